/**
 * Parts of an archive, as a request requires them: `"*"`, or a tree of section names down to directives. A reference that
 * a tree goes through, or that is to be resolved, is followed: into the same archive, or into that of another entry.
 */
import * as Effect from "effect/Effect"
import { type Issue, Refused } from "../Refused.ts"
import type { Json, JsonObject } from "../search/Document.ts"
import * as Refusals from "../state/Refusals.ts"

type Part = Effect.Effect<Json | undefined, Refused>

/** Another archive that a reference points into. */
export interface Target {
  readonly entry_id: string
  readonly upload_id: string
  readonly archive: JsonObject
}

/** Finds the entry that a reference means, by its id or its main file, if there is one and the caller may see it. */
export type Find = (entry: { readonly upload_id: string; readonly entry: string }) => Target | undefined

/** The archive that parts are taken of, and what it takes to follow its references. */
interface Source {
  readonly archive: JsonObject
  readonly entry_id: string
  readonly upload_id: string
  readonly find: Find
  /** Whether what a reference means stands in its place; otherwise it is put beside. */
  readonly inPlace: boolean
  /** Where what references mean is put, by the addresses of the other archives. */
  readonly beside: Map<string, { [name: string]: Json }>
  /** The references on the way here: none is followed twice. */
  readonly visited: ReadonlySet<string>
  /** How references into the archive begin: with nothing, in the one that was asked for. */
  readonly prefix: string
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const refuse = (detail: string) => new Refused({ status: 400, detail })

const invalid = (msg: string, ...loc: ReadonlyArray<string>) => new Refused({ status: 422, detail: [{ msg, loc }] })

/** `name`, `name[1]`, `name[-1]` or `name[0:2]`. */
const key = /^([\s\w-]+)(?:\[(-?\d*)(:)?(-?\d*)\])?$/

const checkOption = (required: unknown): Effect.Effect<void, Refused> =>
  isObject(required) && !["boolean", "undefined"].includes(typeof (required["resolve-inplace"] ?? undefined))
    ? Effect.fail(invalid("resolve-inplace is not a bool", "required", "resolve-inplace"))
    : Effect.void

/** The keys for a section are looked at when it is reached. */
const checkKeys = (names: ReadonlyArray<string>): Effect.Effect<void, Refused> => {
  const bad = names.find((name) => !key.test(name.trim()))
  return bad === undefined ? Effect.void : Effect.fail(invalid("invalid required key", bad.trim()))
}

/** What a reference within the archive looks like, and one into another. */
const inside = /^#?(\/(?:data|definitions|metadata|results|run|workflow2)(?:\/.*)?)$/
const outside = /^\.\.\/uploads?\/(?:([^/#]+)\/)?(?:archive|raw)\/([^#]+)#\/?(.*)$/

const isReference = (text: string): boolean => inside.test(text) || outside.test(text)

/** A section as it is told quantity by quantity: the id of its definition is none of them. */
const withoutDefinitionId = (section: JsonObject): JsonObject => {
  const { m_def_id: _, ...quantities } = section
  return quantities
}

/** The elements that an index or a slice means; there need not be any. */
const elements = (list: ReadonlyArray<Json>, from: string, isSlice: boolean, to: string): ReadonlyArray<Json> => {
  if (isSlice) return list.slice(from === "" ? 0 : Number(from), to === "" ? undefined : Number(to))
  // Before the first is the first.
  return list.slice(Math.max(Number(from), -list.length)).slice(0, 1)
}

const child = Effect.fnUntraced(function* (source: Source, section: JsonObject, name: string, required: unknown) {
  const [, property = "", from, colon, to = ""] = key.exec(name.trim()) ?? []
  const value = section[property]
  // What is not there is left out, whatever is required of it.
  if (value === undefined) return [property, undefined] as const
  if (from === undefined || (from === "" && colon === undefined)) {
    return [property, yield* part(source, value, required)] as const
  }
  if (!Array.isArray(value)) return yield* refuse(`cannot use list key on none list ${property}`)
  const chosen = elements(value, from, colon !== undefined, to)
  // A single one that is not there is left out; a slice may hold nothing.
  if (chosen.length === 0 && colon === undefined) return [property, undefined] as const
  return [property, yield* part(source, chosen, required)] as const
})

const children = Effect.fnUntraced(function* (source: Source, whole: JsonObject, required: JsonObject) {
  const { "*": rest, "resolve-inplace": _, ...named } = required
  const wanted = Object.entries(named).filter(([, directive]) => directive !== "exclude")
  yield* checkKeys(rest === undefined ? wanted.map(([name]) => name) : Object.keys(named))
  const section = withoutDefinitionId(whole)
  const kept: { [name: string]: Json } = {}
  if (section["m_def"] !== undefined) kept["m_def"] = section["m_def"]
  for (const [name, directive] of wanted) {
    const [property, value] = yield* child(source, section, name, directive)
    if (value !== undefined) kept[property] = value
  }
  if (rest === undefined) return kept
  for (const [name, value] of Object.entries(section)) {
    const isNamed = Object.keys(named).some((each) => key.exec(each.trim())?.[1] === name)
    const selected = isNamed ? undefined : yield* part(source, value, rest)
    if (selected !== undefined) kept[name] = selected
  }
  return kept
})

/** What is at a path. */
const at = (archive: JsonObject, path: string): Json | undefined =>
  path
    .split("/")
    .filter((name) => name !== "")
    .reduce((value: Json | undefined, name) => {
      const next: unknown = typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined
      // what is in JSON is JSON
      return next as Json | undefined
    }, archive)

/** Puts a value at a path, with as much around it as it needs: lists have null for what is not there. */
const put = (tree: { [name: string]: Json }, path: string, value: Json): void => {
  const names = path.split("/").filter((name) => name !== "")
  const set = (there: Json | undefined, [name = "", ...rest]: ReadonlyArray<string>): Json => {
    const isIndex = /^\d+$/.test(name)
    const next = (below: Json | undefined): Json => (rest.length === 0 ? value : set(below, rest))
    if (!isIndex) return { ...(isObject(there) && there), [name]: next(isObject(there) ? there[name] : undefined) }
    const list = Array.isArray(there) ? [...there] : []
    while (list.length <= Number(name)) list.push(null)
    return list.with(Number(name), next(list[Number(name)] ?? undefined))
  }
  Object.assign(tree, set(tree, names))
}

/** What a path in the archive means, in place or put beside; nothing where there is nothing. */
const local = Effect.fnUntraced(function* (source: Source, path: string, required: unknown) {
  const value = at(source.archive, path)
  if (value === undefined) return undefined
  const selected = yield* part(source, value, required)
  if (source.inPlace || selected === undefined) return selected
  const tree = source.beside.get(source.prefix)
  if (tree !== undefined) put(tree, path, selected)
  return source.prefix === "" ? path : `${source.prefix}#${path}`
})

/** What a reference means; one that cannot be followed stays as it is. */
const followed = (source: Source, reference: string, required: unknown): Part => {
  const [, own] = inside.exec(reference) ?? []
  if (own !== undefined) return local(source, own, required)
  const [, upload_id = source.upload_id, entry = "", rest = ""] = outside.exec(reference) ?? []
  const path = `/${rest}`
  if (entry === source.entry_id) return local(source, path, required)
  const target = source.find({ upload_id, entry })
  const visit = entry + path
  if (target === undefined || source.visited.has(visit)) return Effect.succeed(reference)
  const prefix = `../uploads/${upload_id}/archive/${entry}`
  if (!source.beside.has(prefix)) source.beside.set(prefix, {})
  return local({ ...source, ...target, prefix, visited: new Set([...source.visited, visit]) }, path, required)
}

const gap = Refusals.exception("gap that is resolved", "TypeError", "argument of type 'NoneType' is not iterable")

/** Whether a list of sections has nothing in the place of one. */
const hasGap = (value: Json): boolean => Array.isArray(value) && value.includes(null) && value.some(isObject)

/** A section with all its references resolved. */
const resolved = (source: Source, value: Json): Part => {
  if (typeof value === "string") {
    return isReference(value) ? followed(source, value, "include-resolved") : Effect.succeed(value)
  }
  if (Array.isArray(value)) {
    return Effect.map(
      Effect.forEach(value as ReadonlyArray<Json>, (each) => resolved(source, each)),
      (list) => list.filter((each) => each !== undefined)
    )
  }
  if (!isObject(value)) return Effect.succeed(value)
  const names = Object.entries(withoutDefinitionId(value))
  // What the metadata say of references are texts.
  const below = (name: string, each: Json): Part => {
    if (name === "entry_references") return Effect.succeed(each)
    return hasGap(each) ? Effect.fail(gap) : resolved(source, each)
  }
  return Effect.map(
    Effect.forEach(names, ([name, each]) => Effect.map(below(name, each), (found) => [name, found] as const)),
    (found) => Object.fromEntries(found.flatMap(([name, each]) => (each === undefined ? [] : [[name, each]])))
  )
}

const part = (source: Source, value: Json | undefined, required: unknown): Part => {
  if (value === undefined || required === "*" || required === "include") return Effect.succeed(value)
  if (required === "include-resolved") return resolved(source, value)
  if (typeof required === "string") return Effect.fail(refuse(`unknown directive ${required}`))
  if (!isObject(required)) return Effect.fail(Refusals.exception("required that is no tree", "AssertionError", ""))
  if (Array.isArray(value)) {
    return Effect.map(
      Effect.forEach(value as ReadonlyArray<Json>, (each) => part(source, each, required)),
      (list) => list.filter((each) => each !== undefined)
    )
  }
  if (typeof value === "string" && isReference(value)) return followed(source, value, required)
  return isObject(value) ? children(source, value, required) : Effect.succeed(value)
}

/** What is wrong with a requirement that is neither a directive nor a tree. */
export const issues = (required: unknown): ReadonlyArray<Issue> => {
  if (required === undefined || required === null || typeof required === "string" || isObject(required)) return []
  const issue = (type: string, kind: string, msg: string) => ({
    type,
    loc: ["body", "required", kind],
    msg: `Input should be a valid ${msg}`,
    input: required
  })
  return [issue("string_type", "str", "string"), issue("dict_type", "dict[str,any]", "dictionary")]
}

/** What is required of the archive of an entry, and beside it what its references into others mean. */
export const select = Effect.fnUntraced(function* (
  entry: Target,
  required: unknown,
  find: Find = () => undefined
): Effect.fn.Return<JsonObject, Refused> {
  yield* checkOption(required)
  const inPlace = isObject(required) && required["resolve-inplace"] === true
  const own = {}
  const beside = new Map([["", own]])
  const selected = yield* part(
    { ...entry, find, inPlace, beside, visited: new Set(), prefix: "" },
    entry.archive,
    required
  )
  const others = Array.from(beside).filter(([prefix, tree]) => prefix !== "" && Object.keys(tree).length > 0)
  return {
    ...own,
    ...(isObject(selected) && selected),
    m_ref_archives: Object.fromEntries(
      others.map(([prefix, tree]) => [prefix, { m_def: "nomad.datamodel.EntryArchive", ...tree }])
    )
  }
})
