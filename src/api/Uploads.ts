/**
 * The router `/uploads`: what people sent, its files, and what is done with it.
 */
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Schema from "effect/Schema"
import { EntryArchive } from "../schema/Archive.ts"
import { EntryProcessing } from "../schema/Entry.ts"
import { optional, Section, wire } from "../schema/internal/Field.ts"
import { Pagination } from "../schema/Pagination.ts"
import { Owner } from "../schema/Query.ts"
import { Upload } from "../schema/Upload.ts"
import { Access, Repeatable, Scopes } from "./Access.ts"
import * as Bundles from "./Bundles.ts"
import * as IncludedEntries from "./IncludedEntries.ts"
import * as Page from "./Page.ts"
import { BadRequest, Conflict, Forbidden, NotFound, ServerFault, Unauthorized, Unprocessable } from "./Refusal.ts"

const { raw: _, url: __, ...uploadFields } = Upload.fields
const { raw: ___, ...entryFields } = EntryProcessing.fields

const UploadData = wire(uploadFields)
const EntryData = wire(entryFields)

const upload = { upload_id: Schema.String }
const file = { upload_id: Schema.String, path: Schema.String }

/** Proof, instead of an account's token, that an upload may be made: NOMAD's command examples use it. */
const uploadToken = { "upload-token": Schema.optionalKey(Schema.String) }

/** Commands for a terminal, each with a token that lets it make uploads. */
export class CommandExamples extends Schema.Opaque<CommandExamples>()(
  wire({
    upload_url: Schema.String,
    upload_command: Schema.String,
    upload_command_with_name: Schema.String,
    upload_progress_command: Schema.String,
    upload_command_form: Schema.String,
    upload_tar_command: Schema.String
  })
) {}

/** A file as it is, of any content type; the server is told its name in the query. */
const Bytes = HttpApiSchema.StreamUint8Array({ contentType: "application/octet-stream" })

/** One or more files with their names. */
const Form = Schema.Struct({ file: Schema.Unknown }).pipe(HttpApiSchema.asMultipartStream())

/** Any of the types in which the server sends files. */
const Download = HttpApiSchema.StreamUint8Array({
  contentType: "application/octet-stream"
})

const Zip = HttpApiSchema.StreamUint8Array({ contentType: "application/zip" })

/** An upload and its id. */
export class UploadAnswer extends Schema.Opaque<UploadAnswer>()(
  wire({ upload_id: optional(Schema.String), data: optional(UploadData) })
) {}

/** A page of uploads. */
export class UploadsAnswer extends Schema.Opaque<UploadsAnswer>()(
  wire({
    query: optional(Section),
    pagination: Pagination,
    data: optional(Schema.Array(UploadData))
  })
) {}

/** A page of an upload's entries, and how many of them succeeded and failed. */
export class UploadEntriesAnswer extends Schema.Opaque<UploadEntriesAnswer>()(
  wire({
    pagination: Pagination,
    processing_successful: optional(Schema.Int),
    processing_failed: optional(Schema.Int),
    upload: optional(UploadData),
    data: optional(Schema.Array(EntryData))
  })
) {}

/** An entry of an upload. */
export class UploadEntryAnswer extends Schema.Opaque<UploadEntryAnswer>()(
  wire({ entry_id: Schema.String, data: optional(EntryData) })
) {}

/** The archive of an upload's entry. */
export class UploadArchiveAnswer extends Schema.Opaque<UploadArchiveAnswer>()(
  wire({ entry_id: optional(Schema.String), required: optional(Schema.Unknown), data: optional(EntryArchive) })
) {}

/** What became of a file that was put: with `wait_for_processing`, also the entry that it makes. */
export class PutFileAnswer extends Schema.Opaque<PutFileAnswer>()(
  wire({
    upload_id: optional(Schema.String),
    data: optional(UploadData),
    processing: optional(
      Schema.Struct({
        upload_id: Schema.String,
        path: Schema.String,
        entry_id: optional(Schema.String),
        parser_name: optional(Schema.String),
        entry: optional(EntryData),
        archive: optional(Section)
      })
    )
  })
) {}

/** What a folder of an upload holds, or how large a file is. */
export class RawDirAnswer extends Schema.Opaque<RawDirAnswer>()(
  wire({
    path: Schema.String,
    access: Schema.String,
    file_metadata: optional(
      Schema.Struct({
        name: Schema.String,
        size: optional(Schema.Int),
        entry_id: optional(Schema.String),
        parser_name: optional(Schema.String)
      })
    ),
    directory_metadata: optional(
      Schema.Struct({
        name: Schema.String,
        size: optional(Schema.Int),
        content: Schema.Array(
          Schema.Struct({
            name: Schema.String,
            size: optional(Schema.Int),
            entry_id: optional(Schema.String),
            parser_name: optional(Schema.String),
            is_file: Schema.Boolean
          })
        )
      })
    ),
    pagination: optional(Pagination)
  })
) {}

/** An edit of metadata: of the upload, of the entries that `query` selects, or of single `entries`. */
export class EditRequest extends Schema.Opaque<EditRequest>()(
  Schema.toEncoded(
    Schema.Struct({
      metadata: optional(Schema.Record(Schema.String, Schema.Unknown)),
      entries: optional(Schema.Record(Schema.String, Schema.Record(Schema.String, Schema.Unknown))),
      entries_key: optional(Schema.String),
      query: optional(Schema.Unknown),
      owner: optional(Owner),
      verify_only: optional(Schema.Boolean)
    })
  )
) {}

/** The files of which entries; with `include_parent_folders` also all that lies beside them. */
export class DeleteEntryFilesRequest extends Schema.Opaque<DeleteEntryFilesRequest>()(
  Schema.toEncoded(
    Schema.Struct({
      owner: optional(Owner),
      query: optional(Schema.Unknown),
      include_parent_folders: optional(Schema.Boolean)
    })
  )
) {}

const files = {
  compress: Schema.optionalKey(Schema.Boolean),
  glob_pattern: Schema.optionalKey(Schema.String),
  re_pattern: Schema.optionalKey(Schema.String),
  include_files: Schema.optionalKey(Schema.Array(Schema.String))
}

const transfers = {
  exported: {
    params: upload,
    query: Bundles.exported,
    success: Zip,
    error: [BadRequest, Unauthorized, Forbidden, NotFound, Unprocessable]
  },
  imported: {
    query: Bundles.imported,
    headers: uploadToken,
    payload: [Bytes, Form],
    success: UploadAnswer,
    error: [BadRequest, Unauthorized, Forbidden, Unprocessable]
  }
} as const

const reading = [BadRequest, Unauthorized, Forbidden, NotFound, Unprocessable] as const

/** The endpoints of this router. */
export class Uploads extends HttpApiGroup.make("uploads").add(
  HttpApiEndpoint.get("list", "/uploads", {
    query: {
      roles: Schema.optionalKey(Schema.Array(Schema.Literals(["main_author", "reviewer", "coauthor"]))),
      include_all: Schema.optionalKey(Schema.Boolean),
      upload_id: Schema.optionalKey(Schema.Array(Schema.String)),
      doi: Schema.optionalKey(Schema.Array(Schema.String)),
      upload_name: Schema.optionalKey(Schema.Array(Schema.String)),
      is_processing: Schema.optionalKey(Schema.Boolean),
      is_published: Schema.optionalKey(Schema.Boolean),
      process_status: Schema.optionalKey(Schema.String),
      is_owned: Schema.optionalKey(Schema.Boolean),
      ...Page.parameters
    },
    success: UploadsAnswer,
    error: [BadRequest, Unauthorized, Forbidden, Unprocessable]
  }).annotate(Access, "required"),
  HttpApiEndpoint.post("create", "/uploads", {
    query: {
      local_path: Schema.optionalKey(Schema.String),
      example_upload_id: Schema.optionalKey(Schema.String),
      file_name: Schema.optionalKey(Schema.String),
      upload_name: Schema.optionalKey(Schema.String),
      embargo_length: Schema.optionalKey(Schema.Int),
      publish_directly: Schema.optionalKey(Schema.Boolean),
      auto_decompress: Schema.optionalKey(Schema.Boolean)
    },
    headers: uploadToken,
    payload: [Bytes, Form],
    success: UploadAnswer,
    error: [BadRequest, Unauthorized, Forbidden, Unprocessable]
  }).annotate(Access, "required"),
  HttpApiEndpoint.get("commandExamples", "/uploads/command-examples", {
    success: CommandExamples,
    error: [Unauthorized, Forbidden]
  }).annotate(Access, "required"),
  HttpApiEndpoint.post("importBundle", "/uploads/bundle", transfers.imported)
    .annotate(Access, "required")
    .annotate(Scopes, ["uploads:import"]),
  HttpApiEndpoint.post("import", "/uploads/import", transfers.imported)
    .annotate(Access, "required")
    .annotate(Scopes, ["uploads:import"]),
  HttpApiEndpoint.get("get", "/uploads/:upload_id", {
    params: upload,
    success: UploadAnswer,
    error: [Unauthorized, Forbidden, NotFound, Unprocessable]
  }).annotate(Access, "optional"),
  HttpApiEndpoint.delete("remove", "/uploads/:upload_id", {
    params: upload,
    query: { wait_for_processing: Schema.optionalKey(Schema.Boolean) },
    success: UploadAnswer,
    error: reading
  }).annotate(Access, "required"),
  HttpApiEndpoint.post("edit", "/uploads/:upload_id/edit", {
    params: upload,
    query: { wait_for_processing: Schema.optionalKey(Schema.Boolean) },
    payload: EditRequest,
    success: UploadAnswer,
    error: reading
  }).annotate(Access, "required"),
  HttpApiEndpoint.post("publish", "/uploads/:upload_id/action/publish", {
    params: upload,
    query: {
      embargo_length: Schema.optionalKey(Schema.Int),
      to_central_nomad: Schema.optionalKey(Schema.Boolean),
      wait_for_processing: Schema.optionalKey(Schema.Boolean)
    },
    success: UploadAnswer,
    error: reading
  }).annotate(Access, "required"),
  HttpApiEndpoint.post("process", "/uploads/:upload_id/action/process", {
    params: upload,
    success: UploadAnswer,
    error: reading
  }).annotate(Access, "required"),
  HttpApiEndpoint.post("stopProcessing", "/uploads/:upload_id/action/stop-processing", {
    params: upload,
    success: UploadAnswer,
    error: reading
  }).annotate(Access, "required"),
  HttpApiEndpoint.post("liftEmbargo", "/uploads/:upload_id/action/lift-embargo", {
    params: upload,
    success: UploadAnswer,
    error: reading
  }).annotate(Access, "required"),
  HttpApiEndpoint.post("deleteEntryFiles", "/uploads/:upload_id/action/delete-entry-files", {
    params: upload,
    payload: DeleteEntryFilesRequest,
    success: UploadAnswer,
    error: reading
  }).annotate(Access, "required"),
  HttpApiEndpoint.post("assignDoi", "/uploads/:upload_id/action/assign-doi", {
    params: upload,
    success: UploadAnswer,
    error: [...reading, ServerFault]
  }).annotate(Access, "required"),
  HttpApiEndpoint.post("transfer", "/uploads/:upload_id/action/transfer", {
    params: upload,
    payload: Bundles.TransferRequest,
    success: UploadAnswer,
    error: reading
  })
    .annotate(Access, "required")
    .annotate(Scopes, ["uploads:export"]),
  HttpApiEndpoint.get("bundle", "/uploads/:upload_id/bundle", transfers.exported)
    .annotate(Access, "optional")
    .annotate(Scopes, ["uploads:export"]),
  HttpApiEndpoint.get("export", "/uploads/:upload_id/export", transfers.exported)
    .annotate(Access, "optional")
    .annotate(Scopes, ["uploads:export"]),
  HttpApiEndpoint.post("includeEntries", "/uploads/:upload_id/included-entries", {
    params: upload,
    payload: IncludedEntries.IncludedEntriesRequest,
    success: IncludedEntries.IncludedEntriesAnswer,
    error: reading
  }).annotate(Access, "required"),
  HttpApiEndpoint.post("checkIncludedEntries", "/uploads/:upload_id/included-entries/validate", {
    params: upload,
    payload: IncludedEntries.IncludedEntriesCheck,
    success: IncludedEntries.IncludedEntriesCheckAnswer,
    error: reading
  })
    .annotate(Access, "required")
    .annotate(Repeatable, true),
  HttpApiEndpoint.get("entries", "/uploads/:upload_id/entries", {
    params: upload,
    query: Page.parameters,
    success: UploadEntriesAnswer,
    error: reading
  }).annotate(Access, "optional"),
  HttpApiEndpoint.get("entry", "/uploads/:upload_id/entries/:entry_id", {
    params: { upload_id: Schema.String, entry_id: Schema.String },
    success: UploadEntryAnswer,
    error: [Unauthorized, Forbidden, NotFound, Unprocessable]
  }).annotate(Access, "required"),
  HttpApiEndpoint.get("archive", "/uploads/:upload_id/archive/:entry_id", {
    params: { upload_id: Schema.String, entry_id: Schema.String },
    success: UploadArchiveAnswer,
    error: [Unauthorized, Forbidden, NotFound, Unprocessable]
  }).annotate(Access, "optional"),
  HttpApiEndpoint.get("mainfileArchive", "/uploads/:upload_id/archive/mainfile/:mainfile", {
    params: { upload_id: Schema.String, mainfile: Schema.String },
    query: { mainfile_key: Schema.optionalKey(Schema.String) },
    success: UploadArchiveAnswer,
    error: [Unauthorized, Forbidden, NotFound, Unprocessable]
  }).annotate(Access, "optional"),
  HttpApiEndpoint.get("rawDir", "/uploads/:upload_id/rawdir/:path", {
    params: file,
    query: { include_entry_info: Schema.optionalKey(Schema.Boolean), ...Page.unordered },
    success: RawDirAnswer,
    error: reading
  }).annotate(Access, "optional"),
  HttpApiEndpoint.get("rawZip", "/uploads/:upload_id/raw", {
    params: upload,
    headers: { range: Schema.optionalKey(Schema.String), "if-range": Schema.optionalKey(Schema.String) },
    success: Zip,
    error: reading
  }).annotate(Access, "optional"),
  HttpApiEndpoint.get("rawFile", "/uploads/:upload_id/raw/:path", {
    params: file,
    query: {
      offset: Schema.optionalKey(Schema.Int),
      length: Schema.optionalKey(Schema.Int),
      decompress: Schema.optionalKey(Schema.Boolean),
      ignore_mime_type: Schema.optionalKey(Schema.Boolean),
      ...files
    },
    success: Download,
    error: reading
  }).annotate(Access, "optional"),
  HttpApiEndpoint.put("putRawFile", "/uploads/:upload_id/raw/:path", {
    params: file,
    query: {
      local_path: Schema.optionalKey(Schema.String),
      file_name: Schema.optionalKey(Schema.String),
      overwrite_if_exists: Schema.optionalKey(Schema.Boolean),
      copy_or_move: Schema.optionalKey(Schema.String),
      copy_or_move_source_path: Schema.optionalKey(Schema.String),
      wait_for_processing: Schema.optionalKey(Schema.Boolean),
      include_archive: Schema.optionalKey(Schema.Boolean),
      entry_hash: Schema.optionalKey(Schema.String),
      auto_decompress: Schema.optionalKey(Schema.Boolean),
      trigger_processing: Schema.optionalKey(Schema.Boolean)
    },
    headers: uploadToken,
    payload: [Bytes, Form],
    success: PutFileAnswer,
    error: [...reading, Conflict]
  }).annotate(Access, "required"),
  HttpApiEndpoint.delete("removeRawFile", "/uploads/:upload_id/raw/:path", {
    params: file,
    query: { trigger_processing: Schema.optionalKey(Schema.Boolean) },
    headers: uploadToken,
    success: UploadAnswer,
    error: reading
  }).annotate(Access, "required"),
  HttpApiEndpoint.post("createRawFolder", "/uploads/:upload_id/raw-create-dir/:path", {
    params: file,
    headers: uploadToken,
    success: UploadAnswer,
    error: reading
  }).annotate(Access, "required")
) {}
