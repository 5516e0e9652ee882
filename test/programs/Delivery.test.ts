import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodePath from "@effect/platform-node/NodePath"
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as FileSystem from "effect/FileSystem"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientError from "effect/http/HttpClientError"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Layer from "effect/Layer"
import * as Path from "effect/Path"
import * as KeyValueStore from "effect/persistence/KeyValueStore"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { Delivery, Nomad, Uploads } from "effect-nomad"
import { FakeNomad, Fault } from "effect-nomad/testing"

type Change = (client: HttpClient.HttpClient) => HttpClient.HttpClient

/** A fresh fake, reached over a line that does something to requests and answers. */
const fresh = (change: Change = (client) => client) => {
  const line = Layer.effect(HttpClient.HttpClient, Effect.map(HttpClient.HttpClient, change))
  const credentials = { username: "researcher", password: "researcher-pw" }
  return Layer.mergeAll(
    Nomad.layer({ credentials, limits: "none" }).pipe(
      Layer.provide(line),
      Layer.provideMerge(FakeNomad.layerHttpClient())
    ),
    KeyValueStore.layerMemory,
    NodeFileSystem.layer,
    NodePath.layer
  )
}

/** Loses the answer to the nth request. */
const losing =
  (nth: number): Change =>
  (client) => {
    let count = 0
    return HttpClient.make((request) =>
      Effect.flatMap(client.execute(request), (response) =>
        count++ === nth
          ? Effect.fail(
              new HttpClientError.HttpClientError({ reason: new HttpClientError.TransportError({ request }) })
            )
          : Effect.succeed(response)
      )
    )
  }

/** Says of the first so many files that they were put, and puts none. */
const swallowing =
  (times: number): Change =>
  (client) => {
    let count = 0
    return HttpClient.make((request) =>
      request.method === "PUT" && count++ < times
        ? client.execute(HttpClientRequest.get(request.url.replace(/\/raw\/.*$/, ""), { headers: request.headers }))
        : client.execute(request)
    )
  }

const folderOf = Effect.fnUntraced(function* (files: { readonly [path: string]: string }) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const folder = path.join(yield* fs.makeTempDirectoryScoped(), "water")
  for (const [name, content] of Object.entries(files)) {
    yield* fs.makeDirectory(path.dirname(path.join(folder, name)), { recursive: true })
    yield* fs.writeFileString(path.join(folder, name), content)
  }
  return folder
})

const files = {
  "a/a.archive.json": "{}",
  "a/notes.txt": "one",
  "b/b.archive.json": "{}",
  "c/deep/readme.md": "far down"
}

/** Lets time pass until a program ends; what reads files takes its own. */
const during = <A, E, R>(program: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const fiber = yield* Effect.forkChild(program)
    while (fiber.pollUnsafe() === undefined) {
      yield* TestClock.withLive(Effect.sleep("1 millis"))
      yield* TestClock.adjust("1 second")
    }
    return yield* Fiber.join(fiber)
  })

const requests = Effect.flatMap(FakeNomad.FakeNomad, ({ requests }) => requests)

const sent = (method: string, path: RegExp) =>
  Effect.map(requests, (all) => all.filter((one) => one.method === method && path.test(one.path)).length)

/** What the server has: its uploads by their names, with their files. */
const uploads = Effect.map(
  Effect.flatMap(FakeNomad.FakeNomad, ({ state }) => state),
  (state) =>
    state.uploads.map(({ entries, files, process_status, upload_name }) => ({
      upload_name,
      process_status,
      files: files.toSorted(),
      entries: entries.length
    }))
)

const whole = [{ upload_name: "water", process_status: "SUCCESS", files: Object.keys(files).toSorted(), entries: 2 }]

describe("Delivery.deliver", () => {
  it.effect("makes one upload of a folder, with all its files, processed", () =>
    Effect.gen(function* () {
      const folder = yield* folderOf(files)
      const [delivered] = yield* during(Delivery.deliver(folder))
      assert.deepStrictEqual(yield* uploads, whole)
      assert.strictEqual(delivered?.upload.entries, 2)
      assert.deepStrictEqual(delivered?.failedEntries, [])
    }).pipe(Effect.provide(fresh()))
  )

  it.effect("sends nothing that is there already, when it is asked again", () =>
    Effect.gen(function* () {
      const fake = yield* FakeNomad.FakeNomad
      const folder = yield* folderOf(files)
      const [first] = yield* during(Delivery.deliver(folder, { partSize: 5 }))
      assert.strictEqual(yield* sent("PUT", /./), 3)
      yield* fake.clearRequests
      const [second] = yield* during(Delivery.deliver(folder, { partSize: 5 }))
      assert.strictEqual(second?.upload.upload_id, first?.upload.upload_id)
      assert.strictEqual((yield* sent("PUT", /./)) + (yield* sent("POST", /\/uploads/)), 0)
      assert.deepStrictEqual(yield* uploads, whole)
    }).pipe(Effect.provide(fresh()))
  )

  it.effect("sends what has changed since, and no more", () =>
    Effect.gen(function* () {
      const fake = yield* FakeNomad.FakeNomad
      const fs = yield* FileSystem.FileSystem
      const folder = yield* folderOf(files)
      yield* during(Delivery.deliver(folder, { partSize: 5 }))
      yield* fake.clearRequests
      yield* fs.writeFileString(`${folder}/c/deep/readme.md`, "other words")
      const [delivered] = yield* during(Delivery.deliver(folder, { partSize: 5 }))
      assert.strictEqual(yield* sent("PUT", /./), 1)
      assert.strictEqual(yield* sent("POST", /action\/process/), 1)
      const text = Uploads.rawFile(delivered?.upload.upload_id ?? "", "c/deep/readme.md")
      assert.strictEqual(yield* Stream.mkString(Stream.decodeText(text)), "other words")
    }).pipe(Effect.provide(fresh()))
  )

  it.effect("makes another upload after it was told to forget, or after the first was removed", () =>
    Effect.gen(function* () {
      const folder = yield* folderOf(files)
      const [first] = yield* during(Delivery.deliver(folder))
      yield* Delivery.forget(folder)
      const [second] = yield* during(Delivery.deliver(folder))
      assert.notStrictEqual(second?.upload.upload_id, first?.upload.upload_id)
      yield* during(Uploads.remove(second?.upload.upload_id ?? ""))
      yield* during(Delivery.deliver(folder))
      assert.deepStrictEqual(yield* uploads, [...whole, ...whole])
    }).pipe(Effect.provide(fresh()))
  )

  const two = { "a.archive.json": "{}", "b.txt": "b" }
  const both = [{ upload_name: "water", process_status: "SUCCESS", files: Object.keys(two), entries: 1 }]
  const inTwoParts = { partSize: 2 }

  /** The numbers of the requests that a delivery makes. */
  const each = Effect.gen(function* () {
    yield* during(Delivery.deliver(yield* folderOf(two), inTwoParts))
    return (yield* requests).keys()
  }).pipe(Effect.scoped, Effect.provide(fresh()))

  it.effect(
    "ends in one upload, whichever answer is lost",
    () =>
      Effect.gen(function* () {
        for (const nth of yield* each) {
          yield* Effect.gen(function* () {
            yield* during(Delivery.deliver(yield* folderOf(two), inTwoParts))
            assert.deepStrictEqual(yield* uploads, both, `request ${nth}`)
          }).pipe(Effect.scoped, Effect.provide(fresh(losing(nth))))
        }
      }),
    60_000
  )

  it.effect(
    "goes on where it was stopped, whatever it was doing",
    () =>
      Effect.gen(function* () {
        for (const nth of yield* each) {
          yield* Effect.gen(function* () {
            const folder = yield* folderOf(two)
            const begun = yield* Effect.forkChild(Delivery.deliver(folder, inTwoParts))
            while ((yield* requests).length <= nth && begun.pollUnsafe() === undefined) {
              yield* TestClock.withLive(Effect.sleep("1 millis"))
              yield* TestClock.adjust("100 millis")
            }
            yield* Fiber.interrupt(begun)
            yield* during(Delivery.deliver(folder, inTwoParts))
            assert.deepStrictEqual(yield* uploads, both, `stopped after request ${nth}`)
          }).pipe(Effect.scoped, Effect.provide(fresh()))
        }
      }),
    60_000
  )

  it.effect("sends again what the server has not, though it said so", () =>
    Effect.gen(function* () {
      yield* during(Delivery.deliver(yield* folderOf(files), { partSize: 5 }))
      assert.deepStrictEqual(yield* uploads, whole)
    }).pipe(Effect.provide(fresh(swallowing(2))))
  )

  it.effect("tells which files the server does not take, and has nothing processed", () =>
    Effect.gen(function* () {
      const error = yield* during(Effect.flip(Delivery.deliver(yield* folderOf(files), { partSize: 5 })))
      assert.strictEqual(error._tag, "UploadIncomplete")
      assert.include(error.message, "a/a.archive.json")
      assert.strictEqual(yield* sent("POST", /action\/process/), 0)
    }).pipe(Effect.provide(fresh(swallowing(Infinity))))
  )
})

describe("Delivery.plan", () => {
  it.effect("keeps the files of a folder together, and numbers the uploads", () =>
    Effect.gen(function* () {
      const folder = yield* folderOf({ "a/1": "12345", "a/2": "12345", "b/1": "1234567", "c/1": "1", "c/d/1": "1" })
      assert.deepStrictEqual(yield* Delivery.plan(folder, { largest: 10, partSize: 5 }), [
        { upload_name: "water (1 of 2)", files: 2, size: 10, parts: 2 },
        { upload_name: "water (2 of 2)", files: 3, size: 9, parts: 2 }
      ])
    }).pipe(Effect.provide(fresh()))
  )

  it.effect("refuses files that belong together and are more than an upload may have", () =>
    Effect.gen(function* () {
      const folder = yield* folderOf({ "a/1": "12345", "a/2": "12345", "b/1": "1234567" })
      const error = yield* Effect.flip(Delivery.plan(folder, { largest: 8 }))
      assert.strictEqual(error._tag, "InvalidSource")
      assert.include(error.message, "belong together")
    }).pipe(Effect.provide(fresh()))
  )
})

describe("Delivery.progress", () => {
  it.effect("tells what the server has, never less than before, to the end", () =>
    Effect.gen(function* () {
      const folder = yield* folderOf(files)
      const told = yield* during(Stream.runCollect(Delivery.progress(folder, { partSize: 5 })))
      assert.deepStrictEqual(
        told.map(({ bytes, files, sent }) => [bytes, files, sent]),
        [
          [0, 0, 5],
          [5, 2, 5],
          [5, 2, 7],
          [7, 3, 7],
          [7, 3, 15],
          [15, 4, 15]
        ]
      )
      assert.strictEqual(told.at(-1)?.timeLeft, 0)
      assert.isAbove(told.at(-1)?.rate ?? 0, 0)
    }).pipe(Effect.provide(fresh()))
  )

  it.effect("tells what is on its way within a part, and does not go back when it is sent again", () =>
    Effect.gen(function* () {
      const large = 5 * 1024 * 1024
      const folder = yield* folderOf({ "large.dat": "x".repeat(large) })
      const { failNext } = yield* FakeNomad.FakeNomad
      yield* failNext(Fault.lostAnswer({ operation: "uploads.putRawFile" }))
      const told = yield* during(Stream.runCollect(Delivery.progress(folder)))
      const onItsWay = told.filter(({ bytes }) => bytes === 0).map(({ sent }) => sent)
      assert.isAtLeast(onItsWay.length, 3)
      assert.deepStrictEqual(
        onItsWay,
        onItsWay.toSorted((a, b) => a - b)
      )
      assert.deepStrictEqual(
        told.slice(-1).map(({ bytes, sent }) => [bytes, sent]),
        [[large, large]]
      )
    }).pipe(Effect.provide(fresh()))
  )
})
