/**
 * The way of a request to the server and back: under which address, with whose token, how often, and how long.
 *
 * From the outside in: repeats of what is safe to repeat; refusals told from successes; redirects; and, for each hop, the
 * limits, the credentials of the configured origin and no other, one renewal after a 401, and a bound on silence.
 */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientError from "effect/http/HttpClientError"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as Headers from "effect/http/Headers"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import * as Redacted from "effect/Redacted"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import type { CallError } from "../../schema/NomadError.ts"
import type { Retries } from "../NomadConfig.ts"
import { userAgent } from "../../version.ts"
import { Answer, detailOf, isException } from "./Answer.ts"
import { type Call, CurrentCall } from "./Call.ts"
import { CurrentLimiter, type Limiter } from "./Limiter.ts"
import * as Secrets from "./Secrets.ts"
import type { Session } from "./Session.ts"

/** What comes back when no success does. */
export type Failure = HttpClientError.HttpClientError | Answer

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

const millis = Duration.toMillis

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
        const left = last + millis(idle) - now
        return left <= 0
          ? Effect.fail(silence(request, idle))
          : Effect.andThen(Effect.sleep(Duration.millis(left)), silent)
      }
    )
    return { happened, silent }
  })

/** Bounds the silence of a request, not its length: while a body goes out, each piece of it starts the wait anew. */
const bounded = (
  client: HttpClient.HttpClient,
  request: HttpClientRequest.HttpClientRequest,
  idle: Duration.Duration
): Effect.Effect<HttpClientResponse.HttpClientResponse, HttpClientError.HttpClientError> => {
  const { body } = request
  if (body._tag !== "Stream") {
    return Effect.timeoutOrElse(client.execute(request), {
      duration: idle,
      orElse: () => Effect.fail(silence(request, idle))
    })
  }
  return Effect.flatMap(watch(request, idle), ({ happened, silent }) => {
    const pieces = Stream.tap(body.stream, () => happened)
    const sent = HttpClientRequest.setBody(request, HttpBody.stream(pieces, body.contentType, body.contentLength))
    return Effect.raceFirst(client.execute(sent), silent)
  })
}

/** What fits into one piece, or nearly, is not worth watching piece by piece. */
const small = 65_536

/** Reads the body of an answer that is taken whole, as long as it keeps coming. */
const settle = (
  response: HttpClientResponse.HttpClientResponse,
  idle: Duration.Duration
): Effect.Effect<HttpClientResponse.HttpClientResponse, HttpClientError.HttpClientError> => {
  const { request } = response
  const orElse = () => Effect.fail(silence(request, idle))
  if (Number(response.headers["content-length"] ?? Infinity) <= small) {
    return Effect.as(Effect.timeoutOrElse(response.text, { duration: idle, orElse }), response)
  }
  return response.stream.pipe(
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

const isFailure = (error: Failure | CallError): error is Failure =>
  error._tag === "Answer" || error._tag === "HttpClientError"

const codeOf = (cause: unknown): string | undefined =>
  Predicate.hasProperty(cause, "code") && typeof cause.code === "string"
    ? cause.code
    : Predicate.hasProperty(cause, "cause")
      ? codeOf(cause.cause)
      : undefined

const wordsOf = (cause: unknown): string | undefined =>
  Predicate.hasProperty(cause, "cause") && cause.cause !== undefined
    ? wordsOf(cause.cause)
    : cause instanceof Error && cause.message !== ""
      ? cause.message
      : undefined

/** Why a connection failed, in a few words: the system's own code and message where there are any. */
export const reasonOf = (error: HttpClientError.HttpClientError): string => {
  const { cause, description } = error.reason
  const words = [codeOf(cause), wordsOf(cause)].filter((word) => word !== undefined)
  const reason = description ?? (words.length === 0 ? error.reason._tag : [...new Set(words)].join(": "))
  return Secrets.hidden(reason, error.reason.request)
}

const isTransient = (failure: Failure): boolean => {
  if (failure._tag === "HttpClientError") return failure.reason._tag === "TransportError"
  if (failure.status === 500) return !isException(detailOf(failure.text))
  return failure.status === 429 || failure.status === 502 || failure.status === 503 || failure.status === 504
}

/** Whether a failure is worth another attempt: not, if the server asks for more patience than the program has. */
const worthRepeating = (failure: Failure, longest: Duration.Duration): boolean =>
  isTransient(failure) && (failure._tag === "HttpClientError" || (failure.retryAfter ?? 0) * 1000 <= millis(longest))

const said = (failure: Failure): string => (failure._tag === "Answer" ? `status ${failure.status}` : reasonOf(failure))

const retrying = <E, R>(
  attempt: Effect.Effect<HttpClientResponse.HttpClientResponse, Failure | E, R>,
  request: HttpClientRequest.HttpClientRequest,
  retries: Retries,
  isFailure: (error: Failure | E) => error is Failure
): Effect.Effect<HttpClientResponse.HttpClientResponse, Failure | E, R> => {
  const longest = Duration.fromInputUnsafe(retries.longest)
  const pauses = Schedule.exponential(retries.base).pipe(
    Schedule.jittered,
    Schedule.setInputType<Failure | E>(),
    Schedule.modifyDelay(({ duration, input }) => {
      const asked = isFailure(input) && input._tag === "Answer" ? input.retryAfter : undefined
      const pause = asked === undefined ? Duration.min(duration, longest) : Duration.seconds(asked)
      const why = isFailure(input) ? said(input) : ""
      return Effect.as(
        Effect.logDebug(`${request.method} ${request.url} again in ${Math.round(millis(pause))} ms: ${why}`),
        pause
      )
    })
  )
  return Effect.suspend(() => {
    let attempts = 0
    const counted = Effect.suspend(() => {
      attempts++
      return Effect.mapError(attempt, (error) =>
        isFailure(error) && error._tag === "Answer" && attempts > 1 ? new Answer({ ...error, attempts }) : error
      )
    })
    return Effect.retry(counted, {
      schedule: pauses,
      times: retries.times,
      while: (error) => isFailure(error) && worthRepeating(error, longest)
    })
  })
}

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

const hop = (client: HttpClient.HttpClient, policy: Policy) => {
  const send = (request: HttpClientRequest.HttpClientRequest) =>
    policy.limiter(request.url).pipe(
      Effect.flatMap((limiter) => limiter.turn),
      Effect.andThen(bounded(client, request, policy.idleTimeout)),
      // Spans name the headers of a request.
      Effect.updateService(Headers.CurrentRedactedNames, (names) => [...names, ...Secrets.headerNames])
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
        const attempt = response.pipe(
          Effect.flatMap((answer) => refuse(answer, call?.session, policy.idleTimeout)),
          Effect.flatMap((answer) =>
            call?.streamed === true ? Effect.succeed(answer) : settle(answer, policy.idleTimeout)
          )
        )
        return yield* call?.repeatable === true ? retrying(attempt, request, policy.retries, isFailure) : attempt
      })
    ),
    HttpClient.mapRequestEffect((request) =>
      Effect.map(CurrentCall, (call) =>
        call === undefined ? request : withManners(withLength(address(request, call), call))
      )
    )
  )
}
