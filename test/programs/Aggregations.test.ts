import { assert, describe, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Entries from "../../src/programs/Entries.ts"
import * as Aggregation from "../../src/schema/Aggregation.ts"
import type { Query } from "../../src/schema/Query.ts"
import * as FakeNomad from "../../src/testing/FakeNomad.ts"

const files = {
  "water.archive.json": `{"results":{"material":{"elements":["H","O"]}}}`,
  "rutile.archive.json": `{"results":{"material":{"elements":["Ti","O"]}}}`
}

/** Written down, and never run: the checks are those of `npm run check`. */
const written = {
  unknownMetric: () =>
    // @ts-expect-error there is no such metric
    Aggregation.statistics({ metrics: ["n_pages"] }),

  uncutHistogram: () =>
    // @ts-expect-error numbers are cut by a width, or into so many buckets
    Aggregation.histogram({ quantity: "n_quantities" }),

  unaskedAnswer: () =>
    Effect.map(
      Entries.aggregate({}, { m: Aggregation.minMax({ quantity: "n_quantities" }) }),
      // @ts-expect-error nobody asked for it
      ({ n }) => n
    )
}

const counted = <A extends Aggregation.Aggregations>(aggregations: A, query: Query = {}) =>
  Effect.gen(function* () {
    const nomad = yield* FakeNomad.FakeNomad
    yield* nomad.addUpload({ main_author: "researcher", files, published: true })
    return yield* Entries.aggregate(query, aggregations)
  }).pipe(Effect.provide(FakeNomad.layer()))

const quantity = "upload_create_time"

describe("Entries.aggregate", () => {
  it("does not compile with what cannot be counted", () => {
    assert.isAbove(Object.keys(written).length, 0)
  })

  it.effect("counts values, with some of their entries", () =>
    Effect.gen(function* () {
      const { elements } = yield* counted({
        elements: Aggregation.terms({
          quantity: "results.material.elements",
          metrics: ["n_uploads"],
          entries: { size: 1, required: { include: ["mainfile"] } }
        })
      })
      const [first, ...others] = elements.data
      assert.deepInclude({ ...first }, { value: "O", count: 2, metrics: { n_uploads: 1 } })
      assert.lengthOf(first?.entries ?? [], 1)
      assert.sameMembers(
        others.map(({ value }) => value),
        ["H", "Ti"]
      )
    })
  )

  it.effect("reads moments as moments", () =>
    Effect.gen(function* () {
      const { automatic, days } = yield* counted({
        days: Aggregation.dateHistogram({ quantity, calendar_interval: "1d" }),
        automatic: Aggregation.autoDateHistogram({ quantity, buckets: 2 })
      })
      assert.isTrue(DateTime.isDateTime(days.data[0]?.value))
      assert.isTrue(DateTime.isDateTime(automatic.data[0]?.value))
      assert.strictEqual(days.data[0]?.count, 2)
      assert.isString(automatic.interval)
    })
  )

  it.effect("gives ranges, spreads and totals, also where there is nothing", () =>
    Effect.gen(function* () {
      const asked = {
        range: Aggregation.minMax({ quantity: "results.material.n_elements" }),
        widths: Aggregation.histogram({ quantity: "results.material.n_elements", interval: 1 }),
        spread: Aggregation.percentiles({ quantity: "results.material.n_elements", percents: [50] }),
        total: Aggregation.statistics({ metrics: ["n_entries", "n_uploads"] })
      }
      const some = yield* counted(asked)
      assert.deepStrictEqual(some.range.data, [2, 2])
      assert.deepStrictEqual(
        some.widths.data.map(({ count, value }) => [value, count]),
        [[2, 2]]
      )
      assert.deepStrictEqual(some.spread.data[0]?.percentiles, { "50.0": 2 })
      assert.deepStrictEqual(some.total.data, { n_entries: 2, n_uploads: 1 })
      const none = yield* counted(asked, { upload_id: "u".repeat(22) })
      assert.deepStrictEqual(none.range.data, [null, null])
      assert.isEmpty(none.widths.data)
      assert.strictEqual(none.total.data["n_entries"], 0)
    })
  )

  it.effect("says what cannot be counted", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(counted({ t: Aggregation.minMax({ quantity: "mainfile" }) }))
      assert.strictEqual(error._tag, "InvalidRequest")
    })
  )
})
