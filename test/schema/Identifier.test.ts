import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Identifier from "../../src/schema/Identifier.ts"

const upload_id = "RdA_3ZsOTMqbtAhYLivV-w"
const entry_id = "zQJMKax7xk384h_rx7VW_-6bRIgi"

describe("Identifier.check", () => {
  it.effect("takes what looks like an id of its kind", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* Identifier.check("upload_id", upload_id), upload_id)
      assert.strictEqual(yield* Identifier.check("dataset_id", upload_id), upload_id)
      assert.strictEqual(yield* Identifier.check("entry_id", entry_id), entry_id)
      assert.strictEqual(
        yield* Identifier.check("user_id", "10000000-0000-0000-0000-000000000001"),
        "10000000-0000-0000-0000-000000000001"
      )
      assert.strictEqual(yield* Identifier.check("user_id", "tess@example.org"), "tess@example.org")
    })
  )

  const others = [
    "",
    " ",
    `${upload_id} `,
    `${upload_id}\n`,
    upload_id.slice(1),
    `${upload_id}x`,
    `../${upload_id.slice(3)}`
  ]
  for (const quantity of ["upload_id", "dataset_id"] as const) {
    it.effect(`refuses as ${quantity} what can be none, and says how one looks`, () =>
      Effect.gen(function* () {
        for (const given of [...others, entry_id, "a/b", "a?b#c%2Fd".padEnd(22, "x")]) {
          const error = yield* Effect.flip(Identifier.check(quantity, given))
          assert.strictEqual(error._tag, "InvalidRequest")
          assert.strictEqual(error.status, 0)
          assert.deepStrictEqual(error.issues[0]?.loc, [quantity])
          assert.include(error.message, JSON.stringify(given))
          assert.include(error.message, "22 characters")
        }
      })
    )
  }

  it.effect("refuses as entry_id what is as long as an upload's", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Identifier.check("entry_id", upload_id))
      assert.include(error.message, "28 characters")
    })
  )

  it.effect("refuses as user_id what would lead elsewhere in an address", () =>
    Effect.gen(function* () {
      for (const given of ["", "a b", "../me", "a/b", "a?b", "a#b", "a%2Fb", "a\nb"]) {
        assert.strictEqual((yield* Effect.flip(Identifier.check("user_id", given)))._tag, "InvalidRequest", given)
      }
    })
  )
})
