/**
 * What a request carries and nobody may read: servers, proxies and HTTP clients say back in their complaints what they
 * were sent.
 */
import type * as HttpClientRequest from "effect/http/HttpClientRequest"

/** Headers that belong to the configured origin, and stay there. */
export const headerNames = ["authorization", "cookie", "proxy-authorization", "upload-token"]

/** Parameters of an address that are as good as a token. */
export const parameterNames = ["signature_token", "token", "password"]

const inHeaders = ({ headers }: HttpClientRequest.HttpClientRequest): ReadonlyArray<string> =>
  headerNames.flatMap((name) => {
    const value = headers[name]?.trim() ?? ""
    return [value, value.replace(/^\w+\s+/, "")]
  })

const inForm = ({ body }: HttpClientRequest.HttpClientRequest): ReadonlyArray<string> => {
  if (body._tag !== "Uint8Array" || !body.contentType.startsWith("application/x-www-form-urlencoded")) return []
  const form = new TextDecoder().decode(body.body)
  const password = new URLSearchParams(form).get("password") ?? ""
  const encoded = new URLSearchParams({ password }).toString().slice("password=".length)
  return [encoded, encodeURIComponent(password), JSON.stringify(password).slice(1, -1), password]
}

/** A text without the secrets of a request. */
export const hidden = (text: string, request: HttpClientRequest.HttpClientRequest): string =>
  [...inHeaders(request), ...inForm(request)]
    .filter((secret) => secret !== "")
    .reduce((rest, secret) => rest.replaceAll(secret, "<redacted>"), text)
