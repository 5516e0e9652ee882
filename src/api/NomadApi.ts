/**
 * NOMAD's HTTP API v1, declared once: the client is derived from it, the fake implements it, and its OpenAPI document is
 * compared with the server's.
 */
import * as HttpApi from "effect/http-api/HttpApi"
import { Apps } from "./Apps.ts"
import { Actions } from "./Actions.ts"
import { Auth } from "./Auth.ts"
import { Datasets } from "./Datasets.ts"
import { Entries } from "./Entries.ts"
import { Groups } from "./Groups.ts"
import { Graph } from "./Graph.ts"
import { Info } from "./Info.ts"
import { Notifications } from "./Notifications.ts"
import { OwnershipTransfers } from "./OwnershipTransfers.ts"
import { North } from "./North.ts"
import { Systems } from "./Systems.ts"
import { Metainfo } from "./Metainfo.ts"
import { Schemas } from "./Schemas.ts"
import { Suggestions } from "./Suggestions.ts"
import { Uploads } from "./Uploads.ts"
import { Users } from "./Users.ts"

/** The routers of NOMAD that are declared so far. */
export class NomadApi extends HttpApi.make("nomad").add(
  Apps,
  Actions,
  Auth,
  Datasets,
  Entries,
  Groups,
  Graph,
  Info,
  Metainfo,
  Notifications,
  OwnershipTransfers,
  Schemas,
  Suggestions,
  North,
  Systems,
  Uploads,
  Users
) {}
