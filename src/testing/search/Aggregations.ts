/**
 * Counts and ranges over a search's hits.
 */
import * as Result from "effect/Result"
import type { Refused } from "../Refused.ts"
import type { EntryDocument, JsonObject } from "./Document.ts"
import type { Read } from "./Pagination.ts"
import type { Query } from "./Query.ts"

export type Requests = ReadonlyArray<never>

export const read = (_input: unknown): Read<Requests> => ({ value: [], issues: [] })

export const check = (_requests: Requests): Result.Result<void, Refused> => Result.succeed(undefined)

export interface Searched {
  readonly documents: ReadonlyArray<EntryDocument>
  readonly hits: ReadonlyArray<EntryDocument>
  readonly isTheirs: (entry: EntryDocument) => boolean
  readonly query: Query
}

export const answer = (
  _requests: Requests,
  _searched: Searched
): Result.Result<{ readonly aggregations?: JsonObject }, Refused> => Result.succeed({})
