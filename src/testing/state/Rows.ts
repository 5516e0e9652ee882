/**
 * The rows of entries: what processing found, with what upload, edits and datasets say now. A row is made when it is
 * asked for and kept until something in it changes, so that a search over many entries finds them ready.
 */
import * as EntryMetadata from "../processing/EntryMetadata.ts"
import type { EntryDocument, JsonObject } from "../search/Document.ts"
import * as Engine from "./Engine.ts"
import * as Moment from "./Moment.ts"
import * as Store from "./Store.ts"

/**
 * Whoever writes a row forgets something: what happens while a file is put, that it will end; an edit, to count the
 * quantities; publication, when it is.
 */
const forgotten = ({ process, rowWriter }: Store.EntryRecord, row: EntryDocument): EntryDocument => {
  if (rowWriter === "processing") return row
  if (rowWriter === "inline") return { ...row, process_status: process.errors.length > 0 ? "FAILURE" : "RUNNING" }
  if (rowWriter === "edit") return { ...row, n_quantities: 0 }
  const { publish_time: _time, ...rest } = row
  return rest
}

const make = (
  store: Store.Store,
  upload: Store.UploadRecord,
  shared: JsonObject,
  entry: Store.EntryRecord,
  document: EntryDocument
): EntryDocument => {
  // what may be missing now is not to shine through from the time of processing
  const { upload_name: _name, description: _description, publish_time: _time, external_db: _db, ...rest } = document
  const { comment: _comment, external_id: _id, ...processed } = rest
  return forgotten(entry, {
    ...processed,
    ...shared,
    ...EntryMetadata.fromEdits(Engine.edited(store, entry)),
    entry_create_time: Moment.withOffset(entry.entry_create_time),
    entry_id: entry.entry_id,
    upload_id: upload.upload_id,
    mainfile: entry.mainfile,
    published: Store.isPublished(upload),
    with_embargo: upload.embargo_length > 0
  })
}

/** Makes the rows of an upload's entries; what they share is put together once, for as many as are asked for. */
const rowsOf = (store: Store.Store, upload: Store.UploadRecord) => {
  let shared: JsonObject | undefined
  return (entry: Store.EntryRecord): EntryDocument | undefined => {
    if (entry.row === undefined && entry.processed !== undefined) {
      shared ??= EntryMetadata.fromUpload(Engine.uploadMetadata(store, upload))
      entry.row = make(store, upload, shared, entry, entry.processed.document)
    }
    return entry.row
  }
}

/** The row of an entry; none before it was processed. */
export const row = (store: Store.Store, entry: Store.EntryRecord): EntryDocument | undefined => {
  const upload = store.uploads.get(entry.upload_id)
  return upload && rowsOf(store, upload)(entry)
}

/** What edits have emptied: in the index it is null until processing writes the row anew, and lists of entries show it. */
export const emptied = ({ emptied }: Store.EntryRecord): JsonObject =>
  Object.fromEntries(Array.from(emptied, (name) => [name, null]))

/** The rows of all the entries of an upload. */
export const ofUpload = (store: Store.Store, upload: Store.UploadRecord): ReadonlyArray<EntryDocument> => {
  const rowOf = rowsOf(store, upload)
  upload.rows ??= Array.from(upload.entries.values(), rowOf).filter((row) => row !== undefined)
  return upload.rows
}

/** The rows of all entries. */
export const all = (store: Store.Store): ReadonlyArray<EntryDocument> => {
  store.rows ??= Array.from(store.uploads.values()).flatMap((upload) => ofUpload(store, upload))
  return store.rows
}
