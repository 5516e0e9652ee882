/**
 * What stands before the routes and gives HTTP the manners of the server's framework: which path belongs to which
 * route, slashes too many or too few, unknown paths and methods, and what browsers want to know of other origins.
 */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import type * as Scope from "effect/Scope"
import { unforeseen } from "../Quirks.ts"
import { Refused } from "../Refused.ts"
import type { FakeState } from "../state/FakeState.ts"
import * as Refusals from "../state/Refusals.ts"
import { refusal } from "./Answer.ts"
import * as Called from "./Called.ts"
import * as Operations from "./Operations.ts"
import * as Path from "./Path.ts"
import * as Routes from "./Routes.ts"
import * as Slash from "./Slash.ts"
import * as Version13 from "./Version13.ts"

/** Answers a request. */
export type App = (
  request: HttpServerRequest.HttpServerRequest
) => Effect.Effect<HttpServerResponse.HttpServerResponse, never, Scope.Scope>

const notFound = refusal(Refusals.refuse(404, "Not Found"))

const notAllowed = (method: string) =>
  HttpServerResponse.setHeader(refusal(Refusals.refuse(405, "Method Not Allowed")), "allow", method)

/** What only a bug of the fake can lead to: told as the server tells of its own. */
const stumbled = (cause: Cause.Cause<unknown>) =>
  refusal(new Refused({ status: 500, detail: unforeseen("FakeNomadError", Cause.pretty(cause)) }))

const routed =
  (routerOf: (name: Routes.Name) => Effect.Effect<Routes.Routed>): App =>
  (request) => {
    const [escaped = "", query] = request.url.split("?", 2)
    const path = Path.unquote(escaped)
    if (path === "/") {
      const [root] = Called.target(request).split("?", 1)
      const location = `${root?.replace(/\/$/, "")}/extensions/docs`
      return Effect.succeed(HttpServerResponse.empty({ status: 307, headers: { location } }))
    }
    const candidates = Operations.matching(path)
    if (candidates.length === 0) {
      return Effect.succeed(Operations.matching(Slash.otherwise(path)).length > 0 ? Slash.redirect(request) : notFound)
    }
    const route = candidates.find(({ method }) => method === request.method)
    const match = route && route.pattern.exec(path)
    if (!match) return Effect.succeed(notAllowed(Operations.first(candidates)))
    const url = Path.routed(route.template, match) + (query === undefined ? "" : `?${query}`)
    return Effect.flatten(routerOf(route.router)).pipe(
      Effect.provideService(HttpServerRequest.HttpServerRequest, request.modify({ url })),
      Effect.catchCause((cause) =>
        Cause.hasInterruptsOnly(cause) ? Effect.interrupt : Effect.succeed(stumbled(cause))
      )
    )
  }

const preflight = (origin: string, asked: string | undefined) =>
  HttpServerResponse.text("OK", {
    contentType: "text/plain; charset=utf-8",
    headers: {
      "access-control-allow-credentials": "true",
      "access-control-allow-headers": asked ?? "",
      "access-control-allow-methods": "DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT, QUERY",
      "access-control-allow-origin": origin,
      "access-control-max-age": "600",
      vary: "Origin, Access-Control-Request-Method, Access-Control-Request-Headers, Access-Control-Request-Private-Network"
    }
  })

/** Any page of any origin may call, and read the name of a download. An exception passes by all that says so. */
const shared = (origin: string | undefined) => (response: HttpServerResponse.HttpServerResponse) =>
  response.status === 500
    ? response
    : HttpServerResponse.setHeaders(response, {
        ...(origin !== undefined && {
          "access-control-allow-credentials": "true",
          "access-control-allow-origin": origin,
          "access-control-expose-headers": "Content-Disposition"
        }),
        vary: "Origin"
      })

/** A deployment's API. Requests come to it with paths that begin behind the API's own address. */
export const make = Effect.fnUntraced(function* (state: FakeState) {
  const app = routed(yield* Routes.make(state))
  const answer = Version13.isOf(state.installation.version) ? Version13.make(app) : app
  const isOff = (path: string) => !state.north.isOn && /^\/north(?:[/?]|$)/.test(path)
  const front: App = (request) => {
    const { "access-control-request-headers": asked, "access-control-request-method": method, origin } = request.headers
    return request.method === "OPTIONS" && origin !== undefined && method !== undefined
      ? Effect.succeed(preflight(origin, asked))
      : Effect.map(isOff(request.url) ? Effect.succeed(notFound) : answer(request), shared(origin))
  }
  return front
})
