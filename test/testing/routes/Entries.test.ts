/** Entries by a search that stands in the address, or in a body; the answers are those of a real server. */
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FakeNomad from "../../../src/testing/FakeNomad.ts"
import { at, call, json as jsonBody } from "./Calls.ts"

const files = { "d/a.archive.json": `{"data":{"name":"a"}}`, "b.archive.json": "{}", "notes.txt": "hello" }

const upload = Effect.flatMap(FakeNomad.FakeNomad, (fake) => fake.addUpload({ main_author: "researcher", files }))

const as = "researcher"

layer(FakeNomad.layerHttpClient({ uploadLimit: 1000 }))("/entries", (it) => {
  it.effect("gives archives page by page, each page with the addresses of others", () =>
    Effect.gen(function* () {
      const id = yield* upload
      const { json } = yield* call("GET", `/entries/archive?upload_id=${id}&owner=user&page_size=1`, { as })
      assert.deepStrictEqual(at(json, "query"), { name: "upload_id", value: { op: [id] } })
      assert.strictEqual(at(json, "required"), "*")
      assert.strictEqual(at(json, "pagination", "total"), 2)
      const next = String(at(json, "pagination", "next_page_url")).replace("http:", "https:")
      const second = yield* call("GET", next, { as })
      assert.notStrictEqual(at(second.json, "data", 0, "entry_id"), at(json, "data", 0, "entry_id"))
      assert.strictEqual(at(second.json, "data", 0, "upload_id"), id)
    })
  )

  it.effect("lists files entry by entry, without those of folders below", () =>
    Effect.gen(function* () {
      const id = yield* upload
      const { json } = yield* call("GET", `/entries/rawdir?upload_id=${id}&owner=user&order_by=mainfile`, { as })
      assert.deepStrictEqual(at(json, "query"), { name: "upload_id", value: { any: [id] } })
      assert.deepStrictEqual(at(json, "data", 0, "files"), [
        { path: "b.archive.json", size: 2 },
        { path: "notes.txt", size: 5 }
      ])
      assert.deepStrictEqual(at(json, "data", 1, "files"), [{ path: "d/a.archive.json", size: 21 }])
      const body = jsonBody({ owner: "user", query: { upload_id: id }, pagination: { order_by: "mainfile" } })
      const posted = yield* call("POST", "/entries/rawdir/query", { as, body })
      assert.deepStrictEqual(at(posted.json, "data"), at(json, "data"))
      assert.isUndefined(at(posted.json, "pagination", "page_url"))
    })
  )

  it.effect("gives zip files under the server's names", () =>
    Effect.gen(function* () {
      const id = yield* upload
      for (const [path, name] of [
        ["raw", "raw_files"],
        ["archive/download", "archives"]
      ]) {
        const { headers } = yield* call("GET", `/entries/${path}?upload_id=${id}&owner=user`, { as })
        assert.strictEqual(headers["content-type"], "application/zip")
        assert.include(headers["content-disposition"], `filename="${name}.zip"`)
      }
    })
  )

  for (const path of ["archive", "archive/download", "raw", "rawdir"]) {
    it.effect(
      `refuses GET /entries/${path} of what is under embargo, and without an account of what is one's own`,
      () =>
        Effect.gen(function* () {
          const all = yield* call("GET", `/entries/${path}?owner=all`, { as })
          assert.strictEqual(all.status, 403)
          assert.match(String(at(all.json, "detail")), /^The owner=all is not allowed for this operation/)
          const nobody = yield* call("GET", `/entries/${path}?owner=user`)
          assert.strictEqual(nobody.status, 401)
          assert.strictEqual(at(nobody.json, "detail"), "Authentication required for owner='user'.")
        })
    )
  }

  for (const path of ["archive/download", "rawdir"]) {
    it.effect(`refuses POST /entries/${path}/query of what is under embargo, and of unknown quantities`, () =>
      Effect.gen(function* () {
        const all = yield* call("POST", `/entries/${path}/query`, { as, body: jsonBody({ owner: "all" }) })
        assert.strictEqual(all.status, 403)
        const unknown = yield* call("POST", `/entries/${path}/query`, { body: jsonBody({ query: { nosuch: 1 } }) })
        assert.strictEqual(unknown.status, 422)
        assert.deepStrictEqual(at(unknown.json, "detail", 0), {
          msg: "nosuch is not a doc quantity",
          loc: [["nosuch"]]
        })
      })
    )
  }

  it.effect("refuses a broken pattern for files, also where no file is chosen by it", () =>
    Effect.gen(function* () {
      const { json, status } = yield* call("GET", "/entries/archive/download?re_pattern=(")
      assert.strictEqual(status, 422)
      assert.deepStrictEqual(at(json, "detail", 0, "loc"), ["query", "re_pattern"])
      const body = jsonBody({ files: { re_pattern: "(" } })
      const posted = yield* call("POST", "/entries/archive/download/query", { body })
      assert.deepStrictEqual(at(posted.json, "detail", 0, "loc"), ["body", "files", "re_pattern"])
    })
  )
})
