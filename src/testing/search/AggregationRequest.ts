/**
 * What a search asks to be counted: the aggregations of a request, read and checked for their form.
 */
import type { Issue } from "../Refused.ts"
import type { JsonObject } from "./Document.ts"
import type { Fault, Loc, Read } from "./Fields.ts"
import * as Fields from "./Fields.ts"
import * as Pagination from "./Pagination.ts"
import * as Required from "./Required.ts"

/** What all aggregations over a quantity have. */
interface OverQuantity {
  readonly quantity: string
  readonly exclude_from_search: boolean
}

/** Those that give buckets can give metrics for each. */
interface InBuckets extends OverQuantity {
  readonly metrics: ReadonlyArray<string> | null
}

/** The most frequent values, or a page of all of them. */
export interface Terms extends InBuckets {
  readonly kind: "terms"
  readonly pagination: Pagination.Pagination | undefined
  readonly size: number | undefined
  readonly include: string | ReadonlyArray<string> | undefined
  readonly entries: { readonly size?: number; readonly required?: Required.Required } | undefined
}

/** Numbers by intervals of the same width. */
export interface Histogram extends InBuckets {
  readonly kind: "histogram"
  readonly interval: number | undefined
  readonly buckets: number | undefined
  readonly offset: number | undefined
  readonly extended_bounds: { readonly min?: number; readonly max?: number } | undefined
}

/** Moments by intervals of the calendar, or of a fixed length. */
export interface DateHistogram extends InBuckets {
  readonly kind: "date_histogram"
  readonly calendar_interval: string | undefined
  readonly fixed_interval: string | undefined
}

/** Moments by intervals that make at most so many buckets. */
export interface AutoDateHistogram extends InBuckets {
  readonly kind: "auto_date_histogram"
  readonly buckets: number
}

/** The least and the greatest value. */
export interface MinMax extends OverQuantity {
  readonly kind: "min_max"
}

/** The values below which given percentages lie. */
export interface Percentiles extends OverQuantity {
  readonly kind: "percentiles"
  readonly percents: ReadonlyArray<number>
  readonly group_by: string | undefined
  readonly group_by_size: number
  /** The names of the percentages in the answer. */
  readonly labels: ReadonlyArray<string>
}

/** Counts and sums over all hits. */
export interface Statistics {
  readonly kind: "statistics"
  readonly metrics: ReadonlyArray<string> | null
}

/** One aggregation. */
export type Aggregation = Terms | Histogram | DateHistogram | AutoDateHistogram | MinMax | Percentiles | Statistics

/** The aggregations of a request by name; `undefined` is one of no kind. */
export type Aggregations = ReadonlyArray<readonly [name: string, aggregation: Aggregation | undefined]>

type Given = { readonly [key: string]: unknown }

const issuesOf = (...reads: ReadonlyArray<Read<unknown>>): ReadonlyArray<Issue> => reads.flatMap((read) => read.issues)

const overQuantity = (given: Given, loc: Loc): Read<OverQuantity> => {
  const quantity = Fields.text(given, "quantity", loc)
  const excluded = Fields.truth(given["exclude_from_search"], [...loc, "exclude_from_search"])
  return {
    value: { quantity: quantity.value, exclude_from_search: excluded.value },
    issues: issuesOf(quantity, excluded)
  }
}

const metrics = (given: Given, loc: Loc): Read<ReadonlyArray<string> | null> => {
  const input = given["metrics"]
  if (input === undefined) return Fields.valid([])
  return input === null ? Fields.valid(null) : Fields.list(input, [...loc, "metrics"], Fields.textItem)
}

const inBuckets = (given: Given, loc: Loc): Read<InBuckets> => {
  const over = overQuantity(given, loc)
  const named = metrics(given, loc)
  return { value: { ...over.value, metrics: named.value }, issues: issuesOf(over, named) }
}

const limits: Pagination.Limits = {
  size: (size) =>
    size <= 0
      ? { type: "invalid_page_size", msg: "0 or smaller page sizes are not allowed for aggregations." }
      : undefined,
  page: () => () => ({
    type: "invalid_page",
    msg: "Pagination by `page` is not possible for aggregations, use `page_after_value`"
  }),
  offset: () => (offset) => (offset < 0 ? { type: "invalid_page_offset", msg: "page_offset must be >= 0" } : undefined)
}

const pagination = (input: unknown, loc: Loc): Read<Pagination.Pagination | undefined> =>
  input === undefined || input === null ? Fields.valid(undefined) : Pagination.read(input, loc, limits)

const pattern = /^[a-zA-Z0-9_\-\s]+$/

/** Why something is no text that values can be searched for. */
const noFragment = (input: unknown): Fault =>
  typeof input === "string"
    ? {
        type: "string_pattern_mismatch",
        msg: `String should match pattern '${pattern.source}'`,
        ctx: { pattern: pattern.source }
      }
    : { type: "string_type", msg: "Input should be a valid string" }

const include = (input: unknown, loc: Loc): Read<string | ReadonlyArray<string> | undefined> => {
  if (input === undefined || input === null) return Fields.valid(undefined)
  if (typeof input === "string" && pattern.test(input)) return Fields.valid(input)
  const list = Fields.list(input, [...loc, "list[str]"], Fields.textItem)
  if (list.issues.length === 0) return list
  return {
    value: undefined,
    issues: [...list.issues, { ...noFragment(input), loc: [...loc, "constrained-str"], input }]
  }
}

const entries = (input: unknown, loc: Loc): Read<Terms["entries"]> => {
  if (input === undefined || input === null) return Fields.valid(undefined)
  if (!Fields.isObject(input)) return Fields.refused(undefined, Fields.noObject(input, loc))
  const size =
    input["size"] === undefined
      ? Fields.valid(1)
      : Fields.integerOr(input["size"], [...loc, "size"], undefined, Fields.positive)
  const required = Required.read(input["required"], [...loc, "required"])
  return {
    value: {
      ...(size.value === undefined ? {} : { size: size.value }),
      ...(required.value === undefined ? {} : { required: required.value })
    },
    issues: issuesOf(size, required)
  }
}

const terms = (given: Given, loc: Loc): Read<Terms> => {
  const base = inBuckets(given, loc)
  const page = pagination(given["pagination"], [...loc, "pagination"])
  const size = Fields.integerOr(given["size"], [...loc, "size"], undefined, Fields.positive)
  const included = include(given["include"], [...loc, "include"])
  const examples = entries(given["entries"], [...loc, "entries"])
  return {
    value: {
      kind: "terms",
      ...base.value,
      pagination: page.value,
      size: size.value,
      include: included.value,
      entries: examples.value
    },
    issues: issuesOf(base, page, size, included, examples)
  }
}

/** A fault that the server's own check of a whole object finds. */
const valueError = (message: string, loc: Loc, input: unknown): Issue => ({
  type: "value_error",
  loc,
  msg: `Value error, ${message}`,
  input,
  ctx: { error: {} }
})

const bounds = (input: unknown, loc: Loc): Read<Histogram["extended_bounds"]> => {
  if (input === undefined || input === null) return Fields.valid(undefined)
  if (!Fields.isObject(input)) return Fields.refused(undefined, Fields.noObject(input, loc))
  const min = Fields.numberOr(input["min"], [...loc, "min"])
  const max = Fields.numberOr(input["max"], [...loc, "max"])
  if (min.value !== undefined && max.value !== undefined && min.value > max.value) {
    return Fields.refused(
      undefined,
      valueError("The maximum value should be greater than the minimum value.", loc, input)
    )
  }
  return {
    value: {
      ...(min.value === undefined ? {} : { min: min.value }),
      ...(max.value === undefined ? {} : { max: max.value })
    },
    issues: issuesOf(min, max)
  }
}

const positive = (value: number): Fault | undefined => Fields.positive(value)

const histogram = (given: Given, loc: Loc): Read<Histogram> => {
  const base = inBuckets(given, loc)
  const interval = Fields.numberOr(given["interval"], [...loc, "interval"], positive)
  const buckets = Fields.integerOr(given["buckets"], [...loc, "buckets"], undefined, positive)
  const offset = Fields.numberOr(given["offset"], [...loc, "offset"])
  const extended = bounds(given["extended_bounds"], [...loc, "extended_bounds"])
  const isWidthless = (given["interval"] ?? null) === null && (given["buckets"] ?? null) === null
  return {
    value: {
      kind: "histogram",
      ...base.value,
      interval: interval.value,
      buckets: buckets.value,
      offset: offset.value,
      extended_bounds: extended.value
    },
    issues: isWidthless
      ? [valueError("Provide either interval or the number of buckets.", loc, given)]
      : issuesOf(base, interval, buckets, offset, extended)
  }
}

const calendar = [
  "second",
  "1s",
  "minute",
  "1m",
  "hour",
  "1h",
  "day",
  "1d",
  "week",
  "1w",
  "month",
  "1M",
  "quarter",
  "1q",
  "year",
  "1y"
]

const intervals = ["interval", "calendar_interval", "fixed_interval"] as const

const chosen = (
  interval: string | undefined,
  calendar_interval: string | undefined,
  fixed_interval: string | undefined
) => {
  if (interval !== undefined) {
    return calendar.includes(interval)
      ? { calendar_interval: interval, fixed_interval: undefined }
      : { calendar_interval: undefined, fixed_interval: interval }
  }
  const isGiven = calendar_interval !== undefined || fixed_interval !== undefined
  return { calendar_interval: isGiven ? calendar_interval : "1M", fixed_interval }
}

const dateHistogram = (given: Given, loc: Loc): Read<DateHistogram> => {
  const base = inBuckets(given, loc)
  const [interval, calendar, fixed] = [
    Fields.textOr(given["interval"], [...loc, "interval"]),
    Fields.textOr(given["calendar_interval"], [...loc, "calendar_interval"]),
    Fields.textOr(given["fixed_interval"], [...loc, "fixed_interval"])
  ]
  const named = intervals.filter((name) => (given[name] ?? null) !== null)
  const issues = issuesOf(base, interval, calendar, fixed)
  const clash = valueError(`Only one of ${named.join(", ")} can be given for date histogram aggregation.`, loc, given)
  return {
    value: { kind: "date_histogram", ...base.value, ...chosen(interval.value, calendar.value, fixed.value) },
    issues: issues.length === 0 && named.length > 1 ? [clash] : issues
  }
}

const autoDateHistogram = (given: Given, loc: Loc): Read<AutoDateHistogram> => {
  const base = inBuckets(given, loc)
  const buckets =
    given["buckets"] === undefined ? Fields.valid(10) : Fields.integer(given["buckets"], [...loc, "buckets"])
  return {
    value: { kind: "auto_date_histogram", ...base.value, buckets: buckets.value ?? 10 },
    issues: issuesOf(base, buckets)
  }
}

const minMax = (given: Given, loc: Loc): Read<MinMax> => {
  const { issues, value } = overQuantity(given, loc)
  return { value: { kind: "min_max", ...value }, issues }
}

/** A percentage as the server names it in an answer. */
const label = (percent: number): string => (Number.isInteger(percent) ? `${percent}.0` : String(percent))

const usualPercents = [0, 25, 50, 75, 100]

const percentiles = (given: Given, loc: Loc): Read<Percentiles> => {
  const base = overQuantity(given, loc)
  const isUsual = given["percents"] === undefined
  const percents = isUsual
    ? Fields.valid(usualPercents)
    : Fields.list(given["percents"], [...loc, "percents"], Fields.number)
  const group = Fields.textOr(given["group_by"], [...loc, "group_by"])
  const size =
    given["group_by_size"] === undefined
      ? Fields.valid(10)
      : Fields.integer(given["group_by_size"], [...loc, "group_by_size"])
  return {
    value: {
      kind: "percentiles",
      ...base.value,
      percents: percents.value,
      group_by: group.value,
      group_by_size: size.value ?? 10,
      labels: percents.value.map(isUsual ? String : label)
    },
    issues: issuesOf(base, percents, group, size)
  }
}

const statistics = (given: Given, loc: Loc): Read<Statistics> => {
  const { issues, value } = metrics(given, loc)
  return { value: { kind: "statistics", metrics: value }, issues }
}

/** How each kind is read; of several in one aggregation the first here counts. */
const kinds: ReadonlyArray<readonly [kind: Aggregation["kind"], read: (given: Given, loc: Loc) => Read<Aggregation>]> =
  [
    ["terms", terms],
    ["histogram", histogram],
    ["date_histogram", dateHistogram],
    ["auto_date_histogram", autoDateHistogram],
    ["min_max", minMax],
    ["percentiles", percentiles],
    ["statistics", statistics]
  ]

const aggregation = (input: unknown, loc: Loc): Read<Aggregation | undefined> => {
  if (!Fields.isObject(input)) return Fields.refused(undefined, Fields.noObject(input, loc))
  const reads = kinds.flatMap(([kind, read]): ReadonlyArray<Read<Aggregation | undefined>> => {
    const given = input[kind]
    if (given === undefined || given === null) return []
    const at = [...loc, kind]
    return [Fields.isObject(given) ? read(given, at) : Fields.refused(undefined, Fields.noObject(given, at))]
  })
  return { value: reads[0]?.value, issues: issuesOf(...reads) }
}

/** The aggregations of a request, with all that is wrong with their form. */
export const read = (input: unknown): Read<Aggregations> => {
  const loc = ["body", "aggregations"]
  if (input === undefined) return Fields.valid([])
  if (!Fields.isObject(input)) {
    return Fields.refused([], { type: "dict_type", loc, msg: "Input should be a valid dictionary", input })
  }
  const reads = Object.entries(input).map(([name, given]) => [name, aggregation(given, [...loc, name])] as const)
  return {
    value: reads.map(([name, read]) => [name, read.value]),
    issues: issuesOf(...reads.map(([, read]) => read))
  }
}

/** The options of an aggregation as the answer repeats them, without what was not given. */
export const echo = (aggregation: Aggregation): JsonObject => {
  const given = Object.entries(aggregation).filter(
    ([option, value]) => option !== "kind" && option !== "labels" && value !== undefined && value !== null
  )
  return Object.fromEntries(given)
}
