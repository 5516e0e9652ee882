/**
 * The fake answers as the server did when it was recorded, but for the differences that have a reason.
 */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { readFileSync } from "node:fs"
import * as Differences from "./Differences.ts"
import { files } from "./files.ts"
import * as Play from "./Play.ts"
import { script } from "./script.ts"
import { titled } from "./Step.ts"
import * as Transcript from "./Transcript.ts"

const read = (file: URL) => readFileSync(file, "utf8")

const known = Differences.parse(read(files.differences))

/** The recorded answers to a scenario. */
const answersTo = (transcript: Transcript.Transcript, name: string): Transcript.Transcript => ({
  ...transcript,
  answers: Object.fromEntries(Object.entries(transcript.answers).filter(([title]) => title.startsWith(`${name}: `)))
})

const compared = Effect.fnUntraced(function* (scenarios: typeof script) {
  yield* TestClock.setTime(Date.UTC(2026, 10, 24, 12))
  const server = yield* Transcript.parse(read(files.transcript))
  const fake = yield* Play.inProcess({ ...server, scenarios })
  const asked = scenarios.map(({ name }) => answersTo(server, name))
  return Transcript.differences({ ...server, answers: Object.assign({}, ...asked.map(({ answers }) => answers)) }, fake)
})

describe("the fake", () => {
  for (const scenario of script) {
    it.effect(`answers to "${scenario.name}" as the server does`, () =>
      Effect.gen(function* () {
        assert.deepStrictEqual(Differences.judge(known, yield* compared([scenario])).unlisted, [])
      })
    )
  }

  it.effect("has no listed difference that is gone", () =>
    Effect.gen(function* () {
      const listed = script.filter(({ name }) => known.some(({ exchange }) => exchange.startsWith(`${name}: `)))
      const found = yield* compared(listed)
      assert.deepStrictEqual(Differences.judge(known, found).gone, [])
      const differing = new Set(found.map(({ title }) => title)).size
      const exchanges = script.flatMap(titled).length
      assert.isAtMost(differing, exchanges / 50)
    })
  )
})
