import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { Groups, OwnershipTransfers, Uploads } from "effect-nomad"
import { FakeNomad } from "effect-nomad/testing"

const asOther = FakeNomad.as("other")
const asCoauthor = FakeNomad.as("coauthor")

const uploaded = Effect.flatMap(FakeNomad.FakeNomad, ({ addUpload }) =>
  addUpload({ main_author: "researcher", files: { "a.archive.json": "{}" } })
)

const tagOf = <A, E extends { readonly _tag: string }, R>(program: Effect.Effect<A, E, R>) =>
  Effect.map(Effect.flip(program), ({ _tag }) => _tag)

describe("OwnershipTransfers", () => {
  it.effect("give an upload to who accepts it", () =>
    Effect.gen(function* () {
      const id = yield* uploaded
      const { transfer_id } = yield* OwnershipTransfers.create({ resource_id: id, username: "other" })
      assert.strictEqual(yield* tagOf(asCoauthor(OwnershipTransfers.accept(transfer_id))), "AccessDenied")
      yield* asOther(OwnershipTransfers.accept(transfer_id))
      assert.strictEqual((yield* asOther(Uploads.get(id))).main_author?.username, "other")
      assert.strictEqual(yield* tagOf(OwnershipTransfers.get(transfer_id)), "TransferNotFound")
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("leave an upload with its owner when they are declined or taken back", () =>
    Effect.gen(function* () {
      const id = yield* uploaded
      const declined = yield* OwnershipTransfers.create({ resource_id: id, username: "other" })
      yield* asOther(OwnershipTransfers.decline(declined.transfer_id))
      const cancelled = yield* OwnershipTransfers.create({ resource_id: id, username: "other" })
      assert.strictEqual(yield* tagOf(asOther(OwnershipTransfers.cancel(cancelled.transfer_id))), "AccessDenied")
      yield* OwnershipTransfers.cancel(cancelled.transfer_id)
      assert.strictEqual((yield* Uploads.get(id)).main_author?.username, "researcher")
      assert.deepStrictEqual(yield* OwnershipTransfers.list({ resource_id: id, state: "pending" }), [])
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("give a group as well", () =>
    Effect.gen(function* () {
      const { group_id } = yield* Groups.create("Handed over")
      const { transfer_id } = yield* OwnershipTransfers.create({
        resource_id: group_id,
        username: "other",
        resource_type: "group"
      })
      yield* asOther(OwnershipTransfers.accept(transfer_id, { resource_type: "group" }))
      assert.strictEqual((yield* Groups.get(group_id)).owner.username, "other")
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("are told apart by whether they come or go", () =>
    Effect.gen(function* () {
      const id = yield* uploaded
      const { transfer_id } = yield* OwnershipTransfers.create({ resource_id: id, username: "other" })
      const ids = (direction: "incoming" | "outgoing") =>
        Effect.map(OwnershipTransfers.list({ direction }), (all) => all.map((each) => String(each.transfer_id)))
      assert.deepStrictEqual(yield* ids("outgoing"), [transfer_id])
      assert.deepStrictEqual(yield* ids("incoming"), [])
      assert.deepStrictEqual(yield* asOther(ids("incoming")), [transfer_id])
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("are refused for what is not the account's, and for nobody", () =>
    Effect.gen(function* () {
      const id = yield* uploaded
      const offered = (username: string) => OwnershipTransfers.create({ resource_id: id, username })
      assert.strictEqual(yield* tagOf(asOther(offered("coauthor"))), "AccessDenied")
      assert.strictEqual(yield* tagOf(offered("no-such-person")), "InvalidRequest")
      const gone = OwnershipTransfers.create({ resource_id: "i".repeat(22), username: "other" })
      assert.strictEqual(yield* tagOf(gone), "UploadNotFound")
    }).pipe(Effect.provide(FakeNomad.layer()))
  )
})
