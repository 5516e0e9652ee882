import { assert, describe, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as NodeFakeNomad from "../../src/node/NodeFakeNomad.ts"
import * as FakeNomad from "../../src/testing/FakeNomad.ts"
import { at } from "../testing/routes/Calls.ts"

/** A call with the platform's own client, which knows nothing of ours. */
const request = Effect.fnUntraced(function* (path: string, init?: RequestInit) {
  const { apiUrl, origin } = yield* NodeFakeNomad.Served
  const url = path.startsWith("/__fake") || path.startsWith("/-") ? origin + path : apiUrl + path
  return yield* Effect.tryPromise(() => fetch(url, init))
})

const json = Effect.fnUntraced(function* (path: string, init?: RequestInit) {
  const response = yield* request(path, init)
  return yield* Effect.promise((): Promise<unknown> => response.json())
})

const post = (value: unknown): RequestInit => ({ method: "POST", body: JSON.stringify(value) })

const signIn = Effect.gen(function* () {
  const body = new URLSearchParams({ grant_type: "password", username: "researcher", password: "researcher-pw" })
  return { authorization: `Bearer ${String(at(yield* json("/auth/token", { method: "POST", body }), "access_token"))}` }
})

layer(NodeFakeNomad.layerServed())("the served fake", (it) => {
  it.effect("is one deployment, as an Oasis", () =>
    Effect.gen(function* () {
      const { apiUrl } = yield* NodeFakeNomad.Served
      assert.match(apiUrl, /^http:\/\/127\.0\.0\.1:\d+\/nomad-oasis\/api\/v1$/)
      assert.strictEqual(at(yield* json("/info"), "version"), "2.0.0")
      const other = apiUrl.replace("nomad-oasis", "other")
      assert.strictEqual((yield* Effect.promise(() => fetch(`${other}/info`))).status, 404)
    })
  )

  it.effect("writes links to where it was called", () =>
    Effect.gen(function* () {
      const { apiUrl } = yield* NodeFakeNomad.Served
      const called = apiUrl.replace("127.0.0.1", "localhost")
      const { headers } = yield* Effect.promise(() => fetch(`${called}/datasets/`, { redirect: "manual" }))
      assert.strictEqual(headers.get("location"), `${called}/datasets`)
    })
  )

  it.effect("answers many calls at once", () =>
    Effect.gen(function* () {
      const statuses = yield* Effect.forEach(
        Array.from({ length: 150 }),
        () => Effect.map(request("/info"), ({ status }) => status),
        { concurrency: "unbounded" }
      )
      assert.deepStrictEqual([...new Set(statuses)], [200])
    })
  )

  it.effect("takes a large body in pieces, and gives it back", () =>
    Effect.gen(function* () {
      const size = 24 * 1024 * 1024
      const headers = { ...(yield* signIn), accept: "application/json" }
      const body = new Uint8Array(size).fill(7)
      const upload = yield* json("/uploads?file_name=large.bin", { method: "POST", headers, body })
      const raw = yield* request(`/uploads/${String(at(upload, "upload_id"))}/raw/large.bin`, { headers })
      const received = yield* Effect.promise(() => raw.arrayBuffer())
      assert.strictEqual(received.byteLength, size)
      assert.strictEqual(new Uint8Array(received)[size - 1], 7)
    })
  )

  it.effect("has no HEAD", () =>
    Effect.gen(function* () {
      assert.strictEqual((yield* request("/users/me", { method: "HEAD" })).status, 405)
    })
  )

  describe("its control routes", () => {
    it.effect("tell that it is there", () =>
      Effect.gen(function* () {
        assert.deepStrictEqual(yield* json("/__fake/health"), { ok: true })
        assert.deepStrictEqual(yield* json("/-/health"), { healthcheck: "ok" })
      })
    )

    it.effect("seed, and show what there is", () =>
      Effect.gen(function* () {
        const user = { username: "ada", password: "p", first_name: "Ada", last_name: "L", email: "a@example.org" }
        const seed = {
          users: [{ ...user, user_id: "ada-id" }],
          uploads: [{ main_author: "ada", files: { "a.txt": "a", "b.bin": { base64: "AAE=" } } }],
          datasets: [{ user: "ada", dataset_name: "d" }],
          groups: [{ owner: "ada", group_name: "g", members: ["other"] }]
        }
        const ids = yield* json("/__fake/seed", post(seed))
        assert.deepStrictEqual(at(ids, "users"), ["ada-id"])
        const state = yield* (yield* FakeNomad.FakeNomad).state
        const upload = state.uploads.find(({ upload_id }) => upload_id === at(ids, "uploads", 0))
        assert.deepStrictEqual(upload?.files, ["a.txt", "b.bin"])
        const shown = yield* json("/__fake/state")
        assert.strictEqual(at(shown, "datasets", 0, "dataset_name"), "d")
        assert.strictEqual(at(shown, "groups", 0, "group_id"), at(ids, "groups", 0))
        assert.strictEqual(at(shown, "groups", 0, "owner"), "ada-id")
      })
    )

    it.effect("let calls go wrong", () =>
      Effect.gen(function* () {
        yield* json("/__fake/faults", post({ path: "/info", status: 503, body: "busy" }))
        assert.strictEqual((yield* request("/info")).status, 503)
        assert.strictEqual((yield* request("/info")).status, 200)
        yield* json("/__fake/faults", post({ pattern: "^/in", status: 500 }))
        yield* json("/__fake/faults", { method: "DELETE" })
        assert.strictEqual((yield* request("/info")).status, 200)
      })
    )

    for (const reset of ["before", "after"]) {
      it.effect(`cut the connection ${reset} the answer`, () =>
        Effect.gen(function* () {
          yield* json("/__fake/faults", post({ path: "/info", reset }))
          const error = yield* Effect.flip(request("/info"))
          assert.include(String(error.cause), "fetch failed")
          assert.strictEqual((yield* request("/info")).status, 200)
        })
      )
    }

    it.effect("say what they do not understand", () =>
      Effect.gen(function* () {
        const bad = yield* request("/__fake/faults", post({ times: "many" }))
        assert.strictEqual(bad.status, 400)
        assert.include(yield* Effect.promise(() => bad.text()), "times")
        assert.strictEqual((yield* request("/__fake/nosuch")).status, 404)
      })
    )

    it.effect("show the requests, and forget everything", () =>
      Effect.gen(function* () {
        yield* request("/users/x")
        const requests = yield* json("/__fake/requests")
        const last = Array.isArray(requests) ? requests.at(-1) : undefined
        assert.deepInclude(last, { method: "GET", path: "/users/x", status: 500 })
        yield* json("/__fake/reset", { method: "POST" })
        assert.deepStrictEqual(yield* json("/__fake/requests"), [])
      })
    )
  })
})
