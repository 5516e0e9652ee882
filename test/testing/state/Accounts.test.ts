import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fixture from "./Fixture.ts"

const names = (answer: { readonly [key: string]: unknown }) =>
  (answer["data"] as ReadonlyArray<{ readonly username: string }>).map(({ username }) => username)

describe("Accounts", () => {
  it.effect("shows oneself everything but the password, nulls kept", () =>
    Effect.gen(function* () {
      const { accounts, coauthor } = yield* Fixture.make()
      assert.deepStrictEqual(yield* accounts.me(coauthor), {
        name: "Carl Coauthor",
        first_name: "Carl",
        last_name: "Coauthor",
        email: "coauthor@example.org",
        affiliation: "Institute of Examples",
        affiliation_address: null,
        user_id: coauthor.account.user_id,
        username: "coauthor",
        created: "2023-11-14T22:13:20Z",
        repo_user_id: null,
        is_admin: false,
        is_oasis_admin: false
      })
    })
  )

  it.effect("asks nobody in particular to sign in", () =>
    Effect.gen(function* () {
      const { accounts } = yield* Fixture.make()
      const refused = yield* Effect.flip(accounts.me(undefined))
      assert.deepStrictEqual([refused.status, refused.detail], [401, "Authentication required."])
      assert.deepStrictEqual(refused.headers, { "www-authenticate": "Bearer" })
    })
  )

  it.effect("finds by the beginning of user name, e-mail and names, in either case", () =>
    Effect.gen(function* () {
      const { accounts } = yield* Fixture.make()
      assert.deepStrictEqual(names(accounts.list({ prefix: "RO" })), ["researcher"])
      assert.deepStrictEqual(names(accounts.list({ prefix: "co" })), ["coauthor"])
      assert.deepStrictEqual(names(accounts.list({ prefix: "searcher" })), [])
      assert.deepStrictEqual(names(accounts.list({ prefix: "" })), [])
    })
  )

  it.effect("answers each criterion in turn, skips whom it does not know, and shows no e-mail", () =>
    Effect.gen(function* () {
      const { accounts, other } = yield* Fixture.make()
      const answer = accounts.list({
        username: ["coauthor", "nobody"],
        user_id: [other.account.user_id],
        email: ["admin@example.org"]
      })
      assert.deepStrictEqual(names(answer), ["other", "coauthor", "admin"])
      assert.notInclude(JSON.stringify(answer), "@")
      assert.notInclude(JSON.stringify(answer), "null")
    })
  )

  it.effect("answers an unknown id with the server's exception", () =>
    Effect.gen(function* () {
      const { accounts } = yield* Fixture.make()
      const [status, detail] = yield* Fixture.refusal(accounts.get("nobody"))
      assert.strictEqual(status, 500)
      assert.deepInclude(detail, { exception: "'User does not exist'", exception_class: "KeyError" })
    })
  )

  it.effect("shows of somebody else just who it is", () =>
    Effect.gen(function* () {
      const { accounts, coauthor } = yield* Fixture.make()
      const shown = Object.keys(yield* accounts.get(coauthor.account.user_id)).join(" ")
      assert.strictEqual(shown, "name first_name last_name affiliation user_id username")
    })
  )
})
