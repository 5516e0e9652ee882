/**
 * The `percentiles` aggregation: below which number a percentage of the values lies, for all hits or for groups of them.
 */
import * as Result from "effect/Result"
import type { Refused } from "../Refused.ts"
import type { Percentiles } from "./AggregationRequest.ts"
import * as AggregationRequest from "./AggregationRequest.ts"
import type { EntryDocument, JsonObject } from "./Document.ts"
import * as Evaluate from "./Evaluate.ts"
import * as Histograms from "./Histograms.ts"
import * as Occurrences from "./Occurrences.ts"
import type { Quantity } from "./Quantities.ts"
import * as Refusals from "./Refusals.ts"
import * as Terms from "./Terms.ts"

/** Each value lies in the middle of its share; between two of them the number grows evenly. */
const percentile = (sorted: ReadonlyArray<number>, percent: number): number => {
  const position = Math.min(Math.max((percent / 100) * sorted.length - 0.5, 0), sorted.length - 1)
  const below = sorted[Math.floor(position)] ?? 0
  const above = sorted[Math.ceil(position)] ?? below
  return below + (position - Math.floor(position)) * (above - below)
}

const numbers = (quantity: Quantity, hits: ReadonlyArray<EntryDocument>): ReadonlyArray<number> =>
  Histograms.numbers(quantity, hits).sort((a, b) => a - b)

const row = (
  { labels, percents }: Percentiles,
  label: string,
  sorted: ReadonlyArray<number>,
  count: number
): ReadonlyArray<JsonObject> => {
  if (sorted.length === 0) return []
  const percentiles = percents.map((percent, index) => [labels[index], percentile(sorted, percent)])
  return [{ label, percentiles: Object.fromEntries(percentiles), count }]
}

const rows = (
  aggregation: Percentiles,
  quantity: Quantity,
  group: Quantity | undefined,
  hits: ReadonlyArray<EntryDocument>
): ReadonlyArray<JsonObject> => {
  if (group === undefined) {
    const sorted = numbers(quantity, hits)
    return row(aggregation, "all", sorted, sorted.length)
  }
  const groups = Occurrences.group(group, hits, { by: Terms.termsOf(group), keeps: true })
  return Terms.mostFrequent(groups, () => true, aggregation.group_by_size).flatMap(([term, { members, places }]) => {
    const label = typeof term === "boolean" ? (term ? "1" : "0") : term
    return row(aggregation, label, numbers(quantity, Occurrences.hitsOf(members)), places)
  })
}

const groupOf = (name: string, { group_by }: Percentiles): Result.Result<Quantity | undefined, Refused> => {
  if (group_by === undefined) return Result.succeed(undefined)
  const place = ["aggregation", name, "percentiles", "group_by"]
  return Result.flatMap(Evaluate.quantity(group_by, place), (quantity) =>
    quantity.type === "keyword" || quantity.type === "boolean"
      ? Result.succeed(quantity)
      : Refusals.domain("The group_by quantity cannot be used in a terms aggregation.", place)
  )
}

/** Refuses to group by what has no single values. */
export const check = (name: string, aggregation: Percentiles): Result.Result<void, Refused> =>
  Result.map(groupOf(name, aggregation), () => undefined)

const checkNumbers = ({ group_by_size, percents }: Percentiles): Result.Result<void, Refused> => {
  if (percents.length === 0 || percents.some((percent) => percent < 0 || percent > 100)) {
    return Refusals.elasticsearch(
      "Failed to build [percentiles] after last required field arrived",
      "x_content_parse_exception"
    )
  }
  return group_by_size > 0
    ? Result.succeed(undefined)
    : Refusals.elasticsearch("[1:169] [terms] failed to parse field [size]", "x_content_parse_exception")
}

/** The answer to a percentiles aggregation. */
export const answer = (
  name: string,
  aggregation: Percentiles,
  quantity: Quantity,
  hits: ReadonlyArray<EntryDocument>
): Result.Result<JsonObject, Refused> =>
  Result.gen(function* () {
    const group = yield* groupOf(name, aggregation)
    yield* checkNumbers(aggregation)
    return { ...AggregationRequest.echo(aggregation), data: rows(aggregation, quantity, group, hits) }
  })
