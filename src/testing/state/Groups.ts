/**
 * Groups of people: who is in them, who may change them, and which ones somebody is in.
 */
import * as Effect from "effect/Effect"
import type { Refused } from "../Refused.ts"
import type { JsonObject } from "../search/Document.ts"
import * as Access from "./Access.ts"
import type { Caller } from "./Caller.ts"
import * as GroupMembers from "./GroupMembers.ts"
import type { ListRequest } from "./Paging.ts"
import * as Paging from "./Paging.ts"
import * as Refusals from "./Refusals.ts"
import type { GroupRecord, Member, Store } from "./Store.ts"

/** What makes and changes a group; what is null or empty changes nothing. */
export interface GroupEdit {
  readonly group_name?: string | null | undefined
  readonly description?: string | null | undefined
  readonly members_info?: ReadonlyArray<GroupMembers.Given> | null | undefined
  readonly members?: ReadonlyArray<string> | null | undefined
}

/** The filters of `GET /groups`. */
export interface GroupQuery {
  readonly group_id?: ReadonlyArray<string> | undefined
  readonly user_id?: string | undefined
  /** Words, all of which have to be in the name. */
  readonly search_terms?: string | undefined
}

/** Groups and their routes. Every answer is the whole body. */
export interface Groups {
  readonly create: (caller: Caller | undefined, edit: GroupEdit) => Effect.Effect<JsonObject, Refused>
  readonly list: (query: GroupQuery, request: ListRequest) => Effect.Effect<JsonObject, Refused>
  readonly get: (group_id: string) => Effect.Effect<JsonObject, Refused>
  readonly edit: (caller: Caller | undefined, group_id: string, edit: GroupEdit) => Effect.Effect<JsonObject, Refused>
  readonly remove: (caller: Caller | undefined, group_id: string) => Effect.Effect<void, Refused>
}

/** The one owner of a group. */
export const ownerOf = ({ members_info }: GroupRecord): string =>
  members_info.find(({ role }) => role === "owner")?.user_id ?? ""

/** A group as NOMAD writes it. */
export const wire = (group: GroupRecord): JsonObject => ({
  group_id: group.group_id,
  group_name: group.group_name,
  description: group.description,
  owner: ownerOf(group),
  members: group.members_info.map(({ user_id }) => user_id),
  members_info: group.members_info.map(({ user_id, role }) => ({ user_id, role }))
})

/** The ids of the groups that somebody is in; everybody is in `all`. */
export const idsOf = (store: Store, user_id: string): ReadonlyArray<string> => [
  "all",
  ...Array.from(store.groups.values())
    .filter(({ members_info }) => members_info.some((member) => member.user_id === user_id))
    .map(({ group_id }) => group_id)
]

/** Makes a group, and remembers it. */
export const add = (
  store: Store,
  group: Pick<GroupEdit, "group_name" | "description"> & { readonly members_info: ReadonlyArray<Member> }
): GroupRecord => {
  const group_id = store.seed.id()
  const record: GroupRecord = {
    group_id,
    group_name: group.group_name ?? group_id,
    description: group.description ?? null,
    members_info: group.members_info
  }
  store.groups.set(group_id, record)
  return record
}

const lookUp = (store: Store, group_id: string): Effect.Effect<GroupRecord, Refused> => {
  const group = store.groups.get(group_id)
  return group ? Effect.succeed(group) : Effect.fail(Refusals.refuse(404, `User group '${group_id}' was not found.`))
}

const create = Effect.fnUntraced(function* (
  store: Store,
  caller: Caller | undefined,
  edit: GroupEdit
): Effect.fn.Return<JsonObject, Refused> {
  const { account } = yield* Access.require(caller, "groups:write")
  const given = yield* GroupMembers.given(edit, "nobody", account.user_id)
  const members_info = yield* GroupMembers.checked(store, given ?? [], account.user_id)
  return wire(add(store, { group_name: edit.group_name, description: edit.description, members_info }))
})

const edit = Effect.fnUntraced(function* (
  store: Store,
  caller: Caller | undefined,
  group_id: string,
  edit: GroupEdit
): Effect.fn.Return<JsonObject, Refused> {
  const { account } = yield* Access.require(caller, "groups:write")
  const group = yield* lookUp(store, group_id)
  const role = GroupMembers.roleOf(group, account.user_id)
  if (!account.is_admin && role !== "owner" && role !== "maintainer") {
    const who = "Only group owners, maintainers and admins are allowed to edit a group."
    return yield* Refusals.refuse(403, `Not authorized to edit user group '${group_id}'. ${who}`)
  }
  const given = yield* GroupMembers.given(edit, group.members_info, account.user_id)
  if (given !== undefined) group.members_info = yield* GroupMembers.checked(store, given, ownerOf(group))
  // What is empty counts as not given: a description can be changed, not taken away.
  group.group_name = edit.group_name || group.group_name
  group.description = edit.description || group.description
  return wire(group)
})

const remove = Effect.fnUntraced(function* (
  store: Store,
  caller: Caller | undefined,
  group_id: string
): Effect.fn.Return<void, Refused> {
  const { account } = yield* Access.require(caller, "groups:delete")
  const group = yield* lookUp(store, group_id)
  if (!account.is_admin && GroupMembers.roleOf(group, account.user_id) !== "owner") {
    const who = "Only group owners and admins are allowed to delete a group."
    return yield* Refusals.refuse(403, `Not authorized to delete user group '${group_id}'. ${who}`)
  }
  store.groups.delete(group_id)
})

const orders: { readonly [name: string]: (group: GroupRecord) => Paging.Key } = {
  group_id: ({ group_id }) => group_id,
  group_name: ({ group_name }) => group_name,
  owner: ownerOf
}

/** Without an order, the groups come as they are stored. */
const sort = (
  groups: ReadonlyArray<GroupRecord>,
  { order, order_by }: Paging.Paging
): Effect.Effect<ReadonlyArray<GroupRecord>, Refused> => {
  if (order_by === undefined) return Effect.succeed(groups)
  const key = Object.hasOwn(orders, order_by) ? orders[order_by] : undefined
  if (key !== undefined) return Effect.succeed(Paging.sortBy(groups, [key, ({ group_id }) => group_id], order))
  const names = Object.keys(orders).map((name) => `'${name}'`)
  const msg = `order_by must be one of (None, ${names.join(", ")})`
  return Effect.fail(Refusals.invalid({ type: "invalid_order_by", loc: ["query", "order_by"], msg, input: order_by }))
}

const matches = ({ group_id, search_terms = "", user_id }: GroupQuery) => {
  const terms = search_terms.toLowerCase().split(/\s+/)
  return (group: GroupRecord): boolean =>
    (group_id === undefined || group_id.includes(group.group_id)) &&
    (user_id === undefined || group.members_info.some((member) => member.user_id === user_id)) &&
    terms.every((term) => group.group_name.toLowerCase().includes(term))
}

/** The keys of this list's `pagination`: unlike other lists, it keeps those that are null. */
const paginationKeys = [
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

const list = Effect.fnUntraced(function* (
  store: Store,
  query: GroupQuery,
  request: ListRequest
): Effect.fn.Return<JsonObject, Refused> {
  yield* Refusals.checkPattern(query.search_terms ?? "")
  const found = Array.from(store.groups.values()).filter(matches(query))
  const { items, pagination } = yield* Paging.cut(yield* sort(found, request.paging), request)
  return {
    pagination: Object.fromEntries(paginationKeys.map((key) => [key, pagination[key] ?? null])),
    data: items.map(wire)
  }
})

/** The groups of a store. */
export const make = (store: Store): Groups => ({
  create: (caller, edit) => create(store, caller, edit),
  list: (query, request) => list(store, query, request),
  get: (group_id) => Effect.map(lookUp(store, group_id), wire),
  edit: (caller, group_id, changes) => edit(store, caller, group_id, changes),
  remove: (caller, group_id) => remove(store, caller, group_id)
})
