import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodePath from "@effect/platform-node/NodePath"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as FileSystem from "effect/FileSystem"
import * as Headers from "effect/http/Headers"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { Entries, Extraction, Nomad, Query, Uploads } from "effect-nomad"
import { FakeNomad, Fault } from "effect-nomad/testing"
import { concatenate } from "../../src/testing/Bytes.ts"

const layer = Layer.mergeAll(FakeNomad.layer(), NodeFileSystem.layer, NodePath.layer)

/** A server, or something before it, that does not hear of ranges. */
const withoutRanges = Nomad.layer({
  deployment: "test",
  credentials: { username: "researcher", password: "researcher-pw" }
}).pipe(
  Layer.provide(
    Layer.effect(
      HttpClient.HttpClient,
      Effect.map(
        HttpClient.HttpClient,
        HttpClient.mapRequest(
          HttpClientRequest.updateHeaders((headers) => Headers.removeMany(headers, ["range", "if-range"]))
        )
      )
    )
  ),
  Layer.provideMerge(FakeNomad.layerHttpClient()),
  Layer.provideMerge(Layer.mergeAll(NodeFileSystem.layer, NodePath.layer))
)

const text = "0123456789".repeat(1000)

const uploaded = Effect.flatMap(FakeNomad.FakeNomad, (nomad) =>
  nomad.addUpload({ main_author: "researcher", files: { "sub/a.txt": text, "b.archive.json": "{}" } })
)

const folder = Effect.flatMap(FileSystem.FileSystem, (fs) => fs.makeTempDirectoryScoped())

const names = (path: string) => Effect.flatMap(FileSystem.FileSystem, (fs) => fs.readDirectory(path))

/** Lets time pass until a program ends; what touches files takes its own. */
const during = <A, E, R>(program: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const fiber = yield* Effect.forkChild(program)
    while (fiber.pollUnsafe() === undefined) {
      yield* TestClock.withLive(Effect.sleep("1 millis"))
      yield* TestClock.adjust("1 second")
    }
    return yield* Fiber.join(fiber)
  })

describe("Uploads.downloadFile", () => {
  it.effect("goes on where the connection broke, and asks for nothing twice", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const nomad = yield* FakeNomad.FakeNomad
      const [id, target] = [yield* uploaded, yield* folder]
      yield* nomad.failNext(Fault.truncate(4000, { operation: "uploads.rawFile" }))
      yield* nomad.failNext(Fault.truncate(1000, { operation: "uploads.rawFile" }))
      yield* during(Uploads.downloadFile(id, "sub/a.txt", `${target}/a.txt`))
      assert.strictEqual(yield* fs.readFileString(`${target}/a.txt`), text)
      const asked = (yield* nomad.requests).filter(({ path }) => path.includes("/raw/")).map(({ query }) => query)
      assert.deepStrictEqual(
        asked.map(({ offset = [] }) => offset),
        [[], ["4000"], ["5000"]]
      )
      assert.deepStrictEqual(yield* names(target), ["a.txt"])
    }).pipe(Effect.provide(layer))
  )

  it.effect("gives up when it gets no further, and leaves nothing", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      const [id, target] = [yield* uploaded, yield* folder]
      yield* nomad.failNext(Fault.truncate(0, { operation: "uploads.rawFile", times: 100 }))
      const error = yield* during(Effect.flip(Uploads.downloadFile(id, "sub/a.txt", `${target}/a.txt`)))
      assert.strictEqual(error._tag, "TransportError")
      assert.deepStrictEqual(yield* names(target), [])
    }).pipe(Effect.provide(layer))
  )

  it.effect("leaves nothing when it is interrupted", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      const [id, target] = [yield* uploaded, yield* folder]
      yield* nomad.failNext(Fault.stall({ after: 100, operation: "uploads.rawFile" }))
      const fiber = yield* Effect.forkChild(Uploads.downloadFile(id, "sub/a.txt", `${target}/a.txt`))
      while ((yield* names(target)).length === 0) yield* TestClock.withLive(Effect.sleep("1 millis"))
      yield* Fiber.interrupt(fiber)
      assert.deepStrictEqual(yield* names(target), [])
    }).pipe(Effect.provide(layer))
  )

  it.effect("tells of a file that is none, and of a folder", () =>
    Effect.gen(function* () {
      const [id, target] = [yield* uploaded, yield* folder]
      for (const path of ["nosuch.txt", "sub"]) {
        const error = yield* Effect.flip(Uploads.downloadFile(id, path, `${target}/a.txt`))
        assert.strictEqual(error._tag, "FileNotFound")
      }
      const error = yield* Effect.flip(Uploads.downloadFile(id, "sub/a.txt", `${target}/no/a.txt`))
      assert.strictEqual(error._tag, "InvalidSource")
    }).pipe(Effect.provide(layer))
  )
})

describe("Uploads.downloadZip", () => {
  it.effect("is there when each file in it is whole, and can be unpacked", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const nomad = yield* FakeNomad.FakeNomad
      const [id, target] = [yield* uploaded, yield* folder]
      yield* nomad.failNext(Fault.truncate(500, { operation: "uploads.rawFile" }))
      yield* nomad.failNext(Fault.corrupt({ at: 120, operation: "uploads.rawFile" }))
      yield* during(Uploads.downloadZip(id, `${target}/a.zip`))
      assert.deepStrictEqual(yield* Extraction.extract(`${target}/a.zip`, `${target}/out`), { files: 2 })
      assert.strictEqual(yield* fs.readFileString(`${target}/out/sub/a.txt`), text)
    }).pipe(Effect.provide(layer))
  )

  it.effect("of a published upload goes on where the connection broke", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const nomad = yield* FakeNomad.FakeNomad
      const files = { "sub/a.txt": text, "b.archive.json": "{}" }
      const id = yield* nomad.addUpload({ main_author: "researcher", files, published: true })
      const target = yield* folder
      yield* nomad.failNext(Fault.truncate(200, { operation: "uploads.rawZip" }))
      yield* nomad.failNext(Fault.truncate(100, { operation: "uploads.rawZip" }))
      yield* during(Uploads.downloadZip(id, `${target}/a.zip`))
      yield* Extraction.extract(`${target}/a.zip`, `${target}/out`)
      assert.strictEqual(yield* fs.readFileString(`${target}/out/sub/a.txt`), text)
      const asked = (yield* nomad.requests).filter(({ path }) => path.endsWith("/raw"))
      assert.deepStrictEqual(
        asked.map(({ headers }) => headers["range"]),
        [undefined, "bytes=200-", "bytes=300-"]
      )
      assert.strictEqual(new Set(asked.slice(1).map(({ headers }) => headers["if-range"])).size, 1)
    }).pipe(Effect.provide(layer))
  )

  it.effect("of a published upload begins anew where a server knows no ranges, and takes the rest", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const nomad = yield* FakeNomad.FakeNomad
      const id = yield* nomad.addUpload({ main_author: "researcher", files: { "a.txt": text }, published: true })
      const target = yield* folder
      yield* nomad.failNext(Fault.truncate(100, { operation: "uploads.rawZip" }))
      yield* during(Uploads.downloadZip(id, `${target}/a.zip`))
      const whole = yield* Stream.runCollect(Uploads.rawZip(id))
      assert.deepStrictEqual(yield* fs.readFile(`${target}/a.zip`), concatenate(whole))
      yield* Extraction.extract(`${target}/a.zip`, `${target}/out`)
      assert.strictEqual(yield* fs.readFileString(`${target}/out/a.txt`), text)
      const asked = (yield* nomad.requests).filter(({ path }) => path.endsWith("/raw"))
      assert.deepStrictEqual(
        asked.map(({ headers, status }) => [headers["range"], status]),
        [
          [undefined, 200],
          [undefined, 200]
        ]
      )
    }).pipe(Effect.provide(withoutRanges))
  )

  it.effect("tells of one that stays damaged, and leaves nothing", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      const [id, target] = [yield* uploaded, yield* folder]
      yield* nomad.failNext(Fault.corrupt({ at: 120, operation: "uploads.rawFile", times: 3 }))
      const error = yield* during(Effect.flip(Uploads.downloadZip(id, `${target}/a.zip`)))
      assert.strictEqual(error._tag, "InvalidArchive")
      assert.include(error.message, "a.zip")
      assert.deepStrictEqual(yield* names(target), [])
    }).pipe(Effect.provide(layer))
  )
})

describe("Entries.downloadArchives", () => {
  const query = Query.eq("upload_name", "many")
  const owner = "user" as const

  const many = Effect.flatMap(FakeNomad.FakeNomad, (nomad) =>
    nomad.addUpload({
      main_author: "researcher",
      upload_name: "many",
      files: Object.fromEntries(Array.from({ length: 45 }, (_, index) => [`${index}.archive.json`, "{}"]))
    })
  )

  it.effect("writes each archive under the id of its entry, many with one request", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const nomad = yield* FakeNomad.FakeNomad
      yield* many
      const target = `${yield* folder}/archives`
      yield* nomad.clearRequests
      const { missing, present, written } = yield* Entries.downloadArchives(query, target, { owner })
      assert.deepStrictEqual([written.length, present.length, missing.length], [45, 0, 0])
      for (const id of written) {
        const archive = JSON.parse(yield* fs.readFileString(`${target}/${id}.json`))
        assert.strictEqual(archive.metadata.entry_id, id)
      }
      assert.strictEqual((yield* nomad.requests).filter(({ path }) => path.startsWith("/entries")).length, 4)
    }).pipe(Effect.provide(layer))
  )

  it.effect("fetches only what is not there yet, when it is called again", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const nomad = yield* FakeNomad.FakeNomad
      yield* many
      const target = yield* folder
      yield* nomad.failNext(Fault.resetBefore({ operation: "entries.archiveQuery", nth: 3, times: 5 }))
      const error = yield* during(Effect.flip(Entries.downloadArchives(query, target, { owner })))
      assert.strictEqual(error._tag, "TransportError")
      yield* nomad.clearFaults
      const before = (yield* fs.readDirectory(target)).length
      const { present, written } = yield* during(Entries.downloadArchives(query, target, { owner }))
      assert.strictEqual(present.length, before)
      assert.strictEqual(written.length, 45 - before)
      assert.strictEqual((yield* fs.readDirectory(target)).length, 45)
    }).pipe(Effect.provide(layer))
  )

  it.effect("names the entries of which the server gives no archive", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      yield* many
      const json = { owner, query: {}, pagination: { page_size: 20, total: 0 }, required: "*", data: [] }
      yield* nomad.failNext(Fault.status(200, { json, operation: "entries.archiveQuery" }))
      const { missing, written } = yield* Entries.downloadArchives(query, yield* folder, { owner, limit: 20 })
      assert.deepStrictEqual([written.length, missing.length], [0, 20])
    }).pipe(Effect.provide(layer))
  )
})
