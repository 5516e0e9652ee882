/**
 * The command that serves the fake, as a process of its own.
 */
import * as Effect from "effect/Effect"
import { mkdtemp, rm } from "node:fs/promises"
import { spawn } from "node:child_process"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** How it ended, and what it said. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** As people run it. */
export const npm = ["npm", "run", "--silent", "fake", "--"] as const
/** What npm runs, without npm: sooner there. */
const node = [process.execPath, "--conditions=source", "src/cli/fake.ts"] as const

/** Runs it; what `onLine` does when the address is there decides how it goes on. */
export const fake = (
  options: ReadonlyArray<string>,
  onLine: (url: string, kill: (signal: NodeJS.Signals) => void) => void,
  [program, ...before]: typeof npm | typeof node = node
) =>
  Effect.callback<Ended>((resume) => {
    const child = spawn(program, [...before, ...options])
    let [stdout, stderr] = ["", ""]
    child.stdout.on("data", (data) => {
      stdout += String(data)
      if (stdout.includes("\n")) onLine(stdout.trim(), (signal) => child.kill(signal))
    })
    child.stderr.on("data", (data) => {
      stderr += String(data)
    })
    child.on("close", (code) => resume(Effect.succeed({ code, stdout, stderr })))
    return Effect.sync(() => child.kill())
  })

/** What does nothing with the address. */
export const nothing = (): void => {}

/** A folder that is gone afterwards. */
export const folder = Effect.acquireRelease(
  Effect.promise(() => mkdtemp(join(tmpdir(), "effect-nomad-"))),
  (path) => Effect.promise(() => rm(path, { recursive: true }))
)
