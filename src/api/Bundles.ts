/**
 * Uploads that leave a deployment, and those that come to it: what bundles hold, and where they go.
 */
import * as Schema from "effect/Schema"
import { optional } from "../schema/internal/Field.ts"

/** The one form of exports and imports. */
const format = Schema.optionalKey(Schema.Literal("bundle"))

const flag = Schema.optionalKey(Schema.Boolean)

/** What an exported bundle holds. */
export const exported = {
  format,
  include_raw_files: flag,
  include_archive_files: flag,
  include_datasets: flag,
  include_schemas: flag
}

/** What is taken of an imported bundle. All but the embargo is for the server's admin to change. */
export const imported = {
  local_path: Schema.optionalKey(Schema.String),
  format,
  embargo_length: Schema.optionalKey(Schema.Int),
  include_raw_files: flag,
  include_archive_files: flag,
  include_datasets: flag,
  include_bundle_info: flag,
  keep_original_timestamps: flag,
  set_from_oasis: flag,
  trigger_processing: flag
}

/** Where an upload is transferred, with whose token, and what of it. */
export class TransferRequest extends Schema.Opaque<TransferRequest>()(
  Schema.toEncoded(
    Schema.Struct({
      auth_token: Schema.String,
      target_deployment_url: Schema.optionalKey(Schema.String),
      embargo_length: optional(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 36 }))),
      include_raw_files: flag,
      include_archive_files: flag,
      include_datasets: flag,
      include_schemas: flag
    })
  )
) {}
