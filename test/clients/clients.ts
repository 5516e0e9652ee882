/**
 * `npm run test:clients`: drives other people's clients, unchanged, on the served fake or on a live server.
 */
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import { parseArgs } from "node:util"
import * as NodeFakeNomad from "../../src/node/NodeFakeNomad.ts"
import * as Command from "./Command.ts"
import * as Drive from "./Drive.ts"
import * as Python from "./Python.ts"
import * as Server from "./Server.ts"

const usage = `usage: npm run test:clients [-- [--only WORD] [--url URL]]

  --only WORD  just the clients whose names have the word in them
  --url URL    the address of a live server's API, instead of the fake; the accounts are those of npm run conformance`

const { values } = parseArgs({
  options: { only: { type: "string", default: "" }, url: { type: "string" }, help: { type: "boolean" } }
})

/** The steps of a drive; just one, where there is none to tell of. */
const steps = Effect.fnUntraced(
  function* (drive: Drive.Drive, server: Server.Server) {
    for (const program of drive.programs) {
      if (!(yield* Command.exists(program))) return yield* new Python.Unavailable({ message: `there is no ${program}` })
    }
    return yield* Drive.run(drive, yield* Python.environment(drive.packages), server)
  },
  Effect.catchTags({
    // What cannot be installed here says nothing of the fake.
    Unavailable: ({ message }) => Effect.succeed([new Drive.Step({ outcome: "skipped", claim: "runs", why: message })]),
    NotMade: ({ message }) => Effect.succeed([new Drive.Step({ outcome: "skipped", claim: "is made", why: message })]),
    NotStarted: ({ message }) => Effect.succeed([new Drive.Step({ outcome: "failed", claim: "starts", why: message })])
  })
)

const line = ({ claim, outcome, why }: Drive.Step): string => {
  if (outcome === "passed") return `  ok      ${claim}`
  if (outcome === "skipped") return `  skipped ${claim}: ${why}`
  return `  FAILED  ${claim}\n${why.replace(/^/gm, "          ")}`
}

const program = Effect.fnUntraced(function* (server: Server.Server) {
  const all: Array<Drive.Step> = []
  for (const drive of Drive.drives.filter(({ client }) => client.includes(values.only))) {
    yield* Console.log(`\n${drive.client} on ${server.url}`)
    for (const step of yield* steps(drive, server)) {
      yield* Console.log(line(step))
      all.push(step)
    }
  }
  const count = (outcome: Drive.Step["outcome"]) => all.filter((step) => step.outcome === outcome).length
  const skipped = count("skipped")
  yield* Console.log(
    `\n${count("passed")} passed, ${count("failed")} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`
  )
  if (count("failed") > 0 || all.length === 0) process.exitCode = 1
})

const onFake = Effect.flatMap(Server.served, program).pipe(
  Effect.provide(NodeFakeNomad.layerServed({ processing: "200 millis" }))
)

const onServer = (url: string) => Effect.flatMap(Server.live(url), program)

NodeRuntime.runMain(
  Effect.gen(function* () {
    if (values.help) return yield* Console.log(usage)
    return yield* values.url === undefined ? onFake : onServer(values.url)
  })
)
