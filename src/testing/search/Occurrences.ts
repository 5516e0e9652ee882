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

/** Looks at all places in which a quantity has a value, those of a hit one after the other. */
export const forEach = (
  quantity: Quantity,
  hits: ReadonlyArray<EntryDocument>,
  see: (occurrence: Occurrence) => void
) => {
  for (const entry of hits) {
    for (const node of places(quantity, entry)) {
      const values = Evaluate.valuesAt(node, quantity.path)
      if (values.length > 0) see({ entry, node, values })
    }
  }
}

/** All places in which a quantity has a value. */
export const find = (quantity: Quantity, hits: ReadonlyArray<EntryDocument>): ReadonlyArray<Occurrence> => {
  const found: Array<Occurrence> = []
  forEach(quantity, hits, (occurrence) => found.push(occurrence))
  return found
}

/** Places that count as the same. */
export interface Group {
  /** How many they are, and in how many hits. */
  readonly places: number
  readonly hits: number
  /** The places themselves, where they were to be kept. */
  readonly members: ReadonlyArray<Occurrence>
}

/** No places. */
export const empty: Group = { places: 0, hits: 0, members: [] }

/** Groups of places by what each of them counts as, and whether the places are kept: there may be very many. */
export interface Grouping<Key> {
  readonly by: (occurrence: Occurrence) => ReadonlyArray<Key>
  readonly keeps: boolean
}

/** The places in groups; one that counts as several things is in several groups. */
export const group = <Key>(
  quantity: Quantity,
  hits: ReadonlyArray<EntryDocument>,
  { by, keeps }: Grouping<Key>
): ReadonlyMap<Key, Group> => {
  const groups = new Map<Key, { places: number; hits: number; last: EntryDocument; members: Array<Occurrence> }>()
  forEach(quantity, hits, (occurrence) => {
    const { entry } = occurrence
    const keys = by(occurrence)
    for (const key of keys.length > 1 ? new Set(keys) : keys) {
      const group = groups.get(key)
      if (group === undefined) {
        groups.set(key, { places: 1, hits: 1, last: entry, members: keeps ? [occurrence] : [] })
        continue
      }
      group.places++
      // The places of a hit come one after the other.
      if (group.last !== entry) group.hits++
      group.last = entry
      if (keeps) group.members.push(occurrence)
    }
  })
  return groups
}

/** The hits in which places are, each once. */
export const hitsOf = (occurrences: ReadonlyArray<Occurrence>): ReadonlyArray<EntryDocument> => [
  ...new Set(occurrences.map((occurrence) => occurrence.entry))
]

/** Whether metrics are asked for: they are measured over the hits of each group. */
export const areMeasured = (metrics: ReadonlyArray<string> | null): boolean => metrics !== null && metrics.length > 0

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
  { members }: Group
): { readonly metrics?: { readonly [metric: string]: number } } =>
  areMeasured(metrics) ? { metrics: measured(metrics, quantity.nested === undefined ? hitsOf(members) : []) } : {}
