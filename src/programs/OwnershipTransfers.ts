/**
 * Handing uploads and groups over to somebody else: offered by their owner, and taken or refused by whom they are offered
 * to. Servers before 2.0 have no such thing.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Identifier from "../schema/Identifier.ts"
import { InvalidRequest } from "../schema/NomadError.ts"
import { OwnershipTransferFromWire, type ResourceType } from "../schema/OwnershipTransfer.ts"
import { NomadClient } from "../services/NomadClient.ts"
import { decoded } from "./internal/Decoded.ts"
import * as People from "./internal/People.ts"

const decodeTransfer = decoded(OwnershipTransferFromWire, "/ownership-transfers")
const decodeTransfers = decoded(Schema.Array(OwnershipTransferFromWire), "/ownership-transfers")

const expanded = Effect.fnUntraced(function* (data: unknown) {
  const transfer = yield* decodeTransfer(data)
  const [withPeople] = yield* People.ofTransfers([transfer])
  return withPeople ?? transfer
})

/**
 * What is offered, and to whom: of the three names of a person just one.
 *
 * @category models
 * @since 0.1.0
 */
export type Offer = {
  /** `upload`, if nothing is said. */
  readonly resource_type?: ResourceType
  readonly resource_id: string
} & (
  | { readonly user_id: string; readonly username?: never; readonly email?: never }
  | { readonly username: string; readonly user_id?: never; readonly email?: never }
  | { readonly email: string; readonly user_id?: never; readonly username?: never }
)

const target = (offer: Offer) => {
  if (offer.user_id !== undefined) return { target_user: offer.user_id, target_user_type: "user_id" } as const
  return offer.username === undefined
    ? ({ target_user: offer.email, target_user_type: "email" } as const)
    : ({ target_user: offer.username, target_user_type: "username" } as const)
}

/**
 * Offers an upload or a group of one's own to somebody, who may look at the upload meanwhile. An open offer of the same
 * thing is turned to the new person. The call may be repeated.
 *
 * `POST /ownership-transfers`; fails with `UploadNotFound`, `GroupNotFound`, `UploadBusy`, `AccessDenied` unless the account
 * is the owner or the admin, or `InvalidRequest` when nobody has that name or it is the owner's.
 *
 * @example
 * ```ts
 * import { OwnershipTransfers } from "effect-nomad"
 *
 * const offer = OwnershipTransfers.create({ resource_id: "lR6I0VrgRQOZ3HQdVEgQrA", username: "coauthor" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Effect.fn("OwnershipTransfers.create")(function* (offer: Offer) {
  const { resource_type = "upload" } = offer
  const kind = resource_type === "upload" ? "upload_id" : "group_id"
  const resource_id = yield* Identifier.check(kind, offer.resource_id)
  const named = target(offer)
  if (named.target_user.trim() === "") return yield* InvalidRequest.of("name whom it is offered to", ["target_user"])
  const nomad = yield* NomadClient
  return yield* expanded(yield* nomad.ownershipTransfers.create({ payload: { resource_type, resource_id, ...named } }))
})

/**
 * Which offers.
 *
 * @category models
 * @since 0.1.0
 */
export interface Filter {
  /** `upload`, if nothing is said. */
  readonly resource_type?: ResourceType
  readonly resource_id?: string
  /** Those made to the account, those that it made, or `all`, if nothing is said. */
  readonly direction?: "incoming" | "outgoing" | "all"
  /** Open ones are `pending`; those that were `refused` stay to be seen. */
  readonly state?: "pending" | "refused"
}

/**
 * The offers made to the account, and those that it made, the latest first. The server tells them all at once.
 *
 * `GET /ownership-transfers`, with one `GET /users`
 *
 * @category operations
 * @since 0.1.0
 */
export const list = Effect.fn("OwnershipTransfers.list")(function* (filter: Filter = {}) {
  const nomad = yield* NomadClient
  const { transfers } = yield* nomad.ownershipTransfers.list({ query: { ...filter } })
  return yield* People.ofTransfers(yield* decodeTransfers(transfers))
})

/**
 * Where an offer is looked for: among those of uploads, if nothing is said.
 *
 * @category models
 * @since 0.1.0
 */
export interface Among {
  readonly resource_type?: ResourceType
}

const which = Effect.fnUntraced(function* (id: string, { resource_type = "upload" }: Among) {
  const transfer_id = yield* Identifier.check("transfer_id", id)
  yield* Effect.annotateCurrentSpan("nomad.transfer_id", transfer_id)
  return { params: { transfer_id }, query: { resource_type } }
})

/**
 * An offer, open or refused. One that was taken or called off is gone.
 *
 * `GET /ownership-transfers/{transfer_id}`; fails with `TransferNotFound`, or `AccessDenied` unless the account is the owner,
 * the one it is offered to, or the admin.
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Effect.fn("OwnershipTransfers.get")(function* (id: string, among: Among = {}) {
  const nomad = yield* NomadClient
  return yield* expanded(yield* nomad.ownershipTransfers.get(yield* which(id, among)))
})

const answer = Effect.fnUntraced(function* (id: string, among: Among, action: "accept" | "refuse") {
  const nomad = yield* NomadClient
  yield* nomad.ownershipTransfers.respond({ ...(yield* which(id, among)), payload: { action } })
})

/**
 * Takes what is offered. An upload becomes the account's at once, with its entries; who had it is none of its authors any
 * more. The call is sent once: look with `Uploads.get` before trying again.
 *
 * `POST /ownership-transfers/{transfer_id}/respond`; fails with `TransferNotFound`, `AccessDenied` when it is offered to
 * somebody else, `UploadBusy`, or `InvalidRequest` when the offer is not open any more.
 *
 * @category operations
 * @since 0.1.0
 */
export const accept = Effect.fn("OwnershipTransfers.accept")(function* (id: string, among: Among = {}) {
  yield* answer(id, among, "accept")
})

/**
 * Refuses what is offered; who offered it is told.
 *
 * `POST /ownership-transfers/{transfer_id}/respond`; fails as {@link accept} does.
 *
 * @category operations
 * @since 0.1.0
 */
export const decline = Effect.fn("OwnershipTransfers.decline")(function* (id: string, among: Among = {}) {
  yield* answer(id, among, "refuse")
})

/**
 * Calls an own offer off.
 *
 * `POST /ownership-transfers/{transfer_id}/cancel`; fails with `TransferNotFound`, `AccessDenied` when somebody else made it,
 * `UploadBusy`, or `InvalidRequest` when the offer is not open any more.
 *
 * @category operations
 * @since 0.1.0
 */
export const cancel = Effect.fn("OwnershipTransfers.cancel")(function* (id: string, among: Among = {}) {
  const nomad = yield* NomadClient
  yield* nomad.ownershipTransfers.cancel(yield* which(id, among))
})
