/**
 * What a test sees of a deployment beside its API.
 */
import * as Folder from "./Folder.ts"
import type { Store, UploadRecord } from "./Store.ts"

/** What a test wants to see of an upload. */
export interface UploadPicture {
  readonly upload_id: string
  readonly upload_name: string | null
  readonly main_author: string
  readonly published: boolean
  readonly process_status: string
  readonly files: ReadonlyArray<string>
  readonly entries: ReadonlyArray<{
    readonly entry_id: string
    readonly mainfile: string
    readonly process_status: string
  }>
}

/** What a test wants to see of everything. */
export interface Picture {
  readonly users: ReadonlyArray<{ readonly user_id: string; readonly username: string; readonly is_admin: boolean }>
  readonly uploads: ReadonlyArray<UploadPicture>
  readonly groups: ReadonlyArray<{
    readonly group_id: string
    readonly group_name: string
    readonly owner: string
    /** All of them, the owner too. */
    readonly members: ReadonlyArray<string>
  }>
  readonly datasets: ReadonlyArray<{
    readonly dataset_id: string
    readonly dataset_name: string | null
    readonly user_id: string
    readonly doi: string | null
  }>
}

const upload = (record: UploadRecord): UploadPicture => ({
  upload_id: record.upload_id,
  upload_name: record.upload_name,
  main_author: record.main_author,
  published: record.publish_time !== null,
  process_status: record.process.process_status,
  files: Array.from(Folder.files(record.files), (file) => file.path),
  entries: Array.from(record.entries.values(), ({ entry_id, mainfile, process }) => ({
    entry_id,
    mainfile,
    process_status: process.process_status
  }))
})

/** What there is to see now. */
export const make = (store: Store): Picture => ({
  users: Array.from(store.accounts.values(), ({ user_id, username, is_admin }) => ({ user_id, username, is_admin })),
  uploads: Array.from(store.uploads.values(), upload),
  groups: Array.from(store.groups.values(), ({ group_id, group_name, members_info }) => ({
    group_id,
    group_name,
    owner: members_info.find(({ role }) => role === "owner")?.user_id ?? "",
    members: members_info.map(({ user_id }) => user_id)
  })),
  datasets: Array.from(store.datasets.values(), ({ dataset_id, dataset_name, user_id, doi }) => ({
    dataset_id,
    dataset_name,
    user_id,
    doi
  }))
})
