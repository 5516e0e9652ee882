/**
 * How long something takes.
 */
import * as Effect from "effect/Effect"

/** The one in the middle. */
export const median = (values: ReadonlyArray<number>): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** The median of the milliseconds that an effect takes, after it was done often enough to be warm. */
export const timed = <E, R>(work: Effect.Effect<unknown, E, R>, rounds: number) =>
  Effect.gen(function* () {
    const times: Array<number> = []
    for (let round = 0; round < 2 * rounds; round++) {
      const start = performance.now()
      yield* work
      if (round >= rounds) times.push(performance.now() - start)
    }
    return median(times)
  })
