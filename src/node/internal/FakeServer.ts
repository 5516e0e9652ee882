/**
 * The server behind `NodeFakeNomad`.
 */
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as NodeHttpServerRequest from "@effect/platform-node/NodeHttpServerRequest"
import * as Effect from "effect/Effect"
import * as HttpMiddleware from "effect/http/HttpMiddleware"
import * as HttpServer from "effect/http/HttpServer"
import type * as HttpServerError from "effect/http/HttpServerError"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as Layer from "effect/Layer"
import { createServer, type Server as NodeServer } from "node:http"
import * as FakeNomad from "../../testing/FakeNomad.ts"
import * as ControlRoutes from "../../testing/internal/ControlRoutes.ts"
import * as Server from "../../testing/internal/Server.ts"
import type { Address, Options, Served } from "../NodeFakeNomad.ts"

/** The path of the API, as an Oasis has it. */
const root = "/nomad-oasis/api/v1"

/** Resets the connection. The server notices, and gives up the answer. */
const reset = (request: HttpServerRequest.HttpServerRequest) =>
  Effect.andThen(
    Effect.sync(() => NodeHttpServerRequest.toIncomingMessage(request).socket.resetAndDestroy()),
    Effect.never
  )

const app = (server: Server.Server, fake: FakeNomad.Service) =>
  Effect.flatMap(
    HttpServerRequest.HttpServerRequest,
    (request) =>
      ControlRoutes.answer(fake, request) ??
      // One server, one deployment, whatever names its machine goes by.
      Effect.catch(
        server.answer((called) => (called === root ? root : undefined)),
        () => reset(request)
      )
    // Whoever hangs up, or stops the server, does not wait for a delayed answer.
  ).pipe(Effect.interruptible)

const listening = (server: NodeServer, host: string): Address => {
  const address = server.address()
  const port = typeof address === "object" && address !== null ? address.port : 0
  const origin = `http://${host.includes(":") ? `[${host}]` : host}:${port}`
  return { apiUrl: origin + root, origin }
}

/** A server that lets uploads take their time, and keeps connections for longer than clients do. */
const nodeServer = (): NodeServer => createServer({ requestTimeout: 0, keepAliveTimeout: 60_000 })

/** The fake on a port, that tells its address as the service that it is given. */
export const layer = (
  served: typeof Served,
  options: Options
): Layer.Layer<FakeNomad.FakeNomad | Served, HttpServerError.ServeError> =>
  Layer.unwrap(
    Effect.gen(function* () {
      const { host = "127.0.0.1", port = 0, ...settings } = options
      const node = nodeServer()
      const server = yield* Server.make(settings)
      const fake = FakeNomad.make(server, root)
      const stopping = Layer.effectDiscard(Effect.addFinalizer(() => Effect.sync(() => node.closeAllConnections())))
      const address = Layer.effect(
        served,
        Effect.map(HttpServer.HttpServer, () => listening(node, host))
      )
      // It stands for somebody else's server, whose spans nobody sees.
      const untraced = Layer.succeed(HttpMiddleware.TracerDisabledWhen, () => true)
      const serving = HttpServer.serve(app(server, fake)).pipe(Layer.provide(untraced))
      return Layer.mergeAll(serving, stopping, address).pipe(
        Layer.provide(NodeHttpServer.layer(() => node, { host, port, disablePreemptiveShutdown: true })),
        Layer.merge(Layer.succeed(FakeNomad.FakeNomad, fake))
      )
    })
  )
