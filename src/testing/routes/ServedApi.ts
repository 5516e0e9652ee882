/**
 * The declaration as the fake serves it: each route knows its caller, and its query has been looked at.
 */
import { NomadApi } from "../../api/NomadApi.ts"
import { Authentication } from "./Authentication.ts"
import { Undocumented } from "./Undocumented.ts"
import { Validation } from "./Validation.ts"

export class ServedApi extends NomadApi.add(Undocumented).middleware(Validation).middleware(Authentication) {}
