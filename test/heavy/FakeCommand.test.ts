import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import * as NodeFakeNomad from "../../src/node/NodeFakeNomad.ts"
import { fake, folder, nothing } from "../cli/FakeCommand.ts"

// Processes take long to start where many run.
describe("npm run fake", { timeout: 60_000 }, () => {
  it.live("says in a line what is wrong with a file of accounts", () =>
    Effect.gen(function* () {
      const file = join(yield* folder, "users.json")
      yield* Effect.promise(() => writeFile(file, "[{"))
      const { code, stderr } = yield* fake(["--users", file], nothing)
      assert.strictEqual(code, 2)
      assert.match(stderr, /^fake: .*users\.json is no JSON array of accounts.*\n$/)
    })
  )

  it.live("says in a line that a port is taken", () =>
    Effect.gen(function* () {
      const { origin } = yield* NodeFakeNomad.Served
      const { code, stderr } = yield* fake(["--port", new URL(origin).port], nothing)
      assert.strictEqual(code, 2)
      assert.strictEqual(stderr, `fake: port ${new URL(origin).port} is taken\n`)
    }).pipe(Effect.provide(NodeFakeNomad.layerServed()))
  )

  for (const option of [
    "--nosuch",
    "--port=x",
    "--port=70000",
    "--users=/no/such/file",
    "--upload-limit=-1",
    "--doi=maybe"
  ]) {
    it.live(`refuses in a line what it does not understand: ${option}`, () =>
      Effect.gen(function* () {
        const { code, stderr, stdout } = yield* fake([option], nothing)
        assert.strictEqual(code, 2)
        assert.strictEqual(stdout, "")
        assert.match(stderr, /^fake: [^\n]+\n$/)
      })
    )
  }
})
