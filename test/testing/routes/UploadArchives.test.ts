import { assert, describe, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FakeNomad from "../../../src/testing/FakeNomad.ts"
import { at, call } from "./Calls.ts"

const archive = (name: string) =>
  JSON.stringify({ data: { m_def: "nomad.datamodel.metainfo.basesections.BaseSection", name } })

const upload = Effect.fnUntraced(function* (mainfile: string) {
  const fake = yield* FakeNomad.FakeNomad
  const files = { [mainfile]: archive("x"), "notes.txt": "none" }
  const upload_id = yield* fake.addUpload({ main_author: "researcher", files })
  const { json } = yield* call("GET", `/uploads/${upload_id}/entries`, { as: "researcher" })
  return { upload_id, entry_id: String(at(json, "data", 0, "entry_id")) }
})

layer(FakeNomad.layerHttpClient({ uploadLimit: 1000 }))("/uploads/{upload_id}/archive", (it) => {
  describe("an archive", () => {
    it.effect("comes by the path of its main file, slashes and all, and by its id", () =>
      Effect.gen(function* () {
        const { entry_id, upload_id } = yield* upload("a/b ü#1.archive.json")
        const byId = yield* call("GET", `/uploads/${upload_id}/archive/${entry_id}`, { as: "researcher" })
        assert.deepInclude(byId.json, { required: "*", entry_id })
        assert.strictEqual(at(byId.json, "data", "archive", "data", "name"), "x")
        for (const path of ["a/b%20%C3%BC%231.archive.json", "a%2Fb%20%C3%BC%231.archive.json"]) {
          const found = yield* call("GET", `/uploads/${upload_id}/archive/mainfile/${path}`, { as: "researcher" })
          assert.deepStrictEqual(found.json, byId.json)
        }
      })
    )

    const missing = { detail: "The entry does not exist or is not visible to you." }

    for (const path of ["notes.txt", "", "/a.archive.json", "a.archive.json?mainfile_key=k"]) {
      it.effect(`is not there for ${JSON.stringify(path)}`, () =>
        Effect.gen(function* () {
          const { upload_id } = yield* upload("a.archive.json")
          const { json, status } = yield* call("GET", `/uploads/${upload_id}/archive/mainfile/${path}`, {
            as: "researcher"
          })
          assert.deepStrictEqual([status, json], [404, missing])
        })
      )
    }

    it.effect("is not there in another upload, and not for admins", () =>
      Effect.gen(function* () {
        const one = yield* upload("a.archive.json")
        const two = yield* upload("b.archive.json")
        const elsewhere = yield* call("GET", `/uploads/${two.upload_id}/archive/${one.entry_id}`, { as: "researcher" })
        assert.deepStrictEqual([elsewhere.status, elsewhere.json], [404, missing])
        const asAdmin = yield* call("GET", `/uploads/${one.upload_id}/archive/${one.entry_id}`, { as: "admin" })
        assert.deepStrictEqual([asAdmin.status, asAdmin.json], [404, missing])
      })
    )
  })
})
