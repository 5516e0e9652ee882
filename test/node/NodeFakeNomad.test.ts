import { assert, describe, it, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { spawn } from "node:child_process"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
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
          datasets: [{ user: "ada", dataset_name: "d" }]
        }
        const ids = yield* json("/__fake/seed", post(seed))
        assert.deepStrictEqual(at(ids, "users"), ["ada-id"])
        const state = yield* (yield* FakeNomad.FakeNomad).state
        const upload = state.uploads.find(({ upload_id }) => upload_id === at(ids, "uploads", 0))
        assert.deepStrictEqual(upload?.files, ["a.txt", "b.bin"])
        const shown = yield* json("/__fake/state")
        assert.strictEqual(at(shown, "datasets", 0, "dataset_name"), "d")
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

// Processes take long to start where many run.
describe("npm run fake", { timeout: 60_000 }, () => {
  interface Ended {
    readonly code: number | null
    readonly stdout: string
    readonly stderr: string
  }

  const npm = ["npm", "run", "--silent", "fake", "--"] as const
  /** What npm runs, without npm: sooner there. */
  const node = [process.execPath, "--conditions=source", "src/cli/fake.ts"] as const

  /** Runs it; what `onLine` does when the address is there decides how it goes on. */
  const fake = (
    options: ReadonlyArray<string>,
    onLine: (url: string, kill: (signal: NodeJS.Signals) => void) => void,
    [program, ...before]: typeof npm | typeof node = node
  ) =>
    Effect.callback<Ended>((resume) => {
      const child = spawn(program, [...before, ...options])
      let [stdout, stderr] = ["", ""]
      child.stdout.on("data", (data) => {
        stdout += String(data)
        if (stdout.includes("\n")) onLine(stdout.trim(), (signal) => child.kill(signal))
      })
      child.stderr.on("data", (data) => {
        stderr += String(data)
      })
      child.on("close", (code) => resume(Effect.succeed({ code, stdout, stderr })))
      return Effect.sync(() => child.kill())
    })

  const isGone = (url: string) => Effect.isFailure(Effect.tryPromise(() => fetch(url)))

  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    it.live(`names its address, and ends on ${signal} without leaving anything behind`, () =>
      Effect.gen(function* () {
        const { code, stdout } = yield* fake(["--port", "0"], (_, kill) => kill(signal), npm)
        assert.match(stdout, /^http:\/\/127\.0\.0\.1:\d+\/nomad-oasis\/api\/v1\n$/)
        assert.strictEqual(code, 0)
        assert.isTrue(yield* isGone(stdout.trim()))
      })
    )
  }

  const nothing = () => {}

  const folder = Effect.acquireRelease(
    Effect.promise(() => mkdtemp(join(tmpdir(), "effect-nomad-"))),
    (path) => Effect.promise(() => rm(path, { recursive: true }))
  )

  it.live("takes other accounts from a file", () =>
    Effect.gen(function* () {
      const file = join(yield* folder, "users.json")
      const user = { user_id: "u-1", username: "ada", password: "p", first_name: "A", last_name: "L", email: "a@b.c" }
      yield* Effect.promise(() => writeFile(file, JSON.stringify([user])))
      const names: Array<unknown> = []
      yield* fake(["--users", file], (url, kill) => {
        void fetch(new URL("/__fake/state", url))
          .then((response) => response.json())
          .then((state) => names.push(at(state, "users", 0, "username"), at(state, "users", "length")))
          .finally(() => kill("SIGTERM"))
      })
      assert.deepStrictEqual(names, ["ada", 1])
    })
  )

  it.live("says in a line what is wrong with a file of accounts", () =>
    Effect.gen(function* () {
      const file = join(yield* folder, "users.json")
      yield* Effect.promise(() => writeFile(file, "[{"))
      const { code, stderr } = yield* fake(["--users", file], nothing)
      assert.strictEqual(code, 2)
      assert.match(stderr, /^fake: .*users\.json is no JSON array of accounts.*\n$/)
    })
  )

  it.live("says in a line that a port is taken", () =>
    Effect.gen(function* () {
      const { origin } = yield* NodeFakeNomad.Served
      const { code, stderr } = yield* fake(["--port", new URL(origin).port], nothing)
      assert.strictEqual(code, 2)
      assert.strictEqual(stderr, `fake: port ${new URL(origin).port} is taken\n`)
    }).pipe(Effect.provide(NodeFakeNomad.layerServed()))
  )

  for (const option of ["--nosuch", "--port=x", "--port=70000", "--users=/no/such/file", "--upload-limit=-1"]) {
    it.live(`refuses in a line what it does not understand: ${option}`, () =>
      Effect.gen(function* () {
        const { code, stderr, stdout } = yield* fake([option], nothing)
        assert.strictEqual(code, 2)
        assert.strictEqual(stdout, "")
        assert.match(stderr, /^fake: [^\n]+\n$/)
      })
    )
  }
})
