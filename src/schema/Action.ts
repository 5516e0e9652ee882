/**
 * Actions: programs that a deployment has installed and runs for people, and their runs.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { optional, Section } from "./internal/Field.ts"
import { Timestamp } from "./Timestamp.ts"

/**
 * How far a run has come. A newer server's word is kept as it is.
 *
 * @category models
 * @since 0.1.0
 */
export const ActionStatus = Schema.Union([
  Schema.Literals([
    "PENDING",
    "RUNNING",
    "COMPLETED",
    "FAILED",
    "CANCELED",
    "TERMINATED",
    "TIMED_OUT",
    "UNKNOWN",
    "CONTINUED_AS_NEW"
  ]),
  Schema.String
])
/** @since 0.1.0 */
export type ActionStatus = typeof ActionStatus.Type

/**
 * An action that is installed, and the input that it takes, as a JSON Schema.
 *
 * @category models
 * @since 0.1.0
 */
export class ActionSchema extends Schema.Class<ActionSchema>("effect-nomad/ActionSchema")({
  action_id: Schema.String,
  json_schema: Section,
  name: optional(Schema.String),
  plugin_package: optional(Schema.String),
  description: optional(Schema.String),
  task_queue: optional(Schema.String),
  /** Ids of those who may run it; everybody, if there are neither. */
  groups: optional(Schema.Array(Schema.String)),
  users: optional(Schema.Array(Schema.String)),
  /** What can be told to a run: names of signals, each with the JSON Schema of its data. */
  signals: optional(Schema.Array(Section))
}) {}

const summary = {
  action_id: Schema.String,
  action_instance_id: Schema.String,
  upload_id: optional(Schema.String),
  status: ActionStatus,
  /** What the run waits for: a `signal_fn_name` each, with what to tell the user. */
  signal_input_requests: optional(Schema.Array(Section)),
  created_at: Timestamp,
  updated_at: Timestamp
}

/**
 * A run of an action as a list shows it.
 *
 * @category models
 * @since 0.1.0
 */
export class ActionSummary extends Schema.Class<ActionSummary>("effect-nomad/ActionSummary")(summary) {}

/**
 * A run of an action.
 *
 * @category models
 * @since 0.1.0
 */
export class Action extends Schema.Class<Action>("effect-nomad/Action")({
  ...summary,
  user_id: Schema.String,
  input_data: optional(Section),
  signal_inputs_submitted: optional(Schema.Array(Section)),
  /** What it came to; absent until it is over. */
  results: optional(Schema.Unknown),
  priority_key: optional(Schema.Int),
  priority_fairness_key: optional(Schema.Literal("user_id"))
}) {}

/**
 * Something that a run tells while it goes on.
 *
 * @category models
 * @since 0.1.0
 */
export class ActionEvent extends Schema.Class<ActionEvent>("effect-nomad/ActionEvent")({
  type: Schema.Union([Schema.Literals(["state", "message", "output_delta"]), Schema.String]),
  name: optional(Schema.String),
  message: optional(Schema.String),
  /** Percent. */
  progress: optional(Schema.Finite),
  data: optional(Section),
  severity: optional(Schema.Union([Schema.Literals(["info", "success", "warning", "error"]), Schema.String])),
  /** Whether it is the last one. */
  terminal: optional(Schema.Boolean),
  timestamp: optional(Timestamp)
}) {}

/**
 * What a file is for: the start of a run, or a signal to one.
 *
 * @category models
 * @since 0.1.0
 */
export const AssetPurpose = Schema.Literals(["action_start", "action_signal"])
/** @since 0.1.0 */
export type AssetPurpose = typeof AssetPurpose.Type

/**
 * A file that waits on the server for the run that it is for. Where the input of an action, or the data of a signal, has
 * this object, the run gets the file.
 *
 * @category models
 * @since 0.1.0
 */
export class ActionAsset extends Schema.Class<ActionAsset>("effect-nomad/ActionAsset")({
  _nomad_type: Schema.Literal("action_asset_ref"),
  filename: Schema.String,
  media_type: optional(Schema.String),
  /** Bytes. */
  size: optional(Schema.Int),
  sha256: optional(Schema.String),
  purpose: AssetPurpose,
  action_id: optional(Schema.String),
  action_instance_id: optional(Schema.String),
  signal_fn_name: optional(Schema.String)
}) {}
