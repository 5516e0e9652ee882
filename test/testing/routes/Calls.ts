/**
 * Calls to a fake in process, as any client of HTTP makes them.
 */
import * as Effect from "effect/Effect"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import type * as HttpMethod from "effect/http/HttpMethod"
import * as Predicate from "effect/Predicate"

/** The API that the fake stands in for, unless told. */
export const api = "https://nomad-lab.eu/prod/v1/test/api/v1"

interface Options {
  readonly headers?: { readonly [name: string]: string }
  readonly body?: HttpBody.HttpBody
  /** The account that makes the call: nobody, unless told. */
  readonly as?: string
}

const send = Effect.fnUntraced(function* (method: HttpMethod.HttpMethod, path: string, options: Options) {
  const url = path.startsWith("https://") ? path : api + path
  const request = HttpClientRequest.make(method)(url).pipe(
    HttpClientRequest.setBody(options.body ?? HttpBody.empty),
    HttpClientRequest.setHeaders(options.headers ?? {})
  )
  const response = yield* HttpClient.execute(request)
  const text = yield* response.text
  const isJson = response.headers["content-type"] === "application/json" && text !== ""
  const json: unknown = isJson ? JSON.parse(text) : undefined
  return { status: response.status, headers: response.headers, text, json }
})

/** What stands at a place in a body. */
export const at = (body: unknown, ...place: ReadonlyArray<string | number>): unknown =>
  place.reduce((value, key) => (Predicate.hasProperty(value, key) ? value[key] : undefined), body)

/** The token of one of the accounts. */
export const token = Effect.fnUntraced(function* (username: string, root: string = api) {
  const form = new URLSearchParams({ grant_type: "password", username, password: `${username}-pw` })
  const body = HttpBody.text(form.toString(), "application/x-www-form-urlencoded")
  const { json } = yield* send("POST", `${root}/auth/token`, { body })
  return String(at(json, "access_token"))
})

/** Makes a call. */
export const call = Effect.fnUntraced(function* (
  method: HttpMethod.HttpMethod,
  path: string,
  { as, headers = {}, ...options }: Options = {}
) {
  const authorization = as === undefined ? {} : { authorization: `Bearer ${yield* token(as)}` }
  return yield* send(method, path, { ...options, headers: { ...authorization, ...headers } })
})

/** A text as body, of whatever type. */
export const text = (content: string, contentType = "text/plain"): HttpBody.HttpBody =>
  HttpBody.text(content, contentType)

/** A value as body of JSON. */
export const json = (value: unknown): HttpBody.HttpBody => text(JSON.stringify(value), "application/json")
