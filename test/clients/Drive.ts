/**
 * A drive: a program that takes a client through what it can do, and tells of each step in the Test Anything Protocol.
 */
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Command from "./Command.ts"
import type { Server } from "./Server.ts"

export interface Drive {
  /** The client that is driven. */
  readonly client: string
  /** The file in `drives`. */
  readonly script: string
  /** The requirements, and so the virtual environment, that it runs with. */
  readonly packages: string
  /** The programs that it needs beside Python. */
  readonly programs: ReadonlyArray<string>
}

export const drives: ReadonlyArray<Drive> = [
  {
    client: "nomad-utility-workflows",
    script: "utility_workflows.py",
    packages: "nomad-utility-workflows",
    programs: []
  },
  {
    client: "curl",
    script: "command_examples.py",
    packages: "nomad-utility-workflows",
    programs: ["curl", "tar", "xargs"]
  },
  { client: "nomad.client", script: "nomad_client.py", packages: "nomad-lab", programs: [] },
  { client: "nomad client", script: "nomad_command.py", packages: "nomad-lab", programs: [] }
]

/** What became of one step. */
export class Step extends Data.Class<{
  readonly outcome: "passed" | "failed" | "skipped"
  readonly claim: string
  /** Why it failed, or was skipped. */
  readonly why: string
}> {}

const toldStep = /^(ok|not ok) \d+ - (.*?)(?: # SKIP (.*))?$/
const toldEnd = /^1\.\.(\d+)$/m

/** The steps in what a drive printed. One that broke off has failed, whatever it told before. */
export const steps = (printed: string, errors: string): ReadonlyArray<Step> => {
  const told: Array<Step> = []
  for (const line of printed.split("\n")) {
    const [, result, claim = "", reason] = toldStep.exec(line) ?? []
    const last = told.at(-1)
    if (result !== undefined) {
      const outcome = result === "not ok" ? "failed" : reason === undefined ? "passed" : "skipped"
      told.push(new Step({ outcome, claim, why: reason ?? "" }))
    } else if (line.startsWith("# ") && last?.outcome === "failed") {
      told.splice(-1, 1, new Step({ ...last, why: `${last.why}${last.why && "\n"}${line.slice(2)}` }))
    }
  }
  const end = toldEnd.exec(printed)?.[1]
  if (end === String(told.length) && told.length > 0) return told
  return [...told, new Step({ outcome: "failed", claim: "comes to its end", why: errors.trimEnd() })]
}

/** Runs a drive on a server. */
export const run = Effect.fn("Drive.run")(function* (drive: Drive, python: string, server: Server) {
  const { errors, printed } = yield* Command.run([python, `test/clients/drives/${drive.script}`], {
    environment: { NOMAD_DRIVE: JSON.stringify(server) }
  })
  return steps(printed, errors)
})
