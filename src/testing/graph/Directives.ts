/**
 * What a query says at a place: how things are read there, on top of what was said above it.
 */
import * as Result from "effect/Result"
import { Refused } from "../Refused.ts"
import type { Json, JsonObject } from "../search/Document.ts"
import * as Python from "../Python.ts"

/** How a place of the tree is read. */
export interface Directives {
  readonly directive: "plain" | "resolved"
  /** Patterns for names; `["*"]`, unless told. */
  readonly include: ReadonlyArray<string> | undefined
  readonly exclude: ReadonlyArray<string> | undefined
  readonly resolve_type: string | undefined
  /** How deep sections go, and how many references are followed one behind the other. */
  readonly depth: number | undefined
  readonly resolve_depth: number | undefined
  /** How much a list, and an object, may hold. */
  readonly max_list_size: number | undefined
  readonly max_dict_size: number | undefined
  /** The first and the last item of a list; one number is both. */
  readonly index: ReadonlyArray<number | null> | undefined
  readonly pagination: JsonObject | undefined
  readonly query: JsonObject | undefined
  /** What was said, here and further up: the answer repeats it. */
  readonly said: JsonObject
}

/** The server's two ways to refuse: what it checks, and what it stumbles over. */
export const refuse = (status: 400 | 422, detail: string): Refused => new Refused({ status, detail })

/** Everything, as it is. */
export const everything: Directives = {
  directive: "plain",
  include: ["*"],
  exclude: undefined,
  resolve_type: undefined,
  depth: undefined,
  resolve_depth: undefined,
  max_list_size: undefined,
  max_dict_size: undefined,
  index: undefined,
  pagination: undefined,
  query: undefined,
  said: {}
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

type Check = (value: Json) => boolean

const isCount: Check = (value) => typeof value === "number" && Number.isInteger(value) && value >= 0
const isTruth: Check = (value) => typeof value === "boolean"
const isPattern: Check = (value) => typeof value === "string" && /^[*?+a-zA-z_\d./]*$/.test(value)
const isPatterns: Check = (value) => Array.isArray(value) && value.every(isPattern)
const isBound: Check = (value) => value === null || Number.isInteger(value)
const isRange: Check = (value) =>
  Array.isArray(value) && (value.length === 1 ? Number.isInteger(value[0]) : value.length === 2 && value.every(isBound))
const isOneOf =
  (...words: ReadonlyArray<string>): Check =>
  (value) =>
    typeof value === "string" && words.includes(value)

/** What can be said at a place. What is of no use to the fake is taken, and changes nothing. */
const known: { readonly [name: string]: Check } = {
  directive: isOneOf("plain", "resolved", "auto_from_layout"),
  include: isPatterns,
  exclude: isPatterns,
  depth: isCount,
  resolve_depth: isCount,
  resolve_type: isOneOf("upload", "user", "dataset", "entry"),
  max_list_size: isCount,
  max_dict_size: isCount,
  resolve_inplace: isTruth,
  export_whole_package: isTruth,
  always_rewrite_references: isTruth,
  include_definition: isOneOf("specialized_only", "both", "none"),
  m_def_format: isOneOf("full", "short"),
  include_quantities: isTruth,
  include_label_quantities: isTruth,
  inherit_from_parent: isTruth,
  index: isRange,
  layout_id: (value) => typeof value === "string",
  property_name: (value) => typeof value === "string",
  pagination: isObject,
  query: isObject
}

const isWrong = (own: JsonObject): boolean =>
  Object.entries(own).some(
    ([name, value]) => !Object.hasOwn(known, name) || (value !== null && known[name]?.(value) === false)
  ) ||
  (Array.isArray(own["include"]) && Array.isArray(own["exclude"]))

const texts = (value: Json | undefined): ReadonlyArray<string> | undefined =>
  Array.isArray(value) ? value.map(String) : undefined

const count = (value: Json | undefined): number | undefined => (typeof value === "number" ? value : undefined)

const nameOf = (key: string): string => /^([\w]+)\[(?:-?\d+|-?\d*:-?\d*)\]$/.exec(key)?.[1] ?? key

const bounds = (value: Json | undefined): ReadonlyArray<number | null> | undefined =>
  Array.isArray(value) ? value.map((bound: Json) => (typeof bound === "number" ? bound : null)) : undefined

/** What is said at a place, on top of what was said above it: patterns, pages and queries are for their own place only. */
export const combined = (
  parent: Directives,
  given: JsonObject,
  key: string | undefined
): Result.Result<Directives, Refused> => {
  const own = Object.fromEntries(Object.entries(given).map(([name, value]) => [name.replaceAll("-", "_"), value]))
  if (isWrong(own)) {
    const shown = { property_name: key === undefined ? null : nameOf(key), index: null, pagination: null, query: null }
    return Result.fail(refuse(422, `Invalid query config: ${Python.repr({ ...shown, ...given })}.`))
  }
  const { exclude, include, pagination, property_name: ____, query, ...rest } = own
  const from = own["inherit_from_parent"] === false ? everything : parent
  const { include: _, exclude: __, index: ___, ...inherited } = from.said
  const patterns = texts(include) ?? (texts(exclude) === undefined ? ["*"] : undefined)
  const said: { [name: string]: Json } = { ...inherited, ...rest }
  if (from.directive === "plain" && rest["directive"] === undefined) delete said["directive"]
  if (patterns !== undefined) said["include"] = patterns
  if (patterns === undefined && exclude !== undefined) said["exclude"] = exclude
  return Result.succeed({
    directive: (rest["directive"] ?? from.directive) === "resolved" ? "resolved" : "plain",
    include: patterns,
    exclude: patterns === undefined ? texts(exclude) : undefined,
    resolve_type: typeof said["resolve_type"] === "string" ? said["resolve_type"] : undefined,
    depth: count(said["depth"]),
    resolve_depth: count(said["resolve_depth"]),
    max_list_size: count(said["max_list_size"]),
    max_dict_size: count(said["max_dict_size"]),
    index: bounds(own["index"]),
    pagination: isObject(pagination) ? pagination : undefined,
    query: isObject(query) ? query : undefined,
    said
  })
}

/** The directives below a place that says nothing of its own. */
export const inherited = (parent: Directives): Directives =>
  Result.getOrElse(combined(parent, {}, undefined), () => everything)

const pattern = (glob: string): RegExp => {
  const source = glob
    .replace(/[.+^${}()|\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".")
  return new RegExp(`^${source}$`, "s")
}

/** Whether a name is wanted. */
export const wants = ({ exclude, include }: Directives, name: string): boolean => {
  if (include !== undefined) return include.some((glob) => pattern(glob).test(name))
  return !(exclude ?? []).some((glob) => pattern(glob).test(name))
}

/** Whether a value is wanted as it is, whatever is below it. */
export const isPlain = (directives: Directives): boolean =>
  directives.directive === "plain" &&
  directives.pagination === undefined &&
  directives.index === undefined &&
  directives.depth === undefined &&
  directives.max_list_size === undefined &&
  directives.max_dict_size === undefined &&
  directives.exclude === undefined &&
  (directives.include ?? []).every((glob) => glob === "*")
