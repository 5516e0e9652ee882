/**
 * The router `/suggestions`: values that begin with what somebody types.
 */
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as Schema from "effect/Schema"
import { optional, wire } from "../schema/internal/Field.ts"
import { Access, Repeatable } from "./Access.ts"
import { Forbidden, Unauthorized, Unprocessable } from "./Refusal.ts"

/** For which quantities values are looked for, how many for each, and how they begin. */
export class SuggestionsRequest extends Schema.Opaque<SuggestionsRequest>()(
  Schema.toEncoded(
    Schema.Struct({
      quantities: optional(
        Schema.Array(Schema.Struct({ name: optional(Schema.String), size: Schema.optionalKey(Schema.Int) }))
      ),
      input: optional(Schema.String)
    })
  )
) {}

/** The endpoints of this router. */
export class Suggestions extends HttpApiGroup.make("suggestions").add(
  HttpApiEndpoint.post("find", "/suggestions", {
    payload: SuggestionsRequest,
    success: Schema.Record(
      Schema.String,
      Schema.Array(wire({ value: optional(Schema.String), weight: optional(Schema.Finite) }))
    ),
    error: [Unauthorized, Forbidden, Unprocessable]
  })
    .annotate(Access, "optional")
    .annotate(Repeatable, true)
) {}
