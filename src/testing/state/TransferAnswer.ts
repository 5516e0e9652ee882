/**
 * Answers to offers: somebody takes one or does not, or its owner calls it off.
 */
import * as Effect from "effect/Effect"
import type { Refused } from "../Refused.ts"
import type { JsonObject } from "../search/Document.ts"
import * as Access from "./Access.ts"
import type { Caller } from "./Caller.ts"
import * as Moment from "./Moment.ts"
import * as Notifications from "./Notifications.ts"
import * as Refusals from "./Refusals.ts"
import * as Store from "./Store.ts"
import * as Transferable from "./Transferable.ts"
import * as TransferOffer from "./TransferOffer.ts"

/** Which offer is meant: `resource_type` is `upload`, unless told. */
export interface Which {
  readonly transfer_id: string
  readonly resource_type?: string | undefined
}

const notPending = Refusals.refuse(
  400,
  "No pending transfer request for this transfer id. The request may have expired or already been handled."
)

/** An open offer that somebody may answer, or call off. */
const claim = Effect.fnUntraced(function* (
  store: Store.Store,
  transfer_id: string,
  user_id: string,
  as: "target_user_id" | "source_user_id"
): Effect.fn.Return<Store.TransferRecord, Refused> {
  const transfer = yield* TransferOffer.lookUp(store, transfer_id)
  if (transfer[as] !== user_id) {
    const what = as === "target_user_id" ? "respond to" : "cancel"
    return yield* Refusals.refuse(403, `You are not authorized to ${what} this transfer request.`)
  }
  if (transfer.state !== "pending") return yield* notPending
  transfer.state = "responding"
  transfer.updated_at = yield* Store.now(store)
  return transfer
})

/** What an offer is about, as long as it has not lost its ground. */
const claimed = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller,
  type: Store.Transferred,
  transfer: Store.TransferRecord,
  look: typeof Transferable.answerable
): Effect.fn.Return<Transferable.Transferable, Refused> {
  const thing = yield* look(store, caller, type, transfer.resource_id).pipe(
    Effect.tapError(({ status }) =>
      Effect.suspend(() => {
        // The server forgets the offer of a group that is gone, and leaves that of an upload in between.
        if (type === "group") return TransferOffer.end(store, transfer)
        if (status !== 500) transfer.state = "pending"
        return Effect.void
      })
    )
  )
  yield* TransferOffer.sweep(store, thing)
  if (TransferOffer.isStale(transfer, thing.owner, yield* Moment.now)) {
    yield* TransferOffer.end(store, transfer)
    return yield* notPending
  }
  return thing
})

const answered = (transfer: Store.TransferRecord, type: Store.Transferred, result: JsonObject): JsonObject => ({
  transfer_id: transfer.transfer_id,
  resource_type: type,
  resource_id: transfer.resource_id,
  result
})

/** `POST /ownership-transfers/{transfer_id}/respond`. */
export const respond = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  which: Which,
  action: "accept" | "refuse"
): Effect.fn.Return<JsonObject, Refused> {
  const somebody = yield* Access.require(caller, "uploads:write")
  const { user_id } = somebody.account
  const type = yield* TransferOffer.typeOf(which.resource_type)
  const transfer = yield* claim(store, which.transfer_id, user_id, "target_user_id")
  const thing = yield* claimed(store, somebody, type, transfer, Transferable.answerable)
  if (action === "accept") {
    yield* thing.handOver(user_id)
    const all = Array.from(store.transfers.values()).filter(TransferOffer.isFor(type, thing.resource_id))
    for (const each of type === "upload" ? all : [transfer]) yield* TransferOffer.end(store, each)
    return answered(transfer, type, thing.picture("drop"))
  }
  thing.hideFrom([user_id])
  Object.assign(transfer, { state: "refused", updated_at: yield* Store.now(store), actor_user_id: user_id })
  yield* Notifications.retract(store, TransferOffer.notificationId(transfer, "request"))
  yield* TransferOffer.tell(store, transfer, "refused", thing.name)
  return answered(transfer, type, thing.picture("drop"))
})

/** `POST /ownership-transfers/{transfer_id}/cancel`. */
export const cancel = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  which: Which
): Effect.fn.Return<JsonObject, Refused> {
  const somebody = yield* Access.require(caller, "uploads:write")
  const type = yield* TransferOffer.typeOf(which.resource_type)
  const transfer = yield* claim(store, which.transfer_id, somebody.account.user_id, "source_user_id")
  const thing = yield* claimed(store, somebody, type, transfer, Transferable.revocable)
  yield* TransferOffer.end(store, transfer)
  thing.hideFrom([transfer.target_user_id])
  return answered(transfer, type, thing.picture("keep"))
})
