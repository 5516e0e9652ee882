/**
 * The fake answers as the server did when it was recorded, but for the differences that have a reason.
 */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import * as Differences from "./Differences.ts"
import * as Play from "./Play.ts"
import * as Recorded from "./Recorded.ts"
import { script } from "./script.ts"
import { titled } from "./Step.ts"
import * as Transcript from "./Transcript.ts"

const known = Effect.map(Recorded.differences, Differences.parse)

const compared = Effect.fnUntraced(function* (scenarios: typeof script) {
  yield* TestClock.setTime(Date.UTC(2026, 10, 24, 12))
  const server = yield* Recorded.read(scenarios)
  return Transcript.differences(server, yield* Play.inProcess({ ...server, scenarios }))
})

describe("the fake", () => {
  for (const scenario of script) {
    it.effect(`answers to "${scenario.name}" as the server does`, () =>
      Effect.gen(function* () {
        assert.deepStrictEqual(Differences.judge(yield* known, yield* compared([scenario])).unlisted, [])
      })
    )
  }

  it.effect("has no listed difference that is gone", () =>
    Effect.gen(function* () {
      const rows = yield* known
      const listed = script.filter(({ name }) => rows.some(({ exchange }) => exchange.startsWith(`${name}: `)))
      const found = yield* compared(listed)
      assert.deepStrictEqual(Differences.judge(rows, found).gone, [])
      const differing = new Set(found.map(({ title }) => title)).size
      const exchanges = script.flatMap(titled).length
      assert.isAtMost(differing, exchanges / 50)
    })
  )
})
