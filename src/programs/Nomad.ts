/**
 * The whole client: its layer, running programs as somebody else or elsewhere, and calls of one's own.
 *
 * @since 0.1.0
 */
import type * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import type * as UrlParams from "effect/http/UrlParams"
import * as Layer from "effect/Layer"
import type * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type { Deployment } from "../schema/Deployment.ts"
import { InfoFromWire } from "../schema/Info.ts"
import type { CallError, InvalidDeployment, InvalidRequest } from "../schema/NomadError.ts"
import * as Account from "../services/Account.ts"
import * as Auth from "../services/Auth.ts"
import * as NomadClient from "../services/NomadClient.ts"
import * as NomadConfig from "../services/NomadConfig.ts"
import { decoded } from "./internal/Decoded.ts"

const decodeInfo = decoded(InfoFromWire, "/info")

/** All three services. */
type Services = NomadConfig.NomadConfig | Auth.Auth | NomadClient.NomadClient

const services = <E>(
  config: Layer.Layer<NomadConfig.NomadConfig, E>
): Layer.Layer<Services, E, HttpClient.HttpClient> =>
  NomadClient.layer.pipe(Layer.provideMerge(Auth.layer), Layer.provideMerge(config))

/**
 * `NomadConfig`, `Auth` and `NomadClient`, live, over the application's `HttpClient`, with settings given in code: without
 * any, the deployment is `test` and the account nobody.
 *
 * @category layers
 * @since 0.1.0
 */
export const layer = (options?: NomadConfig.Options): Layer.Layer<Services, InvalidDeployment, HttpClient.HttpClient> =>
  services(NomadConfig.layer(options))

/**
 * The same, with what `options` leave open from `Config`: `NOMAD_URL`, `NOMAD_USERNAME` and `NOMAD_PASSWORD`, or
 * `NOMAD_PAT`.
 *
 * @category layers
 * @since 0.1.0
 */
export const layerConfig = (
  options?: NomadConfig.Options
): Layer.Layer<Services, Config.ConfigError | InvalidDeployment | InvalidRequest, HttpClient.HttpClient> =>
  services(NomadConfig.layerConfig(options))

type AnyEffect = Effect.Effect<unknown, unknown, unknown>
type AnyStream = Stream.Stream<unknown, unknown, unknown>

/**
 * A program with another client: an Effect stays an Effect, a Stream a Stream.
 *
 * @category models
 * @since 0.1.0
 */
export type Changed<Self, E2> =
  Self extends Stream.Stream<infer A, infer E, infer R>
    ? Stream.Stream<A, E | E2, R | NomadClient.NomadClient>
    : Self extends Effect.Effect<infer A, infer E, infer R>
      ? Effect.Effect<A, E | E2, R | NomadClient.NomadClient>
      : never

const changing =
  <E2>(change: (client: NomadClient.Service) => Effect.Effect<NomadClient.Service, E2>) =>
  <Self extends AnyEffect | AnyStream>(self: Self): Changed<Self, E2> => {
    const changed = Effect.flatMap(NomadClient.NomadClient, change)
    const program: AnyEffect | AnyStream = self
    const run = Stream.isStream(program)
      ? Stream.unwrap(Effect.map(changed, (client) => Stream.provideService(program, NomadClient.NomadClient, client)))
      : Effect.flatMap(changed, (client) => Effect.provideService(program, NomadClient.NomadClient, client))
    // What goes in as an Effect or a Stream comes out as one: the conditional type cannot follow the branches.
    return run as Changed<Self, E2>
  }

/**
 * Runs a program as somebody else on the same deployment. Tokens are kept per account.
 *
 * @example
 * ```ts
 * import { Nomad, Users } from "effect-nomad"
 *
 * const other = Users.me.pipe(Nomad.withAccount({ username: "coauthor", password: "coauthor-pw" }))
 * ```
 *
 * @category accounts
 * @since 0.1.0
 */
export const withAccount = (credentials: Account.Credentials) =>
  changing((client) => Effect.succeed(client.as(Account.make(credentials))))

/**
 * Runs a program as nobody: it sees what everybody sees.
 *
 * @category accounts
 * @since 0.1.0
 */
export const anonymous = changing((client) => Effect.succeed(client.as(Account.nobody)))

/**
 * Runs a program against another deployment, with the same account. Tokens, caches and limits are kept per deployment.
 *
 * @category deployments
 * @since 0.1.0
 */
export const withDeployment = (deployment: Deployment) => changing((client) => client.at(deployment))

/**
 * What the deployment says of itself: its version, whose `series` tells which NOMAD was met, and what it can parse.
 *
 * `GET /info`
 *
 * @category deployments
 * @since 0.1.0
 */
export const info = Effect.gen(function* () {
  const nomad = yield* NomadClient.NomadClient
  return yield* decodeInfo(yield* nomad.info.get())
}).pipe(Effect.withSpan("Nomad.info"))

/**
 * What a call of one's own may carry.
 *
 * @category models
 * @since 0.1.0
 */
export interface CallOptions<A, RD> {
  readonly query?: UrlParams.Input
  /** What the answer's JSON has to be. */
  readonly response: Schema.Codec<A, unknown, RD, unknown>
}

/**
 * What a call of one's own may carry, with a body that is sent as JSON.
 *
 * @category models
 * @since 0.1.0
 */
export interface BodyOptions<A, RD> extends CallOptions<A, RD> {
  readonly body?: unknown
  /** Whether the call may be sent again when its answer was lost. */
  readonly repeatable?: boolean
}

const call =
  (method: "GET" | "POST" | "PUT" | "DELETE") =>
  <A, RD>(path: string, options: BodyOptions<A, RD>): Effect.Effect<A, CallError, RD | NomadClient.NomadClient> =>
    Effect.flatMap(NomadClient.NomadClient, (client) => client.call({ method, path, ...options }))

/**
 * A `GET` of one's own, below the API address, with the account, repeats and errors of all other calls.
 *
 * @example
 * ```ts
 * import { Nomad } from "effect-nomad"
 * import { Schema } from "effect"
 *
 * const version = Nomad.get("/info", { response: Schema.Struct({ version: Schema.String }) })
 * ```
 *
 * @category calls
 * @since 0.1.0
 */
export const get: <A, RD>(
  path: string,
  options: CallOptions<A, RD>
) => Effect.Effect<A, CallError, RD | NomadClient.NomadClient> = call("GET")

/**
 * A `POST` of one's own. It is sent once, whatever happens, unless `repeatable` says otherwise.
 *
 * @category calls
 * @since 0.1.0
 */
export const post: <A, RD>(
  path: string,
  options: BodyOptions<A, RD>
) => Effect.Effect<A, CallError, RD | NomadClient.NomadClient> = call("POST")

/**
 * A `PUT` of one's own.
 *
 * @category calls
 * @since 0.1.0
 */
export const put: <A, RD>(
  path: string,
  options: BodyOptions<A, RD>
) => Effect.Effect<A, CallError, RD | NomadClient.NomadClient> = call("PUT")

const remove: <A, RD>(
  path: string,
  options: CallOptions<A, RD>
) => Effect.Effect<A, CallError, RD | NomadClient.NomadClient> = call("DELETE")

export {
  /**
   * A `DELETE` of one's own.
   *
   * @category calls
   * @since 0.1.0
   */
  remove as delete
}
