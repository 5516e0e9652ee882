/**
 * Workflows of simulations: each has a method and results, and links to both. What follows from calculations is not found
 * out, as there are none in archives that people write.
 */
import type { Draft } from "./Draft.ts"
import type { Rule } from "./Rule.ts"
import { Section } from "./Section.ts"

const workflow = "nomad.datamodel.metainfo.workflow."

const parts = [
  { part: "method", links: "inputs", name: "Workflow method" },
  { part: "results", links: "outputs", name: "Workflow results" }
]

const link = (name: string, section: string): Section =>
  Section.make(`${workflow}Link`).set("name", name).set("section", section)

/** Makes what is missing, and links to it. */
const complete: Rule = (section, { path }) => {
  for (const { links, name, part } of parts) {
    if (section.one(part) !== undefined) continue
    section.need(part)
    section.put(links, [...section.all(links), link(name, `${path}/${part}`)])
  }
}

/** Makes what is missing, and links to it where there are no links. A single point is one task. */
const completePoint: Rule = (section, { path }) => {
  if (section.all("tasks").length === 0) section.put("tasks", [Section.make(`${workflow}Task`)])
  for (const { links, name, part } of parts) {
    section.need(part)
    if (section.all(links).length === 0) section.put(links, [link(name, `${path}/${part}`)])
  }
}

const warn: Rule = (_section, _where, { findings }) => {
  const warning = "System, method and calculation required for normalization."
  findings.warnings = [...(findings.warnings ?? []), warning]
}

const fail = ({ findings }: Draft, error: string): void => {
  findings.errors = [...(findings.errors ?? []), error]
}

/** A workflow that puts the results of others together needs so many of them. */
const needsTasks =
  (isEnough: (count: number) => boolean, error: string): Rule =>
  (section, _where, draft) => {
    if (!isEnough(section.all("tasks").length)) fail(draft, error)
  }

const areTwo = (count: number) => count === 2

const module = "nomad.datamodel.metainfo.simulation.workflow."

/** The rules of simulations, by section. */
export const rules: { readonly [qualified_name: string]: Rule } = {
  [`${module}SimulationWorkflow`]: warn,
  [`${module}SinglePoint`]: completePoint,
  [`${module}MolecularDynamics`]: complete,
  [`${module}EquationOfState`]: complete,
  [`${module}Thermodynamics`]: complete,
  [`${module}GeometryOptimization`]: (section, where, draft) => {
    complete(section, where, draft)
    const results = section.need("results")
    if (!results.number("optimization_steps")) results.set("optimization_steps", 0)
  },
  [`${module}Elastic`]: (section, where, draft) => {
    complete(section, where, draft)
    const [method, results] = [section.need("method"), section.need("results")]
    if (!method.quantities.has("fitting_error_maximum")) method.set("fitting_error_maximum", 0)
    if (!results.quantities.has("is_mechanically_stable")) results.set("is_mechanically_stable", false)
  },
  [`${module}TB`]: (section, where, draft) => {
    for (const { part } of parts) section.need(part)
    needsTasks(areTwo, "Expected two tasks.")(section, where, draft)
  },
  [`${module}GW`]: needsTasks(areTwo, "Expected two tasks."),
  [`${module}DMFT`]: needsTasks(areTwo, "Expected two tasks: TB and DMFT SinglePoint tasks"),
  [`${module}MaxEnt`]: needsTasks(areTwo, "Expected two tasks: DMFT and MaxEnt SinglePoint tasks"),
  [`${module}XS`]: needsTasks(
    (count) => count > 1,
    "Expected more than one task: DFT+PhotonPolarization or DFT+GW+PhotonPolarization."
  )
}
