/**
 * Uploads: what somebody sent, how far NOMAD has processed it, who may see it.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import { NodeInspectSymbol } from "effect/Inspectable"
import * as Schema from "effect/Schema"
import { asReceived, type AsReceived, optional, raw } from "./internal/Field.ts"
import { baseUrl } from "./Deployment.ts"
import { printed } from "./internal/Printed.ts"
import { GroupId, UploadId, UserId } from "./Identifier.ts"
import { ProcessStatus } from "./ProcessStatus.ts"
import { Timestamp } from "./Timestamp.ts"
import { UserFromId } from "./User.ts"

const users = optional(Schema.Array(UserFromId))
const groups = optional(Schema.Array(GroupId))

/**
 * Entries of other uploads that an upload includes: those that a query found at a moment.
 *
 * @category models
 * @since 0.1.0
 */
export class IncludedEntries extends Schema.Class<IncludedEntries>("effect-nomad/IncludedEntries")({
  /** As the server keeps it, which is not quite as it was sent. */
  query: Schema.Unknown,
  timestamp: optional(Timestamp)
}) {}

const printedFields = [
  "upload_id",
  "upload_create_time",
  "main_author",
  "process_running",
  "current_process",
  "process_status",
  "last_status_message",
  "errors",
  "warnings",
  "coauthors",
  "coauthor_groups",
  "reviewers",
  "reviewer_groups",
  "writers",
  "writer_groups",
  "viewers",
  "viewer_groups",
  "published",
  "published_to",
  "with_embargo",
  "embargo_length",
  "license",
  "entries",
  "n_entries",
  "upload_files_server_path",
  "publish_time",
  "references",
  "datasets",
  "external_db",
  "upload_name",
  "comment",
  "url",
  "complete_time"
] as const

/**
 * An upload and the state of its processing, with NOMAD's own field names.
 *
 * @category models
 * @since 0.1.0
 */
export class Upload extends Schema.Class<Upload>("effect-nomad/Upload")({
  upload_id: UploadId,
  upload_create_time: optional(Timestamp),
  main_author: optional(UserFromId),
  process_running: Schema.Boolean,
  current_process: optional(Schema.String),
  process_status: ProcessStatus.pipe(Schema.withDecodingDefaultKey(Effect.succeed("READY"))),
  last_status_message: optional(Schema.String),
  errors: Schema.Array(Schema.String),
  warnings: Schema.Array(Schema.String),
  /** Ids, as they come; the people themselves are among the `writers`. */
  coauthors: optional(Schema.Array(UserId)),
  coauthor_groups: groups,
  reviewers: users,
  reviewer_groups: groups,
  /** The main author and the coauthors. */
  writers: users,
  writer_groups: groups,
  viewers: users,
  viewer_groups: groups,
  published: Schema.Boolean.pipe(Schema.withDecodingDefaultKey(Effect.succeed(false))),
  published_to: optional(Schema.Array(Schema.String)),
  with_embargo: Schema.Boolean,
  /** Months. */
  embargo_length: Schema.Int,
  license: Schema.String,
  /** How many entries it holds. */
  entries: Schema.Int.pipe(Schema.withDecodingDefaultKey(Effect.succeed(0))),
  /** Older servers' name for `entries`. */
  n_entries: optional(Schema.Int),
  upload_files_server_path: optional(Schema.String),
  publish_time: optional(Timestamp),
  references: optional(Schema.Array(Schema.String)),
  datasets: optional(Schema.Array(Schema.String)),
  external_db: optional(Schema.String),
  upload_name: optional(Schema.String),
  /** Comments stay on the entries; an upload of NOMAD 2 has none. */
  comment: optional(Schema.String),
  description: optional(Schema.String),
  doi: optional(Schema.Struct({ id: Schema.String })),
  included_entries: optional(IncludedEntries),
  complete_time: optional(Timestamp),
  /** The API that it was loaded from. */
  url: Schema.optionalKey(Schema.String),
  raw
}) {
  /** The page of this upload in the graphical interface of its deployment; absent when that is not known. */
  get guiUrl(): string | undefined {
    return this.url === undefined ? undefined : `${baseUrl(this.url)}/gui/user/uploads/upload/id/${this.upload_id}`
  }

  override toString(): string {
    return printed("NomadUpload", this, printedFields)
  }

  /** What `console.log` shows on Node: the printed form. */
  [NodeInspectSymbol](): string {
    return this.toString()
  }
}

/**
 * An upload on the wire: people as ids, UTC with or without its zone.
 *
 * @category codecs
 * @since 0.1.0
 */
export const UploadFromWire: AsReceived<typeof Upload> = asReceived(Upload)
