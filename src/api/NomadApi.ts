/**
 * NOMAD's HTTP API v1, declared once: the client is derived from it, the fake implements it, and its OpenAPI document is
 * compared with the server's.
 */
import * as HttpApi from "effect/http-api/HttpApi"
import { Auth } from "./Auth.ts"
import { Datasets } from "./Datasets.ts"
import { Entries } from "./Entries.ts"
import { Info } from "./Info.ts"
import { Systems } from "./Systems.ts"
import { Uploads } from "./Uploads.ts"
import { Users } from "./Users.ts"

/** The routers of NOMAD that are declared so far. */
export class NomadApi extends HttpApi.make("nomad").add(Auth, Datasets, Entries, Info, Systems, Uploads, Users) {}
