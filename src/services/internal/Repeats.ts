/**
 * Sends again what may be sent again: after growing pauses, or those that a server asks for.
 */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Schedule from "effect/Schedule"
import type { Retries } from "../NomadConfig.ts"
import { Answer } from "./Answer.ts"
import type { Budget } from "./Budget.ts"
import { type Failure, isFailure, isTransient, reasonOf } from "./Failure.ts"

/** Whether a failure is worth another attempt: not, if the server asks for more patience than the program has. */
const worthRepeating = (failure: Failure, longest: Duration.Duration): boolean =>
  isTransient(failure) &&
  (failure._tag === "HttpClientError" || (failure.retryAfter ?? 0) * 1000 <= Duration.toMillis(longest))

const said = (failure: Failure): string => (failure._tag === "Answer" ? `status ${failure.status}` : reasonOf(failure))

/** An attempt, and as many more as its failures and the policy leave worth making. */
export const repeating = <A, E extends { readonly _tag: string }, R>(
  attempt: Effect.Effect<A, Failure | E, R>,
  request: HttpClientRequest.HttpClientRequest,
  retries: Retries,
  budget: Budget
): Effect.Effect<A, Failure | E, R> => {
  const longest = Duration.fromInputUnsafe(retries.longest)
  const pauses = Schedule.exponential(retries.base).pipe(
    Schedule.jittered,
    Schedule.setInputType<Failure | E>(),
    Schedule.modifyDelay(({ duration, input }) => {
      const asked = isFailure(input) && input._tag === "Answer" ? input.retryAfter : undefined
      const pause = asked === undefined ? Duration.min(duration, longest) : Duration.seconds(asked)
      const why = isFailure(input) ? said(input) : ""
      return Effect.as(
        Effect.logDebug(`${request.method} ${request.url} again in ${Math.round(Duration.toMillis(pause))} ms: ${why}`),
        pause
      )
    })
  )
  return Effect.suspend(() => {
    let attempts = 0
    let repeats = 0
    let last: Failure | E | undefined
    const failed = (error: Failure | E) => {
      last = isFailure(error) && error._tag === "Answer" && attempts > 1 ? new Answer({ ...error, attempts }) : error
      return last
    }
    const counted = Effect.suspend(() => {
      // Who gets none of what all share waits on: by the next time a success may have shown that the server is back.
      if (last !== undefined && !budget.take(++repeats, retries.times)) return Effect.fail(last)
      attempts++
      return Effect.mapError(attempt, failed)
    })
    return Effect.retry(counted, {
      schedule: pauses,
      times: retries.times,
      while: (error) => isFailure(error) && worthRepeating(error, longest)
    }).pipe(Effect.tap(() => Effect.sync(() => budget.giveBack(attempts - 1))))
  })
}
