import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import * as Fixture from "./Fixture.ts"

const bearer = (token: unknown) => ({ authorization: `Bearer ${String(token)}` })

describe("Tokens", () => {
  it.effect("gives a token for the right password, and knows its account", () =>
    Effect.gen(function* () {
      const state = yield* Fixture.make()
      const answer = yield* state.tokens.password("researcher", "researcher-pw")
      const caller = yield* state.tokens.resolve(bearer(answer["access_token"]))
      assert.strictEqual(caller?.account.username, "researcher")
      assert.strictEqual(answer["expires_in"], 300)
      assert.strictEqual(answer["token_type"], "Bearer")
    })
  )

  it.effect("refuses a wrong password and an unknown name alike", () =>
    Effect.gen(function* () {
      const { tokens } = yield* Fixture.make()
      const wrong = yield* Effect.flip(tokens.password("researcher", "guess"))
      const unknown = yield* Effect.flip(tokens.password("nobody", "guess"))
      assert.deepStrictEqual([wrong.status, wrong.detail], [401, "Incorrect username or password"])
      assert.deepStrictEqual(wrong.headers, { "www-authenticate": "Basic" })
      assert.strictEqual(unknown.detail, wrong.detail)
    })
  )

  it.effect("lets an access token expire after its life, and calls it invalid then", () =>
    Effect.gen(function* () {
      const { tokens } = yield* Fixture.make({ tokenLifetime: 60 })
      const { access_token } = yield* tokens.password("researcher", "researcher-pw")
      yield* TestClock.adjust("59 seconds")
      assert.isDefined(yield* tokens.resolve(bearer(access_token)))
      yield* TestClock.adjust("2 seconds")
      assert.deepStrictEqual(yield* Fixture.refusal(tokens.resolve(bearer(access_token))), [
        401,
        "Could not validate credentials. The given token is invalid."
      ])
    })
  )

  it.effect("calls an app token expired when it is, invalid when it was changed, and lets it mint no others", () =>
    Effect.gen(function* () {
      const { researcher, tokens } = yield* Fixture.make()
      const { app_token } = yield* tokens.app(researcher, 10)
      const caller = yield* tokens.resolve(bearer(app_token))
      const mint = yield* Fixture.refusal(tokens.app(caller, 10))
      const changed = yield* Fixture.refusal(tokens.resolve(bearer(`${String(app_token).slice(0, -3)}AAA`)))
      yield* TestClock.adjust("10 seconds")
      const expired = yield* Fixture.refusal(tokens.resolve(bearer(app_token)))
      assert.deepStrictEqual(mint, [403, "Missing scopes: [<Scope.TOKENS_CREATE: 'tokens:create'>]"])
      assert.deepStrictEqual(changed, [401, "Invalid token."])
      assert.deepStrictEqual(expired, [401, "Expired token."])
    })
  )

  it.effect("takes no credentials, basic ones and a revoked personal token for nobody's", () =>
    Effect.gen(function* () {
      const { researcher, tokens } = yield* Fixture.make()
      const made = yield* tokens.personal(researcher, { metadata: { name: "script", scopes: ["users:read"] } })
      const before = yield* tokens.resolve(bearer(made["raw_token"]))
      yield* tokens.revokePersonal(researcher, String(Fixture.at(made, "pat", "id")))
      assert.strictEqual(before?.account.username, "researcher")
      assert.isUndefined(yield* tokens.resolve(bearer(made["raw_token"])))
      assert.isUndefined(yield* tokens.resolve({ authorization: "Basic eDp5" }))
      assert.isUndefined(yield* tokens.resolve({}))
    })
  )

  it.effect("holds a personal token to its scopes", () =>
    Effect.gen(function* () {
      const state = yield* Fixture.make()
      const { raw_token } = yield* state.tokens.personal(state.researcher, {
        metadata: { name: "script", scopes: ["users:read"] }
      })
      const caller = yield* state.tokens.resolve(bearer(raw_token))
      assert.strictEqual((yield* state.accounts.me(caller))["username"], "researcher")
      assert.deepStrictEqual(yield* Fixture.refusal(state.uploads.create(caller, { files: [] })), [
        403,
        "Missing scopes: [<Scope.UPLOADS_WRITE: 'uploads:write'>]"
      ])
    })
  )

  it.effect("refuses personal tokens without a scope, with an unknown one, and without an end", () =>
    Effect.gen(function* () {
      const { researcher, tokens } = yield* Fixture.make()
      const ask = (scopes: ReadonlyArray<string>, expires_in_days: number | null = 1) =>
        Fixture.refusal(tokens.personal(researcher, { metadata: { name: "t", scopes }, expires_in_days }))
      assert.deepStrictEqual(yield* ask([]), [400, "At least one scope must be selected."])
      assert.deepStrictEqual(yield* ask(["*:*"]), [400, "Invalid scopes: {'*:*'}"])
      assert.deepStrictEqual(yield* ask(["users:read"], 0), [400, "Cannot create an already expired token."])
      assert.deepStrictEqual(yield* ask(["users:read"], null), [
        400,
        "Infinite tokens are disabled. Max lifetime is 365 days."
      ])
    })
  )

  it.effect("lets an upload token do what uploads need, and refuses a wrong one", () =>
    Effect.gen(function* () {
      const { researcher, tokens } = yield* Fixture.make()
      const upload_token = yield* tokens.upload(researcher)
      const caller = yield* tokens.resolve({ upload_token })
      assert.strictEqual(caller?.account.username, "researcher")
      assert.isTrue(caller !== undefined && caller.scopes !== "all" && caller.scopes.includes("uploads:write"))
      assert.deepStrictEqual(yield* Fixture.refusal(tokens.resolve({ upload_token: "a.b" })), [
        401,
        "An invalid upload token was supplied."
      ])
    })
  )

  it.effect("forgets all access tokens at once", () =>
    Effect.gen(function* () {
      const { tokens } = yield* Fixture.make()
      const { access_token } = yield* tokens.password("researcher", "researcher-pw")
      yield* tokens.revokeAll
      assert.strictEqual((yield* Effect.flip(tokens.resolve(bearer(access_token)))).status, 401)
    })
  )

  it.effect("rotates a personal token once: the same under a new secret, for as many days", () =>
    Effect.gen(function* () {
      const { researcher, tokens } = yield* Fixture.make()
      const metadata = { name: "script", scopes: ["users:read"], description: "nightly" }
      const old = yield* tokens.personal(researcher, { metadata, expires_in_days: 7 })
      yield* TestClock.adjust("3 days")
      const id = String(Fixture.at(old, "pat", "id"))
      const made = yield* tokens.rotatePersonal(researcher, id)
      assert.deepInclude(made["pat"], { ...metadata, revoked: false, expired_at: "1970-01-11T00:00:00Z" })
      assert.isUndefined(yield* tokens.resolve(bearer(old["raw_token"])))
      assert.isDefined(yield* tokens.resolve(bearer(made["raw_token"])))
      const again = yield* Fixture.refusal(tokens.rotatePersonal(researcher, id))
      assert.deepStrictEqual(again, [400, "Cannot rotate an expired/revoked token."])
    })
  )

  it.effect("refuses the 101st active token", () =>
    Effect.gen(function* () {
      const { researcher, tokens } = yield* Fixture.make()
      const ask = tokens.personal(researcher, { metadata: { name: "one", scopes: ["users:read"] } })
      const first = yield* ask
      for (let count = 1; count < 100; count++) yield* ask
      assert.deepStrictEqual(yield* Fixture.refusal(ask), [400, "Maximum number of active PAT (100) reached."])
      yield* tokens.revokePersonal(researcher, String(Fixture.at(first, "pat", "id")))
      assert.isDefined(yield* ask)
    })
  )
})
