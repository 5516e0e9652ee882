/**
 * Spans of calls: one for a call, which tells of its requests as well, and one for each repeat within it. Effect's client
 * would make one for each request besides, with the whole address, and take a quarter of a small read's time for it.
 */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Headers from "effect/http/Headers"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import type * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as HttpTraceContext from "effect/http/HttpTraceContext"
import * as Tracer from "effect/Tracer"
import { type Call, CurrentCall } from "./Call.ts"

/** A call, seen: its span, its outcome, its duration. Its requests are sent in the context that it is given. */
export const seen = <A, E, R>(
  call: Call,
  work: (context: Context.Context<never>) => Effect.Effect<A, E, R>
): Effect.Effect<A, E, R> =>
  Effect.useSpan(call.operation.name, { kind: "client", attributes: call.attributes }, (span) =>
    Effect.contextWith((outer: Context.Context<never>) => {
      const clock = Context.get(outer, Clock.Clock)
      const start = clock.currentTimeMillisUnsafe()
      const within = outer.pipe(Context.add(Tracer.ParentSpan, span), Context.add(CurrentCall, call))
      return Effect.onExit(work(within), (exit) => {
        call.operation.ended(exit, clock.currentTimeMillisUnsafe() - start, outer)
        return Effect.void
      })
    })
  )

/** A repeat of a call, with a span within the call's. What it failed with is the HTTP client's own word, and no part of it. */
export const repeated = <A, E, R>(
  attempt: (context: Context.Context<never>) => Effect.Effect<A, E, R>,
  call: Call,
  number: number
): Effect.Effect<A, E, R> => {
  const attributes = { ...call.attributes, "nomad.attempt": number }
  const traced = Effect.useSpan(call.operation.name, { kind: "client", attributes }, (span) =>
    Effect.contextWith((context: Context.Context<never>) =>
      Effect.exit(attempt(Context.add(context, Tracer.ParentSpan, span)))
    )
  )
  return Effect.flatten(traced)
}

/** The span of a request; there is none where an application wants none. */
const spanIn = (context: Context.Context<never>): Tracer.Span | undefined => {
  const span = Context.getOrUndefined(context, Tracer.ParentSpan)
  return span?._tag === "Span" && !Context.get(span.annotations, Tracer.DisablePropagation) ? span : undefined
}

/** A request that tells the server of its span. */
export const propagated = (
  request: HttpClientRequest.HttpClientRequest,
  context: Context.Context<never>
): HttpClientRequest.HttpClientRequest => {
  const span = spanIn(context)
  return span !== undefined && Context.get(context, HttpClient.TracerPropagationEnabled)
    ? HttpClientRequest.updateHeaders(request, (headers) => Headers.merge(headers, HttpTraceContext.toHeaders(span)))
    : request
}

/** The span of a request hears of its answer. */
export const answered = ({ status }: HttpClientResponse.HttpClientResponse, context: Context.Context<never>): void => {
  const span = spanIn(context)
  span?.attribute("http.response.status_code", status)
  if (status >= 400) span?.attribute("error.type", String(status))
}

const always = () => true

/** Has Effect's client make no span of its own. */
export const withoutOwnSpan: (context: Context.Context<never>) => Context.Context<never> = Context.add(
  HttpClient.TracerDisabledWhen,
  always
)
