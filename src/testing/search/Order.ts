/**
 * The order of a search's hits, and the page cut from it. Ties are broken by `entry_id`, in the same direction; hits
 * without the value come last either way.
 */
import * as Result from "effect/Result"
import type { Refused } from "../Refused.ts"
import * as Criterion from "./Criterion.ts"
import type { EntryDocument, Json } from "./Document.ts"
import * as Evaluate from "./Evaluate.ts"
import type { Pagination } from "./Pagination.ts"
import type { Quantity } from "./Quantities.ts"
import * as Refusals from "./Refusals.ts"

/** A hit and the value by which it is ordered; `undefined` is no text. */
interface Ordered {
  readonly entry: EntryDocument
  readonly value: number | string | undefined
}

/** By what hits are ordered: `_score` is the same for all, `_doc` is the order of the rows. */
export type Key = Quantity | "_score" | "_doc"

/** A page of hits. */
export interface Page {
  readonly entries: ReadonlyArray<EntryDocument>
  readonly next: string | undefined
}

/** The key of a request's `order_by`. */
export const key = (pagination: Pagination, within: ReadonlyArray<string> = []): Result.Result<Key, Refused> => {
  const { order_by = "entry_id" } = pagination
  if (order_by === "_score" || order_by === "_doc") return Result.succeed(order_by)
  const place = [...within, "pagination", "order_by"]
  return Result.flatMap(Evaluate.quantity(order_by, place), (quantity) =>
    quantity.scalar ? Result.succeed(quantity) : Refusals.domain("the order_by quantity must be a scalar", place)
  )
}

const words: ReadonlyArray<string> = ["text", "phrasePrefix", "wordPrefix", "segments"]

/** Elasticsearch cannot order by words. */
export const checkType = (quantity: Quantity): Result.Result<void, Refused> => {
  if (words.includes(quantity.type)) {
    const field = [...(quantity.nested?.split(".") ?? []), ...quantity.path].join(".")
    return Refusals.elasticsearch(
      "Text fields are not optimised for operations that require per-document field data like aggregations and sorting, " +
        "so these operations are disabled by default. Please use a keyword field instead. Alternatively, set " +
        `fielddata=true on [${field}] in order to load field data by uninverting the inverted index. Note that this can ` +
        "use significant memory."
    )
  }
  return quantity.type === "suggestion"
    ? Refusals.elasticsearch(`Fielddata is not supported on field [${quantity.name}] of type [completion]`)
    : Result.succeed(undefined)
}

const isUndefined = (value: unknown): value is undefined => value === undefined

const least = <A extends number | string>(values: ReadonlyArray<A>): A | undefined =>
  values.reduce<A | undefined>((least, value) => (isUndefined(least) || value < least ? value : least), undefined)

const greatest = <A extends number | string>(values: ReadonlyArray<A>): A | undefined =>
  values.reduce<A | undefined>((most, value) => (isUndefined(most) || value > most ? value : most), undefined)

/** What a hit without a number counts as: the last, either way. */
const missing = (descending: boolean): number => (descending ? -Infinity : Infinity)

/** The value at a path without lists, as nearly all rows have it; nothing where it is otherwise. */
const plainAt = (entry: EntryDocument, path: ReadonlyArray<string>): boolean | number | string | undefined => {
  let node: Json | undefined = entry
  for (const key of path) {
    if (!Evaluate.isObject(node)) return undefined
    node = node[key]
  }
  return typeof node === "object" ? undefined : node
}

/** Of several values the least counts, or the greatest where the order descends. */
const valueOf = (quantity: Quantity, descending: boolean) => {
  const isNumeric = Criterion.isNumeric(quantity)
  const pick = descending ? greatest : least
  // Seen from outside, the values inside a nested object are not there.
  const isSeen = quantity.nested === undefined
  return (entry: EntryDocument): number | string | undefined => {
    const plain = isSeen ? plainAt(entry, quantity.path) : undefined
    if (plain !== undefined) {
      return isNumeric ? (Criterion.numberOf(quantity, plain) ?? missing(descending)) : String(plain)
    }
    const values = isSeen ? Evaluate.valuesAt(entry, quantity.path) : []
    return isNumeric
      ? (pick(values.flatMap((value) => Criterion.numberOf(quantity, value) ?? [])) ?? missing(descending))
      : pick(values.map(String))
  }
}

const values = (
  key: Key,
  descending: boolean
): ((entry: EntryDocument, index: number) => number | string | undefined) => {
  if (key === "_doc") return (_, index) => index
  return key === "_score" ? () => 1 : valueOf(key, descending)
}

const compare = <A extends number | string>(a: A, b: A): number => (a < b ? -1 : a > b ? 1 : 0)

/** Values in order, none at the end. */
const compareValues = (a: number | string | undefined, b: number | string | undefined, sign: number): number => {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1
  return sign * (typeof a === "number" && typeof b === "number" ? compare(a, b) : compare(String(a), String(b)))
}

/** Where a page starts: behind a value and, among hits of the same value, behind an id. */
interface Cursor {
  readonly value: number | string | undefined
  readonly entry_id: string | undefined
}

/** The largest numbers that there are stand for a hit without one. */
const unlimited = (number: number): number => (Math.abs(number) >= 2 ** 63 ? number * Infinity : number)

const cursorNumber = (key: Key, text: string): Result.Result<number, Refused> => {
  const name = typeof key === "string" ? "null" : key.name
  const number = text.trim() === "" ? NaN : Number(text)
  if (Number.isNaN(number)) return Refusals.elasticsearch(`Failed to parse search_after value for field [${name}].`)
  const isWhole = typeof key !== "string" && key.type !== "double"
  return Result.succeed(unlimited(isWhole ? Math.trunc(number) : number))
}

const cursorBoolean = (text: string): Result.Result<number, Refused> =>
  text === "true" || text === "false"
    ? Result.succeed(text === "true" ? 1 : 0)
    : Refusals.elasticsearch(`Cannot parse boolean [${text}], expected either [true] or [false]`)

const cursorValue = (key: Key, text: string): Result.Result<number | string | undefined, Refused> => {
  if (typeof key === "string") return cursorNumber(key, text)
  if (key.type === "boolean") return cursorBoolean(text)
  if (key.type === "date") return /^-?\d{19,}$/.test(text) ? cursorNumber(key, text) : Criterion.readDate(text)
  return Criterion.isNumeric(key) ? cursorNumber(key, text) : Result.succeed(text)
}

const isEntryId = (key: Key): boolean => typeof key !== "string" && key.name === "entry_id"

const cursor = (key: Key, after: string): Result.Result<Cursor, Refused> => {
  const colon = after.lastIndexOf(":")
  const given = colon === -1 ? 1 : 2
  const needed = isEntryId(key) ? 1 : 2
  if (given !== needed) {
    return Refusals.elasticsearch(`search_after has ${given} value(s) but sort has ${needed}.`)
  }
  if (needed === 1) return Result.succeed({ value: after, entry_id: undefined })
  return Result.map(cursorValue(key, after.slice(0, colon)), (value) => ({ value, entry_id: after.slice(colon + 1) }))
}

/** How the server writes that a hit has no value, so that the next page can go on from there. */
const noValue = (key: Key, descending: boolean): string => {
  if (typeof key === "string" || !Criterion.isNumeric(key)) return "None"
  if (key.type === "double") return descending ? "-Infinity" : "Infinity"
  return descending ? "-9223372036854775808" : "9223372036854775807"
}

const isDecimal = (key: Key): boolean => (typeof key === "string" ? key === "_score" : key.type === "double")

const written = (key: Key, value: number | string | undefined, descending: boolean): string => {
  if (value === undefined || (typeof value === "number" && !Number.isFinite(value))) return noValue(key, descending)
  return Number.isInteger(value) && isDecimal(key) ? `${value}.0` : String(value)
}

const nextValue = (key: Key, { entry, value }: Ordered, descending: boolean): string => {
  if (isEntryId(key)) return entry.entry_id
  return `${written(key, value, descending)}:${entry.entry_id}`
}

const checkWindow = ({ page_size }: Pagination): Result.Result<void, Refused> =>
  page_size <= 10_000
    ? Result.succeed(undefined)
    : Refusals.elasticsearch(
        `Result window is too large, from + size must be less than or equal to: [10000] but was [${page_size}]. See the ` +
          "scroll api for a more efficient way to request large data sets. This limit can be set by changing the " +
          "[index.max_result_window] index level setting."
      )

const checkOrder = ({ order }: Pagination): Result.Result<void, Refused> =>
  order !== undefined
    ? Result.succeed(undefined)
    : Refusals.elasticsearch(
        "[1:126] [field_sort] Expected START_OBJECT but was: END_OBJECT",
        "x_content_parse_exception"
      )

/** How many hits lie before the page, of those that come behind the cursor. */
const start = ({ page, page_offset, page_size }: Pagination): number =>
  page_offset ? page_offset : page === undefined ? 0 : (page - 1) * page_size

/** Whether a hit comes behind a place; compared without an object for each hit, of which there may be very many. */
const isBehind = (hit: EntryDocument, value: Ordered["value"], place: Cursor, sign: number): boolean => {
  const difference = compareValues(value, place.value, sign)
  return (
    difference > 0 ||
    (difference === 0 && place.entry_id !== undefined && sign * compare(hit.entry_id, place.entry_id) > 0)
  )
}

const inOrder =
  (sign: number) =>
  (a: Ordered, b: Ordered): number =>
    compareValues(a.value, b.value, sign) || sign * compare(a.entry.entry_id, b.entry.entry_id)

/** Which of the hits come first, and how many. */
interface Wanted {
  readonly key: Key
  readonly sign: number
  readonly cursor: Cursor | undefined
  readonly count: number
}

/** The first so many hits. The others are not put in order: whenever twice as many have come, half of them go. */
const first = (hits: ReadonlyArray<EntryDocument>, { count, cursor, key, sign }: Wanted): ReadonlyArray<Ordered> => {
  const valueOf = values(key, sign === -1)
  const order = inOrder(sign)
  const room = 2 * Math.max(count, 50)
  const kept: Array<Ordered> = []
  let last: Cursor | undefined
  hits.forEach((entry, index) => {
    const value = valueOf(entry, index)
    if (cursor !== undefined && !isBehind(entry, value, cursor, sign)) return
    if (last !== undefined && isBehind(entry, value, last, sign)) return
    kept.push({ entry, value })
    if (kept.length < room) return
    kept.sort(order).length = room / 2
    const end = kept.at(-1)
    last = end && { value: end.value, entry_id: end.entry.entry_id }
  })
  return kept.sort(order).slice(0, count)
}

const cut = (
  hits: ReadonlyArray<EntryDocument>,
  pagination: Pagination,
  key: Key,
  cursor: Cursor | undefined
): Page => {
  if (pagination.page_size === 0) return { entries: [], next: undefined }
  const sign = pagination.order === "desc" ? -1 : 1
  const from = start(pagination)
  const page = first(hits, { key, sign, cursor, count: from + pagination.page_size }).slice(from)
  const last = page.at(-1)
  const isFull = page.length === pagination.page_size && page.length < hits.length
  return {
    entries: page.map((hit) => hit.entry),
    next: last === undefined || !isFull ? undefined : nextValue(key, last, sign === -1)
  }
}

/** The page of the hits that is asked for. */
export const page = (
  hits: ReadonlyArray<EntryDocument>,
  pagination: Pagination,
  key: Key
): Result.Result<Page, Refused> =>
  Result.gen(function* () {
    yield* checkOrder(pagination)
    if (typeof key !== "string") yield* checkType(key)
    yield* checkWindow(pagination)
    const { page_after_value } = pagination
    const isCursor = page_after_value !== undefined && page_after_value !== ""
    return cut(hits, pagination, key, isCursor ? yield* cursor(key, page_after_value) : undefined)
  })
