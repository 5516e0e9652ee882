/**
 * The body of a metadata edit: the part of its form that the server checks before it looks at what is to be changed.
 */
import * as Result from "effect/Result"
import type { Issue, Refused } from "../Refused.ts"
import type { Json, JsonObject } from "../search/Document.ts"
import * as Fields from "../search/Fields.ts"
import { type Owner, owners } from "../search/Owner.ts"
import * as Query from "../search/Query.ts"
import * as Refusals from "./Refusals.ts"
import * as Wire from "./Wire.ts"

/** A request whose form is right. */
export interface EditBody {
  readonly metadata: JsonObject
  readonly entries: { readonly [key: string]: JsonObject }
  readonly entries_key: string | null
  /** Null for whoever's: the server then leaves nobody's out. */
  readonly owner: Owner | null
  /** Undefined where there is none, or an empty one. */
  readonly query: Json | undefined
  readonly verify_only: boolean
}

/** Fields that hold one text. Numbers pass for texts. */
const texts = ["upload_name", "description", "embargo_length", "license", "main_author", "external_db"].concat([
  "upload_create_time",
  "publish_time",
  "entry_create_time",
  "comment",
  "external_id"
])

/** Fields that hold several: one text, a list, or what is to be done to the list. */
const lists = ["references", "coauthors", "reviewers", "coauthor_groups", "reviewer_groups", "datasets"]

type Text = (input: unknown, loc: Fields.Loc) => Fields.Read<string>

/** A text, or a number that passes for one. */
const written: Text = (input, loc) =>
  typeof input === "number" ? Fields.valid(String(input)) : Fields.textItem(input, loc)

/** One text or a list of them: if it is neither, what is wrong with it as each. */
const severalIssues = (input: unknown, loc: Fields.Loc, text: Text): ReadonlyArray<Issue> => {
  const one = text(input, [...loc, "str"]).issues
  const many = Fields.list(input, [...loc, "list[str]"], text).issues
  return one.length === 0 || many.length === 0 ? [] : [...one, ...many]
}

const action = "MetadataEditListAction"

const listIssues = (input: unknown, loc: Fields.Loc): ReadonlyArray<Issue> => {
  const several = severalIssues(input, loc, written)
  if (several.length === 0) return []
  if (!Fields.isObject(input)) return [...several, Fields.noObject(input, [...loc, action])]
  const inside = ["set", "add", "remove"].flatMap((name) =>
    (input[name] ?? null) === null ? [] : severalIssues(input[name], [...loc, action, name], Fields.textItem)
  )
  return inside.length === 0 ? [] : [...several, ...inside]
}

const metadataIssues = (loc: Fields.Loc, metadata: Json): ReadonlyArray<Issue> => {
  if (!Wire.isObject(metadata)) return [Fields.noObject(metadata, loc)]
  return Object.entries(metadata).flatMap(([name, input]): ReadonlyArray<Issue> => {
    if (input === null) return []
    if (texts.includes(name)) return written(input, [...loc, name]).issues
    return lists.includes(name) ? listIssues(input, [...loc, name]) : []
  })
}

const entriesIssues = (entries: Json | undefined): ReadonlyArray<Issue> => {
  if (entries === undefined || entries === null) return []
  if (!Wire.isObject(entries)) {
    return [{ type: "dict_type", loc: ["body", "entries"], msg: "Input should be a valid dictionary", input: entries }]
  }
  return Object.entries(entries).flatMap(([key, each]) => metadataIssues(["body", "entries", key], each))
}

const objectOr = (value: Json | undefined): JsonObject => (Wire.isObject(value) ? value : {})

const isNothing = (query: Json | undefined): boolean =>
  query === undefined || query === null || (Wire.isObject(query) && Object.keys(query).length === 0)

/** Reads the body. */
export const parse = (request: JsonObject): Result.Result<EditBody, Refused> =>
  Result.gen(function* () {
    const { metadata = null, entries, query } = request
    const owner = Fields.oneOf(request["owner"], ["body", "owner"], owners, "public")
    const key = Fields.textOr(request["entries_key"], ["body", "entries_key"])
    const verify = Fields.truth(request["verify_only"] ?? undefined, ["body", "verify_only"])
    const issues = [
      ...owner.issues,
      ...(yield* Query.check(query)),
      ...(metadata === null ? [] : metadataIssues(["body", "metadata"], metadata)),
      ...entriesIssues(entries),
      ...key.issues,
      ...verify.issues
    ]
    if (issues.length > 0) return yield* Result.fail(Refusals.invalid(...issues))
    const perEntry = Object.entries(objectOr(entries)).map(([key, each]) => [key, objectOr(each)] as const)
    return {
      metadata: objectOr(metadata),
      entries: Object.fromEntries(perEntry),
      entries_key: request["entries_key"] === undefined ? "entry_id" : (key.value ?? null),
      owner: owner.value ?? null,
      query: isNothing(query) ? undefined : query,
      verify_only: verify.value
    }
  })

const operators = /^(.*):(lte?|gte?|all|any|none)$/

/** A query as answers repeat it: the operator behind a name becomes an object, a list means all of it. */
export const echoQuery = (query: Json): Json => {
  if (!Wire.isObject(query)) return query
  return Object.fromEntries(
    Object.entries(query).map(([key, value]): [string, Json] => {
      if (key === "and" || key === "or") return [key, Array.isArray(value) ? value.map(echoQuery) : value]
      if (key === "not") return [key, echoQuery(value)]
      const [, name, operator] = operators.exec(key) ?? [undefined, undefined, undefined]
      if (name !== undefined && operator !== undefined) return [name, { [operator]: value }]
      return [key, Array.isArray(value) ? { all: value } : value]
    })
  )
}

/** The request as the answer repeats it, without the part that was verified. */
export const echo = (request: JsonObject): JsonObject => {
  const { metadata: _metadata, entries: _entries, query, ...rest } = request
  return Wire.dropNulls({ ...rest, ...(query !== undefined && { query: echoQuery(query) }) })
}
