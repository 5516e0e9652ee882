import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { Graph, Nomad } from "effect-nomad"
import { FakeNomad } from "effect-nomad/testing"

const archive = JSON.stringify({ data: { m_def: "nomad.datamodel.metainfo.eln.ElnBaseSection", name: "Water" } })

const seeded = Effect.gen(function* () {
  const nomad = yield* FakeNomad.FakeNomad
  return yield* nomad.addUpload({
    main_author: "researcher",
    upload_name: "water",
    files: { "water.archive.json": archive, "sub/notes.txt": "notes" }
  })
})

describe("Graph.query", () => {
  it.effect("goes from me to my uploads, their entries, their archives and their files", () =>
    Effect.gen(function* () {
      const id = yield* seeded
      const found = yield* Graph.query({
        users: { me: { username: "*", uploads: { "*": { upload_name: "*" } } } },
        uploads: {
          [id]: { entries: { "*": { archive: { data: { name: "*" } } } }, files: { sub: { "notes.txt": "*" } } }
        }
      })
      assert.include(JSON.stringify(found), '"username":"researcher"')
      assert.include(JSON.stringify(found), '"upload_name":"water"')
      assert.include(JSON.stringify(found), '"archive":{"data":{"name":"Water"}}')
      assert.include(JSON.stringify(found), '"path":"sub/notes.txt","size":5')
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("says at its place what may not be seen", () =>
    Effect.gen(function* () {
      const id = yield* seeded
      const found = yield* Nomad.anonymous(Graph.query({ uploads: { [id]: "*" } }))
      assert.deepStrictEqual(found, {
        uploads: { [id]: { m_errors: [{ error_type: "NOACCESS", message: `No access to upload ${id}.` }] } }
      })
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("refuses a query that makes no sense", () =>
    Effect.gen(function* () {
      const wrong = yield* Effect.flip(Graph.query({ uploads: { m_request: { nothing: 1 } } }))
      assert.strictEqual(wrong._tag, "InvalidRequest")
    }).pipe(Effect.provide(FakeNomad.layer()))
  )
})
