/**
 * Entries: the rows that search reads, their archives and files, and how far the processing of each has come.
 */
import type * as Effect from "effect/Effect"
import type { Refused } from "../Refused.ts"
import type { EntryDocument, JsonObject } from "../search/Document.ts"
import type { Caller } from "./Caller.ts"
import type { ListRequest } from "./Paging.ts"
import type { RawFile } from "./RawFiles.ts"

/** The entries, and those routes of NOMAD that show how their processing went. */
export interface Entries {
  /** The row of every entry, of every upload: what search searches. Who may see which is search's to say. */
  readonly documents: () => ReadonlyArray<EntryDocument>
  /** The row of one entry. */
  readonly document: (entry_id: string) => EntryDocument | undefined
  /** The archive of one entry, `processing_logs`, `data`, `metadata` and `results`; none if it failed before there was one. */
  readonly archive: (entry_id: string) => JsonObject | undefined
  /** The id of the entry with this main file, if there is one. */
  readonly idOf: (upload_id: string, mainfile: string) => string | undefined
  /** The files of an entry: all in the folder of its main file, none in folders below; paths from the upload's root. */
  readonly files: (entry_id: string) => ReadonlyArray<RawFile>
  /** `GET /uploads/{upload_id}/entries`. */
  readonly ofUpload: (
    caller: Caller | undefined,
    upload_id: string,
    request: ListRequest
  ) => Effect.Effect<JsonObject, Refused>
  /** `GET /uploads/{upload_id}/entries/{entry_id}`. */
  readonly ofUploadById: (
    caller: Caller | undefined,
    upload_id: string,
    entry_id: string
  ) => Effect.Effect<JsonObject, Refused>
  /** Refuses the caller who may not see the upload: for the archive routes by upload. */
  readonly requireReadable: (caller: Caller | undefined, upload_id: string) => Effect.Effect<void, Refused>
}
