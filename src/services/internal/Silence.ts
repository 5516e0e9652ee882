/**
 * How long a connection may be silent, on the way there and on the way back.
 */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as HttpBody from "effect/http/HttpBody"
import type * as HttpClient from "effect/http/HttpClient"
import * as HttpClientError from "effect/http/HttpClientError"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Stream from "effect/Stream"

/** What is told of a silence, or of a connection that failed. */
const silence = (request: HttpClientRequest.HttpClientRequest, idle: Duration.Duration) =>
  new HttpClientError.HttpClientError({
    reason: new HttpClientError.TransportError({
      request,
      description: `silent for ${Duration.toSeconds(idle)} s`
    })
  })

/** Fails once nothing has happened for as long as a connection may be silent; `happened` says that something did. */
const watch = (request: HttpClientRequest.HttpClientRequest, idle: Duration.Duration) =>
  Effect.map(Clock.currentTimeMillis, (start) => {
    let last = start
    const happened = Effect.map(Clock.currentTimeMillis, (now) => {
      last = now
    })
    const silent: Effect.Effect<never, HttpClientError.HttpClientError> = Effect.flatMap(
      Clock.currentTimeMillis,
      (now) => {
        const left = last + Duration.toMillis(idle) - now
        return left <= 0
          ? Effect.fail(silence(request, idle))
          : Effect.andThen(Effect.sleep(Duration.millis(left)), silent)
      }
    )
    return { happened, silent }
  })

/**
 * Bounds the silence of a request, not its length: while a body goes out, each piece of it starts the wait anew. What goes
 * out is told to `sending`.
 */
export const bounded = (
  client: HttpClient.HttpClient,
  request: HttpClientRequest.HttpClientRequest,
  idle: Duration.Duration,
  sending: (bytes: number) => Effect.Effect<void>
): Effect.Effect<HttpClientResponse.HttpClientResponse, HttpClientError.HttpClientError> => {
  const { body } = request
  if (body._tag !== "Stream") {
    const answer = Effect.timeoutOrElse(client.execute(request), {
      duration: idle,
      orElse: () => Effect.fail(silence(request, idle))
    })
    return body._tag === "Uint8Array" ? Effect.andThen(sending(body.contentLength), answer) : answer
  }
  return Effect.flatMap(watch(request, idle), ({ happened, silent }) => {
    const pieces = Stream.tap(body.stream, (piece) => Effect.andThen(happened, sending(piece.length)))
    const sent = HttpClientRequest.setBody(request, HttpBody.stream(pieces, body.contentType, body.contentLength))
    return Effect.raceFirst(client.execute(sent), silent)
  })
}

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

/** What fits into one piece, or nearly, is not worth watching piece by piece. */
const small = 65_536

/** Reads the body of an answer that is taken whole, as long as it keeps coming. */
export const settle = (
  response: HttpClientResponse.HttpClientResponse,
  idle: Duration.Duration
): Effect.Effect<HttpClientResponse.HttpClientResponse, HttpClientError.HttpClientError> => {
  const { request } = response
  const orElse = () => Effect.fail(silence(request, idle))
  if (Number(response.headers["content-length"] ?? Infinity) <= small) {
    const text = Effect.mapError(response.text, cutShort)
    return Effect.as(Effect.timeoutOrElse(text, { duration: idle, orElse }), response)
  }
  return response.stream.pipe(
    Stream.mapError(cutShort),
    Stream.timeoutOrElse({ duration: idle, orElse: () => Stream.fail(silence(request, idle)) }),
    Stream.decodeText,
    Stream.mkString,
    Effect.map((text) => {
      // A status that has no body, such as 204, may not be given an empty one either.
      const body = text === "" ? null : text
      return HttpClientResponse.fromWeb(
        request,
        new Response(body, { status: response.status, headers: response.headers })
      )
    })
  )
}
