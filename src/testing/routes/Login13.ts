/**
 * Signing in at a server of version 1.3: also by `GET`, and without saying that it is by password.
 */
import * as Effect from "effect/Effect"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import { Refused } from "../Refused.ts"
import type { App } from "./Front.ts"
import { refusal } from "./Answer.ts"
import * as Pydantic from "./Pydantic.ts"
import * as Validation from "./Validation.ts"

const needed = ["username", "password"]

const byForm = (fields: { readonly [name: string]: string }): HttpServerRequest.HttpServerRequest => {
  const body = new URLSearchParams({ grant_type: "password", ...fields })
  // the address does not matter: only its path is looked at
  return HttpServerRequest.fromWeb(new Request("http://nomad/auth/token", { method: "POST", body }))
}

/** Answers a request for a token, with what answers one of 2.0. */
export const make =
  (app: App): App =>
  (request) => {
    if (request.method === "POST") return Effect.flatMap(Validation.fields(request), (fields) => app(byForm(fields)))
    const given = Object.fromEntries(new URLSearchParams(request.url.split("?", 2)[1]))
    const missing = needed.filter((name) => given[name] === undefined)
    return missing.length === 0
      ? app(byForm(given))
      : Effect.succeed(
          refusal(new Refused({ status: 422, detail: missing.map((name) => Pydantic.missing(["query", name])) }))
        )
  }
