/**
 * Checking a metadata edit: what it may change, of which uploads and entries. NOMAD tells everything that is wrong with
 * the values in one list, and stops there or at the first upload that the caller may not edit.
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Issue, Refused } from "../Refused.ts"
import type { EntryDocument, Json, JsonObject } from "../search/Document.ts"
import * as Access from "./Access.ts"
import type * as EditBody from "./EditBody.ts"
import * as EditRules from "./EditRules.ts"
import * as Refusals from "./Refusals.ts"
import * as Rows from "./Rows.ts"
import * as Selection from "./Selection.ts"
import * as Store from "./Store.ts"

/** What the checks of a request have found so far. */
export interface Findings {
  readonly issues: Array<Issue>
  /** Where the request tries to change something, and whose right that is. */
  readonly attempts: Array<{ readonly loc: ReadonlyArray<string>; readonly who: EditRules.Quantity["who"] }>
}

/** A request that may be carried out, in its verified form. */
export interface Plan {
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
export const verifyAll = (
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
  const asAdmin = findings.attempts.some((attempt) => attempt.who === "admin")
  if (asAdmin ? caller.account.is_admin : Access.isWriter(upload, caller)) return []
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
export const make = Effect.fnUntraced(function* (
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
