/**
 * Entries by the ids that laboratories give to things: references in archives may have nothing else.
 */
import type { EntryIds } from "../processing/Neighbours.ts"
import * as Evaluate from "../search/Evaluate.ts"
import * as Store from "./Store.ts"

/** Who looks, for what, and which entries search does not show yet. */
export interface Wanted {
  readonly user_id: string
  readonly lab_id: string
  readonly unseen: ReadonlySet<string>
}

const isVisible = (store: Store.Store, user_id: string) => (upload: Store.UploadRecord) => {
  const isOwn = (group_id: string) =>
    group_id === "all" || store.groups.get(group_id)?.members_info.some((member) => member.user_id === user_id) === true
  return Store.isPublished(upload) || Store.viewers(upload).includes(user_id) || Store.viewerGroups(upload).some(isOwn)
}

/** The entries that somebody finds, in the order of search. */
export const find = (store: Store.Store, { lab_id, unseen, user_id }: Wanted): ReadonlyArray<EntryIds> =>
  Array.from(store.uploads.values())
    .filter(isVisible(store, user_id))
    .flatMap(({ entries }) => Array.from(entries.values()))
    .filter(
      ({ entry_id, processed }) =>
        processed !== undefined &&
        !unseen.has(entry_id) &&
        Evaluate.valuesAt(processed.document, ["results", "eln", "lab_ids"]).includes(lab_id)
    )
    .toSorted((a, b) => (a.entry_id < b.entry_id ? -1 : 1))
