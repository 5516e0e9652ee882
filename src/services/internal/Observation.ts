/**
 * What can be seen of calls while they run: a span, counters and durations, under NOMAD's names. What they are called is
 * told in `docs/observability.md`. Nothing of it holds a body, a header, or a name of a file.
 */
import type * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Metric from "effect/Metric"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import type { Session } from "./Session.ts"

// Each series is a metric of its own: `Metric.withAttributes` writes the name of a series anew at each update.

const requests = (attributes: { readonly operation: string; readonly outcome: string }) =>
  Metric.counter("nomad_requests", {
    description: "Calls by operation and outcome: success, or the error's tag",
    incremental: true,
    attributes
  })

const retries = (attributes: { readonly operation: string; readonly reason: string }) =>
  Metric.counter("nomad_retries", {
    description: "Calls that were sent again, by operation and by what went wrong",
    incremental: true,
    attributes
  })

const sent = (attributes: { readonly operation: string }) =>
  Metric.counter("nomad_bytes_sent", {
    description: "Bytes of bodies sent, by operation",
    incremental: true,
    attributes
  })

const received = (attributes: { readonly operation: string }) =>
  Metric.counter("nomad_bytes_received", {
    description: "Bytes of bodies received, by operation",
    incremental: true,
    attributes
  })

const durations = (attributes: { readonly operation: string }) =>
  Metric.histogram("nomad_request_duration", {
    description:
      "Milliseconds from a call's beginning to its end with all its repeats, or to the first byte of a stream",
    boundaries: [5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 30_000, 60_000],
    attributes
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

/** An operation of the API in one session, for those who watch. */
export interface Operation {
  /** Its name, as `uploads.edit`. */
  readonly name: string
  readonly traffic: Traffic
  /** What spans of a call say, from the parameters of its path. */
  readonly attributes: (params?: { readonly [name: string]: string }) => { readonly [name: string]: unknown }
  /** Counts a call that ended, after so many milliseconds. */
  readonly ended: (exit: Exit.Exit<unknown, unknown>, millis: number, context: Context.Context<never>) => void
}

/** An operation, as calls of it are seen. */
export const operation = (name: string, session: Session, method?: string): Operation => {
  const duration = durations({ operation: name })
  const success = requests({ operation: name, outcome: "success" })
  const attributes = {
    "nomad.operation": name,
    "nomad.deployment": session.deployment,
    "nomad.attempt": 1,
    "server.address": new URL(session.apiUrl).hostname,
    ...(method === undefined ? {} : { "http.request.method": method })
  }
  return {
    name,
    traffic: { up: counting(sent({ operation: name })), down: counting(received({ operation: name })) },
    attributes: (params) => (params === undefined ? attributes : { ...attributes, ...idsIn(params) }),
    ended: (exit, millis, context) => {
      const counter = Exit.isSuccess(exit) ? success : requests({ operation: name, outcome: outcomeOf(exit) })
      duration.updateUnsafe(millis, context)
      counter.updateUnsafe(1, context)
    }
  }
}

/** A call is sent again, for a reason. */
export const again = (operation: Operation, reason: string): Effect.Effect<void> =>
  Metric.update(retries({ operation: operation.name, reason }), 1)
