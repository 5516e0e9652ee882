/**
 * What a search can count: values, intervals, ranges and totals over all entries that a query selects.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { optional, Section } from "./internal/Field.ts"
import type { RowFields } from "./Query.ts"
import { Timestamp } from "./Timestamp.ts"

/**
 * What can be counted or summed up beside the entries of a bucket, or of the whole search.
 *
 * @category models
 * @since 0.1.0
 */
export type Metric = "n_entries" | "n_uploads" | "n_authors" | "n_quantities" | "n_materials" | "n_calculations"

const counted = {
  count: Schema.Int,
  nested_count: optional(Schema.Int),
  metrics: optional(Schema.Record(Schema.String, Schema.Finite))
}

/**
 * A value, and how many entries have it.
 *
 * @category models
 * @since 0.1.0
 */
export class TermsBucket extends Schema.Class<TermsBucket>("effect-nomad/TermsBucket")({
  ...counted,
  value: Schema.Union([Schema.String, Schema.Boolean, Schema.Finite]),
  /** Rows of some of these entries, where they were asked for. */
  entries: optional(Schema.Array(Section))
}) {}

/**
 * The most frequent values of a quantity, the most frequent first; a page of all of them by name, where a page was asked
 * for.
 *
 * @category models
 * @since 0.1.0
 */
export class Terms extends Schema.Class<Terms>("effect-nomad/Terms")({
  data: Schema.Array(TermsBucket),
  pagination: optional(Schema.Struct({ total: optional(Schema.Int), next_page_after_value: optional(Schema.String) }))
}) {}

/**
 * An interval by its least number, and how many values lie in it.
 *
 * @category models
 * @since 0.1.0
 */
export class HistogramBucket extends Schema.Class<HistogramBucket>("effect-nomad/HistogramBucket")({
  ...counted,
  value: Schema.Finite
}) {}

/**
 * Numbers by intervals of the same width; moments are milliseconds since 1970.
 *
 * @category models
 * @since 0.1.0
 */
export class Histogram extends Schema.Class<Histogram>("effect-nomad/Histogram")({
  data: Schema.Array(HistogramBucket),
  /** The width; absent where all values are the same, or there are none. */
  interval: optional(Schema.Finite)
}) {}

/**
 * An interval by its first day in UTC, also where it is shorter than a day.
 *
 * @category models
 * @since 0.1.0
 */
export class DateHistogramBucket extends Schema.Class<DateHistogramBucket>("effect-nomad/DateHistogramBucket")({
  ...counted,
  value: Timestamp
}) {}

/**
 * Moments by intervals of the calendar, or of a fixed length.
 *
 * @category models
 * @since 0.1.0
 */
export class DateHistogram extends Schema.Class<DateHistogram>("effect-nomad/DateHistogram")({
  data: Schema.Array(DateHistogramBucket)
}) {}

/**
 * An interval by its first moment.
 *
 * @category models
 * @since 0.1.0
 */
export class AutoDateHistogramBucket extends Schema.Class<AutoDateHistogramBucket>(
  "effect-nomad/AutoDateHistogramBucket"
)({ ...counted, value: Schema.DateTimeUtcFromMillis }) {}

/**
 * Moments by intervals whose length the server chose.
 *
 * @category models
 * @since 0.1.0
 */
export class AutoDateHistogram extends Schema.Class<AutoDateHistogram>("effect-nomad/AutoDateHistogram")({
  data: Schema.Array(AutoDateHistogramBucket),
  /** Such as `3h`. */
  interval: optional(Schema.String)
}) {}

/**
 * The least and the greatest value, null where there is none; moments are milliseconds since 1970.
 *
 * @category models
 * @since 0.1.0
 */
export class MinMax extends Schema.Class<MinMax>("effect-nomad/MinMax")({
  data: Schema.Tuple([Schema.NullOr(Schema.Finite), Schema.NullOr(Schema.Finite)])
}) {}

/**
 * For each percentage the value below which that part of the values lies. The server writes some percentages as `50`,
 * others as `50.0`.
 *
 * @category models
 * @since 0.1.0
 */
export class PercentilesGroup extends Schema.Class<PercentilesGroup>("effect-nomad/PercentilesGroup")({
  /** The value of `group_by`; `all` without it. */
  label: Schema.String,
  percentiles: Schema.Record(Schema.String, Schema.NullOr(Schema.Finite)),
  count: optional(Schema.Int)
}) {}

/**
 * How the values of a quantity are spread, of all entries or group by group.
 *
 * @category models
 * @since 0.1.0
 */
export class Percentiles extends Schema.Class<Percentiles>("effect-nomad/Percentiles")({
  data: Schema.Array(PercentilesGroup)
}) {}

/**
 * Totals over all entries of the search, by metric.
 *
 * @category models
 * @since 0.1.0
 */
export class Statistics extends Schema.Class<Statistics>("effect-nomad/Statistics")({
  data: Schema.Record(Schema.String, Schema.Finite)
}) {}

/**
 * A question to a search, and how its answer is read.
 *
 * @category models
 * @since 0.1.0
 */
export interface Aggregation<out Answer> {
  readonly kind:
    | "terms"
    | "histogram"
    | "date_histogram"
    | "auto_date_histogram"
    | "min_max"
    | "percentiles"
    | "statistics"
  /** What the server is asked, in its own words. */
  readonly request: { readonly [option: string]: unknown }
  readonly answer: Schema.Codec<Answer, unknown>
}

/**
 * Questions by names of one's own.
 *
 * @category models
 * @since 0.1.0
 */
export interface Aggregations {
  readonly [name: string]: Aggregation<unknown>
}

/**
 * The answers to some questions, by the same names.
 *
 * @category models
 * @since 0.1.0
 */
export type Answers<A extends Aggregations> = {
  readonly [Name in keyof A]: A[Name] extends Aggregation<infer Answer> ? Answer : never
}

/**
 * What is counted.
 *
 * @category models
 * @since 0.1.0
 */
export interface OverQuantity {
  readonly quantity: string
  /** Counts as if the query asked nothing of this quantity: what a choice of its values has to show. */
  readonly exclude_from_search?: boolean
}

/**
 * What is counted in buckets.
 *
 * @category models
 * @since 0.1.0
 */
export interface InBuckets extends OverQuantity {
  readonly metrics?: ReadonlyArray<Metric>
}

/**
 * Which values are wanted: the `size` most frequent ones, or a page of all of them; not both.
 *
 * @category models
 * @since 0.1.0
 */
export interface TermsOptions extends InBuckets {
  /** 10, if nothing is said. */
  readonly size?: number
  /** Only values that contain this text, or these values. */
  readonly include?: string | ReadonlyArray<string>
  readonly pagination?: { readonly page_size?: number; readonly page_after_value?: string }
  /** Rows of so many entries for each value. */
  readonly entries?: { readonly size?: number; readonly required?: RowFields }
}

/**
 * How numbers are cut: by a width, or into so many buckets.
 *
 * @category models
 * @since 0.1.0
 */
export type HistogramOptions = InBuckets & {
  readonly offset?: number
  readonly extended_bounds?: { readonly min: number; readonly max: number }
} & ({ readonly interval: number } | { readonly buckets: number })

/**
 * How moments are cut: by the calendar (`1d`, `1w`, `1M`, `1q`, `1y`), or by a fixed length (`12h`, `30d`); by months, if
 * nothing is said.
 *
 * @category models
 * @since 0.1.0
 */
export type DateHistogramOptions = InBuckets &
  ({ readonly calendar_interval?: string } | { readonly fixed_interval: string })

/**
 * Into how many buckets moments are cut at most.
 *
 * @category models
 * @since 0.1.0
 */
export interface AutoDateHistogramOptions extends InBuckets {
  /** 10, if nothing is said. */
  readonly buckets?: number
}

/**
 * Which percentages, and of which groups.
 *
 * @category models
 * @since 0.1.0
 */
export interface PercentilesOptions extends OverQuantity {
  /** 0, 25, 50, 75 and 100, if nothing is said. */
  readonly percents?: ReadonlyArray<number>
  readonly group_by?: string
  /** How many groups; 10, if nothing is said. */
  readonly group_by_size?: number
}

/**
 * The most frequent values of a keyword or a boolean.
 *
 * @category constructors
 * @since 0.1.0
 */
export const terms = (options: TermsOptions): Aggregation<Terms> => ({
  kind: "terms",
  request: { ...options },
  answer: Terms
})

/**
 * Numbers, or moments, by intervals of the same width.
 *
 * @category constructors
 * @since 0.1.0
 */
export const histogram = (options: HistogramOptions): Aggregation<Histogram> => ({
  kind: "histogram",
  request: { ...options },
  answer: Histogram
})

/**
 * Moments by days, months or other intervals.
 *
 * @category constructors
 * @since 0.1.0
 */
export const dateHistogram = (options: DateHistogramOptions): Aggregation<DateHistogram> => ({
  kind: "date_histogram",
  request: { ...options },
  answer: DateHistogram
})

/**
 * Moments by intervals that the server chooses.
 *
 * @category constructors
 * @since 0.1.0
 */
export const autoDateHistogram = (options: AutoDateHistogramOptions): Aggregation<AutoDateHistogram> => ({
  kind: "auto_date_histogram",
  request: { ...options },
  answer: AutoDateHistogram
})

/**
 * The least and the greatest number, or moment.
 *
 * @category constructors
 * @since 0.1.0
 */
export const minMax = (options: OverQuantity): Aggregation<MinMax> => ({
  kind: "min_max",
  request: { ...options },
  answer: MinMax
})

/**
 * How numbers, or moments, are spread. Servers before 2.0 do not know it.
 *
 * @category constructors
 * @since 0.1.0
 */
export const percentiles = (options: PercentilesOptions): Aggregation<Percentiles> => ({
  kind: "percentiles",
  request: { ...options },
  answer: Percentiles
})

/**
 * Totals over all entries of the search.
 *
 * @category constructors
 * @since 0.1.0
 */
export const statistics = (options: { readonly metrics: ReadonlyArray<Metric> }): Aggregation<Statistics> => ({
  kind: "statistics",
  request: { ...options },
  answer: Statistics
})
