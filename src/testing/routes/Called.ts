/**
 * The address under which a request came. The server writes `http://` and the host as called into its links, also behind
 * a proxy that speaks https.
 */
import type * as HttpServerRequest from "effect/http/HttpServerRequest"

const origin = /^([a-z][a-z0-9+.-]*:)\/\/([^/?#]*)/i

/** The host as the caller named it. */
export const host = ({ headers, originalUrl }: HttpServerRequest.HttpServerRequest): string =>
  headers.host ?? origin.exec(originalUrl)?.[2] ?? "localhost"

/** Path and query as they came. */
export const target = ({ originalUrl }: HttpServerRequest.HttpServerRequest): string => {
  const rest = originalUrl.replace(origin, "")
  return rest.startsWith("/") ? rest : `/${rest}`
}

/** The whole address. */
export const url = (request: HttpServerRequest.HttpServerRequest): string => `http://${host(request)}${target(request)}`

/** The address of the deployment, as others know it: its API's without the version. */
export const deployment = (request: HttpServerRequest.HttpServerRequest): string =>
  url(request).replace(/(\/api)\/v1(?:[/?].*)?$/s, "$1")

/** The whole address, with the scheme that the caller used: where a redirect must not leave https. */
export const ownUrl = (request: HttpServerRequest.HttpServerRequest): string =>
  url(request).replace("http:", origin.exec(request.originalUrl)?.[1] ?? "http:")
