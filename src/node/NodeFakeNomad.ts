/**
 * The fake NOMAD on a port, for any client that speaks HTTP.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as HttpServerError from "effect/http/HttpServerError"
import * as Layer from "effect/Layer"
import type * as FakeNomad from "../testing/FakeNomad.ts"
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
  // Programs that only talk to a server need not load one.
  Layer.unwrap(
    Effect.map(
      Effect.promise(() => import("./internal/FakeServer.ts")),
      (server) => server.layer(Served, options)
    )
  )
