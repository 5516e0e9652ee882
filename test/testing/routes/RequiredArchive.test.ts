import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as RequiredArchive from "../../../src/testing/routes/RequiredArchive.ts"

const archive = {
  metadata: { entry_name: "water", entry_id: "e" },
  data: { m_def: "Composite", name: "water", parts: [{ element: "H" }, { element: "O" }] }
}

const selected = (required: unknown) => RequiredArchive.select(archive, required)

describe("what is required of an archive", () => {
  const cases: ReadonlyArray<readonly [string, unknown, object]> = [
    ["everything", "*", archive],
    ["a section", { metadata: "*" }, { metadata: archive.metadata }],
    ["a quantity", { metadata: { entry_name: "include" } }, { metadata: { entry_name: "water" } }],
    ["an element", { data: { "parts[-1]": "*" } }, { data: { m_def: "Composite", parts: [{ element: "O" }] } }],
    ["a slice", { data: { "parts[0:1]": "*" } }, { data: { m_def: "Composite", parts: [{ element: "H" }] } }],
    ["all but", { "*": "*", data: "exclude" }, { metadata: archive.metadata }],
    ["an index beyond the end", { data: { "parts[7]": "*" } }, { data: { m_def: "Composite", parts: [] } }],
    ["what is not there", { nosuch: "nonsense", metadata: { nosuch: "*" } }, {}],
    ["nothing", {}, {}]
  ]
  for (const [name, required, expected] of cases) {
    it.effect(`${name} is what comes`, () =>
      Effect.gen(function* () {
        assert.deepStrictEqual<unknown>(yield* selected(required), { ...expected, m_ref_archives: {} })
      })
    )
  }

  it.effect("by a word that the server does not know is refused", () =>
    Effect.gen(function* () {
      const { detail, status } = yield* Effect.flip(selected({ metadata: "nosuch" }))
      assert.strictEqual(status, 400)
      assert.strictEqual(detail, "unknown directive nosuch")
    })
  )

  it.effect("by an index into what is no list is refused", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* Effect.flip(selected({ "metadata[0]": "*" }))).status, 400)
    })
  )
})
