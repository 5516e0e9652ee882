/**
 * Definitions that come with the files: the schema in an archive's `definitions`. Of sections in schemas that are
 * elsewhere, the fake knows no more than what their data show.
 */
import * as Hex from "effect/encoding/Hex"
import type { Json, JsonObject } from "../search/Document.ts"
import * as Metainfo from "./Metainfo.ts"
import * as Sha512 from "./Sha512.ts"

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** An id that looks like NOMAD's. The real one is derived from all that the definition says. */
const definitionId = (qualified_name: string): string =>
  Hex.encode(Sha512.digest(new TextEncoder().encode(qualified_name))).slice(0, 40)

const kinds: { readonly [type: string]: Metainfo.Kind } = {
  str: "str",
  string: "str",
  int: "int",
  int32: "int",
  int64: "int",
  float: "float",
  float64: "float",
  "np.float64": "float",
  bool: "bool",
  boolean: "bool",
  Datetime: "datetime"
}

const kindOf = (type: Json | undefined): Metainfo.Kind => {
  if (isObject(type) && type["type_kind"] === "Enum") return "str"
  return typeof type === "string" ? (kinds[type.replace(/^nomad\.metainfo\./, "")] ?? "any") : "any"
}

/** What a schema lists, by name: as an object, or as a list of things with names. */
const byName = (value: Json | undefined): ReadonlyArray<readonly [string, JsonObject]> => {
  const all: ReadonlyArray<readonly [Json | undefined, Json]> = Array.isArray(value)
    ? value.map((each: Json) => [isObject(each) ? each["name"] : undefined, each] as const)
    : Object.entries(isObject(value) ? value : {})
  return all.flatMap(([name, each]) => (typeof name === "string" && isObject(each) ? [[name, each] as const] : []))
}

/** The qualified name of a section that `base_sections` or `section` names. */
type Qualify = (reference: string) => string

const strings = (value: Json | undefined): ReadonlyArray<string> =>
  (Array.isArray(value) ? value : [value]).filter((each) => typeof each === "string")

const quantitiesOf = (section: JsonObject): Metainfo.TableEntry["quantities"] =>
  Object.fromEntries(
    byName(section["quantities"]).map(([name, { type, shape }]) => {
      const list = Array.isArray(shape) && shape.length > 0
      return [name, list ? (`${kindOf(type)}[]` as const) : kindOf(type)]
    })
  )

const subSectionsOf = (section: JsonObject, qualify: Qualify, own: string): Metainfo.TableEntry["sub_sections"] =>
  Object.fromEntries(
    byName(section["sub_sections"]).map(([name, sub]) => {
      const reference = sub["section"] ?? sub["section_def"] ?? sub["sub_section"]
      const target = typeof reference === "string" ? qualify(reference) : `${own}.${name}`
      return [name, sub["repeats"] === true ? `${target}[]` : target]
    })
  )

/** Sections that are defined where they are used. */
const inner = (section: JsonObject, own: string): ReadonlyArray<readonly [string, JsonObject]> =>
  byName(section["sub_sections"]).flatMap(([name, sub]) => {
    const definition = sub["section"]
    return isObject(definition) ? [[`${own}.${name}`, definition] as const] : []
  })

/** The definitions of an archive, beside NOMAD's own. */
export const lookup = (definitions: JsonObject | undefined, entry_id: string): Metainfo.Lookup => {
  if (definitions === undefined) return Metainfo.known
  const listed = byName(definitions["sections"] ?? definitions["section_definitions"])
  const names = listed.map(([name]) => name)
  const qualify: Qualify = (reference) => {
    const last = reference.slice(reference.lastIndexOf("/") + 1)
    const name = /^#\/definitions\/section_definitions\/\d+$/.test(reference) ? names[Number(last)] : last
    const isOwn = name !== undefined && names.includes(name) && (last === reference || reference.startsWith("#"))
    return isOwn ? `entry_id:${entry_id}.${name}` : Metainfo.known.qualify(reference)
  }
  const found = new Map<string, Metainfo.TableEntry>()
  const enter = ([own, section]: readonly [string, JsonObject], index: number) => {
    const entry: Metainfo.TableEntry = {
      definition_id: definitionId(own),
      bases: strings(section["base_sections"] ?? section["base_section"]).map(qualify),
      quantities: quantitiesOf(section),
      sub_sections: subSectionsOf(section, qualify, own),
      reference: `#/definitions/section_definitions/${index}`
    }
    found.set(own, entry)
    inner(section, own).forEach(enter)
  }
  listed.map(([name, section]) => [`entry_id:${entry_id}.${name}`, section] as const).forEach(enter)
  return { qualify, find: (name) => found.get(name) ?? Metainfo.known.find(name) }
}

const guessKind = (value: Json): Metainfo.Kind => {
  if (typeof value === "string") return "str"
  if (typeof value === "number") return "float"
  return typeof value === "boolean" ? "bool" : "any"
}

/** Sections of a schema in another file are believed to be what their data look like; unknown Python names are not. */
export const guessed = (name: string, data: JsonObject): Metainfo.Lookup => {
  const values = Object.entries(data).filter(([key, value]) => key !== "m_def" && value !== null)
  const entry: Metainfo.TableEntry = {
    definition_id: definitionId(name),
    bases: ["nomad.datamodel.data.EntryData"],
    quantities: Object.fromEntries(values.map(([key, value]) => [key, guessKind(value)])),
    sub_sections: {}
  }
  return {
    qualify: Metainfo.known.qualify,
    find: (each) => (each === name && name.startsWith("../") ? entry : Metainfo.known.find(each))
  }
}
