/**
 * The results of an entry as search keeps them: what can be searched, and what search derives from the rest.
 */
import type { Json, JsonObject } from "../search/Document.ts"
import * as Quantities from "../search/Quantities.ts"

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

/** What a row has of the results of an archive. */
export const of = (results: JsonObject | undefined): JsonObject | undefined => {
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
