/**
 * The router `/info`: what this installation is and can parse.
 */
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as Schema from "effect/Schema"
import { optional, wire } from "../schema/internal/Field.ts"
import { Access } from "./Access.ts"
import { Unauthorized } from "./Refusal.ts"

const Section = Schema.Record(Schema.String, Schema.Unknown)

/** What a server says of itself. */
export class InfoAnswer extends Schema.Opaque<InfoAnswer>()(
  wire({
    parsers: Schema.Array(Schema.String),
    metainfo_packages: Schema.Array(Schema.String),
    codes: Schema.Array(Section),
    normalizers: Schema.Array(Schema.String),
    plugin_entry_points: optional(Schema.Array(Section)),
    plugin_packages: optional(Schema.Array(Section)),
    statistics: optional(Section),
    search_quantities: optional(Section),
    version: Schema.String,
    deployment: Schema.String,
    oasis: Schema.Boolean,
    git: optional(Section),
    collect_time: optional(Schema.String)
  })
) {}

/** The endpoints of this router. */
export class Info extends HttpApiGroup.make("info").add(
  HttpApiEndpoint.get("get", "/info", {
    success: InfoAnswer,
    error: Unauthorized
  }).annotate(Access, "optional")
) {}
