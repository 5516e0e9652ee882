/**
 * NOMAD's own sections, as a NOMAD 2.0.0 server has them. `scripts/record-metainfo.ts` wrote this file.
 *
 * A section has its name, its id and its bases in a line, then its quantities with their types and the shapes of their
 * values, then its sub-sections; `[]` marks what repeats. Names that begin with a dot are those of the package.
 */

/** Sections by package. */
export const packages: { readonly [name: string]: string } = {
  "nomad.datamodel.data": `
ArchiveSection a4fc26727b8b3b1711ff8cea9896ac1910987509
EntryData 486f476f18785f5f4bcbac10db7304d7de35636b .ArchiveSection
Author 0783e9b7f8f04cb01c3ddfcfe239cc598084c802
  name str virtual
  first_name capitalized
  last_name capitalized
  email str
  affiliation str
  affiliation_address str
User b10465841e2fbaa7d0d700557f8a189cc0e471f4 .Author
  user_id str
  username str
  created datetime
  repo_user_id str
  is_admin bool virtual
  is_oasis_admin bool
`,
  "nomad.datamodel.results": `
BandGapDeprecated 8c53b144a649e4910c972b02302f800535bb481e nomad.datamodel.metainfo.common.PropertySection
  index int32
  value float64
  type enum ["direct","indirect"]
  energy_highest_occupied float64
  energy_lowest_unoccupied float64
BandGap 596b1bc7fd27a2adf712702ffce7edc488f339da .BandGapDeprecated
SourceInformation a24d3bd8351db1786ba559849e899f69b96038a9
  source enum ["experiment","simulation"]
ElementalComposition 61f8380dd6dc37f9ff49d9ec2a5d254cbbb3d5af
  element element
  mass float64
  atomic_fraction float64
  mass_fraction float64
LatticeParameters 3583b678c2ebd52e0c74ebe8a5880b8b3aad45f2
  a float64
  b float64
  c float64
  alpha float64
  beta float64
  gamma float64
WyckoffSet 926a9664018f0c349c7c985a48c0ced9e9e4a0a8
  wyckoff_letter str
  indices int32[]
  element str
  x float64
  y float64
  z float64
Structure 4b834ea5aa3755a325b03053740494e8453a1591
  dimension_types int[]
  nperiodic_dimensions int virtual
  lattice_vectors float64[][]
  cartesian_site_positions float64[][]
  n_sites int virtual
  species_at_sites str[]
  cell_volume float64
  atomic_density float64
  mass_density float64
  species > nomad.datamodel.optimade.Species[]
  lattice_parameters > .LatticeParameters
  wyckoff_sets > .WyckoffSet[]
Structures 1d35c855926fb936e37bc27927e6c0c93bba9da6
  structure_original > .Structure
  structure_conventional > .Structure
  structure_primitive > .Structure
Symmetry e8e341b04685e59811e815fc1dbf1e1527de6b97
  bravais_lattice enum ["aP","cF","cI","cP","hP","hR","mP","mS","oF","oI","oP","oS","tI","tP"]
  crystal_system enum ["cubic","hexagonal","monoclinic","orthorhombic","tetragonal","triclinic","trigonal"]
  hall_number int32
  hall_symbol str
  point_group str
  space_group_number int32
  space_group_symbol str
  prototype_formula str
  prototype_aflow_id str
  structure_name enum ["4-member ring","Heusler","bcc","bct","bct5","clathrate","cuprite","diamond","fcc","fct","half-Heusler","hcp","perovskite","rock salt","rutile","simple cubic","wurtzite","zincblende"]
  strukturbericht_designation str
Cell 631d089ad72adf893fee2bea32df8e7340278a00
  a float64
  b float64
  c float64
  alpha float64
  beta float64
  gamma float64
  volume float64
  atomic_density float64
  mass_density float64
SymmetryNew b5dffac7ea80246f6621ffe0e1bf9aa218641d4d
  bravais_lattice enum ["aP","cF","cI","cP","hP","hR","mP","mS","oF","oI","oP","oS","tI","tP"]
  crystal_system enum ["cubic","hexagonal","monoclinic","orthorhombic","tetragonal","triclinic","trigonal"]
  hall_number int32
  hall_symbol str
  point_group str
  space_group_number int32
  space_group_symbol str
  choice str
  strukturbericht_designation str
  symmetry_method str
  origin_shift float64[]
  transformation_matrix float64[][]
  symmorphic bool
  prototype_label_aflow str
  prototype_name enum ["4-member ring","Heusler","bcc","bct","bct5","clathrate","cuprite","diamond","fcc","fct","half-Heusler","hcp","perovskite","rock salt","rutile","simple cubic","wurtzite","zincblende"]
  wyckoff_sets > .WyckoffSet[]
CoreHole 16d643e2f5457239630536afe5d44f0591cfb7db nomad.datamodel.metainfo.simulation.method.CoreHole
  n_quantum_number int32
  j_quantum_number float64[]
  mj_quantum_number float64[]
  occupation float64
  n_electrons_excited float64
  degeneracy int32
  l_quantum_symbol str
  ml_quantum_symbol str
  ms_quantum_symbol str
Relation 5e71a2ae6e60c4cf6144475dad0dcd2b55f85dbb
  type enum ["conventional_cell","group","primitive_cell","root","subsystem"]
Coordination d8e71037909457e817e775ccda7ee59553c4a548
  element element
  coordination_number int
System 4dc49900ed37e256236d7661bc9155d2d982d23d
  system_id str
  label str
  method enum ["matid","parser","porosity","user"]
  description str
  material_id str
  material_name str
  structural_type enum ["1D","2D","active orbitals","atom","bulk","group","molecule","molecule / cluster","monomer","not processed","surface","unavailable"]
  dimensionality enum ["0D","1D","2D","3D"]
  building_block enum ["2D material","molecule","monomer","surface"]
  functional_type str[]
  compound_type str[]
  elements element[]
  n_elements int virtual
  elements_exclusive str virtual
  chemical_formula_descriptive str
  chemical_formula_reduced str
  chemical_formula_hill str
  chemical_formula_iupac str
  chemical_formula_anonymous str
  chemical_formula_reduced_fragments str[]
  parent_system str
  child_systems str[]
  atomic_fraction float64
  mass_fraction float64
  n_atoms int
  indices int64[][]
  sbu_type str
  largest_cavity_diameter float64
  pore_limiting_diameter float64
  largest_included_sphere_along_free_sphere_path float64
  accessible_surface_area float64
  accessible_volume float64
  void_fraction float64
  n_channels int
  sbu_coordination_number int
  elemental_composition > .ElementalComposition[]
  system_relation > .Relation
  cell > .Cell
  symmetry > .SymmetryNew
  metal_coordination > .Coordination[]
  active_orbitals > .CoreHole
Material e48979018727902ad9d5abec61066951ceec2a83
  material_id str
  material_name str
  structural_type enum ["1D","2D","atom","bulk","molecule / cluster","not processed","surface","unavailable"]
  dimensionality enum ["0D","1D","2D","3D"]
  building_block enum ["2D material","molecule","monomer","surface"]
  functional_type str[]
  compound_type str[]
  elements element[]
  n_elements int virtual
  elements_exclusive str virtual
  chemical_formula_descriptive str
  chemical_formula_reduced str
  chemical_formula_hill str
  chemical_formula_iupac str
  chemical_formula_anonymous str
  chemical_formula_reduced_fragments str[]
  elemental_composition > .ElementalComposition[]
  symmetry > .Symmetry
  topology > .System[]
HubbardKanamoriModel 8a73a61854110112c51c6208a77f2fa0ca1424a6
  atom_label str
  orbital str
  u_effective float64
  u float64
  j float64
  double_counting_correction str
DFT 3858395ddf70e3bd973ea37ce47656df8daeeb46
  basis_set_type enum ["(L)APW+lo","gaussians","not processed","numeric AOs","plane waves","psinc functions","real-space grid","unavailable"]
  core_electron_treatment enum ["all electron frozen core","full all electron","pseudopotential","unavailable"]
  spin_polarized bool
  scf_threshold_energy_change float64
  van_der_Waals_method str
  relativity_method enum ["pseudo_scalar_relativistic","scalar_relativistic","scalar_relativistic_atomic_ZORA"]
  smearing_kind str
  smearing_width float64
  jacobs_ladder enum ["GGA","LDA","hybrid","hyper-GGA","meta-GGA","not processed","unavailable"]
  xc_functional_type enum ["GGA","LDA","hybrid","hyper-GGA","meta-GGA","not processed","unavailable"]
  xc_functional_names str[]
  exact_exchange_mixing_factor float64
  hubbard_kanamori_model > .HubbardKanamoriModel[]
TB 171769da9275ed454ca89621c214206aede3c574
  type enum ["DFTB","Slater-Koster","Wannier","not processed","xTB"]
  localization_type enum ["maximally_localized","single_shot"]
ExcitedStateMethodology 715ae856e2e1ab7a72570e0bcd91891c87fe9304
  type str
  basis_set_type enum ["(L)APW+lo","gaussians","not processed","numeric AOs","plane waves","psinc functions","real-space grid","unavailable"]
  starting_point_type enum ["GGA","HF","LDA","hybrid","hyper-GGA","meta-GGA","not processed","unavailable"]
  starting_point_names str[]
GW 13d14e6cb0784bba96683b1c51f1842d9f867422 .ExcitedStateMethodology
  type enum ["G0W0","ev-scGW","ev-scGW0","qp-scGW","qp-scGW0","scG0W","scGW","scGW0"]
BSE 5b936ced764afaf7b94f667fbcc20ba920cb8b28 .ExcitedStateMethodology
  type enum ["IP","RPA","Singlet","Triplet"]
  solver enum ["Full-diagonalization","GMRES","Lanczos-Haydock","SLEPc","TDA"]
  gw_type enum ["G0W0","ev-scGW","ev-scGW0","qp-scGW","qp-scGW0","scG0W","scGW","scGW0"]
DMFT ae5d36b8acd6c6e5052083e5b085b30e181dcb28
  impurity_solver_type enum ["CT-AUX","CT-HYB","CT-INT","ED","IPT","MPS","NCA","NRG","OCA","hubbard_I","slave_bosons"]
  inverse_temperature float64
  magnetic_state enum ["antiferromagnetic","ferromagnetic","paramagnetic"]
  u float64
  jh float64
  analytical_continuation enum ["MaxEnt","Pade","SVD","Stochastic"]
QuantumCircuit 3e0f5f382a9b8e3a1a81e4b2df22ce86ccea8877
  processors str[]
  number_of_registers int
  simulated bool
QuantumCMS 566f30aff02a26f741163b9371e2946057e81106
  transformation str
  quantum_computer_system str
  quantum_computing_libraries str[]
  computation_datetime datetime
  number_of_shots int
  quantum_volume int
  quantum_circuit > .QuantumCircuit
Precision fc0850548b6abfdaaddfe3edd60209d239537210
  k_line_density float64
  native_tier str
  basis_set enum ["(L)APW","(L)APW+lo","APW","APW+lo","LAPW","LAPW+lo","atom-centered orbitals","gaussians + plane waves","not processed","plane waves","real-space grid","support functions","unavailable"]
  planewave_cutoff float64
  apw_cutoff float64
Simulation 22a418d225e6ef032e3187228e0eb6c68acfa6cc
  program_name str
  program_version str
  program_version_internal str
  dft > .DFT
  tb > .TB
  gw > .GW
  bse > .BSE
  dmft > .DMFT
  quantum_cms > .QuantumCMS
  precision > .Precision
XRDMethod c1884f0a5f7dec8a8d355c0db029a5e16684b4ee
  diffraction_method_name enum ["Grazing Incidence X-Ray Diffraction (GIXRD)","High-Resolution X-Ray Diffraction (HRXRD)","Powder X-Ray Diffraction (PXRD)","Reciprocal Space Mapping (RSM)","Single Crystal X-Ray Diffraction (SCXRD)","Small-Angle X-Ray Scattering (SAXS)","X-Ray Reflectivity (XRR)","unavailable"]
MeasurementMethod 44d1068aa07f465e1e46db27a9da29228b745e0c
  xrd > .XRDMethod
Method 13692b3320e88d58e0b8ab58b98a4b36b63ac8e3
  method_id str
  equation_of_state_id str
  parameter_variation_id str
  method_name enum ["BSE","CoreHole","DFT","DMFT","EELS","GW","NMR","TB","XPS","XRD","kMC","quantum cms","unavailable"]
  workflow_name str
  simulation > .Simulation
  measurement > .MeasurementMethod
MolecularDynamics 022aae798ca1dca7a5279b7abbaf6e87f09aa124
  time_step float64
  ensemble_type enum ["NPH","NPT","NVE","NVT"]
MDProvenance bcfc60762372f24af1c2d53f826691e817808b41 nomad.datamodel.metainfo.common.ProvenanceTracker
  molecular_dynamics > .MolecularDynamics
MDPropertySection d2574d68d421031ee7fa4c47e420b343f8f4cda7 nomad.datamodel.metainfo.common.PropertySection
  provenance > .MDProvenance
DOS 08949dc8fe692074554b365cd045cd6a8be31312
DOSElectronic 1d3d064d82560d50032b05a22491ea69c5638f9a .DOS
  label str
  spin_polarized bool
  energy_fermi float64
  band_gap > .BandGapDeprecated[]
DOSNew 8d20642b1e1e8962cc27bd76902bb3446e88c0bb
  spin_channel int32
  energy_fermi float64
  energy_ref float64
  band_gap > .BandGapDeprecated[]
DOSPhonon d70b67723188499fb577d6ab84943a427d990ead .DOS
DOSElectronicNew 7b833573a3f45e3001f825643c50f33750a303c0
  label str
  spin_polarized bool
  has_projected bool
  data > .DOSNew[]
BandStructure 6bb309e2131f4f53a75565b093ff92f17fa65146
  label str
  path_standard str
BandStructurePhonon 084cc90978099dbaef61c0dc7c990b672efd042a .BandStructure
BandStructureElectronic 51e68cebb53b3ce4a1c5124596167fc594977ef2 .BandStructure
  spin_polarized bool
  energy_fermi float64
  band_gap > .BandGapDeprecated[]
GreensFunctionsElectronic b127f3dc9bb7ec733dc6414ffebc65308a0f88cf
  type enum ["impurity","lattice"]
  label str
HeatCapacityConstantVolume 65572a8ac1a5ff309a86f1baaf6b0f6c83b1ddc7
EnergyFreeHelmholtz 3c22d22dc20be5c654212ad4cebd06323f333f3f
VibrationalProperties 1416c9f481f8783a65b59b0ed4d54f44066085fe
  band_structure_phonon > .BandStructurePhonon
  dos_phonon > .DOSPhonon
  heat_capacity_constant_volume > .HeatCapacityConstantVolume
  energy_free_helmholtz > .EnergyFreeHelmholtz
EnergyVolumeCurve 22b7a1922411afc0fd9aa17fc098ba597f61b5b1
  type enum ["birch_euler","birch_lagrange","birch_murnaghan","mie_gruneisen","murnaghan","pack_evans_james","pourier_tarantola","raw","tait","vinet"]
BulkModulus e2564d7628034b17bc1ccaff65b322569d11f68f
  type enum ["birch_euler","birch_lagrange","birch_murnaghan","mie_gruneisen","murnaghan","pack_evans_james","pourier_tarantola","reuss_average","tait","vinet","voigt_average","voigt_reuss_hill_average"]
  value float64
ShearModulus 908dfcd6c57e0dc1196e4d5489942f00b85a47dd
  type enum ["reuss_average","voigt_average","voigt_reuss_hill_average"]
  value float64
GeometryOptimization 51adfc91a62aa0336fbe129415705f94bf8b0ba0
  type str
  convergence_tolerance_energy_difference float64
  convergence_tolerance_force_maximum float64
  final_force_maximum float64
  final_energy_difference float64
  final_displacement_maximum float64
MechanicalProperties 1da7c748b96209863e57c7cfde3f1153deb31b9a
  energy_volume_curve > .EnergyVolumeCurve[]
  bulk_modulus > .BulkModulus[]
  shear_modulus > .ShearModulus[]
DensityCharge 0d9a1f9af9708cf89ca4e43ab46e93ac0060a5a4
ElectricFieldGradient 44d71104d53abc3e85454b64bcbcd29ee3bdd828
  contribution enum ["local","non_local","total"]
ElectronicProperties 9a6bb1104d7672e2c0d1b4206497391b7d851170
  band_gap > .BandGap[]
  dos_electronic > .DOSElectronic[]
  dos_electronic_new > .DOSElectronicNew[]
  band_structure_electronic > .BandStructureElectronic[]
  greens_functions_electronic > .GreensFunctionsElectronic[]
  density_charge > .DensityCharge[]
  electric_field_gradient > .ElectricFieldGradient[]
MagneticShielding cf695e46024fcc1ef5b7e4593e5b1e6d04a0914c
SpinSpinCoupling c17f37821b303a1eb6dcbfe51dbad5ad348be7d2 .SourceInformation
  contribution enum ["direct_dipolar","fermi_contact","orbital_diamagnetic","orbital_paramagnetic","spin_dipolar","total"]
MagneticSusceptibility a4e9e344f24b32f3996ab450a67ea436857a74b8 .SourceInformation
  scale_dimension enum ["macroscopic","microscopic"]
MagneticProperties 75777af798300575461cd60324406eb9aa10de60
  magnetic_shielding > .MagneticShielding[]
  spin_spin_coupling > .SpinSpinCoupling[]
  magnetic_susceptibility > .MagneticSusceptibility[]
QuantityDynamic b37688b243267653fa02d27a308be6ae5e036886
  time float64
  time_step float64
  time_start float64
VolumeDynamic 33be96a67d4ba62762adc606645752deb06c84e3 .QuantityDynamic
  value float64
PressureDynamic b38498ae42b986cfa3f41c65b968fab63bfd23be .QuantityDynamic
  value float64
TemperatureDynamic 8f90c515e63d3603fc1efcb4221ae572b3cc877b .QuantityDynamic
  value float64
EnergyDynamic c6d3eab167fdb1c9acfd67becfdd139b151cd5d0 .QuantityDynamic
  value float64
Trajectory efd2954e2795ceef00eef2bec134555276e2d4c8 .MDPropertySection
  available_properties enum[] ["energy_potential","pressure","temperature","volume"]
  temperature > .TemperatureDynamic
  pressure > .PressureDynamic
  volume > .VolumeDynamic
  energy_potential > .EnergyDynamic
ThermodynamicProperties e07ebf9101df2e17920aedeb886647fe4dcde43a
  trajectory > .Trajectory[]
RadiusOfGyration 33375d442eafd534d910dfb442e40403230498a0 .QuantityDynamic .MDPropertySection
  kind str
  label str
  value float64
RadialDistributionFunction e831d964f98575fba6e41f71697fc6f3e138ed1f .MDPropertySection
  type enum ["atomic","molecular"]
  label str
  bins float64[]
  n_bins int
  value float64[]
  frame_start int
  frame_end int
DiffractionPattern b66bebcaf07934f05294e9eb15231aa0be43468b
  incident_beam_wavelength float64
  two_theta_angles float64[]
  intensity float64[]
  q_vector float64[]
StructuralProperties e9b1a910e1d7922fa5bba3627dd739ae6f7a1f38
  radial_distribution_function > .RadialDistributionFunction[]
  radius_of_gyration > .RadiusOfGyration[]
  diffraction_pattern > .DiffractionPattern[]
MeanSquaredDisplacement 3001847ef00f1387e4ea5ebb249dcad38a8fbf0c .MDPropertySection
  type enum ["atomic","molecular"]
  direction enum ["x","xy","xyz","xz","y","yz","z"]
  error_type str
  label str
  n_times int
  times float64[]
  value float64[]
  errors float64[]
  diffusion_constant_value float64
  diffusion_constant_error_type str
  diffusion_constant_errors float64[]
DynamicalProperties 87d9ccf724670a2907b2eea44e892693bbc7aadb
  mean_squared_displacement > .MeanSquaredDisplacement[]
SolarCell 7dbece70fe5a28e1a30d0bca1ffdc6f243d59121
  efficiency float64
  fill_factor float64
  open_circuit_voltage float64
  short_circuit_current_density float64
  illumination_intensity float64
  device_area float64
  device_architecture str
  device_stack str[]
  absorber str[]
  absorber_fabrication str[]
  electron_transport_layer str[]
  hole_transport_layer str[]
  substrate str[]
  back_contact str[]
OptoelectronicProperties a10649caf7bccd3eadc4deb5000a636f71b3537e
  solar_cell > .SolarCell
Reagent 5607d0bfbf800b30f49757bc191d4894a7259e61
  name str
  mole_fraction_in float64[]
  mole_fraction_out float64[]
Reactant 3f8e380ddb7aabbff5327db20d48a62f2ab7c879 .Reagent
  conversion float64[]
Product 0affdede478d02e440ff77929828e16c2c7d1fc6 .Reagent
  name str
  selectivity float64[]
  space_time_yield float64[]
  faradaic_efficiency float64[]
Rate 4f97447956ed403a10bf4fb41bf0fde469f15af9
  name str
  reaction_rate float64[]
  specific_mass_rate float64[]
  specific_surface_area_rate float64[]
  rate float64[]
  turnover_frequency float64[]
ReactionConditions 64fc2888d6357d7195d88fdf7573dfb04176a0b0
  temperature float64[]
  pressure float64[]
  weight_hourly_space_velocity float64[]
  gas_hourly_space_velocity float64[]
  flow_rate float64[]
  time_on_stream float64[]
  current_density float64[]
  electrical_potential float64[]
ReactionStep f9ee431a4db6ffedc3bbc61ba33c0d52f5cf3d15
  initial_states str[]
  final_states str[]
  reaction_enthalpy float64
  activation_energy float64
Reaction 6467c66d825c65596623fce5a7ccad3526c262ad
  name str
  type str[]
  reactants > .Reactant[]
  products > .Product[]
  rates > .Rate[]
  reaction_conditions > .ReactionConditions
  reaction_mechanism > .ReactionStep[]
Catalyst da4d88dfe2270a6eadcc9af0a8cb647af312cc97
  catalyst_name str
  preparation_method str
  catalyst_type str[]
  support str
  characterization_methods str[]
  surface_area float64
CatalyticProperties 32407d888ccf06290a3f663e32edb29948c4f110
  reaction > .Reaction
  catalyst > .Catalyst
EELSInstrument fdf1060af6d6db9fb2fbd36e5d15c4fb773060fe
  detector_type str
  max_energy float64
  min_energy float64
  guntype str
  beam_energy float64
  beam_current str
  resolution float64
  step_size str
  acquisition_mode str
  dark_current bool
EELSMethodology 768e380be888cc2b2f1aa3d987711a9812692f89
  detector_type str
  resolution float64
  max_energy float64
  min_energy float64
SpectraProvenance 8b02eb5618c4e4296d17580a39cc62e99b77610c nomad.datamodel.metainfo.common.ProvenanceTracker
  eels > .EELSMethodology
Spectra d79e4d42d7b17d15b2169c4d87b78144e70322de
  type enum ["EELS","EXAFS","RXIS","XANES","XAS","XES","XPS","unavailable"]
  label enum ["computation","experiment"]
  n_energies int32
  energies float64[]
  intensities float64[]
  intensities_units str
  provenance > .SpectraProvenance
SpectroscopicProperties 0b8b41278d71c788527dbed82222711517cd7879
  spectra > .Spectra[]
Properties 231e82b671bf7a64d007f7f0eb46869cf0441793
  n_calculations int
  available_properties str[] virtual
  structural > .StructuralProperties
  dynamical > .DynamicalProperties
  structures > .Structures
  vibrational > .VibrationalProperties
  electronic > .ElectronicProperties
  magnetic > .MagneticProperties
  optoelectronic > .OptoelectronicProperties
  catalytic > .CatalyticProperties
  mechanical > .MechanicalProperties
  thermodynamic > .ThermodynamicProperties
  spectroscopic > .SpectroscopicProperties
  geometry_optimization > .GeometryOptimization
ELN 007663da7ce382ddfc731f92b5445a0532b06bf9
  sections str[]
  tags str[]
  names str[]
  descriptions str[]
  instruments str[]
  methods str[]
  lab_ids str[]
Results 240a855ffc7abf5dd6123f9bfd81f90c3e7ece05
  material > .Material
  method > .Method
  properties > .Properties
  eln > .ELN
`,
  "nomad.datamodel.metainfo.basesections.v1": `
BaseSection d543328c56c9ed17b5f40cc9fbb383293e51b9ac nomad.datamodel.data.ArchiveSection
  name str
  datetime datetime
  lab_id str
  description str
Entity 025a4251d57bd18212759fc61dbfd8b4b5bce371 .BaseSection
ActivityStep e0a6427de58e6274b151cdb377e218d1df89153d nomad.datamodel.data.ArchiveSection
  name str
  start_time datetime
  comment str
Activity 26ae54d13c750e9326f8e0fca1129c36bb0d07b8 .BaseSection
  datetime datetime
  method str
  location str
  steps > .ActivityStep[]
SectionReference ea786b3fd589602b100e8f9be08787c64339d40f nomad.datamodel.data.ArchiveSection
  name str
  reference reference
EntityReference 61d1764e4cc999d5272791ab5943014b744f746d .SectionReference
  reference reference
  lab_id str
ExperimentStep b573f7b866116a7910b74712d11f2ffd832005d4 .ActivityStep
  activity reference
  lab_id str
Experiment 9bf52e628e55f4ff66a57f98705b51d9536db4d2 .Activity
  steps > .ExperimentStep[]
Collection 68c97bb4af3e6887c441c6bf3733557e09583f40 .Entity
  entities > .EntityReference[]
ElementalComposition 0ec9d81aae47245ccbc4df61bcd97fbad50bf961 nomad.datamodel.data.ArchiveSection
  element element
  atomic_fraction float64
  mass_fraction float64
System fdcc68e25e8040c37010786214dfb35afcb0455f .Entity
  elemental_composition > .ElementalComposition[]
Instrument 180bb95cfa89b288849208df83e9cd102f01cd95 .Entity
InstrumentReference 91b9fd975d7449da431850783dd427fb440b13bc .EntityReference
  reference reference
Component 195f811d0a47aada33bde2a2c91625dca18b4b7d nomad.datamodel.data.ArchiveSection
  name str
  mass float64
  mass_fraction float64
SystemComponent 1da0c1181dc61bd5127aed0c4c58af0621599b4a .Component
  system reference
PureSubstanceSection e9fb3fead711de859f8643a84cc5b054eb55a583 nomad.datamodel.data.ArchiveSection
  name str
  iupac_name str
  molecular_formula str
  molecular_mass float64
  molar_mass float64
  monoisotopic_mass float64
  inchi str
  inchi_key str
  smile str
  canonical_smile str
  cas_number str
PureSubstanceComponent ff1fbf393c2d671a866b244904b7c06becd9018a .Component
  substance_name str
  pure_substance > .PureSubstanceSection
CompositeSystem 6d8d36a0c7a590926a7f0997071c6233a8d80509 .System
  components > .Component[]
CompositeSystemReference b1c71d0baced832ed1d7002092f1b2fc7dfd2515 .EntityReference
  reference reference
ProcessStep b1e43fdda69e5d9b2abd9b196f31887005fbe92a .ActivityStep
  duration float
Process a7bf38697254ea05eb4d2f17b4278b8fc8195c47 .Activity
  end_time datetime
  steps > .ProcessStep[]
  instruments > .InstrumentReference[]
  samples > .CompositeSystemReference[]
ActivityResult 05bea20764a1d76a0a82519121ce57a09cf42d3f nomad.datamodel.data.ArchiveSection
  name str
AnalysisResult cd132538e68a17a9f4467d090844afe4b3d129c7 .ActivityResult
Analysis 8b3607191b0ee3663ff1279ae3609b20b3497255 .Activity
  inputs > .SectionReference[]
  outputs > .AnalysisResult[]
SynthesisMethod 2ed6822731b33014e3c8108499a566848e5b07b6 .Process
MeasurementResult 96f0900b7104d6cf17c5794b3d2260632b8aa5d5 .ActivityResult
Measurement fcf0ee56416f7ec1a397a9b5c119a2d86572c7d2 .Activity
  samples > .CompositeSystemReference[]
  instruments > .InstrumentReference[]
  results > .MeasurementResult[]
PureSubstance 442e04f0c4a10071dbe1236a51c9a735fec42e31 .System
  name str
  lab_id str
  description str
  pure_substance > .PureSubstanceSection
PubChemPureSubstanceSection c791a67f2948054b5b24584fdd865478c0024779 .PureSubstanceSection
  pub_chem_cid int
  pub_chem_link str
CASExperimentalProperty 0d97e872d16c9267ff16d0d47b9c5a6ed07b0a7f nomad.datamodel.data.ArchiveSection
  name str
  property str
  sourceNumber str
CASPropertyCitation 0b26e3d8ba7e456192cc10bb6e61bd843f864d1e nomad.datamodel.data.ArchiveSection
  docUri str
  sourceNumber int
  source str
CASPureSubstanceSection 5e15d0a6fb4779164beea1622abb3065bdb9c331 .PureSubstanceSection
  cas_uri str
  cas_number str
  cas_name str
  image str
  cas_synonyms str[]
  cas_experimental_properties > .CASExperimentalProperty[]
  cas_property_citations > .CASPropertyCitation[]
ReadableIdentifiers 803c932fb7a28fce1a292da96a00d232414f19bf nomad.datamodel.data.ArchiveSection
  institute str
  owner str
  datetime datetime
  short_name str
  lab_id str
PublicationReference 5913e45484e8c06ace406a51b753302f7d5cf5fe nomad.datamodel.data.ArchiveSection
  DOI_number str
  publication_authors str[]
  publication_date datetime
  journal str
  publication_title str
HDF5Normalizer 0a6463d3553a8c4fc0153f4c141d68022d07c56a nomad.datamodel.data.ArchiveSection
`,
  "nomad.datamodel.metainfo.basesections.v2": `
BaseSection 27eab57e815d1478e275cc608a4d9a78ba0a268e nomad.datamodel.data.EntryData
  name str
  datetime datetime
  lab_id str
  description str
Entity fa32c6fd6cdccb9177829c97ec23408bae4c13af .BaseSection
  datetime datetime
ActivityStep 9e303b2f37ec7f3ad4adb095d709428bd21d63ef nomad.datamodel.data.ArchiveSection
  name str
  start_time datetime
  description str
Activity 2ba35b9729313d131e0cb2456f668f7966d0107f .BaseSection
  datetime datetime
  datetime_end datetime
  method str
  location str
  steps > .ActivityStep[]
SectionReference 6d5886d64150bf4faa2d279a56220116f7bb358a nomad.datamodel.data.ArchiveSection
  name str
  reference reference
EntityReference d39b8609588161f1f8ddecff5722a9e29ab6c748 .SectionReference
  reference reference
  lab_id str
ExperimentStep c91c12d577c97168699a0b0e08b24b9e8e025269 .ActivityStep
  lab_id str
  activity reference
NestedExperimentStep 5c70ccc2e8879063c370a42ce79f723eebf6bc22 .ExperimentStep
  nested_activity > .Activity
Experiment 1888ce8c6415bf7974c0e896b8d68182be3f13d4 .Activity
  steps > .ExperimentStep[]
Collection 4043b14bf7b28b5434fc5fd393788cf1993d0acf .Entity
  entities > .EntityReference[]
ElementalComposition cbf192a5e9e680c7f9df28fa1eb0c8f274877703 nomad.datamodel.data.ArchiveSection
  element element
  atomic_fraction float64
  mass_fraction float64
GeometricalSpace 6aa3213209632d440324922b28b3d76fc069d089 nomad.datamodel.data.ArchiveSection
System fe8bde380b0a769d566201355f358d34827475a8 .Entity
  formula str
  sub_systems > .SubSystem[]
  geometry > .GeometricalSpace
SystemReference 04e7bab7a020252a8ef4f182ddbde2494d6b9514 .EntityReference
  reference reference
Element c6f004bfe0947bb509e3d1816573bb2460e7f55b .System
  chemical_symbol element
  atomic_number int32
  charge int32
PureSubstance f0a7d535d946b91e92809498d816d539b2fc7f18 .System
  name str
  lab_id str
  description str
  iupac_name str
  chemical_formula str
  molar_mass float64
  inchi str
  inchi_key str
  smile str
  canonical_smile str
  cas_number str
  pub_chem_cid int
  pub_chem_link str
SubSystemProperties 121e247d10b2b5f231338ad765673d77f061848c nomad.datamodel.data.ArchiveSection
  mass float64
  atomic_fraction float64
  mass_fraction float64
SubSystem 77bf2dc8242051a931e4888964265a1ad638e8a9 nomad.datamodel.data.ArchiveSection
  name str
  system reference
  subsystem_properties > .SubSystemProperties
NestedSubSystem 7f17c05fadd5cb713da8f331a3ad8363de415e29 .SubSystem
  nested_system > .System
Instrument 61725662d9b92058adb1ca54a292ee077747a065 .Entity
InstrumentReference 09813bbb075e4cb40429b1311b79e70681b7010b .EntityReference
  reference reference
ProcessStep b76fa770136ab87cf6f6c9dec3c12f3bba98236e .ActivityStep
  duration float
Process 75cef9f76ca00b91a172198b447c9d4a9b8c2f36 .Activity
  end_time datetime
  steps > .ProcessStep[]
  instruments > .InstrumentReference[]
  samples > .SystemReference[]
ActivityResult aeb3913bc9c4f0eb16f138a26fa195582ac73328 nomad.datamodel.data.ArchiveSection
  name str
AnalysisResult 28042a9aa490cab2a659ffa87055513faadb1e13 .ActivityResult
Analysis 4ec8e8cdda3ac33e39500e0b97184dec2671c469 .Activity
  inputs > .SectionReference[]
  outputs > .AnalysisResult[]
SynthesisMethod 0480eb1fa086a4b2c6ed0d3d5872493d6ac3368e .Process
MeasurementResult 6bbcfb0e74645202ee30fbbea5880ebd715ed8d0 .ActivityResult
Measurement 9ccf005241dc370d12364ecabd492fa71ba2363f .Activity
  samples > .SystemReference[]
  instruments > .InstrumentReference[]
  results > .MeasurementResult[]
ReadableIdentifiers c802df892242c834977f7c2456ff7d3bf383122c nomad.datamodel.data.ArchiveSection
  institute str
  owner str
  datetime datetime
  short_name str
  lab_id str
PublicationReference 72e2826afc4a18b427b2641ba6b11aafb89b0b53 nomad.datamodel.data.ArchiveSection
  DOI_number str
  publication_authors str[]
  publication_date datetime
  journal str
  publication_title str
HDF5Normalizer 05f44c2c3965f4a13088f288e8541e9801044fca nomad.datamodel.data.ArchiveSection
`,
  "nomad.datamodel.metainfo.common": `
ProvenanceTracker f9c0465ac1c2fc21424c016cfb2c302b078fd236
  label str
PropertySection ef186cbb424aab1191ef1bd5b8d26140ecdebe08
  provenance > .ProvenanceTracker
`,
  "nomad.datamodel.metainfo.downloads": `
Download 939e8c2355db2f2d3e6879066bd630d2f729c7b7
  url str
  output str
  extract bool
Downloads 1cdcb5db95d70ef5e6ddf9888513b99cc75f98c7 nomad.datamodel.data.ArchiveSection
  description str
  mainfiles str[]
  skip_download bool
  downloads > .Download[]
`,
  "nomad.datamodel.metainfo.eln": `
User 6a1ffdd42ef34528e98856825cab1c1949988a6c
  user person
ElnBaseSection 41dc98eb8660401b196cd2c2f6bd74a02658dbf7 nomad.datamodel.data.ArchiveSection
  name str
  datetime datetime
  lab_id str
  description str
BasicEln d5c5b01bb2cc7fd7d895cc10b0ddb5719c3db23d .ElnBaseSection nomad.datamodel.data.EntryData
  tags str[]
ELNProcess c6a2bbc7e80284e8e785b25e9eb6da9eaf83f3f7 nomad.datamodel.metainfo.basesections.v1.Process nomad.datamodel.data.EntryData
  tags str[]
  process_identifiers > nomad.datamodel.metainfo.basesections.v1.ReadableIdentifiers
BasicMeasurementResult 185a50c743d72c97dd7ec76b8df98399dd48bdf9 nomad.datamodel.metainfo.basesections.v1.MeasurementResult
  result str
ELNMeasurement e2525d0a61cf2f425bc8826c38053313ec2ab9d4 nomad.datamodel.metainfo.basesections.v1.Measurement nomad.datamodel.data.EntryData
  tags str[]
  measurement_identifiers > nomad.datamodel.metainfo.basesections.v1.ReadableIdentifiers
  results > .BasicMeasurementResult[]
BasicAnalysisResult 9be819e79e5b3bec4fe0233e61c8b834cb87da99 nomad.datamodel.metainfo.basesections.v1.AnalysisResult
  result str
ELNAnalysis 67094a16b7b28348fee39b3efad5ae765e9b877c nomad.datamodel.metainfo.basesections.v1.Analysis nomad.datamodel.data.EntryData
  tags str[]
  analysis_identifiers > nomad.datamodel.metainfo.basesections.v1.ReadableIdentifiers
  outputs > .BasicAnalysisResult[]
ELNSample 44490fe969e6a313dc3d9c4ee6c578cb8013af9f nomad.datamodel.metainfo.basesections.v1.CompositeSystem nomad.datamodel.data.EntryData
  tags str[]
  sample_identifiers > nomad.datamodel.metainfo.basesections.v1.ReadableIdentifiers
ELNSubstance f55454b87babeb3e3d6904bf8f7bb1de0e1c07fe nomad.datamodel.metainfo.basesections.v1.PureSubstance nomad.datamodel.data.EntryData
  tags str[]
  substance_identifiers > nomad.datamodel.metainfo.basesections.v1.ReadableIdentifiers
ELNInstrument a8ba66dadf2a9aa15693ef5798e8f4b5fe66a773 nomad.datamodel.metainfo.basesections.v1.Instrument nomad.datamodel.data.EntryData
  tags str[]
  instrument_identifiers > nomad.datamodel.metainfo.basesections.v1.ReadableIdentifiers
ELNCollection 88014e24759d85ec212c463c9405414a7f61d8d9 nomad.datamodel.metainfo.basesections.v1.Collection nomad.datamodel.data.EntryData
  tags str[]
  collection_identifiers > nomad.datamodel.metainfo.basesections.v1.ReadableIdentifiers
ELNExperiment d72db57f4128dea68729114c0904b339ddd1b96c nomad.datamodel.metainfo.basesections.v1.Experiment nomad.datamodel.data.EntryData
  tags str[]
  experiment_identifiers > nomad.datamodel.metainfo.basesections.v1.ReadableIdentifiers
AnnotatedFile bd6e4712568803c4408bf0f1a4d5b1cef7afe0b9 nomad.datamodel.data.ArchiveSection
  file str
  description str
ElnFileManager 6fdd7df967c8cc534ee4ffc0ea1de10cc75aba8f .ElnBaseSection nomad.datamodel.data.EntryData
  Files > .AnnotatedFile[]
ElnParserSection b5b9b9c904c876fa4c9fa81d7facfaae8eb4e5ba nomad.datamodel.metainfo.basesections.v1.BaseSection nomad.datamodel.data.EntryData
  data_file str
ElnParserRawFile b208904e9378931ce4e23e292329d1323e22415d nomad.datamodel.data.EntryData
  eln reference
  data_type str
  file_ending str
  file_size float64
SampleID 980f126ae8f0a20c1316cffa9a5da80d939edb10 nomad.datamodel.data.ArchiveSection
  institute str
  sample_owner str
  creation_datetime datetime
  sample_short_name str
  sample_id str
CASExperimentalProperty cba9be6cac5416dfd341f137faac694efe1adf30
  name str
  property str
  sourceNumber str
CASPropertyCitation 9138928ca0c356b056c89fc5e31448e6e0095cbf
  docUri str
  sourceNumber int
  source str
Substance 2175336f648b1c3cf13aba2852fd576f20a345fc nomad.datamodel.metainfo.basesections.v1.System
  name str
  lab_id str
  cas_uri str
  cas_number str
  cas_name str
  image str
  inchi str
  inchi_key str
  smile str
  canonical_smile str
  molecular_formula str
  molecular_mass float64
  cas_synonyms str[]
  description str
  cas_experimental_properties > .CASExperimentalProperty[]
  cas_property_citations > .CASPropertyCitation[]
ElnWithFormulaBaseSection 5faf603b5cb4b0754d2d128ecbd24e1eda4275e6 .ElnBaseSection
  chemical_formula str
Chemical 6fd27bd56776e9535e0cba6162e0255160130380 .ElnWithFormulaBaseSection
Sample 37919f973b9d7921cfe681e2a7f071329d8dca74 .ElnWithFormulaBaseSection
ElnWithStructureFile 21aab133ce31c6a5b2934b4652b9e57722ff857f nomad.datamodel.data.ArchiveSection
  structure_file str
SolarCellDefinition ac931a044d36468ff80f1801a657b248b77cf51a nomad.datamodel.data.ArchiveSection
  stack_sequence str[]
  solar_cell_area float64
  architecture str
SolarCellLayer f2aa0a22c902cb60c0aad728a7fa4b7f02f6946c nomad.datamodel.data.ArchiveSection
  solar_cell_layer_type str
  layer_name str[]
  layer_thickness float64
SolarCellBaseSectionWithOptoelectronicProperties bfcea1c50c424fa16b99f908d55f03480200c9cf nomad.datamodel.data.ArchiveSection
  bandgap float64
SolarCellJV 15608dbf902d7c281300de850069d167a68eb047 nomad.datamodel.metainfo.plot.PlotSection
  data_file str
  certified_values bool
  certification_institute str
  light_intensity float64
  open_circuit_voltage float64
  short_circuit_current_density float64
  fill_factor float64
  efficiency float64
  potential_at_maximum_power_point float64
  current_density_at_maximun_power_point float64
  series_resistance float64
  shunt_resistance float64
  n_values int virtual
SolarCellJVCurve c47a49d6c3163095e93b1e792ded53f0e9a1163f .SolarCellJV
  cell_name str
  current_density float64[]
  voltage float64[]
SolarCellEQE 1fb797ac43ce3483701f5ff06967aab8af682418 nomad.datamodel.metainfo.plot.PlotSection
  eqe_data_file str
  header_lines int64
  light_bias float64
  bandgap_eqe float64
  integrated_jsc float64
  integrated_j0rad float64
  voc_rad float64
  urbach_energy float64
  urbach_energy_fit_std_dev float64
  n_values int virtual
  n_raw_values int virtual
  raw_eqe_array float64[]
  raw_photon_energy_array float64[]
  raw_wavelength_array float64[]
  eqe_array float64[]
  wavelength_array float64[]
  photon_energy_array float64[]
`,
  "nomad.datamodel.metainfo.measurements": `
Sample 3daea51d88bf73e9d18567e25930e28b28d381c7
  sample_id str
  name str
  description str
  sample_state str
  sample_temperature float64
  sample_microstructure str
  sample_constituents str
  elements str[]
  chemical_formula str
Experiment ef5842f01313d15d70347743f48c4ccf30c373d6
  name str
  description str
  steps str[]
  sample_ref reference
  sample > .Sample
  measurement > .Measurement[]
Instrument a1fa6bb1c1b6280986b0dc6fe7cfd76a193e0b20
  instrument_id str
  name str
  description str
Measurement cc8fc3dcb1dadcab7cf12dd2b87a782c4c3747e7
  measurement_id str
  name str
  description str
  method_name str
  method_abbreviation str
  start_time datetime
  end_time datetime
  facility str
  sample > .Sample[]
  instrument > .Instrument[]
SpectrumChannel cd5c5118c74fa8c7270179db7ba46e0ea44cbd20
  channel_id str
  label str
  unit str
Spectrum 8b98da9c4b93c1f4285d0e621fc5312d7647c8df
  n_values int virtual
  count float64[]
  energy float64[]
  additional_channel_data float64[][]
  n_additional_channels int virtual
  additional_channels > .Spectrum.SpectrumChannel[]
Spectrum.SpectrumChannel cd5c5118c74fa8c7270179db7ba46e0ea44cbd20
  channel_id str
  label str
  unit str
EELSMeasurement ac3f6c478a95ad4aa55a05f30492c5f719b69771
  edges str[]
  publish_time datetime
  spectrum > .Spectrum
  authors > nomad.datamodel.data.Author
`,
  "nomad.datamodel.metainfo.plot": `
Figure 387914482e314957ae2c7c13bcde27542a33f5ce
  label str
  index int
  open bool
PlotlyFigureQuantity 5a6e88b4b4d37b09be0de06e6f803c7ead57857e nomad.metainfo.metainfo.Quantity
PlotlyFigure d4f5d2ab60412ff5dd28c5c2043156419475b7c3 .Figure
  figure json
PlotSection 3c7a5f6ea4e00e05b7745517a3b343e02f9c2812 nomad.datamodel.data.ArchiveSection
  figures > .PlotlyFigure[]
`,
  "nomad.datamodel.metainfo.simulation.calculation": `
Atomic f5b9d869c848c751976010d8f1e70f0eac005d10
  kind str
  n_orbitals int32
  n_atoms int32
  n_spin_channels int32
AtomicValues 5b541e9f17745458058f4cdab158ea8aa9218d29
  spin int32
  atom_label str
  atom_index int32
  m_kind str
  lm int32[]
  orbital str
AtomicGroup 0b9c2ce4329d73243b06c7651b64e5a8651fb7f6
  kind str
AtomicGroupValues e5e024b8808d23d4bc2e428d210e2f4ed193ac65
  label str
  atomsgroup_ref reference[]
EnergyEntry 0f107fa7a9a3989ef132daec50a1c60ca59242f7 .Atomic
  reference float64
  value float64
  value_per_atom float64
  values_per_atom float64[]
  potential float64
  kinetic float64
  correction float64
  short_range float64
  long_range float64
Energy 3c0129ddd9e41dd82b2c359304f4c35cf38a137a
  enthalpy float64
  entropy float64
  chemical_potential float64
  internal float64
  change float64
  fermi float64
  highest_occupied float64
  lowest_unoccupied float64
  total > .EnergyEntry
  current > .EnergyEntry
  zero_point > .EnergyEntry
  kinetic_electronic > .EnergyEntry
  electronic > .EnergyEntry
  correlation > .EnergyEntry
  exchange > .EnergyEntry
  xc > .EnergyEntry
  xc_potential > .EnergyEntry
  electrostatic > .EnergyEntry
  nuclear_repulsion > .EnergyEntry
  coulomb > .EnergyEntry
  madelung > .EnergyEntry
  ewald > .EnergyEntry
  free > .EnergyEntry
  sum_eigenvalues > .EnergyEntry
  total_t0 > .EnergyEntry
  van_der_waals > .EnergyEntry
  hartree_fock_x_scaled > .EnergyEntry
  contributions > .EnergyEntry[]
  types > .EnergyEntry[]
  double_counting > .EnergyEntry
  correction_entropy > .EnergyEntry
  correction_hartree > .EnergyEntry
  correction_xc > .EnergyEntry
  kinetic > .EnergyEntry
  potential > .EnergyEntry
  pressure_volume_work > .EnergyEntry
ForcesEntry c69ddec89fd9b0cbdac0bbd1ea4251c6d6088117 .Atomic
  value float64[][]
  value_raw float64[][]
Forces 1ed6c05361665a8832537edd4bfc701ea7c258b6
  total > .ForcesEntry
  free > .ForcesEntry
  t0 > .ForcesEntry
  contributions > .ForcesEntry[]
  types > .ForcesEntry[]
StressEntry b269e4fadebfbb9b4cdd549d4cfc8fd4df7d9cec .Atomic
  value float64[][]
  values_per_atom float64[][][]
Stress ba0188ff0ef707e3269eba49a7dfe111efa3a7ea
  total > .StressEntry
  contributions > .StressEntry[]
  types > .StressEntry[]
ChargesValue f22d08a1b5986f45bd7e061d19fe91239827e7ba .AtomicValues
  value float64
  n_electrons float64
  spin_z float64
Charges 9e9a86c725735154fa8725544061e43b863e9f87 .Atomic
  analysis_method str
  value float64[]
  n_electrons float64[]
  spins float64[]
  total float64
  spin_projected > .ChargesValue[]
  orbital_projected > .ChargesValue[]
BandGapDeprecated c23d9f3eaa20df12f7b037bc10b091fc3855795b nomad.datamodel.metainfo.common.PropertySection
  index int32
  value float64
  type enum ["direct","indirect"]
  energy_highest_occupied float64
  energy_lowest_unoccupied float64
BandEnergies d24890afa038b8d308cdf52b87f7fdf7e0be863b
  n_spin_channels int
  n_bands int
  n_kpoints int
  kpoints float64[][]
  kpoints_weights float64[]
  kpoints_multiplicities float64[]
  endpoints_labels str[]
  orbital_labels str[]
  occupations float64[][][]
  energies float64[][][]
  qp_linearization_prefactor float64[][][]
  value_xc_potential float64[][][]
  value_correlation float64[][][]
  value_exchange float64[][][]
  value_xc float64[][][]
  value_qp float64[][][]
  value_ks float64[][][]
  value_ks_xc float64[][][]
  band_gap > .BandGapDeprecated[]
BandStructure 1009aa12326858ffcda0c3c7894d18f164ce80b8
  path_standard str
  reciprocal_cell float64[][]
  energy_fermi float64
  band_gap > .BandGapDeprecated[]
  segment > .BandEnergies[]
DosFingerprint e52f7b64298948a45391bd106cc54ac03bf8b462
  bins str
  indices int32[]
  stepsize float64
  filling_factor float64
  grid_id str
DosValues e22fb7a8b7d223849c84cfef358b9680bc14da6e .AtomicValues
  phonon_mode str
  normalization_factor float64
  value float64[]
  value_integrated float64[]
Dos 170e69348ff979b80a14beab1d0212bdf70c937c .Atomic
  n_energies int
  energies float64[]
  energy_fermi float64
  energy_ref float64
  spin_channel int32
  total > .DosValues[]
  species_projected > .DosValues[]
  atom_projected > .DosValues[]
  orbital_projected > .DosValues[]
  fingerprint > .DosFingerprint
  band_gap > .BandGapDeprecated[]
ElectronicStructureProvenance 78e4922a2df6b142273e251237366c53fdd25ab2 nomad.datamodel.metainfo.common.ProvenanceTracker
  dos reference
  band_structure reference
  methodology reference
BandGap 9072575cf915e6f8ba5507cf32775917fbaed9a8 .BandGapDeprecated
  provenance > .ElectronicStructureProvenance
MultipolesValues 8b35e4e624a164fcb865437e31b6783f389c1eee .AtomicValues
  value float64
MultipolesEntry 38d48e8728cd95ee5fc9fb32db9a840e7548f36e .Atomic
  origin float64[]
  n_multipoles int
  value float64[][]
  total float64[]
  orbital_projected > .MultipolesValues[]
Multipoles 907b811806ef40eee21925d90c7ef1172acc916a
  kind str
  dipole > .MultipolesEntry
  quadrupole > .MultipolesEntry
  octupole > .MultipolesEntry
  higher_order > .MultipolesEntry[]
Thermodynamics 523aa8a339a8caefddaff4cfd4181710d1e0cb1e
  enthalpy float64
  entropy float64
  chemical_potential float64
  kinetic_energy float64
  potential_energy float64
  internal_energy float64
  vibrational_free_energy_at_constant_volume float64
  pressure float64
  temperature float64
  volume float64
  heat_capacity_c_v float64
  heat_capacity_c_p float64
  time_step int
Volumetric f15ece0a257e7329e7d6017618f7c350b20034fb
  kind str
  multiplicity int
  n_x int
  n_y int
  n_z int
  displacements float64[][]
  origin float64[]
  value float64[][][][]
PotentialValue 924d693d610768af051a03b41e1f24d67ce49656 .Volumetric
  value float64[][][][]
Potential 7d446961d8830c03194fcf7c47e2ded1a06fe982 .Volumetric
  effective > .PotentialValue[]
  hartree > .PotentialValue[]
Density 3f06d5e9d328dab811b23043d9147579b8dcf3d6 .Volumetric
  value float64[][][][]
  value_hdf5 str
Spectra b8b7d625b93398cba16d7f36a84f5e83057713d4 nomad.datamodel.data.ArchiveSection
  type str
  n_energies int
  excitation_energies float64[]
  energy_zero_ref float64
  intensities float64[]
  intensities_units str
  oscillator_strengths float64[]
  transition_dipole_moments float64[][]
  provenance > .ElectronicStructureProvenance[]
GreensFunctions 15b8b6bc08d34249c9c9162e6ca514dda287551b
  type enum ["impurity","lattice"]
  matsubara_freq float64[]
  tau float64[]
  frequencies float64[]
  chemical_potential float64
  self_energy_iw complex128[][][][]
  greens_function_iw complex128[][][][]
  hybridization_function_iw complex128[][][][]
  greens_function_tau complex128[][][][]
  self_energy_freq complex128[][][][]
  greens_function_freq complex128[][][][]
  hybridization_function_freq complex128[][][][]
  orbital_occupations float64[][][]
  quasiparticle_weights float64[][][]
VibrationalFrequenciesValues ff40fef8df99d77e1cac29ad26c63e397b1326d7
  kind str
  description str
  n_vibrations int
  activity str[]
  intensity float64[]
VibrationalFrequencies 42e3a257e25138e636cb7698e29546586e0e98dd
  n_frequencies int32
  value float64[]
  raman > .VibrationalFrequenciesValues
  infrared > .VibrationalFrequenciesValues
RadiusOfGyrationValues 5ae9b6bc5a49c8f8bb5145f59dd7cbfc4a7bad1a .AtomicGroupValues
  value float64
RadiusOfGyration 8041881556f8b5a00b982fc978da6fc0bf5619b5 .AtomicGroup
  radius_of_gyration_values > .RadiusOfGyrationValues[]
BaseCalculation 5e3b37e9feb8c49b452aa212953e0cc02144a8d1 nomad.datamodel.data.ArchiveSection
  system_ref reference
  method_ref reference
  starting_calculation_ref reference
  n_references int32
  calculations_ref reference[]
  calculations_path str[]
  calculation_converged bool
  hessian_matrix float64[][][][]
  spin_S2 float64
  time_calculation float64
  time_physical float64
  volume float64
  density float64
  pressure float64
  pressure_tensor float64[][]
  virial_tensor float64[][]
  enthalpy float64
  temperature float64
  step int
  time float64
  energy > .Energy
  forces > .Forces
  stress > .Stress
  band_gap > .BandGap[]
  dos_electronic > .Dos[]
  dos_phonon > .Dos[]
  eigenvalues > .BandEnergies[]
  band_structure_electronic > .BandStructure[]
  band_structure_phonon > .BandStructure[]
  thermodynamics > .Thermodynamics[]
  hopping_matrix > nomad.datamodel.metainfo.simulation.method.HoppingMatrix[]
  spectra > .Spectra[]
  greens_functions > .GreensFunctions[]
  vibrational_frequencies > .VibrationalFrequencies[]
  potential > .Potential[]
  multipoles > .Multipoles[]
  charges > .Charges[]
  density_charge > .Density[]
  radius_of_gyration > .RadiusOfGyration[]
ScfIteration 8b5fec27cc81c3ad4697994808833223ae05721b .BaseCalculation
Calculation 204a679b1d9a894f1db19d31e9105f843ea4b5df .BaseCalculation
  n_scf_iterations int
  scf_iteration > .ScfIteration[]
`,
  "nomad.datamodel.metainfo.simulation.method": `
Mesh f3709e640ae547c45c5f8464ddbecd928bf5d59a
  dimensionality int32
  sampling_method enum ["Equidistant","Gamma-centered","Gamma-offcenter","Gauss-Hermite","Gauss-LaguerreClenshaw-Curtis","Gauss-Legendre","Line-path","Logarithmic","Monkhorst-Pack","Newton-Cotes","Tan"]
  n_points int32
  grid int32[]
  points complex128[][]
  multiplicities float64[]
  weights float64[]
LinePathSegment 0bb77c796a37282665446f4132337b2374722570
  start_point str
  end_point str
  n_points int32
  points float64[][]
KMesh db0d2c220cecc9739c384b679a05f9996504a610 .Mesh
  offset float64[]
  all_points float64[][]
  high_symmetry_points str[]
  line_path_segments > .LinePathSegment[]
FrequencyMesh d9697fa4eb6c4f5a8a8546578d67a03a79277d29 .Mesh
  points complex128[][]
  smearing float64
TimeMesh e2a7efdf7a28b6b0a17a40bd7c78a5075a7dc58b .Mesh
  smearing float64
Scf 421c19e69dbc604f223ca906a747490604258239
  native_tier str
  n_max_iteration int32
  threshold_energy_change float64
  threshold_density_change float64
  minimization_algorithm str
HubbardKanamoriModel 91a6f04cfd593e3c6cc7491d45fbd5945d66e63b
  orbital str
  n_orbital int32
  u float64
  jh float64
  up float64
  j float64
  u_effective float64
  slater_integrals float64[]
  umn float64[][]
  double_counting_correction str
Pseudopotential 5d6e31589d06f4968e5ab7131e109e9edaeb1f8f
  name str
  type enum ["PAW","US MBK","US V"]
  norm_conserving bool
  cutoff float64
  xc_functional_name str[]
  l_max int32
  lm_max int32
SingleElectronState 9fa90152b906a38532692ce03bc7eeebfac7e584
  n_quantum_number int32
  l_quantum_number int32
  ml_quantum_number int32
  j_quantum_number float64[]
  mj_quantum_number float64[]
  ms_quantum_bool bool
  degeneracy int32
CoreHole 6413f1304a78d50262d3277b61cb326d0a76a3b0 .SingleElectronState
  n_electrons_excited float64
  occupation float64
  dscf_state enum ["final","initial"]
AtomParameters 26d7c56eb3516df733987c6450a64b45576e45b6
  atom_number int32
  atom_index int32[]
  n_valence_electrons float64
  n_core_electrons int32
  label str
  mass float64
  pseudopotential_name str
  n_orbitals int32
  orbitals str[]
  onsite_energies float64[]
  charge float64
  charges float64[]
  pseudopotential > .Pseudopotential
  core_hole > .CoreHole
  hubbard_kanamori_model > .HubbardKanamoriModel
MoleculeParameters d7ba1e75611c247ebccb95c8147e1ae63bd3959d
  label str
  n_atoms int32
  atom_parameters > .AtomParameters[]
Photon e7251fe38cc175ff7c5f1d9572053bfbb1b43aa5
  multipole_type str
  polarization float64[]
  energy float64
  momentum_transfer float64[]
GaussianBasisGroup 99927adf6bdb08330bca6bead70f64adfd8cc964
  n_contractions int
  n_exponents int
  contractions float64[][]
  exponents float64[]
  ls float64[]
BasisSetAtomCentered ce1fa81d0c89856c223fa988a2d944f991e64cf7
  name str
  formula str
  atom_number int32
  n_basis_functions int32
  gaussian_basis_group > .GaussianBasisGroup[]
OrbitalAPW 9da7919e8acb620520bd5ddf492e0dace702ae1f
  type enum ["APW","LAPW","LO","spherical Dirac"]
  n_quantum_number int32
  l_quantum_number int32
  j_quantum_number float64
  kappa_quantum_number float64
  occupation float64
  core_level bool
  energy_parameter float64[]
  energy_parameter_n int32
  order int32
  boundary_condition_order int32
  update bool
  updated bool
BasisSetMesh 5f1a5fb93a1f75fa411c9f007b20c16187281e58
  shape enum ["cubic","cylindrical","ellipsoidal","rectangular","spherical"]
  box_lengths float64[]
  radius float64
  grid_spacing float64[]
  radius_lin_spacing float64
  radius_log_spacing float64
  n_grid_points int32
  n_radial_grid_points int32
  n_spherical_grid_points int32
BasisSet c780add72ecfdf2289fbd0559d8824e7b6d66230 .BasisSetMesh
  type enum ["Bunge","Koga","gaussians","numeric AOs","pbeVaspFit2015","plane waves","psinc functions","real-space grid"]
  scope str[]
  cutoff float64
  cutoff_fractional float64
  frozen_core bool
  spherical_harmonics_cutoff int32
  atom_parameters reference
  atom_centered > .BasisSetAtomCentered[]
  orbital > .OrbitalAPW[]
BasisSetContainer 24320df92b11a6aa06b439962dfffe58d5259457
  native_tier str
  type enum ["(L)APW","(L)APW+lo","APW","APW+lo","LAPW","LAPW+lo","atom-centered orbitals","gaussians + plane waves","not processed","plane waves","real-space grid","support functions","unavailable"]
  scope str[]
  basis_set > .BasisSet[]
Interaction a6c96eee2a0ad29229ce55c97811cb6ac5ef1f1f
  type str
  name str
  n_interactions int32
  n_atoms int32
  atom_labels str64[][]
  atom_indices int32
  functional_form str
  n_parameters int32
  parameters any
  contributions > .Interaction[]
Model 411d241ce203132f21f127c6e4ecd02efb564a7e
  name str
  reference str
  contributions > .Interaction[]
Functional ba3e6bd295dc7dcc372cc2f969bbaf1da85b5d25
  name str
  parameters any
  weight float64
XCFunctional 09caeb427f0e6c2c429283492036798655e67372 .Model
  exchange > .Functional[]
  correlation > .Functional[]
  hybrid > .Functional[]
  contributions > .Functional[]
DFT ff9cf2d0ba2921f70de7c50c9d55bc19f7d109c7
  self_interaction_correction_method str
  xc_functional > .XCFunctional
TightBindingOrbital a76de1807b6cd15bcd53a5a4447e1198fe6fd148
  orbital_name str
  cell_index int32[]
  atom_index int32
  shell int32
  onsite_energy float64
TwoCenterBond f8b9c4f09484fb96163f5554afb53ceb55b7817d
  bond_label str
  center1 > .TightBindingOrbital
  center2 > .TightBindingOrbital
SlaterKosterBond 052179d456c575b955bd846c6a37506c17aba5a6 .TwoCenterBond
  sss float64
  sps float64
  sds float64
  sfs float64
  pps float64
  ppp float64
  pds float64
  pdp float64
  pfs float64
  pfp float64
  dds float64
  ddp float64
  ddd float64
  dfs float64
  dfp float64
  dfd float64
  ffs float64
  ffp float64
  ffd float64
  fff float64
SlaterKoster 4d8b0f59f19feeb6e73f8ec9c1069e6c4fa99d03
  orbitals > .TightBindingOrbital[]
  bonds > .SlaterKosterBond[]
  overlaps > .SlaterKosterBond[]
xTB 4792d909e515d83ebebb350528a74846bc31d789 .Model
  hamiltonian > .Interaction[]
  overlap > .Interaction[]
  repulsion > .Interaction[]
  magnetic > .Interaction[]
  coulomb > .Interaction[]
Wannier a8753d61d4987e7344179779aeaa62ec83326a64
  n_projected_orbitals int32
  n_bands int32
  is_maximally_localized bool
  convergence_tolerance_max_localization float64
  energy_window_outer float64[]
  energy_window_inner float64[]
TB 241f75c44e5ad17db6c14b8175cb3ec1a9ec8b6d .Model
  slater_koster > .SlaterKoster
  xtb > .xTB
  wannier > .Wannier
HoppingMatrix 45aff6dd42a265491412e3785b47b0c65117969b
  n_orbitals int32
  n_wigner_seitz_points int32
  degeneracy_factors int32[]
  value float64[][][]
LatticeModelHamiltonian 54eb9d09d2a80791ffbecac11818e80bb6e3ed92
  lattice_name str
  n_neighbors int32
  t_parameters complex128[]
  hopping_matrix > .HoppingMatrix
  hubbard_kanamori_model > .HubbardKanamoriModel[]
CoreHoleSpectra 94ae9e9d60cf2cca5e9cd1e899ca0436bb6f4f92
  solver str
  edge enum ["K","L1","L2","L23","L3","M1","M2","M23","M3","M4","M45","M5","N1","N2","N23","N3","N4","N45","N5"]
  mode enum ["absorption","emission"]
  broadening float64
ExcitedStateMethodology e71da3b97f08842f57fc63deaa44571b988b2ebb
  type str
  n_states int32
  n_empty_states int32
  broadening float64
  k_mesh > .KMesh
  q_mesh > .KMesh
  frequency_mesh > .FrequencyMesh
Screening 44245b8ff6c26d73250828c3ff2d9a7ebbcfa3ff .ExcitedStateMethodology
  dielectric_infinity int32
GW b276eed0658783d78e2bb294bbf132c5a2874a2b .ExcitedStateMethodology
  type enum ["G0W0","ev-scGW","ev-scGW0","qp-scGW","qp-scGW0","scG0W","scGW","scGW0"]
  analytical_continuation enum ["contour_deformation","multi_pole","pade","ppm_FaridEngel","ppm_GodbyNeeds","ppm_HybertsenLouie","ppm_vonderLindenHorsh"]
  interval_qp_corrections int32[]
  screening > .Screening
BSE 46e246181e685d9324762bd96d2ef897f0de251e .ExcitedStateMethodology
  type enum ["IP","RPA","Singlet","Triplet"]
  solver enum ["Full-diagonalization","GMRES","Lanczos-Haydock","SLEPc","TDA"]
  screening > .Screening
  core_hole > .CoreHoleSpectra
DMFT 8131f33881775250e29dde425e762bd4dfbd7098
  n_impurities int32
  n_correlated_orbitals int32[]
  n_electrons float64[]
  inverse_temperature float64
  magnetic_state enum ["antiferromagnetic","ferromagnetic","paramagnetic"]
  impurity_solver enum ["CT-AUX","CT-HYB","CT-INT","ED","IPT","MPS","NCA","NRG","OCA","hubbard_I","slave_bosons"]
NeighborSearching ffb9a06faa3cabea3cf3d339a3b6c8145cb94a8e
  neighbor_update_frequency int
  neighbor_update_cutoff float64
ForceCalculations e9976e06a4ba70fd1feb49b39e43c22ea68b1b5c
  vdw_cutoff float64
  coulomb_type enum ["cutoff","ewald","multilevel_summation","particle_mesh_ewald","particle_particle_particle_mesh","reaction_field"]
  coulomb_cutoff float64
  neighbor_searching > .NeighborSearching
ForceField ed29b033c50f33dab223a91b082799f849284743
  model > .Model[]
  force_calculations > .ForceCalculations
Smearing 0b5180d837a531ded8c21428e809c926229649fa
  kind str
  width float64
Electronic dca90082fd393596e58dffb909ea7106dbb812f9
  spin_target int32
  charge float64
  n_bands int32
  n_spin_channels int32
  n_electrons float64
  method str
  relativity_method enum ["pseudo_scalar_relativistic","scalar_relativistic","scalar_relativistic_atomic_ZORA"]
  van_der_waals_method str
  smearing > .Smearing
Method 0da0d2c541f4b4b9dd608c01d898651c310845ec nomad.datamodel.data.ArchiveSection
  stress_tensor_method str
  starting_method_ref reference
  core_method_ref reference
  n_references int32
  methods_ref reference[]
  dft > .DFT
  tb > .TB
  lattice_model_hamiltonian > .LatticeModelHamiltonian[]
  gw > .GW
  bse > .BSE
  dmft > .DMFT
  force_field > .ForceField
  core_hole > .CoreHoleSpectra
  k_mesh > .KMesh
  frequency_mesh > .FrequencyMesh[]
  time_mesh > .TimeMesh[]
  electronic > .Electronic
  scf > .Scf
  atom_parameters > .AtomParameters[]
  molecule_parameters > .MoleculeParameters[]
  electrons_representation > .BasisSetContainer[]
  photon > .Photon[]
`,
  "nomad.datamodel.metainfo.simulation.run": `
Program 86451301befbcfc7e550518314b70839d693aa93
  name str
  version str
  version_internal str
  compilation_datetime float64
  compilation_host str
TimeRun b4e272bb4d048593e22a049eff27a9fa78f10034
  date_end float64
  date_start float64
  cpu1_end float64
  cpu1_start float64
  wall_end float64
  wall_start float64
MessageRun 24fdb21e0f62a0e50ba36a32efc0663a092f1f29
  type str
  value str
Run cfc5ee1bbde6d36feb8e21f996ca41fc32bcccfc nomad.datamodel.data.ArchiveSection
  calculation_file_uri str
  clean_end bool
  raw_id str
  starting_run_ref reference
  n_references int32
  runs_ref reference[]
  program > .Program
  time_run > .TimeRun
  message > .MessageRun
  method > nomad.datamodel.metainfo.simulation.method.Method[]
  system > nomad.datamodel.metainfo.simulation.system.System[]
  calculation > nomad.datamodel.metainfo.simulation.calculation.Calculation[]
`,
  "nomad.datamodel.metainfo.simulation.system": `
AtomsGroup 47da192d4e97d9d6c8451c2b808220720f163840
  label str
  type str
  index int
  composition_formula str
  n_atoms int
  atom_indices int32[]
  is_molecule bool
  bond_list int32
  atoms_group > .AtomsGroup[]
Atoms fcb7b53e54f679a885479825556981a503d9f6e1
  n_atoms int
  atomic_numbers int32[]
  equivalent_atoms int32[]
  wyckoff_letters str[]
  concentrations float64[]
  species int32[]
  labels str[]
  positions float64[][]
  velocities float64[][]
  lattice_vectors float64[][]
  lattice_vectors_reciprocal float64[][]
  local_rotations float64[][][]
  periodic bool[]
  supercell_matrix int32[][]
  symmorphic bool
  bond_list int32
Symmetry e14d83d76de6f355afc01de6224bca1775e23526
  bravais_lattice str
  choice str
  crystal_system str
  hall_number int32
  hall_symbol str
  international_short_symbol str
  origin_shift float64[]
  point_group str
  space_group_number int32
  symmetry_method str
  transformation_matrix float64[][]
  system_original > .Atoms[]
  system_primitive > .Atoms[]
  system_std > .Atoms[]
Prototype 14e1502d3f950c1a71f9b8ceb10832747f647093
  aflow_id str
  aflow_url str
  assignment_method str
  label str
SpringerMaterial 406246c6081dcec0d47b4cc9d7c195236f808dc5
  id str
  alphabetical_formula str
  url str
  compound_class str[]
  classification str[]
Constraint a79c8ded69eae542ceb2406598c33bcbe9185b31
  kind str
  n_constraints int
  n_atoms int
  atom_indices int32[][]
  parameters any
SOAP 43f491f54fe6cd9e69f86c5534ef403064c2c99a
  n_max int
  l_max int
  r_cut float64
  atom_sigma float64
  soap float64[][][][]
  tr_soap float64[][]
  global_soap float64[][][]
  global_tr_soap float64[]
Descriptors b3365607d6a839b6737bb1de48bc9b4ac71c825e
  soap > .SOAP
System 81a184167f684338470ce1c0f278a228b09564c8 nomad.datamodel.data.ArchiveSection
  name str
  type str
  configuration_raw_gid str
  is_representative bool
  n_references int32
  sub_system_ref reference
  systems_ref reference[]
  chemical_composition str
  chemical_composition_hill str
  chemical_composition_reduced str
  chemical_composition_anonymous str
  atoms > .Atoms
  atoms_group > .AtomsGroup[]
  constraint > .Constraint[]
  prototype > .Prototype[]
  springer_material > .SpringerMaterial[]
  symmetry > .Symmetry[]
  descriptors > .Descriptors
`,
  "nomad.datamodel.metainfo.simulation.workflow": `
SimulationWorkflowMethod 2109be1cc07dad0948b3cda3c5163f4905ad8630 nomad.datamodel.data.ArchiveSection
SimulationWorkflowResults 0255fe7887ea900f9daf1adc9d42a5ad86e31a8d nomad.datamodel.data.ArchiveSection
  calculation_result_ref reference
  n_calculations int
  calculations_ref reference[]
SimulationWorkflow de08b62ad40cf6edf56b7f056c7a03d759fa701f nomad.datamodel.metainfo.workflow.Workflow
  method > .SimulationWorkflowMethod
  results > .SimulationWorkflowResults
Decomposition ed61577a12b9a2e74b4c5aa582caadbd41932f7a
  fraction float64
  system_ref reference
  formula str
Stability 122782f5faf29d111d51ad0581ea9ad90d2a095e
  n_references int
  systems_ref reference[]
  formation_energy float64
  delta_formation_energy float64
  is_stable bool
  decomposition > .Decomposition[]
ThermodynamicsResults 00c59b37aafa64c540ea89379b3573da59f6c208 .SimulationWorkflowResults
  n_values int
  temperature float64[]
  pressure float64[]
  helmholtz_free_energy float64[]
  heat_capacity_c_p float64[]
  heat_capacity_c_v float64[]
  heat_capacity_c_v_specific float64[] virtual
  vibrational_free_energy_at_constant_volume float64[]
  vibrational_free_energy_at_constant_volume_specific float64[] virtual
  vibrational_free_energy float64[]
  vibrational_internal_energy float64[]
  vibrational_entropy float64[]
  gibbs_free_energy float64[]
  entropy float64[]
  enthalpy float64[]
  internal_energy float64[]
  stability > .Stability
SinglePointResults b811067139639c8c17f05fb6b7573fdd03178b76 .SimulationWorkflowResults
  n_scf_steps int
  final_scf_energy_difference float64
  is_converged bool
  n_data int32
  dos reference[]
  band_structure reference[]
  eigenvalues reference[]
  potential reference[]
  density_charge reference[]
  spectra reference[]
SinglePointMethod 205fe9a1ce32817493c872dd19f7fcce3a4ea387 .SimulationWorkflowMethod
  method str
SinglePoint 4f20309e554c3fe68c73e2f9b63322ab1996c581 .SimulationWorkflow
  method > .SinglePointMethod
  results > .SinglePointResults
ParallelSimulation f58843c1f6db90a844f36f6c907d3a702c6ed493 .SimulationWorkflow
SerialSimulation bb9b583b3bcb1ee6b694be804c6d46eb2e4ef9f0 .SimulationWorkflow
GeometryOptimizationMethod 030c0414a889bfdc924c9cb8b4be429c93c2c42d .SimulationWorkflowMethod
  type enum ["atomic","cell_shape","cell_volume","static"]
  method str
  convergence_tolerance_energy_difference float64
  convergence_tolerance_force_maximum float64
  convergence_tolerance_stress_maximum float64
  convergence_tolerance_displacement_maximum float64
  optimization_steps_maximum int
  save_frequency int
GeometryOptimizationResults b798263c013320fc87a702dac2f0965f3eb8f525 .SimulationWorkflowResults
  optimization_steps int
  energies float64[]
  steps int32[]
  final_energy_difference float64
  final_force_maximum float64
  final_displacement_maximum float64
  is_converged_geometry bool
GeometryOptimization aee2022ee782cd5c12b3fc4e78419feb75afd8f0 .SerialSimulation
  method > .GeometryOptimizationMethod
  results > .GeometryOptimizationResults
ThermostatParameters eb331b66676644d8e800d6f73a54d666fc1e25c8
  thermostat_type enum ["andersen","berendsen","brownian","langevin_goga","langevin_leap_frog","langevin_schneider","nose_hoover","velocity_rescaling","velocity_rescaling_langevin","velocity_rescaling_woodcock"]
  reference_temperature float64
  coupling_constant float64
  effective_mass float64
  temperature_profile enum ["constant","exponential","linear"]
  reference_temperature_start float64
  reference_temperature_end float64
  temperature_update_frequency int
  temperature_update_delta float64
  temperature_update_factor float64
  step_start int
  step_end int
BarostatParameters 7303b29d38f124ce289c5a46b875ed446c81c6a3
  barostat_type enum ["berendsen","martyna_tuckerman_tobias_klein","nose_hoover","parrinello_rahman","stochastic_cell_rescaling"]
  coupling_type enum ["anisotropic","isotropic","semi_isotropic"]
  reference_pressure float64[][]
  coupling_constant float64[][]
  compressibility float64[][]
  pressure_profile enum ["constant","exponential","linear"]
  reference_pressure_start float64[][]
  reference_pressure_end float64[][]
  pressure_update_frequency int
  pressure_update_delta float64
  pressure_update_factor float64
  step_start int
  step_end int
MolecularDynamicsMethod 505e85f0ee51c4642f6083108593e0c8c62c998e .SimulationWorkflowMethod
  thermodynamic_ensemble enum ["NPH","NPT","NVE","NVT"]
  integrator_type enum ["brownian","conjugant_gradient","langevin_goga","langevin_leap_frog","langevin_schneider","leap_frog","rRESPA_multitimescale","velocity_verlet"]
  integration_timestep float64
  n_steps int
  coordinate_save_frequency int
  velocity_save_frequency int
  force_save_frequency int
  thermodynamics_save_frequency int
  thermostat_parameters > .ThermostatParameters[]
  barostat_parameters > .BarostatParameters[]
Property e5f146e77f5319888e511e7a1abbad154fa98fcf nomad.datamodel.data.ArchiveSection
  type enum ["atomic","molecular"]
  label str
  error_type str
PropertyValues 38ca782766e09eb75dfd885fde8dfeca8cdd039f
  label str
  errors float64[]
EnsemblePropertyValues 6b86ca62eff0c58350e254d24d8369a1b2e7ab9e .PropertyValues
  n_bins int
  frame_start int
  frame_end int
  bins_magnitude float64[]
  bins_unit str
  value_magnitude float64[]
  value_unit str
RadialDistributionFunctionValues 33f57488dafb941cbe119aabc651829c572a881c .EnsemblePropertyValues
  bins float64[]
  value float64[]
EnsembleProperty 5abef5b676b11649c6a5f9704f825bbdfe786de0 .Property
  n_smooth int
  n_variables int
  variables_name str[]
  ensemble_property_values > .EnsemblePropertyValues[]
RadialDistributionFunction 7f886f5bdff62ed8c8ffb5883f805fa75d3048dc .EnsembleProperty
  radial_distribution_function_values > .RadialDistributionFunctionValues[]
TrajectoryProperty 21e896adf4cb7b26404d8ec1ad90aa2f8b59d87e .Property
  n_frames int
  frames int32[]
  times float64[]
  value float64[]
  errors float64[]
RadiusOfGyration fd62617cc2d7347a148a25da69947a888c30c66b .TrajectoryProperty
  atomsgroup_ref reference[]
  value float64[]
DiffusionConstantValues cfc8e2f779bd74d41946398e73ef697c4389afcd .PropertyValues
  value float64
  error_type str
CorrelationFunctionValues 37c2fb93ae965be577b8b2f4d52b5d8fb6fe0b3b .PropertyValues
  n_times int
  times float64[]
  value_magnitude float64[]
  value_unit str
MeanSquaredDisplacementValues 0255aa3b6804a52bf5de03cba4d5bcbe9d3a3df8 .CorrelationFunctionValues
  times float64[]
  value float64[]
  errors float64[]
  diffusion_constant > .DiffusionConstantValues
CorrelationFunction 956d9fb94c896b005577e31c30e5c8700da16b09 .Property
  direction enum ["x","xy","xyz","xz","y","yz","z"]
  correlation_function_values > .CorrelationFunctionValues[]
MeanSquaredDisplacement 93a608f45bef360c30831cb463e5020168bdeda0 .CorrelationFunction
  mean_squared_displacement_values > .MeanSquaredDisplacementValues[]
MolecularDynamicsResults 08c985b764943583e960e545b13f2d3f872e5b0b .ThermodynamicsResults
  finished_normally bool
  n_steps int32
  trajectory reference[]
  ensemble_properties > .EnsembleProperty[]
  correlation_functions > .CorrelationFunction[]
  radial_distribution_functions > .RadialDistributionFunction[]
  radius_of_gyration > .RadiusOfGyration[]
  mean_squared_displacements > .MeanSquaredDisplacement[]
MolecularDynamics bbecb03a8bfd116019df8b6b4883881b41a9d743 .SerialSimulation
  method > .MolecularDynamicsMethod
  results > .MolecularDynamicsResults
PhononMethod 868058dd01d7c64220750b1e53ae200ddfec9bad .SimulationWorkflowMethod
  force_calculator str
  mesh_density float64
  random_displacements bool
  with_non_analytic_correction bool
  with_grueneisen_parameters bool
PhononResults 1a3aaa2fe91f95b73449d1b47b8c77267d26305c .ThermodynamicsResults
  n_imaginary_frequencies int
  n_bands int32
  n_qpoints int32
  qpoints float64[][]
  group_velocity float64[][][]
  n_displacements int32
  n_atoms int32
  displacements float64[][][]
  dos reference[]
  band_structure reference[]
Phonon 357bb25a1c4c795340ba64c616209e92a90c40d2 .ParallelSimulation
  method > .PhononMethod
  results > .PhononResults
StrainDiagrams aa9a644392f3c693d15b4db8f1306fc05647e22b
  type str
  n_eta int32
  n_deformations int32
  value float64[][]
  eta float64[][]
  stress_voigt_component int32
  polynomial_fit_order int32
ElasticMethod b7dd054db61bd23de11e1425b85e795e4cf9f77f .SimulationWorkflowMethod
  energy_stress_calculator str
  calculation_method str
  elastic_constants_order int
  fitting_error_maximum float64
  strain_maximum float64
ElasticResults db413006cfff0c8fce1559769363181ebc9eb854 .ThermodynamicsResults
  n_deformations int32
  deformation_types str64[][]
  n_strains int32
  is_mechanically_stable bool
  elastic_constants_notation_matrix_second_order str64[][]
  elastic_constants_matrix_second_order float64[][]
  elastic_constants_matrix_third_order float64[][][]
  compliance_matrix_second_order float64[][]
  elastic_constants_gradient_matrix_second_order float64[][]
  bulk_modulus_voigt float64
  shear_modulus_voigt float64
  bulk_modulus_reuss float64
  shear_modulus_reuss float64
  bulk_modulus_hill float64
  shear_modulus_hill float64
  young_modulus_voigt float64
  poisson_ratio_voigt float64
  young_modulus_reuss float64
  poisson_ratio_reuss float64
  young_modulus_hill float64
  poisson_ratio_hill float64
  elastic_anisotropy float64
  pugh_ratio_hill float64
  debye_temperature float64
  speed_sound_transverse float64
  speed_sound_longitudinal float64
  speed_sound_average float64
  eigenvalues_elastic float64[]
  strain_diagrams > .StrainDiagrams[]
Elastic 97df9cfad9980918cfed242d8a0a1c0db441f90b .ParallelSimulation
  method > .ElasticMethod
  results > .ElasticResults
ThermodynamicsMethod 0fd9b58483649938fc794517fbd465dc8bb4a3b0 .SimulationWorkflowMethod
Thermodynamics c212a4b1e12437ddd9d3d4141acbb8712e33ec42 .SerialSimulation
  method > .ThermodynamicsMethod
  results > .ThermodynamicsResults
GWResults a1d36a7459af7bead46982ec642c0df29373a42e .SimulationWorkflowResults
  band_gap_dft reference[]
  band_gap_gw reference[]
  dos_dft reference[]
  dos_gw reference[]
  band_structure_dft reference[]
  band_structure_gw reference[]
GWMethod 8d37efdf58ed340cbea6091c120aec2b7a3bb6a9 .SimulationWorkflowMethod
  starting_point reference
  electrons_representation reference
  gw_method_ref reference
GW e02c6caa115c4437cc5c54be23e2d151937b8a6b .SerialSimulation
  method > .GWMethod
  results > .GWResults
TBResults 58c50c531676a24537a7b64856984c71892e093e .SimulationWorkflowResults
  band_gap_first_principles reference[]
  band_gap_tb reference[]
  band_structure_first_principles reference[]
  band_structure_tb reference[]
TBMethod 7d33895ffead8b7d0e6b6944c8a50416437dc1e1 .SimulationWorkflowMethod
  tb_method_ref reference
TB 92355c55a46ae45cdb0793d8e89644782e98eec7 .SerialSimulation
  method > .TBMethod
  results > .TBResults
PhotonPolarizationResults 8f7b3b007126d11c269687fd185eaf043ecf5ad9 .SimulationWorkflowResults
  n_polarizations int32
  spectrum_polarization reference[]
PhotonPolarizationMethod a771708613bb7fd935d75453b2e6e1d1a8908551 .SimulationWorkflowMethod
  bse_method_ref reference
PhotonPolarization a5dba4034600edcfe7cb54010c8a405c09576810 .ParallelSimulation
  method > .PhotonPolarizationMethod
  results > .PhotonPolarizationResults
XSResults b8dd2e39ba0fe64f4869e55d6585f0fbc4bfaa63 .SimulationWorkflowResults
  band_gap_dft reference[]
  band_gap_gw reference[]
  band_structure_dft reference[]
  band_structure_gw reference[]
  dos_dft reference[]
  dos_gw reference[]
  spectra > .PhotonPolarizationResults[]
XSMethod 2a5b4af647689efd7218b9570c550cee4e9aa6bd .SimulationWorkflowMethod
XS 4c75aeccf30fbe52e5b004bd660a816007332192 .SerialSimulation
  method > .XSMethod
  results > .XSResults
MaxEntResults e6ef86e2dbb99c91a102e26574b2669892fe5910 .SimulationWorkflowResults
  greens_functions_dmft reference[]
  band_gap_maxent reference[]
  dos_maxent reference[]
  greens_functions_maxent reference[]
MaxEntMethod b55aedcc1297769164461c922b7beb965ef870f7 .SimulationWorkflowMethod
  dmft_method_ref reference
  maxent_method_ref reference
MaxEnt a4ebe0f2dd3b0a3621a8f702ef48000113107ddf .SerialSimulation
  method > .MaxEntMethod
  results > .MaxEntResults
DMFTResults 677fc41c220f1acd765e6e0f25317c1a0842c38e .SimulationWorkflowResults
  band_gap_dft reference[]
  band_gap_tb reference[]
  band_gap_dmft reference[]
  band_structure_dft reference[]
  dos_dft reference[]
  band_structure_tb reference[]
  dos_tb reference[]
  greens_functions_dmft reference[]
DMFTMethod 398f25655bed99e723a4c804e8150fdf576898ea .SimulationWorkflowMethod
  starting_point reference
  electrons_representation reference
  tb_method_ref reference
  dmft_method_ref reference
DMFT 0535d411946be8727c7edc3e7e665e0ffb4614b1 .SerialSimulation
  method > .DMFTMethod
  results > .DMFTResults
EquationOfStateMethod 48c5b41729166f5b21f64f18f7290557681558c7 .SimulationWorkflowMethod
  energy_calculator str
EOSFit f03c3c3c29e4f73552b617f74222793e845db469
  function_name str
  fitted_energies float64[]
  bulk_modulus float64
  bulk_modulus_derivative float64
  equilibrium_volume float64
  equilibrium_energy float64
  rms_error float64
EquationOfStateResults 6069fbfbe582bd63b2b17cfcf5c50d9cb8ae9fd3 .SimulationWorkflowResults
  n_points int32
  volumes float64[]
  energies float64[]
  eos_fit > .EOSFit[]
EquationOfState 4dd2427f20d6316b6447b79eb274b26ed0f594cf .ParallelSimulation
  method > .EquationOfStateMethod
  results > .EquationOfStateResults
ChemicalReactionMethod 5f6b49034460af1d2ba10c930128a5f2c435b828 .SimulationWorkflowMethod
  reaction_type enum ["surface_adsorption"]
ChemicalReactionResults 8fb751775ec2e507721d95db12b903594438327c .SimulationWorkflowMethod
  reaction_energy float64
  activation_energy float64
ChemicalReaction 0154f98c491a159556a9064c886ebc8912ede982 .SimulationWorkflow
  method > .ChemicalReactionMethod
  results > .ChemicalReactionResults
`,
  "nomad.datamodel.metainfo.system": `
AtomsGroup f1f9bc394f4a0c6772eee219ff6df530068292e4 nomad.datamodel.data.ArchiveSection
  label str
  type str
  index int
  composition_formula str
  n_atoms int
  atom_indices int32[]
  is_molecule bool
  bond_list int32
  atoms_group > .AtomsGroup[]
Atoms 7d051e8be40aed92f0e7c7b537dcc0bd10f5eafe nomad.datamodel.data.ArchiveSection
  n_atoms int
  atomic_numbers int32[]
  equivalent_atoms int32[]
  wyckoff_letters str[]
  concentrations float64[]
  species int32[]
  labels str[]
  positions float64[][]
  velocities float64[][]
  lattice_vectors float64[][]
  lattice_vectors_reciprocal float64[][]
  local_rotations float64[][][]
  periodic bool[]
  supercell_matrix int32[][]
  symmorphic bool
  bond_list int32[][]
`,
  "nomad.datamodel.metainfo.tabulartree": `
TabularTreeNodeInfo c3309305ef4745362d52f5541a41aa7e8a184373
  value any
  description str
  unit str
TabularTreeLevel3 536ffaf86b34dac856065d56e37d7fc3fef46ea6
  name str
  info > .TabularTreeNodeInfo
TabularTreeLevel2 d2cea01ddaafa41c9984bc53b275397d20899fd1
  name str
  info > .TabularTreeNodeInfo
  nodes > .TabularTreeLevel3[]
TabularTreeLevel1 14157450088afbd875c145131367c43358266d99
  name str
  info > .TabularTreeNodeInfo
  nodes > .TabularTreeLevel2[]
TabularTree 69580910869a2d829cb27b5ff235043569daf07a
  name str
  info > .TabularTreeNodeInfo
  nodes > .TabularTreeLevel1[]
`,
  "nomad.datamodel.metainfo.workflow": `
Link 7d9e1fa57f588525bd075187f97f743b01af1d68 nomad.datamodel.data.ArchiveSection
  name str
  section reference
Task 0aff7a298df5dcb6da4e05879103e52180302870 nomad.datamodel.data.ArchiveSection
  name str
  section reference
  inputs > .Link[]
  outputs > .Link[]
TaskReference 467b665f8a3e82356f7c7d6fefb79e504b1373ab .Task
  task reference
Workflow 81151ff3ce7e4f6807a047c9e2775d9a7514b334 .Task nomad.datamodel.data.EntryData
  tasks > .Task[]
`,
  "nomad.parsing.tabular": `
TableData 01444576adb49e3e8f9228c5db694f3194c4228e nomad.datamodel.data.ArchiveSection
  fill_archive_from_datafile bool
`
}
