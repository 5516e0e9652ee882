/**
 * All routes of a deployment.
 */
import type * as Etag from "effect/http/Etag"
import type * as HttpPlatform from "effect/http/HttpPlatform"
import type * as HttpRouter from "effect/http/HttpRouter"
import type * as FileSystem from "effect/FileSystem"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as Layer from "effect/Layer"
import type * as Path from "effect/Path"
import * as Apps from "./Apps.ts"
import * as Actions from "./Actions.ts"
import * as Auth from "./Auth.ts"
import * as Authentication from "./Authentication.ts"
import type { CurrentState } from "./CurrentState.ts"
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

/** The routes, over the state of a deployment. */
export const layer: Layer.Layer<
  never,
  never,
  CurrentState | Etag.Generator | FileSystem.FileSystem | HttpPlatform.HttpPlatform | HttpRouter.HttpRouter | Path.Path
> = HttpApiBuilder.layer(ServedApi).pipe(
  Layer.provide([
    Apps.layer,
    Actions.layer,
    Auth.layer,
    Datasets.layer,
    Entries.layer,
    Groups.layer,
    Graph.layer,
    Graph.undocumented,
    Info.layer,
    Metainfo.layer,
    Notifications.layer,
    OwnershipTransfers.layer,
    Schemas.layer,
    Suggestions.layer,
    North.layer,
    Systems.layer,
    Uploads.layer,
    Users.layer
  ]),
  Layer.provide([Authentication.layer, Validation.layer])
)
