/**
 * NOMAD's metadata edit: of an upload and its entries, or of the entries that a query finds.
 */
import * as Effect from "effect/Effect"
import * as Python from "../Python.ts"
import { quirk } from "../Quirks.ts"
import type { Refused } from "../Refused.ts"
import type { JsonObject } from "../search/Document.ts"
import * as Access from "./Access.ts"
import type { Accounts } from "./Accounts.ts"
import type { Caller } from "./Caller.ts"
import * as EditBody from "./EditBody.ts"
import * as EditPlan from "./EditPlan.ts"
import * as Metadata from "./Metadata.ts"
import * as Process from "./Process.ts"
import * as Refusals from "./Refusals.ts"
import * as Store from "./Store.ts"
import * as Wire from "./Wire.ts"

/** The edit routes. The request is the JSON body as it came: the server, too, checks it by hand. */
export interface Edits {
  /** `POST /uploads/{upload_id}/edit`: answers the upload as it is afterwards. */
  readonly upload: (
    caller: Caller | undefined,
    upload_id: string,
    request: JsonObject,
    options?: { readonly wait_for_processing?: boolean | undefined }
  ) => Effect.Effect<JsonObject, Refused>
  /** `POST /entries/edit`: answers the request, in its verified form. */
  readonly entries: (caller: Caller | undefined, request: JsonObject) => Effect.Effect<JsonObject, Refused>
}

/** Names are checked late, when they are stored: another type than text makes the process fail. */
const storeError = (upload_id: string, { metadata, entries, entries_key }: EditPlan.Plan): string | undefined => {
  const bad = ["upload_name", "description", "license"].find((name) => typeof (metadata[name] ?? "") !== "string")
  if (bad) {
    const message = `ValidationError (Upload:${upload_id}) (StringField only accepts string values: ['${bad}'])`
    return `mongoengine.errors.ValidationError: ${message}`
  }
  return Object.keys(entries).length > 0 && !["entry_id", "mainfile"].includes(entries_key)
    ? `AssertionError: Invalid entries_key: ${entries_key}`
    : undefined
}

/** Months are counted whole. Parts of them are found out late, when entries are to have them. */
const partOfMonth = (upload: Store.UploadRecord, { metadata }: EditPlan.Plan): string | undefined => {
  const months = metadata["embargo_length"] ?? 0
  if (Number.isInteger(months) || upload.entries.size === 0) return undefined
  return `ValueError: Cannot convert ${String(months)} to <class 'int'>.`
}

/** In the end the index is told, which knows nothing of entries that were never processed. */
const notIndexed = (entries: ReadonlyArray<Store.EntryRecord>): string => {
  const missing = entries.map(
    ({ entry_id }) =>
      new Python.Tuple(entry_id, 404, "document_missing_exception", `[_doc][${entry_id}]: document missing`)
  )
  const count = `${entries.length} document(s) failed to index.`
  return `elasticsearch7.helpers.errors.BulkIndexError: ${Python.repr(new Python.Tuple(count, missing))}`
}

/** Carries a plan out on one of its uploads. */
export const carryOut = Effect.fnUntraced(function* (
  store: Store.Store,
  upload: Store.UploadRecord,
  plan: EditPlan.Plan
): Effect.fn.Return<void, Process.ProcessFailed> {
  const error = storeError(upload.upload_id, plan)
  if (error !== undefined) return yield* new Process.ProcessFailed({ error })
  const meant = plan.rows && new Set(plan.rows.map((row) => row.entry_id))
  Metadata.setUpload(store, upload, plan.metadata)
  const late = partOfMonth(upload, plan)
  if (late !== undefined) return yield* new Process.ProcessFailed({ error: late })
  const now = yield* Store.now(store)
  const edited = Array.from(upload.entries.values()).filter(({ entry_id }) => !meant || meant.has(entry_id))
  for (const entry of edited) {
    Metadata.noteEdit(entry, now)
    const key = plan.entries_key === "mainfile" ? entry.mainfile : entry.entry_id
    Metadata.setEntry(store, entry, { ...plan.metadata, ...plan.entries[key] })
  }
  const unindexed = edited.filter(({ processed }) => processed === undefined)
  if (unindexed.length > 0) return yield* new Process.ProcessFailed({ error: notIndexed(unindexed) })
})

/** The server means to say that the upload is busy, and stumbles over its own words. */
const busy = "'NoneType' object has no attribute 'is_blocking'"

const notCarriedOut = "Failed to execute temporal workflow: Workflow execution failed"

/** Carries a plan out; gives the uploads as they were when that began. */
const execute = Effect.fnUntraced(function* (
  store: Store.Store,
  plan: EditPlan.Plan,
  wait: boolean
): Effect.fn.Return<ReadonlyMap<string, JsonObject>, Refused> {
  const pictures = new Map<string, JsonObject>()
  if (plan.uploads.some((upload) => Store.isRunning(upload.process))) {
    return yield* quirk("edit of a busy upload", Refusals.refuse(400, busy))
  }
  for (const upload of plan.uploads) {
    Process.begin(store, upload, { name: "_edit_metadata", steps: [{ run: carryOut(store, upload, plan) }] })
    pictures.set(upload.upload_id, Wire.uploadBody(upload))
    yield* Process.launch(store, upload, { wait })
    if (wait && upload.process.process_status === "FAILURE") {
      return yield* quirk("edit that fails", Refusals.refuse(400, notCarriedOut))
    }
  }
  return pictures
})

/** The edits of a store. */
export const make = (store: Store.Store, accounts: Accounts): Edits => ({
  upload: Effect.fnUntraced(function* (caller, upload_id, request, options = {}) {
    const editor = yield* Access.require(caller, "uploads:write")
    const body = yield* Effect.fromResult(EditBody.parse(request))
    const verified = yield* EditPlan.make({ store, accounts, caller: editor }, upload_id, body)
    const { wait_for_processing: wait = true } = options
    const before = body.verify_only ? undefined : (yield* execute(store, verified, wait)).get(upload_id)
    // Who does not wait sees that it has begun.
    if (!wait && before !== undefined) return before
    const upload = store.uploads.get(upload_id)
    return upload ? Wire.uploadBody(upload) : yield* Refusals.refuse(400, `No upload with id ${upload_id}`)
  }),
  entries: Effect.fnUntraced(function* (caller, request) {
    const editor = yield* Access.require(caller, "entries:write")
    const body = yield* Effect.fromResult(EditBody.parse(request))
    const verified = yield* EditPlan.make({ store, accounts, caller: editor }, undefined, body)
    if (!body.verify_only) yield* execute(store, verified, true)
    return { ...EditBody.echo(request), metadata: verified.metadata, entries: verified.entries }
  })
})
