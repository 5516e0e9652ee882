import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/testing/TestClock"
import * as Fixture from "./Fixture.ts"

const page = { paging: {}, url: "http://localhost/uploads" }

describe("Uploads.create", () => {
  it.effect("answers a pending picture of an upload that is processed by the next look", () =>
    Effect.gen(function* () {
      const state = yield* Fixture.make()
      const { data, upload_id } = yield* state.uploads.create(state.researcher, {
        files: [{ bytes: Fixture.bytes(Fixture.archive) }],
        file_name: "a.archive.json"
      })
      assert.deepInclude(data, {
        process_running: true,
        process_status: "PENDING",
        current_process: "_process_upload",
        last_status_message: null,
        upload_name: "a.archive.json",
        publish_time: null,
        entries: 0
      })
      const after = yield* Fixture.look(state, String(upload_id))
      assert.deepInclude(after, {
        process_running: false,
        process_status: "SUCCESS",
        last_status_message: "Process completed successfully",
        entries: 1
      })
      assert.notProperty(after, "publish_time")
    })
  )

  it.effect("makes an empty upload without files: ready, without a name", () =>
    Effect.gen(function* () {
      const state = yield* Fixture.make()
      const { data } = yield* state.uploads.create(state.researcher, { files: [] })
      assert.deepInclude(data, {
        process_status: "READY",
        process_running: false,
        current_process: null,
        upload_name: null
      })
    })
  )

  it.effect("refuses the eleventh unpublished upload, but not the admin's", () =>
    Effect.gen(function* () {
      const state = yield* Fixture.make({ uploadLimit: 1 })
      yield* state.uploads.create(state.researcher, { files: [] })
      yield* state.uploads.create(state.admin, { files: [] })
      yield* state.uploads.create(state.admin, { files: [] })
      assert.deepStrictEqual(yield* Fixture.refusal(state.uploads.create(state.researcher, { files: [] })), [
        400,
        "Limit of unpublished uploads exceeded for user."
      ])
    })
  )

  it.effect("refuses an embargo of 37 months, bad names, and bytes that say nothing of themselves", () =>
    Effect.gen(function* () {
      const { researcher, uploads } = yield* Fixture.make()
      const file = { bytes: Fixture.bytes("hello") }
      const create = (request: object) => Fixture.refusal(uploads.create(researcher, { files: [file], ...request }))
      assert.deepStrictEqual(yield* create({ embargo_length: 37 }), [
        400,
        "`embargo_length` must be between 0 and 36 months."
      ])
      assert.deepStrictEqual(yield* create({ file_name: "../x" }), [400, "Bad file name provided."])
      assert.deepStrictEqual(yield* create({ file_name: "x".repeat(304) }), [
        400,
        "Some IO went wrong, upload probably aborted/disrupted."
      ])
      assert.deepStrictEqual(yield* create({}), [
        400,
        "No file name provided, and the file does not look like a zip or tar file."
      ])
      assert.deepStrictEqual(yield* create({ local_path: "/etc" }), [
        403,
        "You are not authorized to access this path."
      ])
    })
  )

  it.effect("publishes directly when asked to", () =>
    Effect.gen(function* () {
      const state = yield* Fixture.make()
      const { upload_id } = yield* state.uploads.create(state.researcher, {
        files: [{ bytes: Fixture.bytes(Fixture.archive) }],
        file_name: "a.archive.json",
        publish_directly: true
      })
      assert.deepInclude(yield* Fixture.look(state, String(upload_id)), {
        published: true,
        current_process: "_process_upload"
      })
    })
  )
})

describe("processing", () => {
  it.effect("goes through the server's messages, in Effect's time, most of which is parsing", () =>
    Effect.gen(function* () {
      const state = yield* Fixture.make({ processing: "10 seconds" })
      const id = yield* Fixture.upload(state)
      const seen: Array<unknown> = []
      for (const pause of [0, 500, 500, 500, 8000, 500]) {
        yield* TestClock.adjust(pause)
        const { entries, last_status_message, process_status } = yield* Fixture.look(state, id)
        seen.push([process_status, last_status_message ?? null, entries])
      }
      assert.deepStrictEqual(seen, [
        ["PENDING", null, 0],
        ["PENDING", "Adding files", 0],
        ["PENDING", "Matching", 1],
        ["PENDING", "Parsing level -1", 1],
        ["PENDING", "Cleanup", 1],
        ["SUCCESS", "Process completed successfully", 1]
      ])
    })
  )

  it.effect("is done after so many looks", () =>
    Effect.gen(function* () {
      const state = yield* Fixture.make({ processing: { looks: 2 } })
      const id = yield* Fixture.upload(state)
      const running = [yield* Fixture.look(state, id), yield* Fixture.look(state, id), yield* Fixture.look(state, id)]
      assert.deepStrictEqual(
        running.map(({ process_running }) => process_running),
        [true, true, false]
      )
    })
  )

  it.effect("fails with a traceback, in the words of the server, and blocks publishing", () =>
    Effect.gen(function* () {
      const state = yield* Fixture.make()
      const id = yield* Fixture.upload(state, "notes.txt", "hello")
      yield* state.files.put(state.researcher, id, {
        path: "notes.txt",
        file_name: "below.txt",
        files: [{ bytes: Fixture.bytes("x") }]
      })
      const after = yield* Fixture.look(state, id)
      assert.strictEqual(after["process_status"], "FAILURE")
      assert.include(String(after["last_status_message"]), "Process _process_upload failed: _RemoteTraceback")
      assert.include(String(Fixture.at(after, "errors", 0)), "AssertionError: .volumes/fs/tmp/below.txt does not exist")
      assert.deepStrictEqual(yield* Fixture.refusal(state.uploads.publish(state.researcher, id)), [
        400,
        "Cannot publish an upload that failed processing."
      ])
    })
  )

  it.effect("keeps the message and the time of the run before while it runs again", () =>
    Effect.gen(function* () {
      const state = yield* Fixture.make()
      const id = yield* Fixture.upload(state)
      const { complete_time } = yield* Fixture.look(state, id)
      const { data } = yield* state.uploads.process(state.researcher, id)
      assert.deepInclude(data, {
        process_status: "PENDING",
        last_status_message: "Process completed successfully",
        complete_time
      })
    })
  )

  it.effect("refuses nearly everything while it runs", () =>
    Effect.gen(function* () {
      const state = yield* Fixture.make({ processing: "10 seconds" })
      const { researcher } = state
      const id = yield* Fixture.upload(state)
      const busy = "The upload is currently being processed, operation not allowed."
      const blocked = "The upload is currently blocked by another process."
      yield* TestClock.adjust("2 seconds")
      const file = { path: "", file_name: "b.txt", files: [{ bytes: Fixture.bytes("x") }] }
      assert.deepStrictEqual(yield* Fixture.refusal(state.uploads.publish(researcher, id)), [400, busy])
      assert.deepStrictEqual(yield* Fixture.refusal(state.uploads.process(researcher, id)), [400, busy])
      assert.deepStrictEqual(yield* Fixture.refusal(state.files.put(researcher, id, file)), [400, blocked])
      assert.deepStrictEqual(yield* Fixture.refusal(state.files.remove(researcher, id, "a.archive.json")), [
        400,
        blocked
      ])
      const edit = state.edits.upload(researcher, id, { metadata: { upload_name: "x" } })
      assert.deepStrictEqual(yield* Fixture.refusal(edit), [400, "'NoneType' object has no attribute 'is_blocking'"])
      yield* state.files.createDirectory(researcher, id, "new")
      yield* state.files.put(researcher, id, { ...file, wait_for_processing: true })
    })
  )

  it.effect("can be stopped while pending, and not otherwise", () =>
    Effect.gen(function* () {
      const state = yield* Fixture.make({ processing: "10 seconds" })
      const id = yield* Fixture.upload(state)
      const { data } = yield* state.uploads.stop(state.researcher, id)
      yield* TestClock.adjust("1 minute")
      assert.deepInclude(data, { process_status: "READY", last_status_message: "Processing stopped" })
      assert.deepInclude(yield* Fixture.look(state, id), { process_status: "READY", entries: 0 })
      assert.deepStrictEqual(yield* Fixture.refusal(state.uploads.stop(state.researcher, id)), [
        400,
        "This functionality is only available when upload process state is pending."
      ])
    })
  )
})

describe("Uploads.publish", () => {
  it.effect("answers a picture from before, and has published by then", () =>
    Effect.gen(function* () {
      const state = yield* Fixture.make()
      const id = yield* Fixture.upload(state)
      const { data } = yield* state.uploads.publish(state.researcher, id, { embargo_length: 3 })
      assert.deepInclude(data, {
        process_status: "PENDING",
        current_process: "_publish_upload",
        published: false,
        embargo_length: 0
      })
      assert.notProperty(data, "upload_files_server_path")
      assert.deepInclude(yield* Fixture.look(state, id), {
        process_status: "SUCCESS",
        published: true,
        with_embargo: true,
        embargo_length: 3
      })
    })
  )

  it.effect("waits for the end, unless told not to", () =>
    Effect.gen(function* () {
      const state = yield* Fixture.make({ processing: "10 seconds" })
      const id = yield* Fixture.upload(state)
      yield* TestClock.adjust("10 seconds")
      const publishing = yield* Effect.forkChild(state.uploads.publish(state.researcher, id))
      yield* TestClock.adjust("9 seconds")
      assert.isUndefined(publishing.pollUnsafe())
      yield* TestClock.adjust("1 second")
      yield* Fiber.join(publishing)
      assert.strictEqual((yield* Fixture.look(state, id))["published"], true)
    })
  )

  it.effect("refuses a second time, an empty upload, 37 months, and whoever may not", () =>
    Effect.gen(function* () {
      const state = yield* Fixture.make()
      const id = yield* Fixture.upload(state)
      const empty = yield* Fixture.upload(state, "notes.txt", "hello")
      const publish = (caller: typeof state.researcher | undefined, upload_id: string, embargo_length = 0) =>
        Fixture.refusal(state.uploads.publish(caller, upload_id, { embargo_length }))
      assert.deepStrictEqual(yield* publish(undefined, id), [401, "Authentication required."])
      assert.deepStrictEqual(yield* publish(state.other, id), [
        403,
        "You do not have write access to the specified upload."
      ])
      assert.deepStrictEqual(yield* publish(state.researcher, "nope"), [404, "The specified upload_id was not found."])
      assert.deepStrictEqual(yield* publish(state.researcher, empty), [
        400,
        "Cannot publish an upload without any resulting entries."
      ])
      assert.deepStrictEqual(yield* publish(state.researcher, id, 37), [
        400,
        "Invalid embargo_length. Must be between 0 and 36 months."
      ])
      yield* state.uploads.publish(state.researcher, id)
      assert.deepStrictEqual(yield* publish(state.researcher, id), [400, "Upload already published."])
      assert.deepStrictEqual(yield* publish(state.admin, id), [400, "The upload is already published."])
    })
  )

  it.effect("leaves files and processing of a published upload to nobody, or to the admin", () =>
    Effect.gen(function* () {
      const state = yield* Fixture.make()
      const id = yield* state.addUpload({
        main_author: "researcher",
        coauthors: ["coauthor"],
        files: { "a.archive.json": Fixture.archive },
        published: true
      })
      const onlyAdmins = "Upload is already published, only admins can perform this operation."
      const put = state.files.remove(state.admin, id, "a.archive.json")
      assert.deepStrictEqual(yield* Fixture.refusal(put), [400, "Upload is already published, operation not possible."])
      assert.deepStrictEqual(yield* Fixture.refusal(state.uploads.process(state.researcher, id)), [403, onlyAdmins])
      assert.deepStrictEqual(yield* Fixture.refusal(state.uploads.remove(state.researcher, id)), [403, onlyAdmins])
      assert.deepStrictEqual(yield* Fixture.refusal(state.uploads.remove(state.coauthor, id)), [
        403,
        "Only main author has permissions for this operation."
      ])
      yield* state.uploads.process(state.admin, id)
      yield* state.uploads.remove(state.admin, id)
      assert.strictEqual((yield* Effect.flip(state.uploads.get(state.admin, id))).status, 404)
    })
  )
})

describe("who sees an upload", () => {
  it.effect("is its people and the admin, and everybody once it is public", () =>
    Effect.gen(function* () {
      const state = yield* Fixture.make()
      const id = yield* state.addUpload({
        main_author: "researcher",
        coauthors: ["coauthor"],
        embargo_length: 3,
        files: { "a.archive.json": Fixture.archive }
      })
      const read = (caller: typeof state.other | undefined) => Fixture.refusal(state.uploads.get(caller, id))
      yield* state.uploads.get(state.coauthor, id)
      yield* state.uploads.get(state.admin, id)
      assert.deepStrictEqual(yield* read(state.other), [403, "You do not have access to the specified upload."])
      assert.deepStrictEqual(yield* read(undefined), [401, "You need to log in to access the specified upload."])
      yield* state.uploads.publish(state.researcher, id)
      const embargoed = "You do not have access to the specified upload - published with embargo."
      assert.deepStrictEqual(yield* read(state.other), [403, embargoed])
      assert.deepStrictEqual(yield* read(undefined), [403, embargoed])
      yield* state.uploads.liftEmbargo(state.researcher, id)
      yield* state.uploads.get(undefined, id)
    })
  )

  it.effect("does not include, for its processing data, those who see it just because it is public", () =>
    Effect.gen(function* () {
      const state = yield* Fixture.make()
      const id = yield* state.addUpload({
        main_author: "researcher",
        files: { "a.archive.json": Fixture.archive },
        published: true
      })
      const [entry_id = ""] = state.snapshot().uploads[0]?.entries.map((entry) => entry.entry_id) ?? []
      yield* state.entries.ofUploadById(state.researcher, id, entry_id)
      assert.deepStrictEqual(yield* Fixture.refusal(state.entries.ofUploadById(state.other, id, entry_id)), [
        403,
        "You do not have access to the specified upload."
      ])
    })
  )
})

describe("Uploads.remove", () => {
  it.effect("answers a picture from before, ends what runs, and leaves nothing", () =>
    Effect.gen(function* () {
      const state = yield* Fixture.make({ processing: "10 seconds" })
      const id = yield* Fixture.upload(state)
      yield* TestClock.adjust("5 seconds")
      const { data } = yield* state.uploads.remove(state.researcher, id, { wait_for_processing: false })
      assert.deepInclude(data, { process_status: "PENDING", current_process: "delete_upload" })
      assert.deepStrictEqual(yield* Fixture.refusal(state.uploads.remove(state.researcher, id)), [
        400,
        "The upload is still being processed."
      ])
      yield* TestClock.adjust("10 seconds")
      assert.deepStrictEqual(state.snapshot().uploads, [])
      assert.deepStrictEqual(state.entries.documents(), [])
    })
  )
})

describe("Uploads.liftEmbargo", () => {
  it.effect("answers the upload without it, and refuses where there is none", () =>
    Effect.gen(function* () {
      const state = yield* Fixture.make()
      const id = yield* Fixture.upload(state)
      const lift = Fixture.refusal(state.uploads.liftEmbargo(state.researcher, id))
      assert.deepStrictEqual(yield* lift, [400, "Upload is not published, no embargo to lift."])
      yield* state.uploads.publish(state.researcher, id, { embargo_length: 3 })
      const { data } = yield* state.uploads.liftEmbargo(state.researcher, id)
      assert.deepInclude(data, { embargo_length: 0, process_status: "SUCCESS", current_process: "_edit_metadata" })
      assert.deepStrictEqual(yield* lift, [400, "Upload has no embargo."])
    })
  )
})

describe("Uploads.list", () => {
  it.effect("holds the caller's uploads, the oldest first, and nobody else's, not even for the admin", () =>
    Effect.gen(function* () {
      const state = yield* Fixture.make()
      const first = yield* state.addUpload({ main_author: "researcher", upload_name: "b" })
      const second = yield* state.addUpload({ main_author: "other", reviewers: ["researcher"], upload_name: "a" })
      yield* state.addUpload({ main_author: "other" })
      const ids = (answer: { readonly data?: unknown }) =>
        (answer.data as ReadonlyArray<{ readonly upload_id: string }>).map(({ upload_id }) => upload_id)
      const list = state.uploads.list
      assert.deepStrictEqual(ids(yield* list(state.researcher, {}, page)), [first, second])
      assert.deepStrictEqual(ids(yield* list(state.researcher, { roles: ["reviewer"] }, page)), [second])
      assert.deepStrictEqual(ids(yield* list(state.researcher, { is_owned: false }, page)), [second])
      assert.deepStrictEqual(ids(yield* list(state.researcher, { upload_name: ["a"] }, page)), [second])
      const byName = { ...page, paging: { order_by: "upload_name" } }
      assert.deepStrictEqual(ids(yield* list(state.researcher, {}, byName)), [second, first])
      assert.deepStrictEqual(ids(yield* list(state.admin, {}, page)), [])
    })
  )

  it.effect("repeats the filters and pages by index, with addresses", () =>
    Effect.gen(function* () {
      const state = yield* Fixture.make()
      for (const upload_name of ["a", "b", "c"]) yield* state.addUpload({ main_author: "researcher", upload_name })
      const answer = yield* state.uploads.list(
        state.researcher,
        { process_status: "ready" },
        { paging: { page_size: 1, page: 2 }, url: "http://h/uploads?page_size=1&page=2&process_status=ready" }
      )
      assert.deepStrictEqual(answer["query"], { process_status: "READY" })
      assert.deepStrictEqual(answer["pagination"], {
        page_size: 1,
        order_by: "upload_create_time",
        order: "asc",
        page_after_value: "0",
        page: 2,
        total: 3,
        next_page_after_value: "1",
        page_url: "http://h/uploads?page_size=1&page=2&process_status=ready",
        next_page_url: "http://h/uploads?page_size=1&process_status=ready&page_after_value=1",
        prev_page_url: "http://h/uploads?page_size=1&page=1&process_status=ready",
        first_page_url: "http://h/uploads?page_size=1&process_status=ready"
      })
      assert.strictEqual(Fixture.at(answer, "data", 0, "upload_name"), "b")
    })
  )

  it.effect("refuses unknown orders, pages past the end, two ways to page, and texts for an index", () =>
    Effect.gen(function* () {
      const state = yield* Fixture.make()
      const list = (paging: object) =>
        Fixture.refusal(state.uploads.list(state.researcher, {}, { paging, url: page.url }))
      const [status, detail] = yield* list({ order_by: "nope" })
      assert.strictEqual(status, 422)
      assert.deepInclude((detail as ReadonlyArray<object>)[0], { type: "invalid_order_by", loc: ["query"] })
      assert.deepStrictEqual(yield* list({ page: 2 }), [400, "Page out of range requested."])
      assert.strictEqual((yield* list({ page: 1, page_offset: 1 }))[0], 422)
      assert.strictEqual((yield* list({ page: 0 }))[0], 422)
      assert.strictEqual((yield* list({ page_after_value: "x" }))[0], 500)
    })
  )
})
