/**
 * Paths that only lack a slash at their end, or have one too many: the server sends the caller to the other.
 */
import type * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Called from "./Called.ts"
import * as Path from "./Path.ts"

/** The path with a slash at its end where it had none, or the other way round. */
export const otherwise = (path: string): string => (path.endsWith("/") ? path.replace(/\/+$/, "") : `${path}/`)

/** Where a request for a path that only lacks a slash, or has one too many, is sent. */
export const redirect = (request: HttpServerRequest.HttpServerRequest): HttpServerResponse.HttpServerResponse => {
  const [path = "", query] = Called.ownUrl(request).split("?", 2)
  const location = encodeURI(otherwise(Path.unquote(path))) + (query === undefined ? "" : `?${query}`)
  return HttpServerResponse.empty({ status: 307, headers: { location } })
}
