import { assert, describe, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Logger from "effect/Logger"
import * as References from "effect/References"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as Entries from "../../src/programs/Entries.ts"
import * as Nomad from "../../src/programs/Nomad.ts"
import * as Users from "../../src/programs/Users.ts"
import { NomadClient } from "../../src/services/NomadClient.ts"
import * as Canned from "./CannedServer.ts"

const ada = { credentials: { username: "ada", password: "ada-pw" } }
const bob = { username: "bob", password: "bob-pw" }
const people = { body: { data: [] } }
const empty = { body: { pagination: { page_size: 100, total: 0 }, data: [] } }
const Group = Schema.Struct({ group_id: Schema.String, created: Schema.DateTimeUtcFromString })
const group = { group_id: "g", created: "2026-11-24T04:00:00Z" }

const signedIn = (...answers: readonly [Canned.Reply, ...ReadonlyArray<Canned.Reply>]) =>
  Effect.provide(Canned.layer(Canned.withTokens(Canned.inOrder(...answers)), ada))

const nobody = (...answers: readonly [Canned.Reply, ...ReadonlyArray<Canned.Reply>]) =>
  Effect.provide(Canned.layer(Canned.inOrder(...answers)))

/** All requests but those for tokens, as `token address`. */
const asked = Effect.map(Canned.requests, (all) =>
  all
    .filter(({ url }) => !url.endsWith("/auth/token"))
    .map(({ headers, url }) => `${headers["authorization"]?.replace("Bearer ", "") ?? "-"} ${url}`)
)

describe("a call of one's own", () => {
  it.effect("gives the answer as its schema reads it", () =>
    Effect.gen(function* () {
      const found = yield* Nomad.get("/groups/g", { response: Group })
      assert.strictEqual(found.group_id, "g")
      assert.strictEqual(DateTime.toEpochMillis(found.created), Date.parse(group.created))
    }).pipe(nobody({ body: group }))
  )

  it.effect("sends query and body, the token and the client's name, and asks for JSON", () =>
    Effect.gen(function* () {
      yield* Nomad.put("/groups/g", {
        query: { verbose: true, member: ["a", "b&c"] },
        body: { group_name: "Wasser, Eis und Dämpfe" },
        response: Group
      })
      const request = (yield* Canned.requests).at(-1)
      assert.strictEqual(request?.method, "PUT")
      assert.strictEqual(request?.path, "/groups/g?verbose=true&member=a&member=b%26c")
      assert.deepStrictEqual(JSON.parse(request?.body ?? ""), { group_name: "Wasser, Eis und Dämpfe" })
      assert.strictEqual(request?.headers["authorization"], `Bearer ${Canned.tokenOf("ada")}`)
      assert.strictEqual(request?.headers["accept"], "application/json")
      assert.match(request?.headers["user-agent"] ?? "", /^effect-nomad\/\d/)
    }).pipe(signedIn({ body: group }))
  )

  it.effect("takes 201 for a success", () =>
    Effect.gen(function* () {
      const made = yield* Nomad.post("/groups", { body: { group_name: "Water" }, response: Group })
      assert.strictEqual(made.group_id, "g")
    }).pipe(signedIn({ status: 201, body: group }))
  )

  it.effect("takes 204 for a success with nothing in it", () =>
    Effect.gen(function* () {
      assert.isUndefined(yield* Nomad.delete("/groups/g", { response: Schema.Undefined }))
      assert.isUndefined(yield* Nomad.delete("/groups/g", { response: Schema.Undefined }))
    }).pipe(signedIn({ status: 204 }, { status: 204, bytes: Stream.empty }))
  )

  for (const path of [
    "groups",
    "",
    "https://elsewhere.example.org/groups",
    "//elsewhere.example.org/groups",
    "/../../groups",
    "/groups/..",
    "/%2e%2e/groups",
    "/groups/%2E./..",
    "/\\elsewhere.example.org/groups",
    "/..\\..\\groups"
  ]) {
    it.effect(`refuses ${JSON.stringify(path)}, which is no path below the API address`, () =>
      Effect.gen(function* () {
        const error = yield* Effect.flip(Nomad.get(path, { response: Schema.Unknown }))
        assert.strictEqual(error._tag, "InvalidRequest")
        assert.include(error.message, "below the API address")
        assert.deepStrictEqual(yield* Canned.calls, [])
      }).pipe(signedIn(people))
    )
  }

  it.effect("takes names that only look like the way up", () =>
    Effect.gen(function* () {
      yield* Nomad.get("/uploads/u/raw/..hidden/a..b", { response: Schema.Unknown })
      assert.deepStrictEqual(yield* Canned.calls, ["GET /uploads/u/raw/..hidden/a..b"])
    }).pipe(nobody(people))
  )

  it.effect("refuses a body that is no JSON before it sends anything", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Nomad.post("/groups", { body: { size: 1n }, response: Schema.Unknown }))
      assert.strictEqual(error._tag, "InvalidRequest")
      assert.deepStrictEqual(yield* Canned.calls, [])
    }).pipe(signedIn(people))
  )

  for (const [what, answer] of [
    ["another answer than the schema's", { body: { group_id: 5 } }],
    ["half an answer", { body: '{"group_id": "g"' }],
    ["no JSON", { body: "thank you" }],
    ["nothing", { body: "" }],
    ["204 where there has to be something", { status: 204 }]
  ] as const) {
    it.effect(`fails for ${what}`, () =>
      Effect.gen(function* () {
        const error = yield* Effect.flip(Nomad.get("/groups/g", { response: Group }))
        assert.strictEqual(error._tag, "UnexpectedResponse")
        assert.match(error.message, /^Unexpected answer to GET \/groups\/g: [^\n]+$/)
      }).pipe(nobody(answer))
    )
  }

  it.effect("fails with the errors of all calls", () =>
    Effect.gen(function* () {
      const call = Nomad.get("/groups/g", { response: Schema.Unknown })
      const tags: Array<string> = []
      for (let n = 0; n < 5; n++) tags.push((yield* Effect.flip(call))._tag)
      assert.deepStrictEqual(tags, [
        "AuthenticationRequired",
        "AccessDenied",
        "InvalidRequest",
        "UnexpectedResponse",
        "Throttled"
      ])
    }).pipe(
      nobody(
        { status: 401, body: { detail: "Authentication required." } },
        { status: 403, body: { detail: "Not allowed." } },
        { status: 422, body: { detail: [{ msg: "Field required", loc: ["body", "group_name"] }] } },
        { status: 404, body: { detail: "User group 'g' was not found." } },
        { status: 429, headers: { "retry-after": "600" } }
      )
    )
  )
})

describe("the log", () => {
  it.effect("has a line for each call, with the short name of the deployment and without the query", () =>
    Effect.gen(function* () {
      const lines: Array<unknown> = []
      const logger = Logger.make(({ logLevel, message }) => lines.push([logLevel, message].flat().join(" ")))
      const quiet = Logger.make(() => assert.fail("nothing is said unless asked"))
      yield* Users.search("Ada").pipe(Effect.provide(Logger.layer([quiet])))
      yield* Effect.andThen(Users.search("Ada"), Users.search("Ada").pipe(Nomad.withDeployment("staging"))).pipe(
        Effect.provide(Logger.layer([logger])),
        Effect.provideService(References.MinimumLogLevel, "Debug")
      )
      assert.deepStrictEqual(lines, ["Debug GET /users at nomad.example.org", "Debug GET /users at staging"])
    }).pipe(nobody(people))
  )
})

describe("Nomad.withAccount", () => {
  it.effect("runs an Effect as somebody else, and nothing after it", () =>
    Effect.gen(function* () {
      yield* Users.search("Ada").pipe(Nomad.withAccount(bob))
      yield* Users.search("Ada")
      assert.deepStrictEqual(yield* asked, [
        `token-1-of-bob ${Canned.address}/users?prefix=Ada`,
        `token-1-of-ada ${Canned.address}/users?prefix=Ada`
      ])
    }).pipe(signedIn(people))
  )

  it.effect("runs a Stream as somebody else, to its last page", () =>
    Effect.gen(function* () {
      yield* Entries.query({}).pipe(Nomad.withAccount(bob), Stream.runDrain)
      assert.deepStrictEqual(yield* asked, Array(2).fill(`token-1-of-bob ${Canned.address}/entries/query`))
    }).pipe(
      signedIn(
        {
          body: {
            pagination: { page_size: 1, total: 2, next_page_after_value: "e" },
            data: [{ entry_id: "e".repeat(28), upload_id: "u".repeat(22) }]
          }
        },
        empty
      )
    )
  )

  it.effect("of the innermost wins", () =>
    Effect.gen(function* () {
      yield* Users.search("Ada").pipe(Nomad.withAccount({ token: "inner" }), Nomad.withAccount(bob))
      yield* Users.search("Ada").pipe(Nomad.anonymous, Nomad.withAccount(bob))
      yield* Users.search("Ada").pipe(Nomad.withAccount(bob), Nomad.anonymous)
      assert.deepStrictEqual(
        (yield* asked).map((request) => request.split(" ")[0]),
        ["inner", "-", "token-1-of-bob"]
      )
    }).pipe(signedIn(people))
  )
})

describe("Nomad.anonymous", () => {
  it.effect("runs an Effect and a Stream as nobody", () =>
    Effect.gen(function* () {
      yield* Users.search("Ada").pipe(Nomad.anonymous)
      yield* Entries.query({}).pipe(Nomad.anonymous, Stream.runDrain)
      assert.deepStrictEqual(yield* asked, [
        `- ${Canned.address}/users?prefix=Ada`,
        `- ${Canned.address}/entries/query`
      ])
    }).pipe(signedIn(people, empty))
  )
})

describe("Nomad.withDeployment", () => {
  const there = "https://elsewhere.example.org/api/v1"

  it.effect("runs an Effect and a Stream elsewhere, as the same account", () =>
    Effect.gen(function* () {
      yield* Users.search("Ada").pipe(Nomad.withDeployment(`${there}/`))
      yield* Entries.query({}).pipe(Nomad.withDeployment(there), Stream.runDrain)
      yield* Users.search("Ada")
      assert.deepStrictEqual(yield* asked, [
        `ready ${there}/users?prefix=Ada`,
        `ready ${there}/entries/query`,
        `ready ${Canned.address}/users?prefix=Ada`
      ])
    }).pipe(Effect.provide(Canned.layer(Canned.inOrder(people, empty, people), { credentials: { token: "ready" } })))
  )

  it.effect("nests with accounts in any order", () =>
    Effect.gen(function* () {
      const inner = Users.search("Ada")
      yield* inner.pipe(Nomad.withDeployment(there), Nomad.withAccount({ token: "bob" }))
      yield* inner.pipe(Nomad.withAccount({ token: "bob" }), Nomad.withDeployment(there))
      assert.deepStrictEqual(yield* asked, Array(2).fill(`bob ${there}/users?prefix=Ada`))
    }).pipe(nobody(people))
  )

  it.effect("refuses what is no deployment before anything is sent", () =>
    Effect.gen(function* () {
      const error = yield* Users.search("Ada").pipe(
        Nomad.withDeployment("http://elsewhere.example.org/api/v1"),
        Effect.flip
      )
      assert.strictEqual(error._tag, "InvalidDeployment")
      assert.deepStrictEqual(yield* Canned.calls, [])
    }).pipe(nobody(people))
  )
})

describe("a call of the API", () => {
  const search = (query: unknown, page_size: number) =>
    Effect.flatMap(NomadClient, (nomad) =>
      nomad.entries.query({ payload: { owner: "public", query, pagination: { page_size } } })
    )

  it.effect("refuses what the API does not take before it sends anything, and says where", () =>
    Effect.gen(function* () {
      const wrong = yield* Effect.flip(search({}, 1.5))
      assert.strictEqual(wrong._tag, "InvalidRequest")
      assert.match(wrong.message, /the API takes no such request: .*page_size/)
      const round: Record<string, unknown> = {}
      round["round"] = round
      const circular = yield* Effect.flip(search(round, 10))
      assert.strictEqual(circular._tag, "InvalidRequest")
      assert.match(circular.message, /the body is no JSON/)
      assert.deepStrictEqual(yield* asked, [])
    }).pipe(signedIn(empty))
  )

  it.effect("sends its payload as JSON", () =>
    Effect.gen(function* () {
      yield* search({ "results.material.elements:all": ["H", "O"] }, 10)
      const request = (yield* Canned.requests).at(-1)
      assert.strictEqual(request?.headers["content-type"], "application/json")
      assert.deepStrictEqual(JSON.parse(request?.body ?? ""), {
        owner: "public",
        query: { "results.material.elements:all": ["H", "O"] },
        pagination: { page_size: 10 }
      })
    }).pipe(signedIn(empty))
  )

  it.effect("does not tell what came instead of JSON: it may hold a secret", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(search({}, 10))
      assert.strictEqual(error._tag, "UnexpectedResponse")
      assert.include(error.message, "the answer is no JSON")
      assert.notInclude(error.message, "s3cret")
    }).pipe(signedIn({ body: "token=s3cret" }))
  )
})
