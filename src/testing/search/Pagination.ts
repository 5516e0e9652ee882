/**
 * Which page of a list is asked for: read and checked as the server does it, and answered with what it found.
 */
import type { Loc, Read } from "./Fields.ts"
import { integerOr, isObject, noObject, oneOf, refused, textOr, valid } from "./Fields.ts"

/** A page to be cut from a list. */
export interface Pagination {
  readonly page_size: number
  readonly order_by: string | undefined
  /** Nothing only where a request says `null`. */
  readonly order: "asc" | "desc" | undefined
  readonly page_after_value: string | undefined
  readonly page: number | undefined
  readonly page_offset: number | undefined
}

/** The first ten, in the default order. */
export const first: Pagination = {
  page_size: 10,
  order_by: undefined,
  order: "asc",
  page_after_value: undefined,
  page: undefined,
  page_offset: undefined
}

/** What a page's answer says of it, without what was not given. */
export type Answer = {
  readonly page_size: number
  readonly order_by?: string
  readonly order?: "asc" | "desc"
  readonly page_after_value?: string
  readonly page?: number
  readonly page_offset?: number
  readonly total: number
  readonly next_page_after_value?: string
}

/** The answer's block about the page. */
export const answer = (pagination: Pagination, total: number, next: string | undefined): Answer => ({
  page_size: pagination.page_size,
  ...(pagination.order_by === undefined ? {} : { order_by: pagination.order_by }),
  ...(pagination.order === undefined ? {} : { order: pagination.order }),
  ...(pagination.page_after_value === undefined ? {} : { page_after_value: pagination.page_after_value }),
  ...(pagination.page === undefined ? {} : { page: pagination.page }),
  ...(pagination.page_offset === undefined ? {} : { page_offset: pagination.page_offset }),
  total,
  ...(next === undefined ? {} : { next_page_after_value: next })
})

const fault = (type: string, msg: string) => ({ type, msg })

const checkSize = (size: number) => (size < 0 ? fault("invalid_page_size", "page_size must be >= 0") : undefined)

const checkPage = (size: number | undefined) => (page: number) =>
  page <= 0
    ? fault("bad_page", "Page has to be larger than 1")
    : size !== undefined && page * size >= 10000
      ? fault("bad_page", "Pagination by `page` is limited to 10.000 entries.")
      : undefined

const checkOffset = (size: number | undefined) => (offset: number) =>
  offset < 0
    ? fault("bad_page_offset", "Page offset has to be larger than 0")
    : size !== undefined && offset + size >= 10000
      ? fault("bad_page_offset", "Page offset plus page size has to be smaller than 10,000")
      : undefined

/** What is wrong with ways to say where a page starts that do not go together. */
export const clash = (pagination: Pagination): { readonly type: string; readonly msg: string } | undefined => {
  const { page, page_after_value, page_offset } = pagination
  const given = [page_offset, page, page_after_value].filter(
    (value) => value !== undefined && value !== 0 && value !== ""
  )
  if (given.length > 1) {
    return fault("multiple_pagination_criteria", "Can only specify one of: page_offset, page, or page_after_value")
  }
  if (pagination.page_size !== 0) return undefined
  const place = (["page_offset", "page", "page_after_value"] as const).find((place) => pagination[place] !== undefined)
  return place === undefined
    ? undefined
    : fault("invalid_pagination", `Cannot specify ${place} when page_size is set to 0`)
}

/** What limits the parts of a pagination; aggregations have limits of their own. */
export interface Limits {
  readonly size: (size: number) => { readonly type: string; readonly msg: string } | undefined
  readonly page: (
    size: number | undefined
  ) => (page: number) => { readonly type: string; readonly msg: string } | undefined
  readonly offset: (
    size: number | undefined
  ) => (offset: number) => { readonly type: string; readonly msg: string } | undefined
}

const searchLimits: Limits = { size: checkSize, page: checkPage, offset: checkOffset }

/** The pagination that a request asks for, with all that is wrong with it. `shown` is what a clash quotes of it. */
export const read = (
  input: unknown,
  loc: Loc,
  limits: Limits = searchLimits,
  shown: (pagination: Pagination) => unknown = () => input
): Read<Pagination> => {
  if (input === undefined || input === null) return valid(first)
  if (!isObject(input)) return refused(first, noObject(input, loc))
  const size = integerOr(input["page_size"], [...loc, "page_size"], 10, limits.size)
  const known = size.issues.some((issue) => issue.type !== "invalid_page_size")
    ? undefined
    : size.issues.length > 0
      ? 10
      : size.value
  const order_by = textOr(input["order_by"], [...loc, "order_by"])
  const order = oneOf(input["order"], [...loc, "order"], ["asc", "desc"] as const, "asc")
  const after = textOr(input["page_after_value"], [...loc, "page_after_value"])
  const page = integerOr(input["page"], [...loc, "page"], undefined, limits.page(known))
  const offset = integerOr(input["page_offset"], [...loc, "page_offset"], undefined, limits.offset(known))
  const value: Pagination = {
    page_size: size.value,
    order_by: order_by.value === "mainfile_path" ? "mainfile" : order_by.value,
    order: order.value,
    page_after_value: after.value,
    page: page.value,
    page_offset: offset.value
  }
  const issues = [size, order_by, order, after, page, offset].flatMap((read) => read.issues)
  const together = issues.length > 0 ? undefined : clash(value)
  return { value, issues: together === undefined ? issues : [{ ...together, loc, input: shown(value) }] }
}
