/**
 * Uploads and groups that are offered to somebody, who takes them or not. Of each there is one open offer at most; it ends
 * when its owner changes in another way, or after ninety days.
 */
import * as Effect from "effect/Effect"
import type { Refused } from "../Refused.ts"
import type { JsonObject } from "../search/Document.ts"
import * as Access from "./Access.ts"
import type { Accounts } from "./Accounts.ts"
import type { Caller } from "./Caller.ts"
import * as Moment from "./Moment.ts"
import * as Notifications from "./Notifications.ts"
import * as Refusals from "./Refusals.ts"
import * as Store from "./Store.ts"
import * as Transferable from "./Transferable.ts"

/** What `POST /ownership-transfers` takes. */
export interface Offer {
  readonly resource_type: string
  readonly resource_id: string
  readonly target_user: string
  readonly target_user_type: "user_id" | "username" | "email"
}

/** The filters of `GET /ownership-transfers`. */
export interface TransferQuery {
  readonly direction?: "incoming" | "outgoing" | "all" | undefined
  readonly resource_type?: string | undefined
  readonly resource_id?: string | undefined
  readonly state?: string | undefined
}

/** Which offer is meant: `resource_type` is `upload`, unless told. */
export interface Which {
  readonly transfer_id: string
  readonly resource_type?: string | undefined
}

/** Ownership transfers and their routes. Every answer is the whole body. */
export interface OwnershipTransfers {
  readonly create: (caller: Caller | undefined, offer: Offer) => Effect.Effect<JsonObject, Refused>
  readonly list: (caller: Caller | undefined, query: TransferQuery) => Effect.Effect<JsonObject, Refused>
  readonly get: (caller: Caller | undefined, which: Which) => Effect.Effect<JsonObject, Refused>
  readonly respond: (
    caller: Caller | undefined,
    which: Which,
    action: "accept" | "refuse"
  ) => Effect.Effect<JsonObject, Refused>
  readonly cancel: (caller: Caller | undefined, which: Which) => Effect.Effect<JsonObject, Refused>
}

/** How long an offer lasts, in microseconds. */
const life = 90 * 24 * 3600 * 1_000_000

const typeOf = (given = "upload"): Effect.Effect<Store.Transferred, Refused> => {
  if (given === "upload" || given === "group") return Effect.succeed(given)
  const known = 'Currently only "upload", "group" are supported.'
  return Effect.fail(Refusals.refuse(400, `Unsupported resource_type='${given}'. ${known}`))
}

/** An offer as NOMAD writes it; moments are shown to the microsecond, with their zone, before they were stored. */
const wire = (transfer: Store.TransferRecord, name: string | null, write = Moment.withoutZone): JsonObject => ({
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

const notificationId = ({ transfer_id }: Store.TransferRecord, event: "request" | "refused"): string =>
  `ownership-transfer-${event}-${transfer_id}`

/** Tells who is offered something, or who is refused. */
const tell = (
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
const end = (store: Store.Store, transfer: Store.TransferRecord): Effect.Effect<void> => {
  store.transfers.delete(transfer.transfer_id)
  return Notifications.retract(store, notificationId(transfer, "request"))
}

/** Whether an offer has lost its ground: it is too old, or not its owner's to make any more. */
const isStale = (transfer: Store.TransferRecord, owner: string, now: Moment.Moment): boolean =>
  transfer.source_user_id !== owner || transfer.requested_at < now - life

const isFor =
  (type: Store.Transferred, resource_id: string) =>
  (transfer: Store.TransferRecord): boolean =>
    transfer.resource_type === type && transfer.resource_id === resource_id

const openOffers = (store: Store.Store, { resource_id, type }: Transferable.Transferable) =>
  Array.from(store.transfers.values()).filter(
    (transfer) => transfer.state === "pending" && isFor(type, resource_id)(transfer)
  )

/** Ends the open offers of something that have lost their ground. */
const sweep = Effect.fnUntraced(function* (store: Store.Store, thing: Transferable.Transferable) {
  const now = yield* Moment.now
  const stale = openOffers(store, thing).filter((transfer) => isStale(transfer, thing.owner, now))
  for (const transfer of stale) yield* end(store, transfer)
  thing.hideFrom(stale.map(({ target_user_id }) => target_user_id))
})

const target = (accounts: Accounts, offer: Offer, thing: Transferable.Transferable) => {
  const { target_user, target_user_type: kind } = offer
  const found = accounts.byOneName(kind, target_user)
  if (found === undefined) {
    return Effect.fail(Refusals.refuse(400, `Could not resolve target user by ${kind}. Provide a valid ${kind}.`))
  }
  return found.user_id === thing.owner
    ? Effect.fail(Refusals.refuse(400, `The specified user is already the owner of this ${thing.type}.`))
    : Effect.succeed(found.user_id)
}

/** The open offer turned to somebody else, or a new one. */
const offered = Effect.fnUntraced(function* (
  store: Store.Store,
  thing: Transferable.Transferable,
  target_user_id: string
) {
  const now = yield* Store.now(store)
  const people = { source_user_id: thing.owner, target_user_id }
  const known = Array.from(store.transfers.values()).find(
    (transfer) => transfer.state !== "refused" && isFor(thing.type, thing.resource_id)(transfer)
  )
  const transfer: Store.TransferRecord = known ?? {
    transfer_id: store.seed.hex(24),
    resource_type: thing.type,
    resource_id: thing.resource_id,
    ...people,
    state: "pending",
    requested_at: now,
    updated_at: now,
    actor_user_id: null
  }
  Object.assign(transfer, people, { state: "pending", requested_at: now, updated_at: now, actor_user_id: null })
  store.transfers.set(transfer.transfer_id, transfer)
  return { transfer, write: known === undefined ? Moment.fresh : Moment.withoutZone }
})

const create = Effect.fnUntraced(function* (
  store: Store.Store,
  accounts: Accounts,
  caller: Caller | undefined,
  offer: Offer
): Effect.fn.Return<JsonObject, Refused> {
  const somebody = yield* Access.require(caller, "uploads:write")
  const type = yield* typeOf(offer.resource_type)
  const thing = yield* Transferable.offerable(store, somebody, type, offer.resource_id)
  yield* sweep(store, thing)
  const target_user_id = yield* target(accounts, offer, thing)
  const { transfer, write } = yield* offered(store, thing, target_user_id)
  thing.showTo(target_user_id)
  yield* tell(store, transfer, "request", thing.name)
  return wire(transfer, thing.name, write)
})

const list = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  { direction = "all", resource_id, resource_type, state }: TransferQuery
): Effect.fn.Return<JsonObject, Refused> {
  const { account } = yield* Access.require(caller, "uploads:read")
  const type = yield* typeOf(resource_type)
  const now = yield* Moment.now
  const is = (user_id: string) => user_id === account.user_id
  const found = Array.from(store.transfers.values())
    .filter(
      (transfer) =>
        ((direction !== "outgoing" && is(transfer.target_user_id)) ||
          (direction !== "incoming" && is(transfer.source_user_id))) &&
        transfer.resource_type === type &&
        (resource_id === undefined || transfer.resource_id === resource_id) &&
        (state === undefined || transfer.state === state)
    )
    .toSorted((one, other) => other.updated_at - one.updated_at)
  const transfers = found.flatMap((transfer) => {
    const thing = Transferable.find(store, type, transfer.resource_id)
    const isOpen = transfer.state === "pending"
    return thing === undefined || (isOpen && isStale(transfer, thing.owner, now)) ? [] : [wire(transfer, thing.name)]
  })
  return { transfers }
})

const notFound = Refusals.refuse(404, "Transfer does not exist.")

const isObjectId = /^[\da-f]{24}$/i

const lookUp = (store: Store.Store, transfer_id: string): Effect.Effect<Store.TransferRecord, Refused> => {
  if (!isObjectId.test(transfer_id)) {
    const words = "is not a valid ObjectId, it must be a 12-byte input or a 24-character hex string"
    return Effect.fail(Refusals.exception("transfer by no id", "ValidationError", `'${transfer_id}' ${words}`))
  }
  const transfer = store.transfers.get(transfer_id)
  return transfer ? Effect.succeed(transfer) : Effect.fail(notFound)
}

const get = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  which: Which
): Effect.fn.Return<JsonObject, Refused> {
  const { account } = yield* Access.require(caller, "uploads:read")
  const type = yield* typeOf(which.resource_type)
  const transfer = yield* lookUp(store, which.transfer_id)
  const { source_user_id, target_user_id } = transfer
  if (!account.is_admin && ![source_user_id, target_user_id].includes(account.user_id)) {
    return yield* Refusals.refuse(403, "You are not authorized to access this transfer.")
  }
  const thing = yield* Transferable.existing(store, type, transfer.resource_id)
  const isOpen = transfer.state === "pending"
  if (isOpen && isStale(transfer, thing.owner, yield* Moment.now)) return yield* notFound
  return wire(transfer, thing.name)
})

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
  const transfer = yield* lookUp(store, transfer_id)
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
        if (type === "group") return end(store, transfer)
        if (status !== 500) transfer.state = "pending"
        return Effect.void
      })
    )
  )
  yield* sweep(store, thing)
  if (isStale(transfer, thing.owner, yield* Moment.now)) {
    yield* end(store, transfer)
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

const respond = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  which: Which,
  action: "accept" | "refuse"
): Effect.fn.Return<JsonObject, Refused> {
  const somebody = yield* Access.require(caller, "uploads:write")
  const { user_id } = somebody.account
  const type = yield* typeOf(which.resource_type)
  const transfer = yield* claim(store, which.transfer_id, user_id, "target_user_id")
  const thing = yield* claimed(store, somebody, type, transfer, Transferable.answerable)
  if (action === "accept") {
    yield* thing.handOver(user_id)
    const all = Array.from(store.transfers.values()).filter(isFor(type, thing.resource_id))
    for (const each of type === "upload" ? all : [transfer]) yield* end(store, each)
    return answered(transfer, type, thing.picture("drop"))
  }
  thing.hideFrom([user_id])
  Object.assign(transfer, { state: "refused", updated_at: yield* Store.now(store), actor_user_id: user_id })
  yield* Notifications.retract(store, notificationId(transfer, "request"))
  yield* tell(store, transfer, "refused", thing.name)
  return answered(transfer, type, thing.picture("drop"))
})

const cancel = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  which: Which
): Effect.fn.Return<JsonObject, Refused> {
  const somebody = yield* Access.require(caller, "uploads:write")
  const type = yield* typeOf(which.resource_type)
  const transfer = yield* claim(store, which.transfer_id, somebody.account.user_id, "source_user_id")
  const thing = yield* claimed(store, somebody, type, transfer, Transferable.revocable)
  yield* end(store, transfer)
  thing.hideFrom([transfer.target_user_id])
  return answered(transfer, type, thing.picture("keep"))
})

/** The ownership transfers of a store. */
export const make = (store: Store.Store, accounts: Accounts): OwnershipTransfers => ({
  create: (caller, offer) => create(store, accounts, caller, offer),
  list: (caller, query) => list(store, caller, query),
  get: (caller, which) => get(store, caller, which),
  respond: (caller, which, action) => respond(store, caller, which, action),
  cancel: (caller, which) => cancel(store, caller, which)
})
