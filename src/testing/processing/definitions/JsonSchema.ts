/**
 * Definitions as JSON Schema, draft 2020-12. All sections of an archive go by one key in `$defs`, `entry_id`, so that
 * the first of them stands for all.
 */
import type { Json, JsonObject } from "../../search/Document.ts"
import * as KnownSections from "../KnownSections.ts"
import { Definition, Known, type Reference, targetOf } from "./Definition.ts"
import * as Digest from "./Digest.ts"
import * as QuantitySchema from "./QuantitySchema.ts"
import * as SchemaId from "./SchemaId.ts"

/** What schemas are to have beside the rest. */
export interface Options {
  /** Values with units as objects. */
  readonly unit_value: boolean
  /** The sections of NOMAD's own that inherit from this one. */
  readonly section_subtypes: boolean
  readonly property_subtypes: boolean
}

interface Tree {
  [name: string]: Json | Tree | Array<Json | Tree>
}

type Defs = Map<string, Tree>

const nested = ({ unit_value, property_subtypes }: Options): SchemaId.Flags => ({ unit_value, property_subtypes })

const text = (definition: Definition, name: string): Tree => {
  const value = definition.values.get(name)
  return typeof value === "string" ? { [name]: value } : {}
}

const described = (definition: Definition): Tree => ({
  $schema: SchemaId.dialect,
  ...(definition.name == null ? {} : { title: definition.name }),
  ...text(definition, "label"),
  ...text(definition, "description"),
  ...QuantitySchema.lists(definition),
  type: "object"
})

const knownOf = (qualified_name: string): Known =>
  new Known(qualified_name, KnownSections.all.get(qualified_name)?.definition_id ?? "")

/** NOMAD's own sections that inherit from a section, at whatever distance; those behind one of them come before it. */
const subtypes = (name: string): ReadonlyArray<Known> => {
  const names = Array.from(KnownSections.all)
    .filter(([, { bases }]) => bases.includes(name))
    .flatMap(([child]) => [...subtypes(child).map(({ qualified_name }) => qualified_name), child])
  return Array.from(new Set(names), knownOf)
}

/** What a property has that is a section, or one of those that inherit from it. */
const held = (holder: Reference | Known, repeats: boolean, options: Options, defs: Defs): Tree => {
  const target = holder instanceof Known ? holder : targetOf(holder)
  const { $id = "" } = schemaOf(holder, options, defs)
  const others = options.property_subtypes ? subtypes(target.qualified_name) : []
  const any = [...others, holder].map((each) => referring(each, options, defs))
  const one = others.length === 0 ? { $ref: $id } : { anyOf: any }
  return repeats ? { type: "array", items: one } : one
}

/** The properties that a section of NOMAD's own has itself. */
const knownProperties = (name: string, entry: KnownSections.Entry, options: Options, defs: Defs): Tree => {
  const quantities = Object.entries(entry.quantities).map(([property, type]) => {
    const id = entry.ids[property] ?? ""
    return [property, QuantitySchema.ofKnown(`${name}.${property}`, id, type, nested(options))] as const
  })
  const parts = Object.entries(entry.sub_sections).map(([property, section]) => {
    const part = held(knownOf(section.replace("[]", "")), section.endsWith("[]"), options, defs)
    const $id = SchemaId.of(`${name}.${property}`, entry.ids[property] ?? "", nested(options))
    return [property, { ...part, $id }] as const
  })
  return Object.fromEntries([...quantities, ...parts])
}

/** What is told of a section of NOMAD's own: what it inherits from and what it has, but not what it is for. */
const known = ({ qualified_name }: Known, options: Options, defs: Defs): Tree => {
  const entry = KnownSections.all.get(qualified_name)
  const name = qualified_name.slice(qualified_name.lastIndexOf(".") + 1)
  const schema: Tree = {
    title: name,
    ...entry?.more,
    type: "object",
    $id: SchemaId.of(qualified_name, entry?.definition_id ?? "", nested(options))
  }
  defs.set(qualified_name, schema)
  if (entry === undefined) return schema
  const all = entry.bases.map((base) => referring(knownOf(base), options, defs))
  if (all.length > 0) schema["allOf"] = all
  const properties = knownProperties(qualified_name, entry, options, defs)
  if (Object.keys(properties).length > 0) schema["properties"] = properties
  return schema
}

const nameOf = (target: Definition | Known): string =>
  target instanceof Known
    ? target.qualified_name.slice(target.qualified_name.lastIndexOf(".") + 1)
    : String(target.name)

/** The schema of a section, once. */
const schemaOf = (holder: Definition | Reference | Known, options: Options, defs: Defs): Tree => {
  const target = holder instanceof Known ? holder : targetOf(holder)
  const there = defs.get(SchemaId.key(target.qualified_name))
  if (there !== undefined) return there
  if (target instanceof Known) return known(target, options, defs)
  const { $schema: _, ...schema } = section(target, options, defs)
  defs.set(SchemaId.key(target.qualified_name), schema)
  return schema
}

const referring = (holder: Definition | Reference | Known, options: Options, defs: Defs): Tree => {
  const target = holder instanceof Known ? holder : targetOf(holder)
  const { $id = "", description } = schemaOf(holder, options, defs)
  return {
    $ref: $id,
    description: `${nameOf(target)} ${typeof description === "string" ? `: ${description}` : ""}`
  }
}

/** What a sub-section holds. */
const part = (sub: Definition, options: Options, defs: Defs): Tree => {
  const reference = sub.reference("sub_section")
  if (reference === undefined) return {}
  const target = reference.resolve()
  return {
    ...held(reference, sub.is("repeats"), options, defs),
    ...(target instanceof Definition && text(target, "description"))
  }
}

const idOf = (definition: Definition, flags: SchemaId.Flags): string =>
  SchemaId.of(definition.qualified_name, Digest.id(definition), flags)

const section = (definition: Definition, options: Options, defs: Defs): Tree => {
  const schema: Tree = { ...described(definition), $id: idOf(definition, nested(options)) }
  defs.set(SchemaId.key(definition.qualified_name), schema)
  const properties: Tree = {}
  for (const each of definition.all("quantities")) {
    const { $schema: _, ...property } = QuantitySchema.make(each, nested(options))
    properties[String(each.name)] = property
  }
  if (definition.kind === "SubSection") Object.assign(schema, part(definition, options, defs))
  for (const each of definition.all("sub_sections")) {
    properties[String(each.name)] = {
      ...part(each, options, defs),
      ...text(each, "description"),
      $id: idOf(each, nested(options))
    }
  }
  const bases = definition.references("base_sections").map((base) => referring(base, options, defs))
  if (bases.length > 0) schema["allOf"] = bases
  if (Object.keys(properties).length > 0) schema["properties"] = properties
  return schema
}

/** The whole schema of a definition. */
export const make = (definition: Definition | Known, options: Options): JsonObject => {
  const defs: Defs = new Map()
  if (definition instanceof Known) {
    const { definition_id, qualified_name } = definition
    const schema: Tree = { $schema: SchemaId.dialect, ...known(definition, options, defs) }
    const others = options.section_subtypes ? subtypes(qualified_name) : []
    const $id = SchemaId.of(qualified_name, definition_id, options)
    if (others.length === 0) {
      defs.delete(qualified_name)
      return finished(schema, $id, defs)
    }
    const anyOf = others.map((each) => referring(each, options, defs))
    defs.set(qualified_name, schema)
    const { $id: _id, allOf: _allOf, properties: _properties, ...head } = schema
    return finished({ ...head, anyOf: [...anyOf, referring(definition, options, defs)] }, $id, defs)
  }
  if (definition.kind === "Quantity") return QuantitySchema.make(definition, nested(options))
  const schema = section(definition, options, defs)
  defs.delete(SchemaId.key(definition.qualified_name))
  return finished(schema, idOf(definition, options), defs)
}

const finished = (schema: Tree, $id: string, defs: Defs): JsonObject =>
  ({
    ...schema,
    ...(defs.size > 0 && { $defs: Object.fromEntries(defs) }),
    $id
  }) as JsonObject // a tree holds nothing but JSON
