/**
 * `npm run conformance`: compares the served fake with a live server, or with what one answered when it was recorded.
 */
import * as Config from "effect/Config"
import * as Console from "effect/Console"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import { parseArgs } from "node:util"
import * as Random from "../sequences/Random.ts"
import * as Differences from "./Differences.ts"
import * as Live from "./Live.ts"
import * as Play from "./Play.ts"
import * as Recorded from "./Recorded.ts"
import * as Report from "./Report.ts"
import { script } from "./script.ts"
import * as Transcript from "./Transcript.ts"

class NoServer extends Data.TaggedError("NoServer") {
  override readonly message = "--record and --random need NOMAD_CONFORMANCE_URL"
}

const usage = `usage: npm run conformance [-- [--record] [--only WORD] [--in-process]]
       npm run conformance -- --random [--seed N] [--runs N] [--length N] [--shrinks N]

  --record      writes down what the live server answers, for the tests; with --only, to those scenarios
  --only WORD   just the scenarios whose names have the word in them
  --in-process  the fake in process, instead of the one behind sockets
  --random      random sequences of commands instead of the scenarios; the first that differs is cut to the shortest one
  --seed N      which sequences: 1
  --runs N      how many sequences: 10
  --length N    how many commands a sequence has at most: 20
  --shrinks N   how many shorter sequences are tried at most: 100`

const { values } = parseArgs({
  options: {
    record: { type: "boolean" },
    only: { type: "string" },
    "in-process": { type: "boolean" },
    random: { type: "boolean" },
    seed: { type: "string", default: "1" },
    runs: { type: "string", default: "10" },
    length: { type: "string", default: "20" },
    shrinks: { type: "string", default: "100" },
    help: { type: "boolean" }
  }
})

const scenarios = script.filter(({ name }) => name.includes(values.only ?? ""))

const report = Effect.fnUntraced(function* (server: Transcript.Transcript, fake: Transcript.Transcript) {
  const found = Transcript.differences(server, fake)
  const known = Differences.parse(yield* Recorded.differences)
  const { gone, unlisted } = Differences.judge(known, found)
  const all = Object.keys(server.answers).length
  const differing = new Set(found.map(({ title }) => title)).size
  for (const title of new Set(unlisted.map(({ title }) => title))) {
    yield* Console.log(
      Report.block(
        title,
        unlisted.filter((difference) => difference.title === title)
      )
    )
  }
  if (values.only === undefined)
    for (const row of gone) yield* Console.log(`\nlisted, but gone: ${row.exchange} ${row.place}`)
  yield* Console.log(
    `\n${all} exchanges, ${all - differing} agree, ${differing} differ; ${unlisted.length} places are not listed`
  )
  return unlisted.length === 0 && (values.only !== undefined || gone.length === 0)
})

/** What the live server answers. */
const ask = Effect.flatMap(Live.connect, ({ server, version }) => Play.onServer(server, version, scenarios)).pipe(
  Effect.provide(Play.layerLive)
)

const program = Effect.gen(function* () {
  if (values.help) return yield* Console.log(usage)
  const url = yield* Config.option(Config.String("NOMAD_CONFORMANCE_URL"))
  if ((values.record || values.random) && Option.isNone(url)) return yield* new NoServer()
  if (values.random) {
    const { length, runs, seed, shrinks } = values
    const options = { seed, runs: Number(runs), length: Number(length), shrinks: Number(shrinks) }
    if (!(yield* Random.compare(options))) process.exitCode = 1
    return undefined
  }
  const server = Option.isSome(url) ? yield* ask : yield* Recorded.read(scenarios)
  if (values.record) {
    yield* Recorded.write(server, scenarios)
    yield* Recorded.tidy(script)
  }
  const fake = yield* (values["in-process"] ? Play.inProcess : Play.served)({ ...server, scenarios })
  if (!(yield* report(server, fake))) process.exitCode = 1
})

NodeRuntime.runMain(program)
