import { assert, describe, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FakeNomad from "../../../src/testing/FakeNomad.ts"
import { api, at, call } from "./Calls.ts"

const upload = Effect.fnUntraced(function* (files: { readonly [path: string]: string }) {
  const fake = yield* FakeNomad.FakeNomad
  return yield* fake.addUpload({ main_author: "researcher", files })
})

layer(FakeNomad.layerHttpClient())("the front", (it) => {
  it.effect("knows no other paths than NOMAD's", () =>
    Effect.gen(function* () {
      const { json, status } = yield* call("GET", "/nosuch")
      assert.strictEqual(status, 404)
      assert.deepStrictEqual(json, { detail: "Not Found" })
    })
  )

  it.effect("names a method that it would allow", () =>
    Effect.gen(function* () {
      const { headers, json, status } = yield* call("PUT", "/users/me")
      assert.strictEqual(status, 405)
      assert.strictEqual(headers["allow"], "GET")
      assert.deepStrictEqual(json, { detail: "Method Not Allowed" })
    })
  )

  it.effect("names the method that the server declares first", () =>
    Effect.gen(function* () {
      const { headers } = yield* call("PATCH", "/uploads/some-upload")
      assert.strictEqual(headers["allow"], "DELETE")
    })
  )

  it.effect("allows no HEAD", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* call("HEAD", "/users/me")).status, 405)
    })
  )

  describe("slashes", () => {
    it.effect("sends a call with one too many to where it belongs", () =>
      Effect.gen(function* () {
        const { headers, status } = yield* call("GET", "/datasets/?page_size=1")
        assert.strictEqual(status, 307)
        assert.strictEqual(headers["location"], `${api}/datasets?page_size=1`)
      })
    )

    it.effect("sends a call for a folder without one there", () =>
      Effect.gen(function* () {
        const { headers } = yield* call("GET", "/uploads/x/rawdir")
        assert.strictEqual(headers["location"], `${api}/uploads/x/rawdir/`)
      })
    )

    it.effect("belong to the path of a file, escaped or not", () =>
      Effect.gen(function* () {
        const id = yield* upload({ "a/b c/ü #1.txt": "found" })
        const plain = yield* call("GET", `/uploads/${id}/raw/a/b%20c/%C3%BC%20%231.txt`, { as: "researcher" })
        const escaped = yield* call("GET", `/uploads/${id}/raw/a%2Fb%20c%2F%C3%BC%20%231.txt`, { as: "researcher" })
        assert.strictEqual(plain.text, "found")
        assert.strictEqual(escaped.text, "found")
      })
    )

    it.effect("may stand at the end of nothing: the upload's own folder", () =>
      Effect.gen(function* () {
        const id = yield* upload({ "a.txt": "a" })
        const { json } = yield* call("GET", `/uploads/${id}/rawdir/`, { as: "researcher" })
        assert.strictEqual(at(json, "path"), "")
      })
    )

    it.effect("are kept where there are too many of them", () =>
      Effect.gen(function* () {
        const id = yield* upload({ "a.txt": "a" })
        assert.strictEqual((yield* call("GET", `/uploads/${id}/raw//`, { as: "researcher" })).status, 404)
      })
    )

    it.effect("do not belong to the name of a file beside an entry's", () =>
      Effect.gen(function* () {
        const { json, status } = yield* call("GET", "/entries/x/raw/a/b")
        assert.strictEqual(status, 404)
        assert.deepStrictEqual(json, { detail: "Not Found" })
      })
    )
  })

  it.effect("sends the API's root to its documentation", () =>
    Effect.gen(function* () {
      const { headers, status } = yield* call("GET", "/")
      assert.strictEqual(status, 307)
      assert.strictEqual(headers["location"], "/prod/v1/test/api/v1/extensions/docs")
    })
  )

  it.effect("finds names that are longer than any router's patience", () =>
    Effect.gen(function* () {
      const name = "x".repeat(250)
      const id = yield* upload({ [name]: "long" })
      assert.strictEqual((yield* call("GET", `/uploads/${id}/raw/${name}`, { as: "researcher" })).text, "long")
    })
  )

  describe("browsers", () => {
    it.effect("are told that any page may call", () =>
      Effect.gen(function* () {
        const headers = { origin: "https://a.b", "access-control-request-method": "POST" }
        const asked = yield* call("OPTIONS", "/uploads", { headers })
        assert.strictEqual(asked.status, 200)
        assert.strictEqual(asked.headers["access-control-allow-origin"], "https://a.b")
      })
    )

    it.effect("may read the name of a download", () =>
      Effect.gen(function* () {
        const answered = yield* call("GET", "/datasets", { headers: { origin: "https://a.b" } })
        assert.strictEqual(answered.headers["access-control-expose-headers"], "Content-Disposition")
      })
    )
  })

  it.effect("writes links with http and the host as called", () =>
    Effect.gen(function* () {
      const { json } = yield* call("GET", "/datasets?page_size=1")
      const url = "http://nomad-lab.eu/prod/v1/test/api/v1/datasets?page_size=1"
      assert.strictEqual(at(json, "pagination", "page_url"), url)
    })
  )
})
