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
import * as UrlParams from "effect/http/UrlParams"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Deployment from "../../schema/Deployment.ts"
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
import { bounded, settle } from "./Silence.ts"

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
  /** The limits of an address' origin. */
  readonly limiter: (url: string) => Effect.Effect<Limiter>
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

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : "")

const pathOf = (request: HttpClientRequest.HttpClientRequest, session: Session | undefined): string => {
  const url = URL.canParse(request.url) ? new URL(request.url) : undefined
  const path = url === undefined ? request.url : url.pathname
  const root = session === undefined ? "" : new URL(session.apiUrl).pathname
  return path.startsWith(root) ? path.slice(root.length) : path
}

/** A line in the log for each call, by the short name of its deployment. */
const told = (request: HttpClientRequest.HttpClientRequest, call: Call | undefined) =>
  call === undefined
    ? Effect.void
    : Effect.logDebug(`${request.method} ${pathOf(request, call.session)} at ${Deployment.nameOf(call.session.apiUrl)}`)

const refuse = (
  response: HttpClientResponse.HttpClientResponse,
  session: Session | undefined,
  idle: Duration.Duration
): Effect.Effect<HttpClientResponse.HttpClientResponse, Failure> =>
  response.status >= 200 && response.status < 300
    ? Effect.succeed(response)
    : response.text.pipe(
        Effect.timeoutOrElse({ duration: idle, orElse: () => Effect.succeed("") }),
        // What was refused is known, even if the words were lost on the way.
        Effect.orElseSucceed(() => ""),
        Effect.zip(Clock.currentTimeMillis),
        Effect.flatMap(([text, at]) =>
          Effect.fail(
            new Answer({
              method: response.request.method,
              path: pathOf(response.request, session),
              status: response.status,
              headers: { ...response.headers },
              text,
              hide: (words) => Secrets.hidden(words, response.request),
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
      description: `redirected to another origin, which gets no body; if it is the right one, configure ${originOf(request.url)}`
    })
  })

/** Counts what goes out with a call. */
const sending = (call: Call | undefined) => (bytes: number) =>
  call === undefined ? Effect.void : Observation.up(call.operation, bytes)

/** Counts the whole body of an answer. */
const received = (call: Call | undefined, answer: HttpClientResponse.HttpClientResponse): Effect.Effect<void> => {
  const length = Number(answer.headers["content-length"])
  return call === undefined || Number.isNaN(length) ? Effect.void : Observation.down(call.operation, length)
}

const hop = (client: HttpClient.HttpClient, policy: Policy) => {
  const send = (request: HttpClientRequest.HttpClientRequest) =>
    policy.limiter(request.url).pipe(
      Effect.flatMap((limiter) => limiter.turn),
      Effect.andThen(CurrentCall),
      Effect.flatMap((call) => bounded(client, request, policy.idleTimeout, sending(call))),
      // Spans name the headers of a request.
      Effect.updateService(Headers.CurrentRedactedNames, (names) => [...names, ...Secrets.headerNames]),
      Effect.updateService(UrlParams.CurrentRedactedNames, (names) => [...names, ...Secrets.parameterNames])
    )
  const tokenOf = (session: Session) =>
    Effect.flatMap(policy.limiter(session.apiUrl), (limiter) =>
      Effect.provideService(policy.tokens.token(session), CurrentLimiter, limiter)
    )
  const signed = Effect.fnUntraced(function* (request: HttpClientRequest.HttpClientRequest, { once, session }: Call) {
    const token = yield* tokenOf(session)
    if (Option.isNone(token)) return yield* send(request)
    const response = yield* send(HttpClientRequest.bearerToken(request, token.value))
    if (response.status !== 401 || !policy.tokens.renewable(session)) return response
    yield* policy.tokens.invalidate(session, token.value)
    if (once) return response
    const renewed = yield* tokenOf(session)
    return Option.isNone(renewed) ? response : yield* send(HttpClientRequest.bearerToken(request, renewed.value))
  })
  return Effect.fnUntraced(function* (request: HttpClientRequest.HttpClientRequest) {
    const call = yield* CurrentCall
    if (call === undefined) return yield* send(request)
    if (originOf(request.url) !== call.session.origin) {
      return request.body._tag === "Empty" ? yield* send(bare(request)) : yield* taken(request)
    }
    return call.signed ? yield* signed(request, call) : yield* send(request)
  })
}

/** The transport over an application's own `HttpClient`, for calls that say what they are by `CurrentCall`. */
export const make = (
  client: HttpClient.HttpClient,
  policy: Policy
): HttpClient.HttpClient.With<Failure | CallError> => {
  const hops = HttpClient.makeWith(
    (request: Effect.Effect<HttpClientRequest.HttpClientRequest>) => Effect.flatMap(request, hop(client, policy)),
    Effect.succeed
  )
  return HttpClient.followRedirects(hops).pipe(
    HttpClient.transform(
      Effect.fnUntraced(function* (response, request) {
        const call = yield* CurrentCall
        yield* told(request, call)
        const attempt = response.pipe(
          Effect.flatMap((answer) => refuse(answer, call?.session, policy.idleTimeout)),
          Effect.flatMap((answer) =>
            call?.streamed === true
              ? Effect.succeed(answer)
              : Effect.tap(settle(answer, policy.idleTimeout), (whole) => received(call, whole))
          )
        )
        if (call?.repeatable !== true) return yield* attempt
        const { budget } = yield* policy.limiter(request.url)
        return yield* repeating(attempt, { request, operation: call.operation }, policy.retries, budget)
      })
    ),
    HttpClient.mapRequestEffect((request) =>
      Effect.map(CurrentCall, (call) =>
        call === undefined ? request : withManners(withLength(address(request, call), call))
      )
    )
  )
}
