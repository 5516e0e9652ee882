/**
 * Which page of a list is asked for: read and checked as the server does it, and answered with what it found.
 */
import type { Issue } from "../Refused.ts"

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

/** Something read, or what is wrong with it. */
export type Read<A> = { readonly value: A; readonly issues: ReadonlyArray<Issue> }

type Loc = ReadonlyArray<unknown>

const valid = <A>(value: A): Read<A> => ({ value, issues: [] })

const refused = <A>(value: A, issue: Issue): Read<A> => ({ value, issues: [issue] })

const integerText = /^\s*[+-]?\d+(?:_\d+)*(?:\.0*)?\s*$/

/** A whole number, as the server's validator reads one: texts that look like one count, and so do truth values. */
export const integer = (input: unknown, loc: Loc): Read<number | undefined> => {
  const wrong = (type: string, msg: string) => refused(undefined, { type, loc, msg, input })
  if (typeof input === "boolean") return valid(input ? 1 : 0)
  if (typeof input === "string") {
    return integerText.test(input)
      ? valid(Number(input.replaceAll("_", "")))
      : wrong("int_parsing", "Input should be a valid integer, unable to parse string as an integer")
  }
  if (typeof input !== "number") return wrong("int_type", "Input should be a valid integer")
  if (Math.abs(input) > Number.MAX_SAFE_INTEGER) {
    return wrong("int_parsing_size", "Unable to parse input string as an integer, exceeded maximum size")
  }
  if (!Number.isInteger(input)) {
    return wrong("int_from_float", "Input should be a valid integer, got a number with a fractional part")
  }
  return valid(input)
}

/** A whole number or nothing, which has to pass a check as well. */
export const integerOr = <A>(
  input: unknown,
  loc: Loc,
  otherwise: A,
  check: (value: number) => { readonly type: string; readonly msg: string } | undefined = () => undefined
): Read<number | A> => {
  if (input === undefined || input === null) return valid(otherwise)
  const { value, issues } = integer(input, loc)
  if (value === undefined) return { value: otherwise, issues }
  const fault = check(value)
  return fault === undefined ? valid(value) : refused(otherwise, { ...fault, loc, input: value })
}

/** A text or nothing. */
export const textOr = (input: unknown, loc: Loc): Read<string | undefined> => {
  if (input === undefined || input === null) return valid(undefined)
  return typeof input === "string"
    ? valid(input)
    : refused(undefined, { type: "string_type", loc, msg: "Input should be a valid string", input })
}

/** One of several texts. */
export const oneOf = <A extends string>(
  input: unknown,
  loc: Loc,
  allowed: ReadonlyArray<A>,
  otherwise: A | undefined
): Read<A | undefined> => {
  if (input === undefined) return valid(otherwise)
  if (input === null) return valid(undefined)
  const found = allowed.find((value) => value === input)
  if (found !== undefined) return valid(found)
  const quoted = allowed.map((value) => `'${value}'`)
  const expected = `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`
  return refused(otherwise, { type: "enum", loc, msg: `Input should be ${expected}`, input, ctx: { expected } })
}

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

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The line for something that should be an object. */
export const noObject = (input: unknown, loc: Loc): Issue => ({
  type: "model_attributes_type",
  loc,
  msg: "Input should be a valid dictionary or object to extract fields from",
  input
})

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
