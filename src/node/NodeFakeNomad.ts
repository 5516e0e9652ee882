/**
 * The fake NOMAD on a port, for any client that speaks HTTP.
 *
 * @since 0.1.0
 */
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as NodeHttpServerRequest from "@effect/platform-node/NodeHttpServerRequest"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpServer from "effect/http/HttpServer"
import type * as HttpServerError from "effect/http/HttpServerError"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as Layer from "effect/Layer"
import { createServer, type Server as NodeServer } from "node:http"
import * as ControlRoutes from "../testing/internal/ControlRoutes.ts"
import * as Server from "../testing/internal/Server.ts"
import * as FakeNomad from "../testing/FakeNomad.ts"
import type * as FakeState from "../testing/state/FakeState.ts"

/**
 * Where the fake is served, and how it is set up.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options extends FakeState.Options {
  /** `0`, the default, takes any that is free. */
  readonly port?: number
  /** `127.0.0.1`, unless told: nobody else's business. */
  readonly host?: string
}

/**
 * Where the fake is served.
 *
 * @category models
 * @since 0.1.0
 */
export interface Address {
  /** The address of its API, as a client takes it. */
  readonly apiUrl: string
  /** The address of the server, below which the control routes are: `/__fake/health` and its like. */
  readonly origin: string
}

/**
 * Where the fake is served.
 *
 * @category services
 * @since 0.1.0
 */
export class Served extends Context.Service<Served, Address>()("effect-nomad/node/NodeFakeNomad/Served") {}

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

/**
 * The fake on a port, under the path `/nomad-oasis/api/v1`, as one deployment; and its control service, which is also
 * there as routes that answer JSON:
 *
 * | route | does |
 * |---|---|
 * | `GET /__fake/health` | answers `{"ok":true}` |
 * | `GET`, `DELETE /__fake/requests` | the requests so far; forgets them |
 * | `GET /__fake/state` | what the deployment knows |
 * | `POST`, `DELETE /__fake/faults` | lets the next call that fits go wrong, as `docs/faults.md` says; forgets what has not happened yet |
 * | `POST /__fake/seed` | adds `users`, `uploads` and `datasets`, and answers their ids |
 * | `POST /__fake/expire-tokens` | makes every access token worthless |
 * | `POST /__fake/reset` | forgets everything |
 *
 * A request with a header `x-fake-fault` goes wrong itself. Time is real here. When its scope closes, open connections are
 * cut.
 *
 * @category layers
 * @since 0.1.0
 */
export const layerServed = (
  options: Options = {}
): Layer.Layer<FakeNomad.FakeNomad | Served, HttpServerError.ServeError> =>
  Layer.unwrap(
    Effect.gen(function* () {
      const { host = "127.0.0.1", port = 0, ...settings } = options
      const node = nodeServer()
      const server = yield* Server.make(settings)
      const fake = FakeNomad.make(server, root)
      const stopping = Layer.effectDiscard(Effect.addFinalizer(() => Effect.sync(() => node.closeAllConnections())))
      const address = Layer.effect(
        Served,
        Effect.map(HttpServer.HttpServer, () => listening(node, host))
      )
      return Layer.mergeAll(HttpServer.serve(app(server, fake)), stopping, address).pipe(
        Layer.provide(NodeHttpServer.layer(() => node, { host, port, disablePreemptiveShutdown: true })),
        Layer.merge(Layer.succeed(FakeNomad.FakeNomad, fake))
      )
    })
  )
