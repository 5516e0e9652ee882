import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { Groups, Uploads, Users } from "effect-nomad"
import { FakeNomad, Fault } from "effect-nomad/testing"

const layer = FakeNomad.layer()

const idOf = (username: string) => Effect.map(FakeNomad.as(username)(Users.me), ({ user_id }) => user_id)

const tagOf = <A, E extends { readonly _tag: string }, R>(program: Effect.Effect<A, E, R>) =>
  Effect.map(Effect.flip(program), ({ _tag }) => _tag)

describe("Groups", () => {
  it.effect("come page by page, by every filter, with their people", () =>
    Effect.gen(function* () {
      const coauthor = yield* idOf("coauthor")
      for (let index = 0; index < 5; index++) {
        yield* Groups.create(`Group ${index}`, index % 2 === 0 ? { members: [coauthor] } : {})
      }
      const names = (filter: Groups.Filter) =>
        Groups.list({ order_by: "group_name", ...filter }).pipe(
          Stream.map(({ group_name }) => group_name),
          Stream.runCollect
        )
      const all = [0, 1, 2, 3, 4].map((index) => `Group ${index}`)
      assert.deepStrictEqual(yield* names({ pageSize: 2 }), all)
      assert.deepStrictEqual(yield* names({ order: "desc", limit: 2 }), ["Group 4", "Group 3"])
      assert.deepStrictEqual(yield* names({ user_id: coauthor }), ["Group 0", "Group 2", "Group 4"])
      assert.deepStrictEqual(yield* names({ search_terms: "group 3" }), ["Group 3"])
      const [first, second] = yield* Stream.runCollect(Groups.list({ order_by: "group_name" }))
      assert.deepStrictEqual(
        yield* names({ group_id: [first?.group_id ?? "", second?.group_id ?? ""] }),
        all.slice(0, 2)
      )
      const members = first?.members.map(({ username }) => username) ?? []
      assert.include(members, "coauthor")
    }).pipe(Effect.provide(layer))
  )

  it.effect("are changed by their owner and their maintainers, and by nobody else", () =>
    Effect.gen(function* () {
      const [owner, coauthor, other] = yield* Effect.forEach(["researcher", "coauthor", "other"], idOf)
      const { group_id } = yield* Groups.create("Ours", {
        members_info: [
          { user_id: owner ?? "", role: "owner" },
          { user_id: coauthor ?? "", role: "maintainer" },
          { user_id: other ?? "", role: "member" }
        ]
      })
      const described = (description: string) => Groups.edit(group_id, { description })
      assert.strictEqual((yield* FakeNomad.as("coauthor")(described("by a maintainer"))).description, "by a maintainer")
      assert.strictEqual(yield* tagOf(FakeNomad.as("other")(described("by a member"))), "AccessDenied")
      assert.strictEqual(yield* tagOf(FakeNomad.as("coauthor")(Groups.remove(group_id))), "AccessDenied")
      assert.strictEqual((yield* Groups.get(group_id)).description, "by a maintainer")
    }).pipe(Effect.provide(layer))
  )

  it.effect("are asked for nothing that cannot be", () =>
    Effect.gen(function* () {
      const { clearRequests, requests } = yield* FakeNomad.FakeNomad
      yield* clearRequests
      assert.strictEqual(yield* tagOf(Groups.create(" ")), "InvalidRequest")
      assert.strictEqual(yield* tagOf(Groups.create("A", { members: [], members_info: [] })), "InvalidRequest")
      assert.strictEqual(yield* tagOf(Groups.edit("g".repeat(22), { group_name: "" })), "InvalidRequest")
      assert.deepStrictEqual(yield* requests, [])
      assert.strictEqual(yield* tagOf(Groups.get("g".repeat(22))), "GroupNotFound")
    }).pipe(Effect.provide(layer))
  )

  it.live("are gone once, also when the answer was lost", () =>
    Effect.gen(function* () {
      const { failNext } = yield* FakeNomad.FakeNomad
      const { group_id } = yield* Groups.create("Short-lived")
      yield* failNext(Fault.lostAnswer({ operation: "groups.remove" }))
      yield* Groups.remove(group_id)
      assert.strictEqual(yield* tagOf(Groups.get(group_id)), "GroupNotFound")
      assert.strictEqual(yield* tagOf(Groups.remove(group_id)), "GroupNotFound")
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("close what was opened to them when they are gone", () =>
    Effect.gen(function* () {
      const { addUpload } = yield* FakeNomad.FakeNomad
      const id = yield* addUpload({ main_author: "researcher", files: { "a.archive.json": "{}" } })
      const { group_id } = yield* Groups.create("Readers", { members: [yield* idOf("other")] })
      yield* Uploads.edit(id, { reviewer_groups: group_id })
      assert.strictEqual((yield* FakeNomad.as("other")(Uploads.get(id))).upload_id, id)
      yield* Groups.remove(group_id)
      assert.strictEqual(yield* tagOf(FakeNomad.as("other")(Uploads.get(id))), "AccessDenied")
    }).pipe(Effect.provide(layer))
  )
})
