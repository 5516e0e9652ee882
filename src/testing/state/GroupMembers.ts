/**
 * The members of a group, as an edit gives them: with their roles, or the old way, just who. NOMAD says what is wrong with
 * them one thing at a time.
 */
import * as Effect from "effect/Effect"
import type { Refused } from "../Refused.ts"
import * as Refusals from "./Refusals.ts"
import type { GroupRecord, Member, Role, Store } from "./Store.ts"

/** A member as it is given: a plain one, unless told. */
export interface Given {
  readonly user_id: string
  readonly role?: Role | undefined
}

/** What somebody is in a group; nothing of who is not in it. */
export const roleOf = ({ members_info }: GroupRecord, user_id: string): Role | undefined =>
  members_info.find((member) => member.user_id === user_id)?.role

const bothGiven =
  "Fields 'members' and 'members_info' are mutually exclusive. Remove the deprecated 'members' field from your request."

/**
 * The members that an edit asks for, in the order in which the server lists them; `undefined` where it asks for none.
 * The old list is read over those that are there: who stays keeps the role, and the caller, of all people, is kept first.
 */
export const given = Effect.fnUntraced(function* (
  edit: {
    readonly members?: ReadonlyArray<string> | null | undefined
    readonly members_info?: ReadonlyArray<Given> | null | undefined
  },
  before: ReadonlyArray<Member> | "nobody",
  user_id: string
): Effect.fn.Return<ReadonlyArray<Given> | undefined, Refused> {
  const { members, members_info } = edit
  if (members && members_info) return yield* Refusals.invalid({ loc: ["body"], msg: bothGiven })
  if (members_info) return members_info
  if (!members && before !== "nobody") return undefined
  const known = before === "nobody" ? [{ user_id, role: "owner" } as const] : before
  const caller = known.find((member) => member.user_id === user_id)
  // An admin who is in no such group: the server did not think of that.
  if (caller === undefined) {
    return yield* Refusals.exception("members by an outsider", "RuntimeError", "coroutine raised StopIteration")
  }
  const wanted = new Set(members ?? [])
  const others = known.filter((member) => member !== caller)
  const fresh = [...wanted].filter((id) => !known.some((member) => member.user_id === id))
  return [caller, ...others.filter((member) => wanted.has(member.user_id)), ...fresh.map((id) => ({ user_id: id }))]
})

const complaint = (members: ReadonlyArray<Given>, owner: string): string | undefined => {
  if (new Set(members.map(({ user_id }) => user_id)).size < members.length) return "All user ids must be unique."
  const [only, ...more] = members.filter(({ role }) => role === "owner")
  if (only === undefined || more.length > 0) return "There must be exactly one owner."
  return only.user_id === owner
    ? undefined
    : `The owner of the group (${only.user_id}) must match the expected owner (${owner}).`
}

/** The members, complete; refused unless each is there once, exists, and the one owner is who has to be it. */
export const checked = Effect.fnUntraced(function* (
  store: Store,
  members: ReadonlyArray<Given>,
  owner: string
): Effect.fn.Return<ReadonlyArray<Member>, Refused> {
  const msg = complaint(members, owner)
  if (msg !== undefined) return yield* Refusals.invalid({ loc: ["body", "members_info"], msg })
  const unknown = members.findIndex(({ user_id }) => !store.accounts.has(user_id))
  if (unknown >= 0) {
    const loc = ["body", "members_info", unknown, "user_id"]
    return yield* Refusals.invalid({ loc, msg: `User '${members[unknown]?.user_id}' was not found.` })
  }
  return members.map(({ role = "member", user_id }) => ({ user_id, role }))
})
