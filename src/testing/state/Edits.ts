/**
 * NOMAD's metadata edit: of an upload and its entries, or of the entries that a query finds.
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Issue, Refused } from "../Refused.ts"
import type { EntryDocument, Json, JsonObject } from "../search/Document.ts"
import * as Access from "./Access.ts"
import type { Accounts } from "./Accounts.ts"
import type { Caller } from "./Caller.ts"
import * as EditBody from "./EditBody.ts"
import * as EditRules from "./EditRules.ts"
import * as Moment from "./Moment.ts"
import * as Process from "./Process.ts"
import * as Refusals from "./Refusals.ts"
import * as Rows from "./Rows.ts"
import * as Selection from "./Selection.ts"
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

/** What the checks of a request have found so far. */
interface Findings {
  readonly issues: Array<Issue>
  /** Where the request tries to change something, and whose right that is. */
  readonly attempts: Array<{ readonly loc: ReadonlyArray<string>; readonly who: EditRules.Quantity["who"] }>
}

/** A request that may be carried out, in its verified form. */
interface Plan {
  readonly metadata: JsonObject
  readonly entries: { readonly [key: string]: JsonObject }
  readonly entries_key: string
  readonly uploads: ReadonlyArray<Store.UploadRecord>
  /** The rows that the query found; all entries are meant where there is no query. */
  readonly rows: ReadonlyArray<EntryDocument> | undefined
}

const verifyOne = (
  context: EditRules.Context,
  findings: Findings,
  loc: ReadonlyArray<string>,
  value: Json,
  uploadLevel: boolean
): Json | undefined => {
  const name = loc.at(-1)!
  const quantity = Object.hasOwn(EditRules.quantities, name) ? EditRules.quantities[name] : undefined
  if (quantity === undefined) {
    findings.issues.push({ msg: "Unknown quantity", loc })
    return undefined
  }
  findings.attempts.push({ loc, who: quantity.who })
  if (quantity.level === "upload" && !uploadLevel) {
    findings.issues.push({ msg: "Quantity can only be edited on the upload level", loc })
    return undefined
  }
  const verdict = EditRules.verify(name, quantity, value, context)
  if (Result.isSuccess(verdict)) return verdict.success
  findings.issues.push({ msg: verdict.failure, loc })
  return undefined
}

/** The verified part of some metadata; null counts as not given. */
const verifyAll = (
  context: EditRules.Context,
  findings: Findings,
  place: ReadonlyArray<string>,
  metadata: JsonObject,
  uploadLevel: boolean
): JsonObject => {
  const verified: { [name: string]: Json } = {}
  for (const [name, value] of Object.entries(metadata)) {
    if (value === null) continue
    const result = verifyOne(context, findings, [...place, name], value, uploadLevel)
    if (result !== undefined) verified[name] = result
  }
  return verified
}

/** The reason that Python prints for a refused search. */
const reasonOf = ({ detail }: Refused): string => {
  if (typeof detail === "string") return detail.replace("Elasticsearch could not process your query: ", "")
  return Array.isArray(detail) ? String(detail[0]?.msg) : "unexpected"
}

const findRows = (
  context: EditRules.Context,
  upload_id: string | undefined,
  { owner, query }: EditBody.EditBody
): Effect.Effect<ReadonlyArray<EntryDocument>, Refused> => {
  const { store, caller } = context
  const upload = upload_id === undefined ? undefined : store.uploads.get(upload_id)
  const rows = upload_id === undefined ? Rows.all(store) : upload ? Rows.ofUpload(store, upload) : []
  return Effect.mapError(Selection.select(rows, { owner, query }, caller), (refused) =>
    Refusals.invalid({ msg: `Could not evaluate query: ${reasonOf(refused)}`, loc: ["query"] })
  )
}

/** The uploads of the rows, those with most rows first: not more than ten, however many the query finds. */
const uploadsOf = (store: Store.Store, rows: ReadonlyArray<EntryDocument>): ReadonlyArray<Store.UploadRecord> => {
  const counts = new Map<string, number>()
  for (const { upload_id } of rows) counts.set(upload_id, (counts.get(upload_id) ?? 0) + 1)
  return Array.from(counts)
    .sort(([left, many], [right, more]) => more - many || (left < right ? -1 : 1))
    .slice(0, 10)
    .flatMap(([upload_id]) => store.uploads.get(upload_id) ?? [])
}

const accessIssues = ({ caller }: EditRules.Context, findings: Findings, upload: Store.UploadRecord) => {
  const { is_admin, user_id } = caller.account
  const asAdmin = findings.attempts.some((attempt) => attempt.who === "admin")
  if (is_admin || (!asAdmin && Store.writers(upload).includes(user_id))) return []
  const who = asAdmin ? "admin" : "coauthor"
  const msg = `AuthLevel.${who} access required for upload ${upload.upload_id}`
  return findings.attempts.filter((attempt) => attempt.who === who).map(({ loc }): Issue => ({ msg, loc }))
}

const embargoIssues = ({ caller }: EditRules.Context, metadata: JsonObject, upload: Store.UploadRecord) => {
  const months = metadata["embargo_length"] ?? 0
  if (months === 0 || caller.account.is_admin || !Store.isPublished(upload)) return []
  const msg = `Upload ${upload.upload_id} is published, embargo can only be lifted`
  return [{ msg, loc: ["metadata", "embargo_length"] }]
}

/** What is wrong before the first upload is looked at. */
const earlyIssues = (context: EditRules.Context, findings: Findings): ReadonlyArray<Issue> => {
  if (findings.attempts.length === 0) return [{ msg: "No fields to update specified", loc: ["metadata"] }]
  if (context.caller.account.is_admin) return []
  return findings.attempts.flatMap(({ loc, who }) => (who === "admin" ? [{ msg: "Admin rights required", loc }] : []))
}

const formIssue = (upload_id: string | undefined, body: EditBody.EditBody): Issue | undefined => {
  if (upload_id === undefined && !body.query) return { msg: "Must specify `query` or `upload_id`", loc: ["query"] }
  return Object.keys(body.entries).length > 0 && !body.entries_key
    ? { msg: "Must specify `entries_key` when specifying `entries`", loc: ["entries_key"] }
    : undefined
}

/** Checks a request from end to end. All that is wrong with its values is told at once. */
const plan = Effect.fnUntraced(function* (
  context: EditRules.Context,
  upload_id: string | undefined,
  body: EditBody.EditBody
): Effect.fn.Return<Plan, Refused> {
  const form = formIssue(upload_id, body)
  if (form) return yield* Refusals.invalid(form)
  const findings: Findings = { issues: [], attempts: [] }
  const uploadLevel = upload_id !== undefined && !body.query
  const metadata = verifyAll(context, findings, ["metadata"], body.metadata, uploadLevel)
  const entries = Object.fromEntries(
    Object.entries(body.entries).map(([key, each]) => [
      key,
      verifyAll(context, findings, ["entries", key], each, false)
    ])
  )
  const { issues } = findings
  const early = earlyIssues(context, findings)
  if (early.length > 0) return yield* Refusals.invalid(...issues, ...early)
  const rows = body.query
    ? yield* Effect.mapError(findRows(context, upload_id, body), (refused) => withIssues(issues, refused))
    : undefined
  const upload = upload_id === undefined ? undefined : context.store.uploads.get(upload_id)
  const uploads = rows ? uploadsOf(context.store, rows) : upload ? [upload] : []
  if (uploads.length === 0) {
    const issue = rows
      ? { msg: "No matching entries found", loc: ["query"] }
      : { msg: "No matching upload found", loc: ["upload_id"] }
    return yield* Refusals.invalid(...issues, issue)
  }
  for (const each of uploads) {
    const denied = accessIssues(context, findings, each)
    if (denied.length > 0) return yield* Refusals.invalid(...issues, ...denied)
    issues.push(...embargoIssues(context, metadata, each))
  }
  if (issues.length > 0) return yield* Refusals.invalid(...issues)
  return { metadata, entries, entries_key: body.entries_key ?? "entry_id", uploads, rows }
})

const withIssues = (issues: ReadonlyArray<Issue>, refused: Refused): Refused =>
  Array.isArray(refused.detail) ? Refusals.invalid(...issues, ...refused.detail) : refused

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

/** Sets on an entry what concerns entries. */
export const setEntry = (store: Store.Store, entry: Store.EntryRecord, verified: JsonObject): void => {
  for (const [name, value] of Object.entries(verified)) setOnEntry[name]?.(entry, value)
  Store.forget(store, entry)
}

/** Sets on an upload what concerns uploads. */
export const setUpload = (store: Store.Store, upload: Store.UploadRecord, verified: JsonObject): void => {
  for (const [name, value] of Object.entries(verified)) setOnUpload[name]?.(upload, value)
  Store.forgetAll(store, upload)
}

/** Names are checked late, when they are stored: another type than text makes the process fail. */
const storeError = ({ metadata, entries, entries_key }: Plan): string | undefined => {
  const bad = ["upload_name", "description", "license"].find((name) => typeof (metadata[name] ?? "") !== "string")
  if (bad) return `mongoengine.errors.ValidationError: (StringField only accepts string values: ['${bad}'])`
  return Object.keys(entries).length > 0 && !["entry_id", "mainfile"].includes(entries_key)
    ? `AssertionError: Invalid entries_key: ${entries_key}`
    : undefined
}

const carryOut = Effect.fnUntraced(function* (
  store: Store.Store,
  upload: Store.UploadRecord,
  plan: Plan
): Effect.fn.Return<void, Process.ProcessFailed> {
  const error = storeError(plan)
  if (error !== undefined) return yield* new Process.ProcessFailed({ error })
  const meant = plan.rows && new Set(plan.rows.map((row) => row.entry_id))
  setUpload(store, upload, plan.metadata)
  for (const entry of upload.entries.values()) {
    if (meant && !meant.has(entry.entry_id)) continue
    const key = plan.entries_key === "mainfile" ? entry.mainfile : entry.entry_id
    setEntry(store, entry, { ...plan.metadata, ...plan.entries[key] })
  }
})

/** The server means to say that the upload is busy, and stumbles over its own words. */
const busy = "'NoneType' object has no attribute 'is_blocking'"

const execute = Effect.fnUntraced(function* (
  store: Store.Store,
  plan: Plan,
  wait: boolean
): Effect.fn.Return<void, Refused> {
  if (plan.uploads.some((upload) => Store.isRunning(upload.process))) return yield* Refusals.refuse(400, busy)
  for (const upload of plan.uploads) {
    Process.begin(store, upload, { name: "_edit_metadata", steps: [{ run: carryOut(store, upload, plan) }] })
    yield* Process.launch(store, upload, { wait })
    if (wait && upload.process.process_status === "FAILURE") {
      return yield* Refusals.refuse(400, "Failed to execute temporal workflow: Workflow execution failed")
    }
  }
})

/** The edits of a store. */
export const make = (store: Store.Store, accounts: Accounts): Edits => ({
  upload: Effect.fnUntraced(function* (caller, upload_id, request, options = {}) {
    const editor = yield* Access.require(caller, "uploads:write")
    const body = yield* EditBody.parse(request)
    const verified = yield* plan({ store, accounts, caller: editor }, upload_id, body)
    if (!body.verify_only) yield* execute(store, verified, options.wait_for_processing ?? true)
    const upload = store.uploads.get(upload_id)
    return upload ? Wire.uploadBody(upload) : yield* Refusals.refuse(400, `No upload with id ${upload_id}`)
  }),
  entries: Effect.fnUntraced(function* (caller, request) {
    const editor = yield* Access.require(caller, "entries:write")
    const body = yield* EditBody.parse(request)
    const verified = yield* plan({ store, accounts, caller: editor }, undefined, body)
    if (!body.verify_only) yield* execute(store, verified, true)
    return { ...EditBody.echo(request), metadata: verified.metadata, entries: verified.entries }
  })
})
