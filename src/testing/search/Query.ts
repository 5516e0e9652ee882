/**
 * NOMAD's query language. What a request says, in any of its spellings, becomes one tree: the one that the server
 * answers. Here a query is checked for its form; whether its quantities exist is `Evaluate`'s question.
 */
import * as Result from "effect/Result"
import type { Issue } from "../Refused.ts"
import type { Refused } from "../Refused.ts"
import * as Python from "../Python.ts"
import { isObject } from "./Fields.ts"
import * as ValidationError from "../ValidationError.ts"
import * as Quantities from "./Quantities.ts"
import * as QueryIssues from "./QueryIssues.ts"
import * as Refusals from "./Refusals.ts"

/** A value that a quantity is compared with. */
export type Scalar = string | number | boolean

/** Bounds of a value. */
export interface Range {
  readonly lt?: Scalar
  readonly lte?: Scalar
  readonly gt?: Scalar
  readonly gte?: Scalar
}

/** What a quantity has to be: a value, or all, any or none of several, or within bounds. */
export type Criterion =
  | Scalar
  | { readonly all: ReadonlyArray<Scalar> }
  | { readonly any: ReadonlyArray<Scalar> }
  | { readonly none: ReadonlyArray<Scalar> }
  | Range

/** A query in its normal form. Under a `prefix` everything has to hold for the same element of that nested object. */
export type Query =
  | { readonly and: ReadonlyArray<Query> }
  | { readonly or: ReadonlyArray<Query> }
  | { readonly not: Query }
  | { readonly prefix: string; readonly query: Query }
  | { readonly name: string; readonly value: Criterion }

/** The query that every entry fulfils. */
export const everything: Query = { and: [] }

type Fields = { readonly [key: string]: unknown }

/** Whether something is a value that a quantity can be compared with. */
export const isScalar = (value: unknown): value is Scalar =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean"

const isScalars = (value: unknown): value is ReadonlyArray<Scalar> => Array.isArray(value) && value.every(isScalar)

const bounds = ["lt", "lte", "gt", "gte"] as const
const sets = ["any", "all", "none"] as const

const isBound = (value: unknown): boolean =>
  value === undefined || value === null || typeof value === "string" || typeof value === "number"

/** Python's view: nothing, zero and the empty text bound nothing. */
const bindsNothing = (value: unknown): boolean => value === undefined || value === null || value === 0 || value === ""

const conflicts = (range: Fields): boolean =>
  ((range["lt"] ?? null) !== null && (range["lte"] ?? null) !== null) ||
  ((range["gt"] ?? null) !== null && (range["gte"] ?? null) !== null)

/** The bounds, if this is an object of bounds and nothing else. */
const asRange = (value: Fields): Range | undefined => {
  const keys = Object.keys(value)
  const isRange =
    keys.every((key) => bounds.some((bound) => bound === key)) &&
    keys.every((key) => isBound(value[key])) &&
    !conflicts(value) &&
    !bounds.every((bound) => bindsNothing(value[bound]))
  if (!isRange) return undefined
  return Object.fromEntries(bounds.filter((bound) => isScalar(value[bound])).map((bound) => [bound, value[bound]]))
}

/** `{"any": [...]}` and the like, alone in their object. */
const asSet = (value: Fields): Criterion | undefined => {
  const [key, ...others] = Object.keys(value)
  const set = sets.find((set) => set === key)
  if (set === undefined || others.length > 0) return undefined
  const values = value[set]
  if (!isScalars(values)) return undefined
  return set === "any" ? { any: values } : set === "all" ? { all: values } : { none: values }
}

/** A criterion, or an object whose keys go on with the quantity's name. */
type Part = Criterion | { readonly below: Fields }

/** What is wrong with a value that has an operator, seen from the query's own place. */
type Fault = { readonly issues: ReadonlyArray<Issue> }

const isFault = (part: Part | Fault): part is Fault => typeof part === "object" && "issues" in part

const isBelow = (part: Part): part is { readonly below: Fields } => typeof part === "object" && "below" in part

const operator = /^(.*):(lt|lte|gt|gte|any|all|none)$/s

const bounded = (bound: string, value: unknown): Part | Fault => {
  if (typeof value !== "string" && typeof value !== "number") return { issues: QueryIssues.bound(bound, value) }
  if (bindsNothing(value)) return { issues: [QueryIssues.unbounded(bound, value)] }
  return { [bound]: value }
}

const withOperator = (operator: string, value: unknown): Part | Fault => {
  if (bounds.some((bound) => bound === operator)) return bounded(operator, value)
  if (!Array.isArray(value)) return { issues: [QueryIssues.noList(operator, value)] }
  return asSet({ [operator]: value }) ?? { issues: [QueryIssues.noList(operator, value)] }
}

const plain = (value: unknown): Part | Fault => {
  if (isScalar(value)) return value
  if (isScalars(value)) return { all: value }
  return isObject(value) ? { below: value } : { issues: QueryIssues.noValue(value) }
}

/** A name with its operator apart, and what it has to be. */
const part = (key: string, value: unknown): readonly [name: string, part: Part | Fault] => {
  const [, name, op] = operator.exec(key) ?? []
  return name === undefined || op === undefined ? [key, plain(value)] : [name, withOperator(op, value)]
}

/** At the top of a query an object may also be a range or `{"any": [...]}`. */
const outermost = (value: Part): Part =>
  isBelow(value) ? (asRange(value.below) ?? asSet(value.below) ?? value) : value

/** The nested objects that a full name enters, seen from one of them. */
const entered = (name: string, prefix: string | undefined): ReadonlyArray<string> =>
  Quantities.nestedObjects.filter(
    (object) => (name === object || name.startsWith(`${object}.`)) && prefix?.startsWith(object) !== true
  )

const within = (prefixes: ReadonlyArray<string>, query: Query): Query =>
  prefixes.reduceRight<Query>((query, prefix) => ({ prefix, query }), query)

const classes = { any: "Any_", all: "All", none: "None_" }

/** A criterion as an object of the server's. */
const instance = (criterion: Exclude<Criterion, Scalar>): Python.Instance => {
  const set = sets.find((set) => set in criterion)
  if (set !== undefined) return new Python.Instance(classes[set], { op: Object.values(criterion)[0] })
  return new Python.Instance("Range", { lt: null, lte: null, gt: null, gte: null, ...criterion })
}

/** A quantity and what it has to be, below the nested objects in which the quantity lies. */
const criterion = (name: string, value: Part, prefix: string | undefined): Result.Result<Query, Refused> => {
  const [, , outer] = operator.exec(name) ?? []
  if (outer !== undefined && typeof value === "object" && !isBelow(value)) {
    const faults = QueryIssues.behind(outer, instance(value)).map(ValidationError.fault)
    return Refusals.stumbled(
      "operator behind an operator",
      "ValidationError",
      ValidationError.printed("Criteria", faults)
    )
  }
  const full = prefix === undefined ? name : `${prefix}.${name}`
  const prefixes = entered(full, prefix)
  const innermost = prefixes.at(-1)
  const rest = innermost === undefined ? name : full.slice(innermost.length + 1)
  if (!isBelow(value)) return Result.succeed(within(prefixes, { name: rest, value }))
  const range = asRange(value.below)
  if (range !== undefined) return Result.succeed(within(prefixes, { name: rest, value: range }))
  return Result.map(
    each(Object.entries(value.below), ([key, value]) => below(rest === "" ? key : `${rest}.${key}`, value, innermost)),
    (and) => within(prefixes, { and })
  )
}

/** The complaint about a query's value as one about the value of a criterion. */
const inCriteria = (issue: Issue): Issue => ({ ...issue, loc: ["value", ...issue.loc.slice(2)] })

/** A criterion inside an object. The server checks these so late that it stumbles over a bad one. */
const below = (key: string, value: unknown, prefix: string | undefined): Result.Result<Query, Refused> => {
  const [name, found] = part(key, value)
  return isFault(found)
    ? Refusals.stumbled(
        "criterion below a prefix",
        "ValidationError",
        ValidationError.printed("Criteria", found.issues.map(inCriteria).map(ValidationError.fault))
      )
    : criterion(name, found, prefix)
}

const each = <A, B>(
  items: ReadonlyArray<A>,
  f: (item: A) => Result.Result<B, Refused>
): Result.Result<ReadonlyArray<B>, Refused> => Result.all(items.map(f))

/** One object with quantities for keys: all of them have to hold. Those with an operator come last, as on the server. */
const quantities = (query: Fields): Result.Result<Query, Refused> => {
  const parts = Object.entries(query).map(([key, value]) => {
    const [name, found] = part(key, value)
    return { key, name, found }
  })
  return Result.flatMap(
    each(
      [...parts.filter((part) => part.key === part.name), ...parts.filter((part) => part.key !== part.name)],
      (part) =>
        isFault(part.found)
          ? Refusals.invalid(part.found.issues)
          : criterion(part.name, outermost(part.found), undefined)
    ),
    ([first, ...others]) =>
      Result.succeed(first === undefined ? everything : others.length === 0 ? first : { and: [first, ...others] })
  )
}

/** `{"name": ..., "value": {...}}`, as the server answers it, is understood where its value is an object. */
const isNormalCriterion = (query: Fields): query is { readonly name: string; readonly value: Fields } =>
  Object.keys(query).length === 2 &&
  typeof query["name"] === "string" &&
  !operator.test(query["name"]) &&
  isObject(query["value"])

const normalCriterion = (name: string, value: Fields): Result.Result<Query, Refused> => {
  const criterion = asRange(value) ?? asSet(value)
  return criterion === undefined
    ? Refusals.stumbled("operator in an answer's form", "NotImplementedError", "")
    : Result.succeed({ name, value: criterion })
}

const isNested = (query: Fields): boolean =>
  typeof query["prefix"] === "string" && isObject(query["query"]) && Object.keys(query["query"]).length > 0

/** Whether a list after `and` or `or` is one of queries: an empty one, or one of texts, counts as a quantity's values. */
const isQueries = (value: unknown): value is ReadonlyArray<unknown> =>
  Array.isArray(value) && value.some((item) => typeof item !== "string")

const isNotEmptyObject = (value: unknown): value is Fields => isObject(value) && Object.keys(value).length > 0

const normal = (query: unknown): Result.Result<Query, Refused> => {
  if (!isObject(query)) return Result.succeed(everything)
  if (isQueries(query["and"])) return Result.map(each(query["and"], normal), (and) => ({ and }))
  if (isQueries(query["or"])) return Result.map(each(query["or"], normal), (or) => ({ or }))
  if (isNotEmptyObject(query["not"]) && QueryIssues.find(query["not"]).length === 0) {
    return Result.map(normal(query["not"]), (not) => ({ not }))
  }
  if (isNested(query)) {
    return Refusals.stumbled(
      "prefix in an answer's form",
      "RecursionError",
      "maximum recursion depth exceeded while calling a Python object"
    )
  }
  return isNormalCriterion(query) ? normalCriterion(query.name, query.value) : quantities(query)
}

/** What Python calls the type of something that it cannot look into, where the server tries. */
const unsearchable = (query: unknown): string | undefined => {
  if (query === null) return "NoneType"
  if (typeof query === "boolean") return "bool"
  if (typeof query === "number") return Number.isInteger(query) ? "int" : "float"
  if (!isObject(query)) return undefined
  for (const key of ["and", "or"]) {
    const found = Array.isArray(query[key])
      ? query[key].map(unsearchable).find((type) => type !== undefined)
      : undefined
    if (found !== undefined) return found
  }
  const not = query["not"]
  return not === null || not === undefined ? undefined : unsearchable(not)
}

/** How deep objects may lie in each other before the server gives up. */
const deepest = 165

const isTooDeep = (query: unknown): boolean => {
  let level = [query].filter(isObject)
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true
    level = level.flatMap((fields) => Object.values(fields).flat().filter(isObject))
  }
  return false
}

/** What is wrong with the form of a query, if the server can tell at all. */
export const check = (query: unknown): Result.Result<ReadonlyArray<Issue>, Refused> => {
  if (query === null || query === undefined) return Result.succeed([])
  if (isTooDeep(query))
    return Refusals.stumbled("query that is too deep", "RecursionError", "maximum recursion depth exceeded")
  const type = unsearchable(query)
  return type === undefined
    ? Result.succeed(QueryIssues.find(query))
    : Refusals.stumbled("query of another type", "TypeError", `argument of type '${type}' is not iterable`)
}

/** The tree of a query whose form has been checked; no query is one that every entry fulfils. */
export const parse = (query: unknown): Result.Result<Query, Refused> => normal(query)
