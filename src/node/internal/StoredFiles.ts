/**
 * Files on their way into a zip that stores them as they are.
 */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as zlib from "node:zlib"
import type { InvalidSource } from "../../schema/NomadError.ts"
import { type Batch, batches, changedAt, largeOf, unchanged } from "../../services/internal/Batch.ts"
import type { LocalFile, Service } from "../../services/LocalFiles.ts"
import { Directory, Entry } from "./StoredZip.ts"

/** Room for a file, and for a byte more than there should be, to notice one that grew. */
export interface Room {
  readonly path: string
  readonly size: number
  readonly bytes: Uint8Array
}

/** How files are read. */
interface Reading {
  /** Fills rooms, and answers what of each is full. */
  readonly read: (rooms: ReadonlyArray<Room>) => Effect.Effect<ReadonlyArray<Uint8Array>, InvalidSource>
  readonly bytes: (path: string) => Stream.Stream<Uint8Array, InvalidSource>
}

/** Small files, read to where they stand in a piece of a zip, with room for the header in front of each. */
interface Placed {
  readonly entries: ReadonlyArray<Entry>
  readonly contents: ReadonlyArray<Uint8Array>
  readonly piece: Buffer
}

const placed = (files: ReadonlyArray<LocalFile>, { read }: Reading): Effect.Effect<Placed, InvalidSource> =>
  Effect.suspend(() => {
    const entries = files.map((file) => new Entry(file, "before"))
    const piece = Buffer.allocUnsafeSlow(entries.reduce((sum, { length }) => sum + length, 1))
    let end = 0
    const rooms = entries.map((entry): Room => {
      const { path, size } = entry.file
      const start = end + entry.headerLength
      end += entry.length
      // One that grew writes a byte into the room of the next header, which is written after all were read.
      return { path, size, bytes: piece.subarray(start, end + 1) }
    })
    return Effect.flatMap(read(rooms), (contents) =>
      Effect.as(unchanged(files, contents), { entries, contents, piece: piece.subarray(0, end) })
    )
  })

/** The next piece of a zip. */
const joined = ({ contents, entries, piece }: Placed, directory: Directory): Uint8Array => {
  let at = 0
  for (const [index, entry] of entries.entries()) {
    const crc32 = zlib.crc32(contents[index]!)
    entry.writeHeader(piece, at, crc32)
    directory.add(entry, crc32)
    at += entry.length
  }
  return piece
}

/** A large file in a zip, piece by piece. */
const streamed = (
  file: LocalFile,
  directory: Directory,
  { bytes }: Reading
): Stream.Stream<Uint8Array, InvalidSource> => {
  const entry = new Entry(file, "after")
  const header = Buffer.alloc(entry.headerLength)
  entry.writeHeader(header, 0, 0)
  let [crc32, size] = [0, 0]
  const content = Stream.mapEffect(bytes(file.path), (piece) => {
    crc32 = zlib.crc32(piece, crc32)
    size += piece.length
    return size > file.size ? Effect.fail(changedAt(file.path)) : Effect.succeed(piece)
  })
  const descriptor = Effect.suspend(() => {
    if (size < file.size) return Effect.fail(changedAt(file.path))
    directory.add(entry, crc32)
    return Effect.succeed(entry.descriptor(crc32))
  })
  return Stream.make(header).pipe(Stream.concat(content), Stream.concat(Stream.fromEffect(descriptor)))
}

/** What is read of a batch before its turn has come. */
const begun = (batch: Batch, reading: Reading): Effect.Effect<LocalFile | Placed, InvalidSource> => {
  const large = largeOf(batch)
  return large === undefined ? placed(batch.members, reading) : Effect.succeed(large)
}

/** Makes a zip of files that are read so. */
export const stored =
  (reading: Reading): Required<Service>["stored"] =>
  (files) =>
    Stream.suspend(() => {
      const directory = new Directory()
      return batches(files).pipe(
        // While one batch goes out the next one is read.
        Stream.mapEffect((batch) => begun(batch, reading), { concurrency: 2 }),
        Stream.flatMap((part) =>
          "piece" in part ? Stream.sync(() => joined(part, directory)) : streamed(part, directory, reading)
        ),
        Stream.concat(Stream.suspend(() => Stream.fromIterable(directory.pieces)))
      )
    })
