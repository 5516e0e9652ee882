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
import * as LogLevel from "effect/LogLevel"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import type { CallError } from "../../schema/NomadError.ts"
import type { Retries } from "../NomadConfig.ts"
import { userAgent } from "../../version.ts"
import { Answer } from "./Answer.ts"
import { type Call, under } from "./Call.ts"
import type { Failure } from "./Failure.ts"
import type { Limiter } from "./Limiter.ts"
import { repeating } from "./Repeats.ts"
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
  !url.includes("%2F")
    ? url
    : url.replace(
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

const manners = Headers.fromInput({ accept: "application/json", "user-agent": userAgent })

const withManners = (request: HttpClientRequest.HttpClientRequest): HttpClientRequest.HttpClientRequest =>
  HttpClientRequest.updateHeaders(request, (headers) => Headers.merge(manners, headers))

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

/** A line in the log for each call, by the short name of its deployment, where such lines are wanted. */
const told = <A, E, R>(sent: Effect.Effect<A, E, R>, request: HttpClientRequest.HttpClientRequest, call: Call) =>
  Effect.flatMap(LogLevel.isEnabled("Debug"), (isTold) =>
    isTold
      ? Effect.andThen(
          Effect.logDebug(`${request.method} ${pathOf(request, call)} at ${call.session.deployment}`),
          sent
        )
      : sent
  )

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

/** The declaration knows one status of a stream: what a `Range` asked for is read as the whole would be. */
const asWhole = (answer: HttpClientResponse.HttpClientResponse): HttpClientResponse.HttpClientResponse =>
  answer.status === 206 ? Object.create(answer, { status: { value: 200 } }) : answer

/** Tells of a success. */
const accepted = (call: Call, answer: HttpClientResponse.HttpClientResponse) => {
  call.answered?.(answer)
  return Effect.succeed(asWhole(answer))
}

type Hop = (
  request: HttpClientRequest.HttpClientRequest
) => Effect.Effect<HttpClientResponse.HttpClientResponse, HttpClientError.HttpClientError | CallError>

/** One request to where it goes, with what may go there. */
const hop = (policy: Policy, exchange: Silence.Exchanges, call: Call): Hop => {
  const { once, session, streamed, traffic } = call
  const { idleTimeout: idle, tokens } = policy
  const send = (request: HttpClientRequest.HttpClientRequest, limiter: Limiter) =>
    Effect.andThen(limiter.turn, exchange({ request, idle, streamed, traffic }))
  const sendWith = (request: HttpClientRequest.HttpClientRequest, token: Redacted.Redacted<string>) =>
    send(HttpClientRequest.bearerToken(request, token), call.limiter)
  const renewed = (
    request: HttpClientRequest.HttpClientRequest,
    refused: Redacted.Redacted<string>,
    response: HttpClientResponse.HttpClientResponse
  ) =>
    Effect.gen(function* () {
      yield* tokens.invalidate(session, refused)
      if (once) return response
      const token = yield* tokens.token(session)
      return Option.isNone(token) ? response : yield* sendWith(request, token.value)
    })
  const signed: Hop = (request) =>
    Effect.flatMap(tokens.token(session), (token) => {
      if (Option.isNone(token)) return send(request, call.limiter)
      const answer = sendWith(request, token.value)
      if (!tokens.renewable(session)) return answer
      return Effect.flatMap(answer, (response) =>
        response.status === 401 ? renewed(request, token.value, response) : Effect.succeed(response)
      )
    })
  return (request) => {
    const origin = originOf(request.url, call)
    if (origin === session.origin) return call.signed ? signed(request) : send(request, call.limiter)
    return request.body._tag === "Empty"
      ? send(bare(request), policy.limiter(origin, call))
      : Effect.fail(taken(request, origin))
  }
}

const isRedirect = ({ headers, status }: HttpClientResponse.HttpClientResponse): boolean =>
  status >= 300 && status < 400 && headers["location"] !== undefined

/** Goes on from a redirect, which few answers are. */
const followed = (
  redirect: HttpClientResponse.HttpClientResponse,
  request: HttpClientRequest.HttpClientRequest,
  next: Hop
) => {
  let first: HttpClientResponse.HttpClientResponse | undefined = redirect
  const answer: Hop = (request) => {
    const known = first
    first = undefined
    return known === undefined ? next(request) : Effect.succeed(known)
  }
  const client = HttpClient.makeWith(
    (request: Effect.Effect<HttpClientRequest.HttpClientRequest>) => Effect.flatMap(request, answer),
    Effect.succeed
  )
  return HttpClient.followRedirects(client).execute(request)
}

/** Sends a request as part of a call. */
export type Transport = (
  request: HttpClientRequest.HttpClientRequest,
  call: Call
) => Effect.Effect<HttpClientResponse.HttpClientResponse, Failure | CallError>

/** The transport over an application's own `HttpClient`. */
export const make = (client: HttpClient.HttpClient, policy: Policy): Transport => {
  const within = under()
  const exchange = Silence.exchanges(client)
  return (given, call) => {
    const request = withManners(withLength(address(given, call), call))
    const next = hop(policy, exchange, call)
    const judged = (answer: HttpClientResponse.HttpClientResponse) =>
      Silence.isSuccess(answer) ? accepted(call, answer) : refuse(answer, call)
    const attempt = Effect.flatMap(
      Effect.suspend(() => next(request)),
      (answer) => (isRedirect(answer) ? Effect.flatMap(followed(answer, request, next), judged) : judged(answer))
    )
    const sent = call.repeatable ? repeating(attempt, { request, call }, policy.retries) : attempt
    return within(told(sent, request, call), call)
  }
}
