/**
 * Whether an entry fulfils a query: the query's tree made into one function over rows. Names and values are looked at
 * once, not for every row.
 */
import * as Result from "effect/Result"
import type { Refused } from "../Refused.ts"
import * as Criterion from "./Criterion.ts"
import type { EntryDocument, Json, JsonObject } from "./Document.ts"
import * as Formula from "./Formula.ts"
import * as Optimade from "./Optimade.ts"
import type { Quantity } from "./Quantities.ts"
import * as Quantities from "./Quantities.ts"
import type { Query } from "./Query.ts"
import * as Refusals from "./Refusals.ts"

/** Whether a row, or an element of a nested object in it, fulfils a query. */
export type Predicate = (node: JsonObject) => boolean

const none: ReadonlyArray<Json> = []

/** The values at a path, through objects and lists, in the order of the row. */
export const valuesAt = (node: Json | undefined, path: ReadonlyArray<string>, from = 0): ReadonlyArray<Json> => {
  if (node === undefined || node === null) return none
  if (isList(node)) {
    // a list of plain values is what it is, and not copied
    if (from === path.length && node.every(isPlain)) return node
    return node.flatMap((item) => valuesAt(item, path, from))
  }
  const key = path[from]
  if (key === undefined) return [node]
  return typeof node === "object" ? valuesAt(node[key], path, from + 1) : none
}

const isPlain = (node: Json): boolean => typeof node !== "object"

const isList = (node: Json): node is ReadonlyArray<Json> => Array.isArray(node)

/** Whether something is an object, and no list. */
export const isObject = (node: Json | undefined): node is JsonObject =>
  typeof node === "object" && node !== null && !isList(node)

/** The elements of a nested object in a row. */
export const elementsAt = (node: JsonObject, path: ReadonlyArray<string>): ReadonlyArray<JsonObject> =>
  valuesAt(node, path).filter(isObject)

/** The quantity of a name, or the refusal that the server has for a name that it does not know. */
export const quantity = (name: string, place: ReadonlyArray<string> = [name]): Result.Result<Quantity, Refused> => {
  const found = Quantities.find(name)
  if (found === undefined) return Refusals.unknownQuantity(name, place)
  if (found !== "untyped") return Result.succeed(found)
  return Refusals.domain(
    `Could not resolve the data type for quantity ${name}. Please include the data type in the quantity name using the ` +
      '"#<type>" postfix.',
    place
  )
}

const full = (prefix: string | undefined, name: string): string => (prefix === undefined ? name : `${prefix}.${name}`)

/** Whether the server looks at the quantity at all: it does not where there is nothing to compare it with. */
const isLookedAt = (query: Extract<Query, { readonly name: string }>): boolean => {
  const { value } = query
  return (
    typeof value !== "object" ||
    !(("all" in value && value.all.length === 0) || ("none" in value && value.none.length === 0))
  )
}

/** The filters of OPTIMADE that stand in the place of a value. */
const filtersIn = (
  { name, value }: Extract<Query, { readonly name: string }>,
  prefix: string | undefined
): ReadonlyArray<string> | undefined => {
  if (full(prefix, name) !== "optimade_filter") return undefined
  if (typeof value !== "object") return [typeof value === "boolean" ? (value ? "True" : "False") : String(value)]
  if ("all" in value) return value.all.map(String)
  return "none" in value ? value.none.map(String) : undefined
}

/** Whether a row fulfils all of some filters, or none. */
const filtered = (filters: ReadonlyArray<string>, isNone: boolean): Result.Result<Predicate, Refused> =>
  Result.map(Result.all(filters.map(Optimade.compile)), (all) => (node) => {
    const values = (quantity: Quantity) => (quantity.nested === undefined ? valuesAt(node, quantity.path) : [])
    return isNone ? !all.some((holds) => holds(values)) : all.every((holds) => holds(values))
  })

const checkCriterion = (
  query: Extract<Query, { readonly name: string }>,
  prefix: string | undefined
): Result.Result<void, Refused> => {
  const name = full(prefix, query.name)
  if (!isLookedAt(query)) return Result.succeed(undefined)
  const filters = filtersIn(query, prefix)
  if (filters !== undefined) return Result.map(Result.all(filters.map(Optimade.compile)), () => undefined)
  return Result.flatMap(quantity(name), (quantity) => {
    // People and datasets are objects at the top of a row.
    const isReference = quantity.type === "object" && !name.includes(".")
    if (isReference && typeof query.value === "object" && "any" in query.value) {
      const why = "Resolving section references is not supported."
      return Refusals.stumbled("any of a section", "NotImplementedError", why)
    }
    return Formula.check(quantity, query.value)
  })
}

/** Refuses a query that names a quantity which does not exist. */
export const check = (query: Query, prefix?: string): Result.Result<void, Refused> => {
  const checkAll = (queries: ReadonlyArray<Query>) =>
    Result.map(Result.all(queries.map((query) => check(query, prefix))), () => undefined)
  if ("and" in query) return checkAll(query.and)
  if ("or" in query) return checkAll(query.or)
  if ("not" in query) return check(query.not, prefix)
  if ("prefix" in query) return check(query.query, query.prefix)
  return checkCriterion(query, prefix)
}

const criterion = (
  query: Extract<Query, { readonly name: string }>,
  prefix: string | undefined
): Result.Result<Predicate, Refused> => {
  if (!isLookedAt(query)) return Result.succeed(() => true)
  const filters = filtersIn(query, prefix)
  if (filters !== undefined) return filtered(filters, typeof query.value === "object" && "none" in query.value)
  return Result.flatMap(quantity(full(prefix, query.name)), (quantity) =>
    Result.map(Criterion.test(quantity, Formula.ordered(quantity, query.value)), (test) => {
      if (quantity.id !== undefined) return inCustomSchema(quantity, test)
      // Seen from outside, the values inside a nested object are not there.
      return quantity.nested === prefix ? (node) => test(valuesAt(node, quantity.path)) : () => test([])
    })
  )
}

const inCustomSchema =
  (quantity: Quantity, test: Criterion.ValuesTest): Predicate =>
  (node) =>
    elementsAt(node, ["search_quantities"]).some(
      (element) => element["id"] === quantity.id && test(valuesAt(element, quantity.path))
    )

const nested = (
  query: Extract<Query, { readonly prefix: string }>,
  prefix: string | undefined,
  depth: number
): Result.Result<Predicate, Refused> => {
  const path = (prefix === undefined ? query.prefix : query.prefix.slice(prefix.length + 1)).split(".")
  return Result.map(compile(query.query, query.prefix, depth), (holds) => (node) => elementsAt(node, path).some(holds))
}

/** How deep logical nodes may lie in each other. */
const deepest = 20

const tooDeep = (query: Query): Result.Result<never, Refused> => {
  const field = "and" in query ? "must" : "or" in query ? "should" : "must_not"
  return Refusals.elasticsearch(`[1:358] [bool] failed to parse field [${field}]`, "x_content_parse_exception")
}

/** The function that a query is. Refuses values that the quantity's type does not take. */
export const compile = (query: Query, prefix?: string, depth = 1): Result.Result<Predicate, Refused> => {
  if ("name" in query) return criterion(query, prefix)
  if ("prefix" in query) return nested(query, prefix, depth)
  if (depth > deepest) return tooDeep(query)
  const compileAll = (queries: ReadonlyArray<Query>) =>
    Result.all(queries.map((query) => compile(query, prefix, depth + 1)))
  if ("and" in query) return Result.map(compileAll(query.and), (all) => (node) => all.every((holds) => holds(node)))
  if ("or" in query) return Result.map(compileAll(query.or), (any) => (node) => any.some((holds) => holds(node)))
  return Result.map(compile(query.not, prefix, depth + 1), (holds) => (node) => !holds(node))
}

/** The values that a row has for a quantity, wherever it lies. */
export const valuesOf = (quantity: Quantity, entry: EntryDocument): ReadonlyArray<Json> =>
  valuesAt(entry, quantity.nested === undefined ? quantity.path : [...quantity.nested.split("."), ...quantity.path])
