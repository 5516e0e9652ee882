/**
 * Searching entries as NOMAD does: a request, the rows, and who asks make an answer or a refusal. Nothing here knows of
 * HTTP or of the rest of the fake's state.
 */
import * as Result from "effect/Result"
import type { Refused } from "../Refused.ts"
import type { Aggregations as AggregationRequests } from "./AggregationRequest.ts"
import * as AggregationRequest from "./AggregationRequest.ts"
import * as Aggregations from "./Aggregations.ts"
import * as DateMath from "./DateMath.ts"
import type { EntryDocument, JsonObject, Viewer } from "./Document.ts"
import * as Evaluate from "./Evaluate.ts"
import * as Fields from "./Fields.ts"
import * as Order from "./Order.ts"
import type { Owner } from "./Owner.ts"
import { ownerFilter, owners } from "./Owner.ts"
import * as Pagination from "./Pagination.ts"
import type { Query } from "./Query.ts"
import * as Queries from "./Query.ts"
import * as Refusals from "./Refusals.ts"
import * as Required from "./Required.ts"

export { ownerFilter, visibleTo } from "./Owner.ts"
export { fromParameters } from "./Parameters.ts"

/** What a search request says, as its JSON body has it, or the web address translated to it. Not checked yet. */
export interface SearchRequest {
  readonly owner?: unknown
  readonly query?: unknown
  readonly pagination?: unknown
  readonly required?: unknown
  readonly aggregations?: unknown
}

/** What the server answers: the request in its normal form, and the rows. */
export interface SearchAnswer {
  readonly owner: Owner
  readonly query: Query
  readonly pagination: Pagination.Answer
  readonly required?: Required.Required
  readonly aggregations?: JsonObject
  readonly data: ReadonlyArray<JsonObject>
}

/** A request whose form is right. */
interface Checked {
  readonly owner: Owner
  readonly query: Query
  readonly pagination: Pagination.Pagination
  readonly required: Required.Required | undefined
  readonly aggregations: AggregationRequests
}

const hasNoPageSize = (pagination: unknown): boolean =>
  typeof pagination === "object" && pagination !== null && "page_size" in pagination && pagination.page_size === null

/** Everything that is wrong with a request's form is told at once. */
const checked = (request: SearchRequest): Result.Result<Checked, Refused> =>
  Result.gen(function* () {
    const issues = yield* Queries.check(request.query)
    if (request.aggregations === null) {
      return yield* Refusals.stumbled(
        "aggregations that are null",
        "AttributeError",
        "'NoneType' object has no attribute 'items'"
      )
    }
    if (hasNoPageSize(request.pagination)) {
      return yield* Refusals.stumbled(
        "page size that is null",
        "TypeError",
        "'<' not supported between instances of 'NoneType' and 'int'"
      )
    }
    const owner = Fields.oneOf(request.owner, ["body", "owner"], owners, "public")
    const pagination = Pagination.read(request.pagination, ["body", "pagination"])
    const required = Required.read(request.required, ["body", "required"])
    const aggregations = AggregationRequest.read(request.aggregations)
    const all = [...owner.issues, ...issues, ...pagination.issues, ...required.issues, ...aggregations.issues]
    if (all.length > 0) return yield* Refusals.invalid(all)
    return {
      owner: owner.value ?? "public",
      query: yield* Queries.parse(request.query),
      pagination: pagination.value,
      required: required.value,
      aggregations: aggregations.value
    }
  })

const filter = (
  documents: ReadonlyArray<EntryDocument>,
  query: Query,
  isTheirs: (entry: EntryDocument) => boolean
): Result.Result<ReadonlyArray<EntryDocument>, Refused> =>
  Result.map(Evaluate.compile(query), (holds) => documents.filter((entry) => isTheirs(entry) && holds(entry)))

/** Answers a search that is made at a moment, in milliseconds since 1970. */
export const search = (
  documents: ReadonlyArray<EntryDocument>,
  request: SearchRequest,
  viewer: Viewer | undefined,
  now: number
): Result.Result<SearchAnswer, Refused> =>
  Result.gen(function* () {
    const { owner, query, required, ...others } = yield* checked(request)
    const aggregations = yield* Aggregations.known(others.aggregations)
    const isTheirs = yield* ownerFilter(owner, viewer)
    yield* Evaluate.check(query)
    yield* Aggregations.checkRanges(aggregations)
    const key = yield* Order.key(others.pagination)
    const pagination = { ...others.pagination, order_by: others.pagination.order_by ?? "entry_id" }
    const complete = required === undefined ? undefined : yield* Required.complete(required, pagination)
    yield* Aggregations.check(aggregations)
    const resolved = yield* DateMath.resolve(query, now)
    const hits = yield* filter(documents, resolved, isTheirs)
    const page = yield* Order.page(hits, pagination, key)
    // The server takes the next page's start from the row that it has cut already.
    if (page.next !== undefined && Required.hides(complete, "entry_id")) {
      return yield* Refusals.stumbled("page without entry ids", "KeyError", "'entry_id'")
    }
    return {
      owner,
      query,
      pagination: Pagination.answer(pagination, hits.length, page.next),
      ...(complete === undefined ? {} : { required: complete }),
      ...(yield* Aggregations.answer(aggregations, { documents, hits, isTheirs, query: resolved })),
      data: page.entries.map(Required.projection(complete))
    }
  })

/** What selects entries: whose, and which. */
export interface Selection {
  /** Null leaves nobody's out. */
  readonly owner?: unknown
  readonly query?: unknown
}

/** All the rows that a query selects for somebody, unpaged, in the order of their ids. */
export const select = (
  documents: ReadonlyArray<EntryDocument>,
  selection: Selection,
  viewer: Viewer | undefined,
  now: number
): Result.Result<ReadonlyArray<EntryDocument>, Refused> =>
  Result.gen(function* () {
    const { owner, query } = yield* checked({ owner: selection.owner, query: selection.query })
    const isTheirs = selection.owner === null ? () => true : yield* ownerFilter(owner, viewer)
    yield* Evaluate.check(query)
    const hits = yield* filter(documents, yield* DateMath.resolve(query, now), isTheirs)
    return hits.toSorted((a, b) => (a.entry_id < b.entry_id ? -1 : 1))
  })
