/**
 * Reads along: what is logged, at every level, and the spans that are traced.
 */
import { inspect } from "node:util"
import * as Cause from "effect/Cause"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as References from "effect/References"
import * as Tracer from "effect/Tracer"

/** All that can be seen of a value by printing it. */
export const shown = (value: unknown): string => inspect(value, { depth: Infinity, showHidden: true })

/** What was read. */
export interface Traces {
  readonly log: ReadonlyArray<string>
  readonly spans: ReadonlyArray<Tracer.NativeSpan>
  /** Logs and traces what it is provided to. */
  readonly layer: Layer.Layer<never>
}

/** Begins with nothing. */
export const make = (): Traces => {
  const log: Array<string> = []
  const spans: Array<Tracer.NativeSpan> = []
  const logger = Logger.make(({ cause, message }) => {
    log.push(shown(message), Cause.pretty(cause))
  })
  const tracer = Tracer.make({
    span: (options) => {
      const span = new Tracer.NativeSpan(options)
      spans.push(span)
      return span
    }
  })
  const layer = Layer.mergeAll(
    Logger.layer([logger]),
    Layer.succeed(Tracer.Tracer, tracer),
    Layer.succeed(References.MinimumLogLevel, "Trace")
  )
  return { log, spans, layer }
}

/** What a span says of itself, but for how it ended. */
export const described = ({ attributes, events, name }: Tracer.NativeSpan): string => shown([name, attributes, events])

/** What spans failed with. */
export const causesOf = (spans: ReadonlyArray<Tracer.NativeSpan>): ReadonlyArray<Cause.Cause<unknown>> =>
  spans.flatMap(({ status }) => (status._tag !== "Ended" || Exit.isSuccess(status.exit) ? [] : [status.exit.cause]))
