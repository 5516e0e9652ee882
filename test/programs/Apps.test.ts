import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { Apps, Suggestions, Uploads, UploadSource } from "effect-nomad"
import { FakeNomad } from "effect-nomad/testing"

const provided = Effect.provide(FakeNomad.layer())

const names = (filter: Apps.QuantityFilter) =>
  Effect.map(Stream.runCollect(Apps.searchQuantities(filter)), (all) => all.map(({ quantity }) => quantity))

describe("Apps", () => {
  it.effect("are listed, and got one by one with the quantities that they name", () =>
    Effect.gen(function* () {
      const paths = (yield* Apps.list()).map(({ path }) => path)
      assert.deepStrictEqual(paths, ["entries", "calculations", "eln"])
      const { app, search_quantities } = yield* Apps.get("eln")
      assert.strictEqual(app.label, "ELN")
      assert.strictEqual(search_quantities["results.eln.tags"]?.dtype, "string")
      assert.strictEqual((yield* Effect.flip(Apps.get("nothing")))._tag, "AppNotFound")
    }).pipe(provided)
  )

  it.effect("of one's own are filled up, or refused with what is wrong", () =>
    Effect.gen(function* () {
      const mine = { label: "Mine", path: "mine", category: "Tests" }
      const { app, search_quantities } = yield* Apps.validate({
        ...mine,
        columns: [{ search_quantity: "results.material.elements[0]" }]
      })
      assert.strictEqual(app.pagination?.page_size, 20)
      assert.deepStrictEqual(Object.keys(search_quantities), ["results.material.elements"])
      const error = yield* Effect.flip(Apps.validate({ ...mine, columns: [{ search_quantity: "results.nothing" }] }))
      assert.strictEqual(error._tag, "InvalidRequest")
      assert.include(error.message, "results.nothing")
    }).pipe(provided)
  )
})

describe("Apps.searchQuantities", () => {
  it.effect("gives every quantity once, whatever the size of a page", () =>
    Effect.gen(function* () {
      const all = yield* names({})
      assert.strictEqual(new Set(all).size, all.length)
      assert.deepStrictEqual(yield* names({ pageSize: 97 }), all)
      assert.deepStrictEqual(yield* names({ pageSize: all.length }), all)
      assert.deepStrictEqual(yield* names({ limit: 3 }), all.slice(0, 3))
    }).pipe(provided)
  )

  it.effect("finds by parts of names, types and apps", () =>
    Effect.gen(function* () {
      const gaps = yield* names({ input: "Band Gap value", dtype: "float" })
      assert.strictEqual(gaps[0], "results.properties.electronic.band_gap.value")
      assert.isTrue((yield* names({ input: "mainfile" })).includes("mainfile"))
      assert.isFalse((yield* names({ input: "mainfile", app_path: "eln" })).includes("mainfile"))
      const error = yield* Effect.flip(Stream.runDrain(Apps.searchQuantities({ app_path: "nothing" })))
      assert.strictEqual(error._tag, "AppNotFound")
    }).pipe(provided)
  )
})

describe("Suggestions.find", () => {
  it.effect("gives values of others' entries as well, that begin with the text or have a word that does", () =>
    Effect.gen(function* () {
      const source = UploadSource.bytes("salt.archive.json", `{"data":{"name":"x"}}`)
      yield* FakeNomad.as("other")(Uploads.upload(source, { upload_name: "Salts of iron" }))
      const find = (input: string) => Suggestions.find(input, ["mainfile", { name: "upload_name", size: 1 }])
      assert.deepStrictEqual(yield* find("SAL"), {
        mainfile: [{ value: "salt.archive.json", weight: 1 }],
        upload_name: [{ value: "Salts of iron", weight: 1 }]
      })
      assert.deepStrictEqual(Object.keys(yield* find("iron")), ["upload_name"])
      assert.deepStrictEqual(yield* find("alts"), {})
    }).pipe(provided)
  )

  it.effect("refuses quantities without suggestions, and what cannot be asked", () =>
    Effect.gen(function* () {
      const unknown = yield* Effect.flip(Suggestions.find("a", ["comment"]))
      assert.strictEqual(unknown._tag, "InvalidRequest")
      assert.include(unknown.message, "comment")
      assert.strictEqual((yield* Effect.flip(Suggestions.find(" ", ["mainfile"])))._tag, "InvalidRequest")
      const none = Suggestions.find("a", [{ name: "mainfile", size: 0 }])
      assert.strictEqual((yield* Effect.flip(none))._tag, "InvalidRequest")
    }).pipe(provided)
  )
})
