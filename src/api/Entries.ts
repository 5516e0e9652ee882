/**
 * The router `/entries`: search, archives and raw files of entries.
 */
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Schema from "effect/Schema"
import { EntryArchive, Required } from "../schema/Archive.ts"
import { optional, Section, wire } from "../schema/internal/Field.ts"
import { Pagination, PaginationRequest } from "../schema/Pagination.ts"
import { Owner, RowFields } from "../schema/Query.ts"
import { Access, Repeatable, Scopes } from "./Access.ts"
import * as Page from "./Page.ts"
import { BadRequest, Forbidden, NotFound, Unauthorized, Unprocessable, UnsupportedMediaType } from "./Refusal.ts"
import { EditRequest } from "./Uploads.ts"

const Zip = HttpApiSchema.StreamUint8Array({ contentType: "application/zip" })

const entry = { entry_id: Schema.String }

const selection = { owner: optional(Owner), query: optional(Schema.Unknown) }

const files = {
  compress: optional(Schema.Boolean),
  glob_pattern: optional(Schema.String),
  re_pattern: optional(Schema.String),
  include_files: optional(Schema.Array(Schema.String))
}

/** A search: whose entries, which of them, which page, which parts of the rows, and what to count. */
export class EntriesRequest extends Schema.Opaque<EntriesRequest>()(
  Schema.toEncoded(
    Schema.Struct({
      ...selection,
      pagination: optional(PaginationRequest),
      required: optional(RowFields),
      aggregations: optional(Schema.Record(Schema.String, Schema.Record(Schema.String, Schema.Unknown)))
    })
  )
) {}

/** A page of rows, and the search as the server understood it. */
export class EntriesAnswer extends Schema.Opaque<EntriesAnswer>()(
  wire({
    owner: optional(Owner),
    query: optional(Schema.Unknown),
    pagination: Pagination,
    required: optional(RowFields),
    aggregations: optional(Schema.Record(Schema.String, Section)),
    data: Schema.Array(Section)
  })
) {}

/** One row. */
export class EntryAnswer extends Schema.Opaque<EntryAnswer>()(
  wire({ entry_id: optional(Schema.String), required: optional(RowFields), data: optional(Section) })
) {}

/** Which parts of an archive. */
export class ArchiveRequest extends Schema.Opaque<ArchiveRequest>()(
  Schema.toEncoded(Schema.Struct({ required: optional(Required) }))
) {}

/** One archive. */
export class ArchiveAnswer extends Schema.Opaque<ArchiveAnswer>()(
  wire({
    entry_id: optional(Schema.String),
    required: optional(Schema.Unknown),
    data: optional(EntryArchive)
  })
) {}

/** Which parts of the archives of which entries. */
export class ArchivesRequest extends Schema.Opaque<ArchivesRequest>()(
  Schema.toEncoded(
    Schema.Struct({ ...selection, pagination: optional(PaginationRequest), required: optional(Required) })
  )
) {}

/** A page of archives; entries that have none are left out, so it may be shorter than the page. */
export class ArchivesAnswer extends Schema.Opaque<ArchivesAnswer>()(
  wire({
    owner: optional(Owner),
    query: optional(Schema.Unknown),
    pagination: Pagination,
    required: optional(Schema.Unknown),
    data: Schema.Array(EntryArchive)
  })
) {}

/** The files of which entries. */
export class EntriesRawRequest extends Schema.Opaque<EntriesRawRequest>()(
  Schema.toEncoded(Schema.Struct({ ...selection, files: optional(Schema.Struct(files)) }))
) {}

const RawDir = Schema.Struct({
  entry_id: optional(Schema.String),
  upload_id: optional(Schema.String),
  mainfile: optional(Schema.String),
  mainfile_key: optional(Schema.String),
  files: optional(Schema.Array(Schema.Struct({ path: optional(Schema.String), size: optional(Schema.Int) })))
})

/** The files beside an entry's main file. */
export class EntryRawDirAnswer extends Schema.Opaque<EntryRawDirAnswer>()(
  wire({ entry_id: Schema.String, data: RawDir })
) {}

/** The files beside the main files of which entries. */
export class EntriesRawDirRequest extends Schema.Opaque<EntriesRawDirRequest>()(
  Schema.toEncoded(Schema.Struct({ ...selection, pagination: optional(PaginationRequest) }))
) {}

/** A page of entries, each with the files beside its main file. */
export class EntriesRawDirAnswer extends Schema.Opaque<EntriesRawDirAnswer>()(
  wire({
    owner: optional(Owner),
    query: optional(Schema.Unknown),
    pagination: Pagination,
    data: Schema.Array(RawDir)
  })
) {}

/** The archives of which entries, as files, and which parts of each. */
export class ArchiveFilesRequest extends Schema.Opaque<ArchiveFilesRequest>()(
  Schema.toEncoded(Schema.Struct({ ...selection, required: optional(Required), files: optional(Schema.Struct(files)) }))
) {}

/** One change of an archive; `path` is a path in it with `/`. */
const ArchiveChange = Schema.Struct({
  path: Schema.String,
  new_value: optional(Schema.Unknown),
  action: Schema.optionalKey(Schema.Literals(["upsert", "remove"]))
})

/** The edit of an archive, change by change. */
export class EntryEditRequest extends Schema.Opaque<EntryEditRequest>()(
  Schema.toEncoded(Schema.Struct({ changes: Schema.Array(ArchiveChange) }))
) {}

/** The archive's edit as it was carried out. */
export class EntryEditAnswer extends Schema.Opaque<EntryEditAnswer>()(
  wire({ entry_id: Schema.String, changes: Schema.Array(ArchiveChange) })
) {}

/** One value of an older edit; the answer says whether it can be set. */
const Action = Schema.Struct({
  value: optional(Schema.String),
  success: optional(Schema.Boolean),
  message: optional(Schema.String)
})

const action = optional(Action)
const actions = optional(Schema.Array(Action))

/** The edit in the form of NOMAD's first API: a value, or several, for each quantity. */
const olderEdit = {
  ...selection,
  verify: optional(Schema.Boolean),
  actions: Schema.optionalKey(
    Schema.Struct({
      upload_name: action,
      description: action,
      embargo_length: action,
      license: action,
      upload_create_time: action,
      publish_time: action,
      entry_create_time: action,
      main_author: action,
      external_db: action,
      external_id: action,
      comment: action,
      references: actions,
      coauthors: actions,
      coauthor_groups: actions,
      reviewers: actions,
      reviewer_groups: actions,
      datasets: actions
    })
  )
}

/** An edit in the older form; the owner does not count. */
export class OlderEditRequest extends Schema.Opaque<OlderEditRequest>()(Schema.toEncoded(Schema.Struct(olderEdit))) {}

/** The same, with what became of each value. */
export class OlderEditAnswer extends Schema.Opaque<OlderEditAnswer>()(
  wire({ ...olderEdit, success: optional(Schema.Boolean), message: optional(Schema.String) })
) {}

const search = {
  owner: Schema.optionalKey(Owner),
  json_query: Schema.optionalKey(Schema.String),
  q: Schema.optionalKey(Schema.Array(Schema.String))
}

const rowFields = {
  include: Schema.optionalKey(Schema.Array(Schema.String)),
  exclude: Schema.optionalKey(Schema.Array(Schema.String))
}

const fileFilter = {
  compress: Schema.optionalKey(Schema.Boolean),
  glob_pattern: Schema.optionalKey(Schema.String),
  re_pattern: Schema.optionalKey(Schema.String),
  include_files: Schema.optionalKey(Schema.Array(Schema.String))
}

const searching = [BadRequest, Unauthorized, Forbidden, Unprocessable] as const
const reading = [BadRequest, Unauthorized, Forbidden, NotFound, Unprocessable] as const

/** The endpoints of this router. */
export class Entries extends HttpApiGroup.make("entries").add(
  HttpApiEndpoint.get("list", "/entries", {
    query: { ...search, ...Page.parameters, ...rowFields },
    success: EntriesAnswer,
    error: searching
  }).annotate(Access, "optional"),
  HttpApiEndpoint.post("query", "/entries/query", {
    payload: EntriesRequest,
    success: EntriesAnswer,
    error: searching
  })
    .annotate(Access, "optional")
    .annotate(Repeatable, true),
  HttpApiEndpoint.post("rawQuery", "/entries/raw/query", {
    payload: EntriesRawRequest,
    success: Zip,
    error: searching
  })
    .annotate(Access, "optional")
    .annotate(Repeatable, true),
  HttpApiEndpoint.get("rawZip", "/entries/raw", {
    query: { ...search, ...fileFilter },
    success: Zip,
    error: searching
  }).annotate(Access, "optional"),
  HttpApiEndpoint.get("rawDirs", "/entries/rawdir", {
    query: { ...search, ...Page.parameters },
    success: EntriesRawDirAnswer,
    error: searching
  }).annotate(Access, "optional"),
  HttpApiEndpoint.post("rawDirQuery", "/entries/rawdir/query", {
    payload: EntriesRawDirRequest,
    success: EntriesRawDirAnswer,
    error: searching
  })
    .annotate(Access, "optional")
    .annotate(Repeatable, true),
  HttpApiEndpoint.get("archives", "/entries/archive", {
    query: { ...search, ...Page.parameters },
    success: ArchivesAnswer,
    error: searching
  }).annotate(Access, "optional"),
  HttpApiEndpoint.get("archiveZip", "/entries/archive/download", {
    query: { ...search, ...fileFilter },
    success: Zip,
    error: searching
  }).annotate(Access, "optional"),
  HttpApiEndpoint.post("archiveZipQuery", "/entries/archive/download/query", {
    payload: ArchiveFilesRequest,
    success: Zip,
    error: searching
  })
    .annotate(Access, "optional")
    .annotate(Repeatable, true),
  HttpApiEndpoint.post("archiveQuery", "/entries/archive/query", {
    payload: ArchivesRequest,
    success: ArchivesAnswer,
    error: searching
  })
    .annotate(Access, "optional")
    .annotate(Repeatable, true),
  HttpApiEndpoint.post("edit", "/entries/edit", {
    payload: EditRequest,
    success: EditRequest,
    error: reading
  }).annotate(Access, "required"),
  HttpApiEndpoint.post("editOlder", "/entries/edit_v0", {
    payload: OlderEditRequest,
    success: OlderEditAnswer,
    error: searching
  })
    .annotate(Access, "optional")
    .annotate(Scopes, ["entries:write"]),
  HttpApiEndpoint.get("export", "/entries/export", {
    query: {
      ...search,
      page_size: Schema.optionalKey(Schema.Int.check(Schema.isGreaterThan(0))),
      ...rowFields
    },
    headers: { "content-type": Schema.optionalKey(Schema.String) },
    success: HttpApiSchema.StreamUint8Array({ contentType: "application/octet-stream" }),
    error: [...searching, UnsupportedMediaType]
  }).annotate(Access, "optional"),
  HttpApiEndpoint.get("get", "/entries/:entry_id", {
    params: entry,
    query: rowFields,
    success: EntryAnswer,
    error: [Unauthorized, NotFound, Unprocessable]
  }).annotate(Access, "optional"),
  HttpApiEndpoint.post("editArchive", "/entries/:entry_id/edit", {
    params: entry,
    payload: EntryEditRequest,
    success: EntryEditAnswer,
    error: reading
  })
    .annotate(Access, "optional")
    .annotate(Scopes, ["entries:write"]),
  HttpApiEndpoint.get("archive", "/entries/:entry_id/archive", {
    params: entry,
    success: ArchiveAnswer,
    error: [Unauthorized, NotFound, Unprocessable]
  }).annotate(Access, "optional"),
  HttpApiEndpoint.get("archiveDownload", "/entries/:entry_id/archive/download", {
    params: entry,
    success: Section,
    error: [Unauthorized, NotFound, Unprocessable]
  }).annotate(Access, "optional"),
  HttpApiEndpoint.post("entryArchiveQuery", "/entries/:entry_id/archive/query", {
    params: entry,
    payload: ArchiveRequest,
    success: ArchiveAnswer,
    error: reading
  })
    .annotate(Access, "optional")
    .annotate(Repeatable, true),
  HttpApiEndpoint.get("raw", "/entries/:entry_id/raw", {
    params: entry,
    query: fileFilter,
    success: Zip,
    error: reading
  }).annotate(Access, "optional"),
  HttpApiEndpoint.get("rawFile", "/entries/:entry_id/raw/:path", {
    params: { entry_id: Schema.String, path: Schema.String },
    query: {
      offset: Schema.optionalKey(Schema.Int),
      length: Schema.optionalKey(Schema.Int),
      decompress: Schema.optionalKey(Schema.Boolean)
    },
    success: HttpApiSchema.StreamUint8Array({ contentType: "application/octet-stream" }),
    error: reading
  }).annotate(Access, "optional"),
  HttpApiEndpoint.get("rawDir", "/entries/:entry_id/rawdir", {
    params: entry,
    success: EntryRawDirAnswer,
    error: [Unauthorized, NotFound, Unprocessable]
  }).annotate(Access, "optional")
) {}
