/**
 * The `terms` aggregation: which values there are, and how many entries have each; the most frequent ones, or all of
 * them page by page.
 */
import * as Result from "effect/Result"
import type { Refused } from "../Refused.ts"
import type { Terms } from "./AggregationRequest.ts"
import * as AggregationRequest from "./AggregationRequest.ts"
import * as Criterion from "./Criterion.ts"
import type { EntryDocument, Json, JsonObject } from "./Document.ts"
import * as Evaluate from "./Evaluate.ts"
import type { Group, Occurrence } from "./Occurrences.ts"
import * as Occurrences from "./Occurrences.ts"
import * as Order from "./Order.ts"
import type { Pagination } from "./Pagination.ts"
import * as Paginations from "./Pagination.ts"
import type { Quantity } from "./Quantities.ts"
import * as Quantities from "./Quantities.ts"
import * as Python from "../Python.ts"
import * as Refusals from "./Refusals.ts"
import * as Required from "./Required.ts"

type Term = string | boolean

const isText = (value: Json): value is string => typeof value === "string"

/** The terms of a place. */
export const termsOf =
  (quantity: Quantity) =>
  ({ values }: Occurrence): ReadonlyArray<Term> => {
    if (quantity.type === "boolean") return values.filter((value) => typeof value === "boolean")
    return values.every(isText) ? values : values.map(String)
  }

const compare = <A extends string | number | boolean>(a: A, b: A): number => (a < b ? -1 : a > b ? 1 : 0)

/** Whether an aggregation wants a value in its answer. */
const isIncluded =
  (include: Terms["include"]) =>
  (term: Term): boolean => {
    if (include === undefined) return true
    return typeof include === "string" ? String(term).includes(include) : include.includes(String(term))
  }

/** An example of a bucket: an entry, or the element of the nested object that was counted, under that object's name. */
const example = (quantity: Quantity, required: Required.Required | undefined) => {
  const project = Required.indexed(required ?? {})
  return ({ entry, node }: Occurrence): JsonObject =>
    quantity.nested === undefined ? project(entry) : { [quantity.nested]: project(node) }
}

const bucket = (aggregation: Terms, quantity: Quantity) => {
  const toExample = example(quantity, aggregation.entries?.required)
  const size = aggregation.entries?.size
  return ([value, group]: readonly [Term, Group]): JsonObject => ({
    ...(size === undefined ? {} : { entries: group.members.slice(0, size).map(toExample) }),
    count: group.hits,
    nested_count: group.places,
    ...Occurrences.bucketMetrics(quantity, aggregation.metrics, group),
    value
  })
}

/** Whether the answer shows more of the places than how many they are. */
const showsPlaces = ({ entries, metrics }: Terms): boolean => entries !== undefined || Occurrences.areMeasured(metrics)

/** How many values an aggregation gives that does not say. */
const usualSize = (quantity: Quantity): number => Quantities.termsSize[quantity.name] ?? 10

/** Values by how often they occur, then by themselves. */
export const mostFrequent = (
  groups: ReadonlyMap<Term, Group>,
  isWanted: (term: Term) => boolean,
  size: number
): ReadonlyArray<readonly [Term, Group]> =>
  [...groups]
    .filter(([term]) => isWanted(term))
    .sort(([a, first], [b, second]) => second.places - first.places || compare(a, b))
    .slice(0, size)

/** The buckets of values that are always told, of which there are none. */
const empty = (
  { metrics }: Terms,
  { name }: Quantity,
  found: ReadonlyArray<readonly [Term, unknown]>
): ReadonlyArray<JsonObject> => {
  const none = Object.fromEntries((metrics ?? []).map((metric) => [metric, 0]))
  return (Quantities.termsValues[name] ?? [])
    .filter((value) => !found.some(([term]) => term === value))
    .map((value) => ({ ...(metrics?.length ? { metrics: none } : {}), count: 0, value }))
}

/** A value of the composite key of a page: what the buckets are ordered by, if it is not their value, and that value. */
interface Position {
  readonly order: string | number | boolean
  readonly term: Term
}

const comparePositions =
  (sign: number) =>
  (a: Position, b: Position): number =>
    sign * (compareOrders(a.order, b.order) || compare(a.term, b.term))

const compareOrders = (a: Position["order"], b: Position["order"]): number =>
  typeof a === "number" && typeof b === "number" ? compare(a, b) : compare(String(a), String(b))

/** What a place counts as in the order of a page. Where the values lie elsewhere than the order, there is none. */
const ordersOf =
  (quantity: Quantity, order: Quantity) =>
  ({ node }: Occurrence): ReadonlyArray<Position["order"]> => {
    const values = order.nested === quantity.nested ? Evaluate.valuesAt(node, order.path) : []
    if (order.type === "boolean") return values.filter((value) => typeof value === "boolean")
    return Criterion.isNumeric(order)
      ? values.flatMap((value) => Criterion.numberOf(order, value) ?? [])
      : values.map(String)
  }

/** The order of a page's buckets: by a quantity, by the score, which gives none, or by value. */
type Key = Order.Key | undefined

const positionsOf =
  (quantity: Quantity, key: Order.Key) =>
  (occurrence: Occurrence): ReadonlyArray<string> => {
    const orders = typeof key === "string" ? [] : ordersOf(quantity, key)(occurrence)
    return orders.flatMap((order) => termsOf(quantity)(occurrence).map((term) => JSON.stringify([order, term])))
  }

const readPosition = (text: string): Position => {
  const [order, term] = JSON.parse(text)
  return { order, term }
}

/** Positions in the answer's and the request's form: Python writes truth values with a capital letter. */
const written = (key: Key, { order, term }: Position): Json => {
  if (key === undefined) return term
  const show = (value: string | number | boolean) =>
    typeof value === "boolean" ? (value ? "True" : "False") : String(value)
  return `${show(order)}:${show(term)}`
}

const badFormat = (name: string): Result.Result<never, Refused> =>
  Refusals.domain("The pager_after_value has not the right format.", [
    "aggregations",
    name,
    "terms",
    "pagination",
    "page_after_value"
  ])

const incompatible = (name: string, reason: string): Result.Result<never, Refused> =>
  Refusals.elasticsearch(
    `Cannot set after key in the composite aggregation [agg:${name}] - incompatible value in the position 0: ${reason}`
  )

const orderAfter = (name: string, key: Quantity, text: string): Result.Result<Position["order"], Refused> => {
  if (!Criterion.isNumeric(key)) return Result.succeed(text)
  if (key.type === "boolean") {
    return text === "true" || text === "false"
      ? Result.succeed(text === "true")
      : incompatible(name, `Cannot parse boolean [${text}], expected either [true] or [false]`)
  }
  const number = Number(text)
  return text !== "" && !Number.isNaN(number)
    ? Result.succeed(number)
    : incompatible(name, `For input string: "${text}"`)
}

const after = (name: string, key: Key, text: string | undefined): Result.Result<Position | undefined, Refused> => {
  if (text === undefined) return Result.succeed(undefined)
  if (key === undefined) return Result.succeed({ order: "", term: text })
  const [order, term, ...others] = text.split(":")
  if (order === undefined || term === undefined || others.length > 0) return badFormat(name)
  return typeof key === "string"
    ? Result.succeed({ order, term })
    : Result.map(orderAfter(name, key, order), (order) => ({ order, term }))
}

/** What a page's buckets are ordered by. */
const pageKey = (quantity: Quantity, pagination: Pagination): Result.Result<Key, Refused> => {
  if (pagination.order_by === undefined) return Result.succeed(undefined)
  return Result.flatMap(Order.key(pagination, ["aggregation"]), (key): Result.Result<Key, Refused> => {
    if (typeof key === "string") return Result.succeed<Key>(key)
    return key.name === quantity.name
      ? Refusals.elasticsearch(
          "Failed to build [composite] after last required field arrived",
          "x_content_parse_exception"
        )
      : Result.map(Order.checkType(key), (): Key => key)
  })
}

/** A bucket of a page, and where it stands. */
interface Placed {
  readonly position: Position
  readonly group: Group
}

/** All the buckets that pages are cut from, and how many values there are. */
const placed = (
  aggregation: Terms,
  quantity: Quantity,
  hits: ReadonlyArray<EntryDocument>,
  key: Key
): { readonly all: ReadonlyArray<Placed>; readonly total: number } => {
  const keeps = showsPlaces(aggregation)
  const isByValue = key === undefined
  const terms = Occurrences.group(quantity, hits, { by: termsOf(quantity), keeps: keeps && isByValue })
  const all = isByValue
    ? Array.from(terms, ([term, group]) => ({ position: { order: "", term }, group }))
    : Array.from(Occurrences.group(quantity, hits, { by: positionsOf(quantity, key), keeps }), ([text, group]) => ({
        position: readPosition(text),
        group
      }))
  return { all, total: terms.size }
}

const page = (
  name: string,
  aggregation: Terms,
  quantity: Quantity,
  pagination: Pagination,
  hits: ReadonlyArray<EntryDocument>
): Result.Result<JsonObject, Refused> =>
  Result.gen(function* () {
    const key = yield* pageKey(quantity, pagination)
    const start = yield* after(name, key, pagination.page_after_value)
    const order = comparePositions(pagination.order === "desc" ? -1 : 1)
    const { all, total } = placed(aggregation, quantity, hits, key)
    const buckets = all
      .filter(({ position }) => start === undefined || start.term === "" || order(position, start) > 0)
      .sort((a, b) => order(a.position, b.position))
      .slice(0, pagination.page_size)
    const last = buckets.at(-1)
    return {
      ...AggregationRequest.echo(aggregation),
      pagination: {
        ...Paginations.answer(pagination, total, undefined),
        ...(last === undefined ? {} : { next_page_after_value: written(key, last.position) })
      },
      data: buckets.map(({ group, position }) => bucket(aggregation, quantity)([position.term, group]))
    }
  })

const checkExamples = ({ entries }: Terms): Result.Result<void, Refused> =>
  (entries?.size ?? 0) <= 100
    ? Result.succeed(undefined)
    : Refusals.elasticsearch(
        "Top hits result window is too large, the top hits aggregator [entries]'s from + size must be less than or equal " +
          `to: [100] but was [${entries?.size}]. This limit can be set by changing the [index.max_inner_result_window] ` +
          "index level setting."
      )

const noPattern = (name: string): string =>
  `Aggregation [agg:${name}] cannot support regular expression style include/exclude settings as they can only be ` +
  "applied to string fields. Use an array of numeric values for include/exclude clauses used to filter numeric fields"

const checkInclude = ({ include }: Terms, name: string, quantity: Quantity): Result.Result<void, Refused> =>
  quantity.type !== "boolean" || typeof include !== "string"
    ? Result.succeed(undefined)
    : Refusals.stumbled(
        "pattern for truth values",
        "TransportError",
        `TransportError(500, 'search_phase_execution_exception', ${Python.quoted(noPattern(name))})`
      )

/** Refuses a terms aggregation that the server cannot do. */
export const check = (
  name: string,
  aggregation: Terms,
  quantity: Quantity,
  someAreExcluded: boolean
): Result.Result<void, Refused> => {
  const place = ["aggregations", name, "terms", "pagination"]
  if (quantity.type !== "keyword" && quantity.type !== "boolean") {
    return Refusals.domain("The aggregation quantity cannot be used in a terms aggregation.", [
      "aggregation",
      name,
      "terms",
      "quantity"
    ])
  }
  const { pagination, size } = aggregation
  if (pagination === undefined) return Result.succeed(undefined)
  if (someAreExcluded) {
    return Refusals.domain("Aggregation pagination cannot be used with exclude_from_search in the same request", place)
  }
  if (size !== undefined) {
    return Refusals.domain("You cannot paginate and provide an extra size parameter.", place)
  }
  return Result.map(
    pagination.order_by === undefined ? Result.succeed(undefined) : Order.key(pagination, ["aggregation"]),
    () => undefined
  )
}

/** The answer to a terms aggregation. */
export const answer = (
  name: string,
  aggregation: Terms,
  quantity: Quantity,
  hits: ReadonlyArray<EntryDocument>
): Result.Result<JsonObject, Refused> =>
  Result.gen(function* () {
    yield* checkExamples(aggregation)
    if (aggregation.pagination !== undefined) {
      return yield* page(name, aggregation, quantity, aggregation.pagination, hits)
    }
    yield* checkInclude(aggregation, name, quantity)
    const size = aggregation.size ?? usualSize(quantity)
    const groups = Occurrences.group(quantity, hits, { by: termsOf(quantity), keeps: showsPlaces(aggregation) })
    const data = mostFrequent(groups, isIncluded(aggregation.include), size)
    return {
      ...AggregationRequest.echo({ ...aggregation, size }),
      data: [...data.map(bucket(aggregation, quantity)), ...empty(aggregation, quantity, data)]
    }
  })
