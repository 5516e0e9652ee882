/**
 * Making an upload of a bundle: what is checked before there is an upload, and what the process then takes over.
 */
import * as Effect from "effect/Effect"
import * as Json from "../Json.ts"
import * as Limits from "../processing/Limits.ts"
import * as Matchers from "../processing/Matchers.ts"
import * as Unpack from "../processing/Unpack.ts"
import * as ZipArchive from "../processing/ZipArchive.ts"
import type { Json as JsonValue, JsonObject } from "../search/Document.ts"
import * as BundleFiles from "./BundleFiles.ts"
import * as BundleInfo from "./BundleInfo.ts"
import * as Engine from "./Engine.ts"
import * as Folder from "./Folder.ts"
import * as Moment from "./Moment.ts"
import { ProcessFailed } from "./Process.ts"
import * as Store from "./Store.ts"
import * as Wire from "./Wire.ts"

/** How a bundle is imported. */
export interface Settings {
  readonly include_raw_files: boolean
  readonly include_archive_files: boolean
  readonly include_datasets: boolean
  readonly include_bundle_info: boolean
  readonly keep_original_timestamps: boolean
  readonly set_from_oasis: boolean
  readonly trigger_processing: boolean
}

/** How it is imported, unless the admin says otherwise. */
export const standard: Settings = {
  include_raw_files: true,
  include_archive_files: true,
  include_datasets: true,
  include_bundle_info: true,
  keep_original_timestamps: false,
  set_from_oasis: true,
  trigger_processing: false
}

/** A bundle that was opened. */
export interface Bundle {
  readonly upload_id: string
  readonly main_author: string
  readonly info: JsonObject
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** Why there is no import, in the server's words. */
export type Complaint = string

const at = (value: JsonValue | undefined, path: string): JsonValue | undefined =>
  path.split(".").reduce((found: JsonValue | undefined, key) => (Wire.isObject(found) ? found[key] : undefined), value)

const missing = (info: JsonValue, keys: ReadonlyArray<string>): string | undefined =>
  keys.find((key) => at(info, key) === undefined)

const infoOf = (bytes: Uint8Array): Effect.Effect<JsonObject, Complaint> => {
  const text = new TextDecoder().decode(bytes)
  const complaint = Json.complaint(text)
  if (complaint !== undefined) return Effect.fail(complaint)
  const info: JsonValue = JSON.parse(text)
  const key = missing(info, ["upload_id", "upload.main_author"])
  return key === undefined && Wire.isObject(info)
    ? Effect.succeed(info)
    : Effect.fail(`Missing key in bundle_info.json: ${key ?? "upload_id"}`)
}

/** The complaint about a bundle of somebody unknown, as Python prints it. */
export const unknownAuthor: Complaint = "'User does not exist'"

/** Opens a bundle, as far as it takes to know which upload it is of. */
export const open = Effect.fnUntraced(function* (
  store: Store.Store,
  bytes: Uint8Array
): Effect.fn.Return<Bundle, Complaint> {
  if (Unpack.looksLikeArchive(bytes) !== "zip") return yield* Effect.fail("`path` must define a folder or a zipfile.")
  const files = yield* Effect.mapError(ZipArchive.unpack("bundle.zip", bytes, Limits.standard), ({ error }) => error)
  const first = files.get(BundleInfo.fileName)
  if (first === undefined) return yield* Effect.fail(BundleInfo.fileName)
  const info = yield* infoOf(first)
  const upload_id = String(info["upload_id"])
  const main_author = String(at(info, "upload.main_author"))
  if (store.uploads.has(upload_id)) return yield* Effect.fail(`Upload with id ${upload_id} already exists`)
  if (!store.accounts.has(main_author)) return yield* Effect.fail(unknownAuthor)
  return { upload_id, main_author, info, files }
})

/** Whatever is wrong while it runs, nobody is told more. */
const failed = new ProcessFailed({ error: "WorkflowFailureError: Workflow execution failed", isWhole: true })

const required = [
  "source.version",
  "source.commit",
  "source.deployment",
  "source.deployment_url",
  "export_settings.include_raw_files",
  "export_settings.include_archive_files",
  "export_settings.include_datasets",
  "upload._id",
  "upload.upload_create_time",
  "upload.process_status",
  "upload.license",
  "upload.embargo_length",
  "entries"
]

const ofEntries = ["_id", "upload_id", "mainfile", "parser_name", "process_status", "entry_create_time"]

/** Bundles of older servers are not understood. */
const isNewEnough = (version: JsonValue | undefined): boolean => {
  const [major = 0, minor = 0, patch = 0] = String(version).split(".").map(Number)
  return major > 1 || (major === 1 && (minor > 1 || (minor === 1 && patch >= 2)))
}

const texts = (value: JsonValue | undefined): ReadonlyArray<string> => (Array.isArray(value) ? value.map(String) : [])

const objects = (value: JsonValue | undefined): ReadonlyArray<JsonObject> =>
  Array.isArray(value) ? value.filter(Wire.isObject) : []

const textOrNull = (value: JsonValue | undefined): string | null => (typeof value === "string" ? value : null)

const momentOf = (value: JsonValue | undefined): Moment.Moment | null =>
  Moment.parse(String(Wire.isObject(value) ? value["$datetime"] : value)) ?? null

const check = Effect.fnUntraced(function* (store: Store.Store, { info, upload_id }: Bundle) {
  const entries = objects(info["entries"])
  const people = [...texts(at(info, "upload.coauthors")), ...texts(at(info, "upload.reviewers"))]
  const isPublished = at(info, "upload.publish_time") !== undefined
  const ids = yield* Effect.forEach(entries, ({ mainfile }) => Engine.entryId(upload_id, String(mainfile)))
  const isRight =
    missing(info, required) === undefined &&
    isNewEnough(at(info, "source.version")) &&
    at(info, "upload._id") === upload_id &&
    people.every((user_id) => store.accounts.has(user_id)) &&
    (!isPublished || entries.length > 0) &&
    entries.every((entry, index) => missing(entry, ofEntries) === undefined && entry["_id"] === ids[index])
  if (!isRight) return yield* failed
})

const setUpload = (upload: Store.UploadRecord, info: JsonObject, now: Moment.Moment, settings: Settings): void => {
  const fields = Wire.isObject(info["upload"]) ? info["upload"] : {}
  const keeps = settings.keep_original_timestamps
  const published = momentOf(fields["publish_time"])
  upload.upload_name = textOrNull(fields["upload_name"])
  upload.coauthors = texts(fields["coauthors"])
  upload.reviewers = texts(fields["reviewers"])
  upload.license = String(fields["license"])
  upload.embargo_length = Number(fields["embargo_length"])
  upload.oasis_deployment_url = settings.set_from_oasis
    ? (textOrNull(fields["oasis_deployment_url"]) ?? textOrNull(at(info, "source.deployment_url")))
    : null
  if (published !== null) upload.publish_time = keeps ? published : now
  if (keeps) upload.upload_create_time = momentOf(fields["upload_create_time"]) ?? now
}

/** The datasets of a bundle by their ids there; those that their owners have under the same names already are the same. */
const datasetsOf = (store: Store.Store, info: JsonObject, now: Moment.Moment): ReadonlyMap<string, string> => {
  const known = (user_id: string, name: string | null) =>
    Array.from(store.datasets.values()).find((each) => each.user_id === user_id && each.dataset_name === name)
  return new Map(
    objects(info["datasets"]).map((dataset) => {
      const dataset_id = String(dataset["dataset_id"])
      const [user_id, dataset_name] = [String(dataset["user_id"]), textOrNull(dataset["dataset_name"])]
      const there = known(user_id, dataset_name)
      if (there !== undefined) return [dataset_id, there.dataset_id]
      store.datasets.set(dataset_id, {
        dataset_id,
        dataset_name,
        user_id,
        dataset_type: textOrNull(dataset["dataset_type"]),
        dataset_create_time: momentOf(dataset["dataset_create_time"]) ?? now,
        dataset_modified_time: momentOf(dataset["dataset_modified_time"]),
        doi: textOrNull(dataset["doi"])
      })
      return [dataset_id, dataset_id]
    })
  )
}

const matcherOf = (store: Store.Store, parser_name: string): Matchers.Matcher =>
  store.settings.matchers.find((matcher) => matcher.parser_name === parser_name) ?? { ...Matchers.archive, parser_name }

interface Imported {
  readonly datasets: ReadonlyMap<string, string>
  readonly now: Moment.Moment
  readonly settings: Settings
}

const addEntry = (
  store: Store.Store,
  upload: Store.UploadRecord,
  fields: JsonObject,
  { datasets, now, settings }: Imported
): Store.EntryRecord => {
  const keeps = settings.keep_original_timestamps
  const entry: Store.EntryRecord = {
    entry_id: String(fields["_id"]),
    upload_id: upload.upload_id,
    mainfile: String(fields["mainfile"]),
    matcher: matcherOf(store, String(fields["parser_name"])),
    entry_create_time: (keeps ? momentOf(fields["entry_create_time"]) : null) ?? now,
    last_edit_time: momentOf(fields["last_edit_time"]),
    rowWriter: "processing",
    emptied: new Set(),
    process: {
      process_status: String(fields["process_status"]),
      current_process: textOrNull(fields["current_process"]),
      last_status_message: textOrNull(fields["last_status_message"]),
      errors: texts(fields["errors"]),
      complete_time: momentOf(fields["complete_time"])
    },
    metadata: {
      comment: textOrNull(fields["comment"]),
      external_id: textOrNull(fields["external_id"]),
      references: texts(fields["references"]),
      datasets: settings.include_datasets ? texts(fields["datasets"]).flatMap((id) => datasets.get(id) ?? []) : []
    }
  }
  upload.entries.set(entry.entry_id, entry)
  store.uploadOfEntry.set(entry.entry_id, upload.upload_id)
  return entry
}

/** The part of an archive that a main file can have; the rest follows from it. */
const asMainfile = ({ data, definitions, results, workflow2 }: JsonObject): Uint8Array => {
  const parts = { data, definitions, workflow2, ...(data === undefined && { results }) }
  return new TextEncoder().encode(JSON.stringify(parts))
}

/**
 * Finds an entry's row anew. The server reads it from the archive; where the main file is there, the fake gets further
 * with that, and where it is not, with the archive in its place.
 */
const index = Effect.fnUntraced(function* (
  store: Store.Store,
  upload: Store.UploadRecord,
  entry: Store.EntryRecord,
  archive: JsonObject
) {
  const beside = Engine.neighbours(upload)(entry.mainfile)
  const isKnown = beside.has(entry.mainfile) && store.settings.matchers.includes(entry.matcher)
  const processed = yield* isKnown
    ? Engine.process(store, upload, entry, { files: beside })
    : Engine.process(
        store,
        upload,
        { ...entry, matcher: Matchers.archive },
        { files: new Map([[entry.mainfile, asMainfile(archive)]]) }
      )
  const metadata = Wire.isObject(archive["metadata"]) ? archive["metadata"] : {}
  const { entry_hash = processed.entry_hash } = metadata
  const told = Object.entries(metadata).filter(([name]) => ["entry_name", "entry_type"].includes(name))
  entry.processed = {
    ...processed,
    entry_id: entry.entry_id,
    hasArchive: true,
    parser_name: entry.matcher.parser_name,
    entry_hash: String(entry_hash),
    document: { ...processed.document, parser_name: entry.matcher.parser_name, ...Object.fromEntries(told) },
    archive: { ...archive, m_ref_archives: {} }
  }
})

/** What a row has without an archive: what the database knows of the entry. */
const known = [
  "authors",
  "calc_id",
  "entry_create_time",
  "entry_id",
  "last_processing_time",
  "license",
  "main_author",
  "mainfile",
  "n_quantities",
  "nomad_commit",
  "nomad_distro_commit_url",
  "nomad_version",
  "origin",
  "parser_name",
  "process_status",
  "processed",
  "published",
  "readonly",
  "references",
  "upload_create_time",
  "upload_id",
  "upload_name",
  "viewer_groups",
  "viewers",
  "with_embargo",
  "writer_groups",
  "writers"
]

/** An entry whose archive is not there: search shows what is known of it. */
const indexBare = Effect.fnUntraced(function* (
  store: Store.Store,
  upload: Store.UploadRecord,
  entry: Store.EntryRecord
) {
  yield* index(store, upload, entry, {})
  const { processed } = entry
  if (processed === undefined) return
  const fields = Object.entries({ ...processed.document, n_quantities: 0 }).filter(([name]) => known.includes(name))
  const { entry_id, published, upload_id, with_embargo } = processed.document
  const document = {
    ...Object.fromEntries(fields),
    entry_id,
    mainfile: entry.mainfile,
    published,
    upload_id,
    with_embargo
  }
  entry.processed = { ...processed, archive: {}, document, hasArchive: false, packages: [] }
})

/** What the process does: takes everything over, and does not look at main files again unless it is told to. */
export const run = Effect.fnUntraced(function* (
  store: Store.Store,
  upload: Store.UploadRecord,
  bundle: Bundle,
  settings: Settings,
  embargo_length: number | undefined
): Effect.fn.Return<void, ProcessFailed> {
  yield* check(store, bundle)
  const now = yield* Store.now(store)
  upload.isStored = true
  setUpload(upload, bundle.info, now, settings)
  if (embargo_length !== undefined) upload.embargo_length = embargo_length
  const datasets = settings.include_datasets ? datasetsOf(store, bundle.info, now) : new Map<string, string>()
  const entries = objects(bundle.info["entries"]).map((fields) =>
    addEntry(store, upload, fields, { datasets, now, settings })
  )
  const { archives, raw } = yield* BundleFiles.read(bundle.files, Store.isPublished(upload))
  if (settings.include_raw_files) for (const [path, bytes] of raw) Folder.put(upload.files, path, bytes)
  for (const entry of settings.include_archive_files ? entries : []) {
    const archive = archives.get(entry.entry_id)
    yield* archive === undefined ? indexBare(store, upload, entry) : index(store, upload, entry, archive)
  }
  Store.forgetAll(store, upload)
  if (settings.trigger_processing) return yield* failed
})
