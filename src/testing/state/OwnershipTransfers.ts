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
import * as Refusals from "./Refusals.ts"
import * as Store from "./Store.ts"
import * as Transferable from "./Transferable.ts"
import * as TransferAnswer from "./TransferAnswer.ts"
import * as TransferOffer from "./TransferOffer.ts"

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

/** Ownership transfers and their routes. Every answer is the whole body. */
export interface OwnershipTransfers {
  readonly create: (caller: Caller | undefined, offer: Offer) => Effect.Effect<JsonObject, Refused>
  readonly list: (caller: Caller | undefined, query: TransferQuery) => Effect.Effect<JsonObject, Refused>
  readonly get: (caller: Caller | undefined, which: TransferAnswer.Which) => Effect.Effect<JsonObject, Refused>
  readonly respond: (
    caller: Caller | undefined,
    which: TransferAnswer.Which,
    action: "accept" | "refuse"
  ) => Effect.Effect<JsonObject, Refused>
  readonly cancel: (caller: Caller | undefined, which: TransferAnswer.Which) => Effect.Effect<JsonObject, Refused>
}

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
    (transfer) => transfer.state !== "refused" && TransferOffer.isFor(thing.type, thing.resource_id)(transfer)
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
  const type = yield* TransferOffer.typeOf(offer.resource_type)
  const thing = yield* Transferable.offerable(store, somebody, type, offer.resource_id)
  yield* TransferOffer.sweep(store, thing)
  const target_user_id = yield* target(accounts, offer, thing)
  const { transfer, write } = yield* offered(store, thing, target_user_id)
  thing.showTo(target_user_id)
  yield* TransferOffer.tell(store, transfer, "request", thing.name)
  return TransferOffer.wire(transfer, thing.name, write)
})

const list = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  { direction = "all", resource_id, resource_type, state }: TransferQuery
): Effect.fn.Return<JsonObject, Refused> {
  const { account } = yield* Access.require(caller, "uploads:read")
  const type = yield* TransferOffer.typeOf(resource_type)
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
    return thing === undefined || (isOpen && TransferOffer.isStale(transfer, thing.owner, now))
      ? []
      : [TransferOffer.wire(transfer, thing.name)]
  })
  return { transfers }
})

const get = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  which: TransferAnswer.Which
): Effect.fn.Return<JsonObject, Refused> {
  const { account } = yield* Access.require(caller, "uploads:read")
  const type = yield* TransferOffer.typeOf(which.resource_type)
  const transfer = yield* TransferOffer.lookUp(store, which.transfer_id)
  const { source_user_id, target_user_id } = transfer
  if (!account.is_admin && ![source_user_id, target_user_id].includes(account.user_id)) {
    return yield* Refusals.refuse(403, "You are not authorized to access this transfer.")
  }
  const thing = yield* Transferable.existing(store, type, transfer.resource_id)
  const isOpen = transfer.state === "pending"
  if (isOpen && TransferOffer.isStale(transfer, thing.owner, yield* Moment.now)) return yield* TransferOffer.notFound
  return TransferOffer.wire(transfer, thing.name)
})

/** The ownership transfers of a store. */
export const make = (store: Store.Store, accounts: Accounts): OwnershipTransfers => ({
  create: (caller, offer) => create(store, accounts, caller, offer),
  list: (caller, query) => list(store, caller, query),
  get: (caller, which) => get(store, caller, which),
  respond: (caller, which, action) => TransferAnswer.respond(store, caller, which, action),
  cancel: (caller, which) => TransferAnswer.cancel(store, caller, which)
})
