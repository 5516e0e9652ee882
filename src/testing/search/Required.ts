/**
 * Which parts of a row an answer holds: `required.include` and `required.exclude`, whose names may hold `*`.
 */
import * as RegExps from "effect/RegExp"
import * as Result from "effect/Result"
import type { Refused } from "../Refused.ts"
import type { Json, JsonObject } from "./Document.ts"
import * as Evaluate from "./Evaluate.ts"
import type { Loc, Read } from "./Fields.ts"
import { isObject, list, noObject, refused, textItem, valid } from "./Fields.ts"
import type { Pagination } from "./Pagination.ts"

/** The names to include and to exclude; nothing where none are given. */
export interface Required {
  readonly include?: ReadonlyArray<string>
  readonly exclude?: ReadonlyArray<string>
}

const names = (input: unknown, loc: Loc): Read<ReadonlyArray<string> | undefined> =>
  input === undefined || input === null ? valid(undefined) : list(input, loc, textItem)

/** What a request requires, with all that is wrong with its form. */
export const read = (input: unknown, loc: Loc): Read<Required | undefined> => {
  if (input === undefined || input === null) return valid(undefined)
  if (!isObject(input)) return refused(undefined, noObject(input, loc))
  const include = names(input["include"], [...loc, "include"])
  const exclude = names(input["exclude"], [...loc, "exclude"])
  return {
    value: {
      ...(include.value === undefined ? {} : { include: include.value }),
      ...(exclude.value === undefined ? {} : { exclude: exclude.value })
    },
    issues: [...include.issues, ...exclude.issues]
  }
}

const checkName = (name: string): Result.Result<unknown, Refused> =>
  name.includes("*") ? Result.succeed(name) : Evaluate.quantity(name, ["required"])

/**
 * What is required, completed: the id and what the hits are ordered by are always there. Refuses names that no quantity
 * has.
 */
export const complete = (
  required: Required,
  { order_by = "entry_id" }: Pagination
): Result.Result<Required, Refused> => {
  const { exclude, include } = required
  const always = [...new Set([order_by, "entry_id"])]
  return Result.map(Result.all([...(include ?? []), ...(exclude ?? [])].map(checkName)), () => ({
    ...(include === undefined ? {} : { include: [...include, ...always.filter((name) => !include.includes(name))] }),
    ...(exclude === undefined ? {} : { exclude: exclude.filter((name) => !always.includes(name)) })
  }))
}

/** Whether a path fits one of the patterns, or lies below one that does. */
const matcher = (patterns: ReadonlyArray<string>): ((path: string) => boolean) => {
  const sources = patterns.map((pattern) => pattern.split("*").map(RegExps.escape).join(".*"))
  const expression = new RegExp(`^(?:${sources.join("|")})(?:\\..*)?$`, "s")
  return (path) => expression.test(path)
}

/** What to leave of a row. */
interface Filter {
  readonly isIncluded: (path: string) => boolean
  readonly isExcluded: (path: string) => boolean
  /** Whether lists and objects that hold nothing are left out as well. */
  readonly dropsEmpty: boolean
}

/** What a filter says of a path and of those below it. The patterns are asked once, not for every row. */
interface Verdict {
  readonly isIncluded: boolean
  readonly isExcluded: boolean
  readonly dropsEmpty: boolean
  readonly below: (key: string) => Verdict
}

const verdict = (filter: Filter, path: string): Verdict => {
  const known = new Map<string, Verdict>()
  const add = (key: string): Verdict => {
    const found = verdict(filter, path === "" ? key : `${path}.${key}`)
    known.set(key, found)
    return found
  }
  return {
    isIncluded: filter.isIncluded(path),
    isExcluded: filter.isExcluded(path),
    dropsEmpty: filter.dropsEmpty,
    below: (key) => known.get(key) ?? add(key)
  }
}

const isEmpty = (value: Json): boolean =>
  Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0

const isList = (value: Json): value is ReadonlyArray<Json> => Array.isArray(value)

const isPlain = (value: Json): boolean => typeof value !== "object"

const filteredList = (list: ReadonlyArray<Json>, verdict: Verdict): Json | undefined => {
  const isKept = verdict.isIncluded && !verdict.dropsEmpty
  if (list.every(isPlain)) return verdict.isIncluded && list.length > 0 ? list : isKept ? [] : undefined
  const items: Array<Json> = []
  for (const item of list) {
    const left = typeof item === "object" ? filtered(item, verdict) : verdict.isIncluded ? item : undefined
    if (left !== undefined && (typeof left !== "object" || left === null || !isEmpty(left))) items.push(left)
  }
  return items.length > 0 || isKept ? items : undefined
}

const filtered = (value: Json, verdict: Verdict): Json | undefined => {
  if (isList(value)) return filteredList(value, verdict)
  if (typeof value !== "object" || value === null) return verdict.isIncluded ? value : undefined
  const left = filteredObject(value, verdict)
  return isEmpty(left) && (!verdict.isIncluded || verdict.dropsEmpty) ? undefined : left
}

const filteredObject = (object: JsonObject, verdict: Verdict): JsonObject => {
  const left: Array<readonly [string, Json]> = []
  for (const [key, value] of Object.entries(object)) {
    const below = verdict.below(key)
    const kept = below.isExcluded ? undefined : filtered(value, below)
    if (kept !== undefined) left.push([key, kept])
  }
  return Object.fromEntries(left)
}

/** The function that leaves of a row what a filter says. */
const filtering = (filter: Filter): ((row: JsonObject) => JsonObject) => {
  const root = verdict(filter, "")
  return (row) => filteredObject(row, root)
}

const people = ["main_author", "authors", "writers", "viewers", "coauthors", "reviewers"]

/** No answer tells anybody's e-mail address. */
const secrets = people.map((person) => `${person}.email`)

const startsWith = (patterns: ReadonlyArray<string> | undefined, start: string): boolean =>
  patterns?.some((pattern) => pattern.startsWith(start)) === true

/**
 * Whether the values of schemas' own quantities are in the answer, below `data`: the server builds them from
 * `search_quantities`, and so has them where it has those, wanted or not.
 */
const hasData = (required: Required): boolean => {
  const others = required.exclude?.filter((pattern) => !pattern.startsWith("search_quantities")) ?? []
  return (
    !matches(others, "search_quantities") &&
    (required.include === undefined ||
      startsWith(required.include, "data") ||
      matches(required.include, "search_quantities.id"))
  )
}

const matches = (patterns: ReadonlyArray<string>, path: string): boolean =>
  patterns.length > 0 && matcher(patterns)(path)

/** Whether a quantity at the top of a row is kept from the answer. */
export const hides = (required: Required | undefined, name: string): boolean => matches(required?.exclude ?? [], name)

const isData = (path: string): boolean => path === "data" || path.startsWith("data.")

/** What leaves of a row what the patterns say, and no more. */
const plain = ({ exclude = [], include }: Required): Filter => ({
  isIncluded: include === undefined || include.length === 0 ? () => true : matcher(include),
  isExcluded: matcher([...exclude, ...secrets]),
  dropsEmpty: false
})

/** What leaves of a row what is indexed of it: not what the server adds to an answer. */
export const indexed = (required: Required): ((row: JsonObject) => JsonObject) =>
  filtering(plain({ ...required, exclude: [...(required.exclude ?? []), "license", "data"] }))

/** The function that leaves of a row what is required. */
export const projection = (required: Required = {}): ((row: JsonObject) => JsonObject) => {
  const { exclude, include } = required
  const { isExcluded, isIncluded } = plain(required)
  // Where a name starts like `data`, the server sifts what it has built by hand.
  const isSifted =
    [include, exclude].some((names) => startsWith(names, "data")) || startsWith(exclude, "search_quantities")
  const showsData = hasData(required)
  const filter: Filter = {
    isIncluded: isSifted ? isIncluded : (path) => isData(path) || isIncluded(path),
    isExcluded: (path) => (isData(path) && (!isSifted || !showsData) ? !showsData : isExcluded(path)),
    dropsEmpty: isSifted && include === undefined
  }
  return filtering(filter)
}
