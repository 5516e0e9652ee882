/**
 * The router `/actions`: programs that the server runs for people.
 */
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Schema from "effect/Schema"
import { Action, ActionAsset, ActionSchema, ActionSummary, AssetPurpose } from "../schema/Action.ts"
import { choices, optional, wire } from "../schema/internal/Field.ts"
import { Access, Scopes } from "./Access.ts"
import { BadRequest, Conflict, Forbidden, NotFound, ServerFault, Unauthorized, Unprocessable } from "./Refusal.ts"

/** A page of runs, the newest first. */
export class ActionsAnswer extends Schema.Opaque<ActionsAnswer>()(
  wire({ items: Schema.Array(ActionSummary), next_cursor: optional(Schema.String), total: Schema.Int })
) {}

/** A run. */
export class ActionAnswer extends Schema.Opaque<ActionAnswer>()(wire(Action.fields)) {}

/** A file that waits for a run. */
export class ActionAssetAnswer extends Schema.Opaque<ActionAssetAnswer>()(wire(ActionAsset.fields)) {}

/** An action that is installed. */
export class ActionSchemaAnswer extends Schema.Opaque<ActionSchemaAnswer>()(wire(ActionSchema.fields)) {}

/** What an action is to start with. */
export class ActionStart extends Schema.Opaque<ActionStart>()(
  Schema.Struct({ data: Schema.Record(Schema.String, Schema.Unknown) })
) {}

/** What a run is told. */
export class ActionSignalInput extends Schema.Opaque<ActionSignalInput>()(
  Schema.Struct({ signal_fn_name: Schema.String, data: Schema.Unknown })
) {}

const target = {
  purpose: AssetPurpose,
  action_id: optional(Schema.String),
  action_instance_id: optional(Schema.String),
  signal_fn_name: optional(Schema.String)
}

/** For what a file is wanted once more. */
export class ActionAssetClone extends Schema.Opaque<ActionAssetClone>()(
  Schema.toEncoded(Schema.Struct({ ...target, source_action_instance_id: optional(Schema.String) }))
) {}

/** The fields beside the file of an upload. */
export class ActionAssetFields extends Schema.Opaque<ActionAssetFields>()(
  Schema.toEncoded(
    Schema.Struct({ ...target, expected_media_type: optional(Schema.String), expected_sha256: optional(Schema.String) })
  )
) {}

const Form = Schema.Struct({
  file: Schema.Unknown,
  purpose: AssetPurpose,
  ...Object.fromEntries(
    ["action_id", "action_instance_id", "signal_fn_name", "expected_media_type", "expected_sha256"].map((name) => [
      name,
      Schema.optionalKey(Schema.String)
    ])
  )
}).pipe(HttpApiSchema.asMultipartStream())

const run = { action_instance_id: Schema.String }
const reading = [Unauthorized, Forbidden, NotFound, Unprocessable] as const
const changing = [BadRequest, Unauthorized, Forbidden, NotFound, Conflict, Unprocessable] as const

/** The endpoints of this router. */
export class Actions extends HttpApiGroup.make("actions").add(
  HttpApiEndpoint.get("list", "/actions", {
    query: {
      page_size: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 100 }))),
      cursor: Schema.optionalKey(Schema.String),
      upload_id: Schema.optionalKey(Schema.String)
    },
    success: ActionsAnswer,
    error: [BadRequest, Unauthorized, Forbidden, Unprocessable]
  })
    .annotate(Access, "required")
    .annotate(Scopes, ["actions:read"]),
  HttpApiEndpoint.get("schemas", "/actions/schemas", {
    success: Schema.Array(ActionSchemaAnswer),
    error: [Unauthorized, Forbidden]
  })
    .annotate(Access, "required")
    .annotate(Scopes, ["actions:read"]),
  HttpApiEndpoint.get("get", "/actions/:action_instance_id", { params: run, success: ActionAnswer, error: reading })
    .annotate(Access, "required")
    .annotate(Scopes, ["actions:read"]),
  HttpApiEndpoint.get("status", "/actions/:action_instance_id/status", {
    params: run,
    success: Schema.Unknown,
    error: reading
  })
    .annotate(Access, "required")
    .annotate(Scopes, ["actions:read"]),
  HttpApiEndpoint.get("result", "/actions/:action_instance_id/result", {
    params: run,
    success: Schema.Unknown,
    error: [...reading, ServerFault]
  })
    .annotate(Access, "required")
    .annotate(Scopes, ["actions:read"]),
  HttpApiEndpoint.get("logs", "/actions/:action_instance_id/logs", {
    params: run,
    query: { stream: Schema.optionalKey(Schema.Boolean), offset_lines: Schema.optionalKey(Schema.Int) },
    success: HttpApiSchema.StreamUint8Array({ contentType: "text/plain" }),
    error: reading
  })
    .annotate(Access, "required")
    .annotate(Scopes, ["actions:read"]),
  HttpApiEndpoint.get("events", "/actions/:action_instance_id/events", {
    params: run,
    query: {
      from_offset: Schema.optionalKey(Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))),
      topic: Schema.optionalKey(choices(["action", "processing"]))
    },
    headers: { "last-event-id": Schema.optionalKey(Schema.String) },
    success: HttpApiSchema.StreamUint8Array({ contentType: "text/event-stream" }),
    error: changing
  })
    .annotate(Access, "required")
    .annotate(Scopes, ["actions:read"]),
  HttpApiEndpoint.post("uploadAsset", "/actions/assets/upload", {
    payload: Form,
    success: ActionAssetAnswer,
    error: [BadRequest, Unauthorized, Forbidden, Unprocessable]
  })
    .annotate(Access, "required")
    .annotate(Scopes, ["actions:run"]),
  HttpApiEndpoint.post("cloneAsset", "/actions/assets/:filename/clone", {
    params: { filename: Schema.String },
    payload: ActionAssetClone,
    success: ActionAssetAnswer,
    error: [BadRequest, Unauthorized, Forbidden, NotFound, Unprocessable]
  })
    .annotate(Access, "required")
    .annotate(Scopes, ["actions:run"]),
  HttpApiEndpoint.post("start", "/actions/:action_id/start", {
    params: { action_id: Schema.String },
    payload: ActionStart,
    success: Schema.Unknown,
    error: [BadRequest, ...reading]
  })
    .annotate(Access, "required")
    .annotate(Scopes, ["actions:run"]),
  HttpApiEndpoint.post("stop", "/actions/:action_instance_id/stop", {
    params: run,
    success: Schema.Unknown,
    error: changing
  })
    .annotate(Access, "required")
    .annotate(Scopes, ["actions:run"]),
  HttpApiEndpoint.post("signal", "/actions/:action_instance_id/signal-input", {
    params: run,
    payload: ActionSignalInput,
    success: Schema.Unknown,
    error: changing
  })
    .annotate(Access, "required")
    .annotate(Scopes, ["actions:run"])
) {}
