/**
 * What this room asks of processing, in terms of its own records: which parser takes a file, and what comes of it.
 */
import * as Effect from "effect/Effect"
import * as Entry from "../processing/Entry.ts"
import type * as EntryMetadata from "../processing/EntryMetadata.ts"
import * as Identifiers from "../processing/Identifiers.ts"
import * as Matchers from "../processing/Matchers.ts"
import type { Surroundings } from "../processing/Neighbours.ts"
import * as Definitions from "./Definitions.ts"
import * as Folder from "./Folder.ts"
import * as LabIds from "./LabIds.ts"
import * as Moment from "./Moment.ts"
import * as Store from "./Store.ts"
import * as Wire from "./Wire.ts"

/** The id of the entry of a main file. */
export const entryId = (upload_id: string, mainfile: string): Effect.Effect<string> =>
  Identifiers.entryId({ upload_id, mainfile })

/** What a file is recognised as; nothing if it is no main file. */
export const match = (store: Store.Store, path: string, bytes: Uint8Array): Matchers.Matcher | undefined =>
  Matchers.matchFile(path, bytes, store.settings.matchers)

/** An account as rows show it; of somebody unknown there is just the id. */
const person =
  (store: Store.Store) =>
  (user_id: string): EntryMetadata.Account => ({ user_id, name: store.accounts.get(user_id)?.name ?? user_id })

/** What an upload says of its entries. */
export const uploadMetadata = (store: Store.Store, upload: Store.UploadRecord): EntryMetadata.Upload => ({
  upload_id: upload.upload_id,
  upload_name: upload.upload_name,
  upload_create_time: Moment.zulu(upload.upload_create_time),
  description: upload.description,
  main_author: person(store)(upload.main_author),
  coauthors: upload.coauthors.map(person(store)),
  reviewers: upload.reviewers.map(person(store)),
  coauthor_groups: upload.coauthor_groups,
  reviewer_groups: upload.reviewer_groups,
  license: upload.license,
  published: Store.isPublished(upload),
  publish_time: upload.publish_time === null ? null : Moment.zulu(upload.publish_time),
  embargo_length: upload.embargo_length,
  external_db: upload.external_db
})

/** A dataset as its entries show it, down to the annotations that slip through in the server. */
const datasetOf = (record: Store.DatasetRecord) => {
  const { user_id: _user, ...shown } = Wire.dataset(record, Moment.withOffset)
  return { ...shown, m_annotations: { mongo: ["MongoInstance"] } }
}

/** What edits set on an entry. */
export const edited = (store: Store.Store, { last_edit_time, metadata }: Store.EntryRecord): EntryMetadata.Edited => ({
  comment: metadata.comment,
  last_edit_time: last_edit_time === null ? null : Moment.zulu(last_edit_time),
  external_id: metadata.external_id,
  references: metadata.references,
  datasets: metadata.datasets.flatMap((id) => {
    const dataset = store.datasets.get(id)
    return dataset ? [datasetOf(dataset)] : []
  })
})

/** How many files beside a main file its processing looks at; with more than these, an entry counts no others. */
const siblings = 102

/** Finds the files beside main files. Each folder is looked through once, however many main files it has. */
export const neighbours = (upload: Store.UploadRecord): ((mainfile: string) => ReadonlyMap<string, Uint8Array>) => {
  const folders = new Map<string, ReadonlyArray<readonly [string, Uint8Array]>>()
  const first = (path: string) => {
    const folder = Folder.find(upload.files, path)
    const children = folder === undefined || Folder.isFile(folder) ? [] : Folder.children(folder)
    const files = children.flatMap(([name, node]) =>
      Folder.isFile(node) ? [[Folder.join(path, name), node] as const] : []
    )
    return files.slice(0, siblings)
  }
  return (mainfile) => {
    const path = Folder.dirname(mainfile)
    const files = folders.get(path) ?? first(path)
    folders.set(path, files)
    const main = Folder.find(upload.files, mainfile)
    return new Map(Folder.isFile(main) ? [...files, [mainfile, main]] : files)
  }
}

/** The rest of the upload, and the files and archives of all others: definitions can refer to them. */
const beyond = (store: Store.Store, upload: Store.UploadRecord, unseen: ReadonlySet<string>): Surroundings => ({
  file: (upload_id, path) => {
    const from = upload_id === upload.upload_id ? upload : store.uploads.get(upload_id)
    const found = from && Folder.find(from.files, path)
    return Folder.isFile(found) ? found : undefined
  },
  mainfileOf: (entry_id) => Store.entry(store, entry_id)?.mainfile,
  snapshot: (definition_id) => Definitions.find(store, definition_id),
  archive: (upload_id, entry_id) =>
    store.uploadOfEntry.get(entry_id) === upload_id ? Store.archive(store, entry_id) : undefined,
  withLabId: (lab_id) => LabIds.find(store, { user_id: upload.main_author, lab_id, unseen }),
  author: store.accounts.get(upload.main_author)
})

/** How a main file is processed. */
export interface Run {
  /** The files beside it, and itself. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Whether the server itself does it. */
  readonly isInline?: boolean
  /** The entries that are new in this run: search does not show them before it ends. */
  readonly unseen?: ReadonlySet<string>
}

/** Processes a main file, as of now. */
export const process = Effect.fnUntraced(function* (
  store: Store.Store,
  upload: Store.UploadRecord,
  entry: Store.EntryRecord,
  { files, isInline = false, unseen = new Set() }: Run
): Effect.fn.Return<Entry.ProcessedEntry> {
  const processed = yield* Entry.processEntry({
    // What is published directly says so before it is.
    upload: { ...uploadMetadata(store, upload), published: Store.isPublished(upload) || upload.publish_directly },
    mainfile: entry.mainfile,
    files,
    matcher: entry.matcher,
    now: Moment.zulu(yield* Store.now(store)),
    entry_create_time: Moment.zulu(entry.entry_create_time),
    edited: edited(store, entry),
    nomad_version: store.settings.version,
    shared: store.shared,
    circumstances: {
      process: isInline || entry.process.current_process !== null ? "process_entry_local" : undefined,
      isInline,
      isIndexed: upload.indexesEach || entry.processed === undefined
    },
    beyond: beyond(store, upload, unseen)
  })
  Definitions.keep(store, processed.packages)
  return processed
})
