/**
 * What the lists of a thing hold: its uploads, its entries, the datasets and groups of the caller, what a search finds.
 */
import * as Result from "effect/Result"
import * as Python from "../Python.ts"
import type { Issue, Refused } from "../Refused.ts"
import type { Json, JsonObject } from "../search/Document.ts"
import * as Directives from "./Directives.ts"
import * as Kinds from "./Kinds.ts"
import * as Lists from "./Lists.ts"
import * as Models from "./Models.ts"
import type { Source } from "./Source.ts"
import * as Things from "./Things.ts"

/** Whose list it is. */
export interface Owner {
  readonly kind: Things.Kind
  readonly id: string
}

/** A page of a list, by the ids of its things. */
export interface Listing {
  readonly items: ReadonlyArray<readonly [id: string, item: Json]>
  readonly pagination: JsonObject
  /** What is said to have been asked for. */
  readonly query: JsonObject | undefined
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** What a search is said to have been asked for. */
const searched = (query: JsonObject | undefined): JsonObject => {
  if (query === undefined) return {}
  const { pagination } = query
  const paged = isObject(pagination) ? { pagination: { page_size: 10, order: "asc", ...pagination } } : {}
  return { ...query, ...paged, aggregations: query["aggregations"] ?? {} }
}

/** A refusal of a search, as the server prints it within a sentence. */
const told = ({ detail, status }: Refused): Refused => {
  if (!Array.isArray(detail))
    return Directives.refuse(422, typeof detail === "string" ? `${status}: ${detail}` : `${status}: `)
  const issues = detail.map(
    ({ loc, msg }: Issue) =>
      `  exc=Exception(${Python.repr(msg)}) loc=(${loc.map((at) => Python.repr(at as Json)).join(", ")},)`
  )
  return Directives.refuse(
    422,
    `${issues.length} validation error${issues.length === 1 ? "" : "s"}:\n${issues.join("\n")}`
  )
}

const owners = ["public", "all", "visible", "shared", "user", "staging", "admin"]

const search = (source: Source, { pagination: paged, query: asked }: Directives.Directives) => {
  const { owner, pagination, query, required } = asked ?? {}
  if (owner !== undefined && !owners.includes(String(owner)))
    return Result.fail(Models.unknownWord("Metadata", "owner", owners, owner))
  const wanted = pagination ?? paged
  const found = source.search({
    owner: owner ?? (source.me === "" ? "public" : "user"),
    query: query ?? {},
    ...(wanted && { pagination: wanted }),
    ...(required && { required })
  })
  return Result.mapBoth(found, {
    onFailure: told,
    onSuccess: (answer): Listing => {
      const { next_page_after_value, total, ...rest } = { next_page_after_value: undefined, ...answer.pagination }
      const items = answer.data.map((row) => [String(row["entry_id"]), Things.asRow(row)] as const)
      return {
        items,
        pagination: Lists.described(rest, total, next_page_after_value ?? null),
        query: searched(asked)
      }
    }
  })
}

const uploadsOf = (source: Source, { id, kind }: Owner): ReadonlyArray<JsonObject> =>
  source.uploadsOf(kind === "user" ? id : source.me)

const entriesOf = (source: Source, owner: Owner): ReadonlyArray<JsonObject> => {
  if (owner.kind === "upload") return source.entriesOf([owner.id])
  if (owner.kind === "dataset") return source.entriesIn(owner.id)
  return source.entriesOf(uploadsOf(source, owner).map((upload) => String(upload["upload_id"])))
}

const allOf = (source: Source, owner: Owner, kind: Kinds.Kind): ReadonlyArray<JsonObject> => {
  if (kind.id === "upload_id") return uploadsOf(source, owner)
  if (kind.id === "entry_id") return entriesOf(source, owner)
  if (kind.id === "group_id") return source.groups()
  // Entries are in datasets; that datasets have entries is written nowhere.
  return owner.kind === "entry" || owner.kind === "row" ? [] : source.datasets
}

/** The page of a list that the directives ask for. */
export const read = (
  source: Source,
  owner: Owner,
  name: string,
  directives: Directives.Directives
): Result.Result<Listing, Refused> => {
  const kind = Kinds.byName[name]
  if (kind === undefined) return search(source, directives)
  return Result.flatMap(Lists.page(allOf(source, owner, kind), kind, directives), ({ items, pagination, query }) =>
    // The server looks for a field that its datasets do not have under that name.
    kind.id === "dataset_id" && items.length > 0
      ? Result.fail(Directives.refuse(422, "'dataset_id'"))
      : Result.succeed({ items: items.map((item) => [String(item[kind.id]), item] as const), pagination, query })
  )
}
