/**
 * All scenarios, in the order in which they are played.
 */
import * as AuthAndUsers from "./scenarios/authAndUsers.ts"
import * as Datasets from "./scenarios/datasets.ts"
import * as RawFiles from "./scenarios/rawFiles.ts"
import * as Uploads from "./scenarios/uploads.ts"
import type { Scenario } from "./Step.ts"

export const script: ReadonlyArray<Scenario> = [
  ...AuthAndUsers.scenarios,
  ...Datasets.scenarios,
  ...Uploads.scenarios,
  ...RawFiles.scenarios
]
