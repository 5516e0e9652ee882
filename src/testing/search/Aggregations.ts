/**
 * Counts and ranges over a search's hits: the seven kinds of aggregations, and what `exclude_from_search` does to them.
 */
import * as Result from "effect/Result"
import type { Refused } from "../Refused.ts"
import type { Aggregation, Aggregations } from "./AggregationRequest.ts"
import * as AggregationRequest from "./AggregationRequest.ts"
import type { EntryDocument, JsonObject } from "./Document.ts"
import * as Evaluate from "./Evaluate.ts"
import * as Histograms from "./Histograms.ts"
import * as Occurrences from "./Occurrences.ts"
import * as Percentiles from "./Percentiles.ts"
import type { Quantity } from "./Quantities.ts"
import * as Quantities from "./Quantities.ts"
import type { Query } from "./Query.ts"
import { everything } from "./Query.ts"
import * as Refusals from "./Refusals.ts"
import * as Terms from "./Terms.ts"

/** What a search found, and in what it looked. */
export interface Searched {
  readonly documents: ReadonlyArray<EntryDocument>
  readonly hits: ReadonlyArray<EntryDocument>
  readonly isTheirs: (entry: EntryDocument) => boolean
  readonly query: Query
}

type Named = readonly [name: string, aggregation: Aggregation]

const isExcluding = (aggregation: Aggregation): boolean =>
  aggregation.kind !== "statistics" && aggregation.exclude_from_search

/** The aggregations of a request; one of no kind makes the server stumble. */
export const known = (aggregations: Aggregations): Result.Result<ReadonlyArray<Named>, Refused> =>
  Result.all(
    aggregations.map(([name, aggregation]) =>
      aggregation === undefined
        ? Refusals.stumbled("aggregation of no kind", "NotImplementedError", "")
        : Result.succeed([name, aggregation] as const)
    )
  )

const checkMetrics = (aggregation: Aggregation): Result.Result<void, Refused> => {
  if (!("metrics" in aggregation)) return Result.succeed(undefined)
  if (aggregation.metrics === null)
    return Refusals.stumbled("metrics that are null", "TypeError", "'NoneType' object is not iterable")
  return aggregation.metrics.every((name) => Object.hasOwn(Quantities.metrics, name))
    ? Result.succeed(undefined)
    : Refusals.domain("metric must be the qualified name of a suitable search quantity", ["statistic", "metrics"])
}

const quantityOf = (name: string): Result.Result<Quantity, Refused> =>
  Evaluate.quantity(name, ["aggregation", "quantity"])

const numbers: ReadonlyArray<string> = ["integer", "double", "long", "date"]

/** What quantities each kind takes, what the server calls it in a refusal, and what it calls the place. */
const demands = {
  histogram: { types: numbers, title: "histogram", place: "histogram" },
  date_histogram: { types: ["date"], title: "date histogram", place: "histogram" },
  auto_date_histogram: { types: ["date"], title: "auto date histogram", place: "histogram" },
  min_max: { types: numbers, title: "mix-max", place: "min_max" },
  percentiles: { types: numbers, title: "percentiles", place: "percentiles" }
} as const

const checkType = (name: string, kind: keyof typeof demands, quantity: Quantity): Result.Result<void, Refused> => {
  const { place, title, types } = demands[kind]
  const shown = quantity.type === "text" ? quantity.path.join(".") : quantity.name
  return types.some((type) => type === quantity.type)
    ? Result.succeed(undefined)
    : Refusals.domain(`The quantity SearchQuantity(${shown}) cannot be used in a ${title} aggregation`, [
        "aggregations",
        name,
        place,
        "quantity"
      ])
}

const checkOne =
  (someAreExcluded: boolean) =>
  ([name, aggregation]: Named): Result.Result<void, Refused> =>
    Result.gen(function* () {
      if (aggregation.kind === "statistics") return yield* checkMetrics(aggregation)
      const quantity = yield* quantityOf(aggregation.quantity)
      if (aggregation.kind === "terms") yield* Terms.check(name, aggregation, quantity, someAreExcluded)
      else yield* checkType(name, aggregation.kind, quantity)
      if (aggregation.kind === "percentiles") yield* Percentiles.check(name, aggregation)
      yield* checkMetrics(aggregation)
    })

/** Refuses aggregations that the server cannot do. */
export const check = (aggregations: ReadonlyArray<Named>): Result.Result<void, Refused> => {
  const someAreExcluded = aggregations.some(([, aggregation]) => isExcluding(aggregation))
  return Result.map(Result.all(aggregations.map(checkOne(someAreExcluded))), () => undefined)
}

/** Histograms by a number of buckets are looked at first: the server searches for their range before anything else. */
export const checkRanges = (aggregations: ReadonlyArray<Named>): Result.Result<void, Refused> =>
  Result.map(
    Result.all(
      aggregations.map(([name, aggregation]) =>
        aggregation.kind === "histogram" && aggregation.buckets !== undefined
          ? Result.flatMap(quantityOf(aggregation.quantity), (quantity) => checkType(name, "min_max", quantity))
          : Result.succeed(undefined)
      )
    ),
    () => undefined
  )

/** A query without what it asks of one quantity. */
const without = (quantity: string, query: Query, prefix?: string): Query => {
  if ("and" in query) return { and: query.and.map((query) => without(quantity, query, prefix)) }
  if ("or" in query) return { or: query.or.map((query) => without(quantity, query, prefix)) }
  if ("not" in query) return { not: without(quantity, query.not, prefix) }
  if ("prefix" in query) return { prefix: query.prefix, query: without(quantity, query.query, query.prefix) }
  return (prefix === undefined ? query.name : `${prefix}.${query.name}`) === quantity ? everything : query
}

/** The hits that an aggregation is over: more than the search's own, if it is to leave out its quantity's conditions. */
const hitsFor = (
  aggregation: Aggregation,
  { documents, hits, isTheirs, query }: Searched
): Result.Result<ReadonlyArray<EntryDocument>, Refused> => {
  if (aggregation.kind === "statistics" || !aggregation.exclude_from_search) return Result.succeed(hits)
  return Result.map(Evaluate.compile(without(aggregation.quantity, query)), (holds) =>
    documents.filter((entry) => isTheirs(entry) && holds(entry))
  )
}

const minMax = (quantity: Quantity, hits: ReadonlyArray<EntryDocument>): ReadonlyArray<number | null> =>
  Histograms.extent(Histograms.numbers(quantity, hits)) ?? [null, null]

const answerOne = (
  name: string,
  aggregation: Aggregation,
  hits: ReadonlyArray<EntryDocument>
): Result.Result<JsonObject, Refused> => {
  if (aggregation.kind === "statistics") {
    return Result.succeed({
      ...AggregationRequest.echo(aggregation),
      data: Occurrences.measured(aggregation.metrics, hits)
    })
  }
  return Result.flatMap(quantityOf(aggregation.quantity), (quantity) => {
    switch (aggregation.kind) {
      case "terms":
        return Terms.answer(name, named(aggregation, quantity), quantity, hits)
      case "histogram":
        return Histograms.histogram(named(aggregation, quantity), quantity, hits)
      case "date_histogram":
        return Histograms.dateHistogram(named(aggregation, quantity), quantity, hits)
      case "auto_date_histogram":
        return Histograms.autoDateHistogram(named(aggregation, quantity), quantity, hits)
      case "percentiles":
        return Percentiles.answer(name, named(aggregation, quantity), quantity, hits)
      case "min_max":
        return Result.succeed({
          ...AggregationRequest.echo(named(aggregation, quantity)),
          data: minMax(quantity, hits)
        })
    }
  })
}

/** The answer calls a quantity of a custom schema by its name without the type. */
const named = <A extends { readonly quantity: string }>(aggregation: A, quantity: Quantity): A =>
  quantity.id === undefined ? aggregation : { ...aggregation, quantity: quantity.id }

/** The answers of all aggregations, if there are any. */
export const answer = (
  aggregations: ReadonlyArray<Named>,
  searched: Searched
): Result.Result<{ readonly aggregations?: JsonObject }, Refused> => {
  if (aggregations.length === 0) return Result.succeed({})
  const answers = aggregations.map(([name, aggregation]) =>
    Result.map(
      Result.flatMap(hitsFor(aggregation, searched), (hits) => answerOne(name, aggregation, hits)),
      (answer) => [name, { [aggregation.kind]: answer }] as const
    )
  )
  return Result.map(Result.all(answers), (answers) => ({ aggregations: Object.fromEntries(answers) }))
}
