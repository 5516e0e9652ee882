/**
 * The deployments of one fake, each made when it is first called. Production and staging share one, as the central
 * NOMAD's do; any other address has its own.
 */
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import * as Semaphore from "effect/Semaphore"
import * as Deployment from "../../schema/Deployment.ts"
import * as Front from "../routes/Front.ts"
import * as FakeState from "../state/FakeState.ts"
import * as Transfers from "../state/Transfers.ts"

/** What a deployment knows, and its API. */
export interface Made {
  readonly state: FakeState.FakeState
  readonly app: Front.App
}

/** The deployments by the addresses of their APIs. */
export interface Deployments {
  readonly at: (apiUrl: string) => Effect.Effect<Made>
  /** All that have been called. */
  readonly all: Effect.Effect<ReadonlyArray<Made>>
  /** Forgets them all: the next call finds a fresh server. */
  readonly reset: Effect.Effect<void>
}

const sharing = (apiUrl: string): string => (apiUrl === Deployment.named.staging ? Deployment.named.prod : apiUrl)

/** No deployment yet. */
export const make = Effect.fnUntraced(function* (
  options: FakeState.Options
): Effect.fn.Return<Deployments, never, Scope.Scope> {
  const context = yield* Effect.context<Scope.Scope>()
  const one = yield* Semaphore.make(1)
  const known = new Map<string, Made>()
  const build = Effect.gen(function* () {
    const state = yield* FakeState.make(options, reach)
    return { state, app: yield* Front.make(state) }
    // Routes keep the context that they are built in: it must not be that of the request which happens to come first.
  }).pipe(Effect.updateContext((_ofRequest: Context.Context<never>) => context))
  const found = (key: string, otherwise: Effect.Effect<Made>): Effect.Effect<Made> =>
    Effect.suspend(() => {
      const made = known.get(key)
      return made === undefined ? otherwise : Effect.succeed(made)
    })
  const at = (apiUrl: string): Effect.Effect<Made> => {
    const key = sharing(apiUrl)
    const built = Effect.tap(build, (made) => Effect.sync(() => known.set(key, made)))
    return found(key, one.withPermits(1)(found(key, built)))
  }
  // Any address would do for a deployment; those that were never called, nor have a name, are believed not to be there.
  const isThere = (apiUrl: string) => known.has(apiUrl) || Object.values<string>(Deployment.named).includes(apiUrl)
  const reach: Transfers.Reach = (apiUrl) =>
    isThere(apiUrl) ? Effect.map(at(apiUrl), ({ state }) => Transfers.receiver(state)) : Effect.undefined
  return {
    at,
    all: Effect.sync(() => Array.from(known.values())),
    reset: Effect.sync(() => known.clear())
  }
})
