import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as Nomad from "../../src/programs/Nomad.ts"
import * as Uploads from "../../src/programs/Uploads.ts"
import * as Users from "../../src/programs/Users.ts"
import type * as NomadConfig from "../../src/services/NomadConfig.ts"
import * as Canned from "./CannedServer.ts"

const people = { body: { data: [] } }
const id = "i".repeat(22)
const call = (n: number) => Nomad.get(`/calls/${n}`, { response: Schema.Unknown })

/** A call that begins after a while, and whose answer takes a while. */
const Call = Schema.Struct({
  after: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 2000 })),
  takes: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 600 }))
})

/** The most moments that lie in any span so long, wherever that begins. */
const mostIn = (moments: ReadonlyArray<number>, span: number): number =>
  Math.max(0, ...moments.map((from) => moments.filter((at) => at >= from && at < from + span).length))

/** Every answer takes so many milliseconds. */
const slow =
  (takes: number): Canned.Script =>
  () => ({ ...people, after: takes })

const numbers = (path: string) => Number(path.split("/").at(-1))

const limited = (script: Canned.Script, options: NomadConfig.Options = {}) =>
  Effect.provide(Canned.layer(script, options))

describe("limits", () => {
  it.effect.prop(
    "hold for calls at any time: 10 at once, 30 in any second",
    [Schema.Array(Call).check(Schema.isMinLength(40), Schema.isMaxLength(120))],
    ([given]) =>
      Effect.gen(function* () {
        const fiber = yield* Effect.forkChild(
          Effect.forEach(given, ({ after }, n) => Effect.delay(call(n), after), { concurrency: "unbounded" })
        )
        yield* Canned.elapse("15 seconds", "50 millis")
        yield* Fiber.join(fiber)
        const moments = (yield* Canned.requests).map(({ at }) => at)
        assert.strictEqual(moments.length, given.length)
        assert.isAtMost(mostIn(moments, 1000), 30)
        assert.isAtMost(yield* (yield* Canned.CannedServer).most, 10)
      }).pipe(limited((request) => ({ ...people, after: given[numbers(request.path)]?.takes ?? 0 }))),
    { arbitrary: { runs: 15 } }
  )

  it.effect("are reached, and not undercut, by many calls at once", () =>
    Effect.gen(function* () {
      yield* Canned.during(Canned.atOnce(90, Users.search("Ada")), "4 seconds", "10 millis")
      const moments = (yield* Canned.requests).map(({ at }) => at)
      assert.strictEqual(mostIn(moments, 1000), 30)
      assert.isAtMost(Math.max(...moments), 2100)
    }).pipe(limited(Canned.inOrder(people)))
  )

  it.effect("count the requests for tokens, too", () =>
    Effect.gen(function* () {
      const accounts = Array.from({ length: 20 }, (_, n) => ({ username: `user-${n}`, password: "pw" }))
      const all = Effect.forEach(accounts, (account) => Nomad.withAccount(account)(Users.search("Ada")), {
        concurrency: "unbounded"
      })
      yield* Canned.during(all, "5 seconds", "10 millis")
      const moments = (yield* Canned.requests).map(({ at }) => at)
      assert.strictEqual(moments.length, 40)
      assert.isAtMost(mostIn(moments, 1000), 30)
    }).pipe(limited(Canned.withTokens(Canned.inOrder(people))))
  )

  it.effect("count repeats, too", () =>
    Effect.gen(function* () {
      yield* Canned.during(Canned.atOnce(30, Effect.exit(Users.search("Ada"))), "30 seconds", "50 millis")
      const moments = (yield* Canned.requests).map(({ at }) => at)
      assert.strictEqual(moments.length, 150)
      assert.isAtMost(mostIn(moments, 1000), 30)
      assert.isAtMost(yield* (yield* Canned.CannedServer).most, 10)
    }).pipe(limited(Canned.inOrder({ status: 502 }), { retries: { base: "10 millis", budget: Infinity } }))
  )

  it.effect("are none on this machine, unless configured", () =>
    Effect.gen(function* () {
      yield* Canned.during(Canned.atOnce(100, Users.search("Ada")), "1 second")
      const moments = (yield* Canned.requests).map(({ at }) => at)
      assert.strictEqual(new Set(moments).size, 1)
      assert.strictEqual(yield* (yield* Canned.CannedServer).most, 100)
    }).pipe(limited(slow(500), { deployment: "http://localhost:8000/oasis/api/v1" }))
  )

  it.effect("are none where there are to be none", () =>
    Effect.gen(function* () {
      yield* Canned.during(Canned.atOnce(100, Users.search("Ada")), "1 second")
      assert.strictEqual(yield* (yield* Canned.CannedServer).most, 100)
    }).pipe(limited(slow(500), { limits: "none" }))
  )

  it.effect("are as configured", () =>
    Effect.gen(function* () {
      yield* Canned.during(Canned.atOnce(12, Users.search("Ada")), "10 seconds")
      const moments = (yield* Canned.requests).map(({ at }) => at)
      assert.strictEqual(mostIn(moments, 1000), 3)
      assert.strictEqual(yield* (yield* Canned.CannedServer).most, 2)
    }).pipe(
      limited(slow(100), {
        deployment: "http://localhost:8000/oasis/api/v1",
        limits: { concurrency: 2, perSecond: 3 }
      })
    )
  )

  it.effect("let those who wait go in the order in which they came", () =>
    Effect.gen(function* () {
      const all = Effect.forEach(Array.from({ length: 20 }).keys(), call, { concurrency: "unbounded" })
      yield* Canned.during(all, "10 seconds")
      assert.deepStrictEqual(
        (yield* Canned.requests).map(({ path }) => numbers(path)),
        Array.from({ length: 20 }, (_, n) => n)
      )
    }).pipe(limited(slow(100), { limits: { concurrency: 3, perSecond: 5 } }))
  )

  it.effect("get back the place of a call that was interrupted", () =>
    Effect.gen(function* () {
      const stuck = yield* Effect.forkScoped(Users.search("Ada"))
      yield* Canned.elapse("100 millis")
      const waiting = yield* Effect.forkScoped(Users.search("Bob"))
      yield* Canned.elapse("1 second")
      assert.isUndefined(waiting.pollUnsafe())
      yield* Fiber.interrupt(stuck)
      yield* Canned.elapse("1 second")
      assert.deepStrictEqual(yield* Fiber.join(waiting), [])
    }).pipe(limited(Canned.inOrder("silence", people), { limits: { concurrency: 1, perSecond: 100 } }))
  )

  it.effect("get back the place of a caller who stopped waiting", () =>
    Effect.gen(function* () {
      const first = yield* Effect.forkScoped(Users.search("Ada"))
      yield* Canned.elapse("100 millis")
      const second = yield* Effect.forkScoped(Users.search("Bob"))
      const third = yield* Effect.forkScoped(Users.search("Cy"))
      yield* Canned.elapse("100 millis")
      yield* Fiber.interrupt(second)
      yield* Canned.elapse("2 seconds")
      yield* Fiber.join(first)
      yield* Fiber.join(third)
      assert.deepStrictEqual(yield* Canned.calls, ["GET /users?prefix=Ada", "GET /users?prefix=Cy"])
    }).pipe(limited(slow(500), { limits: { concurrency: 1, perSecond: 100 } }))
  )

  it.effect("count a download until its last byte, and no longer than its reader reads", () =>
    Effect.gen(function* () {
      const reading = yield* Effect.forkScoped(Stream.runDrain(Uploads.rawFile(id, "a.txt")))
      yield* Canned.elapse("100 millis")
      const waiting = yield* Effect.forkScoped(Users.search("Ada"))
      yield* Canned.elapse("1 second")
      assert.isUndefined(waiting.pollUnsafe())
      yield* Fiber.interrupt(reading)
      yield* Canned.elapse("1 second")
      assert.deepStrictEqual(yield* Fiber.join(waiting), [])
    }).pipe(limited(Canned.inOrder({ bytes: Stream.never }, people), { limits: { concurrency: 1, perSecond: 100 } }))
  )

  it.effect("are an origin's, whoever asks and whichever of its deployments", () =>
    Effect.gen(function* () {
      const ada = Nomad.withAccount({ token: "ada" })(Users.search("Ada"))
      const there = Nomad.withDeployment("https://nomad.example.org/other/api/v1")(Users.search("Ada"))
      yield* Canned.during(Effect.all([Users.search("Ada"), ada, there], { concurrency: "unbounded" }), "5 seconds")
      assert.strictEqual(yield* (yield* Canned.CannedServer).most, 1)
    }).pipe(limited(slow(100), { limits: { concurrency: 1, perSecond: 100 } }))
  )
})
