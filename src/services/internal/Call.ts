/**
 * What is known of a call besides its request: for the transport, and for what a call needs before it can begin.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Headers from "effect/http/Headers"
import * as UrlParams from "effect/http/UrlParams"
import * as References from "effect/References"
import type { Limiter } from "./Limiter.ts"
import type { Traffic } from "./Observation.ts"
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
  /** Counts the bytes of its bodies. */
  readonly traffic: Traffic
  /** Hears what stands above the body of the answer. */
  readonly answered?: (head: Head) => void
}

/** The call under way; there is none outside of one. */
export const CurrentCall: Context.Reference<Call | undefined> = Context.Reference<Call | undefined>(
  "effect-nomad/CurrentCall",
  { defaultValue: () => undefined }
)

type Names = ReadonlyArray<string | RegExp>

/** Names that an application hides, and more of them. */
const extended = (more: ReadonlyArray<string>) => {
  let [from, to]: [Names, Names] = [[], more]
  return (names: Names): Names => {
    // Nearly always those of the call before.
    if (names !== from) [from, to] = [names, [...names, ...more]]
    return to
  }
}

/** Makes requests under a call. Their spans name headers and parameters, but not those that are secrets, and attempts. */
export const under = () => {
  const headers = extended(Secrets.headerNames)
  const parameters = extended(Secrets.parameterNames)
  return <A, E, R>(requests: Effect.Effect<A, E, R>, call: Call): Effect.Effect<A, E, R> =>
    Effect.updateContext(requests, (context) =>
      context.pipe(
        Context.add(CurrentCall, call),
        Context.add(Headers.CurrentRedactedNames, headers(Context.get(context, Headers.CurrentRedactedNames))),
        Context.add(UrlParams.CurrentRedactedNames, parameters(Context.get(context, UrlParams.CurrentRedactedNames))),
        Context.add(References.TracerSpanAnnotations, {
          ...Context.get(context, References.TracerSpanAnnotations),
          "nomad.attempt": 1
        })
      )
    )
}
