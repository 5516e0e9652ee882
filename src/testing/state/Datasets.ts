/**
 * Datasets: named selections of entries, and their DOIs.
 */
import type * as Effect from "effect/Effect"
import type { Refused } from "../Refused.ts"
import type { JsonObject } from "../search/Document.ts"
import type { Caller } from "./Caller.ts"
import type { ListRequest } from "./Paging.ts"

/** What `POST /datasets` takes. */
export interface CreateDataset {
  readonly dataset_name?: string | null | undefined
  readonly dataset_type?: string | null | undefined
  readonly query?: unknown
  readonly entries?: ReadonlyArray<string> | null | undefined
}

/** The filters of `GET /datasets`. */
export interface DatasetQuery {
  readonly dataset_id?: string | undefined
  readonly dataset_name?: string | undefined
  readonly user_id?: ReadonlyArray<string> | undefined
  readonly dataset_type?: string | undefined
  readonly doi?: string | undefined
  /** The beginning of the name, in either case, as a regular expression. */
  readonly prefix?: string | undefined
}

/** Datasets and their routes. Every answer is the whole body. */
export interface Datasets {
  readonly create: (caller: Caller | undefined, request: CreateDataset) => Effect.Effect<JsonObject, Refused>
  readonly list: (query: DatasetQuery, request: ListRequest) => Effect.Effect<JsonObject, Refused>
  readonly get: (dataset_id: string) => Effect.Effect<JsonObject, Refused>
  readonly remove: (caller: Caller | undefined, dataset_id: string) => Effect.Effect<JsonObject, Refused>
  readonly assignDoi: (caller: Caller | undefined, dataset_id: string) => Effect.Effect<JsonObject, Refused>
}
