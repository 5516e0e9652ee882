import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodePath from "@effect/platform-node/NodePath"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Path from "effect/Path"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { Entries, Query } from "effect-nomad"
import { FakeNomad } from "effect-nomad/testing"

const many = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${String(index).padStart(3, "0")}.archive.json`, "{}"])
  )

const paths = Effect.flatMap(FakeNomad.FakeNomad, (nomad) =>
  Effect.map(nomad.requests, (requests) => requests.map((request) => request.path))
)

describe("Entries.ofUpload", () => {
  it.effect("goes to the last page, in the order of the main files", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      const upload_id = yield* nomad.addUpload({ main_author: "researcher", files: many(25) })
      const entries = yield* Stream.runCollect(Entries.ofUpload(upload_id, { pageSize: 10 }))
      assert.deepStrictEqual(
        entries.map((entry) => entry.mainfile),
        Object.keys(many(25))
      )
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("yields an entry whose metadata is not there yet", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      const upload_id = yield* nomad.addUpload({ main_author: "researcher", files: many(1) })
      yield* nomad.failNext({
        path: "/uploads/{upload_id}/entries",
        status: 200,
        body: {
          pagination: { total: 1 },
          data: [
            {
              entry_id: "e",
              upload_id,
              mainfile: "x.archive.json",
              parser_name: "parsers/archive",
              entry_create_time: "2026-11-24T00:00:00",
              process_running: true,
              process_status: "PENDING",
              errors: [],
              warnings: [],
              entry_metadata: null
            }
          ]
        }
      })
      const [entry] = yield* Stream.runCollect(Entries.ofUpload(upload_id))
      assert.strictEqual(entry?.mainfile, "x.archive.json")
      assert.strictEqual(entry?.process_status, "PENDING")
    }).pipe(Effect.provide(FakeNomad.layer()))
  )
})

describe("Entries.query", () => {
  it.effect("takes what the search itself answers: no request for each entry", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      yield* nomad.addUpload({ main_author: "researcher", files: many(50), published: true })
      yield* nomad.clearRequests
      const entries = yield* Stream.runCollect(Entries.query({}, { pageSize: 25 }))
      assert.lengthOf(entries, 50)
      assert.isTrue(entries.every((entry) => entry.main_author?.name !== undefined))
      // A full last page may be followed by an empty one, which the server alone knows.
      assert.isAtMost((yield* paths).filter((path) => path === "/entries/query").length, 3)
      assert.isEmpty((yield* paths).filter((path) => path !== "/entries/query" && path !== "/auth/token"))
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("asks for no page too many when the limit is met exactly", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      yield* nomad.addUpload({ main_author: "researcher", files: many(10), published: true })
      yield* nomad.clearRequests
      assert.lengthOf(yield* Stream.runCollect(Entries.query({}, { pageSize: 2, limit: 4 })), 4)
      assert.lengthOf(
        (yield* paths).filter((path) => path === "/entries/query"),
        2
      )
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("finds what is one's own, which is not public", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      yield* nomad.addUpload({ main_author: "researcher", files: many(2) })
      assert.strictEqual(yield* Stream.runCount(Entries.query({})), 0)
      assert.strictEqual(yield* Stream.runCount(Entries.query({}, { owner: "user" })), 2)
      assert.strictEqual(yield* Stream.runCount(Entries.query({}, { owner: "user" }).pipe(FakeNomad.as("other"))), 0)
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("repeats a search whose answer was lost, and says when the server stays away", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      yield* nomad.addUpload({ main_author: "researcher", files: many(1), published: true })
      yield* nomad.failNext({ path: "/entries/query", status: 503, body: "<h1>busy</h1>", times: 3 })
      const patient = yield* Effect.forkChild(Stream.runCount(Entries.query({})))
      yield* TestClock.adjust("1 minute")
      assert.strictEqual(yield* Fiber.join(patient), 1)
      yield* nomad.failNext({ path: "/entries/query", status: 503, body: "<h1>busy</h1>", times: 10 })
      const hopeless = yield* Effect.forkChild(Effect.flip(Stream.runCount(Entries.query({}))))
      yield* TestClock.adjust("5 minutes")
      assert.strictEqual((yield* Fiber.join(hopeless))._tag, "ServerUnavailable")
    }).pipe(Effect.provide(FakeNomad.layer()))
  )
})

describe("a list that breaks off", () => {
  it.effect("fails, after what came before, and is never just shorter", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      const upload_id = yield* nomad.addUpload({ main_author: "researcher", files: many(4), published: true })
      const body = { detail: "Not today." }
      const ids = Stream.map(({ entry_id }: { readonly entry_id: string }) => entry_id)
      for (const [path, list] of [
        ["/entries/query", Entries.query({}, { pageSize: 2 }).pipe(ids)],
        ["/entries/archive/query", Entries.archives({}, { pageSize: 2 }).pipe(ids)],
        ["/uploads/{upload_id}/entries", Entries.ofUpload(upload_id, { pageSize: 2 }).pipe(ids)]
      ] as const) {
        const came: Array<string> = []
        const error = yield* list.pipe(
          Stream.tap(() => nomad.failNext({ path, status: 403, body })),
          Stream.runForEach((id) => Effect.sync(() => came.push(id))),
          Effect.flip
        )
        assert.include(error, { _tag: "AccessDenied" })
        assert.lengthOf(came, 2)
        yield* nomad.clearFaults
      }
    }).pipe(Effect.provide(FakeNomad.layer()))
  )
})

describe("what a list is given", () => {
  it.effect("stays as it is, and can be given again", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      yield* nomad.addUpload({ main_author: "researcher", files: many(3), published: true })
      const query = Object.freeze({ "mainfile:any": Object.freeze(Object.keys(many(3))) })
      const options = Object.freeze({ pageSize: 2, limit: 3, include: Object.freeze(["mainfile"]) })
      for (let time = 0; time < 2; time++) {
        assert.strictEqual(yield* Stream.runCount(Entries.query(query, options)), 3)
        assert.strictEqual(yield* Stream.runCount(Entries.archives(query, options)), 3)
      }
      assert.deepStrictEqual(options, { pageSize: 2, limit: 3, include: ["mainfile"] })
      assert.deepStrictEqual(query, { "mainfile:any": Object.keys(many(3)) })
    }).pipe(Effect.provide(FakeNomad.layer()))
  )
})

describe("Query.by", () => {
  it("asks for all that is given, together, and for nothing else", () => {
    assert.deepStrictEqual(Query.by({ dataset_id: "d", origin: "Ada Lovelace" }), {
      and: [{ "datasets.dataset_id": "d" }, { origin: "Ada Lovelace" }]
    })
    assert.deepStrictEqual(Query.by({ workflow_name: "GeometryOptimization", program_name: "VASP" }), {
      and: [
        { "results.method.workflow_name": "GeometryOptimization" },
        { "results.method.simulation.program_name": "VASP" }
      ]
    })
    assert.deepStrictEqual(Query.by({}), { and: [] })
  })
})

describe("Entries.download", () => {
  const layer = Layer.mergeAll(FakeNomad.layer(), NodeFileSystem.layer, NodePath.layer)

  const prepared = Effect.gen(function* () {
    const nomad = yield* FakeNomad.FakeNomad
    const fs = yield* FileSystem.FileSystem
    const path = yield* Path.Path
    const upload_id = yield* nomad.addUpload({ main_author: "researcher", files: many(1) })
    const [entry] = yield* Stream.runCollect(Entries.ofUpload(upload_id))
    const folder = yield* fs.makeTempDirectoryScoped()
    return { entry_id: entry?.entry_id ?? "", folder, zip: path.join(folder, "raw.zip") }
  })

  it.effect("leaves nothing behind when the bytes do not come", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      const fs = yield* FileSystem.FileSystem
      const { entry_id, folder, zip } = yield* prepared
      yield* nomad.failNext({
        path: "/entries/{entry_id}/raw",
        status: 404,
        body: { detail: "The entry with the given id does not exist or is not visible to you." }
      })
      assert.strictEqual((yield* Effect.flip(Entries.download(entry_id, { zip })))._tag, "EntryNotFound")
      assert.deepStrictEqual(yield* fs.readDirectory(folder), [])
    }).pipe(Effect.provide(layer))
  )

  it.effect("keeps what was there until the new file is whole", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      const fs = yield* FileSystem.FileSystem
      const { entry_id, folder, zip } = yield* prepared
      yield* fs.writeFileString(zip, "older")
      yield* nomad.failNext({ path: "/entries/{entry_id}/raw", status: 403, body: { detail: "no" } })
      yield* Effect.flip(Entries.download(entry_id, { zip }))
      assert.strictEqual(yield* fs.readFileString(zip), "older")
      yield* Entries.download(entry_id, { zip })
      assert.notStrictEqual(yield* fs.readFileString(zip), "older")
      assert.deepStrictEqual(yield* fs.readDirectory(folder), ["raw.zip"])
    }).pipe(Effect.provide(layer))
  )

  it.effect("looks at the target before it fetches anything", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      const { entry_id, folder } = yield* prepared
      yield* nomad.clearRequests
      const error = yield* Effect.flip(Entries.download(entry_id, { zip: `${folder}/nowhere/raw.zip` }))
      assert.strictEqual(error._tag, "InvalidSource")
      assert.deepStrictEqual(yield* nomad.requests, [])
      assert.strictEqual((yield* Effect.flip(Entries.download(entry_id, { zip: folder })))._tag, "InvalidSource")
    }).pipe(Effect.provide(layer))
  )
})
