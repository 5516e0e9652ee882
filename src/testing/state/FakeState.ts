/**
 * What one deployment of the fake knows: accounts, tokens, uploads with their files and entries, datasets. No HTTP here:
 * a route decodes its request, calls one method, and answers what that gives or the `Refused` that it fails with.
 */
import type * as Duration from "effect/Duration"
import type * as Effect from "effect/Effect"
import type { Account, Accounts, NewAccount } from "./Accounts.ts"
import type { Datasets } from "./Datasets.ts"
import type { Edits } from "./Edits.ts"
import type { Entries } from "./Entries.ts"
import type { RawFiles } from "./RawFiles.ts"
import type { Tokens } from "./Tokens.ts"
import type { Uploads } from "./Uploads.ts"

/** How long processing takes: none, some of Effect's time, or until an upload was looked at so often. */
export type ProcessingTime = "at once" | Duration.Input | { readonly looks: number }

/** How a deployment of the fake is set up. */
export interface Options {
  /** Makes ids; the same seed makes the same ones in the same order. */
  readonly seed?: string | number
  /** The accounts, instead of `researcher`, `coauthor`, `other` and `admin`. */
  readonly users?: ReadonlyArray<NewAccount>
  /** How many unpublished uploads an account may have: 10. */
  readonly uploadLimit?: number
  readonly processing?: ProcessingTime
  /** Whether DOIs can be assigned: `on`, the service switched `off`, or `unreachable`. */
  readonly doi?: "on" | "off" | "unreachable"
  /** Seconds that an access token lives: 300. */
  readonly tokenLifetime?: number
  /** NOMAD's version: 2.0.0. */
  readonly version?: string
}

/** An upload as a test seeds it: no limits, no rights, no time taken. */
export interface SeedUpload {
  /** User name or id of its main author. */
  readonly main_author: string
  readonly upload_name?: string
  /** Path to content. */
  readonly files?: { readonly [path: string]: string | Uint8Array }
  readonly coauthors?: ReadonlyArray<string>
  readonly reviewers?: ReadonlyArray<string>
  readonly published?: boolean
  readonly embargo_length?: number
  /** Entry level metadata, for all its entries: `comment`, `references`, names or ids of `datasets`. */
  readonly metadata?: { readonly [key: string]: unknown }
}

/** A dataset as a test seeds it. */
export interface SeedDataset {
  /** User name or id of its owner. */
  readonly user: string
  readonly dataset_name: string
  readonly doi?: string
}

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
  readonly datasets: ReadonlyArray<{
    readonly dataset_id: string
    readonly dataset_name: string | null
    readonly user_id: string
    readonly doi: string | null
  }>
}

/** One deployment of the fake. */
export interface FakeState {
  readonly version: string
  readonly accounts: Accounts
  readonly tokens: Tokens
  readonly uploads: Uploads
  readonly files: RawFiles
  readonly edits: Edits
  readonly entries: Entries
  readonly datasets: Datasets
  readonly snapshot: () => Picture
  readonly addUser: (user: Omit<NewAccount, "user_id"> & { readonly user_id?: string }) => Account
  /** Gives the id of the upload. */
  readonly addUpload: (upload: SeedUpload) => Effect.Effect<string>
  /** Gives the id of the dataset. */
  readonly addDataset: (dataset: SeedDataset) => Effect.Effect<string>
}
