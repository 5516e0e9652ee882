/**
 * How long a connection may be silent, on the way there and on the way back.
 */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as HttpBody from "effect/http/HttpBody"
import type * as HttpClient from "effect/http/HttpClient"
import * as HttpClientError from "effect/http/HttpClientError"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { concatenate } from "./Bytes.ts"

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

/** Reads the body of an answer that is taken whole; `happened` hears of each piece of a long one. */
const whole = (response: HttpClientResponse.HttpClientResponse, happened: () => void) => {
  if (Number(response.headers["content-length"] ?? Infinity) <= small) {
    return Effect.as(Effect.mapError(response.text, cutShort), response)
  }
  return response.stream.pipe(
    Stream.mapError(cutShort),
    Stream.map((piece) => {
      happened()
      return piece
    }),
    Stream.runCollect,
    Effect.map((pieces) => read(response, concatenate(pieces)))
  )
}

/** What to send, and how long to wait for what. */
export interface Exchange {
  readonly request: HttpClientRequest.HttpClientRequest
  readonly idle: Duration.Duration
  /** Whether the body of a success is left to whoever reads it, piece by piece. */
  readonly streamed: boolean
  /** Hears how many bytes of a body go out. */
  readonly sending: (bytes: number) => Effect.Effect<void>
}

const sent = ({ request, sending }: Exchange, happened: () => void) => {
  const { body } = request
  if (body._tag !== "Stream") return request
  const pieces = Stream.tap(body.stream, (piece) => {
    happened()
    return sending(piece.length)
  })
  return HttpClientRequest.setBody(request, HttpBody.stream(pieces, body.contentType, body.contentLength))
}

/**
 * Sends a request and takes its answer, whole unless it is streamed. Bounds the silence, not the length: each piece of a
 * body on its way, and the head of the answer, start the wait anew.
 */
export const exchange = (
  client: HttpClient.HttpClient,
  given: Exchange
): Effect.Effect<HttpClientResponse.HttpClientResponse, HttpClientError.HttpClientError> =>
  Effect.clockWith((clock) => {
    const { idle, request, sending, streamed } = given
    const longest = Duration.toMillis(idle)
    let last = clock.currentTimeMillisUnsafe()
    let head: HttpClientResponse.HttpClientResponse | undefined
    const happened = () => {
      last = clock.currentTimeMillisUnsafe()
    }
    const answer = Effect.flatMap(client.execute(sent(given, happened)), (response) => {
      happened()
      head = response
      if (!isSuccess(response)) return Effect.orElseSucceed(whole(response, happened), () => response)
      return streamed ? Effect.succeed(response) : whole(response, happened)
    })
    // What was refused is known, even if the words were lost on the way.
    const over = Effect.suspend(() =>
      head === undefined || isSuccess(head) ? Effect.fail(silence(request, idle)) : Effect.succeed(cut(head))
    )
    const silent: typeof over = Effect.suspend(() => {
      const left = last + longest - clock.currentTimeMillisUnsafe()
      return left <= 0 ? over : Effect.andThen(Effect.sleep(Duration.millis(left)), silent)
    })
    const both = Effect.raceFirst(answer, silent)
    return request.body._tag === "Uint8Array" ? Effect.andThen(sending(request.body.contentLength), both) : both
  })
