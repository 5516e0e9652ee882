/**
 * What a test puts into a deployment beside its API: uploads, datasets and groups, without anybody's rights or limits.
 */
import * as Effect from "effect/Effect"
import type { JsonObject } from "../search/Document.ts"
import type * as Accounts from "./Accounts.ts"
import * as Datasets from "./Datasets.ts"
import * as Folder from "./Folder.ts"
import * as Metadata from "./Metadata.ts"
import * as Process from "./Process.ts"
import type { Role, Store, UploadRecord } from "./Store.ts"
import * as UploadProcessing from "./UploadProcessing.ts"
import * as Uploads from "./Uploads.ts"

/** An upload as a test seeds it: no limits, no rights, no time taken. */
export interface SeedUpload {
  /** User name or id of its main author. */
  readonly main_author: string
  readonly upload_name?: string
  /** Path to content. */
  readonly files?: { readonly [path: string]: string | Uint8Array }
  readonly coauthors?: ReadonlyArray<string>
  readonly reviewers?: ReadonlyArray<string>
  /** Ids of groups. */
  readonly coauthor_groups?: ReadonlyArray<string>
  readonly reviewer_groups?: ReadonlyArray<string>
  readonly published?: boolean
  readonly embargo_length?: number
  /** Entry level metadata, for all its entries: `comment`, `references`, names or ids of `datasets`. */
  readonly metadata?: JsonObject
}

/** A dataset as a test seeds it. */
export interface SeedDataset {
  /** User name or id of its owner. */
  readonly user: string
  readonly dataset_name: string
  readonly doi?: string
}

/** A group as a test seeds it; people by their user names or ids. */
export interface SeedGroup {
  readonly owner: string
  readonly group_name: string
  readonly description?: string
  readonly maintainers?: ReadonlyArray<string>
  readonly members?: ReadonlyArray<string>
}

/** The id of an account named by its user name, its e-mail or its id; what names nobody is an id of somebody unknown. */
const idOf = (accounts: Accounts.Accounts, reference: string): string =>
  accounts.byAnyName(reference)?.user_id ?? reference

/** Dataset names in the metadata become ids, of datasets made for it where there are none. */
const withDatasetIds = Effect.fnUntraced(function* (store: Store, user_id: string, metadata: JsonObject) {
  const { datasets } = metadata
  if (datasets === undefined) return metadata
  const ids: Array<string> = []
  for (const name of Array.isArray(datasets) ? datasets.map(String) : [String(datasets)]) {
    const known = store.datasets.get(name) ?? Datasets.byName(store, user_id, name)
    ids.push((known ?? (yield* Datasets.add(store, { user_id, dataset_name: name }))).dataset_id)
  }
  return { ...metadata, datasets: { add: ids } }
})

/** A list of references is a list to set, as in the edit. */
const withReferences = (metadata: JsonObject): JsonObject => {
  const { references } = metadata
  return Array.isArray(references) ? { ...metadata, references: { set: references } } : metadata
}

const encoder = new TextEncoder()

const putFiles = (upload: UploadRecord, files: NonNullable<SeedUpload["files"]>): void => {
  for (const [path, content] of Object.entries(files)) {
    Folder.put(upload.files, path, typeof content === "string" ? encoder.encode(content) : content)
  }
}

/** Adds an upload; gives its id. */
export const upload = Effect.fnUntraced(function* (store: Store, accounts: Accounts.Accounts, seed: SeedUpload) {
  const main_author = idOf(accounts, seed.main_author)
  const upload = yield* Uploads.add(store, {
    main_author,
    upload_name: seed.upload_name ?? null,
    coauthors: (seed.coauthors ?? []).map((name) => idOf(accounts, name)),
    reviewers: (seed.reviewers ?? []).map((name) => idOf(accounts, name)),
    coauthor_groups: seed.coauthor_groups ?? [],
    reviewer_groups: seed.reviewer_groups ?? [],
    embargo_length: seed.embargo_length ?? 0
  })
  putFiles(upload, seed.files ?? {})
  if (seed.files !== undefined) yield* Process.run(store, upload, UploadProcessing.job(store, upload, {}))
  const metadata = withReferences(yield* withDatasetIds(store, main_author, seed.metadata ?? {}))
  for (const entry of upload.entries.values()) Metadata.setEntry(store, entry, metadata)
  if (seed.published) yield* UploadProcessing.publish(store, upload)
  return upload.upload_id
})

/** Adds a dataset; gives its id. */
export const dataset = (
  store: Store,
  accounts: Accounts.Accounts,
  { user, dataset_name, doi }: SeedDataset
): Effect.Effect<string> =>
  Effect.map(
    Datasets.add(store, { user_id: idOf(accounts, user), dataset_name, doi: doi ?? null }),
    ({ dataset_id }) => dataset_id
  )

/** Adds a group; gives its id. */
export const group = (
  store: Store,
  accounts: Accounts.Accounts,
  { description, group_name, maintainers = [], members = [], owner }: SeedGroup
): string => {
  const as = (role: Role) => (name: string) => ({ user_id: idOf(accounts, name), role })
  const members_info = [as("owner")(owner), ...maintainers.map(as("maintainer")), ...members.map(as("member"))]
  const group_id = store.seed.id()
  store.groups.set(group_id, { group_id, group_name, description: description ?? null, members_info })
  return group_id
}
