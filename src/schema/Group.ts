/**
 * Groups of people, to whom uploads can be opened together.
 *
 * @since 0.1.0
 */
import { NodeInspectSymbol } from "effect/Inspectable"
import * as Schema from "effect/Schema"
import { asReceived, type AsReceived, optional, raw } from "./internal/Field.ts"
import { printed } from "./internal/Printed.ts"
import { GroupId, UserId } from "./Identifier.ts"
import { UserFromId } from "./User.ts"

/**
 * What somebody may do in a group: the one `owner` everything, a `maintainer` edit it, a `member` what uploads open to
 * the group.
 *
 * @category models
 * @since 0.1.0
 */
export const MemberRole = Schema.Literals(["member", "maintainer", "owner"])
/** @since 0.1.0 */
export type MemberRole = typeof MemberRole.Type

/**
 * Who somebody in a group is to it.
 *
 * @category models
 * @since 0.1.0
 */
export const Member = Schema.Struct({
  user_id: UserId,
  /** One of {@link MemberRole}; a newer server's word is kept as it is. */
  role: Schema.String
})
/** @since 0.1.0 */
export type Member = typeof Member.Type

const printedFields = ["group_id", "group_name", "description", "owner", "members"] as const

/**
 * A group, with NOMAD's own field names; people stand in the place of their ids.
 *
 * @category models
 * @since 0.1.0
 */
export class Group extends Schema.Class<Group>("effect-nomad/Group")({
  group_id: GroupId,
  group_name: Schema.String,
  description: optional(Schema.String),
  owner: UserFromId,
  /** Everybody in it, the owner included; servers before 2.0 leave the owner out. */
  members: Schema.Array(UserFromId),
  /** The ids of the same people, with their roles; servers before 2.0 know of none. */
  members_info: optional(Schema.Array(Member)),
  raw
}) {
  override toString(): string {
    return printed("NomadGroup", this, printedFields)
  }

  /** What `console.log` shows on Node: the printed form. */
  [NodeInspectSymbol](): string {
    return this.toString()
  }
}

/**
 * A group on the wire.
 *
 * @category codecs
 * @since 0.1.0
 */
export const GroupFromWire: AsReceived<typeof Group> = asReceived(Group)
