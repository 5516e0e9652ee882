/**
 * NOMAD's graph: from people to their uploads, from uploads to entries and files, from entries to archives, in one query.
 */
import * as Result from "effect/Result"
import { Refused } from "../Refused.ts"
import type { Json, JsonObject } from "../search/Document.ts"
import { type Growing, Part } from "./Answer.ts"
import * as Directives from "./Directives.ts"
import { Reader } from "./Reader.ts"
import * as Request from "./Request.ts"
import type { Source } from "./Source.ts"

const answered = (source: Source, request: Request.Request, as?: string): Result.Result<Growing, Refused> => {
  if (request._tag === "Leaf") return Result.fail(Directives.refuse(422, ""))
  const part = new Part()
  try {
    new Reader(source, part).root(request, as)
    return Result.succeed(part.done())
  } catch (refused) {
    if (refused instanceof Refused) return Result.fail(refused)
    throw refused
  }
}

/** Answers a query. */
export const query = (source: Source, body: unknown): Result.Result<Growing, Refused> =>
  Result.flatMap(Request.parse(body), (request) => answered(source, request))

/** What `POST /graph/archive/query` takes. */
export interface ArchiveQuery {
  readonly owner?: Json | undefined
  readonly query?: Json | undefined
  readonly pagination?: JsonObject | undefined
  readonly required?: Json | undefined
}

/** The graph query that an older query of archives stands for. */
const asGraph = ({ owner = "public", pagination, query, required = "*" }: ArchiveQuery) => ({
  search: {
    m_request: { query: { ...(pagination && { pagination }), ...(query && { query }), owner } },
    "*": { entries: { archive: required } }
  }
})

/** Answers a query of archives. */
export const archiveQuery = (source: Source, asked: ArchiveQuery): Result.Result<Growing, Refused> =>
  Result.flatMap(Request.parse(asGraph(asked)), (request) => answered(source, request, source.me))
