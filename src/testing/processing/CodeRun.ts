/**
 * What a main file of a simulation code becomes. The fake does not read the calculation: it says which program ran, and
 * what kind of calculation the file looks like, in the places where NOMAD's parsers say so.
 */
import type * as Draft from "./Draft.ts"
import * as KnownSections from "./KnownSections.ts"
import type { Matcher } from "./Matchers.ts"
import type * as Metainfo from "./Metainfo.ts"
import * as Section from "./Section.ts"

const archiveSection = "nomad.datamodel.data.ArchiveSection"
const workflowSection = "nomad.datamodel.metainfo.workflow.Workflow"
const runSection = "runschema.run.Run"
const programSection = "runschema.run.Program"

/** The plugins' own sections, as far as they are used here. Their ids depend on the plugins' versions and are left out. */
const definitions: { readonly [qualified_name: string]: Metainfo.TableEntry } = {
  [runSection]: {
    definition_id: "",
    bases: [archiveSection],
    quantities: {},
    sub_sections: { program: programSection }
  },
  [programSection]: { definition_id: "", bases: [archiveSection], quantities: { name: "str" }, sub_sections: {} }
}

const workflowModules: { readonly [workflow_name: string]: string } = {
  SinglePoint: "single_point",
  GeometryOptimization: "geometry_optimization",
  MolecularDynamics: "molecular_dynamics",
  Phonon: "phonon",
  Elastic: "elastic"
}

/** The section that a kind of calculation is in the plugin for workflows. */
const workflowName = (workflow_name: string): string => {
  const module = workflowModules[workflow_name]
  return module === undefined
    ? `simulationworkflowschema.${workflow_name}`
    : `simulationworkflowschema.${module}.${workflow_name}`
}

const lookup = (workflow_name: string): Metainfo.Lookup => ({
  qualify: KnownSections.known.qualify,
  find: (name) => {
    if (name === workflowName(workflow_name)) {
      return { definition_id: "", bases: [workflowSection], quantities: {}, sub_sections: {} }
    }
    return definitions[name] ?? KnownSections.known.find(name)
  }
})

/** What the matcher says of the calculation in a text. */
export const workflowOf = ({ workflow_name }: Matcher, text: string): string | undefined =>
  typeof workflow_name === "function" ? workflow_name(text) : workflow_name

const nameEntry = (findings: Draft.Findings, matcher: Matcher, workflow_name: string | undefined): void => {
  const { program_name = "", method_name, domain } = matcher
  const named = workflow_name === "SinglePoint" && method_name !== undefined
  findings.entry_type = [program_name, named ? method_name : undefined, workflow_name].filter(Boolean).join(" ")
  findings.entry_name = `${findings.entry_type} simulation`
  if (domain !== undefined) findings.domain = domain
}

const methodOf = (matcher: Matcher, workflow_name: string | undefined): Section.Section => {
  const method = Section.Section.make("nomad.datamodel.results.Method")
  if (matcher.method_name !== undefined) method.set("method_name", matcher.method_name)
  if (workflow_name !== undefined) method.set("workflow_name", workflow_name)
  method.need("simulation").set("program_name", matcher.program_name ?? "not processed")
  return method
}

/** The archive of a main file that such a matcher recognised. */
export const read = (
  { mainfile, entry_create_time, neighbours }: Pick<Draft.Draft, "mainfile" | "entry_create_time" | "neighbours">,
  text: string,
  matcher: Matcher
): Draft.Draft => {
  const workflow_name = workflowOf(matcher, text)
  const known = lookup(workflow_name ?? "")
  const program = matcher.program_name === undefined ? {} : { program: { name: matcher.program_name } }
  const results = Section.Section.make("nomad.datamodel.results.Results")
  results.put("method", [methodOf(matcher, workflow_name)])
  const sections = new Map<Draft.Place, Section.Section>()
  if (workflow_name !== undefined) {
    const json = { m_def: workflowName(workflow_name), name: workflow_name }
    sections.set("workflow2", Section.read(json, workflowSection, known))
  }
  sections.set("results", results)
  const findings: Draft.Findings = {}
  nameEntry(findings, matcher, workflow_name)
  const run = [Section.read(program, runSection, known)]
  return { mainfile, entry_create_time, sections, findings, run, neighbours }
}
