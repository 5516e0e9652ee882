/**
 * Sections of an archive: read from JSON by their definitions, filled further by what processing finds out, and written
 * back.
 */
import type { Json, JsonObject } from "../search/Document.ts"
import * as Annotation from "./definitions/Annotation.ts"
import * as Metainfo from "./Metainfo.ts"
import { Unreadable } from "./Unreadable.ts"
import * as Value from "./Value.ts"

/** A section with the values that it was given, in the order in which it got them. */
export class Section {
  readonly definition: Metainfo.Definition
  readonly quantities = new Map<string, Json>()
  /** Where lists of sub-sections have nothing in the place of one. */
  readonly gaps = new Map<string, ReadonlyArray<number>>()
  readonly sub_sections = new Map<string, Array<Section>>()
  /** References whose sections processing had at hand: nothing is noted of these. */
  readonly followed = new Set<string>()
  /** What qualifies the section itself. */
  attributes: JsonObject = {}
  /** What else was noted of it. */
  annotations: JsonObject = {}
  /** The names of both, in order. */
  readonly order = new Set<string>()

  constructor(definition: Metainfo.Definition) {
    this.definition = definition
  }

  /** A new section of a kind that the fake knows by itself. */
  static make(qualified_name: string): Section {
    const definition = Metainfo.definition(qualified_name)
    if (definition === undefined) throw new Unreadable(`no definition of ${qualified_name}`)
    return new Section(definition)
  }

  isA(qualified_name: string): boolean {
    return Metainfo.isA(this.definition, qualified_name)
  }

  set(name: string, value: Json): this {
    this.quantities.set(name, value)
    this.order.add(name)
    return this
  }

  /** A text that is not empty. */
  text(name: string): string | undefined {
    const value = this.quantities.get(name)
    return typeof value === "string" && value !== "" ? value : undefined
  }

  number(name: string): number | undefined {
    const value = this.quantities.get(name)
    return typeof value === "number" ? value : undefined
  }

  list(name: string): ReadonlyArray<Json> {
    const value = this.quantities.get(name)
    return Array.isArray(value) ? value : []
  }

  append(name: string, value: Json): void {
    this.set(name, [...this.list(name), value])
  }

  all(name: string): ReadonlyArray<Section> {
    return this.sub_sections.get(name) ?? []
  }

  one(name: string): Section | undefined {
    return this.all(name)[0]
  }

  put(name: string, sections: ReadonlyArray<Section>): void {
    this.sub_sections.set(name, [...sections])
    if (sections.length > 0) this.order.add(name)
  }

  /** The only sub-section of a name, made if there is none. */
  need(name: string): Section {
    const found = this.one(name)
    if (found !== undefined) return found
    const made = Section.make(this.definition.sub_sections.get(name)?.section ?? "")
    this.put(name, [made])
    return made
  }
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The definition that a section names, or that its place has. */
const definitionOf = (
  json: JsonObject,
  expected: string | Metainfo.Definition,
  lookup: Metainfo.Lookup
): Metainfo.Definition => {
  const { m_def: named, m_def_id } = json
  const isOwnName = named === undefined || named === null || String(named).startsWith("entry_id:")
  const kept = typeof m_def_id === "string" && isOwnName ? lookup.byId?.(m_def_id) : undefined
  if (kept !== undefined) return kept
  if (typeof named !== "string" && typeof expected !== "string") return expected
  const name = typeof named === "string" ? named : String(expected)
  const found = Metainfo.definition(name, lookup)
  if (found === undefined) throw new Unreadable(`no definition of ${name}`)
  return found
}

const placeOf = (value: Json): number => {
  const place = isObject(value) ? value["m_parent_index"] : undefined
  if (typeof place !== "number") throw new Unreadable("a section without a place")
  return place
}

/** What is in a place: where sections repeat, also an object of those that know their places. */
const members = (value: Json, repeats: boolean): ReadonlyArray<Json> => {
  if (Array.isArray(value)) return value.filter((each) => each !== null)
  if (!repeats) return [value]
  if (!isObject(value)) throw new Unreadable("no list of sections")
  return Object.values(value).toSorted((one, other) => placeOf(one) - placeOf(other))
}

/** How deep sections may be in one another. */
const deepest = 100

/** Reads the sub-sections of a name. Where there is one place for several, the last has it. */
const readParts = (sub: Metainfo.SubSection, value: Json, lookup: Metainfo.Lookup, depth: number) => {
  const all = members(value, sub.repeats).map((each) => {
    const section = read(each, sub.own?.enter() ?? sub.section, lookup, depth)
    sub.own?.leave()
    return section
  })
  return sub.repeats ? all : all.slice(-1)
}

/** The name of a property, whatever name the data has for it. */
const propertyOf = ({ aliases, quantities, sub_sections, variable }: Metainfo.Definition, name: string): string => {
  if (quantities.has(name) || sub_sections.has(name)) return name
  return aliases?.get(name) ?? variable?.(name) ?? name
}

const attributesOf = ({ attributes = [] }: Metainfo.Definition, value: Json): JsonObject => {
  if (!isObject(value) || !Object.keys(value).every((name) => attributes.includes(name)))
    throw new Unreadable("no such attributes")
  return value
}

/** Reads a section. Names that its definition does not have are passed over. */
export const read = (
  json: Json,
  expected: string | Metainfo.Definition,
  lookup: Metainfo.Lookup,
  depth = 0
): Section => {
  if (!isObject(json) || depth > deepest) throw new Unreadable("no section, or one that is too deep")
  const section = new Section(definitionOf(json, expected, lookup))
  section.annotations = Annotation.ofData(json)
  if (section.definition.isExtension) throw new Unreadable("a section that extends another one")
  for (const [key, value] of Object.entries(json)) {
    if (key === "m_attributes") section.attributes = attributesOf(section.definition, value)
    if (key.startsWith("m_")) continue
    const name = propertyOf(section.definition, key)
    const quantity = section.definition.quantities.get(name)
    // where a number is missing, there is none, and that is kept
    if (value === null && quantity?.kind === "float" && !quantity.full) section.set(name, Value.missing(quantity))
    if (value === null) continue
    const sub = section.definition.sub_sections.get(name)
    if (sub === undefined) {
      if (quantity === undefined || quantity.virtual) continue
      const read = Value.read(quantity, value, lookup)
      if (read !== undefined) section.set(name, read)
      continue
    }
    const gaps =
      Array.isArray(value) && sub.repeats ? value.flatMap((each, index) => (each === null ? [index] : [])) : []
    if (gaps.length > 0) section.gaps.set(name, gaps)
    section.put(name, readParts(sub, value, lookup, depth + 1))
  }
  return section
}

/** Whether nothing is missing in its lists. The parser does not mind, but what comes after it does. */
export const isComplete = ({ gaps, sub_sections }: Section): boolean =>
  gaps.size === 0 && [...sub_sections.values()].every((sections) => sections.every(isComplete))

/** What tells which section it is, where its place does not. */
const heading = ({ definition }: Section, isExpected: boolean): JsonObject =>
  isExpected ? {} : { m_def: definition.reference, m_def_id: definition.definition_id }

/** Whether a section is the one that its place has. */
const isExpected = ({ definition }: Section, { own, section }: Metainfo.SubSection): boolean =>
  own === undefined ? definition.qualified_name === section : own.holds(definition)

const writeBody = (section: Section, head: JsonObject): JsonObject => {
  const { definition, quantities } = section
  const { annotations, attributes } = section
  const out: { [name: string]: Json } = {
    ...head,
    ...(Object.keys(annotations).length > 0 && { m_annotations: annotations }),
    ...(Object.keys(attributes).length > 0 && { m_attributes: attributes })
  }
  for (const name of definition.quantities.keys()) {
    const value = quantities.get(name)
    if (value !== undefined) out[name] = value
  }
  for (const [name, sub] of definition.sub_sections) {
    const written = (section.gaps.get(name) ?? []).reduce(
      (list: ReadonlyArray<Json>, index) => list.toSpliced(index, 0, null),
      section.all(name).map((each) => writeBody(each, heading(each, isExpected(each, sub))))
    )
    const [first] = written
    if (first !== undefined) out[name] = sub.repeats ? written : first
  }
  return out
}

/** Writes a section, in the order of its definition. */
export const write = (section: Section, expected: string): JsonObject =>
  writeBody(section, heading(section, section.definition.qualified_name === expected))
