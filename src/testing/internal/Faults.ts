/**
 * The faults to come: each waits for the calls that it is about, and has its turn as often as it is told.
 */
import * as Effect from "effect/Effect"
import * as Fault from "../Fault.ts"
import * as Operations from "../routes/Operations.ts"
import * as Path from "../routes/Path.ts"
import * as Seed from "../state/Seed.ts"

/** A call as it comes; the path is the one below the API's address. */
export interface Call {
  readonly method: string
  readonly path: string
}

/** The faults to come. */
export interface Faults {
  readonly add: (fault: Fault.Fault | Fault.Short) => Effect.Effect<void>
  readonly clear: Effect.Effect<void>
  /** What goes wrong with a call, if anything does. It is used up by that. */
  readonly take: (call: Call) => Effect.Effect<Fault.Fault | undefined>
}

/** A fault with its word, which it may be without. */
export const spelledOut = (fault: Fault.Fault | Fault.Short): Fault.Fault => {
  if ("fault" in fault) return fault
  const { body, headers, reset, status, ...calls } = fault
  if (reset !== undefined) return reset === "before" ? Fault.resetBefore(calls) : Fault.lostAnswer(calls)
  if (status === undefined) return { ...calls, fault: "delay" }
  const said = typeof body === "string" ? { html: body } : { json: body }
  return Fault.status(status, { ...calls, ...said, ...(headers && { headers }) })
}

const escaped = (text: string): string => text.replace(/[.*+?^$()|[\]\\]/g, "\\$&")

const patternOf = (path: string | RegExp): RegExp =>
  typeof path === "string" ? Path.pattern(escaped(path).replace(/\{(\w+)\}/g, ":$1")) : path

/** Whether a fault is about a call. */
const fitting = ({ method, operation, path }: Fault.Fault): ((call: Call) => boolean) => {
  const pattern = path === undefined ? undefined : patternOf(path)
  return (call) => {
    const plain = Path.unquote(call.path)
    return (
      (method === undefined || method.toUpperCase() === call.method) &&
      // `search` forgets where a pattern with the flag `g` had come to.
      (pattern === undefined || plain.search(pattern) >= 0) &&
      (operation === undefined ||
        Operations.matching(plain).some((each) => each.name === operation && each.method === call.method))
    )
  }
}

/** A fault that counts the calls that it is about. */
interface Waiting {
  readonly fault: Fault.Fault
  readonly fits: (call: Call) => boolean
  /** Takes note of a call that fits, and tells whether it is one to go wrong. */
  readonly isTurn: () => boolean
  /** How many calls are still to go wrong. */
  left: number
}

const waiting = (fault: Fault.Fault): Waiting => {
  const { every = 1, nth = 1, probability = 1, seed = "fault" } = fault
  const chance = Seed.chance(seed)
  const usual = fault.every === undefined && fault.probability === undefined ? 1 : "always"
  const times = fault.times ?? usual
  let seen = 0
  return {
    fault,
    fits: fitting(fault),
    isTurn: () => {
      seen++
      return chance() < probability && seen >= nth && seen % every === 0
    },
    left: times === "always" ? Infinity : times
  }
}

/** No faults yet. */
export const make = (): Faults => {
  let all: ReadonlyArray<Waiting> = []
  return {
    add: (fault) =>
      Effect.sync(() => {
        all = [...all, waiting(spelledOut(fault))]
      }),
    clear: Effect.sync(() => {
      all = []
    }),
    take: (call) =>
      Effect.sync(() => {
        if (all.length === 0) return undefined
        // All that fit count the call; it goes wrong once, by the one that has waited longest.
        const [next] = all.filter((each) => each.left > 0 && each.fits(call)).filter((each) => each.isTurn())
        if (next !== undefined) next.left--
        all = all.filter(({ left }) => left > 0)
        return next?.fault
      })
  }
}
