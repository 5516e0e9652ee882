/**
 * How many files of this machine are looked at and read at once. The usual way is that of the application's `FileSystem`;
 * a platform that can do it with less effort a file says so by a layer.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import type * as PlatformError from "effect/PlatformError"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { InvalidSource } from "../schema/NomadError.ts"
import { concatenate } from "./internal/Bytes.ts"

/**
 * What is known of a file before it is read.
 *
 * @category models
 * @since 0.1.0
 */
export interface Info {
  /** In bytes. */
  readonly size: number
  /** When it was last changed. */
  readonly modified: Date | undefined
}

/**
 * A file to be put into a zip.
 *
 * @category models
 * @since 0.1.0
 */
export interface LocalFile {
  /** Its path in the zip, with `/` between its parts. */
  readonly name: string
  /** Where it is on this machine. */
  readonly path: string
  /** In bytes. */
  readonly size: number
  readonly modified: Date | undefined
}

/**
 * What `LocalFiles` does, whoever does it. Answers stand in the order of the paths; the first file that cannot be read
 * fails the whole.
 *
 * @category models
 * @since 0.1.0
 */
export interface Service {
  /** What is in a folder, in no order: names, and what each is at first sight. */
  readonly list: (
    path: string
  ) => Effect.Effect<ReadonlyArray<FileSystem.DirectoryEntry>, InvalidSource, FileSystem.FileSystem>
  readonly look: (
    paths: ReadonlyArray<string>
  ) => Effect.Effect<ReadonlyArray<Info>, InvalidSource, FileSystem.FileSystem>
  /** The bytes of files whose sizes are known; of one that grew meanwhile, at least one byte too many. */
  readonly read: (
    files: ReadonlyArray<{ readonly path: string; readonly size: number }>
  ) => Effect.Effect<ReadonlyArray<Uint8Array>, InvalidSource, FileSystem.FileSystem>
  /** A file in pieces of {@link pieceSize}; the next one is read while one is used. */
  readonly bytes: (path: string) => Stream.Stream<Uint8Array, InvalidSource, FileSystem.FileSystem>
  /**
   * Files as they stand in a zip that stores them as they are, for platforms that do it with less effort than Effect's
   * encoder: the same bytes, those of files of more than {@link smallSize} with their checksum behind them. A file that has
   * not the size that is given for it fails the whole.
   */
  readonly stored?: <E, R>(
    files: Stream.Stream<LocalFile, E, R>
  ) => Stream.Stream<Uint8Array, E | InvalidSource, FileSystem.FileSystem | R>
  /** Opens a file to write it from its beginning to its end, until the scope closes. */
  readonly writer: (target: Target) => Effect.Effect<Writer, InvalidSource, FileSystem.FileSystem | Scope.Scope>
}

/**
 * A file to write.
 *
 * @category models
 * @since 0.1.0
 */
export interface Target {
  readonly path: string
  /** What errors call it, where that is not its path. */
  readonly name?: string
  /** Whether it may not be there yet; without, what is in it goes. */
  readonly exclusive?: boolean
}

/**
 * Writes pieces behind those before.
 *
 * @category models
 * @since 0.1.0
 */
export type Writer = (pieces: ReadonlyArray<Uint8Array>) => Effect.Effect<void, InvalidSource>

/**
 * The bytes of a piece of a large file, 1 MiB: what is worth a read from a disk, or a write to a socket.
 *
 * @category models
 * @since 0.1.0
 */
export const pieceSize = 1024 * 1024

/**
 * Files up to this size, in bytes, are read whole, many at once; larger ones in pieces, one after the other.
 *
 * @category models
 * @since 0.1.0
 */
export const smallSize = 64 * 1024

/** So many at once: what a disk or a network takes its time for overlaps. */
export const atOnce = 64

/** What the file system says, in words for people. */
export const hintOf = (error: PlatformError.PlatformError): string =>
  error.reason._tag === "NotFound" ? "there is no such file or folder" : error.reason._tag

/** Said of a file that has not the size with which it was listed. */
export const changed = "it changed while it was read: wait until nothing writes to it"

const unread = (path: string) => (error: PlatformError.PlatformError) =>
  new InvalidSource({ source: path, hint: hintOf(error) })

/** What the file system says of a path, as a refusal of the source. */
export const readable = <A, R>(
  path: string,
  effect: Effect.Effect<A, PlatformError.PlatformError, R>
): Effect.Effect<A, InvalidSource, R> => Effect.mapError(effect, unread(path))

/** A refusal to write somewhere, and why. */
export const unwritten = (source: string, why: string): InvalidSource =>
  new InvalidSource({ source, hint: `it cannot be written: ${why}` })

/** What the file system says of a path, as a refusal to write there. */
export const unwritable =
  (path: string) =>
  (error: PlatformError.PlatformError): InvalidSource =>
    unwritten(path, hintOf(error))

const portable: Service = {
  list: (path) => Effect.flatMap(FileSystem.FileSystem, (fs) => readable(path, fs.readDirectoryEntries(path))),
  look: (paths) =>
    Effect.flatMap(FileSystem.FileSystem, (fs) =>
      Effect.forEach(
        paths,
        (path) =>
          Effect.map(readable(path, fs.stat(path)), ({ mtime, size }) => ({
            size: Number(size),
            modified: Option.getOrUndefined(mtime)
          })),
        { concurrency: atOnce }
      )
    ),
  read: (files) =>
    Effect.flatMap(FileSystem.FileSystem, (fs) =>
      Effect.forEach(files, ({ path }) => readable(path, fs.readFile(path)), { concurrency: atOnce })
    ),
  bytes: (path) =>
    Stream.unwrap(
      Effect.map(FileSystem.FileSystem, (fs) =>
        Stream.mapError(fs.stream(path, { chunkSize: pieceSize }), unread(path))
      )
    ).pipe(Stream.buffer({ capacity: 1 })),
  writer: ({ exclusive, name, path }) =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const refuse = unwritable(name ?? path)
      const file = yield* Effect.mapError(fs.open(path, { flag: exclusive === true ? "wx" : "w" }), refuse)
      return (pieces) => Effect.mapError(file.writeAll(concatenate(pieces)), refuse)
    })
}

/**
 * How many files are looked at and read at once.
 *
 * @category services
 * @since 0.1.0
 */
export const LocalFiles: Context.Reference<Service> = Context.Reference<Service>("effect-nomad/LocalFiles", {
  defaultValue: () => portable
})
