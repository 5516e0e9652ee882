/**
 * The accounts of the fake: who can sign in, and what NOMAD tells others about them.
 */
import * as Effect from "effect/Effect"
import type { Refused } from "../Refused.ts"
import type { JsonObject } from "../search/Document.ts"
import * as Access from "./Access.ts"
import type { Caller } from "./Caller.ts"
import * as Refusals from "./Refusals.ts"
import type { Store } from "./Store.ts"

/** What it takes to make an account. */
export interface NewAccount {
  readonly user_id: string
  readonly username: string
  readonly password: string
  readonly first_name: string
  readonly last_name: string
  readonly email: string
  readonly affiliation?: string
  readonly affiliation_address?: string
  readonly repo_user_id?: string
  /** Whether it is the server's admin. */
  readonly is_admin?: boolean
  /** When the account was made, as NOMAD writes it. */
  readonly created?: string
}

/** An account, complete. */
export interface Account extends NewAccount {
  readonly name: string
  readonly is_admin: boolean
  readonly created: string
}

/** What to look accounts up by. What several criteria find is answered one after the other, repeats included. */
export interface UserQuery {
  readonly prefix?: string | undefined
  readonly user_id?: ReadonlyArray<string> | undefined
  readonly username?: ReadonlyArray<string> | undefined
  readonly email?: ReadonlyArray<string> | undefined
}

/** The accounts, and the answers of NOMAD's users routes. */
export interface Accounts {
  readonly all: () => ReadonlyArray<Account>
  readonly add: (account: NewAccount) => Account
  readonly byId: (user_id: string) => Account | undefined
  readonly byUsername: (username: string) => Account | undefined
  /** By a name of one kind. */
  readonly byOneName: (kind: "user_id" | "username" | "email", name: string) => Account | undefined
  /** By id, user name or e-mail, as the metadata edit names people. */
  readonly byAnyName: (reference: string) => Account | undefined
  /** `GET /users/me`: nulls kept, with the e-mail. */
  readonly me: (caller: Caller | undefined) => Effect.Effect<JsonObject, Refused>
  /** `GET /users`: `{ data }`, no e-mail, nulls dropped. */
  readonly list: (query: UserQuery) => JsonObject
  /** `GET /users/{user_id}`: an unknown id is the server's 500. */
  readonly get: (user_id: string) => Effect.Effect<JsonObject, Refused>
}

const account = (id: number, username: string, first_name: string, last_name: string, affiliation: string) => ({
  user_id: `10000000-0000-4000-8000-${String(id).padStart(12, "0")}`,
  username,
  password: `${username}-pw`,
  first_name,
  last_name,
  email: `${username}@example.org`,
  affiliation
})

/** The accounts of a fake that was told of no others. */
export const defaults: ReadonlyArray<NewAccount> = [
  {
    ...account(1, "researcher", "Rosa", "Researcher", "Institute of Examples"),
    affiliation_address: "Sample Street 1"
  },
  account(2, "coauthor", "Carl", "Coauthor", "Institute of Examples"),
  account(3, "other", "Olga", "Other", "Academy of Elsewhere"),
  { ...account(4, "admin", "Ada", "Admin", "Institute of Examples"), is_admin: true }
]

/** Names as NOMAD writes them: one capital letter, at the beginning. */
const capitalised = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1).toLowerCase()

const complete = (account: NewAccount): Account => ({
  ...account,
  first_name: capitalised(account.first_name),
  last_name: capitalised(account.last_name),
  // Python prints what is not there.
  name: `${capitalised(account.first_name) || "None"} ${capitalised(account.last_name) || "None"}`,
  is_admin: account.is_admin ?? false,
  created: account.created ?? "2023-11-14T22:13:20Z"
})

/** An account as `/users/me` shows it: all of it but the password. */
export const own = (account: Account): JsonObject => ({
  name: account.name,
  first_name: account.first_name || null,
  last_name: account.last_name || null,
  email: account.email,
  affiliation: account.affiliation ?? null,
  affiliation_address: account.affiliation_address ?? null,
  user_id: account.user_id,
  username: account.username,
  created: account.created,
  repo_user_id: account.repo_user_id ?? null,
  is_admin: account.is_admin,
  is_oasis_admin: false
})

/** An account as anybody may see it, in a list. */
const listed = (account: Account): JsonObject => {
  const { email: _email, ...rest } = own(account)
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null))
}

/** An account as anybody may see it, alone: a little less than in a list. */
const single = (account: Account): JsonObject => {
  const { created: _created, is_admin: _admin, is_oasis_admin: _oasisAdmin, ...rest } = listed(account)
  return rest
}

/**
 * Whether of each word of the text a name or address of the account begins with it, or has it inside where it has stars
 * around it; in either case. So Keycloak searches.
 */
const fits = (account: Account, text: string): boolean => {
  const known = [account.username, account.email, account.first_name, account.last_name].map((name) =>
    name.toLowerCase()
  )
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "")
  return words.every((word) => {
    const part = word.replace(/^\*+|\*+$/g, "")
    return known.some((name) => (word.startsWith("*") ? name.includes(part) : name.startsWith(part)))
  })
}

const byUsername = (one: Account, other: Account): number => (one.username < other.username ? -1 : 1)

const search = (accounts: ReadonlyArray<Account>, query: UserQuery): ReadonlyArray<Account> => {
  const findAll = (wanted: ReadonlyArray<string> | undefined, key: (account: Account) => string) =>
    (wanted ?? []).flatMap((value) => accounts.find((account) => key(account) === value.toLowerCase()) ?? [])
  const { prefix } = query
  return [
    ...findAll(query.user_id, (account) => account.user_id.toLowerCase()),
    ...findAll(query.username, (account) => account.username.toLowerCase()),
    ...findAll(query.email, (account) => account.email.toLowerCase()),
    ...(prefix ? accounts.filter((account) => fits(account, prefix)).toSorted(byUsername) : [])
  ]
}

/** The accounts of a store. */
export const make = (store: Store): Accounts => {
  const all = () => Array.from(store.accounts.values())
  const byId = (user_id: string) => store.accounts.get(user_id)
  const byUsername = (username: string) =>
    all().find((account) => account.username.toLowerCase() === username.toLowerCase())
  const byEmail = (email: string) => all().find((account) => account.email.toLowerCase() === email.toLowerCase())
  const by = { user_id: byId, username: byUsername, email: byEmail }
  return {
    all,
    byId,
    byUsername,
    byOneName: (kind, name) => by[kind](name),
    byAnyName: (reference) => byId(reference) ?? byUsername(reference) ?? byEmail(reference),
    add: (account) => {
      const added = complete(account)
      store.accounts.set(added.user_id, added)
      return added
    },
    me: (caller) => Effect.map(Access.require(caller, "users:read"), ({ account }) => own(account)),
    list: (query) => ({ data: search(all(), query).map(listed) }),
    get: (user_id) => {
      const account = byId(user_id)
      return account
        ? Effect.succeed(single(account))
        : Effect.fail(Refusals.exception("unknown user", "KeyError", "'User does not exist'"))
    }
  }
}
