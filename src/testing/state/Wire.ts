/**
 * Uploads, entries and datasets as NOMAD writes them. Fields keep the order that the server has them in; some answers
 * keep what is null, most drop it.
 */
import type { Json, JsonObject } from "../search/Document.ts"
import * as Moment from "./Moment.ts"
import * as Store from "./Store.ts"

/** How an answer shows an upload. */
export interface UploadForm {
  readonly nulls?: "keep" | "drop"
  /** Whether it is shown where its files lie: not in answers made after they moved. */
  readonly path?: boolean
  /** How many entries it is said to have, where that is not how many there are. */
  readonly entries?: number
  /** Which moments are shown to the microsecond, as before they were stored: none, unless told. */
  readonly fresh?: "create_time" | "complete_time"
}

/** Whether a JSON value is an object. */
export const isObject = (value: unknown): value is { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** An object without its nulls. */
export const dropNulls = (object: JsonObject): JsonObject => {
  const left: { [name: string]: Json } = {}
  for (const name of Object.keys(object)) {
    const value = object[name]
    if (value !== undefined && value !== null) left[name] = value
  }
  return left
}

const processFields = (process: Store.ProcessState, write: (moment: Moment.Moment) => string): JsonObject => ({
  process_running: Store.isRunning(process),
  current_process: process.current_process,
  process_status: process.process_status,
  last_status_message: process.last_status_message,
  errors: process.errors,
  warnings: [],
  complete_time: process.complete_time === null ? null : write(process.complete_time)
})

/** Where the files of an upload lie on the server. */
export const serverPath = (upload: Store.UploadRecord): string => {
  const area = Store.isPublished(upload) ? "public" : "staging"
  return `/app/.volumes/fs/${area}/${upload.upload_id.slice(0, 2)}/${upload.upload_id}`
}

const peopleFields = (upload: Store.UploadRecord): JsonObject => ({
  main_author: upload.main_author,
  coauthors: upload.coauthors,
  coauthor_groups: upload.coauthor_groups,
  reviewers: upload.reviewers,
  reviewer_groups: upload.reviewer_groups,
  writers: Store.writers(upload),
  writer_groups: upload.coauthor_groups,
  viewers: Store.viewers(upload),
  viewer_groups: Store.viewerGroups(upload)
})

/** An upload and the state of its processing. */
export const upload = (upload: Store.UploadRecord, form: UploadForm = {}): JsonObject => {
  const write = (moment: Moment.Moment) => Moment.zulu(Moment.stored(moment))
  const all: JsonObject = {
    ...processFields(upload.process, form.fresh === "complete_time" ? Moment.zulu : write),
    upload_id: upload.upload_id,
    upload_name: upload.upload_name,
    upload_create_time: (form.fresh === "create_time" ? Moment.zulu : write)(upload.upload_create_time),
    description: upload.description,
    ...peopleFields(upload),
    published: Store.isPublished(upload),
    published_to: upload.published_to,
    publish_time: upload.publish_time === null ? null : write(upload.publish_time),
    with_embargo: upload.embargo_length > 0,
    embargo_length: upload.embargo_length,
    license: upload.license,
    doi: upload.doi === null ? null : { id: upload.doi },
    included_entries: upload.included_entries && {
      query: upload.included_entries.query,
      timestamp: write(upload.included_entries.timestamp)
    },
    entries: form.entries ?? upload.entries.size,
    ...(form.path === false || !upload.isStored ? {} : { upload_files_server_path: serverPath(upload) })
  }
  return form.nulls === "keep" ? all : dropNulls(all)
}

/** The body that most routes for one upload answer. */
export const uploadBody = (record: Store.UploadRecord, form: UploadForm = {}): JsonObject => ({
  upload_id: record.upload_id,
  data: upload(record, form)
})

/** An entry and the state of its processing, nulls kept; `fresh` where it was processed for this very answer. */
export const entry = (entry: Store.EntryRecord, fresh = false): JsonObject => ({
  ...processFields(entry.process, (moment) => Moment.zulu(fresh ? moment : Moment.stored(moment))),
  entry_id: entry.entry_id,
  entry_create_time: Moment.zulu(Moment.stored(entry.entry_create_time)),
  mainfile: entry.mainfile,
  mainfile_key: null,
  upload_id: entry.upload_id,
  parser_name: entry.matcher.parser_name,
  entry_metadata: null
})

/** A dataset; with the moments as they were when it was made, or as they come out of the database. */
export const dataset = (record: Store.DatasetRecord, write = Moment.withoutZone): JsonObject =>
  dropNulls({
    dataset_id: record.dataset_id,
    dataset_name: record.dataset_name,
    user_id: record.user_id,
    doi: record.doi,
    dataset_create_time: write(record.dataset_create_time),
    dataset_modified_time: record.dataset_modified_time === null ? null : write(record.dataset_modified_time),
    dataset_type: record.dataset_type
  })
