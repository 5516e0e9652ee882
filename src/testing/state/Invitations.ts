/**
 * Invitations: accounts for people who have none yet. NOMAD has them made by its identity provider.
 */
import * as Effect from "effect/Effect"
import { quirk } from "../Quirks.ts"
import type { Refused } from "../Refused.ts"
import type { JsonObject } from "../search/Document.ts"
import * as Access from "./Access.ts"
import { type Accounts, own } from "./Accounts.ts"
import type { Caller } from "./Caller.ts"
import * as Moment from "./Moment.ts"
import * as Refusals from "./Refusals.ts"
import { now, type Store } from "./Store.ts"

/** What `PUT /users/invite` takes; the rest of what describes a person changes nothing. */
export interface Invitation {
  readonly user_id?: string | null | undefined
  readonly username?: string | null | undefined
  readonly email?: string | null | undefined
  readonly first_name?: string | null | undefined
  readonly last_name?: string | null | undefined
  readonly affiliation?: string | null | undefined
  readonly affiliation_address?: string | null | undefined
  readonly repo_user_id?: string | null | undefined
}

/** The route `PUT /users/invite`. */
export interface Invitations {
  /** Answers the new account, nulls kept, with its e-mail address. */
  readonly invite: (caller: Caller | undefined, invitation: Invitation) => Effect.Effect<JsonObject, Refused>
}

/** Letters as the server writes them in user names. */
const plain = (name: string): string =>
  name
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^0-9a-z_.-]+/g, "")

/** A user name made from a person's name; nothing where there is none to make it from. */
const madeUsername = ({ first_name, last_name, username }: Invitation): string | undefined => {
  if (first_name != null && last_name != null) return plain(first_name.slice(0, 1) + last_name)
  return plain(last_name ?? (username?.includes("@") ? username.split("@")[0]! : username) ?? "") || undefined
}

const invitedAs = (invitation: Invitation, isTaken: (username: string) => boolean): string | undefined => {
  if (/^[\w.-]+$/.test(invitation.username ?? "")) return invitation.username!
  if (invitation.username == null && invitation.last_name == null) return undefined
  let username = madeUsername(invitation) ?? ""
  // Numbers are added to the numbers before.
  for (let index = 1; isTaken(username); index++) username += String(index)
  return username
}

const couldNot = (why: string) => Refusals.refuse(400, `Could not invite user: ${why}`)

const taken = couldNot(`409: b'{"errorMessage": "User exists with same username"}'`)

const invite = Effect.fnUntraced(function* (
  store: Store,
  accounts: Accounts,
  caller: Caller | undefined,
  invitation: Invitation
): Effect.fn.Return<JsonObject, Refused> {
  yield* Access.require(caller, "users:invite")
  if (store.settings.oasis) return yield* Refusals.refuse(400, "User invite does not work this NOMAD OASIS.")
  const { email, user_id } = invitation
  if (email == null) return yield* Refusals.refuse(400, "Invalid user data: email is required")
  const isTaken = (username: string) => accounts.byUsername(username) !== undefined
  const username = invitedAs(invitation, isTaken)
  if (username === undefined) {
    const words = "argument of type 'NoneType' is not iterable"
    return yield* Refusals.exception("invitation without a name", "TypeError", words)
  }
  if (user_id && store.accounts.has(user_id)) return yield* couldNot(`User ${email} with given id already exists`)
  // The server takes the address for a user name when it looks whether somebody has it.
  if (email === "" || isTaken(email)) return yield* couldNot(`User with email ${email} already exists`)
  if (isTaken(username)) return yield* quirk("invitation twice", taken)
  const { affiliation, affiliation_address, first_name, last_name, repo_user_id } = invitation
  const added = accounts.add({
    user_id: user_id || store.seed.uuid(),
    username,
    password: "",
    first_name: first_name ?? "",
    last_name: last_name ?? "",
    email,
    affiliation: affiliation ?? "",
    affiliation_address: affiliation_address ?? "",
    ...(repo_user_id != null && { repo_user_id }),
    created: Moment.zulu(Moment.stored(yield* now(store)))
  })
  return own(added)
})

/** The invitations of a store. */
export const make = (store: Store, accounts: Accounts): Invitations => ({
  invite: (caller, invitation) => invite(store, accounts, caller, invitation)
})
