/**
 * Other programs.
 */
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import { spawn } from "node:child_process"
import { resolve } from "node:path"

/** Where everything is made that Git does not know. */
export const build = resolve("build/clients")

/** What a program did. */
export interface Ended {
  /** None where a signal ended it. */
  readonly code: number | null
  readonly printed: string
  readonly errors: string
}

/** There is no such program, or it cannot be started. */
export class NotStarted extends Data.TaggedError("NotStarted")<{ readonly message: string }> {}

export interface Options {
  readonly environment?: Record<string, string>
}

/** Settings of the caller's that would change what is installed, or whom a client calls. */
const isOwn = (name: string): boolean => !/^(NOMAD_|PYTHON|VIRTUAL_ENV$)/.test(name)

const environment = (more: Record<string, string> = {}): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => isOwn(name))),
  NO_PROXY: "127.0.0.1,localhost",
  no_proxy: "127.0.0.1,localhost",
  PYTHONPYCACHEPREFIX: `${build}/pycache`,
  UV_PYTHON_DOWNLOADS: "never",
  ...more
})

/** Runs a program to its end; a program that takes ten minutes hangs, and is ended. */
export const run = ([program, ...options]: readonly [string, ...ReadonlyArray<string>], given: Options = {}) =>
  Effect.callback<Ended, NotStarted>((resume) => {
    const child = spawn(program, options, { env: environment(given.environment), stdio: ["ignore", "pipe", "pipe"] })
    let [printed, errors] = ["", ""]
    child.stdout.setEncoding("utf8").on("data", (text) => {
      printed += text
    })
    child.stderr.setEncoding("utf8").on("data", (text) => {
      errors += text
    })
    child.on("error", ({ message }) => resume(Effect.fail(new NotStarted({ message }))))
    child.on("close", (code) => resume(Effect.succeed({ code, printed, errors })))
    return Effect.sync(() => child.kill())
  }).pipe(
    Effect.timeoutOrElse({
      duration: "10 minutes",
      orElse: () => Effect.succeed({ code: null, printed: "", errors: `${program} does not come to its end` })
    })
  )

/** Whether there is such a program. */
export const exists = (program: string): Effect.Effect<boolean> =>
  run([program, "--version"]).pipe(
    Effect.as(true),
    Effect.catchTag("NotStarted", () => Effect.succeed(false))
  )
