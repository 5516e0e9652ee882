/**
 * Definitions as an archive brings them along, while they are read and used: a package of sections with their
 * quantities and sub-sections, which refer to one another, to NOMAD's own, and to those of other archives.
 */
import type { Json } from "../../search/Document.ts"
import { Unreadable } from "../Unreadable.ts"
import type { Context } from "./Context.ts"
import type { Exact } from "./Exact.ts"
import type { DataType } from "./DataType.ts"
import type * as Sha1 from "./Sha1.ts"
import type * as Unit from "./Unit.ts"

/** The kinds of definition. */
export type Kind = "Package" | "Section" | "Quantity" | "SubSection" | "Attribute" | "Category"

/** A section that NOMAD itself defines. */
export class Known {
  readonly qualified_name: string
  readonly definition_id: string

  constructor(qualified_name: string, definition_id: string) {
    this.qualified_name = qualified_name
    this.definition_id = definition_id
  }
}

/**
 * What an id is kept by. The server makes a copy of a definition for each reference to it, and each has an id of its own,
 * which differs where definitions go in circles.
 */
export class Holder {
  hash?: Sha1.Growing
  /** How often it was changed when the digest was begun. */
  hashedAt?: number
  id?: string
  /** Whether the id is the one by which it was kept, whatever it would be now. */
  isSnapshot = false
  /** How often it was changed: what was found out before counts no more. */
  changes = 0
  /** The copy whose class instances are made of, once there is one. */
  opened?: Definition | Reference
  /** The classes that this one inherits from, in Python's order, itself first: copies, and names of NOMAD's own. */
  line?: ReadonlyArray<unknown>
}

/** The names under which a definition has others in it. */
export const partNames = [
  "attributes",
  "quantities",
  "sub_sections",
  "inner_section_definitions",
  "section_definitions",
  "category_definitions"
]

/** What a quantity of a definition can be. */
export type Value = Json | DataType | Unit.Powers | Reference | ReadonlyArray<Reference | string>

/** A definition. */
export class Definition extends Holder {
  readonly kind: Kind
  readonly context: Context
  /** The quantities that were set, in that order. */
  readonly values = new Map<string, Value>([["more", {}]])
  /** The names of quantities and parts in the order in which they came. */
  readonly order = new Set(["more"])
  readonly parts = new Map<string, Array<Definition>>()
  /** Annotations as they are written: each name has a list. */
  readonly annotations = new Map<string, ReadonlyArray<Json>>()
  /** How many annotations do not hold what their models ask for. */
  faults = 0
  /** The default with its numbers as they were written. */
  exactDefault?: Exact
  readonly parent: Definition | undefined
  readonly place: string
  index = -1

  constructor(kind: Kind, context: Context, place: string, parent?: Definition) {
    super()
    this.kind = kind
    this.context = context
    this.place = place
    this.parent = parent
  }

  get name(): Json | undefined {
    const name = this.values.get("name")
    // names are kept as they were given
    return name as Json | undefined
  }

  all(part: string): ReadonlyArray<Definition> {
    return this.parts.get(part) ?? []
  }

  add(part: string, definition: Definition): void {
    definition.index = this.all(part).length
    this.parts.set(part, [...this.all(part), definition])
    this.order.add(part)
  }

  set(name: string, value: Value): void {
    this.values.set(name, value)
    this.order.add(name)
  }

  texts(name: string): ReadonlyArray<string> {
    const value = this.values.get(name)
    return Array.isArray(value) ? value.map(String) : []
  }

  is(name: string): boolean {
    return this.values.get(name) === true
  }

  references(name: string): ReadonlyArray<Reference> {
    const value = this.values.get(name)
    return Array.isArray(value) ? value.filter((each) => each instanceof Reference) : []
  }

  reference(name: string): Reference | undefined {
    const value = this.values.get(name)
    return value instanceof Reference ? value : undefined
  }

  /** The name under which search knows it. */
  get qualified_name(): string {
    if (this.parent === undefined) return `entry_id:${this.context.entry_id}`
    return `${this.parent.qualified_name}.${this.name ? String(this.name) : "*"}`
  }

  /** Where it is in its archive; what was kept without one, is told from its package on. */
  get path(): string {
    if (this.parent === undefined && this.context.isKept) return "definitions/"
    return `${this.parent?.path ?? ""}/${this.place}${this.index === -1 ? "" : `/${this.index}`}`
  }

  /** Where it is in its package. */
  get pathInPackage(): string {
    if (this.parent === undefined) return this.qualified_name
    return `${this.parent.pathInPackage}/${this.place}${this.index === -1 ? "" : `/${this.index}`}`
  }
}

/** A reference to a definition, which is followed when somebody needs to. */
export class Reference extends Holder {
  readonly text: string
  readonly scope: Definition
  target?: Definition | Known

  constructor(text: string, scope: Definition) {
    super()
    this.text = text
    this.scope = scope
  }

  /** What it leads to. The first time, it becomes a copy of that as it is then. */
  resolve(): Definition | Known {
    if (this.target === undefined) {
      const found = this.scope.context.resolve(this)
      this.target = found
      if (found instanceof Definition) {
        const { changes, hash, hashedAt, id, isSnapshot, line, opened } = found
        Object.assign(this, { changes, hash, hashedAt, id, isSnapshot, line, opened })
      }
    }
    return this.target
  }

  /** The section that it leads to. */
  section(): Definition | Known {
    const found = this.resolve()
    if (found instanceof Definition && found.kind !== "Section") throw new Unreadable(`no section: ${this.text}`)
    return found
  }
}

/** The definition that a holder is, or is a copy of. */
export const targetOf = (holder: Definition | Reference): Definition | Known =>
  holder instanceof Reference ? holder.resolve() : holder
