/**
 * How long a connection may be silent, on the way there and on the way back.
 */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as HttpBody from "effect/http/HttpBody"
import type * as HttpClient from "effect/http/HttpClient"
import * as HttpClientError from "effect/http/HttpClientError"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import type * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Stream from "effect/Stream"
import { concatenate } from "./Bytes.ts"
import type { Traffic } from "./Observation.ts"
import * as Tracing from "./Tracing.ts"

/** What is told of a silence. */
const silence = (request: HttpClientRequest.HttpClientRequest, idle: Duration.Duration) =>
  new HttpClientError.HttpClientError({
    reason: new HttpClientError.TransportError({
      request,
      description: `silent for ${Duration.toSeconds(idle)} s`
    })
  })

/** A body that ended before it was whole: the connection's fault, whatever the reader made of it. */
export const cutShort = (error: HttpClientError.HttpClientError): HttpClientError.HttpClientError =>
  error.reason._tag === "TransportError"
    ? error
    : new HttpClientError.HttpClientError({
        reason: new HttpClientError.TransportError({
          request: error.reason.request,
          cause: error.reason.cause,
          description: "the answer was cut short"
        })
      })

export const isSuccess = ({ status }: HttpClientResponse.HttpClientResponse): boolean => status >= 200 && status < 300

/** What fits into one piece, or nearly, is not worth watching piece by piece. */
const small = 65_536

/** What came back: an answer and, unless it is streamed, its text. */
export interface Received {
  readonly response: HttpClientResponse.HttpClientResponse
  readonly text?: string
}

/** Reads the text of an answer; `came` hears of the bytes of each piece. */
const textOf = (response: HttpClientResponse.HttpClientResponse, came: (bytes: number) => void) => {
  const length = Number(response.headers["content-length"] ?? Infinity)
  if (length <= small) {
    return Effect.mapBoth(response.text, {
      onFailure: cutShort,
      onSuccess: (text) => {
        came(length)
        return text
      }
    })
  }
  return response.stream.pipe(
    Stream.mapError(cutShort),
    Stream.map((piece) => {
      came(piece.length)
      return piece
    }),
    Stream.runCollect,
    Effect.map((pieces) => new TextDecoder().decode(concatenate(pieces)))
  )
}

/** Something that may be silent for so many milliseconds. */
interface Watched {
  readonly longest: number
  /** When something happened last. */
  last: number
  /** It was silent for longer. */
  readonly silent: () => void
}

/** Looks after all that is under way: one sleeper for all of it, as long as there is any. */
class Watch {
  readonly #watched = new Set<Watched>()
  #sleeper: Fiber.Fiber<void> | undefined

  begin(watched: Watched, context: Context.Context<never>): void {
    this.#watched.add(watched)
    this.#sleeper ??= Effect.runForkWith(context)(this.#look)
  }

  end(watched: Watched): void {
    this.#watched.delete(watched)
    if (this.#watched.size > 0) return
    this.#sleeper?.interruptUnsafe()
    this.#sleeper = undefined
  }

  readonly #look: Effect.Effect<void> = Effect.flatMap(Clock.currentTimeMillis, (now) => {
    let next = Infinity
    for (const watched of this.#watched) {
      const left = watched.last + watched.longest - now
      if (left > 0) {
        next = Math.min(next, left)
      } else {
        this.#watched.delete(watched)
        watched.silent()
      }
    }
    if (next < Infinity) return Effect.andThen(Effect.sleep(Duration.millis(next)), this.#look)
    this.#sleeper = undefined
    return Effect.void
  })
}

/** One watch for each clock: the tests' own stands still while they want it to. */
class Watches {
  readonly #known = new WeakMap<Clock.Clock, Watch>()

  of(clock: Clock.Clock): Watch {
    const watch = this.#known.get(clock) ?? new Watch()
    this.#known.set(clock, watch)
    return watch
  }
}

/** What is known of requests before they are sent. */
export interface Given {
  /** What they are sent in: with the span that they belong to. */
  readonly context: Context.Context<never>
  readonly idle: Duration.Duration
  /** Whether the body of a success is left to whoever reads it, piece by piece. */
  readonly streamed: boolean
  /** Hears how many bytes of a body go out, and come in where they are read here. */
  readonly traffic: Traffic
}

/** Sends a request and takes its answer. */
export type Exchange = (
  request: HttpClientRequest.HttpClientRequest
) => Effect.Effect<Received, HttpClientError.HttpClientError>

/** Something that sends requests until it has an answer, watched. */
export type Watching = <E>(
  given: Given,
  work: (exchange: Exchange) => Effect.Effect<Received, E>
) => Effect.Effect<Received, E | HttpClientError.HttpClientError>

/** A body that is sent, counted on its way. */
const counted = (
  request: HttpClientRequest.HttpClientRequest,
  { context, traffic }: Given,
  happened: () => void
): HttpClientRequest.HttpClientRequest => {
  const { body } = request
  if (body._tag === "Uint8Array") traffic.up(body.contentLength, context)
  if (body._tag !== "Stream") return request
  const pieces = Stream.map(body.stream, (piece) => {
    happened()
    traffic.up(piece.length, context)
    return piece
  })
  return HttpClientRequest.setBody(request, HttpBody.stream(pieces, body.contentType, body.contentLength))
}

/**
 * Exchanges through a client, in a fiber of their own, which a silence ends: answers are taken whole unless they are streamed.
 * Bounds the silence, not the length: each piece of a body on its way, and the head of the answer, start the wait anew.
 */
export const watching = (client: HttpClient.HttpClient): Watching => {
  const watches = new Watches()
  return (given, work) =>
    Effect.callback((resume) => {
      const { context, idle, streamed, traffic } = given
      const clock = Context.get(context, Clock.Clock)
      const watch = watches.of(clock)
      let asked: HttpClientRequest.HttpClientRequest | undefined
      let head: HttpClientResponse.HttpClientResponse | undefined
      let unanswered: HttpClientRequest.HttpClientRequest | undefined
      const watched: Watched = {
        longest: Duration.toMillis(idle),
        last: 0,
        silent: () => {
          unanswered = asked
          fiber.interruptUnsafe()
        }
      }
      const happened = () => {
        watched.last = clock.currentTimeMillisUnsafe()
      }
      const came = (bytes: number) => {
        happened()
        traffic.down(bytes, context)
      }
      const begun = (request: HttpClientRequest.HttpClientRequest) =>
        Effect.suspend(() => {
          asked = request
          head = undefined
          happened()
          watch.begin(watched, context)
          return client.execute(Tracing.propagated(counted(request, given, happened), context))
        })
      const answered = (
        response: HttpClientResponse.HttpClientResponse
      ): Effect.Effect<Received, HttpClientError.HttpClientError> => {
        happened()
        head = response
        Tracing.answered(response, context)
        if (isSuccess(response)) {
          return streamed
            ? Effect.succeed({ response })
            : Effect.map(textOf(response, came), (text) => ({ response, text }))
        }
        // What was refused is known, even if the words were lost on the way.
        return Effect.match(textOf(response, came), {
          onFailure: () => ({ response }),
          onSuccess: (text) => ({ response, text })
        }).pipe(
          // Another request may follow, which waits for its token first.
          Effect.ensuring(Effect.sync(() => watch.end(watched)))
        )
      }
      const over = (request: HttpClientRequest.HttpClientRequest) =>
        head === undefined || isSuccess(head) ? Effect.fail(silence(request, idle)) : Effect.succeed({ response: head })
      const exchange: Exchange = (request) => Effect.flatMap(begun(request), answered)
      const fiber = Effect.runForkWith(Tracing.withoutOwnSpan(context))(work(exchange))
      fiber.addObserver((exit) => {
        watch.end(watched)
        resume(unanswered !== undefined && Exit.isFailure(exit) ? over(unanswered) : exit)
      })
      return Fiber.interrupt(fiber)
    })
}
