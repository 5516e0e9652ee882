/**
 * Entries: what NOMAD made of one main file of an upload.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import { NodeInspectSymbol } from "effect/Inspectable"
import * as Schema from "effect/Schema"
import { asReceived, type AsReceived, optional, raw, Section } from "./internal/Field.ts"
import { baseUrl } from "./Deployment.ts"
import { printed } from "./internal/Printed.ts"
import { Dataset } from "./Dataset.ts"
import { EntryId, GroupId, UploadId } from "./Identifier.ts"
import { ProcessStatus } from "./ProcessStatus.ts"
import { Timestamp } from "./Timestamp.ts"
import { Author } from "./User.ts"

const strings = optional(Schema.Array(Schema.String))
const people = optional(Schema.Array(Author))
const groups = optional(Schema.Array(GroupId))
const section = optional(Section)

/**
 * A section definition that an entry uses.
 *
 * @category models
 * @since 0.1.0
 */
export class SectionDefinition extends Schema.Class<SectionDefinition>("effect-nomad/SectionDefinition")({
  used_directly: optional(Schema.Boolean),
  /** 40 hexadecimal digits. */
  definition_id: optional(Schema.String),
  definition_qualified_name: optional(Schema.String)
}) {}

const printedFields = [
  "entry_id",
  "upload_id",
  "references",
  "origin",
  "n_quantities",
  "nomad_version",
  "upload_create_time",
  "nomad_commit",
  "processing_errors",
  "entry_name",
  "last_processing_time",
  "parser_name",
  "calc_id",
  "published",
  "writers",
  "processed",
  "mainfile",
  "main_author",
  "entry_create_time",
  "with_embargo",
  "entry_type",
  "license",
  "domain",
  "comment",
  "upload_name",
  "text_search_contents",
  "publish_time",
  "entry_references",
  "url"
] as const

const jsonObject = Schema.decodeUnknownOption(Schema.fromJsonString(Schema.Record(Schema.String, Schema.Unknown)))

/**
 * An entry's metadata, with NOMAD's own field names: the row that a search gives. A row says no more than the server knows
 * or was asked for, so all but the ids may be absent.
 *
 * @category models
 * @since 0.1.0
 */
export class Entry extends Schema.Class<Entry>("effect-nomad/Entry")({
  entry_id: EntryId,
  upload_id: UploadId,
  references: strings,
  /** The external database it comes from, or else the main author's name. */
  origin: optional(Schema.String),
  quantities: strings,
  datasets: optional(Schema.Array(Dataset)),
  n_quantities: optional(Schema.Int),
  nomad_version: optional(Schema.String),
  upload_create_time: optional(Timestamp),
  nomad_commit: optional(Schema.String),
  section_defs: optional(Schema.Array(SectionDefinition)),
  processing_errors: strings,
  results: section,
  entry_name: optional(Schema.String),
  last_processing_time: optional(Timestamp),
  parser_name: optional(Schema.String),
  /** The old name of `entry_id`. */
  calc_id: optional(Schema.String),
  published: optional(Schema.Boolean),
  writers: people,
  sections: strings,
  processed: optional(Schema.Boolean),
  process_status: optional(ProcessStatus),
  /** The path of the main file in its upload. */
  mainfile: optional(Schema.String),
  mainfile_key: optional(Schema.String),
  main_author: optional(Author),
  viewers: people,
  entry_create_time: optional(Timestamp),
  with_embargo: optional(Schema.Boolean),
  files: strings,
  entry_type: optional(Schema.String),
  authors: people,
  license: optional(Schema.String),
  domain: optional(Schema.String),
  optimade: section,
  comment: optional(Schema.String),
  upload_name: optional(Schema.String),
  viewer_groups: groups,
  writer_groups: groups,
  text_search_contents: strings,
  publish_time: optional(Timestamp),
  entry_references: optional(Schema.Array(Section)),
  external_db: optional(Schema.String),
  external_id: optional(Schema.String),
  data: optional(Schema.Unknown),
  /** The API that it was loaded from. */
  url: Schema.optionalKey(Schema.String),
  raw
}) {
  /** The page of this entry in the graphical interface of its deployment; absent when that is not known. */
  get guiUrl(): string | undefined {
    return this.url === undefined
      ? undefined
      : `${baseUrl(this.url)}/gui/user/uploads/upload/id/${this.upload_id}/entry/id/${this.entry_id}`
  }

  /** The comment read as a JSON object, as workflow managers leave it; empty when the comment is anything else. */
  get commentProperties(): { readonly [key: string]: unknown } {
    return Option.getOrElse(jsonObject(this.comment), () => ({}))
  }

  /** `job_id` of a JSON comment. */
  get job_id(): unknown {
    return this.commentProperties["job_id"]
  }

  /** `workflow_name` of a JSON comment. */
  get workflow_name(): unknown {
    return this.commentProperties["workflow_name"]
  }

  /** `state_point` of a JSON comment; empty when there is none. */
  get state_point(): { readonly [key: string]: unknown } {
    const given = this.commentProperties["state_point"]
    return Predicate.isObject(given) ? { ...given } : {}
  }

  /** `mdp_files` of a JSON comment. */
  get mdp_files(): unknown {
    return this.commentProperties["mdp_files"]
  }

  override toString(): string {
    return printed("NomadEntry", this, printedFields)
  }

  /** What `console.log` shows on Node: the printed form. */
  [NodeInspectSymbol](): string {
    return this.toString()
  }
}

/**
 * An entry's metadata on the wire.
 *
 * @category codecs
 * @since 0.1.0
 */
export const EntryFromWire: AsReceived<typeof Entry> = asReceived(Entry)

/**
 * The files beside an entry's main file, the main file among them; paths are from the upload's root, sizes in bytes.
 *
 * @category models
 * @since 0.1.0
 */
export class EntryFiles extends Schema.Class<EntryFiles>("effect-nomad/EntryFiles")({
  entry_id: EntryId,
  upload_id: UploadId,
  mainfile: Schema.String,
  mainfile_key: optional(Schema.String),
  files: Schema.Array(Schema.Struct({ path: Schema.String, size: Schema.Int }))
}) {}

/**
 * How far an entry of an upload is processed; `entry_metadata` is missing while it is not indexed yet, and may be short
 * after a failure.
 *
 * @category models
 * @since 0.1.0
 */
export class EntryProcessing extends Schema.Class<EntryProcessing>("effect-nomad/EntryProcessing")({
  entry_id: EntryId,
  upload_id: UploadId,
  mainfile: Schema.String,
  mainfile_key: optional(Schema.String),
  parser_name: Schema.String,
  entry_create_time: optional(Timestamp),
  process_running: Schema.Boolean,
  current_process: optional(Schema.String),
  process_status: ProcessStatus.pipe(Schema.withDecodingDefaultKey(Effect.succeed("READY"))),
  last_status_message: optional(Schema.String),
  errors: Schema.Array(Schema.String),
  warnings: Schema.Array(Schema.String),
  complete_time: optional(Timestamp),
  entry_metadata: optional(Section),
  raw
}) {}

/**
 * An entry of an upload on the wire.
 *
 * @category codecs
 * @since 0.1.0
 */
export const EntryProcessingFromWire: AsReceived<typeof EntryProcessing> = asReceived(EntryProcessing)
