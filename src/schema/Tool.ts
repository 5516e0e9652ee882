/**
 * Tools of NORTH, NOMAD's remote tools hub: notebooks and other programs that run in containers beside the data.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { optional } from "./internal/Field.ts"

/**
 * Whether a tool runs for the account that asks.
 *
 * @category models
 * @since 0.1.0
 */
export const ToolState = Schema.Literals(["running", "starting", "stopping", "stopped"])
/** @since 0.1.0 */
export type ToolState = typeof ToolState.Type

/**
 * A tool that a deployment offers.
 *
 * @category models
 * @since 0.1.0
 */
export class Tool extends Schema.Class<Tool>("effect-nomad/Tool")({
  name: Schema.String,
  /** Absent for anonymous callers. */
  state: optional(ToolState),
  display_name: optional(Schema.String),
  short_description: optional(Schema.String),
  description: optional(Schema.String),
  /** The container's image. */
  image: optional(Schema.String),
  image_pull_policy: optional(Schema.String),
  cmd: optional(Schema.String),
  icon: optional(Schema.String),
  /** Which files it opens. */
  file_extensions: optional(Schema.Array(Schema.String)),
  maintainer: optional(Schema.Array(Schema.Struct({ name: Schema.String, email: Schema.String }))),
  /** Where folders of the server appear in the container. */
  external_mounts: optional(
    Schema.Array(
      Schema.Struct({
        host_path: Schema.String,
        bind: Schema.String,
        mode: Schema.optionalKey(Schema.Literals(["ro", "rw"]))
      })
    )
  ),
  mount_path: optional(Schema.String),
  path_prefix: optional(Schema.String),
  default_url: optional(Schema.String),
  with_path: optional(Schema.Boolean),
  use_gpu: optional(Schema.Boolean),
  privileged: optional(Schema.Boolean),
  seccomp_unconfined: optional(Schema.Boolean)
}) {}

/**
 * A tool as one account has it.
 *
 * @category models
 * @since 0.1.0
 */
export class ToolSession extends Schema.Class<ToolSession>("effect-nomad/ToolSession")({
  tool: Schema.String,
  username: Schema.String,
  data: Tool,
  /** Where the upload that was asked for appears in the container. */
  upload_mount_dir: optional(Schema.String),
  upload_id_is_mounted: optional(Schema.Boolean)
}) {}
