/**
 * A file that is there whole or not at all.
 */
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import type * as Stream from "effect/Stream"
import { InvalidArchive, InvalidSource } from "../../schema/NomadError.ts"
import { unwritable } from "../../services/LocalFiles.ts"
import * as Pieces from "./Pieces.ts"
import * as ZipFile from "./ZipFile.ts"

/** Looks, before anything is fetched, whether a file can be written there. */
export const check = Effect.fnUntraced(function* (path: string) {
  const fs = yield* FileSystem.FileSystem
  const folder = (yield* Path.Path).dirname(path)
  const info = yield* Effect.mapError(
    fs.stat(folder),
    () => new InvalidSource({ source: path, hint: `there is no folder ${folder}: make it first` })
  )
  if (info.type !== "Directory") {
    return yield* new InvalidSource({ source: path, hint: `${folder} is no folder` })
  }
  const target = yield* Effect.option(fs.stat(path))
  if (target._tag === "Some" && target.value.type === "Directory") {
    return yield* new InvalidSource({ source: path, hint: "it is a folder: name the file" })
  }
})

/**
 * Writes bytes to a temporary folder beside the target, and moves them to the target when they are all there and what
 * was written passes a look. What ends before that, also an interruption, leaves nothing.
 */
export const write = Effect.fnUntraced(function* <E, R, E2 = never, R2 = never>(
  path: string,
  bytes: Stream.Stream<Uint8Array, E, R>,
  look: (temporary: string) => Effect.Effect<void, E2, R2> = () => Effect.void
) {
  yield* check(path)
  const fs = yield* FileSystem.FileSystem
  const paths = yield* Path.Path
  const said = unwritable(path)
  yield* Effect.scoped(
    Effect.gen(function* () {
      const beside = fs.makeTempDirectoryScoped({ directory: paths.dirname(path), prefix: ".nomad-" })
      const temporary = paths.join(yield* Effect.mapError(beside, said), "part")
      yield* Pieces.writeFile(bytes, { path: temporary, name: path })
      yield* look(temporary)
      yield* Effect.mapError(fs.rename(temporary, path), said)
    })
  )
})

/** Writes a zip as {@link write} does, once every file in it has its size and its checksum. */
export const writeZip = <E, R>(path: string, bytes: Stream.Stream<Uint8Array, E, R>) =>
  write(path, bytes, (temporary) =>
    Effect.mapError(ZipFile.verify(temporary), (error) =>
      error._tag === "InvalidArchive" ? new InvalidArchive({ ...error, archive: path }) : error
    )
  )
