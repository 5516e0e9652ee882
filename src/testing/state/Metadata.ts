/**
 * Setting verified metadata on uploads and entries. Each takes what concerns it, and passes over the rest.
 */
import type { Json, JsonObject } from "../search/Document.ts"
import * as EditRules from "./EditRules.ts"
import * as Moment from "./Moment.ts"
import * as Store from "./Store.ts"

const textOrNull = (value: Json): string | null => (value === null ? null : String(value))

const momentOr = (value: Json, otherwise: Moment.Moment): Moment.Moment => Moment.parse(String(value)) ?? otherwise

/** The main author is never one of the others. */
const without = (upload: Store.UploadRecord, people: ReadonlyArray<string>) =>
  people.filter((user_id) => user_id !== upload.main_author)

const setOnUpload: { readonly [name: string]: (upload: Store.UploadRecord, value: Json) => void } = {
  upload_name: (upload, value) => (upload.upload_name = textOrNull(value)),
  description: (upload, value) => (upload.description = textOrNull(value)),
  embargo_length: (upload, value) => (upload.embargo_length = Math.trunc(Number(value))),
  external_db: (upload, value) => (upload.external_db = textOrNull(value)),
  license: (upload, value) => (upload.license = textOrNull(value) ?? "CC BY 4.0"),
  main_author: (upload, value) => (upload.main_author = String(value)),
  upload_create_time: (upload, value) => (upload.upload_create_time = momentOr(value, upload.upload_create_time)),
  publish_time: (upload, value) => (upload.publish_time = Moment.parse(String(value)) ?? null),
  coauthors: (upload, value) => (upload.coauthors = without(upload, EditRules.applyTo(upload.coauthors, value))),
  reviewers: (upload, value) => (upload.reviewers = without(upload, EditRules.applyTo(upload.reviewers, value))),
  coauthor_groups: (upload, value) => (upload.coauthor_groups = EditRules.applyTo(upload.coauthor_groups, value)),
  reviewer_groups: (upload, value) => (upload.reviewer_groups = EditRules.applyTo(upload.reviewer_groups, value))
}

const setOnEntry: { readonly [name: string]: (entry: Store.EntryRecord, value: Json) => void } = {
  comment: (entry, value) => (entry.metadata.comment = textOrNull(value)),
  external_id: (entry, value) => (entry.metadata.external_id = textOrNull(value)),
  references: ({ metadata }, value) => (metadata.references = EditRules.applyTo(metadata.references, value)),
  datasets: ({ metadata }, value) => (metadata.datasets = EditRules.applyTo(metadata.datasets, value)),
  entry_create_time: (entry, value) => (entry.entry_create_time = momentOr(value, entry.entry_create_time))
}

/** Notes that an entry was edited, whatever of it. */
export const noteEdit = (entry: Store.EntryRecord, now: Moment.Moment): void => {
  entry.last_edit_time = now
  entry.rowWriter = "edit"
}

/** Sets on an entry what concerns entries. */
export const setEntry = (store: Store.Store, entry: Store.EntryRecord, verified: JsonObject): void => {
  for (const [name, value] of Object.entries(verified)) {
    setOnEntry[name]?.(entry, value)
    if (value === null) entry.emptied.add(name)
    else entry.emptied.delete(name)
  }
  Store.forget(store, entry)
}

/** Sets on an upload what concerns uploads. */
export const setUpload = (store: Store.Store, upload: Store.UploadRecord, verified: JsonObject): void => {
  for (const [name, value] of Object.entries(verified)) setOnUpload[name]?.(upload, value)
  Store.forgetAll(store, upload)
}
