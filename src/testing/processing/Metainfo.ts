/**
 * NOMAD's metainfo as far as processing needs it: what a section may hold, under which names, and what it inherits.
 */
import { packages } from "./MetainfoTable.ts"

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
   * `virtual` where values are not kept, and, behind `enum`, with the texts that there are and no others.
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

/** The entry that begins with a line, and the lines behind it. */
const entryOf = (package_: string, [head = "", ...lines]: ReadonlyArray<string>): readonly [string, TableEntry] => {
  const full = (name: string) => (name.startsWith(".") ? package_ + name : name)
  const [name = "", definition_id = "", ...bases] = head.split(" ")
  const parts = lines.map((line) => {
    const [name = "", ...type] = line.trim().split(" ")
    return [name, type.join(" ")] as const
  })
  const isSubSection = ([, type]: readonly [string, string]) => type.startsWith("> ")
  return [
    `${package_}.${name}`,
    {
      definition_id,
      bases: bases.map(full),
      quantities: Object.fromEntries(parts.filter((part) => !isSubSection(part))),
      sub_sections: Object.fromEntries(parts.filter(isSubSection).map(([name, type]) => [name, full(type.slice(2))]))
    }
  ]
}

const entriesOf = ([package_, text]: readonly [string, string]) =>
  text
    .trim()
    .split(/\n(?! )/)
    .map((section) => entryOf(package_, section.split("\n")))

const bare = (definition_id: string, ...bases: ReadonlyArray<string>): TableEntry => ({
  definition_id,
  bases,
  quantities: {},
  sub_sections: {}
})

/** Sections that archives have by themselves: what is in them, is made by processing and not read. */
const ofArchives: { readonly [qualified_name: string]: TableEntry } = {
  "nomad.datamodel.datamodel.EntryArchive": bare(
    "c45f964bcfc5f5c1fa44fbeb5bcbe650f8f8c375",
    "nomad.datamodel.data.ArchiveSection"
  ),
  "nomad.datamodel.datamodel.EntryMetadata": bare("c06f90bdffc517cac4fae6bdee0a32c01a10b476"),
  "nomad.datamodel.datamodel.CompatibleSectionDef": bare("9613d9893305eab0c5f33f86cba7ea399817d9c5"),
  "nomad.datamodel.datamodel.SearchableQuantity": bare("5b07d1f2abf14e7a44c52fbe8df9108c4f43460d"),
  "nomad.datamodel.datamodel.EntryArchiveReference": bare("1235799471926626b7cf5db0650cf194c207985b"),
  "nomad.metainfo.metainfo.Package": bare(
    "a72a2c7ceaf53ac718c9762364e83b2ea9712435",
    "nomad.metainfo.metainfo.Definition"
  ),
  "nomad.metainfo.metainfo.Definition": bare("08fd3f167d17a969919a006ab8cb3cf529d42613")
}

/** The sections that the fake knows. One that is not here is unknown to it, as one of a plugin is to a server without it. */
export const sections: ReadonlyMap<string, TableEntry> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ [
    .../* @__PURE__ */ Object.entries(packages).flatMap(entriesOf),
    .../* @__PURE__ */ Object.entries(ofArchives)
  ]
)

/** A module sees what it imports as its own; `basesections` is all its first version. */
const imports: ReadonlyArray<readonly [module: string, from: string]> = [
  ["nomad.datamodel.metainfo.basesections.", "nomad.datamodel.metainfo.basesections.v1."],
  ["nomad.datamodel.metainfo.eln.", "nomad.datamodel.metainfo.basesections.v1."]
]

const otherNames: { readonly [qualified_name: string]: string } = {
  "nomad.datamodel.metainfo.eln.Component": "nomad.datamodel.metainfo.basesections.v1.SystemComponent",
  "nomad.datamodel.metainfo.eln.Ensemble": "nomad.datamodel.metainfo.basesections.v1.CompositeSystem"
}

/** NOMAD's own definitions. Sections go by their names in modules that import them, too. */
export const known: Lookup = {
  find: (name) => sections.get(name),
  qualify: (m_def) => {
    if (sections.has(m_def)) return m_def
    const candidates = imports.map(([module, from]) => m_def.replace(module, from))
    return otherNames[m_def] ?? candidates.find((name) => sections.has(name)) ?? m_def
  }
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

const typePattern = /^([a-z]+)(\d*)((?:\[\])*)( virtual)?(?: (\[.+))?$/

const quantityOf = (name: string, type: string, owner: string): Quantity => {
  const [, word = "", bits = "", brackets = "", virtual, texts] = typePattern.exec(type) ?? []
  const kind = word === "enum" ? "str" : (kinds.find((kind) => kind === word) ?? "any")
  const dimensions = brackets.length / 2
  const isPlain = bits === "" && !["any", "person", "reference"].includes(kind)
  return {
    name,
    kind,
    list: dimensions > 0,
    dimensions,
    owner,
    ...(bits !== "" && { size: Number(bits) }),
    ...(isPlain && { plain: true }),
    ...(virtual !== undefined && { virtual: true }),
    ...(texts !== undefined && { values: JSON.parse(texts) })
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
  /* @__PURE__ */ Array.from(sections, ([name, entry]) => [name, lazily(() => inheriting(name, entry, known))] as const)
)

/** A section by its qualified name, with all that it inherits; undefined if there is none. */
export const definition = (name: string, lookup: Lookup = known): Definition | undefined => {
  const described = lookup.own?.(name)
  if (described !== undefined) return described
  const qualified_name = lookup.qualify(name)
  const entry = lookup.find(qualified_name)
  if (entry === undefined) return undefined
  return entry === known.find(qualified_name) ? own.get(qualified_name)?.() : inheriting(qualified_name, entry, lookup)
}

/** Whether a section is another one, or inherits from it. */
export const isA = ({ lineage }: Definition, qualified_name: string): boolean => lineage.includes(qualified_name)
