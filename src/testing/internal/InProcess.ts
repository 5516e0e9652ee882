/**
 * An `HttpClient` whose wire ends in the fake: no sockets, but everything that HTTP is made of, with bodies that stream
 * both ways.
 */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientError from "effect/http/HttpClientError"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import type * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as HttpEffect from "effect/http/HttpEffect"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type * as Server from "./Server.ts"

/** A form as the bytes that it is on the wire. */
const serialised = (request: HttpClientRequest.HttpClientRequest): HttpClientRequest.HttpClientRequest => {
  if (request.body._tag !== "FormData") return request
  const { body, headers } = new Response(request.body.formData)
  if (body === null) return request
  const bytes = Stream.fromReadableStream({ evaluate: () => body, onError: (cause) => cause })
  return HttpClientRequest.setBody(request, HttpBody.stream(bytes, headers.get("content-type") ?? undefined))
}

const addressed = (root: string, { originalUrl }: HttpServerRequest.HttpServerRequest): string | undefined =>
  URL.canParse(originalUrl) ? new URL(originalUrl).origin + root : undefined

const broken = (request: HttpClientRequest.HttpClientRequest, why: { description: string } | { cause: unknown }) =>
  new HttpClientError.HttpClientError({ reason: new HttpClientError.TransportError({ request, ...why }) })

/** The request, telling why its own body broke off if it does. */
const watched = (
  request: HttpClientRequest.HttpClientRequest,
  onBroken: (cause: unknown) => void
): HttpClientRequest.HttpClientRequest => {
  const { body } = serialised(request)
  if (body._tag !== "Stream") return request
  const stream = Stream.tapError(body.stream, (cause) => Effect.sync(() => onBroken(cause)))
  return HttpClientRequest.setBody(request, HttpBody.stream(stream, body.contentType, body.contentLength))
}

const execute =
  (server: Server.Server, scope: Scope.Scope) =>
  (
    request: HttpClientRequest.HttpClientRequest
  ): Effect.Effect<HttpClientResponse.HttpClientResponse, HttpClientError.HttpClientError> =>
    Effect.suspend(() => {
      const requestScope = Scope.forkUnsafe(scope)
      let streaming = false
      let failure: HttpClientError.HttpClientError | undefined
      const received = watched(request, (cause) => {
        failure = broken(request, { cause })
      })
      return server.answer(addressed).pipe(
        Effect.map((response) => {
          const sent = HttpEffect.scopeTransferToStream(response)
          streaming = sent !== response
          return HttpServerResponse.toClientResponse(sent, { request })
        }),
        Effect.mapError(({ how }) => failure ?? broken(request, { description: `the connection was ${how}` })),
        // Whatever a server would say to half a body, its sender never hears it.
        Effect.flatMap((response) => (failure ? Effect.fail(failure) : Effect.succeed(response))),
        Effect.provideService(HttpServerRequest.HttpServerRequest, HttpServerRequest.fromClientRequest(received)),
        Scope.provide(requestScope),
        Effect.onExit((exit) => (streaming && Exit.isSuccess(exit) ? Effect.void : Scope.close(requestScope, exit)))
      )
    })

/** The client. */
export const make = (server: Server.Server, scope: Scope.Scope): HttpClient.HttpClient =>
  HttpClient.make(execute(server, scope))
