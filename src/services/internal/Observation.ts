/**
 * What can be seen of calls while they run: a span, counters and durations, under NOMAD's names. What they are called is
 * told in `docs/observability.md`. Nothing of it holds a body, a header, or a name of a file.
 */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Metric from "effect/Metric"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import * as Tracer from "effect/Tracer"
import type { Session } from "./Session.ts"

const requests = Metric.counter("nomad_requests", {
  description: "Calls by operation and outcome: success, or the error's tag",
  incremental: true
})

const retries = Metric.counter("nomad_retries", {
  description: "Calls that were sent again, by operation and by what went wrong",
  incremental: true
})

const sent = Metric.counter("nomad_bytes_sent", {
  description: "Bytes of bodies sent, by operation",
  incremental: true
})

const received = Metric.counter("nomad_bytes_received", {
  description: "Bytes of bodies received, by operation",
  incremental: true
})

const durations = Metric.histogram("nomad_request_duration", {
  description: "Milliseconds from a call's beginning to its end with all its repeats, or to the first byte of a stream",
  boundaries: [5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 30_000, 60_000]
})

const outcomeOf = (exit: Exit.Exit<unknown, unknown>): string => {
  if (Exit.isSuccess(exit)) return "success"
  const error = Option.getOrUndefined(Exit.findErrorOption(exit))
  return Predicate.hasProperty(error, "_tag") && typeof error._tag === "string" ? error._tag : "interrupted"
}

/** The ids among the parameters of a path, by NOMAD's names. */
const idsIn = (params: { readonly [name: string]: string }) =>
  Object.fromEntries(
    Object.entries(params)
      .filter(([name]) => name.endsWith("_id"))
      .map(([name, id]) => [`nomad.${name}`, id])
  )

/** Counts the bytes of bodies, by operation. */
export interface Traffic {
  readonly up: (bytes: number, context: Context.Context<never>) => void
  readonly down: (bytes: number, context: Context.Context<never>) => void
}

const counting = (metric: Metric.Counter<number>) => (bytes: number, context: Context.Context<never>) => {
  if (bytes > 0) metric.updateUnsafe(bytes, context)
}

/** The traffic of an operation. */
export const traffic = (operation: string): Traffic => ({
  up: counting(Metric.withAttributes(sent, { operation })),
  down: counting(Metric.withAttributes(received, { operation }))
})

/** A call, seen: its span, its outcome, its duration. */
export const call = (operation: string, session: Session) => {
  const duration = Metric.withAttributes(durations, { operation })
  const success = Metric.withAttributes(requests, { operation, outcome: "success" })
  const outcome = (exit: Exit.Exit<unknown, unknown>) =>
    Exit.isSuccess(exit) ? success : Metric.withAttributes(requests, { operation, outcome: outcomeOf(exit) })
  const attributes = { "nomad.operation": operation, "nomad.deployment": session.deployment }
  return (params?: { readonly [name: string]: string }) => {
    const options = { attributes: params === undefined ? attributes : { ...attributes, ...idsIn(params) } }
    return <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
      Effect.useSpan(operation, options, (span) =>
        Effect.contextWith((context: Context.Context<never>) => {
          const clock = Context.get(context, Clock.Clock)
          const start = clock.currentTimeMillisUnsafe()
          return Effect.onExit(Effect.provideService(effect, Tracer.ParentSpan, span), (exit) => {
            duration.updateUnsafe(clock.currentTimeMillisUnsafe() - start, context)
            outcome(exit).updateUnsafe(1, context)
            return Effect.void
          })
        })
      )
  }
}

/** A call is sent again, for a reason. */
export const again = (operation: string, reason: string): Effect.Effect<void> =>
  Metric.update(Metric.withAttributes(retries, { operation, reason }), 1)
