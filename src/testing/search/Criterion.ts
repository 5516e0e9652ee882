/**
 * How a quantity's values are compared with what a query asks for: exactly, word by word, as numbers or as moments,
 * depending on the quantity's type.
 */
import * as Result from "effect/Result"
import type { Refused } from "../Refused.ts"
import * as Dates from "./Dates.ts"
import type { Json } from "./Document.ts"
import type { Quantity } from "./Quantities.ts"
import type { Criterion, Range, Scalar } from "./Query.ts"
import * as Refusals from "./Refusals.ts"
import * as Text from "./Text.ts"

/** Whether one value of an entry fits. */
export type Test = (value: Json) => boolean

/** Whether all the values that an entry has for a quantity fit together. */
export type ValuesTest = (values: ReadonlyArray<Json>) => boolean

const never: Test = () => false

/** The terms under which a value is indexed. */
const terms = (quantity: Quantity, value: Json): ReadonlyArray<string> => {
  if (typeof value === "object") return []
  if (quantity.type === "keyword") return [String(value)]
  return quantity.type === "segments" ? Text.segments(String(value)) : Text.words(String(value))
}

const isAnyTerm = (quantity: Quantity, value: Scalar): Test => {
  const wanted = terms(quantity, value)
  return (value) => terms(quantity, value).some((term) => wanted.includes(term))
}

const isWordPrefix = (value: Scalar): Test => {
  const wanted = Text.words(String(value))
  const last = wanted.at(-1)
  if (last === undefined) return never
  return (value) => Text.words(String(value)).some((word) => wanted.includes(word) || word.startsWith(last))
}

const isPhrase = (value: Scalar): Test => {
  const wanted = Text.words(String(value))
  return wanted.length === 0 ? never : (value) => Text.hasPhrase(wanted, String(value))
}

const limits: { readonly [type: string]: number } = { integer: 2 ** 31, long: 2 ** 63 }

/** A number as Elasticsearch reads it; a truth value is none. */
export const readNumber = (quantity: Quantity, value: Scalar): Result.Result<number, Refused> => {
  if (value === "") return Refusals.elasticsearch("failed to create query: empty String")
  const number = typeof value === "boolean" ? NaN : Number(value)
  if (Number.isNaN(number)) return Refusals.elasticsearch(`failed to create query: For input string: "${value}"`)
  const limit = limits[quantity.type]
  return limit === undefined || (number >= -limit && number < limit)
    ? Result.succeed(number)
    : Refusals.elasticsearch(`failed to create query: Value [${value}] is out of range for an ${quantity.type}`)
}

/** A truth value as Elasticsearch reads it. */
export const readBoolean = (value: Scalar): Result.Result<number, Refused> => {
  if (value === true || value === "true") return Result.succeed(1)
  if (value === false || value === "false") return Result.succeed(0)
  return Refusals.elasticsearch(
    `failed to create query: Can't parse boolean value [${value}], expected [true] or [false]`
  )
}

/** A moment as Elasticsearch reads it. */
export const readDate = (value: Scalar, round: "down" | "up" = "down"): Result.Result<number, Refused> => {
  if (value === "") return Refusals.elasticsearch("cannot parse empty date")
  const date = typeof value === "number" && !Number.isInteger(value) ? value : Dates.parse(String(value), round)
  if (date !== undefined) return Result.succeed(date)
  const reason = `failed to parse date field [${value}] with format [strict_date_optional_time||epoch_millis]`
  return Refusals.elasticsearch(`${reason}: [${reason}]`)
}

/** What an entry's value counts as, where values are ordered by number. */
export const numberOf = (quantity: Quantity, value: Json): number | undefined => {
  if (quantity.type === "boolean") return value === true ? 1 : value === false ? 0 : undefined
  if (quantity.type === "date" && typeof value === "string") return Dates.parse(value)
  return typeof value === "number" ? value : undefined
}

/** Whether values of that type are ordered by number. */
export const isNumeric = ({ type }: Quantity): boolean =>
  type === "integer" || type === "long" || type === "double" || type === "date" || type === "boolean"

const read = (quantity: Quantity, value: Scalar, round: "down" | "up"): Result.Result<number, Refused> =>
  quantity.type === "date"
    ? readDate(value, round)
    : quantity.type === "boolean"
      ? readBoolean(value)
      : readNumber(quantity, value)

const equals = (quantity: Quantity, value: Scalar): Result.Result<Test, Refused> => {
  if (isNumeric(quantity)) {
    return Result.map(
      Result.all([read(quantity, value, "down"), read(quantity, value, "up")]),
      ([from, to]) =>
        (value) => {
          const number = numberOf(quantity, value)
          return number !== undefined && number >= from && number <= to
        }
    )
  }
  switch (quantity.type) {
    case "keyword":
    case "text":
    case "segments":
      return Result.succeed(isAnyTerm(quantity, value))
    case "wordPrefix":
      return Result.succeed(isWordPrefix(value))
    case "phrasePrefix":
      return Result.succeed(isPhrase(value))
    default:
      return Result.succeed(never)
  }
}

type Order = (value: number | string, bound: number | string) => boolean

const orders: { readonly [name in keyof Range]-?: Order } = {
  lt: (value, bound) => value < bound,
  lte: (value, bound) => value <= bound,
  gt: (value, bound) => value > bound,
  gte: (value, bound) => value >= bound
}

/** `gt` and `lte` mean the end of a day that is given without a time. */
const rounding = { lt: "down", lte: "up", gt: "up", gte: "down" } as const

const bounded = (quantity: Quantity, name: keyof Range, bound: Scalar): Result.Result<Test, Refused> => {
  const fits = orders[name]
  if (!isNumeric(quantity)) {
    return Result.succeed((value) => terms(quantity, value).some((term) => fits(term, String(bound))))
  }
  return Result.map(read(quantity, bound, rounding[name]), (bound) => (value) => {
    const number = numberOf(quantity, value)
    return number !== undefined && fits(number, bound)
  })
}

/** The lower bound is read first. */
const names = ["gt", "gte", "lt", "lte"] as const

const inRange = (quantity: Quantity, range: Range): Result.Result<Test, Refused> =>
  Result.map(
    Result.all(
      names.flatMap((name) => {
        const bound = range[name]
        return bound === undefined ? [] : [bounded(quantity, name, bound)]
      })
    ),
    (tests) => (value) => tests.every((test) => test(value))
  )

const eachOf = (quantity: Quantity, values: ReadonlyArray<Scalar>): Result.Result<ReadonlyArray<Test>, Refused> =>
  Result.all(values.map((value) => equals(quantity, value)))

/** Quantities whose terms are looked up as a set: none in the set means no entry, where others then mean every entry. */
const isLookedUp = ({ type }: Quantity): boolean =>
  ["keyword", "date", "boolean", "integer", "long", "double"].includes(type)

/** Whether a value is one of several, which may be many. */
const isOneOf = (quantity: Quantity, values: ReadonlyArray<Scalar>): Result.Result<Test, Refused> => {
  if (quantity.type === "keyword") {
    const wanted = new Set(values.map(String))
    return Result.succeed((value) => typeof value !== "object" && wanted.has(String(value)))
  }
  return Result.map(eachOf(quantity, values), (tests) => (value) => tests.some((test) => test(value)))
}

/** The test that a criterion puts to a quantity's values. */
export const test = (quantity: Quantity, criterion: Criterion): Result.Result<ValuesTest, Refused> => {
  if (typeof criterion !== "object")
    return Result.map(equals(quantity, criterion), (test) => (values) => values.some(test))
  if ("all" in criterion) {
    return Result.map(eachOf(quantity, criterion.all), (tests) => (values) => tests.every((test) => values.some(test)))
  }
  if ("none" in criterion) {
    return Result.map(isOneOf(quantity, criterion.none), (test) => (values) => !values.some(test))
  }
  if ("any" in criterion) {
    if (criterion.any.length === 0 && !isLookedUp(quantity)) return Result.succeed(() => true)
    return Result.map(isOneOf(quantity, criterion.any), (test) => (values) => values.some(test))
  }
  return Result.map(inRange(quantity, criterion), (test) => (values) => values.some(test))
}
