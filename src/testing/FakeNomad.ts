/**
 * A NOMAD in memory: the live client with its wire ended in the fake, and a service that controls it.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Nomad from "../programs/Nomad.ts"
import * as Deployment from "../schema/Deployment.ts"
import type { InvalidDeployment } from "../schema/NomadError.ts"
import type { Auth } from "../services/Auth.ts"
import type { Credentials } from "../services/Account.ts"
import type { NomadClient } from "../services/NomadClient.ts"
import type { Limits, NomadConfig } from "../services/NomadConfig.ts"
import type * as Fault from "./Fault.ts"
import * as InProcess from "./internal/InProcess.ts"
import type { LoggedRequest } from "./internal/RequestLog.ts"
import * as Server from "./internal/Server.ts"
import type { Account, NewAccount } from "./state/Accounts.ts"
import type { SimulatedAction } from "./state/Actions.ts"
import type { SimulatedTool } from "./state/North.ts"
import type * as FakeState from "./state/FakeState.ts"

export type {
  /**
   * A request that the fake received.
   *
   * @category models
   * @since 0.1.0
   */
  LoggedRequest,
  /**
   * An action that is installed on the fake, and what its runs do.
   *
   * @category models
   * @since 0.1.0
   */
  SimulatedAction,
  /**
   * A tool of the fake's hub. It is listed, and never run.
   *
   * @category models
   * @since 0.1.0
   */
  SimulatedTool
}

/**
 * An account as a test adds it; the id is made unless given.
 *
 * @category models
 * @since 0.1.0
 */
export type NewUser = Omit<NewAccount, "user_id"> & { readonly user_id?: string }

/**
 * What one deployment of the fake can be told and asked, beside its API.
 *
 * @category models
 * @since 0.1.0
 */
export interface Control {
  /** Adds an account. */
  readonly addUser: (user: NewUser) => Effect.Effect<Account>
  /** Adds an upload, processed at once, and gives its id. */
  readonly addUpload: (upload: FakeState.SeedUpload) => Effect.Effect<string>
  /** Adds a dataset and gives its id. */
  readonly addDataset: (dataset: FakeState.SeedDataset) => Effect.Effect<string>
  /** Adds a group and gives its id. */
  readonly addGroup: (group: FakeState.SeedGroup) => Effect.Effect<string>
  /** What the deployment knows now. */
  readonly state: Effect.Effect<FakeState.Picture>
  /** Makes every access token worthless, as when the identity provider restarts. */
  readonly expireTokens: Effect.Effect<void>
}

/**
 * What the control service does. What it tells a deployment goes to the one that the layer was made for; `at` reaches the
 * others.
 *
 * @category models
 * @since 0.1.0
 */
export interface Service extends Control {
  /** The control of another deployment. */
  readonly at: (deployment: Deployment.Deployment) => Control
  /** The requests so far, of all deployments, in the order in which they came: of very many the newest 100,000 at least. */
  readonly requests: Effect.Effect<ReadonlyArray<LoggedRequest>>
  /** Forgets the requests so far. */
  readonly clearRequests: Effect.Effect<void>
  /**
   * Lets the next call that fits go wrong, or those that the fault says. Faults wait for their calls in the order in which
   * they were given, and happen one at a time.
   */
  readonly failNext: (fault: Fault.Fault | Fault.Short) => Effect.Effect<void>
  /** Forgets the faults that have not happened yet. */
  readonly clearFaults: Effect.Effect<void>
  /** Forgets everything: uploads, accounts that were added, faults, requests. */
  readonly reset: Effect.Effect<void>
}

/**
 * Controls the fake.
 *
 * @category services
 * @since 0.1.0
 */
export class FakeNomad extends Context.Service<FakeNomad, Service>()("effect-nomad/testing/FakeNomad") {}

/**
 * How the fake itself is set up.
 *
 * @category models
 * @since 0.1.0
 */
export interface ServerOptions extends FakeState.Options {
  /** The deployment that the control service speaks of: `test`, unless told. */
  readonly deployment?: Deployment.Deployment
}

/**
 * How the fake and the client that talks to it are set up.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options extends ServerOptions {
  /**
   * Who programs are: the user name of one of the fake's accounts, any other credentials, or nobody. `researcher`, unless
   * told.
   */
  readonly account?: string | Credentials | "nobody"
  /** The client's limits: none, unless told. */
  readonly limits?: Limits | "none"
}

const apiUrlOf = (deployment: Deployment.Deployment): string =>
  Object.entries(Deployment.named).find(([name]) => name === deployment)?.[1] ?? deployment.replace(/\/+$/, "")

const control = (server: Server.Server, deployment: Deployment.Deployment): Control => {
  const state = Effect.map(server.deployments.at(apiUrlOf(deployment)), (made) => made.state)
  return {
    addUser: (user) => Effect.map(state, ({ addUser }) => addUser(user)),
    addUpload: (upload) => Effect.flatMap(state, ({ addUpload }) => addUpload(upload)),
    addDataset: (dataset) => Effect.flatMap(state, ({ addDataset }) => addDataset(dataset)),
    addGroup: (group) => Effect.flatMap(state, ({ addGroup }) => addGroup(group)),
    state: Effect.map(state, ({ snapshot }) => snapshot()),
    expireTokens: Effect.flatMap(state, ({ tokens }) => tokens.revokeAll)
  }
}

/**
 * The control service of a server.
 *
 * @internal
 */
export const make = (server: Server.Server, deployment: Deployment.Deployment): Service => ({
  ...control(server, deployment),
  at: (other) => control(server, other),
  requests: server.log.all,
  clearRequests: server.log.clear,
  failNext: server.faults.add,
  clearFaults: server.faults.clear,
  reset: Effect.all([server.deployments.reset, server.faults.clear, server.log.clear], { discard: true })
})

/**
 * Just the wire: an `HttpClient` that ends in a fresh fake, and its control service. Requests are told apart by their
 * addresses: `prod` and `staging` share their data, any other API has its own, and what is no API's address gets the HTML
 * of a web server.
 *
 * @category layers
 * @since 0.1.0
 */
export const layerHttpClient = (options: ServerOptions = {}): Layer.Layer<FakeNomad | HttpClient.HttpClient> =>
  Layer.effectContext(
    Effect.gen(function* () {
      const server = yield* Server.make(options)
      return Context.make(FakeNomad, make(server, options.deployment ?? "test")).pipe(
        Context.add(HttpClient.HttpClient, InProcess.make(server, yield* Effect.scope))
      )
    })
  )

const credentialsOf = (account: NonNullable<Options["account"]>): { readonly credentials?: Credentials } => {
  if (account === "nobody") return {}
  return { credentials: typeof account === "string" ? { username: account, password: `${account}-pw` } : account }
}

/**
 * The live client on a fresh fake, and its control service: every build of the layer is a new server. Programs are
 * `researcher`, processing is done at once and nothing is limited, unless the options say otherwise. The accounts are
 * `researcher`, `coauthor`, `other` and `admin`, with `<name>-pw` as password.
 *
 * @example
 * ```ts
 * import { Users } from "effect-nomad"
 * import { FakeNomad } from "effect-nomad/testing"
 * import { Effect } from "effect"
 *
 * const me = Users.me.pipe(Effect.provide(FakeNomad.layer()))
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const layer = (
  options: Options = {}
): Layer.Layer<FakeNomad | NomadConfig | Auth | NomadClient, InvalidDeployment> => {
  const { account = "researcher", deployment = "test", limits = "none" } = options
  return Nomad.layer({ deployment, limits, ...credentialsOf(account) }).pipe(
    Layer.provideMerge(layerHttpClient(options))
  )
}

/**
 * Runs a program as one of the fake's accounts, whose password is `<name>-pw`.
 *
 * @example
 * ```ts
 * import { Users } from "effect-nomad"
 * import { FakeNomad } from "effect-nomad/testing"
 *
 * const coauthor = Users.me.pipe(FakeNomad.as("coauthor"))
 * ```
 *
 * @category accounts
 * @since 0.1.0
 */
export const as = (username: string) => Nomad.withAccount({ username, password: `${username}-pw` })
