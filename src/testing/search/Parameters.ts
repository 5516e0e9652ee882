/**
 * A search said in a web address: `name=value`, `name__operator=value`, `q=name__operator__value`, `json_query`, and the
 * parameters for the page and for what is required. It becomes the request that a JSON body would have been.
 */
import * as Result from "effect/Result"
import type { Refused } from "../Refused.ts"
import * as Fields from "./Fields.ts"
import { owners } from "./Owner.ts"
import * as Pagination from "./Pagination.ts"
import * as Python from "../Python.ts"
import type { Quantity } from "./Quantities.ts"
import * as Quantities from "./Quantities.ts"
import * as Queries from "./Query.ts"
import * as QueryIssues from "./QueryIssues.ts"
import type { Fault } from "../ValidationError.ts"
import * as ValidationError from "../ValidationError.ts"
import type { Issue } from "../Refused.ts"
import * as Refusals from "./Refusals.ts"
import type { SearchRequest } from "./Search.ts"

type Values = ReadonlyMap<string, ReadonlyArray<string>>

const add = (values: Map<string, ReadonlyArray<string>>, name: string, value: string): void => {
  values.set(name, [...(values.get(name) ?? []), value])
}

const gathered = (parameters: ReadonlyArray<readonly [string, string]>): Map<string, ReadonlyArray<string>> => {
  const values = new Map<string, ReadonlyArray<string>>()
  for (const [name, value] of parameters) add(values, name, value)
  return values
}

const fault = (loc: ReadonlyArray<string>, msg: string): Result.Result<never, Refused> =>
  Refusals.invalid([{ loc, msg }])

/** The parameters with those that `q` spells out. */
const withSpelledOut = (parameters: ReadonlyArray<readonly [string, string]>): Result.Result<Values, Refused> => {
  const values = gathered(parameters)
  for (const parameter of values.get("q") ?? []) {
    const parts = parameter.split("__")
    if (parts.length === 1 || parts.length > 3) {
      return fault(["query", "q"], "wrong format, use <quantity>[__<op>]__<value>")
    }
    const [name = "", value = ""] = [parts[0], parts.at(-1)]
    if (!Quantities.all.has(name)) return fault(["query", parameter], `${name} is not a doc quantity`)
    add(values, parts.slice(0, -1).join("__"), value)
  }
  return Result.succeed(values)
}

const zone = /(Z|[+-]\d\d:\d\d)$/

/** A date as Python reads and writes it. */
const isoDate = (text: string): string | undefined => {
  if (!/^\d{4}-\d\d-\d\d([T ].*)?$/.test(text) || Number.isNaN(Date.parse(text))) return undefined
  const [date, time = "00:00:00"] = text.split(/[T ]/)
  return `${date}T${zone.test(time) || time.length > 5 ? time : `${time}:00`}`
}

const integer = (text: string): number | undefined =>
  /^\s*[+-]?\d+(_\d+)*\s*$/.test(text) ? Number(text.replaceAll("_", "")) : undefined

const decimal = (text: string): number | undefined =>
  text.trim() === "" || Number.isNaN(Number(text)) ? undefined : Number(text)

type Value = string | number | boolean

const wrong = (message: string) => Refusals.stumbled("parameter of another type", "ValueError", message)

/** What people are not, the server calls by other names. */
const references: { readonly [name: string]: string } = { authors: "AuthorReference", datasets: "DatasetReference" }

/** A value of a quantity. The server takes any text but the empty one for true. */
const read = (quantity: Quantity, text: string): Result.Result<Value, Refused> => {
  const orElse = (value: Value | undefined, message: string): Result.Result<Value, Refused> =>
    value === undefined ? wrong(message) : Result.succeed(value)
  switch (quantity.type) {
    case "integer":
    case "long":
      return orElse(integer(text), `invalid literal for int() with base 10: ${Python.quoted(text)}`)
    case "double":
      return orElse(decimal(text), `could not convert string to float: '${text}'`)
    case "boolean":
      return Result.succeed(text !== "")
    case "date":
      return orElse(isoDate(text), `Invalid isoformat string: '${text}'`)
    case "object":
      return Refusals.stumbled(
        "parameter for a section",
        "AttributeError",
        `'${references[quantity.name] ?? "UserReference"}' object has no attribute 'standard_type'`
      )
    default:
      return Result.succeed(text)
  }
}

const bounds = ["lt", "lte", "gt", "gte"]

/** Single values are never lists. */
const noList = (input: Value): string =>
  ValidationError.printed("None_", [
    { type: "list_type", place: "none", msg: "Input should be a valid list", input, isOwn: true }
  ])

const bounded = (operator: string, value: Value): Result.Result<unknown, Refused> =>
  typeof value === "boolean" || value === 0 || value === ""
    ? Refusals.stumbled(
        "bound that bounds nothing",
        "ValidationError",
        ValidationError.printed("Range", [
          ValidationError.fault({ ...QueryIssues.unbounded(operator, value), loc: [] })
        ])
      )
    : Result.succeed({ [operator]: value })

const criterion = (
  parameter: string,
  operator: string,
  values: ReadonlyArray<Value>
): Result.Result<unknown, Refused> => {
  if (operator === "all" || operator === "any") return Result.succeed({ [operator]: values })
  if (operator !== "none" && !bounds.includes(operator))
    return fault(["query", parameter], `operator ${operator} is unknown`)
  const [value, ...others] = values
  if (value === undefined || others.length > 0) {
    return fault(["query", parameter], `operator ${operator} does not support multiple values`)
  }
  return operator === "none"
    ? Refusals.stumbled("none as a parameter", "ValidationError", noList(value))
    : bounded(operator, value)
}

/** The quantities among the parameters; what is no quantity is ignored. Of several operators for one the last counts. */
const quantities = (values: Values): Result.Result<{ readonly [name: string]: unknown }, Refused> =>
  Result.gen(function* () {
    const query: { [name: string]: unknown } = {}
    for (const [parameter, texts] of values) {
      const [name = "", operator, ...others] = parameter.split("__")
      if (others.length > 0) {
        const message = "too many values to unpack (expected 2)"
        return yield* Refusals.stumbled("parameter of too many parts", "ValueError", message)
      }
      const quantity = Quantities.all.get(name)
      if (quantity === undefined) continue
      const read_ = yield* Result.all(texts.map((text) => read(quantity, text)))
      const usual = Quantities.matchedByAll.includes(name) ? "all" : "any"
      query[name] = yield* criterion(parameter, operator ?? usual, read_)
    }
    return query
  })

const json = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const withJson = (
  query: { readonly [name: string]: unknown },
  text: string | undefined
): Result.Result<{ readonly [name: string]: unknown }, Refused> => {
  if (text === undefined) return Result.succeed(query)
  const more = json(text)
  return Fields.isObject(more)
    ? Result.succeed({ ...query, ...more })
    : fault(["json_query"], "cannot parse json_query")
}

/** What a clash of page parameters quotes: all of them, those not given as null. */
const shown = (pagination: Pagination.Pagination) => ({
  page_size: pagination.page_size,
  order_by: pagination.order_by ?? null,
  order: pagination.order ?? null,
  page_after_value: pagination.page_after_value ?? null,
  page: pagination.page ?? null,
  page_offset: pagination.page_offset ?? null
})

const pageParameters = ["page_size", "order_by", "order", "page_after_value", "page", "page_offset"]

/** An issue of a body as pydantic prints it where it is no body: a model is then called by its name. */
const asPrinted = (issue: Issue): Fault => {
  const [, ...loc] = issue.loc
  const fault = ValidationError.fault({ ...issue, loc })
  const model = /(\w+)\]?$/.exec(String(loc.at(-1) ?? ""))?.[1] ?? ""
  return fault.type === "model_attributes_type"
    ? { ...fault, msg: `Input should be a valid dictionary or instance of ${model}`, type: "model_type" }
    : fault
}

/** The request that the parameters of a web address make. */
export const fromParameters = (
  parameters: ReadonlyArray<readonly [string, string]>
): Result.Result<SearchRequest, Refused> =>
  Result.gen(function* () {
    const given = gathered(parameters)
    const last = (name: string) => given.get(name)?.at(-1)
    const owner = Fields.oneOf(last("owner"), ["query", "owner"], owners, "public")
    const wanted = Object.fromEntries(pageParameters.map((name) => [name, last(name)]))
    const pagination = Pagination.read(wanted, ["query"], undefined, shown)
    // The owner is checked before the quantities, the page after them; only simple faults are told together.
    if (owner.issues.length > 0) {
      const { issues } = pagination
      return yield* Refusals.invalid([...owner.issues, ...issues])
    }
    const query = yield* Result.flatMap(Result.flatMap(withSpelledOut(parameters), quantities), (query) =>
      withJson(query, last("json_query"))
    )
    const faults = yield* Queries.check(query)
    if (faults.length > 0) {
      return yield* Refusals.stumbled(
        "parameters that are no query",
        "ValidationError",
        ValidationError.printed("WithQuery", faults.map(asPrinted))
      )
    }
    if (pagination.issues.length > 0) return yield* Refusals.invalid(pagination.issues)
    const required = { include: given.get("include") ?? null, exclude: given.get("exclude") ?? null }
    return { owner: owner.value, query, pagination: wanted, required }
  })
