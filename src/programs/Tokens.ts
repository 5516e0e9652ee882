/**
 * Tokens: what an account gives to programs instead of its password. Only an account with user name and password makes and
 * sees tokens; a token cannot.
 *
 * @since 0.1.0
 */
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as Identifier from "../schema/Identifier.ts"
import { InvalidRequest } from "../schema/NomadError.ts"
import {
  type PersonalToken,
  PersonalTokenFromWire,
  type PersonalTokenOrder,
  type PersonalTokenState,
  type Scope
} from "../schema/PersonalToken.ts"
import { NomadClient } from "../services/NomadClient.ts"
import { decoded } from "./internal/Decoded.ts"
import * as Pages from "./internal/Pages.ts"

const decodeToken = decoded(PersonalTokenFromWire, "/auth/pats")
const decodeTokens = decoded(Schema.Array(PersonalTokenFromWire), "/auth/pats")

const whole = (value: number, name: string): Effect.Effect<void, InvalidRequest> =>
  Number.isInteger(value) && value >= 1
    ? Effect.void
    : Effect.fail(InvalidRequest.of("give a whole number from 1", [name]))

/**
 * An app token: what the account may, the token may, but for making and seeing tokens. It cannot be revoked.
 *
 * `GET /auth/app_token`; `expires_in` is in seconds, at most 30 days on servers as they come. Fails with `MissingScope`
 * when the account is itself a token.
 *
 * @example
 * ```ts
 * import { Nomad, Tokens, Users } from "effect-nomad"
 * import * as Effect from "effect/Effect"
 *
 * const program = Effect.gen(function* () {
 *   const token = yield* Tokens.app({ expires_in: 3600 })
 *   return yield* Users.me.pipe(Nomad.withAccount({ token }))
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const app = Effect.fn("Tokens.app")(function* (options: {
  /** Seconds. */
  readonly expires_in: number
}) {
  yield* whole(options.expires_in, "expires_in")
  const nomad = yield* NomadClient
  const { app_token } = yield* nomad.auth.app({ query: { expires_in: options.expires_in } })
  return Redacted.make(app_token, { label: "app token" })
})

/**
 * An app token of ten seconds.
 *
 * `GET /auth/signature_token`; fails with `MissingScope` when the account is itself a token.
 *
 * @category operations
 * @since 0.1.0
 */
export const signature = Effect.gen(function* () {
  const nomad = yield* NomadClient
  const { signature_token } = yield* nomad.auth.signature()
  return Redacted.make(signature_token, { label: "signature token" })
}).pipe(Effect.withSpan("Tokens.signature"))

/**
 * A new personal access token.
 *
 * @category models
 * @since 0.1.0
 */
export interface Issued {
  readonly pat: PersonalToken
  /** What to send, as `Nomad.withAccount({ token: raw_token })` does: the server does not tell it again. */
  readonly raw_token: Redacted.Redacted<string>
}

const issued = Effect.fnUntraced(function* (answer: { readonly pat: unknown; readonly raw_token: string }) {
  const made: Issued = {
    pat: yield* decodeToken(answer.pat),
    raw_token: Redacted.make(answer.raw_token, { label: "personal access token" })
  }
  return made
})

/**
 * What a new token is called, what it allows, and for how long.
 *
 * @category models
 * @since 0.1.0
 */
export interface CreateOptions {
  readonly name: string
  /** What it allows, as `area:action`: at least one, and none of `tokens`. */
  readonly scopes: ReadonlyArray<Scope>
  readonly description?: string
  /** Days: 30 if nothing is said, at most 365 on servers as they come. */
  readonly expires_in_days?: number
}

/**
 * Makes a personal access token. The call is sent once: when its answer was lost, look with {@link list} and revoke what
 * was made.
 *
 * `POST /auth/pats`; fails with `InvalidRequest` when a scope is unknown, the life too long or the account has 100 active
 * tokens already, and with `MissingScope` when the account is itself a token.
 *
 * @example
 * ```ts
 * import { Nomad, Tokens, Uploads } from "effect-nomad"
 * import * as Effect from "effect/Effect"
 * import * as Stream from "effect/Stream"
 *
 * const program = Effect.gen(function* () {
 *   const { pat, raw_token } = yield* Tokens.create({ name: "robot", scopes: ["uploads:read"], expires_in_days: 7 })
 *   const count = yield* Uploads.list().pipe(Stream.runCount, Nomad.withAccount({ token: raw_token }))
 *   yield* Tokens.revoke(pat.id)
 *   return count
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Effect.fn("Tokens.create")(function* (options: CreateOptions) {
  const { expires_in_days, ...metadata } = options
  if (metadata.name.trim() === "") return yield* InvalidRequest.of("give the token a name", ["name"])
  if (metadata.scopes.length === 0) return yield* InvalidRequest.of("give at least one scope", ["scopes"])
  if (expires_in_days !== undefined) yield* whole(expires_in_days, "expires_in_days")
  const nomad = yield* NomadClient
  const payload = { metadata, ...(expires_in_days === undefined ? {} : { expires_in_days }) }
  return yield* issued(yield* nomad.auth.createPersonal({ payload }))
})

/**
 * Which tokens, and in which order. Moments belong to what they limit.
 *
 * @category models
 * @since 0.1.0
 */
export interface Filter extends Pages.PageOptions {
  /** Part of the name, in capitals or not. */
  readonly search?: string
  readonly revoked?: boolean
  readonly state?: PersonalTokenState
  readonly created_after?: DateTime.DateTime
  readonly created_before?: DateTime.DateTime
  readonly last_used_after?: DateTime.DateTime
  readonly last_used_before?: DateTime.DateTime
  readonly expires_after?: DateTime.DateTime
  readonly expires_before?: DateTime.DateTime
  /** Newest first, if nothing is said. */
  readonly order_by?: PersonalTokenOrder
}

/** The parameters of a filter, without the pages. */
const parameters = (filter: Filter) => {
  const { limit: _, pageSize: __, order_by, revoked, search, state, ...moments } = filter
  return {
    ...(order_by === undefined ? {} : { order_by }),
    ...(revoked === undefined ? {} : { revoked }),
    ...(search === undefined ? {} : { search }),
    ...(state === undefined ? {} : { state }),
    ...Object.fromEntries(
      Object.entries(moments).map(([name, moment]: [string, DateTime.DateTime]) => [name, DateTime.formatIso(moment)])
    )
  }
}

/**
 * The account's own personal access tokens, to the last page; also those that were revoked or have expired, until the
 * server forgets them.
 *
 * `GET /auth/pats`
 *
 * @category operations
 * @since 0.1.0
 */
export const list = (filter: Filter = {}) =>
  Pages.stream(filter, 100, (size, after) =>
    Effect.gen(function* () {
      const nomad = yield* NomadClient
      const query = { ...parameters(filter), ...Pages.parameters(size, after) }
      const page = yield* nomad.auth.personalTokens({ query })
      return { items: yield* decodeTokens(page.data), next: page.pagination.next_page_after_value }
    })
  ).pipe(Stream.withSpan("Tokens.list"))

/**
 * One of the account's own personal access tokens.
 *
 * `GET /auth/pats/{pat_id}`; fails with `TokenNotFound`.
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Effect.fn("Tokens.get")(function* (id: string) {
  const pat_id = yield* Identifier.check("pat_id", id)
  const nomad = yield* NomadClient
  return yield* decodeToken(yield* nomad.auth.personalToken({ params: { pat_id } }))
})

/**
 * Puts a new token in the place of an old one: the same name and scopes, for as many days as the old one had. The old one
 * is revoked at once. The call is sent once.
 *
 * `POST /auth/pats/{pat_id}/rotate`; fails with `TokenNotFound`, or `InvalidRequest` when the old one is no longer active.
 *
 * @category operations
 * @since 0.1.0
 */
export const rotate = Effect.fn("Tokens.rotate")(function* (id: string) {
  const pat_id = yield* Identifier.check("pat_id", id)
  const nomad = yield* NomadClient
  return yield* issued(yield* nomad.auth.rotatePersonal({ params: { pat_id } }))
})

/**
 * Revokes a personal access token, for good: whoever sends it is no longer let in. To revoke it again is no error.
 *
 * `DELETE /auth/pats/{pat_id}`; fails with `TokenNotFound`.
 *
 * @category operations
 * @since 0.1.0
 */
export const revoke = Effect.fn("Tokens.revoke")(function* (id: string) {
  const pat_id = yield* Identifier.check("pat_id", id)
  const nomad = yield* NomadClient
  yield* nomad.auth.revokePersonal({ params: { pat_id } })
})
