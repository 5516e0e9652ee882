/**
 * The router `/graph`: people, uploads, entries, files and archives in one query.
 */
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as Schema from "effect/Schema"
import { Access, Repeatable } from "./Access.ts"
import { BadRequest, Forbidden, Unauthorized, Unprocessable } from "./Refusal.ts"

/** The endpoints of this router. */
export class Graph extends HttpApiGroup.make("graph").add(
  HttpApiEndpoint.post("query", "/graph/query", {
    payload: Schema.Unknown,
    success: Schema.Unknown,
    error: [BadRequest, Unauthorized, Forbidden, Unprocessable]
  })
    .annotate(Access, "optional")
    .annotate(Repeatable, true)
) {}
