/**
 * What an archive's metadata say of the archive itself: which quantities and sections it has, what in it can be searched
 * for, and where it refers to.
 */
import type { Json, JsonObject } from "../search/Document.ts"
import type { Draft } from "./Draft.ts"
import * as Metainfo from "./Metainfo.ts"
import type { Neighbours } from "./Neighbours.ts"
import * as References from "./References.ts"
import type { Section } from "./Section.ts"

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
  readonly neighbours: Neighbours
  /** The section that `data` is: searchable quantities are known by it. */
  readonly schema: string | undefined
  readonly paths: Set<string>
  count: number
  readonly definitions: Map<string, Metainfo.Definition | undefined>
  readonly texts: Set<string>
  readonly references: Array<JsonObject>
  readonly searchable: Array<JsonObject>
}

/** A section on the way, with the sections that it is in. */
interface Step {
  readonly section: Section
  readonly path: string
  /** The path with the indices of what repeats. */
  readonly location: string
  readonly above: ReadonlyArray<{ readonly name: string; readonly definition: Metainfo.Definition }>
}

const valueFields: { readonly [kind in Metainfo.Kind]?: string } = {
  str: "str_value",
  element: "str_value",
  int: "int_value",
  float: "float_value",
  bool: "bool_value",
  datetime: "datetime_value"
}

/** Sections that are too general to be searched by. */
const general = ["nomad.datamodel.data.EntryData", "nomad.datamodel.data.ArchiveSection"]

const specific = ({ lineage }: Metainfo.Definition) => lineage.filter((name) => !general.includes(name))

const segments = (step: Step, { name, owner }: Metainfo.Quantity): JsonObject => {
  const parts: ReadonlyArray<JsonObject> = [
    ...step.above.map((each) => ({ path: each.name, definitions: specific(each.definition) })),
    { path: name, definitions: [owner] }
  ]
  return Object.fromEntries(parts.map((part, index) => [String(index + 1), part]))
}

const collectSearchable = (into: Collection, step: Step, quantity: Metainfo.Quantity, value: Json): void => {
  const field = valueFields[quantity.kind]
  if (field === undefined || quantity.list) return
  const path = `${step.path}.${quantity.name}`
  into.searchable.push({
    id: into.schema === undefined ? path : `${path}#${into.schema}`,
    definition: `${quantity.owner}.${quantity.name}`,
    path_archive: `${step.location}.${quantity.name}`,
    [field]: value,
    segments: segments(step, quantity)
  })
}

/** Texts are cut to what search keeps of them. */
const addText = (into: Collection, value: Json): void => {
  if (value !== "") into.texts.add(String(value).slice(0, 500).trim())
}

const collectQuantity = (into: Collection, step: Step, quantity: Metainfo.Quantity, value: Json): void => {
  const path = `${step.path}.${quantity.name}`
  into.paths.add(path)
  into.count++
  const values: ReadonlyArray<Json> = Array.isArray(value) ? value : [value]
  if (quantity.kind === "reference") {
    const source = { neighbours: into.neighbours, path, name: quantity.name, owner: quantity.owner }
    for (const each of values) into.references.push(...References.describe(String(each), source))
  }
  if (!path.startsWith("data.")) return
  if (quantity.kind === "str" || quantity.kind === "element") for (const each of values) addText(into, each)
  collectSearchable(into, step, quantity, value)
}

const isHollow = (section: Section): boolean =>
  section.quantities.size === 0 && Array.from(section.sub_sections.values()).every((each) => each.length === 0)

const collectSection = (into: Collection, step: Step): void => {
  const { section, path, location, above } = step
  into.paths.add(path)
  into.count++
  // a section in which there are only empty lists is not counted among the sections; one without anything is
  if (section.order.size === 0 || !isHollow(section)) {
    into.definitions.set(section.definition.qualified_name, section.definition)
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
    })
  }
}

/** The sections that every archive has, and the one that a schema is. */
const archiveSections = {
  archive: "nomad.datamodel.datamodel.EntryArchive",
  metadata: "nomad.datamodel.datamodel.EntryMetadata",
  reference: "nomad.datamodel.datamodel.EntryArchiveReference",
  schema: "nomad.metainfo.metainfo.Package"
} as const

const addDefinition = (into: Collection, name: string): void => {
  into.definitions.set(name, Metainfo.definition(name))
}

const collectArchive = (into: Collection, draft: Draft): void => {
  into.paths.add("")
  addDefinition(into, archiveSections.archive)
  const add = (name: string, section: Section, location = name) =>
    collectSection(into, { section, path: name, location, above: [{ name, definition: section.definition }] })
  draft.run.forEach((section, index) => add("run", section, `run.${index}`))
  for (const [name, section] of draft.sections) add(name, section)
  if (draft.definitions === undefined) return
  into.paths.add("definitions")
  into.count++
  addDefinition(into, archiveSections.schema)
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

/** Those sections and all that they inherit from, by name. */
const sectionDefinitions = (used: Collection["definitions"]): ReadonlyArray<JsonObject> => {
  const names = new Set([
    ...used.keys(),
    ...Array.from(used.values()).flatMap((definition) => definition?.lineage ?? [])
  ])
  return Array.from(names)
    .sort()
    .map((name) => {
      const id = (used.get(name) ?? Metainfo.definition(name))?.definition_id
      return {
        definition_qualified_name: name,
        ...(id ? { definition_id: id } : {}),
        used_directly: used.has(name)
      }
    })
}

/** Summarises an archive with such metadata; `texts` are those parts of the metadata that people read. */
export const make = (draft: Draft, metadata: JsonObject, texts: ReadonlyArray<string>): Summary => {
  const into: Collection = {
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
  for (const text of texts) addText(into, text)
  addOwn(into)
  return {
    quantities: Array.from(into.paths).sort(),
    n_quantities: into.count,
    sections: Array.from(into.definitions.keys()).sort(),
    section_defs: sectionDefinitions(into.definitions),
    text_search_contents: Array.from(into.texts),
    entry_references: into.references,
    search_quantities: into.searchable
  }
}
