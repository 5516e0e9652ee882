/**
 * The quantities that NOMAD's search knows: their types, whether an entry has one value or a list of them, and which lie
 * inside nested objects, whose elements are searched one by one. From a server of version 2.0.0 without plug-ins.
 */

/**
 * How a quantity is indexed. `text` is matched word by word, `phrasePrefix` and `wordPrefix` take the last word as the
 * beginning of one, `segments` are the parts of a path; `suggestion` and `object` can be named, but match nothing.
 */
export type Type =
  | "keyword"
  | "text"
  | "phrasePrefix"
  | "wordPrefix"
  | "segments"
  | "date"
  | "boolean"
  | "integer"
  | "long"
  | "double"
  | "suggestion"
  | "object"

/** One quantity that can be searched for. */
export interface Quantity {
  readonly name: string
  readonly type: Type
  readonly scalar: boolean
  /** The nested object in which it lies. */
  readonly nested: string | undefined
  /** Where its values are, seen from that nested object, or from the row. */
  readonly path: ReadonlyArray<string>
  /** Only elements whose `id` is this one count: a quantity of a custom schema. */
  readonly id?: string
}

/** Each line is a section and its quantities; `[]` follows the name of a list. */
const table: { readonly [type in Type]: string } = {
  keyword: `
    .: upload_id upload_name description entry_id entry_name entry_type calc_id parser_name mainfile mainfile_key
      files[] pid raw_id external_id process_status processing_errors[] nomad_version nomad_commit
      nomad_distro_commit_url references[] external_db origin writer_groups[] viewer_groups[] domain quantities[]
      sections[]
    main_author: name user_id
    authors: name
    writers: name user_id
    viewers: name user_id
    datasets: dataset_id dataset_name doi dataset_type
    optimade: elements[] chemical_formula_descriptive chemical_formula_reduced chemical_formula_hill
      chemical_formula_anonymous structure_features[]
    section_defs: definition_qualified_name definition_id
    entry_references: target_reference target_entry_id target_mainfile target_upload_id target_name target_path
      source_name source_path source_quantity
    search_quantities: id definition path_archive
    search_quantities.str_value: keyword
    results.material: material_id material_name structural_type dimensionality building_block functional_type[]
      compound_type[] elements[] elements_exclusive chemical_formula_descriptive chemical_formula_reduced
      chemical_formula_hill chemical_formula_iupac chemical_formula_anonymous
    results.material.elemental_composition: element
    results.material.symmetry: bravais_lattice crystal_system hall_symbol point_group space_group_symbol
      prototype_formula prototype_aflow_id structure_name strukturbericht_designation
    results.material.topology: system_id label method description material_id material_name structural_type
      dimensionality building_block functional_type[] compound_type[] elements[] elements_exclusive
      chemical_formula_descriptive chemical_formula_reduced chemical_formula_hill chemical_formula_iupac
      chemical_formula_anonymous parent_system child_systems[] sbu_type
    results.material.topology.elemental_composition: element
    results.material.topology.system_relation: type
    results.material.topology.symmetry: bravais_lattice crystal_system hall_symbol point_group space_group_symbol
      strukturbericht_designation prototype_label_aflow prototype_name
    results.material.topology.active_orbitals: l_quantum_symbol ml_quantum_symbol ms_quantum_symbol
    results.method: method_id method_name workflow_name
    results.method.simulation: program_name program_version program_version_internal
    results.method.simulation.dft: basis_set_type core_electron_treatment van_der_Waals_method relativity_method
      smearing_kind jacobs_ladder xc_functional_type xc_functional_names[]
    results.method.simulation.tb: type localization_type
    results.method.simulation.gw: type basis_set_type starting_point_type starting_point_names[]
    results.method.simulation.bse: type basis_set_type starting_point_type starting_point_names[] solver gw_type
    results.method.simulation.dmft: impurity_solver_type magnetic_state analytical_continuation
    results.method.simulation.precision: native_tier basis_set
    results.method.measurement.xrd: diffraction_method_name
    results.properties: available_properties[]
    results.properties.structural.radial_distribution_function: type label
    results.properties.structural.radial_distribution_function.provenance: label
    results.properties.structural.radial_distribution_function.provenance.molecular_dynamics: ensemble_type
    results.properties.structural.radius_of_gyration: kind label
    results.properties.structural.radius_of_gyration.provenance: label
    results.properties.structural.radius_of_gyration.provenance.molecular_dynamics: ensemble_type
    results.properties.dynamical.mean_squared_displacement: type label
    results.properties.dynamical.mean_squared_displacement.provenance: label
    results.properties.dynamical.mean_squared_displacement.provenance.molecular_dynamics: ensemble_type
    results.properties.electronic.band_gap: type
    results.properties.electronic.band_gap.provenance: label
    results.properties.electronic.dos_electronic.band_gap: type
    results.properties.electronic.dos_electronic.band_gap.provenance: label
    results.properties.electronic.dos_electronic_new.data.band_gap: type
    results.properties.electronic.dos_electronic_new.data.band_gap.provenance: label
    results.properties.electronic.band_structure_electronic.band_gap: type
    results.properties.electronic.band_structure_electronic.band_gap.provenance: label
    results.properties.magnetic.spin_spin_coupling: source
    results.properties.magnetic.magnetic_susceptibility: source
    results.properties.optoelectronic.solar_cell: device_architecture device_stack[] absorber[]
      absorber_fabrication[] electron_transport_layer[] hole_transport_layer[] substrate[] back_contact[]
    results.properties.catalytic.reaction: name type[]
    results.properties.catalytic.reaction.reactants: name
    results.properties.catalytic.reaction.products: name
    results.properties.catalytic.reaction.rates: name
    results.properties.catalytic.reaction.reaction_mechanism: initial_states[] final_states[]
    results.properties.catalytic.catalyst: catalyst_name preparation_method catalyst_type[] support
      characterization_methods[]
    results.properties.mechanical.energy_volume_curve: type
    results.properties.mechanical.bulk_modulus: type
    results.properties.mechanical.shear_modulus: type
    results.properties.thermodynamic.trajectory: available_properties[]
    results.properties.thermodynamic.trajectory.provenance: label
    results.properties.thermodynamic.trajectory.provenance.molecular_dynamics: ensemble_type
    results.properties.spectroscopic.spectra: type label
    results.properties.spectroscopic.spectra.provenance: label
    results.properties.spectroscopic.spectra.provenance.eels: detector_type
    results.eln: sections[] tags[] instruments[] methods[] lab_ids[]`,
  suggestion: `
    .: upload_name__suggestion description__suggestion entry_name__suggestion mainfile__suggestion
    main_author: name__suggestion
    authors: name__suggestion
    writers: name__suggestion
    viewers: name__suggestion
    datasets: dataset_name__suggestion
    results.material: material_name__suggestion structural_type__suggestion dimensionality__suggestion
      building_block__suggestion functional_type__suggestion[] compound_type__suggestion[]
      elements__suggestion.suggestion[] chemical_formula_descriptive__suggestion
      chemical_formula_reduced__suggestion chemical_formula_hill__suggestion chemical_formula_iupac__suggestion
      chemical_formula_anonymous__suggestion
    results.material.elemental_composition: element__suggestion.suggestion
    results.material.symmetry: bravais_lattice__suggestion.suggestion crystal_system__suggestion.suggestion
      hall_symbol__suggestion.suggestion point_group__suggestion.suggestion
      space_group_symbol__suggestion.suggestion prototype_aflow_id__suggestion.suggestion structure_name__suggestion
      strukturbericht_designation__suggestion.suggestion
    results.material.topology: label__suggestion method__suggestion material_name__suggestion
      structural_type__suggestion dimensionality__suggestion building_block__suggestion
      functional_type__suggestion[] compound_type__suggestion[] elements__suggestion.suggestion[]
      chemical_formula_descriptive__suggestion chemical_formula_reduced__suggestion
      chemical_formula_hill__suggestion chemical_formula_iupac__suggestion chemical_formula_anonymous__suggestion
      sbu_type__suggestion
    results.material.topology.elemental_composition: element__suggestion.suggestion
    results.material.topology.system_relation: type__suggestion
    results.material.topology.symmetry: bravais_lattice__suggestion.suggestion crystal_system__suggestion.suggestion
      hall_symbol__suggestion.suggestion point_group__suggestion.suggestion
      space_group_symbol__suggestion.suggestion strukturbericht_designation__suggestion.suggestion
      prototype_label_aflow__suggestion.suggestion prototype_name__suggestion
    results.method: method_name__suggestion workflow_name__suggestion
    results.method.simulation: program_name__suggestion program_version__suggestion
      program_version_internal__suggestion
    results.method.simulation.dft: basis_set_type__suggestion core_electron_treatment__suggestion
      van_der_Waals_method__suggestion relativity_method__suggestion smearing_kind__suggestion
      xc_functional_names__suggestion[]
    results.method.simulation.tb: type__suggestion localization_type__suggestion
    results.method.simulation.gw: type__suggestion basis_set_type__suggestion starting_point_names__suggestion[]
    results.method.simulation.bse: type__suggestion basis_set_type__suggestion starting_point_names__suggestion[]
      solver__suggestion gw_type__suggestion
    results.method.simulation.dmft: impurity_solver_type__suggestion magnetic_state__suggestion
    results.method.simulation.precision: basis_set__suggestion
    results.method.measurement.xrd: diffraction_method_name__suggestion
    results.properties.structural.radial_distribution_function: type__suggestion label__suggestion
    results.properties.structural.radius_of_gyration: kind__suggestion label__suggestion
    results.properties.dynamical.mean_squared_displacement: type__suggestion label__suggestion
    results.properties.magnetic.spin_spin_coupling: source__suggestion
    results.properties.magnetic.magnetic_susceptibility: source__suggestion
    results.properties.optoelectronic.solar_cell: device_architecture__suggestion device_stack__suggestion[]
      absorber__suggestion[] absorber_fabrication__suggestion[] electron_transport_layer__suggestion[]
      hole_transport_layer__suggestion[] substrate__suggestion[] back_contact__suggestion[]
    results.properties.catalytic.reaction: name__suggestion type__suggestion[]
    results.properties.catalytic.reaction.reactants: name__suggestion
    results.properties.catalytic.reaction.products: name__suggestion
    results.properties.catalytic.reaction.rates: name__suggestion
    results.properties.catalytic.reaction.reaction_mechanism: initial_states__suggestion[]
      final_states__suggestion[]
    results.properties.catalytic.catalyst: catalyst_name__suggestion preparation_method__suggestion
      catalyst_type__suggestion[] support__suggestion characterization_methods__suggestion[]
    results.properties.mechanical.energy_volume_curve: type__suggestion
    results.properties.mechanical.bulk_modulus: type__suggestion
    results.properties.mechanical.shear_modulus: type__suggestion
    results.properties.spectroscopic.spectra: type__suggestion label__suggestion
    results.properties.spectroscopic.spectra.provenance.eels: detector_type__suggestion
    results.eln: lab_ids__suggestion[]`,
  date: `
    .: upload_create_time entry_create_time publish_time last_processing_time
    datasets: dataset_create_time dataset_modified_time
    search_quantities: datetime_value`,
  phrasePrefix: `
    entry_name: prefix`,
  segments: `
    mainfile: path
    mainfile_key: path
    files: path[]
    quantities: path[]`,
  wordPrefix: `
    .: text_search_contents[]`,
  boolean: `
    .: published with_embargo processed readonly
    section_defs: used_directly
    search_quantities: bool_value
    results.method.simulation.dft: spin_polarized
    results.properties.electronic.dos_electronic: spin_polarized
    results.properties.electronic.dos_electronic_new: spin_polarized has_projected
    results.properties.electronic.band_structure_electronic: spin_polarized`,
  text: `
    .: comment
    main_author.name: text
    authors.name: text
    writers.name: text
    viewers.name: text
    search_quantities: str_value
    results.material: chemical_formula_reduced_fragments[]
    results.material.topology: chemical_formula_reduced_fragments[]
    results.eln: names[] descriptions[]`,
  object: `
    .: main_author authors[] writers[] viewers[] datasets[]
    optimade: elements_ratios[]
    search_quantities: segments`,
  integer: `
    .: n_quantities
    optimade: nelements nperiodic_dimensions nsites
    results.material: n_elements
    results.material.symmetry: hall_number space_group_number
    results.material.topology: n_elements n_atoms n_channels sbu_coordination_number
    results.material.topology.symmetry: hall_number space_group_number
    results.material.topology.active_orbitals: n_quantum_number degeneracy
    results.properties: n_calculations
    results.properties.structures.structure_original: nperiodic_dimensions n_sites
    results.properties.structures.structure_conventional: nperiodic_dimensions n_sites
    results.properties.structures.structure_primitive: nperiodic_dimensions n_sites
    results.properties.electronic.band_gap: index
    results.properties.electronic.dos_electronic.band_gap: index
    results.properties.electronic.dos_electronic_new.data.band_gap: index
    results.properties.electronic.band_structure_electronic.band_gap: index`,
  long: `
    search_quantities: int_value`,
  double: `
    search_quantities: float_value
    results.material.elemental_composition: atomic_fraction mass_fraction
    results.material.topology: atomic_fraction mass_fraction largest_cavity_diameter pore_limiting_diameter
      largest_included_sphere_along_free_sphere_path accessible_surface_area accessible_volume void_fraction
    results.material.topology.elemental_composition: atomic_fraction mass_fraction
    results.material.topology.cell: a b c alpha beta gamma volume atomic_density mass_density
    results.material.topology.active_orbitals: j_quantum_number[] mj_quantum_number[] n_electrons_excited occupation
    results.method.simulation.dft: scf_threshold_energy_change smearing_width exact_exchange_mixing_factor
    results.method.simulation.dft.hubbard_kanamori_model: u_effective u j
    results.method.simulation.dmft: inverse_temperature u jh
    results.method.simulation.precision: k_line_density planewave_cutoff apw_cutoff
    results.properties.structural.radial_distribution_function.provenance.molecular_dynamics: time_step
    results.properties.structural.radius_of_gyration.provenance.molecular_dynamics: time_step
    results.properties.structural.diffraction_pattern: incident_beam_wavelength
    results.properties.dynamical.mean_squared_displacement.provenance.molecular_dynamics: time_step
    results.properties.structures.structure_original: cell_volume
    results.properties.structures.structure_original.lattice_parameters: a b c alpha beta gamma
    results.properties.structures.structure_conventional: cell_volume
    results.properties.structures.structure_conventional.lattice_parameters: a b c alpha beta gamma
    results.properties.structures.structure_primitive: cell_volume
    results.properties.structures.structure_primitive.lattice_parameters: a b c alpha beta gamma
    results.properties.electronic.band_gap: value
    results.properties.electronic.dos_electronic.band_gap: value
    results.properties.electronic.dos_electronic_new.data.band_gap: value
    results.properties.electronic.band_structure_electronic.band_gap: value
    results.properties.optoelectronic.solar_cell: efficiency fill_factor open_circuit_voltage
      short_circuit_current_density illumination_intensity device_area
    results.properties.catalytic.reaction.reactants: mole_fraction_in[] mole_fraction_out[] conversion[]
    results.properties.catalytic.reaction.products: mole_fraction_in[] mole_fraction_out[] selectivity[]
      space_time_yield[] faradaic_efficiency[]
    results.properties.catalytic.reaction.rates: reaction_rate[] specific_mass_rate[] specific_surface_area_rate[]
      turnover_frequency[]
    results.properties.catalytic.reaction.reaction_conditions: temperature[] pressure[]
      weight_hourly_space_velocity[] gas_hourly_space_velocity[] flow_rate[] time_on_stream[] current_density[]
      electrical_potential[]
    results.properties.catalytic.reaction.reaction_mechanism: reaction_enthalpy activation_energy
    results.properties.catalytic.catalyst: surface_area
    results.properties.mechanical.bulk_modulus: value
    results.properties.mechanical.shear_modulus: value
    results.properties.thermodynamic.trajectory.provenance.molecular_dynamics: time_step
    results.properties.spectroscopic.spectra.provenance.eels: resolution max_energy min_energy
    results.properties.geometry_optimization: convergence_tolerance_energy_difference
      convergence_tolerance_force_maximum final_force_maximum final_energy_difference final_displacement_maximum`
}

/** The objects whose elements are searched one by one; an outer one comes before its inner ones. */
export const nestedObjects: ReadonlyArray<string> = [
  "section_defs",
  "entry_references",
  "search_quantities",
  "results.material.topology",
  "results.material.elemental_composition",
  "results.properties.electronic.band_gap",
  "results.properties.spectroscopic.spectra",
  "results.properties.mechanical.bulk_modulus",
  "results.properties.catalytic.reaction.rates",
  "results.properties.mechanical.shear_modulus",
  "results.properties.thermodynamic.trajectory",
  "results.properties.catalytic.reaction.products",
  "results.material.topology.elemental_composition",
  "results.properties.catalytic.reaction.reactants",
  "results.properties.structural.radius_of_gyration",
  "results.properties.structural.diffraction_pattern",
  "results.method.simulation.dft.hubbard_kanamori_model",
  "results.properties.electronic.dos_electronic.band_gap",
  "results.properties.dynamical.mean_squared_displacement",
  "results.properties.structural.radial_distribution_function",
  "results.properties.electronic.dos_electronic_new.data.band_gap",
  "results.properties.electronic.band_structure_electronic.band_gap"
]

/** What can be counted or summed over entries. */
export const metrics: { readonly [name: string]: { readonly kind: "cardinality" | "sum"; readonly quantity: string } } =
  {
    n_uploads: { kind: "cardinality", quantity: "upload_id" },
    n_entries: { kind: "cardinality", quantity: "entry_id" },
    n_authors: { kind: "cardinality", quantity: "authors" },
    n_quantities: { kind: "sum", quantity: "n_quantities" },
    n_materials: { kind: "cardinality", quantity: "results.material.material_id" },
    n_calculations: { kind: "sum", quantity: "results.properties.n_calculations" }
  }

/** How many values a terms aggregation gives by default, where that is not ten. */
export const termsSize: { readonly [quantity: string]: number } = {
  "results.material.functional_type": 20,
  "results.material.compound_type": 20,
  "results.material.topology.functional_type": 20,
  "results.material.topology.compound_type": 20,
  "results.method.simulation.dft.jacobs_ladder": 100,
  "results.method.simulation.dft.xc_functional_type": 100,
  "results.method.simulation.program_name": 1
}

/** Values that a terms aggregation always gives, also where no entry has them. */
export const termsValues: { readonly [quantity: string]: ReadonlyArray<string> } = {
  "results.method.simulation.program_name": ["unavailable"]
}

/** The quantities for which several values in a web address mean all of them, not any. */
export const matchedByAll: ReadonlyArray<string> = ["results.material.elements", "results.material.topology.elements"]

/** The other ways to search `entry_name`, `mainfile.path` and the like share the values of the quantity before the dot. */
const isVariant = (name: string, type: Type): boolean =>
  type === "phrasePrefix" || type === "segments" || name.endsWith(".name.text")

/** The innermost nested object in which a name lies. */
export const nestedObjectOf = (name: string): string | undefined =>
  nestedObjects.findLast((object) => name.startsWith(`${object}.`))

const quantity = (name: string, type: Type, scalar: boolean): Quantity => {
  const path = isVariant(name, type) ? name.slice(0, name.lastIndexOf(".")) : name
  const nested = nestedObjectOf(name)
  return { name, type, scalar, nested, path: (nested === undefined ? path : path.slice(nested.length + 1)).split(".") }
}

const ofType = (type: Type, lines: string): ReadonlyArray<Quantity> => {
  let section = "."
  return lines
    .trim()
    .split(/\s+/)
    .flatMap((word) => {
      if (word.endsWith(":")) {
        section = word.slice(0, -1)
        return []
      }
      const name = word.replace("[]", "")
      return [quantity(section === "." ? name : `${section}.${name}`, type, !word.endsWith("[]"))]
    })
}

const types: ReadonlyArray<Type> = [
  "keyword",
  "text",
  "phrasePrefix",
  "wordPrefix",
  "segments",
  "date",
  "boolean",
  "integer",
  "long",
  "double",
  "suggestion",
  "object"
]

const read = (): ReadonlyMap<string, Quantity> =>
  new Map(types.flatMap((type) => ofType(type, table[type])).map((quantity) => [quantity.name, quantity]))

/** All quantities of NOMAD's own schemas, by name. */
export const all: ReadonlyMap<string, Quantity> = /* @__PURE__ */ read()

/** What a quantity of a custom schema is stored as, by the type at the end of its name. */
const customTypes: { readonly [type: string]: readonly [Type, string] } = {
  str: ["keyword", "str_value"],
  int: ["long", "int_value"],
  float: ["double", "float_value"],
  bool: ["boolean", "bool_value"],
  datetime: ["date", "datetime_value"]
}

/** A quantity of a YAML schema: `data.path#entry_id:schema#type`. */
const custom = (name: string): Quantity | "untyped" | undefined => {
  const [path, schema, type] = name.split("#")
  if (path === undefined || schema === undefined || !schema.startsWith("entry_id:")) return undefined
  const stored = type !== undefined && Object.hasOwn(customTypes, type) ? customTypes[type] : undefined
  if (stored === undefined) return "untyped"
  return {
    name,
    type: stored[0],
    scalar: true,
    nested: "search_quantities",
    path: [stored[1]],
    id: `${path}#${schema}`
  }
}

/** The quantity of that name; `untyped` if it is one of a custom schema whose name lacks its type. */
export const find = (name: string): Quantity | "untyped" | undefined => all.get(name) ?? custom(name)
