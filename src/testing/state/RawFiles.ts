/**
 * The raw files of uploads: putting, reading, listing and removing them, and NOMAD's rules for names and paths.
 */
import * as Effect from "effect/Effect"
import * as Compression from "../processing/Compression.ts"
import type { Refused } from "../Refused.ts"
import type { JsonObject } from "../search/Document.ts"
import * as Access from "./Access.ts"
import type { Caller } from "./Caller.ts"
import * as Engine from "./Engine.ts"
import * as Folder from "./Folder.ts"
import type { ListRequest } from "./Paging.ts"
import * as Paging from "./Paging.ts"
import * as RawPut from "./RawPut.ts"
import * as Refusals from "./Refusals.ts"
import * as Store from "./Store.ts"
import * as UploadProcessing from "./UploadProcessing.ts"
import * as Uploads from "./Uploads.ts"
import * as Wire from "./Wire.ts"

/** What reading a raw path can ask for. */
export interface ReadRaw {
  readonly offset?: number | undefined
  readonly length?: number | undefined
  /** Whether the answer is to be a zip; a folder has no other. */
  readonly compress?: boolean | undefined
  readonly decompress?: boolean | undefined
}

/** One file, with its path from where it was asked for. */
export type RawFile = Folder.File

/** What stands at a raw path: a file (or the part asked for), or a folder with all that is below it. */
export type RawContent =
  | {
      readonly _tag: "File"
      readonly name: string
      readonly bytes: Uint8Array
      readonly part: boolean
      /** The file as it is stored: what tells its type. */
      readonly stored: Uint8Array
    }
  | { readonly _tag: "Folder"; readonly name: string; readonly files: ReadonlyArray<RawFile> }

/** The raw files and their routes. */
export interface RawFiles {
  /** `PUT /uploads/{upload_id}/raw/{path}`: nulls kept, with `processing`. */
  readonly put: (
    caller: Caller | undefined,
    upload_id: string,
    request: RawPut.PutFiles
  ) => Effect.Effect<JsonObject, Refused>
  /** `GET /uploads/{upload_id}/rawdir/{path}`. */
  readonly list: (
    caller: Caller | undefined,
    upload_id: string,
    path: string,
    request: ListRequest & { readonly include_entry_info?: boolean | undefined }
  ) => Effect.Effect<JsonObject, Refused>
  /** `GET /uploads/{upload_id}/raw/{path}`; a folder's name in a download is its own, or the upload's id. */
  readonly read: (
    caller: Caller | undefined,
    upload_id: string,
    path: string,
    options?: ReadRaw
  ) => Effect.Effect<RawContent, Refused>
  /** `GET /uploads/{upload_id}/raw`: all the files of a published upload. */
  readonly whole: (caller: Caller | undefined, upload_id: string) => Effect.Effect<ReadonlyArray<RawFile>, Refused>
  /** `DELETE /uploads/{upload_id}/raw/{path}`. */
  readonly remove: (
    caller: Caller | undefined,
    upload_id: string,
    path: string,
    options?: { readonly trigger_processing?: boolean | undefined }
  ) => Effect.Effect<JsonObject, Refused>
  /** `POST /uploads/{upload_id}/raw-create-dir/{path}`. */
  readonly createDirectory: (
    caller: Caller | undefined,
    upload_id: string,
    path: string
  ) => Effect.Effect<JsonObject, Refused>
}

const refuse = Refusals.refuse

const notFound = () => refuse(404, "Not found. Invalid path?")

const entryInfo = (upload: Store.UploadRecord, path: string): Effect.Effect<JsonObject> =>
  Effect.map(Engine.entryId(upload.upload_id, path), (entry_id) => {
    const entry = upload.entries.get(entry_id)
    return entry ? { entry_id, parser_name: entry.matcher.parser_name } : {}
  })

const accessOf = (upload: Store.UploadRecord): string => {
  if (!Store.isPublished(upload)) return "unpublished"
  return upload.embargo_length > 0 ? "embargoed" : "public"
}

const list = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  upload_id: string,
  path: string,
  request: ListRequest & { readonly include_entry_info?: boolean | undefined }
): Effect.fn.Return<JsonObject, Refused> {
  const upload = yield* Access.readable(store, caller, upload_id)
  yield* Paging.check(request.paging)
  const normal = yield* Effect.mapError(RawPut.safePath(path), notFound)
  const node = Folder.find(upload.files, normal)
  if (node === undefined) return yield* notFound()
  const info = (at: string) => (request.include_entry_info ? entryInfo(upload, at) : Effect.succeed({}))
  const head = { path: path.replace(/\/+$/, ""), access: accessOf(upload) }
  const name = Folder.basename(path)
  if (Folder.isFile(node)) {
    return { ...head, file_metadata: { name, size: node.length, ...(yield* info(normal)) } }
  }
  const { items, pagination } = yield* Paging.cut(Folder.children(node), request)
  const content = yield* Effect.forEach(items, ([child, below]) => {
    const is_file = Folder.isFile(below)
    const entry = is_file ? info(Folder.join(normal, child)) : Effect.succeed({})
    return Effect.map(entry, (found) => ({ name: child, size: Folder.size(below), ...found, is_file }))
  })
  return { ...head, directory_metadata: { name, size: Folder.size(node), content }, pagination }
})

const checkPart = ({ offset = 0, length = -1 }: ReadRaw): Effect.Effect<void, Refused> => {
  if (offset < 0) return Effect.fail(refuse(400, "Invalid offset provided."))
  const detail =
    "Invalid length provided. Should be greater than 0, or -1 if the remainder\nof the file should be read."
  return length <= 0 && length !== -1 ? Effect.fail(refuse(400, detail)) : Effect.void
}

const read = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  upload_id: string,
  path: string,
  options: ReadRaw
): Effect.fn.Return<RawContent, Refused> {
  const { offset = 0, length = -1, compress = false } = options
  const part = offset !== 0 || length !== -1
  if (compress && part) return yield* refuse(400, "Cannot specify `offset` or `length` when `compress` is true")
  const upload = yield* Access.readable(store, caller, upload_id)
  const normal = yield* Effect.mapError(RawPut.safePath(path), notFound)
  const node = Folder.find(upload.files, normal)
  if (node === undefined) return yield* notFound()
  if (!Folder.isFile(node)) {
    if (!compress) return yield* refuse(400, "Path is a directory, `compress` must be set to true")
    return { _tag: "Folder", name: Folder.basename(normal) || upload_id, files: Array.from(Folder.files(node)) }
  }
  if (path.endsWith("/"))
    return yield* Refusals.exception("slash behind a file", "AssertionError", "Filename must be specified")
  yield* checkPart(options)
  const name = Folder.basename(normal)
  const content = options.decompress ? yield* Compression.opened(name, node) : node
  const bytes = part ? content.subarray(offset, length === -1 ? undefined : offset + length) : content
  return { _tag: "File", name, bytes, part, stored: node }
})

const notPublic =
  "Cannot download raw files .zip from non published uploads. Use '/{upload_id}/raw/' instead\n" +
  "to recursively create and download a .zip file with all files."

const whole = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  upload_id: string
): Effect.fn.Return<ReadonlyArray<RawFile>, Refused> {
  const upload = yield* Access.readable(store, caller, upload_id)
  return Store.isPublished(upload) ? Array.from(Folder.files(upload.files)) : yield* refuse(400, notPublic)
})

const remove = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  upload_id: string,
  path: string,
  trigger: boolean
): Effect.fn.Return<JsonObject, Refused> {
  const { upload } = yield* Access.writable(store, caller, upload_id, { scope: "uploads:write" })
  const normal = yield* RawPut.safePath(path)
  if (Folder.find(upload.files, normal) === undefined) {
    return yield* refuse(404, "No file or folder with that path found.")
  }
  yield* Uploads.requireIdle(upload, RawPut.blocked)
  const operations = [{ op: "DELETE", path: normal } as const]
  return yield* Uploads.start(
    store,
    upload,
    UploadProcessing.job(store, upload, { operations, onlyUpdated: true, trigger })
  )
})

const createDirectory = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  upload_id: string,
  path: string
): Effect.fn.Return<JsonObject, Refused> {
  const { upload } = yield* Access.writable(store, caller, upload_id, { scope: "uploads:write" })
  const normal = path === "" ? yield* refuse(400, "Bad path provided.") : yield* RawPut.safePath(path)
  if (Folder.find(upload.files, normal) !== undefined) return yield* refuse(400, `Path \`${path}\` already exists.`)
  if (Folder.makeFolder(upload.files, normal) === undefined) {
    const place = `${Wire.serverPath(upload)}/raw/${path}`
    return yield* refuse(400, `Failed to create directory: [Errno 20] Not a directory: '${place}'`)
  }
  upload.process.complete_time = yield* Store.now(store)
  return Wire.uploadBody(upload, { fresh: "complete_time" })
})

/** The raw files of a store's uploads. */
export const make = (store: Store.Store): RawFiles => ({
  put: (caller, upload_id, request) => RawPut.put(store, caller, upload_id, request),
  list: (caller, upload_id, path, request) => list(store, caller, upload_id, path, request),
  read: (caller, upload_id, path, options = {}) => read(store, caller, upload_id, path, options),
  whole: (caller, upload_id) => whole(store, caller, upload_id),
  remove: (caller, upload_id, path, options) =>
    remove(store, caller, upload_id, path, options?.trigger_processing ?? true),
  createDirectory: (caller, upload_id, path) => createDirectory(store, caller, upload_id, path)
})
