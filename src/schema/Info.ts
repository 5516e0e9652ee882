/**
 * What an installation of NOMAD says of itself.
 *
 * @since 0.1.0
 */
import { NodeInspectSymbol } from "effect/Inspectable"
import * as Schema from "effect/Schema"
import { asReceived, type AsReceived, optional, raw, Section } from "./internal/Field.ts"
import { printed } from "./internal/Printed.ts"
import { Timestamp } from "./Timestamp.ts"

const count = optional(Schema.Int)

/**
 * How much an installation holds.
 *
 * @category models
 * @since 0.1.0
 */
export const Statistics = Schema.Struct({
  n_entries: count,
  n_uploads: count,
  n_quantities: count,
  n_calculations: count,
  n_materials: count,
  /** In bytes. */
  public_data_size: count
})
/** @since 0.1.0 */
export type Statistics = typeof Statistics.Type

/**
 * A code, or another format, whose files are understood.
 *
 * @category models
 * @since 0.1.0
 */
export const Code = Schema.Struct({
  code_name: optional(Schema.String),
  code_homepage: optional(Schema.String)
})
/** @since 0.1.0 */
export type Code = typeof Code.Type

const printedFields = ["version", "deployment", "oasis"] as const

/**
 * An installation, with NOMAD's own field names.
 *
 * @category models
 * @since 0.1.0
 */
export class Info extends Schema.Class<Info>("effect-nomad/Info")({
  /** Which NOMAD it is, such as `2.0.0`. */
  version: Schema.String,
  deployment: Schema.String,
  /** Whether it is somebody's own, and not the central one. */
  oasis: Schema.Boolean,
  /** What main files are understood, by the names of their parsers. */
  parsers: Schema.Array(Schema.String),
  metainfo_packages: Schema.Array(Schema.String),
  codes: Schema.Array(Code),
  normalizers: Schema.Array(Schema.String),
  plugin_entry_points: optional(Schema.Array(Section)),
  plugin_packages: optional(Schema.Array(Section)),
  statistics: optional(Statistics),
  /** When the statistics were collected. */
  collect_time: optional(Timestamp),
  search_quantities: optional(Section),
  git: optional(Section),
  raw
}) {
  /** The series of its version: `2.0` of `2.0.0`, `1.3` of `1.3.14`. This client speaks to both of these. */
  get series(): string {
    return /^\d+\.\d+/.exec(this.version)?.[0] ?? this.version
  }

  override toString(): string {
    return printed("NomadInfo", this, printedFields)
  }

  /** What `console.log` shows on Node: the printed form. */
  [NodeInspectSymbol](): string {
    return this.toString()
  }
}

/**
 * An installation on the wire.
 *
 * @category codecs
 * @since 0.1.0
 */
export const InfoFromWire: AsReceived<typeof Info> = asReceived(Info)
