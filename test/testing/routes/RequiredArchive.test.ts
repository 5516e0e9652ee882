import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as RequiredArchive from "../../../src/testing/routes/RequiredArchive.ts"

const archive = {
  metadata: { entry_name: "water", entry_id: "e" },
  data: { m_def: "Composite", name: "water", parts: [{ element: "H" }, { element: "O" }] }
}

const selected = (required: unknown) => RequiredArchive.select({ entry_id: "e", upload_id: "u", archive }, required)

describe("what is required of an archive", () => {
  const cases: ReadonlyArray<readonly [string, unknown, object]> = [
    ["everything", "*", archive],
    ["a section", { metadata: "*" }, { metadata: archive.metadata }],
    ["a quantity", { metadata: { entry_name: "include" } }, { metadata: { entry_name: "water" } }],
    ["an element", { data: { "parts[-1]": "*" } }, { data: { m_def: "Composite", parts: [{ element: "O" }] } }],
    ["a slice", { data: { "parts[0:1]": "*" } }, { data: { m_def: "Composite", parts: [{ element: "H" }] } }],
    ["all but", { "*": "*", data: "exclude" }, { metadata: archive.metadata }],
    ["an index beyond the end", { data: { "parts[7]": "*" } }, { data: { m_def: "Composite" } }],
    ["what is not there", { nosuch: "nonsense", metadata: { nosuch: "*" } }, { metadata: {} }],
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

  describe("behind a reference", () => {
    const glass = {
      entry_id: "g",
      upload_id: "u",
      archive: { data: { name: "glass", next: "../uploads/u/archive/e#/data" } }
    }
    const from = {
      entry_id: "e",
      upload_id: "u",
      archive: { data: { of: "../upload/archive/g#/data", own: "#/data/x" } }
    }
    const find: RequiredArchive.Find = ({ entry }) => (entry === "g" ? glass : entry === "e" ? from : undefined)
    const select = (required: unknown) => RequiredArchive.select(from, required, find)

    it.effect("is put beside, under the address of its archive", () =>
      Effect.gen(function* () {
        assert.deepStrictEqual<unknown>(yield* select({ data: { of: { name: "*" } } }), {
          data: { of: "../uploads/u/archive/g#/data" },
          m_ref_archives: {
            "../uploads/u/archive/g": { m_def: "nomad.datamodel.EntryArchive", data: { name: "glass" } }
          }
        })
      })
    )

    it.effect("stands in its place, when asked to; what is not there is left out", () =>
      Effect.gen(function* () {
        const required = { "resolve-inplace": true, data: { of: { name: "*" }, own: "include-resolved" } }
        assert.deepStrictEqual<unknown>(yield* select(required), {
          data: { of: { name: "glass" } },
          m_ref_archives: {}
        })
      })
    )

    it.effect("is not followed in circles", () =>
      Effect.gen(function* () {
        const { m_ref_archives } = yield* select("include-resolved")
        assert.deepStrictEqual(Object.keys(Object(m_ref_archives)), [
          "../uploads/u/archive/g",
          "../uploads/u/archive/e"
        ])
      })
    )

    it.effect("is left alone where nobody finds it", () =>
      Effect.gen(function* () {
        const { data } = yield* RequiredArchive.select(from, { data: { of: "include-resolved" } })
        assert.deepStrictEqual<unknown>(data, { of: "../upload/archive/g#/data" })
      })
    )
  })
})
