import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { Datasets, Uploads } from "effect-nomad"
import { FakeNomad } from "effect-nomad/testing"

const files = { "a.archive.json": "{}" }

const published = Effect.gen(function* () {
  const nomad = yield* FakeNomad.FakeNomad
  const dataset = yield* Datasets.create("to be cited")
  const upload_id = yield* nomad.addUpload({ main_author: "researcher", files })
  yield* Uploads.edit(upload_id, { datasets: "to be cited" })
  yield* Uploads.publish(upload_id)
  return dataset.dataset_id
})

const requests = (path: RegExp) =>
  Effect.flatMap(FakeNomad.FakeNomad, (nomad) =>
    Effect.map(nomad.requests, (all) => all.filter((request) => path.test(request.path)))
  )

describe("Datasets.list", () => {
  it.effect("goes to the last page and gives each dataset once, with one look-up of people", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      const names = Array.from({ length: 25 }, (_, index) => `dataset ${index}`)
      for (const dataset_name of names) yield* nomad.addDataset({ user: "researcher", dataset_name })
      const found = yield* Stream.runCollect(Datasets.list({ pageSize: 10 }))
      assert.deepStrictEqual(
        found.map((dataset) => dataset.dataset_name),
        names
      )
      assert.isTrue(found.every((dataset) => dataset.user?.name !== undefined))
      assert.lengthOf(yield* requests(/^\/datasets/), 3)
      assert.lengthOf(yield* requests(/^\/users/), 1)
      assert.lengthOf(yield* Stream.runCollect(Datasets.list({ pageSize: 10, limit: 5 })), 5)
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("asks for nothing that it was not told, and sends names as they are", () =>
    Effect.gen(function* () {
      yield* Stream.runCollect(Datasets.list())
      yield* Stream.runCollect(Datasets.list({ dataset_name: "a & b #1 = ü" }))
      const [first, second] = yield* requests(/^\/datasets/)
      assert.deepStrictEqual(Object.keys(first?.query ?? {}), ["page_size"])
      assert.deepStrictEqual(second?.query["dataset_name"], ["a & b #1 = ü"])
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("takes a dataset that belongs to nobody", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      yield* nomad.failNext({
        path: "/datasets",
        status: 200,
        body: { data: [{ dataset_id: "d" }], pagination: { total: 1 } }
      })
      const [dataset] = yield* Stream.runCollect(Datasets.list())
      assert.strictEqual(dataset?.dataset_id as string, "d")
      assert.isUndefined(dataset?.user)
    }).pipe(Effect.provide(FakeNomad.layer()))
  )
})

describe("every call", () => {
  it.effect("asks for the dataset itself, without a detour", () =>
    Effect.gen(function* () {
      const { dataset_id } = yield* Datasets.create("one")
      yield* Datasets.get(dataset_id)
      yield* Stream.runDrain(Datasets.list({ dataset_id }))
      yield* Datasets.remove(dataset_id)
      assert.deepStrictEqual(
        (yield* requests(/^\/datasets/)).map(({ method, path, status }) => `${method} ${path} ${status}`),
        [
          "POST /datasets 200",
          `GET /datasets/${dataset_id} 200`,
          "GET /datasets 200",
          `DELETE /datasets/${dataset_id} 200`
        ]
      )
    }).pipe(Effect.provide(FakeNomad.layer()))
  )
})

describe("Datasets.remove", () => {
  it.effect("fails when the dataset is somebody else's, or has a DOI", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      const theirs = yield* nomad.addDataset({ user: "other", dataset_name: "theirs" })
      assert.strictEqual((yield* Effect.flip(Datasets.remove(theirs)))._tag, "AccessDenied")
      const cited = yield* nomad.addDataset({ user: "researcher", dataset_name: "cited", doi: "10.17172/NOMAD/x" })
      const error = yield* Effect.flip(Datasets.remove(cited))
      assert.strictEqual(error._tag, "InvalidRequest")
      assert.include(error.message, "DOI")
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("takes a deletion whose answer was lost for done", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      const id = yield* nomad.addDataset({ user: "researcher", dataset_name: "one" })
      yield* nomad.failNext({ method: "DELETE", path: "/datasets/{dataset_id}", reset: "after" })
      const fiber = yield* Effect.forkChild(Datasets.remove(id))
      yield* TestClock.adjust("1 minute")
      yield* Fiber.join(fiber)
    }).pipe(Effect.provide(FakeNomad.layer()))
  )
})

describe("Datasets.assignDoi", () => {
  it.effect("makes a dataset of published entries citable", () =>
    Effect.gen(function* () {
      const id = yield* published
      const { doi } = yield* Datasets.assignDoi(id)
      assert.isDefined(doi)
      assert.strictEqual((yield* Datasets.get(id)).doi, doi)
      assert.strictEqual((yield* Effect.flip(Datasets.assignDoi(id)))._tag, "InvalidRequest")
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  for (const doi of ["off", "unreachable"] as const) {
    it.effect(`is told that the service is ${doi}, and asks once`, () =>
      Effect.gen(function* () {
        const id = yield* published
        assert.strictEqual((yield* Effect.flip(Datasets.assignDoi(id)))._tag, "DoiUnavailable")
        assert.lengthOf(yield* requests(/\/action\/doi$/), 1)
      }).pipe(Effect.provide(FakeNomad.layer({ doi })))
    )
  }
})
