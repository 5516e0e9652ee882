/**
 * The aggregations that put numbers and moments into intervals: `histogram`, `date_histogram` and `auto_date_histogram`.
 */
import * as Result from "effect/Result"
import type { Refused } from "../Refused.ts"
import type { AutoDateHistogram, DateHistogram, Histogram } from "./AggregationRequest.ts"
import * as AggregationRequest from "./AggregationRequest.ts"
import * as Calendar from "./Calendar.ts"
import * as Criterion from "./Criterion.ts"
import type { EntryDocument, Json, JsonObject } from "./Document.ts"
import type { Group, Occurrence } from "./Occurrences.ts"
import * as Occurrences from "./Occurrences.ts"
import type { Quantity } from "./Quantities.ts"
import * as Refusals from "./Refusals.ts"

/** The numbers that the values of a place are. */
const numbersOf =
  (quantity: Quantity) =>
  ({ values }: Occurrence): ReadonlyArray<number> =>
    values.map((value) => Criterion.numberOf(quantity, value)).filter((number) => number !== undefined)

/** All the numbers that hits have. */
export const numbers = (quantity: Quantity, hits: ReadonlyArray<EntryDocument>): Array<number> => {
  const all: Array<number> = []
  const numbersIn = numbersOf(quantity)
  Occurrences.forEach(quantity, hits, (occurrence) => all.push(...numbersIn(occurrence)))
  return all
}

/** The least and the greatest number, if there is any. */
export const extent = (numbers: ReadonlyArray<number>): readonly [min: number, max: number] | undefined => {
  if (numbers.length === 0) return undefined
  let [min, max] = [Infinity, -Infinity]
  for (const number of numbers) {
    min = Math.min(min, number)
    max = Math.max(max, number)
  }
  return [min, max]
}

/** The most buckets that an answer may have. */
const maximum = 65_535

const tooMany = (): Result.Result<never, Refused> =>
  Refusals.stumbled("too many buckets", "TransportError", "TransportError(503, 'search_phase_execution_exception')")

/** The starts of all intervals from the first to the last, also of those in which nothing lies. */
const starts = (
  range: readonly [first: number, last: number] | undefined,
  next: (start: number) => number
): Result.Result<ReadonlyArray<number>, Refused> => {
  const all: Array<number> = []
  if (range === undefined) return Result.succeed(all)
  for (let start = range[0]; start <= range[1]; start = next(start)) {
    if (all.length === maximum) return tooMany()
    all.push(start)
  }
  return Result.succeed(all)
}

type Groups = ReadonlyMap<number, Group>

type Bucketed = AutoDateHistogram | DateHistogram | Histogram

const bucket = (
  { metrics }: Bucketed,
  quantity: Quantity,
  value: Json,
  group: Group = Occurrences.empty
): JsonObject => ({
  count: group.places,
  nested_count: group.places,
  ...Occurrences.bucketMetrics(quantity, metrics, group),
  value
})

const inIntervals = (
  quantity: Quantity,
  hits: ReadonlyArray<EntryDocument>,
  start: (number: number) => number,
  keeps: boolean
): Groups =>
  Occurrences.group(quantity, hits, { by: (occurrence) => numbersOf(quantity)(occurrence).map(start), keeps })

/** What a histogram is cut by: a width, or nothing where all values are the same. */
interface Cut {
  readonly interval: number | undefined
  readonly offset: number
  /** The one value that there is, where there is no width. */
  readonly only: number | undefined
}

const widened = (
  range: readonly [number, number] | undefined,
  bounds: Histogram["extended_bounds"]
): readonly [number, number] | undefined => {
  const min = Math.min(range?.[0] ?? Infinity, bounds?.min ?? Infinity)
  const max = Math.max(range?.[1] ?? -Infinity, bounds?.max ?? -Infinity)
  return Number.isFinite(min) && Number.isFinite(max) ? [min, max] : undefined
}

/** The width that makes so many buckets: a whole number for whole numbers, a bit more than enough for others. */
const width = (quantity: Quantity, [min, max]: readonly [number, number], buckets: number): number =>
  quantity.type === "double" ? ((1 + 1e-12) * (max - min)) / buckets : Math.ceil((max - min) / buckets)

const cutOf = (aggregation: Histogram, quantity: Quantity, hits: ReadonlyArray<EntryDocument>): Cut => {
  const { buckets, extended_bounds, interval, offset = 0 } = aggregation
  if (buckets === undefined) return { interval, offset, only: undefined }
  const range = widened(extent(numbers(quantity, hits)), extended_bounds)
  const found = range === undefined ? 0 : width(quantity, range, buckets)
  return found > 0
    ? { interval: found, offset: 0, only: undefined }
    : { interval: undefined, offset: 0, only: range?.[0] }
}

/** The answer to a histogram of numbers, or of moments as numbers. */
export const histogram = (
  aggregation: Histogram,
  quantity: Quantity,
  hits: ReadonlyArray<EntryDocument>
): Result.Result<JsonObject, Refused> => {
  const cut = cutOf(aggregation, quantity, hits)
  const { interval = 1, offset } = cut
  const start = (number: number) => Math.floor((number - offset) / interval)
  const groups = inIntervals(quantity, hits, start, Occurrences.areMeasured(aggregation.metrics))
  const { max, min } = aggregation.extended_bounds ?? {}
  const range = widened(extent([...groups.keys()]), {
    ...(min === undefined ? {} : { min: start(min) }),
    ...(max === undefined ? {} : { max: start(max) })
  })
  const options = aggregation.buckets === undefined ? {} : { interval: cut.interval, offset: 0 }
  return Result.map(
    starts(range, (start) => start + 1),
    (all) => ({
      ...AggregationRequest.echo({ ...aggregation, ...options }),
      data: all.map((index) => bucket(aggregation, quantity, cut.only ?? index * interval + offset, groups.get(index)))
    })
  )
}

/** The answer to a histogram by the calendar. */
export const dateHistogram = (
  aggregation: DateHistogram,
  quantity: Quantity,
  hits: ReadonlyArray<EntryDocument>
): Result.Result<JsonObject, Refused> =>
  Result.gen(function* () {
    const { next, start } = yield* Calendar.interval(aggregation)
    const groups = inIntervals(quantity, hits, start, Occurrences.areMeasured(aggregation.metrics))
    const all = yield* starts(extent([...groups.keys()]), next)
    return {
      ...AggregationRequest.echo(aggregation),
      data: all.map((start) =>
        bucket(aggregation, quantity, new Date(start).toISOString().slice(0, 10), groups.get(start))
      )
    }
  })

/** Buckets joined by so many, from the first on. */
const joined = (all: ReadonlyArray<number>, groups: Groups, times: number): ReadonlyArray<readonly [number, Group]> =>
  all.flatMap((start, index) => {
    if (index % times !== 0) return []
    const starts = all.slice(index, index + times)
    const members = [...new Set(starts.flatMap((start) => groups.get(start)?.members ?? []))]
    return [[start, { places: members.length, hits: Occurrences.hitsOf(members).length, members }] as const]
  })

/** The answer to a histogram with at most so many buckets. */
export const autoDateHistogram = (
  aggregation: AutoDateHistogram,
  quantity: Quantity,
  hits: ReadonlyArray<EntryDocument>
): Result.Result<JsonObject, Refused> =>
  Result.gen(function* () {
    if (aggregation.buckets <= 0) {
      return yield* Refusals.elasticsearch(
        "[1:152] [auto_date_histogram] failed to parse field [buckets]",
        "x_content_parse_exception"
      )
    }
    const moments = numbers(quantity, hits)
    const { interval, times, unit } = Calendar.fitting(extent(moments), aggregation.buckets)
    const groups = inIntervals(quantity, hits, unit.start, true)
    const all = yield* starts(extent([...groups.keys()]), unit.next)
    return {
      ...AggregationRequest.echo(aggregation),
      data: joined(all, groups, times).map(([start, group]) => bucket(aggregation, quantity, start, group)),
      interval
    }
  })
