import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import type { EntryDocument, Viewer } from "../../../src/testing/search/Document.ts"
import * as Search from "../../../src/testing/search/Search.ts"

const account = (user_id: string, others: Partial<Viewer> = {}): Viewer => ({
  user_id,
  is_admin: false,
  groups: [],
  ...others
})

const entry = (entry_id: string, others: Partial<EntryDocument>): EntryDocument => ({
  entry_id,
  upload_id: "u",
  mainfile: "m",
  published: false,
  with_embargo: false,
  main_author: { user_id: "author", name: "A" },
  viewers: [
    { user_id: "author", name: "A" },
    { user_id: "reviewer", name: "R" }
  ],
  viewer_groups: [],
  ...others
})

const entries: ReadonlyArray<EntryDocument> = [
  entry("draft", {}),
  entry("embargoed", { published: true, with_embargo: true }),
  entry("for all", { viewer_groups: ["all"] }),
  entry("group's", { viewer_groups: ["group"] }),
  entry("open", { published: true })
]

const found = (owner: unknown, viewer: Viewer | undefined): unknown => {
  const selected = Search.select(entries, { owner }, viewer, 0)
  return Result.isSuccess(selected)
    ? selected.success.map((entry) => entry.entry_id).join(", ")
    : [selected.failure.status, selected.failure.detail]
}

describe("Search: owner", () => {
  it("shows anybody what is open, and with `all` what is under embargo", () => {
    assert.strictEqual(found(undefined, undefined), "open")
    assert.strictEqual(found("public", account("author")), "open")
    assert.strictEqual(found("visible", undefined), "for all, open")
    assert.strictEqual(found("all", undefined), "embargoed, for all, open")
  })

  it("shows people what is shared with them, by name or by group", () => {
    assert.strictEqual(found("visible", account("reviewer")), "draft, embargoed, for all, group's, open")
    assert.strictEqual(found("shared", account("stranger", { groups: ["group"] })), "for all, group's")
    assert.strictEqual(found("staging", account("reviewer")), "draft, for all, group's")
    assert.strictEqual(found("user", account("reviewer")), "")
    assert.strictEqual(found("user", account("author")), "draft, embargoed, for all, group's, open")
  })

  it("shows everything to the administrator who asks for it", () => {
    assert.strictEqual(found("admin", account("a", { is_admin: true })), "draft, embargoed, for all, group's, open")
    assert.strictEqual(found("user", account("a", { is_admin: true })), "")
  })

  it("needs an account where it says whose", () => {
    for (const owner of ["shared", "user", "staging", "admin"]) {
      assert.deepStrictEqual(found(owner, undefined), [401, `Authentication required for owner='${owner}'.`])
    }
    assert.deepStrictEqual(found("admin", account("author")), [403, "This can only be used by the admin user."])
  })

  it("refuses other words", () => {
    const expected = "'public', 'all', 'visible', 'shared', 'user', 'staging' or 'admin'"
    assert.deepStrictEqual(found("mine", undefined), [
      422,
      [{ type: "enum", loc: ["body", "owner"], msg: `Input should be ${expected}`, input: "mine", ctx: { expected } }]
    ])
  })

  it("comes before the query's names", () =>
    assert.deepStrictEqual(
      Result.getOrThrow(Result.flip(Search.search(entries, { owner: "user", query: { nosuch: 1 } }, undefined, 0)))
        .status,
      401
    ))
})
