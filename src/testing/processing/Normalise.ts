/**
 * What NOMAD adds to an archive after parsing: each section may name the entry, describe it for search, and fill in what
 * follows from the rest. Sub-sections come first, and what a section inherits comes before what it adds.
 */
import type { Draft, Findings, Place } from "./Draft.ts"
import * as Drafts from "./Draft.ts"
import * as NormaliseActivity from "./NormaliseActivity.ts"
import * as NormaliseIdentifiers from "./NormaliseIdentifiers.ts"
import * as NormaliseMaterial from "./NormaliseMaterial.ts"
import * as NormaliseReference from "./NormaliseReference.ts"
import * as NormaliseSimulation from "./NormaliseSimulation.ts"
import type { Rule } from "./Rule.ts"
import type { Section } from "./Section.ts"

const entryData = "nomad.datamodel.data.EntryData"
const elnBaseSection = "nomad.datamodel.metainfo.eln.ElnBaseSection"

/** A top-level section gives the entry its type, and the file gives it its name where nothing else did. */
const describeEntry: Rule = (section, { place }, { findings, mainfile }) => {
  if (place !== undefined) findings.entry_type ??= section.definition.name
  findings.entry_name ??= Drafts.fileName(mainfile)
}

/** The name of the file, as people would write it. */
const nameOf = ({ entry_name = "" }: Findings): string => entry_name.split(".")[0]!.replaceAll("_", " ")

const nameEntry = (section: Section, place: Place | undefined, { findings }: Draft): void => {
  const name = section.text("name")
  if (place === "data" && name !== undefined) findings.entry_name = name
  else if (!section.quantities.has("name")) {
    section.set("name", nameOf(findings))
  }
}

const describeForSearch = (section: Section, eln: Section): void => {
  const lab_id = section.text("lab_id")
  const [first] = eln.list("lab_ids")
  if (lab_id === undefined && first !== undefined) section.set("lab_id", first)
  if (lab_id !== undefined && !eln.list("lab_ids").includes(lab_id)) eln.append("lab_ids", lab_id)
  const name = section.text("name")
  if (name !== undefined) eln.append("names", name)
  const description = section.text("description")
  if (description !== undefined) eln.append("descriptions", description)
  for (const tag of section.list("tags")) eln.append("tags", tag)
  eln.append("sections", section.definition.name)
}

/** Sections of a laboratory's notebook: they have a moment, and search finds them by what they are called. */
const describeSection: Rule = (section, { place }, draft) => {
  if (section.isA(entryData)) nameEntry(section, place, draft)
  if (!section.quantities.has("datetime")) section.set("datetime", draft.entry_create_time)
  describeForSearch(section, Drafts.need(draft, "results").need("eln"))
}

/** The same in the second version of the base sections, where an entry itself is what is named. */
const describeSecond: Rule = (section, { place }, draft) => {
  const { findings } = draft
  if (place !== undefined) {
    const name = section.text("name") ?? nameOf(findings)
    section.set("name", name)
    findings.entry_name = name
  }
  describeForSearch(section, Drafts.need(draft, "results").need("eln"))
}

const v1 = "nomad.datamodel.metainfo.basesections.v1."
const v2 = "nomad.datamodel.metainfo.basesections.v2."

const rules: { readonly [qualified_name: string]: Rule } = {
  [entryData]: describeEntry,
  [elnBaseSection]: describeSection,
  [`${v1}BaseSection`]: describeSection,
  [`${v2}BaseSection`]: describeSecond,
  ...NormaliseActivity.rules,
  ...NormaliseIdentifiers.rules,
  ...NormaliseMaterial.rules,
  ...NormaliseReference.rules,
  ...NormaliseSimulation.rules
}

/** What some sections do before what they inherit. */
const early: { readonly [qualified_name: string]: Rule } = NormaliseMaterial.early

/**
 * These sections ask what makes an entry of them to describe it, and when that comes before them in the order of
 * inheritance, it asks them again, without end.
 */
const neverEnds = (name: string, lineage: ReadonlyArray<string>): boolean =>
  (name === elnBaseSection || name === `${v1}BaseSection`) &&
  lineage.includes(entryData) &&
  lineage.indexOf(entryData) < lineage.indexOf(name)

const giveUp = (section: Section, place: Place | undefined, draft: Draft): void => {
  const { findings } = draft
  if (section.text("name") !== undefined || findings.entry_name !== undefined) nameEntry(section, place, draft)
  findings.errors = [...(findings.errors ?? []), "could not normalize section"]
}

const normaliseSection = (section: Section, place: Place | undefined, path: string, draft: Draft): void => {
  for (const { name, repeats } of section.definition.sub_sections.values()) {
    // NOMAD makes lists when it first looks at them, so they come before what is filled in
    if (repeats) section.order.add(name)
    section.all(name).forEach((each, index) => normaliseSection(each, undefined, `${path}/${name}/${index}`, draft))
  }
  const where = { place, path }
  const { lineage } = section.definition
  for (const name of lineage) early[name]?.(section, where, draft)
  for (const name of lineage.toReversed()) {
    if (neverEnds(name, lineage)) return giveUp(section, place, draft)
    rules[name]?.(section, where, draft)
  }
}

/** Finishes an archive in place. */
export const normalise = (draft: Draft): void => {
  const given = Array.from(draft.sections)
  for (const [place, section] of given) {
    if (place !== "results") normaliseSection(section, place, `#/${place}`, draft)
  }
  const { findings, definitions } = draft
  if (definitions !== undefined) {
    findings.entry_type ??= "Schema"
    const { name } = definitions
    if (typeof name === "string" && name !== "" && name !== "*") findings.entry_name ??= name
  }
  findings.entry_name ??= Drafts.fileName(draft.mainfile)
  Drafts.need(draft, "results").need("properties")
}
