/**
 * Sends again what may be sent again: after growing pauses, or those that a server asks for.
 */
import type * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Schedule from "effect/Schedule"
import type { Retries } from "../NomadConfig.ts"
import { Answer } from "./Answer.ts"
import type { Call } from "./Call.ts"
import * as Observation from "./Observation.ts"
import { type Failure, isFailure, isTransient, reasonOf } from "./Failure.ts"
import { repeated } from "./Tracing.ts"

/** Whether a failure is worth another attempt: not, if the server asks for more patience than the program has. */
const worthRepeating = (failure: Failure, longest: Duration.Duration): boolean =>
  isTransient(failure) &&
  (failure._tag === "HttpClientError" || (failure.retryAfter ?? 0) * 1000 <= Duration.toMillis(longest))

const said = (failure: Failure): string => (failure._tag === "Answer" ? `status ${failure.status}` : reasonOf(failure))

/** The same in words of which there are only a few. */
const kindOf = (failure: Failure): string => (failure._tag === "Answer" ? `status ${failure.status}` : "connection")

const withoutQuery = (url: string): string => url.replace(/[?#].*$/s, "")

/** What is to be sent, under which call, and in which context. */
export interface Sent {
  readonly request: HttpClientRequest.HttpClientRequest
  readonly call: Call
  readonly context: Context.Context<never>
}

/** An attempt, and as many more as its failures, the policy and the budget of all callers leave worth making. */
export const repeating = <A, E extends { readonly _tag: string }>(
  attempt: (context: Context.Context<never>) => Effect.Effect<A, Failure | E>,
  { call, context, request }: Sent,
  retries: Retries
): Effect.Effect<A, Failure | E> =>
  Effect.suspend(() => {
    const { operation } = call
    const { budget } = call.limiter
    const mayRepeat = (error: Failure | E): error is Failure =>
      isFailure(error) && worthRepeating(error, Duration.fromInputUnsafe(retries.longest))
    let attempts = 1
    let repeats = 0
    const failed = (error: Failure | E): Failure | E => {
      if (!isFailure(error)) return error
      return error._tag === "Answer" && attempts > 1 ? new Answer({ ...error, attempts }) : error
    }
    const succeeded = (answer: A) => {
      budget.giveBack(attempts - 1)
      return Effect.succeed(answer)
    }
    const sent = Effect.suspend(() =>
      repeated((context) => Effect.mapError(attempt(context), failed), call, ++attempts)
    ).pipe(Effect.flatMap(succeeded))
    const again = (last: Failure) => {
      // Who gets none of what all share waits on: by the next time a success may have shown that the server is back.
      if (!budget.take(++repeats, retries.times)) return Effect.fail(last)
      const what = `${operation.name} (${request.method} ${withoutQuery(request.url)})`
      return Effect.logWarning(
        `${what} is sent again, attempt ${attempts + 1} of ${retries.times + 1}: ${said(last)}`
      ).pipe(
        Effect.annotateLogs({ "nomad.operation": operation.name, "nomad.attempt": attempts + 1 }),
        Effect.andThen(Observation.again(operation, kindOf(last))),
        Effect.andThen(sent)
      )
    }
    const pauses = () => {
      const longest = Duration.fromInputUnsafe(retries.longest)
      return Schedule.exponential(retries.base).pipe(
        Schedule.jittered,
        Schedule.setInputType<Failure | E>(),
        Schedule.modifyDelay(({ duration, input }) => {
          const asked = isFailure(input) && input._tag === "Answer" ? input.retryAfter : undefined
          const pause = asked === undefined ? Duration.min(duration, longest) : Duration.seconds(asked)
          return Effect.as(Effect.logDebug(`${operation.name} waits ${Math.round(Duration.toMillis(pause))} ms`), pause)
        })
      )
    }
    const others = (first: Failure) => {
      let last: Failure | undefined
      const next = Effect.suspend(() => {
        if (last !== undefined) return again(last)
        last = first
        return Effect.fail<Failure | E>(first)
      })
      const kept = Effect.mapError(next, (error) => {
        if (isFailure(error)) last = error
        return error
      })
      const repeats = Effect.retry(kept, { schedule: pauses(), times: retries.times, while: mayRepeat })
      return Effect.provideContext(repeats, context)
    }
    // Nearly all calls succeed at once, and need nothing more.
    return Effect.matchEffect(attempt(context), {
      onFailure: (error) => (mayRepeat(error) ? others(error) : Effect.fail(error)),
      onSuccess: succeeded
    })
  })
