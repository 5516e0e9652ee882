/**
 * The rows of entries: what processing found, with what upload, edits and datasets say now. A row is made when it is
 * asked for and kept until something in it changes, so that a search over many entries finds them ready.
 */
import type { EntryDocument, JsonObject } from "../search/Document.ts"
import * as Moment from "./Moment.ts"
import * as Store from "./Store.ts"
import * as Wire from "./Wire.ts"

const person =
  (store: Store.Store) =>
  (user_id: string): JsonObject => {
    const account = store.accounts.get(user_id)
    return { user_id, name: account?.name ?? user_id }
  }

/** A dataset as its entries show it, down to the annotations that slip through in the server. */
const datasetOf = (record: Store.DatasetRecord): JsonObject =>
  Wire.dropNulls({
    ...Wire.dataset(record, Moment.withOffset),
    user_id: null,
    m_annotations: { mongo: ["MongoInstance"] }
  })

/** What the upload says of each of its entries. */
const uploadFields = (store: Store.Store, upload: Store.UploadRecord): JsonObject => {
  const people = person(store)
  const published = Store.isPublished(upload)
  return {
    upload_id: upload.upload_id,
    upload_name: upload.upload_name,
    upload_create_time: Moment.withOffset(upload.upload_create_time),
    description: upload.description,
    published,
    publish_time: published ? Moment.withOffset(upload.publish_time!) : null,
    with_embargo: upload.embargo_length > 0,
    license: upload.license,
    external_db: upload.external_db,
    origin: upload.external_db ?? store.accounts.get(upload.main_author)?.name ?? null,
    main_author: people(upload.main_author),
    authors: Store.writers(upload).map(people),
    writers: Store.writers(upload).map(people),
    writer_groups: upload.coauthor_groups,
    viewers: Store.viewers(upload).map(people),
    viewer_groups: [...new Set([...upload.coauthor_groups, ...upload.reviewer_groups])]
  }
}

const entryFields = (store: Store.Store, { metadata, entry_create_time }: Store.EntryRecord): JsonObject => ({
  entry_create_time: Moment.withOffset(entry_create_time),
  comment: metadata.comment,
  external_id: metadata.external_id,
  references: metadata.references,
  datasets: metadata.datasets.flatMap((id) => {
    const dataset = store.datasets.get(id)
    return dataset ? [datasetOf(dataset)] : []
  })
})

const make = (shared: JsonObject, entry: JsonObject, document: EntryDocument): EntryDocument => {
  const { comment: _comment, external_id: _external, ...processed } = document
  const { entry_id, upload_id, mainfile } = document
  const published = shared["published"] === true
  const with_embargo = shared["with_embargo"] === true
  return { ...processed, ...shared, ...entry, entry_id, upload_id, mainfile, published, with_embargo }
}

/** Makes the rows of an upload's entries; what they share is put together once, for as many as are asked for. */
const rowsOf = (store: Store.Store, upload: Store.UploadRecord) => {
  let shared: JsonObject | undefined
  return (entry: Store.EntryRecord): EntryDocument | undefined => {
    if (entry.row === undefined && entry.processed !== undefined) {
      shared ??= Wire.dropNulls(uploadFields(store, upload))
      entry.row = make(shared, Wire.dropNulls(entryFields(store, entry)), entry.processed.document)
    }
    return entry.row
  }
}

/** The row of an entry; none before it was processed. */
export const row = (store: Store.Store, entry: Store.EntryRecord): EntryDocument | undefined => {
  const upload = store.uploads.get(entry.upload_id)
  return upload && rowsOf(store, upload)(entry)
}

/** The rows of all the entries of an upload. */
export const ofUpload = (store: Store.Store, upload: Store.UploadRecord): ReadonlyArray<EntryDocument> => {
  const rowOf = rowsOf(store, upload)
  return Array.from(upload.entries.values()).flatMap((entry) => rowOf(entry) ?? [])
}

/** The rows of all entries. */
export const all = (store: Store.Store): ReadonlyArray<EntryDocument> => {
  store.rows ??= Array.from(store.uploads.values()).flatMap((upload) => ofUpload(store, upload))
  return store.rows
}

const archiveMetadata = (upload: Store.UploadRecord, { metadata }: Store.EntryRecord): JsonObject => ({
  upload_name: upload.upload_name,
  published: Store.isPublished(upload),
  publish_time: upload.publish_time === null ? null : Moment.withOffset(upload.publish_time),
  with_embargo: upload.embargo_length > 0,
  embargo_length: upload.embargo_length,
  license: upload.license,
  main_author: upload.main_author,
  coauthors: upload.coauthors,
  coauthor_groups: upload.coauthor_groups,
  reviewers: upload.reviewers,
  reviewer_groups: upload.reviewer_groups,
  comment: metadata.comment,
  external_id: metadata.external_id,
  references: metadata.references,
  datasets: metadata.datasets
})

/** The archive of an entry, its `metadata` brought up to date: there, people and datasets are ids. */
export const archive = (store: Store.Store, entry: Store.EntryRecord): JsonObject | undefined => {
  const upload = store.uploads.get(entry.upload_id)
  const found = entry.processed?.archive
  if (found === undefined || upload === undefined) return undefined
  const metadata = found["metadata"]
  const known = Wire.isObject(metadata) ? metadata : {}
  return { ...found, metadata: Wire.dropNulls({ ...known, ...archiveMetadata(upload, entry) }) }
}
