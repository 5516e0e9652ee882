import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/testing/TestClock"
import * as Nomad from "../../src/programs/Nomad.ts"
import * as Uploads from "../../src/programs/Uploads.ts"
import * as Users from "../../src/programs/Users.ts"
import * as Canned from "./CannedServer.ts"

const ids = (count: number) => Array.from({ length: count }, (_, n) => `user-${n}`)

/** The ids that a request asks for. */
const askedFor = ({ url }: Canned.Received) => new URL(url).searchParams.getAll("user_id")

/** Knows everybody whose id begins with `user`. */
const everybody: Canned.Script = (request) => ({
  body: {
    data: askedFor(request)
      .filter((id) => id.startsWith("user"))
      .map((user_id) => ({ user_id, name: `Name of ${user_id}` }))
  },
  after: "500 millis"
})

const served = (script: Canned.Script) =>
  Effect.provide(Canned.layer(script, { credentials: { token: "ready" }, limits: "none" }))

const soon = <A, E, R>(program: Effect.Effect<A, E, R>) => Canned.during(program, "10 seconds")

describe("people", () => {
  it.effect("are asked for by a hundred, and come in the order of their ids", () =>
    Effect.gen(function* () {
      const found = yield* soon(Users.getMany(ids(1000)))
      assert.deepStrictEqual(
        found.map(({ name }) => name),
        ids(1000).map((id) => `Name of ${id}`)
      )
      assert.deepStrictEqual(
        (yield* Canned.requests).map((request) => askedFor(request).length),
        Array(10).fill(100)
      )
    }).pipe(served(everybody))
  )

  it.effect("are asked for once by callers at the same time", () =>
    Effect.gen(function* () {
      yield* soon(Canned.atOnce(20, Users.getMany(ids(5))))
      assert.strictEqual((yield* Canned.calls).length, 1)
    }).pipe(served(everybody))
  )

  it.effect("are asked for once however often they are named", () =>
    Effect.gen(function* () {
      yield* soon(Users.getMany(["user-1", "user-1", "user-2", "user-1"]))
      assert.deepStrictEqual((yield* Canned.requests).map(askedFor), [["user-1", "user-2"]])
    }).pipe(served(everybody))
  )

  it.effect("are remembered for some minutes", () =>
    Effect.gen(function* () {
      yield* soon(Users.getMany(ids(3)))
      yield* TestClock.adjust("4 minutes")
      yield* soon(Users.getMany(ids(3)))
      assert.strictEqual((yield* Canned.calls).length, 1)
      yield* TestClock.adjust("2 minutes")
      yield* soon(Users.getMany(ids(3)))
      assert.strictEqual((yield* Canned.calls).length, 2)
    }).pipe(served(everybody))
  )

  it.effect("who are not known stay bare ids", () =>
    Effect.gen(function* () {
      const [known, unknown] = yield* soon(Users.getMany(["user-1", "ghost"]))
      assert.strictEqual(known?.name, "Name of user-1")
      assert.strictEqual(unknown?.user_id, "ghost")
      assert.isUndefined(unknown?.name)
    }).pipe(served(everybody))
  )

  for (const [what, answer] of [
    ["a refusal", { status: 403, body: { detail: "Not allowed." } }],
    ["bad credentials", { status: 401, body: { detail: "Expired token." } }],
    ["another answer", { body: { data: [{ name: "somebody" }] } }],
    ["no JSON", { body: "<html>" }]
  ] as const) {
    it.effect(`stay bare ids after ${what}, and are asked for again next time`, () =>
      Effect.gen(function* () {
        const [first] = yield* soon(Users.getMany(["user-1"]))
        assert.strictEqual(first?.user_id, "user-1")
        assert.isUndefined(first?.name)
        const [second] = yield* soon(Users.getMany(["user-1"]))
        assert.strictEqual(second?.name, "Name of user-1")
      }).pipe(served((request, count) => (count === 0 ? answer : everybody(request, count))))
    )
  }

  it.effect("stay bare ids when the server cannot be reached", () =>
    Effect.gen(function* () {
      const [found] = yield* Canned.during(Users.getMany(["user-1"]), "1 minute", "1 second")
      assert.strictEqual(found?.user_id, "user-1")
    }).pipe(served(() => "reset"))
  )

  it.effect("come for those who wait when the first of them is interrupted", () =>
    Effect.gen(function* () {
      const first = yield* Effect.forkScoped(Users.getMany(["user-1"]))
      yield* Canned.elapse("100 millis")
      const second = yield* Effect.forkScoped(Users.getMany(["user-1", "user-2"]))
      yield* Canned.elapse("100 millis")
      yield* Fiber.interrupt(first)
      yield* Canned.elapse("5 seconds")
      assert.deepStrictEqual(
        (yield* Fiber.join(second)).map(({ name }) => name),
        ["Name of user-1", "Name of user-2"]
      )
    }).pipe(served(everybody))
  )

  it.effect("are asked for on the deployment, and as the account, of the call that names them", () =>
    Effect.gen(function* () {
      const there = "https://elsewhere.example.org/api/v1"
      const get = Uploads.get("u".repeat(22))
      yield* soon(get)
      yield* soon(get.pipe(Nomad.withDeployment(there)))
      yield* soon(get.pipe(Nomad.withAccount({ token: "bob" })))
      assert.deepStrictEqual(
        (yield* Canned.requests)
          .filter(({ url }) => url.includes("/users?"))
          .map(({ headers, url }) => `${headers["authorization"]} ${url}`),
        [
          `Bearer ready ${Canned.address}/users?user_id=user-1`,
          `Bearer ready ${there}/users?user_id=user-1`,
          `Bearer bob ${Canned.address}/users?user_id=user-1`
        ]
      )
    }).pipe(
      served((request, count) =>
        request.url.includes("/users?")
          ? everybody(request, count)
          : {
              body: {
                upload_id: "u".repeat(22),
                data: {
                  upload_id: "u".repeat(22),
                  main_author: "user-1",
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
      )
    )
  )
})
