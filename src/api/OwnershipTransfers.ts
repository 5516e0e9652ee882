/**
 * The router `/ownership-transfers`: uploads and groups that are offered to somebody else.
 */
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as Schema from "effect/Schema"
import { choices, optional, Section, wire } from "../schema/internal/Field.ts"
import { OwnershipTransfer } from "../schema/OwnershipTransfer.ts"
import { Access, Scopes } from "./Access.ts"
import { BadRequest, Forbidden, NotFound, ServerFault, Unauthorized, Unprocessable } from "./Refusal.ts"

const { raw: _, source_user: __, target_user: ___, ...known } = OwnershipTransfer.fields

/** An offer. */
export class TransferAnswer extends Schema.Opaque<TransferAnswer>()(wire(known)) {}

/** Offers. */
export class TransfersAnswer extends Schema.Opaque<TransfersAnswer>()(wire({ transfers: Schema.Array(wire(known)) })) {}

/** What is offered, and to whom. */
export class TransferCreate extends Schema.Opaque<TransferCreate>()(
  Schema.Struct({
    resource_type: Schema.String,
    resource_id: Schema.String,
    target_user: Schema.String,
    target_user_type: choices(["user_id", "username", "email"])
  })
) {}

/** The answer to an offer. */
export class TransferRespond extends Schema.Opaque<TransferRespond>()(
  Schema.Struct({ action: choices(["accept", "refuse"]) })
) {}

/** What became of an offer, with the upload or the group as it is afterwards. */
export class TransferDone extends Schema.Opaque<TransferDone>()(
  wire({
    transfer_id: Schema.String,
    resource_type: Schema.String,
    resource_id: optional(Schema.String),
    result: optional(Section)
  })
) {}

const transfer = {
  params: { transfer_id: Schema.String },
  query: { resource_type: Schema.optionalKey(Schema.String) }
}

const refused = [BadRequest, Unauthorized, Forbidden, NotFound, Unprocessable, ServerFault] as const

const changing = ["uploads:read", "uploads:write"]

/** The endpoints of this router. */
export class OwnershipTransfers extends HttpApiGroup.make("ownershipTransfers").add(
  HttpApiEndpoint.get("list", "/ownership-transfers", {
    query: {
      direction: Schema.optionalKey(choices(["incoming", "outgoing", "all"])),
      resource_type: Schema.optionalKey(Schema.String),
      resource_id: Schema.optionalKey(Schema.String),
      state: Schema.optionalKey(Schema.String)
    },
    success: TransfersAnswer,
    error: [BadRequest, Unauthorized, Forbidden, Unprocessable]
  })
    .annotate(Access, "required")
    .annotate(Scopes, ["uploads:read"]),
  HttpApiEndpoint.post("create", "/ownership-transfers", {
    payload: TransferCreate,
    success: TransferAnswer,
    error: refused
  })
    .annotate(Access, "required")
    .annotate(Scopes, changing),
  HttpApiEndpoint.get("get", "/ownership-transfers/:transfer_id", {
    ...transfer,
    success: TransferAnswer,
    error: refused
  })
    .annotate(Access, "required")
    .annotate(Scopes, ["uploads:read"]),
  HttpApiEndpoint.post("respond", "/ownership-transfers/:transfer_id/respond", {
    ...transfer,
    payload: TransferRespond,
    success: TransferDone,
    error: refused
  })
    .annotate(Access, "required")
    .annotate(Scopes, changing),
  HttpApiEndpoint.post("cancel", "/ownership-transfers/:transfer_id/cancel", {
    ...transfer,
    success: TransferDone,
    error: refused
  })
    .annotate(Access, "required")
    .annotate(Scopes, changing)
) {}
