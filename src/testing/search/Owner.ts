/**
 * Whose entries a search sees: the rule behind `owner`.
 */
import * as Result from "effect/Result"
import { Refused } from "../Refused.ts"
import type { EntryDocument, Json, Viewer } from "./Document.ts"

/** The values of `owner`. */
export const owners = ["public", "all", "visible", "shared", "user", "staging", "admin"] as const

/** One of them. */
export type Owner = (typeof owners)[number]

/** Whether something is an `owner`. */
export const isOwner = (value: unknown): value is Owner => owners.some((owner) => owner === value)

const isPerson =
  (user: string) =>
  (person: Json): boolean =>
    typeof person === "object" && person !== null && "user_id" in person && person["user_id"] === user

const list = (value: Json | undefined): ReadonlyArray<Json> =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

type Rule = (entry: EntryDocument) => boolean

const isOpen = (entry: EntryDocument): boolean => entry.published && !entry.with_embargo

/** Whether an entry is shared with somebody, who may be nobody: by name, through a group, or with `all`. */
const isSharedWith = (viewer: Viewer | undefined): Rule => {
  const isOwnGroup = (group: Json) => group === "all" || viewer?.groups.some((own) => own === group) === true
  const isThem = viewer === undefined ? () => false : isPerson(viewer.user_id)
  return (entry) => list(entry["viewer_groups"]).some(isOwnGroup) || list(entry["viewers"]).some(isThem)
}

/** Whether somebody finds an entry with `owner: "visible"`. */
export const visibleTo = (viewer: Viewer | undefined): Rule => {
  const isShared = isSharedWith(viewer)
  return (entry) => isOpen(entry) || isShared(entry)
}

const needsAccount = (owner: Owner): boolean => ["shared", "user", "staging", "admin"].includes(owner)

const rule = (owner: Owner, viewer: Viewer | undefined): Rule => {
  const isShared = isSharedWith(viewer)
  switch (owner) {
    case "public":
      return isOpen
    case "visible":
      return visibleTo(viewer)
    case "all":
      return (entry) => entry.published || isShared(entry)
    case "shared":
      return isShared
    case "user": {
      const isThem = viewer === undefined ? () => false : isPerson(viewer.user_id)
      return (entry) => list(entry["main_author"]).some(isThem)
    }
    case "staging":
      return (entry) => !entry.published && isShared(entry)
    case "admin":
      return () => true
  }
}

/** The entries that `owner` leaves to somebody. Some values need an account, one needs the administrator's. */
export const ownerFilter = (
  owner: Owner,
  viewer: Viewer | undefined
): Result.Result<(entry: EntryDocument) => boolean, Refused> => {
  if (needsAccount(owner) && viewer === undefined) {
    return Result.fail(new Refused({ status: 401, detail: `Authentication required for owner='${owner}'.` }))
  }
  if (owner === "admin" && viewer?.is_admin !== true) {
    return Result.fail(new Refused({ status: 403, detail: "This can only be used by the admin user." }))
  }
  return Result.succeed(rule(owner, viewer))
}
