/**
 * Sections of an archive: read from JSON by their definitions, filled further by what processing finds out, and written
 * back.
 */
import type { Json, JsonObject } from "../search/Document.ts"
import * as Elements from "./Elements.ts"
import * as Metainfo from "./Metainfo.ts"
import * as Schema from "./Schema.ts"
import * as Timestamp from "./Timestamp.ts"

/** A value cannot be what its definition says, or a definition is unknown: the parser fails. */
export class Unreadable extends Error {}

/** A section with the values that it was given, in the order in which it got them. */
export class Section {
  readonly definition: Metainfo.Definition
  readonly quantities = new Map<string, Json>()
  /** Where lists of sub-sections have nothing in the place of one. */
  readonly gaps = new Map<string, ReadonlyArray<number>>()
  readonly sub_sections = new Map<string, Array<Section>>()
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

const number = (value: Json): number => {
  const found = typeof value === "number" || typeof value === "string" ? Number(value) : Number.NaN
  if (!Number.isFinite(found)) throw new Unreadable(`no number: ${String(value)}`)
  return found
}

const text = (value: Json): string => {
  if (typeof value === "object") throw new Unreadable("no text")
  if (value === false) throw new Unreadable("no text")
  return value === true ? "True" : String(value)
}

/** A moment is a text, or the seconds since 1970. */
const moment = (value: Json): string => {
  const iso = typeof value === "number" ? new Date(value * 1000).toISOString() : String(value)
  const found = Timestamp.parse(iso)
  if (found === undefined) throw new Unreadable(`no moment: ${iso}`)
  return found
}

const element = (value: Json): string => {
  if (typeof value === "string" && Elements.isSymbol(value)) return value
  throw new Unreadable(`no element: ${String(value)}`)
}

type Scalar = (value: Json, lookup: Metainfo.Lookup) => Json

const scalars: { readonly [kind in Metainfo.Kind]: Scalar } = {
  str: text,
  element,
  int: (value) => Math.trunc(number(value)),
  float: number,
  bool: Boolean,
  datetime: moment,
  reference: (value, { refer }) => (typeof value === "string" && refer !== undefined ? refer(value) : value),
  any: (value) => value
}

/** A value as its definition has it. Lists of lists are left as they are. */
const shaped = ({ kind, list, values }: Metainfo.Quantity, value: Json, lookup: Metainfo.Lookup): Json => {
  if (kind === "any") return value
  if (values !== undefined && !values.includes(String(value))) throw new Unreadable(`not allowed: ${String(value)}`)
  if (list !== Array.isArray(value)) throw new Unreadable("a list in place of a value, or a value in place of a list")
  if (!Array.isArray(value)) return scalars[kind](value, lookup)
  return value.map((each) => (Array.isArray(each) ? each : scalars[kind](each, lookup)))
}

/** The definition that a section names, or that its place has. */
const definitionOf = (json: JsonObject, expected: string, lookup: Metainfo.Lookup): Metainfo.Definition => {
  const named = json["m_def"]
  const name = lookup.qualify(typeof named === "string" ? named : expected)
  const found = Metainfo.definition(name, lookup) ?? Metainfo.definition(name, Schema.guessed(name, json))
  if (found === undefined) throw new Unreadable(`no definition of ${String(named ?? expected)}`)
  return found
}

const members = (value: Json, repeats: boolean): ReadonlyArray<Json> => {
  if (repeats !== Array.isArray(value))
    throw new Unreadable("a list in place of a section, or a section in place of a list")
  return Array.isArray(value) ? value.filter((each) => each !== null) : [value]
}

/** How deep sections may be in one another. */
const deepest = 100

/** Reads a section. Names that its definition does not have are passed over. */
export const read = (json: Json, expected: string, lookup: Metainfo.Lookup, depth = 0): Section => {
  if (!isObject(json) || depth > deepest) throw new Unreadable("no section, or one that is too deep")
  const section = new Section(definitionOf(json, expected, lookup))
  for (const [name, value] of Object.entries(json)) {
    if (value === null) continue
    const quantity = section.definition.quantities.get(name)
    if (quantity !== undefined) section.set(name, shaped(quantity, value, lookup))
    const sub = section.definition.sub_sections.get(name)
    if (sub === undefined) continue
    const gaps = Array.isArray(value) ? value.flatMap((each, index) => (each === null ? [index] : [])) : []
    if (gaps.length > 0) section.gaps.set(name, gaps)
    section.put(
      name,
      members(value, sub.repeats).map((each) => read(each, sub.section, lookup, depth + 1))
    )
  }
  return section
}

/** Whether nothing is missing in its lists. The parser does not mind, but what comes after it does. */
export const isComplete = ({ gaps, sub_sections }: Section): boolean =>
  gaps.size === 0 && [...sub_sections.values()].every((sections) => sections.every(isComplete))

/** What tells which section it is, where its place does not. */
const heading = ({ definition }: Section, expected: string): JsonObject =>
  definition.qualified_name === expected
    ? {}
    : { m_def: definition.reference ?? definition.qualified_name, m_def_id: definition.definition_id }

/** Writes a section, in the order of its definition. */
export const write = (section: Section, expected: string): JsonObject => {
  const { definition, quantities } = section
  const out: { [name: string]: Json } = { ...heading(section, expected) }
  for (const name of definition.quantities.keys()) {
    const value = quantities.get(name)
    if (value !== undefined) out[name] = value
  }
  for (const [name, sub] of definition.sub_sections) {
    const written = (section.gaps.get(name) ?? []).reduce(
      (list: ReadonlyArray<Json>, index) => list.toSpliced(index, 0, null),
      section.all(name).map((each) => write(each, sub.section))
    )
    const [first] = written
    if (first !== undefined) out[name] = sub.repeats ? written : first
  }
  return out
}
