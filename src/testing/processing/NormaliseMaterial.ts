/**
 * Systems and substances: what they are made of becomes the material of the entry.
 */
import type { Draft } from "./Draft.ts"
import * as Drafts from "./Draft.ts"
import * as Elements from "./Elements.ts"
import * as Formula from "./Formula.ts"
import type { Rule } from "./Rule.ts"
import { Section } from "./Section.ts"

const v1 = "nomad.datamodel.metainfo.basesections.v1."
const v2 = "nomad.datamodel.metainfo.basesections.v2."
const result = "nomad.datamodel.results.ElementalComposition"

const material = (draft: Draft): Section => Drafts.need(draft, "results").need("material")

const fractions = ["atomic_fraction", "mass_fraction"] as const

/** The part of the material that an element is. */
const describeElement: Rule = (section, _where, draft) => {
  const element = section.text("element")
  if (element === undefined) return
  const target = material(draft)
  if (!target.list("elements").includes(element)) target.append("elements", element)
  if (!section.number("atomic_fraction") && !section.number("mass_fraction")) return
  const known = target.all("elemental_composition")
  const entry = known.find((each) => each.text("element") === element) ?? Section.make(result)
  entry.set("element", element).set("mass", (Elements.mass(element) ?? Number.NaN) * Elements.unit)
  for (const name of fractions) {
    const fraction = section.number(name)
    if (fraction !== undefined) entry.set(name, fraction)
  }
  if (!known.includes(entry)) target.put("elemental_composition", [...known, entry])
}

const sum = (values: ReadonlyArray<number>): number => values.reduce((total, value) => total + value, 0)

/** The only fraction that is missing is what the others leave. */
const fillLast = (sections: ReadonlyArray<Section>, name: (typeof fractions)[number]): void => {
  const missing = sections.filter((section) => section.number(name) === undefined)
  const [only] = missing
  if (missing.length === 1) only?.set(name, 1 - sum(sections.map((section) => section.number(name) ?? 0)))
}

/** Fractions of one kind follow from all those of the other. */
const convert = (
  sections: ReadonlyArray<Section>,
  from: (typeof fractions)[number],
  to: (typeof fractions)[number]
): void => {
  if (sections.some((section) => section.number(from) === undefined || section.number(to) !== undefined)) return
  const amounts = sections.map((section) => {
    const mass = Elements.mass(section.text("element") ?? "") ?? Number.NaN
    const fraction = section.number(from) ?? Number.NaN
    return to === "mass_fraction" ? fraction * mass : fraction / mass
  })
  const total = sum(amounts)
  sections.forEach((section, index) => section.set(to, amounts[index]! / total))
}

const fillFractions: Rule = (section, where, draft) => {
  const parts = section.all("elemental_composition")
  if (parts.length === 0 || parts.some((part) => part.text("element") === undefined)) return
  for (const name of fractions) fillLast(parts, name)
  convert(parts, "atomic_fraction", "mass_fraction")
  convert(parts, "mass_fraction", "atomic_fraction")
  for (const part of parts) describeElement(part, where, draft)
}

/** Whether the material says already what it is made of. */
const isDescribed = (target: Section): boolean =>
  target.list("elements").length > 0 ||
  target.all("elemental_composition").length > 0 ||
  ["hill", "reduced", "iupac", "anonymous", "descriptive"].some((kind) => target.text(`chemical_formula_${kind}`))

const compositionOf = (formula: Formula.Formula, qualified_name: string): ReadonlyArray<Section> =>
  Formula.shares(formula).map(({ element, mass, atomic_fraction, mass_fraction }) => {
    const part = Section.make(qualified_name).set("element", element)
    if (part.definition.quantities.has("mass")) part.set("mass", mass)
    return part.set("atomic_fraction", atomic_fraction).set("mass_fraction", mass_fraction)
  })

const describeFormula = (text: string, draft: Draft): Formula.Formula | undefined => {
  const target = material(draft)
  const formula = Formula.parse(text)
  if (formula === undefined || isDescribed(target)) return formula
  target.set("elements", Formula.elements(formula))
  target.put("elemental_composition", compositionOf(formula, result))
  target.set("chemical_formula_hill", Formula.hill(formula))
  target.set("chemical_formula_reduced", Formula.reduced(formula))
  target.set("chemical_formula_iupac", Formula.iupac(formula))
  target.set("chemical_formula_anonymous", Formula.anonymous(formula))
  target.set("chemical_formula_descriptive", text)
  return formula
}

const describeChemical: Rule = (section, _where, draft) => {
  const text = section.text("chemical_formula")
  if (text !== undefined) describeFormula(text, draft)
}

const describeSubstance: Rule = (section, _where, draft) => {
  const text = section.one("pure_substance")?.text("molecular_formula")
  const formula = text === undefined ? undefined : describeFormula(text, draft)
  if (formula === undefined || section.all("elemental_composition").length > 0) return
  section.put("elemental_composition", compositionOf(formula, `${v1}ElementalComposition`))
}

const nameComponent: Rule = (section) => {
  const substance = section.text("substance_name")
  if (substance !== undefined && section.one("pure_substance") === undefined) {
    section.need("pure_substance").set("name", substance)
  }
  const formula = section.one("pure_substance")?.text("molecular_formula")
  if (formula !== undefined && !section.quantities.has("name")) section.set("name", formula)
}

/** What part of a component's mass is of each element. */
const massShares = (component: Section): ReadonlyMap<string, number> => {
  const formula = Formula.parse(component.one("pure_substance")?.text("molecular_formula") ?? "")
  const parts = (formula === undefined ? [] : Formula.shares(formula)).map(
    ({ element, atomic_fraction }) => [element, atomic_fraction * (Elements.mass(element) ?? Number.NaN)] as const
  )
  const total = sum(parts.map(([, mass]) => mass))
  return new Map(parts.map(([element, mass]) => [element, mass / total]))
}

/** How much of each element the components bring, by mass; undefined where none says how much there is of it. */
const massesOf = (components: ReadonlyArray<Section>): ReadonlyMap<string, number | undefined> => {
  const name = components.every((component) => component.number("mass") !== undefined) ? "mass" : "mass_fraction"
  const masses = new Map<string, number | undefined>()
  for (const component of components) {
    const amount = component.number(name)
    for (const [element, share] of massShares(component)) {
      const known = masses.get(element)
      masses.set(element, amount === undefined ? known : (known ?? 0) + amount * share)
    }
  }
  return masses
}

/** The elements that components add up to, with their atomic fractions where the amounts are known. */
const compositionFrom = (components: ReadonlyArray<Section>): ReadonlyArray<Section> => {
  const atoms = Array.from(
    massesOf(components),
    ([element, mass]) => [element, (mass ?? Number.NaN) / (Elements.mass(element) ?? Number.NaN)] as const
  )
  const total = sum(atoms.map(([, amount]) => amount))
  return atoms.map(([element, amount]) => {
    const part = Section.make(`${v1}ElementalComposition`).set("element", element)
    return Number.isNaN(amount / total) ? part : part.set("atomic_fraction", amount / total)
  })
}

/** A system is made of what its components are made of. */
const combine: Rule = (section, where, draft) => {
  const components = section.all("components")
  fillLast(components, "mass_fraction")
  if (section.all("elemental_composition").length === 0) {
    section.put("elemental_composition", compositionFrom(components))
  }
  for (const part of section.all("elemental_composition")) describeElement(part, where, draft)
}

const listInstrument: Rule = (section, _where, draft) => {
  const name = section.text("name")
  if (name !== undefined) Drafts.need(draft, "results").need("eln").append("instruments", name)
}

/** The rules of what things are made of, by section. */
export const rules: { readonly [qualified_name: string]: Rule } = {
  [`${v1}ElementalComposition`]: describeElement,
  [`${v2}ElementalComposition`]: describeElement,
  [`${v1}System`]: fillFractions,
  [`${v1}PureSubstance`]: describeSubstance,
  [`${v1}PureSubstanceComponent`]: nameComponent,
  [`${v1}Instrument`]: listInstrument,
  [`${v2}Instrument`]: listInstrument,
  "nomad.datamodel.metainfo.eln.ElnWithFormulaBaseSection": describeChemical
}

/** Those that come before what a section inherits. */
export const early: { readonly [qualified_name: string]: Rule } = { [`${v1}CompositeSystem`]: combine }
