/**
 * People, as NOMAD tells of them.
 *
 * @since 0.1.0
 */
import { NodeInspectSymbol } from "effect/Inspectable"
import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"
import { asReceived, type AsReceived, optional, raw } from "./internal/Field.ts"
import { printed } from "./internal/Printed.ts"
import { UserId } from "./Identifier.ts"
import { Timestamp } from "./Timestamp.ts"

const fields = {
  user_id: UserId,
  name: optional(Schema.String),
  first_name: optional(Schema.String),
  last_name: optional(Schema.String),
  username: optional(Schema.String),
  affiliation: optional(Schema.String),
  affiliation_address: optional(Schema.String),
  /** Only one's own: other people's addresses are not shown. */
  email: optional(Schema.String),
  is_oasis_admin: optional(Schema.Boolean),
  is_admin: optional(Schema.Boolean),
  repo_user_id: optional(Schema.String),
  created: optional(Timestamp)
}

/**
 * A person with an account. Only `user_id` is sure to be there: how much else is known depends on the route, and someone
 * who cannot be looked up stays a bare id. `raw` is the answer as it came, if there was one.
 *
 * @category models
 * @since 0.1.0
 */
export class User extends Schema.Class<User>("effect-nomad/User")({ ...fields, raw }) {
  /** `NomadUser(name=…)`, or the id where no name is known. */
  override toString(): string {
    return this.name === undefined ? printed("NomadUser", this, ["user_id"]) : `NomadUser(name=${this.name})`
  }

  /** What `console.log` shows on Node: the printed form. */
  [NodeInspectSymbol](): string {
    return this.toString()
  }
}

/**
 * A person on the wire, as `/users` and `/users/me` answer them.
 *
 * @category codecs
 * @since 0.1.0
 */
export const UserFromWire: AsReceived<typeof User> = asReceived(User)

/**
 * A person of whom NOMAD gives only the id, as uploads and datasets do.
 *
 * @category codecs
 * @since 0.1.0
 */
export const UserFromId: Schema.decodeTo<Schema.toType<typeof User>, Schema.String> = Schema.String.pipe(
  Schema.decodeTo(
    Schema.toType(User),
    SchemaTransformation.transform({
      decode: (id) => bare(id),
      encode: (user) => user.user_id
    })
  )
)

/**
 * The person of an id, of whom nothing else is known yet.
 *
 * @category constructors
 * @since 0.1.0
 */
export const bare = (id: string): User => new User({ user_id: UserId.make(id) })

/**
 * An author of an entry: people without an account have a name and no id.
 *
 * @category models
 * @since 0.1.0
 */
export class Author extends Schema.Class<Author>("effect-nomad/Author")({
  ...fields,
  user_id: optional(UserId)
}) {
  override toString(): string {
    return `NomadUser(name=${this.name ?? "-"})`
  }

  /** What `console.log` shows on Node: the printed form. */
  [NodeInspectSymbol](): string {
    return this.toString()
  }
}
