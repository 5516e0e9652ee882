/**
 * `npm run conformance`: compares the served fake with a live server, or with what one answered when it was recorded.
 */
import * as Config from "effect/Config"
import * as Console from "effect/Console"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import { parseArgs } from "node:util"
import * as Differences from "./Differences.ts"
import * as Play from "./Play.ts"
import * as Recorded from "./Recorded.ts"
import * as Runner from "./Runner.ts"
import { script } from "./script.ts"
import * as Transcript from "./Transcript.ts"

class NoServer extends Data.TaggedError("NoServer") {
  override readonly message = "--record needs NOMAD_CONFORMANCE_URL"
}

const usage = `usage: npm run conformance [-- [--record] [--only WORD] [--in-process]]

  --record      writes down what the live server answers, for the tests; with --only, to those scenarios
  --only WORD   just the scenarios whose names have the word in them
  --in-process  the fake in process, instead of the one behind sockets`

const { values } = parseArgs({
  options: {
    record: { type: "boolean" },
    only: { type: "string" },
    "in-process": { type: "boolean" },
    help: { type: "boolean" }
  }
})

const scenarios = script.filter(({ name }) => name.includes(values.only ?? ""))

const person = (name: string) =>
  Config.all({
    username: Config.String(`NOMAD_CONFORMANCE_${name}`),
    password: Config.String(`NOMAD_CONFORMANCE_${name}_PASSWORD`)
  })

const live = Config.all({
  api: Config.String("NOMAD_CONFORMANCE_URL"),
  main: person("MAIN"),
  coauthor: person("COAUTHOR"),
  stranger: person("STRANGER"),
  admin: person("ADMIN")
})

const decodeAccounts = Schema.decodeUnknownEffect(Transcript.Accounts)
const decodeInfo = Schema.decodeUnknownEffect(Schema.Struct({ version: Schema.String }))

/** What the live server answers. */
const ask = Effect.gen(function* () {
  const { api, ...people } = yield* live
  const of = ({ password, username }: { readonly username: string; readonly password: string }) =>
    Runner.account(api, username, password)
  const accounts = yield* decodeAccounts({
    main: yield* of(people.main),
    coauthor: yield* of(people.coauthor),
    stranger: yield* of(people.stranger),
    admin: yield* of(people.admin)
  })
  const { version } = yield* decodeInfo(yield* Runner.info(api))
  const passwords = {
    main: people.main.password,
    coauthor: people.coauthor.password,
    stranger: people.stranger.password,
    admin: people.admin.password
  }
  const run = `n0${Date.now()}`
  return yield* Play.onServer({ api, accounts, passwords, pause: "100 millis", run }, version, scenarios)
}).pipe(Effect.provide(Play.layerLive))

const short = (value: unknown): string => {
  const text = value === undefined ? "nothing" : JSON.stringify(value)
  return text.length > 300 ? `${text.slice(0, 299)}…` : text
}

const block = (title: string, differences: ReadonlyArray<Transcript.Difference>): string =>
  [
    `\n${title}`,
    ...differences.map(
      ({ fake, place, server }) => `  ${place}\n    server ${short(server)}\n    fake   ${short(fake)}`
    )
  ].join("\n")

const report = Effect.fnUntraced(function* (server: Transcript.Transcript, fake: Transcript.Transcript) {
  const found = Transcript.differences(server, fake)
  const known = Differences.parse(yield* Recorded.differences)
  const { gone, unlisted } = Differences.judge(known, found)
  const all = Object.keys(server.answers).length
  const differing = new Set(found.map(({ title }) => title)).size
  for (const title of new Set(unlisted.map(({ title }) => title))) {
    yield* Console.log(
      block(
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

const program = Effect.gen(function* () {
  if (values.help) return yield* Console.log(usage)
  const url = yield* Config.option(Config.String("NOMAD_CONFORMANCE_URL"))
  if (values.record && Option.isNone(url)) return yield* new NoServer()
  const server = Option.isSome(url) ? yield* ask : yield* Recorded.read(scenarios)
  if (values.record) {
    yield* Recorded.write(server, scenarios)
    yield* Recorded.tidy(script)
  }
  const fake = yield* (values["in-process"] ? Play.inProcess : Play.served)({ ...server, scenarios })
  if (!(yield* report(server, fake))) process.exitCode = 1
})

NodeRuntime.runMain(program)
