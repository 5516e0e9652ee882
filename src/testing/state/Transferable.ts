/**
 * What can change hands, seen alike: an upload, which becomes another's by a process, or a group.
 */
import * as Effect from "effect/Effect"
import type { Refused } from "../Refused.ts"
import type { JsonObject } from "../search/Document.ts"
import * as Access from "./Access.ts"
import type { Caller } from "./Caller.ts"
import * as Edits from "./Edits.ts"
import * as GroupMembers from "./GroupMembers.ts"
import * as Groups from "./Groups.ts"
import * as Process from "./Process.ts"
import * as Refusals from "./Refusals.ts"
import * as Rows from "./Rows.ts"
import * as Store from "./Store.ts"
import * as Uploads from "./Uploads.ts"
import * as Wire from "./Wire.ts"

/** Something with an owner. */
export interface Transferable {
  readonly type: Store.Transferred
  readonly resource_id: string
  readonly name: string | null
  readonly owner: string
  /** Lets somebody see what is offered. */
  readonly showTo: (user_id: string) => void
  /** Takes that back from people. */
  readonly hideFrom: (people: ReadonlyArray<string>) => void
  /** Makes somebody the owner. */
  readonly handOver: (user_id: string) => Effect.Effect<void>
  /** How answers show it; only of a group nulls are kept somewhere. */
  readonly picture: (nulls: "keep" | "drop") => JsonObject
}

/** Search is not told of reviewers who come and go with an offer: the rows stay as they are until something else changes. */
const setReviewers = (store: Store.Store, upload: Store.UploadRecord, reviewers: ReadonlyArray<string>): void => {
  Rows.ofUpload(store, upload)
  upload.reviewers = reviewers
}

const handOverUpload = (store: Store.Store, upload: Store.UploadRecord, user_id: string) => {
  const previous = upload.main_author
  const plan = {
    metadata: { main_author: user_id },
    entries: {},
    entries_key: "entry_id",
    uploads: [upload],
    rows: undefined
  }
  const steps: ReadonlyArray<Process.Step> = [
    { run: Edits.carryOut(store, upload, plan) },
    {
      run: Effect.sync(() =>
        setReviewers(
          store,
          upload,
          upload.reviewers.filter((reviewer) => ![previous, user_id].includes(reviewer))
        )
      )
    }
  ]
  Process.begin(store, upload, { name: "_transfer_upload_ownership", steps })
  return Process.launch(store, upload, { wait: true })
}

const ofUpload = (store: Store.Store, upload: Store.UploadRecord): Transferable => ({
  type: "upload",
  resource_id: upload.upload_id,
  name: upload.upload_name,
  owner: upload.main_author,
  showTo: (user_id) => {
    if (!upload.reviewers.includes(user_id)) setReviewers(store, upload, [...upload.reviewers, user_id])
  },
  hideFrom: (people) => {
    if (!upload.reviewers.some((reviewer) => people.includes(reviewer))) return
    setReviewers(
      store,
      upload,
      upload.reviewers.filter((reviewer) => !people.includes(reviewer))
    )
  },
  handOver: (user_id) => handOverUpload(store, upload, user_id),
  picture: () => Wire.uploadBody(upload)
})

const ofGroup = (group: Store.GroupRecord): Transferable => ({
  type: "group",
  resource_id: group.group_id,
  name: group.group_name,
  owner: Groups.ownerOf(group),
  showTo: () => {},
  hideFrom: () => {},
  handOver: (user_id) =>
    Effect.sync(() => {
      const others = group.members_info.filter(({ role }) => role !== "owner")
      const owner = { user_id, role: "owner" } as const
      const isIn = others.some((member) => member.user_id === user_id)
      group.members_info = isIn
        ? others.map((member) => (member.user_id === user_id ? owner : member))
        : [...others, owner]
    }),
  picture: (nulls) => ({
    group_id: group.group_id,
    data: nulls === "keep" ? Groups.wire(group) : Wire.dropNulls(Groups.wire(group))
  })
})

/** Something that may be there. */
export const find = (store: Store.Store, type: Store.Transferred, id: string): Transferable | undefined => {
  const upload = type === "upload" ? store.uploads.get(id) : undefined
  const group = type === "group" ? store.groups.get(id) : undefined
  return upload ? ofUpload(store, upload) : group && ofGroup(group)
}

/** Something that has to be there. */
export const existing = (
  store: Store.Store,
  type: Store.Transferred,
  id: string
): Effect.Effect<Transferable, Refused> => {
  const thing = find(store, type, id)
  if (thing) return Effect.succeed(thing)
  return type === "group"
    ? Effect.fail(Refusals.refuse(404, "User Group does not exist."))
    : Effect.fail(Refusals.exception("transfer of no upload", "KeyError", `'Upload with id ${id} does not exist'`))
}

const writable = Effect.fnUntraced(function* (store: Store.Store, caller: Caller, id: string) {
  const demands = { scope: "uploads:write", published: "writers", onlyMainAuthor: true } as const
  const { upload } = yield* Access.writable(store, caller, id, demands)
  yield* Uploads.requireIdle(upload)
  return ofUpload(store, upload)
})

/** Something that the caller may offer to others. */
export const offerable = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller,
  type: Store.Transferred,
  id: string
): Effect.fn.Return<Transferable, Refused> {
  if (type === "upload") return yield* writable(store, caller, id)
  const group = yield* existing(store, type, id)
  const record = store.groups.get(id)
  const isOwner = record !== undefined && GroupMembers.roleOf(record, caller.account.user_id) === "owner"
  if (isOwner || caller.account.is_admin) return group
  const who = "Only group owners and admins are allowed to transfer group ownership."
  return yield* Refusals.refuse(403, `You are not authorized to transfer user group '${id}'. ${who}`)
})

/** Something that was offered to the caller: an upload has to rest. */
export const answerable = Effect.fnUntraced(function* (
  store: Store.Store,
  _caller: Caller,
  type: Store.Transferred,
  id: string
): Effect.fn.Return<Transferable, Refused> {
  const thing = yield* existing(store, type, id)
  const upload = type === "upload" ? store.uploads.get(id) : undefined
  if (upload) yield* Uploads.requireIdle(upload)
  return thing
})

/** Something that the caller offered, and may still dispose of. */
export const revocable: typeof answerable = (store, caller, type, id) =>
  type === "upload" ? writable(store, caller, id) : existing(store, type, id)
