/**
 * The requests that the fake received, in the order in which they came.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
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
  readonly noting: (
    request: HttpServerRequest.HttpServerRequest,
    address: { readonly url: string; readonly path: string }
  ) => <E, R>(
    answer: Effect.Effect<HttpServerResponse.HttpServerResponse, E, R>
  ) => Effect.Effect<HttpServerResponse.HttpServerResponse, E, R>
}

const redacted = "<redacted>"

const secretHeaders = ["authorization", "cookie", "upload-token", "proxy-authorization"]
const secretParameters = ["signature_token", "token", "password"]

const withoutSecrets = (headers: { readonly [name: string]: string }): { readonly [name: string]: string } =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, secretHeaders.includes(name) ? redacted : value])
  )

const parametersOf = (url: string): LoggedRequest["query"] => {
  const query: { [name: string]: ReadonlyArray<string> } = {}
  for (const [name, value] of new URLSearchParams(url.split("?")[1] ?? "")) {
    query[name] = [...(query[name] ?? []), secretParameters.includes(name) ? redacted : value]
  }
  return query
}

const secretInUrl = new RegExp(`([?&](?:${secretParameters.join("|")})=)[^&]*`, "g")

/** An empty log. */
export const make = (): RequestLog => {
  let log: Array<LoggedRequest> = []
  let open = 0
  return {
    all: Effect.sync(() => [...log]),
    clear: Effect.sync(() => {
      log = []
    }),
    noting: (request, { path, url }) =>
      Effect.fnUntraced(function* (answer) {
        const mine = log
        const at = mine.length
        const noted: LoggedRequest = {
          method: request.method,
          url: url.replace(secretInUrl, `$1${redacted}`),
          path,
          query: parametersOf(url),
          headers: withoutSecrets(request.headers),
          started: yield* Clock.currentTimeMillis,
          concurrency: ++open
        }
        mine.push(noted)
        return yield* answer.pipe(
          Effect.tap(({ status }) =>
            Effect.map(Clock.currentTimeMillis, (ended) => {
              mine[at] = { ...noted, status, ended }
            })
          ),
          Effect.ensuring(
            Effect.sync(() => {
              open--
            })
          )
        )
      })
  }
}
