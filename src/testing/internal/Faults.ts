/**
 * Answers that go wrong on purpose: the next call that fits is refused, delayed, or loses its connection.
 */
import * as Data from "effect/Data"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"

/**
 * What is to go wrong, and with which calls. Without a `status` or a `reset` the call is answered as always, after the
 * `delay`.
 *
 * @category models
 * @since 0.1.0
 */
export interface Fault {
  /** Any method, unless told. */
  readonly method?: string
  /** The path below the API's address, as `/uploads` or `/uploads/{upload_id}`: what is in braces stands for any name. */
  readonly path?: string | RegExp
  /** How many calls: one, unless told. */
  readonly times?: number
  readonly status?: number
  /** A text is sent as HTML, as of a proxy; anything else as JSON. */
  readonly body?: unknown
  readonly headers?: { readonly [name: string]: string }
  /** Cuts the connection `before` the server has done anything, or `after`, when only its answer is lost. */
  readonly reset?: "before" | "after"
  readonly delay?: Duration.Input
}

/** The connection is cut. */
export class ConnectionReset extends Data.TaggedError("ConnectionReset") {}

/** The faults to come. */
export interface Faults {
  readonly add: (fault: Fault) => Effect.Effect<void>
  readonly clear: Effect.Effect<void>
  /** Answers a call, or lets it go wrong if that is its turn. */
  readonly striking: (call: {
    readonly method: string
    readonly path: string
  }) => <E, R>(
    answer: Effect.Effect<HttpServerResponse.HttpServerResponse, E, R>
  ) => Effect.Effect<HttpServerResponse.HttpServerResponse, E | ConnectionReset, R>
}

const escaped = (text: string): string => text.replace(/[.*+?^$()|[\]\\/]/g, "\\$&")

const patternOf = (path: string | RegExp): RegExp =>
  typeof path === "string" ? new RegExp(`^${escaped(path).replace(/\{[^}]*\}/g, "[^/]+")}$`) : path

const fits = (fault: Fault, method: string, path: string): boolean =>
  (fault.method === undefined || fault.method.toUpperCase() === method) &&
  // `search` forgets where a pattern with the flag `g` had come to.
  (fault.path === undefined || path.search(patternOf(fault.path)) >= 0)

const refused = ({ body, headers = {}, status = 500 }: Fault): HttpServerResponse.HttpServerResponse =>
  typeof body === "string"
    ? HttpServerResponse.text(body, { status, headers: { "content-type": "text/html", ...headers } })
    : HttpServerResponse.jsonUnsafe(body ?? { detail: "This call fails on purpose." }, { status, headers })

const struck = <E, R>(
  fault: Fault,
  answer: Effect.Effect<HttpServerResponse.HttpServerResponse, E, R>
): Effect.Effect<HttpServerResponse.HttpServerResponse, E | ConnectionReset, R> => {
  if (fault.reset === "before") return Effect.fail(new ConnectionReset())
  if (fault.reset === "after") return Effect.andThen(answer, Effect.fail(new ConnectionReset()))
  return fault.status === undefined ? answer : Effect.succeed(refused(fault))
}

/** No faults yet. */
export const make = (): Faults => {
  let waiting: ReadonlyArray<Fault & { readonly times: number }> = []
  /** The first fault that fits, which is then used up by one. */
  const take = (method: string, path: string): Fault | undefined => {
    const fault = waiting.find((each) => fits(each, method, path))
    if (fault === undefined) return undefined
    const left = fault.times - 1
    waiting = waiting.flatMap((each) => (each !== fault ? [each] : left > 0 ? [{ ...each, times: left }] : []))
    return fault
  }
  return {
    add: (fault) =>
      Effect.sync(() => {
        if ((fault.times ?? 1) > 0) waiting = [...waiting, { ...fault, times: fault.times ?? 1 }]
      }),
    clear: Effect.sync(() => {
      waiting = []
    }),
    striking:
      ({ method, path }) =>
      (answer) =>
        Effect.suspend(() => {
          const fault = take(method, path)
          if (fault === undefined) return answer
          return Effect.delay(struck(fault, answer), fault.delay ?? 0)
        })
  }
}
