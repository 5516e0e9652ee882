/**
 * A Python with the packages that are measured beside this one.
 */
import * as Effect from "effect/Effect"
import * as Python from "../test/clients/Python.ts"

/** The path of its interpreter, or why there is none. */
export const found = (): Promise<{ readonly path: string | undefined; readonly reason: string }> =>
  Effect.runPromise(
    Effect.match(Python.environment("nomad-utility-workflows"), {
      onSuccess: (path) => ({ path, reason: "" }),
      onFailure: ({ message }) => ({ path: undefined, reason: message })
    })
  )
