/**
 * A deployment and an account on it: what tokens, caches and limits are kept for.
 */
import * as Data from "effect/Data"
import type { Account } from "../Account.ts"

/** Compared by value, so that two programs with the same account share a token. */
export class Session extends Data.Class<{ readonly apiUrl: string; readonly account: Account }> {
  get origin(): string {
    return new URL(this.apiUrl).origin
  }
}
