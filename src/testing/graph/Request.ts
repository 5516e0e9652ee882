/**
 * What a graph query asks for: a tree of names, with directives at its leaves, and in `m_request` of its branches.
 */
import * as Result from "effect/Result"
import { Refused } from "../Refused.ts"
import type { Json, JsonObject } from "../search/Document.ts"

/** How a place of the tree is read. */
export interface Directives {
  readonly directive: "plain" | "resolved"
  /** Patterns for names; `["*"]`, unless told. */
  readonly include: ReadonlyArray<string> | undefined
  readonly exclude: ReadonlyArray<string> | undefined
  readonly resolve_type: string | undefined
  readonly pagination: JsonObject | undefined
  readonly query: JsonObject | undefined
  /** What was said, here and further up: the answer repeats it. */
  readonly said: JsonObject
}

/** Everything at a place, as the directives say; or only some names below it. */
export type Request =
  | { readonly _tag: "Leaf"; readonly directives: Directives }
  | {
      readonly _tag: "Branch"
      readonly directives: Directives | undefined
      readonly children: ReadonlyArray<readonly [name: string, Request]>
    }

/** The server's two ways to refuse: what it checks, and what it stumbles over. */
export const refuse = (status: 400 | 422, detail: string): Refused => new Refused({ status, detail })

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** A value as Python prints it. */
export const printed = (value: unknown): string => {
  if (value === null || value === undefined) return "None"
  if (typeof value === "boolean") return value ? "True" : "False"
  if (typeof value === "string") return value.includes("'") ? `"${value}"` : `'${value}'`
  if (Array.isArray(value)) return `[${value.map(printed).join(", ")}]`
  if (!isObject(value)) return String(value)
  return `{${Object.entries(value)
    .map(([key, item]) => `${printed(key)}: ${printed(item)}`)
    .join(", ")}}`
}

/** What can be asked of a place. Those that are of no use to the fake are taken, and change nothing. */
const known = new Set([
  "directive",
  "include",
  "exclude",
  "depth",
  "resolve_depth",
  "resolve_type",
  "max_list_size",
  "max_dict_size",
  "resolve_inplace",
  "export_whole_package",
  "always_rewrite_references",
  "include_definition",
  "m_def_format",
  "include_quantities",
  "include_label_quantities",
  "inherit_from_parent",
  "index",
  "layout_id",
  "pagination",
  "query"
])

const everything: Directives = {
  directive: "plain",
  include: ["*"],
  exclude: undefined,
  resolve_type: undefined,
  pagination: undefined,
  query: undefined,
  said: {}
}

const texts = (value: Json | undefined): ReadonlyArray<string> | undefined =>
  Array.isArray(value) ? value.map(String) : undefined

const nameOf = (key: string): string => /^([\w]+)\[(?:-?\d+|-?\d*:-?\d*)\]$/.exec(key)?.[1] ?? key

/** Names whose lists can be queried, and read page by page. */
const queried = new Set([
  "search",
  "entry",
  "entries",
  "upload",
  "uploads",
  "dataset",
  "datasets",
  "group",
  "groups",
  "metainfo"
])

/** What is said at a place, on top of what was said above it: patterns, pages and queries are for their own place only. */
const combined = (
  parent: Directives,
  given: JsonObject,
  key: string | undefined
): Result.Result<Directives, Refused> => {
  const own = Object.fromEntries(Object.entries(given).map(([name, value]) => [name.replaceAll("-", "_"), value]))
  const isWrong =
    Object.keys(own).some((name) => !known.has(name)) ||
    !["plain", "resolved", "auto_from_layout", undefined].includes(own["directive"] as string | undefined) ||
    (Array.isArray(own["include"]) && Array.isArray(own["exclude"]))
  if (isWrong) {
    const shown = { property_name: key === undefined ? null : nameOf(key), index: null, pagination: null, query: null }
    return Result.fail(refuse(422, `Invalid query config: ${printed({ ...shown, ...given })}.`))
  }
  const { exclude, include, pagination, query, ...rest } = own
  const { include: _, exclude: __, ...inherited } = parent.said
  const patterns = texts(include) ?? (texts(exclude) === undefined ? ["*"] : undefined)
  const said: { [name: string]: Json } = { ...inherited, ...rest }
  if (parent.directive === "plain" && rest["directive"] === undefined) delete said["directive"]
  if (patterns !== undefined) said["include"] = patterns
  if (patterns === undefined && exclude !== undefined) said["exclude"] = exclude
  return Result.succeed({
    directive: (rest["directive"] ?? parent.directive) === "resolved" ? "resolved" : "plain",
    include: patterns,
    exclude: patterns === undefined ? texts(exclude) : undefined,
    resolve_type: typeof said["resolve_type"] === "string" ? said["resolve_type"] : undefined,
    pagination: isObject(pagination) ? pagination : undefined,
    query: isObject(query) ? query : undefined,
    said
  })
}

const words: { readonly [word: string]: JsonObject } = {
  "*": { directive: "plain" },
  include: { directive: "plain" },
  "include-resolved": { directive: "resolved" }
}

const read = (given: unknown, parent: Directives, key?: string): Result.Result<Request, Refused> =>
  Result.gen(function* () {
    const word = typeof given === "string" && Object.hasOwn(words, given) ? words[given] : undefined
    if (word !== undefined) return { _tag: "Leaf", directives: yield* combined(parent, word, key) }
    if (!isObject(given)) {
      const shown = typeof given === "string" ? given : printed(given)
      return yield* Result.fail(refuse(400, `Invalid required config: ${shown}.`))
    }
    const { m_request, ...named } = given
    const asked = typeof m_request === "string" ? words[m_request] : (m_request ?? {})
    if (!isObject(asked)) return yield* Result.fail(refuse(400, `Invalid config: ${String(m_request)}.`))
    const canQuery = key !== undefined && queried.has(key)
    const { pagination, query, ...rest } = canQuery ? named : { ...named, pagination: undefined, query: undefined }
    const children = Object.entries(canQuery ? rest : named)
    const isPaged = canQuery && "*" in named
    const whole = {
      ...(isPaged && { pagination: { page: 1 } }),
      ...asked,
      ...(pagination && { pagination }),
      ...(query && { query })
    }
    const directives = yield* combined(parent, whole, key)
    if (children.length === 0) return { _tag: "Leaf", directives }
    const below: Array<readonly [string, Request]> = []
    for (const [name, child] of children) below.push([name, yield* read(child, directives, name)])
    return { _tag: "Branch", directives: Object.keys(whole).length === 0 ? undefined : directives, children: below }
  })

/** `m_children` is another way to write what stands beside it. */
const relocated = (given: unknown): unknown => {
  if (!isObject(given)) return given
  const { m_children, ...rest } = given
  const all = isObject(m_children) ? { ...rest, ...m_children } : rest
  return Object.fromEntries(Object.entries(all).map(([name, child]) => [name, relocated(child)]))
}

/** Reads a query's body. */
export const parse = (body: unknown): Result.Result<Request, Refused> => read(relocated(body), everything)

/** The directives below a place that says nothing of its own. */
export const inherited = (parent: Directives): Directives =>
  Result.getOrElse(combined(parent, {}, undefined), () => everything)

/** The directives of a query that begins. */
export const initial: Directives = everything

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

/** A key of a list's name with its range, as `steps[1]` or `steps[-3:]`. */
export const range = (
  key: string
): { readonly name: string; readonly pick: (length: number) => ReadonlyArray<number> } => {
  const [, name = key, from, colon, to] = /^(\w+)\[(-?\d+)?(?:(:)(-?\d+)?)?\]$/.exec(key) ?? []
  const bound = (index: number, length: number) => {
    if (index < -length) return 0
    if (index >= length) return length - 1
    return index < 0 ? length + index : index
  }
  return {
    name,
    pick: (length) => {
      const all = Array.from({ length }, (_, index) => index)
      if (name === key) return all
      const first = bound(Number(from ?? 0), length)
      const last = colon === undefined ? first : bound(Number(to ?? length), length)
      return all.filter((index) => index >= first && index <= last)
    }
  }
}
