/**
 * The process that makes entries of files: the files are changed, main files are found among them, each is parsed, and
 * the entries whose main files are gone are removed.
 */
import * as Effect from "effect/Effect"
import * as Engine from "./Engine.ts"
import * as FileMetadata from "./FileMetadata.ts"
import * as FileOperations from "./FileOperations.ts"
import * as Folder from "./Folder.ts"
import type { Job, Step } from "./Process.ts"
import * as Store from "./Store.ts"

/** What to do to an upload. */
export interface Request {
  readonly operations?: ReadonlyArray<FileOperations.FileOperation>
  /** Whether only the files that the operations touch are looked at. */
  readonly onlyUpdated?: boolean
  /** Without it, the files are changed and nothing else. */
  readonly trigger?: boolean
}

/** The state of something that was never processed. */
export const newProcess = (): Store.ProcessState => ({
  process_status: "READY",
  current_process: null,
  last_status_message: null,
  errors: [],
  complete_time: null
})

const createEntry = Effect.fnUntraced(function* (
  store: Store.Store,
  upload: Store.UploadRecord,
  mainfile: string,
  parser_name: string
) {
  const entry_id = yield* Engine.entryId(upload.upload_id, mainfile)
  const entry: Store.EntryRecord = {
    entry_id,
    upload_id: upload.upload_id,
    mainfile,
    parser_name,
    entry_create_time: yield* Store.now(store),
    process: newProcess(),
    metadata: { comment: null, external_id: null, references: [], datasets: [] }
  }
  upload.entries.set(entry_id, entry)
  store.uploadOfEntry.set(entry_id, upload.upload_id)
  FileMetadata.setEntry(store, upload, entry)
  return entry
})

/** The entry of a main file, made if it is new; none if no parser knows the file. */
export const matchFile = Effect.fnUntraced(function* (
  store: Store.Store,
  upload: Store.UploadRecord,
  path: string,
  allowed = true
): Effect.fn.Return<Store.EntryRecord | undefined> {
  const bytes = Folder.find(upload.files, path)
  const parser_name = allowed && Folder.isFile(bytes) ? Engine.match(path, bytes) : undefined
  const known = upload.entries.get(yield* Engine.entryId(upload.upload_id, path))
  if (parser_name === undefined) {
    if (known) Store.removeEntry(store, upload, known.entry_id)
    return undefined
  }
  if (known === undefined) return yield* createEntry(store, upload, path, parser_name)
  known.parser_name = parser_name
  return known
})

/** Once published, an upload gets no new entries. */
const filesToMatch = (upload: Store.UploadRecord, updated: ReadonlySet<string> | undefined): ReadonlyArray<string> => {
  if (updated) return Array.from(updated)
  const mainfiles = Array.from(upload.entries.values(), (entry) => entry.mainfile)
  if (Store.isPublished(upload)) return mainfiles
  return [...new Set([...Array.from(Folder.files(upload.files), (file) => file.path), ...mainfiles])]
}

/** Metadata that a main file brings along wins over what was edited. */
const keepMetadata = (entry: Store.EntryRecord, { comment, references, external_id }: Engine.Output["document"]) => {
  if (typeof comment === "string") entry.metadata.comment = comment
  if (typeof external_id === "string") entry.metadata.external_id = external_id
  if (Array.isArray(references) && references.length > 0) entry.metadata.references = references.map(String)
}

/** Parses a main file, and keeps what comes of it. */
export const processEntry = Effect.fnUntraced(function* (
  store: Store.Store,
  upload: Store.UploadRecord,
  entry: Store.EntryRecord
): Effect.fn.Return<Engine.Output> {
  const output = yield* Engine.process({
    upload,
    main_author: store.accounts.get(upload.main_author)?.name ?? "",
    entry_id: entry.entry_id,
    mainfile: entry.mainfile,
    parser_name: entry.parser_name,
    files: upload.files,
    version: store.settings.version,
    entry_create_time: entry.entry_create_time,
    now: yield* Store.now(store)
  })
  entry.processed = { document: output.document, archive: output.archive, entry_hash: output.entry_hash }
  keepMetadata(entry, output.document)
  entry.process.process_status = output.process_status
  entry.process.errors = output.errors
  entry.process.complete_time = yield* Store.now(store)
  Store.forget(store, entry)
  return output
})

/** An entry of a whole run: the server writes no process name, and the last step that it took. */
const processQueued = Effect.fnUntraced(function* (
  store: Store.Store,
  upload: Store.UploadRecord,
  entry: Store.EntryRecord
) {
  const { errors } = yield* processEntry(store, upload, entry)
  const failures = errors.map((error) => `ProcessFailure: ${error}`)
  entry.process.errors = failures
  entry.process.current_process = null
  entry.process.last_status_message = failures.length > 0 ? `Process None failed: ${failures.at(-1)}` : "Archiving"
})

/** Publishes an upload, as of now. */
export const publish = Effect.fnUntraced(function* (store: Store.Store, upload: Store.UploadRecord) {
  upload.publish_time = yield* Store.now(store)
  Store.forgetAll(store, upload)
})

const cleanUp = Effect.fnUntraced(function* (store: Store.Store, upload: Store.UploadRecord) {
  const processed = Array.from(upload.entries.values()).some((entry) => entry.processed !== undefined)
  if (upload.publish_directly && processed && !Store.isPublished(upload)) yield* publish(store, upload)
})

/** The process that a request asks for. */
export const job = (store: Store.Store, upload: Store.UploadRecord, request: Request): Job => {
  const updated = request.onlyUpdated ? new Set<string>() : undefined
  let matched: ReadonlyArray<Store.EntryRecord> = []
  const changes = (request.operations ?? []).map((operation): Step => ({
    message: FileOperations.message(operation),
    run: Effect.map(FileOperations.apply(upload.files, operation), (paths) => {
      for (const path of paths) updated?.add(path)
    })
  }))
  if (request.trigger === false) return { name: "_process_upload", steps: changes, end: "READY" }
  const match = Effect.gen(function* () {
    if (upload.entries.size === 0 && !Store.isPublished(upload)) FileMetadata.setUpload(store, upload)
    const allowed = FileMetadata.allows(upload)
    const paths = filesToMatch(upload, updated)
    const found = yield* Effect.forEach(paths, (path) => matchFile(store, upload, path, allowed(path)))
    matched = found.filter((entry) => entry !== undefined)
    for (const entry of matched) entry.process.process_status = "READY"
    Store.forgetAll(store, upload)
  })
  const parse = Effect.suspend(() =>
    Effect.forEach(matched, (entry) => processQueued(store, upload, entry), { discard: true })
  )
  return {
    name: "_process_upload",
    steps: [
      ...changes,
      { message: "Matching", run: match },
      { message: "Parsing level -1", run: parse },
      { message: "Cleanup", run: cleanUp(store, upload) }
    ]
  }
}
