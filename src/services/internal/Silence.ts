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
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { concatenate } from "./Bytes.ts"
import type { Traffic } from "./Observation.ts"

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

/** An answer whose body never ended. */
const cut = ({ headers, request, status }: HttpClientResponse.HttpClientResponse) => {
  const body = new ReadableStream({
    start: (controller) => controller.error(new Error("the answer was cut short"))
  })
  return HttpClientResponse.fromWeb(request, new Response(body, { status, headers }))
}

/** An answer whose body was read: it gives the same bytes to whoever asks for them. */
const read = (
  response: HttpClientResponse.HttpClientResponse,
  bytes: Uint8Array<ArrayBuffer>
): HttpClientResponse.HttpClientResponse => {
  const text = Effect.sync(() => new TextDecoder().decode(bytes))
  const json = Effect.flatMap(text, (words) =>
    Effect.try({
      try: (): Schema.Json => JSON.parse(words),
      catch: (cause) =>
        new HttpClientError.HttpClientError({
          reason: new HttpClientError.DecodeError({ request: response.request, response, cause })
        })
    })
  )
  return Object.create(response, {
    arrayBuffer: { value: Effect.succeed(bytes.buffer) },
    json: { value: json },
    stream: { value: Stream.succeed(bytes) },
    text: { value: text }
  })
}

/** Reads the body of an answer that is taken whole; `came` hears of the bytes of each piece. */
const whole = (response: HttpClientResponse.HttpClientResponse, came: (bytes: number) => void) => {
  const length = Number(response.headers["content-length"] ?? Infinity)
  if (length <= small) {
    return Effect.mapBoth(response.text, {
      onFailure: cutShort,
      onSuccess: () => {
        came(length)
        return response
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
    Effect.map((pieces) => read(response, concatenate(pieces)))
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

/** What to send, and how long to wait for what. */
export interface Exchange {
  readonly request: HttpClientRequest.HttpClientRequest
  readonly idle: Duration.Duration
  /** Whether the body of a success is left to whoever reads it, piece by piece. */
  readonly streamed: boolean
  /** Hears how many bytes of a body go out, and come in where they are read here. */
  readonly traffic: Traffic
}

/** What is sent, counted on its way. */
const sent = ({ request, traffic }: Exchange, context: Context.Context<never>, happened: () => void) => {
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

/** Sends a request and takes its answer. */
export type Exchanges = (
  exchange: Exchange
) => Effect.Effect<HttpClientResponse.HttpClientResponse, HttpClientError.HttpClientError>

const exchanged = (client: HttpClient.HttpClient, watches: Watches, given: Exchange) =>
  Effect.contextWith((context: Context.Context<never>) =>
    Effect.callback<HttpClientResponse.HttpClientResponse, HttpClientError.HttpClientError>((resume) => {
      const { idle, request, streamed, traffic } = given
      const clock = Context.get(context, Clock.Clock)
      const watch = watches.of(clock)
      let head: HttpClientResponse.HttpClientResponse | undefined
      let isSilent = false
      const watched = {
        longest: Duration.toMillis(idle),
        last: clock.currentTimeMillisUnsafe(),
        silent: () => {
          isSilent = true
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
      const answer = Effect.flatMap(client.execute(sent(given, context, happened)), (response) => {
        happened()
        head = response
        if (!isSuccess(response)) return Effect.orElseSucceed(whole(response, came), () => response)
        return streamed ? Effect.succeed(response) : whole(response, came)
      })
      // What was refused is known, even if the words were lost on the way.
      const over = () =>
        head === undefined || isSuccess(head) ? Effect.fail(silence(request, idle)) : Effect.succeed(cut(head))
      const fiber = Effect.runForkWith(context)(answer)
      watch.begin(watched, context)
      fiber.addObserver((exit) => {
        watch.end(watched)
        resume(isSilent && Exit.isFailure(exit) ? over() : exit)
      })
      return Fiber.interrupt(fiber)
    })
  )

/**
 * Exchanges through a client: answers are taken whole unless they are streamed. Bounds the silence, not the length: each piece
 * of a body on its way, and the head of the answer, start the wait anew.
 */
export const exchanges = (client: HttpClient.HttpClient): Exchanges => {
  const watches = new Watches()
  return (given) => exchanged(client, watches, given)
}
