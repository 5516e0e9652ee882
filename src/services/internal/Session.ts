/**
 * A deployment and an account on it: what tokens, caches and limits are kept for.
 */
import * as Data from "effect/Data"
import * as Deployment from "../../schema/Deployment.ts"
import type { Account } from "../Account.ts"

/** Compared by value, so that two programs with the same account share a token. */
export class Session extends Data.Class<{ readonly apiUrl: string; readonly account: Account }> {
  readonly origin: string = new URL(this.apiUrl).origin
  /** How the deployment is called for short. */
  readonly deployment: string = Deployment.nameOf(this.apiUrl)
}
