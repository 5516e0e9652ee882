import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { Datasets, Entries, Uploads } from "effect-nomad"
import { FakeNomad } from "effect-nomad/testing"

const PageSize = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 16 }))
const Limit = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 16 }))

const count = 13
const names = Array.from({ length: count }, (_, index) => `${String(index).padStart(2, "0")}.archive.json`)

/** Thirteen of everything that can be listed. */
const seeded = Effect.gen(function* () {
  const nomad = yield* FakeNomad.FakeNomad
  const files = Object.fromEntries(names.map((name) => [name, "{}"]))
  const upload_id = yield* nomad.addUpload({ main_author: "researcher", files, published: true })
  for (const dataset_name of names) yield* nomad.addDataset({ user: "researcher", dataset_name })
  for (const upload_name of names) yield* nomad.addUpload({ main_author: "researcher", upload_name, files: {} })
  return upload_id
})

describe("a list, at any page size and with any limit", () => {
  it.effect.prop(
    "has each item once, in order, up to the limit",
    [PageSize, Limit],
    ([pageSize, limit]) =>
      Effect.gen(function* () {
        const upload_id = yield* seeded
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
        const files = yield* Stream.runCollect(Uploads.files(upload_id, "", paging))
        assert.deepStrictEqual(
          files.map((file) => file.name),
          wanted
        )
      }).pipe(Effect.provide(FakeNomad.layer({ uploadLimit: 100 }))),
    { arbitrary: { runs: 20 } }
  )
})
