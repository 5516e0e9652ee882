/**
 * The router `/info`: what this installation is and can parse.
 */
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as Schema from "effect/Schema"
import { Info as Installation } from "../schema/Info.ts"
import { wire } from "../schema/internal/Field.ts"
import { Access } from "./Access.ts"
import { Unauthorized } from "./Refusal.ts"

const { raw: _, ...known } = Installation.fields

/** What a server says of itself. */
export class InfoAnswer extends Schema.Opaque<InfoAnswer>()(wire(known)) {}

/** The endpoints of this router. */
export class Info extends HttpApiGroup.make("info").add(
  HttpApiEndpoint.get("get", "/info", {
    success: InfoAnswer,
    error: Unauthorized
  }).annotate(Access, "optional")
) {}
