/**
 * Uploads: making, reading, listing, publishing and removing them, with the answers of NOMAD's uploads routes.
 */
import type * as Effect from "effect/Effect"
import type { Refused } from "../Refused.ts"
import type { JsonObject } from "../search/Document.ts"
import type { Caller } from "./Caller.ts"
import type { ListRequest } from "./Paging.ts"

/** A file as a request brings it. */
export interface IncomingFile {
  readonly name?: string | undefined
  readonly bytes: Uint8Array
}

/** What `POST /uploads` takes. Without files the upload is made empty. */
export interface CreateUpload {
  readonly files: ReadonlyArray<IncomingFile>
  /** Whether the files are parts of a form: then `file_name` does not count. */
  readonly multipart?: boolean | undefined
  readonly upload_name?: string | undefined
  readonly file_name?: string | undefined
  readonly embargo_length?: number | undefined
  readonly publish_directly?: boolean | undefined
  readonly auto_decompress?: boolean | undefined
  readonly local_path?: string | undefined
  readonly example_upload_id?: string | undefined
}

/** The filters of `GET /uploads`. */
export interface UploadQuery {
  readonly upload_id?: ReadonlyArray<string> | undefined
  readonly upload_name?: ReadonlyArray<string> | undefined
  readonly doi?: ReadonlyArray<string> | undefined
  readonly is_processing?: boolean | undefined
  readonly is_published?: boolean | undefined
  readonly is_owned?: boolean | undefined
  readonly process_status?: string | undefined
  readonly roles?: ReadonlyArray<string> | undefined
  readonly include_all?: boolean | undefined
}

/** What publishing takes. */
export interface PublishUpload {
  readonly embargo_length?: number | undefined
  readonly to_central_nomad?: boolean | undefined
  readonly wait_for_processing?: boolean | undefined
}

/** What `action/delete-entry-files` takes: `query` as it came. */
export interface DeleteEntryFiles {
  readonly owner?: string | undefined
  readonly query?: unknown
  readonly include_parent_folders?: boolean | undefined
}

/** Uploads and their routes. Every answer is the whole body. */
export interface Uploads {
  /** `POST /uploads`: nulls kept. */
  readonly create: (caller: Caller | undefined, request: CreateUpload) => Effect.Effect<JsonObject, Refused>
  /** `GET /uploads`. */
  readonly list: (
    caller: Caller | undefined,
    query: UploadQuery,
    request: ListRequest
  ) => Effect.Effect<JsonObject, Refused>
  /** `GET /uploads/{upload_id}`. */
  readonly get: (caller: Caller | undefined, upload_id: string) => Effect.Effect<JsonObject, Refused>
  /** `DELETE /uploads/{upload_id}`: answers a picture from before. */
  readonly remove: (
    caller: Caller | undefined,
    upload_id: string,
    options?: { readonly wait_for_processing?: boolean | undefined }
  ) => Effect.Effect<JsonObject, Refused>
  /** `POST action/publish`: answers a picture from before. */
  readonly publish: (
    caller: Caller | undefined,
    upload_id: string,
    request?: PublishUpload
  ) => Effect.Effect<JsonObject, Refused>
  /** `POST action/process`. */
  readonly process: (caller: Caller | undefined, upload_id: string) => Effect.Effect<JsonObject, Refused>
  /** `POST action/stop-processing`. */
  readonly stop: (caller: Caller | undefined, upload_id: string) => Effect.Effect<JsonObject, Refused>
  /** `POST action/lift-embargo`. */
  readonly liftEmbargo: (caller: Caller | undefined, upload_id: string) => Effect.Effect<JsonObject, Refused>
  /** `POST action/delete-entry-files`. */
  readonly deleteEntryFiles: (
    caller: Caller | undefined,
    upload_id: string,
    request: DeleteEntryFiles
  ) => Effect.Effect<JsonObject, Refused>
  /** `POST action/assign-doi`. */
  readonly assignDoi: (caller: Caller | undefined, upload_id: string) => Effect.Effect<JsonObject, Refused>
}
