/**
 * What an archive's metadata say of the archive itself: which quantities and sections it has, what in it can be searched
 * for, and where it refers to.
 */
import type { Json, JsonObject } from "../search/Document.ts"
import * as Census from "./definitions/Census.ts"
import type { Definition } from "./definitions/Definition.ts"
import { bases, kinds } from "./definitions/Kinds.ts"
import type { Draft } from "./Draft.ts"
import * as Metainfo from "./Metainfo.ts"
import type { Neighbours } from "./Neighbours.ts"
import * as References from "./References.ts"
import * as SearchableQuantity from "./SearchableQuantity.ts"
import type { Section } from "./Section.ts"
import * as Shared from "./Shared.ts"

/** The summary, under NOMAD's names. */
export interface Summary {
  readonly quantities: ReadonlyArray<string>
  readonly n_quantities: number
  readonly sections: ReadonlyArray<string>
  readonly section_defs: ReadonlyArray<JsonObject>
  readonly text_search_contents: ReadonlyArray<string>
  readonly entry_references: ReadonlyArray<JsonObject>
  readonly search_quantities: ReadonlyArray<JsonObject>
}

/** What is collected on the way through an archive. */
interface Collection {
  readonly shared: Shared.Shared
  readonly neighbours: Neighbours
  /** The section that `data` is: searchable quantities are known by it. */
  readonly schema: string | undefined
  readonly paths: Set<string>
  count: number
  /** The sections that there are, by what tells them apart. */
  readonly definitions: Map<unknown, Metainfo.Ancestor & { readonly ancestors: ReadonlyArray<Metainfo.Ancestor> }>
  readonly texts: Set<string>
  readonly references: Array<JsonObject>
  readonly searchable: Array<JsonObject>
}

/** Texts are cut to what search keeps of them. */
const addText = (into: Collection, value: Json): void => {
  if (value !== "") into.texts.add(String(value).slice(0, 500).trim())
}

const collectQuantity = (
  into: Collection,
  step: SearchableQuantity.Step,
  quantity: Metainfo.Quantity,
  value: Json
): void => {
  const path = `${step.path}.${quantity.name}`
  into.paths.add(path)
  into.count++
  const values: ReadonlyArray<Json> = Array.isArray(value) ? value : [value]
  if (quantity.kind === "reference" && !step.section.followed.has(quantity.name)) {
    const source = { neighbours: into.neighbours, path, name: quantity.name, owner: quantity.owner }
    for (const each of values) into.references.push(...References.describe(String(each), source))
  }
  if (!path.startsWith("data.")) return
  if (quantity.kind === "str" || quantity.kind === "element") {
    const texts = quantity.full
      ? [SearchableQuantity.valueOf(value, quantity.name)].filter((each) => each !== undefined)
      : values
    for (const each of texts) addText(into, each)
  }
  const searchable = SearchableQuantity.make(step, quantity, value, into)
  if (searchable !== undefined) into.searchable.push(searchable)
}

const isHollow = (section: Section): boolean =>
  section.quantities.size === 0 && Array.from(section.sub_sections.values()).every((each) => each.length === 0)

const collectSection = (into: Collection, step: SearchableQuantity.Step): void => {
  const { section, path, location, above } = step
  into.paths.add(path)
  into.count++
  // a section in which there are only empty lists is not counted among the sections; one without anything is
  if (section.order.size === 0 || !isHollow(section)) {
    into.definitions.set(section.definition.key, section.definition)
  }
  for (const name of section.order) {
    const quantity = section.definition.quantities.get(name)
    const value = section.quantities.get(name)
    if (quantity !== undefined && value !== undefined) collectQuantity(into, step, quantity, value)
    const sub = section.definition.sub_sections.get(name)
    section.all(name).forEach((each, index) => {
      collectSection(into, {
        section: each,
        path: `${path}.${name}`,
        location: sub?.repeats ? `${location}.${name}.${index}` : `${location}.${name}`,
        above: [...above, { name, definition: each.definition }]
      })
      if (sub?.own?.reference !== undefined) {
        const source = { neighbours: into.neighbours, path: `${path}.${name}`, name, owner: sub.owner }
        into.references.push(...References.describe(sub.own.reference, source))
      }
    })
  }
}

/** The sections that every archive has, and the one that a schema is. */
const archiveSections = {
  archive: "nomad.datamodel.datamodel.EntryArchive",
  metadata: "nomad.datamodel.datamodel.EntryMetadata",
  reference: "nomad.datamodel.datamodel.EntryArchiveReference",
  section: "nomad.datamodel.datamodel.CompatibleSectionDef",
  searchable: "nomad.datamodel.datamodel.SearchableQuantity"
} as const

const addDefinition = (into: Collection, name: string): void => {
  const found = Metainfo.definition(name)
  if (found !== undefined) into.definitions.set(found.key, found)
}

const addKind = (into: Collection, { kind }: Definition): void => {
  const { bases: names, ...section } = kinds[kind]
  const ancestors = names.map((name) => ({ key: bases[name].qualified_name, ...bases[name] }))
  into.definitions.set(section.qualified_name, { key: section.qualified_name, ...section, ancestors })
}

/** Definitions count like data; a schema of references to other schemas refers to other entries. */
const collectDefinitions = (into: Collection, definitions: Definition): void => {
  into.paths.add("definitions")
  into.count++
  addKind(into, definitions)
  for (const { path, definition, references } of Census.all(definitions, "definitions")) {
    into.paths.add(path)
    into.count++
    addKind(into, definition)
    for (const { name, owner, text } of references) {
      into.references.push(...References.describe(text, { neighbours: into.neighbours, path, name, owner }))
    }
  }
}

const collectArchive = (into: Collection, draft: Draft): void => {
  into.paths.add("")
  addDefinition(into, archiveSections.archive)
  const add = (name: string, section: Section, location = name) =>
    collectSection(into, { section, path: name, location, above: [{ name, definition: section.definition }] })
  if (draft.definitions !== undefined) collectDefinitions(into, draft.definitions)
  draft.run.forEach((section, index) => add("run", section, `run.${index}`))
  for (const [name, section] of draft.sections) add(name, section)
}

const collectMetadata = (into: Collection, metadata: JsonObject): void => {
  into.paths.add("metadata")
  into.count++
  addDefinition(into, archiveSections.metadata)
  for (const name of Object.keys(metadata)) {
    into.paths.add(`metadata.${name}`)
    into.count++
  }
}

/** An earlier summary is in the metadata, and counts like any other data. */
const collectEarlier = (into: Collection, earlier: Summary): void => {
  for (const name of ["quantities", "n_quantities", "sections", "text_search_contents"]) {
    into.paths.add(`metadata.${name}`)
    into.count++
  }
  const lists = [
    ["section_defs", archiveSections.section, earlier.section_defs],
    ["entry_references", archiveSections.reference, earlier.entry_references],
    ["search_quantities", archiveSections.searchable, earlier.search_quantities]
  ] as const
  for (const [list, section, items] of lists) {
    for (const item of items) {
      addDefinition(into, section)
      for (const path of [list, ...Object.keys(item).map((name) => `${list}.${name}`)]) {
        into.paths.add(`metadata.${path}`)
        into.count++
      }
    }
  }
}

/** The names of what is added to the metadata only now. */
const addOwn = (into: Collection): void => {
  for (const name of ["quantities", "sections", "section_defs"]) into.paths.add(`metadata.${name}`)
  for (const name of ["definition_qualified_name", "definition_id", "used_directly"]) {
    into.paths.add(`metadata.section_defs.${name}`)
  }
  if (into.references.length === 0) return
  addDefinition(into, archiveSections.reference)
  into.paths.add("metadata.entry_references")
  const noted = ["reference", "entry_id", "mainfile", "upload_id", "name", "path"].map((name) => `target_${name}`)
  for (const name of [...noted, "source_name", "source_path", "source_quantity"]) {
    into.paths.add(`metadata.entry_references.${name}`)
  }
}

const byName = (
  one: { readonly definition_qualified_name: string },
  other: { readonly definition_qualified_name: string }
): number => {
  if (one.definition_qualified_name === other.definition_qualified_name) return 0
  return one.definition_qualified_name < other.definition_qualified_name ? -1 : 1
}

/** Those sections and all that they inherit from, by name. */
const sectionDefinitions = (used: Collection["definitions"]): ReadonlyArray<JsonObject> => {
  const all = new Map<unknown, Metainfo.Ancestor>(used)
  for (const { ancestors } of used.values())
    for (const each of ancestors) if (!all.has(each.key)) all.set(each.key, each)
  return Array.from(all.values(), ({ key, qualified_name, definition_id }) => ({
    definition_qualified_name: qualified_name,
    ...(definition_id ? { definition_id } : {}),
    used_directly: used.has(key)
  })).toSorted(byName)
}

/**
 * Summarises an archive with such metadata; `texts` are those parts of the metadata that people read. If it was summarised
 * before, what was found then is found once more.
 */
export const make = (
  draft: Draft,
  metadata: JsonObject,
  texts: ReadonlyArray<string>,
  shared: Shared.Shared,
  earlier?: Summary
): Summary => {
  const into: Collection = {
    shared,
    neighbours: draft.neighbours,
    schema: draft.sections.get("data")?.definition.qualified_name,
    paths: new Set(),
    count: 0,
    definitions: new Map(),
    texts: new Set(),
    references: [],
    searchable: []
  }
  collectArchive(into, draft)
  collectMetadata(into, metadata)
  if (earlier !== undefined) collectEarlier(into, earlier)
  for (const text of texts) addText(into, text)
  addOwn(into)
  return {
    quantities: Shared.once(shared, Array.from(into.paths).sort()),
    n_quantities: into.count,
    sections: Shared.once(shared, Array.from(into.definitions.values(), ({ qualified_name }) => qualified_name).sort()),
    section_defs: Shared.once(shared, sectionDefinitions(into.definitions)),
    text_search_contents: Array.from(into.texts),
    entry_references: [...(earlier?.entry_references ?? []), ...into.references],
    search_quantities: [...(earlier?.search_quantities ?? []), ...into.searchable]
  }
}
