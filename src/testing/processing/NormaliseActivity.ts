/**
 * Activities: processes, measurements, analyses. They are listed by their methods, and shown as a workflow.
 */
import type { Json } from "../search/Document.ts"
import type { Draft } from "./Draft.ts"
import * as Drafts from "./Draft.ts"
import * as Neighbours from "./Neighbours.ts"
import type { Rule } from "./Rule.ts"
import { Section } from "./Section.ts"
import * as Timestamp from "./Timestamp.ts"

const v1 = "nomad.datamodel.metainfo.basesections.v1."
const v2 = "nomad.datamodel.metainfo.basesections.v2."
const workflow = "nomad.datamodel.metainfo.workflow."

/** A section with a name and a reference, where there are such. */
const named = (qualified_name: string, name: string | undefined, section: Json | undefined): Section => {
  const made = Section.make(qualified_name)
  if (name !== undefined) made.set("name", name)
  if (section !== undefined) made.set("section", section)
  return made
}

/** How a step becomes a task. */
type ToTask = (step: Section, path: string, draft: Draft) => Section

const nameOnly: ToTask = (step) => named(`${workflow}Task`, step.text("name"), undefined)

/** The task of an experiment's step is the workflow of its activity. */
const ofExperiment: ToTask = (step, path, draft) => {
  const activity = step.text("activity")
  if (activity === undefined) return nameOnly(step, path, draft)
  const task = activity.replace(/#\/?data$/, "#/workflow2")
  const made = Section.make(`${workflow}TaskReference`)
  if (Neighbours.sectionAt(draft.neighbours, task) === undefined) return made
  made.followed.add("task")
  return made.set("task", task)
}

const first: ToTask = (step, path, draft) =>
  step.isA(`${v1}ExperimentStep`) ? ofExperiment(step, path, draft) : named(`${workflow}Task`, step.text("name"), path)

/** The workflow of an activity: its steps are the tasks. */
const describe =
  (toTask: ToTask): Rule =>
  (section, { path }, draft) => {
    Drafts.need(draft, "results")
      .need("eln")
      .append("methods", section.text("method") ?? section.definition.name)
    const name = section.text("name")
    const existing = draft.sections.get("workflow2")
    const target = existing ?? Drafts.need(draft, "workflow2")
    if (existing === undefined && name !== undefined) target.set("name", name)
    // A list that is empty is a list: what has nothing else, does not count among the sections.
    target.order.add("tasks")
    target.put(
      "tasks",
      section.all("steps").map((step, index) => toTask(step, `${path}/steps/${index}`, draft))
    )
  }

/** Links to what references refer to. */
const toReferences = (sections: ReadonlyArray<Section>) =>
  sections.map((each) => named(`${workflow}Link`, each.text("name"), each.quantities.get("reference")))

/** Links to sections of this archive. */
const toSections = (sections: ReadonlyArray<Section>, path: string) =>
  sections.map((each, index) => named(`${workflow}Link`, each.text("name"), `${path}/${index}`))

/** The moment so many seconds after another. */
const later = (moment: string, seconds: number): string =>
  Timestamp.offset(new Date(Date.parse(moment) + seconds * 1000).toISOString())

/** The steps of a process follow one another; so it ends when the last one does. */
const schedule = (section: Section): void => {
  const begin = section.text("datetime")
  const steps = section.all("steps")
  const timed = steps.every((step) => step.number("duration") !== undefined)
  if (begin === undefined || !timed || steps.every((step) => step.quantities.has("start_time"))) return
  let at = begin
  for (const step of steps) {
    if (!step.quantities.has("start_time")) step.set("start_time", at)
    at = later(at, step.number("duration") ?? 0)
  }
  if (!section.quantities.has("end_time") && at !== begin) section.set("end_time", at)
}

const linkProcess: Rule = (section, _where, draft) => {
  schedule(section)
  Drafts.need(draft, "workflow2").put("outputs", toReferences(section.all("samples")))
}

const linkMeasurement: Rule = (section, { path }, draft) => {
  const target = Drafts.need(draft, "workflow2")
  target.put("inputs", toReferences(section.all("samples")))
  target.put("outputs", toSections(section.all("results"), `${path}/results`))
}

const linkAnalysis: Rule = (section, { path }, draft) => {
  const target = Drafts.need(draft, "workflow2")
  target.put("inputs", toReferences(section.all("inputs")))
  target.put("outputs", toSections(section.all("outputs"), `${path}/outputs`))
}

const links = (version: string): { readonly [qualified_name: string]: Rule } => ({
  [`${version}Process`]: linkProcess,
  [`${version}Measurement`]: linkMeasurement,
  [`${version}Analysis`]: linkAnalysis
})

/** The rules of activities, by section. */
export const rules: { readonly [qualified_name: string]: Rule } = {
  [`${v1}Activity`]: describe(first),
  [`${v2}Activity`]: describe(nameOnly),
  ...links(v1),
  ...links(v2)
}
