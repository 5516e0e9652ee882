/**
 * `bundle_info.json`, the first file of a bundle: the upload, its entries and its datasets as the server's database keeps
 * them, and where they come from.
 */
import type { Json, JsonObject } from "../search/Document.ts"
import type * as BundleSchemas from "./BundleSchemas.ts"
import * as Moment from "./Moment.ts"
import * as Store from "./Store.ts"
import * as Wire from "./Wire.ts"

/** The file's name. */
export const fileName = "bundle_info.json"

/** What a bundle holds. */
export interface Contents {
  readonly include_raw_files: boolean
  readonly include_archive_files: boolean
  readonly include_datasets: boolean
  readonly include_schemas: boolean
}

const datetime = (moment: Moment.Moment | null | undefined): Json | undefined =>
  moment === null || moment === undefined ? undefined : { $datetime: Moment.withOffset(moment) }

/** The fields that are there: the database keeps no others. */
const kept = (fields: { readonly [name: string]: Json | undefined }): JsonObject =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined || value === null ? [] : [[name, value]]))
  )

const processFields = (process: Store.ProcessState) => ({
  complete_time: datetime(process.complete_time),
  errors: process.errors,
  warnings: [],
  last_status_message: process.last_status_message,
  current_process: process.current_process,
  process_status: process.process_status,
  queue: [],
  sync_counter: 0
})

/** How far the levels of parsers went: known of what was processed here. */
const parserLevel = ({ entries, oasis_deployment_url, process }: Store.UploadRecord): number | undefined =>
  process.current_process === null || entries.size === 0 || oasis_deployment_url !== null ? undefined : -1

/** How an upload is processed again, once a main file was put by itself. */
const reprocessSettings = {
  rematch_published: true,
  reprocess_existing_entries: true,
  use_original_parser: false,
  add_matched_entries_to_published: true,
  delete_unmatched_published_entries: false,
  index_individual_entries: true
}

const uploadFields = (upload: Store.UploadRecord): JsonObject =>
  kept({
    _id: upload.upload_id,
    ...processFields(upload.process),
    sync_counter: upload.indexesEach ? 1 : 0,
    upload_name: upload.upload_name,
    description: upload.description,
    upload_create_time: datetime(upload.upload_create_time),
    main_author: upload.main_author,
    coauthors: upload.coauthors,
    coauthor_groups: upload.coauthor_groups,
    reviewers: upload.reviewers,
    reviewer_groups: upload.reviewer_groups,
    last_update: upload.oasis_deployment_url === null ? datetime(upload.publish_time) : undefined,
    publish_time: datetime(upload.publish_time),
    embargo_length: upload.embargo_length,
    license: upload.license,
    external_db: upload.external_db,
    from_oasis: upload.oasis_deployment_url !== null,
    oasis_deployment_url: upload.oasis_deployment_url,
    published_to: upload.published_to,
    publish_directly: upload.publish_directly,
    parser_level: parserLevel(upload),
    reprocess_settings: upload.indexesEach ? reprocessSettings : undefined,
    workflow_ids: []
  })

const entryFields = (entry: Store.EntryRecord, include_datasets: boolean): JsonObject => {
  const { datasets, ...metadata } = entry.metadata
  const version = entry.processed?.document["nomad_version"]
  const fields = kept({
    _id: entry.entry_id,
    ...processFields(entry.process),
    upload_id: entry.upload_id,
    entry_hash: entry.processed?.entry_hash,
    entry_create_time: datetime(entry.entry_create_time),
    last_processing_time: datetime(entry.process.complete_time),
    last_edit_time: datetime(entry.last_edit_time),
    mainfile: entry.mainfile,
    parser_name: entry.matcher.parser_name,
    nomad_version: version,
    nomad_commit: "",
    nomad_distro_commit_url: "",
    ...metadata,
    entry_coauthors: [],
    datasets
  })
  return include_datasets || datasets.length === 0 ? fields : { ...fields, datasets: null }
}

const datasetFields = (dataset: Store.DatasetRecord): JsonObject => ({
  m_annotations: { mongo: ["MongoInstance"] },
  ...Wire.dataset(dataset, Moment.withOffset)
})

const sourceFields = (store: Store.Store, deployment_url: string): JsonObject => ({
  version: store.settings.version,
  commit: "",
  deployment: "oasis",
  deployment_url,
  label: null,
  service: "app",
  name: "NOMAD",
  description: "A simulated NOMAD.",
  homepage: "https://nomad-lab.eu",
  source_url: "https://gitlab.mpcdf.mpg.de/nomad-lab/nomad-FAIR",
  maintainer_email: "support@nomad-lab.eu",
  beta: {},
  footer_links: []
})

/** The entries that go along: those whose processing succeeded. */
export const exported = (upload: Store.UploadRecord): ReadonlyArray<Store.EntryRecord> =>
  Array.from(upload.entries.values()).filter(({ process }) => process.process_status === "SUCCESS")

/** An entry that there is only in the bundle. */
const schemaFields = (upload_id: string, { entry_id, mainfile }: BundleSchemas.Exported, now: Moment.Moment) => ({
  _id: entry_id,
  errors: [],
  warnings: [],
  process_status: "SUCCESS",
  queue: [],
  sync_counter: 0,
  upload_id,
  entry_create_time: { $datetime: Moment.withOffset(now) },
  mainfile,
  parser_name: "parsers/archive",
  references: [],
  entry_coauthors: [],
  datasets: []
})

/** What is exported, from where and when. */
export interface Export {
  readonly contents: Contents
  readonly deployment_url: string
  readonly now: Moment.Moment
  readonly schemas: BundleSchemas.Schemas
}

/** What a bundle of an upload says of it. */
export const make = (
  store: Store.Store,
  upload: Store.UploadRecord,
  { contents, deployment_url, now, schemas }: Export
): JsonObject => {
  const entries = exported(upload)
  const used = [...new Set(entries.flatMap(({ metadata }) => metadata.datasets))].toSorted()
  return {
    upload_id: upload.upload_id,
    source: sourceFields(store, deployment_url),
    export_settings: { ...contents },
    upload: uploadFields(upload),
    entries: [
      ...entries.map((entry) => entryFields(entry, contents.include_datasets)),
      ...schemas.exported.map((schema) => schemaFields(upload.upload_id, schema, now))
    ],
    ...(contents.include_schemas && { schema_entries: schemas.schema_entries }),
    ...(contents.include_datasets && {
      datasets: used.flatMap((id) => store.datasets.get(id) ?? []).map(datasetFields)
    })
  }
}
