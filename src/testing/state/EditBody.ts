/**
 * The body of a metadata edit: the part of its form that the server checks before it looks at what is to be changed.
 */
import * as Effect from "effect/Effect"
import type { Issue, Refused } from "../Refused.ts"
import type { Json, JsonObject } from "../search/Document.ts"
import * as Refusals from "./Refusals.ts"
import * as Wire from "./Wire.ts"

/** A request whose form is right. */
export interface EditBody {
  readonly metadata: JsonObject
  readonly entries: { readonly [key: string]: JsonObject }
  readonly entries_key: string | null
  readonly owner: string
  /** Undefined where there is none, or an empty one. */
  readonly query: Json | undefined
  readonly verify_only: boolean
}

const owners = ["public", "all", "visible", "shared", "user", "staging", "admin"]

/** Fields that hold one text. Numbers pass for texts. */
const texts = ["upload_name", "description", "embargo_length", "license", "main_author", "external_db"].concat([
  "upload_create_time",
  "publish_time",
  "entry_create_time",
  "comment",
  "external_id"
])

const metadataIssues = (loc: ReadonlyArray<string>, metadata: Json | undefined): ReadonlyArray<Issue> => {
  if (metadata === undefined || metadata === null) return []
  if (!Wire.isObject(metadata)) {
    const msg = "Input should be a valid dictionary or object to extract fields from"
    return [{ type: "model_attributes_type", loc, msg, input: metadata }]
  }
  return Object.entries(metadata).flatMap(([name, input]): ReadonlyArray<Issue> => {
    const isText = input === null || typeof input === "string" || typeof input === "number"
    if (!texts.includes(name) || isText) return []
    return [{ type: "string_type", loc: [...loc, name], msg: "Input should be a valid string", input }]
  })
}

const entriesIssues = (entries: Json | undefined): ReadonlyArray<Issue> => {
  if (entries === undefined || entries === null) return []
  if (!Wire.isObject(entries)) {
    return [{ type: "dict_type", loc: ["body", "entries"], msg: "Input should be a valid dictionary", input: entries }]
  }
  return Object.entries(entries).flatMap(([key, each]) => metadataIssues(["body", "entries", key], each))
}

const ownerIssues = (owner: Json | undefined): ReadonlyArray<Issue> => {
  if (owner === undefined || owner === null || owners.includes(String(owner))) return []
  const expected = "'public', 'all', 'visible', 'shared', 'user', 'staging' or 'admin'"
  return [{ type: "enum", loc: ["body", "owner"], msg: `Input should be ${expected}`, input: owner, ctx: { expected } }]
}

const flagIssues = (input: Json | undefined): ReadonlyArray<Issue> => {
  if (input === undefined || input === null || typeof input === "boolean") return []
  const msg = "Input should be a valid boolean, unable to interpret input"
  return [{ type: "bool_parsing", loc: ["body", "verify_only"], msg, input }]
}

const objectOr = (value: Json | undefined): JsonObject => (Wire.isObject(value) ? value : {})

const isNothing = (query: Json | undefined): boolean =>
  query === undefined || query === null || (Wire.isObject(query) && Object.keys(query).length === 0)

/** Reads the body. */
export const parse = (request: JsonObject): Effect.Effect<EditBody, Refused> => {
  const { metadata, entries, entries_key, owner, query, verify_only } = request
  const issues = [
    ...ownerIssues(owner),
    ...metadataIssues(["body", "metadata"], metadata),
    ...entriesIssues(entries),
    ...flagIssues(verify_only)
  ]
  if (issues.length > 0) return Effect.fail(Refusals.invalid(...issues))
  const perEntry = Object.entries(objectOr(entries)).map(([key, each]) => [key, objectOr(each)] as const)
  return Effect.succeed({
    metadata: objectOr(metadata),
    entries: Object.fromEntries(perEntry),
    entries_key: entries_key === undefined ? "entry_id" : entries_key === null ? null : String(entries_key),
    owner: typeof owner === "string" ? owner : "public",
    query: isNothing(query) ? undefined : query,
    verify_only: verify_only === true
  })
}

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
