/**
 * The graph that one caller may read.
 */
import type { Source } from "../graph/Source.ts"
import type { JsonObject } from "../search/Document.ts"
import * as Search from "../search/Search.ts"
import * as Access from "./Access.ts"
import { type Caller, viewer } from "./Caller.ts"
import * as Folder from "./Folder.ts"
import * as Rows from "./Rows.ts"
import * as Store from "./Store.ts"
import * as Wire from "./Wire.ts"

/** An account as the graph shows it: to anybody, with the address. */
const person = (store: Store.Store, user_id: string): JsonObject | undefined => {
  const account = store.accounts.get(user_id)
  if (account === undefined) return undefined
  const { affiliation, affiliation_address, created, email, first_name, is_admin, last_name, name, username } = account
  return {
    name,
    first_name,
    last_name,
    email,
    ...(affiliation !== undefined && { affiliation }),
    ...(affiliation_address !== undefined && { affiliation_address }),
    user_id,
    username,
    created: created.replace("Z", "+00:00"),
    is_admin,
    is_oasis_admin: false
  }
}

const upload = (store: Store.Store, record: Store.UploadRecord): JsonObject => {
  const {
    coauthors,
    entries: _,
    main_author,
    reviewers,
    viewers,
    writers,
    ...rest
  } = Wire.upload(record, {
    nulls: "keep"
  })
  const people = (ids: unknown) => (Array.isArray(ids) ? ids.map(String) : []).map((id) => person(store, id) ?? id)
  const count = (status: string) =>
    Array.from(record.entries.values()).filter(({ process }) => process.process_status === status).length
  return {
    ...rest,
    n_entries: record.entries.size,
    processing_successful: count("SUCCESS"),
    processing_failed: count("FAILURE"),
    main_author: person(store, String(main_author)) ?? String(main_author),
    coauthors: people(coauthors),
    reviewers: people(reviewers),
    viewers: people(viewers),
    writers: people(writers)
  }
}

const entry = (record: Store.EntryRecord): JsonObject => {
  const { entry_metadata: _, mainfile, ...rest } = Wire.entry(record)
  return { ...rest, mainfile_path: mainfile ?? null }
}

/** A group with its people; a description that there is not is left out. */
const group = (
  store: Store.Store,
  { description, group_id, group_name, members_info }: Store.GroupRecord
): JsonObject => {
  const owner = members_info.find(({ role }) => role === "owner")?.user_id
  return {
    group_id,
    group_name,
    ...(description !== null && { description }),
    ...(owner !== undefined && { owner: person(store, owner) ?? owner }),
    members: members_info.map(({ user_id }) => person(store, user_id) ?? user_id),
    members_info: members_info.map(({ role, user_id }) => ({ user_id, role, user: person(store, user_id) ?? user_id }))
  }
}

type Listed = ReadonlyArray<{ readonly path: string; readonly size: number | undefined }>

const below = (node: Folder.Node, path: string): Listed => {
  if (Folder.isFile(node)) return [{ path, size: node.length }]
  return Folder.children(node).flatMap(([name, child]) => {
    const at = Folder.join(path, name)
    return Folder.isFile(child) ? below(child, at) : [{ path: at, size: undefined }, ...below(child, at)]
  })
}

/** All below a folder, the folders first; a file is itself. */
const listing = (node: Folder.Node, path: string): Listed =>
  below(node, path).toSorted(
    (one, other) =>
      Number(one.size !== undefined) - Number(other.size !== undefined) || (one.path < other.path ? -1 : 1)
  )

/** What the caller may read. */
export const source =
  (store: Store.Store) =>
  (caller: Caller | undefined, now: number): Source => {
    const me = caller?.account.user_id ?? ""
    const isSeen = (record: Store.UploadRecord) => Store.isPublished(record) || Access.isViewer(record, caller)
    const seen = (upload_id: string) => {
      const record = store.uploads.get(upload_id)
      return record !== undefined && isSeen(record) && (record.embargo_length === 0 || Access.isViewer(record, caller))
        ? record
        : undefined
    }
    const hasPart = (record: Store.UploadRecord, user_id: string) =>
      user_id !== "" && Store.viewers(record).includes(user_id)
    const node = (upload_id: string, path: string) => {
      const record = seen(upload_id)
      return record && Folder.find(record.files, path)
    }
    return {
      me,
      user: (user_id) => person(store, user_id),
      upload: (upload_id) => {
        const record = store.uploads.get(upload_id)
        if (record === undefined) return "NOTFOUND"
        return seen(upload_id) === undefined ? "NOACCESS" : upload(store, record)
      },
      uploadsOf: (user_id) =>
        Array.from(store.uploads.values())
          .filter((record) => hasPart(record, user_id))
          .filter((record) => user_id === me || caller?.account.is_admin === true || hasPart(record, me))
          .map((record) => upload(store, record)),
      entry: (entry_id) => {
        const record = Store.entry(store, entry_id)
        const of = record && store.uploads.get(record.upload_id)
        return of !== undefined && (Store.isPublished(of) || hasPart(of, me)) ? record && entry(record) : undefined
      },
      entriesOf: (upload_ids) =>
        upload_ids.flatMap((id) => Array.from(store.uploads.get(id)?.entries.values() ?? [], entry)),
      row: (entry_id) => {
        const record = Store.entry(store, entry_id)
        const row = record && Rows.row(store, record)
        if (row === undefined) return undefined
        const isFound = Search.visibleTo(viewer(caller))(row) || row["published"] === true
        return isFound ? row : undefined
      },
      dataset: (dataset_id) => {
        const record = store.datasets.get(dataset_id)
        if (record === undefined) return undefined
        const { dataset_id: _id, ...rest } = Wire.dataset(record)
        return { _id: dataset_id, ...rest }
      },
      datasets: Array.from(store.datasets.values())
        .filter(({ user_id }) => user_id === me)
        .map((record) => Wire.dataset(record)),
      entriesIn: (dataset_id) =>
        Array.from(store.uploads.values())
          .flatMap((record) => Array.from(record.entries.values()))
          .filter(({ metadata }) => metadata.datasets.includes(dataset_id))
          .map(entry),
      groups: () => Array.from(store.groups.values(), (record) => group(store, record)),
      search: (request) => Search.search(Rows.all(store), request, viewer(caller), now),
      archive: (entry_id) => Store.archive(store, entry_id),
      files: (upload_id, path) => {
        const found = node(upload_id, path)
        return found && listing(found, path)
      },
      isFile: (upload_id, path) => Folder.isFile(node(upload_id, path)),
      entryOfFile: (upload_id, path) =>
        Array.from(store.uploads.get(upload_id)?.entries.values() ?? []).find(({ mainfile }) => mainfile === path)
          ?.entry_id
    }
  }
