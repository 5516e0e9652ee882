/**
 * Where the values of a quantity occur in a search's hits: in the hits themselves, or in the elements of a nested object
 * in them. What is counted are these places, and the hits that they are in.
 */
import type { EntryDocument, Json, JsonObject } from "./Document.ts"
import * as Evaluate from "./Evaluate.ts"
import type { Quantity } from "./Quantities.ts"
import * as Quantities from "./Quantities.ts"

/** One place with the values that it has. */
export interface Occurrence {
  readonly entry: EntryDocument
  readonly node: JsonObject
  readonly values: ReadonlyArray<Json>
}

const places = (quantity: Quantity, entry: EntryDocument): ReadonlyArray<JsonObject> => {
  if (quantity.nested === undefined) return [entry]
  const elements = Evaluate.elementsAt(entry, quantity.nested.split("."))
  return quantity.id === undefined ? elements : elements.filter((element) => element["id"] === quantity.id)
}

/** All places in which a quantity has a value. */
export const find = (quantity: Quantity, hits: ReadonlyArray<EntryDocument>): ReadonlyArray<Occurrence> =>
  hits.flatMap((entry) =>
    places(quantity, entry).flatMap((node) => {
      const values = Evaluate.valuesAt(node, quantity.path)
      return values.length === 0 ? [] : [{ entry, node, values }]
    })
  )

/** The places by what each of them counts as; a place that counts as several things is in several groups. */
export const group = <Key>(
  occurrences: ReadonlyArray<Occurrence>,
  keys: (occurrence: Occurrence) => Iterable<Key>
): Map<Key, ReadonlyArray<Occurrence>> => {
  const groups = new Map<Key, Array<Occurrence>>()
  for (const occurrence of occurrences) {
    for (const key of new Set(keys(occurrence))) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [occurrence])
      else group.push(occurrence)
    }
  }
  return groups
}

/** The hits in which places are, each once. */
export const hitsOf = (occurrences: ReadonlyArray<Occurrence>): ReadonlyArray<EntryDocument> => [
  ...new Set(occurrences.map((occurrence) => occurrence.entry))
]

const measure = (name: string, hits: ReadonlyArray<EntryDocument>): number => {
  const metric = Quantities.metrics[name]
  const quantity = metric === undefined ? undefined : Quantities.all.get(metric.quantity)
  // What is counted for authors is an object, of which the index knows no values.
  if (metric === undefined || quantity === undefined || quantity.type === "object") return 0
  const values = hits.flatMap((entry) => Evaluate.valuesAt(entry, quantity.path))
  return metric.kind === "cardinality"
    ? new Set(values).size
    : values.reduce<number>((sum, value) => sum + (typeof value === "number" ? value : 0), 0)
}

/** The metrics asked for, over some hits. */
export const measured = (
  metrics: ReadonlyArray<string> | null,
  hits: ReadonlyArray<EntryDocument>
): { readonly [metric: string]: number } =>
  Object.fromEntries((metrics ?? []).map((name) => [name, measure(name, hits)]))

/** The metrics of one bucket, if any are asked for: inside nested objects there is nothing to measure. */
export const bucketMetrics = (
  quantity: Quantity,
  metrics: ReadonlyArray<string> | null,
  occurrences: ReadonlyArray<Occurrence>
): { readonly metrics?: { readonly [metric: string]: number } } =>
  metrics === null || metrics.length === 0
    ? {}
    : { metrics: measured(metrics, quantity.nested === undefined ? hitsOf(occurrences) : []) }
