/**
 * The router `/apps`: the ways in which NOMAD's interface lets people search.
 */
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as Schema from "effect/Schema"
import { App, AppSettings, SearchQuantity } from "../schema/App.ts"
import { optional, Section, wire } from "../schema/internal/Field.ts"
import { PaginationRequest } from "../schema/Pagination.ts"
import { Access, Repeatable } from "./Access.ts"
import { Forbidden, NotFound, Unauthorized, Unprocessable } from "./Refusal.ts"

const { raw: _, ...fields } = App.fields

/** The apps of a server. */
export class AppsAnswer extends Schema.Opaque<AppsAnswer>()(wire({ data: Schema.Array(wire(fields)) })) {}

/** An app, and the quantities that it names. */
export class AppAnswer extends Schema.Opaque<AppAnswer>()(wire({ app: wire(fields), search_quantities: Section })) {}

/** Which quantities are looked for: of an app, by part of the name, by type. */
export class SearchQuantityRequest extends Schema.Opaque<SearchQuantityRequest>()(
  Schema.toEncoded(
    Schema.Struct({
      app_path: optional(Schema.String),
      query: Schema.optionalKey(
        Schema.Struct({
          input: optional(Schema.String),
          dtype: optional(Schema.Union([Schema.String, Schema.Array(Schema.String)])),
          aggregatable: optional(Schema.Boolean)
        })
      ),
      pagination: PaginationRequest
    })
  )
) {}

/** The endpoints of this router. */
export class Apps extends HttpApiGroup.make("apps").add(
  HttpApiEndpoint.get("list", "/apps/entry-points", {
    success: AppsAnswer,
    error: [Unauthorized, Forbidden]
  }).annotate(Access, "optional"),
  HttpApiEndpoint.get("get", "/apps/entry-points/:app_path", {
    params: { app_path: Schema.String },
    success: AppAnswer,
    error: [Unauthorized, Forbidden, NotFound, Unprocessable]
  }).annotate(Access, "optional"),
  HttpApiEndpoint.post("searchQuantities", "/apps/search-quantities", {
    payload: SearchQuantityRequest,
    success: Schema.Array(wire(SearchQuantity.fields)),
    error: [Unauthorized, Forbidden, NotFound, Unprocessable]
  })
    .annotate(Access, "optional")
    .annotate(Repeatable, true),
  HttpApiEndpoint.post("validate", "/apps/validate", {
    payload: AppSettings,
    success: AppAnswer,
    error: [Unauthorized, Forbidden, Unprocessable]
  })
    .annotate(Access, "optional")
    .annotate(Repeatable, true)
) {}
