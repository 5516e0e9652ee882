/**
 * The constraints that definitions have to fulfil. All of them are looked at, and references are followed meanwhile.
 */
import { Unreadable } from "../Unreadable.ts"
import * as Annotation from "./Annotation.ts"
import { DataType } from "./DataType.ts"
import { type Definition, type Kind, partNames } from "./Definition.ts"

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

/** The first base that leads nowhere is one violation, whatever becomes of the others. */
const ofSection = (section: Definition): number => {
  const areResolved = section.references("base_sections").every((base) => isResolved(() => base.resolve()))
  return count(areResolved, isUnique(section))
}

const none = (): number => 0

const count = (...are: ReadonlyArray<boolean>): number => are.filter((each) => !each).length

const violations: { readonly [kind in Kind]: (definition: Definition) => number } = {
  Package: none,
  Category: none,
  Section: ofSection,
  Quantity: (quantity) => count(isQuantity(quantity)),
  SubSection: (sub) => count(isSubSection(sub)),
  Attribute: (attribute) => count(isAttribute(attribute))
}

/** How many constraints a definition, and all that are in it, violate. */
export const errors = (definition: Definition): number => {
  const own = violations[definition.kind](definition) + count(isNamed(definition), Annotation.fit(definition))
  const inner = partNames.flatMap((part) => definition.all(part).map(errors))
  return inner.reduce((sum, each) => sum + each, own + definition.faults)
}
