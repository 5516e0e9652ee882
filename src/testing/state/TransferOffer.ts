/**
 * An offer of an upload or a group to somebody: how it is written, who is told of it, and when it has lost its ground.
 */
import * as Effect from "effect/Effect"
import type { Refused } from "../Refused.ts"
import type { JsonObject } from "../search/Document.ts"
import * as Moment from "./Moment.ts"
import * as Notifications from "./Notifications.ts"
import * as Refusals from "./Refusals.ts"
import type * as Store from "./Store.ts"
import type * as Transferable from "./Transferable.ts"

/** How long an offer lasts, in microseconds. */
const life = 90 * 24 * 3600 * 1_000_000

/** The kind of thing that a request names. */
export const typeOf = (given = "upload"): Effect.Effect<Store.Transferred, Refused> => {
  if (given === "upload" || given === "group") return Effect.succeed(given)
  const known = 'Currently only "upload", "group" are supported.'
  return Effect.fail(Refusals.refuse(400, `Unsupported resource_type='${given}'. ${known}`))
}

/** An offer as NOMAD writes it; moments are shown to the microsecond, with their zone, before they were stored. */
export const wire = (transfer: Store.TransferRecord, name: string | null, write = Moment.withoutZone): JsonObject => ({
  transfer_id: transfer.transfer_id,
  resource_type: transfer.resource_type,
  resource_id: transfer.resource_id,
  ...(name !== null && { resource_name: name }),
  source_user_id: transfer.source_user_id,
  target_user_id: transfer.target_user_id,
  requested_at: write(transfer.requested_at),
  updated_at: write(transfer.updated_at),
  ...(transfer.actor_user_id !== null && { actor_user_id: transfer.actor_user_id })
})

/** The id of what somebody is told of an offer. */
export const notificationId = ({ transfer_id }: Store.TransferRecord, event: "request" | "refused"): string =>
  `ownership-transfer-${event}-${transfer_id}`

/** Tells who is offered something, or who is refused. */
export const tell = (
  store: Store.Store,
  transfer: Store.TransferRecord,
  event: "request" | "refused",
  name: string | null
) => {
  const { resource_id, resource_type, source_user_id, target_user_id } = transfer
  const [user_id, actor_user_id] =
    event === "request" ? [target_user_id, source_user_id] : [source_user_id, target_user_id]
  return Notifications.emit(store, {
    id: notificationId(transfer, event),
    user_id,
    type: "ownership_transfer",
    actor_user_id,
    data: { resource_type, event, resource_id, resource_name: name }
  })
}

/** Forgets an offer, and takes back that its target was told of it. */
export const end = (store: Store.Store, transfer: Store.TransferRecord): Effect.Effect<void> => {
  store.transfers.delete(transfer.transfer_id)
  return Notifications.retract(store, notificationId(transfer, "request"))
}

/** Whether an offer has lost its ground: it is too old, or not its owner's to make any more. */
export const isStale = (transfer: Store.TransferRecord, owner: string, now: Moment.Moment): boolean =>
  transfer.source_user_id !== owner || transfer.requested_at < now - life

/** Whether an offer is about something. */
export const isFor =
  (type: Store.Transferred, resource_id: string) =>
  (transfer: Store.TransferRecord): boolean =>
    transfer.resource_type === type && transfer.resource_id === resource_id

const openOffers = (store: Store.Store, { resource_id, type }: Transferable.Transferable) =>
  Array.from(store.transfers.values()).filter(
    (transfer) => transfer.state === "pending" && isFor(type, resource_id)(transfer)
  )

/** Ends the open offers of something that have lost their ground. */
export const sweep = Effect.fnUntraced(function* (store: Store.Store, thing: Transferable.Transferable) {
  const now = yield* Moment.now
  const stale = openOffers(store, thing).filter((transfer) => isStale(transfer, thing.owner, now))
  for (const transfer of stale) yield* end(store, transfer)
  thing.hideFrom(stale.map(({ target_user_id }) => target_user_id))
})

/** 404: there is no such offer, or it has ended. */
export const notFound = Refusals.refuse(404, "Transfer does not exist.")

const isObjectId = /^[\da-f]{24}$/i

/** The offer with an id. */
export const lookUp = (store: Store.Store, transfer_id: string): Effect.Effect<Store.TransferRecord, Refused> => {
  if (!isObjectId.test(transfer_id)) {
    const words = "is not a valid ObjectId, it must be a 12-byte input or a 24-character hex string"
    return Effect.fail(Refusals.exception("transfer by no id", "ValidationError", `'${transfer_id}' ${words}`))
  }
  const transfer = store.transfers.get(transfer_id)
  return transfer ? Effect.succeed(transfer) : Effect.fail(notFound)
}
