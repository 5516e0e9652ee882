/**
 * Groups of people. Uploads are opened to a group by an edit: `Uploads.edit(id, { coauthor_groups: group_id })`, or
 * `reviewer_groups` for those who may only look.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { GroupFromWire, type MemberRole } from "../schema/Group.ts"
import * as Identifier from "../schema/Identifier.ts"
import { InvalidRequest } from "../schema/NomadError.ts"
import type { Order } from "../schema/Pagination.ts"
import { NomadClient } from "../services/NomadClient.ts"
import { decoded } from "./internal/Decoded.ts"
import * as Pages from "./internal/Pages.ts"
import * as People from "./internal/People.ts"

const decodeGroup = decoded(GroupFromWire, "/groups")
const decodeGroups = decoded(Schema.Array(GroupFromWire), "/groups")

const named = (group_id: Identifier.GroupId) => Effect.annotateCurrentSpan("nomad.group_id", group_id)

const expanded = Effect.fnUntraced(function* (data: unknown) {
  const group = yield* decodeGroup(data)
  const [withPeople] = yield* People.ofGroups([group])
  return withPeople ?? group
})

/**
 * Who is to be in a group: by id, as plain members, or with their roles. Of `members` and `members_info` at most one.
 *
 * @category models
 * @since 0.1.0
 */
export interface GroupOptions {
  readonly description?: string
  /** Ids of people. The owner need not be among them; who is a maintainer already stays one. */
  readonly members?: ReadonlyArray<string>
  /** All members with their roles, the one owner included. */
  readonly members_info?: ReadonlyArray<{ readonly user_id: string; readonly role?: MemberRole }>
}

const checkMembers = Effect.fnUntraced(function* ({ members, members_info }: GroupOptions) {
  if (members !== undefined && members_info !== undefined) {
    return yield* InvalidRequest.of("give members or members_info, not both", ["members_info"])
  }
})

const checkName = (name: string) =>
  name.trim() === "" ? Effect.fail(InvalidRequest.of("give the group a name", ["group_name"])) : Effect.void

/**
 * Makes a group, whose owner is the account.
 *
 * `POST /groups`; fails with `InvalidRequest` when somebody is not known, or the owner is somebody else. Names need not
 * be unique, so the call is sent once.
 *
 * @example
 * ```ts
 * import { Groups, Uploads } from "effect-nomad"
 * import { Effect } from "effect"
 *
 * const program = Effect.gen(function* () {
 *   const group = yield* Groups.create("Perovskites", { members: ["10000000-0000-4000-8000-000000000002"] })
 *   yield* Uploads.edit("lR6I0VrgRQOZ3HQdVEgQrA", { reviewer_groups: group.group_id })
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const create = Effect.fn("Groups.create")(function* (name: string, options: GroupOptions = {}) {
  yield* checkName(name)
  yield* checkMembers(options)
  const nomad = yield* NomadClient
  return yield* expanded(yield* nomad.groups.create({ payload: { ...options, group_name: name } }))
})

/**
 * A group, with its people. Anybody may see it.
 *
 * `GET /groups/{group_id}`; fails with `GroupNotFound`.
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Effect.fn("Groups.get")(function* (id: string) {
  const group_id = yield* Identifier.check("group_id", id)
  yield* named(group_id)
  const nomad = yield* NomadClient
  return yield* expanded(yield* nomad.groups.get({ params: { group_id } }))
})

/**
 * Which groups, and in which order.
 *
 * @category models
 * @since 0.1.0
 */
export interface Filter extends Pages.PageOptions {
  readonly group_id?: string | ReadonlyArray<string>
  /** Who is in it. */
  readonly user_id?: string
  /** Words that are all in the name, in capitals or not. */
  readonly search_terms?: string
  /** `group_id`, if nothing is said: an order that lasts from page to page. */
  readonly order_by?: "group_id" | "group_name" | "owner"
  readonly order?: Order
}

/**
 * The groups that fit a filter, to the last page, with their people.
 *
 * `GET /groups`, with one `GET /users` a page
 *
 * @category operations
 * @since 0.1.0
 */
export const list = (filter: Filter = {}) => {
  const { limit: _, pageSize: __, group_id, ...rest } = filter
  const ids = group_id === undefined ? {} : { group_id: typeof group_id === "string" ? [group_id] : group_id }
  const query = { order_by: "group_id", ...rest, ...ids }
  return Pages.stream(filter, 100, (size, after) =>
    Effect.gen(function* () {
      const nomad = yield* NomadClient
      const page = yield* nomad.groups.list({ query: { ...query, ...Pages.parameters(size, after) } })
      const groups = yield* decodeGroups(page.data)
      return { items: yield* People.ofGroups(groups), next: page.pagination?.next_page_after_value }
    })
  ).pipe(Stream.withSpan("Groups.list"))
}

/**
 * Changes what is given, and leaves the rest. A description can be changed, not taken away. Owners hand a group over by
 * `OwnershipTransfers.create`.
 *
 * `POST /groups/{group_id}/edit`; fails with `GroupNotFound`, `AccessDenied` unless the account is the group's owner, one of
 * its maintainers or the admin, or `InvalidRequest` when somebody is not known.
 *
 * @category operations
 * @since 0.1.0
 */
export const edit = Effect.fn("Groups.edit")(function* (
  id: string,
  changes: GroupOptions & { readonly group_name?: string }
) {
  const group_id = yield* Identifier.check("group_id", id)
  yield* named(group_id)
  if (changes.group_name !== undefined) yield* checkName(changes.group_name)
  yield* checkMembers(changes)
  const nomad = yield* NomadClient
  return yield* expanded(yield* nomad.groups.edit({ params: { group_id }, payload: changes }))
})

/**
 * Deletes a group. Uploads that were opened to it keep its id, and are closed to those who were in it.
 *
 * `DELETE /groups/{group_id}`; fails with `GroupNotFound`, or `AccessDenied` unless the account is its owner or the admin.
 *
 * @category operations
 * @since 0.1.0
 */
export const remove = Effect.fn("Groups.remove")(function* (id: string) {
  const group_id = yield* Identifier.check("group_id", id)
  yield* named(group_id)
  const nomad = yield* NomadClient
  yield* nomad.groups.remove({ params: { group_id } }).pipe(
    // The answer to an earlier attempt was lost, and what it did was not.
    Effect.catchIf(
      (error) => error._tag === "GroupNotFound" && error.attempts !== undefined,
      () => Effect.void
    )
  )
})
