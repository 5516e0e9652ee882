import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import * as Fixture from "./Fixture.ts"

const page = { paging: {}, url: "http://localhost/datasets" }

const make = Effect.fnUntraced(function* (options = {}) {
  const state = yield* Fixture.make(options)
  const files = { "a.archive.json": Fixture.archive }
  const id = yield* state.addUpload({ main_author: "researcher", files, metadata: { datasets: ["cited"] } })
  const dataset = String(state.snapshot().datasets[0]?.dataset_id)
  return { ...state, id, dataset }
})

describe("Datasets", () => {
  it.effect("writes the time of creation in full at first, and without a zone later", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(Date.UTC(2026, 10, 24, 3, 29, 51, 354))
      const { datasets, researcher } = yield* Fixture.make()
      const made = yield* datasets.create(researcher, { dataset_name: "d" })
      const { data } = yield* datasets.get(String(made["dataset_id"]))
      assert.deepInclude(made["data"], {
        dataset_name: "d",
        user_id: researcher.account.user_id,
        dataset_create_time: "2026-11-24T03:29:51.354000Z",
        dataset_type: "owned"
      })
      assert.deepInclude(data, { dataset_create_time: "2026-11-24T03:29:51.354000" })
    })
  )

  it.effect("refuses a name that the same account has already, and one without a name the second time", () =>
    Effect.gen(function* () {
      const { coauthor, datasets, researcher } = yield* Fixture.make()
      yield* datasets.create(researcher, { dataset_name: "d" })
      yield* datasets.create(coauthor, { dataset_name: "d" })
      yield* datasets.create(researcher, {})
      const detail = "The chosen dataset name is already taken. Datesets of the same user must have a\nunique name."
      assert.deepStrictEqual(yield* Fixture.refusal(datasets.create(researcher, { dataset_name: "d" })), [400, detail])
      assert.deepStrictEqual(yield* Fixture.refusal(datasets.create(researcher, {})), [400, detail])
    })
  )

  it.effect("takes in the caller's entries that it is given, and passes over others", () =>
    Effect.gen(function* () {
      const state = yield* make()
      const theirs = yield* state.addUpload({ main_author: "other", files: { "x.archive.json": Fixture.archive } })
      const mine = String(state.entries.idOf(state.id, "a.archive.json"))
      const foreign = String(state.entries.idOf(theirs, "x.archive.json"))
      yield* state.datasets.create(state.researcher, { dataset_name: "new", entries: [mine, foreign, "unknown"] })
      const names = state.entries
        .documents()
        .map((row) =>
          (row["datasets"] as ReadonlyArray<object>).map((each) => Fixture.at(each as never, "dataset_name"))
        )
      assert.deepStrictEqual(names, [["cited", "new"], []])
    })
  )

  it.effect("lists by name, by its beginning, by owner; and stumbles over an unknown order", () =>
    Effect.gen(function* () {
      const state = yield* Fixture.make()
      for (const name of ["alpha", "beta", "Alphabet"]) {
        yield* state.addDataset({ user: name === "beta" ? "other" : "researcher", dataset_name: name })
      }
      const names = (query: object, paging: object = {}) =>
        Effect.map(state.datasets.list(query, { ...page, paging }), ({ data }) =>
          (data as ReadonlyArray<{ readonly dataset_name: string }>).map(({ dataset_name }) => dataset_name)
        )
      assert.deepStrictEqual(yield* names({}), ["alpha", "beta", "Alphabet"])
      assert.deepStrictEqual(yield* names({ dataset_name: "alpha" }), ["alpha"])
      assert.deepStrictEqual(yield* names({ prefix: "ALPHA" }), ["alpha", "Alphabet"])
      assert.deepStrictEqual(yield* names({ user_id: [state.other.account.user_id] }), ["beta"])
      assert.deepStrictEqual(yield* names({}, { order_by: "dataset_name", order: "desc" }), [
        "beta",
        "alpha",
        "Alphabet"
      ])
      assert.strictEqual((yield* Fixture.refusal(names({}, { order_by: "nope" })))[0], 500)
    })
  )

  it.effect("deletes only the caller's own, answers what was deleted, and unlinks its entries", () =>
    Effect.gen(function* () {
      const state = yield* make()
      const remove = (caller: typeof state.researcher, id = state.dataset) => state.datasets.remove(caller, id)
      const notOwner = "The dataset can only be edited by the user who created the dataset."
      assert.deepStrictEqual(yield* Fixture.refusal(remove(state.other)), [403, notOwner])
      assert.deepStrictEqual(yield* Fixture.refusal(remove(state.admin)), [403, notOwner])
      assert.deepStrictEqual(yield* Fixture.refusal(remove(state.researcher, "nope")), [
        404,
        "Dataset not found. The given id does not match any dataset."
      ])
      assert.deepInclude((yield* remove(state.researcher))["data"], { dataset_name: "cited" })
      assert.deepStrictEqual(state.entries.documents()[0]?.["datasets"], [])
      assert.deepStrictEqual(yield* Fixture.refusal(state.datasets.get(state.dataset)), [
        404,
        "The dataset with the given id does not exist."
      ])
    })
  )
})

describe("Datasets.assignDoi", () => {
  it.effect("gives a DOI to a dataset of published entries, once, and keeps it from being deleted", () =>
    Effect.gen(function* () {
      const state = yield* make()
      const assign = state.datasets.assignDoi(state.researcher, state.dataset)
      assert.deepStrictEqual(yield* Fixture.refusal(assign), [
        400,
        "The dataset has unpublished contents. No DOI can be assigned at the moment.\nPublish the dataset contents first."
      ])
      yield* state.uploads.publish(state.researcher, state.id)
      assert.match(String(Fixture.at(yield* assign, "data", "doi")), /^10\.17172\/nomad\.[0-9a-z]{4}-[0-9a-z]{4}$/)
      const taken = [400, "The dataset already has a DOI and cannot be changed anymore."] as const
      assert.deepStrictEqual(yield* Fixture.refusal(assign), taken)
      assert.deepStrictEqual(yield* Fixture.refusal(state.datasets.remove(state.researcher, state.dataset)), taken)
    })
  )

  it.effect("refuses an empty dataset, and whoever does not own it", () =>
    Effect.gen(function* () {
      const state = yield* make()
      const empty = yield* state.addDataset({ user: "researcher", dataset_name: "empty" })
      assert.deepStrictEqual(yield* Fixture.refusal(state.datasets.assignDoi(state.researcher, empty)), [
        400,
        "The dataset is empty. No DOI can be assigned at this moment. Add some published\ncontents to the dataset first."
      ])
      assert.strictEqual((yield* Effect.flip(state.datasets.assignDoi(state.other, state.dataset))).status, 403)
    })
  )

  it.effect("answers 403 where the service is off, 500 where it is out of reach", () =>
    Effect.gen(function* () {
      const off = yield* make({ doi: "off" })
      assert.deepStrictEqual(yield* Fixture.refusal(off.datasets.assignDoi(off.researcher, off.dataset)), [
        403,
        "The DataCite DOI service is not enabled on this deployment."
      ])
      const away = yield* make({ doi: "unreachable" })
      yield* away.uploads.publish(away.researcher, away.id)
      const refused = yield* Effect.flip(away.datasets.assignDoi(away.researcher, away.dataset))
      assert.strictEqual(refused.status, 500)
      assert.deepInclude(refused.detail, { exception_class: "ConnectionError" })
    })
  )
})
