/**
 * What a NOMAD 2.0.0 server without plug-ins answers of the quantities that its apps can search for. The descriptions are
 * NOMAD's own words (Apache License 2.0), as its API gives them.
 */

/**
 * A section at the beginning of a line, `[]` behind it if it repeats; below it its quantities: name, type with shape and
 * unit, description. `\n` is a new line, `¶` one with eight blanks.
 */
export const table = String.raw`
.
  upload_id | string | The persistent and globally unique identifier for the upload of the entry
  upload_name | string | The user provided upload name
  upload_create_time | timestamp | The date and time when the upload was created in nomad
  description | string | Further information about the upload.
  entry_id | string | A persistent and globally unique identifier for the entry
  entry_name | string | A brief human readable name for the entry.
  entry_name.prefix | string | A brief human readable name for the entry.
  entry_type | string | The main schema definition. This is the name of the section used for data.
  calc_id | string | Legacy field name, use \`entry_id\` instead.
  entry_create_time | timestamp | The date and time when the entry was created in nomad
  parser_name | string | The NOMAD parser used for the last processing
  mainfile | string | The path to the mainfile from the root directory of the uploaded files
  mainfile.path | string | The path to the mainfile from the root directory of the uploaded files
  mainfile_key | string | Key used to differentiate between different *child entries* of an entry.\nFor parent entries and entries that do not have any children, the value should\nbe empty.
  mainfile_key.path | string | Key used to differentiate between different *child entries* of an entry.\nFor parent entries and entries that do not have any children, the value should\nbe empty.
  text_search_contents | string[*] | Contains text contents that should be considered when\ndoing free text queries for entries.
  files | string[0..*] | The paths to the files within the upload that belong to this entry.\nAll files within the same directory as the entry's mainfile are considered the\nauxiliary files that belong to the entry.
  files.path | string[0..*] | The paths to the files within the upload that belong to this entry.\nAll files within the same directory as the entry's mainfile are considered the\nauxiliary files that belong to the entry.
  pid | string | The unique, sequentially enumerated, integer PID that was used in the legacy\nNOMAD CoE. It allows to resolve URLs of the old NOMAD CoE Repository.
  raw_id | string | The code specific identifier extracted from the entry's raw files by the parser,\nif supported.
  external_id | string | A user provided external id. Usually the id for an entry in an external database\nwhere the data was imported from.
  published | boolean | Indicates if the entry is published
  publish_time | timestamp | The date and time when the upload was published in nomad
  with_embargo | boolean | Indicated if this entry is under an embargo
  processed | boolean | Indicates that the entry is successfully processed.
  process_status | enum | The status of the current or last completed processing step.
  last_processing_time | timestamp | The date and time of the last processing.
  processing_errors | string[*] | Errors that occurred during processing
  nomad_version | string | The NOMAD version used for the last processing
  nomad_commit | string | The NOMAD commit used for the last processing
  nomad_distro_commit_url | string | The NOMAD distro commit url used for the last processing
  comment | string | A user provided comment for this entry
  references | string[0..*] | User provided references (URLs) for this entry
  external_db | enum | The repository or external database where the original data resides
  origin | string | A short human readable description of the entries origin. Usually it is the\nhandle of an external database/repository or the name of the main author.
main_author
  name | string
  name.text | string
  user_id | string | The unique, persistent keycloak UUID
.
  main_author | unknown | The main author of the entry
authors
  name | string
  name.text | string
.
  authors | unknown[0..*] | All authors (main author and co-authors)
writers
  name | string
  name.text | string
  user_id | string | The unique, persistent keycloak UUID
.
  writers | unknown[0..*] | All writers (main author, upload coauthors)
  writer_groups | string[0..*] | Groups with write access (= coauthor groups).
viewers
  name | string
  name.text | string
  user_id | string | The unique, persistent keycloak UUID
.
  viewers | unknown[0..*] | All viewers (main author, upload coauthors, and reviewers)
  viewer_groups | string[0..*] | Groups with read access (= coauthor groups + reviewer groups).
datasets
  dataset_id | string | The unique identifier for this dataset as a string. It should be\na randomly generated UUID, similar to other nomad ids.
  dataset_name | string | The human-readable name of the dataset as string. The dataset name must be\nunique for the user.
  doi | string | The optional Document Object Identifier (DOI) associated with this dataset.\nNomad can register DOIs that link back to the respective representation of\nthe dataset in the nomad UI. This quantity holds the string representation of\nthis DOI. There is only one per dataset. The DOI is just the DOI name, not its\nfull URL, e.g. "10.17172/nomad/2019.10.29-1".
  dataset_create_time | timestamp | The date when the dataset was first created.
  dataset_modified_time | timestamp | The date when the dataset was last modified. An owned dataset\ncan only be extended after a DOI was assigned. A foreign dataset cannot be changed\nonce a DOI was assigned.
  dataset_type | enum | The type determined if a dataset is owned, i.e. was created by\nthe authors of the contained entries; or if a dataset is foreign,\ni.e. it was created by someone not necessarily related to the entries.
.
  datasets | unknown[0..*] | A list of user curated datasets this entry belongs to.
  domain | enum | The material science domain
  n_quantities | int | Number of metainfo quantities parsed from the entry.
  quantities | string[0..*] | All quantities that are used by this entry.
  quantities.path | string[0..*] | All quantities that are used by this entry.
  sections | string[*] | All sections that are present in this entry. This field is deprecated and will be removed.
  readonly | boolean | Indicates if the entry shall not be edited manually
optimade
  elements | enum[1..*] | Names of the different elements present in the structure.
  nelements | int | Number of different elements in the structure as an integer.
  elements_ratios | float[nelements] | Relative proportions of different elements in the structure.
  chemical_formula_descriptive | string | The chemical formula for a structure as a string in a form chosen by the API\nimplementation.
  chemical_formula_reduced | string | The reduced chemical formula for a structure as a string with element symbols and\ninteger chemical proportion numbers. The proportion number MUST be omitted if it is 1.
  chemical_formula_hill | string | The chemical formula for a structure in Hill form with element symbols followed by\ninteger chemical proportion numbers. The proportion number MUST be omitted if it is 1.
  chemical_formula_anonymous | string | The anonymous formula is the chemical_formula_reduced, but where the elements are\ninstead first ordered by their chemical proportion number, and then, in order left to\nright, replaced by anonymous symbols A, B, C, ..., Z, Aa, Ba, ..., Za, Ab, Bb, ... and\nso on.
  nperiodic_dimensions | int | An integer specifying the number of periodic dimensions in the structure, equivalent\nto the number of non-zero entries in dimension_types.
  nsites | int | An integer specifying the length of the cartesian_site_positions property.
  structure_features | enum[1..*] | A list of strings that flag which special features are used by the structure.\n\n- disorder: This flag MUST be present if any one entry in the species list has a\nchemical_symbols list that is longer than 1 element.\n- unknown_positions: This flag MUST be present if at least one component of the\ncartesian_site_positions list of lists has value null.\n- assemblies: This flag MUST be present if the assemblies list is present.
section_defs
  definition_qualified_name | string | The qualified name of the compatible section.
  definition_id | string | The definition id of the compatible section.
  used_directly | boolean | If the compatible section is directly used as base section.
entry_references
  target_reference | string | The full url like reference of the the target.
  target_entry_id | string | The id of the entry containing the target.
  target_mainfile | string | The mainfile of the entry containing the target.
  target_upload_id | string | The id of the upload containing the target.
  target_name | string | The name of the target quantity/section.
  target_path | string | The path of the target quantity/section in its archive.
  source_name | string | The name of the source (self) quantity/section in its archive.
  source_path | string | The path of the source (self) quantity/section in its archive.
  source_quantity | string | A reference to the quantity definition that defines the reference
search_quantities
  id | string | The full identifier for this quantity that contains the path in the schema +\nschema name.
  definition | string | A reference to the quantity definition.
  path_archive | string | Path of the value within the archive. This path also include list indices, e.g. data.section[0].value
  segments | unknown | Contains the definitions and path for each segment in the search quantity path.\nFor example, if you have a path \`data.subsection.value\` defined in a custom\nschema, the stored segments would be:\n\nsegments = {\n  '1': {\n    'path': 'data'\n    'definitions': [¶'mypackage.schema_packages.simulation.MySimulation',¶'mypackage.schema_packages.simulation.Simulation',\n    ]\n  },\n  '2': {\n    'path': 'calculation',\n    'definitions': [¶'mypackage.schema_packages.simulation.MyCalculation,¶'mypackage.schema_packages.simulation.Calculation,\n    ']\n  },\n  '-1': {\n    'path': 'value',\n    'definitions': ['mypackage.schema_packages.simulation.Calculation']\n  },\n}\n\nNote that:\n - The keys are the segment indices.\n - The key 0 is reserved for the root section (i.e. EntryArchive) but none of the\n   information is currently stored.\n - The key -1 is used for the last segment, which is the quantity. This allows\n   queries starting from the end as well, and helps with retrieving the quantity\n   definition. Note that the definition stored for the quantity points to the\n   section that ultimately defines the quantity, which may not be clear from the\n   definition of the parent section due to inheritance.
  bool_value | boolean | The value mapped as an ES boolean field.
  str_value | string | The value mapped as an ES text and keyword field.
  str_value.keyword | string | The value mapped as an ES text and keyword field.
  int_value | int | The value mapped as an ES long number field.
  float_value | float | The value mapped as an ES double number field.
  datetime_value | timestamp | The value mapped as an ES date field.
results.material | ¶Section containing information on the material composition and structure.¶
  material_id | string | A fixed length, unique material identifier in the form of a hash\ndigest.
  material_name | string | Meaningful names for this a material if any can be assigned.
  structural_type | enum | Structural class determined from the atomic structure.
  dimensionality | enum | Dimensionality of the system. For atomistic systems this is\nautomatically evaluated by using the topology-scaling algorithm:\nhttps://doi.org/10.1103/PhysRevLett.118.106101.\n\n| Value | Description |\n| --------- | ----------------------- |\n| \`'0D'\` | Not connected periodically |\n| \`'1D'\` | Periodically connected in one dimension |\n| \`'2D'\` | Periodically connected in two dimensions |\n| \`'3D'\` | Periodically connected in three dimensions |
  building_block | enum | More exact classification for this system, i.e. the type of "building\nblock" it represents.\n\n| Value | Description |\n| --------- | ----------------------- |\n| \`'surface'\` | Structure built from a unit cell that repeats periodically in two directions and at least twice, but not infinitely in a third direction. |\n| \`'2D material'\` | Structure built from a unit cell that repeats periodically in two directions and only once in a third direction. |\n| \`'molecule'\` | Molecule defined in the force-field topology |\n| \`'monomer'\` | Monomer defined in the force-field topology |
  functional_type | string[0..*] | Classification based on the functional properties.
  compound_type | string[0..*] | Classification based on the chemical formula.
  elements | enum[0..*] | Names of the different elements present in the structure.
  n_elements | int | Number of different elements in the structure as an integer.
  elements_exclusive | string | String containing the chemical elements in alphabetical order and\nseparated by a single whitespace. This quantity can be used for\nexclusive element searches where you want to find entries/materials\nwith only certain given elements.
  chemical_formula_descriptive | string | The chemical formula for a structure as a string in a form chosen by the API\nimplementation.
  chemical_formula_reduced | string | Alphabetically sorted chemical formula with reduced integer chemical\nproportion numbers. The proportion number is omitted if it is 1.
  chemical_formula_hill | string | The chemical formula for a structure in Hill form with element\nsymbols followed by non-reduced integer chemical proportion numbers.\nThe proportion number is omitted if it is 1.
  chemical_formula_iupac | string | Formula where the elements are ordered using a formal list loosely\nbased on electronegativity as defined in the IUPAC nomenclature of\ninorganic chemistry (2005). Contains reduced integer chemical\nproportion numbers where the proportion number is omitted if it is\n1.
  chemical_formula_anonymous | string | Formula with the elements ordered by their reduced integer chemical\nproportion number, and the chemical species replaced by\nalphabetically ordered letters. The proportion number is omitted if\nit is 1. E.g.  H2O becomes A2B and H2O2 becomes AB. The letters are\ndrawn from the english alphabet that may be extended by increasing\nthe number of letters, e.g. A, B, ..., Z, Aa, Ab and so on. This\ndefinition is in line with the similarly named OPTIMADE definition.
  chemical_formula_reduced_fragments | string[*] | Alphabetically sorted chemical formula with reduced integer chemical\nproportion numbers. The proportion number is omitted if it is 1.
results.material.elemental_composition[] | ¶Section containing information about the concentration of an element,¶given by its atomic and mass fraction within the system or material.¶
  element | enum | The symbol of the element, e.g. 'Pb'.
  atomic_fraction | float | The atomic fraction of the element in the system it is contained within.\nPer definition a positive value less than or equal to 1.
  mass_fraction | float | The mass fraction of the element in the system it is contained within.\nPer definition a positive value less than or equal to 1.
results.material.symmetry | ¶Section containing information about the symmetry of the material. All¶of these properties are derived by running a symmetry analysis on a¶representative geometry from the original data. This original geometry¶is stored in results.properties together with the primitive and¶conventional structures.¶
  bravais_lattice | enum[] | Identifier for the Bravais lattice in Pearson notation. The first lowercase letter\nidentifies the crystal family and can be one of the following: a (triclinic), b\n(monoclinic), o (orthorhombic), t (tetragonal), h (hexagonal) or c (cubic). The\nsecond uppercase letter identifies the centring and can be one of the following: P\n(primitive), S (face centred), I (body centred), R (rhombohedral centring) or F\n(all faces centred).
  crystal_system | enum[] | Name of the crystal system.
  hall_number | int[] | The Hall number for this system.
  hall_symbol | string[] | The Hall symbol for this system.
  point_group | string[] | Symbol of the crystallographic point group in the Hermann-Mauguin notation.
  space_group_number | int[] | Specifies the International Union of Crystallography (IUC) number of the 3D space\ngroup of this system.
  space_group_symbol | string[] | The International Union of Crystallography (IUC) short symbol of the 3D\nspace group of this system.
  prototype_formula | string | The formula of the prototypical material for this structure.
  prototype_aflow_id | string | The identifier of this structure in the AFLOW encyclopedia of\ncrystallographic prototypes:\nhttp://www.aflowlib.org/prototype-encyclopedia/index.html
  structure_name | enum | A common name for this structure, e.g. fcc, bcc.
  strukturbericht_designation | string | Classification of the material according to the historically grown\n'strukturbericht'.
results.material.topology[] | ¶Describes a a structural part that has been identified within the entry.¶May be related to other systems.¶
  system_id | string | That path of this section within the metainfo that is used as a unique\nidentifier.
  label | string | Descriptive label that identifies this structural part.
  method | enum | The method used for identifying this system.
  description | string | A short description about this part of the topology.
  material_id | string | A fixed length, unique material identifier in the form of a hash\ndigest.
  material_name | string | Meaningful names for this a material if any can be assigned.
  structural_type | enum | Structural class determined from the atomic structure.
  dimensionality | enum | Dimensionality of the system. For atomistic systems this is\nautomatically evaluated by using the topology-scaling algorithm:\nhttps://doi.org/10.1103/PhysRevLett.118.106101.\n\n| Value | Description |\n| --------- | ----------------------- |\n| \`'0D'\` | Not connected periodically |\n| \`'1D'\` | Periodically connected in one dimension |\n| \`'2D'\` | Periodically connected in two dimensions |\n| \`'3D'\` | Periodically connected in three dimensions |
  building_block | enum | More exact classification for this system, i.e. the type of "building\nblock" it represents.\n\n| Value | Description |\n| --------- | ----------------------- |\n| \`'surface'\` | Structure built from a unit cell that repeats periodically in two directions and at least twice, but not infinitely in a third direction. |\n| \`'2D material'\` | Structure built from a unit cell that repeats periodically in two directions and only once in a third direction. |\n| \`'molecule'\` | Molecule defined in the force-field topology |\n| \`'monomer'\` | Monomer defined in the force-field topology |
  functional_type | string[0..*] | Classification based on the functional properties.
  compound_type | string[0..*] | Classification based on the chemical formula.
  elements | enum[0..*] | Names of the different elements present in the structure.
  n_elements | int | Number of different elements in the structure as an integer.
  elements_exclusive | string | String containing the chemical elements in alphabetical order and\nseparated by a single whitespace. This quantity can be used for\nexclusive element searches where you want to find entries/materials\nwith only certain given elements.
  chemical_formula_descriptive | string | The chemical formula for a structure as a string in a form chosen by the API\nimplementation.
  chemical_formula_reduced | string | Alphabetically sorted chemical formula with reduced integer chemical\nproportion numbers. The proportion number is omitted if it is 1.
  chemical_formula_hill | string | The chemical formula for a structure in Hill form with element\nsymbols followed by non-reduced integer chemical proportion numbers.\nThe proportion number is omitted if it is 1.
  chemical_formula_iupac | string | Formula where the elements are ordered using a formal list loosely\nbased on electronegativity as defined in the IUPAC nomenclature of\ninorganic chemistry (2005). Contains reduced integer chemical\nproportion numbers where the proportion number is omitted if it is\n1.
  chemical_formula_anonymous | string | Formula with the elements ordered by their reduced integer chemical\nproportion number, and the chemical species replaced by\nalphabetically ordered letters. The proportion number is omitted if\nit is 1. E.g.  H2O becomes A2B and H2O2 becomes AB. The letters are\ndrawn from the english alphabet that may be extended by increasing\nthe number of letters, e.g. A, B, ..., Z, Aa, Ab and so on. This\ndefinition is in line with the similarly named OPTIMADE definition.
  chemical_formula_reduced_fragments | string[*] | Alphabetically sorted chemical formula with reduced integer chemical\nproportion numbers. The proportion number is omitted if it is 1.
  parent_system | string | Reference to the parent system.
  child_systems | string[*] | References to the child systems.
  atomic_fraction | float | The atomic fraction of this system in the full structure it is contained in.\nPer definition a positive value less than or equal to 1.
  mass_fraction | float | The mass fraction of this system in the full structure it is contained within.\nPer definition a positive value less than or equal to 1.
  n_atoms | int[] | The total number of species (atoms, particles) in the system.
  sbu_type | string[] | The topological representation of the metal secondary building units (sbus).\nThe shape of most metal sbus are well defined and form the basis of most\n popular MOFs. The most common example is the paddlewheel, rodlike mofs,\n irmofs, uio66
  largest_cavity_diameter | float meter | The largest cavity diameter is the largest sphere that can be inserted in a porous\nsystem without overlapping with any of the atoms in the system.
  pore_limiting_diameter | float meter | The pore limiting diameter is the largest sphere that can freely\ndiffuse through the porous network without overlapping with any of the\natoms in the system.
  largest_included_sphere_along_free_sphere_path | float meter | The largest included sphere along free sphere path is\nlargest sphere that can be inserted in the pore.
  accessible_surface_area | float meter ** 2 | The surface area accessible is the area that is accessible to guest molecules\nin a porous system. It is generally considered to be the entire surface area\nthat can be spanned by a probe of a specific radius. In NOMAD, by default we use\na probe that has a radius of 1.86 Angstrom, which correspond to the\ncovalent radii of nitrogen gas. For biomolecular system, a radii of\n1.4 Angstrom can be used, which correspond to the covalent radii\nof water.
  accessible_volume | float meter ** 3 | Volume of unoccupied space in a system that can be accessible to\nguest molecules, like solvents.
  void_fraction | float | Ratio of the the volume of the unoccupied space in the system\nto the volume of the entire system. It is a good proxy to\ndetermine how porous a system is. Highly porous systems\noften have a larger void fraction, meanwhile compact or dense\nsystems have smaller void fractions.
  n_channels | int[] | Number of channels present in the porous system, which correspond to the number of\npores within the system.
  sbu_coordination_number | int | The number of connecting point in the secondary building units(sbu), which corresponds to\nthe to the number of point of extension in the secondary building unit. Some common\nterminology include\n1 : monotopic\n2 : ditopic\n3 : tritopic\n4 : tetratopic\n5 : pentatopic
results.material.topology.elemental_composition[] | ¶Section containing information about the concentration of an element,¶given by its atomic and mass fraction within the system or material.¶
  element | enum | The symbol of the element, e.g. 'Pb'.
  atomic_fraction | float | The atomic fraction of the element in the system it is contained within.\nPer definition a positive value less than or equal to 1.
  mass_fraction | float | The mass fraction of the element in the system it is contained within.\nPer definition a positive value less than or equal to 1.
results.material.topology.system_relation[] | Contains information about the relation between two different systems.
  type | enum | The type of relation between a system and it's parent.\n\n| Value | Description |\n| --------- | ----------------------- |\n| \`'root'\` | System representing the entire structure, has no parent system. |\n| \`'subsystem'\` | A single logical entity extracted from the parent system. |\n| \`'group'\` | A logical group of subsystems within the parent, e.g. a group of molecules in MD. |\n| \`'primitive_cell'\` | The conventional cell from which the parent is constructed from. |\n| \`'conventional_cell'\` | The primitive cell from which the parent is constructed from. |
results.material.topology.cell[] | ¶Properties of a unit cell.¶
  a | float meter | Length of the first basis vector.
  b | float meter | Length of the second basis vector.
  c | float meter | Length of the third basis vector.
  alpha | float radian | Angle between second and third basis vector.
  beta | float radian | Angle between first and third basis vector.
  gamma | float radian | Angle between first and second basis vector.
  volume | float meter ** 3 | Volume of the cell.
  atomic_density | float 1 / meter ** 3 | Atomic density of the material (atoms/volume).'
  mass_density | float kilogram / meter ** 3 | Mass density of the material.
results.material.topology.symmetry[] | ¶Section containing information about the symmetry properties of a¶conventional cell related to a system.¶
  bravais_lattice | enum[] | Identifier for the Bravais lattice in Pearson notation. The first lowercase letter\nidentifies the crystal family and can be one of the following: a (triclinic), b\n(monoclinic), o (orthorhombic), t (tetragonal), h (hexagonal) or c (cubic). The\nsecond uppercase letter identifies the centring and can be one of the following: P\n(primitive), S (face centred), I (body centred), R (rhombohedral centring) or F\n(all faces centred).
  crystal_system | enum[] | Name of the crystal system.
  hall_number | int[] | The Hall number for this system.
  hall_symbol | string[] | The Hall symbol for this system.
  point_group | string[] | Symbol of the crystallographic point group in the Hermann-Mauguin notation.
  space_group_number | int[] | Specifies the International Union of Crystallography (IUC) number of the 3D space\ngroup of this system.
  space_group_symbol | string[] | The International Union of Crystallography (IUC) short symbol of the 3D\nspace group of this system.
  strukturbericht_designation | string | Classification of the material according to the historically grown\n'strukturbericht'.
  prototype_label_aflow | string[] | AFLOW label of the prototype (see\nhttp://aflowlib.org/CrystalDatabase/prototype_index.html) identified on the basis\nof the space_group and normalized_wyckoff.
  prototype_name | enum | A common name for this prototypical structure, e.g. fcc, bcc.
results.material.topology.symmetry.wyckoff_sets[] | ¶Section for storing Wyckoff set information. Only available for¶conventional cells that have undergone symmetry analysis.¶
results.material.topology.metal_coordination[] | Coordination number of an element, which represents the number of atoms directly bonded to the element.
results.material.topology.active_orbitals[]
  n_quantum_number | int[] | Principal quantum number $n$.
  j_quantum_number | float[1..2] | Total angular momentum quantum number $j = |l-s| ... l+s$.\n**Necessary with strong L-S coupling or non-collinear spin systems.**
  mj_quantum_number | float[*] | Azimuthal projection of the $j$ vector.\n**Necessary with strong L-S coupling or non-collinear spin systems.**
  degeneracy | int | The number of states under the filling constraints applied to the orbital set.\nThis implicitly assumes that all orbitals in the set are degenerate.
  n_electrons_excited | float[] | The electron charge excited for modelling purposes.\nChoices that deviate from 0 or 1 typically leverage Janak composition.\nUnless the \`initial\` state is chosen, the model corresponds to a single electron being excited in physical reality.
  occupation | float | The total number of electrons within the state (as defined by degeneracy)\nafter exciting the model charge.
  l_quantum_symbol | string | Azimuthal $l$ in symbolic form.
  ml_quantum_symbol | string | Magnetic quantum number $m_l$ in symbolic form.
  ms_quantum_symbol | string | Spin quantum number $m_s$ in symbolic form.
results.method | ¶Contains a summary of the methodology that has been used in this entry.¶This methodology applies to all of the reported properties and¶determines the result of a single energy evalution. The individual¶properties may be further methodological details affect e.g. the¶sampling.¶
  method_id | string | Identifier for the used method. Only available for a subset of entries\nfor which the methodology has been identified with precision.
  method_name | enum | Common name for the used method.
  workflow_name | string
results.method.simulation | ¶Contains method details for a simulation entry.¶
  program_name | string | The name of the used program.
  program_version | string | The version of the used program.
  program_version_internal | string | The version tag used internally by the development team.
results.method.simulation.dft | ¶Methodology for a DFT calculation.¶
  basis_set_type | enum | The used basis set functions.
  core_electron_treatment | enum | How the core electrons are described.
  spin_polarized | boolean | Whether the calculation is spin-polarized.
  scf_threshold_energy_change | float[] joule | Specifies the threshold for the total energy change between two subsequent\nself-consistent field (SCF) iterations. The SCF is considered converged when the\ntotal-energy change between two SCF cycles is below the threshold (possibly in\ncombination with other criteria).
  van_der_Waals_method | string[] | The used van der Waals method.
  relativity_method | enum[] | Describes the relativistic treatment used for the calculation of the final energy\nand related quantities. If skipped or empty, no relativistic treatment is applied.
  smearing_kind | string[] | Specifies the kind of smearing on the electron occupation used to calculate the\nfree energy (see energy_free)
  smearing_width | float[] | Specifies the width of the smearing in energy for the electron occupation used to\ncalculate the free energy (see energy_free).\n\n*NOTE:* Not all methods specified in smearing_kind uses this value.
  jacobs_ladder | enum | Functional classification in line with Jacob's Ladder.\nFor more information, see https://doi.org/10.1063/1.1390175 (original paper);\nhttps://doi.org/10.1103/PhysRevLett.91.146401 (meta-GGA);\nand https://doi.org/10.1063/1.1904565 (hyper-GGA).
  xc_functional_type | enum | Functional classification in line with Jacob's Ladder.\nFor more information, see https://doi.org/10.1063/1.1390175 (original paper);\nhttps://doi.org/10.1103/PhysRevLett.91.146401 (meta-GGA);\nand https://doi.org/10.1063/1.1904565 (hyper-GGA).
  xc_functional_names | string[*] | The list of libXC functional names that where used in this entry.
  exact_exchange_mixing_factor | float | Amount of exact exchange mixed in with the XC functional (value range = [0,1]).
results.method.simulation.dft.hubbard_kanamori_model[] | Setup of the Hubbard model used in DFT+U
  u_effective | float[] joule | Value of the effective U parameter (u - j).
  u | float[] joule | Value of the (intraorbital) Hubbard interaction
  j | float[] joule | Value of the exchange interaction. In rotational invariant systems, j = jh.
results.method.simulation.tb | ¶Methodology for a Tight-Binding calculation.¶
  type | enum | Tight-binding model type: Slater Koster fitting, DFTB approximation, xTB perturbation\ntheory, or Wannier projection.
  localization_type | enum | Localization type of the Wannier orbitals.
results.method.simulation.gw | ¶Methodology for a GW calculation.¶
  type | enum[] | GW Hedin's self-consistency cycle:\n\n| Name      | Description                      | Reference             |\n\n| --------- | -------------------------------- | --------------------- |\n\n| \`'G0W0'\`  | single-shot                      | PRB 74, 035101 (2006) |\n\n| \`'scGW'\`  | self-consistent G and W               | PRB 75, 235102 (2007) |\n\n| \`'scGW0'\` | self-consistent G with fixed W0  | PRB 54, 8411 (1996)   |\n\n| \`'scG0W'\` | self-consistent W with fixed G0  | -                     |\n\n| \`'ev-scGW0'\`  | eigenvalues self-consistent G with fixed W0   | PRB 34, 5390 (1986)   |\n\n| \`'ev-scGW'\`  | eigenvalues self-consistent G and W   | PRB 74, 045102 (2006)   |\n\n| \`'qp-scGW0'\`  | quasiparticle self-consistent G with fixed W0 | PRL 99, 115109 (2007) |\n\n| \`'qp-scGW'\`  | quasiparticle self-consistent G and W | PRL 96, 226402 (2006) |
  basis_set_type | enum | The used basis set functions.
  starting_point_type | enum | The libXC based xc functional classification used in the starting point DFT simulation.
  starting_point_names | string[*] | The list of libXC functional names that where used in this entry.
results.method.simulation.bse | ¶Methodology for a BSE calculation.¶
  type | enum[] | Type of BSE hamiltonian solved:\n\n    H_BSE = H_diagonal + 2 * gx * Hx - gc * Hc\n\nwhere gx, gc specifies the type
  basis_set_type | enum | The used basis set functions.
  starting_point_type | enum | The libXC based xc functional classification used in the starting point DFT simulation.
  starting_point_names | string[*] | The list of libXC functional names that where used in this entry.
  solver | enum[] | Solver algotithm used to diagonalize the BSE Hamiltonian.
  gw_type | enum[] | GW Hedin's self-consistency cycle:\n\n| Name      | Description                      | Reference             |\n\n| --------- | -------------------------------- | --------------------- |\n\n| \`'G0W0'\`  | single-shot                      | PRB 74, 035101 (2006) |\n\n| \`'scGW'\`  | self-consistent G and W               | PRB 75, 235102 (2007) |\n\n| \`'scGW0'\` | self-consistent G with fixed W0  | PRB 54, 8411 (1996)   |\n\n| \`'scG0W'\` | self-consistent W with fixed G0  | -                     |\n\n| \`'ev-scGW0'\`  | eigenvalues self-consistent G with fixed W0   | PRB 34, 5390 (1986)   |\n\n| \`'ev-scGW'\`  | eigenvalues self-consistent G and W   | PRB 74, 045102 (2006)   |\n\n| \`'qp-scGW0'\`  | quasiparticle self-consistent G with fixed W0 | PRL 99, 115109 (2007) |\n\n| \`'qp-scGW'\`  | quasiparticle self-consistent G and W | PRL 96, 226402 (2006) |
results.method.simulation.dmft | ¶Methodology for a DMFT calculation.¶
  impurity_solver_type | enum[] | Impurity solver method used in the DMFT loop:\n\n| Name              | Reference                            |\n\n| ----------------- | ------------------------------------ |\n\n| \`'CT-INT'\`        | Rubtsov et al., JEPT Lett 80 (2004)  |\n\n| \`'CT-HYB'\`        | Werner et al., PRL 97 (2006)         |\n\n| \`'CT-AUX'\`        | Gull et al., EPL 82 (2008)           |\n\n| \`'ED'\`            | Caffarrel et al, PRL 72 (1994)       |\n\n| \`'NRG'\`           | Bulla et al., RMP 80 (2008)          |\n\n| \`'MPS'\`           | Ganahl et al., PRB 90 (2014)         |\n\n| \`'IPT'\`           | Georges et al., PRB 45 (1992)        |\n\n| \`'NCA'\`           | Pruschke et al., PRB 47 (1993)       |\n\n| \`'OCA'\`           | Pruschke et al., PRB 47 (1993)       |\n\n| \`'slave_bosons'\`  | Kotliar et al., PRL 57 (1986)        |\n\n| \`'hubbard_I'\`     | -                                    |
  inverse_temperature | float[] 1 / joule | Inverse temperature = 1/(kB*T).
  magnetic_state | enum[] | Magnetic state in which the DMFT calculation is done:\n\n| Name                  | State                   |\n\n| --------------------- | ----------------------- |\n\n| \`'paramagnetic'\`      | paramagnetic state      |\n\n| \`'ferromagnetic'\`     | ferromagnetic state     |\n\n| \`'antiferromagnetic'\` | antiferromagnetic state |
  u | float[] joule | Value of the (intraorbital) Hubbard interaction
  jh | float[] joule | Value of the (interorbital) Hund's coupling.
  analytical_continuation | enum[] | Analytical continuation used to continuate the imaginary space Green's functions into\nthe real frequencies space.\n\n| Name           | Description         | Reference                        |\n\n| -------------- | ------------------- | -------------------------------- |\n\n| \`'Pade'\` | Pade's approximant  | https://www.sciencedirect.com/science/article/pii/0021999173901277?via%3Dihub |\n\n| \`'MaxEnt'\` | Maximum Entropy method | https://journals.aps.org/prb/abstract/10.1103/PhysRevB.41.2380 |\n\n| \`'SVD'\` | Singular value decomposition | https://journals.aps.org/prl/abstract/10.1103/PhysRevLett.75.517 |\n\n| \`'Stochastic'\` | Stochastic method | https://journals.aps.org/prb/abstract/10.1103/PhysRevB.57.10287 |
results.method.simulation.quantum_cms
results.method.simulation.quantum_cms.quantum_circuit
results.method.simulation.precision | ¶Contains parameters for controlling or evaluating the convergence of the electronic structure.¶
  k_line_density | float[] meter | Amount of sampled k-points per unit reciprocal length along each axis.\nContains the least precise density out of all axes.\nShould only be compared between calulations of similar dimensionality.
  native_tier | string[] | The code-specific tag indicating the precision used\nfor the basis set and meshes of numerical routines.\n\nSupported codes (with hyperlinks to the relevant documentation):\n- [\`VASP\`](https://www.vasp.at/wiki/index.php/PREC)\n- \`FHI-aims\`\n- [\`CASTEP\`](http://www.tcm.phy.cam.ac.uk/castep/documentation/WebHelp/CASTEP.html#modules/castep/tskcastepsetelecquality.htm?Highlight=ultra-fine)
  basis_set | enum | The type of basis set used by the program.\n\n| Value                          |                       Description |\n| ------------------------------ | --------------------------------- |\n| \`'APW'\`                        | Augmented plane waves             |\n| \`'LAPW'\`                       | Linearized augmented plane waves  |\n| \`'APW+lo'\`             | Augmented plane waves with local orbitals |\n| \`'LAPW+lo'\` | Linearized augmented plane waves with local orbitals |\n| \`'(L)APW'\`                     |     A combination of APW and LAPW |\n| \`'(L)APW+lo'\`  | A combination of APW and LAPW with local orbitals |\n| \`'plane waves'\`                | Plane waves                       |\n| \`'gaussians + plane waves'\`    | Basis set of the Quickstep algorithm (DOI: 10.1016/j.cpc.2004.12.014) |\n| \`'real-space grid'\`            | Real-space grid                   |\n| \`'suppport functions'\`         | Support functions                 |
  planewave_cutoff | float[] joule | Spherical cutoff in reciprocal space for a plane-wave basis set. It is the energy\nof the highest plane-wave ($\frac{\hbar^2|k+G|^2}{2m_e}$) included in the basis\nset.
  apw_cutoff | float[] | The spherical cutoff parameter for the interstitial plane waves in the LAPW family.\nThis cutoff is unitless, referring to the product of the smallest muffin-tin radius\nand the length of the cutoff reciprocal vector ($r_{MT} * |K_{cut}|$).
results.method.measurement | ¶Contains method details for a measurement entry.¶
results.method.measurement.xrd | ¶Methodology for an X-Ray Diffraction measurement.¶
  diffraction_method_name | enum | The diffraction method used to obtain the diffraction pattern.\n| X-Ray Diffraction Method                                   | Description                                                                                                                                                                                                 |\n|------------------------------------------------------------|-------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------|\n| **Powder X-Ray Diffraction (PXRD)**                        | The term "powder" refers more to the random orientation of small crystallites than to the physical form of the sample. Can be used with non-powder samples if they present random crystallite orientations. |\n| **Single Crystal X-Ray Diffraction (SCXRD)**               | Used for determining the atomic structure of a single crystal.                                                                                                                                              |\n| **High-Resolution X-Ray Diffraction (HRXRD)**              | A technique typically used for detailed characterization of epitaxial thin films using precise diffraction measurements.                                                                                    |\n| **Small-Angle X-Ray Scattering (SAXS)**                    | Used for studying nanostructures in the size range of 1-100 nm. Provides information on particle size, shape, and distribution.                                                                             |\n| **X-Ray Reflectivity (XRR)**                               | Used to study thin film layers, interfaces, and multilayers. Provides info on film thickness, density, and roughness.                                                                                       |\n| **Grazing Incidence X-Ray Diffraction (GIXRD)**            | Primarily used for the analysis of thin films with the incident beam at a fixed shallow angle.                                                                                                              |\n| **Reciprocal Space Mapping (RSM)**                         | High-resolution XRD method to measure diffracted intensity in a 2-dimensional region of reciprocal space. Provides information about the real-structure (lattice mismatch, domain structure, stress and defects) in single-crystalline and epitaxial samples.|
results.properties | ¶Contains the physical properties that have been calculated or used in¶this entry.¶
  n_calculations | int | The number of performed single configuration calculations.'
  available_properties | string[0..*] | Subset of the property names that are present in this entry.
results.properties.structural | ¶Structural properties.¶
results.properties.structural.radial_distribution_function[] | ¶Radial distribution function.¶
  type | enum[] | Describes if the observable is calculated at the molecular or atomic level.
  label | string[] | Describes the atoms or molecule types involved in determining the property.
results.properties.structural.radial_distribution_function.provenance[] | ¶Contains provenance information for properties derived from molecular¶dynamics simulations.¶
  label | string[] | Class or type of the provenance.\nCan be used to add further description to the provenance.
results.properties.structural.radial_distribution_function.provenance.molecular_dynamics[] | ¶Methodology for molecular dynamics.¶
  time_step | float[] second | The timestep at which the numerical integration is performed.
  ensemble_type | enum[] | The type of thermodynamic ensemble that was simulated.\n\nAllowed values are:\n\n| Thermodynamic Ensemble          | Description                               |\n\n| ---------------------- | ----------------------------------------- |\n\n| \`"NVE"\`           | Constant number of particles, volume, and energy |\n\n| \`"NVT"\`           | Constant number of particles, volume, and temperature |\n\n| \`"NPT"\`           | Constant number of particles, pressure, and temperature |\n\n| \`"NPH"\`           | Constant number of particles, pressure, and enthalpy |
results.properties.structural.radius_of_gyration[] | ¶Contains Radius of Gyration values as a trajectory.¶
  kind | string[] | Kind of the quantity.
  label | string[] | Describes the atoms or molecule types involved in determining the property.
results.properties.structural.radius_of_gyration.provenance[] | ¶Contains provenance information for properties derived from molecular¶dynamics simulations.¶
  label | string[] | Class or type of the provenance.\nCan be used to add further description to the provenance.
results.properties.structural.radius_of_gyration.provenance.molecular_dynamics[] | ¶Methodology for molecular dynamics.¶
  time_step | float[] second | The timestep at which the numerical integration is performed.
  ensemble_type | enum[] | The type of thermodynamic ensemble that was simulated.\n\nAllowed values are:\n\n| Thermodynamic Ensemble          | Description                               |\n\n| ---------------------- | ----------------------------------------- |\n\n| \`"NVE"\`           | Constant number of particles, volume, and energy |\n\n| \`"NVT"\`           | Constant number of particles, volume, and temperature |\n\n| \`"NPT"\`           | Constant number of particles, pressure, and temperature |\n\n| \`"NPH"\`           | Constant number of particles, pressure, and enthalpy |
results.properties.structural.diffraction_pattern[] | ¶Diffraction pattern.¶
  incident_beam_wavelength | float meter | The wavelength of the incident beam.
results.properties.dynamical | ¶Dynamical properties.¶
results.properties.dynamical.mean_squared_displacement[] | ¶Mean Squared Displacements.¶
  type | enum[] | Describes if the observable is calculated at the molecular or atomic level.
  label | string[] | Describes the atoms or molecule types involved in determining the property.
results.properties.dynamical.mean_squared_displacement.provenance[] | ¶Contains provenance information for properties derived from molecular¶dynamics simulations.¶
  label | string[] | Class or type of the provenance.\nCan be used to add further description to the provenance.
results.properties.dynamical.mean_squared_displacement.provenance.molecular_dynamics[] | ¶Methodology for molecular dynamics.¶
  time_step | float[] second | The timestep at which the numerical integration is performed.
  ensemble_type | enum[] | The type of thermodynamic ensemble that was simulated.\n\nAllowed values are:\n\n| Thermodynamic Ensemble          | Description                               |\n\n| ---------------------- | ----------------------------------------- |\n\n| \`"NVE"\`           | Constant number of particles, volume, and energy |\n\n| \`"NVT"\`           | Constant number of particles, volume, and temperature |\n\n| \`"NPT"\`           | Constant number of particles, pressure, and temperature |\n\n| \`"NPH"\`           | Constant number of particles, pressure, and enthalpy |
results.properties.structures | ¶Contains full atomistic representations of the material in different¶forms.¶
results.properties.structures.structure_original | ¶Describes an atomistic structure.¶
  nperiodic_dimensions | int | An integer specifying the number of periodic dimensions in the\nstructure, equivalent to the number of non-zero entries in\ndimension_types.
  n_sites | int | An integer specifying the length of the cartesian_site_positions property.
  cell_volume | float meter ** 3 | Volume of the cell.
results.properties.structures.structure_original.species[] | Used to describe the species of the sites of this structure. Species can be pure chemical elements, or virtual-crystal atoms representing a statistical occupation of a\ngiven site by multiple chemical elements.
results.properties.structures.structure_original.lattice_parameters | ¶Lattice parameters of a cell.¶
  a | float meter | Length of the first basis vector.
  b | float meter | Length of the second basis vector.
  c | float meter | Length of the third basis vector.
  alpha | float radian | Angle between second and third basis vector.
  beta | float radian | Angle between first and third basis vector.
  gamma | float radian | Angle between first and second basis vector.
results.properties.structures.structure_original.wyckoff_sets[] | ¶Section for storing Wyckoff set information. Only available for¶conventional cells that have undergone symmetry analysis.¶
results.properties.structures.structure_conventional | ¶Describes an atomistic structure.¶
  nperiodic_dimensions | int | An integer specifying the number of periodic dimensions in the\nstructure, equivalent to the number of non-zero entries in\ndimension_types.
  n_sites | int | An integer specifying the length of the cartesian_site_positions property.
  cell_volume | float meter ** 3 | Volume of the cell.
results.properties.structures.structure_conventional.species[] | Used to describe the species of the sites of this structure. Species can be pure chemical elements, or virtual-crystal atoms representing a statistical occupation of a\ngiven site by multiple chemical elements.
results.properties.structures.structure_conventional.lattice_parameters | ¶Lattice parameters of a cell.¶
  a | float meter | Length of the first basis vector.
  b | float meter | Length of the second basis vector.
  c | float meter | Length of the third basis vector.
  alpha | float radian | Angle between second and third basis vector.
  beta | float radian | Angle between first and third basis vector.
  gamma | float radian | Angle between first and second basis vector.
results.properties.structures.structure_conventional.wyckoff_sets[] | ¶Section for storing Wyckoff set information. Only available for¶conventional cells that have undergone symmetry analysis.¶
results.properties.structures.structure_primitive | ¶Describes an atomistic structure.¶
  nperiodic_dimensions | int | An integer specifying the number of periodic dimensions in the\nstructure, equivalent to the number of non-zero entries in\ndimension_types.
  n_sites | int | An integer specifying the length of the cartesian_site_positions property.
  cell_volume | float meter ** 3 | Volume of the cell.
results.properties.structures.structure_primitive.species[] | Used to describe the species of the sites of this structure. Species can be pure chemical elements, or virtual-crystal atoms representing a statistical occupation of a\ngiven site by multiple chemical elements.
results.properties.structures.structure_primitive.lattice_parameters | ¶Lattice parameters of a cell.¶
  a | float meter | Length of the first basis vector.
  b | float meter | Length of the second basis vector.
  c | float meter | Length of the third basis vector.
  alpha | float radian | Angle between second and third basis vector.
  beta | float radian | Angle between first and third basis vector.
  gamma | float radian | Angle between first and second basis vector.
results.properties.structures.structure_primitive.wyckoff_sets[] | ¶Section for storing Wyckoff set information. Only available for¶conventional cells that have undergone symmetry analysis.¶
results.properties.vibrational | ¶Vibrational properties.¶
results.properties.vibrational.band_structure_phonon | ¶This section stores information on a vibrational band structure¶evaluation along one-dimensional pathways in the reciprocal space.¶
results.properties.vibrational.dos_phonon | ¶Contains the phonon density of states.¶
results.properties.vibrational.heat_capacity_constant_volume | ¶Contains the values of the specific (per mass) and isochoric (constant¶volume) heat capacity at different temperatures.¶
results.properties.vibrational.energy_free_helmholtz | ¶Contains the values of the Helmholtz free energy per atom at constant¶volume and at different temperatures.¶
results.properties.electronic | ¶Electronic properties.¶
results.properties.electronic.band_gap[] | ¶Contains information for each present spin channel.¶
  index | int | The spin channel index.
  value | float[] joule | The actual value of the band gap. Value of zero indicates a vanishing band gap and\nis distinct from sources lacking any band gap measurement or calculation.
  type | enum[] | Band gap type.
results.properties.electronic.band_gap.provenance[] | ¶Contains semantically labelled provenance information.¶To be stored under PropertySection.provenance or children.¶
  label | string[] | Class or type of the provenance.\nCan be used to add further description to the provenance.
results.properties.electronic.dos_electronic[] | ¶Contains the total electronic density of states.\n¶OLD VERSION: it will eventually be deprecated.¶
  spin_polarized | boolean | Whether the DOS is spin-polarized, i.e. is contains channels for both\nspin values.
results.properties.electronic.dos_electronic.band_gap[] | ¶Base class for breaking up circular dependencies between BandGap, Dos, and¶BandStructure.¶
  index | int | The spin channel index.
  value | float[] joule | The actual value of the band gap. Value of zero indicates a vanishing band gap and\nis distinct from sources lacking any band gap measurement or calculation.
  type | enum[] | Band gap type.
results.properties.electronic.dos_electronic.band_gap.provenance[] | ¶Contains semantically labelled provenance information.¶To be stored under PropertySection.provenance or children.¶
  label | string[] | Class or type of the provenance.\nCan be used to add further description to the provenance.
results.properties.electronic.dos_electronic_new[] | ¶Contains the electronic Density of States (DOS). This section can be repeated to refer to¶different methodologies (e.g., label = 'DFT', 'GW', 'TB', etc.), and it can be spin-polarized¶or not. The sub-section data points to each (if present) spin channels.¶
  spin_polarized | boolean | Whether the DOS is spin-polarized, i.e. is contains channels for both\nspin values.
  has_projected | boolean | Whether the DOS has information about projections (species-, atom-, and/or orbital-\nprojected).
results.properties.electronic.dos_electronic_new.data[] | ¶Section containign the density of states data.\n¶It includes the total DOS and the projected DOS values. We differentiate \`species_projected\` as the¶projected DOS for same atomic species, \`atom_projected\` as the projected DOS for different¶atoms in the cell, and \`orbital_projected\` as the projected DOS for the orbitals of each¶atom.¶
results.properties.electronic.dos_electronic_new.data.band_gap[] | ¶Base class for breaking up circular dependencies between BandGap, Dos, and¶BandStructure.¶
  index | int | The spin channel index.
  value | float[] joule | The actual value of the band gap. Value of zero indicates a vanishing band gap and\nis distinct from sources lacking any band gap measurement or calculation.
  type | enum[] | Band gap type.
results.properties.electronic.dos_electronic_new.data.band_gap.provenance[] | ¶Contains semantically labelled provenance information.¶To be stored under PropertySection.provenance or children.¶
  label | string[] | Class or type of the provenance.\nCan be used to add further description to the provenance.
results.properties.electronic.band_structure_electronic[] | ¶This section stores information on a electonic band structure¶evaluation along one-dimensional pathways in the reciprocal space.¶
  spin_polarized | boolean | Whether the band structure is spin-polarized, i.e. is contains channels\nfor both spin values.
results.properties.electronic.band_structure_electronic.band_gap[] | ¶Base class for breaking up circular dependencies between BandGap, Dos, and¶BandStructure.¶
  index | int | The spin channel index.
  value | float[] joule | The actual value of the band gap. Value of zero indicates a vanishing band gap and\nis distinct from sources lacking any band gap measurement or calculation.
  type | enum[] | Band gap type.
results.properties.electronic.band_structure_electronic.band_gap.provenance[] | ¶Contains semantically labelled provenance information.¶To be stored under PropertySection.provenance or children.¶
  label | string[] | Class or type of the provenance.\nCan be used to add further description to the provenance.
results.properties.electronic.greens_functions_electronic[] | ¶Base class for Green's functions information.¶
results.properties.electronic.density_charge[] | ¶Contains the charge density.¶
results.properties.electronic.electric_field_gradient[] | ¶Base class for the electric field gradient information. This section is relevant¶for NMR and describes the potential generated by the nuclei in the system.¶
results.properties.magnetic | ¶Magnetic properties.¶
results.properties.magnetic.magnetic_shielding[] | ¶Base class for the atomic magnetic shielding information.¶
results.properties.magnetic.spin_spin_coupling[] | ¶Base class for the spin-spin coupling information.¶
  source | enum | Identifier for the source of the data: 'experiment' or 'simulation'.
results.properties.magnetic.magnetic_susceptibility[] | ¶Base class for the magnetic susceptibility information.¶
  source | enum | Identifier for the source of the data: 'experiment' or 'simulation'.
results.properties.optoelectronic | ¶Optoelectronic properties.¶
results.properties.optoelectronic.solar_cell | ¶Properties of solar cells.¶
  efficiency | float[] | Power conversion effciency of a solar cell in percentage %.
  fill_factor | float[] | Fill factor of a solar cell in absolute values (from 0 to 1).
  open_circuit_voltage | float[] volt | Open circuit voltage of a solar cell.
  short_circuit_current_density | float[] ampere / meter ** 2 | Short circuit current density of a solar cell.
  illumination_intensity | float[] watt / meter ** 2 | The light intensity during the IV measurement.
  device_area | float[] meter ** 2 | The total area of the cell during IV and stability measurements under illumination.
  device_architecture | string | Device architecture of the solar cell. Examples are:\n\`pn-Heterojunction\`, \`pin\`, \`nip\`, ...
  device_stack | string[0..*] | Layers of the entire device.
  absorber | string[0..*] | Absorber layers used in the solar cell.
  absorber_fabrication | string[0..*] | Technique describing the fabrication of the absorber layer. Examples are:\n\`Spin-coating\`, \`Evaporation\`, \`Doctor blading\`, ...
  electron_transport_layer | string[0..*] | Electron selective contact layers used in the solar cell.
  hole_transport_layer | string[0..*] | Hole selective contact layers used in the solar cell.
  substrate | string[0..*] | Substrate layers used in the solar cell.
  back_contact | string[0..*] | Back contact layers used in the solar cell.
results.properties.catalytic | ¶Properties relating to catalysis.¶
results.properties.catalytic.reaction | ¶A collection of specifications and properties of a full catalytic reaction.¶This may include reaction conditions, results and mechanistic aspects of a reaction.¶
  name | string[] | Name of the catalytic test reaction.
  type | string[*] | Classification of the catalytic process as thermal, electrochemical, photo- or\nphotoelectrochemical catalysis. Furthermore added classification grouping reactions according to\ncommon conditions or reactants such as oxidation, hydrogenation, isomerization, coupling.
results.properties.catalytic.reaction.reactants[] | ¶A reactant in a catalytic test reaction. A reactant¶is identified by having a conversion.¶
  name | string[] | IUPAC name of the reagent.
  mole_fraction_in | float[*] | Amount fraction or mole fraction of the reagent in the initial reaction mixture.\nShould be a value between 0 and 1.
  mole_fraction_out | float[*] | Amount or mole fraction of the reagent after passing the reactor or at a specified\nreaction time. Should be a value between 0 and 1.
  conversion | float[*] | A dimensionless quantity describing the consumption of a reactant in a chemical\nreaction, in %.
results.properties.catalytic.reaction.products[] | ¶A product of a catalytic reaction. A product here is usually identified by having¶a selectivity, or a fraction_out but no/zero fraction_in.¶
  name | string[] | Name of the product, preferably the IUPAC name.
  mole_fraction_in | float[*] | Amount fraction or mole fraction of the reagent in the initial reaction mixture.\nShould be a value between 0 and 1.
  mole_fraction_out | float[*] | Amount or mole fraction of the reagent after passing the reactor or at a specified\nreaction time. Should be a value between 0 and 1.
  selectivity | float[*] | Selectivity of the product, in %.
  space_time_yield | float[*] 1 / second | Space-time-yield of the product, in mass product per mass catalyst per time.
  faradaic_efficiency | float[*] | In an electrochemical reaction, the faradaic efficiency is the ratio of the\ncollected product to the theoretical amount of product that could be\nproduced from the charge passed through the cell, in %.
results.properties.catalytic.reaction.rates[] | ¶Section bundling multiple representations of catalytic reaction rates.¶
  name | string[] | IUPAC name of the reagent whose rate is captured.
  reaction_rate | float[*] mole / gram / second | The rate of the number of reactant or product molecules converted/produced,\nper mass of total catalyst, per time.
  specific_mass_rate | float[*] mole / gram / second | The specific rate of the reactant, per mass of active catalyst component\n(e.g. metal).
  specific_surface_area_rate | float[*] mole / meter ** 2 / second | The specific rate of the reactant, per surface area of active catalyst.
  turnover_frequency | float[*] 1 / second | The turnover frequency, calculated from mol of reactant or product per\nnumber of sites over time.
results.properties.catalytic.reaction.reaction_conditions | ¶Conditions under which a catalytic test reaction was performed.¶
  temperature | float[*] kelvin | The reaction temperature(s) in the catalytic reactor during a chemical reaction.
  pressure | float[*] pascal | The pressure during the catalytic test reaction.
  weight_hourly_space_velocity | float[*] milliliter / gram / second | The weight hourly space velocity in 1/time (gas flow per catalyst mass).
  gas_hourly_space_velocity | float[*] 1 / second | The gas hourly space velocity in 1/time (gas flow per catalyst volume).
  flow_rate | float[*] meter ** 3 / second | The volumetric gas flow in volume per time.
  time_on_stream | float[*] second | The time since starting the catalytic reaction, can be time on stream of the catalyst in\na flow reactor or the reaction time of a batch reaction.
  current_density | float[*] ampere / meter ** 2 | The current density in an electrochemical reaction.
  electrical_potential | float[*] volt | The voltage applied or measured in an electrochemical reaction.
results.properties.catalytic.reaction.reaction_mechanism[] | ¶Properties of single steps of a catalytic reaction mechanism.¶
  initial_states | string[*] | The names of reactants of the reaction or elementary step.
  final_states | string[*] | The names of products of the reaction or elementary step.
  reaction_enthalpy | float[] joule | The reaction enthalpy of the reaction or reaction step.
  activation_energy | float[] joule | The (apparent) activation energy of the catalyzed reaction or reaction step.
results.properties.catalytic.catalyst | ¶Section of adding properties of a heterogeneous catalyst.¶
  catalyst_name | string[] | Custom name of the studied catalyst.
  preparation_method | string[] | The main preparation method of the catalyst sample.
  catalyst_type | string[*] | The type of catalyst, whether metal or oxide, model, bulk, supported, ect.\nMultiple values can apply.
  support | string[] | The support material of the catalyst (if any).
  characterization_methods | string[*] | A list of methods used to characterize the catalyst sample.
  surface_area | float[] meter ** 2 / gram | The surface area per catalyst mass.
results.properties.mechanical | ¶Mechanical properties.¶
results.properties.mechanical.energy_volume_curve[] | ¶Energy volume curve.¶
  type | enum
results.properties.mechanical.bulk_modulus[] | ¶Contains bulk modulus values calculated with different methodologies.¶
  type | enum | Describes the methodology for obtaining the value.
  value | float pascal | Bulk modulus value.
results.properties.mechanical.shear_modulus[] | ¶Contains shear modulus values calculated with different methodologies.¶
  type | enum | Describes the methodology for obtaining the value.
  value | float pascal | Shear modulus value.
results.properties.thermodynamic | ¶Thermodynamic properties.¶
results.properties.thermodynamic.trajectory[] | ¶Thermodynamic properties reported for an ensemble evolving in time.¶
  available_properties | enum[0..*] | Subset of the property names that are present in this trajectory.
results.properties.thermodynamic.trajectory.provenance[] | ¶Contains provenance information for properties derived from molecular¶dynamics simulations.¶
  label | string[] | Class or type of the provenance.\nCan be used to add further description to the provenance.
results.properties.thermodynamic.trajectory.provenance.molecular_dynamics[] | ¶Methodology for molecular dynamics.¶
  time_step | float[] second | The timestep at which the numerical integration is performed.
  ensemble_type | enum[] | The type of thermodynamic ensemble that was simulated.\n\nAllowed values are:\n\n| Thermodynamic Ensemble          | Description                               |\n\n| ---------------------- | ----------------------------------------- |\n\n| \`"NVE"\`           | Constant number of particles, volume, and energy |\n\n| \`"NVT"\`           | Constant number of particles, volume, and temperature |\n\n| \`"NPT"\`           | Constant number of particles, pressure, and temperature |\n\n| \`"NPH"\`           | Constant number of particles, pressure, and enthalpy |
results.properties.thermodynamic.trajectory.temperature[] | ¶Contains temperature values evaluated at different times.¶
results.properties.thermodynamic.trajectory.pressure[] | ¶Contains pressure values evaluated at different times.¶
results.properties.thermodynamic.trajectory.volume[] | ¶Contains volume values evaluated at different times.¶
results.properties.thermodynamic.trajectory.energy_potential[] | ¶Contains energy values evaluated at different times.¶
results.properties.spectroscopic | ¶Spectroscopic properties.¶
results.properties.spectroscopic.spectra[] | ¶Base class for Spectra calculation information as obtained from an experiment or a computation.¶
  type | enum | Identifier for the methodology done to obtain the spectra data: EELS, XAS, XPS, etc.
  label | enum | Identifier for the source of the spectra data, either 'computation' or 'experiment'.
results.properties.spectroscopic.spectra.provenance[] | ¶Contains provenance information (mainly the methodology section) for spectra properties¶derived from an experiment or a calculation.¶
  label | string[] | Class or type of the provenance.\nCan be used to add further description to the provenance.
results.properties.spectroscopic.spectra.provenance.eels[] | ¶Base class for the EELS methodology.¶
  detector_type | string | Detector type.
  resolution | float joule | Energy resolution of the detector.
  max_energy | float joule | Maximum energy of the detector.
  min_energy | float joule | Minimum energy of the detector.
results.properties.geometry_optimization | ¶Geometry optimization results and settings.¶
  convergence_tolerance_energy_difference | float[] joule | The input energy difference tolerance criterion.
  convergence_tolerance_force_maximum | float[] newton | The input maximum net force tolerance criterion.
  final_force_maximum | float[] newton | The maximum net force in the last optimization step.
  final_energy_difference | float[] joule | The difference in the energy_total between the last two steps during\noptimization.
  final_displacement_maximum | float[] meter | The maximum displacement in the last optimization step with respect to previous.
results.eln
  sections | string[*] | The type of sections used in entries to search for. By default these are the names\nof the used section definitions.
  tags | string[*] | Short tags that are useful to quickly search based on various\nuser defined criteria.
  names | string[*] | Short human readable and descriptive names that appear in\nELN entries.
  descriptions | string[*] | 'Human descriptions that appear in ELN entries.
  instruments | string[*] | The name or type of instrument used in an activity, e.g. process or\nmeasurement.
  methods | string[*] | The name or the applied method in an activity, e.g. process or measurement
  lab_ids | string[*] | The laboratory specific id for any item, e.g. sample, chemical, instrument.
`
