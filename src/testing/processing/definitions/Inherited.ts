/**
 * What sections inherit from one another.
 */
import { Definition, type Reference } from "./Definition.ts"

/** All sections that a section inherits from, bases of bases first. Those that nobody looked for so far are left out. */
export const bases = (section: Definition): ReadonlyArray<Reference> =>
  section.references("base_sections").flatMap((base): ReadonlyArray<Reference> => {
    if (base.target === undefined) return []
    return base.target instanceof Definition ? [...bases(base.target), base] : [base]
  })

/** The sections whose properties a section has; itself comes last. */
const lineage = (section: Definition): ReadonlyArray<Definition> => [
  ...[...bases(section), ...section.references("extending_sections")].flatMap((each) => {
    const target = each.resolve()
    return target instanceof Definition ? [target] : []
  }),
  section
]

const named = (all: ReadonlyArray<Definition>): ReadonlyArray<readonly [string, Definition]> =>
  all.flatMap((each) => [
    ...each.texts("aliases").map((alias) => [alias, each] as const),
    ...(typeof each.name === "string" ? [[each.name, each] as const] : [])
  ])

/** The properties of a section by all their names, as far as they are not NOMAD's own. */
export const aliases = (section: Definition): ReadonlyMap<string, Definition> =>
  new Map(lineage(section).flatMap((each) => named([...each.all("quantities"), ...each.all("sub_sections")])))

/** The sections that are defined in a section, or in those that it inherits from. */
export const innerSections = (section: Definition): ReadonlyMap<string, Definition> =>
  new Map(lineage(section).flatMap((each) => named(each.all("inner_section_definitions"))))

/** The sections and categories of a package. */
export const definitions = (all: Definition): ReadonlyMap<string, Definition> =>
  new Map(named([...all.all("section_definitions"), ...all.all("category_definitions")]))

/** Groups of capitals, which may be anything in the names of properties that vary. */
const capitals = /[A-Z]+(?:_[A-Z]+)*/g

const fit = (name: string, pattern: string): number => {
  if (name.startsWith(".") || name.endsWith(".")) return -1
  const groups = pattern.match(capitals) ?? []
  const match = new RegExp(`^${pattern.replaceAll(capitals, "([a-zA-Z0-9_.]*)")}$`).exec(name)
  if (match === null) return -1
  const same = groups.map((group, index) => {
    const found = (match[index + 1] ?? "").toUpperCase()
    return Array.from(group).filter((sign, at) => sign === found[at]).length
  })
  return pattern.length - groups.join("").length + same.reduce((sum, each) => sum + each, 0)
}

/** The property with a varying name that fits a name best. */
export const variable = (section: Definition, name: string): string | undefined => {
  const candidates = Array.from(aliases(section), ([pattern, property]) => ({
    property: String(property.name),
    score: property.is("variable") ? fit(name, pattern) : -1
  })).filter(({ score }) => score >= 0)
  return candidates.toSorted((one, other) => other.score - one.score)[0]?.property
}
