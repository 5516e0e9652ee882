import { assert, describe, it, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import * as Uploads from "../../src/programs/Uploads.ts"
import * as Users from "../../src/programs/Users.ts"
import * as Deployment from "../../src/schema/Deployment.ts"
import * as FakeNomad from "../../src/testing/FakeNomad.ts"
import type * as Fault from "../../src/testing/Fault.ts"
import { api, at, call, text } from "./routes/Calls.ts"

const { prod, staging } = Deployment.named
const wire = FakeNomad.layerHttpClient()

describe("FakeNomad.layer", () => {
  it.effect("is signed in as researcher", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* Users.me).username, "researcher")
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("is signed in as whom it is told", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* Users.me).username, "admin")
    }).pipe(Effect.provide(FakeNomad.layer({ account: "admin" })))
  )

  it.effect("is nobody where it is told so", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* Effect.flip(Users.me))._tag, "AuthenticationRequired")
    }).pipe(Effect.provide(FakeNomad.layer({ account: "nobody" })))
  )

  it.effect("runs a program as somebody else", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* Users.me.pipe(FakeNomad.as("coauthor"))).username, "coauthor")
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("is a fresh server at each build", () => {
    const uploads = Effect.gen(function* () {
      const fake = yield* FakeNomad.FakeNomad
      yield* fake.addUpload({ main_author: "researcher" })
      return (yield* fake.state).uploads.length
    })
    return Effect.gen(function* () {
      const fake = FakeNomad.layer()
      assert.strictEqual(yield* Effect.provide(uploads, fake), 1)
      assert.strictEqual(yield* Effect.provide(uploads, fake), 1)
    })
  })

  it.effect("has groups, to whom uploads are open", () =>
    Effect.gen(function* () {
      const fake = yield* FakeNomad.FakeNomad
      const group_id = yield* fake.addGroup({ owner: "researcher", group_name: "lab", members: ["coauthor"] })
      const upload_id = yield* fake.addUpload({ main_author: "researcher", reviewer_groups: [group_id] })
      const [group] = (yield* fake.state).groups
      assert.deepInclude(group, { group_id, group_name: "lab" })
      assert.strictEqual(group?.members.length, 2)
      assert.strictEqual((yield* Uploads.get(upload_id).pipe(FakeNomad.as("coauthor"))).upload_id, upload_id)
      const error = yield* Effect.flip(Uploads.get(upload_id).pipe(FakeNomad.as("other")))
      assert.strictEqual(error._tag, "AccessDenied")
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("makes the same ids from the same seed", () => {
    const id = Effect.flatMap(FakeNomad.FakeNomad, (fake) => fake.addUpload({ main_author: "researcher" }))
    const from = (seed: string) => Effect.provide(id, FakeNomad.layer({ seed }))
    return Effect.gen(function* () {
      assert.strictEqual(yield* from("a"), yield* from("a"))
      assert.notStrictEqual(yield* from("a"), yield* from("b"))
    })
  })
})

describe("deployments", () => {
  const seeded = Effect.flatMap(FakeNomad.FakeNomad, (fake) =>
    fake.at("prod").addDataset({ user: "researcher", dataset_name: "shared" })
  )
  const total = (root: string) =>
    Effect.map(call("GET", `${root}/datasets`), ({ json }) => at(json, "pagination", "total"))

  it.effect("prod and staging share their data", () =>
    Effect.gen(function* () {
      yield* seeded
      assert.strictEqual(yield* total(prod), 1)
      assert.strictEqual(yield* total(staging), 1)
    }).pipe(Effect.provide(wire))
  )

  it.effect("any other has its own", () =>
    Effect.gen(function* () {
      yield* seeded
      assert.strictEqual(yield* total(api), 0)
      assert.strictEqual(yield* total("https://oasis.example.org/nomad-oasis/api/v1"), 0)
    }).pipe(Effect.provide(wire))
  )

  it.effect("what is beside the API is not found", () =>
    Effect.gen(function* () {
      const { json, status } = yield* call("GET", "https://nomad-lab.eu/prod/v1/api/v2")
      assert.strictEqual(status, 404)
      assert.deepStrictEqual(json, { detail: "Not Found" })
    }).pipe(Effect.provide(wire))
  )

  it.effect("what is no API is a web server's page", () =>
    Effect.gen(function* () {
      const { headers, status, text } = yield* call("GET", "https://nomad-lab.eu/prod/v1/gui/search")
      assert.strictEqual(status, 404)
      assert.strictEqual(headers["content-type"], "text/html")
      assert.include(text, "<html>")
    }).pipe(Effect.provide(wire))
  )

  it.effect("a server tells how it is", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual((yield* call("GET", "https://nomad-lab.eu/-/health")).json, { healthcheck: "ok" })
      assert.strictEqual((yield* call("GET", "https://nomad-lab.eu/prod/v1/alive")).json, "I am, alive!")
    }).pipe(Effect.provide(wire))
  )
})

describe("requests", () => {
  it.effect("are kept in the order in which they came, without secrets", () =>
    Effect.gen(function* () {
      const fake = yield* FakeNomad.FakeNomad
      yield* call("GET", "/users/me?token=abc&x=1&x=2", { as: "researcher" })
      const [login, me] = yield* fake.requests
      assert.deepInclude(login, { method: "POST", path: "/auth/token", status: 200 })
      assert.deepInclude(me, { method: "GET", path: "/users/me", status: 200, concurrency: 1 })
      assert.deepStrictEqual(me?.query, { token: ["<redacted>"], x: ["1", "2"] })
      assert.strictEqual(me?.headers["authorization"], "<redacted>")
      assert.notInclude(me?.url, "abc")
    }).pipe(Effect.provide(wire))
  )

  it.effect("tell when they came and how many there were at once", () =>
    Effect.gen(function* () {
      const fake = yield* FakeNomad.FakeNomad
      yield* fake.failNext({ path: "/info", times: 2, delay: "2 seconds" })
      const fiber = yield* Effect.forkChild(
        Effect.all([call("GET", "/info"), call("GET", "/info")], { concurrency: 2 })
      )
      yield* TestClock.adjust("3 seconds")
      yield* Fiber.join(fiber)
      const [first, second] = yield* fake.requests
      assert.deepInclude(first, { started: 0, ended: 2000, concurrency: 1 })
      assert.deepInclude(second, { started: 0, ended: 2000, concurrency: 2 })
    }).pipe(Effect.provide(wire))
  )

  it.effect("can be forgotten", () =>
    Effect.gen(function* () {
      const fake = yield* FakeNomad.FakeNomad
      yield* call("GET", "/info")
      yield* fake.clearRequests
      assert.deepStrictEqual(yield* fake.requests, [])
    }).pipe(Effect.provide(wire))
  )
})

layer(wire)("failNext", (it) => {
  const failing = (fault: Fault.Short) => Effect.flatMap(FakeNomad.FakeNomad, (fake) => fake.failNext(fault))
  const status = (path: string) => Effect.map(call("GET", path), ({ status }) => status)

  it.effect("refuses the next call, and no other", () =>
    Effect.gen(function* () {
      yield* failing({ status: 503, body: { detail: "later" }, headers: { "retry-after": "1" } })
      const { headers, json, status: first } = yield* call("GET", "/info")
      assert.strictEqual(first, 503)
      assert.deepStrictEqual(json, { detail: "later" })
      assert.strictEqual(headers["retry-after"], "1")
      assert.strictEqual(yield* status("/info"), 200)
    })
  )

  it.effect("waits for a call that fits", () =>
    Effect.gen(function* () {
      yield* failing({ method: "GET", path: "/users/{user_id}", status: 502 })
      assert.strictEqual(yield* status("/users"), 200)
      assert.strictEqual(yield* status("/users/x"), 502)
    })
  )

  it.effect("takes a pattern, and as many calls as it is told", () =>
    Effect.gen(function* () {
      yield* failing({ path: /^\/(info|datasets)$/g, times: 2, status: 500 })
      assert.deepStrictEqual(
        yield* Effect.forEach(["/info", "/users", "/datasets", "/info"], status),
        [500, 200, 500, 200]
      )
    })
  )

  it.effect("speaks HTML as a proxy does", () =>
    Effect.gen(function* () {
      yield* failing({ status: 504, body: "<html>Gateway Time-out</html>" })
      const { headers, text } = yield* call("GET", "/info")
      assert.strictEqual(headers["content-type"], "text/html")
      assert.strictEqual(text, "<html>Gateway Time-out</html>")
    })
  )

  const datasets = Effect.map(call("GET", "/datasets"), ({ json }) => at(json, "pagination", "total"))
  const create = call("POST", "/datasets", { as: "researcher", body: text("{}", "application/json") })

  for (const [reset, made] of [
    ["before", 0],
    ["after", 1]
  ] as const) {
    it.effect(`cuts the connection ${reset} the server has done its work`, () =>
      Effect.gen(function* () {
        yield* failing({ method: "POST", path: "/datasets", reset })
        const error = yield* Effect.flip(create)
        assert.strictEqual(error.reason._tag, "TransportError")
        assert.strictEqual(yield* datasets, made)
      }).pipe(Effect.provide(FakeNomad.layerHttpClient()))
    )
  }

  it.effect("lets a call wait in Effect's time", () =>
    Effect.gen(function* () {
      yield* failing({ delay: "1 hour" })
      const fiber = yield* Effect.forkChild(status("/info"))
      yield* TestClock.adjust("59 minutes")
      assert.isUndefined(fiber.pollUnsafe())
      yield* TestClock.adjust("1 minute")
      assert.strictEqual(yield* Fiber.join(fiber), 200)
    })
  )

  it.effect("is undone by clearFaults", () =>
    Effect.gen(function* () {
      yield* failing({ status: 500 })
      yield* Effect.flatMap(FakeNomad.FakeNomad, (fake) => fake.clearFaults)
      assert.strictEqual(yield* status("/info"), 200)
    })
  )
})

layer(wire)("the control service", (it) => {
  it.effect("adds accounts that can sign in", () =>
    Effect.gen(function* () {
      const fake = yield* FakeNomad.FakeNomad
      yield* fake.addUser({
        username: "ada",
        password: "ada-pw",
        first_name: "Ada",
        last_name: "Lovelace",
        email: "ada@example.org"
      })
      assert.strictEqual(at((yield* call("GET", "/users/me", { as: "ada" })).json, "name"), "Ada Lovelace")
    })
  )

  it.effect("adds uploads that their author finds", () =>
    Effect.gen(function* () {
      const fake = yield* FakeNomad.FakeNomad
      const id = yield* fake.addUpload({ main_author: "researcher", upload_name: "seeded", files: { "a.txt": "a" } })
      const { json } = yield* call("GET", `/uploads/${id}`, { as: "researcher" })
      assert.strictEqual(at(json, "data", "upload_name"), "seeded")
      assert.deepStrictEqual((yield* fake.state).uploads.find(({ upload_id }) => upload_id === id)?.files, ["a.txt"])
    })
  )

  it.effect("makes tokens worthless", () =>
    Effect.gen(function* () {
      const fake = yield* FakeNomad.FakeNomad
      const session = HttpClientRequest.get(`${api}/users/me`)
      const form = "grant_type=password&username=researcher&password=researcher-pw"
      const signedIn = yield* call("POST", "/auth/token", { body: text(form, "application/x-www-form-urlencoded") })
      const mine = HttpClientRequest.bearerToken(session, String(at(signedIn.json, "access_token")))
      assert.strictEqual((yield* HttpClient.execute(mine)).status, 200)
      yield* fake.expireTokens
      assert.strictEqual((yield* HttpClient.execute(mine)).status, 401)
    })
  )

  it.effect("forgets everything", () =>
    Effect.gen(function* () {
      const fake = yield* FakeNomad.FakeNomad
      yield* fake.addUpload({ main_author: "researcher" })
      yield* fake.failNext({ status: 500 })
      yield* fake.reset
      assert.strictEqual((yield* call("GET", "/info")).status, 200)
      assert.deepStrictEqual((yield* fake.state).uploads, [])
    })
  )
})

layer(wire)("bodies", (it) => {
  const piece = new Uint8Array(1 << 16).fill(97)

  it.effect("stream in and out", () =>
    Effect.gen(function* () {
      const body = HttpBody.stream(Stream.fromIterable(Array.from({ length: 40 }, () => piece)))
      const { json } = yield* call("POST", "/uploads?file_name=a.txt", {
        as: "researcher",
        headers: { accept: "application/json" },
        body
      })
      const path = `/uploads/${String(at(json, "upload_id"))}/raw/a.txt`
      assert.strictEqual((yield* call("GET", path, { as: "researcher" })).text.length, 40 * piece.length)
    })
  )

  it.effect("that break off leave nothing behind, and the caller knows why", () =>
    Effect.gen(function* () {
      const fake = yield* FakeNomad.FakeNomad
      const before = (yield* fake.state).uploads.length
      const broken = Stream.concat(Stream.succeed(piece), Stream.fail("disk gone"))
      const sent = call("POST", "/uploads?file_name=a.txt", { as: "researcher", body: HttpBody.stream(broken) })
      const error = yield* Effect.flip(sent)
      assert.strictEqual(error.reason._tag, "TransportError")
      assert.strictEqual(error.reason.cause, "disk gone")
      assert.strictEqual((yield* fake.state).uploads.length, before)
    })
  )
})
