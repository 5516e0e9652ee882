/**
 * The raw files of an upload.
 */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as Identifier from "../../schema/Identifier.ts"
import { InvalidRequest } from "../../schema/NomadError.ts"
import { NomadClient } from "../../services/NomadClient.ts"
import type { UploadSource } from "../UploadSource.ts"
import * as Pages from "./Pages.ts"
import * as State from "./UploadState.ts"

/** A path below the upload, in the server's terms: relative, without `..`. */
const checkPath = (path: string): Effect.Effect<string, InvalidRequest> => {
  const trimmed = path.replace(/^\.\//, "").replace(/\/+$/, "")
  return trimmed.startsWith("/") || trimmed.includes("\0") || trimmed.split("/").includes("..")
    ? Effect.fail(InvalidRequest.of(`${JSON.stringify(path)} is no path below the upload`, ["path"]))
    : Effect.succeed(trimmed)
}

/**
 * What is in a folder of an upload, files and folders by their names, to the last page; of a file, the file itself. The
 * root, if no path is given.
 *
 * `GET /uploads/{upload_id}/rawdir/{path}`; fails with `FileNotFound` or `UploadNotFound`.
 *
 * @category files
 * @since 0.1.0
 */
export const files = (id: string, path: string = "", options: Pages.PageOptions = {}) =>
  Pages.stream(options, 1000, (size, after) =>
    Effect.gen(function* () {
      const upload_id = yield* Identifier.check("upload_id", id)
      const nomad = yield* NomadClient
      const answer = yield* nomad.uploads.rawDir({
        params: { upload_id, path: yield* checkPath(path) },
        query: { include_entry_info: true, ...Pages.parameters(size, after) }
      })
      const file = answer.file_metadata
      const alone = file === null || file === undefined ? [] : [{ ...file, is_file: true }]
      return {
        items: answer.directory_metadata?.content ?? alone,
        next: answer.pagination?.next_page_after_value
      }
    })
  ).pipe(Stream.withSpan("Uploads.files"))

/**
 * Which part of a file.
 *
 * @category models
 * @since 0.1.0
 */
export interface ReadOptions {
  /** Bytes to leave out at the beginning. */
  readonly offset?: number
  /** Bytes to read; to the end, if nothing is said. */
  readonly length?: number
}

/**
 * The bytes of a file of an upload, or of a part of it.
 *
 * `GET /uploads/{upload_id}/raw/{path}`; fails with `FileNotFound` or `UploadNotFound`.
 *
 * @category files
 * @since 0.1.0
 */
export const rawFile = (id: string, path: string, options: ReadOptions = {}) =>
  Stream.unwrap(
    Effect.gen(function* () {
      const upload_id = yield* Identifier.check("upload_id", id)
      const nomad = yield* NomadClient
      return nomad.uploads.rawFile({
        params: { upload_id, path: yield* checkPath(path) },
        query: { ignore_mime_type: true, ...options }
      })
    })
  ).pipe(Stream.withSpan("Uploads.rawFile"))

/**
 * All files of an upload as one zip. Of a published one it is there already; of another the server makes it on the way.
 *
 * `GET /uploads/{upload_id}/raw/?compress=true`; fails with `UploadNotFound`.
 *
 * @category files
 * @since 0.1.0
 */
export const rawZip = (id: string) =>
  Stream.unwrap(
    Effect.gen(function* () {
      const upload_id = yield* Identifier.check("upload_id", id)
      const nomad = yield* NomadClient
      return nomad.uploads.rawFile({ params: { upload_id, path: "" }, query: { compress: true } })
    })
  ).pipe(Stream.withSpan("Uploads.rawZip"))

/**
 * How to put a file.
 *
 * @category models
 * @since 0.1.0
 */
export interface PutOptions {
  /** The folder that it goes to, made if it is not there; the root, if nothing is said. */
  readonly folder?: string
  /** Refuses to replace a file; files are replaced, if nothing is said. */
  readonly overwrite_if_exists?: boolean
  /** Whether processing begins at once; it does, if nothing is said. */
  readonly trigger_processing?: boolean
  /** Whether the server unpacks archives; it does, if nothing is said. */
  readonly auto_decompress?: boolean
}

/**
 * Puts a file into an unpublished upload, in place of one of the same name. Wait with `Uploads.awaitProcessed` before the
 * next one.
 *
 * `PUT /uploads/{upload_id}/raw/{folder}`; fails with `InvalidSource`, `UploadNotFound`, `UploadBusy`, `UploadPublished`.
 *
 * @category files
 * @since 0.1.0
 */
export const putFile = Effect.fn("Uploads.putFile")(function* <R>(
  id: string,
  source: UploadSource<R>,
  options: PutOptions = {}
) {
  const upload_id = yield* Identifier.check("upload_id", id)
  const { folder = "", ...query } = options
  const path = yield* checkPath(folder)
  const opened = yield* source.open
  const nomad = yield* NomadClient
  const { data } = yield* nomad.uploads.putRawFile(
    {
      params: { upload_id, path },
      query: { file_name: opened.file_name, ...query },
      headers: {},
      payload: opened.bytes
    },
    {
      repeatable: opened.repeatable,
      ...(opened.size === undefined ? {} : { contentLength: opened.size })
    }
  )
  return yield* State.expanded(data)
})

const transfer = Effect.fnUntraced(function* (copy_or_move: "copy" | "move", id: string, from: string, to: string) {
  const upload_id = yield* Identifier.check("upload_id", id)
  const source = yield* checkPath(from)
  const target = yield* checkPath(to)
  if (source === "" || target === "") return yield* InvalidRequest.of("name both files or folders", ["path"])
  const at = target.lastIndexOf("/")
  const nomad = yield* NomadClient
  const { data } = yield* nomad.uploads.putRawFile(
    {
      params: { upload_id, path: target.slice(0, Math.max(at, 0)) },
      query: { copy_or_move, copy_or_move_source_path: source, file_name: target.slice(at + 1) },
      headers: {},
      payload: Stream.empty
    },
    // Done a second time it is refused: the target is there, or the source is gone.
    { repeatable: false, contentLength: 0 }
  )
  return yield* State.expanded(data)
})

/**
 * Copies a file or a folder of an unpublished upload to another path in it; the folder of that path has to be there, and
 * nothing at the path itself. Wait with `Uploads.awaitProcessed` before the next change. The call is sent once.
 *
 * `PUT /uploads/{upload_id}/raw/{folder}?copy_or_move=copy`; fails with `FileNotFound`, `UploadNotFound`, `UploadBusy`,
 * `UploadPublished`, or `InvalidRequest` when the path is taken or lies in what is copied.
 *
 * @category files
 * @since 0.1.0
 */
export const copyFile = Effect.fn("Uploads.copyFile")(function* (id: string, from: string, to: string) {
  return yield* transfer("copy", id, from, to)
})

/**
 * Moves a file or a folder of an unpublished upload to another path in it, or gives it another name. An entry gets
 * another id with another path. The rest is as with {@link copyFile}.
 *
 * `PUT /uploads/{upload_id}/raw/{folder}?copy_or_move=move`; fails as {@link copyFile} does.
 *
 * @category files
 * @since 0.1.0
 */
export const moveFile = Effect.fn("Uploads.moveFile")(function* (id: string, from: string, to: string) {
  return yield* transfer("move", id, from, to)
})

/**
 * Deletes a file or a folder, with all that is in it, from an unpublished upload.
 *
 * `DELETE /uploads/{upload_id}/raw/{path}`; fails with `FileNotFound`, `UploadNotFound`, `UploadBusy`, `UploadPublished`.
 *
 * @category files
 * @since 0.1.0
 */
export const removeFile = Effect.fn("Uploads.removeFile")(function* (id: string, path: string) {
  const upload_id = yield* Identifier.check("upload_id", id)
  const checked = yield* checkPath(path)
  if (checked === "") return yield* InvalidRequest.of("name the file or folder to delete", ["path"])
  const nomad = yield* NomadClient
  const { data } = yield* nomad.uploads.removeRawFile({ params: { upload_id, path: checked }, query: {}, headers: {} })
  return yield* State.expanded(data)
})

/**
 * Makes a folder, and those above it, in an unpublished upload.
 *
 * `POST /uploads/{upload_id}/raw-create-dir/{path}`; fails with `InvalidRequest` when it is there already.
 *
 * @category files
 * @since 0.1.0
 */
export const createFolder = Effect.fn("Uploads.createFolder")(function* (id: string, path: string) {
  const upload_id = yield* Identifier.check("upload_id", id)
  const nomad = yield* NomadClient
  const { data } = yield* nomad.uploads.createRawFolder({
    params: { upload_id, path: yield* checkPath(path) },
    headers: {}
  })
  return yield* State.expanded(data)
})
