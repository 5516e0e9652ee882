/**
 * The fake behind one address or many: notes each request, lets go wrong what is to go wrong, and hands the rest to the
 * deployment that was called. Whether requests come through sockets or not makes no difference here.
 */
import * as Effect from "effect/Effect"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import type * as Scope from "effect/Scope"
import * as Called from "../routes/Called.ts"
import type * as FakeState from "../state/FakeState.ts"
import * as Deployments from "./Deployments.ts"
import * as Faults from "./Faults.ts"
import * as RequestLog from "./RequestLog.ts"

/** The fake's parts. */
export interface Server {
  readonly deployments: Deployments.Deployments
  readonly faults: Faults.Faults
  readonly log: RequestLog.RequestLog
  /** Answers the request that is there; `addressOf` gives the API's address for a path that belongs to one. */
  readonly answer: (
    addressOf: (root: string, request: HttpServerRequest.HttpServerRequest) => string | undefined
  ) => Effect.Effect<
    HttpServerResponse.HttpServerResponse,
    Faults.ConnectionReset,
    HttpServerRequest.HttpServerRequest | Scope.Scope
  >
}

/** The API's root, and what comes behind it. */
const api = /^(\/(?:[^?]*?\/)?api\/v1)(?=[/?]|$)(.*)$/s

/** What a web server in front of NOMAD says of paths that lead nowhere. */
const nowhere = HttpServerResponse.text(
  "<html>\n<head><title>404 Not Found</title></head>\n<body>\n<h1>404 Not Found</h1>\n</body>\n</html>\n",
  { status: 404, contentType: "text/html" }
)

/** What NOMAD tells about itself outside its API. */
const outside = (path: string): HttpServerResponse.HttpServerResponse => {
  if (path === "/-/health") return HttpServerResponse.jsonUnsafe({ healthcheck: "ok" })
  return path.endsWith("/alive") ? HttpServerResponse.jsonUnsafe("I am, alive!") : nowhere
}

/** A fake with nothing in it yet. */
export const make = Effect.fnUntraced(function* (
  options: FakeState.Options
): Effect.fn.Return<Server, never, Scope.Scope> {
  const deployments = yield* Deployments.make(options)
  const faults = Faults.make()
  const log = RequestLog.make()
  const answer: Server["answer"] = Effect.fnUntraced(function* (addressOf) {
    const request = yield* HttpServerRequest.HttpServerRequest
    const target = Called.target(request)
    const [, root = "", rest] = api.exec(target) ?? []
    const address = rest === undefined ? undefined : addressOf(root, request)
    const [path = ""] = (address === undefined ? target : (rest ?? "")).split("?", 1)
    const answered =
      address === undefined
        ? Effect.succeed(outside(path))
        : Effect.flatMap(deployments.at(address), ({ app }) =>
            Effect.provideService(app, HttpServerRequest.HttpServerRequest, request.modify({ url: rest ?? "" }))
          )
    return yield* answered.pipe(
      faults.striking({ method: request.method, path }),
      log.noting(request, { url: Called.url(request), path })
    )
  })
  return { deployments, faults, log, answer }
})
