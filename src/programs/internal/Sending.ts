/**
 * Sources on their way to a server.
 */
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { InvalidSource, TransportError } from "../../schema/NomadError.ts"
import type { Opened } from "../UploadSource.ts"

/** What a call has to know of its body. */
export interface Call {
  readonly repeatable: boolean
  readonly contentLength?: number
}

/** What broke a source, if that is what ended the call. */
const orElseFail = <E>(broken: Deferred.Deferred<never, InvalidSource>, error: E) =>
  Effect.flatMap(Deferred.isDone(broken), (isBroken): Effect.Effect<never, InvalidSource | E> =>
    isBroken ? Deferred.await(broken) : Effect.fail(error)
  )

/** Sends a source. One that fails on the way ends the call as a failed connection does; what it says itself is better. */
export const send = Effect.fnUntraced(function* <A, E extends { readonly _tag: string }, R>(
  opened: Opened,
  call: (payload: Opened["bytes"], options: Call) => Effect.Effect<A, E | TransportError, R>
) {
  const broken = yield* Deferred.make<never, InvalidSource>()
  const payload = Stream.tapError(opened.bytes, (error) => Deferred.fail(broken, error))
  const size = opened.size === undefined ? {} : { contentLength: opened.size }
  const sent = call(payload, { repeatable: opened.repeatable, ...size })
  return yield* Effect.raceFirst(sent, Deferred.await(broken)).pipe(
    Effect.catchIf(
      (error) => error._tag === "TransportError",
      (error) => orElseFail(broken, error)
    )
  )
})
