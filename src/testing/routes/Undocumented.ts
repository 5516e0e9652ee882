/**
 * Routes that the server has and does not tell of in its OpenAPI document: older ways to query the graph.
 */
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as Schema from "effect/Schema"
import { Access } from "../../api/Access.ts"

const any = { payload: Schema.Unknown, success: Schema.Unknown }

/** What is declared nowhere but here. */
export class Undocumented extends HttpApiGroup.make("undocumented").add(
  HttpApiEndpoint.post("graphRawQuery", "/graph/raw_query", any).annotate(Access, "optional"),
  HttpApiEndpoint.post("graphArchiveQuery", "/graph/archive/query", any).annotate(Access, "optional")
) {}
