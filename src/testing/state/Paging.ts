/**
 * Pages by index, as NOMAD cuts its lists of uploads, entries of an upload, datasets and files. `page_after_value` is
 * the index of the last item of the page before.
 */
import * as Effect from "effect/Effect"
import type { Issue, Refused } from "../Refused.ts"
import type { JsonObject } from "../search/Document.ts"
import * as Python from "../Python.ts"
import * as Refusals from "./Refusals.ts"

/** The page that a request asks for; the values are as they came, and were not checked. */
export interface Paging {
  readonly page_size?: number | undefined
  readonly order_by?: string | undefined
  readonly order?: "asc" | "desc" | undefined
  readonly page?: number | undefined
  readonly page_offset?: number | undefined
  readonly page_after_value?: string | undefined
}

/** What a list's answer needs of its request: the page, and the URL as it was called. */
export interface ListRequest {
  readonly paging: Paging
  readonly url: string
}

/** One page of a list, and the `pagination` of its answer. */
export interface Page<A> {
  readonly items: ReadonlyArray<A>
  readonly pagination: JsonObject
}

/** The request's pagination as the server prints it back in a refusal. */
export const echo = (paging: Paging): JsonObject => ({
  page_size: paging.page_size ?? 10,
  order_by: paging.order_by ?? null,
  order: paging.order ?? "asc",
  page_after_value: paging.page_after_value ?? null,
  page: paging.page ?? null,
  page_offset: paging.page_offset ?? null
})

const fieldIssues = ({ page_size, page, page_offset }: Paging): ReadonlyArray<Issue> => {
  const issue = (field: string, limit: number, input: number): Issue => ({
    type: `invalid_${field}`,
    loc: ["query", field],
    msg: `${field} must be >= ${limit}`,
    input
  })
  return [
    ...(page_size !== undefined && page_size < 0 ? [issue("page_size", 0, page_size)] : []),
    ...(page !== undefined && page < 1 ? [issue("page", 1, page)] : []),
    ...(page_offset !== undefined && page_offset < 0 ? [issue("page_offset", 0, page_offset)] : [])
  ]
}

const combinationIssue = (paging: Paging): Issue | undefined => {
  const issue = (type: string, msg: string): Issue => ({ type, loc: ["query"], msg, input: echo(paging) })
  const given = [paging.page_offset, paging.page, paging.page_after_value].filter(Boolean).length
  if (given > 1) {
    const msg = "Can only specify one of: page_offset, page, or page_after_value"
    return issue("multiple_pagination_criteria", msg)
  }
  if (paging.page_size !== 0) return undefined
  const field = (["page_offset", "page", "page_after_value"] as const).find((name) => paging[name] !== undefined)
  return field && issue("invalid_pagination", `Cannot specify ${field} when page_size is set to 0`)
}

/** Refuses a page that cannot be asked for. */
export const check = (paging: Paging): Effect.Effect<void, Refused> => {
  const issues = fieldIssues(paging)
  if (issues.length > 0) return Effect.fail(Refusals.invalid(...issues))
  const issue = combinationIssue(paging)
  return issue ? Effect.fail(Refusals.invalid(issue)) : Effect.void
}

/** Where the page begins. A `page_after_value` that is no index is an exception in the server. */
const startOf = (paging: Paging): Effect.Effect<number, Refused> => {
  if (paging.page_offset !== undefined) return Effect.succeed(paging.page_offset)
  if (paging.page !== undefined) return Effect.succeed((paging.page - 1) * (paging.page_size ?? 10))
  if (paging.page_after_value === undefined) return Effect.succeed(0)
  if (!/^\s*[+-]?\d+\s*$/.test(paging.page_after_value)) {
    const message = `invalid literal for int() with base 10: ${Python.quoted(paging.page_after_value)}`
    return Effect.fail(Refusals.exception("page after no index", "ValueError", message))
  }
  const start = Number(paging.page_after_value) + 1
  return start < 0
    ? Effect.fail(Refusals.exception("page before the first", "AssertionError", ""))
    : Effect.succeed(start)
}

/** The URL with some of its parameters changed, in their places; new ones stand at the end. */
const withParameters = (url: string, changes: { readonly [name: string]: string | null }): string => {
  const [address = "", query = ""] = url.split("?", 2)
  const parameters = new URLSearchParams(query)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) parameters.delete(name)
    else parameters.set(name, value)
  }
  // Python's writing: no parameters without a value, and no star.
  const given = Array.from(parameters).filter(([, value]) => value !== "")
  const text = new URLSearchParams(given).toString().replaceAll("*", "%2A").replaceAll("%7E", "~")
  return text === "" ? address : `${address}?${text}`
}

const urls = (url: string, size: number, page: number, next: string | undefined): JsonObject => ({
  page_url: url,
  ...(next !== undefined && { next_page_url: withParameters(url, { page: null, page_after_value: next }) }),
  ...(page > 1 && { prev_page_url: withParameters(url, { page_after_value: null, page: String(page - 1) }) }),
  ...(size > 0 && { first_page_url: withParameters(url, { page: null, page_after_value: null }) })
})

/** The page of a list that the request asks for. */
export const cut = Effect.fnUntraced(function* <A>(
  list: ReadonlyArray<A>,
  { paging, url }: ListRequest
): Effect.fn.Return<Page<A>, Refused> {
  yield* check(paging)
  const size = paging.page_size ?? 10
  const start = yield* startOf(paging)
  const page = size === 0 ? 1 : Math.floor(start / size) + 1
  const total = list.length
  const beyond = (total === 0 && page !== 1) || (total > 0 && total <= (page - 1) * size)
  if (size > 0 && beyond) return yield* Refusals.refuse(400, "Page out of range requested.")
  const next = size === 0 || size * page >= total ? undefined : String(start + size - 1)
  const pagination: JsonObject = {
    page_size: size,
    ...(paging.order_by !== undefined && { order_by: paging.order_by }),
    order: paging.order ?? "asc",
    ...(size > 0 && page > 1 && { page_after_value: String(start - 1) }),
    page,
    ...(paging.page_offset !== undefined && { page_offset: paging.page_offset }),
    total,
    ...(next !== undefined && { next_page_after_value: next }),
    ...urls(url, size, page, next)
  }
  return { items: list.slice(start, start + size), pagination }
})

/** What things are ordered by: texts and numbers, nothing before everything. */
export type Key = string | number | null

const compareKeys = (left: Key, right: Key): number => {
  if (left === right) return 0
  if (left === null) return -1
  if (right === null) return 1
  return left < right ? -1 : 1
}

/** A list in the order of its keys, the first key deciding first; `desc` turns just the first around. */
export const sortBy = <A>(
  list: Iterable<A>,
  keys: ReadonlyArray<(item: A) => Key>,
  order: "asc" | "desc" | undefined
): ReadonlyArray<A> =>
  Array.from(list).sort((left, right) => {
    for (const [index, key] of keys.entries()) {
      const compared = compareKeys(key(left), key(right))
      if (compared !== 0) return index === 0 && order === "desc" ? -compared : compared
    }
    return 0
  })
