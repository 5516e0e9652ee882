/**
 * The menus of the apps that a NOMAD without plug-ins has: what they let people filter by. What is not said is as the
 * server has it by default.
 */

/** Something in a menu. */
export interface Item {
  readonly type: string
  readonly [option: string]: unknown
}

const terms = (search_quantity: string, options: object = {}): Item => ({ type: "terms", search_quantity, ...options })

const histogram = (search_quantity: string, unit?: string): Item => ({
  type: "histogram",
  x: { search_quantity, ...(unit === undefined ? {} : { unit }) }
})

const periodicTable = (search_quantity: string): Item => ({ type: "periodic_table", search_quantity })

/** A single box to tick. */
const choice = (search_quantity: string, value: string, label: string): Item =>
  terms(search_quantity, {
    show_input: false,
    show_header: false,
    show_statistics: false,
    options: { [value]: { label } }
  })

/** Boxes to tick, for the properties that an entry has. */
const propertiesBoxes = (title: string, labels: { readonly [property: string]: string }): Item =>
  terms("results.properties.available_properties", {
    title,
    show_input: false,
    options: Object.fromEntries(Object.entries(labels).map(([property, label]) => [property, { label }]))
  })

const nested = (path: string, items: ReadonlyArray<Item>): Item => ({ type: "nested_object", path, items })

const menu = (title: string, size: string, indentation: number | null, items?: ReadonlyArray<Item>): Item => ({
  type: "menu",
  title,
  size,
  indentation,
  ...(items === undefined ? {} : { items })
})

export const material = menu("Material", "md", null)

export const elementsFormula = menu("Elements / Formula", "xxl", 1, [
  periodicTable("results.material.elements"),
  terms("results.material.chemical_formula_hill", { width: 6, options: 0 }),
  terms("results.material.chemical_formula_iupac", { width: 6, options: 0 }),
  terms("results.material.chemical_formula_reduced", { width: 6, options: 0 }),
  terms("results.material.chemical_formula_anonymous", { width: 6, options: 0 }),
  histogram("results.material.n_elements")
])

export const structureSymmetry = menu("Structure / Symmetry", "md", 1, [
  terms("results.material.structural_type", { show_input: false }),
  terms("results.material.symmetry.bravais_lattice", { show_input: false, n_columns: 2 }),
  terms("results.material.symmetry.crystal_system", { show_input: false, n_columns: 2 }),
  terms("results.material.symmetry.space_group_symbol", { options: 0 }),
  terms("results.material.symmetry.structure_name", { options: 5 }),
  terms("results.material.symmetry.strukturbericht_designation"),
  terms("results.material.symmetry.point_group", { options: 0 }),
  terms("results.material.symmetry.hall_symbol", { options: 0 }),
  terms("results.material.symmetry.prototype_aflow_id", { options: 0 })
])

export const method = menu("Method", "md", null, [
  terms("results.method.simulation.program_name"),
  terms("results.method.simulation.program_version", { options: 0 })
])

export const precision = menu("Precision", "md", 1, [
  histogram("results.method.simulation.precision.k_line_density"),
  terms("results.method.simulation.precision.native_tier", { options: 0 }),
  terms("results.method.simulation.precision.basis_set", { options: 5 }),
  histogram("results.method.simulation.precision.planewave_cutoff"),
  histogram("results.method.simulation.precision.apw_cutoff")
])

export const dft = menu("DFT", "md", 1, [
  choice("results.method.method_name", "DFT", "Search DFT entries"),
  terms("results.method.simulation.dft.xc_functional_type", { show_input: false }),
  terms("results.method.simulation.dft.xc_functional_names"),
  histogram("results.method.simulation.dft.exact_exchange_mixing_factor"),
  histogram("results.method.simulation.dft.hubbard_kanamori_model.u_effective"),
  terms("results.method.simulation.dft.core_electron_treatment", { show_input: false }),
  terms("results.method.simulation.dft.relativity_method", { show_input: false })
])

export const tb = menu("TB", "md", 1, [
  choice("results.method.method_name", "TB", "Search TB entries"),
  terms("results.method.simulation.tb.type", { show_input: false }),
  terms("results.method.simulation.tb.localization_type", { show_input: false })
])

export const gw = menu("GW", "md", 1, [
  choice("results.method.method_name", "GW", "Search GW entries"),
  terms("results.method.simulation.gw.type", { show_input: false }),
  terms("results.method.simulation.gw.starting_point_type", { show_input: false }),
  terms("results.method.simulation.gw.basis_set_type", { show_input: false })
])

export const bse = menu("BSE", "md", 1, [
  choice("results.method.method_name", "BSE", "Search BSE entries"),
  terms("results.method.simulation.bse.type", { show_input: false }),
  terms("results.method.simulation.bse.solver", { show_input: false }),
  terms("results.method.simulation.bse.starting_point_type", { show_input: false }),
  terms("results.method.simulation.bse.starting_point_type", { show_input: false }),
  terms("results.method.simulation.bse.basis_set_type", { show_input: false }),
  terms("results.method.simulation.bse.gw_type", { show_input: false })
])

export const dmft = menu("DMFT", "md", 1, [
  choice("results.method.method_name", "DMFT", "Search DMFT entries"),
  terms("results.method.simulation.dmft.impurity_solver_type", { show_input: false, n_columns: 2 }),
  histogram("results.method.simulation.dmft.inverse_temperature"),
  terms("results.method.simulation.dmft.magnetic_state", { show_input: false }),
  histogram("results.method.simulation.dmft.u"),
  histogram("results.method.simulation.dmft.jh"),
  terms("results.method.simulation.dmft.analytical_continuation", { show_input: false })
])

export const eels = menu("EELS", "md", 1, [
  choice("results.method.method_name", "EELS", "Search EELS entries"),
  nested("results.properties.spectroscopic.spectra.provenance.eels", [
    terms("results.properties.spectroscopic.spectra.provenance.eels.detector_type"),
    histogram("results.properties.spectroscopic.spectra.provenance.eels.resolution"),
    histogram("results.properties.spectroscopic.spectra.provenance.eels.min_energy"),
    histogram("results.properties.spectroscopic.spectra.provenance.eels.max_energy")
  ])
])

export const workflow = menu("Workflow", "md", null)

export const molecularDynamics = menu("Molecular dynamics", "md", 1, [
  choice("results.method.workflow_name", "MolecularDynamics", "Search molecular dynamics entries"),
  nested("results.properties.thermodynamic.trajectory", [
    terms("results.properties.thermodynamic.trajectory.available_properties", { show_input: false, options: 4 }),
    terms("results.properties.thermodynamic.trajectory.provenance.molecular_dynamics.ensemble_type", {
      show_input: false,
      options: 2
    }),
    histogram("results.properties.thermodynamic.trajectory.provenance.molecular_dynamics.time_step")
  ])
])

export const geometryOptimization = menu("Geometry Optimization", "md", 1, [
  choice("results.properties.available_properties", "geometry_optimization", "Search geometry optimization entries"),
  nested("results.properties.geometry_optimization", [
    histogram("results.properties.geometry_optimization.final_energy_difference"),
    histogram("results.properties.geometry_optimization.final_force_maximum"),
    histogram("results.properties.geometry_optimization.final_displacement_maximum")
  ])
])

export const properties = menu("Properties", "md", null)

export const electronic = menu("Electronic", "md", 1, [
  propertiesBoxes("Electronic properties", {
    "electronic.band_structure_electronic.band_gap": "Band gap",
    band_structure_electronic: "Band structure",
    dos_electronic: "Density of states",
    greens_functions_electronic: "Green's functions",
    eels: "Electron energy loss spectrum",
    density_charge: "Charge density"
  }),
  nested("results.properties.electronic.band_structure_electronic.band_gap", [
    terms("results.properties.electronic.band_structure_electronic.band_gap.type", { show_input: false, options: 2 }),
    histogram("results.properties.electronic.band_structure_electronic.band_gap.value")
  ]),
  nested("results.properties.electronic.band_structure_electronic", [
    terms("results.properties.electronic.band_structure_electronic.spin_polarized", { show_input: false })
  ]),
  nested("results.properties.electronic.dos_electronic", [
    terms("results.properties.electronic.dos_electronic.spin_polarized", { show_input: false })
  ])
])

export const vibrational = menu("Vibrational", "md", 1, [
  propertiesBoxes("Vibrational properties", {
    dos_phonon: "Phonon density of states",
    band_structure_phonon: "Phonon band structure",
    energy_free_helmholtz: "Helmholtz free energy",
    heat_capacity_constant_volume: "Heat capacity constant volume"
  })
])

export const mechanical = menu("Mechanical", "md", 1, [
  propertiesBoxes("Mechanical properties", {
    bulk_modulus: "Bulk modulus",
    shear_modulus: "Shear modulus",
    energy_volume_curve: "Energy-volume curve"
  }),
  nested("results.properties.mechanical.bulk_modulus", [
    terms("results.properties.mechanical.bulk_modulus.type"),
    histogram("results.properties.mechanical.bulk_modulus.value")
  ]),
  nested("results.properties.mechanical.shear_modulus", [
    terms("results.properties.mechanical.shear_modulus.type", { show_input: false }),
    histogram("results.properties.mechanical.shear_modulus.value")
  ]),
  nested("results.properties.mechanical.energy_volume_curve", [
    terms("results.properties.mechanical.energy_volume_curve.type", { options: 5 })
  ])
])

export const useCases = menu("Use Cases", "md", null)

export const solarCells = menu("Solar Cells", "md", 1, [
  histogram("results.properties.optoelectronic.solar_cell.efficiency"),
  histogram("results.properties.optoelectronic.solar_cell.fill_factor"),
  histogram("results.properties.optoelectronic.solar_cell.open_circuit_voltage"),
  histogram("results.properties.optoelectronic.solar_cell.short_circuit_current_density"),
  histogram("results.properties.optoelectronic.solar_cell.illumination_intensity"),
  histogram("results.properties.optoelectronic.solar_cell.device_area"),
  terms("results.properties.optoelectronic.solar_cell.device_architecture"),
  terms("results.properties.optoelectronic.solar_cell.device_stack"),
  terms("results.properties.optoelectronic.solar_cell.absorber"),
  terms("results.properties.optoelectronic.solar_cell.absorber_fabrication"),
  terms("results.properties.optoelectronic.solar_cell.electron_transport_layer"),
  terms("results.properties.optoelectronic.solar_cell.hole_transport_layer"),
  terms("results.properties.optoelectronic.solar_cell.substrate"),
  terms("results.properties.optoelectronic.solar_cell.back_contact")
])

export const heterogeneousCatalysis = menu("Heterogeneous Catalysis", "md", 1, [
  menu("Catalytic Reactions", "md", 1, [terms("results.properties.catalytic.reaction.name")]),
  menu("Reactants", "md", 2, [
    terms("results.properties.catalytic.reaction.reactants.name"),
    histogram("results.properties.catalytic.reaction.reactants.conversion"),
    histogram("results.properties.catalytic.reaction.reactants.mole_fraction_in"),
    histogram("results.properties.catalytic.reaction.reactants.mole_fraction_out")
  ]),
  menu("Products", "md", 2, [
    terms("results.properties.catalytic.reaction.products.name"),
    histogram("results.properties.catalytic.reaction.products.selectivity"),
    histogram("results.properties.catalytic.reaction.products.mole_fraction_out")
  ]),
  menu("Reaction Conditions", "md", 2, [
    histogram("results.properties.catalytic.reaction.reaction_conditions.temperature"),
    histogram("results.properties.catalytic.reaction.reaction_conditions.pressure", "bar"),
    histogram("results.properties.catalytic.reaction.reaction_conditions.time_on_stream", "hr"),
    histogram("results.properties.catalytic.reaction.reaction_conditions.weight_hourly_space_velocity", "mL / (g hr)")
  ]),
  menu("Catalyst Materials", "md", 1, [
    terms("results.properties.catalytic.catalyst.catalyst_type"),
    terms("results.properties.catalytic.catalyst.support"),
    terms("results.properties.catalytic.catalyst.preparation_method"),
    terms("results.properties.catalytic.catalyst.catalyst_name"),
    terms("results.properties.catalytic.catalyst.characterization_methods"),
    histogram("results.properties.catalytic.catalyst.surface_area", "m^2/g")
  ])
])

export const authorOriginDataset = menu("Author / Origin / Dataset", "lg", null, [
  terms("authors.name", { options: 0 }),
  histogram("upload_create_time"),
  terms("external_db", { show_input: false, options: 5 }),
  terms("datasets.dataset_name"),
  terms("datasets.doi", { options: 0 })
])

export const visibilityIDsSchema = menu("Visibility / IDs / Schema", "md", null, [
  { type: "visibility" },
  terms("entry_id", { options: 0 }),
  terms("upload_id", { options: 0 }),
  terms("upload_name", { options: 0 }),
  terms("results.material.material_id", { options: 0 }),
  terms("datasets.dataset_id", { options: 0 })
])

export const electronicLabNotebook = menu("Electronic Lab Notebook", "md", null, [
  terms("results.eln.sections", { show_input: false }),
  terms("results.eln.tags", { show_input: false }),
  terms("results.eln.methods", { show_input: false }),
  terms("results.eln.instruments", { show_input: false }),
  terms("results.eln.names", { options: 0 }),
  terms("results.eln.descriptions", { options: 0 }),
  terms("results.eln.lab_ids", { options: 0 })
])
