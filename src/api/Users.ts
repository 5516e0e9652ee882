/**
 * The router `/users`: people.
 */
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as Schema from "effect/Schema"
import { wire } from "../schema/internal/Field.ts"
import { User } from "../schema/User.ts"
import { Access } from "./Access.ts"
import { ServerFault, Unauthorized, Unprocessable } from "./Refusal.ts"

const { raw: _, user_id: __, ...known } = User.fields

/** A person as the server tells of them; each route knows more or less. */
export class UserAnswer extends Schema.Opaque<UserAnswer>()(
  wire({ ...known, user_id: Schema.optionalKey(Schema.NullOr(Schema.String)) })
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
  HttpApiEndpoint.get("get", "/users/:user_id", {
    params: { user_id: Schema.String },
    success: UserAnswer,
    error: [Unauthorized, Unprocessable, ServerFault]
  }).annotate(Access, "optional")
) {}
