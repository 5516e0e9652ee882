/**
 * The row of an entry: what search answers for it.
 */
import type { EntryDocument, Json, JsonObject } from "../search/Document.ts"
import * as Quantities from "../search/Quantities.ts"
import * as EntryMetadata from "./EntryMetadata.ts"
import type { Summary } from "./Summary.ts"

interface Tree {
  [name: string]: Json | Tree | Array<Json | Tree>
}

type Mutable = Tree | Array<Json | Tree>

/** Sets what is at a path, and makes what is above it: lists where the path has numbers. */
const setAt = (tree: Tree, path: ReadonlyArray<string>, value: Json): void => {
  let at: Mutable = tree
  path.forEach((name, index) => {
    const next = path[index + 1]
    const key = Array.isArray(at) ? Number(name) : name
    const there: unknown = Reflect.get(at, key)
    const made = next === undefined ? value : (there ?? (/^\d+$/.test(next) ? [] : {}))
    Reflect.set(at, key, made)
    // whatever is above the end of the path was made here, as a list or an object
    at = made as Mutable
  })
}

/** The searchable part of `data`, folded back from the quantities that search keeps one by one. */
const dataOf = (searchable: ReadonlyArray<JsonObject>): Json | undefined => {
  const tree: Tree = {}
  for (const quantity of searchable) {
    const field = Object.keys(quantity).find((name) => name.endsWith("_value"))
    const path = String(quantity["path_archive"]).split(".")
    if (field !== undefined) setAt(tree, path, quantity[field] ?? null)
  }
  // a tree holds nothing but JSON
  return tree["data"] as Json | undefined
}

const notProcessed = "not processed"

/** What search keeps of a result; the same where that is all of it, so that rows and archives share it. */
const searchable = (value: Json, path: string): Json => {
  if (isList(value)) {
    const items = value.map((each) => searchable(each, path))
    return items.every((item, index) => item === value[index]) ? value : items
  }
  if (!isObject(value)) return value
  const entries = Object.entries(value)
  const left = entries
    .filter(([name, each]) => Quantities.all.has(`${path}.${name}`) || (holdsSections(each) && !name.startsWith("m_")))
    .map(([name, each]) => [name, searchable(each, `${path}.${name}`)] as const)
  const isWhole = left.length === entries.length && left.every(([name, each]) => each === value[name])
  return isWhole ? value : Object.fromEntries(left)
}

const isList = (value: Json): value is ReadonlyArray<Json> => Array.isArray(value)

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const holdsSections = (value: Json): boolean => isObject(value) || (isList(value) && value.some(isObject))

/** What search derives from elements. */
const withElements = (section: JsonObject): JsonObject => {
  const elements = isList(section["elements"] ?? null)
    ? Array.from(Object.values(section["elements"] ?? []), String)
    : []
  return { ...section, elements, n_elements: elements.length, elements_exclusive: elements.toSorted().join(" ") }
}

/** What search derives from the material. */
const materialOf = ({ topology, ...material }: JsonObject): JsonObject => ({
  structural_type: notProcessed,
  ...withElements(material),
  ...(topology !== undefined && {
    topology: isList(topology) ? topology.map((each) => (isObject(each) ? withElements(each) : each)) : topology
  })
})

const unknownDft: JsonObject = {
  basis_set_type: "unavailable",
  core_electron_treatment: "unavailable",
  jacobs_ladder: notProcessed,
  xc_functional_names: [],
  xc_functional_type: notProcessed
}

const methodOf = (method: JsonObject): JsonObject => {
  const simulation = method["simulation"]
  if (!isObject(simulation)) return method
  const unknown = {
    program_name: notProcessed,
    program_version: notProcessed,
    program_version_internal: notProcessed
  }
  const { dft, precision, tb } = simulation
  return {
    ...method,
    simulation: {
      ...unknown,
      ...simulation,
      ...(isObject(dft) && { dft: { ...unknownDft, ...dft } }),
      ...(isObject(tb) && { tb: { type: notProcessed, ...tb } }),
      ...(isObject(precision) && { precision: { basis_set: "unavailable", ...precision } })
    }
  }
}

/** Whether something is at a path; in lists, at one of their items. */
const isAt = (value: Json | undefined, path: ReadonlyArray<string>): boolean => {
  const [name, ...rest] = path
  if (value !== undefined && isList(value)) return value.some((each) => isAt(each, path))
  if (name === undefined) return value !== undefined
  return isObject(value) && isAt(value[name], rest)
}

/** The properties that an entry can have, by where they are; most go by their last names. */
const properties: ReadonlyArray<string> = [
  "electronic.band_structure_electronic",
  "electronic.dos_electronic",
  "electronic.dos_electronic_new",
  "electronic.greens_functions_electronic",
  "electronic.electric_field_gradient",
  "electronic.density_charge",
  "magnetic.magnetic_shielding",
  "magnetic.spin_spin_coupling",
  "magnetic.magnetic_susceptibility",
  "vibrational.dos_phonon",
  "vibrational.band_structure_phonon",
  "vibrational.energy_free_helmholtz",
  "vibrational.heat_capacity_constant_volume",
  "thermodynamic.trajectory",
  "structural.radial_distribution_function",
  "structural.radius_of_gyration",
  "dynamical.mean_squared_displacement",
  "geometry_optimization",
  "mechanical.bulk_modulus",
  "mechanical.shear_modulus",
  "mechanical.energy_volume_curve",
  "spectroscopic.spectra",
  "optoelectronic.solar_cell"
]

const bandGap = "electronic.band_structure_electronic.band_gap"

const availableIn = (given: JsonObject): ReadonlyArray<string> =>
  [
    ...(isAt(given, bandGap.split(".")) ? [bandGap] : []),
    ...properties.filter((path) => isAt(given, path.split("."))).map((path) => path.slice(path.lastIndexOf(".") + 1))
  ].toSorted()

/** What search derives from a structure. */
const structureOf = (structure: JsonObject): JsonObject => {
  const { cartesian_site_positions: sites = [], dimension_types: dimensions = [] } = structure
  const periodic = isList(dimensions) ? dimensions.map(Number).reduce((sum, each) => sum + each, 0) : 0
  return { ...structure, nperiodic_dimensions: periodic, n_sites: isList(sites) ? sites.length : 0 }
}

const structuresOf = (structures: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(structures).map(([name, each]) => [name, isObject(each) ? structureOf(each) : each])
  )

const propertiesOf = ({ structures, ...given }: JsonObject): JsonObject => ({
  ...given,
  ...(isObject(structures) && { structures: structuresOf(structures) }),
  available_properties: availableIn(given)
})

const resultsOf = (results: JsonObject | undefined): JsonObject | undefined => {
  if (results === undefined) return undefined
  const { material, method, properties, ...rest } = results
  const described = {
    ...rest,
    ...(isObject(material) && { material: materialOf(material) }),
    ...(isObject(method) && { method: methodOf(method) }),
    ...(isObject(properties) && { properties: propertiesOf(properties) })
  }
  const row = searchable(described, "results")
  return isObject(row) ? row : undefined
}

/** The quantities of the archive's metadata that a row has, too. */
const shared = [
  "entry_name",
  "entry_type",
  "entry_create_time",
  "parser_name",
  "mainfile_key",
  "files",
  "processed",
  "processing_errors",
  "nomad_version",
  "nomad_commit",
  "nomad_distro_commit_url",
  "domain"
] as const

/** All that a row is made of. */
export interface Parts {
  readonly upload: EntryMetadata.Upload
  readonly edited: EntryMetadata.Edited
  readonly metadata: JsonObject
  /** None of an archive that could not be summed up. */
  readonly summary: Summary | undefined
  /** As the archive has them. */
  readonly results: JsonObject | undefined
  readonly process_status: "SUCCESS" | "FAILURE"
  readonly last_processing_time: string
  readonly entry_id: string
  readonly mainfile: string
}

const unlessEmpty = (list: ReadonlyArray<JsonObject>): ReadonlyArray<JsonObject> | undefined =>
  list.length === 0 ? undefined : list

const summedUp = (summary: Summary): { readonly [name: string]: Json | undefined } => ({
  data: dataOf(summary.search_quantities),
  ...summary,
  entry_references: unlessEmpty(summary.entry_references),
  search_quantities: unlessEmpty(summary.search_quantities)
})
const untold = [
  "text_search_contents",
  "quantities",
  "sections",
  "section_defs",
  "processing_errors",
  "files",
  "entry_name",
  "entry_type"
]

/** What is left of a row where nothing can be told of the archive. */
export const bare = (row: EntryDocument): EntryDocument => {
  const { entry_id, mainfile, upload_id, published, with_embargo } = row
  const kept = Object.fromEntries(Object.entries(row).filter(([name]) => !untold.includes(name)))
  return { ...kept, n_quantities: 0, entry_id, mainfile, upload_id, published, with_embargo }
}

/** Makes a row. */
export const make = (parts: Parts): EntryDocument => {
  const { upload, edited, metadata, summary, results, entry_id, mainfile } = parts
  const bare: EntryDocument = {
    ...EntryMetadata.present({
      ...Object.fromEntries(shared.map((name) => [name, metadata[name]])),
      ...EntryMetadata.fromEdits(edited),
      last_processing_time: parts.last_processing_time,
      calc_id: entry_id,
      process_status: parts.process_status,
      readonly: false,
      results: resultsOf(results),
      ...(summary === undefined ? { n_quantities: 0 } : summedUp(summary))
    }),
    entry_id,
    mainfile,
    upload_id: upload.upload_id,
    published: false,
    with_embargo: false
  }
  return EntryMetadata.withUploadMetadata(bare, upload)
}
