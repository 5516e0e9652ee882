/**
 * Personal access tokens: with a name, some scopes and an end, of which the server keeps no secret that could be read.
 */
import * as Effect from "effect/Effect"
import type { Refused } from "../Refused.ts"
import type { JsonObject } from "../search/Document.ts"
import * as Access from "./Access.ts"
import type { Caller } from "./Caller.ts"
import * as Moment from "./Moment.ts"
import * as Paging from "./Paging.ts"
import * as Refusals from "./Refusals.ts"
import * as Scopes from "./Scopes.ts"
import * as Store from "./Store.ts"

/** What `POST /auth/pats` takes. */
export interface NewPersonalToken {
  readonly metadata: {
    readonly name: string
    readonly description?: string | null
    readonly scopes: ReadonlyArray<string>
  }
  readonly expires_in_days?: number | null
}

/** A personal access token. */
export interface PersonalToken {
  readonly user_id: string
  readonly expires: Moment.Moment
  readonly id: string
  readonly secret: string
  readonly name: string
  readonly scopes: ReadonlyArray<string>
  readonly description: string | null
  readonly created: Moment.Moment
  revoked: boolean
  last_used: Moment.Moment | null
}

/** The tokens by their secrets. */
export type Register = Map<string, PersonalToken>

/** A token as NOMAD shows it; the moments as they are, or as they are stored. */
export const wire = (token: PersonalToken, moment: (moment: Moment.Moment) => Moment.Moment): JsonObject => ({
  id: token.id,
  name: token.name,
  scopes: token.scopes,
  description: token.description,
  revoked: token.revoked,
  created_at: Moment.zulu(moment(token.created)),
  expired_at: Moment.zulu(moment(token.expires)),
  last_used_at: token.last_used === null ? null : Moment.zulu(moment(token.last_used))
})

const day = 86_400_000_000

const valid = [...Scopes.all, ...Scopes.ofTokens]

const whyNot = ({ metadata, expires_in_days = 30 }: NewPersonalToken): string | undefined => {
  const bad = metadata.scopes.filter((scope) => !valid.includes(scope))
  if (metadata.scopes.length === 0) return "At least one scope must be selected."
  if (expires_in_days === null) return "Infinite tokens are disabled. Max lifetime is 365 days."
  if (expires_in_days <= 0) return "Cannot create an already expired token."
  if (expires_in_days > 365) {
    return `Requested lifetime (${expires_in_days} days) exceeds the maximum allowed (365 days).`
  }
  if (bad.length > 0) return `Invalid scopes: {${bad.map((scope) => `'${scope}'`).join(", ")}}`
  return metadata.scopes.some((scope) => Scopes.ofTokens.includes(scope))
    ? "Personal access tokens are not allowed to operate on PATs."
    : undefined
}

/** `POST /auth/pats`. */
export const issue = Effect.fnUntraced(function* (
  store: Store.Store,
  register: Register,
  caller: Caller | undefined,
  request: NewPersonalToken
): Effect.fn.Return<JsonObject, Refused> {
  const { account } = yield* Access.require(caller, "tokens:create")
  const why = whyNot(request)
  if (why !== undefined) return yield* Refusals.refuse(400, why)
  const created = yield* Moment.now
  const { name, scopes, description = null } = request.metadata
  const secret = `nomad_pat_${store.seed.secret(32)}`
  const expires = created + (request.expires_in_days ?? 30) * day
  const id = store.seed.hex(24)
  const token = { id, secret, user_id: account.user_id, name, scopes, description, created, expires }
  const kept: PersonalToken = { ...token, revoked: false, last_used: null }
  register.set(secret, kept)
  return { pat: wire(kept, (moment) => moment), raw_token: secret }
})

/** A token of the caller. */
export const pick = Effect.fnUntraced(function* (
  register: Register,
  caller: Caller | undefined,
  scope: string,
  id: string
): Effect.fn.Return<PersonalToken, Refused> {
  const { account } = yield* Access.require(caller, scope)
  const token = Array.from(register.values()).find((each) => each.id === id)
  return token?.user_id === account.user_id
    ? token
    : yield* Refusals.refuse(404, "Token not found or does not belong to the user.")
})

/** Python lists every filter of the tokens, as null where it was not given. */
const noFilters: JsonObject = Object.fromEntries(
  ["search", "revoked", "state", "created_after", "created_before", "last_used_after"]
    .concat("last_used_before", "expires_after", "expires_before")
    .map((name) => [name, null])
)

/** `GET /auth/pats`: newest first. */
export const list = Effect.fnUntraced(function* (
  register: Register,
  caller: Caller | undefined,
  request: Paging.ListRequest
): Effect.fn.Return<JsonObject, Refused> {
  const { account } = yield* Access.require(caller, "tokens:read")
  const own = Array.from(register.values()).filter((token) => token.user_id === account.user_id)
  const paging = { ...request.paging, order_by: request.paging.order_by ?? "created_desc" }
  const { items, pagination } = yield* Paging.cut(own.reverse(), { ...request, paging })
  const nulls = { page_after_value: null, page_offset: null, next_page_after_value: null }
  return {
    query: noFilters,
    pagination: { ...nulls, next_page_url: null, prev_page_url: null, ...pagination },
    data: items.map((token) => wire(token, Moment.stored))
  }
})
