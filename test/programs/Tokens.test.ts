import { assert, describe, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import type { NomadClient, NomadError } from "effect-nomad"
import { Nomad, Tokens, Users } from "effect-nomad"
import { FakeNomad } from "effect-nomad/testing"

type Client = NomadClient.NomadClient

const tagOf = <A, E extends { readonly _tag: string }, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.map(Effect.flip(effect), (error) => (error as E)._tag)

const requests = (path: RegExp) =>
  Effect.flatMap(FakeNomad.FakeNomad, (nomad) =>
    Effect.map(nomad.requests, (all) => all.filter((request) => path.test(request.path)))
  )

const make = (name: string, expires_in_days = 1) => Tokens.create({ name, scopes: ["users:read"], expires_in_days })

const namesOf = (filter: Tokens.Filter) =>
  Effect.map(Stream.runCollect(Tokens.list(filter)), (tokens) => tokens.map(({ name }) => name))

describe("Tokens.create", () => {
  it.effect("gives a token that stands for the account until it ends", () =>
    Effect.gen(function* () {
      const { pat, raw_token } = yield* make("robot", 2)
      const asRobot = Nomad.withAccount({ token: raw_token })
      assert.strictEqual((yield* asRobot(Users.me)).user_id, (yield* Users.me).user_id)
      assert.deepStrictEqual(pat.expired_at, DateTime.addDuration(pat.created_at, "2 days"))
      assert.isUndefined(pat.last_used_at)
      assert.isDefined((yield* Tokens.get(pat.id)).last_used_at)
      yield* TestClock.adjust("3 days")
      assert.strictEqual(yield* tagOf(asRobot(Users.me)), "InvalidCredentials")
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("shows the secret nowhere", () =>
    Effect.gen(function* () {
      const made = yield* make("robot")
      const secret = Redacted.value(made.raw_token)
      assert.match(secret, /^nomad_pat_[\w-]{43}$/)
      const shown = [JSON.stringify(made), String(made.raw_token), String(made.pat), JSON.stringify(made.pat)]
      for (const text of shown) assert.notInclude(text, secret.slice(10, 30))
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("refuses what cannot be before anything is sent", () =>
    Effect.gen(function* () {
      const wrong: ReadonlyArray<Effect.Effect<unknown, NomadError.TokenNotFound | NomadError.CallError, Client>> = [
        Tokens.create({ name: " ", scopes: ["users:read"] }),
        Tokens.create({ name: "x", scopes: [] }),
        Tokens.create({ name: "x", scopes: ["users:read"], expires_in_days: 0 }),
        Tokens.app({ expires_in: 0.5 }),
        Tokens.get("../users/me")
      ]
      for (const effect of wrong) assert.strictEqual(yield* tagOf(effect), "InvalidRequest")
      assert.deepStrictEqual(yield* requests(/./), [])
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("is sent once, even when its answer is lost", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      yield* nomad.failNext({ method: "POST", path: "/auth/pats", reset: "after" })
      assert.strictEqual(yield* tagOf(make("lost")), "TransportError")
      assert.deepStrictEqual(yield* namesOf({}), ["lost"])
    }).pipe(Effect.provide(FakeNomad.layer()))
  )
})

describe("Tokens.list", () => {
  it.effect("goes to the last page, in the order that was asked for", () =>
    Effect.gen(function* () {
      for (const name of ["b", "c", "a"]) yield* Effect.andThen(make(name), TestClock.adjust("1 hour"))
      assert.deepStrictEqual(yield* namesOf({ pageSize: 2 }), ["a", "c", "b"])
      assert.lengthOf(yield* requests(/^\/auth\/pats$/), 5)
      assert.deepStrictEqual(yield* namesOf({ pageSize: 1, order_by: "name_asc" }), ["a", "b", "c"])
      assert.deepStrictEqual(yield* namesOf({ order_by: "created_asc", limit: 2 }), ["b", "c"])
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("finds tokens by name, state and moments, and only the own ones", () =>
    Effect.gen(function* () {
      const start = yield* DateTime.now
      const { pat } = yield* make("Robot (one)")
      yield* TestClock.adjust("12 hours")
      yield* make("robot (two)", 30)
      yield* Tokens.revoke(pat.id)
      assert.deepStrictEqual(yield* namesOf({ search: "ROBOT (" }), ["robot (two)", "Robot (one)"])
      assert.deepStrictEqual(yield* namesOf({ search: "robot." }), [])
      assert.deepStrictEqual(yield* namesOf({ revoked: true }), ["Robot (one)"])
      assert.deepStrictEqual(yield* namesOf({ state: "active" }), ["robot (two)"])
      assert.deepStrictEqual(yield* namesOf({ created_before: start }), ["Robot (one)"])
      assert.deepStrictEqual(yield* namesOf({ expires_after: DateTime.addDuration(start, "2 days") }), ["robot (two)"])
      assert.deepStrictEqual(yield* namesOf({ last_used_before: DateTime.addDuration(start, "9 days") }), [])
      const others = Tokens.list().pipe(Stream.runCollect, FakeNomad.as("other"))
      assert.deepStrictEqual(yield* others, [])
    }).pipe(Effect.provide(FakeNomad.layer()))
  )
})

describe("Tokens.rotate", () => {
  it.effect("puts a new token in the place of the old one", () =>
    Effect.gen(function* () {
      const old = yield* make("robot")
      const fresh = yield* Tokens.rotate(old.pat.id)
      assert.notStrictEqual(fresh.pat.id, old.pat.id)
      assert.deepStrictEqual(fresh.pat.scopes, ["users:read"])
      assert.isTrue((yield* Tokens.get(old.pat.id)).revoked)
      yield* Users.me.pipe(Nomad.withAccount({ token: fresh.raw_token }))
      assert.strictEqual(yield* tagOf(Tokens.rotate(old.pat.id)), "InvalidRequest")
    }).pipe(Effect.provide(FakeNomad.layer()))
  )
})

describe("Tokens.app", () => {
  it.effect("lives for so many seconds, and a signature token for ten", () =>
    Effect.gen(function* () {
      const app = Nomad.withAccount({ token: yield* Tokens.app({ expires_in: 60 }) })
      const signature = Nomad.withAccount({ token: yield* Tokens.signature })
      yield* TestClock.adjust("9 seconds")
      assert.strictEqual((yield* signature(Users.me)).username, "researcher")
      yield* TestClock.adjust("2 seconds")
      assert.strictEqual(yield* tagOf(signature(Users.me)), "InvalidCredentials")
      assert.strictEqual((yield* app(Users.me)).username, "researcher")
      yield* TestClock.adjust("50 seconds")
      assert.strictEqual(yield* tagOf(app(Users.me)), "InvalidCredentials")
    }).pipe(Effect.provide(FakeNomad.layer()))
  )
})
