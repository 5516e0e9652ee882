/**
 * What a graph query asks for: a tree of names, with directives at its leaves, and in `m_request` of its branches.
 */
import * as Result from "effect/Result"
import * as Python from "../Python.ts"
import type { Refused } from "../Refused.ts"
import type { JsonObject } from "../search/Document.ts"
import * as Directives from "./Directives.ts"
import * as Readers from "./Readers.ts"

/** Everything at a place, as the directives say; or only some names below it. */
export type Request = Leaf | Branch

export interface Leaf {
  readonly _tag: "Leaf"
  readonly directives: Directives.Directives
}

export interface Branch {
  readonly _tag: "Branch"
  readonly directives: Directives.Directives | undefined
  readonly children: ReadonlyArray<readonly [name: string, Request]>
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

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

const words: { readonly [word: string]: JsonObject } = {
  "*": { directive: "plain" },
  include: { directive: "plain" },
  "include-resolved": { directive: "resolved" }
}

/** Where something is asked for: what was said above it, under which name, and who reads it. */
interface Place {
  readonly parent: Directives.Directives
  readonly key: string | undefined
  readonly reader: Readers.Documents
}

const leaf = (given: JsonObject, { key, parent, reader }: Place): Result.Result<Leaf, Refused> =>
  Result.gen(function* () {
    const directives = yield* Directives.combined(parent, given, key)
    yield* Readers.check(reader, directives, key)
    return { _tag: "Leaf", directives }
  })

const read = (given: unknown, place: Place): Result.Result<Request, Refused> =>
  Result.gen(function* () {
    const { key, parent, reader } = place
    const word = typeof given === "string" && Object.hasOwn(words, given) ? words[given] : undefined
    if (word !== undefined) return yield* leaf(word, place)
    if (Array.isArray(given) && key !== undefined && queried.has(key)) {
      return yield* Result.fail(Directives.refuse(422, "'list' object has no attribute 'get'"))
    }
    if (!isObject(given)) {
      const shown = Python.str(given as never) // what was parsed from JSON is JSON
      return yield* Result.fail(Directives.refuse(400, `Invalid required config: ${shown}.`))
    }
    const { m_request, ...named } = given
    const asked = typeof m_request === "string" ? words[m_request] : (m_request ?? {})
    if (!isObject(asked)) return yield* Result.fail(Directives.refuse(400, `Invalid config: ${String(m_request)}.`))
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
    if (children.length === 0) return yield* leaf(whole, place)
    const directives = yield* Directives.combined(parent, whole, key)
    const below: Array<readonly [string, Request]> = []
    for (const [name, child] of children) {
      below.push([name, yield* read(child, { parent: directives, key: name, reader: Readers.below(reader, name) })])
    }
    if (Object.keys(whole).length === 0) return { _tag: "Branch", directives: undefined, children: below }
    yield* Readers.check(reader, directives, key)
    return { _tag: "Branch", directives, children: below }
  })

/** `m_children` is another way to write what stands beside it. */
const relocated = (given: unknown): unknown => {
  if (!isObject(given)) return given
  const { m_children, ...rest } = given
  const all = isObject(m_children) ? { ...rest, ...m_children } : rest
  return Object.fromEntries(Object.entries(all).map(([name, child]) => [name, relocated(child)]))
}

/** Reads a query's body. */
export const parse = (body: unknown): Result.Result<Request, Refused> =>
  read(relocated(body), { parent: Directives.everything, key: undefined, reader: Readers.top })

/** What is asked for under a name. */
export const child = ({ children }: Branch, name: string): Request | undefined =>
  children.find(([each]) => each === name)?.[1]

/** The places in a list that bounds mean; what is beyond an end is the end. */
export const picked = (bounds: ReadonlyArray<number | null>, length: number): ReadonlyArray<number> => {
  const within = (index: number) => {
    if (index < -length) return 0
    if (index >= length) return length - 1
    return index < 0 ? length + index : index
  }
  const first = within(bounds[0] ?? 0)
  const last = bounds.length === 1 ? first : within(bounds[1] ?? length)
  return Array.from({ length }, (_, index) => index).filter((index) => index >= first && index <= last)
}

/** A key of a list's name with its range, as `steps[1]` or `steps[-3:]`. */
export const range = (
  key: string
): { readonly name: string; readonly bounds: ReadonlyArray<number | null> | undefined } => {
  const [, name = key, from, colon, to] = /^(\w+)\[(-?\d+)?(?:(:)(-?\d+)?)?\]$/.exec(key) ?? []
  const bound = (text: string | undefined) => (text === undefined ? null : Number(text))
  if (name === key) return { name, bounds: undefined }
  return { name, bounds: colon === undefined ? [bound(from) ?? 0] : [bound(from), bound(to)] }
}
