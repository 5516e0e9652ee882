/**
 * All scenarios, in the order in which they are played.
 */
import * as Actions from "./scenarios/actions.ts"
import * as AuthAndUsers from "./scenarios/authAndUsers.ts"
import * as Bundles from "./scenarios/bundles.ts"
import * as Catalogue from "./scenarios/catalogue.ts"
import * as Datasets from "./scenarios/datasets.ts"
import * as Compressed from "./scenarios/compressed.ts"
import * as Definitions from "./scenarios/definitions.ts"
import * as Edits from "./scenarios/edits.ts"
import * as Entries from "./scenarios/entries.ts"
import * as EntryEdits from "./scenarios/entryEdits.ts"
import * as IncludedEntries from "./scenarios/includedEntries.ts"
import * as MetadataExport from "./scenarios/metadataExport.ts"
import * as Quirks from "./scenarios/quirks.ts"
import * as Groups from "./scenarios/groups.ts"
import * as KnownSections from "./scenarios/knownSections.ts"
import * as LabIds from "./scenarios/labIds.ts"
import * as Linked from "./scenarios/linked.ts"
import * as Notifications from "./scenarios/notifications.ts"
import * as OwnQuantities from "./scenarios/ownQuantities.ts"
import * as OwnSections from "./scenarios/ownSections.ts"
import * as OwnershipTransfers from "./scenarios/ownershipTransfers.ts"
import * as Published from "./scenarios/published.ts"
import * as Graph from "./scenarios/graph.ts"
import * as GraphLists from "./scenarios/graphLists.ts"
import * as RawFiles from "./scenarios/rawFiles.ts"
import * as Requests from "./scenarios/requests.ts"
import * as Search from "./scenarios/search.ts"
import * as Systems from "./scenarios/systems.ts"
import * as Tokens from "./scenarios/tokens.ts"
import * as Uploads from "./scenarios/uploads.ts"
import * as Yaml from "./scenarios/yaml.ts"
import type { Scenario } from "./Step.ts"

export const script: ReadonlyArray<Scenario> = [
  ...AuthAndUsers.scenarios,
  ...Tokens.scenarios,
  ...Datasets.scenarios,
  ...Groups.scenarios,
  ...Uploads.scenarios,
  ...OwnershipTransfers.scenarios,
  ...Notifications.scenarios,
  ...RawFiles.scenarios,
  ...Entries.scenarios,
  ...Requests.scenarios,
  ...Search.scenarios,
  ...Edits.scenarios,
  ...Quirks.scenarios,
  ...Published.scenarios,
  ...KnownSections.scenarios,
  ...LabIds.scenarios,
  ...Linked.scenarios,
  ...Yaml.scenarios,
  ...Systems.scenarios,
  ...Catalogue.scenarios,
  ...Compressed.scenarios,
  ...Definitions.scenarios,
  ...OwnQuantities.scenarios,
  ...OwnSections.scenarios,
  ...MetadataExport.scenarios,
  ...EntryEdits.scenarios,
  ...IncludedEntries.scenarios,
  ...Bundles.scenarios,
  ...Graph.scenarios,
  ...GraphLists.scenarios,
  ...Actions.scenarios
]
