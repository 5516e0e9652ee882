import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as Nomad from "../../src/programs/Nomad.ts"
import * as Uploads from "../../src/programs/Uploads.ts"
import * as UploadSource from "../../src/programs/UploadSource.ts"
import * as Users from "../../src/programs/Users.ts"
import * as Canned from "./CannedServer.ts"

const settings = { credentials: { token: "ready" }, idleTimeout: "30 seconds", retries: { times: 0 } } as const
const id = "i".repeat(22)
const upload = {
  body: {
    upload_id: id,
    data: {
      upload_id: id,
      process_running: false,
      process_status: "SUCCESS",
      errors: [],
      warnings: [],
      with_embargo: false,
      embargo_length: 0,
      license: "CC BY 4.0"
    }
  }
}

const bytes = (text: string) => new TextEncoder().encode(text)

/** Pieces that come every 20 seconds. */
const steadily = (pieces: ReadonlyArray<string>): Stream.Stream<Uint8Array> =>
  Stream.fromIterable(pieces).pipe(Stream.mapEffect((piece) => Effect.as(Effect.sleep("20 seconds"), bytes(piece))))

const ten = Array.from({ length: 10 }, (_, index) => String(index))

/** One piece, and then nothing more. */
const stalling = Stream.concat(Stream.make(bytes('{"data":')), Stream.never)

const download = Uploads.rawFile(id, "a.txt").pipe(Stream.decodeText, Stream.mkString)

const served = (reply: Canned.Reply | Canned.Trouble) => Effect.provide(Canned.layer(Canned.inOrder(reply), settings))

/** What a program fails with, and that it still ran a second before the time was over. */
const silent = <A, E, R>(program: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const fiber = yield* Effect.forkScoped(Effect.flip(program))
    yield* Canned.elapse("29 seconds", "1 second")
    assert.isUndefined(fiber.pollUnsafe())
    yield* Canned.elapse("2 seconds", "1 second")
    assert.isDefined(fiber.pollUnsafe())
    return yield* Fiber.join(fiber)
  })

describe("a server that falls silent", () => {
  it.effect("before its answer ends the call when the time is over", () =>
    Effect.gen(function* () {
      const error = yield* silent(Users.search("Ada"))
      assert.strictEqual(error._tag, "TransportError")
      assert.include(error.message, "silent for 30 s")
    }).pipe(served("silence"))
  )

  it.effect("in the middle of its answer ends the call when the time is over", () =>
    Effect.gen(function* () {
      const error = yield* silent(Users.search("Ada"))
      assert.strictEqual(error._tag, "TransportError")
      assert.include(error.message, "silent for 30 s")
    }).pipe(served({ bytes: stalling }))
  )

  it.effect("in the middle of a download ends it when the time is over", () =>
    Effect.gen(function* () {
      const error = yield* silent(download)
      assert.strictEqual(error._tag, "TransportError")
      assert.include(error.message, "silent for 30 s")
    }).pipe(served({ bytes: stalling }))
  )

  it.effect("in the middle of a refusal is taken at its status", () =>
    Effect.gen(function* () {
      const error = yield* silent(Nomad.get("/groups", { response: Schema.Unknown }))
      assert.strictEqual(error._tag, "ServerUnavailable")
    }).pipe(served({ status: 502, bytes: stalling }))
  )

  it.effect("is not who takes his time for a new token after the old one was refused", () => {
    let signIns = 0
    const script: Canned.Script = ({ path }, count) => {
      if (path !== "/auth/token") return count === 1 ? { status: 401 } : { body: { done: true } }
      signIns += 1
      const slow = { status: 503, after: "20 seconds" } as const
      return signIns === 2 || signIns === 3
        ? slow
        : { body: { access_token: `token-${signIns}`, token_type: "Bearer" } }
    }
    const patient = { ...settings, credentials: { username: "ada", password: "pw" }, retries: { times: 2 } }
    return Effect.gen(function* () {
      const post = Nomad.post("/own", { response: Schema.Unknown })
      assert.deepStrictEqual(yield* Canned.during(post, "2 minutes", "1 second"), { done: true })
      assert.strictEqual(signIns, 4)
    }).pipe(Effect.provide(Canned.layer(script, patient)))
  })

  it.effect("after a refusal that a new token was to mend is silent, and did not refuse", () => {
    const script = Canned.withTokens((_, count) => (count === 0 ? { status: 401 } : "silence"))
    const somebody = { ...settings, credentials: { username: "ada", password: "pw" } }
    return Effect.gen(function* () {
      const error = yield* silent(Users.search("Ada"))
      assert.strictEqual(error._tag, "TransportError")
      assert.include(error.message, "silent for 30 s")
    }).pipe(Effect.provide(Canned.layer(script, somebody)))
  })

  it.effect("is asked again, where that does no harm", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* Canned.during(Users.search("Ada"), "40 seconds", "1 second"), [])
    }).pipe(
      Effect.provide(
        Canned.layer(Canned.inOrder("silence", { body: { data: [] } }), { ...settings, retries: { times: 1 } })
      )
    )
  )
})

describe("calls beside each other", () => {
  it.effect("are each as patient as one alone, whenever they began", () =>
    Effect.gen(function* () {
      const ended: Array<string> = []
      const search = (name: string) =>
        Effect.forkScoped(
          Effect.ensuring(
            Effect.exit(Users.search(name)),
            Effect.sync(() => ended.push(name))
          )
        )
      yield* search("first")
      yield* Canned.elapse("10 seconds", "1 second")
      yield* search("answered")
      yield* search("second")
      yield* Canned.elapse("10 seconds", "1 second")
      yield* search("third")
      yield* Canned.elapse("9 seconds", "1 second")
      assert.deepStrictEqual(ended, ["answered"])
      yield* Canned.elapse("2 seconds", "1 second")
      assert.deepStrictEqual(ended, ["answered", "first"])
      yield* Canned.elapse("10 seconds", "1 second")
      assert.deepStrictEqual(ended, ["answered", "first", "second"])
      yield* Canned.elapse("10 seconds", "1 second")
      assert.deepStrictEqual(ended, ["answered", "first", "second", "third"])
    }).pipe(
      Effect.provide(Canned.layer(Canned.inOrder("silence", { body: { data: [] } }, "silence", "silence"), settings))
    )
  )
})

describe("a transfer that keeps going", () => {
  it.effect("as a download is not cut", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* Canned.during(download, "4 minutes", "1 second"), "0123456789")
    }).pipe(served({ bytes: steadily(ten) }))
  )

  it.effect("as a long answer is not cut", () =>
    Effect.gen(function* () {
      const answer = yield* Canned.during(
        Nomad.get("/groups", { response: Schema.Array(Schema.Int) }),
        "4 minutes",
        "1 second"
      )
      assert.deepStrictEqual(answer, [1, 2, 3])
    }).pipe(served({ bytes: steadily(["[1", ",2", ",3", "]"]), headers: { "content-type": "application/json" } }))
  )

  it.effect("as an upload is not cut", () =>
    Effect.gen(function* () {
      yield* Canned.during(Uploads.upload(UploadSource.stream("a.txt", steadily(ten))), "4 minutes", "1 second")
      assert.strictEqual((yield* Canned.requests)[0]?.body, "0123456789")
    }).pipe(served(upload))
  )

  it.effect("may have a reader who takes his time", () =>
    Effect.gen(function* () {
      const read = Uploads.rawFile(id, "a.txt").pipe(
        Stream.tap(() => Effect.sleep("2 minutes")),
        Stream.decodeText,
        Stream.mkString
      )
      assert.strictEqual(yield* Canned.during(read, "30 minutes", "10 seconds"), "0123456789")
    }).pipe(served({ bytes: Stream.fromIterable(ten).pipe(Stream.map(bytes), Stream.rechunk(1)) }))
  )
})

describe("an upload that falls silent", () => {
  it.effect("in its body ends when the time is over", () =>
    Effect.gen(function* () {
      const error = yield* silent(Uploads.upload(UploadSource.stream("a.txt", stalling)))
      assert.strictEqual(error._tag, "TransportError")
    }).pipe(served(upload))
  )

  it.effect("after its body ends when the time is over", () =>
    Effect.gen(function* () {
      const error = yield* silent(Uploads.upload(UploadSource.bytes("a.txt", "hello")))
      assert.strictEqual(error._tag, "TransportError")
    }).pipe(served("silence"))
  )
})
