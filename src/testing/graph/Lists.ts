/**
 * Lists of the graph: filtered as their queries say, cut into pages, described as the server describes them.
 */
import * as Result from "effect/Result"
import type { Refused } from "../Refused.ts"
import type { Json, JsonObject } from "../search/Document.ts"
import type { Directives } from "./Directives.ts"
import type { Kind } from "./Kinds.ts"
import * as Models from "./Models.ts"

/** Some things, how the page they are on is described, and what was asked for. */
export interface Page {
  readonly items: ReadonlyArray<JsonObject>
  readonly pagination: JsonObject
  readonly query: JsonObject | undefined
}

const none = { page_url: null, next_page_url: null, prev_page_url: null, first_page_url: null }

/** The description of a page, complete. */
export const described = (pagination: JsonObject, total: number, next: string | null): JsonObject => ({
  page_size: pagination["page_size"] ?? 10,
  // The graph has another name for it.
  order_by: pagination["order_by"] === "mainfile" ? "mainfile_path" : (pagination["order_by"] ?? null),
  order: pagination["order"] ?? "asc",
  page_after_value: pagination["page_after_value"] ?? null,
  page: pagination["page"] ?? null,
  page_offset: pagination["page_offset"] ?? null,
  total,
  next_page_after_value: next,
  ...none
})

const compare = (left: Json | undefined, right: Json | undefined): number => {
  if (left === right) return 0
  if (left === null || left === undefined) return -1
  return right === null || right === undefined || left > right ? 1 : -1
}

const ordered = (items: ReadonlyArray<JsonObject>, kind: Kind, asked: JsonObject): ReadonlyArray<JsonObject> => {
  const by = asked["order_by"] ?? kind.pages.orderedBy
  if (typeof by !== "string") return items
  const sign = asked["order"] === "desc" ? -1 : 1
  const key = by === "mainfile" ? "mainfile_path" : by
  return items.toSorted(
    (left, right) => sign * (compare(left[key], right[key]) || compare(left[kind.id], right[kind.id]))
  )
}

const start = (items: ReadonlyArray<JsonObject>, kind: Kind, asked: JsonObject, size: number): number => {
  const { page, page_after_value, page_offset } = asked
  if (typeof page === "number") return (page - 1) * size
  if (typeof page_offset === "number") return page_offset
  if (typeof page_after_value !== "string") return 0
  return items.findIndex((item) => item[kind.id] === page_after_value) + 1
}

/** A page of a list. */
export const page = (
  all: ReadonlyArray<JsonObject>,
  kind: Kind,
  { pagination: asked, query: given }: Directives
): Result.Result<Page, Refused> =>
  Result.gen(function* () {
    if (asked !== undefined) yield* Models.page(kind.pages, asked)
    const query = given === undefined ? undefined : yield* Models.query(kind.query.model, kind.query.fields, given)
    const found = all.filter(kind.fits(query ?? {}))
    const items = asked === undefined ? found : ordered(found, kind, asked)
    const size = Number(asked?.["page_size"] ?? 10)
    const from = start(items, kind, asked ?? {}, size)
    const shown = items.slice(from, from + size)
    const last = shown.at(-1)?.[kind.id]
    const order = asked === undefined ? {} : { order_by: kind.pages.orderedBy, ...asked }
    return {
      items: shown,
      pagination: described(order, found.length, typeof last === "string" ? last : null),
      query: query ?? (kind.alwaysQueried ? {} : undefined)
    }
  })
