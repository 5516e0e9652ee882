/**
 * Personal access tokens: with a name, some scopes and an end, of which the server keeps no secret that could be read.
 */
import * as Effect from "effect/Effect"
import type { Issue, Refused } from "../Refused.ts"
import type { Json, JsonObject } from "../search/Document.ts"
import * as Access from "./Access.ts"
import type { Account } from "./Accounts.ts"
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

/** How many tokens of one account can be in use. */
const mostActive = 100

const whyNot = ({ metadata, expires_in_days = 30 }: NewPersonalToken): string | undefined => {
  const bad = Array.from(new Set(metadata.scopes)).filter((scope) => !valid.includes(scope))
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

const isActive = (token: PersonalToken, now: Moment.Moment): boolean => !token.revoked && token.expires >= now

const ownedBy = (register: Register, { user_id }: Account): ReadonlyArray<PersonalToken> =>
  Array.from(register.values()).filter((token) => token.user_id === user_id)

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
  if (ownedBy(register, account).filter((token) => isActive(token, created)).length >= mostActive) {
    return yield* Refusals.refuse(400, `Maximum number of active PAT (${mostActive}) reached.`)
  }
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

/** `POST /auth/pats/{pat_id}/rotate`: the same again under a new secret, for as many days; the old one is revoked. */
export const rotate = Effect.fnUntraced(function* (
  store: Store.Store,
  register: Register,
  caller: Caller | undefined,
  id: string
): Effect.fn.Return<JsonObject, Refused> {
  yield* Access.require(caller, "tokens:create")
  const old = yield* pick(register, caller, "tokens:delete", id)
  if (!isActive(old, yield* Moment.now)) {
    return yield* Refusals.refuse(400, "Cannot rotate an expired/revoked token.")
  }
  old.revoked = true
  const { created, description, expires, name, scopes } = old
  const expires_in_days = Math.floor((expires - created) / day)
  return yield* issue(store, register, caller, { metadata: { name, scopes, description }, expires_in_days })
})

/** Which tokens `GET /auth/pats` shows; moments as Python prints them. */
export interface Filter {
  readonly search?: string | undefined
  readonly revoked?: boolean | undefined
  readonly state?: "active" | "inactive" | undefined
  readonly created_after?: string | undefined
  readonly created_before?: string | undefined
  readonly last_used_after?: string | undefined
  readonly last_used_before?: string | undefined
  readonly expires_after?: string | undefined
  readonly expires_before?: string | undefined
}

const filters: ReadonlyArray<keyof Filter> = [
  "search",
  "revoked",
  "state",
  "created_after",
  "created_before",
  "last_used_after",
  "last_used_before",
  "expires_after",
  "expires_before"
]

/** Whether a moment lies between two others, ends included. What never was lies nowhere, unless nothing is asked. */
const between = (moment: Moment.Moment | null, after: string | undefined, before: string | undefined): boolean => {
  if (after === undefined && before === undefined) return true
  if (moment === null) return false
  const at = Moment.stored(moment)
  const start = after === undefined ? undefined : Moment.parse(after)
  const end = before === undefined ? undefined : Moment.parse(before)
  return (start === undefined || at >= start) && (end === undefined || at <= end)
}

const fits = (token: PersonalToken, filter: Filter, now: Moment.Moment): boolean =>
  token.name.toLowerCase().includes((filter.search ?? "").toLowerCase()) &&
  (filter.revoked === undefined || token.revoked === filter.revoked) &&
  (filter.state === undefined || isActive(token, now) === (filter.state === "active")) &&
  between(token.created, filter.created_after, filter.created_before) &&
  between(token.last_used, filter.last_used_after, filter.last_used_before) &&
  between(token.expires, filter.expires_after, filter.expires_before)

const keys: { readonly [by: string]: (token: PersonalToken) => Paging.Key } = {
  created: ({ created }) => created,
  expires: ({ expires }) => expires,
  last_used: ({ last_used }) => last_used,
  name: ({ name }) => name
}

const ordered = (tokens: ReadonlyArray<PersonalToken>, order_by: string): ReadonlyArray<PersonalToken> => {
  const [, by = "", order] = /^(.*)_(asc|desc)$/.exec(order_by) ?? []
  const key = keys[by]
  if (key === undefined) return tokens
  // What was made in the same moment has an order nevertheless: the later one is the newer.
  const sameMoment = by === "created" && order === "desc" ? tokens.toReversed() : tokens
  return Paging.sortBy(sameMoment, [key], order === "desc" ? "desc" : "asc")
}

const pageKeys: ReadonlyArray<string> = [
  "page_size",
  "order_by",
  "order",
  "page_after_value",
  "page",
  "page_offset",
  "total",
  "next_page_after_value",
  "page_url",
  "next_page_url",
  "prev_page_url",
  "first_page_url"
]

/** This route lists all that it knows, in its order, as null where there is nothing to say. */
const complete = (known: { readonly [key: string]: Json | undefined }, keys: ReadonlyArray<string>): JsonObject =>
  Object.fromEntries(keys.map((key) => [key, known[key] ?? null]))

/** This route has its own words for pages that cannot be. */
const badPage = ({ page, page_offset }: Paging.Paging): Issue | undefined => {
  if (page !== undefined && page < 1) {
    return { type: "bad_page", loc: ["query", "page"], msg: "Page has to be larger than 1", input: page }
  }
  const msg = "Page offset has to be larger than 0"
  return page_offset !== undefined && page_offset < 0
    ? { type: "bad_page_offset", loc: ["query", "page_offset"], msg, input: page_offset }
    : undefined
}

/** `GET /auth/pats`: newest first, unless told otherwise; the direction is part of `order_by`, and `order` does nothing. */
export const list = Effect.fnUntraced(function* (
  register: Register,
  caller: Caller | undefined,
  filter: Filter,
  { paging, url }: Paging.ListRequest
): Effect.fn.Return<JsonObject, Refused> {
  const { account } = yield* Access.require(caller, "tokens:read")
  const now = yield* Moment.now
  const order_by = paging.order_by ?? "created_desc"
  const issue = badPage(paging)
  if (issue !== undefined) return yield* Refusals.invalid(issue)
  const shown = ownedBy(register, account).filter((token) => fits(token, filter, now))
  const { items, pagination } = yield* Paging.cut(ordered(shown, order_by), { paging: { ...paging, order_by }, url })
  return {
    query: complete({ ...filter }, filters),
    pagination: complete(pagination, pageKeys),
    data: items.map((token) => wire(token, Moment.stored))
  }
})
