/**
 * The router `/notifications`: what an account is told as it happens.
 */
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Schema from "effect/Schema"
import { choices } from "../schema/internal/Field.ts"
import { Access, Scopes } from "./Access.ts"
import { Forbidden, Unauthorized, Unprocessable } from "./Refusal.ts"

/** The endpoints of this router. */
export class Notifications extends HttpApiGroup.make("notifications").add(
  HttpApiEndpoint.get("stream", "/notifications", {
    query: { source: Schema.optionalKey(choices(["all", "system", "user"])) },
    // Bytes, not events: the comments between events tell that the connection is alive.
    success: HttpApiSchema.StreamUint8Array({ contentType: "text/event-stream" }),
    error: [Unauthorized, Forbidden, Unprocessable]
  })
    .annotate(Access, "required")
    .annotate(Scopes, ["uploads:read"])
) {}
