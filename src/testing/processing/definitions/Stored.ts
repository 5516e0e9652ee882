/**
 * Packages read from where they are kept, and made ready for use: properties that are defined anew take over what they do
 * not say themselves.
 */
import { Context } from "./Context.ts"
import { Definition, type Reference } from "./Definition.ts"
import * as Inherited from "./Inherited.ts"
import * as Read from "./Read.ts"
import type { Snapshot } from "./Snapshot.ts"
import * as Unit from "./Unit.ts"
import * as Validate from "./Validate.ts"

const inherit = (section: Definition): void => {
  const known = new Map(Inherited.bases(section).flatMap(propertiesOf))
  for (const property of [...section.all("quantities"), ...section.all("sub_sections")]) {
    const base = known.get(String(property.name))
    if (base === undefined) continue
    for (const [name, value] of base.values) {
      if (property.values.has(name)) continue
      property.set(name, value)
      if (name === "default" && base.exactDefault !== undefined) property.exactDefault = base.exactDefault
    }
  }
}

const propertiesOf = ({ target }: Reference): ReadonlyArray<readonly [string, Definition]> =>
  target instanceof Definition
    ? [...target.all("quantities"), ...target.all("sub_sections")].map((each) => [String(each.name), each] as const)
    : []

/** Inner sections come before those around them. */
const inheritAll = (definition: Definition): void => {
  for (const part of ["inner_section_definitions", "section_definitions"]) definition.all(part).forEach(inheritAll)
  if (definition.kind === "Section") inherit(definition)
}

/** A package as it was kept. */
export const read = (snapshot: Snapshot): Definition => {
  const { data, entry_id, package_id, section_ids, upload_id } = snapshot
  const stored = Read.read(
    data,
    new Context({
      entry_id,
      upload_id,
      url: `../uploads/${upload_id}/archive/${entry_id}`,
      elsewhere: () => undefined,
      kept: () => undefined,
      units: new Unit.Registry(),
      isKept: true
    })
  )
  Object.assign(stored, { id: package_id, isSnapshot: true })
  stored.all("section_definitions").forEach((section, index) => {
    const id = section_ids[index]
    if (id !== undefined) Object.assign(section, { id, isSnapshot: true })
  })
  Validate.errors(stored)
  inheritAll(stored)
  return stored
}

/** A package, or a section at the top of one, by its id. */
export const byId = (snapshot: Snapshot, id: string): Definition | undefined => {
  const stored = read(snapshot)
  const index = snapshot.section_ids.indexOf(id)
  return index === -1 ? stored : stored.all("section_definitions")[index]
}

/** A definition in a package, by its qualified name; inner ones come first. */
export const find = (definition: Definition, qualified_name: string): Definition | undefined => {
  for (const part of definition.parts.values()) {
    for (const each of part) {
      const found = find(each, qualified_name)
      if (found !== undefined) return found
    }
  }
  return definition.qualified_name === qualified_name ? definition : undefined
}
