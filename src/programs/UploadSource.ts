/**
 * What can be uploaded: bytes, a Stream, a file, several, a folder, or a zip that is there already.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import * as Path from "effect/Path"
import * as Ref from "effect/Ref"
import * as Stream from "effect/Stream"
import { InvalidSource } from "../schema/NomadError.ts"
import { LocalFiles, readable } from "../services/LocalFiles.ts"
import * as FileNames from "./internal/FileNames.ts"
import * as FolderListing from "./internal/FolderListing.ts"
import type { ListingOptions } from "./internal/FolderListing.ts"
import * as ZipStream from "./internal/ZipStream.ts"

export type { ListingOptions } from "./internal/FolderListing.ts"

/**
 * A source that was looked at: it is there and can be read.
 *
 * @category models
 * @since 0.1.0
 */
export interface Opened {
  /** The name under which the server stores it, or by which it knows an archive to unpack. */
  readonly file_name: string
  /** Bytes, when they are known beforehand. */
  readonly size: number | undefined
  /** Whether the bytes can be read again from the start. */
  readonly repeatable: boolean
  readonly bytes: Stream.Stream<Uint8Array, InvalidSource>
}

/**
 * Something to upload. Looking at it may need services, such as the file system.
 *
 * @category models
 * @since 0.1.0
 */
export interface UploadSource<R = never> {
  readonly open: Effect.Effect<Opened, InvalidSource, R>
}

/** What NOMAD takes at most, in bytes: 32 GiB. */
const largest = 32 * 1024 ** 3

const refuse = (source: string, hint: string) => new InvalidSource({ source, hint })

const checked = (opened: Opened): Effect.Effect<Opened, InvalidSource> => {
  const problem = FileNames.problem(opened.file_name)
  if (problem !== undefined) return Effect.fail(refuse(opened.file_name, problem))
  if (opened.size === 0) return Effect.fail(refuse(opened.file_name, "it is empty"))
  if (opened.size !== undefined && opened.size > largest) {
    return Effect.fail(refuse(opened.file_name, "it is larger than the 32 GiB that an upload may have: split it"))
  }
  return Effect.succeed(opened)
}

const source = <R>(open: Effect.Effect<Opened, InvalidSource, R>): UploadSource<R> => ({
  open: Effect.flatMap(open, checked)
})

/**
 * Bytes in memory, under a name.
 *
 * @category constructors
 * @since 0.1.0
 */
export const bytes = (file_name: string, content: Uint8Array | string): UploadSource => {
  const data = typeof content === "string" ? new TextEncoder().encode(content) : content
  return source(Effect.succeed({ file_name, size: data.length, repeatable: true, bytes: Stream.succeed(data) }))
}

/**
 * Bytes as they come, under a name. Say their number if it is known: the server is told, and told the truth. A Stream is
 * read once.
 *
 * @category constructors
 * @since 0.1.0
 */
export const stream = <E, R>(
  file_name: string,
  content: Stream.Stream<Uint8Array, E, R>,
  options: { readonly size?: number } = {}
): UploadSource<R> =>
  source(
    Effect.gen(function* () {
      const context = yield* Effect.context<R>()
      const begun = yield* Ref.make(false)
      const once = Stream.unwrap(
        Effect.map(Ref.getAndSet(begun, true), (again) =>
          again
            ? Stream.fail(refuse(file_name, "a Stream can be read only once; upload a file instead"))
            : Stream.provideContext(content, context).pipe(
                Stream.mapError((error) => refuse(file_name, `reading it failed: ${String(error)}`))
              )
        )
      )
      return { file_name, size: options.size, repeatable: false, bytes: once }
    })
  )

const openFile = Effect.fnUntraced(function* (path: string) {
  const fs = yield* FileSystem.FileSystem
  const info = yield* readable(path, fs.stat(path))
  if (info.type === "Directory") return yield* refuse(path, "it is a folder: use UploadSource.folder")
  if (info.type !== "File") return yield* refuse(path, "it is no file")
  const content = Stream.provideService((yield* LocalFiles).bytes(path), FileSystem.FileSystem, fs)
  return {
    file_name: (yield* Path.Path).basename(path),
    size: Number(info.size),
    repeatable: true,
    bytes: content,
    info
  }
})

/**
 * One file, under its own name. The server unpacks it if the name says that it is an archive.
 *
 * @category constructors
 * @since 0.1.0
 */
export const file = (path: string): UploadSource<FileSystem.FileSystem | Path.Path> => source(openFile(path))

const beginnings = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06]
]

/**
 * A zip that is there already. What does not begin as a zip is refused before anything is sent.
 *
 * @category constructors
 * @since 0.1.0
 */
export const zip = (path: string): UploadSource<FileSystem.FileSystem | Path.Path> =>
  source(
    Effect.gen(function* () {
      const opened = yield* openFile(path)
      const head = yield* Stream.runHead(Stream.take(opened.bytes, 1))
      const isZip = Option.exists(head, (piece) =>
        beginnings.some((beginning) => beginning.every((byte, index) => piece[index] === byte))
      )
      if (!isZip) return yield* refuse(path, "it is no zip: use UploadSource.file for other files")
      return opened
    })
  )

/** A file under its own name, or what is in a folder, below the folder's name. */
const membersAt = Effect.fnUntraced(function* (given: string) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const base = path.basename(path.resolve(given))
  if ((yield* readable(given, fs.stat(given))).type === "Directory") {
    const listing = yield* Stream.runCollect(FolderListing.members(given, {}))
    if (listing.length === 0) return yield* refuse(given, "the folder is empty")
    return listing.map((member): FolderListing.Member => ({ ...member, name: `${base}/${member.name}` }))
  }
  const { info, size } = yield* openFile(given)
  return [{ name: base, path: given, size, modified: Option.getOrUndefined(info.mtime) }]
})

/**
 * Several files and folders, zipped on their way: each file under its own name, what is in a folder below the folder's.
 *
 * @category constructors
 * @since 0.1.0
 */
export const files = (
  paths: ReadonlyArray<string>,
  options: { readonly file_name?: string } = {}
): UploadSource<FileSystem.FileSystem | Path.Path> =>
  source(
    Effect.gen(function* () {
      if (paths.length === 0) return yield* refuse("", "give at least one file")
      const members = (yield* Effect.forEach(paths, membersAt)).flat()
      const names = new Set<string>()
      const twice = members.find(({ name }) => names.size === names.add(name).size)
      if (twice !== undefined) {
        return yield* refuse(
          twice.path,
          `another file is called ${twice.name} too: put them into folders, and upload those`
        )
      }
      return yield* ZipStream.opened(options.file_name ?? "files.zip", members)
    })
  )

/**
 * How a folder is zipped.
 *
 * @category models
 * @since 0.1.0
 */
export interface FolderOptions extends ListingOptions {
  /** The name of the zip; the folder's own with `.zip`, if nothing is said. */
  readonly file_name?: string
  /**
   * `store`, if nothing is said: the bytes as they are, whose number is known before the first is sent. `deflate` is
   * smaller and slower, and begins to send while the folder is still looked through.
   */
  readonly compression?: "store" | "deflate"
}

/**
 * A folder with all that is in it, zipped on its way: nothing is written to disk, and little is kept in memory. Names are
 * kept as they are, below the folder; with what a file `.nomadignore` in it, or in a folder below, says in the language
 * of `.gitignore`, files are left out. Symbolic links are not followed unless asked. Refused are an empty folder, names
 * that the server would not take, and names that are the same where case does not count.
 *
 * @category constructors
 * @since 0.1.0
 */
export const folder = (root: string, options: FolderOptions = {}): UploadSource<FileSystem.FileSystem | Path.Path> =>
  source(
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const path = yield* Path.Path
      const info = yield* readable(root, fs.stat(root))
      if (info.type !== "Directory") return yield* refuse(root, "it is no folder: use UploadSource.file")
      const file_name = options.file_name ?? `${path.basename(path.resolve(root))}.zip`
      const listing = FolderListing.members(root, options)
      if (options.compression !== "deflate") {
        const members = yield* Stream.runCollect(listing)
        if (members.length === 0) return yield* refuse(root, "the folder is empty")
        return yield* ZipStream.opened(file_name, members)
      }
      if (Option.isNone(yield* Stream.runHead(listing))) return yield* refuse(root, "the folder is empty")
      const context = yield* Effect.context<FileSystem.FileSystem | Path.Path>()
      const bytes = Stream.provideContext(ZipStream.encode(listing, "Deflate"), context)
      return { file_name, size: undefined, repeatable: true, bytes }
    })
  )
