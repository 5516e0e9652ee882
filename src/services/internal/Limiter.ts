/**
 * Keeps to the limits of one origin: so many requests at once, so many begun in any second, so many repeats when it fails.
 */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { identity } from "effect/Function"
import type * as Scope from "effect/Scope"
import * as Semaphore from "effect/Semaphore"
import type { Limits } from "../NomadConfig.ts"
import * as Budget from "./Budget.ts"

export interface Limiter {
  /** Does something in a place among the requests at once. */
  readonly within: <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
  /** Takes a place among the requests at once, until the scope closes. */
  readonly place: Effect.Effect<void, never, Scope.Scope>
  /** Does something as soon as one more request may begin. */
  readonly inTurn: <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
  /** The repeats that all callers share. */
  readonly budget: Budget.Budget
}

const second = 1000

/** No limits but those of repeats. */
export const unlimited = (budget: Budget.Budget): Limiter => ({
  within: identity,
  place: Effect.void,
  inTurn: identity,
  budget
})

/** A limiter of an origin's own. */
export const make = (limits: Limits, budget: Budget.Budget): Limiter => {
  const places = Semaphore.makeUnsafe(limits.concurrency)
  // The times, in milliseconds, at which the last requests begin, the oldest first. Any `perSecond + 1` of them in a
  // row span more than a second, wherever that second begins.
  const begun: Array<number> = []
  const inTurn: Limiter["inTurn"] = (effect) =>
    Effect.clockWith((clock) => {
      const now = clock.currentTimeMillisUnsafe()
      const oldest = begun.length < limits.perSecond ? undefined : begun.shift()
      const at = oldest === undefined ? now : Math.max(now, oldest + second + 1)
      begun.push(at)
      return at > now ? Effect.delay(effect, Duration.millis(at - now)) : effect
    })
  const place = Effect.acquireRelease(places.take(1), () => places.release(1), { interruptible: true })
  return { within: places.withPermits(1), place: Effect.asVoid(place), inTurn, budget }
}
