import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Encoding from "effect/encoding/Base64Url"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import * as Datasets from "../../src/programs/Datasets.ts"
import * as Nomad from "../../src/programs/Nomad.ts"
import * as Uploads from "../../src/programs/Uploads.ts"
import * as UploadSource from "../../src/programs/UploadSource.ts"
import * as Users from "../../src/programs/Users.ts"
import * as Deployment from "../../src/schema/Deployment.ts"
import * as Canned from "./CannedServer.ts"

const ada = { credentials: { username: "ada", password: "ada-pw" } }
const people = { body: { data: [] } }
const me = { body: { user_id: "ada-id", name: "Ada" } }
const invalid = {
  status: 401,
  headers: { "www-authenticate": "Bearer" },
  body: { detail: "Could not validate credentials. The given token is invalid." }
}

const dataset = { dataset_id: "d".repeat(22), data: { dataset_id: "d".repeat(22), dataset_name: "Water" } }

/** The token of each request, in order; `-` where it had none, `login` where one was asked for. */
const tokens = Effect.map(Canned.requests, (all) =>
  all.map(({ headers, path }) =>
    path === "/auth/token" ? "login" : (headers["authorization"]?.replace("Bearer ", "") ?? "-")
  )
)

/** Accepts some tokens only. */
const accepting =
  (accepted: (token: string) => boolean, answer: Canned.Reply): Canned.Script =>
  (request) =>
    accepted(request.headers["authorization"]?.replace("Bearer ", "") ?? "-") ? answer : invalid

describe("a token", () => {
  it.effect("is not asked for without credentials: what is public is read as nobody", () =>
    Effect.gen(function* () {
      yield* Users.search("Ada")
      assert.deepStrictEqual(yield* tokens, ["-"])
    }).pipe(Effect.provide(Canned.layer(Canned.inOrder(people))))
  )

  it.effect("is not asked for before a call needs one", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* tokens, [])
      yield* Users.search("Ada")
      assert.deepStrictEqual(yield* tokens, ["login", "token-1-of-ada"])
    }).pipe(Effect.provide(Canned.layer(Canned.withTokens(Canned.inOrder(people)), ada)))
  )

  it.effect("is asked for by the password form, and by nothing in the address", () =>
    Effect.gen(function* () {
      yield* Users.me
      const [login] = yield* Canned.requests
      assert.strictEqual(login?.method, "POST")
      assert.strictEqual(login?.path, "/auth/token")
      assert.strictEqual(login?.headers["content-type"], "application/x-www-form-urlencoded")
      assert.deepStrictEqual(Object.fromEntries(new URLSearchParams(login?.body)), {
        grant_type: "password",
        username: "ada",
        password: "ada-pw"
      })
    }).pipe(Effect.provide(Canned.layer(Canned.withTokens(Canned.inOrder(me)), ada)))
  )

  it.effect("is not asked for at all when a call needs an account and there is none", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Users.me)
      assert.strictEqual(error._tag, "AuthenticationRequired")
      assert.deepStrictEqual(yield* Canned.calls, [])
    }).pipe(Effect.provide(Canned.layer(Canned.inOrder(me))))
  )

  it.effect("is asked for once by 50 callers at the same time", () =>
    Effect.gen(function* () {
      yield* Canned.during(Canned.atOnce(50, Users.me), "5 seconds")
      const seen = yield* tokens
      assert.strictEqual(seen.filter((token) => token === "login").length, 1)
      assert.strictEqual(seen.filter((token) => token === "token-1-of-ada").length, 50)
    }).pipe(Effect.provide(Canned.layer(slowly(Canned.withTokens(Canned.inOrder(me))), { ...ada, limits: "none" })))
  )

  it.effect("is kept for its life less ten seconds, and then asked for again", () =>
    Effect.gen(function* () {
      yield* Users.me
      yield* TestClock.adjust("289 seconds")
      yield* Users.me
      yield* TestClock.adjust("2 seconds")
      yield* Users.me
      assert.deepStrictEqual(yield* tokens, ["login", "token-1-of-ada", "token-1-of-ada", "login", "token-2-of-ada"])
    }).pipe(Effect.provide(Canned.layer(Canned.withTokens(Canned.inOrder(me)), ada)))
  )

  it.effect("tells its life itself, where the server does not say it", () =>
    Effect.gen(function* () {
      yield* Users.me
      yield* TestClock.adjust("589 seconds")
      yield* Users.me
      yield* TestClock.adjust("2 seconds")
      yield* Users.me
      assert.strictEqual((yield* tokens).filter((token) => token === "login").length, 2)
    }).pipe(
      Effect.provide(
        Canned.layer(
          ({ path }) => (path === "/auth/token" ? { body: { access_token: jwt(600), token_type: "bearer" } } : me),
          ada
        )
      )
    )
  )

  it.effect("of unknown life is kept for a few minutes", () =>
    Effect.gen(function* () {
      yield* Users.me
      yield* TestClock.adjust("2 minutes")
      yield* Users.me
      yield* TestClock.adjust("4 minutes")
      yield* Users.me
      assert.deepStrictEqual(yield* tokens, ["login", "token-1-of-ada", "token-1-of-ada", "login", "token-2-of-ada"])
    }).pipe(Effect.provide(Canned.layer(Canned.withTokens(Canned.inOrder(me), {}), ada)))
  )

  it.effect("is shared by those who wait when the first of them is interrupted", () =>
    Effect.gen(function* () {
      const first = yield* Effect.forkChild(Users.me)
      yield* Canned.elapse("100 millis")
      const others = yield* Effect.forkChild(Effect.all([Users.me, Users.me], { concurrency: "unbounded" }))
      yield* Canned.elapse("100 millis")
      yield* Fiber.interrupt(first)
      yield* Canned.elapse("5 seconds")
      const found = yield* Fiber.join(others)
      assert.deepStrictEqual(
        found.map(({ name }) => name),
        ["Ada", "Ada"]
      )
    }).pipe(Effect.provide(Canned.layer(slowly(Canned.withTokens(Canned.inOrder(me))), ada)))
  )

  it.effect("belongs to one account on one deployment", () =>
    Effect.gen(function* () {
      const elsewhere = "https://elsewhere.example.org/api/v1"
      const other = { username: "bob", password: "bob-pw" }
      yield* Users.me
      yield* Nomad.withAccount(other)(Users.me)
      yield* Nomad.withDeployment(elsewhere)(Users.me)
      yield* Users.me
      yield* Nomad.withAccount(other)(Users.me)
      const all = yield* Canned.requests
      assert.deepStrictEqual(
        all.map(({ headers, path }) => `${path} ${headers["authorization"] ?? ""}`.trim()),
        [
          "/auth/token",
          "/users/me Bearer token-1-of-ada",
          "/auth/token",
          "/users/me Bearer token-1-of-bob",
          `${elsewhere}/auth/token`,
          `${elsewhere}/users/me Bearer token-elsewhere`,
          "/users/me Bearer token-1-of-ada",
          "/users/me Bearer token-1-of-bob"
        ]
      )
    }).pipe(
      Effect.provide(
        Canned.layer(
          Canned.withTokens(({ path }) =>
            path.endsWith("/auth/token")
              ? { body: { access_token: "token-elsewhere", token_type: "Bearer", expires_in: 300 } }
              : me
          ),
          ada
        )
      )
    )
  )
})

describe("a deployment", () => {
  it.effect("is the same by name and by address, with one token for both", () =>
    Effect.gen(function* () {
      for (const deployment of ["test", Deployment.named.test, `${Deployment.named.test}/`]) {
        yield* Users.me.pipe(Nomad.withDeployment(deployment))
      }
      const paths = (yield* Canned.requests).map(({ url }) => url.slice(Deployment.named.test.length))
      assert.deepStrictEqual(paths, ["/auth/token", "/users/me", "/users/me", "/users/me"])
    }).pipe(
      Effect.provide(
        Canned.layer(
          ({ path }) =>
            path.endsWith("/auth/token") ? { body: { access_token: "t", token_type: "Bearer", expires_in: 300 } } : me,
          ada
        )
      )
    )
  )
})

describe("a refused token", () => {
  it.effect("is renewed once, and the call repeated once", () =>
    Effect.gen(function* () {
      const user = yield* Users.me
      assert.strictEqual(user.name, "Ada")
      assert.deepStrictEqual(yield* tokens, ["login", "token-1-of-ada", "login", "token-2-of-ada"])
    }).pipe(Effect.provide(Canned.layer(Canned.withTokens(accepting((token) => token !== "token-1-of-ada", me)), ada)))
  )

  it.effect("is renewed for a POST too, whose body is then sent again", () =>
    Effect.gen(function* () {
      yield* Datasets.create("Water")
      const sent = (yield* Canned.requests).filter(({ method, path }) => method === "POST" && path === "/datasets")
      assert.deepStrictEqual(
        sent.map(({ body }) => JSON.parse(body)),
        [{ dataset_name: "Water" }, { dataset_name: "Water" }]
      )
    }).pipe(
      Effect.provide(
        Canned.layer(Canned.withTokens(accepting((token) => token !== "token-1-of-ada", { body: dataset })), ada)
      )
    )
  )

  it.effect("is renewed for bytes that can be read again", () =>
    Effect.gen(function* () {
      yield* Uploads.upload(UploadSource.bytes("a.txt", "hello"))
      const sent = (yield* Canned.requests).filter(({ path }) => path.startsWith("/uploads?"))
      assert.deepStrictEqual(
        sent.map(({ body }) => body),
        ["hello", "hello"]
      )
    }).pipe(
      Effect.provide(
        Canned.layer(Canned.withTokens(accepting((token) => token !== "token-1-of-ada", { body: upload })), ada)
      )
    )
  )

  it.effect("that is refused again ends the call, as the account's fault", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Users.me)
      assert.strictEqual(error._tag, "InvalidCredentials")
      assert.include(error.message, "ada")
      assert.deepStrictEqual(yield* tokens, ["login", "token-1-of-ada", "login", "token-2-of-ada"])
    }).pipe(Effect.provide(Canned.layer(Canned.withTokens(Canned.inOrder(invalid)), ada)))
  )

  it.effect("ends as a denial where a server before 2.0 says 401 for what is forbidden", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Uploads.get("u".repeat(22)))
      assert.strictEqual(error._tag, "AccessDenied")
      assert.strictEqual((yield* tokens).length, 4)
    }).pipe(
      Effect.provide(
        Canned.layer(
          Canned.withTokens(
            Canned.inOrder({ status: 401, body: { detail: "You do not have access to the specified upload." } })
          ),
          ada
        )
      )
    )
  )

  it.effect("is renewed once for all calls that it was refused to", () =>
    Effect.gen(function* () {
      yield* Canned.during(Canned.atOnce(100, Users.me), "20 seconds")
      const seen = yield* tokens
      assert.strictEqual(seen.filter((token) => token === "login").length, 2)
      assert.strictEqual(seen.filter((token) => token === "token-2-of-ada").length, 100)
    }).pipe(
      Effect.provide(
        Canned.layer(slowly(Canned.withTokens(accepting((token) => token !== "token-1-of-ada", me))), {
          ...ada,
          limits: "none"
        })
      )
    )
  )
})

describe("a login", () => {
  const wrong = {
    status: 401,
    headers: { "www-authenticate": "Basic" },
    body: { detail: "Incorrect username or password" }
  }

  it.effect("that fails names the account, and is tried again by the next call", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Users.me)
      assert.strictEqual(error._tag, "InvalidCredentials")
      assert.include(error.message, "ada")
      yield* Users.me
      assert.deepStrictEqual(yield* tokens, ["login", "login", "token-1-of-ada"])
    }).pipe(
      Effect.provide(
        Canned.layer((request, count) => {
          if (count === 0) return wrong
          return request.path === "/auth/token"
            ? { body: { access_token: "token-1-of-ada", token_type: "Bearer", expires_in: 300 } }
            : me
        }, ada)
      )
    )
  )

  it.effect("is understood whatever the password is", () =>
    Effect.gen(function* () {
      for (const password of ["password", "detail", "e", '"']) {
        const error = yield* Effect.flip(Nomad.withAccount({ username: "ada", password })(Users.me))
        assert.strictEqual(error._tag, "InvalidCredentials")
      }
    }).pipe(Effect.provide(Canned.layer(Canned.inOrder(wrong))))
  )

  it.effect("that fails never turns a public read into an anonymous one", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Users.search("Ada"))
      assert.strictEqual(error._tag, "InvalidCredentials")
      assert.deepStrictEqual(yield* tokens, ["login"])
    }).pipe(Effect.provide(Canned.layer(Canned.inOrder(wrong), ada)))
  )

  it.effect("that is answered without a token is no answer of NOMAD's", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Users.me)
      assert.strictEqual(error._tag, "UnexpectedResponse")
      assert.include(error.message, "/auth/token")
    }).pipe(Effect.provide(Canned.layer(Canned.inOrder({ body: { token_type: "Bearer", expires_in: 300 } }), ada)))
  )

  it.effect("is repeated when the connection breaks", () =>
    Effect.gen(function* () {
      yield* Canned.during(Users.me, "2 seconds")
      assert.deepStrictEqual(yield* tokens, ["login", "login", "token-1-of-ada"])
    }).pipe(
      Effect.provide(
        Canned.layer((request, count) => {
          if (count === 0) return "reset"
          return request.path === "/auth/token"
            ? { body: { access_token: "token-1-of-ada", token_type: "Bearer", expires_in: 300 } }
            : me
        }, ada)
      )
    )
  )
})

describe("a ready token", () => {
  const appToken = { credentials: { token: "ready" } }
  const pat = { credentials: { token: "nomad_pat_abc" } }

  it.effect("is used as it is, and never renewed", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Users.me)
      assert.strictEqual(error._tag, "InvalidCredentials")
      assert.deepStrictEqual(yield* tokens, ["ready"])
    }).pipe(Effect.provide(Canned.layer(Canned.inOrder(invalid), appToken)))
  )

  it.effect("that is a personal access token is checked once, and then used as it is", () =>
    Effect.gen(function* () {
      yield* Canned.during(Canned.atOnce(5, Users.search("Ada")), "5 seconds")
      const seen = yield* Canned.calls
      assert.strictEqual(seen.filter((call) => call === "GET /users/me").length, 1)
      assert.strictEqual(seen.filter((call) => call === "GET /users?prefix=Ada").length, 5)
      assert.deepStrictEqual(new Set(yield* tokens), new Set(["nomad_pat_abc"]))
    }).pipe(
      Effect.provide(
        Canned.layer(
          slowly(({ path }) => (path === "/users/me" ? me : people)),
          pat
        )
      )
    )
  )

  it.effect("that was revoked is refused, although the server would show what is public", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Users.search("Ada"))
      assert.strictEqual(error._tag, "InvalidCredentials")
      assert.deepStrictEqual(yield* Canned.calls, ["GET /users/me"])
    }).pipe(
      Effect.provide(
        Canned.layer(
          ({ path }) => (path === "/users/me" ? { status: 401, body: { detail: "Authentication required." } } : people),
          pat
        )
      )
    )
  )

  it.effect("that may not say whose it is, is good nevertheless", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* Users.search("Ada"), [])
    }).pipe(
      Effect.provide(
        Canned.layer(
          ({ path }) =>
            path === "/users/me"
              ? { status: 403, body: { detail: "Missing scopes: [<Scope.USERS_READ: 'users:read'>]" } }
              : people,
          pat
        )
      )
    )
  )
})

const upload = {
  upload_id: "u".repeat(22),
  data: {
    upload_id: "u".repeat(22),
    process_running: true,
    process_status: "PENDING",
    errors: [],
    warnings: [],
    with_embargo: false,
    embargo_length: 0,
    license: "CC BY 4.0"
  }
}

describe("a body that can be read only once", () => {
  it.effect("is not sent again with a new token: the refusal stands", () =>
    Effect.gen(function* () {
      const nomad = UploadSource.stream("a.txt", Stream.make(new TextEncoder().encode("hello")))
      const error = yield* Effect.flip(Uploads.putFile("u".repeat(22), nomad))
      assert.strictEqual(error._tag, "InvalidCredentials")
    }).pipe(Effect.provide(Canned.layer(Canned.withTokens(Canned.inOrder(invalid)), ada)))
  )
})

/** A server that needs half a second for each answer. */
function slowly(script: Canned.Script): Canned.Script {
  return (request, count) => {
    const reply = script(request, count)
    return typeof reply === "string" || "broken" in reply ? reply : { ...reply, after: "500 millis" }
  }
}

/** A token that is good until so many seconds after the clock's beginning. */
function jwt(exp: number): string {
  return ["{}", JSON.stringify({ exp }), "signature"].map((part) => Encoding.encode(part)).join(".")
}
