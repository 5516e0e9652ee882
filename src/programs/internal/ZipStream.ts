/**
 * Files as a zip that is made on its way: never whole, neither in memory nor on disk.
 */
import * as Effect from "effect/Effect"
import * as Zip from "effect/encoding/Zip"
import * as FileSystem from "effect/FileSystem"
import * as Stream from "effect/Stream"
import { InvalidSource } from "../../schema/NomadError.ts"
import { type Batch, batches, largeOf, unchanged } from "../../services/internal/Batch.ts"
import { changed, LocalFiles, smallSize } from "../../services/LocalFiles.ts"
import { max16, max32, timestampLength } from "../../services/internal/ZipLayout.ts"
import * as Pieces from "./Pieces.ts"
import type { Member } from "./FolderListing.ts"

const refuse = (source: string, hint: string) => new InvalidSource({ source, hint })

const optionsOf = ({ modified }: Member) => (modified === undefined ? {} : { mtime: modified })

const streamed = (method: Zip.Method, member: Member) =>
  Effect.map(Effect.all([LocalFiles, FileSystem.FileSystem]), ([files, fs]) => {
    const { name, path, size } = member
    const content = Stream.provideService(files.bytes(path), FileSystem.FileSystem, fs)
    return [Zip.fileStream(name, content, { ...optionsOf(member), method, size })]
  })

const whole = Effect.fnUntraced(function* (method: Zip.Method, members: ReadonlyArray<Member>) {
  const contents = yield* (yield* LocalFiles).read(members)
  yield* unchanged(members, contents)
  return members.map((member, index) => Zip.file(member.name, contents[index]!, { ...optionsOf(member), method }))
})

const entriesOf =
  (method: Zip.Method) =>
  (
    batch: Batch
  ): Effect.Effect<
    ReadonlyArray<Zip.Entry<InvalidSource> | Zip.ContentEntry>,
    InvalidSource,
    FileSystem.FileSystem
  > => {
    const large = largeOf(batch)
    return large === undefined ? whole(method, batch.members) : streamed(method, large)
  }

/** As Effect's encoder makes it. */
const encoded = <E, R>(members: Stream.Stream<Member, E, R>, method: Zip.Method) =>
  batches(members).pipe(
    // While one batch goes out the next one is read.
    Stream.mapEffect(entriesOf(method), { concurrency: 2 }),
    Stream.flattenIterable,
    Stream.pipeThroughChannel(Zip.encode()),
    Stream.mapError((error) =>
      error instanceof Zip.ZipError
        ? refuse("the zip", error.kind === "SizeMismatch" ? `${error.message}: ${changed}` : error.message)
        : error
    )
  )

/** The bytes of a zip of these files. A file that has not the size that it was listed with ends it. */
export const encode = <E, R>(members: Stream.Stream<Member, E, R>, method: Zip.Method = "Store") =>
  Stream.unwrap(
    Effect.map(LocalFiles, ({ stored }) =>
      method === "Store" && stored !== undefined ? stored(members) : encoded(members, method)
    )
  ).pipe(Pieces.large)

const encoder = new TextEncoder()

/** The bytes of the zip that {@link encode} makes of these files, when they are stored as they are. */
export const storedLength = (members: ReadonlyArray<Member>): number => {
  let offset = 0
  let central = 0
  for (const { modified, name, size } of members) {
    const wide = size >= max32
    const named = encoder.encode(name).length + timestampLength(modified)
    const overflowing = (wide ? 2 : 0) + (offset >= max32 ? 1 : 0)
    central += 46 + named + (overflowing === 0 ? 0 : 4 + 8 * overflowing)
    offset += 30 + named + (wide ? 20 : 0) + size + (size <= smallSize ? 0 : wide ? 24 : 16)
  }
  const wide = members.length >= max16 || central >= max32 || offset >= max32
  return offset + central + (wide ? 76 : 0) + 22
}

/** A zip of these files as a source that was looked at. */
export const opened = Effect.fnUntraced(function* (file_name: string, members: ReadonlyArray<Member>) {
  const context = yield* Effect.context<FileSystem.FileSystem>()
  const bytes = Stream.provideContext(encode(Stream.fromIterable(members)), context)
  return { file_name, size: storedLength(members), repeatable: true, bytes }
})
