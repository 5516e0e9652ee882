/**
 * The router `/auth`: tokens.
 */
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Schema from "effect/Schema"
import { optional, wire } from "../schema/internal/Field.ts"
import { Pagination } from "../schema/Pagination.ts"
import { PersonalToken, PersonalTokenOrder, PersonalTokenState } from "../schema/PersonalToken.ts"
import { Access, Repeatable, Scopes } from "./Access.ts"
import * as Page from "./Page.ts"
import { BadRequest, Forbidden, NotFound, Unauthorized, Unprocessable } from "./Refusal.ts"

const { raw: _, ...known } = PersonalToken.fields

const PersonalTokenData = wire(known)

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

/** A token that is for a while as good as signing in, but for making more of them. */
export class AppTokenAnswer extends Schema.Opaque<AppTokenAnswer>()(wire({ app_token: Schema.String })) {}

/** A token of ten seconds. */
export class SignatureTokenAnswer extends Schema.Opaque<SignatureTokenAnswer>()(
  wire({ signature_token: Schema.String })
) {}

/** What a new personal access token is called and allows, and for how many days. */
export class PersonalTokenCreate extends Schema.Opaque<PersonalTokenCreate>()(
  Schema.toEncoded(
    Schema.Struct({
      metadata: Schema.Struct({
        name: Schema.String,
        scopes: Schema.Array(Schema.String),
        description: optional(Schema.String)
      }),
      expires_in_days: optional(Schema.Int)
    })
  )
) {}

const issued = wire({ pat: PersonalTokenData, raw_token: Schema.String })

/** A new personal access token, and what to send: the server does not tell it again. */
export class PersonalTokenCreated extends Schema.Opaque<PersonalTokenCreated>()(
  issued.annotate({ httpApiStatus: 201 })
) {}

/** The token that took the place of another. */
export class PersonalTokenRotated extends Schema.Opaque<PersonalTokenRotated>()(issued) {}

/** One personal access token, without what to send. */
export class PersonalTokenAnswer extends Schema.Opaque<PersonalTokenAnswer>()(PersonalTokenData) {}

/** A page of personal access tokens. */
export class PersonalTokensAnswer extends Schema.Opaque<PersonalTokensAnswer>()(
  wire({
    query: Schema.Record(Schema.String, Schema.Unknown),
    pagination: Pagination,
    data: Schema.Array(PersonalTokenData)
  })
) {}

const moment = Schema.optionalKey(Schema.String.annotate({ format: "date-time" }))

const personalToken = { pat_id: Schema.String }

const refused = [Unauthorized, Forbidden, Unprocessable] as const

/** The endpoints of this router. */
export class Auth extends HttpApiGroup.make("auth").add(
  HttpApiEndpoint.post("token", "/auth/token", {
    payload: TokenForm,
    success: TokenAnswer,
    error: [Unauthorized, Unprocessable]
  })
    .annotate(Access, "none")
    .annotate(Repeatable, true),
  HttpApiEndpoint.get("app", "/auth/app_token", {
    query: { expires_in: Schema.Int.check(Schema.isGreaterThan(0), Schema.isLessThanOrEqualTo(2_592_000)) },
    success: AppTokenAnswer,
    error: refused
  })
    .annotate(Access, "required")
    .annotate(Scopes, ["tokens:create"]),
  HttpApiEndpoint.get("signature", "/auth/signature_token", {
    success: SignatureTokenAnswer,
    error: [Unauthorized, Forbidden]
  })
    .annotate(Access, "required")
    .annotate(Scopes, ["tokens:create"]),
  HttpApiEndpoint.get("personalTokens", "/auth/pats", {
    query: {
      search: Schema.optionalKey(Schema.String),
      revoked: Schema.optionalKey(Schema.Boolean),
      state: Schema.optionalKey(PersonalTokenState),
      created_after: moment,
      created_before: moment,
      last_used_after: moment,
      last_used_before: moment,
      expires_after: moment,
      expires_before: moment,
      ...Page.parameters,
      order_by: Schema.optionalKey(PersonalTokenOrder)
    },
    success: PersonalTokensAnswer,
    error: [BadRequest, ...refused]
  })
    .annotate(Access, "required")
    .annotate(Scopes, ["tokens:read"]),
  HttpApiEndpoint.post("createPersonal", "/auth/pats", {
    payload: PersonalTokenCreate,
    success: PersonalTokenCreated,
    error: [BadRequest, ...refused]
  })
    .annotate(Access, "required")
    .annotate(Scopes, ["tokens:create"]),
  HttpApiEndpoint.get("personalToken", "/auth/pats/:pat_id", {
    params: personalToken,
    success: PersonalTokenAnswer,
    error: [BadRequest, NotFound, ...refused]
  })
    .annotate(Access, "required")
    .annotate(Scopes, ["tokens:read"]),
  HttpApiEndpoint.delete("revokePersonal", "/auth/pats/:pat_id", {
    params: personalToken,
    success: HttpApiSchema.NoContent,
    error: [NotFound, ...refused]
  })
    .annotate(Access, "required")
    .annotate(Scopes, ["tokens:delete"]),
  HttpApiEndpoint.post("rotatePersonal", "/auth/pats/:pat_id/rotate", {
    params: personalToken,
    success: PersonalTokenRotated,
    error: [BadRequest, NotFound, ...refused]
  })
    .annotate(Access, "required")
    .annotate(Scopes, ["tokens:create", "tokens:delete"])
) {}
