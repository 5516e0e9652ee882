/**
 * The router `/users`: people.
 */
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as Schema from "effect/Schema"
import { optional, wire } from "../schema/internal/Field.ts"
import { User } from "../schema/User.ts"
import { Access, Repeatable, Scopes } from "./Access.ts"
import { BadRequest, Forbidden, ServerFault, Unauthorized, Unprocessable } from "./Refusal.ts"

const { raw: _, user_id: __, ...known } = User.fields

/** A person as the server tells of them; each route knows more or less. */
export class UserAnswer extends Schema.Opaque<UserAnswer>()(
  wire({ ...known, user_id: Schema.optionalKey(Schema.NullOr(Schema.String)) })
) {}

/** Who is invited: as the server describes a person, of which it needs an e-mail address and a name. */
export class UserInvite extends Schema.Opaque<UserInvite>()(
  Schema.toEncoded(
    Schema.Struct({
      name: known.name,
      first_name: known.first_name,
      last_name: known.last_name,
      email: known.email,
      affiliation: known.affiliation,
      affiliation_address: known.affiliation_address,
      user_id: optional(Schema.String),
      username: known.username,
      created: known.created,
      repo_user_id: known.repo_user_id,
      is_admin: known.is_admin,
      is_oasis_admin: known.is_oasis_admin
    })
  )
) {}

/** The endpoints of this router. */
export class Users extends HttpApiGroup.make("users").add(
  HttpApiEndpoint.get("list", "/users", {
    query: {
      prefix: Schema.optionalKey(Schema.String),
      user_id: Schema.optionalKey(Schema.Array(Schema.String)),
      username: Schema.optionalKey(Schema.Array(Schema.String)),
      email: Schema.optionalKey(Schema.Array(Schema.String))
    },
    success: Schema.Struct({ data: Schema.Array(UserAnswer) }),
    error: [Unauthorized, Unprocessable]
  }).annotate(Access, "optional"),
  HttpApiEndpoint.get("me", "/users/me", {
    success: UserAnswer,
    error: Unauthorized
  }).annotate(Access, "required"),
  HttpApiEndpoint.put("invite", "/users/invite", {
    payload: UserInvite,
    success: UserAnswer,
    error: [BadRequest, Unauthorized, Forbidden, Unprocessable, ServerFault]
  })
    .annotate(Access, "required")
    // Sent again it would make a second account.
    .annotate(Repeatable, false)
    .annotate(Scopes, ["users:invite"]),
  HttpApiEndpoint.get("get", "/users/:user_id", {
    params: { user_id: Schema.String },
    success: UserAnswer,
    error: [Unauthorized, Unprocessable, ServerFault]
  }).annotate(Access, "optional")
) {}
