/**
 * The whole client on Node: its HTTP client, files, and settings from the environment and `.env`.
 *
 * @since 0.1.0
 */
import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import * as NodePath from "@effect/platform-node/NodePath"
import type * as Config from "effect/Config"
import type * as FileSystem from "effect/FileSystem"
import type * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import type * as Path from "effect/Path"
import type * as KeyValueStore from "effect/persistence/KeyValueStore"
import type * as PlatformError from "effect/PlatformError"
import * as Nomad from "../programs/Nomad.ts"
import type { InvalidDeployment, InvalidRequest } from "../schema/NomadError.ts"
import type { Auth } from "../services/Auth.ts"
import type { NomadClient } from "../services/NomadClient.ts"
import * as NomadConfig from "../services/NomadConfig.ts"
import * as NodeHttp from "./NodeHttp.ts"
import * as NodeJournal from "./NodeJournal.ts"
import * as NodeLocalFiles from "./NodeLocalFiles.ts"

/** All that a program on Node needs. */
type Services =
  | NomadConfig.NomadConfig
  | Auth
  | NomadClient
  | HttpClient.HttpClient
  | FileSystem.FileSystem
  | Path.Path
  | KeyValueStore.KeyValueStore

/**
 * What a program on Node may set: the client's settings, and how to reach the network.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options extends NomadConfig.Options, NodeHttp.Options {}

/**
 * All that a program on Node needs. What `options` leave open comes from the environment, and behind it from the file
 * `.env` of the working directory: `NOMAD_URL`, `NOMAD_USERNAME` and `NOMAD_PASSWORD`, or `NOMAD_PAT`.
 * Requests go through the proxies that `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` name; `ca` is trusted besides what Node
 * trusts.
 *
 * @example
 * ```ts
 * import { Users } from "effect-nomad"
 * import { NodeNomad } from "effect-nomad/node"
 * import { Effect } from "effect"
 *
 * const script = Users.search("Ada").pipe(Effect.provide(NodeNomad.layer({ deployment: "prod" })))
 * ```
 *
 * @category layers
 * @since 0.1.0
 */
export const layer = (
  options: Options = {}
): Layer.Layer<Services, Config.ConfigError | InvalidDeployment | InvalidRequest | PlatformError.PlatformError> =>
  Nomad.layerConfig(options).pipe(
    Layer.provide(NomadConfig.layerDotEnv()),
    Layer.provideMerge(Layer.mergeAll(NodeHttp.layer(options), NodeLocalFiles.layer, NodeJournal.layer)),
    Layer.provideMerge(Layer.mergeAll(NodeFileSystem.layer, NodePath.layer))
  )
