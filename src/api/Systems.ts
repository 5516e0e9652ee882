/**
 * The router `/systems`: structures as files.
 */
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Schema from "effect/Schema"
import { Format, WrapMode } from "../schema/System.ts"
import { Access } from "./Access.ts"
import { NotFound, ServerFault, Unauthorized, Unprocessable } from "./Refusal.ts"

/** The endpoints of this router. */
export class Systems extends HttpApiGroup.make("systems").add(
  HttpApiEndpoint.get("get", "/systems/:entry_id", {
    params: { entry_id: Schema.String },
    query: {
      path: Schema.String,
      format: Schema.optionalKey(Format),
      wrap_mode: Schema.optionalKey(WrapMode)
    },
    success: HttpApiSchema.StreamUint8Array({ contentType: "application/octet-stream" }),
    error: [Unauthorized, NotFound, Unprocessable, ServerFault]
  }).annotate(Access, "optional")
) {}
