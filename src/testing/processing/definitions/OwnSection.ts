/**
 * Sections that archives define, the way processing knows sections.
 */
import * as Metainfo from "../Metainfo.ts"
import { Unreadable, Unwritable } from "../Unreadable.ts"
import { DataType } from "./DataType.ts"
import { Definition, Known, Reference } from "./Definition.ts"
import * as Digest from "./Digest.ts"
import * as Inherited from "./Inherited.ts"
import * as Line from "./Line.ts"
import * as Unit from "./Unit.ts"

const ofKnown = ({ qualified_name }: Known): Metainfo.Definition => {
  const found = Metainfo.definition(qualified_name)
  if (found === undefined) throw new Unreadable(`no definition of ${qualified_name}`)
  return found
}

/**
 * The definition that instances get. It is the one that a reference leads to when it is followed for the first time, and
 * the copy that the reference has become from then on.
 */
const opened = (holder: Definition | Reference): Definition | Reference | Known => {
  if (holder instanceof Reference && holder.target === undefined) {
    const target = holder.section()
    return target instanceof Known ? target : opened(target)
  }
  const target = holder instanceof Reference ? holder.section() : holder
  if (target instanceof Known) return target
  if (holder.opened === undefined) {
    holder.opened = holder
    for (const inner of Inherited.innerSections(holder).values()) opened(inner)
    for (const base of target.references("base_sections")) opened(base)
    holder.line = Line.of(holder, target)
  }
  return holder.opened
}

/** A sub-section that an archive defines. */
class OwnPlace implements Metainfo.OwnPlace {
  readonly #section: Reference
  readonly reference: string | undefined

  constructor(section: Reference) {
    this.#section = section
    this.reference = section.text.includes("/") ? section.text : undefined
  }

  enter(): Metainfo.Definition {
    const definition = describe(this.#section)
    // the server compares the id with the one that the data may name
    void definition.definition_id
    return definition
  }

  leave(): void {
    opened(this.#section)
  }

  holds(definition: Metainfo.Definition): boolean {
    return definition.key === this.#section
  }
}

/** How values are made of more than themselves. */
const isFull = (quantity: Definition): boolean =>
  quantity.is("flexible_unit") || quantity.is("variable") || quantity.all("attributes").length > 0

/** Values with a unit of their own are told in that, unless the quantity has one: then they need one, too. */
const unitsOf =
  ({ context, values }: Definition) =>
  (unit: string | undefined): string | undefined => {
    const own = values.get("unit")
    if (unit !== undefined) return Unit.write(context.units.parse(unit))
    if (own instanceof Map) throw new Unreadable("a value without a unit")
    return undefined
  }

const dimensionsOf = (quantity: Definition): number => {
  const shape = quantity.values.get("shape")
  return typeof shape === "string" || Array.isArray(shape) ? shape.length : 0
}

/** Values of several dimensions are numpy's; references do not mind. */
const isPlain = ({ kind, written }: DataType): boolean =>
  written["type_kind"] !== "numpy" && !["any", "person", "reference"].includes(kind)

const quantityOf = (quantity: Definition, owner: string): Metainfo.Quantity => {
  const type = quantity.values.get("type")
  if (!(type instanceof DataType)) throw new Unreadable("a quantity without a type")
  const dimensions = dimensionsOf(quantity)
  return {
    name: String(quantity.name),
    kind: type.kind,
    list: dimensions > 0,
    dimensions,
    owner,
    ...(type.values !== undefined && { values: type.values }),
    ...(type.written["type_kind"] === "numpy" && { size: Number(/\d+$/.exec(type.standard)?.[0] ?? 64) }),
    ...(quantity.is("virtual") && { virtual: true }),
    ...(isFull(quantity) && { full: unitsOf(quantity) }),
    ...(isPlain(type) && { plain: true })
  }
}

const subSectionOf = (sub: Definition, owner: string): Metainfo.SubSection => {
  const section = sub.reference("sub_section")
  if (section === undefined) throw new Unreadable("a sub-section without a section")
  const found = section.target
  return {
    name: String(sub.name),
    section: found === undefined ? section.text : found.qualified_name,
    repeats: sub.is("repeats"),
    owner,
    own: new OwnPlace(section)
  }
}

class Described implements Metainfo.Definition {
  readonly key: Definition | Reference
  readonly qualified_name: string
  readonly name: string
  readonly lineage: ReadonlyArray<string>
  readonly quantities: ReadonlyMap<string, Metainfo.Quantity>
  readonly sub_sections: ReadonlyMap<string, Metainfo.SubSection>
  readonly aliases: ReadonlyMap<string, string>
  readonly #target: Definition

  constructor(holder: Definition | Reference, target: Definition) {
    this.key = holder
    this.#target = target
    this.qualified_name = target.qualified_name
    this.name = String(target.name)
    const bases = target.references("base_sections").map((base) => describe(base))
    this.lineage = Line.names(holder.line ?? [holder])
    this.quantities = new Map([
      ...bases.flatMap((base) => Array.from(base.quantities)),
      ...target.all("quantities").map((each) => [String(each.name), quantityOf(each, this.qualified_name)] as const)
    ])
    this.sub_sections = new Map([
      ...bases.flatMap((base) => Array.from(base.sub_sections)),
      ...target.all("sub_sections").map((each) => [String(each.name), subSectionOf(each, this.qualified_name)] as const)
    ])
    this.aliases = new Map([
      ...bases.flatMap((base) => Array.from(base.aliases ?? [])),
      ...[...target.all("quantities"), ...target.all("sub_sections")].flatMap((each) =>
        each.texts("aliases").map((alias) => [alias, String(each.name)] as const)
      )
    ])
  }

  get definition_id(): string {
    return Digest.id(this.key)
  }

  get reference(): string {
    const { context, path } = this.#target
    if (context.isForeign) throw new Unwritable("Can only create references from archives with this context")
    return `${context.url}#${path}`
  }

  get ancestors(): ReadonlyArray<Metainfo.Ancestor> {
    return ancestorsOf(this.#target)
  }

  readonly variable = (name: string): string | undefined => Inherited.variable(this.#target, name)

  get isExtension(): boolean {
    return this.#target.is("extends_base_section")
  }

  get attributes(): ReadonlyArray<string> {
    const bases = this.#target.references("base_sections").flatMap((base) => describe(base).attributes ?? [])
    return [...bases, ...this.#target.all("attributes").map(({ name }) => String(name))]
  }
}

const ancestorsOf = (section: Definition): ReadonlyArray<Metainfo.Ancestor> =>
  section.references("base_sections").flatMap((base): ReadonlyArray<Metainfo.Ancestor> => {
    const target = base.section()
    const above = target instanceof Known ? ofKnown(target).ancestors : ancestorsOf(target)
    return [...above, { key: base, qualified_name: target.qualified_name, definition_id: Digest.id(base) }]
  })

/** What processing knows of the section that a definition, or a reference to one, opens. */
export const describe = (holder: Definition | Reference): Metainfo.Definition => {
  const found = opened(holder)
  if (found instanceof Known) return ofKnown(found)
  const target = found instanceof Reference ? found.section() : found
  if (target instanceof Known) return ofKnown(target)
  const { sections } = target.context
  const described = sections.get(found) ?? new Described(found, target)
  sections.set(found, described)
  return described
}
