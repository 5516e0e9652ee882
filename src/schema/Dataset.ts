/**
 * Datasets: entries grouped under a name, and citable by a DOI.
 *
 * @since 0.1.0
 */
import { NodeInspectSymbol } from "effect/Inspectable"
import * as Schema from "effect/Schema"
import { asReceived, type AsReceived, optional, raw } from "./internal/Field.ts"
import { printed } from "./internal/Printed.ts"
import { DatasetId, UserId } from "./Identifier.ts"
import { Timestamp } from "./Timestamp.ts"
import { User } from "./User.ts"

const printedFields = [
  "dataset_id",
  "dataset_create_time",
  "dataset_name",
  "dataset_type",
  "dataset_modified_time",
  "user",
  "doi",
  "pid",
  "m_annotations"
] as const

/**
 * A dataset, with NOMAD's own field names. `user` is whose it is, expanded from `user_id`.
 *
 * @category models
 * @since 0.1.0
 */
export class Dataset extends Schema.Class<Dataset>("effect-nomad/Dataset")({
  dataset_id: DatasetId,
  dataset_create_time: optional(Timestamp),
  dataset_name: optional(Schema.String),
  dataset_type: optional(Schema.String),
  dataset_modified_time: optional(Timestamp),
  user_id: optional(UserId),
  user: Schema.optionalKey(Schema.toType(User)),
  /** The digital object identifier, such as `10.17172/NOMAD/2026.11.24-1`; absent until one was assigned. */
  doi: optional(Schema.String),
  pid: optional(Schema.Union([Schema.Int, Schema.String])),
  query: optional(Schema.Unknown),
  entries: optional(Schema.Array(Schema.String)),
  m_annotations: optional(Schema.Unknown),
  raw
}) {
  override toString(): string {
    return printed("NomadDataset", this, printedFields)
  }

  /** What `console.log` shows on Node: the printed form. */
  [NodeInspectSymbol](): string {
    return this.toString()
  }
}

/**
 * A dataset on the wire.
 *
 * @category codecs
 * @since 0.1.0
 */
export const DatasetFromWire: AsReceived<typeof Dataset> = asReceived(Dataset)
