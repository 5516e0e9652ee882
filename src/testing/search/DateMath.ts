/**
 * Elasticsearch's arithmetic of dates: `now-1d/d` is the beginning of yesterday, `2026-01-01||+1M` the first of February.
 * In a query it is worked out before the rows are looked at.
 */
import * as Result from "effect/Result"
import type { Refused } from "../Refused.ts"
import * as Dates from "./Dates.ts"
import * as Quantities from "./Quantities.ts"
import type { Criterion, Query, Range, Scalar } from "./Query.ts"
import * as Refusals from "./Refusals.ts"

type Round = "down" | "up"

const added = (date: Date, unit: string, count: number): Date | undefined => {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
  const time = date.getTime() - Date.UTC(year, month, day)
  const inMonth = (months: number) => {
    const last = new Date(Date.UTC(year, months + 1, 0)).getUTCDate()
    return new Date(Date.UTC(year, months, Math.min(day, last)) + time)
  }
  switch (unit) {
    case "y":
      return inMonth(month + 12 * count)
    case "M":
      return inMonth(month + count)
    default: {
      const length = lengths[unit]
      return length === undefined ? undefined : new Date(date.getTime() + count * length)
    }
  }
}

const hour = 3_600_000
const day = 24 * hour
const lengths: { readonly [unit: string]: number } = { w: 7 * day, d: day, h: hour, H: hour, m: 60_000, s: 1000 }

/** The first of January 1970 was a Thursday; weeks begin with Monday. */
const monday = 4 * day

const beginning = (date: Date, unit: string): Date => {
  if (unit === "y") return new Date(Date.UTC(date.getUTCFullYear(), 0))
  if (unit === "M") return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth()))
  const length = lengths[unit] ?? 1
  const offset = unit === "w" ? monday : 0
  return new Date(Math.floor((date.getTime() - offset) / length) * length + offset)
}

/** A whole unit: its first moment, or its last. */
const rounded = (date: Date, unit: string, round: Round): Date => {
  const start = beginning(date, unit)
  return round === "down" ? start : new Date((added(start, unit, 1) ?? start).getTime() - 1)
}

const step = /^([+\-/])(\d*)(.?)/s

const fault = (sign: string, count: string, unit: string, whole: string): string | undefined => {
  if (!["+", "-", "/"].includes(sign)) return `operator not supported for date math [${whole}]`
  if (unit === "") return `truncated date math [${whole}]`
  if (sign === "/" && count !== "" && count !== "1") {
    return `rounding \`/\` can only be used on single unit types [${whole}]`
  }
  return /^[yMwdhHms]$/.test(unit) ? undefined : `unit [${unit}] not supported for date math [${whole}]`
}

const calculated = (start: number, math: string, round: Round): Result.Result<number, Refused> => {
  let date = new Date(start)
  for (let rest = math; rest !== "";) {
    const [text = "", sign = rest.charAt(0), count = "", unit = ""] = step.exec(rest) ?? []
    const wrong = fault(sign, count, unit, math)
    if (wrong !== undefined) return Refusals.elasticsearch(wrong)
    const number = (sign === "-" ? -1 : 1) * (count === "" ? 1 : Number(count))
    date = sign === "/" ? rounded(date, unit, round) : (added(date, unit, number) ?? date)
    rest = rest.slice(text.length)
  }
  return Result.succeed(date.getTime())
}

/** The milliseconds since 1970 that a calculation comes to; undefined if it is none. */
const read = (text: string, now: number, round: Round): Result.Result<number | undefined, Refused> => {
  if (text.startsWith("now")) return calculated(now, text.slice(3), round)
  const [start = "", math] = text.split(/\|\|(.*)/s)
  if (math === undefined) return Result.succeed(undefined)
  const from = Dates.parse(start, math === "" ? round : "down")
  if (from !== undefined) return calculated(from, math, round)
  const reason = `failed to parse date field [${start}] with format [strict_date_optional_time||epoch_millis]`
  return Refusals.elasticsearch(`${reason}: [${reason}]`)
}

const isMath = (value: unknown): value is string =>
  typeof value === "string" && (value.startsWith("now") || value.includes("||"))

const rounding = { lt: "down", lte: "up", gt: "up", gte: "down" } as const

const bound = (value: Scalar, now: number, round: Round): Result.Result<Scalar, Refused> =>
  isMath(value) ? Result.map(read(value, now, round), (moment) => moment ?? value) : Result.succeed(value)

const inRange = (range: Range, now: number): Result.Result<Range, Refused> =>
  Result.all({
    ...(range.lt === undefined ? {} : { lt: bound(range.lt, now, rounding.lt) }),
    ...(range.lte === undefined ? {} : { lte: bound(range.lte, now, rounding.lte) }),
    ...(range.gt === undefined ? {} : { gt: bound(range.gt, now, rounding.gt) }),
    ...(range.gte === undefined ? {} : { gte: bound(range.gte, now, rounding.gte) })
  })

/** A value that is a calculation means all from its first moment to its last. */
const single = (name: string, value: Scalar, now: number): Result.Result<Query, Refused> =>
  isMath(value)
    ? Result.map(inRange({ gte: value, lte: value }, now), (value) => ({ name, value }))
    : Result.succeed({ name, value })

const singles = (name: string, values: ReadonlyArray<Scalar>, now: number) =>
  Result.all(values.map((value) => single(name, value, now)))

const criterion = (name: string, value: Criterion, now: number): Result.Result<Query, Refused> => {
  if (typeof value !== "object") return single(name, value, now)
  if ("all" in value) return Result.map(singles(name, value.all, now), (and) => ({ and }))
  if ("any" in value) return Result.map(singles(name, value.any, now), (or) => ({ or }))
  if ("none" in value) return Result.map(singles(name, value.none, now), (or) => ({ not: { or } }))
  return Result.map(inRange(value, now), (value) => ({ name, value }))
}

const hasMath = (value: Criterion): boolean =>
  typeof value === "object" ? Object.values(value).flat().some(isMath) : isMath(value)

/** A query in which moments are worked out. */
export const resolve = (query: Query, now: number, prefix?: string): Result.Result<Query, Refused> => {
  const each = (queries: ReadonlyArray<Query>) => Result.all(queries.map((query) => resolve(query, now, prefix)))
  if ("and" in query) return Result.map(each(query.and), (and) => ({ and }))
  if ("or" in query) return Result.map(each(query.or), (or) => ({ or }))
  if ("not" in query) return Result.map(resolve(query.not, now, prefix), (not) => ({ not }))
  if ("prefix" in query) {
    return Result.map(resolve(query.query, now, query.prefix), (inner) => ({ prefix: query.prefix, query: inner }))
  }
  const quantity = hasMath(query.value)
    ? Quantities.find(prefix === undefined ? query.name : `${prefix}.${query.name}`)
    : undefined
  return quantity !== undefined && quantity !== "untyped" && quantity.type === "date"
    ? criterion(query.name, query.value, now)
    : Result.succeed(query)
}
