import { assert, describe, it, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import type * as HttpMethod from "effect/http/HttpMethod"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import * as Users from "../../src/programs/Users.ts"
import * as FakeNomad from "../../src/testing/FakeNomad.ts"
import * as Fault from "../../src/testing/Fault.ts"
import { claims } from "./faults.ts"
import { api, at, call, text } from "./routes/Calls.ts"

claims("in process", Effect.succeed("test"), FakeNomad.layerHttpClient())

const failing = (fault: Fault.Fault) => Effect.flatMap(FakeNomad.FakeNomad, (fake) => fake.failNext(fault))

const wire = FakeNomad.layerHttpClient()

describe("which calls go wrong:", () => {
  const broken = (options: Fault.Calls) => Fault.status(500, options)

  /** Whether each of these calls goes wrong, one after the other. */
  const struck = (fault: Fault.Fault, calls: ReadonlyArray<string>) =>
    Effect.gen(function* () {
      yield* failing(fault)
      return yield* Effect.forEach(calls, (each) => {
        const [method = "GET", path = ""] = each.split(" ")
        return Effect.map(call(method as HttpMethod.HttpMethod, path), ({ json }) =>
          at(json, "detail") === "This call fails on purpose." ? "x" : "."
        )
      })
    }).pipe(
      Effect.map((marks) => marks.join("")),
      Effect.provide(wire)
    )

  const info = (times: number) => Array.from({ length: times }, () => "GET /info")

  it.effect("the next one, unless told", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* struck(broken({}), info(3)), "x..")
    })
  )

  it.effect("those of an operation", () =>
    Effect.gen(function* () {
      const calls = ["GET /uploads", "POST /uploads/u/edit", "GET /uploads/u/raw/a/b.txt", "POST /uploads"]
      assert.strictEqual(yield* struck(broken({ operation: "uploads.edit" }), calls), ".x..")
      assert.strictEqual(yield* struck(broken({ operation: "uploads.rawFile" }), calls), "..x.")
      assert.strictEqual(yield* struck(broken({ operation: "uploads.create" }), calls), "...x")
    })
  )

  it.effect("those of a method and a path", () =>
    Effect.gen(function* () {
      const calls = ["POST /uploads", "GET /uploads/u", "GET /uploads/u%2Fv", "GET /uploads/u/raw/a/b.txt"]
      const some = { method: "get", path: "/uploads/{upload_id}", times: "always" } as const
      assert.strictEqual(yield* struck(broken(some), calls), ".x..")
      assert.strictEqual(yield* struck(broken({ path: "/uploads/{upload_id}/raw/{path}" }), calls), "...x")
      assert.strictEqual(yield* struck(broken({ path: /^\/uploads/g, times: 3 }), calls), "xxx.")
    })
  )

  it.effect("the nth, and those after it as often as told", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* struck(broken({ nth: 3 }), info(5)), "..x..")
      assert.strictEqual(yield* struck(broken({ nth: 2, times: 2 }), info(5)), ".xx..")
    })
  )

  it.effect("every so-manieth", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* struck(broken({ every: 3 }), info(7)), "..x..x.")
      assert.strictEqual(yield* struck(broken({ every: 2, times: 1 }), info(5)), ".x...")
    })
  )

  it.effect("as chance has it, the same for the same seed", () =>
    Effect.gen(function* () {
      const chance = (seed: string) => struck(broken({ probability: 0.3, seed }), info(40))
      const marks = yield* chance("a")
      assert.strictEqual(yield* chance("a"), marks)
      assert.notStrictEqual(yield* chance("b"), marks)
      const share = marks.replaceAll(".", "").length / marks.length
      assert.isTrue(share > 0.1 && share < 0.5, marks)
      assert.notInclude(yield* struck(broken({ probability: 0 }), info(20)), "x")
    })
  )

  it.effect("counted by each fault for itself, while only one happens at a time", () =>
    Effect.gen(function* () {
      yield* failing(Fault.status(501))
      yield* failing(Fault.status(502, { nth: 2 }))
      yield* failing(Fault.status(503))
      const statuses = yield* Effect.forEach(info(4), () => Effect.map(call("GET", "/info"), ({ status }) => status))
      assert.deepStrictEqual(statuses, [501, 502, 503, 200])
    }).pipe(Effect.provide(wire))
  )

  it("by names that the compiler knows", () => {
    // @ts-expect-error there is no such operation
    Fault.stall({ operation: "uploads.nosuch" })
  })
})

layer(wire)("what happens to a call, in Effect's time:", (it) => {
  it.effect("a stalled one ends only by its caller, who asks again after a minute", () =>
    Effect.gen(function* () {
      yield* failing(Fault.stall({ operation: "users.me" }))
      const fiber = yield* Effect.forkChild(Users.me)
      yield* TestClock.adjust("59 seconds")
      assert.isUndefined(fiber.pollUnsafe())
      yield* TestClock.adjust("1 minute")
      assert.strictEqual((yield* Fiber.join(fiber)).username, "researcher")
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("drops come by the clock", () =>
    Effect.gen(function* () {
      const whole = (yield* call("GET", "/info")).text
      yield* failing(Fault.slow({ bytesPerSecond: 10 }))
      const response = yield* HttpClient.execute(HttpClientRequest.get(`${api}/info`))
      const pieces: Array<number> = []
      const fiber = yield* Effect.forkChild(
        Stream.runForEach(response.stream, (piece) => Effect.sync(() => pieces.push(piece.length)))
      )
      yield* TestClock.adjust("2 seconds")
      assert.strictEqual(pieces.length, 20)
      yield* TestClock.adjust("10 minutes")
      yield* Fiber.join(fiber)
      assert.strictEqual(pieces.length, whole.length)
    })
  )

  it.effect("what is late is late by the clock, whatever it is", () =>
    Effect.gen(function* () {
      yield* failing(Fault.status(503, { delay: "1 minute" }))
      const fiber = yield* Effect.forkChild(call("GET", "/info"))
      yield* TestClock.adjust("59 seconds")
      assert.isUndefined(fiber.pollUnsafe())
      yield* TestClock.adjust("1 second")
      assert.strictEqual((yield* Fiber.join(fiber)).status, 503)
    })
  )

  it.effect("a header says what happens to its request", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* call("GET", "/info", { headers: { "x-fake-fault": "status 418" } })).status, 418)
      const body = text("{}", "application/json")
      const lost = call("POST", "/datasets", { as: "researcher", body, headers: { "x-fake-fault": "lostAnswer" } })
      assert.strictEqual((yield* Effect.flip(lost)).reason._tag, "TransportError")
      assert.strictEqual(at((yield* call("GET", "/datasets")).json, "pagination", "total"), 1)
      assert.strictEqual((yield* call("GET", "/info", { headers: { "x-fake-fault": "nosuch" } })).status, 400)
    })
  )
})
