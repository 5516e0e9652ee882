/**
 * The requests that the fake received, in the order in which they came.
 */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type * as HttpServerRequest from "effect/http/HttpServerRequest"
import type * as HttpServerResponse from "effect/http/HttpServerResponse"

/**
 * A request that the fake received. Secrets are not kept.
 *
 * @category models
 * @since 0.1.0
 */
export interface LoggedRequest {
  readonly method: string
  /** The address as called. */
  readonly url: string
  /** The path below the API's address. */
  readonly path: string
  /** Each parameter with all its values. */
  readonly query: { readonly [name: string]: ReadonlyArray<string> }
  readonly headers: { readonly [name: string]: string }
  /** The answer's; absent while there is none, and where the connection was cut instead. */
  readonly status?: number
  /** When it came, in milliseconds of Effect's clock. */
  readonly started: number
  /** When its answer began. */
  readonly ended?: number
  /** How many requests were being answered when it came, itself among them. */
  readonly concurrency: number
}

/** The log. */
export interface RequestLog {
  readonly all: Effect.Effect<ReadonlyArray<LoggedRequest>>
  readonly clear: Effect.Effect<void>
  /** Answers a request, and takes note of it. */
  readonly noting: <E, R>(
    request: HttpServerRequest.HttpServerRequest,
    address: { readonly url: string; readonly path: string },
    answer: Effect.Effect<HttpServerResponse.HttpServerResponse, E, R>
  ) => Effect.Effect<HttpServerResponse.HttpServerResponse, E, R>
}

const redacted = "<redacted>"

const secretHeaders = ["authorization", "cookie", "upload-token", "proxy-authorization"]
const secretParameters = ["signature_token", "token", "password"]

const withoutSecrets = (headers: { readonly [name: string]: string }): { readonly [name: string]: string } => {
  const shown: { [name: string]: string } = { ...headers }
  for (const name of secretHeaders) if (Object.hasOwn(shown, name)) shown[name] = redacted
  return shown
}

const parametersOf = (url: string): LoggedRequest["query"] => {
  const query: { [name: string]: ReadonlyArray<string> } = {}
  const [, parameters] = url.split("?", 2)
  if (parameters === undefined) return query
  for (const [name, value] of new URLSearchParams(parameters)) {
    query[name] = [...(query[name] ?? []), secretParameters.includes(name) ? redacted : value]
  }
  return query
}

const secretInUrl = new RegExp(`([?&](?:${secretParameters.join("|")})=)[^&]*`, "g")

const withoutSecretParameters = (url: string): string =>
  url.includes("?") ? url.replace(secretInUrl, `$1${redacted}`) : url

/** So many of the newest requests are kept for certain: a server may run for days. */
const enough = 100_000

type Noted = { -readonly [Name in keyof LoggedRequest]: LoggedRequest[Name] }

/** An empty log, that keeps at least so many of the newest requests, and at most twice as many. */
export const make = (least: number = enough): RequestLog => {
  let log: Array<Noted> = []
  let open = 0
  return {
    all: Effect.sync(() => log.map((noted) => ({ ...noted }))),
    clear: Effect.sync(() => {
      log = []
    }),
    noting: (request, { path, url }, answer) =>
      Effect.clockWith((clock) => {
        const noted: Noted = {
          method: request.method,
          url: withoutSecretParameters(url),
          path,
          query: parametersOf(url),
          headers: withoutSecrets(request.headers),
          started: clock.currentTimeMillisUnsafe(),
          concurrency: ++open
        }
        if (log.length === 2 * least) log = log.slice(least)
        log.push(noted)
        return Effect.onExit(answer, (exit) =>
          Effect.sync(() => {
            open--
            if (Exit.isFailure(exit)) return
            noted.status = exit.value.status
            noted.ended = clock.currentTimeMillisUnsafe()
          })
        )
      })
  }
}
