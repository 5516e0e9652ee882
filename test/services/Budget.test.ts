import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Nomad from "../../src/programs/Nomad.ts"
import * as Users from "../../src/programs/Users.ts"
import type * as NomadConfig from "../../src/services/NomadConfig.ts"
import * as Canned from "./CannedServer.ts"

const people = { body: { data: [] } }
const read = Users.search("Ada")

/** So many callers at once, each of whom may fail. */
const callers = (count: number) => Canned.during(Canned.atOnce(count, Effect.exit(read)), "30 seconds")

const sent = Effect.map(Canned.requests, (all) => all.length)

const served = (script: Canned.Script, options: NomadConfig.Options = {}) =>
  Effect.provide(Canned.layer(script, { limits: "none", ...options }))

/** Fails everybody until a moment, in milliseconds. */
const awayUntil =
  (moment: number): Canned.Script =>
  ({ at }) =>
    at < moment ? { status: 502 } : people

describe("the repeats of all callers", () => {
  for (const [what, trouble] of [
    ["refuses all connections", "reset"],
    ["answers 503", { status: 503 }]
  ] as const) {
    it.effect(`are a tenth of 100 calls to a server that ${what}, and then none`, () =>
      Effect.gen(function* () {
        yield* callers(100)
        assert.strictEqual(yield* sent, 110)
        yield* callers(100)
        assert.strictEqual(yield* sent, 210)
      }).pipe(served(() => trouble))
    )
  }

  it.effect("are so few with the limits of every origin, too", () =>
    Effect.gen(function* () {
      yield* Canned.during(Canned.atOnce(100, Effect.exit(read)), "2 minutes")
      assert.isAtMost(yield* sent, 110)
    }).pipe(Effect.provide(Canned.layer(() => ({ status: 502 }))))
  )

  it.effect("are as many as configured", () =>
    Effect.gen(function* () {
      yield* callers(100)
      assert.strictEqual(yield* sent, 125)
    }).pipe(served(() => ({ status: 502 }), { retries: { budget: 25 } }))
  )

  it.effect("are not all used up by the first moment of a failure: 30 callers outlast a second of it", () =>
    Effect.gen(function* () {
      const ended = yield* callers(30)
      assert.isTrue(ended.every(Exit.isSuccess))
      assert.isAtMost((yield* Canned.requests).filter(({ at }) => at < 1000).length, 40)
    }).pipe(served(awayUntil(1000)))
  )

  it.effect("come back with successes, one with each", () =>
    Effect.gen(function* () {
      yield* callers(100)
      yield* callers(4)
      const before = yield* sent
      yield* callers(100)
      assert.strictEqual(yield* sent, before + 100 + 4)
    }).pipe(served((_, count) => (count >= 110 && count < 114 ? people : { status: 502 })))
  )

  it.effect("are an origin's own, and its deployments' together", () =>
    Effect.gen(function* () {
      const there = "https://elsewhere.example.org/api/v1"
      const beside = "https://nomad.example.org/other/api/v1"
      const from = Effect.map(Canned.requests, (all) => ({
        there: all.filter(({ url }) => url.startsWith(there)).length,
        beside: all.filter(({ url }) => url.startsWith(beside)).length
      }))
      yield* callers(100)
      yield* Canned.during(Effect.exit(Nomad.withDeployment(there)(read)), "30 seconds")
      yield* Canned.during(Effect.exit(Nomad.withDeployment(beside)(read)), "30 seconds")
      assert.deepStrictEqual(yield* from, { there: 5, beside: 1 })
    }).pipe(served(() => ({ status: 502 })))
  )

  it.effect("are shared with those who ask for tokens", () =>
    Effect.gen(function* () {
      const accounts = Array.from({ length: 100 }, (_, n) => ({ username: `user-${n}`, password: "pw" }))
      const all = Effect.forEach(accounts, (account) => Effect.exit(Nomad.withAccount(account)(read)), {
        concurrency: "unbounded"
      })
      yield* Canned.during(all, "1 minute")
      assert.isAtMost(yield* sent, 110)
    }).pipe(served(() => ({ status: 502 })))
  )
})
