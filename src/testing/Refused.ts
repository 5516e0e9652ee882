/**
 * The answer with which NOMAD refuses a call: what the rooms of the fake (state, search, processing) fail with, and what
 * its routes put on the wire.
 */
import * as Data from "effect/Data"
import type { Quirk } from "./Quirks.ts"

/** One line of a refusal that lists what is wrong with a request. */
export interface Issue {
  readonly msg: string
  readonly loc: ReadonlyArray<unknown>
  readonly type?: string
  readonly input?: unknown
  readonly ctx?: unknown
  readonly url?: string
}

/** A refusal: the status, and the `detail` of the body, in the server's own words. */
export class Refused extends Data.TaggedError("Refused")<{
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 500 | 501
  readonly detail: string | ReadonlyArray<Issue> | { readonly [key: string]: unknown }
  readonly headers?: { readonly [name: string]: string }
  /** Which of the server's quirks this is, if it is one. */
  readonly quirk?: Quirk
}> {}
