/**
 * The constraints that definitions have to fulfil. All of them are looked at, and references are followed meanwhile.
 */
import { Unreadable } from "../Unreadable.ts"
import * as Annotation from "./Annotation.ts"
import { DataType } from "./DataType.ts"
import type { Definition } from "./Definition.ts"

const identifier = /^[\p{XID_Start}_]\p{XID_Continue}*$/u

const isNamed = ({ kind, name }: Definition): boolean => {
  if (kind === "Package" || !name) return true
  if (typeof name !== "string") throw new Unreadable("a name that is no text")
  return name.split(".").every((each) => identifier.test(each))
}

const isResolved = (follow: () => unknown): boolean => {
  try {
    follow()
    return true
  } catch (error) {
    if (error instanceof Unreadable) return false
    throw error
  }
}

const isQuantity = (definition: Definition): boolean => {
  const { context, values } = definition
  const [type, unit, dimensionality] = [values.get("type"), values.get("unit"), values.get("dimensionality")]
  if (unit instanceof Map && typeof dimensionality === "string" && !context.units.measures(unit, dimensionality))
    throw new Unreadable("a unit of something else")
  const shape = values.get("shape") ?? []
  if (typeof shape !== "string" && !Array.isArray(shape)) throw new Unreadable("a shape that is no list")
  if (!(type instanceof DataType)) return false
  return isResolved(() => type.target?.resolve())
}

const isAttribute = (definition: Definition): boolean => {
  const type = definition.values.get("type")
  return type instanceof DataType && type.target === undefined && type.kind !== "person"
}

const isSubSection = (definition: Definition): boolean => {
  const section = definition.reference("sub_section")
  return section !== undefined && isResolved(() => section.resolve())
}

const isUnique = (section: Definition): boolean => {
  const names = [...section.all("quantities"), ...section.all("sub_sections")].flatMap((each) => [
    each.name ?? null,
    ...each.texts("aliases")
  ])
  return new Set(names).size === names.length
}

const isSection = (section: Definition): boolean => {
  const areResolved = section.references("base_sections").map((base) => isResolved(() => base.resolve()))
  return areResolved.every(Boolean) && isUnique(section)
}

const always = (): boolean => true

const constraints = {
  Package: always,
  Category: always,
  Section: isSection,
  Quantity: isQuantity,
  SubSection: isSubSection,
  Attribute: isAttribute
} as const

const order = [
  "attributes",
  "quantities",
  "sub_sections",
  "inner_section_definitions",
  "section_definitions",
  "category_definitions"
]

/** Whether a definition, and all that are in it, are right. */
export const isValid = (definition: Definition): boolean => {
  const own = [
    constraints[definition.kind](definition),
    isNamed(definition),
    !definition.hasFaults,
    Annotation.fit(definition)
  ]
  const inner = order.flatMap((part) => definition.all(part).map(isValid))
  return [...own, ...inner].every(Boolean)
}
