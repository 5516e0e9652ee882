/**
 * All routes of a deployment, by their routers. A router is built when it is first called: a test that calls three of a
 * hundred operations does not pay for the rest.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as Etag from "effect/http/Etag"
import type * as HttpPlatform from "effect/http/HttpPlatform"
import * as HttpRouter from "effect/http/HttpRouter"
import * as HttpServer from "effect/http/HttpServer"
import type { HttpServerError } from "effect/http/HttpServerError"
import type * as HttpServerRequest from "effect/http/HttpServerRequest"
import type * as HttpServerResponse from "effect/http/HttpServerResponse"
import type * as FileSystem from "effect/FileSystem"
import * as HttpApi from "effect/http-api/HttpApi"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as Layer from "effect/Layer"
import type * as Path from "effect/Path"
import type * as Scope from "effect/Scope"
import type { FakeState } from "../state/FakeState.ts"
import * as Apps from "./Apps.ts"
import * as Actions from "./Actions.ts"
import * as Auth from "./Auth.ts"
import * as Authentication from "./Authentication.ts"
import { CurrentState } from "./CurrentState.ts"
import * as Datasets from "./Datasets.ts"
import * as Entries from "./Entries.ts"
import * as Groups from "./Groups.ts"
import * as Graph from "./Graph.ts"
import * as Info from "./Info.ts"
import * as Metainfo from "./Metainfo.ts"
import * as Notifications from "./Notifications.ts"
import * as OwnershipTransfers from "./OwnershipTransfers.ts"
import * as Schemas from "./Schemas.ts"
import * as North from "./North.ts"
import { ServedApi } from "./ServedApi.ts"
import * as Suggestions from "./Suggestions.ts"
import * as Systems from "./Systems.ts"
import * as Uploads from "./Uploads.ts"
import * as Users from "./Users.ts"
import * as Validation from "./Validation.ts"

/** The name of a router. */
export type Name = keyof typeof ServedApi.groups

/** Answers the request that is there by one of a router's routes. */
export type Routed = Effect.Effect<
  HttpServerResponse.HttpServerResponse,
  HttpServerError,
  HttpServerRequest.HttpServerRequest | Scope.Scope
>

/** The routes of one router, over the state of a deployment. */
type Router = Layer.Layer<
  never,
  never,
  | Authentication.Authentication
  | CurrentState
  | Etag.Generator
  | FileSystem.FileSystem
  | HttpPlatform.HttpPlatform
  | HttpRouter.HttpRouter
  | Path.Path
  | Validation.Validation
>

const { groups } = ServedApi

const api = () => HttpApi.make(ServedApi.identifier)

const routers: { readonly [name in Name]: () => Router } = {
  apps: () => HttpApiBuilder.layer(api().add(groups.apps)).pipe(Layer.provide(Apps.layer)),
  actions: () => HttpApiBuilder.layer(api().add(groups.actions)).pipe(Layer.provide(Actions.layer)),
  auth: () => HttpApiBuilder.layer(api().add(groups.auth)).pipe(Layer.provide(Auth.layer)),
  datasets: () => HttpApiBuilder.layer(api().add(groups.datasets)).pipe(Layer.provide(Datasets.layer)),
  entries: () => HttpApiBuilder.layer(api().add(groups.entries)).pipe(Layer.provide(Entries.layer)),
  groups: () => HttpApiBuilder.layer(api().add(groups.groups)).pipe(Layer.provide(Groups.layer)),
  graph: () => HttpApiBuilder.layer(api().add(groups.graph)).pipe(Layer.provide(Graph.layer)),
  info: () => HttpApiBuilder.layer(api().add(groups.info)).pipe(Layer.provide(Info.layer)),
  metainfo: () => HttpApiBuilder.layer(api().add(groups.metainfo)).pipe(Layer.provide(Metainfo.layer)),
  notifications: () => HttpApiBuilder.layer(api().add(groups.notifications)).pipe(Layer.provide(Notifications.layer)),
  ownershipTransfers: () =>
    HttpApiBuilder.layer(api().add(groups.ownershipTransfers)).pipe(Layer.provide(OwnershipTransfers.layer)),
  schemas: () => HttpApiBuilder.layer(api().add(groups.schemas)).pipe(Layer.provide(Schemas.layer)),
  suggestions: () => HttpApiBuilder.layer(api().add(groups.suggestions)).pipe(Layer.provide(Suggestions.layer)),
  north: () => HttpApiBuilder.layer(api().add(groups.north)).pipe(Layer.provide(North.layer)),
  systems: () => HttpApiBuilder.layer(api().add(groups.systems)).pipe(Layer.provide(Systems.layer)),
  undocumented: () => HttpApiBuilder.layer(api().add(groups.undocumented)).pipe(Layer.provide(Graph.undocumented)),
  uploads: () => HttpApiBuilder.layer(api().add(groups.uploads)).pipe(Layer.provide(Uploads.layer)),
  users: () => HttpApiBuilder.layer(api().add(groups.users)).pipe(Layer.provide(Users.layer))
}

/** The routers over a deployment's state. What they are built in is the context of this effect, not that of a call. */
export const make = (state: FakeState): Effect.Effect<(name: Name) => Effect.Effect<Routed>, never, Scope.Scope> =>
  Effect.contextWith((context: Context.Context<Scope.Scope>) => {
    const built = new Map<Name, Routed>()
    const build = (name: Name) =>
      HttpRouter.toHttpEffect(
        routers[name]().pipe(
          Layer.provide([Authentication.layer, Validation.layer]),
          Layer.provide(Layer.succeed(CurrentState, state))
        )
      ).pipe(
        Effect.provideService(HttpRouter.RouterConfig, {
          ignoreTrailingSlash: false,
          ignoreDuplicateSlashes: false,
          maxParamLength: 100_000
        }),
        Effect.provide(HttpServer.layerServices),
        Effect.tap((routed) => Effect.sync(() => built.set(name, routed))),
        Effect.updateContext((_ofCall: Context.Context<never>) => context)
      )
    return Effect.succeed((name: Name) => {
      const routed = built.get(name)
      return routed === undefined ? build(name) : Effect.succeed(routed)
    })
  })
