/**
 * Uploads: making, reading, listing, publishing and removing them, with the answers of NOMAD's uploads routes.
 */
import * as Effect from "effect/Effect"
import type { Refused } from "../Refused.ts"
import type { JsonObject } from "../search/Document.ts"
import * as Access from "./Access.ts"
import type { Caller } from "./Caller.ts"
import * as Doi from "./Doi.ts"
import * as Folder from "./Folder.ts"
import * as IncludedEntries from "./IncludedEntries.ts"
import * as Incoming from "./Incoming.ts"
import type { ListRequest } from "./Paging.ts"
import * as Metadata from "./Metadata.ts"
import * as Process from "./Process.ts"
import * as Refusals from "./Refusals.ts"
import * as Rows from "./Rows.ts"
import * as Selection from "./Selection.ts"
import * as Store from "./Store.ts"
import * as UploadList from "./UploadList.ts"
import * as UploadProcessing from "./UploadProcessing.ts"
import * as Wire from "./Wire.ts"

/** What `POST /uploads` takes. Without files the upload is made empty. */
export interface CreateUpload {
  readonly files: ReadonlyArray<Incoming.IncomingFile>
  /** Whether the files are parts of a form: then `file_name` does not count. */
  readonly multipart?: boolean | undefined
  readonly upload_name?: string | undefined
  readonly file_name?: string | undefined
  readonly embargo_length?: number | undefined
  readonly publish_directly?: boolean | undefined
  readonly auto_decompress?: boolean | undefined
  readonly local_path?: string | undefined
  readonly example_upload_id?: string | undefined
}

/** What publishing takes. */
export interface PublishUpload {
  readonly embargo_length?: number | undefined
  readonly to_central_nomad?: boolean | undefined
  readonly wait_for_processing?: boolean | undefined
}

/** What `action/delete-entry-files` takes: `query` as it came. */
export interface DeleteEntryFiles {
  readonly owner?: string | null | undefined
  readonly query?: unknown
  readonly include_parent_folders?: boolean | null | undefined
}

/** Uploads and their routes. Every answer is the whole body. */
export interface Uploads {
  /** `POST /uploads`: nulls kept. */
  readonly create: (caller: Caller | undefined, request: CreateUpload) => Effect.Effect<JsonObject, Refused>
  /** `GET /uploads`. */
  readonly list: (
    caller: Caller | undefined,
    query: UploadList.UploadQuery,
    request: ListRequest
  ) => Effect.Effect<JsonObject, Refused>
  /** `GET /uploads/{upload_id}`. */
  readonly get: (caller: Caller | undefined, upload_id: string) => Effect.Effect<JsonObject, Refused>
  /** `DELETE /uploads/{upload_id}`: answers a picture from before. */
  readonly remove: (
    caller: Caller | undefined,
    upload_id: string,
    options?: { readonly wait_for_processing?: boolean | undefined }
  ) => Effect.Effect<JsonObject, Refused>
  /** `POST action/publish`: answers a picture from before. */
  readonly publish: (
    caller: Caller | undefined,
    upload_id: string,
    request?: PublishUpload
  ) => Effect.Effect<JsonObject, Refused>
  /** `POST action/process`. */
  readonly process: (caller: Caller | undefined, upload_id: string) => Effect.Effect<JsonObject, Refused>
  /** `POST action/stop-processing`. */
  readonly stop: (caller: Caller | undefined, upload_id: string) => Effect.Effect<JsonObject, Refused>
  /** `POST action/lift-embargo`. */
  readonly liftEmbargo: (caller: Caller | undefined, upload_id: string) => Effect.Effect<JsonObject, Refused>
  /** `POST action/delete-entry-files`. */
  readonly deleteEntryFiles: (
    caller: Caller | undefined,
    upload_id: string,
    request: DeleteEntryFiles
  ) => Effect.Effect<JsonObject, Refused>
  /** `POST action/assign-doi`. */
  readonly assignDoi: (caller: Caller | undefined, upload_id: string) => Effect.Effect<JsonObject, Refused>
}

const unpublishedOf = (store: Store.Store, user_id: string): number =>
  Array.from(store.uploads.values()).filter((upload) => upload.main_author === user_id && !Store.isPublished(upload))
    .length

const checkCreation = (store: Store.Store, { account }: Caller, { embargo_length = 0 }: CreateUpload) => {
  if (!account.is_admin && unpublishedOf(store, account.user_id) >= store.settings.uploadLimit) {
    return Effect.fail(Refusals.refuse(400, "Limit of unpublished uploads exceeded for user."))
  }
  return embargo_length >= 0 && embargo_length <= 36
    ? Effect.void
    : Effect.fail(Refusals.refuse(400, "`embargo_length` must be between 0 and 36 months."))
}

/** An upload without a name is named after its file, if it is one. */
const defaultName = (
  request: CreateUpload,
  files: ReadonlyArray<Incoming.NamedFile>
): Effect.Effect<string | null, Refused> => {
  if (request.upload_name) return Effect.succeed(request.upload_name)
  if (request.example_upload_id) {
    const detail = `Could not find example upload with id "${request.example_upload_id}"`
    return Effect.fail(Refusals.refuse(400, detail))
  }
  const [only, ...others] = files
  if (only !== undefined && !request.multipart) return Effect.succeed(request.file_name || null)
  return Effect.succeed(only !== undefined && others.length === 0 ? only.name : (request.upload_name ?? null))
}

/** Makes an upload, and remembers it. */
export const add = Effect.fnUntraced(function* (
  store: Store.Store,
  upload: Pick<Store.UploadRecord, "main_author" | "upload_name"> & Partial<Store.UploadRecord>
): Effect.fn.Return<Store.UploadRecord> {
  const record: Store.UploadRecord = {
    upload_id: store.seed.id(),
    description: null,
    upload_create_time: yield* Store.now(store),
    coauthors: [],
    reviewers: [],
    coauthor_groups: [],
    reviewer_groups: [],
    external_db: null,
    license: "CC BY 4.0",
    embargo_length: 0,
    publish_time: null,
    doi: null,
    included_entries: null,
    published_to: [],
    oasis_deployment_url: null,
    isStored: true,
    publish_directly: false,
    indexesEach: false,
    process: UploadProcessing.newProcess(),
    files: Folder.make(),
    entries: new Map(),
    ...upload
  }
  store.uploads.set(record.upload_id, record)
  return record
})

const create = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  request: CreateUpload
): Effect.fn.Return<JsonObject, Refused> {
  const creator = yield* Access.require(caller, "uploads:write")
  yield* checkCreation(store, creator, request)
  const files = yield* Incoming.named(creator, request)
  const upload = yield* add(store, {
    main_author: creator.account.user_id,
    upload_name: yield* defaultName(request, files),
    embargo_length: request.embargo_length ?? 0,
    publish_directly: request.publish_directly ?? false
  })
  if (files.length === 0) return Wire.uploadBody(upload, { nulls: "keep", fresh: "create_time" })
  const operations = Incoming.additions(files, "", request.auto_decompress)
  return yield* start(store, upload, UploadProcessing.job(store, upload, { operations }), { nulls: "keep" })
})

/** Starts a process, and answers the upload as it is before the process did anything. */
export const start = Effect.fnUntraced(function* (
  store: Store.Store,
  upload: Store.UploadRecord,
  job: Process.Job,
  options: Wire.UploadForm & { readonly wait?: boolean } = {}
): Effect.fn.Return<JsonObject> {
  Process.begin(store, upload, job)
  const picture = Wire.uploadBody(upload, options)
  yield* Process.launch(store, upload, { wait: options.wait ?? false })
  return picture
})

/** Refuses while a process runs; the sentence depends on the route. */
export const requireIdle = (
  upload: Store.UploadRecord,
  detail = "The upload is currently being processed, operation not allowed."
): Effect.Effect<void, Refused> =>
  Store.isRunning(upload.process) ? Effect.fail(Refusals.refuse(400, detail)) : Effect.void

const get = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  upload_id: string
): Effect.fn.Return<JsonObject, Refused> {
  const upload = yield* Access.readable(store, caller, upload_id)
  yield* Process.look(store, upload)
  if (!store.uploads.has(upload_id)) return yield* Refusals.refuse(404, "The specified upload_id was not found.")
  return Wire.uploadBody(upload)
})

const deletion = (store: Store.Store, upload: Store.UploadRecord): Process.Job => ({
  name: "delete_upload",
  steps: [
    {
      run: Effect.sync(() => {
        for (const entry_id of upload.entries.keys()) store.uploadOfEntry.delete(entry_id)
        store.uploads.delete(upload.upload_id)
        store.rows = undefined
      })
    }
  ]
})

/** Deleting ends whatever runs, unless it is a deletion. Who waited is told of no entries, but of the upload as before. */
const remove = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  upload_id: string,
  wait: boolean
): Effect.fn.Return<JsonObject, Refused> {
  const demands = { scope: "uploads:write", published: "admin", onlyMainAuthor: true } as const
  const { upload } = yield* Access.writable(store, caller, upload_id, demands)
  if (upload.running && upload.process.current_process === "delete_upload") {
    return yield* Refusals.refuse(400, "The upload is still being processed.")
  }
  const before = upload.process.last_status_message
  if (upload.running) yield* Process.stop(upload)
  upload.process.last_status_message = before
  const form: Wire.UploadForm = wait ? { path: false, entries: 0 } : {}
  return yield* start(store, upload, deletion(store, upload), { ...form, wait })
})

const whyNotPublishable = (upload: Store.UploadRecord, caller: Caller, request: PublishUpload): string | undefined => {
  const { to_central_nomad = false } = request
  if (Store.isPublished(upload) && !caller.account.is_admin && !to_central_nomad) return "Upload already published."
  if (Store.isRunning(upload.process)) return "The upload is currently being processed, operation not allowed."
  return upload.process.process_status === "FAILURE" ? "Cannot publish an upload that failed processing." : undefined
}

const hasEntries = (upload: Store.UploadRecord): boolean =>
  Array.from(upload.entries.values()).some((entry) => entry.processed !== undefined)

/** An upload of which nothing speaks against publishing, here or elsewhere, and who publishes it. */
export const publishable = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  upload_id: string,
  request: PublishUpload
): Effect.fn.Return<{ readonly upload: Store.UploadRecord; readonly caller: Caller }, Refused> {
  const demands = { scope: "uploads:publish", published: "writers" } as const
  const found = yield* Access.writable(store, caller, upload_id, demands)
  const why = whyNotPublishable(found.upload, found.caller, request)
  if (why !== undefined) return yield* Refusals.refuse(400, why)
  const included = yield* IncludedEntries.counts(store, found.caller, found.upload)
  if (included.unpublished > 0) {
    const sentence = `The upload has ${included.unpublished} unpublished included entries. Have those published first.`
    return yield* Refusals.refuse(400, sentence)
  }
  if (included.all === 0 && !hasEntries(found.upload)) {
    return yield* Refusals.refuse(400, "Cannot publish an upload without any resulting entries.")
  }
  const { embargo_length = 0 } = request
  return embargo_length < 0 || embargo_length > 36
    ? yield* Refusals.refuse(400, "Invalid embargo_length. Must be between 0 and 36 months.")
    : found
})

const publish = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  upload_id: string,
  request: PublishUpload
): Effect.fn.Return<JsonObject, Refused> {
  const { upload } = yield* publishable(store, caller, upload_id, request)
  if (Store.isPublished(upload)) return yield* Refusals.refuse(400, "The upload is already published.")
  const run = Effect.suspend(() => {
    upload.embargo_length = request.embargo_length ?? upload.embargo_length
    for (const entry of upload.entries.values()) entry.rowWriter = "publication"
    return UploadProcessing.publish(store, upload)
  })
  const wait = request.wait_for_processing ?? true
  return yield* start(store, upload, { name: "_publish_upload", steps: [{ run }] }, { path: !wait, wait })
})

const process = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  upload_id: string
): Effect.fn.Return<JsonObject, Refused> {
  const demands = { scope: "uploads:process", published: "admin" } as const
  const { upload } = yield* Access.writable(store, caller, upload_id, demands)
  yield* requireIdle(upload)
  return yield* start(store, upload, UploadProcessing.job(store, upload, {}))
})

const stop = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  upload_id: string
): Effect.fn.Return<JsonObject, Refused> {
  const { upload } = yield* Access.writable(store, caller, upload_id, { scope: "uploads:process" })
  if (upload.process.process_status !== "PENDING") {
    const detail = "This functionality is only available when upload process state is pending."
    return yield* Refusals.refuse(400, detail)
  }
  yield* Process.stop(upload)
  return Wire.uploadBody(upload)
})

const liftEmbargo = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  upload_id: string
): Effect.fn.Return<JsonObject, Refused> {
  const demands = { scope: "uploads:publish", published: "writers" } as const
  const { upload } = yield* Access.writable(store, caller, upload_id, demands)
  yield* requireIdle(upload)
  if (!Store.isPublished(upload)) {
    return yield* Refusals.refuse(400, "Upload is not published, no embargo to lift.")
  }
  if (upload.embargo_length === 0) return yield* Refusals.refuse(400, "Upload has no embargo.")
  const run = Effect.map(Store.now(store), (now) => {
    Metadata.setUpload(store, upload, { embargo_length: 0 })
    for (const entry of upload.entries.values()) Metadata.noteEdit(entry, now)
  })
  yield* start(store, upload, { name: "_edit_metadata", steps: [{ run }] }, { wait: true })
  return Wire.uploadBody(upload)
})

const isEmpty = (query: unknown): boolean => !query || (Wire.isObject(query) && Object.keys(query).length === 0)

const deleteEntryFiles = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  upload_id: string,
  request: DeleteEntryFiles
): Effect.fn.Return<JsonObject, Refused> {
  const { upload } = yield* Access.writable(store, caller, upload_id, { scope: "uploads:write" })
  if (isEmpty(request.query)) return yield* Refusals.refuse(400, "A query must be specified.")
  const selection = { owner: request.owner ?? "all", query: request.query }
  const rows = yield* Selection.select(Rows.ofUpload(store, upload), selection, caller)
  const path = request.include_parent_folders ? Folder.dirname : (mainfile: string) => mainfile
  const paths = [...new Set(rows.map((row) => path(row.mainfile)))].sort()
  if (paths.length === 0) return Wire.uploadBody(upload)
  yield* requireIdle(upload, "The upload is currently blocked by another process.")
  const operations = paths.map((path) => ({ op: "DELETE", path }) as const)
  return yield* start(store, upload, UploadProcessing.job(store, upload, { operations, onlyUpdated: true }))
})

const assignDoi = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  upload_id: string
): Effect.fn.Return<JsonObject, Refused> {
  yield* Access.require(caller, "uploads:assign_doi")
  yield* Doi.requireService(store)
  const demands = { scope: "uploads:assign_doi", published: "writers", onlyMainAuthor: true } as const
  const { upload } = yield* Access.writable(store, caller, upload_id, demands)
  if (upload.doi !== null) return yield* Refusals.refuse(400, Doi.taken("upload"))
  if (upload.entries.size === 0) return yield* Refusals.refuse(400, Doi.empty("upload"))
  if (!Store.isPublished(upload)) return yield* Refusals.refuse(400, Doi.unpublishedUpload)
  upload.doi = yield* Doi.mint(store)
  return Wire.uploadBody(upload, { path: false })
})

/** The uploads of a store. */
export const make = (store: Store.Store): Uploads => ({
  create: (caller, request) => create(store, caller, request),
  list: (caller, query, request) => UploadList.list(store, caller, query, request),
  get: (caller, upload_id) => get(store, caller, upload_id),
  remove: (caller, upload_id, options) => remove(store, caller, upload_id, options?.wait_for_processing ?? true),
  publish: (caller, upload_id, request = {}) => publish(store, caller, upload_id, request),
  process: (caller, upload_id) => process(store, caller, upload_id),
  stop: (caller, upload_id) => stop(store, caller, upload_id),
  liftEmbargo: (caller, upload_id) => liftEmbargo(store, caller, upload_id),
  deleteEntryFiles: (caller, upload_id, request) => deleteEntryFiles(store, caller, upload_id, request),
  assignDoi: (caller, upload_id) => assignDoi(store, caller, upload_id)
})
