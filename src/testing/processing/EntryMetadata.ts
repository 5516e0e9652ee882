/**
 * The metadata of an entry: what its upload, its file and its processing say of it, in the two forms that NOMAD gives.
 * In the archive people and datasets are ids; in the row that search answers they are written out.
 */
import type { EntryDocument, Json, JsonObject, Person } from "../search/Document.ts"
import * as Timestamp from "./Timestamp.ts"

/** Somebody with an account. */
export interface Account extends Person {
  readonly user_id: string
}

/** What an upload says of all its entries. Moments are texts in ISO format. */
export interface Upload {
  readonly upload_id: string
  readonly upload_name?: string | null
  readonly upload_create_time: string
  readonly description?: string | null
  readonly main_author: Account
  readonly coauthors?: ReadonlyArray<Account>
  readonly reviewers?: ReadonlyArray<Account>
  /** Ids of groups. */
  readonly coauthor_groups?: ReadonlyArray<string>
  readonly reviewer_groups?: ReadonlyArray<string>
  readonly license?: string
  readonly published?: boolean
  readonly publish_time?: string | null
  readonly with_embargo?: boolean
  /** Months. */
  readonly embargo_length?: number
  readonly external_db?: string | null
}

/** What was set on a single entry by an edit. */
export interface Edited {
  readonly comment?: string | null
  readonly external_id?: string | null
  readonly last_edit_time?: string | null
  readonly references?: ReadonlyArray<string>
  /** As rows show them. */
  readonly datasets?: ReadonlyArray<JsonObject>
}

/** An object without what is absent. */
export const present = (fields: { readonly [name: string]: Json | undefined }): JsonObject => {
  const out: { [name: string]: Json } = {}
  for (const [name, value] of Object.entries(fields)) if (value !== undefined && value !== null) out[name] = value
  return out
}

/** People as often as they are named: who is main author and coauthor, or coauthor and reviewer, stands there twice. */
const people = (accounts: ReadonlyArray<Account>): ReadonlyArray<JsonObject> =>
  accounts.map(({ user_id, name }) => ({ user_id, name }))

const writers = ({ main_author, coauthors = [] }: Upload) => [main_author, ...coauthors]

/** The fields of a row that follow from its upload. */
export const fromUpload = (upload: Upload): JsonObject => {
  const { main_author, coauthor_groups = [], reviewer_groups = [], reviewers = [] } = upload
  return present({
    upload_id: upload.upload_id,
    upload_name: upload.upload_name,
    upload_create_time: Timestamp.stored(upload.upload_create_time),
    description: upload.description,
    // Search does not keep it, and says what is usual.
    license: "CC BY 4.0",
    published: upload.published ?? false,
    publish_time: upload.publish_time ? Timestamp.stored(upload.publish_time) : undefined,
    with_embargo: upload.with_embargo ?? (upload.embargo_length ?? 0) > 0,
    external_db: upload.external_db,
    origin: upload.external_db || main_author.name,
    main_author: { user_id: main_author.user_id, name: main_author.name },
    authors: people(writers(upload)),
    writers: people(writers(upload)),
    writer_groups: coauthor_groups,
    viewers: people([...writers(upload), ...reviewers]),
    viewer_groups: [...new Set([...coauthor_groups, ...reviewer_groups])]
  })
}

/** The fields of a row that edits set. */
export const fromEdits = ({ comment, external_id, references = [], datasets = [] }: Edited): JsonObject =>
  present({ comment: comment === "" ? undefined : comment, external_id, references, datasets })

const replaceable = ["upload_name", "description", "publish_time", "external_db", "comment", "external_id"]

/** A row after its upload changed, or the entry was edited: without parsing its file again. */
export const withUploadMetadata = (document: EntryDocument, upload: Upload, edited?: Edited): EntryDocument => {
  const changed = edited === undefined ? replaceable.slice(0, 4) : replaceable
  const kept = Object.fromEntries(Object.entries(document).filter(([name]) => !changed.includes(name)))
  const { entry_id, mainfile } = document
  const added = { ...fromUpload(upload), ...(edited && fromEdits(edited)) }
  const published = upload.published ?? false
  const with_embargo = upload.with_embargo ?? (upload.embargo_length ?? 0) > 0
  return { ...kept, ...added, entry_id, mainfile, upload_id: upload.upload_id, published, with_embargo }
}

const ids = (accounts: ReadonlyArray<Account> = []) => accounts.map(({ user_id }) => user_id)

/** What processing found out about the entry itself. */
export interface Processed {
  readonly entry_id: string
  readonly entry_name?: string | undefined
  readonly entry_type?: string | undefined
  readonly entry_hash: string
  readonly entry_create_time: string
  readonly parser_name: string
  readonly mainfile: string
  readonly mainfile_key?: string | undefined
  readonly files: ReadonlyArray<string>
  readonly processed: boolean
  readonly last_processing_time: string
  readonly processing_errors: ReadonlyArray<string>
  readonly nomad_version: string
  readonly domain?: string | undefined
}

const ofProcessing = (processed: Processed): JsonObject =>
  present({
    processed: processed.processed,
    // what the entry was before: the archive is written while the process still runs
    process_status: "READY",
    last_processing_time: Timestamp.offset(processed.last_processing_time),
    processing_errors: processed.processing_errors,
    nomad_version: processed.nomad_version,
    nomad_commit: "",
    nomad_distro_commit_url: ""
  })

const ofPeople = (upload: Upload): JsonObject => ({
  main_author: upload.main_author.user_id,
  coauthors: ids(upload.coauthors),
  coauthor_groups: upload.coauthor_groups ?? [],
  entry_coauthors: [],
  reviewers: ids(upload.reviewers),
  reviewer_groups: upload.reviewer_groups ?? []
})

/** The metadata as the archive has them, without the summary. */
export const inArchive = (upload: Upload, edited: Edited, processed: Processed): JsonObject => {
  const row = { ...fromUpload(upload), ...fromEdits(edited) }
  return present({
    upload_id: upload.upload_id,
    upload_name: upload.upload_name,
    upload_create_time: Timestamp.stored(upload.upload_create_time),
    description: upload.description,
    entry_id: processed.entry_id,
    entry_name: processed.entry_name,
    entry_type: processed.entry_type,
    entry_hash: processed.entry_hash,
    entry_create_time: Timestamp.stored(processed.entry_create_time),
    parser_name: processed.parser_name,
    mainfile: processed.mainfile,
    mainfile_key: processed.mainfile_key,
    files: processed.files,
    external_id: edited.external_id,
    last_edit_time: edited.last_edit_time ? Timestamp.stored(edited.last_edit_time) : undefined,
    published: row["published"],
    publish_time: row["publish_time"],
    with_embargo: row["with_embargo"],
    embargo_length: upload.embargo_length ?? 0,
    license: upload.license ?? "CC BY 4.0",
    ...ofProcessing(processed),
    comment: row["comment"],
    references: edited.references ?? [],
    external_db: upload.external_db,
    ...ofPeople(upload),
    datasets: (edited.datasets ?? []).flatMap(({ dataset_id }) => dataset_id ?? []),
    domain: processed.domain
  })
}

/** The texts in the metadata that a free search finds. */
export const texts = (metadata: JsonObject, upload: Upload, edited: Edited): ReadonlyArray<string> => {
  const names = [upload.main_author, ...(upload.coauthors ?? []), ...(upload.reviewers ?? [])].map(({ name }) => name)
  const datasets = (edited.datasets ?? []).flatMap(({ dataset_name, doi }) => [dataset_name, doi])
  const own = ["upload_name", "description", "entry_name", "comment", "domain"].map((name) => metadata[name])
  return [...own, ...names, ...datasets].filter((text) => typeof text === "string" && text !== "").map(String)
}
