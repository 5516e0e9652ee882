/**
 * What sections inherit from one another.
 */
import { Definition, Reference, targetOf } from "./Definition.ts"

/** Marks a section, and what is around it, as changed. */
const touch = (holder: Definition | Reference): void => {
  holder.changes++
  const target = holder instanceof Reference ? holder.target : holder
  if (!(target instanceof Definition)) return
  for (let at = target.parent; at !== undefined; at = at.parent) at.changes++
}

const ownBases = (holder: Definition | Reference): ReadonlyArray<Reference> => {
  const target = holder instanceof Reference ? holder.target : holder
  return target instanceof Definition ? target.references("base_sections") : []
}

/**
 * All sections that a section inherits from, bases of bases first. Those that nobody looked for so far are left out: the
 * section will have changed when somebody did.
 */
export const bases = (holder: Definition | Reference): ReadonlyArray<Reference> =>
  ownBases(holder).flatMap((base): ReadonlyArray<Reference> => {
    if (base.target !== undefined) return [...bases(base), base]
    touch(holder)
    return []
  })

/** The sections whose properties a section has; itself comes last. */
const lineage = (holder: Definition | Reference): ReadonlyArray<Definition> => {
  const target = targetOf(holder)
  if (!(target instanceof Definition)) return []
  const extending = target.references("extending_sections")
  const others = [...bases(holder), ...extending].map((each) => each.resolve())
  return [...others.filter((each) => each instanceof Definition), target]
}

const named = (all: ReadonlyArray<Definition>): ReadonlyArray<readonly [string, Definition]> =>
  all.flatMap((each) => [
    ...each.texts("aliases").map((alias) => [alias, each] as const),
    ...(typeof each.name === "string" ? [[each.name, each] as const] : [])
  ])

/** The properties of a section by all their names, as far as they are not NOMAD's own. */
export const aliases = (section: Definition | Reference): ReadonlyMap<string, Definition> =>
  new Map(lineage(section).flatMap((each) => named([...each.all("quantities"), ...each.all("sub_sections")])))

/** The sections that are defined in a section, or in those that it inherits from. */
export const innerSections = (section: Definition | Reference): ReadonlyMap<string, Definition> =>
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
