import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import * as Datasets from "../../src/programs/Datasets.ts"
import * as Entries from "../../src/programs/Entries.ts"
import * as Nomad from "../../src/programs/Nomad.ts"
import * as Uploads from "../../src/programs/Uploads.ts"
import * as UploadSource from "../../src/programs/UploadSource.ts"
import * as Users from "../../src/programs/Users.ts"
import * as Canned from "./CannedServer.ts"

const token = { credentials: { token: "ready" } }
const id = "i".repeat(22)
const people = { body: { data: [] } }
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
const page = { body: { pagination: { page_size: 100, total: 0 }, data: [] } }
const exception = {
  status: 500,
  body: {
    detail: {
      reason: "Unexpected exception while handling your request",
      exception: "invalid literal for int() with base 10: 'x'",
      exception_class: "ValueError",
      exception_traceback: 'Traceback (most recent call last):\n  File "x.py", line 1\nValueError'
    }
  }
}
const noUpload = { status: 404, body: { detail: "The specified upload_id was not found." } }
const noDataset = { status: 404, body: { detail: "Dataset not found. The given id does not match any dataset." } }

/** What goes wrong on the way, and passes. */
const passing: ReadonlyArray<readonly [string, Canned.Reply | Canned.Trouble]> = [
  ["a broken connection", "reset"],
  ["429", { status: 429 }],
  ["a bare 500", { status: 500, body: "Internal Server Error" }],
  ["502", { status: 502, body: "<html>Bad Gateway</html>", headers: { "content-type": "text/html" } }],
  ["503", { status: 503 }],
  ["504", { status: 504 }]
]

/** The waits before each repeat, in milliseconds. */
const waits = Effect.map(Canned.requests, (all) => all.slice(1).map(({ at }, index) => at - (all[index]?.at ?? 0)))

const read = Users.search("Ada")

describe("a read", () => {
  for (const [what, trouble] of passing) {
    it.effect(`is repeated after ${what}`, () =>
      Effect.gen(function* () {
        assert.deepStrictEqual(yield* Canned.during(read, "2 seconds"), [])
        assert.strictEqual((yield* Canned.calls).length, 3)
      }).pipe(Effect.provide(Canned.layer(Canned.inOrder(trouble, trouble, people))))
    )
  }

  it.effect("is repeated after a refusal whose words were lost on the way", () =>
    Effect.gen(function* () {
      const get = Uploads.get(id)
      const cut = { status: 404, bytes: Stream.fail("cut short") }
      const error = yield* Canned.during(Effect.flip(get), "2 seconds").pipe(
        Effect.provide(Canned.layer(Canned.inOrder(cut, noUpload), token))
      )
      assert.strictEqual(error._tag, "UploadNotFound")
    })
  )

  it.effect("is repeated four times at most, and the error says how often", () =>
    Effect.gen(function* () {
      const error = yield* Canned.during(Effect.flip(read), "20 seconds")
      assert.strictEqual(error._tag, "ServerUnavailable")
      assert.strictEqual("attempts" in error ? error.attempts : undefined, 5)
      assert.strictEqual((yield* Canned.calls).length, 5)
    }).pipe(Effect.provide(Canned.layer(Canned.inOrder({ status: 502 }))))
  )

  it.effect("is repeated after growing waits, none of them quite like another client's", () =>
    Effect.gen(function* () {
      yield* Canned.during(Effect.flip(read), "20 seconds", "10 millis")
      const seen = yield* waits
      for (const [index, wait] of seen.entries()) {
        const base = 200 * 2 ** index
        assert.isAtLeast(wait, base * 0.8 - 10)
        assert.isAtMost(wait, base * 1.2 + 10)
      }
      assert.isTrue(seen.some((wait, index) => Math.abs(wait - 200 * 2 ** index) > 10))
    }).pipe(Effect.provide(Canned.layer(Canned.inOrder({ status: 502 }))))
  )

  it.effect("is repeated as often, and as soon, as configured", () =>
    Effect.gen(function* () {
      yield* Canned.during(Effect.flip(read), "10 seconds")
      const [wait, ...others] = yield* waits
      assert.isAtLeast(wait ?? 0, 2400)
      assert.deepStrictEqual(others, [])
    }).pipe(Effect.provide(Canned.layer(Canned.inOrder({ status: 502 }), { retries: { times: 1, base: "3 seconds" } })))
  )

  it.effect("waits as many seconds as the server asks for", () =>
    Effect.gen(function* () {
      yield* Canned.during(read, "20 seconds")
      assert.deepStrictEqual(yield* waits, [7000])
    }).pipe(Effect.provide(Canned.layer(Canned.inOrder({ status: 503, headers: { "retry-after": "7" } }, people))))
  )

  it.effect("waits until the date that the server names, by the server's own clock", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(Date.parse("Tue, 24 Nov 2026 03:00:00 GMT"))
      yield* Canned.during(read, "30 seconds")
      assert.deepStrictEqual(yield* waits, [12_000])
    }).pipe(
      Effect.provide(
        Canned.layer(
          Canned.inOrder(
            {
              status: 429,
              headers: { date: "Tue, 24 Nov 2026 04:00:00 GMT", "retry-after": "Tue, 24 Nov 2026 04:00:12 GMT" }
            },
            people
          )
        )
      )
    )
  )

  it.effect("waits until the date that the server names, by this clock if the server does not tell its own", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(Date.parse("Tue, 24 Nov 2026 04:00:00 GMT"))
      yield* Canned.during(read, "30 seconds")
      assert.deepStrictEqual(yield* waits, [12_000])
    }).pipe(
      Effect.provide(
        Canned.layer(
          Canned.inOrder({ status: 429, headers: { "retry-after": "Tue, 24 Nov 2026 04:00:12 GMT" } }, people)
        )
      )
    )
  )

  it.effect("is not repeated when the server asks for more patience than there is", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(read)
      assert.strictEqual(error._tag, "Throttled")
      assert.strictEqual("retry_after" in error ? error.retry_after : undefined, 3600)
      assert.include(error.message, "3600 s")
      assert.strictEqual((yield* Canned.calls).length, 1)
    }).pipe(Effect.provide(Canned.layer(Canned.inOrder({ status: 429, headers: { "retry-after": "3600" } }, people))))
  )

  it.effect("is not repeated when it met a bug", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(read)
      assert.strictEqual(error._tag, "UnexpectedResponse")
      assert.include(error.message, "ValueError: invalid literal")
      assert.notInclude(error.message, "Traceback")
      assert.strictEqual((yield* Canned.calls).length, 1)
    }).pipe(Effect.provide(Canned.layer(Canned.inOrder(exception, people))))
  )

  it.effect("by POST is a read, too", () =>
    Effect.gen(function* () {
      const found = yield* Canned.during(Stream.runCollect(Entries.query({})), "2 seconds")
      assert.deepStrictEqual(found, [])
      assert.deepStrictEqual(yield* Canned.calls, ["POST /entries/query", "POST /entries/query"])
    }).pipe(Effect.provide(Canned.layer(Canned.inOrder({ status: 502 }, page))))
  )
})

type Programs = ReadonlyArray<readonly [string, Effect.Effect<unknown, { readonly _tag: string }, Needs>]>

const posts = Effect.map(Canned.calls, (calls) => calls.filter((call) => call.startsWith("POST ")))

describe("a POST that changes something", () => {
  const onceOnly: Programs = [
    ["Uploads.upload", Uploads.upload(UploadSource.bytes("a.txt", "hello"))],
    ["Uploads.stop", Uploads.stop(id)],
    ["Uploads.deleteEntryFiles", Uploads.deleteEntryFiles(id, { mainfile: "a" })],
    ["Uploads.assignDoi", Uploads.assignDoi(id)],
    ["Datasets.assignDoi", Datasets.assignDoi(id)],
    ["Nomad.post", Nomad.post("/groups", { body: {}, response: Schema.Unknown })]
  ]
  for (const [name, program] of onceOnly) {
    for (const [what, trouble] of passing) {
      it.effect(`such as ${name} is not repeated after ${what}`, () =>
        Effect.gen(function* () {
          yield* Canned.during(Effect.flip(program), "20 seconds", "1 second")
          assert.strictEqual((yield* posts).length, 1)
        }).pipe(Effect.provide(Canned.layer(Canned.inOrder(trouble, upload), token)))
      )
    }
  }

  const looking: Programs = [
    ["Uploads.edit", Uploads.edit(id, { upload_name: "Water" })],
    ["Uploads.publish", Uploads.publish(id)],
    ["Uploads.process", Uploads.process(id)],
    ["Datasets.create", Datasets.create("Water")]
  ]
  for (const [name, program] of looking) {
    for (const [what, trouble] of passing) {
      it.effect(`such as ${name} is repeated after ${what} only when a look has shown what became of it`, () =>
        Effect.gen(function* () {
          yield* Canned.during(Effect.exit(program), "20 seconds", "1 second")
          const calls = yield* Canned.calls
          const blind = calls.some((call, index) => call.startsWith("POST ") && call === calls[index - 1])
          assert.isFalse(blind, calls.join("\n"))
          assert.match(calls[1] ?? "", /^GET /)
        }).pipe(Effect.provide(Canned.layer(Canned.inOrder(trouble, upload), token)))
      )
    }
  }

  it.effect("is repeated when its caller says that this does no harm", () =>
    Effect.gen(function* () {
      const call = Nomad.post("/groups/query", { body: {}, response: Schema.Unknown, repeatable: true })
      yield* Canned.during(call, "2 seconds")
      assert.strictEqual((yield* Canned.calls).length, 2)
    }).pipe(Effect.provide(Canned.layer(Canned.inOrder({ status: 502 }, people))))
  )
})

type Needs = Nomad.Changed<typeof Users.me, never> extends Effect.Effect<infer _A, infer _E, infer R> ? R : never

describe("a PUT", () => {
  it.effect("that copies or moves is not repeated: a second time it would be refused", () =>
    Effect.gen(function* () {
      for (const program of [Uploads.copyFile(id, "a", "b"), Uploads.moveFile(id, "a", "b")]) {
        yield* Canned.during(Effect.flip(program), "20 seconds", "1 second")
      }
      assert.strictEqual((yield* Canned.calls).length, 2)
    }).pipe(Effect.provide(Canned.layer(Canned.inOrder("reset", "reset", upload), token)))
  )

  const hello = new TextEncoder().encode("hello")

  it.effect("of bytes that can be read again is repeated", () =>
    Effect.gen(function* () {
      yield* Canned.during(Uploads.putFile(id, UploadSource.bytes("a.txt", "hello")), "2 seconds")
      assert.deepStrictEqual(
        (yield* Canned.requests).map(({ body }) => body),
        ["hello", "hello"]
      )
    }).pipe(Effect.provide(Canned.layer(Canned.inOrder("reset", upload), token)))
  )

  it.effect("of a Stream is not", () =>
    Effect.gen(function* () {
      const program = Uploads.putFile(id, UploadSource.stream("a.txt", Stream.make(hello)))
      const error = yield* Canned.during(Effect.flip(program), "2 seconds")
      assert.strictEqual(error._tag, "TransportError")
      assert.strictEqual((yield* Canned.calls).length, 1)
    }).pipe(Effect.provide(Canned.layer(Canned.inOrder("reset", upload), token)))
  )
})

describe("a DELETE", () => {
  it.effect("of an upload is repeated, and finding nothing then is a success", () =>
    Effect.gen(function* () {
      yield* Canned.during(Uploads.remove(id), "5 seconds")
      assert.deepStrictEqual(
        (yield* Canned.requests).map(({ method }) => method),
        ["DELETE", "DELETE", "GET"]
      )
    }).pipe(Effect.provide(Canned.layer(Canned.inOrder("reset", noUpload), token)))
  )

  it.effect("of an upload that was never there fails", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Uploads.remove(id))
      assert.strictEqual(error._tag, "UploadNotFound")
      assert.include(error.message, id)
    }).pipe(Effect.provide(Canned.layer(Canned.inOrder(noUpload), token)))
  )

  it.effect("of a dataset is repeated, and finding nothing then is a success", () =>
    Effect.gen(function* () {
      yield* Canned.during(Datasets.remove(id), "5 seconds")
      assert.strictEqual((yield* Canned.calls).length, 2)
    }).pipe(Effect.provide(Canned.layer(Canned.inOrder({ status: 504 }, noDataset), token)))
  )

  it.effect("of a dataset that was never there fails", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Datasets.remove(id))
      assert.strictEqual(error._tag, "DatasetNotFound")
      assert.include(error.message, id)
    }).pipe(Effect.provide(Canned.layer(Canned.inOrder(noDataset), token)))
  )
})
