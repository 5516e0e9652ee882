/**
 * Time and memory of the fake at a number of entries.
 */
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import { FakeNomad } from "effect-nomad/testing"
import { upload } from "./Samples.ts"
import { processor, timed } from "./Timing.ts"

const api = "https://nomad-lab.eu/prod/v1/test/api/v1"

const aggregations = {
  terms: { quantity: "results.material.elements" },
  statistics: { metrics: ["n_entries", "n_uploads"] },
  histogram: { quantity: "n_quantities", interval: 1 },
  date_histogram: { quantity: "entry_create_time", interval: "1h" }
}

/** Searches, by what the table calls them. */
const searches = (size: number): { readonly [name: string]: object } => ({
  "first page of 10": {},
  "page of 10, half-way": { pagination: { page_offset: Math.min(size, 18_000) / 2 } },
  "page of 10 by mainfile": { pagination: { order_by: "mainfile" } },
  "page of 10 by number of elements": { pagination: { order_by: "results.material.n_elements", order: "desc" } },
  "page of 10 by time": { pagination: { order_by: "entry_create_time", order: "desc" } },
  "page of 10 with an element": { query: { "results.material.elements": "Ti" } },
  ...Object.fromEntries(
    Object.entries(aggregations).map(([kind, aggregation]) => [
      kind,
      { pagination: { page_size: 0 }, aggregations: { it: { [kind]: aggregation } } }
    ])
  )
})

/** KiB on the heap and in buffers, when all garbage is gone. */
const memory = (): number => {
  globalThis.gc?.()
  const { arrayBuffers, heapUsed } = process.memoryUsage()
  return (arrayBuffers + heapUsed) / 1024
}

/** What was measured, by the names in the table. */
export type Figures = { readonly [name: string]: number }

/** All that is measured at a number of entries. */
export const grown = (size: number, rounds: number) =>
  Effect.gen(function* () {
    const fake = yield* FakeNomad.FakeNomad
    const figures: { [name: string]: number } = {}
    yield* fake.addUpload(upload(0, 1))
    const [empty, start] = [memory(), processor()]
    for (let from = 0; from < size; from += 1000) yield* fake.addUpload(upload(from, Math.min(1000, size - from)))
    figures["an entry, added"] = (processor() - start) / size
    const search = (body: object) =>
      HttpClientRequest.post(`${api}/entries/query`).pipe(
        HttpClientRequest.bodyJsonUnsafe(body),
        HttpClient.execute,
        Effect.flatMap((response) => response.json)
      )
    yield* search({})
    figures["KiB an entry"] = (memory() - empty) / size
    for (const [name, body] of Object.entries(searches(size)))
      figures[name] = yield* timed(search(body), rounds, processor)
    let from = size
    const more = Effect.suspend(() => fake.addUpload(upload((from += 1000), 1000)))
    figures["an upload of 1,000"] = yield* timed(more, 2, processor)
    figures["first page after another upload"] = yield* timed(
      Effect.andThen(
        Effect.suspend(() => fake.addUpload(upload(from++, 1))),
        search({})
      ),
      rounds,
      processor
    )
    return figures
  }).pipe(Effect.provide(FakeNomad.layerHttpClient()))
