/**
 * What a server answered when it was recorded: a file for each scenario, so that one can be renewed without the others.
 */
import * as Effect from "effect/Effect"
import { readdir, readFile, rm, writeFile } from "node:fs/promises"
import type { Scenario } from "./Step.ts"
import * as Transcript from "./Transcript.ts"

const folder = new URL("transcript-2.0.0/", import.meta.url)

const server = new URL("server.json", folder)

const fileName = ({ name }: Scenario): string => `${name.replaceAll(/[^a-z0-9]+/gi, "-")}.jsonl`

const text = (file: URL) => Effect.promise(() => readFile(file, "utf8"))

/** The list of known differences, as it is written. */
export const differences = text(new URL("../../docs/differences.md", import.meta.url))

const absent = (): string => ""

/** What the server answered to some scenarios; nothing to those that were not recorded yet. */
export const read = Effect.fnUntraced(function* (scenarios: ReadonlyArray<Scenario>) {
  const head = yield* Effect.flatMap(text(server), Transcript.parseServer)
  const answers = yield* Effect.forEach(scenarios, (scenario) =>
    Effect.flatMap(
      Effect.promise(() => readFile(new URL(fileName(scenario), folder), "utf8").catch(absent)),
      Transcript.parse
    )
  )
  const transcript: Transcript.Transcript = { ...head, answers: Object.assign({}, ...answers) }
  return transcript
})

/** Writes down what a server answered to some scenarios. */
export const write = Effect.fnUntraced(function* (
  transcript: Transcript.Transcript,
  scenarios: ReadonlyArray<Scenario>
) {
  yield* Effect.promise(() => writeFile(server, Transcript.printServer(transcript)))
  yield* Effect.forEach(scenarios, (scenario) => {
    const lines = Transcript.print(Transcript.answersTo(transcript, scenario.name))
    return Effect.promise(() => writeFile(new URL(fileName(scenario), folder), lines))
  })
})

/** Removes the answers to scenarios that there are no more. */
export const tidy = Effect.fnUntraced(function* (scenarios: ReadonlyArray<Scenario>) {
  const kept = new Set(["server.json", ...scenarios.map(fileName)])
  const names = yield* Effect.promise(() => readdir(folder))
  const stale = names.filter((name) => !kept.has(name))
  yield* Effect.forEach(stale, (name) => Effect.promise(() => rm(new URL(name, folder))))
})
