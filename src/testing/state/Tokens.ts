/**
 * The tokens of the fake: how an account proves who it is, for how long, and what each kind of token allows.
 */
import type * as Effect from "effect/Effect"
import type { Refused } from "../Refused.ts"
import type { JsonObject } from "../search/Document.ts"
import type { Caller } from "./Caller.ts"

/** The headers of a request that can say who makes it. */
export interface Credentials {
  readonly authorization?: string | undefined
  /** The header `Upload-Token`; only some routes look at it. */
  readonly upload_token?: string | undefined
}

/** What `POST /auth/pats` takes. */
export interface NewPersonalToken {
  readonly metadata: {
    readonly name: string
    readonly description?: string | null
    readonly scopes: ReadonlyArray<string>
  }
  readonly expires_in_days?: number | null
}

/** Tokens, and the answers of NOMAD's auth routes. */
export interface Tokens {
  /** `POST /auth/token`: the whole body of the answer. */
  readonly password: (username: string, password: string) => Effect.Effect<JsonObject, Refused>
  /** `GET /auth/app_token`: expires after so many seconds. */
  readonly app: (caller: Caller | undefined, expires_in: number) => Effect.Effect<JsonObject, Refused>
  /** `GET /auth/signature_token`: lives ten seconds. */
  readonly signature: (caller: Caller | undefined) => Effect.Effect<JsonObject, Refused>
  /** The upload token of an account: the same each time, it never expires. */
  readonly upload: (caller: Caller | undefined) => Effect.Effect<string, Refused>
  /** `POST /auth/pats`. */
  readonly personal: (caller: Caller | undefined, request: NewPersonalToken) => Effect.Effect<JsonObject, Refused>
  /** Makes a personal token invalid; whether there was one. */
  readonly revokePersonal: (caller: Caller | undefined, id: string) => Effect.Effect<void, Refused>
  /** Who makes a request with these headers; nobody if they say nothing. */
  readonly resolve: (credentials: Credentials) => Effect.Effect<Caller | undefined, Refused>
  /** The caller, who has to be somebody and to have the scope. */
  readonly require: (caller: Caller | undefined, scope: string) => Effect.Effect<Caller, Refused>
  /** For routes open to anyone: refuses just a caller whose token lacks the scope. */
  readonly allow: (caller: Caller | undefined, scope: string) => Effect.Effect<void, Refused>
  /** Makes every access token invalid, as when the identity provider restarts. */
  readonly revokeAll: Effect.Effect<void>
}
