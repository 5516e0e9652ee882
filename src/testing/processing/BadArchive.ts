/**
 * What comes of an archive that cannot be unpacked: the process that wanted to fails.
 */
import * as Data from "effect/Data"

/** The archive cannot be unpacked. `error` is the last line of the traceback that the server shows for it. */
export class BadArchive extends Data.TaggedError("BadArchive")<{ readonly error: string }> {
  override get message() {
    return this.error
  }
}

/** The file is no archive of the kind that its name promises. */
export const notAnArchive = (): BadArchive => new BadArchive({ error: "ValueError: Bad archive." })

/**
 * The archive breaks while it is read. The server tries again after it has removed the file, so the text tells of the
 * second failure, not of the first.
 */
export const broken = (file_name: string): BadArchive =>
  new BadArchive({ error: `AssertionError: .volumes/fs/tmp/${file_name} does not exist` })

/** The archive holds more than the fake keeps in memory. */
export const tooLarge = (): BadArchive => new BadArchive({ error: "OSError: [Errno 28] No space left on device" })
