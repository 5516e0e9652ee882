/**
 * The deployment whose routes these are.
 */
import * as Context from "effect/Context"
import type { FakeState } from "../state/FakeState.ts"

/** What the deployment knows; every route asks it. */
export class CurrentState extends Context.Service<CurrentState, FakeState>()(
  "effect-nomad/testing/routes/CurrentState"
) {}
