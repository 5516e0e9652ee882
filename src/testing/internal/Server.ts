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
import * as FaultJson from "./FaultJson.ts"
import * as Faults from "./Faults.ts"
import * as RequestLog from "./RequestLog.ts"
import * as Struck from "./Struck.ts"

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
    Struck.Disconnected,
    HttpServerRequest.HttpServerRequest | Scope.Scope
  >
}

/** The API's root, and what comes behind it. */
const api = /^(\/(?:[^?]*?\/)?api\/v1)(?=[/?]|$)(.*)$/s

/** What NOMAD says of paths that lead nowhere; those of its interface, and those that are not its own, a web server does. */
const nowhere = (path: string): HttpServerResponse.HttpServerResponse =>
  /^\/[^/]+\/(?!(?:.*\/)?gui(?:\/|$))/.test(path)
    ? HttpServerResponse.jsonUnsafe({ detail: "Not Found" }, { status: 404 })
    : HttpServerResponse.text(
        "<html>\n<head><title>404 Not Found</title></head>\n<body>\n<h1>404 Not Found</h1>\n</body>\n</html>\n",
        { status: 404, contentType: "text/html" }
      )

/** What NOMAD tells about itself outside its API. */
const outside = (path: string): HttpServerResponse.HttpServerResponse => {
  if (path === "/-/health") return HttpServerResponse.jsonUnsafe({ healthcheck: "ok" })
  return path.endsWith("/alive") ? HttpServerResponse.jsonUnsafe("I am, alive!") : nowhere(path)
}

const unclear = ({ message }: FaultJson.BadFault): HttpServerResponse.HttpServerResponse =>
  HttpServerResponse.jsonUnsafe({ detail: `x-fake-fault: ${message}` }, { status: 400 })

/** A fake with nothing in it yet. */
export const make = Effect.fnUntraced(function* (
  options: FakeState.Options
): Effect.fn.Return<Server, never, Scope.Scope> {
  const deployments = yield* Deployments.make(options)
  const faults = Faults.make()
  const log = RequestLog.make()
  /** The answer, or what becomes of it: what a header of the request says, or the fault whose turn it is. */
  const failing = (
    request: HttpServerRequest.HttpServerRequest,
    path: string,
    answered: Struck.Answer
  ): Struck.Answer => {
    const { "x-fake-fault": header } = request.headers
    if (header === undefined) {
      return Effect.flatMap(faults.take({ method: request.method, path }), (fault) =>
        fault === undefined ? answered : Struck.by(fault, answered)
      )
    }
    return Effect.matchEffect(FaultJson.fromHeader(header), {
      onFailure: (bad) => Effect.succeed(unclear(bad)),
      onSuccess: (fault) => Struck.by(Faults.spelledOut(fault), answered)
    })
  }
  const answer: Server["answer"] = (addressOf) =>
    Effect.flatMap(HttpServerRequest.HttpServerRequest, (request) => {
      const target = Called.target(request)
      const [, root = "", rest] = api.exec(target) ?? []
      const address = rest === undefined ? undefined : addressOf(root, request)
      const [path = ""] = (address === undefined ? target : (rest ?? "")).split("?", 1)
      const answered =
        address === undefined
          ? Effect.succeed(outside(path))
          : Effect.flatMap(deployments.at(address), ({ app }) => app(request.modify({ url: rest ?? "" })))
      return log.noting(request, { url: Called.url(request), path }, failing(request, path, answered))
    })
  return { deployments, faults, log, answer }
})
