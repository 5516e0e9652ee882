/**
 * What a filter of OPTIMADE means for a row: its properties are those in the row's `optimade`, its ids and dates, and
 * NOMAD's own quantities with underscores for dots.
 */
import * as Result from "effect/Result"
import type { Refused } from "../Refused.ts"
import * as Criterion from "./Criterion.ts"
import type { Json } from "./Document.ts"
import * as OptimadeFilter from "./OptimadeFilter.ts"
import type { Demand, Filter, Operator, Value } from "./OptimadeFilter.ts"
import * as Quantities from "./Quantities.ts"
import type { Quantity } from "./Quantities.ts"
import * as Refusals from "./Refusals.ts"

/** Whether a row fulfils a filter, by the values that it has. */
export type Predicate = (values: (quantity: Quantity) => ReadonlyArray<Json>) => boolean

const place = ["optimade_filter"]

const refused = (reason: string): Result.Result<never, Refused> =>
  Refusals.domain(`Could not parse optimade filter: ${reason}`, place)

const meaningless = (rule: string, reason: string): Result.Result<never, Refused> =>
  refused(`Semantic error: Error trying to process rule "${rule}":\n\n${reason}`)

const senseless = (reason: string): Result.Result<never, Refused> => meaningless("property_first_comparison", reason)

const renamed: { readonly [property: string]: string } = {
  id: "entry_id",
  immutable_id: "entry_id",
  last_modified: "upload_create_time"
}

/** NOMAD's own quantities by their names here: those of a row itself, and of its results. */
const read = (): ReadonlyMap<string, Quantity> =>
  new Map(
    [...Quantities.all.values()]
      .filter(({ name, type }) => type !== "object" && (!name.includes(".") || name.startsWith("results.")))
      .map((quantity) => [quantity.name.replaceAll(".", "_"), quantity])
  )

const own: ReadonlyMap<string, Quantity> = /* @__PURE__ */ read()

/** A property: a quantity, or one of another database, which no row here has. */
type Property = { readonly name: string; readonly quantity: Quantity | undefined }

const property = (name: string): Result.Result<Property, Refused> => {
  const quantity =
    Quantities.all.get(`optimade.${name}`) ??
    Quantities.all.get(renamed[name] ?? "") ??
    own.get(name.replace(/^_nmd_/, ""))
  const isForeign = (name.startsWith("_") && !name.startsWith("_nmd_")) || ["structures", "references"].includes(name)
  return quantity !== undefined || isForeign
    ? Result.succeed({ name, quantity })
    : meaningless("property", `'${name}' is not a known or searchable quantity`)
}

const bounds = { "<": "lt", "<=": "lte", ">": "gt", ">=": "gte" } as const

const isBound = (operator: Operator): operator is keyof typeof bounds => Object.hasOwn(bounds, operator)

const never: Predicate = () => false

/** Types that nothing can be equal to. */
const isUnsupported = ({ type }: Quantity): boolean => ["date", "boolean", "suggestion", "object"].includes(type)

const holds = (
  quantity: Quantity,
  criterion: Parameters<typeof Criterion.test>[1]
): Result.Result<Predicate, Refused> =>
  Result.map(Criterion.test(quantity, criterion), (test) => (values) => test(values(quantity)))

const compare = (
  { name, quantity }: Property,
  operator: Operator,
  value: Value,
  rule = "property_first_comparison"
): Result.Result<Predicate, Refused> => {
  if (!name.startsWith("_") && quantity === undefined) {
    return meaningless(rule, `Unable to filter on relationships with type '${name}'`)
  }
  if (typeof value === "object") return Refusals.stumbled("property as a value", "SerializationError", "")
  if (quantity === undefined) {
    return isBound(operator)
      ? Result.succeed(never)
      : meaningless(rule, "'str' object has no attribute 'elastic_mapping_type'")
  }
  if (isBound(operator)) return holds(quantity, { [bounds[operator]]: value })
  if (isUnsupported(quantity)) return meaningless(rule, "Quantity has unsupported ES field type")
  const equal = holds(quantity, value)
  return operator === "!=" ? Result.map(equal, (equal) => (values) => !equal(values)) : equal
}

const all =
  (predicates: ReadonlyArray<Predicate>): Predicate =>
  (values) =>
    predicates.every((holds) => holds(values))

const any =
  (predicates: ReadonlyArray<Predicate>): Predicate =>
  (values) =>
    predicates.some((holds) => holds(values))

/** The quantity that counts what is in a list: only elements are counted. */
const lengthOf = ({ name }: Property): Quantity | undefined =>
  name === "elements" ? Quantities.all.get("optimade.nelements") : undefined

const has = (property: Property, { mode, values }: Extract<Demand, { readonly kind: "has" }>) =>
  Result.gen(function* () {
    if (!["HAS", "HAS ALL", "HAS ANY", "HAS ONLY"].includes(mode)) {
      return yield* senseless(`Unrecognised operation ${mode}.`)
    }
    const length = lengthOf(property)
    if (mode === "HAS ONLY" && length === undefined) {
      return yield* senseless(`HAS ONLY is not supported by ${property.name}`)
    }
    const each = yield* Result.all(values.map(([operator, value]) => compare(property, operator, value)))
    if (mode === "HAS ANY") return any(each)
    return mode === "HAS ONLY" && length !== undefined ? all([...each, yield* holds(length, values.length)]) : all(each)
  })

/** `*` in the text stands for anything, `?` for one sign. */
const pattern = (text: string): RegExp =>
  new RegExp(
    `^${text
      .replaceAll(/[.+^${}()|[\]\\]/g, "\\$&")
      .replaceAll("*", ".*")
      .replaceAll("?", ".")}$`,
    "s"
  )

const around = { CONTAINS: ["*", "*"], STARTS: ["", "*"], ENDS: ["*", ""] } as const

const fuzzy = (
  { quantity }: Property,
  { value, where }: Extract<Demand, { readonly kind: "fuzzy" }>
): Result.Result<Predicate, Refused> => {
  if (quantity === undefined || typeof value === "object") return Result.succeed(never)
  if (Criterion.isNumeric(quantity)) {
    const field = quantity.path.join(".")
    return Refusals.elasticsearch(
      `Can only use wildcard queries on keyword, text and wildcard fields - not on [${field}] which is of type [${quantity.type}]`
    )
  }
  const [before, behind] = around[where]
  const fits = pattern(`${before}${value}${behind}`)
  return Result.succeed((values) => values(quantity).some((each) => fits.test(String(each))))
}

/** Lists side by side are searched where no row has them; ratios can only be compared with bounds. */
const zipped = (
  names: ReadonlyArray<string>,
  tuples: ReadonlyArray<OptimadeFilter.Values>
): Result.Result<Predicate, Refused> => {
  if (!names.every((name) => name === "elements" || name === "elements_ratios")) {
    return senseless("sequence item 0: expected str instance, ElasticsearchQuantity found")
  }
  const isUnsupported = tuples.some((tuple) =>
    tuple.some(([operator], index) => names[index] === "elements_ratios" && !isBound(operator))
  )
  return isUnsupported ? senseless("Quantity has unsupported ES field type") : Result.succeed(never)
}

const asked = (property: Property, demand: Demand): Result.Result<Predicate, Refused> => {
  const { name, quantity } = property
  switch (demand.kind) {
    case "compare":
      return compare(property, demand.operator, demand.value)
    case "known":
      return Result.succeed(
        (values) => (quantity !== undefined && values(quantity).some((value) => value !== null)) === demand.isKnown
      )
    case "fuzzy":
      return fuzzy(property, demand)
    case "has":
      return has(property, demand)
    case "length": {
      const length = lengthOf(property)
      return length === undefined && quantity !== undefined
        ? senseless(`LENGTH is not supported for '${name}'`)
        : compare({ name, quantity: length }, demand.operator, demand.value)
    }
    case "zipped":
      return zipped([name, ...demand.properties], demand.tuples)
  }
}

/** Comparisons that begin with the constant mean the same the other way round. */
const turned = { "<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!=" } as const

const compiled = (filter: Filter): Result.Result<Predicate, Refused> => {
  if ("and" in filter) return Result.map(Result.all(filter.and.map(compiled)), all)
  if ("or" in filter) return Result.map(Result.all(filter.or.map(compiled)), any)
  if ("not" in filter) return Result.map(compiled(filter.not), (holds) => (values) => !holds(values))
  if ("property" in filter) return Result.flatMap(property(filter.property), (found) => asked(found, filter.demand))
  const { constant, operator, reversed } = filter
  const rule = "constant_first_comparison"
  return typeof reversed === "object"
    ? Result.flatMap(property(reversed.property), (found) => compare(found, turned[operator], constant, rule))
    : meaningless(rule, "Only quantities can be compared to constant values.")
}

/** The function that a filter is. */
export const compile = (text: string): Result.Result<Predicate, Refused> =>
  Result.match(OptimadeFilter.parse(text), {
    onSuccess: compiled,
    onFailure: (reason) => refused(`Syntax error: ${reason}`)
  })
