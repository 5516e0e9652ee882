/**
 * Parts of an archive, as a request requires them: `"*"`, or a tree of section names down to directives.
 */
import * as Effect from "effect/Effect"
import { type Issue, Refused } from "../Refused.ts"
import type { Json, JsonObject } from "../search/Document.ts"
import * as Refusals from "../state/Refusals.ts"

type Part = Effect.Effect<Json | undefined, Refused>

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const refuse = (detail: string) => new Refused({ status: 400, detail })

const invalid = (msg: string, ...loc: ReadonlyArray<string>) => new Refused({ status: 422, detail: [{ msg, loc }] })

/** `name`, `name[1]`, `name[-1]` or `name[0:2]`. */
const key = /^([a-zA-Z_]\w*)(?:\[(-?\d*)(:)?(-?\d*)\])?$/

const keysOf = (required: unknown): ReadonlyArray<string> =>
  isObject(required) ? Object.entries(required).flatMap(([name, value]) => [name, ...keysOf(value)]) : []

/** All keys are looked at before anything is selected. */
const checkKeys = (required: unknown): Effect.Effect<void, Refused> => {
  if (isObject(required) && !["boolean", "undefined"].includes(typeof (required["resolve-inplace"] ?? undefined))) {
    return Effect.fail(invalid("resolve-inplace is not a bool", "required", "resolve-inplace"))
  }
  const bad = keysOf(required).find((name) => name !== "*" && name !== "resolve-inplace" && !key.test(name))
  return bad === undefined ? Effect.void : Effect.fail(invalid("invalid required key", bad))
}

/** A section as it is told quantity by quantity: the id of its definition is none of them. */
const withoutDefinitionId = (section: JsonObject): JsonObject => {
  const { m_def_id: _, ...quantities } = section
  return quantities
}

/** The elements that an index or a slice means; there need not be any. */
const elements = (list: ReadonlyArray<Json>, from: string, isSlice: boolean, to: string): ReadonlyArray<Json> => {
  if (isSlice) return list.slice(from === "" ? 0 : Number(from), to === "" ? undefined : Number(to))
  const found = list.at(Number(from))
  return found === undefined ? [] : [found]
}

const child = Effect.fnUntraced(function* (section: JsonObject, name: string, required: unknown) {
  const [, property = "", from, colon, to = ""] = key.exec(name) ?? []
  const value = section[property]
  // What is not there is left out, whatever is required of it.
  if (value === undefined) return [property, undefined] as const
  if (from === undefined || (from === "" && colon === undefined)) {
    return [property, yield* part(value, required)] as const
  }
  if (!Array.isArray(value)) return yield* refuse(`cannot use list key on none list ${property}`)
  return [property, yield* part(elements(value, from, colon !== undefined, to), required)] as const
})

const children = Effect.fnUntraced(function* (whole: JsonObject, required: JsonObject) {
  const { "*": rest, "resolve-inplace": _, ...named } = required
  if (rest === "exclude") return yield* refuse("unknown directive exclude")
  const section = withoutDefinitionId(whole)
  const kept: { [name: string]: Json } = {}
  if (section["m_def"] !== undefined) kept["m_def"] = section["m_def"]
  for (const [name, directive] of Object.entries(named)) {
    const [property, value] = yield* child(section, name, directive)
    if (value !== undefined) kept[property] = value
  }
  if (rest === undefined) return kept
  for (const [name, value] of Object.entries(section)) {
    const isNamed = Object.keys(named).some((each) => key.exec(each)?.[1] === name)
    const selected = isNamed ? undefined : yield* part(value, rest)
    if (selected !== undefined) kept[name] = selected
  }
  return kept
})

/** A section of which nothing was there is left out itself. */
const unlessEmpty = (section: JsonObject): JsonObject | undefined =>
  Object.keys(section).length === 0 ? undefined : section

const part = (value: Json | undefined, required: unknown): Part => {
  if (required === "*" || required === "include") return Effect.succeed(value)
  if (required === "include-resolved") return Effect.succeed(isObject(value) ? withoutDefinitionId(value) : value)
  if (required === "exclude") return Effect.undefined
  if (typeof required === "string") return Effect.fail(refuse(`unknown directive ${required}`))
  if (!isObject(required)) return Effect.fail(Refusals.exception("required that is no tree", "AssertionError", ""))
  if (Array.isArray(value)) {
    return Effect.map(
      Effect.forEach(value as ReadonlyArray<Json>, (each) => part(each, required)),
      (list) => list.filter((each) => each !== undefined)
    )
  }
  return isObject(value) ? Effect.map(children(value, required), unlessEmpty) : Effect.succeed(value)
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

/** What is required of an archive. Archives that it refers to are not resolved. */
export const select = (archive: JsonObject, required: unknown): Effect.Effect<JsonObject, Refused> =>
  Effect.andThen(checkKeys(required), part(archive, required)).pipe(
    Effect.map((selected) => ({ ...(isObject(selected) && selected), m_ref_archives: {} }))
  )
