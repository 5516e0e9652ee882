/**
 * NOMAD's own sections, by their names: read from the table in which they were recorded.
 */
import type { Json, JsonObject } from "../search/Document.ts"
import type * as Metainfo from "./Metainfo.ts"
import { packages } from "./MetainfoTable.ts"

/** A section, with what schemas say of it beside the rest. */
export interface Entry extends Metainfo.TableEntry {
  /** The ids of its properties. */
  readonly ids: { readonly [name: string]: string }
  /** Its `label`, `links` and `aliases`, where it has them. */
  readonly more: JsonObject
}

/** A type as it stands in a table. */
export interface Type {
  readonly word: string
  /** How many bits numpy's types have; nothing for Python's. */
  readonly bits: string
  readonly shape: ReadonlyArray<Json>
  readonly isVirtual: boolean
  /** `enum`, `unit`, `default`, `target` and the like, where it has them. */
  readonly more: JsonObject
}

const typePattern = /^([a-z]+)(\d*)((?:\[[\d.*]*\])*)( virtual)?$/

/** Reads a type: its word, its bits, its shape, and what else is known. */
export const typeOf = (text: string): Type => {
  const [type, more] = split(text)
  const [, word = "", bits = "", brackets = "", virtual] = typePattern.exec(type) ?? []
  const shape = Array.from(brackets.matchAll(/\[([^\]]*)\]/g), ([, length = ""]) =>
    /^\d+$/.test(length) ? Number(length) : length || "*"
  )
  return { word, bits, shape, isVirtual: virtual !== undefined, more }
}

/** What stands as JSON at the end of a line, apart from the rest. */
const split = (line: string): readonly [rest: string, more: JsonObject] => {
  const at = line.indexOf(" {")
  return at === -1 ? [line, {}] : [line.slice(0, at), JSON.parse(line.slice(at + 1))]
}

/** The entry that begins with a line, and the lines behind it. */
const entryOf = (package_: string, [head = "", ...lines]: ReadonlyArray<string>): readonly [string, Entry] => {
  const full = (name: string) => (name.startsWith(".") ? package_ + name : name)
  const [named, more] = split(head)
  const [name = "", definition_id = "", ...bases] = named.split(" ")
  const parts = lines.map((line) => {
    const [name = "", id = "", ...type] = line.trim().split(" ")
    return { name, id, type: type.join(" ") }
  })
  const isSubSection = ({ type }: { readonly type: string }) => type.startsWith("> ")
  return [
    `${package_}.${name}`,
    {
      definition_id,
      bases: bases.map(full),
      quantities: Object.fromEntries(parts.filter((part) => !isSubSection(part)).map(({ name, type }) => [name, type])),
      sub_sections: Object.fromEntries(parts.filter(isSubSection).map(({ name, type }) => [name, full(type.slice(2))])),
      ids: Object.fromEntries(parts.map(({ id, name }) => [name, id])),
      more
    }
  ]
}

const entriesOf = ([package_, text]: readonly [string, string]) =>
  text
    .trim()
    .split(/\n(?! )/)
    .map((section) => entryOf(package_, section.split("\n")))

const bare = (definition_id: string, ...bases: ReadonlyArray<string>): Entry => ({
  definition_id,
  bases,
  quantities: {},
  sub_sections: {},
  ids: {},
  more: {}
})

/** Sections that archives have by themselves: what is in them, is made by processing and not read. */
const ofArchives: { readonly [qualified_name: string]: Entry } = {
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
export const all: ReadonlyMap<string, Entry> = /* @__PURE__ */ new Map(
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
export const known: Metainfo.Lookup = {
  find: (name) => all.get(name),
  qualify: (m_def) => {
    if (all.has(m_def)) return m_def
    const candidates = imports.map(([module, from]) => m_def.replace(module, from))
    return otherNames[m_def] ?? candidates.find((name) => all.has(name)) ?? m_def
  }
}
