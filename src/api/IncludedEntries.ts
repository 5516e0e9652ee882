/**
 * Entries of other uploads that an upload includes, by a query.
 */
import * as Schema from "effect/Schema"
import { optional, Section, wire } from "../schema/internal/Field.ts"
import { Pagination, PaginationRequest } from "../schema/Pagination.ts"

/** Which entries to include; an empty query includes none. */
export class IncludedEntriesRequest extends Schema.Opaque<IncludedEntriesRequest>()(
  Schema.Struct({ query: Schema.Unknown })
) {}

/** The query as it is kept, and how many entries it finds now; empty after none were asked for. */
export class IncludedEntriesAnswer extends Schema.Opaque<IncludedEntriesAnswer>()(
  wire({
    query: optional(Schema.Unknown),
    timestamp: optional(Schema.String),
    total: optional(Schema.Int)
  })
) {}

/** Which entries would be included. */
export class IncludedEntriesCheck extends Schema.Opaque<IncludedEntriesCheck>()(
  Schema.toEncoded(Schema.Struct({ query: Schema.Unknown, pagination: optional(PaginationRequest) }))
) {}

/** A page of the entries that would be included, and how many of all are not public. */
export class IncludedEntriesCheckAnswer extends Schema.Opaque<IncludedEntriesCheckAnswer>()(
  wire({
    query: optional(Schema.Unknown),
    pagination: optional(Pagination),
    entries: optional(Schema.Array(Section)),
    timestamp: optional(Schema.String),
    n_unpublished: optional(Schema.Int)
  })
) {}
