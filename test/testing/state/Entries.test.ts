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

describe("a main file that cannot be parsed", () => {
  it.effect("fails its entry, not its upload, which can be published", () =>
    Effect.gen(function* () {
      const state = yield* Fixture.make()
      const id = yield* Fixture.upload(state, "bad.archive.json", '{"data":')
      const answer = yield* state.entries.ofUpload(state.researcher, id, page)
      const error = "ProcessFailure: parser failed with exception"
      assert.deepInclude(answer, { processing_successful: 0, processing_failed: 1 })
      assert.deepInclude(answer["upload"], { process_status: "SUCCESS", errors: [] })
      assert.deepInclude((answer["data"] as ReadonlyArray<object>)[0], {
        process_status: "FAILURE",
        errors: [error],
        last_status_message: `Process None failed: ${error}`
      })
      yield* state.uploads.publish(state.researcher, id)
    })
  )

  it.effect("fails without the class of the error where it is processed while it is put", () =>
    Effect.gen(function* () {
      const state = yield* make()
      const { data, processing } = yield* state.files.put(state.researcher, state.id, {
        path: "",
        file_name: "bad.archive.json",
        files: [{ bytes: Fixture.bytes("{") }],
        wait_for_processing: true,
        include_archive: true
      })
      assert.deepInclude(data, { process_status: "SUCCESS", last_status_message: "Process failed" })
      assert.deepInclude(Fixture.at(processing, "entry"), {
        process_status: "FAILURE",
        errors: ["parser failed with exception"],
        last_status_message: "Process process_entry_local failed: parser failed with exception"
      })
      assert.isNull(Fixture.at(processing, "archive"))
    })
  )
})

describe("Entries.archive", () => {
  it.effect("is as the last processing wrote it, whatever was edited since", () =>
    Effect.gen(function* () {
      const state = yield* make()
      const comment = () =>
        Fixture.at(state.entries.archive(String(state.entries.idOf(state.id, "a.archive.json"))), "metadata", "comment")
      yield* state.edits.upload(state.researcher, state.id, { metadata: { comment: "edited" } })
      assert.isUndefined(comment())
      yield* state.uploads.process(state.researcher, state.id)
      assert.strictEqual(comment(), "edited")
    })
  )

  it.effect("says itself what its file says, which wins over an edit when it is processed again", () =>
    Effect.gen(function* () {
      const state = yield* Fixture.make()
      const text = JSON.stringify({ ...JSON.parse(Fixture.archive), metadata: { comment: "from the file" } })
      const id = yield* Fixture.upload(state, "a.archive.json", text)
      const comment = () => state.entries.documents()[0]?.["comment"]
      assert.strictEqual(comment(), "from the file")
      yield* state.edits.upload(state.researcher, id, { metadata: { comment: "edited" } })
      assert.strictEqual(comment(), "edited")
      yield* state.uploads.process(state.researcher, id)
      assert.strictEqual(comment(), "from the file")
    })
  )
})

describe("matchers of one's own", () => {
  it.effect("make entries of files that the fake does not know", () =>
    Effect.gen(function* () {
      const state = yield* Fixture.make({ matchers: [{ parser_name: "parsers/mine", mainfile_name: /\.mine$/ }] })
      yield* Fixture.upload(state, "a.mine", "anything")
      assert.deepInclude(state.entries.documents()[0], { mainfile: "a.mine", parser_name: "parsers/mine" })
    })
  )
})
