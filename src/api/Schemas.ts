/**
 * The router `/schemas`: definitions of sections and quantities, as JSON Schema or in NOMAD's own form.
 */
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as Schema from "effect/Schema"
import { Section } from "../schema/internal/Field.ts"
import { Access } from "./Access.ts"
import { BadRequest, Forbidden, NotFound, Unauthorized, Unprocessable } from "./Refusal.ts"

/** The endpoints of this router. */
export class Schemas extends HttpApiGroup.make("schemas").add(
  HttpApiEndpoint.get("get", "/schemas/:schema_id", {
    params: { schema_id: Schema.String },
    query: {
      format: Schema.optionalKey(Schema.Literals(["jsonschema", "metainfo"])),
      unit_value: Schema.optionalKey(Schema.Boolean),
      section_subtypes: Schema.optionalKey(Schema.Boolean),
      property_subtypes: Schema.optionalKey(Schema.Boolean)
    },
    success: Section,
    error: [BadRequest, Unauthorized, Forbidden, NotFound, Unprocessable]
  }).annotate(Access, "optional")
) {}
