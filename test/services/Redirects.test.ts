import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as Datasets from "../../src/programs/Datasets.ts"
import * as Nomad from "../../src/programs/Nomad.ts"
import * as Uploads from "../../src/programs/Uploads.ts"
import * as UploadSource from "../../src/programs/UploadSource.ts"
import * as Users from "../../src/programs/Users.ts"
import { NomadClient } from "../../src/services/NomadClient.ts"
import * as Canned from "./CannedServer.ts"

const ada = { credentials: { username: "ada", password: "ada-pw" } }
const me = { body: { user_id: "ada-id", name: "Ada" } }
const id = "d".repeat(22)
const answer = { body: { upload_id: id, dataset_id: id, data: { dataset_id: id, dataset_name: "Water" } } }

const to = (location: string, status = 307): Canned.Reply => ({ status, headers: { location } })

/** All requests but those for tokens. */
const calls = Effect.map(Canned.requests, (all) => all.filter(({ path }) => path !== "/auth/token"))

/** Redirects the first call. */
const redirecting = (location: string, status: number, then: Canned.Reply) =>
  Canned.layer(Canned.withTokens(Canned.inOrder(to(location, status), then)), ada)

describe("a redirect on the same origin", () => {
  for (const status of [301, 302, 303, 307, 308]) {
    it.effect(`with ${status} is followed with credentials`, () =>
      Effect.gen(function* () {
        const user = yield* Users.me
        assert.strictEqual(user.name, "Ada")
        assert.deepStrictEqual(
          (yield* calls).map(({ headers, path }) => [path, headers["authorization"]]),
          [
            ["/users/me", "Bearer token-1-of-ada"],
            ["/users/me/", "Bearer token-1-of-ada"]
          ]
        )
      }).pipe(Effect.provide(redirecting("/oasis/api/v1/users/me/", status, me)))
    )
  }

  for (const status of [307, 308]) {
    it.effect(`with ${status} keeps method and body`, () =>
      Effect.gen(function* () {
        yield* Datasets.create("Water")
        const [, second] = yield* calls
        assert.strictEqual(second?.method, "POST")
        assert.deepStrictEqual(JSON.parse(second?.body ?? ""), { dataset_name: "Water" })
        assert.strictEqual(second?.headers["content-type"], "application/json")
      }).pipe(Effect.provide(redirecting("/oasis/api/v1/datasets/", status, answer)))
    )
  }

  for (const status of [301, 302, 303]) {
    it.effect(`with ${status} turns a POST into a GET without a body`, () =>
      Effect.gen(function* () {
        yield* Datasets.create("Water")
        const [, second] = yield* calls
        assert.strictEqual(second?.method, "GET")
        assert.strictEqual(second?.body, "")
      }).pipe(Effect.provide(redirecting("/oasis/api/v1/datasets/x", status, answer)))
    )
  }
})

const secrets = /token-1-of-ada|nomad_pat_secret|secret-upload-token|ada-pw/

const elsewhere = [
  ["host", "https://elsewhere.example.org/oasis/api/v1/uploads"],
  ["port", "https://nomad.example.org:8443/oasis/api/v1/uploads"],
  ["scheme", "http://nomad.example.org/oasis/api/v1/uploads"]
] as const

const kept = ["authorization", "cookie", "proxy-authorization", "upload-token"]

describe("a redirect to another origin", () => {
  const read = Uploads.get(id)
  const remove = Uploads.remove(id)
  const write = Effect.flatMap(NomadClient, (nomad) =>
    nomad.uploads.create({
      query: {},
      headers: { "upload-token": "secret-upload-token" },
      payload: Stream.make(new TextEncoder().encode("hello"))
    })
  )
  const accounts = [
    ["a password's token", ada],
    ["a personal access token", { credentials: { token: "nomad_pat_secret" } }]
  ] as const
  for (const status of [301, 302, 303, 307, 308]) {
    for (const [what, location] of elsewhere) {
      for (const [whose, options] of accounts) {
        it.effect(`with ${status}, of another ${what}, carries nothing of ${whose} nor of an upload's`, () =>
          Effect.gen(function* () {
            yield* Effect.all([Effect.exit(read), Effect.exit(remove), Effect.exit(write)])
            const all = yield* Canned.requests
            const home = all.filter(({ url }) => url.startsWith(`${Canned.address}/`))
            const away = all.filter(({ url }) => url === location)
            assert.strictEqual(home.length + away.length, all.length)
            assert.match(JSON.stringify(home), /secret-upload-token/)
            assert.match(JSON.stringify(home), /token-1-of-ada|nomad_pat_secret/)
            assert.isNotEmpty(away)
            assert.notMatch(JSON.stringify(away), secrets)
            for (const { body, headers } of away) {
              for (const name of kept) assert.notProperty(headers, name)
              assert.strictEqual(body, "")
            }
          }).pipe(
            Effect.provide(
              Canned.layer(
                Canned.withTokens((request) => {
                  if (request.path === "/users/me") return me
                  return request.url.startsWith(`${Canned.address}/`) ? to(location, status) : answer
                }),
                { ...options, retries: { times: 0 } }
              )
            )
          )
        )
      }

      it.effect(`with ${status}, of another ${what}, carries no password`, () =>
        Effect.gen(function* () {
          yield* Effect.exit(Users.me)
          const [login, ...others] = yield* Canned.requests
          assert.match(login?.body ?? "", /ada-pw/)
          assert.notMatch(JSON.stringify(others), secrets)
        }).pipe(Effect.provide(Canned.layer(Canned.inOrder(to(location, status), answer), ada)))
      )
    }
  }

  it.effect("and back home has its credentials again at home only", () =>
    Effect.gen(function* () {
      const user = yield* Users.me
      assert.strictEqual(user.name, "Ada")
      assert.deepStrictEqual(
        (yield* calls).map(({ headers }) => headers["authorization"] ?? "-"),
        ["Bearer token-1-of-ada", "-", "Bearer token-1-of-ada"]
      )
    }).pipe(
      Effect.provide(
        Canned.layer(
          Canned.withTokens(
            Canned.inOrder(to("https://elsewhere.example.org/me"), to(`${Canned.address}/users/me`), me)
          ),
          ada
        )
      )
    )
  )

  for (const location of ["http://nomad.example.org/oasis/api/v1/auth/token", "https://elsewhere.example.org/token"]) {
    it.effect(`never takes a password to ${location}`, () =>
      Effect.gen(function* () {
        const error = yield* Effect.flip(Users.me)
        assert.strictEqual(error._tag, "UnexpectedResponse")
        assert.include(error.message, "another origin")
        const [, ...others] = yield* Canned.requests
        assert.notMatch(JSON.stringify(others), secrets)
      }).pipe(Effect.provide(Canned.layer(Canned.inOrder(to(location), answer), ada)))
    )

    it.effect(`never takes what is uploaded to ${location}`, () =>
      Effect.gen(function* () {
        const error = yield* Effect.flip(Uploads.upload(UploadSource.bytes("a.txt", "unpublished results")))
        assert.strictEqual(error._tag, "UnexpectedResponse")
        assert.include(error.message, "another origin")
        const [, ...others] = yield* calls
        assert.notInclude(JSON.stringify(others), "unpublished results")
      }).pipe(Effect.provide(redirecting(location, 307, answer)))
    )
  }
})

describe("a redirect without an end", () => {
  it.effect("is given up as no answer of NOMAD's", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Nomad.get("/loop", { response: Schema.Unknown }))
      assert.strictEqual(error._tag, "UnexpectedResponse")
      assert.include(error.message, "307")
      assert.isAtMost((yield* Canned.calls).length, 11)
    }).pipe(Effect.provide(Canned.layer(Canned.inOrder(to("/oasis/api/v1/loop")))))
  )

  it.effect("or without a target is no answer of NOMAD's", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Nomad.get("/loop", { response: Schema.Unknown }))
      assert.strictEqual(error._tag, "UnexpectedResponse")
    }).pipe(Effect.provide(Canned.layer(Canned.inOrder({ status: 302 }))))
  )
})
