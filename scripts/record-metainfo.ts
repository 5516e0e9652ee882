/**
 * Takes from a NOMAD server what its own sections are: names, ids, bases, and the types of what they have, without any of
 * the prose. Prints the module in which the fake knows them:
 *
 *     node scripts/record-metainfo.ts http://localhost:8000/nomad-oasis/api/v1 > src/testing/processing/MetainfoTable.ts
 */

type Json = null | boolean | number | string | ReadonlyArray<Json> | Section
type Section = { readonly [key: string]: Json }

const names = [
  "nomad.datamodel.data",
  "nomad.datamodel.results",
  "nomad.datamodel.metainfo.basesections.v1",
  "nomad.datamodel.metainfo.basesections.v2",
  "nomad.datamodel.metainfo.common",
  "nomad.datamodel.metainfo.downloads",
  "nomad.datamodel.metainfo.eln",
  "nomad.datamodel.metainfo.measurements",
  "nomad.datamodel.metainfo.plot",
  "nomad.datamodel.metainfo.simulation.calculation",
  "nomad.datamodel.metainfo.simulation.method",
  "nomad.datamodel.metainfo.simulation.run",
  "nomad.datamodel.metainfo.simulation.system",
  "nomad.datamodel.metainfo.simulation.workflow",
  "nomad.datamodel.metainfo.system",
  "nomad.datamodel.metainfo.tabulartree",
  "nomad.datamodel.metainfo.workflow",
  "nomad.parsing.tabular"
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

const isElements = (values: ReadonlyArray<string>): boolean => ["H", "He", "U"].every((each) => values.includes(each))

const typeOf = ({ type, virtual, shape }: Section): string => {
  const { type_kind, type_data } = isSection(type) ? type : {}
  const dimensions = "[]".repeat(Array.isArray(shape) || typeof shape === "string" ? shape.length : 0)
  const word = () => {
    if (type_kind === "enum") return isElements(texts(type_data)) ? "element" : "enum"
    if (type_kind === "numpy") return String(type_data).replace(/_?(\d*)$/, (_, bits) => bits || "64")
    if (type_kind === "User" || type_kind === "Author") return "person"
    if (type_kind === "custom") return String(type_data).replace(/^.*\./, "").toLowerCase()
    return type_kind === "python" ? String(type_data) : "reference"
  }
  const values = word() === "enum" ? ` ${JSON.stringify(type_data)}` : ""
  return `${word()}${dimensions}${virtual === true ? " virtual" : ""}${values}`
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
  const subs = await Promise.all(
    all(section["sub_sections"]).map(async ({ name, repeats, sub_section }) => {
      const found = short(await target(api, String(sub_section)))
      return `  ${String(name)} > ${found}${repeats === true ? "[]" : ""}`
    })
  )
  const inner = await Promise.all(
    all(section["inner_section_definitions"]).map((each) => described(api, each, prefix, `${name}.`))
  )
  return [
    [name, String(section["definition_id"]), ...bases.map(short)].join(" "),
    ...all(section["quantities"]).map((quantity) => `  ${String(quantity["name"])} ${typeOf(quantity)}`),
    ...subs,
    ...inner.flat()
  ]
}

const [api = "http://localhost:8000/nomad-oasis/api/v1"] = process.argv.slice(2)

console.log(`/**
 * NOMAD's own sections, as a NOMAD 2.0.0 server has them. \`scripts/record-metainfo.ts\` wrote this file.
 *
 * A section has its name, its id and its bases in a line, then its quantities with their types and the shapes of their
 * values, then its sub-sections; \`[]\` marks what repeats. Names that begin with a dot are those of the package.
 */

/** Sections by package. */
export const packages: { readonly [name: string]: string } = {`)
for (const name of names) {
  const sections = all((await packageOf(api, name))["section_definitions"])
  const lines = await Promise.all(sections.map((section) => described(api, section, `${name}.`, "")))
  console.log(`  "${name}": \`\n${lines.flat().join("\n")}\n\`${name === names.at(-1) ? "" : ","}`)
}
console.log("}")
