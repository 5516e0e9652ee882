/**
 * The ids of definitions: SHA-1 of all that they say, and of the definitions in them.
 *
 * Where definitions go in circles, the server takes what it has of a digest so far; so the order matters in which ids are
 * asked for, and copies of a definition can have other ids than itself.
 */
import * as Hex from "effect/encoding/Hex"
import * as Result from "effect/Result"
import type { Json } from "../../search/Document.ts"
import * as Python from "../../Python.ts"
import { Unreadable } from "../Unreadable.ts"
import { DataType } from "./DataType.ts"
import { Definition, type Holder, Known, Reference, targetOf } from "./Definition.ts"
import * as Exact from "./Exact.ts"
import { person } from "./Kinds.ts"
import * as Sha1 from "./Sha1.ts"
import * as Unit from "./Unit.ts"

const flag = (value: boolean): string => (value ? "T" : "F")

const named = (definition: Definition): string =>
  Exact.str(definition.name ?? null) + flag(definition.is("variable")) + definition.texts("aliases").toSorted().join("")

const typeOf = (definition: Definition): string => {
  const type = definition.values.get("type")
  if (!(type instanceof DataType)) throw new Unreadable("a quantity without a type")
  if (type.target !== undefined) return id(type.target)
  return type.kind === "person" ? person(type.standard).definition_id : Python.json(type.written)
}

const shapeOf = (definition: Definition): string => {
  // shapes are kept as they were given
  const shape = (definition.values.get("shape") ?? []) as Json
  if (typeof shape === "string") return shape
  if (Array.isArray(shape)) return shape.map((each: Json) => Exact.str(each)).join("")
  throw new Unreadable("a shape that is no list")
}

const quantity = (definition: Definition): string => {
  const unit = definition.values.get("unit")
  const dimensionality = definition.values.get("dimensionality") as Json | undefined // kept as it was given
  return [
    typeOf(definition),
    shapeOf(definition),
    unit instanceof Map ? Unit.write(unit) : "None",
    definition.values.has("default") ? Exact.str(definition.exactDefault ?? null) : "N",
    Exact.str(dimensionality ?? null),
    flag(definition.is("virtual"))
  ].join("")
}

const seed = (definition: Definition): string => {
  if (definition.kind === "Quantity") return named(definition) + quantity(definition)
  if (definition.kind === "Attribute") return named(definition) + typeOf(definition) + shapeOf(definition)
  return named(definition)
}

const ofKnown = ({ definition_id }: Known): Uint8Array =>
  Result.getOrElse(Hex.decode(definition_id), () => new Uint8Array())

/** What a definition has of its own; the rest of the digest follows. */
const begin = (definition: Definition, holder: Holder): Sha1.Growing => {
  const hash = new Sha1.Growing()
  holder.hash = hash
  hash.add(seed(definition))
  for (const each of definition.all("attributes")) hash.add(digest(each))
  return hash
}

const members = (definition: Definition): ReadonlyArray<Definition | Reference> =>
  definition.kind === "Package"
    ? definition.all("section_definitions")
    : [
        ...definition.all("quantities"),
        ...definition.all("sub_sections"),
        ...definition.references("base_sections"),
        ...definition.all("inner_section_definitions")
      ]

const hashOf = (definition: Definition, holder: Holder): Sha1.Growing => {
  if (holder.hash !== undefined) return holder.hash
  const hash = begin(definition, holder)
  if (definition.kind === "SubSection") {
    const section = definition.reference("sub_section")
    if (section === undefined) throw new Unreadable("a sub-section without a section")
    hash.add(flag(definition.is("repeats"))).add(digest(section))
  }
  if (definition.kind === "Section") hash.add(definition.pathInPackage + flag(definition.is("extends_base_section")))
  if (definition.kind === "Section" || definition.kind === "Package") {
    for (const each of members(definition)) hash.add(digest(each))
  }
  return hash
}

/** The digest of a definition, or of a copy of one. */
const digest = (holder: Definition | Reference): Uint8Array => {
  const target = targetOf(holder)
  return target instanceof Known ? ofKnown(target) : hashOf(target, holder).digest()
}

/** The id of a definition, or of a copy of one. */
export const id = (holder: Definition | Reference): string => {
  const target = targetOf(holder)
  if (target instanceof Known) return target.definition_id
  return (holder.id ??= hashOf(target, holder).hex())
}
