/**
 * Entries: the rows that search reads, their archives and files, and how far the processing of each has come.
 */
import * as Effect from "effect/Effect"
import type { Refused } from "../Refused.ts"
import type { EntryDocument, JsonObject } from "../search/Document.ts"
import * as Access from "./Access.ts"
import type { Caller } from "./Caller.ts"
import * as Folder from "./Folder.ts"
import type { ListRequest } from "./Paging.ts"
import * as Paging from "./Paging.ts"
import * as Process from "./Process.ts"
import type { RawFile } from "./RawFiles.ts"
import * as Refusals from "./Refusals.ts"
import * as Rows from "./Rows.ts"
import * as Store from "./Store.ts"
import * as Wire from "./Wire.ts"

/** The entries, and those routes of NOMAD that show how their processing went. */
export interface Entries {
  /** The row of every entry, of every upload: what search searches. Who may see which is search's to say. */
  readonly documents: () => ReadonlyArray<EntryDocument>
  /** The row of one entry. */
  readonly document: (entry_id: string) => EntryDocument | undefined
  /** The archive of one entry, as its last processing wrote it: edits and publishing leave it as it is. */
  readonly archive: (entry_id: string) => JsonObject | undefined
  /** Whether an entry that the caller may see has no row: because it was imported without its archive. */
  readonly isWithoutRow: (caller: Caller | undefined, entry_id: string) => boolean
  /** The id of the entry with this main file, if there is one. */
  readonly idOf: (upload_id: string, mainfile: string) => string | undefined
  /** The files of an entry: all in the folder of its main file, none in folders below; paths from the upload's root. */
  readonly files: (entry_id: string) => ReadonlyArray<RawFile>
  /** `GET /uploads/{upload_id}/entries`. */
  readonly ofUpload: (
    caller: Caller | undefined,
    upload_id: string,
    request: ListRequest
  ) => Effect.Effect<JsonObject, Refused>
  /** `GET /uploads/{upload_id}/entries/{entry_id}`. */
  readonly ofUploadById: (
    caller: Caller | undefined,
    upload_id: string,
    entry_id: string
  ) => Effect.Effect<JsonObject, Refused>
  /** Refuses the caller who may not see the upload: for the archive routes by upload. */
  readonly requireReadable: (caller: Caller | undefined, upload_id: string) => Effect.Effect<void, Refused>
}

const orders: { readonly [name: string]: (entry: Store.EntryRecord) => Paging.Key } = {
  mainfile: (entry) => entry.mainfile,
  parser_name: (entry) => entry.matcher.parser_name,
  process_status: (entry) => entry.process.process_status,
  current_process: (entry) => entry.process.current_process,
  entry_create_time: (entry) => entry.entry_create_time
}

const order = (order_by: string | undefined): Effect.Effect<string, Refused> => {
  if (order_by === undefined || order_by === "mainfile_path") return Effect.succeed("mainfile")
  if (Object.hasOwn(orders, order_by)) return Effect.succeed(order_by)
  const names = Object.keys(orders).map((name) => `'${name}'`)
  const msg = `order_by is '${order_by}', must be one of (${names.join(", ")})`
  return Effect.fail(Refusals.invalid({ type: "invalid_order_by", loc: ["query", "order_by"], msg, input: order_by }))
}

const hasStatus = (upload: Store.UploadRecord, status: string): number =>
  Array.from(upload.entries.values()).filter((entry) => entry.process.process_status === status).length

/** An entry with its row: everything that an answer shows of it, without nulls. */
const wireWithRow = (store: Store.Store, entry: Store.EntryRecord): JsonObject => {
  const row = Rows.row(store, entry)
  return { ...Wire.dropNulls(Wire.entry(entry)), ...(row && { entry_metadata: { ...row, ...Rows.emptied(entry) } }) }
}

const ofUpload = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  upload_id: string,
  { paging, url }: ListRequest
): Effect.fn.Return<JsonObject, Refused> {
  const upload = yield* Access.readable(store, caller, upload_id)
  const order_by = yield* order(paging.order_by)
  yield* Paging.check(paging)
  yield* Process.look(store, upload)
  const keys = [orders[order_by]!, (entry: Store.EntryRecord) => entry.entry_id]
  const sorted = Paging.sortBy(upload.entries.values(), keys, paging.order)
  const { items, pagination } = yield* Paging.cut(sorted, { url, paging: { ...paging, order_by } })
  return {
    pagination,
    processing_successful: hasStatus(upload, "SUCCESS"),
    processing_failed: hasStatus(upload, "FAILURE"),
    upload: Wire.upload(upload),
    data: items.map((entry) => wireWithRow(store, entry))
  }
})

const ofUploadById = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  upload_id: string,
  entry_id: string
): Effect.fn.Return<JsonObject, Refused> {
  const upload = yield* Access.asMember(store, caller, upload_id)
  const entry = upload.entries.get(entry_id)
  return entry
    ? { entry_id, data: wireWithRow(store, entry) }
    : yield* Refusals.refuse(404, "An entry by that id could not be found in the specified upload.")
})

const files = (store: Store.Store, entry_id: string): ReadonlyArray<RawFile> => {
  const entry = Store.entry(store, entry_id)
  const upload = entry && store.uploads.get(entry.upload_id)
  if (entry === undefined || upload === undefined) return []
  const path = Folder.dirname(entry.mainfile)
  const folder = Folder.find(upload.files, path)
  if (folder === undefined || Folder.isFile(folder)) return []
  return Folder.children(folder).flatMap(([name, node]) =>
    Folder.isFile(node) ? [{ path: Folder.join(path, name), bytes: node }] : []
  )
}

const idOf = (store: Store.Store, upload_id: string, mainfile: string): string | undefined => {
  const entries = store.uploads.get(upload_id)?.entries.values() ?? []
  return Array.from(entries).find((entry) => entry.mainfile === mainfile)?.entry_id
}

/** The entries of a store. */
export const make = (store: Store.Store): Entries => ({
  documents: () => Rows.all(store),
  document: (entry_id) => {
    const entry = Store.entry(store, entry_id)
    return entry && Rows.row(store, entry)
  },
  archive: (entry_id) => Store.archive(store, entry_id),
  isWithoutRow: (caller, entry_id) => {
    const entry = Store.entry(store, entry_id)
    const upload = entry && store.uploads.get(entry.upload_id)
    return upload !== undefined && entry?.processed === undefined && Access.isViewer(upload, caller)
  },
  idOf: (upload_id, mainfile) => idOf(store, upload_id, mainfile),
  files: (entry_id) => files(store, entry_id),
  ofUpload: (caller, upload_id, request) => ofUpload(store, caller, upload_id, request),
  ofUploadById: (caller, upload_id, entry_id) => ofUploadById(store, caller, upload_id, entry_id),
  requireReadable: (caller, upload_id) => Effect.asVoid(Access.readable(store, caller, upload_id))
})
