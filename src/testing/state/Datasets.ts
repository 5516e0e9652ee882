/**
 * Datasets: named selections of entries, and their DOIs.
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as PythonPattern from "../PythonPattern.ts"
import { quirk } from "../Quirks.ts"
import type { Refused } from "../Refused.ts"
import type { JsonObject } from "../search/Document.ts"
import * as Access from "./Access.ts"
import type { Caller } from "./Caller.ts"
import * as Doi from "./Doi.ts"
import * as Moment from "./Moment.ts"
import type { ListRequest } from "./Paging.ts"
import * as Paging from "./Paging.ts"
import * as Refusals from "./Refusals.ts"
import * as Rows from "./Rows.ts"
import * as Selection from "./Selection.ts"
import * as Store from "./Store.ts"
import * as Wire from "./Wire.ts"

/** What `POST /datasets` takes. */
export interface CreateDataset {
  readonly dataset_name?: string | null | undefined
  readonly dataset_type?: string | null | undefined
  readonly query?: unknown
  readonly entries?: ReadonlyArray<string> | null | undefined
}

/** The filters of `GET /datasets`. */
export interface DatasetQuery {
  readonly dataset_id?: string | undefined
  readonly dataset_name?: string | undefined
  readonly user_id?: ReadonlyArray<string> | undefined
  readonly dataset_type?: string | undefined
  readonly doi?: string | undefined
  /** The beginning of the name, in either case, as a regular expression. */
  readonly prefix?: string | undefined
}

/** Datasets and their routes. Every answer is the whole body. */
export interface Datasets {
  readonly create: (caller: Caller | undefined, request: CreateDataset) => Effect.Effect<JsonObject, Refused>
  readonly list: (query: DatasetQuery, request: ListRequest) => Effect.Effect<JsonObject, Refused>
  readonly get: (dataset_id: string) => Effect.Effect<JsonObject, Refused>
  readonly remove: (caller: Caller | undefined, dataset_id: string) => Effect.Effect<JsonObject, Refused>
  readonly assignDoi: (caller: Caller | undefined, dataset_id: string) => Effect.Effect<JsonObject, Refused>
}

/** Makes a dataset, and remembers it. */
export const add = Effect.fnUntraced(function* (
  store: Store.Store,
  dataset: Pick<Store.DatasetRecord, "dataset_name" | "user_id"> & Partial<Store.DatasetRecord>
): Effect.fn.Return<Store.DatasetRecord> {
  const moment = yield* Store.now(store)
  const record: Store.DatasetRecord = {
    dataset_id: store.seed.id(),
    dataset_type: "owned",
    dataset_create_time: moment,
    dataset_modified_time: moment,
    doi: null,
    ...dataset
  }
  store.datasets.set(record.dataset_id, record)
  return record
})

/** The dataset that an account calls by this name. */
export const byName = (store: Store.Store, user_id: string, name: string | null): Store.DatasetRecord | undefined =>
  Array.from(store.datasets.values()).find((each) => each.user_id === user_id && each.dataset_name === name)

const nameTaken = "The chosen dataset name is already taken. Datesets of the same user must have a\nunique name."

/** Puts the entries into a new dataset that the request names, by id or by query; those of others are passed over. */
const link = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller,
  request: CreateDataset,
  dataset_id: string
): Effect.fn.Return<void, Refused> {
  const query = request.entries ? { "entry_id:any": request.entries } : request.query
  if (!query) return
  const rows = yield* Selection.select(Rows.all(store), { owner: "user", query }, caller)
  for (const { entry_id } of rows) {
    const entry = Store.entry(store, entry_id)
    if (entry === undefined) continue
    entry.metadata.datasets = [...entry.metadata.datasets, dataset_id]
    Store.forget(store, entry)
  }
})

/** An empty list of entries is a query that NOMAD's search does not take; here it finds nothing. */
const hasEntries = ({ entries, query }: CreateDataset): boolean => (entries ? entries.length > 0 : Boolean(query))

const create = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  request: CreateDataset
): Effect.fn.Return<JsonObject, Refused> {
  const owner = yield* Access.require(caller, "datasets:write")
  const name = request.dataset_name ?? null
  if (byName(store, owner.account.user_id, name))
    return yield* quirk("dataset name taken", Refusals.refuse(400, nameTaken))
  const dataset_type = request.dataset_type ?? "owned"
  const dataset = yield* add(store, { dataset_name: name, user_id: owner.account.user_id, dataset_type })
  if (dataset_type === "owned" && hasEntries(request)) yield* link(store, owner, request, dataset.dataset_id)
  return { dataset_id: dataset.dataset_id, data: Wire.dataset(dataset, Moment.zulu) }
})

/** The beginning of a name as a regular expression; one that is none is an exception in the server. */
const prefixTest = (prefix: string): Effect.Effect<(name: string) => boolean, Refused> =>
  Effect.andThen(
    Refusals.checkPattern(prefix),
    Effect.fromResult(
      Result.mapBoth(PythonPattern.parse(`^${prefix}.*`, "i"), {
        onSuccess: (expression) => (name: string) => expression.test(name),
        onFailure: (complaint) => Refusals.exception("prefix that is no pattern", "error", complaint)
      })
    )
  )

const orders: { readonly [name: string]: (dataset: Store.DatasetRecord) => Paging.Key } = {
  dataset_create_time: (dataset) => dataset.dataset_create_time,
  dataset_modified_time: (dataset) => dataset.dataset_modified_time,
  dataset_name: (dataset) => dataset.dataset_name
}

/** Without an order, the datasets come as they are stored. The server stumbles over an order it does not know. */
const sort = (
  datasets: ReadonlyArray<Store.DatasetRecord>,
  { order, order_by }: Paging.Paging
): Effect.Effect<ReadonlyArray<Store.DatasetRecord>, Refused> => {
  if (order_by === undefined) return Effect.succeed(datasets)
  const key = Object.hasOwn(orders, order_by) ? orders[order_by] : undefined
  if (key === undefined) {
    return Effect.fail(
      Refusals.exception(
        "unknown order of datasets",
        "TypeError",
        "Object of type AssertionError is not JSON serializable"
      )
    )
  }
  const created = (dataset: Store.DatasetRecord) => dataset.dataset_create_time
  return Effect.succeed(Paging.sortBy(datasets, [key, created, (dataset) => dataset.dataset_id], order))
}

const list = Effect.fnUntraced(function* (
  store: Store.Store,
  query: DatasetQuery,
  request: ListRequest
): Effect.fn.Return<JsonObject, Refused> {
  const begins = query.prefix ? yield* prefixTest(query.prefix) : undefined
  const is = (wanted: string | undefined, actual: string | null) => wanted === undefined || wanted === actual
  const found = Array.from(store.datasets.values()).filter(
    (dataset) =>
      is(query.dataset_id, dataset.dataset_id) &&
      (begins ? begins(dataset.dataset_name ?? "") : is(query.dataset_name, dataset.dataset_name)) &&
      (query.user_id === undefined || query.user_id.includes(dataset.user_id)) &&
      is(query.dataset_type, dataset.dataset_type) &&
      is(query.doi, dataset.doi)
  )
  const { items, pagination } = yield* Paging.cut(yield* sort(found, request.paging), request)
  return { pagination, data: items.map((dataset) => Wire.dataset(dataset)) }
})

const get = (store: Store.Store, dataset_id: string): Effect.Effect<JsonObject, Refused> => {
  const dataset = store.datasets.get(dataset_id)
  return dataset
    ? Effect.succeed({ dataset_id, data: Wire.dataset(dataset) })
    : Effect.fail(Refusals.refuse(404, "The dataset with the given id does not exist."))
}

const notFound = "Dataset not found. The given id does not match any dataset."
const notOwner = "The dataset can only be edited by the user who created the dataset."

const entriesOf = (store: Store.Store, dataset_id: string): ReadonlyArray<Store.EntryRecord> =>
  Array.from(store.uploads.values()).flatMap((upload) =>
    Array.from(upload.entries.values()).filter((entry) => entry.metadata.datasets.includes(dataset_id))
  )

/** Deleting a dataset keeps its entries. Not even the admin may delete another's. */
const remove = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  dataset_id: string
): Effect.fn.Return<JsonObject, Refused> {
  const { account } = yield* Access.require(caller, "datasets:delete")
  const dataset = store.datasets.get(dataset_id)
  if (dataset === undefined) return yield* Refusals.refuse(404, notFound)
  if (dataset.doi !== null && !account.is_admin) return yield* Refusals.refuse(400, Doi.taken("dataset"))
  if (dataset.user_id !== account.user_id) return yield* Refusals.refuse(403, notOwner)
  store.datasets.delete(dataset_id)
  for (const entry of entriesOf(store, dataset_id)) {
    entry.metadata.datasets = entry.metadata.datasets.filter((id) => id !== dataset_id)
    Store.forget(store, entry)
  }
  return { dataset_id, data: Wire.dataset(dataset) }
})

const unpublished =
  "The dataset has unpublished contents. No DOI can be assigned at the moment.\nPublish the dataset contents first."

const whyNoDoi = (store: Store.Store, dataset: Store.DatasetRecord): string | undefined => {
  if (dataset.doi !== null) return Doi.taken("dataset")
  const uploads = entriesOf(store, dataset.dataset_id).map((entry) => store.uploads.get(entry.upload_id))
  if (uploads.length === 0) return Doi.empty("dataset")
  return uploads.every((upload) => upload && Store.isPublished(upload)) ? undefined : unpublished
}

const assignDoi = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  dataset_id: string
): Effect.fn.Return<JsonObject, Refused> {
  const { account } = yield* Access.require(caller, "datasets:assign_doi")
  yield* Doi.requireService(store)
  const dataset = store.datasets.get(dataset_id)
  if (dataset === undefined) return yield* Refusals.refuse(404, notFound)
  if (dataset.user_id !== account.user_id) return yield* Refusals.refuse(403, notOwner)
  const why = whyNoDoi(store, dataset)
  if (why !== undefined) return yield* Refusals.refuse(400, why)
  dataset.doi = yield* Doi.mint(store)
  for (const entry of entriesOf(store, dataset_id)) Store.forget(store, entry)
  return { dataset_id, data: Wire.dataset(dataset) }
})

/** The datasets of a store. */
export const make = (store: Store.Store): Datasets => ({
  create: (caller, request) => create(store, caller, request),
  list: (query, request) => list(store, query, request),
  get: (dataset_id) => get(store, dataset_id),
  remove: (caller, dataset_id) => remove(store, caller, dataset_id),
  assignDoi: (caller, dataset_id) => assignDoi(store, caller, dataset_id)
})
