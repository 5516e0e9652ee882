/**
 * NOMAD's metainfo as far as processing needs it: what a section may hold, under which names, and what it inherits.
 */
import * as KnownSections from "./KnownSections.ts"

/** The kinds of quantity. `element` is the symbol of a chemical element. */
export type Kind =
  | "str"
  | "int"
  | "float"
  | "bool"
  | "datetime"
  | "element"
  | "reference"
  | "any"
  | "url"
  | "file"
  | "capitalized"
  | "bytes"
  | "json"
  | "complex"
  | "person"

/** A definition as tables have it: what the section has of its own. */
export interface TableEntry {
  readonly definition_id: string
  readonly bases: ReadonlyArray<string>
  /**
   * The kind of each quantity; for numpy's types with their bits, as `float64`, then with `[]` for each dimension, with
   * `virtual` where values are not kept, and what else is known as JSON: of `enum` the texts that there are and no others.
   */
  readonly quantities: { readonly [name: string]: string }
  /** The section of each sub-section, with `[]` where it repeats. */
  readonly sub_sections: { readonly [name: string]: string }
}

/** A quantity of a section, and the section that defines it. */
export interface Quantity {
  readonly name: string
  readonly kind: Kind
  readonly list: boolean
  /** How many dimensions its values have, where there may be more than one. */
  readonly dimensions?: number
  /** How many bits its numbers have, where that is told. */
  readonly size?: number
  /** Whether more dimensions than one are refused, as by Python's own types. */
  readonly plain?: boolean
  /** How units are written, where values come with names, units and attributes. */
  readonly full?: (unit: string | undefined) => string | undefined
  /** Whether values are not kept. */
  readonly virtual?: boolean
  /** The only values that it can have. */
  readonly values?: ReadonlyArray<string>
  readonly owner: string
}

/** A sub-section that an archive defines. Which section is in it, can change with the first one. */
export interface OwnPlace {
  /** The reference that says which section it is, if it is one into an archive. */
  readonly reference: string | undefined
  /** The section that the next one is. */
  readonly enter: () => Definition
  /** To be called when there is one more. */
  readonly leave: () => void
  /** Whether this is the very section that the place has. */
  readonly holds: (definition: Definition) => boolean
}

/** A sub-section of a section, and which section it is. */
export interface SubSection {
  readonly name: string
  readonly section: string
  readonly repeats: boolean
  /** The section that defines it. */
  readonly owner: string
  readonly own?: OwnPlace
}

/** A section that others inherit from. */
export interface Ancestor {
  /** What tells it from others: archives may have several of the same name. */
  readonly key: unknown
  readonly qualified_name: string
  readonly definition_id: string
}

/** A section with all that it inherits. */
export interface Definition extends Ancestor {
  readonly name: string
  /** Itself, and its base sections in Python's order of resolution. */
  readonly lineage: ReadonlyArray<string>
  readonly quantities: ReadonlyMap<string, Quantity>
  readonly sub_sections: ReadonlyMap<string, SubSection>
  /** The sections that it inherits from. */
  readonly ancestors: ReadonlyArray<Ancestor>
  /** What `m_def` says. */
  readonly reference: string
  /** Other names of its properties. */
  readonly aliases?: ReadonlyMap<string, string>
  /** Whether it only adds to another section: then there is none of its own. */
  readonly isExtension?: boolean
  /** Names of what qualifies the section itself. */
  readonly attributes?: ReadonlyArray<string>
  /** The property that goes by such a name, where names vary. */
  readonly variable?: (name: string) => string | undefined
}

/** Where definitions are found: NOMAD's own, and those that come with the files. */
export interface Lookup {
  readonly find: (qualified_name: string) => TableEntry | undefined
  /** The qualified name of the section that `m_def` names. */
  readonly qualify: (m_def: string) => string
  /** A section that an archive defines, or which `m_def` may name in some way that is an archive's own. */
  readonly own?: (m_def: string) => Definition | undefined
  /** A section that an archive brought along, by its id. */
  readonly byId?: (definition_id: string) => Definition | undefined
  /** How a reference to another section is kept. */
  readonly refer?: (reference: string) => string
}

/** A section and all its bases, each once: where one is reached in two ways, the last one counts, as in Python. */
const lineageOf = (lookup: Lookup, name: string): ReadonlyArray<string> => {
  const all = [name, ...(lookup.find(name)?.bases ?? []).flatMap((base) => lineageOf(lookup, base))]
  return all.filter((each, index) => all.lastIndexOf(each) === index)
}

/** Bases first: a quantity keeps its place when it is defined anew. */
const fromBases = (lookup: Lookup, name: string): ReadonlyArray<string> => [
  ...(lookup.find(name)?.bases ?? []).flatMap((base) => fromBases(lookup, base)),
  name
]

const parsed = (text: string): { readonly name: string; readonly list: boolean } =>
  text.endsWith("[]") ? { name: text.slice(0, -2), list: true } : { name: text, list: false }

const kinds: ReadonlyArray<Kind> = [
  "str",
  "int",
  "float",
  "bool",
  "datetime",
  "element",
  "reference",
  "any",
  "url",
  "file",
  "capitalized",
  "bytes",
  "json",
  "complex",
  "person"
]

const quantityOf = (name: string, type: string, owner: string): Quantity => {
  const { bits, isVirtual, more, shape, word } = KnownSections.typeOf(type)
  const kind = word === "enum" ? "str" : (kinds.find((kind) => kind === word) ?? "any")
  const isPlain = bits === "" && !["any", "person", "reference"].includes(kind)
  const values = more["enum"]
  return {
    name,
    kind,
    list: shape.length > 0,
    dimensions: shape.length,
    owner,
    ...(bits !== "" && { size: Number(bits) }),
    ...(isPlain && { plain: true }),
    ...(isVirtual && { virtual: true }),
    ...(Array.isArray(values) && { values: values.map(String) })
  }
}

const quantitiesOf = (lookup: Lookup, sections: ReadonlyArray<string>): ReadonlyMap<string, Quantity> =>
  new Map(
    sections.flatMap((owner) =>
      Object.entries(lookup.find(owner)?.quantities ?? {}).map(([name, type]): readonly [string, Quantity] => [
        name,
        quantityOf(name, type, owner)
      ])
    )
  )

const subSectionsOf = (lookup: Lookup, sections: ReadonlyArray<string>): ReadonlyMap<string, SubSection> =>
  new Map(
    sections.flatMap((owner) =>
      Object.entries(lookup.find(owner)?.sub_sections ?? {}).map(([name, type]): [string, SubSection] => {
        const { name: section, list } = parsed(type)
        return [name, { name, section, repeats: list, owner }]
      })
    )
  )

const inheriting = (qualified_name: string, entry: TableEntry, lookup: Lookup): Definition => {
  const inherited = fromBases(lookup, qualified_name)
  const lineage = lineageOf(lookup, qualified_name)
  return {
    key: qualified_name,
    qualified_name,
    name: qualified_name.slice(qualified_name.lastIndexOf(".") + 1),
    definition_id: entry.definition_id,
    lineage,
    ancestors: lineage.slice(1).map((name) => ({
      key: name,
      qualified_name: name,
      definition_id: lookup.find(name)?.definition_id ?? ""
    })),
    quantities: quantitiesOf(lookup, inherited),
    sub_sections: subSectionsOf(lookup, inherited),
    reference: qualified_name
  }
}

/** What is made when it is first asked for. */
const lazily = <A>(make: () => A): (() => A) => {
  let made: A | undefined
  return () => (made ??= make())
}

/** NOMAD's own sections, each put together once. */
const own: ReadonlyMap<string, () => Definition> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ Array.from(
    KnownSections.all,
    ([name, entry]) => [name, lazily(() => inheriting(name, entry, KnownSections.known))] as const
  )
)

/** A section by its qualified name, with all that it inherits; undefined if there is none. */
export const definition = (name: string, lookup: Lookup = KnownSections.known): Definition | undefined => {
  const described = lookup.own?.(name)
  if (described !== undefined) return described
  const qualified_name = lookup.qualify(name)
  const entry = lookup.find(qualified_name)
  if (entry === undefined) return undefined
  return entry === KnownSections.known.find(qualified_name)
    ? own.get(qualified_name)?.()
    : inheriting(qualified_name, entry, lookup)
}

/** Whether a section is another one, or inherits from it. */
export const isA = ({ lineage }: Definition, qualified_name: string): boolean => lineage.includes(qualified_name)
