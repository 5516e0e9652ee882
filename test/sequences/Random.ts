/**
 * Plays random sequences of commands on the served fake and on the live server, and cuts the first that differs to the
 * shortest one that still does.
 */
import * as Arbitrary from "effect/Arbitrary"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Differences from "../conformance/Differences.ts"
import * as Live from "../conformance/Live.ts"
import * as Play from "../conformance/Play.ts"
import * as Recorded from "../conformance/Recorded.ts"
import * as Report from "../conformance/Report.ts"
import { title, titled } from "../conformance/Step.ts"
import * as Transcript from "../conformance/Transcript.ts"
import * as Sequence from "./Sequence.ts"

/** Which sequences, and how many. */
export interface Options {
  readonly seed: string
  readonly runs: number
  /** The most commands that a sequence has. */
  readonly length: number
  /** The most shorter sequences that are tried after one that differs. */
  readonly shrinks: number
}

/** Where fake and server differ after a sequence, but for what has a reason. */
const differences = Effect.fnUntraced(function* (commands: Sequence.Sequence) {
  const { server, version } = yield* Live.connect
  const scenarios = [Sequence.scenario("random", commands)]
  const theirs = yield* Play.onServer(server, version, scenarios)
  const ours = yield* Play.served({ accounts: server.accounts, version, scenarios })
  const known = Differences.parse(yield* Recorded.differences)
  return Differences.judge(known, Transcript.differences(theirs, ours)).unlisted
}, Effect.provide(Play.layerLive))

const report = Effect.fnUntraced(function* (commands: Sequence.Sequence, found: ReadonlyArray<Transcript.Difference>) {
  yield* Console.log(`\nThe shortest sequence that differs:`)
  for (const command of commands) yield* Console.log(`  ${title(command)}`)
  for (const exchange of new Set(found.map(({ title }) => title))) {
    const here = found.filter((difference) => difference.title === exchange)
    yield* Console.log(Report.block(exchange, here))
  }
})

/** Whether fake and server agree on all the sequences. */
export const compare = Effect.fnUntraced(function* ({ length, runs, seed, shrinks }: Options) {
  let [played, exchanges] = [0, 0]
  // What is smaller and still differs comes later.
  let smallest: ReadonlyArray<Transcript.Difference> = []
  const agree = (commands: Sequence.Sequence) =>
    Effect.map(differences(commands), (found) => {
      if (found.length > 0) smallest = found
      played += 1
      exchanges += titled(Sequence.scenario("random", commands)).length
      return found.length === 0
    })
  const result = yield* Arbitrary.checkEffect(Sequence.ofLength(length), agree, {
    seed,
    runs,
    size: length,
    maxShrinks: shrinks
  })
  if (result._tag === "Falsified") {
    if (result.failure._tag === "PropertyError") yield* Console.error(result.failure.error)
    yield* report(result.shrunkInput, smallest)
  }
  yield* Console.log(
    `\n${played} sequences, ${exchanges} exchanges: ${result._tag === "Passed" ? "all agree" : "not all agree"}`
  )
  return result._tag === "Passed"
})
