/**
 * Queries and pages as the server's models read them, and what those say of values that they do not take.
 */
import * as Result from "effect/Result"
import type { Refused } from "../Refused.ts"
import type { Json, JsonObject } from "../search/Document.ts"
import type { Fault } from "../ValidationError.ts"
import * as ValidationError from "../ValidationError.ts"
import { refuse } from "./Directives.ts"

/** What a field takes. */
export type Field = "text" | "texts" | "text or texts" | "truth"

const invalid = (model: string, faults: ReadonlyArray<Fault>): Refused =>
  refuse(400, ValidationError.printed(model, faults))

const noText = (place: string, input: Json): ReadonlyArray<Fault> =>
  typeof input === "string"
    ? []
    : [{ place, msg: "Input should be a valid string", type: "string_type", input, isOwn: true }]

const noItem = (place: string, list: ReadonlyArray<Json>): ReadonlyArray<Fault> =>
  list.flatMap((each, index) => noText(`${place}.${index}`, each))

const checks: { readonly [field in Field]: (place: string, input: Json) => ReadonlyArray<Fault> } = {
  text: noText,
  texts: (place, input) =>
    Array.isArray(input)
      ? noItem(place, input)
      : [{ place, msg: "Input should be a valid list", type: "list_type", input, isOwn: true }],
  "text or texts": (place, input) =>
    typeof input === "string" || (Array.isArray(input) && noItem(place, input).length === 0)
      ? []
      : [...noText(`${place}.str`, input), ...checks.texts(`${place}.list[str]`, input)],
  truth: (place, input) =>
    typeof input === "boolean"
      ? []
      : [
          typeof input === "string" || typeof input === "number"
            ? {
                place,
                msg: "Input should be a valid boolean, unable to interpret input",
                type: "bool_parsing",
                input,
                isOwn: true
              }
            : { place, msg: "Input should be a valid boolean", type: "bool_type", input, isOwn: true }
        ]
}

/** What is said of a value where there is a choice of words. */
export const unknownWord = (model: string, place: string, words: ReadonlyArray<string>, input: Json): Refused => {
  const quoted = words.map((word) => `'${word}'`)
  const msg = `Input should be ${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`
  return invalid(model, [{ place, msg, type: "enum", input, isOwn: true }])
}

/** A query with what its model knows; the rest is passed over. */
export const query = (
  model: string,
  fields: { readonly [name: string]: Field },
  given: JsonObject
): Result.Result<JsonObject, Refused> => {
  const known = Object.entries(given).flatMap(([name, value]) => {
    const field = fields[name]
    return field === undefined ? [] : [{ name, field, value }]
  })
  const issues = known.flatMap(({ field, name, value }) => (value === null ? [] : checks[field](name, value)))
  return issues.length === 0
    ? Result.succeed(Object.fromEntries(known.map(({ name, value }) => [name, value])))
    : Result.fail(invalid(model, issues))
}

/** The pages of a list: what its things can be ordered by, and how the server says that they cannot. */
export interface Pages {
  readonly model: string
  readonly orderedBy: string | null
  readonly orders: ReadonlyArray<string>
  readonly wrongOrder: (order_by: Json, given: JsonObject) => Fault
}

const integer =
  (least: number) =>
  (place: string, input: Json): ReadonlyArray<Fault> => {
    if (typeof input === "string" && !/^\s*[+-]?\d+\s*$/.test(input)) {
      const msg = "Input should be a valid integer, unable to parse string as an integer"
      return [{ place, msg, type: "int_parsing", input, isOwn: true }]
    }
    if (typeof input !== "number" && typeof input !== "string") {
      return [{ place, msg: "Input should be a valid integer", type: "int_type", input, isOwn: true }]
    }
    return Number(input) < least
      ? [{ place, msg: `${place} must be >= ${least}`, type: `invalid_${place}`, input }]
      : []
  }

const ways: { readonly [name: string]: (place: string, input: Json) => ReadonlyArray<Fault> } = {
  page_size: integer(0),
  order: (place, input) =>
    input === "asc" || input === "desc"
      ? []
      : [{ place, msg: "Input should be 'asc' or 'desc'", type: "enum", input, isOwn: true }],
  page_after_value: noText,
  page: integer(1),
  page_offset: integer(0)
}

/** The fields of a page, in the order in which the server looks at them. */
const fields = ["page_size", "order_by", "order", "page_after_value", "page", "page_offset"]

const positions = ["page_offset", "page", "page_after_value"]

/** The page that is asked for. */
export const page = (
  { model, orderedBy, orders, wrongOrder }: Pages,
  given: JsonObject
): Result.Result<JsonObject, Refused> => {
  const { order_by } = given
  const named = Object.entries(given).filter(([, value]) => value !== null)
  const issues = fields.flatMap((name) => {
    const value = given[name] ?? null
    if (value === null) return []
    if (name !== "order_by") return ways[name]?.(name, value) ?? []
    return orders.includes(String(value)) ? [] : [wrongOrder(value, given)]
  })
  if (issues.length > 0) return Result.fail(invalid(model, issues))
  if (named.filter(([name]) => positions.includes(name)).length > 1) {
    const msg = "Can only specify one of: page_offset, page, or page_after_value"
    const input = order_by === undefined && orderedBy !== null ? { ...given, order_by: orderedBy } : given
    return Result.fail(invalid(model, [{ msg, type: "multiple_pagination_criteria", input }]))
  }
  return Result.succeed(given)
}
