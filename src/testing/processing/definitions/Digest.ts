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
import { person } from "./Kinds.ts"
import * as Sha1 from "./Sha1.ts"
import * as Unit from "./Unit.ts"

const flag = (value: boolean): string => (value ? "T" : "F")

const named = (definition: Definition): string =>
  Python.str(definition.name ?? null) +
  flag(definition.is("variable")) +
  definition.texts("aliases").toSorted().join("")

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
  if (Array.isArray(shape)) return shape.map((each: Json) => Python.str(each)).join("")
  throw new Unreadable("a shape that is no list")
}

const quantity = (definition: Definition): string => {
  const unit = definition.values.get("unit")
  const dimensionality = definition.values.get("dimensionality") as Json | undefined // kept as it was given
  return [
    typeOf(definition),
    shapeOf(definition),
    unit instanceof Map ? Unit.write(unit) : "None",
    definition.values.has("default") ? Python.str(definition.exactDefault ?? null) : "N",
    Python.str(dimensionality ?? null),
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

const isCurrent = ({ changes, hash, hashedAt }: Holder): boolean => hash !== undefined && hashedAt === changes

/** Adds to the digest that the holder has now, which may be another when the bytes are there. */
const add = (holder: Holder, bytes: () => Uint8Array | string): void => {
  const { hash } = holder
  hash?.add(bytes())
}

/** What a definition has of its own; the rest of the digest follows. */
const begin = (definition: Definition, holder: Holder): void => {
  Object.assign(holder, { hash: new Sha1.Growing(), hashedAt: holder.changes, id: undefined })
  add(holder, () => seed(definition))
  for (const each of definition.all("attributes")) add(holder, () => digest(each))
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
  if (!isCurrent(holder)) {
    begin(definition, holder)
    if (definition.kind === "SubSection") {
      const section = definition.reference("sub_section")
      if (section === undefined) throw new Unreadable("a sub-section without a section")
      add(holder, () => flag(definition.is("repeats")))
      add(holder, () => digest(section))
    }
    if (definition.kind === "Section")
      add(holder, () => definition.pathInPackage + flag(definition.is("extends_base_section")))
    if (definition.kind === "Section" || definition.kind === "Package") {
      for (const each of members(definition)) add(holder, () => digest(each))
    }
  }
  return holder.hash ?? new Sha1.Growing()
}

/** What answers for a reference: whoever follows it first, gets to its target; all others, to the copy. */
const answering = (holder: Definition | Reference): Definition | Reference | Known => {
  const isFirst = holder instanceof Reference && holder.target === undefined
  const target = targetOf(holder)
  return isFirst || target instanceof Known ? target : holder
}

/** The digest of a definition, or of a copy of one. */
const digest = (asked: Definition | Reference): Uint8Array => {
  const holder = answering(asked)
  if (holder instanceof Known) return ofKnown(holder)
  const target = targetOf(holder)
  return target instanceof Known ? ofKnown(target) : hashOf(target, holder).digest()
}

/** The id of a definition, or of a copy of one. */
export const id = (asked: Definition | Reference): string => {
  const holder = answering(asked)
  if (holder instanceof Known) return holder.definition_id
  const target = targetOf(holder)
  if (target instanceof Known) return target.definition_id
  if (holder.id !== undefined && (isCurrent(holder) || holder.isSnapshot)) return holder.id
  const found = hashOf(target, holder).hex()
  holder.id = found
  return found
}
