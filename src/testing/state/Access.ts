/**
 * Who may see and who may change an upload, and with which words NOMAD refuses the others. The order of the checks is
 * the server's: it decides which of several reasons the caller is told.
 */
import * as Effect from "effect/Effect"
import type { Refused } from "../Refused.ts"
import type { Caller } from "./Caller.ts"
import * as Refusals from "./Refusals.ts"
import * as Store from "./Store.ts"

/** The caller, who has to be somebody and to have the scope. */
export const require = (caller: Caller | undefined, scope: string): Effect.Effect<Caller, Refused> => {
  if (caller === undefined) return Effect.fail(Refusals.unauthorized("Authentication required."))
  return caller.scopes === "all" || caller.scopes.includes(scope)
    ? Effect.succeed(caller)
    : Effect.fail(Refusals.missingScope(scope))
}

const has = (caller: Caller | undefined, scope: string): boolean =>
  caller === undefined ? scope.endsWith(":read") : caller.scopes === "all" || caller.scopes.includes(scope)

/** Anyone, as long as all of the scopes are there; who is nobody has the scopes to read. */
export const demand = (caller: Caller | undefined, scopes: ReadonlyArray<string>): Effect.Effect<void, Refused> => {
  const missing = scopes.filter((scope) => !has(caller, scope))
  return missing.length === 0 ? Effect.void : Effect.fail(Refusals.missingScope(...missing))
}

/** {@link demand} just one. */
export const allow = (caller: Caller | undefined, scope: string): Effect.Effect<void, Refused> =>
  demand(caller, [scope])

const lookUp = (store: Store.Store, upload_id: string): Effect.Effect<Store.UploadRecord, Refused> => {
  const upload = store.uploads.get(upload_id)
  return upload ? Effect.succeed(upload) : Effect.fail(Refusals.refuse(404, "The specified upload_id was not found."))
}

/** Whether the caller is one of these people, in one of these groups, or the admin. */
const isAmong = (caller: Caller, people: ReadonlyArray<string>, groups: ReadonlyArray<string>): boolean =>
  caller.account.is_admin ||
  people.includes(caller.account.user_id) ||
  groups.some((group_id) => caller.groups.includes(group_id))

/** Whether the caller is one of those an upload is shown to before it is public. */
export const isViewer = (upload: Store.UploadRecord, caller: Caller | undefined): boolean =>
  upload.reviewer_groups.includes("all") ||
  (caller !== undefined && isAmong(caller, Store.viewers(upload), Store.viewerGroups(upload)))

/** Whether the caller is one of those who may change an upload. */
export const isWriter = (upload: Store.UploadRecord, caller: Caller): boolean =>
  isAmong(caller, Store.writers(upload), upload.coauthor_groups)

const whyNotReadable = (upload: Store.UploadRecord, caller: Caller | undefined): Refused | undefined => {
  if (!Store.isPublished(upload) && caller === undefined) {
    return Refusals.refuse(401, "You need to log in to access the specified upload.")
  }
  if (!Store.isPublished(upload)) return Refusals.refuse(403, "You do not have access to the specified upload.")
  return upload.embargo_length > 0
    ? Refusals.refuse(403, "You do not have access to the specified upload - published with embargo.")
    : undefined
}

/** An upload that the caller may see. */
export const readable = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  upload_id: string,
  scope = "uploads:read"
): Effect.fn.Return<Store.UploadRecord, Refused> {
  yield* allow(caller, scope)
  const upload = yield* lookUp(store, upload_id)
  const why = isViewer(upload, caller) ? undefined : whyNotReadable(upload, caller)
  return why ? yield* why : upload
})

/** An upload that the caller is a member of: of others NOMAD shows no processing data, not even of a public one. */
export const asMember = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  upload_id: string
): Effect.fn.Return<Store.UploadRecord, Refused> {
  yield* require(caller, "uploads:read")
  const upload = yield* lookUp(store, upload_id)
  return isViewer(upload, caller)
    ? upload
    : yield* Refusals.refuse(403, "You do not have access to the specified upload.")
})

/** What a call demands of an upload that it changes. */
export interface WriteDemands {
  readonly scope: string
  /** Who may do it to a published upload: nobody, unless told. */
  readonly published?: "nobody" | "admin" | "writers"
  readonly onlyMainAuthor?: boolean
}

const whyNotWritable = (upload: Store.UploadRecord, caller: Caller, demands: WriteDemands): Refused | undefined => {
  const { is_admin, user_id } = caller.account
  if (!isWriter(upload, caller)) {
    return Refusals.refuse(403, "You do not have write access to the specified upload.")
  }
  if (demands.onlyMainAuthor && !is_admin && upload.main_author !== user_id) {
    return Refusals.refuse(403, "Only main author has permissions for this operation.")
  }
  if (!Store.isPublished(upload) || demands.published === "writers") return undefined
  if (demands.published !== "admin") {
    return Refusals.refuse(400, "Upload is already published, operation not possible.")
  }
  return is_admin
    ? undefined
    : Refusals.refuse(403, "Upload is already published, only admins can perform this operation.")
}

/** An upload that the caller may change, and the caller. */
export const writable = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  upload_id: string,
  demands: WriteDemands
): Effect.fn.Return<{ readonly upload: Store.UploadRecord; readonly caller: Caller }, Refused> {
  const somebody = yield* require(caller, demands.scope)
  const upload = yield* lookUp(store, upload_id)
  const why = whyNotWritable(upload, somebody, demands)
  return why ? yield* why : { upload, caller: somebody }
})
