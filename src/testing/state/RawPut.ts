/**
 * Putting, copying and moving raw files: what a request may ask for, in which order the server looks at it, and what it
 * starts.
 */
import * as Effect from "effect/Effect"
import { quirk } from "../Quirks.ts"
import type { Refused } from "../Refused.ts"
import type { JsonObject } from "../search/Document.ts"
import * as Access from "./Access.ts"
import type { Caller } from "./Caller.ts"
import * as Engine from "./Engine.ts"
import type { FileOperation } from "./FileOperations.ts"
import * as Folder from "./Folder.ts"
import * as Incoming from "./Incoming.ts"
import * as Refusals from "./Refusals.ts"
import * as Store from "./Store.ts"
import * as UploadProcessing from "./UploadProcessing.ts"
import * as Uploads from "./Uploads.ts"
import * as Wire from "./Wire.ts"

/** What `PUT /uploads/{upload_id}/raw/{path}` takes; `path` is the folder. */
export interface PutFiles {
  readonly path: string
  readonly files: ReadonlyArray<Incoming.IncomingFile>
  readonly multipart?: boolean | undefined
  readonly file_name?: string | undefined
  readonly overwrite_if_exists?: boolean | undefined
  readonly copy_or_move?: string | undefined
  readonly copy_or_move_source_path?: string | undefined
  readonly auto_decompress?: boolean | undefined
  readonly trigger_processing?: boolean | undefined
  readonly wait_for_processing?: boolean | undefined
  readonly include_archive?: boolean | undefined
  readonly entry_hash?: string | undefined
  readonly local_path?: string | undefined
}

const refuse = Refusals.refuse

/** Why no file can be changed while a process runs. */
export const blocked = "The upload is currently blocked by another process."

/** The path without dots and slashes too many; refused where it leads out of the upload. */
export const safePath = (path: string, detail = "Bad path provided."): Effect.Effect<string, Refused> => {
  const normal = Incoming.isSafePath(path) ? Folder.normalise(path) : undefined
  return normal === undefined ? Effect.fail(refuse(400, detail)) : Effect.succeed(normal)
}

const checkOptions = ({ include_archive, wait_for_processing, trigger_processing = true }: PutFiles) => {
  if (include_archive && !wait_for_processing) {
    return Effect.fail(refuse(400, "`include_archive` requires `wait_for_processing`."))
  }
  return wait_for_processing && !trigger_processing
    ? Effect.fail(refuse(400, "`trigger_processing` must be true when `wait_for_processing` is set.`"))
    : Effect.void
}

/** A copy or a move, complete. */
interface Transfer {
  readonly op: "COPY" | "MOVE"
  readonly verb: string
  readonly source: string
  readonly file_name: string
}

const incompleteTransfer =
  "For a successful copy/move operation, all three query parameters: file_name, copy_or_move and " +
  "copy_or_move_source_path are required."

const wildcards = "File and folder names must not contain the wildcard characters '*', '?', '[' or ']'."

/** The copy or move that a request asks for, if it asks for one. */
const transferOf = (request: PutFiles): Effect.Effect<Transfer | undefined, Refused> => {
  const { copy_or_move: verb, copy_or_move_source_path: source, file_name } = request
  if (verb === undefined && source === undefined) return Effect.undefined
  if (verb !== "copy" && verb !== "move") {
    const detail = "The copy_or_move query parameter should be one of 'copy' or 'move' options."
    return Effect.fail(refuse(400, detail))
  }
  if (source === undefined || file_name === undefined) return Effect.fail(refuse(400, incompleteTransfer))
  if (!Incoming.isSafeName(file_name)) return Effect.fail(refuse(400, "Bad file name provided"))
  if (!Incoming.isSafePath(source)) return Effect.fail(refuse(400, "Bad source path provided."))
  if (/[*?[\]]/.test(request.path + file_name + source)) return Effect.fail(refuse(400, wildcards))
  return Effect.succeed({ op: verb === "copy" ? "COPY" : "MOVE", verb, source, file_name })
}

const checkHash = Effect.fnUntraced(function* (
  upload: Store.UploadRecord,
  mainfile: string | undefined,
  entry_hash: string | undefined
): Effect.fn.Return<void, Refused> {
  if (!entry_hash) return
  if (mainfile === undefined) {
    return yield* Refusals.exception("hash without a file", "IndexError", "list index out of range")
  }
  const entry = upload.entries.get(yield* Engine.entryId(upload.upload_id, mainfile))
  if (entry?.processed?.entry_hash !== entry_hash) {
    return yield* refuse(409, "The provided hash did not match the current file.")
  }
})

const checkFile = Effect.fnUntraced(function* (
  upload: Store.UploadRecord,
  folder: string,
  file: Incoming.NamedFile,
  { auto_decompress, overwrite_if_exists = true }: PutFiles
): Effect.fn.Return<void, Refused> {
  const kind = yield* Incoming.archiveKind(file, auto_decompress)
  if (kind === "broken") return yield* refuse(400, "Cannot extract file. Bad file format or file extension?")
  if (kind !== undefined || overwrite_if_exists) return
  if (Folder.find(upload.files, Folder.join(folder, file.name)) !== undefined) {
    return yield* refuse(409, "The provided path already exists and overwrite_if_exists is set to False.")
  }
})

const transferOperation = (
  upload: Store.UploadRecord,
  folder: string,
  { op, verb, source, file_name }: Transfer
): Effect.Effect<FileOperation, Refused> => {
  const to = Folder.join(folder, file_name)
  const exists = (path: string) => Folder.find(upload.files, path) !== undefined
  if (exists(to)) return Effect.fail(refuse(409, "The provided path already exists."))
  if (!exists(folder)) return Effect.fail(refuse(404, "No file or folder with that path found."))
  if (!exists(source)) return Effect.fail(refuse(409, `No file or folder with that source path: ${source}`))
  if (to === source || to.startsWith(`${source}/`)) {
    const detail = `Cannot ${verb} '${source}' into itself or one of its own subfolders ('${to}').`
    return Effect.fail(refuse(409, detail))
  }
  return Effect.succeed({ op, from: source, to })
}

/** Puts one file and processes it there and then, whatever else runs. The upload's status is not touched by it. */
export const putAndProcess = Effect.fnUntraced(function* (
  store: Store.Store,
  upload: Store.UploadRecord,
  folder: string,
  file: Incoming.NamedFile,
  include_archive: boolean
): Effect.fn.Return<JsonObject, Refused> {
  const path = Folder.join(folder, file.name)
  const there = Folder.find(upload.files, path)
  if (there !== undefined && !Folder.isFile(there)) {
    return yield* quirk("put over a folder", refuse(400, "Unexpected exception occurred: Target path is a directory"))
  }
  if (!Folder.put(upload.files, path, file.bytes)) {
    return yield* quirk(
      "put below a file",
      refuse(400, `Unexpected exception occurred: [Errno 17] File exists: '${Wire.serverPath(upload)}/raw/${folder}'`)
    )
  }
  const entry = yield* UploadProcessing.matchFile(store, upload, path)
  const processed = entry && (yield* UploadProcessing.processInline(store, upload, entry))
  const failed = processed?.process_status === "FAILURE"
  upload.process.last_status_message = failed ? "Process failed" : "Process completed successfully"
  const archive = processed && include_archive && !failed ? processed.archive : null
  return {
    upload_id: upload.upload_id,
    path,
    entry_id: entry?.entry_id ?? null,
    parser_name: entry?.matcher.parser_name ?? null,
    entry: entry ? Wire.entry(entry, true) : null,
    archive
  }
})

const checkInline = Effect.fnUntraced(function* (
  transfer: Transfer | undefined,
  files: ReadonlyArray<Incoming.NamedFile>,
  { auto_decompress }: PutFiles
): Effect.fn.Return<void, Refused> {
  if (transfer) return yield* refuse(400, "Cannot move/copy the file with wait_for_processing set to true.")
  const [file] = files
  const kind = file && (yield* Incoming.archiveKind(file, auto_decompress))
  if (files.length === 1 && kind === undefined) return
  const detail = "`wait_for_processing` can only be used with single files, and not with compressed files."
  return yield* refuse(400, detail)
})

/** `PUT /uploads/{upload_id}/raw/{path}`. */
export const put = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  upload_id: string,
  request: PutFiles
): Effect.fn.Return<JsonObject, Refused> {
  yield* Access.require(caller, "uploads:write")
  yield* checkOptions(request)
  const { upload, caller: writer } = yield* Access.writable(store, caller, upload_id, { scope: "uploads:write" })
  if (request.local_path) return yield* refuse(400, "Uploading folders with local_path is not yet supported.")
  const folder = yield* safePath(request.path)
  const transfer = yield* transferOf(request)
  const files =
    transfer && !request.files.some((file) => file.bytes.length > 0) ? [] : yield* Incoming.named(writer, request)
  const [first] = files
  if (first === undefined && !transfer) {
    const detail = "Either an upload file or the query parameters for moving/copying a file should be provided."
    return yield* refuse(400, detail)
  }
  yield* checkHash(upload, first && Folder.join(folder, first.name), request.entry_hash)
  yield* Effect.forEach(files, (file) => checkFile(upload, folder, file, request), { discard: true })
  if (request.wait_for_processing) {
    yield* checkInline(transfer, files, request)
    const processing = yield* putAndProcess(store, upload, folder, first!, request.include_archive ?? false)
    return { ...Wire.uploadBody(upload, { nulls: "keep" }), processing }
  }
  const operations = transfer
    ? [yield* transferOperation(upload, folder, transfer)]
    : Incoming.additions(files, folder, request.auto_decompress)
  yield* Uploads.requireIdle(upload, blocked)
  const job = UploadProcessing.job(store, upload, {
    operations,
    onlyUpdated: true,
    trigger: request.trigger_processing ?? true
  })
  return { ...(yield* Uploads.start(store, upload, job, { nulls: "keep" })), processing: null }
})
