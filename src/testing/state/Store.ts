/**
 * All that a deployment of the fake remembers, as plain data. Only this room changes it.
 */
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Fiber from "effect/Fiber"
import type * as Scope from "effect/Scope"
import type * as SubscriptionRef from "effect/SubscriptionRef"
import type { Snapshot } from "../processing/definitions/Snapshot.ts"
import type { ProcessedEntry } from "../processing/Entry.ts"
import type { Matcher } from "../processing/Matchers.ts"
import type { Shared } from "../processing/Shared.ts"
import type { EntryDocument, JsonObject } from "../search/Document.ts"
import type { Account } from "./Accounts.ts"
import type { SimulatedAction } from "./Actions.ts"
import type * as Folder from "./Folder.ts"
import * as Moment from "./Moment.ts"
import type { SimulatedTool } from "./North.ts"
import type { Seed } from "./Seed.ts"

/** How long processing takes: none, some of Effect's time, or until an upload was looked at so often. */
export type ProcessingTime = "at once" | Duration.Input | { readonly looks: number }

/** How far a process of an upload has come. */
export interface ProcessState {
  process_status: string
  current_process: string | null
  last_status_message: string | null
  errors: ReadonlyArray<string>
  complete_time: Moment.Moment | null
}

/** A process that runs. */
export interface Running {
  /** Takes steps until so many are done. */
  readonly advanceTo: (steps: number) => Effect.Effect<void>
  /** Takes all steps that are left, and ends. */
  readonly finish: Effect.Effect<void>
  readonly steps: number
  /** The step after which most of the time passes, counted from one; none where all are alike. */
  readonly longStep: number | undefined
  /** How often the upload was looked at since. */
  looks: number
  /** What takes the steps where time does. */
  fiber?: Fiber.Fiber<void>
}

/** Metadata that an edit can set on an entry. */
export interface EntryMetadata {
  comment: string | null
  external_id: string | null
  references: ReadonlyArray<string>
  /** Ids. */
  datasets: ReadonlyArray<string>
}

/** What wrote the row of an entry last: a process in which it took part, one while its file was put, or a change. */
export type RowWriter = "processing" | "inline" | "edit" | "publication"

/** An entry. */
export interface EntryRecord {
  readonly entry_id: string
  readonly upload_id: string
  readonly mainfile: string
  /** What the main file was recognised as. */
  matcher: Matcher
  entry_create_time: Moment.Moment
  readonly process: ProcessState
  readonly metadata: EntryMetadata
  last_edit_time: Moment.Moment | null
  rowWriter: RowWriter
  /** The names of texts that edits have emptied since. */
  readonly emptied: Set<string>
  /** What processing made of it. */
  processed?: ProcessedEntry
  /** The row that search sees; made when it is asked for, forgotten when something in it changes. */
  row?: EntryDocument | undefined
}

/** Entries of other uploads, as a query found them at a moment. */
export interface IncludedEntries {
  readonly query: JsonObject
  readonly timestamp: Moment.Moment
}

/** An upload. */
export interface UploadRecord {
  readonly upload_id: string
  upload_name: string | null
  description: string | null
  upload_create_time: Moment.Moment
  main_author: string
  coauthors: ReadonlyArray<string>
  reviewers: ReadonlyArray<string>
  coauthor_groups: ReadonlyArray<string>
  reviewer_groups: ReadonlyArray<string>
  external_db: string | null
  license: string
  embargo_length: number
  publish_time: Moment.Moment | null
  doi: string | null
  included_entries: IncludedEntries | null
  /** The addresses of the deployments that it was transferred to. */
  published_to: ReadonlyArray<string>
  /** The address of the deployment that it was imported from. */
  oasis_deployment_url: string | null
  /** Whether there is a place for its files: an import makes it late. */
  isStored: boolean
  readonly publish_directly: boolean
  /** Whether entries that were there before have their rows written one by one, as since a main file was put by itself. */
  indexesEach: boolean
  readonly process: ProcessState
  running?: Running | undefined
  readonly files: Folder.Folder
  readonly entries: Map<string, EntryRecord>
  /** The rows of its entries, until one changes. */
  rows?: ReadonlyArray<EntryDocument> | undefined
}

/** A dataset. */
export interface DatasetRecord {
  readonly dataset_id: string
  readonly dataset_name: string | null
  readonly user_id: string
  /** Missing where an edit in the older form has made it. */
  readonly dataset_type: string | null
  readonly dataset_create_time: Moment.Moment
  readonly dataset_modified_time: Moment.Moment | null
  doi: string | null
}

/** What somebody is in a group. */
export type Role = "member" | "maintainer" | "owner"

/** Somebody in a group. */
export interface Member {
  readonly user_id: string
  readonly role: Role
}

/** A group of people; one of them is its owner. */
export interface GroupRecord {
  readonly group_id: string
  group_name: string
  description: string | null
  members_info: ReadonlyArray<Member>
}

/** What changes hands. */
export type Transferred = "upload" | "group"

/** An upload or a group that is offered to somebody. */
export interface TransferRecord {
  readonly transfer_id: string
  readonly resource_type: Transferred
  readonly resource_id: string
  source_user_id: string
  target_user_id: string
  /** `responding` while an answer is carried out. */
  state: "pending" | "responding" | "refused"
  requested_at: Moment.Moment
  updated_at: Moment.Moment
  /** Who answered. */
  actor_user_id: string | null
}

/** What somebody is told, until it is taken back or too old. */
export interface NotificationRecord {
  readonly id: string
  readonly user_id: string
  readonly source: "user" | "system"
  readonly type: string
  readonly created_at: Moment.Moment
  readonly expires_at: Moment.Moment
  readonly actor_user_id?: string
  readonly data: JsonObject
}

/** The settings, complete. */
export interface Settings {
  readonly uploadLimit: number
  readonly processing: ProcessingTime
  readonly doi: "on" | "off" | "unreachable"
  readonly tokenLifetime: number
  readonly version: string
  readonly oasis: boolean
  /** What main files are recognised by, the first that fits. */
  readonly matchers: ReadonlyArray<Matcher>
  /** The actions that are installed. */
  readonly actions: ReadonlyArray<SimulatedAction>
  /** The tools of the hub, if there is one. */
  readonly north: ReadonlyArray<SimulatedTool> | undefined
}

/** All of it. */
export interface Store {
  readonly settings: Settings
  readonly seed: Seed
  readonly scope: Scope.Scope
  readonly accounts: Map<string, Account>
  readonly uploads: Map<string, UploadRecord>
  readonly datasets: Map<string, DatasetRecord>
  readonly groups: Map<string, GroupRecord>
  readonly transfers: Map<string, TransferRecord>
  /** What all people are told; whoever listens hears of each change. */
  readonly notifications: SubscriptionRef.SubscriptionRef<ReadonlyArray<NotificationRecord>>
  /** What entries have alike. */
  readonly shared: Shared
  /** Entry ids to uploads. */
  readonly uploadOfEntry: Map<string, string>
  /** The packages of definitions that archives brought along, by their ids: they stay when their uploads go. */
  readonly packages: Map<string, Snapshot>
  /** The rows of all entries, until one changes. */
  rows?: ReadonlyArray<EntryDocument> | undefined
  /** The last moment that was given out. */
  lastMoment: Moment.Moment
}

/** Now; later than every moment before, so that what was made later also sorts later. */
export const now = (store: Store): Effect.Effect<Moment.Moment> =>
  Effect.map(Moment.now, (moment) => {
    store.lastMoment = Math.max(moment, store.lastMoment + 1)
    return store.lastMoment
  })

/** An entry, wherever it is. */
export const entry = (store: Store, entry_id: string): EntryRecord | undefined => {
  const upload_id = store.uploadOfEntry.get(entry_id)
  return upload_id === undefined ? undefined : store.uploads.get(upload_id)?.entries.get(entry_id)
}

/** The archive of an entry, if there is one. */
export const archive = (store: Store, entry_id: string): JsonObject | undefined => {
  const processed = entry(store, entry_id)?.processed
  return processed?.hasArchive ? processed.archive : undefined
}

const forgetLists = (store: Store, upload: UploadRecord | undefined): void => {
  store.rows = undefined
  if (upload) upload.rows = undefined
}

/** Forgets the row of an entry, after something in it changed. */
export const forget = (store: Store, entry: EntryRecord): void => {
  forgetLists(store, store.uploads.get(entry.upload_id))
  entry.row = undefined
}

/** Forgets the rows of all the entries of an upload, after something of the upload changed. */
export const forgetAll = (store: Store, upload: UploadRecord): void => {
  forgetLists(store, upload)
  for (const entry of upload.entries.values()) entry.row = undefined
}

/** Removes an entry. */
export const removeEntry = (store: Store, upload: UploadRecord, entry_id: string): void => {
  upload.entries.delete(entry_id)
  store.uploadOfEntry.delete(entry_id)
  forgetLists(store, upload)
}

/** The people who may change an upload. */
export const writers = (upload: UploadRecord): ReadonlyArray<string> => [
  ...new Set([upload.main_author, ...upload.coauthors])
]

/** The people who may see an upload. */
export const viewers = (upload: UploadRecord): ReadonlyArray<string> => [
  ...new Set([...writers(upload), ...upload.reviewers])
]

/** The groups whose people may see an upload; those whose people may change it are the coauthors' groups. */
export const viewerGroups = (upload: UploadRecord): ReadonlyArray<string> => [
  ...new Set([...upload.coauthor_groups, ...upload.reviewer_groups])
]

/** Whether a process runs. */
export const isRunning = (process: ProcessState): boolean =>
  ["PENDING", "RUNNING", "WAITING_FOR_RESULT"].includes(process.process_status)

/** Whether an upload is published. */
export const isPublished = (upload: UploadRecord): boolean => upload.publish_time !== null
