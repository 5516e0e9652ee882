/**
 * The call that is under way, for the transport below the typed client: it sees requests, and has to know what they are.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Headers from "effect/http/Headers"
import * as UrlParams from "effect/http/UrlParams"
import type { Limiter } from "./Limiter.ts"
import * as Secrets from "./Secrets.ts"
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
  /** Its name, as `uploads.edit`. */
  readonly operation: string
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

/** Makes requests under a call. Their spans name headers and parameters: not those that are secrets. */
export const under =
  (call: Call) =>
  <A, E, R>(requests: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.updateContext(requests, (context) =>
      context.pipe(
        Context.add(CurrentCall, call),
        Context.add(Headers.CurrentRedactedNames, [
          ...Context.get(context, Headers.CurrentRedactedNames),
          ...Secrets.headerNames
        ]),
        Context.add(UrlParams.CurrentRedactedNames, [
          ...Context.get(context, UrlParams.CurrentRedactedNames),
          ...Secrets.parameterNames
        ])
      )
    )
