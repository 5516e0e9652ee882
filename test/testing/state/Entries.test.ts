import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fixture from "./Fixture.ts"

const page = { paging: {}, url: "http://localhost/entries" }

/** A state with an upload of two entries. */
const make = Effect.fnUntraced(function* () {
  const state = yield* Fixture.make()
  const files = { "sub/b.archive.json": Fixture.archive, "sub/n.txt": "note", "a.archive.json": Fixture.archive }
  const id = yield* state.addUpload({ main_author: "researcher", upload_name: "u", files })
  return { ...state, id }
})

describe("Entries.ofUpload", () => {
  it.effect("lists them by main file, with their rows, their counts and the upload", () =>
    Effect.gen(function* () {
      const state = yield* make()
      const answer = yield* state.entries.ofUpload(state.researcher, state.id, page)
      assert.deepInclude(answer, { processing_successful: 2, processing_failed: 0 })
      assert.deepInclude(answer["upload"], { upload_id: state.id, entries: 2 })
      assert.deepInclude(answer["pagination"], { order_by: "mainfile", total: 2 })
      const [first] = answer["data"] as ReadonlyArray<object>
      assert.deepInclude(first, {
        mainfile: "a.archive.json",
        parser_name: "parsers/archive",
        process_status: "SUCCESS",
        last_status_message: "Archiving",
        process_running: false,
        errors: [],
        warnings: []
      })
      assert.deepInclude(Fixture.at(answer, "data", 0, "entry_metadata"), { upload_name: "u", published: false })
      assert.notProperty(first, "current_process")
    })
  )

  it.effect("refuses an order that it does not know, at its place", () =>
    Effect.gen(function* () {
      const state = yield* make()
      const [status, detail] = yield* Fixture.refusal(
        state.entries.ofUpload(state.researcher, state.id, { ...page, paging: { order_by: "nope" } })
      )
      assert.strictEqual(status, 422)
      assert.deepInclude((detail as ReadonlyArray<object>)[0], {
        type: "invalid_order_by",
        loc: ["query", "order_by"],
        input: "nope"
      })
    })
  )

  it.effect("knows one of them by id, and no others", () =>
    Effect.gen(function* () {
      const state = yield* make()
      const entry_id = String(state.entries.idOf(state.id, "a.archive.json"))
      const { data } = yield* state.entries.ofUploadById(state.researcher, state.id, entry_id)
      assert.deepInclude(data, { entry_id, mainfile: "a.archive.json" })
      assert.deepStrictEqual(yield* Fixture.refusal(state.entries.ofUploadById(state.researcher, state.id, "x")), [
        404,
        "An entry by that id could not be found in the specified upload."
      ])
    })
  )
})

describe("Entries.files", () => {
  it.effect("are those beside the main file, none in folders below", () =>
    Effect.gen(function* () {
      const state = yield* make()
      const files = (mainfile: string) =>
        state.entries.files(String(state.entries.idOf(state.id, mainfile))).map(({ path }) => path)
      assert.deepStrictEqual(files("a.archive.json"), ["a.archive.json"])
      assert.deepStrictEqual(files("sub/b.archive.json"), ["sub/b.archive.json", "sub/n.txt"])
    })
  )
})

describe("the row of an entry", () => {
  it.effect("keeps up with its upload, its people and its datasets", () =>
    Effect.gen(function* () {
      const state = yield* make()
      const row = () => state.entries.document(String(state.entries.idOf(state.id, "a.archive.json")))
      assert.deepInclude(row(), { published: false, with_embargo: false })
      yield* state.edits.upload(state.researcher, state.id, { metadata: { reviewers: ["other"], embargo_length: 2 } })
      yield* state.uploads.publish(state.researcher, state.id)
      assert.deepInclude(row(), { published: true, with_embargo: true })
      assert.strictEqual(Fixture.at(row(), "viewers", 1, "name"), "Olga Other")
      assert.notProperty(row(), "comment")
    })
  )
})
