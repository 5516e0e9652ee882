/**
 * The way of a request to the server and back: under which address, with whose token, how often, and how long.
 *
 * From the outside in: repeats of what is safe to repeat; refusals told from successes; redirects; and, for each hop, the
 * limits, the credentials of the configured origin and no other, one renewal after a 401, and a bound on silence.
 */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientError from "effect/http/HttpClientError"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import type * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Headers from "effect/http/Headers"
import * as UrlParams from "effect/http/UrlParams"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import type { CallError } from "../../schema/NomadError.ts"
import type { Retries } from "../NomadConfig.ts"
import { userAgent } from "../../version.ts"
import { Answer } from "./Answer.ts"
import { type Call, CurrentCall } from "./Call.ts"
import type { Failure } from "./Failure.ts"
import { CurrentLimiter, type Limiter } from "./Limiter.ts"
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
  /** The limits of an origin. */
  readonly limiter: (origin: string) => Effect.Effect<Limiter>
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

const originOf = (url: string, call: Call | undefined): string => {
  if (call !== undefined && isBelow(url, call.session)) return call.session.origin
  return URL.canParse(url) ? new URL(url).origin : ""
}

/** The path below the API address, where there is one. */
const pathOf = ({ url }: HttpClientRequest.HttpClientRequest, session: Session | undefined): string => {
  if (session !== undefined && isBelow(url, session)) return url.slice(session.apiUrl.length).replace(/[?#].*$/s, "")
  return URL.canParse(url) ? new URL(url).pathname : url
}

/** A line in the log for each call, by the short name of its deployment. */
const told = (request: HttpClientRequest.HttpClientRequest, call: Call | undefined) =>
  call === undefined
    ? Effect.void
    : Effect.logDebug(`${request.method} ${pathOf(request, call.session)} at ${call.session.deployment}`)

/** An answer that is no success, as a failure. */
const refuse = (
  response: HttpClientResponse.HttpClientResponse,
  session: Session | undefined
): Effect.Effect<never, Failure> =>
  response.text.pipe(
    Effect.map((text) => ({ text, lost: false })),
    Effect.orElseSucceed(() => ({ text: "", lost: true })),
    Effect.zip(Clock.currentTimeMillis),
    Effect.flatMap(([words, at]) =>
      Effect.fail(
        new Answer({
          method: response.request.method,
          path: pathOf(response.request, session),
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
const taken = (request: HttpClientRequest.HttpClientRequest) =>
  new HttpClientError.HttpClientError({
    reason: new HttpClientError.InvalidUrlError({
      request,
      description: `redirected to another origin, which gets no body; if it is the right one, configure ${originOf(request.url, undefined)}`
    })
  })

/** Counts what goes out with a call. */
const sending = (call: Call | undefined) => (bytes: number) =>
  call === undefined ? Effect.void : Observation.up(call.operation, bytes)

/** The declaration knows one status of a stream: what a `Range` asked for is read as the whole would be. */
const asWhole = (answer: HttpClientResponse.HttpClientResponse): HttpClientResponse.HttpClientResponse =>
  answer.status === 206 ? Object.create(answer, { status: { value: 200 } }) : answer

/** Tells of a success, and counts its body where that is read whole. */
const accepted = (call: Call | undefined, answer: HttpClientResponse.HttpClientResponse): Effect.Effect<void> => {
  if (call === undefined) return Effect.void
  call.answered?.(answer)
  const length = call.streamed ? Number.NaN : Number(answer.headers["content-length"])
  return Number.isNaN(length) ? Effect.void : Observation.down(call.operation, length)
}

/** Spans name the headers and the parameters of a request: not those that are secrets. */
const discreet = (context: Context.Context<never>): Context.Context<never> =>
  context.pipe(
    Context.add(Headers.CurrentRedactedNames, [
      ...Context.get(context, Headers.CurrentRedactedNames),
      ...Secrets.headerNames
    ]),
    Context.add(UrlParams.CurrentRedactedNames, [
      ...Context.get(context, UrlParams.CurrentRedactedNames),
      ...Secrets.parameterNames
    ])
  )

const hop = (client: HttpClient.HttpClient, policy: Policy) => {
  const send = (request: HttpClientRequest.HttpClientRequest, call: Call | undefined, origin: string) => {
    const exchanged = Effect.updateContext(
      Silence.exchange(client, {
        request,
        idle: policy.idleTimeout,
        streamed: call?.streamed === true,
        sending: sending(call)
      }),
      discreet
    )
    return Effect.flatMap(policy.limiter(origin), (limiter) => Effect.andThen(limiter.turn, exchanged))
  }
  const tokenOf = (session: Session) =>
    Effect.flatMap(policy.limiter(session.origin), (limiter) =>
      Effect.provideService(policy.tokens.token(session), CurrentLimiter, limiter)
    )
  const signed = Effect.fnUntraced(function* (request: HttpClientRequest.HttpClientRequest, call: Call) {
    const { once, session } = call
    const token = yield* tokenOf(session)
    if (Option.isNone(token)) return yield* send(request, call, session.origin)
    const response = yield* send(HttpClientRequest.bearerToken(request, token.value), call, session.origin)
    if (response.status !== 401 || !policy.tokens.renewable(session)) return response
    yield* policy.tokens.invalidate(session, token.value)
    if (once) return response
    const renewed = yield* tokenOf(session)
    return Option.isNone(renewed)
      ? response
      : yield* send(HttpClientRequest.bearerToken(request, renewed.value), call, session.origin)
  })
  return (request: HttpClientRequest.HttpClientRequest) =>
    Effect.flatMap(CurrentCall, (call) => {
      const origin = originOf(request.url, call)
      if (call !== undefined && origin !== call.session.origin) {
        return request.body._tag === "Empty" ? send(bare(request), call, origin) : Effect.fail(taken(request))
      }
      return call?.signed === true ? signed(request, call) : send(request, call, origin)
    })
}

/** The transport over an application's own `HttpClient`, for calls that say what they are by `CurrentCall`. */
export const make = (
  client: HttpClient.HttpClient,
  policy: Policy
): HttpClient.HttpClient.With<Failure | CallError> => {
  const oneHop = hop(client, policy)
  const redirected = HttpClient.followRedirects(
    HttpClient.makeWith(
      (request: Effect.Effect<HttpClientRequest.HttpClientRequest>) => Effect.flatMap(request, oneHop),
      Effect.succeed
    )
  )
  const send = (request: HttpClientRequest.HttpClientRequest, call: Call | undefined) => {
    const attempt = Effect.flatMap(redirected.execute(request), (answer) =>
      Silence.isSuccess(answer) ? Effect.as(accepted(call, answer), asWhole(answer)) : refuse(answer, call?.session)
    )
    if (call?.repeatable !== true) return attempt
    return Effect.flatMap(policy.limiter(originOf(request.url, call)), ({ budget }) =>
      repeating(attempt, { request, operation: call.operation }, policy.retries, budget)
    )
  }
  return HttpClient.makeWith<never, never, Failure | CallError, never>(
    (request: Effect.Effect<HttpClientRequest.HttpClientRequest>) =>
      Effect.flatMap(request, (given) =>
        Effect.flatMap(CurrentCall, (call) => {
          const request = call === undefined ? given : withManners(withLength(address(given, call), call))
          return Effect.andThen(told(request, call), send(request, call))
        })
      ),
    Effect.succeed
  )
}
