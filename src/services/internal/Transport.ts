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
import * as LogLevel from "effect/LogLevel"
import * as Option from "effect/Option"
import type * as Redacted from "effect/Redacted"
import * as References from "effect/References"
import type { CallError } from "../../schema/NomadError.ts"
import type { Retries } from "../NomadConfig.ts"
import { userAgent } from "../../version.ts"
import { Answer } from "./Answer.ts"
import type { Call } from "./Call.ts"
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

const addressOf = ({ url }: HttpClientRequest.HttpClientRequest, { session }: Call): string =>
  url.startsWith("/") ? session.apiUrl + unescapeSlashes(url) : url

const withLength = (body: HttpBody.HttpBody, { contentLength }: Call): HttpBody.HttpBody =>
  body._tag === "Stream" && contentLength !== undefined
    ? HttpBody.stream(body.stream, body.contentType, contentLength)
    : body

const manners = Headers.fromInput({ accept: "application/json", "user-agent": userAgent })

/** A request as it is sent: under its whole address, with its length, and with what each says of itself. */
const complete = (request: HttpClientRequest.HttpClientRequest, call: Call): HttpClientRequest.HttpClientRequest =>
  HttpClientRequest.makeWith(
    request.method,
    addressOf(request, call),
    request.urlParams,
    request.hash,
    Headers.merge(manners, request.headers),
    withLength(request.body, call)
  )

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

/** Whether a line in the log for each call is wanted. */
const isTold = (context: Context.Context<never>): boolean =>
  LogLevel.isLessThanOrEqualTo(Context.get(context, References.MinimumLogLevel), "Debug")

/** Tells of a call, by the short name of its deployment. */
const tell = (request: HttpClientRequest.HttpClientRequest, call: Call) =>
  Effect.logDebug(`${request.method} ${pathOf(request, call)} at ${call.session.deployment}`)

/** An answer that is no success, as a failure. */
const refused = ({ response, text }: Silence.Received, call: Call) =>
  Effect.flatMap(Clock.currentTimeMillis, (at) =>
    Effect.fail(
      new Answer({
        method: response.request.method,
        path: pathOf(response.request, call),
        status: response.status,
        headers: { ...response.headers },
        text: text ?? "",
        lost: text === undefined,
        hide: (words) => Secrets.hidden(words, response.request),
        at
      })
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
const accepted = (received: Silence.Received, call: Call) => {
  call.answered?.(received.response)
  return Effect.succeed({ ...received, response: asWhole(received.response) })
}

type Hop = (
  request: HttpClientRequest.HttpClientRequest
) => Effect.Effect<Silence.Received, HttpClientError.HttpClientError | CallError>

/** One request to where it goes, with what may go there. */
const hop = (policy: Policy, exchange: Silence.Exchange, call: Call): Hop => {
  const { once, session } = call
  const { tokens } = policy
  const send = (request: HttpClientRequest.HttpClientRequest, limiter: Limiter) => limiter.inTurn(exchange(request))
  const sendWith = (request: HttpClientRequest.HttpClientRequest, token: Redacted.Redacted<string>) =>
    send(HttpClientRequest.bearerToken(request, token), call.limiter)
  const renewed = (
    request: HttpClientRequest.HttpClientRequest,
    rejected: Redacted.Redacted<string>,
    received: Silence.Received
  ) =>
    Effect.gen(function* () {
      yield* tokens.invalidate(session, rejected)
      if (once) return received
      const token = yield* tokens.token(session)
      return Option.isNone(token) ? received : yield* sendWith(request, token.value)
    })
  const signed: Hop = (request) =>
    Effect.flatMap(tokens.token(session), (token) => {
      if (Option.isNone(token)) return send(request, call.limiter)
      const answer = sendWith(request, token.value)
      if (!tokens.renewable(session)) return answer
      return Effect.flatMap(answer, (received) =>
        received.response.status === 401 ? renewed(request, token.value, received) : Effect.succeed(received)
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

const isRedirect = ({ response }: Silence.Received): boolean =>
  response.status >= 300 && response.status < 400 && response.headers["location"] !== undefined

/** Goes on from a redirect, which few answers are. */
const followed = (redirect: Silence.Received, request: HttpClientRequest.HttpClientRequest, next: Hop) => {
  let first: Silence.Received | undefined = redirect
  let last = redirect
  const answer = (request: HttpClientRequest.HttpClientRequest) => {
    const known = first
    first = undefined
    return Effect.map(known === undefined ? next(request) : Effect.succeed(known), (received) => {
      last = received
      return received.response
    })
  }
  const client = HttpClient.makeWith(
    (request: Effect.Effect<HttpClientRequest.HttpClientRequest>) => Effect.flatMap(request, answer),
    Effect.succeed
  )
  return Effect.map(HttpClient.followRedirects(client).execute(request), () => last)
}

/** Sends a request as part of a call, in the context of that call. */
export type Transport = (
  request: HttpClientRequest.HttpClientRequest,
  call: Call,
  context: Context.Context<never>
) => Effect.Effect<Silence.Received, Failure | CallError>

/** The transport over an application's own `HttpClient`. */
export const make = (client: HttpClient.HttpClient, policy: Policy): Transport => {
  const watching = Silence.watching(client)
  return (given, call, context) => {
    const request = complete(given, call)
    const { operation, streamed } = call
    const judged = (received: Silence.Received): Effect.Effect<Silence.Received, Failure> =>
      Silence.isSuccess(received.response) ? accepted(received, call) : refused(received, call)
    const attempt = (context: Context.Context<never>) => {
      const known = { context, idle: policy.idleTimeout, streamed, traffic: operation.traffic }
      const next: Hop = (request) => watching(known, (exchange) => hop(policy, exchange, call)(request))
      return Effect.flatMap(next(request), (received) =>
        isRedirect(received) ? Effect.flatMap(followed(received, request, next), judged) : judged(received)
      )
    }
    const sent = call.repeatable ? repeating(attempt, { request, call, context }, policy.retries) : attempt(context)
    return isTold(context) ? Effect.andThen(tell(request, call), sent) : sent
  }
}
