import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodePath from "@effect/platform-node/NodePath"
import { assert, describe, it } from "@effect/vitest"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Tar from "effect/encoding/Tar"
import * as Zip from "effect/encoding/Zip"
import * as Fiber from "effect/Fiber"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Path from "effect/Path"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { Nomad, NomadError, Uploads, UploadSource, Users } from "effect-nomad"
import { FakeNomad } from "effect-nomad/testing"
import { gzipSync } from "node:zlib"

const main = { main_author: "researcher" }
const files = { "a.archive.json": "{}" }

/** Moves the clock second by second, so that each call in between finds its own time. */
const pass = (seconds: number) => Effect.repeat(TestClock.adjust("1 second"), { times: seconds - 1 })

const requestsTo = (method: string, path: RegExp) =>
  Effect.gen(function* () {
    const nomad = yield* FakeNomad.FakeNomad
    const requests = yield* nomad.requests
    return requests.filter((request) => request.method === method && path.test(request.path))
  })

describe("Uploads.awaitProcessed", () => {
  it.effect("asks after a second, then less and less often, and ends when the upload rests", () =>
    Effect.gen(function* () {
      const { upload_id } = yield* Uploads.upload(UploadSource.bytes("a.archive.json", "{}"))
      const fiber = yield* Effect.forkChild(Uploads.awaitProcessed(upload_id))
      yield* pass(59)
      assert.isUndefined(fiber.pollUnsafe())
      yield* pass(16)
      const { upload } = yield* Fiber.join(fiber)
      assert.strictEqual(upload.process_status, "SUCCESS")
      const looks = yield* requestsTo("GET", new RegExp(`^/uploads/${upload_id}$`))
      const waits = looks.slice(1).map((look, index) => look.started - (looks[index]?.started ?? 0))
      // A look itself may see the clock move on.
      assert.isTrue(waits[0] === 1000 || waits[0] === 2000)
      assert.isTrue(waits.every((wait, index) => index === 0 || wait >= (waits[index - 1] ?? 0) - 1000))
      assert.isTrue(waits.every((wait) => wait <= 15_000))
    }).pipe(Effect.provide(FakeNomad.layer({ processing: "1 minute" })))
  )

  it.effect("gives up after twenty minutes, or whatever it was told, and says how far the upload is", () =>
    Effect.gen(function* () {
      const { upload_id } = yield* Uploads.upload(UploadSource.bytes("a.archive.json", "{}"))
      const patient = yield* Effect.forkChild(Effect.flip(Uploads.awaitProcessed(upload_id)))
      const hasty = yield* Effect.forkChild(Effect.flip(Uploads.awaitProcessed(upload_id, { atMost: "15 seconds" })))
      yield* TestClock.adjust("20 seconds")
      const first = yield* Fiber.join(hasty)
      assert.instanceOf(first, NomadError.UploadProcessingTimeout)
      assert.strictEqual(first.waited, 15)
      assert.strictEqual(first.process_status, "PENDING")
      yield* TestClock.adjust("21 minutes")
      const second = yield* Fiber.join(patient)
      assert.strictEqual(second._tag, "UploadProcessingTimeout")
      assert.include(second.message, upload_id)
    }).pipe(Effect.provide(FakeNomad.layer({ processing: "1 hour" })))
  )

  it.effect("takes a whole Schedule", () =>
    Effect.gen(function* () {
      const { upload_id } = yield* Uploads.upload(UploadSource.bytes("a.archive.json", "{}"))
      const fiber = yield* Effect.forkChild(
        Uploads.awaitProcessed(upload_id, { schedule: Schedule.spaced("5 seconds") })
      )
      yield* pass(60)
      yield* Fiber.join(fiber)
      const looks = yield* requestsTo("GET", new RegExp(`^/uploads/${upload_id}$`))
      assert.isTrue(looks.slice(1, -1).every((look, index) => look.started - (looks[index]?.started ?? 0) < 7000))
    }).pipe(Effect.provide(FakeNomad.layer({ processing: "30 seconds" })))
  )

  it.effect("survives a server that is away for a moment", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      const { upload_id } = yield* Uploads.upload(UploadSource.bytes("a.archive.json", "{}"))
      yield* nomad.failNext({ path: "/uploads/{upload_id}", status: 503, body: "<h1>busy</h1>", times: 2 })
      yield* nomad.failNext({ path: "/uploads/{upload_id}", reset: "before" })
      const fiber = yield* Effect.forkChild(Uploads.awaitProcessed(upload_id))
      yield* TestClock.adjust("1 minute")
      assert.strictEqual((yield* Fiber.join(fiber)).upload.process_status, "SUCCESS")
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("leaves the upload as it is when interrupted", () =>
    Effect.gen(function* () {
      const { upload_id } = yield* Uploads.upload(UploadSource.bytes("a.archive.json", "{}"))
      const fiber = yield* Effect.forkChild(Uploads.awaitProcessed(upload_id))
      yield* TestClock.adjust("5 seconds")
      yield* Fiber.interrupt(fiber)
      assert.isTrue((yield* Uploads.get(upload_id)).process_running)
    }).pipe(Effect.provide(FakeNomad.layer({ processing: "1 minute" })))
  )
})

describe("Uploads.watch", () => {
  it.effect("gives each state once", () =>
    Effect.gen(function* () {
      const { upload_id } = yield* Uploads.upload(UploadSource.bytes("a.archive.json", "{}"))
      const fiber = yield* Effect.forkChild(
        Stream.runCollect(Uploads.watch(upload_id, { schedule: Schedule.spaced("1 second") }))
      )
      yield* TestClock.adjust("1 minute")
      const states = yield* Fiber.join(fiber)
      const told = states.map((state) => `${state.process_status} ${state.last_status_message ?? "-"}`)
      assert.deepStrictEqual([...new Set(told)], told)
      assert.strictEqual(told[0], "PENDING -")
      assert.strictEqual(told.at(-1), "SUCCESS Process completed successfully")
      assert.include(told, "PENDING Matching")
    }).pipe(Effect.provide(FakeNomad.layer({ processing: "30 seconds" })))
  )
})

describe("Uploads.upload", () => {
  it.effect("sends the number of bytes when it is known, and the file's name", () =>
    Effect.gen(function* () {
      yield* Uploads.upload(UploadSource.bytes("ü & #1.archive.json", "{}"), { upload_name: "a & b" })
      const [request] = yield* requestsTo("POST", /^\/uploads$/)
      assert.strictEqual(request?.headers["content-length"], "2")
      assert.deepStrictEqual(request?.query["file_name"], ["ü & #1.archive.json"])
      assert.deepStrictEqual(request?.query["upload_name"], ["a & b"])
      assert.strictEqual(request?.headers["accept"], "application/json")
      assert.strictEqual(request?.headers["content-type"], "application/octet-stream")
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("is sent once, whatever happens to the answer", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      yield* nomad.failNext({ method: "POST", path: "/uploads", reset: "after" })
      const error = yield* Effect.flip(Uploads.upload(UploadSource.bytes("a.archive.json", "{}")))
      assert.strictEqual(error._tag, "TransportError")
      yield* nomad.failNext({ method: "POST", path: "/uploads", status: 502, body: "<h1>Bad gateway</h1>" })
      const second = yield* Effect.flip(Uploads.upload(UploadSource.bytes("b.archive.json", "{}")))
      assert.strictEqual(second._tag, "ServerUnavailable")
      assert.lengthOf(yield* requestsTo("POST", /^\/uploads$/), 2)
      assert.lengthOf((yield* nomad.state).uploads, 1)
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("tells what broke the source, and not that the connection ended", () =>
    Effect.gen(function* () {
      const broken = Stream.concat(Stream.succeed(new Uint8Array(10)), Stream.fail("the disk is gone"))
      const error = yield* Effect.flip(Uploads.upload(UploadSource.stream("a.dat", broken)))
      assert.strictEqual(error._tag, "InvalidSource")
      assert.include(error.message, "the disk is gone")
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("tells that the limit of unpublished uploads is reached", () =>
    Effect.gen(function* () {
      for (let count = 0; count < 3; count++) yield* Uploads.createEmpty()
      const error = yield* Effect.flip(Uploads.upload(UploadSource.bytes("a.archive.json", "{}")))
      assert.strictEqual(error._tag, "UploadLimitReached")
      assert.include(error.message, "publish or delete")
    }).pipe(Effect.provide(FakeNomad.layer({ uploadLimit: 3 })))
  )

  it.effect("answers an error, and not nothing, when the server gives no id", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      yield* nomad.failNext({ method: "POST", path: "/uploads", status: 200, body: {} })
      const error = yield* Effect.flip(Uploads.upload(UploadSource.bytes("a.archive.json", "{}")))
      assert.strictEqual(error._tag, "UnexpectedResponse")
    }).pipe(Effect.provide(FakeNomad.layer()))
  )
})

describe("Uploads.upload from disk", () => {
  const layer = Layer.mergeAll(FakeNomad.layer(), NodeFileSystem.layer, NodePath.layer)

  it.effect("zips several files under their own names, and refuses two of one name", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const path = yield* Path.Path
      const folder = yield* fs.makeTempDirectoryScoped()
      yield* fs.makeDirectory(path.join(folder, "sub"))
      const [a, b, c] = ["a.txt", "b.archive.json", path.join("sub", "a.txt")].map((name) => path.join(folder, name))
      for (const file of [a, b, c]) yield* fs.writeFileString(file ?? "", "{}")
      const { upload_id } = yield* Uploads.upload(UploadSource.files([a ?? "", b ?? ""]))
      const names = yield* Stream.runCollect(Uploads.files(upload_id))
      assert.deepStrictEqual(
        names.map((file) => file.name),
        ["a.txt", "b.archive.json"]
      )
      const error = yield* Effect.flip(Uploads.upload(UploadSource.files([a ?? "", c ?? ""])))
      assert.strictEqual(error._tag, "InvalidSource")
      assert.include(error.message, "called a.txt too")
    }).pipe(Effect.provide(layer))
  )
})

describe("Uploads.upload of an archive", () => {
  it.effect("sends it as it is, as one upload, and leaves no file behind", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const path = yield* Path.Path
      const folder = yield* fs.makeTempDirectoryScoped()
      const tar = yield* Stream.make(Tar.file("b.archive.json", new TextEncoder().encode("{}"))).pipe(
        Stream.pipeThroughChannel(Tar.encode()),
        Stream.mkUint8Array
      )
      const zip = yield* Stream.make(Zip.file("a.archive.json", new TextEncoder().encode("{}"))).pipe(
        Stream.pipeThroughChannel(Zip.encode()),
        Stream.mkUint8Array
      )
      const archives = { "one.zip": zip, "two.tar.gz": gzipSync(tar), "three.tgz": gzipSync(tar) }
      for (const [name, bytes] of Object.entries(archives)) {
        const file = path.join(folder, name)
        yield* fs.writeFile(file, bytes)
        yield* Uploads.upload(name.endsWith(".zip") ? UploadSource.zip(file) : UploadSource.file(file))
        const sent = (yield* requestsTo("POST", /^\/uploads$/)).at(-1)
        assert.strictEqual(sent?.headers["content-length"], String(bytes.length))
        assert.deepStrictEqual(sent?.query["file_name"], [name])
      }
      assert.deepStrictEqual((yield* fs.readDirectory(folder)).toSorted(), Object.keys(archives).toSorted())
      const nomad = yield* FakeNomad.FakeNomad
      assert.deepStrictEqual(
        (yield* nomad.state).uploads.map(({ files }) => files),
        [["a.archive.json"], ["b.archive.json"], ["b.archive.json"]]
      )
    }).pipe(Effect.provide(Layer.mergeAll(FakeNomad.layer(), NodeFileSystem.layer, NodePath.layer)))
  )
})

describe("Uploads.stop", () => {
  it.effect("calls off what is pending, and leaves the upload ready", () =>
    Effect.gen(function* () {
      const { upload_id } = yield* Uploads.upload(UploadSource.bytes("a.archive.json", "{}"))
      const { process_status } = yield* Uploads.stop(upload_id)
      assert.strictEqual(process_status, "READY")
      yield* TestClock.adjust("2 minutes")
      assert.strictEqual((yield* Uploads.get(upload_id)).entries, 0)
    }).pipe(Effect.provide(FakeNomad.layer({ processing: "1 minute" })))
  )
})

describe("Uploads.edit", () => {
  it.effect("sends an embargo of zero, and does not touch what it was given", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      const upload_id = yield* nomad.addUpload({ ...main, files, embargo_length: 3 })
      const metadata = Object.freeze({ embargo_length: 0, coauthors: Object.freeze(["coauthor"]) })
      const after = yield* Uploads.edit(upload_id, metadata)
      assert.strictEqual(after.embargo_length, 0)
      assert.deepStrictEqual(Object.keys(metadata), ["embargo_length", "coauthors"])
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("is told that the upload is busy", () =>
    Effect.gen(function* () {
      const { upload_id } = yield* Uploads.upload(UploadSource.bytes("a.archive.json", "{}"))
      for (const call of [
        Uploads.edit(upload_id, { comment: "x" }),
        Uploads.publish(upload_id),
        Uploads.process(upload_id)
      ]) {
        assert.strictEqual((yield* Effect.flip(call))._tag, "UploadBusy")
      }
    }).pipe(Effect.provide(FakeNomad.layer({ processing: "1 minute" })))
  )
})

describe("Uploads.publish", () => {
  it.effect("answers the upload after publication, with an embargo of its own", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      const upload_id = yield* nomad.addUpload({ ...main, files })
      const fiber = yield* Effect.forkChild(Uploads.publish(upload_id, { embargo_length: 12 }))
      yield* TestClock.adjust("1 minute")
      const published = yield* Fiber.join(fiber)
      assert.isTrue(published.published)
      assert.isFalse(published.process_running)
      assert.strictEqual(published.embargo_length, 12)
    }).pipe(Effect.provide(FakeNomad.layer({ processing: "3 seconds" })))
  )
})

describe("a change of an upload", () => {
  it.effect("never keeps a connection waiting for its end, and sends no body that is not called for", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      const upload_id = yield* nomad.addUpload({ ...main, files })
      yield* nomad.clearRequests
      yield* Uploads.edit(upload_id, { comment: "x" })
      yield* Uploads.publish(upload_id)
      yield* Effect.flip(Uploads.remove(upload_id))
      const changes = (yield* nomad.requests).filter(({ method, path }) => method !== "GET" && path !== "/auth/token")
      assert.deepStrictEqual(
        changes.map(({ headers, query }) => [query["wait_for_processing"], headers["content-type"]]),
        [
          [["false"], "application/json"],
          [["false"], undefined],
          [["false"], undefined]
        ]
      )
    }).pipe(Effect.provide(FakeNomad.layer()))
  )
})

describe("Uploads.remove", () => {
  it.effect("takes a deletion whose answer was lost for done", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      const upload_id = yield* nomad.addUpload({ ...main, files })
      yield* nomad.failNext({ method: "DELETE", path: "/uploads/{upload_id}", reset: "after" })
      const fiber = yield* Effect.forkChild(Uploads.remove(upload_id))
      yield* TestClock.adjust("1 minute")
      yield* Fiber.join(fiber)
      assert.deepStrictEqual((yield* nomad.state).uploads, [])
      assert.strictEqual((yield* Effect.flip(Uploads.remove(upload_id)))._tag, "UploadNotFound")
    }).pipe(Effect.provide(FakeNomad.layer()))
  )
})

describe("people of an upload", () => {
  it.effect("come with one request for all of them, from the deployment of the upload", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      const oasis = "https://oasis.example/nomad-oasis/api/v1"
      const upload_id = yield* nomad
        .at(oasis)
        .addUpload({ ...main, files, coauthors: ["coauthor"], reviewers: ["other"] })
      const upload = yield* Uploads.get(upload_id).pipe(Nomad.withDeployment(oasis))
      assert.deepStrictEqual(upload.viewers?.map((user) => user.username).toSorted(), [
        "coauthor",
        "other",
        "researcher"
      ])
      const requests = (yield* nomad.requests).filter((request) => request.path === "/users")
      assert.lengthOf(requests, 1)
      assert.isTrue(requests.every((request) => request.url.includes("oasis.example")))
      yield* Uploads.get(upload_id).pipe(Nomad.withDeployment(oasis))
      assert.lengthOf(
        (yield* nomad.requests).filter((request) => request.path === "/users"),
        1
      )
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("stay bare ids when they cannot be looked up", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      const upload_id = yield* nomad.addUpload({ ...main, files })
      yield* nomad.failNext({ path: "/users", status: 500, body: { detail: { exception: "x" } } })
      const upload = yield* Uploads.get(upload_id)
      assert.isDefined(upload.main_author?.user_id)
      assert.isUndefined(upload.main_author?.name)
      assert.isDefined((yield* Uploads.get(upload_id)).main_author?.name)
    }).pipe(Effect.provide(FakeNomad.layer()))
  )
})

describe("Uploads.list", () => {
  it.effect("goes to the last page, and asks for no page too many", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      yield* Effect.forEach(Array.from({ length: 37 }), () => nomad.addUpload({ ...main, files: {} }))
      assert.lengthOf(yield* Stream.runCollect(Uploads.list({ pageSize: 10 })), 37)
      assert.lengthOf(yield* requestsTo("GET", /^\/uploads$/), 4)
      yield* nomad.clearRequests
      assert.lengthOf(yield* Stream.runCollect(Uploads.list({ pageSize: 10, limit: 20 })), 20)
      assert.lengthOf(yield* requestsTo("GET", /^\/uploads$/), 2)
      yield* nomad.clearRequests
      yield* nomad.clearRequests
      assert.lengthOf(yield* Stream.runCollect(Uploads.list({ pageSize: 10, limit: 12 })), 12)
      assert.lengthOf(yield* Stream.runCollect(Uploads.list({ pageSize: 10, limit: 3 })), 3)
      const sizes = (yield* requestsTo("GET", /^\/uploads$/)).map((request) => request.query["page_size"])
      assert.deepStrictEqual(sizes, [["10"], ["10"], ["3"]])
      yield* nomad.clearRequests
      assert.lengthOf(yield* Stream.runCollect(Stream.take(Uploads.list({ pageSize: 10 }), 5)), 5)
      assert.lengthOf(yield* requestsTo("GET", /^\/uploads$/), 1)
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("shows at once what was deleted a moment ago", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      const upload_id = yield* nomad.addUpload({ ...main, files })
      assert.strictEqual(yield* Stream.runCount(Uploads.list()), 1)
      yield* Uploads.remove(upload_id)
      assert.strictEqual(yield* Stream.runCount(Uploads.list()), 0)
    }).pipe(Effect.provide(FakeNomad.layer()))
  )
})

describe("deployments of one fake", () => {
  it.effect("prod and staging share their data, every other has its own", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      const upload_id = yield* nomad.at("prod").addUpload({ ...main, files })
      const get = Uploads.get(upload_id)
      assert.strictEqual((yield* get.pipe(Nomad.withDeployment("staging"))).upload_id as string, upload_id)
      assert.strictEqual((yield* Effect.flip(get.pipe(Nomad.withDeployment("test"))))._tag, "UploadNotFound")
      const oasis = Nomad.withDeployment("https://oasis.example/api/v1")
      assert.strictEqual((yield* Effect.flip(oasis(get)))._tag, "UploadNotFound")
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("what is none answers as a web server does", () =>
    Effect.gen(function* () {
      const nowhere = Nomad.withDeployment("https://example.org/gui")
      assert.strictEqual((yield* Effect.flip(nowhere(Users.me)))._tag, "InvalidDeployment")
    }).pipe(Effect.provide(FakeNomad.layer()))
  )
})

describe("waiting", () => {
  it("is told in seconds", () => {
    const error = new NomadError.UploadProcessingTimeout({
      upload_id: "u",
      waited: Duration.toSeconds("20 minutes"),
      process_status: "PENDING"
    })
    assert.include(error.message, "1200 s")
  })
})
