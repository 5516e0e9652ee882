/**
 * What one deployment of the fake knows: accounts, tokens, uploads with their files and entries, datasets. No HTTP here:
 * a route decodes its request, calls one method, and answers what that gives or the `Refused` that it fails with.
 */
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import * as SubscriptionRef from "effect/SubscriptionRef"
import * as Matchers from "../processing/Matchers.ts"
import * as Shared from "../processing/Shared.ts"
import type { Source } from "../graph/Source.ts"
import type { Account, NewAccount } from "./Accounts.ts"
import * as Accounts from "./Accounts.ts"
import * as ArchiveEdits from "./ArchiveEdits.ts"
import * as Bundles from "./Bundles.ts"
import * as Actions from "./Actions.ts"
import type { Caller } from "./Caller.ts"
import * as Datasets from "./Datasets.ts"
import * as Definitions from "./Definitions.ts"
import * as Edits from "./Edits.ts"
import * as Entries from "./Entries.ts"
import * as Groups from "./Groups.ts"
import * as IncludedEntries from "./IncludedEntries.ts"
import * as Installation from "./Installation.ts"
import * as Invitations from "./Invitations.ts"
import * as Notifications from "./Notifications.ts"
import * as OlderEdits from "./OlderEdits.ts"
import * as OwnershipTransfers from "./OwnershipTransfers.ts"
import * as Graph from "./Graph.ts"
import * as North from "./North.ts"
import * as Picture from "./Picture.ts"
import * as RawFiles from "./RawFiles.ts"
import * as Seed from "./Seed.ts"
import type { SeedDataset, SeedGroup, SeedUpload } from "./Seeding.ts"
import * as Seeding from "./Seeding.ts"
import type { NotificationRecord, ProcessingTime, Settings, Store } from "./Store.ts"
import * as Tokens from "./Tokens.ts"
import * as Transfers from "./Transfers.ts"
import * as Uploads from "./Uploads.ts"

export type { Picture, UploadPicture } from "./Picture.ts"
export type { SeedDataset, SeedGroup, SeedUpload } from "./Seeding.ts"
export type { ProcessingTime } from "./Store.ts"

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
  /** NOMAD's version: 2.0.0. One that begins with `1.` also has the manners of a server of version 1.3. */
  readonly version?: string
  /** Whether it is an Oasis, and not the central NOMAD. */
  readonly oasis?: boolean
  /** Further kinds of main files, tried before those that the fake knows. */
  readonly matchers?: ReadonlyArray<Matchers.Matcher>
  /** Actions that are installed, each with what its runs do: none, unless told. */
  readonly actions?: ReadonlyArray<Actions.SimulatedAction>
  /** The tools of a hub; without them, the deployment has none, and knows no routes `/north`. */
  readonly north?: ReadonlyArray<North.SimulatedTool>
}

/** One deployment of the fake. */
export interface FakeState {
  readonly accounts: Accounts.Accounts
  readonly tokens: Tokens.Tokens
  readonly uploads: Uploads.Uploads
  readonly bundles: Bundles.Bundles
  readonly transfers: Transfers.Transfers
  readonly includedEntries: IncludedEntries.IncludedEntries
  readonly files: RawFiles.RawFiles
  readonly edits: Edits.Edits
  readonly archiveEdits: ArchiveEdits.ArchiveEdits
  readonly olderEdits: OlderEdits.OlderEdits
  readonly entries: Entries.Entries
  readonly datasets: Datasets.Datasets
  readonly definitions: Definitions.Definitions
  readonly groups: Groups.Groups
  readonly installation: Installation.Installation
  readonly invitations: Invitations.Invitations
  readonly ownershipTransfers: OwnershipTransfers.OwnershipTransfers
  readonly notifications: Notifications.Notifications
  readonly actions: Actions.Actions
  readonly north: North.North
  readonly graph: (caller: Caller | undefined, now: number) => Source
  readonly snapshot: () => Picture.Picture
  readonly addUser: (user: Omit<NewAccount, "user_id"> & { readonly user_id?: string }) => Account
  /** Gives the id of the upload. */
  readonly addUpload: (upload: SeedUpload) => Effect.Effect<string>
  /** Gives the id of the dataset. */
  readonly addDataset: (dataset: SeedDataset) => Effect.Effect<string>
  /** Gives the id of the group. */
  readonly addGroup: (group: SeedGroup) => Effect.Effect<string>
}

const settingsOf = (options: Options): Settings => ({
  uploadLimit: options.uploadLimit ?? 10,
  processing: options.processing ?? "at once",
  doi: options.doi ?? "on",
  tokenLifetime: options.tokenLifetime ?? 300,
  version: options.version ?? "2.0.0",
  oasis: options.oasis ?? false,
  matchers: [...(options.matchers ?? []), ...Matchers.standard],
  actions: options.actions ?? [],
  north: options.north
})

/**
 * One deployment, with nothing in it but its accounts, and others that it can reach. Processes that take time end with
 * the scope.
 */
export const make = Effect.fnUntraced(function* (
  options: Options = {},
  reach: Transfers.Reach = () => Effect.undefined
): Effect.fn.Return<FakeState, never, Scope.Scope> {
  const store: Store = {
    settings: settingsOf(options),
    seed: Seed.make(options.seed ?? "nomad"),
    scope: yield* Effect.scope,
    accounts: new Map(),
    uploads: new Map(),
    datasets: new Map(),
    groups: new Map(),
    transfers: new Map(),
    notifications: yield* SubscriptionRef.make<ReadonlyArray<NotificationRecord>>([]),
    shared: Shared.make(),
    uploadOfEntry: new Map(),
    packages: new Map(),
    lastMoment: 0
  }
  const accounts = Accounts.make(store)
  for (const account of options.users ?? Accounts.defaults) accounts.add(account)
  const tokens = Tokens.make(store, accounts)
  const bundles = Bundles.make(store)
  return {
    accounts,
    tokens,
    uploads: Uploads.make(store),
    bundles,
    transfers: Transfers.make(store, { reach, own: Transfers.receiver({ accounts, bundles, tokens }) }),
    includedEntries: IncludedEntries.make(store),
    files: RawFiles.make(store),
    edits: Edits.make(store, accounts),
    archiveEdits: ArchiveEdits.make(store),
    olderEdits: OlderEdits.make(store),
    entries: Entries.make(store),
    datasets: Datasets.make(store),
    definitions: Definitions.make(store),
    groups: Groups.make(store),
    installation: Installation.make(store),
    invitations: Invitations.make(store, accounts),
    ownershipTransfers: OwnershipTransfers.make(store, accounts),
    notifications: Notifications.make(store),
    actions: Actions.make(store),
    north: North.make(store),
    graph: Graph.source(store),
    snapshot: () => Picture.make(store),
    addUser: (user) => accounts.add({ ...user, user_id: user.user_id ?? store.seed.uuid() }),
    addUpload: (seed) => Seeding.upload(store, accounts, seed),
    addDataset: (seed) => Seeding.dataset(store, accounts, seed),
    addGroup: (seed) => Effect.sync(() => Seeding.group(store, accounts, seed))
  }
})
