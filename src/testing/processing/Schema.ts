/**
 * Definitions that come with the files: the schema in an archive's `definitions`. Of sections in schemas that are
 * elsewhere, the fake knows no more than what their data show.
 */
import * as Hex from "effect/encoding/Hex"
import type { Json, JsonObject } from "../search/Document.ts"
import * as Identifiers from "./Identifiers.ts"
import * as Metainfo from "./Metainfo.ts"
import type { Neighbours } from "./Neighbours.ts"
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
  const name = typeof type === "string" ? type.replace(/^nomad\.metainfo\./, "") : ""
  return Object.hasOwn(kinds, name) ? (kinds[name] ?? "any") : "any"
}

/** Whether a schema's word can be a name here: with this one, objects are not what they seem. */
const isName = (name: string): boolean => name !== "__proto__"

/** What a schema lists, by name: as an object, or as a list of things with names. */
const byName = (value: Json | undefined): ReadonlyArray<readonly [string, JsonObject]> => {
  const all: ReadonlyArray<readonly [Json | undefined, Json]> = Array.isArray(value)
    ? value.map((each: Json) => [isObject(each) ? each["name"] : undefined, each] as const)
    : Object.entries(isObject(value) ? value : {})
  return all.flatMap(([name, each]) =>
    typeof name === "string" && isName(name) && isObject(each) ? [[name, each] as const] : []
  )
}

/** The qualified name of a section that `base_sections` or `section` names. */
type Qualify = (reference: string) => string

/** A section that is defined where it is used goes by the name of its place. */
const innerName = (own: string, name: string): string => `${own}.${name.charAt(0).toUpperCase()}${name.slice(1)}`

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
      const target = typeof reference === "string" ? qualify(reference) : innerName(own, name)
      return [name, sub["repeats"] === true ? `${target}[]` : target]
    })
  )

/** Sections that are defined where they are used. */
const inner = (section: JsonObject, own: string): ReadonlyArray<readonly [string, JsonObject]> =>
  byName(section["sub_sections"]).flatMap(([name, sub]) => {
    const definition = sub["section"]
    return isObject(definition) ? [[innerName(own, name), definition] as const] : []
  })

/** A schema in a file: what its sections are called, and how `m_def` refers to the first. */
interface Source {
  readonly definitions: JsonObject
  readonly entry_id: string
  /** What stands in front of `#` in references to it. */
  readonly file: string
}

const listed = ({ definitions }: Source) => byName(definitions["sections"] ?? definitions["section_definitions"])

/** The qualified name of the section of a schema that a path in it, or a bare name, leads to. */
const nameIn = (source: Source, reference: string): string | undefined => {
  const names = listed(source).map(([name]) => name)
  const last = reference.slice(reference.lastIndexOf("/") + 1)
  const name = /^\/definitions\/section_definitions\/\d+$/.test(reference) ? names[Number(last)] : last
  return name !== undefined && names.includes(name) ? `entry_id:${source.entry_id}.${name}` : undefined
}

/** Enters the sections of a schema into a table. */
const enterAll = (source: Source, qualify: Qualify, table: Map<string, Metainfo.TableEntry>): void => {
  const enter = ([own, section]: readonly [string, JsonObject], index: number) => {
    table.set(own, {
      definition_id: definitionId(own),
      bases: strings(section["base_sections"] ?? section["base_section"]).map(qualify),
      quantities: quantitiesOf(section),
      sub_sections: subSectionsOf(section, qualify, own),
      reference: `${source.file}#/definitions/section_definitions/${index}`
    })
    inner(section, own).forEach(enter)
  }
  listed(source)
    .map(([name, section]) => [`entry_id:${source.entry_id}.${name}`, section] as const)
    .forEach(enter)
}

const inRawFile = /^\.\.\/upload\/raw\/([^#]+)#(.+)$/

/** The definitions that an archive can use: NOMAD's own, its own, and those in other files of its upload. */
export const lookup = (
  definitions: JsonObject | undefined,
  entry_id: string,
  { upload_id, content }: Neighbours
): Metainfo.Lookup => {
  const table = new Map<string, Metainfo.TableEntry>()
  const own: Source = { definitions: definitions ?? {}, entry_id, file: "" }
  const elsewhere = (mainfile: string, path: string): string | undefined => {
    const found = content(mainfile)?.["definitions"]
    if (!isObject(found)) return undefined
    const id = Identifiers.entryIdOf({ upload_id, mainfile })
    const source: Source = { definitions: found, entry_id: id, file: `../upload/${upload_id}/raw/${mainfile}` }
    const name = nameIn(source, path)
    if (name !== undefined && !table.has(name)) enterAll(source, qualifyIn(source), table)
    return name
  }
  const qualifyIn =
    (source: Source): Qualify =>
    (reference) => {
      const [, mainfile, path] = inRawFile.exec(reference) ?? []
      if (mainfile !== undefined && path !== undefined) return elsewhere(mainfile, path) ?? reference
      return nameIn(source, reference.replace(/^#/, "")) ?? Metainfo.known.qualify(reference)
    }
  enterAll(own, qualifyIn(own), table)
  return { qualify: qualifyIn(own), find: (name) => table.get(name) ?? Metainfo.known.find(name) }
}

const guessKind = (value: Json): Metainfo.Kind => {
  if (typeof value === "string") return "str"
  if (typeof value === "number") return "float"
  return typeof value === "boolean" ? "bool" : "any"
}

/** Sections of a schema in another file are believed to be what their data look like; unknown Python names are not. */
export const guessed = (name: string, data: JsonObject): Metainfo.Lookup => {
  const values = Object.entries(data).filter(([key, value]) => key !== "m_def" && isName(key) && value !== null)
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
