/**
 * Writes definitions as the archive shows them.
 */
import type { Json, JsonObject } from "../../search/Document.ts"
import { DataType } from "./DataType.ts"
import { Definition, type Kind, Known, partNames, Reference } from "./Definition.ts"
import * as Digest from "./Digest.ts"
import { kinds } from "./Kinds.ts"
import * as Unit from "./Unit.ts"

const named = ["name", "label", "description", "links", "categories", "deprecated", "aliases", "variable", "more"]

/** The quantities of each kind, in NOMAD's order. */
const quantities: { readonly [kind in Kind]: ReadonlyArray<string> } = {
  Package: named,
  Category: named,
  Attribute: [...named, "type", "shape"],
  Quantity: [...named, "type", "shape", "unit", "dimensionality", "default", "cached", "virtual", "flexible_unit"],
  SubSection: [...named, "sub_section", "repeats", "key_quantity"],
  Section: [...named, "base_sections", "extending_sections", "extends_base_section", "constraints"]
}

/** How a definition refers to another one. */
export const referenceTo = (target: Definition | Known, from: Definition): string => {
  if (target instanceof Known) return target.qualified_name
  return `${target.context === from.context ? "" : target.context.url}#${target.path}`
}

/** How a definition refers to another one from wherever it is. */
const stableReferenceTo = (target: Definition | Known): string =>
  `${target.qualified_name}@${target instanceof Known ? target.definition_id : Digest.id(target)}`

type ReferenceTo = typeof referenceTo

const written = (name: string, definition: Definition, referenceTo: ReferenceTo): Json => {
  const value = definition.values.get(name)
  const refer = (reference: Reference) =>
    reference.target === undefined ? reference.text : referenceTo(reference.target, definition)
  if (value instanceof DataType) {
    if (value.target === undefined) return value.written
    return { type_kind: "reference", type_data: referenceTo(value.target.section(), definition) }
  }
  if (value instanceof Map) return Unit.write(value)
  if (value instanceof Reference) return refer(value)
  if (Array.isArray(value)) return value.map((each) => (each instanceof Reference ? refer(each) : each))
  return value as Json // all others are kept as JSON
}

const isSet = (name: string, definition: Definition): boolean => {
  const value = definition.values.get(name)
  return name === "more" ? Object.keys(Object(value)).length > 0 : value !== undefined
}

const annotationsOf = ({ annotations }: Definition): JsonObject =>
  annotations.size === 0 ? {} : { m_annotations: Object.fromEntries(annotations) }

/** What a definition says of itself, and all that is in it, each written as `write` does. */
const content = (
  definition: Definition,
  referenceTo: ReferenceTo,
  write: (part: Definition) => JsonObject
): JsonObject => ({
  ...annotationsOf(definition),
  ...Object.fromEntries(
    quantities[definition.kind]
      .filter((name) => isSet(name, definition))
      .map((name) => [name, written(name, definition, referenceTo)] as const)
  ),
  ...Object.fromEntries(
    partNames
      .filter((part) => definition.all(part).length > 0)
      .map((part) => [part, definition.all(part).map(write)] as const)
  ),
  definition_id: Digest.id(definition)
})

/** A definition and all that is in it. */
export const write = (definition: Definition): JsonObject => ({
  m_def: kinds[definition.kind].qualified_name,
  m_def_id: kinds[definition.kind].definition_id,
  ...(definition.index === -1 ? {} : { m_parent_index: definition.index }),
  m_parent_sub_section: definition.place,
  ...content(definition, referenceTo, write)
})

/** The same for other deployments: without its place, and with ids in its references. */
export const writeStable = (definition: Definition): JsonObject => content(definition, stableReferenceTo, writeStable)
