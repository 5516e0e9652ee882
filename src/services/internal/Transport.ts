/**
 * The way of a request to the server and back: under which address, with whose token, how often, and how long.
 *
 * From the outside in: repeats of what is safe to repeat; refusals told from successes; redirects; and, for each hop, the
 * limits, the credentials of the configured origin and no other, one renewal after a 401, and a bound on silence.
 */
import * as Clock from "effect/Clock"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientError from "effect/http/HttpClientError"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import type * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Headers from "effect/http/Headers"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import type { CallError } from "../../schema/NomadError.ts"
import type { Retries } from "../NomadConfig.ts"
import { userAgent } from "../../version.ts"
import { Answer } from "./Answer.ts"
import { type Call, CurrentCall } from "./Call.ts"
import type { Failure } from "./Failure.ts"
import type { Limiter } from "./Limiter.ts"
import { repeating } from "./Repeats.ts"
import * as Observation from "./Observation.ts"
import * as Secrets from "./Secrets.ts"
import type { Session } from "./Session.ts"
import * as Silence from "./Silence.ts"

/** Where tokens come from. */
export interface Tokens {
  readonly token: (session: Session) => Effect.Effect<Option.Option<Redacted.Redacted<string>>, CallError>
  readonly invalidate: (session: Session, token: Redacted.Redacted<string>) => Effect.Effect<void>
  /** Whether another token could be had after one was refused. */
  readonly renewable: (session: Session) => boolean
}

export interface Policy {
  readonly retries: Retries
  readonly idleTimeout: Duration.Duration
  /** The limits of an origin to which a call is redirected. */
  readonly limiter: (origin: string, call: Call) => Limiter
  readonly tokens: Tokens
}

/** Folders and files in a path are told apart by slashes, which the typed client escapes. */
const filePath = /^(.*\/(?:raw|rawdir|raw-create-dir)\/)([^?#]*)(.*)$/

const unescapeSlashes = (url: string): string =>
  url.replace(
    filePath,
    (_, before: string, path: string, after: string) => before + path.replaceAll("%2F", "/") + after
  )

const address = (request: HttpClientRequest.HttpClientRequest, call: Call): HttpClientRequest.HttpClientRequest =>
  request.url.startsWith("/")
    ? HttpClientRequest.setUrl(request, call.session.apiUrl + unescapeSlashes(request.url))
    : request

const withLength = (request: HttpClientRequest.HttpClientRequest, call: Call): HttpClientRequest.HttpClientRequest =>
  request.body._tag === "Stream" && call.contentLength !== undefined
    ? HttpClientRequest.setBody(
        request,
        HttpBody.stream(request.body.stream, request.body.contentType, call.contentLength)
      )
    : request

const withManners = (request: HttpClientRequest.HttpClientRequest): HttpClientRequest.HttpClientRequest =>
  HttpClientRequest.setHeaders(request, {
    accept: request.headers["accept"] ?? "application/json",
    "user-agent": request.headers["user-agent"] ?? userAgent
  })

const isBelow = (url: string, session: Session): boolean => url.startsWith(`${session.apiUrl}/`)

const originOf = (url: string, { session }: Call): string => {
  if (isBelow(url, session)) return session.origin
  return URL.canParse(url) ? new URL(url).origin : ""
}

/** The path below the API address, where there is one. */
const pathOf = ({ url }: HttpClientRequest.HttpClientRequest, { session }: Call): string => {
  if (isBelow(url, session)) return url.slice(session.apiUrl.length).replace(/[?#].*$/s, "")
  return URL.canParse(url) ? new URL(url).pathname : url
}

/** A line in the log for each call, by the short name of its deployment. */
const told = (request: HttpClientRequest.HttpClientRequest, call: Call) =>
  Effect.logDebug(`${request.method} ${pathOf(request, call)} at ${call.session.deployment}`)

/** An answer that is no success, as a failure. */
const refuse = (response: HttpClientResponse.HttpClientResponse, call: Call): Effect.Effect<never, Failure> =>
  response.text.pipe(
    Effect.map((text) => ({ text, lost: false })),
    Effect.orElseSucceed(() => ({ text: "", lost: true })),
    Effect.zip(Clock.currentTimeMillis),
    Effect.flatMap(([words, at]) =>
      Effect.fail(
        new Answer({
          method: response.request.method,
          path: pathOf(response.request, call),
          status: response.status,
          headers: { ...response.headers },
          ...words,
          hide: (text) => Secrets.hidden(text, response.request),
          at
        })
      )
    )
  )

/** A request to another origin goes there without anything that could be a secret. */
const bare = (request: HttpClientRequest.HttpClientRequest): HttpClientRequest.HttpClientRequest =>
  HttpClientRequest.updateHeaders(request, (headers) => Headers.removeMany(headers, Secrets.headerNames))

/** What is sent in a body may be a password or unpublished data: no redirect takes it to another origin. */
const taken = (request: HttpClientRequest.HttpClientRequest, origin: string) =>
  new HttpClientError.HttpClientError({
    reason: new HttpClientError.InvalidUrlError({
      request,
      description: `redirected to another origin, which gets no body; if it is the right one, configure ${origin}`
    })
  })

/** Counts what goes out with a call. */
const sending =
  ({ operation }: Call) =>
  (bytes: number) =>
    Observation.up(operation, bytes)

/** The declaration knows one status of a stream: what a `Range` asked for is read as the whole would be. */
const asWhole = (answer: HttpClientResponse.HttpClientResponse): HttpClientResponse.HttpClientResponse =>
  answer.status === 206 ? Object.create(answer, { status: { value: 200 } }) : answer

/** Tells of a success, and counts its body where that is read whole. */
const accepted = (call: Call, answer: HttpClientResponse.HttpClientResponse): Effect.Effect<void> => {
  call.answered?.(answer)
  const length = call.streamed ? Number.NaN : Number(answer.headers["content-length"])
  return Number.isNaN(length) ? Effect.void : Observation.down(call.operation, length)
}

const hop = (client: HttpClient.HttpClient, policy: Policy, call: Call) => {
  const { once, session, streamed } = call
  const send = (request: HttpClientRequest.HttpClientRequest, limiter: Limiter) =>
    Effect.andThen(
      limiter.turn,
      Silence.exchange(client, { request, idle: policy.idleTimeout, streamed, sending: sending(call) })
    )
  const sendWith = (request: HttpClientRequest.HttpClientRequest, token: Redacted.Redacted<string>) =>
    send(HttpClientRequest.bearerToken(request, token), call.limiter)
  const renewed = Effect.fnUntraced(function* (
    request: HttpClientRequest.HttpClientRequest,
    refused: Redacted.Redacted<string>,
    response: HttpClientResponse.HttpClientResponse
  ) {
    yield* policy.tokens.invalidate(session, refused)
    if (once) return response
    const token = yield* policy.tokens.token(session)
    return Option.isNone(token) ? response : yield* sendWith(request, token.value)
  })
  const signed = (request: HttpClientRequest.HttpClientRequest) =>
    Effect.flatMap(policy.tokens.token(session), (token) =>
      Option.isNone(token)
        ? send(request, call.limiter)
        : Effect.flatMap(sendWith(request, token.value), (response) =>
            response.status === 401 && policy.tokens.renewable(session)
              ? renewed(request, token.value, response)
              : Effect.succeed(response)
          )
    )
  return (request: HttpClientRequest.HttpClientRequest) => {
    const origin = originOf(request.url, call)
    if (origin === session.origin) return call.signed ? signed(request) : send(request, call.limiter)
    return request.body._tag === "Empty"
      ? send(bare(request), policy.limiter(origin, call))
      : Effect.fail(taken(request, origin))
  }
}

/** The transport over an application's own `HttpClient`, for calls that say what they are by `CurrentCall`. */
export const make = (
  client: HttpClient.HttpClient,
  policy: Policy
): HttpClient.HttpClient.With<Failure | CallError> => {
  const send = (call: Call, request: HttpClientRequest.HttpClientRequest) => {
    const oneHop = hop(client, policy, call)
    const redirected = HttpClient.followRedirects(
      HttpClient.makeWith(
        (request: Effect.Effect<HttpClientRequest.HttpClientRequest>) => Effect.flatMap(request, oneHop),
        Effect.succeed
      )
    )
    const attempt = Effect.flatMap(redirected.execute(request), (answer) =>
      Silence.isSuccess(answer) ? Effect.as(accepted(call, answer), asWhole(answer)) : refuse(answer, call)
    )
    return call.repeatable ? repeating(attempt, { request, call }, policy.retries) : attempt
  }
  return HttpClient.makeWith<never, never, Failure | CallError, never>(
    (request: Effect.Effect<HttpClientRequest.HttpClientRequest>) =>
      Effect.flatMap(request, (given) =>
        Effect.flatMap(CurrentCall, (call) => {
          if (call === undefined) return Effect.die(`${given.method} ${given.url} is part of no call`)
          const request = withManners(withLength(address(given, call), call))
          return Effect.andThen(told(request, call), send(call, request))
        })
      ),
    Effect.succeed
  )
}
