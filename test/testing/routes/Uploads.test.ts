import { assert, describe, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as HttpBody from "effect/http/HttpBody"
import * as FakeNomad from "../../../src/testing/FakeNomad.ts"
import { at, call, text } from "./Calls.ts"

const asJson = { accept: "application/json" }

const upload = Effect.fnUntraced(function* (files: { readonly [path: string]: string }, published = false) {
  const fake = yield* FakeNomad.FakeNomad
  return yield* fake.addUpload({ main_author: "researcher", files, published })
})

layer(FakeNomad.layerHttpClient({ uploadLimit: 1000 }))("/uploads", (it) => {
  describe("the answer to a new upload", () => {
    const create = (accept: string) =>
      call("POST", "/uploads?file_name=a.txt", { as: "researcher", headers: { accept }, body: text("a") })

    it.effect("is JSON for who asks for just that", () =>
      Effect.gen(function* () {
        const { json } = yield* create("application/json")
        assert.strictEqual(at(json, "data", "upload_name"), "a.txt")
      })
    )

    for (const accept of ["*/*", "application/json, */*", "application/json; charset=utf-8"]) {
      it.effect(`is a sentence for who accepts ${accept}`, () =>
        Effect.gen(function* () {
          const { headers, text } = yield* create(accept)
          assert.strictEqual(headers["content-type"], "text/plain; charset=utf-8")
          assert.include(
            text,
            "Thanks for uploading your data to nomad.\nGo back to http://nomad-lab.eu/prod/v1/test/gui"
          )
        })
      )
    }
  })

  describe("a body", () => {
    for (const type of ["application/json", "image/png", "nonsense"]) {
      it.effect(`is a file, also one that calls itself ${type}`, () =>
        Effect.gen(function* () {
          const { json } = yield* call("POST", "/uploads?file_name=a.txt", {
            as: "researcher",
            headers: asJson,
            body: text("{", type)
          })
          const { text: content } = yield* call("GET", `/uploads/${String(at(json, "upload_id"))}/raw/a.txt`, {
            as: "researcher"
          })
          assert.strictEqual(content, "{")
        })
      )
    }

    it.effect("of nothing makes an empty upload", () =>
      Effect.gen(function* () {
        const { json } = yield* call("POST", "/uploads", { as: "researcher", headers: asJson })
        assert.strictEqual(at(json, "data", "process_status"), "READY")
      })
    )

    it.effect("that is a form brings a file for each part called so", () =>
      Effect.gen(function* () {
        const form = new FormData()
        form.append("other", new Blob(["x"]), "x.txt")
        form.append("file", new Blob(["a"]), "a%20b.txt")
        form.append("file", new Blob(["b"]), "b.txt")
        const id = yield* upload({})
        const path = `/uploads/${id}/raw/sub`
        yield* call("PUT", path, { as: "researcher", body: HttpBody.formData(form) })
        const { json } = yield* call("GET", `/uploads/${id}/rawdir/sub`, { as: "researcher" })
        const names = [0, 1, 2].map((index) => at(json, "directory_metadata", "content", index, "name"))
        assert.deepStrictEqual(names, ["a b.txt", "b.txt", undefined])
      })
    )

    it.effect("that is no form, though it says so, is refused", () =>
      Effect.gen(function* () {
        const put = Effect.fnUntraced(function* (type: string) {
          const path = `/uploads/${yield* upload({})}/raw/`
          const { json, status } = yield* call("PUT", path, { as: "researcher", body: text("x", type) })
          return [status, at(json, "detail")]
        })
        assert.deepStrictEqual(yield* put("multipart/form-data"), [400, "Missing boundary in multipart."])
        assert.deepStrictEqual(yield* put("multipart/form-data; boundary=x"), [400, "Invalid multipart data."])
      })
    )
  })

  describe("a download", () => {
    const download = Effect.fnUntraced(function* (name: string, content: string, query = "") {
      const id = yield* upload({ [name]: content })
      return yield* call("GET", `/uploads/${id}/raw/${encodeURIComponent(name)}${query}`, { as: "researcher" })
    })

    it.effect("is decompressed, and then cut, if it is asked to be and called so", () =>
      Effect.gen(function* () {
        const packed = new Blob(["hello gz"]).stream().pipeThrough(new CompressionStream("gzip"))
        const bytes = new Uint8Array(yield* Effect.promise(() => new Response(packed).arrayBuffer()))
        const { addUpload } = yield* FakeNomad.FakeNomad
        const id = yield* addUpload({ main_author: "researcher", files: { "a.gz": bytes, "b.bin": bytes } })
        const get = (path: string) => call("GET", `/uploads/${id}/raw/${path}`, { as: "researcher" })
        const whole = yield* get("a.gz?decompress=true")
        assert.deepInclude(whole, { status: 200, text: "hello gz" })
        assert.strictEqual(whole.headers["content-type"], "application/gzip")
        assert.strictEqual((yield* get("a.gz?decompress=true&offset=2&length=3")).text, "llo")
        assert.notStrictEqual((yield* get("b.bin?decompress=true")).text, "hello gz")
        assert.notStrictEqual((yield* get("a.gz")).text, "hello gz")
      })
    )

    it.effect("has its name twice: in plain letters and exactly", () =>
      Effect.gen(function* () {
        const { headers } = yield* download('größe "1".txt', "x")
        assert.strictEqual(
          headers["content-disposition"],
          `attachment; filename="gr__e \\"1\\".txt"; filename*=UTF-8''gr%C3%B6%C3%9Fe%20%221%22.txt`
        )
      })
    )

    const types = [
      ["hello", "text/plain"],
      ['{"a":1}', "application/json"],
      ["{a}", "text/plain"],
      ["", "application/x-empty"],
      ["1", "application/octet-stream"],
      ["x,y\n1,2\n3,4\n", "text/csv"],
      ["#!/bin/sh\n", "text/x-shellscript"],
      ["\u0000\u0000", "application/octet-stream"]
    ] as const
    for (const [content, type] of types) {
      it.effect(`of ${JSON.stringify(content)} is ${type}`, () =>
        Effect.gen(function* () {
          assert.strictEqual((yield* download("a", content)).headers["content-type"], type)
        })
      )
    }

    it.effect("of a part has no type", () =>
      Effect.gen(function* () {
        const { headers, text } = yield* download("a.txt", "hello", "?offset=1&length=2")
        assert.strictEqual(text, "el")
        assert.strictEqual(headers["content-type"], "application/octet-stream")
      })
    )

    it.effect("of a folder is a zip that is named after it", () =>
      Effect.gen(function* () {
        const id = yield* upload({ "sub/a.txt": "a" })
        const { headers, text } = yield* call("GET", `/uploads/${id}/raw/sub?compress=1`, { as: "researcher" })
        assert.isTrue(text.startsWith("PK"))
        assert.include(headers["content-disposition"], 'filename="sub.zip"')
      })
    )

    it.effect("of a folder by a pattern that is none is refused", () =>
      Effect.gen(function* () {
        const id = yield* upload({ "a.txt": "a" })
        const { json, status } = yield* call("GET", `/uploads/${id}/raw/?compress=1&re_pattern=%5B`, {
          as: "researcher"
        })
        assert.strictEqual(status, 422)
        assert.deepStrictEqual(at(json, "detail", 0, "loc"), ["query", "re_pattern"])
      })
    )

    it.effect("of all that is published can be had in parts", () =>
      Effect.gen(function* () {
        const id = yield* upload({ "a.archive.json": "{}" }, true)
        const part = yield* call("GET", `/uploads/${id}/raw`, { headers: { range: "bytes=0-1" } })
        assert.strictEqual(part.status, 206)
        assert.strictEqual(part.text, "PK")
        assert.match(part.headers["content-range"] ?? "", /^bytes 0-1\/\d+$/)
        const outdated = { range: "bytes=0-1", "if-range": '"another"' }
        assert.strictEqual((yield* call("GET", `/uploads/${id}/raw`, { headers: outdated })).status, 200)
        const beyond = yield* call("GET", `/uploads/${id}/raw`, { headers: { range: "bytes=999999-" } })
        assert.strictEqual(beyond.status, 416)
      })
    )
  })

  describe("the command examples", () => {
    it.effect("carry a token that makes uploads, and nothing else", () =>
      Effect.gen(function* () {
        const { json } = yield* call("GET", "/uploads/command-examples", { as: "researcher" })
        const token = /Upload-Token: ([^']+)'/.exec(String(at(json, "upload_command")))?.[1] ?? ""
        const headers = { ...asJson, "upload-token": token }
        assert.strictEqual((yield* call("POST", "/uploads", { headers })).status, 200)
        assert.strictEqual((yield* call("GET", "/uploads", { headers })).status, 401)
      })
    )
  })
})
