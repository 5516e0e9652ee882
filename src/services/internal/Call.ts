/**
 * What is known of a call besides its request: for the transport, and for what a call needs before it can begin.
 */
import * as Context from "effect/Context"
import type { Limiter } from "./Limiter.ts"
import type { Operation } from "./Observation.ts"
import type { Session } from "./Session.ts"

/** What stands above the body of an answer. */
export interface Head {
  readonly status: number
  readonly headers: { readonly [name: string]: string }
}

export interface Call {
  readonly session: Session
  /** The limits of its origin, which what it needs before it can begin, such as a token, keeps to as well. */
  readonly limiter: Limiter
  readonly operation: Operation
  /** What its spans say. */
  readonly attributes: { readonly [name: string]: unknown }
  /** Whether the same request may be sent again when its answer was lost. */
  readonly repeatable: boolean
  /** Whether the body can be read only once, so that not even a new token makes another attempt possible. */
  readonly once: boolean
  /** Whether credentials are looked at. */
  readonly signed: boolean
  /** Whether the answer is read piece by piece, as it comes. */
  readonly streamed: boolean
  /** Bytes of a streamed body, when they are known beforehand. */
  readonly contentLength?: number
  /** Hears what stands above the body of the answer. */
  readonly answered?: (head: Head) => void
}

/** The call under way; there is none outside of one. */
export const CurrentCall: Context.Reference<Call | undefined> = Context.Reference<Call | undefined>(
  "effect-nomad/CurrentCall",
  { defaultValue: () => undefined }
)
