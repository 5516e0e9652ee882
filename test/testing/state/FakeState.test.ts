import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FakeState from "../../../src/testing/state/FakeState.ts"
import * as Fixture from "./Fixture.ts"

const upload = { main_author: "researcher", files: { "a.archive.json": Fixture.archive } }

describe("FakeState", () => {
  it.effect("makes the same ids from the same seed, and others from another", () =>
    Effect.gen(function* () {
      const ids = Effect.fnUntraced(function* (seed: string) {
        const state = yield* FakeState.make({ seed })
        return [yield* state.addUpload(upload), yield* state.addUpload(upload)]
      })
      assert.deepStrictEqual(yield* ids("one"), yield* ids("one"))
      const [first, second] = yield* ids("one")
      assert.notStrictEqual(first, second)
      assert.notDeepEqual(yield* ids("one"), yield* ids("two"))
      assert.match(String(first), /^[A-Za-z0-9_-]{22}$/)
    })
  )

  it.effect("seeds without limits, rights or time, and shows what there is", () =>
    Effect.gen(function* () {
      const state = yield* Fixture.make({ uploadLimit: 0, processing: "1 hour" })
      const id = yield* state.addUpload({
        ...upload,
        upload_name: "seeded",
        published: true,
        metadata: { comment: "hello", references: ["https://example.org/"], datasets: ["set"] }
      })
      const [seeded] = state.snapshot().uploads
      const [row] = state.entries.documents()
      assert.deepInclude(seeded, {
        upload_id: id,
        upload_name: "seeded",
        main_author: state.researcher.account.user_id,
        published: true,
        process_status: "SUCCESS",
        files: ["a.archive.json"]
      })
      assert.deepInclude(row, { comment: "hello", references: ["https://example.org/"], published: true })
      assert.strictEqual(Fixture.at(row, "datasets", 0, "dataset_name"), "set")
      assert.strictEqual(state.snapshot().datasets[0]?.dataset_name, "set")
    })
  )

  it.effect("shares nothing with another", () =>
    Effect.gen(function* () {
      const one = yield* Fixture.make()
      const two = yield* Fixture.make()
      yield* one.addUpload(upload)
      const { access_token } = yield* one.tokens.password("researcher", "researcher-pw")
      const used = two.tokens.resolve({ authorization: `Bearer ${String(access_token)}` })
      assert.deepStrictEqual(two.snapshot().uploads, [])
      assert.strictEqual((yield* Effect.flip(used)).status, 401)
    })
  )

  it.effect("takes the accounts that it is given, and more later", () =>
    Effect.gen(function* () {
      const person = { password: "p", first_name: "Fay", last_name: "First", email: "fay@example.org" }
      const state = yield* FakeState.make({ users: [{ ...person, user_id: "u1", username: "fay" }] })
      state.addUser({ ...person, username: "later", email: "later@example.org", is_admin: true })
      assert.deepStrictEqual(
        state.snapshot().users.map(({ is_admin, username }) => [username, is_admin]),
        [
          ["fay", false],
          ["later", true]
        ]
      )
    })
  )
})
