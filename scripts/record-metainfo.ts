/**
 * Takes from a NOMAD server what its own sections are: names, ids, bases, and the types of what they have, without any of
 * the prose. Prints the module in which the fake knows them:
 *
 *     node scripts/record-metainfo.ts http://localhost:8000/nomad-oasis/api/v1 > src/testing/processing/MetainfoTable.ts
 */

type Json = null | boolean | number | string | ReadonlyArray<Json> | Section
type Section = { readonly [key: string]: Json }

/** In the order in which the server loads them, which is that of sections among those that inherit from another. */
const names = [
  "nomad.datamodel.data",
  "nomad.datamodel.metainfo.plot",
  "nomad.datamodel.metainfo.downloads",
  "nomad.datamodel.metainfo.common",
  "nomad.datamodel.metainfo.simulation.method",
  "nomad.datamodel.metainfo.simulation.system",
  "nomad.datamodel.metainfo.simulation.calculation",
  "nomad.datamodel.metainfo.simulation.run",
  "nomad.datamodel.optimade",
  "nomad.datamodel.results",
  "nomad.datamodel.metainfo.workflow",
  "nomad.datamodel.metainfo.simulation.workflow",
  "nomad.datamodel.metainfo.measurements",
  "nomad.datamodel.metainfo.tabulartree",
  "nomad.parsing.tabular",
  "nomad.datamodel.metainfo.system",
  "nomad.datamodel.metainfo.basesections.v1",
  "nomad.datamodel.metainfo.basesections.v2",
  "nomad.datamodel.metainfo.eln"
]

const isSection = (json: Json | undefined): json is Section =>
  typeof json === "object" && json !== null && !Array.isArray(json)

const all = (json: Json | undefined): ReadonlyArray<Section> => (Array.isArray(json) ? json.filter(isSection) : [])

const texts = (json: Json | undefined): ReadonlyArray<string> => (Array.isArray(json) ? json.map(String) : [])

/** Answers of the server: packages by their names. */
const packages = new Map<string, Section>()

const packageOf = async (api: string, name: string): Promise<Section> => {
  const known = packages.get(name)
  if (known !== undefined) return known
  const response = await fetch(`${api}/graph/query`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ metainfo: { [name]: "*" } })
  })
  const { metainfo }: { metainfo: Section } = await response.json()
  const found = metainfo[name]
  if (!isSection(found)) throw new Error(`no package ${name}`)
  packages.set(name, found)
  return found
}

const parts = ["section_definitions", "inner_section_definitions"]

/** The qualified name behind `metainfo/{package}/section_definitions/{index}/…`. */
const target = async (api: string, reference: string): Promise<string> => {
  const [, name = "", ...path] = reference.split("/")
  let at = await packageOf(api, name)
  const found = [name]
  for (let i = 0; i < path.length; i += 2) {
    const next = all(at[path[i] ?? ""])[Number(path[i + 1])]
    if (!parts.includes(path[i] ?? "") || next === undefined) throw new Error(`not found: ${reference}`)
    found.push(String(next["name"]))
    at = next
  }
  return found.join(".")
}

/** The symbols of all elements, and no more. */
const isElements = (values: ReadonlyArray<string>): boolean =>
  values.length === 118 && ["H", "He", "U", "Og"].every((each) => values.includes(each))

const wordOf = (type_kind: string, type_data: Json | undefined): string => {
  if (type_kind === "enum") return isElements(texts(type_data)) ? "element" : "enum"
  if (type_kind === "numpy") return String(type_data).replace(/_?(\d*)$/, (_, bits) => bits || "64")
  if (type_kind === "User" || type_kind === "Author") return "person"
  if (type_kind === "custom") return String(type_data).replace(/^.*\./, "").toLowerCase()
  return type_kind === "python" ? String(type_data) : "reference"
}

/** What JSON Schema can say of a dimension; names of others mean nothing outside. */
const dimensions = (shape: Json | undefined): string => {
  const all = typeof shape === "string" ? Array.from(shape) : Array.isArray(shape) ? shape : []
  return all.map((each) => `[${/^\d+(?:\.\.(?:\d+|\*))?$/.test(String(each)) ? String(each) : ""}]`).join("")
}

/** An object without what is not there, as JSON behind the rest of a line; nothing if nothing is. */
const more = (fields: Section): string => {
  const there = Object.entries(fields).filter(([, value]) => value !== null)
  return there.length === 0 ? "" : ` ${JSON.stringify(Object.fromEntries(there))}`
}

const limits = ({ m_annotations }: Section): Section => {
  const eln = isSection(m_annotations) ? all(m_annotations["eln"])[0] : undefined
  const props = eln?.["props"]
  return isSection(props) ? { minimum: props["minValue"] ?? null, maximum: props["maxValue"] ?? null } : {}
}

const lists = ({ links = null, aliases = null }: Section): Section => ({ links, aliases })

const typeOf = async (api: string, quantity: Section): Promise<string> => {
  const { default: standard = null, shape, type, unit = null, virtual } = quantity
  const { type_data, type_kind } = isSection(type) ? type : {}
  const word = wordOf(String(type_kind), type_data)
  const fields = {
    enum: word === "enum" && type_data !== undefined ? type_data : null,
    target: word === "reference" ? await target(api, String(type_data)) : null,
    person: word === "person" ? String(type_kind) : null,
    default: standard,
    unit,
    ...limits(quantity),
    ...lists(quantity)
  }
  return `${word}${dimensions(shape)}${virtual === true ? " virtual" : ""}${more(fields)}`
}

const described = async (
  api: string,
  section: Section,
  prefix: string,
  outer: string
): Promise<ReadonlyArray<string>> => {
  const name = outer + String(section["name"])
  const short = (qualified: string) => qualified.replace(prefix, ".")
  const bases = await Promise.all(texts(section["base_sections"]).map((base) => target(api, base)))
  const quantities = await Promise.all(
    all(section["quantities"]).map(
      async (each) => `  ${String(each["name"])} ${String(each["definition_id"])} ${await typeOf(api, each)}`
    )
  )
  const subs = await Promise.all(
    all(section["sub_sections"]).map(async ({ definition_id, name, repeats, sub_section }) => {
      const found = short(await target(api, String(sub_section)))
      return `  ${String(name)} ${String(definition_id)} > ${found}${repeats === true ? "[]" : ""}`
    })
  )
  const inner = await Promise.all(
    all(section["inner_section_definitions"]).map((each) => described(api, each, prefix, `${name}.`))
  )
  const head = [name, String(section["definition_id"]), ...bases.map(short)].join(" ")
  return [head + more({ label: section["label"] ?? null, ...lists(section) }), ...quantities, ...subs, ...inner.flat()]
}

const [api = "http://localhost:8000/nomad-oasis/api/v1"] = process.argv.slice(2)

console.log(`/**
 * NOMAD's own sections, as a NOMAD 2.0.0 server has them. \`scripts/record-metainfo.ts\` wrote this file.
 *
 * A section has its name, its id and its bases in a line, then its quantities with their ids and types, then its
 * sub-sections; \`[]\` marks what repeats, with the length where that is told. Names that begin with a dot are those of the
 * package. Whatever else is known stands as JSON at the end of a line.
 */

/** Sections by package. */
export const packages: { readonly [name: string]: string } = {`)
for (const name of names) {
  const sections = all((await packageOf(api, name))["section_definitions"])
  const lines = await Promise.all(sections.map((section) => described(api, section, `${name}.`, "")))
  console.log(`  "${name}": String.raw\`\n${lines.flat().join("\n")}\n\`${name === names.at(-1) ? "" : ","}`)
}
console.log("}")
