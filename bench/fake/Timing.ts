/**
 * How long something takes.
 */
import * as Effect from "effect/Effect"
import { median } from "../Table.ts"

/** Milliseconds that passed. */
export const wall = (): number => performance.now()

/** Milliseconds that this process had a processor for: on a busy machine steadier than those that passed. */
export const processor = (): number => {
  const { system, user } = process.cpuUsage()
  return (system + user) / 1000
}

/** The median of the milliseconds that an effect takes, after it was done often enough to be warm. */
export const timed = <E, R>(work: Effect.Effect<unknown, E, R>, rounds: number, clock: () => number) =>
  Effect.gen(function* () {
    const times: Array<number> = []
    for (let round = 0; round < 2 * rounds; round++) {
      const start = clock()
      yield* work
      if (round >= rounds) times.push(clock() - start)
    }
    return median(times)
  })
