/**
 * The raw files of uploads: putting, reading, listing and removing them, and NOMAD's rules for names and paths.
 */
import type * as Effect from "effect/Effect"
import type { Refused } from "../Refused.ts"
import type { JsonObject } from "../search/Document.ts"
import type { Caller } from "./Caller.ts"
import type { ListRequest } from "./Paging.ts"
import type { IncomingFile } from "./Uploads.ts"

/** What `PUT /uploads/{upload_id}/raw/{path}` takes; `path` is the folder. */
export interface PutFiles {
  readonly path: string
  readonly files: ReadonlyArray<IncomingFile>
  readonly multipart?: boolean | undefined
  readonly file_name?: string | undefined
  readonly overwrite_if_exists?: boolean | undefined
  readonly copy_or_move?: string | undefined
  readonly copy_or_move_source_path?: string | undefined
  readonly auto_decompress?: boolean | undefined
  readonly trigger_processing?: boolean | undefined
  readonly wait_for_processing?: boolean | undefined
  readonly include_archive?: boolean | undefined
  readonly entry_hash?: string | undefined
  readonly local_path?: string | undefined
}

/** What reading a raw path can ask for. */
export interface ReadRaw {
  readonly offset?: number | undefined
  readonly length?: number | undefined
  /** Whether the answer is to be a zip; a folder has no other. */
  readonly compress?: boolean | undefined
}

/** One file, with its path from where it was asked for. */
export interface RawFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** What stands at a raw path: a file (or the part asked for), or a folder with all that is below it. */
export type RawContent =
  | { readonly _tag: "File"; readonly name: string; readonly bytes: Uint8Array; readonly part: boolean }
  | { readonly _tag: "Folder"; readonly name: string; readonly files: ReadonlyArray<RawFile> }

/** The raw files and their routes. */
export interface RawFiles {
  /** `PUT /uploads/{upload_id}/raw/{path}`: nulls kept, with `processing`. */
  readonly put: (caller: Caller | undefined, upload_id: string, request: PutFiles) => Effect.Effect<JsonObject, Refused>
  /** `GET /uploads/{upload_id}/rawdir/{path}`. */
  readonly list: (
    caller: Caller | undefined,
    upload_id: string,
    path: string,
    request: ListRequest & { readonly include_entry_info?: boolean | undefined }
  ) => Effect.Effect<JsonObject, Refused>
  /** `GET /uploads/{upload_id}/raw/{path}`; a folder's name in a download is its own, or the upload's id. */
  readonly read: (
    caller: Caller | undefined,
    upload_id: string,
    path: string,
    options?: ReadRaw
  ) => Effect.Effect<RawContent, Refused>
  /** `GET /uploads/{upload_id}/raw`: all the files of a published upload. */
  readonly whole: (caller: Caller | undefined, upload_id: string) => Effect.Effect<ReadonlyArray<RawFile>, Refused>
  /** `DELETE /uploads/{upload_id}/raw/{path}`. */
  readonly remove: (
    caller: Caller | undefined,
    upload_id: string,
    path: string,
    options?: { readonly trigger_processing?: boolean | undefined }
  ) => Effect.Effect<JsonObject, Refused>
  /** `POST /uploads/{upload_id}/raw-create-dir/{path}`. */
  readonly createDirectory: (
    caller: Caller | undefined,
    upload_id: string,
    path: string
  ) => Effect.Effect<JsonObject, Refused>
}
