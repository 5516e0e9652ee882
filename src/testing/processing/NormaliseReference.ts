/**
 * References: what has only the id of a laboratory, is looked for; what has no name, goes by that of what it refers to.
 */
import type { Json, JsonObject } from "../search/Document.ts"
import type { Draft } from "./Draft.ts"
import * as KnownSections from "./KnownSections.ts"
import * as Neighbours from "./Neighbours.ts"
import type { Rule } from "./Rule.ts"
import * as Section from "./Section.ts"

const warn = ({ findings }: Draft, warning: string): void => {
  findings.warnings = [...(findings.warnings ?? []), warning]
}

/** A reference to the entry that search has first of those with an id. */
const byLabId = (lab_id: string, draft: Draft): string | undefined => {
  const all = draft.neighbours.withLabId(lab_id)
  const [first] = all
  if (first === undefined) warn(draft, `Found no entries with lab_id: "${lab_id}".`)
  if (all.length > 1) {
    warn(draft, `Found ${all.length} entries with lab_id: "${lab_id}". Will use the first one found.`)
  }
  return first && `../uploads/${first.upload_id}/archive/${first.entry_id}#/data`
}

/** Fills in a reference by its id, or the id by the reference; without a name it goes by the id. */
const complete =
  (name: "reference" | "activity"): Rule =>
  (section, _where, draft) => {
    const reference = section.text(name)
    const lab_id = section.text("lab_id")
    if (reference === undefined && lab_id !== undefined) {
      const found = byLabId(lab_id, draft)
      if (found !== undefined) section.set(name, found)
    }
    if (reference !== undefined && !section.quantities.has("lab_id")) {
      const found = Neighbours.textAt(draft.neighbours, reference, "lab_id")
      if (found !== undefined) section.set("lab_id", found)
    }
    const id = section.text("lab_id")
    if (id !== undefined && !section.quantities.has("name")) section.set("name", id)
  }

/** A step begins when its activity does. */
const begin: Rule = (section, _where, { neighbours }) => {
  const activity = section.text("activity")
  if (activity === undefined || section.quantities.has("start_time")) return
  const datetime = Neighbours.textAt(neighbours, activity, "datetime")
  if (datetime !== undefined) section.set("start_time", datetime)
}

/** A section without a name goes by that of what it refers to, if that can be found. */
const nameBy =
  (reference: string): Rule =>
  (section, _where, draft) => {
    const target = section.text(reference)
    if (section.text("name") !== undefined || target === undefined) return
    const place = /^#\/?(data|workflow2)$/.exec(target)?.[1]
    const own = place === "data" || place === "workflow2" ? draft.sections.get(place)?.text("name") : undefined
    const name = own ?? Neighbours.textAt(draft.neighbours, target, "name")
    if (name !== undefined) section.set("name", name)
  }

const link = "nomad.datamodel.metainfo.workflow.Link"

const linksOf = (target: JsonObject | undefined, name: string): ReadonlyArray<Section.Section> => {
  const links: Json | undefined = target?.[name]
  return Array.isArray(links) ? links.map((each: Json) => Section.read(each, link, KnownSections.known)) : []
}

/** A task of another entry has the inputs and outputs that it has there. */
const takeOver: Rule = (section, _where, { neighbours }) => {
  const target = Neighbours.sectionAt(neighbours, section.text("task") ?? "")
  for (const name of ["inputs", "outputs"]) {
    const links = section.all(name).length > 0 ? [] : linksOf(target, name)
    if (links.length > 0) section.put(name, links)
  }
}

const v1 = "nomad.datamodel.metainfo.basesections.v1."
const v2 = "nomad.datamodel.metainfo.basesections.v2."

/** The rules of references, by section. */
export const rules: { readonly [qualified_name: string]: Rule } = {
  [`${v1}EntityReference`]: complete("reference"),
  [`${v2}EntityReference`]: complete("reference"),
  [`${v1}ExperimentStep`]: (section, where, draft) => {
    complete("activity")(section, where, draft)
    begin(section, where, draft)
  },
  [`${v1}SystemComponent`]: nameBy("system"),
  [link]: nameBy("section"),
  "nomad.datamodel.metainfo.workflow.TaskReference": (section, where, draft) => {
    nameBy("task")(section, where, draft)
    takeOver(section, where, draft)
  }
}
