/**
 * Archives: everything that NOMAD extracted from one entry.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { optional } from "./internal/Field.ts"

const Section = Schema.Record(Schema.String, Schema.Unknown)

/**
 * An archive. Its sections are as deep and as various as NOMAD's schemas; the ones named here are at the top of every
 * archive that has them, others keep their own names in `raw`.
 *
 * @category models
 * @since 0.1.0
 */
export const Archive = Schema.StructWithRest(
  Schema.Struct({
    processing_logs: Schema.optionalKey(Schema.Array(Section)),
    metadata: Schema.optionalKey(Section),
    results: Schema.optionalKey(Section),
    data: Schema.optionalKey(Section),
    run: Schema.optionalKey(Schema.Array(Section)),
    workflow2: Schema.optionalKey(Section),
    m_ref_archives: Schema.optionalKey(Section)
  }),
  [Section]
)
/** @since 0.1.0 */
export type Archive = typeof Archive.Type

/**
 * What to read of an archive: `"*"` for all of it, or a tree of section names whose leaves are `"*"`, `"include"`,
 * `"include-resolved"` or `"exclude"`.
 *
 * @category models
 * @since 0.1.0
 */
export const Required = Schema.Union([Schema.String, Section])
/** @since 0.1.0 */
export type Required = typeof Required.Type

/**
 * Where an archive belongs, beside the archive itself.
 *
 * @category models
 * @since 0.1.0
 */
export const EntryArchive = Schema.Struct({
  entry_id: optional(Schema.String),
  upload_id: optional(Schema.String),
  parser_name: optional(Schema.String),
  archive: optional(Archive)
})
