/**
 * The quantities that a NOMAD 2.0.0 server without plug-ins lets its apps search for.
 */

/**
 * A section at the beginning of a line, `[]` behind it if it repeats; below it its quantities: name, and type with shape
 * and unit.
 */
export const table = `
.
  upload_id | string
  upload_name | string
  upload_create_time | timestamp
  description | string
  entry_id | string
  entry_name | string
  entry_name.prefix | string
  entry_type | string
  calc_id | string
  entry_create_time | timestamp
  parser_name | string
  mainfile | string
  mainfile.path | string
  mainfile_key | string
  mainfile_key.path | string
  text_search_contents | string[*]
  files | string[0..*]
  files.path | string[0..*]
  pid | string
  raw_id | string
  external_id | string
  published | boolean
  publish_time | timestamp
  with_embargo | boolean
  processed | boolean
  process_status | enum
  last_processing_time | timestamp
  processing_errors | string[*]
  nomad_version | string
  nomad_commit | string
  nomad_distro_commit_url | string
  comment | string
  references | string[0..*]
  external_db | enum
  origin | string
main_author
  name | string
  name.text | string
  user_id | string
.
  main_author | unknown
authors
  name | string
  name.text | string
.
  authors | unknown[0..*]
writers
  name | string
  name.text | string
  user_id | string
.
  writers | unknown[0..*]
  writer_groups | string[0..*]
viewers
  name | string
  name.text | string
  user_id | string
.
  viewers | unknown[0..*]
  viewer_groups | string[0..*]
datasets
  dataset_id | string
  dataset_name | string
  doi | string
  dataset_create_time | timestamp
  dataset_modified_time | timestamp
  dataset_type | enum
.
  datasets | unknown[0..*]
  domain | enum
  n_quantities | int
  quantities | string[0..*]
  quantities.path | string[0..*]
  sections | string[*]
  readonly | boolean
optimade
  elements | enum[1..*]
  nelements | int
  elements_ratios | float[nelements]
  chemical_formula_descriptive | string
  chemical_formula_reduced | string
  chemical_formula_hill | string
  chemical_formula_anonymous | string
  nperiodic_dimensions | int
  nsites | int
  structure_features | enum[1..*]
section_defs
  definition_qualified_name | string
  definition_id | string
  used_directly | boolean
entry_references
  target_reference | string
  target_entry_id | string
  target_mainfile | string
  target_upload_id | string
  target_name | string
  target_path | string
  source_name | string
  source_path | string
  source_quantity | string
search_quantities
  id | string
  definition | string
  path_archive | string
  segments | unknown
  bool_value | boolean
  str_value | string
  str_value.keyword | string
  int_value | int
  float_value | float
  datetime_value | timestamp
results.material
  material_id | string
  material_name | string
  structural_type | enum
  dimensionality | enum
  building_block | enum
  functional_type | string[0..*]
  compound_type | string[0..*]
  elements | enum[0..*]
  n_elements | int
  elements_exclusive | string
  chemical_formula_descriptive | string
  chemical_formula_reduced | string
  chemical_formula_hill | string
  chemical_formula_iupac | string
  chemical_formula_anonymous | string
  chemical_formula_reduced_fragments | string[*]
results.material.elemental_composition[]
  element | enum
  atomic_fraction | float
  mass_fraction | float
results.material.symmetry
  bravais_lattice | enum[]
  crystal_system | enum[]
  hall_number | int[]
  hall_symbol | string[]
  point_group | string[]
  space_group_number | int[]
  space_group_symbol | string[]
  prototype_formula | string
  prototype_aflow_id | string
  structure_name | enum
  strukturbericht_designation | string
results.material.topology[]
  system_id | string
  label | string
  method | enum
  description | string
  material_id | string
  material_name | string
  structural_type | enum
  dimensionality | enum
  building_block | enum
  functional_type | string[0..*]
  compound_type | string[0..*]
  elements | enum[0..*]
  n_elements | int
  elements_exclusive | string
  chemical_formula_descriptive | string
  chemical_formula_reduced | string
  chemical_formula_hill | string
  chemical_formula_iupac | string
  chemical_formula_anonymous | string
  chemical_formula_reduced_fragments | string[*]
  parent_system | string
  child_systems | string[*]
  atomic_fraction | float
  mass_fraction | float
  n_atoms | int[]
  sbu_type | string[]
  largest_cavity_diameter | float meter
  pore_limiting_diameter | float meter
  largest_included_sphere_along_free_sphere_path | float meter
  accessible_surface_area | float meter ** 2
  accessible_volume | float meter ** 3
  void_fraction | float
  n_channels | int[]
  sbu_coordination_number | int
results.material.topology.elemental_composition[]
  element | enum
  atomic_fraction | float
  mass_fraction | float
results.material.topology.system_relation[]
  type | enum
results.material.topology.cell[]
  a | float meter
  b | float meter
  c | float meter
  alpha | float radian
  beta | float radian
  gamma | float radian
  volume | float meter ** 3
  atomic_density | float 1 / meter ** 3
  mass_density | float kilogram / meter ** 3
results.material.topology.symmetry[]
  bravais_lattice | enum[]
  crystal_system | enum[]
  hall_number | int[]
  hall_symbol | string[]
  point_group | string[]
  space_group_number | int[]
  space_group_symbol | string[]
  strukturbericht_designation | string
  prototype_label_aflow | string[]
  prototype_name | enum
results.material.topology.symmetry.wyckoff_sets[]
results.material.topology.metal_coordination[]
results.material.topology.active_orbitals[]
  n_quantum_number | int[]
  j_quantum_number | float[1..2]
  mj_quantum_number | float[*]
  degeneracy | int
  n_electrons_excited | float[]
  occupation | float
  l_quantum_symbol | string
  ml_quantum_symbol | string
  ms_quantum_symbol | string
results.method
  method_id | string
  method_name | enum
  workflow_name | string
results.method.simulation
  program_name | string
  program_version | string
  program_version_internal | string
results.method.simulation.dft
  basis_set_type | enum
  core_electron_treatment | enum
  spin_polarized | boolean
  scf_threshold_energy_change | float[] joule
  van_der_Waals_method | string[]
  relativity_method | enum[]
  smearing_kind | string[]
  smearing_width | float[]
  jacobs_ladder | enum
  xc_functional_type | enum
  xc_functional_names | string[*]
  exact_exchange_mixing_factor | float
results.method.simulation.dft.hubbard_kanamori_model[]
  u_effective | float[] joule
  u | float[] joule
  j | float[] joule
results.method.simulation.tb
  type | enum
  localization_type | enum
results.method.simulation.gw
  type | enum[]
  basis_set_type | enum
  starting_point_type | enum
  starting_point_names | string[*]
results.method.simulation.bse
  type | enum[]
  basis_set_type | enum
  starting_point_type | enum
  starting_point_names | string[*]
  solver | enum[]
  gw_type | enum[]
results.method.simulation.dmft
  impurity_solver_type | enum[]
  inverse_temperature | float[] 1 / joule
  magnetic_state | enum[]
  u | float[] joule
  jh | float[] joule
  analytical_continuation | enum[]
results.method.simulation.quantum_cms
results.method.simulation.quantum_cms.quantum_circuit
results.method.simulation.precision
  k_line_density | float[] meter
  native_tier | string[]
  basis_set | enum
  planewave_cutoff | float[] joule
  apw_cutoff | float[]
results.method.measurement
results.method.measurement.xrd
  diffraction_method_name | enum
results.properties
  n_calculations | int
  available_properties | string[0..*]
results.properties.structural
results.properties.structural.radial_distribution_function[]
  type | enum[]
  label | string[]
results.properties.structural.radial_distribution_function.provenance[]
  label | string[]
results.properties.structural.radial_distribution_function.provenance.molecular_dynamics[]
  time_step | float[] second
  ensemble_type | enum[]
results.properties.structural.radius_of_gyration[]
  kind | string[]
  label | string[]
results.properties.structural.radius_of_gyration.provenance[]
  label | string[]
results.properties.structural.radius_of_gyration.provenance.molecular_dynamics[]
  time_step | float[] second
  ensemble_type | enum[]
results.properties.structural.diffraction_pattern[]
  incident_beam_wavelength | float meter
results.properties.dynamical
results.properties.dynamical.mean_squared_displacement[]
  type | enum[]
  label | string[]
results.properties.dynamical.mean_squared_displacement.provenance[]
  label | string[]
results.properties.dynamical.mean_squared_displacement.provenance.molecular_dynamics[]
  time_step | float[] second
  ensemble_type | enum[]
results.properties.structures
results.properties.structures.structure_original
  nperiodic_dimensions | int
  n_sites | int
  cell_volume | float meter ** 3
results.properties.structures.structure_original.species[]
results.properties.structures.structure_original.lattice_parameters
  a | float meter
  b | float meter
  c | float meter
  alpha | float radian
  beta | float radian
  gamma | float radian
results.properties.structures.structure_original.wyckoff_sets[]
results.properties.structures.structure_conventional
  nperiodic_dimensions | int
  n_sites | int
  cell_volume | float meter ** 3
results.properties.structures.structure_conventional.species[]
results.properties.structures.structure_conventional.lattice_parameters
  a | float meter
  b | float meter
  c | float meter
  alpha | float radian
  beta | float radian
  gamma | float radian
results.properties.structures.structure_conventional.wyckoff_sets[]
results.properties.structures.structure_primitive
  nperiodic_dimensions | int
  n_sites | int
  cell_volume | float meter ** 3
results.properties.structures.structure_primitive.species[]
results.properties.structures.structure_primitive.lattice_parameters
  a | float meter
  b | float meter
  c | float meter
  alpha | float radian
  beta | float radian
  gamma | float radian
results.properties.structures.structure_primitive.wyckoff_sets[]
results.properties.vibrational
results.properties.vibrational.band_structure_phonon
results.properties.vibrational.dos_phonon
results.properties.vibrational.heat_capacity_constant_volume
results.properties.vibrational.energy_free_helmholtz
results.properties.electronic
results.properties.electronic.band_gap[]
  index | int
  value | float[] joule
  type | enum[]
results.properties.electronic.band_gap.provenance[]
  label | string[]
results.properties.electronic.dos_electronic[]
  spin_polarized | boolean
results.properties.electronic.dos_electronic.band_gap[]
  index | int
  value | float[] joule
  type | enum[]
results.properties.electronic.dos_electronic.band_gap.provenance[]
  label | string[]
results.properties.electronic.dos_electronic_new[]
  spin_polarized | boolean
  has_projected | boolean
results.properties.electronic.dos_electronic_new.data[]
results.properties.electronic.dos_electronic_new.data.band_gap[]
  index | int
  value | float[] joule
  type | enum[]
results.properties.electronic.dos_electronic_new.data.band_gap.provenance[]
  label | string[]
results.properties.electronic.band_structure_electronic[]
  spin_polarized | boolean
results.properties.electronic.band_structure_electronic.band_gap[]
  index | int
  value | float[] joule
  type | enum[]
results.properties.electronic.band_structure_electronic.band_gap.provenance[]
  label | string[]
results.properties.electronic.greens_functions_electronic[]
results.properties.electronic.density_charge[]
results.properties.electronic.electric_field_gradient[]
results.properties.magnetic
results.properties.magnetic.magnetic_shielding[]
results.properties.magnetic.spin_spin_coupling[]
  source | enum
results.properties.magnetic.magnetic_susceptibility[]
  source | enum
results.properties.optoelectronic
results.properties.optoelectronic.solar_cell
  efficiency | float[]
  fill_factor | float[]
  open_circuit_voltage | float[] volt
  short_circuit_current_density | float[] ampere / meter ** 2
  illumination_intensity | float[] watt / meter ** 2
  device_area | float[] meter ** 2
  device_architecture | string
  device_stack | string[0..*]
  absorber | string[0..*]
  absorber_fabrication | string[0..*]
  electron_transport_layer | string[0..*]
  hole_transport_layer | string[0..*]
  substrate | string[0..*]
  back_contact | string[0..*]
results.properties.catalytic
results.properties.catalytic.reaction
  name | string[]
  type | string[*]
results.properties.catalytic.reaction.reactants[]
  name | string[]
  mole_fraction_in | float[*]
  mole_fraction_out | float[*]
  conversion | float[*]
results.properties.catalytic.reaction.products[]
  name | string[]
  mole_fraction_in | float[*]
  mole_fraction_out | float[*]
  selectivity | float[*]
  space_time_yield | float[*] 1 / second
  faradaic_efficiency | float[*]
results.properties.catalytic.reaction.rates[]
  name | string[]
  reaction_rate | float[*] mole / gram / second
  specific_mass_rate | float[*] mole / gram / second
  specific_surface_area_rate | float[*] mole / meter ** 2 / second
  turnover_frequency | float[*] 1 / second
results.properties.catalytic.reaction.reaction_conditions
  temperature | float[*] kelvin
  pressure | float[*] pascal
  weight_hourly_space_velocity | float[*] milliliter / gram / second
  gas_hourly_space_velocity | float[*] 1 / second
  flow_rate | float[*] meter ** 3 / second
  time_on_stream | float[*] second
  current_density | float[*] ampere / meter ** 2
  electrical_potential | float[*] volt
results.properties.catalytic.reaction.reaction_mechanism[]
  initial_states | string[*]
  final_states | string[*]
  reaction_enthalpy | float[] joule
  activation_energy | float[] joule
results.properties.catalytic.catalyst
  catalyst_name | string[]
  preparation_method | string[]
  catalyst_type | string[*]
  support | string[]
  characterization_methods | string[*]
  surface_area | float[] meter ** 2 / gram
results.properties.mechanical
results.properties.mechanical.energy_volume_curve[]
  type | enum
results.properties.mechanical.bulk_modulus[]
  type | enum
  value | float pascal
results.properties.mechanical.shear_modulus[]
  type | enum
  value | float pascal
results.properties.thermodynamic
results.properties.thermodynamic.trajectory[]
  available_properties | enum[0..*]
results.properties.thermodynamic.trajectory.provenance[]
  label | string[]
results.properties.thermodynamic.trajectory.provenance.molecular_dynamics[]
  time_step | float[] second
  ensemble_type | enum[]
results.properties.thermodynamic.trajectory.temperature[]
results.properties.thermodynamic.trajectory.pressure[]
results.properties.thermodynamic.trajectory.volume[]
results.properties.thermodynamic.trajectory.energy_potential[]
results.properties.spectroscopic
results.properties.spectroscopic.spectra[]
  type | enum
  label | enum
results.properties.spectroscopic.spectra.provenance[]
  label | string[]
results.properties.spectroscopic.spectra.provenance.eels[]
  detector_type | string
  resolution | float joule
  max_energy | float joule
  min_energy | float joule
results.properties.geometry_optimization
  convergence_tolerance_energy_difference | float[] joule
  convergence_tolerance_force_maximum | float[] newton
  final_force_maximum | float[] newton
  final_energy_difference | float[] joule
  final_displacement_maximum | float[] meter
results.eln
  sections | string[*]
  tags | string[*]
  names | string[*]
  descriptions | string[*]
  instruments | string[*]
  methods | string[*]
  lab_ids | string[*]
`
