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
export const find = (quantity: Quantity, hits: ReadonlyArray<EntryDocument>): ReadonlyArray<Occurrence> => {
  const found: Array<Occurrence> = []
  for (const entry of hits) {
    for (const node of places(quantity, entry)) {
      const values = Evaluate.valuesAt(node, quantity.path)
      if (values.length > 0) found.push({ entry, node, values })
    }
  }
  return found
}

/** The places by what each of them counts as; a place that counts as several things is in several groups. */
export const group = <Key>(
  occurrences: ReadonlyArray<Occurrence>,
  keys: (occurrence: Occurrence) => ReadonlyArray<Key>
): Map<Key, ReadonlyArray<Occurrence>> => {
  const groups = new Map<Key, Array<Occurrence>>()
  for (const occurrence of occurrences) {
    const all = keys(occurrence)
    for (const key of all.length > 1 ? new Set(all) : all) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [occurrence])
      else group.push(occurrence)
    }
  }
  return groups
}

/** The hits in which places are, each once: outside nested objects, each place is in a hit of its own. */
export const hitsOf = (quantity: Quantity, occurrences: ReadonlyArray<Occurrence>): ReadonlyArray<EntryDocument> => {
  const hits = occurrences.map((occurrence) => occurrence.entry)
  return quantity.nested === undefined ? hits : [...new Set(hits)]
}

const measure = (name: string, hits: ReadonlyArray<EntryDocument>): number => {
  const metric = Quantities.metrics[name]
  const quantity = metric === undefined ? undefined : Quantities.all.get(metric.quantity)
  // What is counted for authors is an object, of which the index knows no values.
  if (metric === undefined || quantity === undefined || quantity.type === "object") return 0
  const valuesOf = (entry: EntryDocument) => Evaluate.valuesAt(entry, quantity.path)
  if (metric.kind === "cardinality") {
    const distinct = new Set<Json>()
    for (const entry of hits) for (const value of valuesOf(entry)) distinct.add(value)
    return distinct.size
  }
  let sum = 0
  for (const entry of hits) for (const value of valuesOf(entry)) sum += typeof value === "number" ? value : 0
  return sum
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
    : { metrics: measured(metrics, quantity.nested === undefined ? hitsOf(quantity, occurrences) : []) }
