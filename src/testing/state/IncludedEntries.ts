/**
 * Entries of other uploads that an upload includes: found by a query, as of the moment when it was set.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { Refused } from "../Refused.ts"
import type { Json, JsonObject } from "../search/Document.ts"
import * as Search from "../search/Search.ts"
import * as Access from "./Access.ts"
import { type Caller, viewer } from "./Caller.ts"
import * as EditBody from "./EditBody.ts"
import * as Moment from "./Moment.ts"
import * as Refusals from "./Refusals.ts"
import * as Rows from "./Rows.ts"
import * as Store from "./Store.ts"
import * as Wire from "./Wire.ts"

/** Included entries and their routes. Queries are as they came. */
export interface IncludedEntries {
  /** `POST /uploads/{upload_id}/included-entries`. */
  readonly set: (caller: Caller | undefined, upload_id: string, query: Json) => Effect.Effect<JsonObject, Refused>
  /** `POST /uploads/{upload_id}/included-entries/validate`. */
  readonly check: (
    caller: Caller | undefined,
    upload_id: string,
    query: Json,
    pagination?: unknown
  ) => Effect.Effect<JsonObject, Refused>
}

/** None of the upload's own entries is meant, and none that is younger than the query. */
const adjusted = (upload: Store.UploadRecord, { query, timestamp }: { query: Json; timestamp: Moment.Moment }) => ({
  and: [query, { not: { upload_id: upload.upload_id } }, { entry_create_time: { lte: Moment.zulu(timestamp) } }]
})

const asked = (store: Store.Store, caller: Caller | undefined, request: Search.SearchRequest) =>
  Effect.flatMap(Clock.currentTimeMillis, (now) =>
    Effect.fromResult(Search.search(Rows.all(store), request, viewer(caller), now))
  )

const total = (store: Store.Store, caller: Caller | undefined, owner: string, query: Json) =>
  Effect.map(asked(store, caller, { owner, query, pagination: { page_size: 0 } }), ({ pagination }) => pagination.total)

/** How many entries an upload includes, and how many of them are not public. */
export const counts = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller,
  upload: Store.UploadRecord
): Effect.fn.Return<{ readonly all: number; readonly unpublished: number }, Refused> {
  if (upload.included_entries === null) return { all: 0, unpublished: 0 }
  const query = adjusted(upload, upload.included_entries)
  const all = yield* total(store, caller, "all", query)
  return { all, unpublished: all - (yield* total(store, caller, "public", query)) }
})

/** The server looks for operators in a query before it looks whether there is one. */
const required = (query: Json): Effect.Effect<Json, Refused> =>
  query === null
    ? Effect.fail(
        Refusals.exception("included entries by null", "TypeError", "argument of type 'NoneType' is not iterable")
      )
    : Effect.succeed(query)

const writable = (store: Store.Store, caller: Caller | undefined, upload_id: string) =>
  Effect.map(Access.writable(store, caller, upload_id, { scope: "uploads:write" }), ({ upload }) => upload)

/** Finds out what is wrong with a query before it becomes part of another one. */
const understood = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  given: Json,
  pagination: unknown = { page_size: 0 }
): Effect.fn.Return<Json, Refused> {
  const query = yield* required(given)
  yield* asked(store, caller, { owner: "all", query, pagination })
  return query
})

const isNothing = (query: Json): boolean => Wire.isObject(query) && Object.keys(query).length === 0

const set = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  upload_id: string,
  given: Json
): Effect.fn.Return<JsonObject, Refused> {
  const upload = yield* writable(store, caller, upload_id)
  if (Store.isRunning(upload.process)) {
    return yield* Refusals.refuse(400, "The upload is currently blocked by another process.")
  }
  const query = yield* understood(store, caller, given)
  if (isNothing(query)) {
    upload.included_entries = null
    return {}
  }
  const timestamp = yield* Store.now(store)
  const kept = EditBody.echoQuery(query)
  const found = yield* total(store, caller, "all", adjusted(upload, { query, timestamp }))
  upload.included_entries = { query: Wire.isObject(kept) ? kept : {}, timestamp }
  return { query: kept, timestamp: Moment.zulu(timestamp), total: found }
})

const check = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  upload_id: string,
  given: Json,
  pagination: unknown
): Effect.fn.Return<JsonObject, Refused> {
  const upload = yield* writable(store, caller, upload_id)
  const query = yield* understood(store, caller, given, pagination)
  const timestamp = yield* Store.now(store)
  const meant = adjusted(upload, { query, timestamp })
  const required = { include: ["entry_id", "upload_id", "published"] }
  const found = yield* asked(store, caller, { owner: "all", query: meant, pagination, required })
  return {
    query: EditBody.echoQuery(query),
    pagination: { ...found.pagination },
    entries: found.data,
    timestamp: Moment.zulu(timestamp),
    n_unpublished: found.pagination.total - (yield* total(store, caller, "public", meant))
  }
})

/** The included entries of a store's uploads. */
export const make = (store: Store.Store): IncludedEntries => ({
  set: (caller, upload_id, query) => set(store, caller, upload_id, query),
  check: (caller, upload_id, query, pagination) => check(store, caller, upload_id, query, pagination)
})
