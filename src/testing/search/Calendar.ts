/**
 * Intervals of time: those of the calendar in UTC, whose lengths differ, and those of a fixed length.
 */
import * as Result from "effect/Result"
import type { Refused } from "../Refused.ts"
import type { DateHistogram } from "./AggregationRequest.ts"
import * as Refusals from "./Refusals.ts"

/** A way to cut time: where the interval around a moment starts, and where the next one does. */
export interface Interval {
  readonly start: (moment: number) => number
  readonly next: (start: number) => number
  /** How many intervals lie between two starts. */
  readonly between: (from: number, to: number) => number
}

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** Intervals of one length; weeks start at a Monday, four days after the first of January 1970. */
const fixed = (length: number, offset = 0): Interval => ({
  start: (moment) => Math.floor((moment - offset) / length) * length + offset,
  next: (start) => start + length,
  between: (from, to) => (to - from) / length
})

/** The months since the year 0. */
const monthOf = (moment: number): number => new Date(moment).getUTCFullYear() * 12 + new Date(moment).getUTCMonth()

const months = (count: number): Interval => {
  const startOf = (month: number) => Date.UTC(Math.floor(month / 12), (month % 12) - (month % count))
  return {
    start: (moment) => startOf(monthOf(moment)),
    next: (start) => startOf(monthOf(start) + count),
    between: (from, to) => (monthOf(to) - monthOf(from)) / count
  }
}

const units = {
  second: fixed(second),
  minute: fixed(minute),
  hour: fixed(hour),
  day: fixed(day),
  week: fixed(7 * day, 4 * day),
  month: months(1),
  quarter: months(3),
  year: months(12)
}

const letters: { readonly [name: string]: keyof typeof units } = {
  "1s": "second",
  "1m": "minute",
  "1h": "hour",
  "1d": "day",
  "1w": "week",
  "1M": "month",
  "1q": "quarter",
  "1y": "year"
}

const isUnit = (name: string): name is keyof typeof units => Object.hasOwn(units, name)

const lengths: { readonly [unit: string]: number } = { ms: 1, s: second, m: minute, h: hour, d: day }

const unreadable = (field: string): Result.Result<never, Refused> =>
  Refusals.elasticsearch(
    `[1:${field === "fixed_interval" ? 183 : 157}] [date_histogram] failed to parse field [${field}]`,
    "x_content_parse_exception"
  )

const fixedInterval = (text: string): Result.Result<Interval, Refused> => {
  const [, count, unit = ""] = /^(\d+)(ms|s|m|h|d)$/.exec(text) ?? []
  const length = Number(count) * (lengths[unit] ?? NaN)
  if (Number.isNaN(length)) return unreadable("fixed_interval")
  return length > 0
    ? Result.succeed(fixed(length))
    : Refusals.elasticsearch("Zero or negative time interval not supported")
}

/** The intervals that an aggregation asks for. */
export const interval = ({
  calendar_interval = "1M",
  fixed_interval
}: DateHistogram): Result.Result<Interval, Refused> => {
  if (fixed_interval !== undefined) return fixedInterval(fixed_interval)
  const name = letters[calendar_interval] ?? calendar_interval
  return isUnit(name) ? Result.succeed(units[name]) : unreadable("calendar_interval")
}

/** The units that Elasticsearch tries one after the other, with how many of each it joins, and their sign. */
const tried = [
  [units.second, "s", [1, 5, 10, 30]],
  [units.minute, "m", [1, 5, 10, 30]],
  [units.hour, "h", [1, 3, 12]],
  [units.day, "d", [1, 7]],
  [units.month, "M", [1, 3]],
  [units.year, "y", [1, 5, 10, 20, 50, 100]]
] as const

const count = (unit: Interval, [first, last]: readonly [number, number]): number =>
  unit.between(unit.start(first), unit.start(last)) + 1

/** A unit, how many of it are joined, and the name of that. */
export interface Fitting {
  readonly unit: Interval
  readonly times: number
  readonly interval: string
}

/** The shortest intervals that make at most so many of them between two moments. */
export const fitting = (range: readonly [number, number] | undefined, buckets: number): Fitting => {
  for (const [unit, sign, joins] of tried) {
    const all = range === undefined ? 0 : count(unit, range)
    const times = joins.find((times) => Math.ceil(all / times) <= buckets)
    if (times !== undefined) return { unit, times, interval: `${times}${sign}` }
  }
  return { unit: units.year, times: 100, interval: "100y" }
}
