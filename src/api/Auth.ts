/**
 * The router `/auth`: tokens.
 */
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Schema from "effect/Schema"
import { optional, wire } from "../schema/internal/Field.ts"
import { Access, Repeatable } from "./Access.ts"
import { Unauthorized, Unprocessable } from "./Refusal.ts"

/** The form of OAuth2's password grant. */
export class TokenForm extends Schema.Opaque<TokenForm>()(
  Schema.Struct({
    grant_type: Schema.String,
    username: Schema.String,
    password: Schema.String,
    scope: Schema.optionalKey(Schema.String),
    client_id: Schema.optionalKey(Schema.String),
    client_secret: Schema.optionalKey(Schema.String)
  }).pipe(HttpApiSchema.asFormUrlEncoded())
) {}

/** A token and, in seconds, how long it lives; servers before 2.0 answer the first two fields only. */
export class TokenAnswer extends Schema.Opaque<TokenAnswer>()(
  wire({
    access_token: Schema.String,
    token_type: Schema.String,
    expires_in: optional(Schema.Int),
    refresh_token: optional(Schema.String),
    scope: optional(Schema.String),
    id_token: optional(Schema.String),
    refresh_expires_in: optional(Schema.Int)
  })
) {}

/** The endpoints of this router. */
export class Auth extends HttpApiGroup.make("auth").add(
  HttpApiEndpoint.post("token", "/auth/token", {
    payload: TokenForm,
    success: TokenAnswer,
    error: [Unauthorized, Unprocessable]
  })
    .annotate(Access, "none")
    .annotate(Repeatable, true)
) {}
