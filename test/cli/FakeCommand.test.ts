import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { at } from "../testing/routes/Calls.ts"
import { fake, folder, npm } from "./FakeCommand.ts"

// Processes take long to start where many run.
describe("npm run fake", { timeout: 60_000 }, () => {
  const isGone = (url: string) => Effect.isFailure(Effect.tryPromise(() => fetch(url)))

  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    it.live(`names its address, and ends on ${signal} without leaving anything behind`, () =>
      Effect.gen(function* () {
        const { code, stdout } = yield* fake(["--port", "0"], (_, kill) => kill(signal), npm)
        assert.match(stdout, /^http:\/\/127\.0\.0\.1:\d+\/nomad-oasis\/api\/v1\n$/)
        assert.strictEqual(code, 0)
        assert.isTrue(yield* isGone(stdout.trim()))
      })
    )
  }

  it.live("takes other accounts from a file", () =>
    Effect.gen(function* () {
      const file = join(yield* folder, "users.json")
      const user = { user_id: "u-1", username: "ada", password: "p", first_name: "A", last_name: "L", email: "a@b.c" }
      yield* Effect.promise(() => writeFile(file, JSON.stringify([user])))
      const names: Array<unknown> = []
      yield* fake(["--users", file], (url, kill) => {
        void fetch(new URL("/__fake/state", url))
          .then((response) => response.json())
          .then((state) => names.push(at(state, "users", 0, "username"), at(state, "users", "length")))
          .finally(() => kill("SIGTERM"))
      })
      assert.deepStrictEqual(names, ["ada", 1])
    })
  )
})
