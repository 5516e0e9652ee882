/**
 * The router `/north`: tools that run in containers beside the data.
 */
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as Schema from "effect/Schema"
import { optional, wire } from "../schema/internal/Field.ts"
import { Tool, ToolSession } from "../schema/Tool.ts"
import { Access, Scopes } from "./Access.ts"
import { Forbidden, NotFound, Unauthorized, Unprocessable } from "./Refusal.ts"

/** The tools. */
export class ToolsAnswer extends Schema.Opaque<ToolsAnswer>()(wire({ data: optional(Schema.Array(Tool)) })) {}

/** A tool as the account has it. */
export class ToolAnswer extends Schema.Opaque<ToolAnswer>()(wire(ToolSession.fields)) {}

const tool = { name: Schema.String }
const upload = { upload_id: Schema.optionalKey(Schema.String) }
const refusals = [Unauthorized, Forbidden, NotFound, Unprocessable] as const

/** The endpoints of this router. */
export class North extends HttpApiGroup.make("north").add(
  HttpApiEndpoint.get("list", "/north", { success: ToolsAnswer, error: [Unauthorized, Forbidden, NotFound] }).annotate(
    Access,
    "optional"
  ),
  HttpApiEndpoint.get("get", "/north/:name", { params: tool, query: upload, success: ToolAnswer, error: refusals })
    .annotate(Access, "required")
    .annotate(Scopes, ["north:read"]),
  HttpApiEndpoint.post("start", "/north/:name", { params: tool, query: upload, success: ToolAnswer, error: refusals })
    .annotate(Access, "required")
    .annotate(Scopes, ["north:run"]),
  HttpApiEndpoint.delete("stop", "/north/:name", { params: tool, success: ToolAnswer, error: refusals })
    .annotate(Access, "required")
    .annotate(Scopes, ["north:run"])
) {}
