/**
 * The accounts of the fake: who can sign in, and what NOMAD tells others about them.
 */
import type * as Effect from "effect/Effect"
import type { Refused } from "../Refused.ts"
import type { JsonObject } from "../search/Document.ts"
import type { Caller } from "./Caller.ts"

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

/** What to look accounts up by: the first criterion that is given counts. */
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
  /** By id, user name or e-mail, as the metadata edit names people. */
  readonly byAnyName: (reference: string) => Account | undefined
  /** `GET /users/me`: nulls kept, with the e-mail. */
  readonly me: (caller: Caller | undefined) => Effect.Effect<JsonObject, Refused>
  /** `GET /users`: `{ data }`, no e-mail, nulls dropped. */
  readonly list: (query: UserQuery) => JsonObject
  /** `GET /users/{user_id}`: an unknown id is the server's 500. */
  readonly get: (user_id: string) => Effect.Effect<JsonObject, Refused>
}
