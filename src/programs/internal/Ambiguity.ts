/**
 * Calls whose answers were lost: before one is made again, it is found out whether the first did what it was to do.
 */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import type { UploadId } from "../../schema/Identifier.ts"
import type { NomadClient } from "../../services/NomadClient.ts"
import * as State from "./UploadState.ts"

interface Tagged {
  readonly _tag: string
}

const ambiguous = new Set(["ServerUnavailable", "Throttled", "TransportError", "UnexpectedResponse"])

/** Whether a call that failed so may have been done all the same: its answer was lost, or made unreadable, on the way. */
export const mayBeDone = (error: Tagged): boolean => ambiguous.has(error._tag)

/** How to find out about a call whose answer was lost. */
export interface Inquiry<A, E, R> {
  /** What the call has done, if it has. */
  readonly done: Effect.Effect<Option.Option<A>, E, R>
  /** Whether to ask again for what was not done; otherwise the call fails as its lost answer did. */
  readonly again: boolean
  /** Errors that a call meets which was done before, only later than anybody looked. */
  readonly meets?: ReadonlyArray<string>
}

/** A server may still be at what it was asked for when the connection broke: it is looked for after these waits. */
const waits = [0, 200, 800, 2000].map((wait) => Duration.millis(wait))

/** How often something is asked for at most. */
const attempts = 3

const found = <A, E, R>(done: Effect.Effect<Option.Option<A>, E, R>, looks: ReadonlyArray<Duration.Duration>) =>
  Effect.gen(function* () {
    for (const wait of looks) {
      yield* Effect.sleep(wait)
      const answer = yield* done
      if (Option.isSome(answer)) return answer
    }
    return Option.none<A>()
  })

/** A call, made once for certain: again only after a look that shows that it was not done. */
export const settled = <A, E extends Tagged, R, E2 extends Tagged, R2>(
  call: Effect.Effect<A, E, R>,
  { again, done, meets = [] }: Inquiry<A, E2, R2>
): Effect.Effect<A, E | E2, R | R2> => {
  const inquire = (error: E, left: number): Effect.Effect<A, E | E2, R | R2> =>
    found(done, waits).pipe(
      // What the looks fail with tells less than what the call failed with.
      Effect.catchIf(mayBeDone, () => Effect.fail(error)),
      Effect.flatMap(
        Option.match({
          onSome: (answer) => Effect.succeed(answer),
          onNone: () => (again && left > 1 ? attempt(left - 1, true) : Effect.fail(error))
        })
      )
    )
  const attempt = (left: number, lost: boolean): Effect.Effect<A, E | E2, R | R2> =>
    Effect.catch(call, (error) =>
      mayBeDone(error) || (lost && meets.includes(error._tag)) ? inquire(error, left) : Effect.fail(error)
    )
  return attempt(attempts, false)
}

/** Whether the upload is busy, perhaps with what an earlier attempt of the same call has begun. */
const isBusyWithIt = (error: Tagged, lost: boolean): boolean =>
  error._tag === "UploadBusy" && (lost || (Predicate.hasProperty(error, "attempts") && error.attempts !== undefined))

/**
 * A change of an upload that may as well be made twice. When its answer was lost, what the upload is busy with is waited
 * for, and then the change is made again.
 */
export const repeated = <A, E extends Tagged, R>(
  upload_id: UploadId,
  change: Effect.Effect<A, E, R>,
  options: State.AwaitOptions = {}
) => {
  const rests = Effect.catchTag(
    State.settled(upload_id, { ...State.soon, ...options }),
    // Whether what it was busy with has failed shows when the change is made again.
    "UploadProcessingFailed",
    () => Effect.void
  )
  const attempt = (left: number, lost: boolean): Effect.Effect<A, E | Effect.Error<typeof rests>, R | NomadClient> =>
    Effect.catch(change, (error) =>
      left > 1 && (mayBeDone(error) || isBusyWithIt(error, lost))
        ? Effect.andThen(rests, attempt(left - 1, true))
        : Effect.fail(error)
    )
  return attempt(attempts, false)
}
