/**
 * Reads definitions from an archive's JSON. Lists may be objects whose keys are the names, sections may be defined where
 * they are used, and some properties go by several names.
 */
import type { Json } from "../../search/Document.ts"
import * as Conversion from "../Conversion.ts"
import { Unreadable } from "../Unreadable.ts"
import * as Annotation from "./Annotation.ts"
import type { Context } from "./Context.ts"
import * as DataType from "./DataType.ts"
import { Definition, type Kind, type Value } from "./Definition.ts"
import * as Exact from "./Exact.ts"
import { categories } from "./KnownCategories.ts"

type Convert = (value: Json, definition: Definition) => Value

const asGiven: Convert = (value) => value

const texts: Convert = (value) => {
  if (!Array.isArray(value)) throw new Unreadable("no list of texts")
  return value.map((each: Json) => Conversion.text(each))
}

const reference: Convert = (value, definition) => {
  if (typeof value !== "string") throw new Unreadable("no reference")
  return definition.context.reference(value, definition)
}

const references: Convert = (value, definition) => {
  if (!Array.isArray(value)) throw new Unreadable("no list of references")
  return value.map((each: Json) => {
    if (typeof each !== "string") throw new Unreadable("no reference")
    return definition.context.reference(each, definition)
  })
}

/** Categories are looked up at once: of those of the archive itself, only what came before is there. */
const ofCategories: Convert = (value, definition) => {
  if (!Array.isArray(value)) throw new Unreadable("no list of categories")
  return value.map((each: Json) => {
    if (typeof each !== "string") throw new Unreadable("no category")
    if (categories.includes(each)) return each
    const own = definition.context.reference(each, definition)
    const target = own.resolve()
    if (target instanceof Definition && target.kind === "Category") return own
    throw new Unreadable(`no category: ${each}`)
  })
}

const unit: Convert = (value, { context, values }) => {
  if (typeof value !== "string") throw new Unreadable("no unit")
  const powers = context.units.parse(value)
  const dimensionality = values.get("dimensionality")
  if (typeof dimensionality === "string" && !context.units.measures(powers, dimensionality))
    throw new Unreadable("a unit of something else")
  return powers
}

type Table = { readonly [name: string]: Convert }

const ofAll: Table = {
  name: asGiven,
  label: asGiven,
  description: Conversion.text,
  links: texts,
  categories: ofCategories,
  deprecated: Conversion.text,
  aliases: texts,
  variable: Conversion.bool,
  more: Conversion.json
}

const ofTyped: Table = { type: DataType.read, shape: asGiven }

const quantities: { readonly [kind in Kind]: Table } = {
  Package: ofAll,
  Category: ofAll,
  Attribute: { ...ofAll, ...ofTyped },
  Quantity: {
    ...ofAll,
    ...ofTyped,
    unit,
    dimensionality: asGiven,
    default: asGiven,
    cached: Conversion.bool,
    virtual: asGiven,
    flexible_unit: Conversion.bool
  },
  SubSection: { ...ofAll, sub_section: reference, repeats: Conversion.bool, key_quantity: Conversion.text },
  Section: {
    ...ofAll,
    base_sections: references,
    extending_sections: references,
    extends_base_section: Conversion.bool,
    constraints: texts
  }
}

const attributes = { attributes: "Attribute" } as const

const parts: { readonly [kind in Kind]: { readonly [name: string]: Kind } } = {
  Package: { ...attributes, section_definitions: "Section", category_definitions: "Category" },
  Section: {
    ...attributes,
    quantities: "Quantity",
    sub_sections: "SubSection",
    inner_section_definitions: "Section"
  },
  Quantity: attributes,
  SubSection: attributes,
  Attribute: attributes,
  Category: attributes
}

const inner = ["inner_section_definitions", "inner_section_defs", "section_defs", "inner_sections", "sections"]

const subSection = ["sub_section", "section_definition", "section_def", "section"]

/** The names of what can be given as an object, the first of each that is there. */
const named: { readonly [kind in Kind]?: ReadonlyArray<ReadonlyArray<string>> } = {
  Package: [
    ["section_definitions", "section_defs", "sections"],
    ["category_definitions", "category_defs"]
  ],
  Section: [["quantities"], ["sub_sections"], inner]
}

const aliasesOf = (kind: Kind): ReadonlyArray<ReadonlyArray<string>> => [
  ...(named[kind] ?? []),
  ...(kind === "SubSection" ? [subSection] : [])
]

/** An object as the list of what is in it, each with its key as its name. */
const asList = (value: Exact.Exact): Exact.Exact => {
  if (!Exact.isObject(value)) return value
  return Object.entries(value).map(([name, each]): Exact.Exact => {
    if (each !== null && !Exact.isObject(each)) throw new Unreadable(`no definition: ${name}`)
    return { ...each, name }
  })
}

/** A section that is defined in place goes by the name of the place: `c_d` becomes `CD`. */
const nameOfPlace = (name: Exact.Exact | undefined): string | null => {
  if (name === undefined || name === null || name === "") return null
  if (typeof name !== "string") throw new Unreadable("no name")
  const words = name.replaceAll(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
  return words.replaceAll("_", "")
}

const place = (value: Exact.Exact): number => {
  const index = Exact.isObject(value) ? value["m_parent_index"] : undefined
  if (typeof index !== "number") throw new Unreadable("a definition without a place")
  return index
}

const items = (value: Exact.Exact | undefined): ReadonlyArray<Exact.Exact> => {
  if (value === undefined || value === null) return []
  if (Exact.isObject(value)) return Object.values(value).toSorted((one, other) => place(one) - place(other))
  if (!Array.isArray(value)) throw new Unreadable("no list of definitions")
  return value
}

const first = (json: Exact.ExactObject, names: ReadonlyArray<string>): string | undefined =>
  names.find((name) => Object.hasOwn(json, name))

/** Moves the sections that are defined where they are used to the others of the section around them. */
const withInnerSections = (json: Exact.ExactObject): Exact.ExactObject => {
  if (json["sub_sections"] === null) throw new Unreadable("no list of sub-sections")
  const moved: Array<Exact.Exact> = []
  const subs = items(json["sub_sections"]).map((sub): Exact.Exact => {
    if (!Exact.isObject(sub)) throw new Unreadable("no sub-section")
    const key = first(sub, subSection)
    const section = key === undefined ? undefined : sub[key]
    if (key === undefined || !section || typeof section === "string") return sub
    if (Exact.isObject(section) && Object.keys(section).length === 0) return sub
    if (!Exact.isObject(section)) throw new Unreadable("no section")
    const name = nameOfPlace(sub["name"])
    moved.push({ ...section, name })
    return { ...sub, [key]: name }
  })
  if (moved.length === 0) return json
  const key = first(json, inner) ?? "inner_section_definitions"
  return { ...json, sub_sections: subs, [key]: [...items(json[key]), ...moved] }
}

const prepared = (kind: Kind, json: Exact.ExactObject): Exact.ExactObject => {
  const listed = (named[kind] ?? []).reduce((rest: Exact.ExactObject, names) => {
    const key = first(rest, names)
    return key === undefined ? rest : { ...rest, [key]: asList(rest[key] ?? null) }
  }, json)
  if (kind !== "Section") return listed
  const whole = withInnerSections(listed)
  if (!Object.hasOwn(whole, "base_section")) return whole
  const { base_section = null, base_sections: _, ...rest } = whole
  return { ...rest, base_sections: [base_section] }
}

const set = (definition: Definition, name: string, value: Exact.Exact): void => {
  const convert = quantities[definition.kind][name]
  if (convert === undefined) return
  if (value === null) {
    definition.values.delete(name)
    return
  }
  definition.set(name, convert(Exact.plain(value), definition))
  if (name === "default") definition.exactDefault = value
}

const fill = (definition: Definition, json: Exact.ExactObject): void => {
  const { kind, context } = definition
  Annotation.read(definition, json)
  const whole = prepared(kind, json)
  for (const [key, value] of Object.entries(whole)) {
    const name = aliasesOf(kind).find((names) => names.includes(key))?.[0] ?? key
    const part = Object.hasOwn(parts[kind], name) ? parts[kind][name] : undefined
    if (part === undefined) {
      if (Object.hasOwn(quantities[kind], name)) set(definition, name, value)
      continue
    }
    for (const each of items(value)) {
      if (!Exact.isObject(each)) throw new Unreadable(`no definition in ${name}`)
      const made = new Definition(part, context, name, definition)
      fill(made, each)
      definition.add(name, made)
    }
  }
}

/** Reads the definitions of an archive. */
export const read = (json: Exact.Exact, context: Context): Definition => {
  if (!Exact.isObject(json)) throw new Unreadable("definitions that are no object")
  const definition = new Definition("Package", context, "definitions")
  fill(definition, json)
  context.package = definition
  return definition
}
