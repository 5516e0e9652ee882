/**
 * The router `/metainfo`: packages of definitions, by the ids of what is in them.
 */
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as Schema from "effect/Schema"
import { optional, Section, wire } from "../schema/internal/Field.ts"
import { Access } from "./Access.ts"
import { Forbidden, NotFound, Unauthorized, Unprocessable } from "./Refusal.ts"

/** A package, and the ids of the definitions in it. */
export class PackageAnswer extends Schema.Opaque<PackageAnswer>()(
  wire({
    entry_id: optional(Schema.String),
    upload_id: optional(Schema.String),
    snapshot_package_id: optional(Schema.String),
    snapshot_section_id: optional(Schema.String),
    snapshot_section_ids: optional(Schema.Array(Schema.String)),
    data: optional(Section)
  })
) {}

/** The endpoints of this router. */
export class Metainfo extends HttpApiGroup.make("metainfo").add(
  HttpApiEndpoint.get("get", "/metainfo/:definition_id", {
    params: { definition_id: Schema.String },
    success: PackageAnswer,
    error: [Unauthorized, Forbidden, NotFound, Unprocessable]
  }).annotate(Access, "optional")
) {}
