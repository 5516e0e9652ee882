/**
 * NOMAD's own sections, by their names: read from the table in which they were recorded.
 */
import type * as Metainfo from "./Metainfo.ts"
import { packages } from "./MetainfoTable.ts"

/** The entry that begins with a line, and the lines behind it. */
const entryOf = (
  package_: string,
  [head = "", ...lines]: ReadonlyArray<string>
): readonly [string, Metainfo.TableEntry] => {
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

const bare = (definition_id: string, ...bases: ReadonlyArray<string>): Metainfo.TableEntry => ({
  definition_id,
  bases,
  quantities: {},
  sub_sections: {}
})

/** Sections that archives have by themselves: what is in them, is made by processing and not read. */
const ofArchives: { readonly [qualified_name: string]: Metainfo.TableEntry } = {
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
export const all: ReadonlyMap<string, Metainfo.TableEntry> = /* @__PURE__ */ new Map(
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
