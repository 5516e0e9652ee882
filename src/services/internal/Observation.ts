/**
 * What can be seen of calls while they run: a span, counters and durations, under NOMAD's names. What they are called is
 * told in `docs/observability.md`. Nothing of it holds a body, a header, or a name of a file.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Metric from "effect/Metric"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
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

/** A call, seen: its span, its outcome, its duration. */
export const call = (operation: string, session: Session) => {
  const duration = Metric.withAttributes(durations, { operation })
  const success = Metric.withAttributes(requests, { operation, outcome: "success" })
  const outcome = (exit: Exit.Exit<unknown, unknown>) =>
    Exit.isSuccess(exit) ? success : Metric.withAttributes(requests, { operation, outcome: outcomeOf(exit) })
  const { deployment } = session
  return (params: { readonly [name: string]: string } = {}) =>
    <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
      Effect.flatMap(Clock.currentTimeMillis, (start) =>
        Effect.onExit(effect, (exit) =>
          Effect.flatMap(Clock.currentTimeMillis, (end) =>
            Effect.andThen(Metric.update(duration, end - start), Metric.update(outcome(exit), 1))
          )
        )
      ).pipe(
        Effect.withSpan(
          operation,
          { attributes: { "nomad.operation": operation, "nomad.deployment": deployment, ...idsIn(params) } },
          { captureStackTrace: false }
        )
      )
}

/** A call is sent again, for a reason. */
export const again = (operation: string, reason: string): Effect.Effect<void> =>
  Metric.update(Metric.withAttributes(retries, { operation, reason }), 1)

/** Bytes of a body went out. */
export const up = (operation: string, bytes: number): Effect.Effect<void> =>
  bytes === 0 ? Effect.void : Metric.update(Metric.withAttributes(sent, { operation }), bytes)

/** Bytes of a body came in. */
export const down = (operation: string, bytes: number): Effect.Effect<void> =>
  bytes === 0 ? Effect.void : Metric.update(Metric.withAttributes(received, { operation }), bytes)
