/**
 * The tokens of the fake: how an account proves who it is, for how long, and what each kind of token allows.
 */
import * as Effect from "effect/Effect"
import * as Base64Url from "effect/encoding/Base64Url"
import * as Result from "effect/Result"
import type { Refused } from "../Refused.ts"
import type { JsonObject } from "../search/Document.ts"
import * as Access from "./Access.ts"
import type { Account, Accounts } from "./Accounts.ts"
import type { Caller } from "./Caller.ts"
import * as Groups from "./Groups.ts"
import * as Moment from "./Moment.ts"
import type * as Paging from "./Paging.ts"
import * as PersonalTokens from "./PersonalTokens.ts"
import * as Refusals from "./Refusals.ts"
import * as Scopes from "./Scopes.ts"
import * as Store from "./Store.ts"

/** The headers of a request that can say who makes it. */
export interface Credentials {
  readonly authorization?: string | undefined
  /** The header `Upload-Token`; only some routes look at it. */
  readonly upload_token?: string | undefined
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
  readonly personal: (
    caller: Caller | undefined,
    request: PersonalTokens.NewPersonalToken
  ) => Effect.Effect<JsonObject, Refused>
  /** `GET /auth/pats`: newest first, unless told otherwise. */
  readonly personalTokens: (
    caller: Caller | undefined,
    filter: PersonalTokens.Filter,
    request: Paging.ListRequest
  ) => Effect.Effect<JsonObject, Refused>
  /** `GET /auth/pats/{pat_id}`. */
  readonly personalToken: (caller: Caller | undefined, id: string) => Effect.Effect<JsonObject, Refused>
  /** `DELETE /auth/pats/{pat_id}`; a second time is no error. */
  readonly revokePersonal: (caller: Caller | undefined, id: string) => Effect.Effect<void, Refused>
  /** `POST /auth/pats/{pat_id}/rotate`. */
  readonly rotatePersonal: (caller: Caller | undefined, id: string) => Effect.Effect<JsonObject, Refused>
  /** Who makes a request with these headers; nobody if they say nothing. */
  readonly resolve: (credentials: Credentials) => Effect.Effect<Caller | undefined, Refused>
  /** The caller, who has to be somebody and to have the scope. */
  readonly require: (caller: Caller | undefined, scope: string) => Effect.Effect<Caller, Refused>
  /** For routes open to anyone: refuses just a caller whose token lacks the scope. */
  readonly allow: (caller: Caller | undefined, scope: string) => Effect.Effect<void, Refused>
  /** Makes every access token invalid, as when the identity provider restarts. */
  readonly revokeAll: Effect.Effect<void>
}

interface Issued {
  readonly user_id: string
  readonly expires: Moment.Moment
}

/** The tokens that were given out. */
interface Register {
  readonly access: Map<string, Issued>
  /** App tokens and signature tokens: the server calls both simple tokens. */
  readonly simple: Map<string, Issued>
  readonly upload: Map<string, string>
  readonly personal: PersonalTokens.Register
}

const invalidToken = () => Refusals.unauthorized("Could not validate credentials. The given token is invalid.")

/** A text in the form of a JSON web token. Nobody can check its signature, and nobody but the fake has to. */
const webToken = (algorithm: string, claims: JsonObject, signature: string): string =>
  [{ alg: algorithm, typ: "JWT" }, claims]
    .map((part) => Base64Url.encode(JSON.stringify(part)))
    .concat(signature)
    .join(".")

/** The names of a web token's claims. */
const claimNames = (token: string): ReadonlyArray<string> => {
  const text = Base64Url.decodeString(token.split(".")[1] ?? "")
  if (Result.isFailure(text)) return []
  try {
    const claims: unknown = JSON.parse(text.success)
    return typeof claims === "object" && claims !== null ? Object.keys(claims).sort() : []
  } catch {
    return []
  }
}

/** The server tells its own tokens from the identity provider's by their claims, which are these two and no more. */
const looksSimple = (token: string): boolean => claimNames(token).join() === "exp,user"

const bearer = (authorization: string | undefined): string | undefined => {
  const [, token] = /^bearer(?: +(.*))?$/i.exec(authorization?.trim() ?? "") ?? [undefined, undefined]
  return authorization !== undefined && /^bearer( |$)/i.test(authorization.trim()) ? (token ?? "") : undefined
}

/** Who a bearer token stands for; undefined for an unknown personal one, which the server takes for nobody's. */
const holderOf = (register: Register, token: string, now: Moment.Moment) => {
  if (token.startsWith("nomad_pat_")) {
    const personal = register.personal.get(token)
    if (personal === undefined || personal.revoked || personal.expires <= now) return undefined
    personal.last_used = now
    return { user_id: personal.user_id, scopes: personal.scopes }
  }
  if (looksSimple(token)) {
    const simple = register.simple.get(token)
    if (simple === undefined) return Refusals.unauthorized("Invalid token.")
    return simple.expires > now
      ? { user_id: simple.user_id, scopes: Scopes.all }
      : Refusals.unauthorized("Expired token.")
  }
  const access = register.access.get(token)
  return access && access.expires > now ? { user_id: access.user_id, scopes: "all" as const } : invalidToken()
}

/** The answer of a login, with Keycloak's words in it. */
const loginAnswer = (token: string, refresh: string, lifetime: number): JsonObject => ({
  access_token: token,
  token_type: "Bearer",
  expires_in: lifetime,
  refresh_token: refresh,
  scope: "openid profile email",
  id_token: null,
  refresh_expires_in: 1800
})

const issueAccess = (store: Store.Store, register: Register, account: Account, now: Moment.Moment): JsonObject => {
  const lifetime = store.settings.tokenLifetime
  const issued = Math.floor(now / 1_000_000)
  const claims = {
    exp: issued + lifetime,
    iat: issued,
    jti: store.seed.uuid(),
    sub: account.user_id,
    typ: "Bearer",
    preferred_username: account.username
  }
  const token = webToken("RS256", claims, store.seed.secret(64))
  register.access.set(token, { user_id: account.user_id, expires: now + lifetime * 1_000_000 })
  return loginAnswer(token, webToken("HS256", { ...claims, typ: "Refresh" }, store.seed.secret(32)), lifetime)
}

const issueSimple = Effect.fnUntraced(function* (
  store: Store.Store,
  register: Register,
  caller: Caller | undefined,
  expires_in: number
): Effect.fn.Return<string, Refused> {
  const { account } = yield* Access.require(caller, "tokens:create")
  const expires = (yield* Moment.now) + expires_in * 1_000_000
  const claims = { user: account.user_id, exp: Math.floor(expires / 1_000_000) }
  const token = webToken("HS256", claims, store.seed.secret(32))
  register.simple.set(token, { user_id: account.user_id, expires })
  return token
})

const resolve = Effect.fnUntraced(function* (
  store: Store.Store,
  register: Register,
  { authorization, upload_token }: Credentials
): Effect.fn.Return<Caller | undefined, Refused> {
  const token = bearer(authorization)
  const found = token === undefined ? undefined : holderOf(register, token, yield* Moment.now)
  if (found !== undefined && "detail" in found) return yield* found
  const uploader = upload_token === undefined ? undefined : register.upload.get(upload_token)
  if (found === undefined && upload_token !== undefined && uploader === undefined) {
    return yield* Refusals.unauthorized("An invalid upload token was supplied.")
  }
  const holder = found ?? (uploader === undefined ? undefined : { user_id: uploader, scopes: Scopes.ofUploads })
  if (holder === undefined) return undefined
  const account = store.accounts.get(holder.user_id)
  return account
    ? { account, scopes: holder.scopes, groups: Groups.idsOf(store, account.user_id) }
    : yield* Refusals.refuse(403, "You are logged in with an unknown user")
})

const uploadToken = (store: Store.Store, register: Register, account: Account): string => {
  const known = Array.from(register.upload).find(([, user_id]) => user_id === account.user_id)
  if (known) return known[0]
  const token = `${Base64Url.encode(account.user_id).slice(0, 22)}.${store.seed.secret(32)}`
  register.upload.set(token, account.user_id)
  return token
}

/** The tokens of a store's accounts. */
export const make = (store: Store.Store, accounts: Accounts): Tokens => {
  const register: Register = { access: new Map(), simple: new Map(), upload: new Map(), personal: new Map() }
  return {
    password: Effect.fnUntraced(function* (username, password) {
      const account = accounts.byUsername(username)
      return account?.password === password
        ? issueAccess(store, register, account, yield* Moment.now)
        : yield* Refusals.unauthorized("Incorrect username or password", "Basic")
    }),
    app: (caller, expires_in) =>
      Effect.map(issueSimple(store, register, caller, expires_in), (app_token) => ({ app_token })),
    signature: (caller) =>
      Effect.map(issueSimple(store, register, caller, 10), (signature_token) => ({ signature_token })),
    upload: (caller) =>
      Effect.map(Access.require(caller, "tokens:create"), ({ account }) => uploadToken(store, register, account)),
    personal: (caller, request) => PersonalTokens.issue(store, register.personal, caller, request),
    personalTokens: (caller, filter, request) => PersonalTokens.list(register.personal, caller, filter, request),
    personalToken: (caller, id) =>
      Effect.map(PersonalTokens.pick(register.personal, caller, "tokens:read", id), (token) =>
        PersonalTokens.wire(token, Moment.stored)
      ),
    revokePersonal: (caller, id) =>
      Effect.map(
        PersonalTokens.pick(register.personal, caller, "tokens:delete", id),
        (token) => void (token.revoked = true)
      ),
    rotatePersonal: (caller, id) => PersonalTokens.rotate(store, register.personal, caller, id),
    resolve: (credentials) => resolve(store, register, credentials),
    require: Access.require,
    allow: Access.allow,
    revokeAll: Effect.sync(() => register.access.clear())
  }
}
