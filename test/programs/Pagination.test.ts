import { assert, layer } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { Datasets, Entries, Tokens, Uploads } from "effect-nomad"
import { FakeNomad } from "effect-nomad/testing"

const PageSize = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 16 }))
const Limit = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 16 }))

const count = 13
const names = Array.from({ length: count }, (_, index) => `${String(index).padStart(2, "0")}.archive.json`)

/** The published one of the uploads. */
class Seeded extends Context.Service<Seeded, string>()("effect-nomad/test/Seeded") {}

/** Thirteen of everything that can be listed. */
const seeded = Effect.gen(function* () {
  const nomad = yield* FakeNomad.FakeNomad
  const files = Object.fromEntries(names.map((name) => [name, "{}"]))
  const upload_id = yield* nomad.addUpload({ main_author: "researcher", files, published: true })
  for (const dataset_name of names) yield* nomad.addDataset({ user: "researcher", dataset_name })
  for (const upload_name of names) yield* nomad.addUpload({ main_author: "researcher", upload_name, files: {} })
  for (const name of names) yield* Tokens.create({ name, scopes: ["users:read"] })
  return upload_id
})

const fake = Layer.effect(Seeded, seeded).pipe(Layer.provideMerge(FakeNomad.layer({ uploadLimit: 100 })))

layer(fake)("a list, at any page size and with any limit", (it) => {
  it.effect.prop(
    "has each item once, in order, up to the limit",
    [PageSize, Limit],
    ([pageSize, limit]) =>
      Effect.gen(function* () {
        const upload_id = yield* Seeded
        const wanted = names.slice(0, limit)
        const paging = { pageSize, limit }
        const uploads = yield* Stream.runCollect(Uploads.list({ ...paging, is_published: false }))
        assert.deepStrictEqual(
          uploads.map((upload) => upload.upload_name),
          wanted
        )
        const datasets = yield* Stream.runCollect(Datasets.list(paging))
        assert.deepStrictEqual(
          datasets.map((dataset) => dataset.dataset_name),
          wanted
        )
        const entries = yield* Stream.runCollect(Entries.ofUpload(upload_id, paging))
        assert.deepStrictEqual(
          entries.map((entry) => entry.mainfile),
          wanted
        )
        const found = yield* Stream.runCollect(Entries.query({ upload_id }, { ...paging, order_by: "mainfile" }))
        assert.deepStrictEqual(
          found.map((entry) => entry.mainfile),
          wanted
        )
        const all = yield* Stream.runCollect(Entries.query({ upload_id }, { include: ["entry_id"] }))
        const first = all.map(({ entry_id }) => entry_id).slice(0, limit)
        const archives = yield* Stream.runCollect(Entries.archives({ upload_id }, paging))
        assert.deepStrictEqual(
          archives.map((archive) => archive.entry_id),
          first
        )
        const folders = yield* Stream.runCollect(Entries.rawDirs({ upload_id }, paging))
        assert.deepStrictEqual(
          folders.map((folder) => folder.entry_id),
          first
        )
        const files = yield* Stream.runCollect(Uploads.files(upload_id, "", paging))
        assert.deepStrictEqual(
          files.map((file) => file.name),
          wanted
        )
        const tokens = yield* Stream.runCollect(Tokens.list({ ...paging, order_by: "name_asc" }))
        assert.deepStrictEqual(
          tokens.map((token) => token.name),
          wanted
        )
      }),
    { arbitrary: { runs: 20 } }
  )
})
