/**
 * What a graph is read from: things by their ids, as one caller may see them.
 */
import type { Result } from "effect/Result"
import type { Refused } from "../Refused.ts"
import type { JsonObject } from "../search/Document.ts"
import type { SearchAnswer, SearchRequest } from "../search/Search.ts"

/** A file or a folder of an upload; paths are from its root. */
export interface FileInfo {
  readonly path: string
  /** Bytes; none for a folder. */
  readonly size: number | undefined
}

/** An upload, or why it is not shown. */
export type Upload = JsonObject | "NOTFOUND" | "NOACCESS"

/** All that can be asked. */
export interface Source {
  /** The caller's id; nobody has none. */
  readonly me: string
  readonly user: (user_id: string) => JsonObject | undefined
  /** With people as whole objects. */
  readonly upload: (upload_id: string) => Upload
  /** Those in which somebody has a part, and the caller as well. */
  readonly uploadsOf: (user_id: string) => ReadonlyArray<JsonObject>
  readonly entry: (entry_id: string) => JsonObject | undefined
  readonly entriesOf: (upload_ids: ReadonlyArray<string>) => ReadonlyArray<JsonObject>
  /** A row as search has it. */
  readonly row: (entry_id: string) => JsonObject | undefined
  readonly dataset: (dataset_id: string) => JsonObject | undefined
  /** The datasets of the caller. */
  readonly datasets: ReadonlyArray<JsonObject>
  /** The entries in a dataset. */
  readonly entriesIn: (dataset_id: string) => ReadonlyArray<JsonObject>
  /** All groups, with people as whole objects. */
  readonly groups: () => ReadonlyArray<JsonObject>
  readonly search: (request: SearchRequest) => Result<SearchAnswer, Refused>
  readonly archive: (entry_id: string) => JsonObject | undefined
  /** What is below a folder; a file is itself. Nothing where there is nothing. */
  readonly files: (upload_id: string, path: string) => ReadonlyArray<FileInfo> | undefined
  readonly isFile: (upload_id: string, path: string) => boolean
  readonly entryOfFile: (upload_id: string, path: string) => string | undefined
}
