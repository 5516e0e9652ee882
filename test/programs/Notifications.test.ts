import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import { Notifications, Uploads } from "effect-nomad"
import { FakeNomad } from "effect-nomad/testing"
import * as Canned from "../services/CannedServer.ts"

const notification = (id: string) => ({
  id,
  type: "ownership_transfer",
  source: "user",
  created_at: "2026-01-01T00:00:00.000000",
  data: { resource_type: "upload", resource_id: "u", event: "request" }
})

const encoder = new TextEncoder()

/** The bytes of an event that tells of an inbox, the latest first. */
const told = (...ids: ReadonlyArray<string>) =>
  encoder.encode(`event: notifications\ndata: ${JSON.stringify({ notifications: ids.map(notification) })}\n\n`)

const events = (bytes: Stream.Stream<Uint8Array, unknown>) => ({
  bytes,
  headers: { "content-type": "text/event-stream" }
})

const settings = { credentials: { token: "ready" }, retries: { times: 0 } } as const

const served = (
  ...replies: readonly [Canned.Reply | Canned.Trouble, ...ReadonlyArray<Canned.Reply | Canned.Trouble>]
) => Effect.provide(Canned.layer(Canned.inOrder(...replies), settings))

const first = (count: number) =>
  Notifications.stream().pipe(
    Stream.take(count),
    Stream.map(({ id }) => String(id)),
    Stream.runCollect
  )

describe("Notifications.stream", () => {
  it.effect("connects again when the connection broke, and tells each once", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* Canned.during(first(3), "1 minute", "1 second"), ["a", "b", "c"])
      assert.strictEqual((yield* Canned.calls).length, 4)
    }).pipe(
      served(
        events(Stream.concat(Stream.make(told("b", "a")), Stream.fail("broken"))),
        "reset",
        { status: 502 },
        events(Stream.concat(Stream.make(told("c", "b", "a")), Stream.never))
      )
    )
  )

  it.effect("connects again when the server ends the answer, after a pause", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* Canned.during(first(2), "1 minute", "1 second"), ["a", "b"])
      const [one, two] = (yield* Canned.requests).map(({ at }) => at)
      assert.isAtLeast((two ?? 0) - (one ?? 0), 1000)
    }).pipe(served(events(Stream.make(told("a"))), events(Stream.make(told("b", "a")))))
  )

  it.effect("reads events that come in pieces, and leaves out what is none", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* Canned.during(first(1), "1 minute", "1 second"), ["a"])
    }).pipe(
      served(
        events(
          Stream.concat(
            Stream.fromIterable([encoder.encode(": still here\n\nevent: ping\ndata: {}\n\n"), told("a")]),
            Stream.never
          ).pipe(
            Stream.flatMap((bytes) =>
              Stream.fromIterable([bytes.subarray(0, 7), bytes.subarray(7, 20), bytes.subarray(20)])
            )
          )
        )
      )
    )
  )

  it.effect("fails for what will not pass", () =>
    Effect.gen(function* () {
      const refused = yield* Canned.during(Effect.flip(first(1)), "1 minute", "1 second")
      assert.strictEqual(refused._tag, "InvalidCredentials")
      assert.strictEqual((yield* Canned.calls).length, 1)
    }).pipe(served({ status: 401, body: { detail: "Authorization required but not provided" } }))
  )

  it.effect("fails for an inbox that is none", () =>
    Effect.gen(function* () {
      const odd = yield* Canned.during(Effect.flip(first(1)), "1 minute", "1 second")
      assert.strictEqual(odd._tag, "UnexpectedResponse")
    }).pipe(served(events(Stream.make(encoder.encode("event: notifications\ndata: {}\n\n")))))
  )

  it.effect("closes its connection when it is interrupted", () =>
    Effect.gen(function* () {
      let closed = 0
      const open = Stream.ensuring(
        Stream.concat(Stream.make(told("a")), Stream.never),
        Effect.sync(() => closed++)
      )
      yield* Effect.gen(function* () {
        const fiber = yield* Effect.forkScoped(Stream.runDrain(Notifications.stream()))
        yield* Canned.elapse("1 second")
        assert.strictEqual(closed, 0)
        yield* Fiber.interrupt(fiber)
        assert.strictEqual(closed, 1)
      }).pipe(served(events(open)))
    })
  )

  it.effect("tells of the end of a process, on the fake", () =>
    Effect.gen(function* () {
      const { addUpload } = yield* FakeNomad.FakeNomad
      const id = yield* addUpload({ main_author: "researcher", files: { "a.archive.json": "{}" } })
      yield* Uploads.process(id)
      yield* Uploads.awaitProcessed(id)
      const [notification] = yield* Stream.runCollect(Stream.take(Notifications.stream(), 1))
      assert.strictEqual(notification?.type, "upload_process")
      assert.strictEqual(notification?.data["resource_id"], id)
    }).pipe(Effect.provide(FakeNomad.layer()))
  )
})
