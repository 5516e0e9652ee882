import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { Users } from "effect-nomad"
import { FakeNomad } from "effect-nomad/testing"

const person = { password: "p", email: "x@example.org" }

/** What a caller in JavaScript may do, whatever the types say. */
const emptied = (list: ReadonlyArray<unknown>): void => {
  ;(list as Array<unknown>).length = 0
}

describe("Users.search", () => {
  it.effect("sends a name as it is, and keeps all who have it", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      const [one, two] = yield* Effect.forEach(["one", "two"], (username) =>
        nomad.addUser({ ...person, username, first_name: "Ada", last_name: "A&B#1=ü%" })
      )
      yield* nomad.addUser({ ...person, username: "three", first_name: "Ada", last_name: "A" })
      const found = yield* Users.search("Ada A&B#1=ü%")
      assert.deepStrictEqual(
        found.map(({ user_id }) => user_id as string),
        [one?.user_id, two?.user_id]
      )
      const [request] = (yield* nomad.requests).filter(({ path }) => path === "/users")
      assert.deepStrictEqual(request?.query, { prefix: ["Ada A&B#1=ü%"] })
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("finds who has come since, and is not harmed by what becomes of its answer", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      const before = yield* Users.search("Lovelace")
      assert.isEmpty(before)
      yield* nomad.addUser({ ...person, username: "ada", first_name: "Ada", last_name: "Lovelace" })
      const after = yield* Users.search("Lovelace")
      assert.lengthOf(after, 1)
      emptied(after)
      assert.lengthOf(yield* Users.search("Lovelace"), 1)
    }).pipe(Effect.provide(FakeNomad.layer()))
  )
})

describe("Users.getMany", () => {
  it.effect("is not harmed by what becomes of its answer", () =>
    Effect.gen(function* () {
      const { user_id } = yield* Users.me
      emptied(yield* Users.getMany([user_id]))
      const again = yield* Users.getMany([user_id])
      assert.deepStrictEqual(
        again.map(({ username }) => username),
        ["researcher"]
      )
    }).pipe(Effect.provide(FakeNomad.layer()))
  )
})

describe("Users.me", () => {
  it.effect("is who asks, one after the other", () =>
    Effect.gen(function* () {
      const name = Effect.map(Users.me, ({ username }) => username)
      const names = [yield* name, yield* name.pipe(FakeNomad.as("coauthor")), yield* name]
      assert.deepStrictEqual(names, ["researcher", "coauthor", "researcher"])
    }).pipe(Effect.provide(FakeNomad.layer()))
  )
})

describe("Users.invite", () => {
  it.effect("makes an account, with names as the server likes them, that others find", () =>
    Effect.gen(function* () {
      const invited = yield* Users.invite({ email: "GRACE@example.org", first_name: "gRACE", last_name: "HOPPER" })
      assert.strictEqual(invited.name, "Grace Hopper")
      const [found] = yield* Users.search("Grace Hopper")
      assert.strictEqual(found?.user_id, invited.user_id)
    }).pipe(Effect.provide(FakeNomad.layer()))
  )
})
