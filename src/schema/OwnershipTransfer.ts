/**
 * Uploads and groups that are offered to somebody else.
 *
 * @since 0.1.0
 */
import { NodeInspectSymbol } from "effect/Inspectable"
import * as Schema from "effect/Schema"
import { asReceived, type AsReceived, optional, raw } from "./internal/Field.ts"
import { printed } from "./internal/Printed.ts"
import { TransferId, UserId } from "./Identifier.ts"
import { Timestamp } from "./Timestamp.ts"
import { User } from "./User.ts"

/**
 * What can be offered.
 *
 * @category models
 * @since 0.1.0
 */
export const ResourceType = Schema.Literals(["upload", "group"])
/** @since 0.1.0 */
export type ResourceType = typeof ResourceType.Type

const printedFields = ["transfer_id", "resource_type", "resource_id", "source_user", "target_user"] as const

/**
 * An offer, with NOMAD's own field names. `source_user` is whose the upload or group is, `target_user` to whom it is
 * offered, both expanded from their ids.
 *
 * @category models
 * @since 0.1.0
 */
export class OwnershipTransfer extends Schema.Class<OwnershipTransfer>("effect-nomad/OwnershipTransfer")({
  transfer_id: TransferId,
  /** One of {@link ResourceType}; a newer server's word is kept as it is. */
  resource_type: Schema.String,
  resource_id: Schema.String,
  resource_name: optional(Schema.String),
  source_user_id: UserId,
  target_user_id: UserId,
  source_user: Schema.optionalKey(Schema.toType(User)),
  target_user: Schema.optionalKey(Schema.toType(User)),
  requested_at: Timestamp,
  updated_at: Timestamp,
  /** Who refused it. */
  actor_user_id: optional(UserId),
  raw
}) {
  override toString(): string {
    return printed("NomadOwnershipTransfer", this, printedFields)
  }

  /** What `console.log` shows on Node: the printed form. */
  [NodeInspectSymbol](): string {
    return this.toString()
  }
}

/**
 * An offer on the wire.
 *
 * @category codecs
 * @since 0.1.0
 */
export const OwnershipTransferFromWire: AsReceived<typeof OwnershipTransfer> = asReceived(OwnershipTransfer)
