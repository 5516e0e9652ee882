/**
 * The process that makes entries of files: the files are changed, main files are found among them, each is parsed, and
 * the entries whose main files are gone are removed.
 */
import * as Effect from "effect/Effect"
import type { ProcessedEntry } from "../processing/Entry.ts"
import * as Inline from "../processing/Inline.ts"
import type { EntryDocument, Json } from "../search/Document.ts"
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
  { entry_id, mainfile, matcher }: Pick<Store.EntryRecord, "entry_id" | "mainfile" | "matcher">
) {
  const entry: Store.EntryRecord = {
    entry_id,
    upload_id: upload.upload_id,
    mainfile,
    matcher,
    entry_create_time: yield* Store.now(store),
    process: newProcess(),
    metadata: { comment: null, external_id: null, references: [], datasets: [] },
    last_edit_time: null,
    rowWriter: "processing",
    emptied: new Set()
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
  const matcher = allowed && Folder.isFile(bytes) ? Engine.match(store, path, bytes) : undefined
  const entry_id = yield* Engine.entryId(upload.upload_id, path)
  const known = upload.entries.get(entry_id)
  if (matcher === undefined) {
    if (known) Store.removeEntry(store, upload, known.entry_id)
    return undefined
  }
  if (known === undefined) return yield* createEntry(store, upload, { entry_id, mainfile: path, matcher })
  known.matcher = matcher
  return known
})

/** Once published, an upload gets no new entries. */
const filesToMatch = (upload: Store.UploadRecord, updated: ReadonlySet<string> = new Set()): ReadonlyArray<string> => {
  // Operations that touch no file, as removing an empty folder, have everything looked at.
  if (updated.size > 0) return Array.from(updated)
  const mainfiles = Array.from(upload.entries.values(), (entry) => entry.mainfile)
  if (Store.isPublished(upload)) return mainfiles
  return [...new Set([...Array.from(Folder.files(upload.files), (file) => file.path), ...mainfiles])]
}

const textOrNull = (value: Json | undefined): string | null => (typeof value === "string" ? value : null)

/** Keeps the metadata as they are after processing: what a main file says of itself wins over what was edited. */
const keepMetadata = (entry: Store.EntryRecord, { comment, references, external_id }: EntryDocument): void => {
  entry.metadata.comment = textOrNull(comment)
  entry.metadata.external_id = textOrNull(external_id)
  entry.metadata.references = Array.isArray(references) ? references.map(String) : []
}

/** The row of an entry is written anew. */
const indexed = (entry: Store.EntryRecord): void => {
  entry.rowWriter = "processing"
  entry.emptied.clear()
}

/** What the entries of a whole run have in common. */
interface WholeRun {
  readonly neighbours: ReturnType<typeof Engine.neighbours>
  readonly unseen: ReadonlySet<string>
}

/** Parses a main file, and keeps what comes of it; without the files of a whole run, the server itself does it. */
const processEntry = Effect.fnUntraced(function* (
  store: Store.Store,
  upload: Store.UploadRecord,
  entry: Store.EntryRecord,
  run?: WholeRun
): Effect.fn.Return<ProcessedEntry> {
  const files = (run?.neighbours ?? Engine.neighbours(upload))(entry.mainfile)
  const processed = yield* Engine.process(store, upload, entry, {
    files,
    isInline: run === undefined,
    ...(run && { unseen: run.unseen })
  })
  entry.processed = processed
  indexed(entry)
  keepMetadata(entry, processed.document)
  entry.process.process_status = processed.process_status
  entry.process.errors = processed.errors
  entry.process.complete_time = yield* Store.now(store)
  Store.forget(store, entry)
  return processed
})

/** An entry of a whole run: the server writes no process name, and the last step that it took. */
const processQueued = Effect.fnUntraced(function* (
  store: Store.Store,
  upload: Store.UploadRecord,
  entry: Store.EntryRecord,
  run: WholeRun
) {
  const { errors } = yield* processEntry(store, upload, entry, run)
  const name = entry.process.current_process ?? "None"
  entry.process.last_status_message = errors.length > 0 ? `Process ${name} failed: ${errors.at(-1)}` : "Archiving"
})

/** An entry that is processed while its file is put: there is a name for that, and errors without their class. */
export const processInline = Effect.fnUntraced(function* (
  store: Store.Store,
  upload: Store.UploadRecord,
  entry: Store.EntryRecord
): Effect.fn.Return<ProcessedEntry> {
  upload.indexesEach = true
  const processed = Inline.byServer(yield* processEntry(store, upload, entry))
  entry.processed = processed
  entry.rowWriter = "inline"
  const errors = processed.errors.map((error) => error.replace(/^ProcessFailure: /, ""))
  const end = errors.length > 0 ? `failed: ${errors.at(-1)}` : "completed successfully"
  entry.process.errors = errors
  entry.process.current_process = "process_entry_local"
  entry.process.last_status_message = `Process process_entry_local ${end}`
  return processed
})

/** Publishes an upload, as of now. */
export const publish = Effect.fnUntraced(function* (store: Store.Store, upload: Store.UploadRecord) {
  upload.publish_time = yield* Store.now(store)
  Store.forgetAll(store, upload)
})

const cleanUp = Effect.fnUntraced(function* (store: Store.Store, upload: Store.UploadRecord) {
  const processed = Array.from(upload.entries.values()).some((entry) => entry.processed !== undefined)
  for (const entry of upload.entries.values()) indexed(entry)
  Store.forgetAll(store, upload)
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
  const parse = Effect.suspend(() => {
    const unseen = matched.filter(({ processed }) => processed === undefined).map(({ entry_id }) => entry_id)
    const run = { neighbours: Engine.neighbours(upload), unseen: new Set(unseen) }
    return Effect.forEach(matched, (entry) => processQueued(store, upload, entry, run), { discard: true })
  })
  return {
    name: "_process_upload",
    steps: [
      ...changes,
      { message: "Matching", run: match },
      { message: "Parsing level -1", lasts: true, run: parse },
      { message: "Cleanup", run: cleanUp(store, upload) }
    ]
  }
}
