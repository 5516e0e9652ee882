/**
 * The list of an account's uploads: its filters, its orders, its pages.
 */
import * as Effect from "effect/Effect"
import type { Refused } from "../Refused.ts"
import * as Json from "../Json.ts"
import type { JsonObject } from "../search/Document.ts"
import * as Access from "./Access.ts"
import type { Caller } from "./Caller.ts"
import type { ListRequest } from "./Paging.ts"
import * as Paging from "./Paging.ts"
import * as Process from "./Process.ts"
import * as Refusals from "./Refusals.ts"
import * as Store from "./Store.ts"
import * as Wire from "./Wire.ts"

/** The filters of `GET /uploads`. */
export interface UploadQuery {
  readonly upload_id?: ReadonlyArray<string> | undefined
  readonly upload_name?: ReadonlyArray<string> | undefined
  readonly doi?: ReadonlyArray<string> | undefined
  readonly is_processing?: boolean | undefined
  readonly is_published?: boolean | undefined
  readonly is_owned?: boolean | undefined
  readonly process_status?: string | undefined
  readonly roles?: ReadonlyArray<string> | undefined
  readonly include_all?: boolean | undefined
}

const orders: { readonly [name: string]: (upload: Store.UploadRecord) => Paging.Key } = {
  upload_create_time: (upload) => upload.upload_create_time,
  publish_time: (upload) => upload.publish_time,
  upload_name: (upload) => upload.upload_name,
  last_status_message: (upload) => upload.process.last_status_message,
  process_status: (upload) => upload.process.process_status
}

const order = (paging: Paging.Paging): Effect.Effect<string, Refused> => {
  const { order_by = "upload_create_time" } = paging
  if (Object.hasOwn(orders, order_by)) return Effect.succeed(order_by)
  const names = Object.keys(orders).map((name) => `'${name}'`)
  const msg = `order_by is '${order_by}', must be one of (${names.join(", ")})`
  return Effect.fail(Refusals.invalid({ type: "invalid_order_by", loc: ["query"], msg, input: Paging.echo(paging) }))
}

/** Who the list is for: an account with those of its groups that count. */
interface Somebody {
  readonly user_id: string
  readonly groups: ReadonlyArray<string>
}

const hasRole = (upload: Store.UploadRecord, somebody: Somebody, roles: ReadonlyArray<string>): boolean => {
  const isOneOf = (people: ReadonlyArray<string>, groups: ReadonlyArray<string>) =>
    people.includes(somebody.user_id) || groups.some((group_id) => somebody.groups.includes(group_id))
  return (
    (roles.includes("main_author") && upload.main_author === somebody.user_id) ||
    (roles.includes("coauthor") && isOneOf(upload.coauthors, upload.coauthor_groups)) ||
    (roles.includes("reviewer") && isOneOf(upload.reviewers, upload.reviewer_groups))
  )
}

const emptyName = "The upload_name query parameter must contain at least one non-empty value for fuzzy matching."

/** A name's test: the name itself, or `{"value":"…","type":"fuzzy"}` for a part of it in either case. */
const nameTest = (wanted: string): Effect.Effect<(name: string | null) => boolean, Refused> => {
  const parsed = Json.parse(wanted)
  if (parsed._tag === "Broken" || !Wire.isObject(parsed.value)) return Effect.succeed((name) => name === wanted)
  const { type = "exact", value } = parsed.value
  if (typeof value !== "string" || (type !== "exact" && type !== "fuzzy")) {
    return Effect.fail(Refusals.refuse(400, `Invalid upload_name query value: ${wanted}`))
  }
  const part = value.trim().toLowerCase()
  if (type === "exact") return Effect.succeed((name) => name === value)
  return part === ""
    ? Effect.fail(Refusals.refuse(400, emptyName))
    : Effect.succeed((name) => name?.toLowerCase().includes(part) ?? false)
}

/** Whether the filters of a list let an upload through; what is not given lets everything through. */
const matches = (
  query: UploadQuery,
  names: ReadonlyArray<(name: string | null) => boolean>,
  { account: { user_id }, groups }: Caller
) => {
  const somebody = { user_id, groups: groups.filter((group_id) => group_id !== "all" || query.include_all === true) }
  const roles = query.roles?.length ? query.roles : ["main_author", "coauthor", "reviewer"]
  const is = (wanted: boolean | undefined, actual: boolean) => wanted === undefined || wanted === actual
  const status = query.process_status?.toUpperCase()
  return (upload: Store.UploadRecord): boolean =>
    hasRole(upload, somebody, roles) &&
    (!query.upload_id?.length || query.upload_id.includes(upload.upload_id)) &&
    (names.length === 0 || names.some((test) => test(upload.upload_name))) &&
    (status ? upload.process.process_status === status : is(query.is_processing, Store.isRunning(upload.process))) &&
    is(query.is_published, Store.isPublished(upload)) &&
    is(query.is_owned, upload.main_author === user_id)
}

/** The filters as the answer repeats them: `process_status` in capitals, the roles left out. */
const echo = ({ roles: _roles, include_all: _all, ...query }: UploadQuery): JsonObject => {
  const { process_status, ...given } = query
  const echoed = { ...given, ...(process_status && { process_status: process_status.toUpperCase() }) }
  return Object.fromEntries(
    Object.entries(echoed).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))
  )
}

/** What the server's database makes of looking for a DOI, which is no text there. */
const wrongDoi = "Querying the embedded document 'EmbeddedDOI' failed, due to an invalid query value"

/** `GET /uploads`: the caller's own uploads and those shared with it, also for the admin. */
export const list = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  query: UploadQuery,
  { paging, url }: ListRequest
): Effect.fn.Return<JsonObject, Refused> {
  const somebody = yield* Access.require(caller, "uploads:read")
  const order_by = yield* order(paging)
  yield* Paging.check({ ...paging, order_by })
  if (query.doi?.length) {
    return yield* Refusals.exception("uploads by DOI", "InvalidQueryError", wrongDoi)
  }
  const fits = matches(query, yield* Effect.forEach(query.upload_name ?? [], nameTest), somebody)
  yield* Effect.forEach(Array.from(store.uploads.values()).filter(fits), (upload) => Process.look(store, upload))
  const found = Array.from(store.uploads.values()).filter(fits)
  const keys = [orders[order_by]!, orders["upload_create_time"]!, (upload: Store.UploadRecord) => upload.upload_id]
  const sorted = Paging.sortBy(found, keys, paging.order)
  const { items, pagination } = yield* Paging.cut(sorted, { url, paging: { ...paging, order_by } })
  return { query: echo(query), pagination, data: items.map((upload) => Wire.upload(upload)) }
})
