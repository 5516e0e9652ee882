import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as Entries from "../../src/programs/Entries.ts"
import * as Query from "../../src/schema/Query.ts"
import * as FakeNomad from "../../src/testing/FakeNomad.ts"

/** Written down, and never run: the checks are those of `npm run check`. */
const written = {
  misspeltOperator: () =>
    // @ts-expect-error the operator is `gte`
    // oxlint-disable-next-line import/namespace
    Query.gteq("results.material.n_elements", 3),

  misspeltCombinator: () =>
    // @ts-expect-error the combinator is `not`
    // oxlint-disable-next-line import/namespace
    Query.nott(Query.eq("published", true)),

  oneValueOfAll: () =>
    // @ts-expect-error `all` takes a list
    Query.all("results.material.elements", "Ti"),

  listCompared: () =>
    // @ts-expect-error a bound is one value
    Query.lt("results.material.n_elements", [3]),

  missingQuantity: () =>
    // @ts-expect-error a value without a quantity
    Query.eq("Ti"),

  plainJson: (): Query.Query => ({ or: [{ "n_quantities:gt": 3 }, { not: { published: true } }] })
}

const water = { "water.archive.json": `{"results":{"material":{"elements":["H","O"]}}}` }
const rutile = { "rutile.archive.json": `{"results":{"material":{"elements":["Ti","O"]}}}` }

const found = (query: Query.Query) =>
  Effect.gen(function* () {
    const nomad = yield* FakeNomad.FakeNomad
    yield* nomad.addUpload({ main_author: "researcher", files: { ...water, ...rutile }, published: true })
    const entries = yield* Stream.runCollect(Entries.query(query))
    return entries.map((entry) => entry.mainfile?.replace(".archive.json", "")).toSorted()
  }).pipe(Effect.provide(FakeNomad.layer()))

const elements = "results.material.elements"

describe("Query", () => {
  it("does not compile with a misspelt operator", () => {
    assert.isAbove(Object.keys(written).length, 0)
  })

  it("writes NOMAD's JSON", () => {
    assert.deepStrictEqual(
      Query.and(Query.all(elements, ["Ti", "O"]), Query.or(Query.eq("published", true), { processed: false })),
      { and: [{ [`${elements}:all`]: ["Ti", "O"] }, { or: [{ published: true }, { processed: false }] }] }
    )
  })

  it.effect("finds what has all, any or none of some values", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* found(Query.all(elements, ["Ti", "O"])), ["rutile"])
      assert.deepStrictEqual(yield* found(Query.any(elements, ["Ti", "H"])), ["rutile", "water"])
      assert.deepStrictEqual(yield* found(Query.none(elements, ["Ti", "N"])), ["water"])
      assert.deepStrictEqual(yield* found(Query.eq(elements, "H")), ["water"])
    })
  )

  it.effect("finds what lies within bounds, or does not", () =>
    Effect.gen(function* () {
      const begin = "1960-01-01T00:00:00Z"
      const time = "upload_create_time"
      assert.lengthOf(yield* found(Query.gt(time, begin)), 2)
      assert.lengthOf(yield* found(Query.gte(time, begin)), 2)
      assert.lengthOf(yield* found(Query.lt(time, begin)), 0)
      assert.lengthOf(yield* found(Query.lte(time, begin)), 0)
      assert.lengthOf(yield* found(Query.not(Query.gt(time, begin))), 0)
      assert.lengthOf(yield* found(Query.or(Query.gt(time, begin), Query.lt(time, begin))), 2)
      assert.lengthOf(yield* found(Query.and()), 2)
    })
  )
})
