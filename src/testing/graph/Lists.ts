/**
 * Lists of the graph: filtered as their queries say, cut into pages, described as the server describes them.
 */
import * as Result from "effect/Result"
import type { Refused } from "../Refused.ts"
import type { Json, JsonObject } from "../search/Document.ts"
import { type Directives, printed, refuse } from "./Request.ts"

/** One kind of things in lists. */
export interface Kind {
  readonly id: string
  /** The server's class of pages; what things can be ordered by, the first if nothing is said. */
  readonly pagination: string
  readonly orders: ReadonlyArray<string>
  readonly orderedBy: string | null
  readonly fits: (query: JsonObject) => (item: JsonObject) => boolean
}

const texts = (value: Json | undefined): ReadonlyArray<string> =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value.map(String) : [String(value)]

const oneOf = (wanted: Json | undefined, value: Json | undefined): boolean => {
  const all = texts(wanted)
  return all.length === 0 || all.includes(String(value))
}

const same = (wanted: Json | undefined, value: Json | undefined): boolean =>
  wanted === undefined || wanted === null || wanted === value

const uploads: Kind = {
  id: "upload_id",
  pagination: "UploadProcDataPagination",
  orders: ["upload_create_time", "publish_time", "upload_name", "last_status_message", "process_status"],
  orderedBy: "upload_create_time",
  fits: (query) => (item) =>
    oneOf(query["upload_id"], item["upload_id"]) &&
    oneOf(query["upload_name"], item["upload_name"]) &&
    same(query["process_status"], item["process_status"]) &&
    same(query["is_processing"], item["process_running"]) &&
    same(query["is_published"], item["published"])
}

const matches = (patterns: Json | undefined, value: Json | undefined): boolean => {
  const all = texts(patterns).filter((pattern) => pattern !== "")
  return all.length === 0 || texts(value).some((text) => all.some((pattern) => new RegExp(pattern).test(text)))
}

const entries: Kind = {
  id: "entry_id",
  pagination: "EntryProcDataPagination",
  orders: ["mainfile_path", "mainfile", "parser_name", "process_status", "current_process", "entry_create_time"],
  orderedBy: null,
  fits: (query) => (item) =>
    matches(query["parser_name"], item["parser_name"]) &&
    matches(query["mainfile"], item["mainfile_path"]) &&
    matches(query["references"], item["references"])
}

/** The kinds, by the names that lists go by. */
export const kinds: { readonly [name: string]: Kind } = {
  upload: uploads,
  uploads,
  entry: entries,
  entries
}

/** Some things, and how the page they are on is described. */
export interface Page {
  readonly items: ReadonlyArray<JsonObject>
  readonly pagination: JsonObject
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
  const by = asked["order_by"] ?? kind.orderedBy
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
  { pagination: asked, query = {} }: Directives
): Result.Result<Page, Refused> => {
  const { order_by } = asked ?? {}
  if (order_by !== undefined && order_by !== null && !kind.orders.includes(String(order_by))) {
    const names = kind.orders.map((name) => `'${name}'`).join(", ")
    const wrong = `order_by is ${printed(order_by)}, must be one of (${names})`
    const input = `[type=invalid_order_by, input_value=${printed(asked)}, input_type=dict]`
    return Result.fail(refuse(400, `1 validation error for ${kind.pagination}\n  ${wrong} ${input}`))
  }
  const found = all.filter(kind.fits(query))
  const items = asked === undefined ? found : ordered(found, kind, asked)
  const size = typeof asked?.["page_size"] === "number" ? asked["page_size"] : 10
  const from = start(items, kind, asked ?? {}, size)
  const shown = items.slice(from, from + size)
  const last = shown.at(-1)?.[kind.id]
  const order = asked === undefined ? {} : { order_by: kind.orderedBy, ...asked }
  return Result.succeed({
    items: shown,
    pagination: described(order, found.length, typeof last === "string" ? last : null)
  })
}
