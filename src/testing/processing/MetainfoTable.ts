/**
 * NOMAD's own sections, as a NOMAD 2.0.0 server has them. `scripts/record-metainfo.ts` wrote this file.
 *
 * A section has its name, its id and its bases in a line, then its quantities with their ids and types, then its
 * sub-sections; `[]` marks what repeats, with the length where that is told. Names that begin with a dot are those of the
 * package. Whatever else is known stands as JSON at the end of a line.
 */

/** Sections by package. */
export const packages: { readonly [name: string]: string } = {
  "nomad.datamodel.data": String.raw`
ArchiveSection a4fc26727b8b3b1711ff8cea9896ac1910987509
EntryData 486f476f18785f5f4bcbac10db7304d7de35636b .ArchiveSection
Author 0783e9b7f8f04cb01c3ddfcfe239cc598084c802
  name 96c057d325e28b99b2b51b7c97fb324a1bfdb322 str virtual
  first_name 4a98531f3a0e13364bc1fd925f1275aadb9fa6b1 capitalized
  last_name 0c1408ac36f7e96ae2a4bc2f15251e505fb5ee78 capitalized
  email 7987bedef6ec72f980b45a8c1ffd678f220ce363 str
  affiliation 0053d07e1faa5a2aecb7102f178973a6be9a5247 str
  affiliation_address b30efadc930ca0ebd349f060d51dce64a44e985a str
User b10465841e2fbaa7d0d700557f8a189cc0e471f4 .Author
  user_id b7db829d2e1391fcafb69e8f8f2ce21de1b2537e str
  username 97f41ce0f39fb6d4700f076d92240c7739d0f492 str
  created 82c92ff8b267c80f465dfb7fe96206b5d40a3531 datetime
  repo_user_id 4cbcf15bec37f9c03fc904a9b378a4aa82b06d8c str
  is_admin 13a85ff3f934c4c888d4ee0bb32388bf0d34081d bool virtual
  is_oasis_admin fa66c8016348e3cc534f26075285d88bdbcaa0be bool {"default":false}
`,
  "nomad.datamodel.metainfo.plot": String.raw`
Figure 387914482e314957ae2c7c13bcde27542a33f5ce
  label 0e504ac43391c5c708012178d1a22979f2ea8165 str
  index b20e3ab699fbdc55ad5035c5fa74e036e46c4e8c int
  open 3c84c430b62258b72c1fcbc22e145fc63b75fc8a bool
PlotlyFigureQuantity 5a6e88b4b4d37b09be0de06e6f803c7ead57857e nomad.metainfo.metainfo.Quantity
PlotlyFigure d4f5d2ab60412ff5dd28c5c2043156419475b7c3 .Figure
  figure 9706d4a659a83d4188d98f568720da06d6b81c81 json
PlotSection 3c7a5f6ea4e00e05b7745517a3b343e02f9c2812 nomad.datamodel.data.ArchiveSection
  figures d93924bc4f3296090edc25b17edd26f3fd20286a > .PlotlyFigure[]
`,
  "nomad.datamodel.metainfo.downloads": String.raw`
Download 939e8c2355db2f2d3e6879066bd630d2f729c7b7
  url 544e8c177f81af789835ef98a167a759d0623587 str
  output 5018d3c0c1a7646dc90011f571115763218f7697 str {"default":"./"}
  extract 84d87c92d4bff9d9a8b5a8762a34229041d6df11 bool
Downloads 1cdcb5db95d70ef5e6ddf9888513b99cc75f98c7 nomad.datamodel.data.ArchiveSection
  description 00a156285e9d8b3703c20d180aa63d3643b6f29e str
  mainfiles 5d2547f164f41fba4a1b6ae5fc9211869fc259de str[]
  skip_download c346d2eb00f1089b7b41ad12d8a8bdf44e359693 bool
  downloads 1558444729d89e205bb84a5a5edb4dfef269f66f > .Download[]
`,
  "nomad.datamodel.metainfo.common": String.raw`
ProvenanceTracker f9c0465ac1c2fc21424c016cfb2c302b078fd236
  label 0e504ac43391c5c708012178d1a22979f2ea8165 str
PropertySection ef186cbb424aab1191ef1bd5b8d26140ecdebe08
  provenance 71c5cc5a8fb3a62b49536a5bb398a882ac0acfd8 > .ProvenanceTracker
`,
  "nomad.datamodel.metainfo.simulation.method": String.raw`
Mesh f3709e640ae547c45c5f8464ddbecd928bf5d59a
  dimensionality 5c3ae225c80c8ef5f36dfd337501d2e5c23508a0 int32
  sampling_method 19fca0590910d758387e543dbd9566682bf931a8 enum {"enum":["Equidistant","Gamma-centered","Gamma-offcenter","Gauss-Hermite","Gauss-LaguerreClenshaw-Curtis","Gauss-Legendre","Line-path","Logarithmic","Monkhorst-Pack","Newton-Cotes","Tan"]}
  n_points b08da41772eab4e57065765121cfc141d2a49126 int32
  grid 801277b4f95fdb6f4e078024ffd2d727df8ffb22 int32[]
  points bc6baa62cc5a7df3113f689624a817a86d407c2e complex128[][]
  multiplicities 4ac3e6c111022cb39beca0df13eb78ca82eb7b32 float64[]
  weights bab4bd7bdcf8d0b60efb07b96a5b5ba0d04ec988 float64[]
LinePathSegment 0bb77c796a37282665446f4132337b2374722570
  start_point ac283314ef485859cd7c5981acdb476aef46db09 str
  end_point f92506f4c7714aae1b8f564ad018775248d64725 str
  n_points b08da41772eab4e57065765121cfc141d2a49126 int32
  points ba573a9e56fc1ef4c153bb75dda10bde3444b9b0 float64[][3]
KMesh db0d2c220cecc9739c384b679a05f9996504a610 .Mesh
  offset 52972e5f002ed8470893aefbb3c4b1ab234a49a8 float64[3]
  all_points 90fed7f2557b6ba708760e4bd316682877f44f06 float64[][3]
  high_symmetry_points 0f8d8ceb7f86cc57940e8c045f35202d467f1d92 str[]
  line_path_segments c9127cf2565a406d72302fc62ca39f53b5ad73fd > .LinePathSegment[]
FrequencyMesh d9697fa4eb6c4f5a8a8546578d67a03a79277d29 .Mesh
  points fe33bdd7e0a4eb6ed668b05999866e2d5fbfda42 complex128[][] {"unit":"joule"}
  smearing 473662f7f9c905eb125241ffd012d64220e2c507 float64
TimeMesh e2a7efdf7a28b6b0a17a40bd7c78a5075a7dc58b .Mesh
  smearing 473662f7f9c905eb125241ffd012d64220e2c507 float64
Scf 421c19e69dbc604f223ca906a747490604258239
  native_tier f228fd57a682385104ed87622a139b7a6af6b8ec str
  n_max_iteration be1d2375250415d7a8af6afa28d59fda20b485af int32
  threshold_energy_change 0a994db15ac6233ec8ad4367d9b014b39c1dfd9c float64 {"unit":"joule"}
  threshold_density_change 0261f095deeee0d4332829b2f675b9bace70a6f4 float64
  minimization_algorithm 02b4b5b86a85c6f5d693260701551cb779d11dda str
HubbardKanamoriModel 91a6f04cfd593e3c6cc7491d45fbd5945d66e63b
  orbital f0dccab1cd3cc3f4405df2f26448f17f73fc81a2 str
  n_orbital 07031fd50e5b2516e08f1c5617117d719a467601 int32
  u 6b36aed79ed5ddd60cf32f157788a60aba4b7583 float64 {"unit":"joule"}
  jh dc2cbce8837af087cf218349fa0729c1944c06f8 float64 {"unit":"joule"}
  up b2256ce6280b64165aa01e2bca4bcc28626d2c84 float64 {"unit":"joule"}
  j 191b15d57ca3d900f7cf74a247b4d51ad1aa2023 float64 {"unit":"joule"}
  u_effective 818129bda7104e1f5142169bb4d7e5f17a9d8a58 float64 {"unit":"joule"}
  slater_integrals 2e4188dd3eb84a290ccc5909a45ee6383d858991 float64[3] {"unit":"joule"}
  umn 5731121401c2e37e964be4e2a74c1519982df324 float64[][] {"unit":"joule"}
  double_counting_correction f0499800539b258c086c160afb73c4f222cd15b8 str
Pseudopotential 5d6e31589d06f4968e5ab7131e109e9edaeb1f8f
  name 96c065737139d152724f00732f72cac3c4773c9b str
  type d56504938e38d5f8b0ccf79306c62571aa729edf enum {"enum":["PAW","US MBK","US V"]}
  norm_conserving 4897592aad1e869afed7504531a2e7bebdc8bbad bool
  cutoff 3cdf6bcf94655339647706f5af166a974ceca3c8 float64 {"unit":"joule"}
  xc_functional_name 3d80e7467f1f5fa30c2b4fc2e93850b970c75b8b str[]
  l_max a85dec6a10db31e42f9a1a0f1511e5658f2608b9 int32
  lm_max 96d800434edb85cb5be7be2d92708499dc0e1df6 int32
SingleElectronState 9fa90152b906a38532692ce03bc7eeebfac7e584
  n_quantum_number 686980f9d93f00980168a2704946337cf1d4de4d int32
  l_quantum_number 72997e878d7c242caf04254bcfd291c601aa2a01 int32
  ml_quantum_number 474ee1ca4b393068214144cb41e06f9bc9b94585 int32
  j_quantum_number 56ac03238619cda302ad9f0677dcfea3f892a8e3 float64[1..2]
  mj_quantum_number 3f9b115e89eaf1acf04a239215545b606d67f828 float64[]
  ms_quantum_bool 3e77037d641ffab8c5e787b7c8f86100f44700ae bool
  degeneracy 7cd41fcff37551914c3cadbddd547b44c205cb26 int32
CoreHole 6413f1304a78d50262d3277b61cb326d0a76a3b0 .SingleElectronState
  n_electrons_excited 2cd2fd14d97f4b6b716124769d18d68c6fea96ae float64
  occupation 7d94eceb0d91a4a8dc04b1bc78eafc294089451c float64
  dscf_state e29f2ae2600eebb799bb4b5c9d07b95b8a233dd3 enum {"enum":["final","initial"]}
AtomParameters 26d7c56eb3516df733987c6450a64b45576e45b6
  atom_number 7de9bade42f59438b9bd8238ac1798e5b5f7c360 int32
  atom_index 74bfdb37dc21b4076bda07f63a315838c45fc05b int32[]
  n_valence_electrons 033aca04f5f66cab983f745e3ca12fe51b70ba3b float64
  n_core_electrons 331ec73f39be83e699f2cad4e03f29532c2385ad int32
  label 0e504ac43391c5c708012178d1a22979f2ea8165 str
  mass c3ef1985cba14cb80e8d01d872eaad6fd54710ee float64 {"unit":"kilogram"}
  pseudopotential_name d5137f46c0e7aee7a54d190f18faf9147ffcd3af str
  n_orbitals 5ea5f94b0716830874403637bfb138b2efda6838 int32
  orbitals 8a796cbc0a2c7057293491934f2fb5fe4e3b6fbf str[]
  onsite_energies 9499a17a6f6385012f94576f3ad8bc2cf948e66d float64[] {"unit":"joule"}
  charge 084edc2d260260a457fd3d88329a8ab98ad794f6 float64 {"unit":"coulomb"}
  charges 94d0d74e343294804bc9a1e3c5b2159d93a307af float64[] {"unit":"coulomb"}
  pseudopotential 4628d0f43ff373fb85669e10a0f4db7a672802fc > .Pseudopotential
  core_hole 2caf5158ea09cd8e0a564d3f70eead1051873a1a > .CoreHole
  hubbard_kanamori_model a777eb6016c7ba06d50352252d7ea4b0b429d254 > .HubbardKanamoriModel
MoleculeParameters d7ba1e75611c247ebccb95c8147e1ae63bd3959d
  label 0e504ac43391c5c708012178d1a22979f2ea8165 str
  n_atoms 8fefb67101fb8660411d5ac76da988b9d03ab3fb int32
  atom_parameters d5521bc020c705940c4eac6ba3f8e0b4591cf9fa > .AtomParameters[]
Photon e7251fe38cc175ff7c5f1d9572053bfbb1b43aa5
  multipole_type 9b6c77afaeeb8ffea52b6f72edfcd2b762441456 str
  polarization 36ec8ced99c7a77691620bc227fa336102d9bebd float64[3]
  energy da479298e762cd0b0d4b8994c6a3b582e85cdb93 float64 {"unit":"joule"}
  momentum_transfer 9933c8cb9be230a0ab305604e7fbc21738a947d5 float64[3]
GaussianBasisGroup 99927adf6bdb08330bca6bead70f64adfd8cc964
  n_contractions 41eac946f23b2f97be1ed52117494801ef372ae6 int
  n_exponents d8290703b6c3b0b5f07a893dfc6f5cd0651c22dc int
  contractions 2490e0ade9b384486dc169bb4b7d03864132fbb3 float64[][]
  exponents 1d616c6419849544b0c6bc9c0149d39f9fded57b float64[] {"unit":"1 / meter ** 2"}
  ls 0f09ec0b6bee785d5e5cb7c31c42ffeb622c26a8 float64[]
BasisSetAtomCentered ce1fa81d0c89856c223fa988a2d944f991e64cf7
  name 96c065737139d152724f00732f72cac3c4773c9b str
  formula 1afbecb29b4ee24cb638c41c77b118874dd85b25 str
  atom_number 7de9bade42f59438b9bd8238ac1798e5b5f7c360 int32
  n_basis_functions b149530e3813a3caaaa61d02b58f5113177be075 int32
  gaussian_basis_group 3a7807f98e91c9babc945dc3881f02426d11c25a > .GaussianBasisGroup[]
OrbitalAPW 9da7919e8acb620520bd5ddf492e0dace702ae1f
  type eb546e61f8e4a08587d4fd6bb1c12c4691d923d0 enum {"enum":["APW","LAPW","LO","spherical Dirac"]}
  n_quantum_number 686980f9d93f00980168a2704946337cf1d4de4d int32
  l_quantum_number 72997e878d7c242caf04254bcfd291c601aa2a01 int32
  j_quantum_number c6a8a3d0ea8ad15dfda44b2db47ba626d3f728a1 float64
  kappa_quantum_number 375dfed0e9eff6a4125864e1f20558b026174ce9 float64
  occupation 7d94eceb0d91a4a8dc04b1bc78eafc294089451c float64
  core_level 13144c159ec8d95199db3569faae28175e99b800 bool
  energy_parameter 846970d9a5f4e6822a81ebf34d44d1c62d63a228 float64[] {"unit":"joule"}
  energy_parameter_n bb62b8684f49a841f4da6e4f6287bcaf384dfb5c int32
  order 207ec2b2baa8fdb6e21aa8eaac99465919e76e48 int32
  boundary_condition_order a97e56f4bd7a9ff63d6deda7fc777769748b13cc int32
  update c57f68e3a2cb425e0aadd601a39d6ba7ba784132 bool
  updated a931fc6d9f8104125c5453af4d8732be0d664501 bool
BasisSetMesh 5f1a5fb93a1f75fa411c9f007b20c16187281e58
  shape 03486f888f465c5acd2aa626d7000441bbbbaace enum {"enum":["cubic","cylindrical","ellipsoidal","rectangular","spherical"]}
  box_lengths a0e6a7f0e3aad2e0b7b8840974583bb07c4c0721 float64[3] {"unit":"meter"}
  radius 3c50028eaf99fe136210541d1444035d9ae9b3e0 float64 {"unit":"meter"}
  grid_spacing 1f9007ef146e5db9f7de94693966092fcb61c103 float64[] {"unit":"meter"}
  radius_lin_spacing f7bf5492110125bd259e27057919d5ae81065ecd float64 {"unit":"meter"}
  radius_log_spacing e50709d1df458883fd196d50b54af3638156fba2 float64
  n_grid_points de87ceebefbecbbf38cb4156b86e75ba5995fc1b int32
  n_radial_grid_points f221ed5bc78d4af6b3e1845b52436f62515a04dd int32
  n_spherical_grid_points 63192b92fbc2cc9d60c46de179b80870042dac5f int32
BasisSet c780add72ecfdf2289fbd0559d8824e7b6d66230 .BasisSetMesh
  type 43c54ace34257a5f1c526c5a24d4fa0f2aa6cf89 enum {"enum":["Bunge","Koga","gaussians","numeric AOs","pbeVaspFit2015","plane waves","psinc functions","real-space grid"]}
  scope f465068b188cd3a7419fe03d97f1e7ebbed316aa str[]
  cutoff 3cdf6bcf94655339647706f5af166a974ceca3c8 float64 {"unit":"joule"}
  cutoff_fractional f806446948d8a319833dfa2f83ff746974b81095 float64
  frozen_core b224f6a755bad4b7a8d9a6112b2826460023ee99 bool
  spherical_harmonics_cutoff 98193b6f9962d81a74321330d7fede30944e6b5b int32
  atom_parameters 8101d6b7938a7d31b15cf75c4341b558473c13f0 reference {"target":"nomad.datamodel.metainfo.simulation.method.AtomParameters"}
  atom_centered b5309cc8bb97b5dd405433b6de82f71eb8338241 > .BasisSetAtomCentered[]
  orbital ba5d930c1bd9a6010bff5610e1a92589155aa8c6 > .OrbitalAPW[]
BasisSetContainer 24320df92b11a6aa06b439962dfffe58d5259457
  native_tier f228fd57a682385104ed87622a139b7a6af6b8ec str
  type 1a81948b4092737b484aceddce9603b1740acc1f enum {"enum":["(L)APW","(L)APW+lo","APW","APW+lo","LAPW","LAPW+lo","atom-centered orbitals","gaussians + plane waves","not processed","plane waves","real-space grid","support functions","unavailable"],"default":"unavailable"}
  scope f465068b188cd3a7419fe03d97f1e7ebbed316aa str[]
  basis_set d3f2f15c5d03a98f6d0b9b86d0fa5fedb3744065 > .BasisSet[]
Interaction a6c96eee2a0ad29229ce55c97811cb6ac5ef1f1f
  type e6b4591b647cbbc16f986a07bf580c6648078d63 str
  name 96c065737139d152724f00732f72cac3c4773c9b str
  n_interactions 3bf8c1f08a044e9083259b31416897c6ce3c855c int32
  n_atoms 8fefb67101fb8660411d5ac76da988b9d03ab3fb int32
  atom_labels 0cc06fd623d45b86c02f11a1fb995f5e200a26cc str64[][]
  atom_indices fdbc9ef5c7db367c0feea8a44220f433ce6184e9 int32
  functional_form c423191577b490ddd24e6bd3aea4abc47dccdf96 str
  n_parameters 57e9a83c02192a5453174d4dd7911b49fbcb9aca int32
  parameters 61520d9c6bd8d1bc51e8d963cf2a040da601cc1f any
  contributions 8bf4f35632a9f5a9f8c0b2b1139c0e9526d1dbcc > .Interaction[]
Model 411d241ce203132f21f127c6e4ecd02efb564a7e
  name 96c065737139d152724f00732f72cac3c4773c9b str
  reference 1f7caf639c65e2440ac062d90c3fb35c2d889257 str
  contributions 0af3d82ecbf512f0bd4362899a19a1d8eda574e6 > .Interaction[]
Functional ba3e6bd295dc7dcc372cc2f969bbaf1da85b5d25
  name 96c065737139d152724f00732f72cac3c4773c9b str
  parameters 61520d9c6bd8d1bc51e8d963cf2a040da601cc1f any
  weight 596602a44a05068e00db495800f087afbf084659 float64
XCFunctional 09caeb427f0e6c2c429283492036798655e67372 .Model
  exchange d1d500d7b968eb980168ddd265285b96df7739ce > .Functional[]
  correlation 3dc18b88c8deb080482a840236ee3b8c24106a90 > .Functional[]
  hybrid dc0efe577a38818f97be3a138c48c51b564464d8 > .Functional[]
  contributions 257b13f2d77c71e57f81a61560f8b191d17a859d > .Functional[]
DFT ff9cf2d0ba2921f70de7c50c9d55bc19f7d109c7
  self_interaction_correction_method 13a627eb45f984c860472a5dfee1a3fbe4d5cd84 str
  xc_functional f35f764d75d2e08b83caa32cc06ec8cce0d41335 > .XCFunctional
TightBindingOrbital a76de1807b6cd15bcd53a5a4447e1198fe6fd148
  orbital_name 0464019503ceb8da6cd14a019e8096106939ab28 str
  cell_index 13633d7227216e8cd0bb0a9e025515f6a5960af7 int32[3]
  atom_index 3f8a334297854657c3c9b62759630f32dcdf8418 int32
  shell 2b7a1f237d102175b974a6ff2eab422a4c2cf843 int32
  onsite_energy 6d8c95590621e34b41f602cdef259d7a294ae378 float64
TwoCenterBond f8b9c4f09484fb96163f5554afb53ceb55b7817d
  bond_label 30b19fd28351331efa4d158098a515d6c6a880eb str
  center1 31fae7ce96611ada75dbe79b0c68d6ae78eff709 > .TightBindingOrbital
  center2 0dc7fe849e7769ba20e75e7025b9e0fe47e68a06 > .TightBindingOrbital
SlaterKosterBond 052179d456c575b955bd846c6a37506c17aba5a6 .TwoCenterBond
  sss fef86416c4da38bc90e4043f511fc6c0aa3d0035 float64
  sps e314c0c5b2f2dec76bd1b616cb6e2d1c990899c6 float64
  sds 62d4d9084b48ca369f390ec4cb1bc8f2926f89e8 float64
  sfs 1c577497e95aeab236d86db92c943dbb94cb4e2e float64
  pps 6a4d605eaee63afca53b8a53bff40b7fceba837e float64
  ppp 2136a62b895bb043c227f4e1e262f219cfae2f8d float64
  pds c59901bd7def4615cc85b900010b7e0950bc920c float64
  pdp 57ab1f5eef23699e499ba649c44e489967d17ad3 float64
  pfs a091c38a333371b9dc8783c33db0e0f320ffc6a0 float64
  pfp d3450866822cec0601a901f79e6daa3b8d2a7012 float64
  dds 6cf4b5996949fd5fba2e928e0a2b9bbc4cbdd85f float64
  ddp 464d3313e940116bf97d3413c6deb7dcd14b88a2 float64
  ddd e3f83eda84bc0d932debef9b63abd06bcdc767d4 float64
  dfs 7bd54225e26639bb98011bbf3e3b148049e67ed5 float64
  dfp c47c4979ecbf4ed0de64f9dffda8c2f66c807b09 float64
  dfd c81db91162bc7a72e56b42aa5762bd9112d7f83e float64
  ffs 057098535af3fea35be45c3752b8c78f7a8afa94 float64
  ffp be067a570c2a06fcfb7c29caef9b63914b34f503 float64
  ffd a81f962976ef5f51cab628d2f768b2a9ca8a8853 float64
  fff 488afb4dfba2d5e0b20821de99a56cc9461c28d2 float64
SlaterKoster 4d8b0f59f19feeb6e73f8ec9c1069e6c4fa99d03
  orbitals 422ebadcbe22f4999f5785762083958be285517c > .TightBindingOrbital[]
  bonds fe7fed1cb307c1e763c0d1adc8c3a85e7c6de2e8 > .SlaterKosterBond[]
  overlaps 166173a1cea121516fb181aca1e978d1ae7ea0e5 > .SlaterKosterBond[]
xTB 4792d909e515d83ebebb350528a74846bc31d789 .Model
  hamiltonian cf69666d60e99d5cc28f789bca780a1e5b2a11cd > .Interaction[]
  overlap 3f14b27fad1b2bd393fd5f6060e1999985a4e003 > .Interaction[]
  repulsion 94370e7093296ad8888e641ba68ac963c1bc1f25 > .Interaction[]
  magnetic 70ef9295ba1b0571a3eaf732bf8ec905110ab61a > .Interaction[]
  coulomb afd200997b90a0c064694d6c54feb84d39de21c0 > .Interaction[]
Wannier a8753d61d4987e7344179779aeaa62ec83326a64
  n_projected_orbitals ce98723803cfa4d9f3a0bd4d3c95ef14c629671f int32
  n_bands 6c7a99a85808c21b982221b78abbd8a8a3cd3522 int32
  is_maximally_localized ee92e357597cdc4971383801a793b6c8722aef01 bool
  convergence_tolerance_max_localization 5a3ad0c65a44c1dcd39d3cb6cf689073825fb012 float64
  energy_window_outer d37af6d2926a8e1c742914939c79f01cfc198e4a float64[2] {"unit":"electron_volt"}
  energy_window_inner 23b9634cb257abfd95258b896e6e407bb27ba3e2 float64[2] {"unit":"electron_volt"}
TB 241f75c44e5ad17db6c14b8175cb3ec1a9ec8b6d .Model
  slater_koster 84be08bd891c7a5df70ddafb7c17c1a942cfb752 > .SlaterKoster
  xtb 71bac9d2c31e57af82fbba32466ff4d72a35be0c > .xTB
  wannier 0c8fc91a4f4a67a802ec441f7cc9e44e3caeb8f7 > .Wannier
HoppingMatrix 45aff6dd42a265491412e3785b47b0c65117969b
  n_orbitals 5ea5f94b0716830874403637bfb138b2efda6838 int32
  n_wigner_seitz_points efbba92d58766a6b75d2e4b69bf6ee7e12100f8a int32
  degeneracy_factors 15e5e978c15fdc308a79496cdc65468a6a577a0f int32[]
  value 1b1da4971fa9957aa2805dcd48331d66360b845b float64[][][7]
LatticeModelHamiltonian 54eb9d09d2a80791ffbecac11818e80bb6e3ed92
  lattice_name dd5c67595b80fa39b1d2be0de48cf94f12b17dc8 str
  n_neighbors e986ca6439abd954a83ae740812041c9e1e1e4ce int32
  t_parameters c1c2dfe242733d54a0d3fa0cfe3b1ce09dace281 complex128[]
  hopping_matrix c6a8f6d53a330ab0c53efde7aaa33dddcb38739f > .HoppingMatrix
  hubbard_kanamori_model 40f31026781d15bf1367b555f798f42e50fc9ac2 > .HubbardKanamoriModel[]
CoreHoleSpectra 94ae9e9d60cf2cca5e9cd1e899ca0436bb6f4f92
  solver a5bbaf47bc2fdbb27c9cce0d097220f4608559c4 str
  edge 800835fb2d3ed414ec1222220aa55849db7448a4 enum {"enum":["K","L1","L2","L23","L3","M1","M2","M23","M3","M4","M45","M5","N1","N2","N23","N3","N4","N45","N5"]}
  mode e501905e2cb0732050aee8bf2be8d760b7501730 enum {"enum":["absorption","emission"]}
  broadening 48e3ef1792d53be01dd3e8463eac59955075dcd0 float64 {"unit":"joule"}
ExcitedStateMethodology e71da3b97f08842f57fc63deaa44571b988b2ebb
  type e6b4591b647cbbc16f986a07bf580c6648078d63 str
  n_states cef2f4f9815a4fb674d0ca80b64a2af8379a4205 int32
  n_empty_states 25deabc6b25d02a98ca16b1756c0f6459c5d319d int32
  broadening 48e3ef1792d53be01dd3e8463eac59955075dcd0 float64 {"unit":"joule"}
  k_mesh b0d1925d35ec812334637bf4cc56582040ef71f5 > .KMesh
  q_mesh a1ede45c78a892a1dbdbb9d2d6e29e3106c531ed > .KMesh
  frequency_mesh 80257060b040d31fac1d072692c8719a5f3b2fad > .FrequencyMesh
Screening 44245b8ff6c26d73250828c3ff2d9a7ebbcfa3ff .ExcitedStateMethodology
  dielectric_infinity 6d8b5c65b25b7b08f266a5e90bf6b457f95daf58 int32
GW b276eed0658783d78e2bb294bbf132c5a2874a2b .ExcitedStateMethodology
  type 605d6bf84f7fd11e515cf85704d06efbcdc12caf enum {"enum":["G0W0","ev-scGW","ev-scGW0","qp-scGW","qp-scGW0","scG0W","scGW","scGW0"]}
  analytical_continuation 3ee3d4e357aaf7955fc56d92b68f0c26f822f5d2 enum {"enum":["contour_deformation","multi_pole","pade","ppm_FaridEngel","ppm_GodbyNeeds","ppm_HybertsenLouie","ppm_vonderLindenHorsh"]}
  interval_qp_corrections a5223f8a5470980e968b2bccd71d138f0ed8ade8 int32[2]
  screening a759ffbf5b0a9e79f495fc4497f966e033132bb3 > .Screening
BSE 46e246181e685d9324762bd96d2ef897f0de251e .ExcitedStateMethodology
  type 90541e98088bc45208e11725d71ebaf2ea983ace enum {"enum":["IP","RPA","Singlet","Triplet"]}
  solver d53bd3ee25a81c5271a9b9c41ff01be46d95cfd6 enum {"enum":["Full-diagonalization","GMRES","Lanczos-Haydock","SLEPc","TDA"]}
  screening a759ffbf5b0a9e79f495fc4497f966e033132bb3 > .Screening
  core_hole 90ce3f9913cd849b04e71b864d01cda9df0093e0 > .CoreHoleSpectra
DMFT 8131f33881775250e29dde425e762bd4dfbd7098
  n_impurities 77711c525a6b448c7b38cbce02762eff0fa36666 int32
  n_correlated_orbitals 9d11d7a1fc1cae30f9ff26e48e40284e6bd10c19 int32[]
  n_electrons 9d82b35abb575acd4686646246a196de42d65710 float64[]
  inverse_temperature 983ac30f4ad4130c86b78e51ca89035814ae0a1e float64 {"unit":"1 / joule"}
  magnetic_state a46891f1ade788e59701d434720f1821e6c7e0a0 enum {"enum":["antiferromagnetic","ferromagnetic","paramagnetic"]}
  impurity_solver e9659cb7c56a5b74324e01ab8a92c5e82e90dae3 enum {"enum":["CT-AUX","CT-HYB","CT-INT","ED","IPT","MPS","NCA","NRG","OCA","hubbard_I","slave_bosons"]}
NeighborSearching ffb9a06faa3cabea3cf3d339a3b6c8145cb94a8e
  neighbor_update_frequency 36d88cc3bec08694db57f0908b1347694005c642 int
  neighbor_update_cutoff c2b7b8a1140a228b58a19cf67ace215dd0819c65 float64 {"unit":"meter"}
ForceCalculations e9976e06a4ba70fd1feb49b39e43c22ea68b1b5c
  vdw_cutoff 12e9865a41e3c933f53018ed43f01bfb84cc6a85 float64 {"unit":"meter"}
  coulomb_type b66c4d935b4e45b81b83cd6eeb17212bb0e9517d enum {"enum":["cutoff","ewald","multilevel_summation","particle_mesh_ewald","particle_particle_particle_mesh","reaction_field"]}
  coulomb_cutoff 1a14b5a0c4849a950221b869737434d426317db6 float64 {"unit":"meter"}
  neighbor_searching 86b9e18a426317fd1d5a09b3a2cd7ddec222f8e4 > .NeighborSearching
ForceField ed29b033c50f33dab223a91b082799f849284743
  model abf579991f75b32b14dd26a2eb2a334d8bb17930 > .Model[]
  force_calculations 03b787a8a77627e277aab978a9688ab8a55d2c87 > .ForceCalculations
Smearing 0b5180d837a531ded8c21428e809c926229649fa
  kind 7594f56efb19d8bee3cb9c54b2ae057d7813ec1e str
  width 6016adb0d6f0511b7b7561c6e508af6c92889d76 float64
Electronic dca90082fd393596e58dffb909ea7106dbb812f9
  spin_target 3b533609cff787b5daf2a78d42bc51c31319244e int32
  charge 084edc2d260260a457fd3d88329a8ab98ad794f6 float64 {"unit":"coulomb"}
  n_bands 6c7a99a85808c21b982221b78abbd8a8a3cd3522 int32
  n_spin_channels 2040907aec172f9265dcd821655d9120f28cc92b int32
  n_electrons 9c65cbee4f03a5eb75e61e5119ae0bb391a1c506 float64
  method c557c23529187a324925c17f0e5985bb958963db str
  relativity_method 2f6cd122653e647616ca3677b051602c4077fb26 enum {"enum":["pseudo_scalar_relativistic","scalar_relativistic","scalar_relativistic_atomic_ZORA"]}
  van_der_waals_method b9a1e1795b5950d89a0e7d82e3b839f71c8f6365 str
  smearing 5f1eccdda55b8c99f1248367a79933c14eadfe8e > .Smearing
Method 0da0d2c541f4b4b9dd608c01d898651c310845ec nomad.datamodel.data.ArchiveSection
  stress_tensor_method 3f31216e6f16c824123c7ff47f6bc983549f4849 str
  starting_method_ref c8cd583f6e09c33eb36e3cd40459041cb6b68adc reference {"target":"nomad.datamodel.metainfo.simulation.method.Method"}
  core_method_ref b177ea6813ba10fe9d7171f06d13a9a4b8af00a6 reference {"target":"nomad.datamodel.metainfo.simulation.method.Method"}
  n_references 01e5776ba5702e1a7a3f408db385bf15c795dec5 int32
  methods_ref 8a983d0a74d0562217868aea02e4eec58aabbc90 reference[] {"target":"nomad.datamodel.metainfo.simulation.method.Method"}
  dft d8e606bfe9eaad488c2d9f3dd790e1b9a702c23c > .DFT
  tb 15760a68ce92b1c987d1add58c887d706f07e11f > .TB
  lattice_model_hamiltonian 2bd1044844f65efae21a2d913b6d43d148d5ab06 > .LatticeModelHamiltonian[]
  gw a5f139edb3a0bdf807cbe39edc62cfd53cdecebc > .GW
  bse 62ecbd4d28fc749f7cc10268fd75e58d0480406a > .BSE
  dmft aa93a03a5adaa7f85177638a438849f9fb5d0235 > .DMFT
  force_field 811a766ab4c2b1f4aa3f848d4f8c0fe04361105f > .ForceField
  core_hole 90ce3f9913cd849b04e71b864d01cda9df0093e0 > .CoreHoleSpectra
  k_mesh b0d1925d35ec812334637bf4cc56582040ef71f5 > .KMesh
  frequency_mesh a29eb121a0d223997c9851b5bc6cdec7647c7a5e > .FrequencyMesh[]
  time_mesh 6e44ad370c9583f3c284c2a261b801b90d974bf2 > .TimeMesh[]
  electronic adb755c6257fd1a6d0533084bfa00c9d18c6b428 > .Electronic
  scf 6cc5a05c7e2e5f9d78c0151f7f3ac4c936d8e8cf > .Scf
  atom_parameters d5521bc020c705940c4eac6ba3f8e0b4591cf9fa > .AtomParameters[]
  molecule_parameters a8c29a2b90f895dd2c01ee745ef455cc362245b5 > .MoleculeParameters[]
  electrons_representation 3933cfb6da7341774d9bf9fc85b9c9433be3268f > .BasisSetContainer[]
  photon 2caf34d09ebc90865516a47e59d43563e3d394d3 > .Photon[]
`,
  "nomad.datamodel.metainfo.simulation.system": String.raw`
AtomsGroup 47da192d4e97d9d6c8451c2b808220720f163840
  label 0e504ac43391c5c708012178d1a22979f2ea8165 str
  type e6b4591b647cbbc16f986a07bf580c6648078d63 str
  index b20e3ab699fbdc55ad5035c5fa74e036e46c4e8c int
  composition_formula 4a400d626786354d8812b1444996c3336bd873d4 str
  n_atoms 9b4082f41c69e3a36ecafb0aa7d3639e47c45e74 int
  atom_indices be9994bd05a58e2c8c353fc574de27d58df0d0b1 int32[]
  is_molecule 5c3641e25c3adedf406774929cfee25c0f254f67 bool
  bond_list eabc43bb7836bb9536166c212cfc2a93cf1eb94a int32
  atoms_group 1ddc8a2590a6af8b4377b2fd3f58fc7f708a7976 > .AtomsGroup[]
Atoms fcb7b53e54f679a885479825556981a503d9f6e1
  n_atoms 9b4082f41c69e3a36ecafb0aa7d3639e47c45e74 int
  atomic_numbers d63c7b0a6727c4ae1ea59a4f990339ffaa4cee65 int32[]
  equivalent_atoms 8f68fe82d93b6b0881f328d49277460eb4673e9e int32[]
  wyckoff_letters 4e257b222607e15bdd700a13d45f5952df9e4b25 str[]
  concentrations b50d10c40464d55257e8539a349a2a1a8d328c25 float64[]
  species 859d2971494583370618026923f2331599b2656a int32[]
  labels cfa3e7a8afb5d9d095fdcc7c2cb63c385b2e8f7d str[]
  positions fc1b46bc7cb37a5ce1eebba28400d1d406f6078d float64[][3] {"unit":"meter"}
  velocities 1470b44a99652a1dae8fec31b525beaed9d176b5 float64[][3] {"unit":"meter / second"}
  lattice_vectors 0bb2afdc52b0312460afaaa8422fdd27d353564e float64[3][3] {"unit":"meter"}
  lattice_vectors_reciprocal 539aaa22a41ba0c692a24e07cccdd843149be8ca float64[3][3] {"unit":"1 / meter"}
  local_rotations d7477cb26d07a65240020fd6bc6808aa812ec670 float64[][3][3]
  periodic ea0bb6c32db7ef13fc8bb5b1da06eadb416bdc05 bool[3]
  supercell_matrix 3936264ec4a6e11bdfdb432769f13a8fca4540ec int32[3][3]
  symmorphic dfa2693fa8fc18ad1a11146d9269b7cc4a2fa8e1 bool
  bond_list eabc43bb7836bb9536166c212cfc2a93cf1eb94a int32
Symmetry e14d83d76de6f355afc01de6224bca1775e23526
  bravais_lattice d7fbedb9f965c8e3fb339d9c535568b7eac7eee1 str
  choice 3fead6ef7c24d42e7351b371a68543b61c2bd9df str
  crystal_system a778b03d1b85e9c7b9a4ee3d4ec681481a41cee2 str
  hall_number 33034d6889769896845e4ff5cbdf54a545f7338e int32
  hall_symbol 08c3f2a7cc1d65ebddc0980f691b06daa7f2baef str
  international_short_symbol 4f061c4a9506afc71d9f43bcccb1564ac37670c6 str
  origin_shift ca05e7d9b850abdfa5c25a15a871841634425047 float64[3]
  point_group 8e12abea38dd3530f1f261df0a53356b81019deb str
  space_group_number 121246eb0f23ee9ef7bd210731ebccee5fb9ba48 int32
  symmetry_method 6414908aa8824e93715c41b34964996f862c813e str
  transformation_matrix 65d35c9f8866b2ff02c0e53614253d796c98b5ab float64[3][3]
  system_original 76a6b7146449f238f00a83e791eadb3e35c37b03 > .Atoms[]
  system_primitive c6c98ab8471a09e9bf6e96b6638bbc56e10e50c8 > .Atoms[]
  system_std 91ee42d78caea4ba4fb314e8caea61c63d9729d4 > .Atoms[]
Prototype 14e1502d3f950c1a71f9b8ceb10832747f647093
  aflow_id 848951ceb39a81b8be8cd4223b8ea8933154be28 str
  aflow_url ed048905a8da6d3f31530a76c6cd7dda5cde637d str
  assignment_method 3e447f27f0d9acd215dca9a0bd9cd069194a0844 str
  label 0e504ac43391c5c708012178d1a22979f2ea8165 str
SpringerMaterial 406246c6081dcec0d47b4cc9d7c195236f808dc5
  id f308ad48128882bc0ed5e30e86ff27f872e0a190 str
  alphabetical_formula 919fea80b0f0fed3434ac85f68fe93bb5e3e1d1b str
  url 544e8c177f81af789835ef98a167a759d0623587 str
  compound_class b124c85f09b81026fafc08d3ed02ec86043d4591 str[]
  classification f5b2a30319aebd4a9f02e066a9795256f710d2fa str[]
Constraint a79c8ded69eae542ceb2406598c33bcbe9185b31
  kind 7594f56efb19d8bee3cb9c54b2ae057d7813ec1e str
  n_constraints 9b730fd0ae74791ecf07cfd110cae7419e832f85 int
  n_atoms 9b4082f41c69e3a36ecafb0aa7d3639e47c45e74 int
  atom_indices 8af4d18cb5239f6883c50e1888bc0e5459b0fb77 int32[][]
  parameters 61520d9c6bd8d1bc51e8d963cf2a040da601cc1f any
SOAP 43f491f54fe6cd9e69f86c5534ef403064c2c99a
  n_max 7e90c4efcd9590f2e118400b82984f3943ab9e96 int
  l_max 3ab7414e49e815aabdab1e6a1dd30465c0b0f24e int
  r_cut 0732eaf4e3a603b2547a39e217b9d7354a580455 float64
  atom_sigma fa5c5a0b3353c70b373c3d1da0c6685c86d563e7 float64
  soap 19a36dc32e45c3de5032c54f6b56040820ad3711 float64[][][][]
  tr_soap d20d8fc8c233ad29fde72218cd4e44aec9069a06 float64[][]
  global_soap 36195108f44ba21c738a33f171fa39102acc08c1 float64[][][]
  global_tr_soap dfbeed345463a2d48d4ac7e4465e0b8d6f5273ed float64[]
Descriptors b3365607d6a839b6737bb1de48bc9b4ac71c825e
  soap aa56b6e20fd715735880b9df34c48a3886fec82a > .SOAP
System 81a184167f684338470ce1c0f278a228b09564c8 nomad.datamodel.data.ArchiveSection
  name 96c065737139d152724f00732f72cac3c4773c9b str
  type e6b4591b647cbbc16f986a07bf580c6648078d63 str
  configuration_raw_gid 1f4a95243ada26906a6fdad7d5b67dd8f0f924cc str
  is_representative cf9b936fe2dffad22dd52366977689b6249d04d4 bool
  n_references 01e5776ba5702e1a7a3f408db385bf15c795dec5 int32
  sub_system_ref ac205e35660d02e3dc020383fe417494f06ef933 reference {"target":"nomad.datamodel.metainfo.simulation.system.System"}
  systems_ref 5aec6e70f3eff652edab6f1a45ae9321de92a82e reference[] {"target":"nomad.datamodel.metainfo.simulation.system.System"}
  chemical_composition f1b33b147f07a8d1251c71eea06cc696e4584256 str
  chemical_composition_hill 215eba7ee9222765b1c1aef1237dbeb9283343e8 str
  chemical_composition_reduced a99058851b0fef4df18abd4ff60335a83d96b05e str
  chemical_composition_anonymous ccfae6edb61c6eacb1e6d637aff3219032261e4d str
  atoms e4d338516db8154757aa557a8631a5f202dfcb97 > .Atoms
  atoms_group 82f03b5d62ac28cbcf0f8f881b28e7a27094c99e > .AtomsGroup[]
  constraint f42c904036427a84faf1f36fb4e9846425f72ded > .Constraint[]
  prototype 810d9b78f4cf01e2aa25965c04af2c35222e1644 > .Prototype[]
  springer_material dc0435b1b3596218fc8d9e39680f8492bf6fe2f6 > .SpringerMaterial[]
  symmetry 6027429b59694ff17e108a547dc4c31b8c098f6d > .Symmetry[]
  descriptors b38758fe10d1043cf0e070be28258ba9b23af54e > .Descriptors
`,
  "nomad.datamodel.metainfo.simulation.calculation": String.raw`
Atomic f5b9d869c848c751976010d8f1e70f0eac005d10
  kind 7594f56efb19d8bee3cb9c54b2ae057d7813ec1e str
  n_orbitals 5ea5f94b0716830874403637bfb138b2efda6838 int32
  n_atoms 8fefb67101fb8660411d5ac76da988b9d03ab3fb int32
  n_spin_channels 2040907aec172f9265dcd821655d9120f28cc92b int32
AtomicValues 5b541e9f17745458058f4cdab158ea8aa9218d29
  spin e9847c98befde4f188445be56803eba5b2a7c22d int32
  atom_label 8c1073b7fc7ab2346e350cc559335e739fe63dd4 str
  atom_index 3f8a334297854657c3c9b62759630f32dcdf8418 int32
  m_kind 47d4ef8380b262920558895c57bd4c026a6eccba str
  lm d95439d472f6f9a31de59f81311725e6dce785bf int32[2]
  orbital f0dccab1cd3cc3f4405df2f26448f17f73fc81a2 str
AtomicGroup 0b9c2ce4329d73243b06c7651b64e5a8651fb7f6
  kind 7594f56efb19d8bee3cb9c54b2ae057d7813ec1e str
AtomicGroupValues e5e024b8808d23d4bc2e428d210e2f4ed193ac65
  label 0e504ac43391c5c708012178d1a22979f2ea8165 str
  atomsgroup_ref 1e34c7bf6e323a0dfeb9995cb2e651868b82b43b reference[1] {"target":"nomad.datamodel.metainfo.simulation.system.AtomsGroup"}
EnergyEntry 0f107fa7a9a3989ef132daec50a1c60ca59242f7 .Atomic
  reference 3c29e4f2007a4b4d1dd5fee7eec18d051d3be26e float64 {"unit":"joule"}
  value f9108b107d2f2ed1826ec7958ce0dd56e896d7f2 float64 {"unit":"joule"}
  value_per_atom 32f0bddd45a34cff3b9fd5de9c838792f637affa float64 {"unit":"joule"}
  values_per_atom 9da423b0936d4dfe58bac86fa1a8ff078a003bb1 float64[] {"unit":"joule"}
  potential 3fcf12f34515387fe64e31772a3dae662e22336a float64 {"unit":"joule"}
  kinetic e07bbdb26f69862c590d79017ab9db1430b98fd8 float64 {"unit":"joule"}
  correction 67750593b69cfa3ebba5cb28d1b49f45ceda7519 float64 {"unit":"joule"}
  short_range f502474fd416e5c7c6b0fe5e6e1965cbcacc971b float64 {"unit":"joule"}
  long_range 039c4a9c57efa94c16bf5e4f76c6687186d31e80 float64 {"unit":"joule"}
Energy 3c0129ddd9e41dd82b2c359304f4c35cf38a137a
  enthalpy 8b8222fc20140391b155be5876c8135b4f511819 float64 {"unit":"joule"}
  entropy c9d94682f9c6b994720a39c4f6d635f71f3b9f76 float64 {"unit":"joule / kelvin"}
  chemical_potential 1114b2143665e6e16332abd9c6e3195142f0225c float64 {"unit":"joule"}
  internal ee74e2496bab074dd051a9e7a5a6d62bf67ec10a float64 {"unit":"joule"}
  change d696cdb172007069b1d15b2e7057ed1a6cbbe92f float64 {"unit":"joule"}
  fermi 3c412fdb53a8bcb152455971d5658c0a027af7d4 float64 {"unit":"joule"}
  highest_occupied 00a0b5b8a7b4eee2cf16b173e924f3d412fb1d65 float64 {"unit":"joule"}
  lowest_unoccupied fc2f7f4028bcee320d605e8cba4a9471e9cdd9a0 float64 {"unit":"joule"}
  total 102f9f8e962d6c3ef7f9c9411147a13e588b8e37 > .EnergyEntry
  current 75edf09411e4eda76a4a03769cfe087c44e115c4 > .EnergyEntry
  zero_point 3354de22600f4b8d590a9771779b7daaedc19beb > .EnergyEntry
  kinetic_electronic e4f27dde1e0283917ae8ac20a6d2de85bc693b19 > .EnergyEntry
  electronic b972fb224943dca3560e76016f213e57e70fd88e > .EnergyEntry
  correlation 0efc0802dd6b1a9dc029ee4c8bb6f429329d2627 > .EnergyEntry
  exchange c89424cc41698239c02191e145e149158dc06060 > .EnergyEntry
  xc 7a8f8668dae2865c7a438602068cd7dbd0e20009 > .EnergyEntry
  xc_potential 33c938ba98d67129ae9afb913f35f6d6613b437a > .EnergyEntry
  electrostatic 16f976435a5b831c07e482f84d87c5c569ebdc49 > .EnergyEntry
  nuclear_repulsion ff4d20057b05188ab8a095f074f39151edf9beb5 > .EnergyEntry
  coulomb ae8f4cac63bd8b93e2df1f0679463b4a2fa1d64d > .EnergyEntry
  madelung f12e034dccb9046305ce9a9726178515223206cf > .EnergyEntry
  ewald f9ffd9795ceba2390a70815b383c1fe1df113cae > .EnergyEntry
  free 3d35e5c1ef28d2d507081908534deee6cc6d39a6 > .EnergyEntry
  sum_eigenvalues 1a9ed2d3ff9e73b83fe2f6a32c0d57e4da6ff9cb > .EnergyEntry
  total_t0 83312fd97ce61ca799c26cfb8284ea139cec5d8c > .EnergyEntry
  van_der_waals b8a5781277d44c2f969c15e540ad4e570851aedc > .EnergyEntry
  hartree_fock_x_scaled 478e0f8adc1745c1e528833b1ab3efce31b290ba > .EnergyEntry
  contributions bc1ffe3a8b1e9e06ded62ddb3909bf92c5900044 > .EnergyEntry[]
  types 3c24bbc251f58edd777ebd071ef1247e8127b7ad > .EnergyEntry[]
  double_counting 329682479e06d57be8b15970596e9617af4ce999 > .EnergyEntry
  correction_entropy 39b0c667e25a1b7223a07f0996bde5cde83e50f6 > .EnergyEntry
  correction_hartree bcbe7457508a1354427d7ec8a7c02afb1421ecda > .EnergyEntry
  correction_xc e46ad3f31dbe93891ae638eb76c31719d9190e86 > .EnergyEntry
  kinetic e7cb59f130d984de9d1eb361d2b0e217b38af5aa > .EnergyEntry
  potential 82a04eb72951c254d6a07aef58311ddb82e7adb2 > .EnergyEntry
  pressure_volume_work 416ede34ee015ec48d61f7934b3b8746c3315498 > .EnergyEntry
ForcesEntry c69ddec89fd9b0cbdac0bbd1ea4251c6d6088117 .Atomic
  value 277f18ddd2c35a5a6e82a01a6e819fbc3283c38e float64[][3] {"unit":"newton"}
  value_raw c9b728a9fc7e6ca15fc72bee3ae38c9d607fb5bc float64[][3] {"unit":"newton"}
Forces 1ed6c05361665a8832537edd4bfc701ea7c258b6
  total 9b486471d7f8a83ae7fee0f561817031acbb2f0e > .ForcesEntry
  free 820cc18d7c422c98e825fe91a98f97bb0b856f84 > .ForcesEntry
  t0 fa0235f26ed9463a549345bd1fdc827484a2f4a7 > .ForcesEntry
  contributions 011a209f9d343c3610aa107e4d480af49eaef869 > .ForcesEntry[]
  types 356d7bdb31ebaa2bbb82f5145d2029a5870da62a > .ForcesEntry[]
StressEntry b269e4fadebfbb9b4cdd549d4cfc8fd4df7d9cec .Atomic
  value a37da9bbfc1bdc6fa7b6454f5245d388de1c8598 float64[3][3] {"unit":"joule / meter ** 3"}
  values_per_atom 4e23e2983c8f58c8fcff25c8b33a039d89ef9cf2 float64[][3][3] {"unit":"joule / meter ** 3"}
Stress ba0188ff0ef707e3269eba49a7dfe111efa3a7ea
  total dea23ca25e2ee00cf04866cfa59e03adb0d3df0e > .StressEntry
  contributions b5cc916e684989785985c4c259793f33a0910c64 > .StressEntry[]
  types 2817179cc48c80dddb98a2f523ac382614cdfe58 > .StressEntry[]
ChargesValue f22d08a1b5986f45bd7e061d19fe91239827e7ba .AtomicValues
  value dbaa389e51baf003cbe1ffd51a6b5669137a8ce2 float64 {"unit":"coulomb"}
  n_electrons 9c65cbee4f03a5eb75e61e5119ae0bb391a1c506 float64
  spin_z 83bd9c8795abd66ed04563047d23c6339c194d0d float64
Charges 9e9a86c725735154fa8725544061e43b863e9f87 .Atomic
  analysis_method ee773c77283483fb794d3a62ab26dc5fdcf6b0ae str
  value 0dc664148f7f20581df04043d87f90e72c22a8a4 float64[] {"unit":"coulomb"}
  n_electrons 0bf8293e4155b7fef901e1b9535233fc214c35ac float64[]
  spins 8d11d6fdb0d3660e82962e1139e720cd40554c0a float64[]
  total f996d714e0898b80cbbbdde92a3275a8480bf3e6 float64 {"unit":"coulomb"}
  spin_projected 83b189812993e00d63ed3629bf20d36045e9148a > .ChargesValue[]
  orbital_projected 34fb1ff7ff04bc4548ae64bae90b5567f8846ac4 > .ChargesValue[]
BandGapDeprecated c23d9f3eaa20df12f7b037bc10b091fc3855795b nomad.datamodel.metainfo.common.PropertySection
  index f05403ac877085c6a576fdd3d4586ed623c2432e int32
  value f9108b107d2f2ed1826ec7958ce0dd56e896d7f2 float64 {"unit":"joule"}
  type 231e09501ecb2b631e4c39cc3397510d5faf1b7e enum {"enum":["direct","indirect"]}
  energy_highest_occupied cb3274e651a7d45ab059ed29699e9856fc311724 float64 {"unit":"joule"}
  energy_lowest_unoccupied 2e00d8542e302800a3ee1dea5f63d2e9b2f5c088 float64 {"unit":"joule"}
BandEnergies d24890afa038b8d308cdf52b87f7fdf7e0be863b
  n_spin_channels f6e900a322278b0ba73f87e9bf9f8e41c51556de int
  n_bands 0b9545056f50ebdd7b602b93a90398aab12dbe07 int
  n_kpoints 34e60ad3dd5d96f9d02d0ab38b6e03274a9a9a94 int
  kpoints bd1ca2305e691ac82e8dbf5f0472d9f32582026b float64[][3]
  kpoints_weights 73aeefd942cb6f3bf9f083a2c2a54d9bcf8bdd9d float64[]
  kpoints_multiplicities 6f8725713ee15c3156aa7805f7be310fd7109867 float64[]
  endpoints_labels 90d690c47ac89dc3b9e8d4c95016505bc08b15ef str[2]
  orbital_labels 1e8c5bd2f7eb4db0075e8f4c7c341cb9931f58c7 str[]
  occupations 663e9021cf97705551b19ec519eca3e11eb359c1 float64[][][]
  energies f7907d518ca8dd4dc57264ee4cc9a3054d338d04 float64[][][] {"unit":"joule"}
  qp_linearization_prefactor ea4605785cf79b4977cbaf7806d2979dc0084335 float64[][][]
  value_xc_potential de201d17874ce1e70ae89ff15e65246c9866e685 float64[][][] {"unit":"joule"}
  value_correlation a0ac6260d63d6842a9610e0221f5fb95415da72b float64[][][] {"unit":"joule"}
  value_exchange 581f5d3ed4232a85edbe4975a1b16b61326d81cd float64[][][] {"unit":"joule"}
  value_xc 70faa798ee1908553f53a4072812f5e9078f54b0 float64[][][] {"unit":"joule"}
  value_qp 73d71e23eb88fd7f3b8e09c9fbaf15ac055549fb float64[][][] {"unit":"joule"}
  value_ks 00a619916a6af33c4a62057eb74b8366813b22c3 float64[][][] {"unit":"joule"}
  value_ks_xc 7c478557aaef2ca29bac1a450b55f0c5c075f36f float64[][][] {"unit":"joule"}
  band_gap 18e9caf7ecda124a2d0b4b6119c45e56c375696b > .BandGapDeprecated[]
BandStructure 1009aa12326858ffcda0c3c7894d18f164ce80b8
  path_standard c9a365edd6fc7391e82a397047fabf0dfdc55d7d str
  reciprocal_cell 33e1abeffc70da85ca18000667627031e4ca074e float64[3][3] {"unit":"1 / meter"}
  energy_fermi a3dff09778ed1f5c26fa4985f2d0b1afa2f4a146 float64 {"unit":"joule"}
  band_gap 18e9caf7ecda124a2d0b4b6119c45e56c375696b > .BandGapDeprecated[]
  segment 5e84fda3675628e9fc193c54a4b1f2f44223e3c1 > .BandEnergies[]
DosFingerprint e52f7b64298948a45391bd106cc54ac03bf8b462
  bins a2e7ca839710ff1375b49aaa60b3ac2ff3d96b41 str
  indices bb8b7795c556f5f988c30a0021a1a007d8de0826 int32[2]
  stepsize 41f58c6a6d064c5e9a08e51ab5e4f3f22ccb2089 float64
  filling_factor 370e96b6a58b0af9e5c4efd37ff40938f2e223e4 float64
  grid_id 02c3a6cd0c01f534db8422e4691d46d16033f6fb str
DosValues e22fb7a8b7d223849c84cfef358b9680bc14da6e .AtomicValues
  phonon_mode d5a47d6e91d92cbb0ac18762ad999aabedbce751 str
  normalization_factor 71d861da4a2e0e3203bda3effdd3cf9f158853ee float64
  value 7de728902cfc488e0e583fc79728134b4cd5024b float64[] {"unit":"1 / joule"}
  value_integrated 64b8db9e375ecd3aecfb09ff972a1a12dfeaf373 float64[]
Dos 170e69348ff979b80a14beab1d0212bdf70c937c .Atomic
  n_energies 76d247881e6cc73f7d410535b8748b6b4fe9e2b5 int
  energies a337a99b65225302d2c4718fa79a9e680af151d3 float64[] {"unit":"joule"}
  energy_fermi a3dff09778ed1f5c26fa4985f2d0b1afa2f4a146 float64 {"unit":"joule"}
  energy_ref 7fa2bf286d12452ddf7bc4b9980f5c7151914398 float64 {"unit":"joule"}
  spin_channel cb9f4cb45b1cfa2ff9220adb73dfb14dbf4615f9 int32
  total c2cf297645ab544ac3d28882d1bbf762e9c15ce3 > .DosValues[]
  species_projected ab43a80a0c53740be760a94d79ac3582e59d8209 > .DosValues[]
  atom_projected fff133059e803d96f14ca47d30a4a20b037800c9 > .DosValues[]
  orbital_projected 4fba0d505b1d9c1623d6eff29937349a2657ee75 > .DosValues[]
  fingerprint 0aea616f3d5f1ef4174c89cec8f1f5c802022e47 > .DosFingerprint
  band_gap 18e9caf7ecda124a2d0b4b6119c45e56c375696b > .BandGapDeprecated[]
ElectronicStructureProvenance 78e4922a2df6b142273e251237366c53fdd25ab2 nomad.datamodel.metainfo.common.ProvenanceTracker
  dos 0e09cdb1d39700de82dcc997d5ee25ca1d9dddae reference {"target":"nomad.datamodel.metainfo.simulation.calculation.DosValues"}
  band_structure a2eab991f177e2a4319b667aaa68404068730aad reference {"target":"nomad.datamodel.metainfo.simulation.calculation.BandEnergies"}
  methodology ccc738e9bc36f247428c22083d06a36ecb7407cf reference {"target":"nomad.datamodel.metainfo.simulation.method.Method"}
BandGap 9072575cf915e6f8ba5507cf32775917fbaed9a8 .BandGapDeprecated
  provenance 752dd1726138b3bcb1ce73a289b89b783aa839a7 > .ElectronicStructureProvenance
MultipolesValues 8b35e4e624a164fcb865437e31b6783f389c1eee .AtomicValues
  value 5e8350b4702c5fea51d3fde29873e12ecedebeee float64
MultipolesEntry 38d48e8728cd95ee5fc9fb32db9a840e7548f36e .Atomic
  origin 1ee515395ac3361bc0f895d9ee3d2f26541cbba9 float64[3] {"unit":"meter"}
  n_multipoles f87957fc2ab5b254b61b82b79880f92362757e33 int
  value 6053fdf74884b607b66b6feb61170c498aa54a08 float64[][]
  total 749eac832a9e929e459e97d57854dd72215f8a2e float64[]
  orbital_projected 083ac456984973042ebc0ca2a8af2f4e3e7aba40 > .MultipolesValues[]
Multipoles 907b811806ef40eee21925d90c7ef1172acc916a
  kind 7594f56efb19d8bee3cb9c54b2ae057d7813ec1e str
  dipole 3108be4d802dbe35c936319288a78eb38a06a3e3 > .MultipolesEntry
  quadrupole accf734c7da28386056647d6a270bee9c87dc668 > .MultipolesEntry
  octupole ae9bf8551dc4937b324f3b299084b39c9f1dcf93 > .MultipolesEntry
  higher_order f161c6f375d2394b8737a901dbf9c8042bacba4e > .MultipolesEntry[]
Thermodynamics 523aa8a339a8caefddaff4cfd4181710d1e0cb1e
  enthalpy 8b8222fc20140391b155be5876c8135b4f511819 float64 {"unit":"joule"}
  entropy c9d94682f9c6b994720a39c4f6d635f71f3b9f76 float64 {"unit":"joule / kelvin"}
  chemical_potential 1114b2143665e6e16332abd9c6e3195142f0225c float64 {"unit":"joule"}
  kinetic_energy 921340fe648a0532de42396aaec88ef4441d4a6d float64 {"unit":"joule"}
  potential_energy 57b3fd5a9cfa8857b46b12a1575ea927d30f258b float64 {"unit":"joule"}
  internal_energy fe253128844766c90e9eac7530ae46854802d5e6 float64 {"unit":"joule"}
  vibrational_free_energy_at_constant_volume 23208ad4d311971a5ece50240e84b108fce3f9c0 float64 {"unit":"joule"}
  pressure 67b29c45570f7b608654c5465117f2752402fbb3 float64 {"unit":"pascal"}
  temperature f24312d39064aaeaf3244a22d2dd77325bdad720 float64 {"unit":"kelvin"}
  volume 4e252b43bc2ecf9153eb23b253e39f0ce7d1bd73 float64 {"unit":"meter ** 3"}
  heat_capacity_c_v 3dcdce06ffcd763faadef15ec80b4861344742f4 float64 {"unit":"joule / kelvin"}
  heat_capacity_c_p 5f6755f981e643c808e32aba8e76330fec9a8fb3 float64 {"unit":"joule / kelvin"}
  time_step 1d4508228980526830c2e9ef051d91644a49a96a int
Volumetric f15ece0a257e7329e7d6017618f7c350b20034fb
  kind 7594f56efb19d8bee3cb9c54b2ae057d7813ec1e str
  multiplicity 9d5538788aefa1f3f12747ff9b789575148081d8 int
  n_x 64ff5e5ec6d6b1b66c973235c757bdb71e6c111d int
  n_y b5d13ebd67bd3e1106b39816a93cf4bfaddfcf44 int
  n_z ffe86264686a7035a849bdb3615c5f8aefb6b7e6 int
  displacements 88e28e7e401de8cb183a7b4d24df1d1bf84c452a float64[3][3] {"unit":"meter"}
  origin 1ee515395ac3361bc0f895d9ee3d2f26541cbba9 float64[3] {"unit":"meter"}
  value 185c325e059d9403bc669466f3048651c2b8381e float64[][][][]
PotentialValue 924d693d610768af051a03b41e1f24d67ce49656 .Volumetric
  value 65b8499979331f6b36a1ddfc048b32ee73b920ad float64[][][][] {"unit":"joule / meter ** 3"}
Potential 7d446961d8830c03194fcf7c47e2ded1a06fe982 .Volumetric
  effective 75df2aee138238c5d6d2c5976475e107dd9d5f4f > .PotentialValue[]
  hartree f60336ff8578167add75b024baa64d5ac70cb24a > .PotentialValue[]
Density 3f06d5e9d328dab811b23043d9147579b8dcf3d6 .Volumetric
  value a969568e1e677c28d6597ae379e34e8430a9042c float64[][][][] {"unit":"1 / meter ** 3"}
  value_hdf5 ec37c369cafb19afbc620a1273cdf0d99b45e819 str
Spectra b8b7d625b93398cba16d7f36a84f5e83057713d4 nomad.datamodel.data.ArchiveSection
  type e6b4591b647cbbc16f986a07bf580c6648078d63 str
  n_energies 76d247881e6cc73f7d410535b8748b6b4fe9e2b5 int
  excitation_energies e42bd8020bc7b7aa0f1340c7d7b71095baff39cd float64[] {"unit":"joule"}
  energy_zero_ref ad3f1ef6cd983b45c513abc271dd476a22765891 float64 {"unit":"joule"}
  intensities b528a409025b443cf3ac48b76d10a8c50fbcb87d float64[]
  intensities_units d2f820dfcd2b7579bc8d4ced040f53a55d46b875 str
  oscillator_strengths da60ef3b9130412f9a1c62075019f89c273510a9 float64[]
  transition_dipole_moments 3f967f54d3e5d89b51d62ce7c07d33c47df4c18a float64[][3] {"unit":"coulomb * meter"}
  provenance aa37dd9123ec65f5a35916518a9cc75552a5a67d > .ElectronicStructureProvenance[]
GreensFunctions 15b8b6bc08d34249c9c9162e6ca514dda287551b
  type 792f9cdccebd1e76970d3648fbd2ea6f0cf12bce enum {"enum":["impurity","lattice"]}
  matsubara_freq b251c74c1a5b6fc3bc79786d046e2217636ff616 float64[]
  tau 3ea64c41e31244728945b1feb8906260114cdee2 float64[]
  frequencies 7a53d6bc8155ef9284e27c743a41a81dee4f2cbe float64[]
  chemical_potential 1114b2143665e6e16332abd9c6e3195142f0225c float64 {"unit":"joule"}
  self_energy_iw 02411293f9d5ce4a617d197a1d5b6368d7924c48 complex128[][2][][]
  greens_function_iw ab3b02edf31eac6fc38ef4c85255ef29a5643c43 complex128[][2][][]
  hybridization_function_iw 64adcc9b6182ef14766b70f260ef335a9f546c98 complex128[][2][][]
  greens_function_tau bfadbb495981acff2ee6a285afd57ae7563af339 complex128[][2][][]
  self_energy_freq faee22c658beaf30341a42372b2d0b6e6cb2ab74 complex128[][2][][]
  greens_function_freq 2e5e54281383442884eda90be700355960439779 complex128[][2][][]
  hybridization_function_freq 5610c31f047fe41f9aa7548ee8799959a0c22092 complex128[][2][][]
  orbital_occupations 0aaaf72e2170cd8674885d9315138c31d7dc13d8 float64[][2][]
  quasiparticle_weights 4ba5fc93dfee445813f3b89703d525f2467b414c float64[][2][]
VibrationalFrequenciesValues ff40fef8df99d77e1cac29ad26c63e397b1326d7
  kind 7594f56efb19d8bee3cb9c54b2ae057d7813ec1e str
  description 00a156285e9d8b3703c20d180aa63d3643b6f29e str
  n_vibrations 753e28f85ba2da432b48c819152daee90f654458 int
  activity 31bfacc7657dc8cc56dbc0f0899f8e74a2680b59 str[]
  intensity fedf935ea6831ac43c4b21c1bd8f28a8f4371312 float64[]
VibrationalFrequencies 42e3a257e25138e636cb7698e29546586e0e98dd
  n_frequencies f2396875e36e20aa3cf2791e05fab36926e46196 int32
  value 8c3abc6b416eb00ed940e6ed7efc8f982456f1cf float64[] {"unit":"1 / meter"}
  raman 4bf07ac5e61f4523ddc3ad9cf4be5c25e6fed5b3 > .VibrationalFrequenciesValues
  infrared 2c3b24a4ae8a375cc5208c55d0944c5dafeecd28 > .VibrationalFrequenciesValues
RadiusOfGyrationValues 5ae9b6bc5a49c8f8bb5145f59dd7cbfc4a7bad1a .AtomicGroupValues
  value 4236f4fcc5be8ef8f9673789f1e670f8ad2ef1f2 float64 {"unit":"meter"}
RadiusOfGyration 8041881556f8b5a00b982fc978da6fc0bf5619b5 .AtomicGroup
  radius_of_gyration_values 6028933abbb62fb08abf56471c978e6bc4e4da42 > .RadiusOfGyrationValues[]
BaseCalculation 5e3b37e9feb8c49b452aa212953e0cc02144a8d1 nomad.datamodel.data.ArchiveSection
  system_ref 0f3af9f0c1f99b32ebfcc194b65c5ce066574a76 reference {"target":"nomad.datamodel.metainfo.simulation.system.System"}
  method_ref d07363b19916ba0fedf87a0fa0caeaf9c2b2aa52 reference {"target":"nomad.datamodel.metainfo.simulation.method.Method"}
  starting_calculation_ref 7811136b95db15ac157c3e8f08afab2097ef7990 reference {"target":"nomad.datamodel.metainfo.simulation.calculation.Calculation"}
  n_references 01e5776ba5702e1a7a3f408db385bf15c795dec5 int32
  calculations_ref 0f732a8b72454730991f4805e08922e7f3f7ac78 reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.Calculation"}
  calculations_path cceb17aefa1761bc4d93dea3a1959ce8fa44b156 str[]
  calculation_converged 872cf5e6f146b7d35f129f3047aed613f2bc21a8 bool
  hessian_matrix d2ed74832c0a52b5b106bc20678f069c5016e339 float64[][][3][3]
  spin_S2 42f1bb22c3d5b0f0ed2e76d77e30b99f9badb0d2 float64
  time_calculation 5516f4c1ba403dfa04a5cf32c0d7be2deb3a52a3 float64 {"unit":"second"}
  time_physical 981701f00f947236c3e2391f936f22d37a6be55a float64 {"unit":"second"}
  volume 4e252b43bc2ecf9153eb23b253e39f0ce7d1bd73 float64 {"unit":"meter ** 3"}
  density 6b1af731f52d793ec8629458b82c2d000dfe6604 float64 {"unit":"kilogram / meter ** 3"}
  pressure 67b29c45570f7b608654c5465117f2752402fbb3 float64 {"unit":"pascal"}
  pressure_tensor 66237a92f3715d160bb24398ccdfd7bf5255c97a float64[3][3] {"unit":"pascal"}
  virial_tensor 7f74cf231597e18358e7caf0b5e345492c29c5f6 float64[3][3] {"unit":"joule"}
  enthalpy 8b8222fc20140391b155be5876c8135b4f511819 float64 {"unit":"joule"}
  temperature f24312d39064aaeaf3244a22d2dd77325bdad720 float64 {"unit":"kelvin"}
  step f94c47f7c680e37dbad16260a1126f45a001dcfe int
  time c1a6155111cb5d8aaa866009e2dd56259f952249 float64 {"unit":"second"}
  energy abcc590b4a6a0839b1e67b594f3c535b0848b2d7 > .Energy
  forces 6981b3ec65aa3f8d672f0fbd0bc5d22451ba5f38 > .Forces
  stress c3a3f75458ab3bd993e6043487feb62af6262065 > .Stress
  band_gap c17b86d3fb71ab9540bea236fca34a1b9bc730b4 > .BandGap[]
  dos_electronic 8694723876b15b804dbe32e3cca627c4bfac35f3 > .Dos[]
  dos_phonon 94223e8f518586cdbdc677c2fbaa26cbdb65e70b > .Dos[]
  eigenvalues c9cf99b36d2bb61cfaa128b05aef9ad50ca3b7eb > .BandEnergies[]
  band_structure_electronic 38d0fe051884a5f068426e1caa301130d84ef162 > .BandStructure[]
  band_structure_phonon 65516eaa4971953c71740ba91d7459612f31d46f > .BandStructure[]
  thermodynamics e23970468809c6a12b27bcea7738e1730dcbc92c > .Thermodynamics[]
  hopping_matrix 2499d717d49ce440024f02c60bbea568f93d6760 > nomad.datamodel.metainfo.simulation.method.HoppingMatrix[]
  spectra 4972e37bbcc8cc9b0054ca2240cf65253e2fe51b > .Spectra[]
  greens_functions 8156e427c2be390897101d288cbb7d5ce04d752e > .GreensFunctions[]
  vibrational_frequencies 63165daaa6705f7335f4d0db3adc13f196efd748 > .VibrationalFrequencies[]
  potential ccb1b5538103be73693037278066990f80f2746e > .Potential[]
  multipoles 26b01cbaa3f89ac3e803880fad416416054a581e > .Multipoles[]
  charges fff2c3afd1675f4967fc780169da6a85946ad3a5 > .Charges[]
  density_charge fdd6b67d7c397b1dc16fa95f87d1351c8e8921b3 > .Density[]
  radius_of_gyration a0e2ec8ff2e3a78390fdeec2d07a0cd05ca90fe2 > .RadiusOfGyration[]
ScfIteration 8b5fec27cc81c3ad4697994808833223ae05721b .BaseCalculation
Calculation 204a679b1d9a894f1db19d31e9105f843ea4b5df .BaseCalculation
  n_scf_iterations 155e67e9124e85105530c9ebf45656e1d2f7aaca int
  scf_iteration 87c9c0cd266a78657a13057830baacb944ee4673 > .ScfIteration[]
`,
  "nomad.datamodel.metainfo.simulation.run": String.raw`
Program 86451301befbcfc7e550518314b70839d693aa93
  name 96c065737139d152724f00732f72cac3c4773c9b str
  version dfe002f69c3a7aeab19379ccedcad666410e7eef str
  version_internal d4aa1db63fec24fc47c88c99cf35d9025fb36be3 str
  compilation_datetime aa94ca3c39629d1432c0e83a33b4c6e27b975c7c float64 {"unit":"second"}
  compilation_host 657170b0a288ca9d26b3ad170dd2ac28d817ba8b str
TimeRun b4e272bb4d048593e22a049eff27a9fa78f10034
  date_end 2c1e8d38838ca62812c5ddb5bed6d6a78cb929d7 float64 {"unit":"second"}
  date_start ab74cf67ac1737ec08b9f9d7bfbf0898df4219eb float64 {"unit":"second"}
  cpu1_end 3844d7bc9f216f424803afea9329d20371e5edcc float64 {"unit":"second"}
  cpu1_start ce7522071075ddd1fb2c82b7a18960b3d49ede4b float64 {"unit":"second"}
  wall_end 84462f4f10bdd7ab416e14df678eb2443b953832 float64 {"unit":"second"}
  wall_start 64647f7ffb60b22239918817de1885da6a297de3 float64 {"unit":"second"}
MessageRun 24fdb21e0f62a0e50ba36a32efc0663a092f1f29
  type e6b4591b647cbbc16f986a07bf580c6648078d63 str
  value 2fa8e629e8c46a75ec2cce66736f405ee50f36b7 str
Run cfc5ee1bbde6d36feb8e21f996ca41fc32bcccfc nomad.datamodel.data.ArchiveSection
  calculation_file_uri fd75dc888698e657233bfbf264ee419e7d318ea7 str
  clean_end 409e1cd4095b6ffb1475cb6832ad55669493fdb2 bool
  raw_id 691c2a29ff5c16fe1f6738cae7c616407c8f4949 str
  starting_run_ref 75647954b6a87a79140115af40d75a63c16bba4b reference {"target":"nomad.datamodel.metainfo.simulation.run.Run"}
  n_references 01e5776ba5702e1a7a3f408db385bf15c795dec5 int32
  runs_ref bd8a0d9093bf20357dd26bfe00a8edd9d4d3f999 reference[] {"target":"nomad.datamodel.metainfo.simulation.run.Run"}
  program d0cd1b46d4865b30c35291883f09b4d304363cc2 > .Program
  time_run 4b79ae7d5e1c35a034dfc06dfaf084a7fa4ce3b5 > .TimeRun
  message a82d079d0aea175d37e9c7052ef7202bfae5a5d8 > .MessageRun
  method a2ce15fe5b72f715b039160a789dbb380841a56d > nomad.datamodel.metainfo.simulation.method.Method[]
  system de67ee488cf87484391f229ec1ad1931bb74aec5 > nomad.datamodel.metainfo.simulation.system.System[]
  calculation 08ee94e9c3dcdf074c6412c64215a1fde470dabd > nomad.datamodel.metainfo.simulation.calculation.Calculation[]
`,
  "nomad.datamodel.optimade": String.raw`
Species 0f2b8d4b559406178063c4838bd16e5cb8eb298e {"links":["https://github.com/Materials-Consortia/OPTiMaDe/blob/develop/optimade.md#h.6.2.13"]}
  name 96c065737139d152724f00732f72cac3c4773c9b str
  chemical_symbols c36ed9cf8f3f4b095968f48a9434d7f6b8ba3adf enum[1..*] {"enum":["Ac","Ag","Al","Am","Ar","As","At","Au","B","Ba","Be","Bh","Bi","Bk","Br","C","Ca","Cd","Ce","Cf","Cl","Cm","Cn","Co","Cr","Cs","Cu","Db","Ds","Dy","Er","Es","Eu","F","Fe","Fl","Fm","Fr","Ga","Gd","Ge","H","He","Hf","Hg","Ho","Hs","I","In","Ir","K","Kr","La","Li","Lr","Lu","Lv","Mc","Md","Mg","Mn","Mo","Mt","N","Na","Nb","Nd","Ne","Nh","Ni","No","Np","O","Og","Os","P","Pa","Pb","Pd","Pm","Po","Pr","Pt","Pu","Ra","Rb","Re","Rf","Rg","Rh","Rn","Ru","S","Sb","Sc","Se","Sg","Si","Sm","Sn","Sr","Ta","Tb","Tc","Te","Th","Ti","Tl","Tm","Ts","U","V","W","X","Xe","Y","Yb","Zn","Zr","vacancy","x"]}
  concentration 9a59d763fa1f9e0dc0caa70539b5eb6ad9b15273 float[1..*]
  mass 822f237d1cc11624b6bb32842c3af822c3e08fd1 float {"unit":"unified_atomic_mass_unit"}
  original_name 66291fd9bef08ffba42776ba87664a56a98601d3 str
OptimadeEntry 01c4563c28ebfbf8cd9252e1b06cb0269e3c16fa {"label":"Optimade","links":["https://github.com/Materials-Consortia/OPTiMaDe/blob/develop/optimade.md#h.6.2"]}
  elements ee5b7971b8d69a7382b4a04c0e913779c3e7d154 enum[1..*] {"enum":["Ac","Ag","Al","Am","Ar","As","At","Au","B","Ba","Be","Bh","Bi","Bk","Br","C","Ca","Cd","Ce","Cf","Cl","Cm","Cn","Co","Cr","Cs","Cu","Db","Ds","Dy","Er","Es","Eu","F","Fe","Fl","Fm","Fr","Ga","Gd","Ge","H","He","Hf","Hg","Ho","Hs","I","In","Ir","K","Kr","La","Li","Lr","Lu","Lv","Mc","Md","Mg","Mn","Mo","Mt","N","Na","Nb","Nd","Ne","Nh","Ni","No","Np","O","Og","Os","P","Pa","Pb","Pd","Pm","Po","Pr","Pt","Pu","Ra","Rb","Re","Rf","Rg","Rh","Rn","Ru","S","Sb","Sc","Se","Sg","Si","Sm","Sn","Sr","Ta","Tb","Tc","Te","Th","Ti","Tl","Tm","Ts","U","V","W","X","Xe","Y","Yb","Zn","Zr"],"links":["https://github.com/Materials-Consortia/OPTiMaDe/blob/develop/optimade.md#h.6.2.1"]}
  nelements 83fb6ba3f98f271815c6f40ab449b03d64c20704 int {"default":0,"links":["https://github.com/Materials-Consortia/OPTiMaDe/blob/develop/optimade.md#h.6.2.2"]}
  elements_ratios 1da43e614a78533c7ea58338cf41ad38e4f9b814 float[] {"links":["https://github.com/Materials-Consortia/OPTiMaDe/blob/develop/optimade.md#h.6.2.3"]}
  chemical_formula_descriptive 45f3336e50558c204ede4eda04dfbb08304dc824 str {"links":["https://github.com/Materials-Consortia/OPTiMaDe/blob/develop/optimade.md#h.6.2.4"]}
  chemical_formula_reduced 7ee8a95cef70e5627549976bd0fec615ce7e1876 str {"links":["https://github.com/Materials-Consortia/OPTiMaDe/blob/develop/optimade.md#h.6.2.5"]}
  chemical_formula_hill ab56a20ce52496aae08d29e96136583f1b674af2 str {"links":["https://github.com/Materials-Consortia/OPTiMaDe/blob/develop/optimade.md#h.6.2.6"]}
  chemical_formula_anonymous 12a8190305c56a454ca233483c0cb544c4c6e91a str {"links":["https://github.com/Materials-Consortia/OPTiMaDe/blob/develop/optimade.md#h.6.2.7"]}
  dimension_types f45f3d2efb180716029d1b57cbcaf05ad45077c5 int[3] {"default":[0,0,0],"links":["https://github.com/Materials-Consortia/OPTiMaDe/blob/develop/optimade.md#h.6.2.8"]}
  nperiodic_dimensions e27382c0d026efc5f500232857ef27881b35a12d int virtual {"links":["https://github.com/Materials-Consortia/OPTiMaDe/blob/develop/optimade.md#h.6.2.8"]}
  lattice_vectors 525aa3afe2b62757e04fbc3f6076e4b492c876da float64[3][3] {"unit":"angstrom","links":["https://github.com/Materials-Consortia/OPTiMaDe/blob/develop/optimade.md#h.6.2.9"]}
  cartesian_site_positions b8a17dc68b616990527d41ebee3ef7125d3854dc float64[][3] {"unit":"angstrom","links":["https://github.com/Materials-Consortia/OPTiMaDe/blob/develop/optimade.md#h.6.2.10"]}
  nsites 793bbd3709420945c21881c5ec786a933d2c94cb int {"default":0,"links":["https://github.com/Materials-Consortia/OPTiMaDe/blob/develop/optimade.md#h.6.2.11"]}
  species_at_sites eb160f344586b25f9047d551c95a6d9e1bc0d589 str[] {"links":["https://github.com/Materials-Consortia/OPTiMaDe/blob/develop/optimade.md#h.6.2.12"]}
  structure_features 9591474d0fcaa34b6acad5ac6b8dfb6a3a6915ef enum[1..*] {"enum":["assemblies","disorder","unknown_positions"],"default":[],"links":["https://github.com/Materials-Consortia/OPTiMaDe/blob/develop/optimade.md#h.6.2.15"]}
  species 6c9a676681d062ea489c8a781803c9bbe65a8fd4 > .Species[]
`,
  "nomad.datamodel.results": String.raw`
BandGapDeprecated 8c53b144a649e4910c972b02302f800535bb481e nomad.datamodel.metainfo.common.PropertySection
  index f05403ac877085c6a576fdd3d4586ed623c2432e int32
  value f9108b107d2f2ed1826ec7958ce0dd56e896d7f2 float64 {"unit":"joule"}
  type 231e09501ecb2b631e4c39cc3397510d5faf1b7e enum {"enum":["direct","indirect"]}
  energy_highest_occupied cb3274e651a7d45ab059ed29699e9856fc311724 float64 {"unit":"joule"}
  energy_lowest_unoccupied 2e00d8542e302800a3ee1dea5f63d2e9b2f5c088 float64 {"unit":"joule"}
BandGap 596b1bc7fd27a2adf712702ffce7edc488f339da .BandGapDeprecated
SourceInformation a24d3bd8351db1786ba559849e899f69b96038a9
  source d913922741b2482d4928609f9b613d77777a480d enum {"enum":["experiment","simulation"]}
ElementalComposition 61f8380dd6dc37f9ff49d9ec2a5d254cbbb3d5af
  element c001f9b67857f08bd6793fc63dc28c23f4f07356 element
  mass c3ef1985cba14cb80e8d01d872eaad6fd54710ee float64 {"unit":"kilogram"}
  atomic_fraction efff5f14eff02ecda05e2ebde97530b9adcddb23 float64
  mass_fraction 232b3ef5df21b411f08adfa41a4699747db2ab89 float64
LatticeParameters 3583b678c2ebd52e0c74ebe8a5880b8b3aad45f2
  a 654861a5cfe71c4e83e1b8b9275890e025afe213 float64 {"unit":"meter"}
  b 39a33327c7265021ec98f1633da99f5351ecda69 float64 {"unit":"meter"}
  c ce8b3868e2ab54c191a5bc3a62b531839fdd3864 float64 {"unit":"meter"}
  alpha c47d2f4aeac64df02b22a8db8be12a4e7ec7d9a5 float64 {"unit":"radian"}
  beta 42bd425c8b1e44f8eefb5295db4f574cf8986c32 float64 {"unit":"radian"}
  gamma 030faa38eec4dc44c715836f7210c76c726308b4 float64 {"unit":"radian"}
WyckoffSet 926a9664018f0c349c7c985a48c0ced9e9e4a0a8
  wyckoff_letter 7bedfbc7e6febaa4b574df91a30002f15e76beae str
  indices 5dc6c7ebebaaecc3cf84cb4d8b487cf82a6630f1 int32[1..*]
  element e3792179b7fefccfbb5b09b66b1947fa4aee986e str
  x 07a39bd0a9e9435bca8e4b1d093458eeb9c8a5b1 float64
  y 643782d67cea53d0e5ae646c0e3820f50f69f5f3 float64
  z 39e6d69416655a22b529355c17c5be805630a4fd float64
Structure 4b834ea5aa3755a325b03053740494e8453a1591
  dimension_types f45f3d2efb180716029d1b57cbcaf05ad45077c5 int[3] {"default":[0,0,0]}
  nperiodic_dimensions e27382c0d026efc5f500232857ef27881b35a12d int virtual
  lattice_vectors 9639e05eb7f755b96ac84d719b7de9f47eb2a1d2 float64[3][3] {"unit":"meter"}
  cartesian_site_positions e6cd3291e028a17a9d0dff730e17f5fae4a9c07d float64[][3] {"unit":"meter"}
  n_sites cd10f2dffee521777e2505acb66c527b9d5e8d59 int virtual {"default":0}
  species_at_sites d2d87a888610b7c2ea40f291cc7e165665d67d55 str[]
  cell_volume 84f1332ef2d755553407a2f2443bb703e2a2c895 float64 {"unit":"meter ** 3"}
  atomic_density 79c0b2f562cbb119c80b5e89896ece44ddbbecc6 float64 {"unit":"1 / meter ** 3"}
  mass_density a228345dd6a95de84ac5dbd5d727f5d08a182ce6 float64 {"unit":"kilogram / meter ** 3"}
  species 6c9a676681d062ea489c8a781803c9bbe65a8fd4 > nomad.datamodel.optimade.Species[]
  lattice_parameters e7eb381be53073061c0ff8b9a7226d8d824818f2 > .LatticeParameters
  wyckoff_sets 5b97fec9f0643d62db24a83df7fea9c447670928 > .WyckoffSet[]
Structures 1d35c855926fb936e37bc27927e6c0c93bba9da6
  structure_original c64bf626ba4b80a877ff42ad6286c3e2779c33ff > .Structure
  structure_conventional 39ad97d94f91c32af75dbdd64b584d02ca9531b0 > .Structure
  structure_primitive 83f678394bf7ff3f770eb5f4a685c599cdf59274 > .Structure
Symmetry e8e341b04685e59811e815fc1dbf1e1527de6b97
  bravais_lattice e31ac2dcd2ce0628f49a16ac801109ad6b1163e8 enum {"enum":["aP","cF","cI","cP","hP","hR","mP","mS","oF","oI","oP","oS","tI","tP"]}
  crystal_system 953027976ea8c29359701c212cccd3b0300e04de enum {"enum":["cubic","hexagonal","monoclinic","orthorhombic","tetragonal","triclinic","trigonal"]}
  hall_number 33034d6889769896845e4ff5cbdf54a545f7338e int32
  hall_symbol 08c3f2a7cc1d65ebddc0980f691b06daa7f2baef str
  point_group 8e12abea38dd3530f1f261df0a53356b81019deb str
  space_group_number 121246eb0f23ee9ef7bd210731ebccee5fb9ba48 int32
  space_group_symbol e66a3643c780ffe5610f314d6353e4fb8d4bb341 str
  prototype_formula 0b3a51eee3bfe27d65258fdf173f3e5101899ad3 str
  prototype_aflow_id d20d9d5137c56eac471435ca8164c921cd1942ec str
  structure_name 53d7c21d3f19cb506449e441aa6c3c9c53586440 enum {"enum":["4-member ring","Heusler","bcc","bct","bct5","clathrate","cuprite","diamond","fcc","fct","half-Heusler","hcp","perovskite","rock salt","rutile","simple cubic","wurtzite","zincblende"]}
  strukturbericht_designation a146ba28930d3d5975c2a1d88b3a8429b8c65997 str
Cell 631d089ad72adf893fee2bea32df8e7340278a00
  a 654861a5cfe71c4e83e1b8b9275890e025afe213 float64 {"unit":"meter"}
  b 39a33327c7265021ec98f1633da99f5351ecda69 float64 {"unit":"meter"}
  c ce8b3868e2ab54c191a5bc3a62b531839fdd3864 float64 {"unit":"meter"}
  alpha c47d2f4aeac64df02b22a8db8be12a4e7ec7d9a5 float64 {"unit":"radian"}
  beta 42bd425c8b1e44f8eefb5295db4f574cf8986c32 float64 {"unit":"radian"}
  gamma 030faa38eec4dc44c715836f7210c76c726308b4 float64 {"unit":"radian"}
  volume 4e252b43bc2ecf9153eb23b253e39f0ce7d1bd73 float64 {"unit":"meter ** 3"}
  atomic_density 79c0b2f562cbb119c80b5e89896ece44ddbbecc6 float64 {"unit":"1 / meter ** 3"}
  mass_density a228345dd6a95de84ac5dbd5d727f5d08a182ce6 float64 {"unit":"kilogram / meter ** 3"}
SymmetryNew b5dffac7ea80246f6621ffe0e1bf9aa218641d4d
  bravais_lattice e31ac2dcd2ce0628f49a16ac801109ad6b1163e8 enum {"enum":["aP","cF","cI","cP","hP","hR","mP","mS","oF","oI","oP","oS","tI","tP"]}
  crystal_system 953027976ea8c29359701c212cccd3b0300e04de enum {"enum":["cubic","hexagonal","monoclinic","orthorhombic","tetragonal","triclinic","trigonal"]}
  hall_number 33034d6889769896845e4ff5cbdf54a545f7338e int32
  hall_symbol 08c3f2a7cc1d65ebddc0980f691b06daa7f2baef str
  point_group 8e12abea38dd3530f1f261df0a53356b81019deb str
  space_group_number 121246eb0f23ee9ef7bd210731ebccee5fb9ba48 int32
  space_group_symbol e66a3643c780ffe5610f314d6353e4fb8d4bb341 str
  choice 3fead6ef7c24d42e7351b371a68543b61c2bd9df str
  strukturbericht_designation a146ba28930d3d5975c2a1d88b3a8429b8c65997 str
  symmetry_method 6414908aa8824e93715c41b34964996f862c813e str
  origin_shift ca05e7d9b850abdfa5c25a15a871841634425047 float64[3]
  transformation_matrix 65d35c9f8866b2ff02c0e53614253d796c98b5ab float64[3][3]
  symmorphic dfa2693fa8fc18ad1a11146d9269b7cc4a2fa8e1 bool
  prototype_label_aflow bab0692afd75a046dd3e014dd5fe70b918e8bb60 str
  prototype_name a1800bdd4d8fb3d0d628cb761e40c71960fd569f enum {"enum":["4-member ring","Heusler","bcc","bct","bct5","clathrate","cuprite","diamond","fcc","fct","half-Heusler","hcp","perovskite","rock salt","rutile","simple cubic","wurtzite","zincblende"]}
  wyckoff_sets 5b97fec9f0643d62db24a83df7fea9c447670928 > .WyckoffSet[]
CoreHole 16d643e2f5457239630536afe5d44f0591cfb7db nomad.datamodel.metainfo.simulation.method.CoreHole
  n_quantum_number 686980f9d93f00980168a2704946337cf1d4de4d int32
  j_quantum_number 56ac03238619cda302ad9f0677dcfea3f892a8e3 float64[1..2]
  mj_quantum_number 3f9b115e89eaf1acf04a239215545b606d67f828 float64[]
  occupation 7d94eceb0d91a4a8dc04b1bc78eafc294089451c float64
  n_electrons_excited 2cd2fd14d97f4b6b716124769d18d68c6fea96ae float64
  degeneracy 7cd41fcff37551914c3cadbddd547b44c205cb26 int32
  l_quantum_symbol 70966595e45d21296c4c61ccc2dd37984e32083f str
  ml_quantum_symbol 2893551e2e029d8f0fb36d691c7679d1896632bc str
  ms_quantum_symbol 6a8a1c840d294fefac28853f33388183aeb13e22 str
Relation 5e71a2ae6e60c4cf6144475dad0dcd2b55f85dbb
  type f2138d5fd5ddfca9ef163b874a760ebea7b6f3f9 enum {"enum":["conventional_cell","group","primitive_cell","root","subsystem"]}
Coordination d8e71037909457e817e775ccda7ee59553c4a548
  element b82c44dc3b1a6fabbe76e8100a2e35d72e20587a enum {"enum":["Ac","Ag","Al","Am","Ar","As","At","Au","B","Ba","Be","Bh","Bi","Bk","Br","C","Ca","Cd","Ce","Cf","Cl","Cm","Cn","Co","Cr","Cs","Cu","Db","Ds","Dy","Er","Es","Eu","F","Fe","Fl","Fm","Fr","Ga","Gd","Ge","H","He","Hf","Hg","Ho","Hs","I","In","Ir","K","Kr","La","Li","Lr","Lu","Lv","Mc","Md","Mg","Mn","Mo","Mt","N","Na","Nb","Nd","Ne","Nh","Ni","No","Np","O","Og","Os","P","Pa","Pb","Pd","Pm","Po","Pr","Pt","Pu","Ra","Rb","Re","Rf","Rg","Rh","Rn","Ru","S","Sb","Sc","Se","Sg","Si","Sm","Sn","Sr","Ta","Tb","Tc","Te","Th","Ti","Tl","Tm","Ts","U","V","W","X","Xe","Y","Yb","Zn","Zr"]}
  coordination_number 0c797e05a8110d0da476a10ae296289e08eb4071 int
System 4dc49900ed37e256236d7661bc9155d2d982d23d
  system_id c082efc5779f4f98ed68b5754018a7656c73e76d str
  label 0e504ac43391c5c708012178d1a22979f2ea8165 str
  method ba4691ace101c946c5297babe42a7833c321e393 enum {"enum":["matid","parser","porosity","user"]}
  description 00a156285e9d8b3703c20d180aa63d3643b6f29e str
  material_id 9849125a81a0d75f3e9b8021a76ffcc91465c026 str
  material_name 7224a4ff6e6812eda6720161f4530849c54deb25 str
  structural_type 037630a28bc533c22de2e8ef3d447b2b114823fb enum {"enum":["1D","2D","active orbitals","atom","bulk","group","molecule","molecule / cluster","monomer","not processed","surface","unavailable"]}
  dimensionality 1286691007d71835852b4d49ba381c71fff658c2 enum {"enum":["0D","1D","2D","3D"]}
  building_block 3e8af6cbf05be2400bdc3ccd20c828c41d3f8c83 enum {"enum":["2D material","molecule","monomer","surface"]}
  functional_type c141d6e1f26571421a118463b153e42eaf9f42d1 str[0..*]
  compound_type 58e69f89a1ef197d814859e85c2ba74a5bcfed35 str[0..*]
  elements a2eeb205543ccc300721bf4019da832ac78a0a60 enum[0..*] {"enum":["Ac","Ag","Al","Am","Ar","As","At","Au","B","Ba","Be","Bh","Bi","Bk","Br","C","Ca","Cd","Ce","Cf","Cl","Cm","Cn","Co","Cr","Cs","Cu","Db","Ds","Dy","Er","Es","Eu","F","Fe","Fl","Fm","Fr","Ga","Gd","Ge","H","He","Hf","Hg","Ho","Hs","I","In","Ir","K","Kr","La","Li","Lr","Lu","Lv","Mc","Md","Mg","Mn","Mo","Mt","N","Na","Nb","Nd","Ne","Nh","Ni","No","Np","O","Og","Os","P","Pa","Pb","Pd","Pm","Po","Pr","Pt","Pu","Ra","Rb","Re","Rf","Rg","Rh","Rn","Ru","S","Sb","Sc","Se","Sg","Si","Sm","Sn","Sr","Ta","Tb","Tc","Te","Th","Ti","Tl","Tm","Ts","U","V","W","X","Xe","Y","Yb","Zn","Zr"],"default":[]}
  n_elements 9b935acc4f181dcad69e7b808dbacc0182aa7314 int virtual {"default":0}
  elements_exclusive e3b737c25b7cfefed15c2abb8eae20804b971794 str virtual
  chemical_formula_descriptive 45f3336e50558c204ede4eda04dfbb08304dc824 str
  chemical_formula_reduced 7ee8a95cef70e5627549976bd0fec615ce7e1876 str
  chemical_formula_hill ab56a20ce52496aae08d29e96136583f1b674af2 str
  chemical_formula_iupac d5f7ace8f50d95d6491bca567b4fa29540e98ca5 str
  chemical_formula_anonymous 12a8190305c56a454ca233483c0cb544c4c6e91a str
  chemical_formula_reduced_fragments 6bca5eda246600b4f670d846453798971d7ecbac str[]
  parent_system 7e3eea7333dd02f32599e7cec787cb1fea73c49a str
  child_systems 46e95f0e416ca60f9c75c7e0f3f8d7cd995a8148 str[]
  atomic_fraction efff5f14eff02ecda05e2ebde97530b9adcddb23 float64
  mass_fraction 232b3ef5df21b411f08adfa41a4699747db2ab89 float64
  n_atoms 9b4082f41c69e3a36ecafb0aa7d3639e47c45e74 int
  indices e775dcf8a30d1c4e62cc6bea746f36da6be7f224 int64[][]
  sbu_type bd9fd884b56f3552294c5a5b67905ff96246fc55 str
  largest_cavity_diameter 62e12c208768bc154cb966fc2f3cbee849fb4594 float64 {"unit":"meter"}
  pore_limiting_diameter 43ee2dff2815131ddec3337981b111f21117b649 float64 {"unit":"meter"}
  largest_included_sphere_along_free_sphere_path 526f5291fa6c663a6b6c510a423d18b3f0ba6a1c float64 {"unit":"meter"}
  accessible_surface_area db8db2e722ff86470299be6e27bc28363b3a06f9 float64 {"unit":"meter ** 2"}
  accessible_volume 058c2e0f9a9f74723984763cc7287883fd237aa9 float64 {"unit":"meter ** 3"}
  void_fraction 57d99cf9d4433dcdc3113188852bc1c85af7d6f1 float64
  n_channels 6b3d3fe4332bdf29032676739f6810715b83d3df int
  sbu_coordination_number 8bee15671d35a5a08cdbf4413d0fd8b5218967e3 int
  elemental_composition 122d5a2ab9b9b611b31a8c6adfb8e2472d50b167 > .ElementalComposition[]
  system_relation 2c3a1c660e98e5c1324704b88156779a4c9c78c3 > .Relation
  cell 02401ed06b06baf29e74ae79101d4a7f0ec4fc38 > .Cell
  symmetry b4793f278daf6194556a1c643afc8b9a4216ec5b > .SymmetryNew
  metal_coordination 3c6172f14eff9e7de078c8f71b674eef3d23c4d8 > .Coordination[]
  active_orbitals 8bc0382dfa12b0e860541399b4ddb13aa9ad96f3 > .CoreHole
Material e48979018727902ad9d5abec61066951ceec2a83
  material_id 9849125a81a0d75f3e9b8021a76ffcc91465c026 str
  material_name 7224a4ff6e6812eda6720161f4530849c54deb25 str
  structural_type dae660a0805cb477e67ea367d007ade1ea463752 enum {"enum":["1D","2D","atom","bulk","molecule / cluster","not processed","surface","unavailable"],"default":"not processed"}
  dimensionality 1286691007d71835852b4d49ba381c71fff658c2 enum {"enum":["0D","1D","2D","3D"]}
  building_block 3e8af6cbf05be2400bdc3ccd20c828c41d3f8c83 enum {"enum":["2D material","molecule","monomer","surface"]}
  functional_type c141d6e1f26571421a118463b153e42eaf9f42d1 str[0..*]
  compound_type 58e69f89a1ef197d814859e85c2ba74a5bcfed35 str[0..*]
  elements a2eeb205543ccc300721bf4019da832ac78a0a60 enum[0..*] {"enum":["Ac","Ag","Al","Am","Ar","As","At","Au","B","Ba","Be","Bh","Bi","Bk","Br","C","Ca","Cd","Ce","Cf","Cl","Cm","Cn","Co","Cr","Cs","Cu","Db","Ds","Dy","Er","Es","Eu","F","Fe","Fl","Fm","Fr","Ga","Gd","Ge","H","He","Hf","Hg","Ho","Hs","I","In","Ir","K","Kr","La","Li","Lr","Lu","Lv","Mc","Md","Mg","Mn","Mo","Mt","N","Na","Nb","Nd","Ne","Nh","Ni","No","Np","O","Og","Os","P","Pa","Pb","Pd","Pm","Po","Pr","Pt","Pu","Ra","Rb","Re","Rf","Rg","Rh","Rn","Ru","S","Sb","Sc","Se","Sg","Si","Sm","Sn","Sr","Ta","Tb","Tc","Te","Th","Ti","Tl","Tm","Ts","U","V","W","X","Xe","Y","Yb","Zn","Zr"],"default":[]}
  n_elements 9b935acc4f181dcad69e7b808dbacc0182aa7314 int virtual {"default":0}
  elements_exclusive e3b737c25b7cfefed15c2abb8eae20804b971794 str virtual
  chemical_formula_descriptive 45f3336e50558c204ede4eda04dfbb08304dc824 str
  chemical_formula_reduced 7ee8a95cef70e5627549976bd0fec615ce7e1876 str
  chemical_formula_hill ab56a20ce52496aae08d29e96136583f1b674af2 str
  chemical_formula_iupac d5f7ace8f50d95d6491bca567b4fa29540e98ca5 str
  chemical_formula_anonymous 12a8190305c56a454ca233483c0cb544c4c6e91a str
  chemical_formula_reduced_fragments 6bca5eda246600b4f670d846453798971d7ecbac str[]
  elemental_composition 122d5a2ab9b9b611b31a8c6adfb8e2472d50b167 > .ElementalComposition[]
  symmetry 295c30c3ccfdd86aa11b7cd9717ae723ee6ac59a > .Symmetry
  topology 74857819cd97568a3ae1f35bbff36d21a29efab5 > .System[]
HubbardKanamoriModel 8a73a61854110112c51c6208a77f2fa0ca1424a6
  atom_label 8c1073b7fc7ab2346e350cc559335e739fe63dd4 str
  orbital f0dccab1cd3cc3f4405df2f26448f17f73fc81a2 str
  u_effective 818129bda7104e1f5142169bb4d7e5f17a9d8a58 float64 {"unit":"joule"}
  u 6b36aed79ed5ddd60cf32f157788a60aba4b7583 float64 {"unit":"joule"}
  j 191b15d57ca3d900f7cf74a247b4d51ad1aa2023 float64 {"unit":"joule"}
  double_counting_correction f0499800539b258c086c160afb73c4f222cd15b8 str
DFT 3858395ddf70e3bd973ea37ce47656df8daeeb46
  basis_set_type 152c2f53628ce15bd2ad4e716e02dbaf8ae0a054 enum {"enum":["(L)APW+lo","gaussians","not processed","numeric AOs","plane waves","psinc functions","real-space grid","unavailable"],"default":"unavailable"}
  core_electron_treatment 4951d3e7a558d0f15333b6bee637bf62749e4fa8 enum {"enum":["all electron frozen core","full all electron","pseudopotential","unavailable"],"default":"unavailable"}
  spin_polarized 4ea4e766560184c5b2efd294cd93b2cbaaa7d598 bool
  scf_threshold_energy_change a411d96eb0185bd7be8f76cbccdc1409523aa693 float64 {"unit":"joule"}
  van_der_Waals_method 3955afad534269519ffb6305d421c7b26133cebb str
  relativity_method 2f6cd122653e647616ca3677b051602c4077fb26 enum {"enum":["pseudo_scalar_relativistic","scalar_relativistic","scalar_relativistic_atomic_ZORA"]}
  smearing_kind d9141a81f16a4c9aac82cdf4f8c23733e1edf249 str
  smearing_width 6d0261627b14f6a84e997bca26d4baaa199c6b12 float64
  jacobs_ladder 78ff45e144b256ef7082451a42c528f15e7a2499 enum {"enum":["GGA","LDA","hybrid","hyper-GGA","meta-GGA","not processed","unavailable"],"default":"not processed"}
  xc_functional_type 710721319f3a194db2e3a790f2e69652386d7710 enum {"enum":["GGA","LDA","hybrid","hyper-GGA","meta-GGA","not processed","unavailable"],"default":"not processed"}
  xc_functional_names 2b07b8fab8045112bfe2b2149313e5dd48a2e5bc str[] {"default":[]}
  exact_exchange_mixing_factor c3f593cb54fc41e95cd8ff667eb1431ec8488696 float64
  hubbard_kanamori_model 18c85e40ef37867ba5456ac17d1b41e85ded32a0 > .HubbardKanamoriModel[]
TB 171769da9275ed454ca89621c214206aede3c574
  type a864515c1e8c5b4b4f72fe2e9390a8475e670212 enum {"enum":["DFTB","Slater-Koster","Wannier","not processed","xTB"],"default":"not processed"}
  localization_type a104217f7cf2d43d58873f28cd0ef2b8c4b3d63d enum {"enum":["maximally_localized","single_shot"]}
ExcitedStateMethodology 715ae856e2e1ab7a72570e0bcd91891c87fe9304
  type e6b4591b647cbbc16f986a07bf580c6648078d63 str
  basis_set_type 2248f2eb1c75f344c5bd607fca45924c81ae7b26 enum {"enum":["(L)APW+lo","gaussians","not processed","numeric AOs","plane waves","psinc functions","real-space grid","unavailable"]}
  starting_point_type 8167d7f0eb1b73625bf6b2a4bf820af7b90b774b enum {"enum":["GGA","HF","LDA","hybrid","hyper-GGA","meta-GGA","not processed","unavailable"]}
  starting_point_names 57fd2f2dfc80ffb58e5aae22767a5ecdadadda72 str[]
GW 13d14e6cb0784bba96683b1c51f1842d9f867422 .ExcitedStateMethodology
  type 605d6bf84f7fd11e515cf85704d06efbcdc12caf enum {"enum":["G0W0","ev-scGW","ev-scGW0","qp-scGW","qp-scGW0","scG0W","scGW","scGW0"]}
BSE 5b936ced764afaf7b94f667fbcc20ba920cb8b28 .ExcitedStateMethodology
  type 90541e98088bc45208e11725d71ebaf2ea983ace enum {"enum":["IP","RPA","Singlet","Triplet"]}
  solver d53bd3ee25a81c5271a9b9c41ff01be46d95cfd6 enum {"enum":["Full-diagonalization","GMRES","Lanczos-Haydock","SLEPc","TDA"]}
  gw_type 7de5a2047aa6db252a30588546d2058a8897fb32 enum {"enum":["G0W0","ev-scGW","ev-scGW0","qp-scGW","qp-scGW0","scG0W","scGW","scGW0"]}
DMFT ae5d36b8acd6c6e5052083e5b085b30e181dcb28
  impurity_solver_type 754ff0b24692784d0af7e2c8f7274c20c10c8753 enum {"enum":["CT-AUX","CT-HYB","CT-INT","ED","IPT","MPS","NCA","NRG","OCA","hubbard_I","slave_bosons"]}
  inverse_temperature 983ac30f4ad4130c86b78e51ca89035814ae0a1e float64 {"unit":"1 / joule"}
  magnetic_state a46891f1ade788e59701d434720f1821e6c7e0a0 enum {"enum":["antiferromagnetic","ferromagnetic","paramagnetic"]}
  u 6b36aed79ed5ddd60cf32f157788a60aba4b7583 float64 {"unit":"joule"}
  jh dc2cbce8837af087cf218349fa0729c1944c06f8 float64 {"unit":"joule"}
  analytical_continuation a1e6329d845960ffaa5c50b5d3ac59eb87febedb enum {"enum":["MaxEnt","Pade","SVD","Stochastic"]}
QuantumCircuit 3e0f5f382a9b8e3a1a81e4b2df22ce86ccea8877
  processors 46c9918e80e3856b8a6a274a50e7dba8c7b0a059 str[0..*]
  number_of_registers fa13d927ed5f8bab1babe56ceb320576f8b1a81d int
  simulated 1ed3f88409db6c0f7264b820f7e49f022451aa7a bool
QuantumCMS 566f30aff02a26f741163b9371e2946057e81106
  transformation d15e0edc70f296fbdb8a2e220789a68d4d28eed1 str
  quantum_computer_system b32528610f69cb7875e155fde5d9db7b87da5414 str
  quantum_computing_libraries a3eddf1121da37363c967c2bc26a5772d4f1ef60 str[0..*]
  computation_datetime 4ca838e0640f39f4311baa3e48748e5232440f52 datetime
  number_of_shots ff4c11673d2787ecbc192ee37d5b192cd811e8c4 int
  quantum_volume 97d77e8dd7cf104549de29fdc3b1255341957a3c int
  quantum_circuit f567d49b4ae1ed9fd2418f491868d6d2a67b79ea > .QuantumCircuit
Precision fc0850548b6abfdaaddfe3edd60209d239537210
  k_line_density 749bba62b5430bd8836f0cf7da09d514929c07f2 float64 {"unit":"meter"}
  native_tier f228fd57a682385104ed87622a139b7a6af6b8ec str
  basis_set 554b854033c9bc7c9d5ec96f0d3ed144c721f361 enum {"enum":["(L)APW","(L)APW+lo","APW","APW+lo","LAPW","LAPW+lo","atom-centered orbitals","gaussians + plane waves","not processed","plane waves","real-space grid","support functions","unavailable"],"default":"unavailable"}
  planewave_cutoff 31aec05aef265bbd821b83412cbb63d5640d1233 float64 {"unit":"joule"}
  apw_cutoff 32877da8fc2dfef83e498f74d8d9caad96c1e76a float64
Simulation 22a418d225e6ef032e3187228e0eb6c68acfa6cc
  program_name 07b780b0764e4f81ba8dadc6715e8058b559a8f8 str {"default":"not processed"}
  program_version 5c8583fcd308bcd3c288a0e9a6ecd5ed1d8802bc str {"default":"not processed"}
  program_version_internal 6f1a4f770c2c71dcdedc8f1145e3b71e9bb54cee str {"default":"not processed"}
  dft 83e0e919fcbbdc38c63a817f8b9da2c432e9b802 > .DFT
  tb 85ddfbe212a91c75c484fdf6b5a1532deefbefde > .TB
  gw b55cc509244455729ee30aadad43590d0a76083f > .GW
  bse ff896d2fe7b6fbbd15e852afaad82e80c4d49581 > .BSE
  dmft 9da4caad6cbb1266fda52447a26f04fe2e325115 > .DMFT
  quantum_cms 5e900e3e9aa887f566e12e4d910adda7b7428ed4 > .QuantumCMS
  precision 634f7d2b921cec6525b17b6457582c9e727a6115 > .Precision
XRDMethod c1884f0a5f7dec8a8d355c0db029a5e16684b4ee
  diffraction_method_name 7412e1cf3576a964be56cca069c851476e237f34 enum {"enum":["Grazing Incidence X-Ray Diffraction (GIXRD)","High-Resolution X-Ray Diffraction (HRXRD)","Powder X-Ray Diffraction (PXRD)","Reciprocal Space Mapping (RSM)","Single Crystal X-Ray Diffraction (SCXRD)","Small-Angle X-Ray Scattering (SAXS)","X-Ray Reflectivity (XRR)","unavailable"]}
MeasurementMethod 44d1068aa07f465e1e46db27a9da29228b745e0c
  xrd 0bc1356709deb4dddf9915225f69baa7b0e5dc33 > .XRDMethod
Method 13692b3320e88d58e0b8ab58b98a4b36b63ac8e3
  method_id 6c6e6e9b51b9849a75414dbf13b63bdebd1ea8e8 str
  equation_of_state_id 410589bce9fb1f9a4d5fa757a77d51a3aab50c53 str
  parameter_variation_id 2e237468e75f0c42fe137927edc850b578151b97 str
  method_name 4426955e700681abe6921bcc64fcfd4ea8cde381 enum {"enum":["BSE","CoreHole","DFT","DMFT","EELS","GW","NMR","TB","XPS","XRD","kMC","quantum cms","unavailable"]}
  workflow_name 51c87362580aee0db836d1d42dee0b500548bced str
  simulation 40fa20fe5a617ac5e9d30a3345be41fbee1e867a > .Simulation
  measurement 946d94f9a6c496b0946d77c56cbca73f6cc375e2 > .MeasurementMethod
MolecularDynamics 022aae798ca1dca7a5279b7abbaf6e87f09aa124
  time_step 5fad037cba3f98d186087e589210235829b67df0 float64 {"unit":"second"}
  ensemble_type 477a60e0c0a9ef69dbaaac80a74177b7f39d50c2 enum {"enum":["NPH","NPT","NVE","NVT"]}
MDProvenance bcfc60762372f24af1c2d53f826691e817808b41 nomad.datamodel.metainfo.common.ProvenanceTracker
  molecular_dynamics 9f6905378393da5e724c8244f07d12db430a9f82 > .MolecularDynamics
MDPropertySection d2574d68d421031ee7fa4c47e420b343f8f4cda7 nomad.datamodel.metainfo.common.PropertySection
  provenance 97e005be9ed9b4fd26f0c81a935a320aaf93e91d > .MDProvenance
DOS 08949dc8fe692074554b365cd045cd6a8be31312
DOSElectronic 1d3d064d82560d50032b05a22491ea69c5638f9a .DOS
  label 0e504ac43391c5c708012178d1a22979f2ea8165 str
  spin_polarized 4ea4e766560184c5b2efd294cd93b2cbaaa7d598 bool
  energy_fermi a3dff09778ed1f5c26fa4985f2d0b1afa2f4a146 float64 {"unit":"joule"}
  band_gap 24a9c86cf393a4b47b3b973e1324bc7203fba43d > .BandGapDeprecated[]
DOSNew 8d20642b1e1e8962cc27bd76902bb3446e88c0bb
  spin_channel cb9f4cb45b1cfa2ff9220adb73dfb14dbf4615f9 int32
  energy_fermi a3dff09778ed1f5c26fa4985f2d0b1afa2f4a146 float64 {"unit":"joule"}
  energy_ref 7fa2bf286d12452ddf7bc4b9980f5c7151914398 float64 {"unit":"joule"}
  band_gap 24a9c86cf393a4b47b3b973e1324bc7203fba43d > .BandGapDeprecated[]
DOSPhonon d70b67723188499fb577d6ab84943a427d990ead .DOS
DOSElectronicNew 7b833573a3f45e3001f825643c50f33750a303c0
  label 0e504ac43391c5c708012178d1a22979f2ea8165 str
  spin_polarized 4ea4e766560184c5b2efd294cd93b2cbaaa7d598 bool
  has_projected 765c8c0d3d17b1458d36965f59f17721fa13a197 bool
  data e776f45bdcabcb98d8b7eee4c802e8124842f21b > .DOSNew[]
BandStructure 6bb309e2131f4f53a75565b093ff92f17fa65146
  label 0e504ac43391c5c708012178d1a22979f2ea8165 str
  path_standard c9a365edd6fc7391e82a397047fabf0dfdc55d7d str
BandStructurePhonon 084cc90978099dbaef61c0dc7c990b672efd042a .BandStructure
BandStructureElectronic 51e68cebb53b3ce4a1c5124596167fc594977ef2 .BandStructure
  spin_polarized 4ea4e766560184c5b2efd294cd93b2cbaaa7d598 bool
  energy_fermi a3dff09778ed1f5c26fa4985f2d0b1afa2f4a146 float64 {"unit":"joule"}
  band_gap 24a9c86cf393a4b47b3b973e1324bc7203fba43d > .BandGapDeprecated[]
GreensFunctionsElectronic b127f3dc9bb7ec733dc6414ffebc65308a0f88cf
  type 792f9cdccebd1e76970d3648fbd2ea6f0cf12bce enum {"enum":["impurity","lattice"]}
  label 0e504ac43391c5c708012178d1a22979f2ea8165 str
HeatCapacityConstantVolume 65572a8ac1a5ff309a86f1baaf6b0f6c83b1ddc7
EnergyFreeHelmholtz 3c22d22dc20be5c654212ad4cebd06323f333f3f
VibrationalProperties 1416c9f481f8783a65b59b0ed4d54f44066085fe
  band_structure_phonon 393ded2f18a50518c7b2cb43847076d515073851 > .BandStructurePhonon
  dos_phonon bc1e23ab94e7010b0e2366d559103a9413c0dbfb > .DOSPhonon
  heat_capacity_constant_volume 72d2cfccfd0945fd20bdd35629cc0d58ffdd9fbd > .HeatCapacityConstantVolume
  energy_free_helmholtz 2edb393c03037f2bb27364740fab72a99489371e > .EnergyFreeHelmholtz
EnergyVolumeCurve 22b7a1922411afc0fd9aa17fc098ba597f61b5b1
  type acb5acb17ad95119973da5b20d3444604750dc97 enum {"enum":["birch_euler","birch_lagrange","birch_murnaghan","mie_gruneisen","murnaghan","pack_evans_james","pourier_tarantola","raw","tait","vinet"]}
BulkModulus e2564d7628034b17bc1ccaff65b322569d11f68f
  type f87aa8d7416de7c137d53312a19f5de9c229151c enum {"enum":["birch_euler","birch_lagrange","birch_murnaghan","mie_gruneisen","murnaghan","pack_evans_james","pourier_tarantola","reuss_average","tait","vinet","voigt_average","voigt_reuss_hill_average"]}
  value 3946a65bbfeb80b63c1d46cee9269ed4c9d1b477 float64 {"unit":"pascal"}
ShearModulus 908dfcd6c57e0dc1196e4d5489942f00b85a47dd
  type 2d0208ca4e9300057f3b6c13262c658869c10828 enum {"enum":["reuss_average","voigt_average","voigt_reuss_hill_average"]}
  value 3946a65bbfeb80b63c1d46cee9269ed4c9d1b477 float64 {"unit":"pascal"}
GeometryOptimization 51adfc91a62aa0336fbe129415705f94bf8b0ba0
  type e6b4591b647cbbc16f986a07bf580c6648078d63 str
  convergence_tolerance_energy_difference f2e95ce1091bcccff493d5516b2ac45c0e0e4f12 float64 {"unit":"joule"}
  convergence_tolerance_force_maximum ef0846ef4e5cb245025569cefefb34cc2891d7f7 float64 {"unit":"newton"}
  final_force_maximum d2f73ec709c6b5a3520483d9a7f0bb684d50c26d float64 {"unit":"newton"}
  final_energy_difference 056b40f56ffa3b0340c93d6fd65c82ca9729f517 float64 {"unit":"joule"}
  final_displacement_maximum be877e37e3bff3ca2e4b1d2320ee483affe50038 float64 {"unit":"meter"}
MechanicalProperties 1da7c748b96209863e57c7cfde3f1153deb31b9a
  energy_volume_curve dd0a98f8501f0787820f273f2b0878f69fbf2f1d > .EnergyVolumeCurve[]
  bulk_modulus 8c1ef863288f71da3009d11d5b2fc7c81513f490 > .BulkModulus[]
  shear_modulus 380ebef28b043135aa4b8bd2c005c935999f2bb2 > .ShearModulus[]
DensityCharge 0d9a1f9af9708cf89ca4e43ab46e93ac0060a5a4
ElectricFieldGradient 44d71104d53abc3e85454b64bcbcd29ee3bdd828
  contribution 2e7952fbaa535082023846d183b4469d076021e2 enum {"enum":["local","non_local","total"]}
ElectronicProperties 9a6bb1104d7672e2c0d1b4206497391b7d851170
  band_gap 202d11701d85f2f3d47e44cdc0baca7decd4bd2d > .BandGap[]
  dos_electronic 811d6884106c1ecdd99358807b97a5c503ec6989 > .DOSElectronic[]
  dos_electronic_new 5b0a91bdc747aa5a00dcb7357d31b5a9dd0b96ac > .DOSElectronicNew[]
  band_structure_electronic d29badd9ead1cd42681468eef75ab754eeab71c2 > .BandStructureElectronic[]
  greens_functions_electronic 3b6f20ab0a74dd5ba3ca11794724ff9ab795499a > .GreensFunctionsElectronic[]
  density_charge 9246ea5d9881555a5eb19018ea3506c35102fb4f > .DensityCharge[]
  electric_field_gradient 0ae385c53e3d462903144a7d3a7dce88dbf660bf > .ElectricFieldGradient[]
MagneticShielding cf695e46024fcc1ef5b7e4593e5b1e6d04a0914c
SpinSpinCoupling c17f37821b303a1eb6dcbfe51dbad5ad348be7d2 .SourceInformation
  contribution 413531f8f56a638e2e450ecae573c164ad30f380 enum {"enum":["direct_dipolar","fermi_contact","orbital_diamagnetic","orbital_paramagnetic","spin_dipolar","total"]}
MagneticSusceptibility a4e9e344f24b32f3996ab450a67ea436857a74b8 .SourceInformation
  scale_dimension 052efddcca304799d28c2f2cd86fa46d84a37f4c enum {"enum":["macroscopic","microscopic"]}
MagneticProperties 75777af798300575461cd60324406eb9aa10de60
  magnetic_shielding 42a219f3968472d803a825148993fa56ebfdf249 > .MagneticShielding[]
  spin_spin_coupling c0e171eb83ee1a35246d2bd3de445bfea24106a4 > .SpinSpinCoupling[]
  magnetic_susceptibility e8298c0e27e708272602767ce0198f50fa24367c > .MagneticSusceptibility[]
QuantityDynamic b37688b243267653fa02d27a308be6ae5e036886
  time c1a6155111cb5d8aaa866009e2dd56259f952249 float64 {"unit":"second"}
  time_step 5fad037cba3f98d186087e589210235829b67df0 float64 {"unit":"second"}
  time_start 0debdecf7c92e996f5858c0ce1d667035a771421 float64 {"unit":"second"}
VolumeDynamic 33be96a67d4ba62762adc606645752deb06c84e3 .QuantityDynamic
  value e053098a7a2fcf2920be7824fccd4b1934035d70 float64 {"unit":"meter ** 3"}
PressureDynamic b38498ae42b986cfa3f41c65b968fab63bfd23be .QuantityDynamic
  value 3946a65bbfeb80b63c1d46cee9269ed4c9d1b477 float64 {"unit":"pascal"}
TemperatureDynamic 8f90c515e63d3603fc1efcb4221ae572b3cc877b .QuantityDynamic
  value 699fee2355334692354f38b17fe5791a26e25814 float64 {"unit":"kelvin"}
EnergyDynamic c6d3eab167fdb1c9acfd67becfdd139b151cd5d0 .QuantityDynamic
  value f9108b107d2f2ed1826ec7958ce0dd56e896d7f2 float64 {"unit":"joule"}
Trajectory efd2954e2795ceef00eef2bec134555276e2d4c8 .MDPropertySection
  available_properties 02c647778243b82caa8fbed7e3c98c5d8f195e6f enum[0..*] {"enum":["energy_potential","pressure","temperature","volume"]}
  temperature c36ded29ceecfc9c6ac686687f9a704766d67ba0 > .TemperatureDynamic
  pressure 0ddb428bd2fdbc35e84a85cd61388f1299135954 > .PressureDynamic
  volume 72d4b6886dd551a710d8dc386076022bcef83b3a > .VolumeDynamic
  energy_potential d345ceb64ce3ff4532076fb666f124f42ea47ce1 > .EnergyDynamic
ThermodynamicProperties e07ebf9101df2e17920aedeb886647fe4dcde43a
  trajectory b730ca9c20d02ac3c3e3a80cc705430156afb726 > .Trajectory[]
RadiusOfGyration 33375d442eafd534d910dfb442e40403230498a0 .QuantityDynamic .MDPropertySection
  kind 7594f56efb19d8bee3cb9c54b2ae057d7813ec1e str
  label 0e504ac43391c5c708012178d1a22979f2ea8165 str
  value 4236f4fcc5be8ef8f9673789f1e670f8ad2ef1f2 float64 {"unit":"meter"}
RadialDistributionFunction e831d964f98575fba6e41f71697fc6f3e138ed1f .MDPropertySection
  type fa120a8c8e17bb42f053d533da0eb284de82b675 enum {"enum":["atomic","molecular"]}
  label 0e504ac43391c5c708012178d1a22979f2ea8165 str
  bins dfac0a3bf0b68f1e7ae569053bdbde230333e60f float64[] {"unit":"meter"}
  n_bins abdffc7b0e16612cb43aad0c69f0e90424c6b7c7 int
  value 62c8823e9876639f2417326b5060ba9605add113 float64[]
  frame_start 29b94222f8ff38272841a2ff6abdcbdbe053e76b int
  frame_end 455e7563e9a265a0bd0f80ee937f282f81287b39 int
DiffractionPattern b66bebcaf07934f05294e9eb15231aa0be43468b
  incident_beam_wavelength cad0b266598073780526cbf6b108afdcaf043fcc float64 {"unit":"meter","links":["https://manual.nexusformat.org/classes/base_classes/NXbeam.html#nxbeam-incident-wavelength-field"]}
  two_theta_angles 913c7d960f1fff863d896ed9e0855dadc08122d9 float64[] {"unit":"degree"}
  intensity 24ad6c3b75b8218d135be953d4f7b8d1774ea019 float64[]
  q_vector 54236a47764ccb9683be84dae2a6106ab560c368 float64[] {"unit":"1 / meter"}
StructuralProperties e9b1a910e1d7922fa5bba3627dd739ae6f7a1f38
  radial_distribution_function 30193d456f93d8a0bf1542c98729aa417498a68a > .RadialDistributionFunction[]
  radius_of_gyration 0f78031789bca171d0cca4ebbe172b16df5b2d44 > .RadiusOfGyration[]
  diffraction_pattern ee973f4175db4192b65f40c9b1dcc8aaf4bd1b64 > .DiffractionPattern[]
MeanSquaredDisplacement 3001847ef00f1387e4ea5ebb249dcad38a8fbf0c .MDPropertySection
  type fa120a8c8e17bb42f053d533da0eb284de82b675 enum {"enum":["atomic","molecular"]}
  direction 57b1a5ba81bb4713e8c686dd30164fad1198f249 enum {"enum":["x","xy","xyz","xz","y","yz","z"]}
  error_type 3d0de31afe6f05c4acfb98ece6fb4edd017a9b09 str
  label 0e504ac43391c5c708012178d1a22979f2ea8165 str
  n_times a0471b649974b74e65dcd97d48b135a819a7b97b int
  times 5976c9407028f5e015dcc0222e5b0528624830f4 float64[] {"unit":"second"}
  value 791cbeda6fcf9e2a0b45ab4588e012605d0745b5 float64[] {"unit":"meter ** 2"}
  errors 3356fbd9042e689239d599b3c5952330b0957087 float64[]
  diffusion_constant_value 7985c5164c3fbdc7e5b46c25ab7d3ebc227dbefb float64 {"unit":"meter ** 2 / second"}
  diffusion_constant_error_type 57e99eb5ece8142b765e1ba8a2d88e38ce163b1f str
  diffusion_constant_errors f110c1d17d000f402ba2eecdcf7914c75fcfeeab float64[]
DynamicalProperties 87d9ccf724670a2907b2eea44e892693bbc7aadb
  mean_squared_displacement 1b0b3bab08072cc8ebc53037b26367d68cb83349 > .MeanSquaredDisplacement[]
SolarCell 7dbece70fe5a28e1a30d0bca1ffdc6f243d59121
  efficiency 7d12f31e5393f513c3bfb0d30a3cfef89e0b730a float64
  fill_factor 85135e6bf7d9b5970bd4ab597c20111fa5be36cc float64
  open_circuit_voltage 8d30e873f0964b46b0354c19093023feed392a6b float64 {"unit":"volt"}
  short_circuit_current_density e0ea5286dace20aefe177a4f9d3c64cc17e0265c float64 {"unit":"ampere / meter ** 2"}
  illumination_intensity 5f1b588c552d01f114c0eafc1e9f101c7b05477c float64 {"unit":"watt / meter ** 2"}
  device_area 088f360b6cad95d5c5cc03703a3d4362440176bd float64 {"unit":"meter ** 2"}
  device_architecture 33a7b910607947560e191ea141475db082864b26 str
  device_stack 519e683c67b27842154c7860f33bad70aa946d41 str[0..*]
  absorber fc54f92777e42068c3d02d5df7f354ff1dddb6c1 str[0..*]
  absorber_fabrication 759f8b06c0e8153ec540970f36bde91e7f5d7e0b str[0..*]
  electron_transport_layer 82c2ed2de1330caedb4b98b50dc216bc4044be02 str[0..*]
  hole_transport_layer 805b8525fee8d050608fd07bc974078c23fc76a1 str[0..*]
  substrate 8338db06dbc22edb423d71bb0fef0c8e9ae7a32e str[0..*]
  back_contact 741671b2e377d24997c50fac1e18dd5e0ea73571 str[0..*]
OptoelectronicProperties a10649caf7bccd3eadc4deb5000a636f71b3537e
  solar_cell 121bca5c459d33757a42c12edf7ee343b28216e2 > .SolarCell
Reagent 5607d0bfbf800b30f49757bc191d4894a7259e61 {"links":["https://w3id.org/nfdi4cat/voc4cat_0007005"]}
  name 96c065737139d152724f00732f72cac3c4773c9b str
  mole_fraction_in 79d60d7b83b18f6b127259eb16ab7d8a81562839 float64[] {"links":["https://doi.org/10.1351/goldbook.A00296"]}
  mole_fraction_out 46e5b0b6952a8cc107cf2e51d1dbea22901256fd float64[]
Reactant 3f8e380ddb7aabbff5327db20d48a62f2ab7c879 .Reagent {"links":["https://w3id.org/nfdi4cat/voc4cat_0000101"]}
  conversion 9018000cab2dca599e5fa6efb4e71649c009be41 float64[] {"links":["https://w3id.org/nfdi4cat/voc4cat_0005002","https://w3id.org/nfdi4cat/voc4cat_0005004"]}
Product 0affdede478d02e440ff77929828e16c2c7d1fc6 .Reagent
  name 96c065737139d152724f00732f72cac3c4773c9b str
  selectivity 1c0939e00a50c28cea8d28546e7304d0b3851fe2 float64[] {"links":["https://w3id.org/nfdi4cat/voc4cat_0000125"]}
  space_time_yield 9bf2dc1390363fa3299bfc477d59e912efe6d037 float64[] {"unit":"1 / second","links":["https://w3id.org/nfdi4cat/voc4cat_0005006"]}
  faradaic_efficiency 709f59e1f572c2b8d16d6db47931451cc44a777b float64[] {"links":["https://w3id.org/nfdi4cat/voc4cat_0007229"]}
Rate 4f97447956ed403a10bf4fb41bf0fde469f15af9 {"links":["https://w3id.org/nfdi4cat/voc4cat_0007024"]}
  name 96c065737139d152724f00732f72cac3c4773c9b str
  reaction_rate 460b5a30389b4c57d20704cca065cc1fec26f054 float64[] {"unit":"mole / gram / second","links":["https://w3id.org/nfdi4cat/voc4cat_0007024"]}
  specific_mass_rate 8c1b3e5276c03f8f674e5a15f0c0daf28238c723 float64[] {"unit":"mole / gram / second","links":["https://w3id.org/nfdi4cat/voc4cat_0007025"]}
  specific_surface_area_rate 883b8ceac5d489cbe2ff9d1883e5ef96de2e7fde float64[] {"unit":"mole / meter ** 2 / second","links":["https://w3id.org/nfdi4cat/voc4cat_0007025"]}
  rate aa2da2d9c18ef5a4b099feddcddb365b2541152c float64[] {"unit":"1 / second","links":["https://w3id.org/nfdi4cat/voc4cat_0007024"]}
  turnover_frequency 4db2c3318cdaea1e32324151d546ab7477a2f19d float64[] {"unit":"1 / second"}
ReactionConditions 64fc2888d6357d7195d88fdf7573dfb04176a0b0 {"links":["https://w3id.org/nfdi4cat/voc4cat_0007039"]}
  temperature d9d5191074634ce6da593329abd21472cc9c148f float64[] {"unit":"kelvin","links":["https://w3id.org/nfdi4cat/voc4cat_0007032"]}
  pressure f7e4f44d3619f218248c61fbce440839e381df3a float64[] {"unit":"pascal","links":["https://w3id.org/nfdi4cat/voc4cat_0000118"]}
  weight_hourly_space_velocity 677ae1c85f01e11af6b59cfda3cb5144a21dd42d float64[] {"unit":"milliliter / gram / second"}
  gas_hourly_space_velocity 8f5b9095887fc4fb933204e011bc77c8d0ef342a float64[] {"unit":"1 / second","links":["https://w3id.org/nfdi4cat/voc4cat_0007023"]}
  flow_rate 77d3696a9f0fab07df342c826f389391c756425f float64[] {"unit":"meter ** 3 / second","links":["https://w3id.org/nfdi4cat/voc4cat_0000104"]}
  time_on_stream fedd11a18b7dd7b221aa4866aa44d07903cd6b72 float64[] {"unit":"second"}
  current_density f1b9163ea279cc4ceeb4db9a53c937c8dc3fab11 float64[] {"unit":"ampere / meter ** 2","links":["https://w3id.org/nfdi4cat/voc4cat_0007221"]}
  electrical_potential ada1418be3fd4750b1cd14f738f8535486bda19e float64[] {"unit":"volt","links":["https://w3id.org/nfdi4cat/voc4cat_0007219"]}
ReactionStep f9ee431a4db6ffedc3bbc61ba33c0d52f5cf3d15
  initial_states 7e1faeac2e242193f7d69a2bbfcfbd2c8b3f4049 str[]
  final_states 15e2d60cc896e2ebda63d09a2e9f91c742c399f7 str[]
  reaction_enthalpy 21e3c67c7885d5c76c5a1f3ae3f947244d71c248 float64 {"unit":"joule"}
  activation_energy 189f624509ba6f32a69a3ba900fa46e352c2169e float64 {"unit":"joule"}
Reaction 6467c66d825c65596623fce5a7ccad3526c262ad {"links":["https://w3id.org/nfdi4cat/voc4cat_0005007"]}
  name 96c065737139d152724f00732f72cac3c4773c9b str {"links":["https://w3id.org/nfdi4cat/voc4cat_0007009"]}
  type 47c1a90b3d720dda4227dd2d9bbe4e3685af9939 str[] {"links":["https://w3id.org/nfdi4cat/voc4cat_0007010","https://w3id.org/nfdi4cat/voc4cat_0000185"]}
  reactants f4eb5c118cad861349157dee5bc2d9b75579f259 > .Reactant[]
  products f454aac859f2fe3c83bfe0fc67b45a867cd3112b > .Product[]
  rates ff75f16684125cbfccf45c525cae8fd7650baa77 > .Rate[]
  reaction_conditions ed96d2e11aafe6354e636bf5b65817c57a388074 > .ReactionConditions
  reaction_mechanism 9bfe41b5443fa6e21ae7a7650af7a339f19063a2 > .ReactionStep[]
Catalyst da4d88dfe2270a6eadcc9af0a8cb647af312cc97
  catalyst_name 4921fc7dd39936f2df49a943a41a56d6e649a333 str {"links":["https://w3id.org/nfdi4cat/voc4cat_0000194"]}
  preparation_method f09c14e33b06975c8cf48c71b5d4ccc117d514c4 str {"links":["https://w3id.org/nfdi4cat/voc4cat_0007016"]}
  catalyst_type 41b74f16161ce0173bb90f811dc75827e74715d4 str[] {"links":["https://w3id.org/nfdi4cat/voc4cat_0007014"]}
  support f2093248a4510204fe24e9797323c0f521cf7f10 str
  characterization_methods 985409f3a15ad683df3ca47f3c9954c01f3cbbfa str[] {"links":["https://w3id.org/nfdi4cat/voc4cat_0000066"]}
  surface_area b5b806eb8b0f131e88c1deadc988c74a05cc5ec3 float64 {"unit":"meter ** 2 / gram","links":["https://w3id.org/nfdi4cat/voc4cat_0000013"]}
CatalyticProperties 32407d888ccf06290a3f663e32edb29948c4f110
  reaction 3152ff1488b095f411d6c84001323504a452922b > .Reaction
  catalyst 3df0777ff6818fdc6378a82989e4e84d14dda992 > .Catalyst
EELSInstrument fdf1060af6d6db9fb2fbd36e5d15c4fb773060fe
  detector_type ad483c2a460e647f8800a192340948b46f1f9eac str
  max_energy 48b09f21d014950401592d39ae6c834a370ecda1 float64 {"unit":"joule"}
  min_energy 5ec5d1d9e5322d1fb17a211dde28630514ced1fb float64 {"unit":"joule"}
  guntype 3b4438623fa15c8b0f04bc6b8a1364cf08b2c2a2 str
  beam_energy 24696046b190501d09af66c6d2c2f58fa6465894 float64 {"unit":"volt"}
  beam_current f34fa1b523a0b209278222af1a393e5b0a18cbfc str
  resolution 32ed06960589eb56ee31d48e59bf5d981e4b28e5 float64 {"unit":"joule"}
  step_size f35129b39840c12d46b67f94ec44735ba7531dd2 str
  acquisition_mode f43ea80f6de61df7d79a07aa861e64e36f575083 str
  dark_current fb7a45d0c777f34ecf4b0553cfb0bc9e0f7b4508 bool
EELSMethodology 768e380be888cc2b2f1aa3d987711a9812692f89
  detector_type ad483c2a460e647f8800a192340948b46f1f9eac str
  resolution 32ed06960589eb56ee31d48e59bf5d981e4b28e5 float64 {"unit":"joule"}
  max_energy 48b09f21d014950401592d39ae6c834a370ecda1 float64 {"unit":"joule"}
  min_energy 5ec5d1d9e5322d1fb17a211dde28630514ced1fb float64 {"unit":"joule"}
SpectraProvenance 8b02eb5618c4e4296d17580a39cc62e99b77610c nomad.datamodel.metainfo.common.ProvenanceTracker
  eels cfdec0a1a279292ff74eeefc7f6f43ff988a39f4 > .EELSMethodology
Spectra d79e4d42d7b17d15b2169c4d87b78144e70322de
  type 9721cb51098a3e59fa71acead21c44d8dcbdcb47 enum {"enum":["EELS","EXAFS","RXIS","XANES","XAS","XES","XPS","unavailable"]}
  label 744e90117a1d05cee395b79f26aca72dbed363eb enum {"enum":["computation","experiment"]}
  n_energies 4649a62bbe00068520eeacd050c1d2e81ae38513 int32
  energies a337a99b65225302d2c4718fa79a9e680af151d3 float64[] {"unit":"joule"}
  intensities b528a409025b443cf3ac48b76d10a8c50fbcb87d float64[]
  intensities_units d2f820dfcd2b7579bc8d4ced040f53a55d46b875 str
  provenance 9ea5c334c7386aa8f03524115a0d728e3c126dc8 > .SpectraProvenance
SpectroscopicProperties 0b8b41278d71c788527dbed82222711517cd7879
  spectra 3d8bedad23bee02cf77fddc1e0d19ef3d4ff92a5 > .Spectra[]
Properties 231e82b671bf7a64d007f7f0eb46869cf0441793
  n_calculations 31a4e27367d40cf40ae4a17299027a6572e36b42 int
  available_properties d555c67e6f4ddede589413b31876ffbe245c2383 str[0..*] virtual {"default":[]}
  structural 177b48855aa20c634adafd86b663902e23622827 > .StructuralProperties
  dynamical 35164260078d347b8efbffdb263d4aa646e71626 > .DynamicalProperties
  structures 999f12bffb1ffdb8bea5be4538b63be0ca218f94 > .Structures
  vibrational d7a7886afc5ad5a09fb0f338513f1a191ef33980 > .VibrationalProperties
  electronic dd49ff15983c075d62aef6ab424dbfd46c987797 > .ElectronicProperties
  magnetic e568022a8d3d5d804966b725703bf67b26168978 > .MagneticProperties
  optoelectronic 18d9ec9cbd9c03e3a04c835c50abd77fc308dccd > .OptoelectronicProperties
  catalytic d7842ec129ea71bbd98fb1bb20d9b89ce8cb7be5 > .CatalyticProperties
  mechanical 3ae522447f538721b1a6bf284f5e547a962d2064 > .MechanicalProperties
  thermodynamic 27ab714fa3c1fe315044c97ede3489ae66a8112b > .ThermodynamicProperties
  spectroscopic a35abf323c92c7f983cd5aa1a9efdf696260e4a3 > .SpectroscopicProperties
  geometry_optimization 4324d9c6357fd2b9efc3eb7dc9b71a44ede92781 > .GeometryOptimization
ELN 007663da7ce382ddfc731f92b5445a0532b06bf9
  sections 47ebcd996088477c1298beb880db32cd27c0e06a str[]
  tags 78f93df50df67b20b4a1453d37b896e071f5a20b str[]
  names b3aac6d54220a9989442a2082d33eb152e00ede0 str[]
  descriptions f8e1efc27b89bbed26535d178f9898c100e071d7 str[]
  instruments aee12d72f41d11b7830fb2610b81fcfaa65bd7a0 str[]
  methods e93cf7cb5b3cd1c08cb5ecc4b0bb9ddb0a6e7763 str[]
  lab_ids e349ef811b12b2728b2708842fa2aadb04b44215 str[]
Results 240a855ffc7abf5dd6123f9bfd81f90c3e7ece05
  material 4303aca3cef59bdc66013f3943ed4de4bc39337b > .Material
  method 6031c4b0a13274dada754c7fa86a2b855aa6d1ef > .Method
  properties d1def7989447440f0495a74fa6cccdd411cca5ce > .Properties
  eln bdeef287a5659abfd144b53dcd0a1e3f891fc84f > .ELN
`,
  "nomad.datamodel.metainfo.workflow": String.raw`
Link 7d9e1fa57f588525bd075187f97f743b01af1d68 nomad.datamodel.data.ArchiveSection
  name 96c065737139d152724f00732f72cac3c4773c9b str
  section 50f822ff39468355be6ad5db3e62f9051c54f8ee reference {"target":"nomad.datamodel.data.ArchiveSection"}
Task 0aff7a298df5dcb6da4e05879103e52180302870 nomad.datamodel.data.ArchiveSection
  name 96c065737139d152724f00732f72cac3c4773c9b str
  section 50f822ff39468355be6ad5db3e62f9051c54f8ee reference {"target":"nomad.datamodel.data.ArchiveSection"}
  inputs e46f8efac910f553992dd9a4aa0c2fe88f31d657 > .Link[]
  outputs d306a98e0924415c55d4f2a4e6f12581d0e4c4af > .Link[]
TaskReference 467b665f8a3e82356f7c7d6fefb79e504b1373ab .Task
  task 3dbfee8abdb110f0de7ae46e28011cc6f2c04327 reference {"target":"nomad.datamodel.metainfo.workflow.Task"}
Workflow 81151ff3ce7e4f6807a047c9e2775d9a7514b334 .Task nomad.datamodel.data.EntryData
  tasks dbf0cf700c6565a01b9284729458dd43b2bfb2f0 > .Task[]
`,
  "nomad.datamodel.metainfo.simulation.workflow": String.raw`
SimulationWorkflowMethod 2109be1cc07dad0948b3cda3c5163f4905ad8630 nomad.datamodel.data.ArchiveSection
SimulationWorkflowResults 0255fe7887ea900f9daf1adc9d42a5ad86e31a8d nomad.datamodel.data.ArchiveSection
  calculation_result_ref d0958b1f6fad14761cf62e371a99cf06b5a76bde reference {"target":"nomad.datamodel.metainfo.simulation.calculation.Calculation"}
  n_calculations 31a4e27367d40cf40ae4a17299027a6572e36b42 int
  calculations_ref 35e8269adb26243c699584c9ad11e20519cf92b1 reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.Calculation"}
SimulationWorkflow de08b62ad40cf6edf56b7f056c7a03d759fa701f nomad.datamodel.metainfo.workflow.Workflow
  method fba52bbc3f838d7e51a26fcc5d1c588be151a3f5 > .SimulationWorkflowMethod
  results 1cae0bb9cd9c899cfd4bee2e4949bf9bcf9b6244 > .SimulationWorkflowResults
Decomposition ed61577a12b9a2e74b4c5aa582caadbd41932f7a
  fraction 84fdcacde29cbf161277ac0d2d7cf830579892c3 float64
  system_ref 0f3af9f0c1f99b32ebfcc194b65c5ce066574a76 reference {"target":"nomad.datamodel.metainfo.simulation.system.System"}
  formula 1afbecb29b4ee24cb638c41c77b118874dd85b25 str
Stability 122782f5faf29d111d51ad0581ea9ad90d2a095e
  n_references 59d2637854dbb9df1b123fb418638d284bde6aa6 int
  systems_ref 35e5bf4008d1420fcb77fcd8307b876b2494239f reference[] {"target":"nomad.datamodel.metainfo.simulation.system.System"}
  formation_energy a0cdc62d6d082a785800856f7044ba90d00d9ed3 float64 {"unit":"joule"}
  delta_formation_energy 7cc27183198d6d6cbfda0434922214c6349be7fe float64 {"unit":"joule"}
  is_stable 4a9ee796110ce75c8e6067a3d87b7f0fee6dc244 bool
  decomposition 9968de14c5ec52f8a27a62a91f97b3fc580566ba > .Decomposition[]
ThermodynamicsResults 00c59b37aafa64c540ea89379b3573da59f6c208 .SimulationWorkflowResults
  n_values 3156f99632f640249cef531bd35ccb7c4e9f23ef int
  temperature 197af0dc8cdec426e72af7f3bb95624f3dda1b18 float64[] {"unit":"kelvin"}
  pressure 6be953ead7f6d3c335942ad9fc84f412bc07eebf float64[] {"unit":"pascal"}
  helmholtz_free_energy bb329760ecee9007d35b6ae9360391fc0919ec19 float64[] {"unit":"joule"}
  heat_capacity_c_p 6209df804893532ad47767948694f71358f6fef7 float64[] {"unit":"joule / kelvin"}
  heat_capacity_c_v 72539ac4e6db420299b79f65c9ebb96c7b4db5d1 float64[] {"unit":"joule / kelvin"}
  heat_capacity_c_v_specific ea54ed9d2f95e0a7b3a9231c631e51f34eed5d13 float64[] virtual {"unit":"joule / kelvin / kilogram"}
  vibrational_free_energy_at_constant_volume 27dfe73482175eea0a676a97056a2590ccaf3dc0 float64[] {"unit":"joule"}
  vibrational_free_energy_at_constant_volume_specific 1973e5e77dad438ec59d84a014609bc0bd9a0fca float64[] virtual {"unit":"joule / kilogram"}
  vibrational_free_energy 3dd7cd0b36a65d85313917b4957e8ffadf38fdd7 float64[] {"unit":"joule"}
  vibrational_internal_energy 454f0369892118032bf4db1689eadf4aa160a4ea float64[] {"unit":"joule"}
  vibrational_entropy 3d9a8ca86d9b1986a1499d4a7c62601413a44f39 float64[] {"unit":"joule / kelvin"}
  gibbs_free_energy 5b4edccc8272ea1cbae966af498d33852280aed9 float64[] {"unit":"joule"}
  entropy 50ab46eb41626558ec28f8bd81adc4ab441f9f56 float64[] {"unit":"joule / kelvin"}
  enthalpy 4ff9d5666607b1b448a484971a8214099c5dd9ab float64[] {"unit":"joule"}
  internal_energy 081a575733d533db5b83b8f2621e15500d68ec46 float64[] {"unit":"joule"}
  stability 07ee4927590bd77560a225568a59d6acf9cee8a2 > .Stability
SinglePointResults b811067139639c8c17f05fb6b7573fdd03178b76 .SimulationWorkflowResults
  n_scf_steps 9ee9dd98c32fe4e631f67c825dec1deea1931e4e int
  final_scf_energy_difference 7599c5aca2293f983b07865b20d07231154e7833 float64 {"unit":"joule"}
  is_converged 2b105dd09f79ded6026d7443d9e3b6efe9dbee2a bool
  n_data 37b9ceb93d87cbf3b0dc413643862d3fe3d17dce int32
  dos 21b0f113e33578bfd1c6e7a61cc4d5b3d142297c reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.Dos"}
  band_structure d43751022269e60e11c7c31ce3319d5758409b84 reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.BandStructure"}
  eigenvalues 9dca82bd442934ebe9230a0c30dee7f0471eac4d reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.BandEnergies"}
  potential 6821774a9502c9680c9edbcb7b27daa13230a912 reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.Potential"}
  density_charge 2de47849c80b6c163d283c6a6f0006fd345a1480 reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.Density"}
  spectra 8a43dc12151231f63192179e0b04a266822ec3cb reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.Spectra"}
SinglePointMethod 205fe9a1ce32817493c872dd19f7fcce3a4ea387 .SimulationWorkflowMethod
  method c557c23529187a324925c17f0e5985bb958963db str
SinglePoint 4f20309e554c3fe68c73e2f9b63322ab1996c581 .SimulationWorkflow
  method 114d104bb24efacac241fab1c187071508b90c47 > .SinglePointMethod
  results d4360e156714b537e56f53c04bad1e4a8e0bc6f0 > .SinglePointResults
ParallelSimulation f58843c1f6db90a844f36f6c907d3a702c6ed493 .SimulationWorkflow
SerialSimulation bb9b583b3bcb1ee6b694be804c6d46eb2e4ef9f0 .SimulationWorkflow
GeometryOptimizationMethod 030c0414a889bfdc924c9cb8b4be429c93c2c42d .SimulationWorkflowMethod
  type 8761c46e500dc1cde2bb3a55833a6da85bc5b85a enum {"enum":["atomic","cell_shape","cell_volume","static"]}
  method c557c23529187a324925c17f0e5985bb958963db str
  convergence_tolerance_energy_difference f2e95ce1091bcccff493d5516b2ac45c0e0e4f12 float64 {"unit":"joule"}
  convergence_tolerance_force_maximum ef0846ef4e5cb245025569cefefb34cc2891d7f7 float64 {"unit":"newton"}
  convergence_tolerance_stress_maximum 5a8957eb8ac41662738978f439859f0e08ab4ccf float64 {"unit":"pascal"}
  convergence_tolerance_displacement_maximum 78cd5fc2e2bd1d339374fe7ccb2fba7e24279d32 float64 {"unit":"meter"}
  optimization_steps_maximum 1e663f397d629950f02f4d4acbddba8226fe0983 int
  save_frequency 7d682840d583770aab34fc4cdd58655063dc339f int
GeometryOptimizationResults b798263c013320fc87a702dac2f0965f3eb8f525 .SimulationWorkflowResults
  optimization_steps ede057a49805f9bc22a2d9642e579710ef0b60bf int
  energies be119972f660bf8ab4e52eee85de21aac0d2b2af float64[] {"unit":"joule"}
  steps 5b0836c964b278d5497d84ad8e6ae14fec24dc98 int32[]
  final_energy_difference 056b40f56ffa3b0340c93d6fd65c82ca9729f517 float64 {"unit":"joule"}
  final_force_maximum d2f73ec709c6b5a3520483d9a7f0bb684d50c26d float64 {"unit":"newton"}
  final_displacement_maximum be877e37e3bff3ca2e4b1d2320ee483affe50038 float64 {"unit":"meter"}
  is_converged_geometry f8c3f78c65900914fbc72b815ebb97ec8b0d5e03 bool
GeometryOptimization aee2022ee782cd5c12b3fc4e78419feb75afd8f0 .SerialSimulation
  method 21812065c7abed0c3c282b542e0c9dd43884ebba > .GeometryOptimizationMethod
  results f717fccd2c1cda8e77683caad9b4cca0bb73e108 > .GeometryOptimizationResults
ThermostatParameters eb331b66676644d8e800d6f73a54d666fc1e25c8
  thermostat_type 9228b83fcc265cd9fd58d84b3885e52951b2008a enum {"enum":["andersen","berendsen","brownian","langevin_goga","langevin_leap_frog","langevin_schneider","nose_hoover","velocity_rescaling","velocity_rescaling_langevin","velocity_rescaling_woodcock"]}
  reference_temperature 6d6952dde1898a578cc50b70611dac1b45da0115 float64 {"unit":"kelvin"}
  coupling_constant 173a6eeea498de513061a304fd2124604eceed91 float64 {"unit":"second"}
  effective_mass 7fba9f094ee8133c77573b6924412c1eb251810c float64 {"unit":"kilogram"}
  temperature_profile f885e778a940c7fb96146ae17c2096f0c0666f66 enum {"enum":["constant","exponential","linear"]}
  reference_temperature_start 4264f6fbf668ca4f54a09623b043d436ef90f2d5 float64 {"unit":"kelvin"}
  reference_temperature_end bebf4721b007c56e7aa58f133cf63528aec07e33 float64 {"unit":"kelvin"}
  temperature_update_frequency ec23b14abc68ddbda7e28b614f0df43bcf582da8 int
  temperature_update_delta 7ddc12a9d58b8882d5716f9c4669d3611fa1562f float64
  temperature_update_factor 3288c94054ecd31505ad803d93b7f6cee0392b7a float64
  step_start 3b6cf8fff78f1bfef342b80c52d80d1b47b39343 int
  step_end 06751ce8cec5c8d1e60cab524e99dde57da5db82 int
BarostatParameters 7303b29d38f124ce289c5a46b875ed446c81c6a3
  barostat_type ec77c4a9ef16045750addcd973ff1c1ea947bca7 enum {"enum":["berendsen","martyna_tuckerman_tobias_klein","nose_hoover","parrinello_rahman","stochastic_cell_rescaling"]}
  coupling_type 559baae437a72d000cc0b96acb1b5d9de0d317a9 enum {"enum":["anisotropic","isotropic","semi_isotropic"]}
  reference_pressure 6549fb534303a79b6f7a98dc418b6dc1575a01fd float64[3][3] {"unit":"pascal"}
  coupling_constant fd6e57be73241efb776bf3235e8b39c5c1859529 float64[3][3] {"unit":"second"}
  compressibility 62b00c08d6ddcff13bb2522f2bdc2e2a0502b2e0 float64[3][3] {"unit":"1 / pascal"}
  pressure_profile 4eed07775ccd8c5f85b99a3d7ec306b56bc21191 enum {"enum":["constant","exponential","linear"]}
  reference_pressure_start b23fcff4ee5563a8869bad5c39c2824b3d695303 float64[3][3] {"unit":"pascal"}
  reference_pressure_end 60b5c1905ec94e6c330784ee72e48a22ac833f94 float64[3][3] {"unit":"pascal"}
  pressure_update_frequency 9f0db95d4c2631c507a2ae024de7c3435fed45e7 int
  pressure_update_delta ca3f01b2c75c1285c3e4710f3556d352c4e0d528 float64
  pressure_update_factor 2d7983efa9e7635dcb4fb2ee3934e21470862e2c float64
  step_start 3b6cf8fff78f1bfef342b80c52d80d1b47b39343 int
  step_end 06751ce8cec5c8d1e60cab524e99dde57da5db82 int
MolecularDynamicsMethod 505e85f0ee51c4642f6083108593e0c8c62c998e .SimulationWorkflowMethod
  thermodynamic_ensemble 639edcfe5293d0619e2dc6d5acf9619471780edc enum {"enum":["NPH","NPT","NVE","NVT"]}
  integrator_type 53eae4f532fd935ece01822d83afbce6bb85d04b enum {"enum":["brownian","conjugant_gradient","langevin_goga","langevin_leap_frog","langevin_schneider","leap_frog","rRESPA_multitimescale","velocity_verlet"]}
  integration_timestep ee17f8acfd36dbe3d55bd384f276e540825014f4 float64 {"unit":"second"}
  n_steps 6b53961768b095a998d0c1dd973b9b1fb34e9e24 int
  coordinate_save_frequency 5289f1f1ed7d6fe5f6aa6e9c746e1a5054a490ce int
  velocity_save_frequency f1790a94c15b3cddc48b99b559fb82178618c206 int
  force_save_frequency 0a18ad818be30b5818bd8c586fb2d2dd095fb161 int
  thermodynamics_save_frequency fcc493ba42d78fe1db39e4076f8a62a8422a0957 int
  thermostat_parameters a7813652fee1e7876bb185cb722278d44cb98af4 > .ThermostatParameters[]
  barostat_parameters 81e876ec431f6e08bda7eaa9dab6fb2650621a87 > .BarostatParameters[]
Property e5f146e77f5319888e511e7a1abbad154fa98fcf nomad.datamodel.data.ArchiveSection
  type fa120a8c8e17bb42f053d533da0eb284de82b675 enum {"enum":["atomic","molecular"]}
  label 0e504ac43391c5c708012178d1a22979f2ea8165 str
  error_type 3d0de31afe6f05c4acfb98ece6fb4edd017a9b09 str
PropertyValues 38ca782766e09eb75dfd885fde8dfeca8cdd039f
  label 0e504ac43391c5c708012178d1a22979f2ea8165 str
  errors 3356fbd9042e689239d599b3c5952330b0957087 float64[]
EnsemblePropertyValues 6b86ca62eff0c58350e254d24d8369a1b2e7ab9e .PropertyValues
  n_bins abdffc7b0e16612cb43aad0c69f0e90424c6b7c7 int
  frame_start 29b94222f8ff38272841a2ff6abdcbdbe053e76b int
  frame_end 455e7563e9a265a0bd0f80ee937f282f81287b39 int
  bins_magnitude 8107d58cb39bcdab7bb02d1d9b57ecddd48c01ff float64[]
  bins_unit bc4129c92fbc1aa264ffba5d4e51e057f1514468 str
  value_magnitude 02c900e62bfc527949378da6375e5ce5e9a1da8d float64[]
  value_unit a2e1cc64400db25728ddb1a4acdec08e88e8829f str
RadialDistributionFunctionValues 33f57488dafb941cbe119aabc651829c572a881c .EnsemblePropertyValues
  bins dfac0a3bf0b68f1e7ae569053bdbde230333e60f float64[] {"unit":"meter"}
  value 62c8823e9876639f2417326b5060ba9605add113 float64[]
EnsembleProperty 5abef5b676b11649c6a5f9704f825bbdfe786de0 .Property
  n_smooth 1d54d22fe9fb77f744204e06d0f551e91cfd02ff int
  n_variables 2cd3e3256951c033198b15ec774ae4d9cb67d537 int
  variables_name 6f36cab00dc0c96bc6d39eda23ecffcfce0f9d24 str[]
  ensemble_property_values e11cc130778ef503252e2091adcfff5a0ef4677b > .EnsemblePropertyValues[]
RadialDistributionFunction 7f886f5bdff62ed8c8ffb5883f805fa75d3048dc .EnsembleProperty
  radial_distribution_function_values b19da65af5030e59b003c827e51721577b375619 > .RadialDistributionFunctionValues[]
TrajectoryProperty 21e896adf4cb7b26404d8ec1ad90aa2f8b59d87e .Property
  n_frames 566345df14ec6cecbe1a99e1b3fc84b30b50d9a7 int
  frames aff386bb0971fa068562a6a78373226039c62e21 int32[]
  times e109f421b17fc68dc6005711eeb42624139d6b53 float64[] {"unit":"second"}
  value 52e1f1656b939343c9aa88669f0c389444c4fef2 float64[]
  errors 3356fbd9042e689239d599b3c5952330b0957087 float64[]
RadiusOfGyration fd62617cc2d7347a148a25da69947a888c30c66b .TrajectoryProperty
  atomsgroup_ref 1e34c7bf6e323a0dfeb9995cb2e651868b82b43b reference[1] {"target":"nomad.datamodel.metainfo.simulation.system.AtomsGroup"}
  value 01d234c6858dfcbac0e17cf7e5e04a83148c11ea float64[] {"unit":"meter"}
DiffusionConstantValues cfc8e2f779bd74d41946398e73ef697c4389afcd .PropertyValues
  value 220c0e87e23586bf50c0daac4870957df0e35d61 float64 {"unit":"meter ** 2 / second"}
  error_type 3d0de31afe6f05c4acfb98ece6fb4edd017a9b09 str
CorrelationFunctionValues 37c2fb93ae965be577b8b2f4d52b5d8fb6fe0b3b .PropertyValues
  n_times a0471b649974b74e65dcd97d48b135a819a7b97b int
  times 5976c9407028f5e015dcc0222e5b0528624830f4 float64[] {"unit":"second"}
  value_magnitude a46c5f058eeb3cfa018a537b90bace1281d96154 float64[]
  value_unit a2e1cc64400db25728ddb1a4acdec08e88e8829f str
MeanSquaredDisplacementValues 0255aa3b6804a52bf5de03cba4d5bcbe9d3a3df8 .CorrelationFunctionValues
  times 5976c9407028f5e015dcc0222e5b0528624830f4 float64[] {"unit":"second"}
  value 791cbeda6fcf9e2a0b45ab4588e012605d0745b5 float64[] {"unit":"meter ** 2"}
  errors 3356fbd9042e689239d599b3c5952330b0957087 float64[]
  diffusion_constant 4af1f9f3fbbd28a25138b1b385d014d23953012c > .DiffusionConstantValues
CorrelationFunction 956d9fb94c896b005577e31c30e5c8700da16b09 .Property
  direction 57b1a5ba81bb4713e8c686dd30164fad1198f249 enum {"enum":["x","xy","xyz","xz","y","yz","z"]}
  correlation_function_values 77694f4987bd4363b681681e9b9f1e6adf70bf9e > .CorrelationFunctionValues[]
MeanSquaredDisplacement 93a608f45bef360c30831cb463e5020168bdeda0 .CorrelationFunction
  mean_squared_displacement_values 65cf0e034a359c6cd1c61258bf4f3c54f7427fb6 > .MeanSquaredDisplacementValues[]
MolecularDynamicsResults 08c985b764943583e960e545b13f2d3f872e5b0b .ThermodynamicsResults
  finished_normally 0b91bb3e584d85cc48e5c919d7749bdf82e98ff1 bool
  n_steps d8f15fd1195fd14db9eedbe2a30261c38fa62558 int32
  trajectory ae5f1b59af59861ed5f91a82cae916b8955d3f2e reference[] {"target":"nomad.datamodel.metainfo.simulation.system.System"}
  ensemble_properties 0e09b1fee304f48eae30f926b01051290114c792 > .EnsembleProperty[]
  correlation_functions 4a12371b540ef81796688d006614e3c9d47de0f0 > .CorrelationFunction[]
  radial_distribution_functions 144165b444cecaeae1d9bea62c1a3c22dc9a9de9 > .RadialDistributionFunction[]
  radius_of_gyration 39887718cc4aabe0e9e6a3f9645102a956a03e34 > .RadiusOfGyration[]
  mean_squared_displacements 37d037b463b7a3195625aba8d82330531510fd7f > .MeanSquaredDisplacement[]
MolecularDynamics bbecb03a8bfd116019df8b6b4883881b41a9d743 .SerialSimulation
  method 3f2315237c323764f180769a7f1ee155b5506fb7 > .MolecularDynamicsMethod
  results 78e68884ba6a30d37b3e2a7ca2c8cccd819fc6d7 > .MolecularDynamicsResults
PhononMethod 868058dd01d7c64220750b1e53ae200ddfec9bad .SimulationWorkflowMethod
  force_calculator b6c06888369ed430770b8949b46e2db6739da217 str
  mesh_density dd3397bd5b86792eda59e0a2efbab4698ea5dea8 float64 {"unit":"1 / meter ** 3"}
  random_displacements 006e75f8d59f1f4891e563a361a13f90376640ee bool
  with_non_analytic_correction a32da2107e501ede85771a73c369df2bbab5c571 bool
  with_grueneisen_parameters 6eb429531badb4a1e8b3e8fa39f37a56b2334a41 bool
PhononResults 1a3aaa2fe91f95b73449d1b47b8c77267d26305c .ThermodynamicsResults
  n_imaginary_frequencies e8beb70b93cdc5bafc9930eecd3fc33561171d21 int
  n_bands 6c7a99a85808c21b982221b78abbd8a8a3cd3522 int32
  n_qpoints e9a3a410e0577d6dae5b72933116e7585e5e7394 int32
  qpoints 677820a869126f4b59b8737971304b6d3b388824 float64[][3]
  group_velocity 4cbba858f691f9bb99e941b4f264d09c09f03000 float64[][][3] {"unit":"meter / second"}
  n_displacements 0d8edfa77e2b6d07f7cb49e045e59959375878af int32
  n_atoms 8fefb67101fb8660411d5ac76da988b9d03ab3fb int32
  displacements 0b60418876bebb357e0e8352343790a3fa8201c4 float64[][][3] {"unit":"meter"}
  dos 21b0f113e33578bfd1c6e7a61cc4d5b3d142297c reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.Dos"}
  band_structure d43751022269e60e11c7c31ce3319d5758409b84 reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.BandStructure"}
Phonon 357bb25a1c4c795340ba64c616209e92a90c40d2 .ParallelSimulation
  method c9c79c395764f8b273c937046b0349338ed75b8f > .PhononMethod
  results cdb95fd472b3b2632721af4b1b3fe8a00941fcf8 > .PhononResults
StrainDiagrams aa9a644392f3c693d15b4db8f1306fc05647e22b
  type e6b4591b647cbbc16f986a07bf580c6648078d63 str
  n_eta dbdbe14b4fc56721d7b41c02c632473e6ddfe68e int32
  n_deformations f0b1a99d6cc41cce4b857bf206eb4bddfb52e465 int32
  value 42d48a677103e0bae5710141c3c764e1ff617b69 float64[][]
  eta 9966a6e8f889e70b7ae8c318ffe33b3131d7bd6d float64[][]
  stress_voigt_component 98d65d04959ca14bb20d2b4332028521bb32e2a4 int32
  polynomial_fit_order 9973c18382f63cad1c07f0f4898a6b3b05f55202 int32
ElasticMethod b7dd054db61bd23de11e1425b85e795e4cf9f77f .SimulationWorkflowMethod
  energy_stress_calculator 5390f4b78f576be315288c83a7a5146e11c9d175 str
  calculation_method 9f869afe998ff038f9ffdec09a81c4f7138814e9 str
  elastic_constants_order f06711442a36aaaf5c720d625398176ad3630c9d int
  fitting_error_maximum c347b5b7645f750bed2c0a12aa2c8aa162926396 float64
  strain_maximum c3cc540d5cc945d39d692b284f0b54122a21b467 float64
ElasticResults db413006cfff0c8fce1559769363181ebc9eb854 .ThermodynamicsResults
  n_deformations f0b1a99d6cc41cce4b857bf206eb4bddfb52e465 int32
  deformation_types af9e8ad917cdf26a6e498d039b4b7058d3101e41 str64[][6]
  n_strains c8cd71aafe3b1d55a01222ad6d15c561ce21b51c int32
  is_mechanically_stable e9aaaaacb1ccd324156e8e5c824601a273ccb86b bool
  elastic_constants_notation_matrix_second_order 81a722c88d17a0c9f7410f3829ca8ee5d2c6cbca str64[6][6]
  elastic_constants_matrix_second_order 88526233eaa64e60ca5e837de786cdf0bb52b24c float64[6][6] {"unit":"pascal"}
  elastic_constants_matrix_third_order be58a97265f78764cccb930ee67f4f00a9871a0f float64[6][6][6] {"unit":"pascal"}
  compliance_matrix_second_order 305617b8a1d3d9acca835f7ddff5f6e0edd30d78 float64[6][6] {"unit":"1 / pascal"}
  elastic_constants_gradient_matrix_second_order b26cd39c07ac4326e8927662ee99581b3f9a10e2 float64[18][18] {"unit":"newton"}
  bulk_modulus_voigt 1c54f5560606657b590dfdb3bc6b5b4a6904340b float64 {"unit":"pascal"}
  shear_modulus_voigt 737005132f3ad5b14a203f325e6e77710f8d0c62 float64 {"unit":"pascal"}
  bulk_modulus_reuss bf1687c421a94cb69949003b5ebb2e6b055f01bf float64 {"unit":"pascal"}
  shear_modulus_reuss b47db4dd0ed77ebb1394a576e27f1d492f665ae2 float64 {"unit":"pascal"}
  bulk_modulus_hill 8cc22e444a5396d11d85ff051b30e603a2c3420b float64 {"unit":"pascal"}
  shear_modulus_hill 6a60754437bd26cf35d4279dd2cd93ed6af0604c float64 {"unit":"pascal"}
  young_modulus_voigt 5172cb734a32d279f5414593cf41c1984f77e478 float64 {"unit":"pascal"}
  poisson_ratio_voigt 837371cbf2e83a2c3bf450693f492ff742ffb985 float64
  young_modulus_reuss 0ba91bbfda4685eb1fce3234da701a916c4b8ccb float64 {"unit":"pascal"}
  poisson_ratio_reuss e1c9cc7fd9f37038781cbb2308dc250328759863 float64
  young_modulus_hill 1c082940fd2e7bd22b3a0bcf9bf2e78d341a4003 float64 {"unit":"pascal"}
  poisson_ratio_hill edf094f07fa195f1f072a6f5bd99bd5476b95c55 float64
  elastic_anisotropy 09a1a477d01d22c416fffa17f2fe25ef9b9e6ec2 float64
  pugh_ratio_hill 6ba683f474315c26382a2950ff1098f252227263 float64
  debye_temperature 23baa346016555379346f615aba24617b0ab1f74 float64 {"unit":"kelvin"}
  speed_sound_transverse e978dff0bf8bdf0ee4cf979d9d5bcfccd73bd1fe float64 {"unit":"meter / second"}
  speed_sound_longitudinal 36c0cfd9b59001e6e7c3280b2118735e0f1301a6 float64 {"unit":"meter / second"}
  speed_sound_average 1f37f9130795c67e4e724e0ed08e8f3ba67f8e64 float64 {"unit":"meter / second"}
  eigenvalues_elastic bbe4979394f3a02769e309709cd0dfe21bf3cfae float64[6] {"unit":"pascal"}
  strain_diagrams e71cb70096821774a98c42b673f2f36de8fc3f57 > .StrainDiagrams[]
Elastic 97df9cfad9980918cfed242d8a0a1c0db441f90b .ParallelSimulation
  method 39b02bf0cc141b9d13aebac59b44ca2caa240b5c > .ElasticMethod
  results 705abe9b9dddc57b69fa4cc55296b5c792931ce7 > .ElasticResults
ThermodynamicsMethod 0fd9b58483649938fc794517fbd465dc8bb4a3b0 .SimulationWorkflowMethod
Thermodynamics c212a4b1e12437ddd9d3d4141acbb8712e33ec42 .SerialSimulation
  method 45adefd8de77c25f3be8884294b56bc621f18955 > .ThermodynamicsMethod
  results a863751bb36ac7ef3c44707f92b4a6c1ca3bdd0e > .ThermodynamicsResults
GWResults a1d36a7459af7bead46982ec642c0df29373a42e .SimulationWorkflowResults
  band_gap_dft 6a845fadcb78f5a36d396dd18eb6d6d9cca1fdee reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.BandGap"}
  band_gap_gw cfc218efbb0f9f6aa9f03bc9d93749b0dbdc69cd reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.BandGap"}
  dos_dft 0dfe53681f7a3e87f4803173f564538dd960846b reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.Dos"}
  dos_gw e82c110db4c92b5ccd04d31e0b3ec8297dd145c2 reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.Dos"}
  band_structure_dft 2554220545378e209dbeb808f0620bf427e8e549 reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.BandStructure"}
  band_structure_gw 0fb8c1b0b53d39b6cc5fa00eada686a814599372 reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.BandStructure"}
GWMethod 8d37efdf58ed340cbea6091c120aec2b7a3bb6a9 .SimulationWorkflowMethod
  starting_point f1347c5489d8cc3edf872ee23ff128a7cef00aed reference {"target":"nomad.datamodel.metainfo.simulation.method.XCFunctional"}
  electrons_representation c1f0710c1b65758e6ef0c09c51a83103d82b589b reference {"target":"nomad.datamodel.metainfo.simulation.method.BasisSetContainer"}
  gw_method_ref f417be34e3ca7dffbff52e1789fc4d42832f241b reference {"target":"nomad.datamodel.metainfo.simulation.method.GW"}
GW e02c6caa115c4437cc5c54be23e2d151937b8a6b .SerialSimulation
  method b91fd381f57109c1e95436894d3c4b038dd0fcc1 > .GWMethod
  results dae29c55c83b5bea037eb9a2b4312c74e655017d > .GWResults
TBResults 58c50c531676a24537a7b64856984c71892e093e .SimulationWorkflowResults
  band_gap_first_principles 1c42e024342539906941e415138680c143f9005b reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.BandGap"}
  band_gap_tb 583b874cee262ea8bf9c5f45a4be9a3be23f4d4d reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.BandGap"}
  band_structure_first_principles d599d0fd5d7ee8f0baf7ed3e8c9a7e16799e74bb reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.BandStructure"}
  band_structure_tb cd1df36bdf6f01060c74c5589f982ab1625d021d reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.BandStructure"}
TBMethod 7d33895ffead8b7d0e6b6944c8a50416437dc1e1 .SimulationWorkflowMethod
  tb_method_ref 9441d1799f343bd5629a20e23bd8619286abdd80 reference {"target":"nomad.datamodel.metainfo.simulation.method.TB"}
TB 92355c55a46ae45cdb0793d8e89644782e98eec7 .SerialSimulation
  method 8767e35127cfaf8b52c59040006d933ac7255d00 > .TBMethod
  results 696b4e11a860afffe91548b4602632a74fe23afa > .TBResults
PhotonPolarizationResults 8f7b3b007126d11c269687fd185eaf043ecf5ad9 .SimulationWorkflowResults
  n_polarizations d63b32fefb52e16030138baa9f29376cb45cde7f int32
  spectrum_polarization af964054f63fa37272d6aac9d52ba1c4df42cf79 reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.Spectra"}
PhotonPolarizationMethod a771708613bb7fd935d75453b2e6e1d1a8908551 .SimulationWorkflowMethod
  bse_method_ref 62bf2cc85b5f122c1dc6b0e0621cf2d0583e0103 reference {"target":"nomad.datamodel.metainfo.simulation.method.BSE"}
PhotonPolarization a5dba4034600edcfe7cb54010c8a405c09576810 .ParallelSimulation
  method 8f7fb4ea9241dff79255c35d9eceac7e973c1fac > .PhotonPolarizationMethod
  results a5b59869a79b900dca7c656bab2018a489e4ff48 > .PhotonPolarizationResults
XSResults b8dd2e39ba0fe64f4869e55d6585f0fbc4bfaa63 .SimulationWorkflowResults
  band_gap_dft 6a845fadcb78f5a36d396dd18eb6d6d9cca1fdee reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.BandGap"}
  band_gap_gw cfc218efbb0f9f6aa9f03bc9d93749b0dbdc69cd reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.BandGap"}
  band_structure_dft 2554220545378e209dbeb808f0620bf427e8e549 reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.BandStructure"}
  band_structure_gw 0fb8c1b0b53d39b6cc5fa00eada686a814599372 reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.BandStructure"}
  dos_dft 0dfe53681f7a3e87f4803173f564538dd960846b reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.Dos"}
  dos_gw e82c110db4c92b5ccd04d31e0b3ec8297dd145c2 reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.Dos"}
  spectra 73706c511a77f216e967571aa4bf727fe6a80063 > .PhotonPolarizationResults[]
XSMethod 2a5b4af647689efd7218b9570c550cee4e9aa6bd .SimulationWorkflowMethod
XS 4c75aeccf30fbe52e5b004bd660a816007332192 .SerialSimulation
  method 1d185d5b3e9fdc9dd84a6ef6b906d1a335dda6a3 > .XSMethod
  results 16d6d5dffd3bbf539c372c15bc23f46381fb47a8 > .XSResults
MaxEntResults e6ef86e2dbb99c91a102e26574b2669892fe5910 .SimulationWorkflowResults
  greens_functions_dmft c1fba918845d8eaf77bdd4a38134225cbb1ad4e6 reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.GreensFunctions"}
  band_gap_maxent 3da78c7fbb6954521ec1cdc9a800cb325049fc9b reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.BandGap"}
  dos_maxent c7876bdfd3713510b4015755048ab0447e7b4b97 reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.Dos"}
  greens_functions_maxent aa717a1db2a6fe6e2f2c889882e36b1d06ab4ecc reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.GreensFunctions"}
MaxEntMethod b55aedcc1297769164461c922b7beb965ef870f7 .SimulationWorkflowMethod
  dmft_method_ref 4ba88c7eb2deae85239628792f09a53586f493e8 reference {"target":"nomad.datamodel.metainfo.simulation.method.DMFT"}
  maxent_method_ref a30f029cce1749bbaf4b220a6f416150577cf1db reference {"target":"nomad.datamodel.metainfo.simulation.method.Method"}
MaxEnt a4ebe0f2dd3b0a3621a8f702ef48000113107ddf .SerialSimulation
  method ac72336bcd1451ca0c35acc4a742c52828821912 > .MaxEntMethod
  results c9ac90e66f5585877aa5979ad823fe2c32b8867a > .MaxEntResults
DMFTResults 677fc41c220f1acd765e6e0f25317c1a0842c38e .SimulationWorkflowResults
  band_gap_dft 6a845fadcb78f5a36d396dd18eb6d6d9cca1fdee reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.BandGap"}
  band_gap_tb 583b874cee262ea8bf9c5f45a4be9a3be23f4d4d reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.BandGap"}
  band_gap_dmft b0f9bdd8419950e5e8c529bf45603eafd8d91667 reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.BandGap"}
  band_structure_dft 2554220545378e209dbeb808f0620bf427e8e549 reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.BandStructure"}
  dos_dft 0dfe53681f7a3e87f4803173f564538dd960846b reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.Dos"}
  band_structure_tb cd1df36bdf6f01060c74c5589f982ab1625d021d reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.BandStructure"}
  dos_tb 06f163a8119876d405a56af1ce0800b0725fdd36 reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.Dos"}
  greens_functions_dmft c1fba918845d8eaf77bdd4a38134225cbb1ad4e6 reference[] {"target":"nomad.datamodel.metainfo.simulation.calculation.GreensFunctions"}
DMFTMethod 398f25655bed99e723a4c804e8150fdf576898ea .SimulationWorkflowMethod
  starting_point f1347c5489d8cc3edf872ee23ff128a7cef00aed reference {"target":"nomad.datamodel.metainfo.simulation.method.XCFunctional"}
  electrons_representation c1f0710c1b65758e6ef0c09c51a83103d82b589b reference {"target":"nomad.datamodel.metainfo.simulation.method.BasisSetContainer"}
  tb_method_ref 9441d1799f343bd5629a20e23bd8619286abdd80 reference {"target":"nomad.datamodel.metainfo.simulation.method.TB"}
  dmft_method_ref 4ba88c7eb2deae85239628792f09a53586f493e8 reference {"target":"nomad.datamodel.metainfo.simulation.method.DMFT"}
DMFT 0535d411946be8727c7edc3e7e665e0ffb4614b1 .SerialSimulation
  method 7d97fde3183e1fc77546143282b6ef2cd2bf4fd2 > .DMFTMethod
  results 5088b0633f0f600b25f9c99245aa1cf4ee2cd0cc > .DMFTResults
EquationOfStateMethod 48c5b41729166f5b21f64f18f7290557681558c7 .SimulationWorkflowMethod
  energy_calculator c86352400269b40bd4ba96dcd030a3a5c39da7b5 str
EOSFit f03c3c3c29e4f73552b617f74222793e845db469
  function_name d130296bae7ecc9d44488c5741d7610b174e7bb6 str
  fitted_energies 83d30f4123a41511320cc3908d7b3d1db1f1c4bc float64[] {"unit":"joule"}
  bulk_modulus d0a297723db5facc65c7368dfa5012f208256d88 float64 {"unit":"pascal"}
  bulk_modulus_derivative a77b6dafd8642bbc3f5fad91891812d243e1df45 float64
  equilibrium_volume 6f3d0b62717aadecd1c348040046619c59eae9bb float64 {"unit":"meter ** 3"}
  equilibrium_energy 1b1d60927d597348042ea73160a76e27bebcf7c7 float64 {"unit":"joule"}
  rms_error 9ea4183629abde33ab017ebf97596ac7ff85752b float64
EquationOfStateResults 6069fbfbe582bd63b2b17cfcf5c50d9cb8ae9fd3 .SimulationWorkflowResults
  n_points b08da41772eab4e57065765121cfc141d2a49126 int32
  volumes 388ace7a33e1041a9fc1be5a0be0db402dbf227c float64[] {"unit":"meter ** 3"}
  energies 1c94ad66cb265976a3a3a034fe8df785c2616344 float64[] {"unit":"joule"}
  eos_fit 883f360e871238323d84fe65db7d457b1ac87306 > .EOSFit[]
EquationOfState 4dd2427f20d6316b6447b79eb274b26ed0f594cf .ParallelSimulation
  method 7ec9f4525c4b42b9f77480235e2926b06e30c669 > .EquationOfStateMethod
  results ba0e3cf630bf61e426e3788288d10d1e8fd2441d > .EquationOfStateResults
ChemicalReactionMethod 5f6b49034460af1d2ba10c930128a5f2c435b828 .SimulationWorkflowMethod
  reaction_type 020ba6a96d3885b5abf3d40132e9dcde4d1f4612 enum {"enum":["surface_adsorption"]}
ChemicalReactionResults 8fb751775ec2e507721d95db12b903594438327c .SimulationWorkflowMethod
  reaction_energy 8cc0883424b4d6f4b9735222d3f2c56addfab720 float64 {"unit":"joule"}
  activation_energy 189f624509ba6f32a69a3ba900fa46e352c2169e float64 {"unit":"joule"}
ChemicalReaction 0154f98c491a159556a9064c886ebc8912ede982 .SimulationWorkflow
  method 10e12c143541cfcd21ec9ad067df8a75a65b6a86 > .ChemicalReactionMethod
  results 1d2e8ed939f9497c5cf4386727ebea41a2eff760 > .ChemicalReactionResults
`,
  "nomad.datamodel.metainfo.measurements": String.raw`
Sample 3daea51d88bf73e9d18567e25930e28b28d381c7
  sample_id 6341e63c1958a78ad426e96c5be1ceab86a82c2d str
  name 96c065737139d152724f00732f72cac3c4773c9b str
  description 00a156285e9d8b3703c20d180aa63d3643b6f29e str
  sample_state c49e1c3b264741d456a1b423a6797d30ae5d9b2e str
  sample_temperature 79c8724ed9ec2547d760739d61203d85a8042643 float64 {"unit":"kelvin"}
  sample_microstructure 9a249ecffae1fe7268286e0a00dc2bd70c9811b3 str
  sample_constituents 6ea87b6097e8325ad8459cd5bb0aff81acfdf38a str
  elements 26f75b69db450081885290efed22a2e15b6b14e0 str[]
  chemical_formula 93abed2e31e2326259dea52876ad2ea981694a1a str
Experiment ef5842f01313d15d70347743f48c4ccf30c373d6
  name 96c065737139d152724f00732f72cac3c4773c9b str
  description 00a156285e9d8b3703c20d180aa63d3643b6f29e str
  steps d88fdec92ff4bfff56d64a03bf39e89b0b9afed1 str[]
  sample_ref 24a5f05672a9396fec4cf3ee85617ec0d5cc16aa reference {"target":"nomad.datamodel.metainfo.measurements.Sample"}
  sample c621f39019c9aaaef1b8834857573bc391fb268a > .Sample
  measurement 291fd4376a9ec5d10b166d9f2510b696b810b6a4 > .Measurement[]
Instrument a1fa6bb1c1b6280986b0dc6fe7cfd76a193e0b20
  instrument_id a58f4a3c2d8e502023c1c2c4e5d6eefbcddf261e str
  name 96c065737139d152724f00732f72cac3c4773c9b str
  description 00a156285e9d8b3703c20d180aa63d3643b6f29e str
Measurement cc8fc3dcb1dadcab7cf12dd2b87a782c4c3747e7
  measurement_id 84746f15700d8c394122d38997ad63fcfd816bb5 str
  name 96c065737139d152724f00732f72cac3c4773c9b str
  description 00a156285e9d8b3703c20d180aa63d3643b6f29e str
  method_name 90a10b9c5883c1a17d2882848bece1cf51017848 str
  method_abbreviation b1ccc95fd227e9952884f7aa1e2f0ac9070d5f34 str
  start_time b9b19be0c09b6f3b0d80b5c17f6e7c36d40ce0b6 datetime
  end_time 35abdd207826e945a57e2088af0e95fb85093603 datetime
  facility 518addc166957a74e05bb3ece53551e5ef111c94 str
  sample f5ceaa0e08cb421bd79313709441e5113fb6dcaa > .Sample[]
  instrument 38af5cf768d0c4b09f563187a62c3449ab57bb0c > .Instrument[]
SpectrumChannel cd5c5118c74fa8c7270179db7ba46e0ea44cbd20
  channel_id 9f66ddcfae79b8603cd28a339a82fdaab2cc1047 str
  label 0e504ac43391c5c708012178d1a22979f2ea8165 str
  unit 8ca459e386a585d3da6d768ef4903d799d9972d3 str
Spectrum 8b98da9c4b93c1f4285d0e621fc5312d7647c8df
  n_values 918cb2116a77ff1613a4cece30f2001928d1e41b int virtual
  count 79d3c9734c551401cefc89423246fadfaa157f6c float64[]
  energy ef7bea2a650862032119a88aa5d74da06c034d38 float64[] {"unit":"joule"}
  additional_channel_data d5fa8b0cb1f6ec62ab76a052e848f20099433e7f float64[][]
  n_additional_channels 895f98f249619b812546bc33eb7e3092cd355c25 int virtual
  additional_channels 4a0a20eacd4fd909daba85fc339cfb33373b89f5 > .Spectrum.SpectrumChannel[]
Spectrum.SpectrumChannel cd5c5118c74fa8c7270179db7ba46e0ea44cbd20
  channel_id 9f66ddcfae79b8603cd28a339a82fdaab2cc1047 str
  label 0e504ac43391c5c708012178d1a22979f2ea8165 str
  unit 8ca459e386a585d3da6d768ef4903d799d9972d3 str
EELSMeasurement ac3f6c478a95ad4aa55a05f30492c5f719b69771
  edges 7f9a399263a9394f4137dbbff00d0b559f8657da str[]
  publish_time 291e6449c001e9843359396dd0a56772a92ff7aa datetime
  spectrum 10162f91810412a73a08aa62b284eb0430e3d6b1 > .Spectrum
  authors d8af596a82c8dda5afb009b2c6eadda97acb79bc > nomad.datamodel.data.Author
`,
  "nomad.datamodel.metainfo.tabulartree": String.raw`
TabularTreeNodeInfo c3309305ef4745362d52f5541a41aa7e8a184373
  value 3b07df31e23258461f1bf5bb2a4d318dd15eb2ee any
  description 00a156285e9d8b3703c20d180aa63d3643b6f29e str
  unit 8ca459e386a585d3da6d768ef4903d799d9972d3 str
TabularTreeLevel3 536ffaf86b34dac856065d56e37d7fc3fef46ea6
  name a4b0d2b64d09588b68d41ca17d75662da2715062 str {"default":"<node name?>"}
  info e1c7d8786e7b9d3dbfe2e334d0b5371c35fb388e > .TabularTreeNodeInfo
TabularTreeLevel2 d2cea01ddaafa41c9984bc53b275397d20899fd1
  name a4b0d2b64d09588b68d41ca17d75662da2715062 str {"default":"<node name?>"}
  info e1c7d8786e7b9d3dbfe2e334d0b5371c35fb388e > .TabularTreeNodeInfo
  nodes dcb26eeff6f269515b050795b143da83c5b55756 > .TabularTreeLevel3[]
TabularTreeLevel1 14157450088afbd875c145131367c43358266d99
  name a4b0d2b64d09588b68d41ca17d75662da2715062 str {"default":"<node name?>"}
  info e1c7d8786e7b9d3dbfe2e334d0b5371c35fb388e > .TabularTreeNodeInfo
  nodes c9b448ebb9cde827177fd0b3bc34ce7b6b8640fb > .TabularTreeLevel2[]
TabularTree 69580910869a2d829cb27b5ff235043569daf07a
  name a4b0d2b64d09588b68d41ca17d75662da2715062 str {"default":"<node name?>"}
  info e1c7d8786e7b9d3dbfe2e334d0b5371c35fb388e > .TabularTreeNodeInfo
  nodes 27a107be3d29827cc185954032698eebb3110531 > .TabularTreeLevel1[]
`,
  "nomad.parsing.tabular": String.raw`
TableData 01444576adb49e3e8f9228c5db694f3194c4228e nomad.datamodel.data.ArchiveSection
  fill_archive_from_datafile 407156f00219b56a347be07e11cca722381693a5 bool {"default":true}
`,
  "nomad.datamodel.metainfo.system": String.raw`
AtomsGroup f1f9bc394f4a0c6772eee219ff6df530068292e4 nomad.datamodel.data.ArchiveSection
  label 0e504ac43391c5c708012178d1a22979f2ea8165 str
  type e6b4591b647cbbc16f986a07bf580c6648078d63 str
  index b20e3ab699fbdc55ad5035c5fa74e036e46c4e8c int
  composition_formula 4a400d626786354d8812b1444996c3336bd873d4 str
  n_atoms 9b4082f41c69e3a36ecafb0aa7d3639e47c45e74 int
  atom_indices be9994bd05a58e2c8c353fc574de27d58df0d0b1 int32[]
  is_molecule 5c3641e25c3adedf406774929cfee25c0f254f67 bool
  bond_list eabc43bb7836bb9536166c212cfc2a93cf1eb94a int32
  atoms_group 792a612fc35a4d63e16bb497fb08e40957a8f1a8 > .AtomsGroup[]
Atoms 7d051e8be40aed92f0e7c7b537dcc0bd10f5eafe nomad.datamodel.data.ArchiveSection
  n_atoms 9b4082f41c69e3a36ecafb0aa7d3639e47c45e74 int
  atomic_numbers d63c7b0a6727c4ae1ea59a4f990339ffaa4cee65 int32[]
  equivalent_atoms 8f68fe82d93b6b0881f328d49277460eb4673e9e int32[]
  wyckoff_letters 4e257b222607e15bdd700a13d45f5952df9e4b25 str[]
  concentrations b50d10c40464d55257e8539a349a2a1a8d328c25 float64[]
  species 859d2971494583370618026923f2331599b2656a int32[]
  labels cfa3e7a8afb5d9d095fdcc7c2cb63c385b2e8f7d str[]
  positions fc1b46bc7cb37a5ce1eebba28400d1d406f6078d float64[][3] {"unit":"meter"}
  velocities 1470b44a99652a1dae8fec31b525beaed9d176b5 float64[][3] {"unit":"meter / second"}
  lattice_vectors 9639e05eb7f755b96ac84d719b7de9f47eb2a1d2 float64[3][3] {"unit":"meter"}
  lattice_vectors_reciprocal 539aaa22a41ba0c692a24e07cccdd843149be8ca float64[3][3] {"unit":"1 / meter"}
  local_rotations d7477cb26d07a65240020fd6bc6808aa812ec670 float64[][3][3]
  periodic ea0bb6c32db7ef13fc8bb5b1da06eadb416bdc05 bool[3]
  supercell_matrix 3936264ec4a6e11bdfdb432769f13a8fca4540ec int32[3][3]
  symmorphic dfa2693fa8fc18ad1a11146d9269b7cc4a2fa8e1 bool
  bond_list 16a2e3a8d4e7b1fa6d062ffffe215ea77d415069 int32[][2]
`,
  "nomad.datamodel.metainfo.basesections.v1": String.raw`
BaseSection d543328c56c9ed17b5f40cc9fbb383293e51b9ac nomad.datamodel.data.ArchiveSection {"links":["http://purl.obolibrary.org/obo/BFO_0000001"]}
  name 96c065737139d152724f00732f72cac3c4773c9b str
  datetime d1e887112613b666181181f7b6b328ba0727d975 datetime
  lab_id 6374c17c84c2d2a5ae212dc67cef622464407045 str
  description 00a156285e9d8b3703c20d180aa63d3643b6f29e str
Entity 025a4251d57bd18212759fc61dbfd8b4b5bce371 .BaseSection {"links":["http://purl.obolibrary.org/obo/BFO_0000002"]}
ActivityStep e0a6427de58e6274b151cdb377e218d1df89153d nomad.datamodel.data.ArchiveSection
  name 96c065737139d152724f00732f72cac3c4773c9b str
  start_time b9b19be0c09b6f3b0d80b5c17f6e7c36d40ce0b6 datetime
  comment 47f23ce23fad672f8fbec5fac0fa75984974018b str
Activity 26ae54d13c750e9326f8e0fca1129c36bb0d07b8 .BaseSection {"links":["http://purl.obolibrary.org/obo/BFO_0000015"]}
  datetime d1e887112613b666181181f7b6b328ba0727d975 datetime
  method c557c23529187a324925c17f0e5985bb958963db str
  location e54e68c5e0552ff59f245ff04c7feaba37fb2644 str
  steps 677bd8fde17023aa444e98c559d679389dfe5bf3 > .ActivityStep[]
SectionReference ea786b3fd589602b100e8f9be08787c64339d40f nomad.datamodel.data.ArchiveSection
  name 96c065737139d152724f00732f72cac3c4773c9b str
  reference 1a795e3ccb64e0c51a3cb9401a29a9c4e4e21541 reference {"target":"nomad.datamodel.data.ArchiveSection"}
EntityReference 61d1764e4cc999d5272791ab5943014b744f746d .SectionReference
  reference 08c959d6a9a8f72b6d310d096ed7a7bc4b80b6ab reference {"target":"nomad.datamodel.metainfo.basesections.v1.Entity"}
  lab_id 6374c17c84c2d2a5ae212dc67cef622464407045 str
ExperimentStep b573f7b866116a7910b74712d11f2ffd832005d4 .ActivityStep
  activity 6adb233958a8b4be10f133153073f18203b972fe reference {"target":"nomad.datamodel.metainfo.basesections.v1.Activity"}
  lab_id 6374c17c84c2d2a5ae212dc67cef622464407045 str
Experiment 9bf52e628e55f4ff66a57f98705b51d9536db4d2 .Activity
  steps 106518f99a542fe04ca2508b422cdc185fa5ddfa > .ExperimentStep[]
Collection 68c97bb4af3e6887c441c6bf3733557e09583f40 .Entity
  entities 92d6affe92ab2d031594f4b612b6eb0c40ccf2be > .EntityReference[]
ElementalComposition 0ec9d81aae47245ccbc4df61bcd97fbad50bf961 nomad.datamodel.data.ArchiveSection
  element c001f9b67857f08bd6793fc63dc28c23f4f07356 element
  atomic_fraction efff5f14eff02ecda05e2ebde97530b9adcddb23 float64
  mass_fraction 232b3ef5df21b411f08adfa41a4699747db2ab89 float64
System fdcc68e25e8040c37010786214dfb35afcb0455f .Entity
  elemental_composition 1e2c26b81f5c411a905b031221d70a2eb1edcb4a > .ElementalComposition[]
Instrument 180bb95cfa89b288849208df83e9cd102f01cd95 .Entity
InstrumentReference 91b9fd975d7449da431850783dd427fb440b13bc .EntityReference
  reference 7b857d9d4c770df7e2d9c9c6eb7747b48ed2fb3a reference {"target":"nomad.datamodel.metainfo.basesections.v1.Instrument"}
Component 195f811d0a47aada33bde2a2c91625dca18b4b7d nomad.datamodel.data.ArchiveSection
  name 96c065737139d152724f00732f72cac3c4773c9b str
  mass c3ef1985cba14cb80e8d01d872eaad6fd54710ee float64 {"unit":"kilogram"}
  mass_fraction 232b3ef5df21b411f08adfa41a4699747db2ab89 float64
SystemComponent 1da0c1181dc61bd5127aed0c4c58af0621599b4a .Component
  system 58418b528db5df04c64395ee1c834d04f8bc43ed reference {"target":"nomad.datamodel.metainfo.basesections.v1.System"}
PureSubstanceSection e9fb3fead711de859f8643a84cc5b054eb55a583 nomad.datamodel.data.ArchiveSection
  name 96c065737139d152724f00732f72cac3c4773c9b str
  iupac_name da9131a9f003f7b56372c5c1fd1858045c0826ec str
  molecular_formula e8db8408050c7eb89fdd11ebae687ed965b77b61 str
  molecular_mass 782e059a8d3b682e3e1b7630e59465f9b4b04a6e float64 {"unit":"dalton","links":["https://en.wikipedia.org/wiki/Molecular_mass"]}
  molar_mass feba930905238d310ed1c18adbdc2beb9a6459ec float64 {"unit":"gram / mole","links":["https://en.wikipedia.org/wiki/Molar_mass"]}
  monoisotopic_mass 39ca64d569872d32c49f722b8e6fd06b3bb5fd0e float64 {"unit":"dalton","links":["https://en.wikipedia.org/wiki/Monoisotopic_mass"]}
  inchi 97464c193c4a433b1fc9f2dfef0d2a7fcbde0eb1 str
  inchi_key c17dc7faf4948d17506ec13895890de16002c969 str
  smile 06d59ec4b14bd7f169babd47d8125addbb30aead str
  canonical_smile 15cc82bf325eeade2e45dbce0efdc79442eebf44 str
  cas_number a92c57b9e26df41f55a12ae84c360870d5849625 str
PureSubstanceComponent ff1fbf393c2d671a866b244904b7c06becd9018a .Component
  substance_name 5e0a97505850ab437ae3ff29c6a6fee459a68dda str
  pure_substance 02ca8a9fb6ee08e2aa7a80bac0ed80e8108ce39a > .PureSubstanceSection
CompositeSystem 6d8d36a0c7a590926a7f0997071c6233a8d80509 .System
  components 6ecf7f0263841307ab0e4b1ef104c2b1e22faf34 > .Component[]
CompositeSystemReference b1c71d0baced832ed1d7002092f1b2fc7dfd2515 .EntityReference
  reference 10b6a6a10212e052c26294f537035543d4fa025c reference {"target":"nomad.datamodel.metainfo.basesections.v1.CompositeSystem"}
ProcessStep b1e43fdda69e5d9b2abd9b196f31887005fbe92a .ActivityStep
  duration d00ba88906cf904fb4cdee26cbfb75e2be265944 float {"unit":"second"}
Process a7bf38697254ea05eb4d2f17b4278b8fc8195c47 .Activity {"links":["http://purl.obolibrary.org/obo/OBI_0000094"]}
  end_time 35abdd207826e945a57e2088af0e95fb85093603 datetime
  steps 970886414088b3fbc0e37a12ed86eadd38973229 > .ProcessStep[]
  instruments 9077ef9b2a97e50a1dd4b5d1d331c13664fd3b71 > .InstrumentReference[]
  samples 1a41692761fbf1d7b88d0be6f200b0dd2cab3d19 > .CompositeSystemReference[]
ActivityResult 05bea20764a1d76a0a82519121ce57a09cf42d3f nomad.datamodel.data.ArchiveSection
  name 96c065737139d152724f00732f72cac3c4773c9b str
AnalysisResult cd132538e68a17a9f4467d090844afe4b3d129c7 .ActivityResult
Analysis 8b3607191b0ee3663ff1279ae3609b20b3497255 .Activity {"links":["http://purl.obolibrary.org/obo/OBI_0200000"]}
  inputs 51cc290c171fd7a5be68908714f15e8f0bf74461 > .SectionReference[]
  outputs ad9e823a7e76251aa8eda921a156c19d628a8f8d > .AnalysisResult[]
SynthesisMethod 2ed6822731b33014e3c8108499a566848e5b07b6 .Process {"links":["http://purl.obolibrary.org/obo/CHMO_0001301"]}
MeasurementResult 96f0900b7104d6cf17c5794b3d2260632b8aa5d5 .ActivityResult
Measurement fcf0ee56416f7ec1a397a9b5c119a2d86572c7d2 .Activity {"links":["http://purl.obolibrary.org/obo/OBI_0000070"]}
  samples 1a41692761fbf1d7b88d0be6f200b0dd2cab3d19 > .CompositeSystemReference[]
  instruments 9077ef9b2a97e50a1dd4b5d1d331c13664fd3b71 > .InstrumentReference[]
  results d04a2c67a0301aeffebe79d74192d897dd701e86 > .MeasurementResult[]
PureSubstance 442e04f0c4a10071dbe1236a51c9a735fec42e31 .System {"links":["http://purl.obolibrary.org/obo/CHEBI_23367"]}
  name 96c065737139d152724f00732f72cac3c4773c9b str
  lab_id 6374c17c84c2d2a5ae212dc67cef622464407045 str
  description 00a156285e9d8b3703c20d180aa63d3643b6f29e str
  pure_substance 02ca8a9fb6ee08e2aa7a80bac0ed80e8108ce39a > .PureSubstanceSection
PubChemPureSubstanceSection c791a67f2948054b5b24584fdd865478c0024779 .PureSubstanceSection {"label":"PubChem Pure Substance Section"}
  pub_chem_cid 3e6fea790cbe2ba09cc540be515c184e307693ca int
  pub_chem_link d1284b4ac20595fa1a78d7a3684e3c8a1c1f8546 str
CASExperimentalProperty 0d97e872d16c9267ff16d0d47b9c5a6ed07b0a7f nomad.datamodel.data.ArchiveSection
  name 96c065737139d152724f00732f72cac3c4773c9b str
  property 931cfbe14e1a36604d0ff0075fd1b0f07f77ad99 str
  sourceNumber 43df2e0d0990cf77e07b94f222abda24be21eeca str
CASPropertyCitation 0b26e3d8ba7e456192cc10bb6e61bd843f864d1e nomad.datamodel.data.ArchiveSection
  docUri cfb92c79dd8f32bb56824b4d65cf14c16880610d str
  sourceNumber b934e502edda7a64bc7b47eda069adbcc43e5c01 int
  source 4ef2997656c5e07f0ed7e810aea04727924874f9 str
CASPureSubstanceSection 5e15d0a6fb4779164beea1622abb3065bdb9c331 .PureSubstanceSection {"label":"CAS Pure Substance Section"}
  cas_uri a4fb24ba951b54a9af157954e1abc04dec02d8b3 str
  cas_number a92c57b9e26df41f55a12ae84c360870d5849625 str
  cas_name 2af3412b9349ddb7a5cd7f03b05c24728a437d0e str
  image d043111bd0e107561319a8c492cbd63b53d8e21c str
  cas_synonyms 8ff8e4c742b4fcecb85ab5d33135d19e64ea5929 str[]
  cas_experimental_properties 2d37fb58ff8e1ff595f7eea205f10e0cedcdda43 > .CASExperimentalProperty[]
  cas_property_citations a1a2c3bdc6b0c0e9f6fefbf1a2f6126085307f3a > .CASPropertyCitation[]
ReadableIdentifiers 803c932fb7a28fce1a292da96a00d232414f19bf nomad.datamodel.data.ArchiveSection
  institute 1e7d96a1e13852feb46c6fd5928b2008adb8b0e1 str
  owner 13f2c0af3f3990d05b43788e65bff5dc0b47931d str
  datetime d1e887112613b666181181f7b6b328ba0727d975 datetime
  short_name 3de5580620d88a61255cd0743fe72b35809cac2f str
  lab_id 6374c17c84c2d2a5ae212dc67cef622464407045 str
PublicationReference 5913e45484e8c06ace406a51b753302f7d5cf5fe nomad.datamodel.data.ArchiveSection
  DOI_number d4046acd2f4fb1de3e737053dcd13a8d5ef1948c str
  publication_authors 77905bc9b7fca7613fb7041228a474cf9d93298e str[]
  publication_date c8d88f524fc1a5726262b5dea9f6ee77001f140e datetime
  journal efbf81bd2344946c0725d52796a9ee6139723e86 str
  publication_title ed08c3b95d413411dd928deea704330837b33f38 str
HDF5Normalizer 0a6463d3553a8c4fc0153f4c141d68022d07c56a nomad.datamodel.data.ArchiveSection
`,
  "nomad.datamodel.metainfo.basesections.v2": String.raw`
BaseSection 27eab57e815d1478e275cc608a4d9a78ba0a268e nomad.datamodel.data.EntryData {"links":["http://purl.obolibrary.org/obo/BFO_0000001"]}
  name 96c065737139d152724f00732f72cac3c4773c9b str
  datetime d1e887112613b666181181f7b6b328ba0727d975 datetime
  lab_id 6374c17c84c2d2a5ae212dc67cef622464407045 str
  description 00a156285e9d8b3703c20d180aa63d3643b6f29e str
Entity fa32c6fd6cdccb9177829c97ec23408bae4c13af .BaseSection {"links":["http://purl.obolibrary.org/obo/BFO_0000002"]}
  datetime d1e887112613b666181181f7b6b328ba0727d975 datetime
ActivityStep 9e303b2f37ec7f3ad4adb095d709428bd21d63ef nomad.datamodel.data.ArchiveSection
  name 96c065737139d152724f00732f72cac3c4773c9b str
  start_time b9b19be0c09b6f3b0d80b5c17f6e7c36d40ce0b6 datetime
  description 00a156285e9d8b3703c20d180aa63d3643b6f29e str
Activity 2ba35b9729313d131e0cb2456f668f7966d0107f .BaseSection {"links":["http://purl.obolibrary.org/obo/BFO_0000015"]}
  datetime d1e887112613b666181181f7b6b328ba0727d975 datetime
  datetime_end ac20b5460bc59554d4904f0bfa3767578a592410 datetime
  method c557c23529187a324925c17f0e5985bb958963db str
  location e54e68c5e0552ff59f245ff04c7feaba37fb2644 str
  steps a119e492b3b82b9a46e573ea5478a33af0c6c112 > .ActivityStep[]
SectionReference 6d5886d64150bf4faa2d279a56220116f7bb358a nomad.datamodel.data.ArchiveSection
  name 96c065737139d152724f00732f72cac3c4773c9b str
  reference 1a795e3ccb64e0c51a3cb9401a29a9c4e4e21541 reference {"target":"nomad.datamodel.data.ArchiveSection"}
EntityReference d39b8609588161f1f8ddecff5722a9e29ab6c748 .SectionReference
  reference f5e1d267501a82e62e831a56dcf5b3247f5bd3ca reference {"target":"nomad.datamodel.metainfo.basesections.v2.Entity"}
  lab_id 6374c17c84c2d2a5ae212dc67cef622464407045 str
ExperimentStep c91c12d577c97168699a0b0e08b24b9e8e025269 .ActivityStep
  lab_id 6374c17c84c2d2a5ae212dc67cef622464407045 str
  activity a383ae5cfb633012e92c52189d9d3505e19f456d reference {"target":"nomad.datamodel.metainfo.basesections.v2.Activity"}
NestedExperimentStep 5c70ccc2e8879063c370a42ce79f723eebf6bc22 .ExperimentStep
  nested_activity c2c8f8d60bb1d6c5d660b58d6cb5806d84ce6ff4 > .Activity
Experiment 1888ce8c6415bf7974c0e896b8d68182be3f13d4 .Activity
  steps 0f79a378424721aa6377f2e5c2c33e60263f695c > .ExperimentStep[]
Collection 4043b14bf7b28b5434fc5fd393788cf1993d0acf .Entity
  entities b75589ca3eac234a2b43865ca0fc1d96a75cb815 > .EntityReference[]
ElementalComposition cbf192a5e9e680c7f9df28fa1eb0c8f274877703 nomad.datamodel.data.ArchiveSection
  element c001f9b67857f08bd6793fc63dc28c23f4f07356 element
  atomic_fraction efff5f14eff02ecda05e2ebde97530b9adcddb23 float64
  mass_fraction 232b3ef5df21b411f08adfa41a4699747db2ab89 float64
GeometricalSpace 6aa3213209632d440324922b28b3d76fc069d089 nomad.datamodel.data.ArchiveSection
System fe8bde380b0a769d566201355f358d34827475a8 .Entity
  formula 1afbecb29b4ee24cb638c41c77b118874dd85b25 str
  sub_systems 5d66e2d8858cb5c8005669956d3c0f900ba0007d > .SubSystem[]
  geometry 5832d2b2914f4996f6fb3543eb60e88634ff2a54 > .GeometricalSpace
SystemReference 04e7bab7a020252a8ef4f182ddbde2494d6b9514 .EntityReference
  reference 6efa9b287818044ce5a2e8e7a898e6a0a8d22f2f reference {"target":"nomad.datamodel.metainfo.basesections.v2.System"}
Element c6f004bfe0947bb509e3d1816573bb2460e7f55b .System
  chemical_symbol 32aea8322b981fdca8e64c6801615797847158c1 element
  atomic_number 11157fedacaebab00ed6bc144ddcd8288a79b20e int32
  charge 0768cf22b0dc2625f44a34d8c9dcbb9cc6252c75 int32 {"default":0}
PureSubstance f0a7d535d946b91e92809498d816d539b2fc7f18 .System {"links":["http://purl.obolibrary.org/obo/CHEBI_23367"]}
  name 96c065737139d152724f00732f72cac3c4773c9b str
  lab_id 6374c17c84c2d2a5ae212dc67cef622464407045 str
  description 00a156285e9d8b3703c20d180aa63d3643b6f29e str
  iupac_name da9131a9f003f7b56372c5c1fd1858045c0826ec str
  chemical_formula 93abed2e31e2326259dea52876ad2ea981694a1a str
  molar_mass feba930905238d310ed1c18adbdc2beb9a6459ec float64 {"unit":"gram / mole"}
  inchi 97464c193c4a433b1fc9f2dfef0d2a7fcbde0eb1 str
  inchi_key c17dc7faf4948d17506ec13895890de16002c969 str
  smile 06d59ec4b14bd7f169babd47d8125addbb30aead str
  canonical_smile 15cc82bf325eeade2e45dbce0efdc79442eebf44 str
  cas_number a92c57b9e26df41f55a12ae84c360870d5849625 str
  pub_chem_cid 3e6fea790cbe2ba09cc540be515c184e307693ca int
  pub_chem_link d1284b4ac20595fa1a78d7a3684e3c8a1c1f8546 str
SubSystemProperties 121e247d10b2b5f231338ad765673d77f061848c nomad.datamodel.data.ArchiveSection
  mass c3ef1985cba14cb80e8d01d872eaad6fd54710ee float64 {"unit":"kilogram"}
  atomic_fraction efff5f14eff02ecda05e2ebde97530b9adcddb23 float64
  mass_fraction 232b3ef5df21b411f08adfa41a4699747db2ab89 float64
SubSystem 77bf2dc8242051a931e4888964265a1ad638e8a9 nomad.datamodel.data.ArchiveSection
  name 96c065737139d152724f00732f72cac3c4773c9b str
  system b59ef9755a89993aa58b5c9c7f0b8a603594efb1 reference {"target":"nomad.datamodel.metainfo.basesections.v2.System"}
  subsystem_properties e21fdbf7f7ecc644e3209ea871be13d7a00fccff > .SubSystemProperties
NestedSubSystem 7f17c05fadd5cb713da8f331a3ad8363de415e29 .SubSystem
  nested_system 55dff4911ab2a917b55570df8407a78523cbc5de > .System
Instrument 61725662d9b92058adb1ca54a292ee077747a065 .Entity
InstrumentReference 09813bbb075e4cb40429b1311b79e70681b7010b .EntityReference
  reference bfcfa1a900ff6e3c50ddf826065ba09930543d8a reference {"target":"nomad.datamodel.metainfo.basesections.v2.Instrument"}
ProcessStep b76fa770136ab87cf6f6c9dec3c12f3bba98236e .ActivityStep
  duration d00ba88906cf904fb4cdee26cbfb75e2be265944 float {"unit":"second"}
Process 75cef9f76ca00b91a172198b447c9d4a9b8c2f36 .Activity {"links":["http://purl.obolibrary.org/obo/OBI_0000094"]}
  end_time 35abdd207826e945a57e2088af0e95fb85093603 datetime
  steps 9b042c9c80d3bd4a35e5d2126d56bc9619534504 > .ProcessStep[]
  instruments f35ed824ebd424b8e03cee8d9a6ddaa8a486fe5e > .InstrumentReference[]
  samples 63c98d610e2d9ef89b424a59b892e014a0290fb5 > .SystemReference[]
ActivityResult aeb3913bc9c4f0eb16f138a26fa195582ac73328 nomad.datamodel.data.ArchiveSection
  name 96c065737139d152724f00732f72cac3c4773c9b str
AnalysisResult 28042a9aa490cab2a659ffa87055513faadb1e13 .ActivityResult
Analysis 4ec8e8cdda3ac33e39500e0b97184dec2671c469 .Activity {"links":["http://purl.obolibrary.org/obo/OBI_0200000"]}
  inputs 0f653f49c052ae6c4c86e37447e332776c88ff3e > .SectionReference[]
  outputs 6dbae3a64662b9f3a9d78d6f6e56d1b38dfde253 > .AnalysisResult[]
SynthesisMethod 0480eb1fa086a4b2c6ed0d3d5872493d6ac3368e .Process {"links":["http://purl.obolibrary.org/obo/CHMO_0001301"]}
MeasurementResult 6bbcfb0e74645202ee30fbbea5880ebd715ed8d0 .ActivityResult
Measurement 9ccf005241dc370d12364ecabd492fa71ba2363f .Activity {"links":["http://purl.obolibrary.org/obo/OBI_0000070"]}
  samples 63c98d610e2d9ef89b424a59b892e014a0290fb5 > .SystemReference[]
  instruments f35ed824ebd424b8e03cee8d9a6ddaa8a486fe5e > .InstrumentReference[]
  results e97cbebeca5e56ba7954ec19f2a7361489148f2f > .MeasurementResult[]
ReadableIdentifiers c802df892242c834977f7c2456ff7d3bf383122c nomad.datamodel.data.ArchiveSection
  institute 1e7d96a1e13852feb46c6fd5928b2008adb8b0e1 str
  owner 13f2c0af3f3990d05b43788e65bff5dc0b47931d str
  datetime d1e887112613b666181181f7b6b328ba0727d975 datetime
  short_name 3de5580620d88a61255cd0743fe72b35809cac2f str
  lab_id 6374c17c84c2d2a5ae212dc67cef622464407045 str
PublicationReference 72e2826afc4a18b427b2641ba6b11aafb89b0b53 nomad.datamodel.data.ArchiveSection
  DOI_number d4046acd2f4fb1de3e737053dcd13a8d5ef1948c str
  publication_authors 77905bc9b7fca7613fb7041228a474cf9d93298e str[]
  publication_date c8d88f524fc1a5726262b5dea9f6ee77001f140e datetime
  journal efbf81bd2344946c0725d52796a9ee6139723e86 str
  publication_title ed08c3b95d413411dd928deea704330837b33f38 str
HDF5Normalizer 05f44c2c3965f4a13088f288e8541e9801044fca nomad.datamodel.data.ArchiveSection
`,
  "nomad.datamodel.metainfo.eln": String.raw`
User 6a1ffdd42ef34528e98856825cab1c1949988a6c
  user ce3bd6c93a399e6d9c00ebb15f04196fec512370 person {"person":"Author"}
ElnBaseSection 41dc98eb8660401b196cd2c2f6bd74a02658dbf7 nomad.datamodel.data.ArchiveSection
  name 96c065737139d152724f00732f72cac3c4773c9b str
  datetime d1e887112613b666181181f7b6b328ba0727d975 datetime
  lab_id 6374c17c84c2d2a5ae212dc67cef622464407045 str
  description 00a156285e9d8b3703c20d180aa63d3643b6f29e str
BasicEln d5c5b01bb2cc7fd7d895cc10b0ddb5719c3db23d .ElnBaseSection nomad.datamodel.data.EntryData {"label":"Basic ELN"}
  tags 78f93df50df67b20b4a1453d37b896e071f5a20b str[]
ELNProcess c6a2bbc7e80284e8e785b25e9eb6da9eaf83f3f7 nomad.datamodel.metainfo.basesections.v1.Process nomad.datamodel.data.EntryData {"label":"Material Processing ELN"}
  tags 78f93df50df67b20b4a1453d37b896e071f5a20b str[]
  process_identifiers d264af36c9dfe654776d1e3bb35160d0a6d04fa5 > nomad.datamodel.metainfo.basesections.v1.ReadableIdentifiers
BasicMeasurementResult 185a50c743d72c97dd7ec76b8df98399dd48bdf9 nomad.datamodel.metainfo.basesections.v1.MeasurementResult {"label":"Measurement Result"}
  result 86034910d47ba600d22ae112be3856d6b390d34f str
ELNMeasurement e2525d0a61cf2f425bc8826c38053313ec2ab9d4 nomad.datamodel.metainfo.basesections.v1.Measurement nomad.datamodel.data.EntryData {"label":"Measurement ELN"}
  tags 78f93df50df67b20b4a1453d37b896e071f5a20b str[]
  measurement_identifiers 761a10e5051f01a2091e293d6857c7f3b51d8aaf > nomad.datamodel.metainfo.basesections.v1.ReadableIdentifiers
  results 8b2ad51c2f68eb583323f6a67e463273b3c86b7c > .BasicMeasurementResult[]
BasicAnalysisResult 9be819e79e5b3bec4fe0233e61c8b834cb87da99 nomad.datamodel.metainfo.basesections.v1.AnalysisResult {"label":"Analysis Result"}
  result 86034910d47ba600d22ae112be3856d6b390d34f str
ELNAnalysis 67094a16b7b28348fee39b3efad5ae765e9b877c nomad.datamodel.metainfo.basesections.v1.Analysis nomad.datamodel.data.EntryData {"label":"Analysis ELN"}
  tags 78f93df50df67b20b4a1453d37b896e071f5a20b str[]
  analysis_identifiers 627bc8be19e65989651039c8010814300faf09cb > nomad.datamodel.metainfo.basesections.v1.ReadableIdentifiers
  outputs 5a5e06f80261634230894da78ecd5ab88f6cb8a5 > .BasicAnalysisResult[]
ELNSample 44490fe969e6a313dc3d9c4ee6c578cb8013af9f nomad.datamodel.metainfo.basesections.v1.CompositeSystem nomad.datamodel.data.EntryData {"label":"Generic Sample ELN"}
  tags 78f93df50df67b20b4a1453d37b896e071f5a20b str[]
  sample_identifiers 9c3321a10e93a3823e94bc0c3c7268ffa839f5c0 > nomad.datamodel.metainfo.basesections.v1.ReadableIdentifiers
ELNSubstance f55454b87babeb3e3d6904bf8f7bb1de0e1c07fe nomad.datamodel.metainfo.basesections.v1.PureSubstance nomad.datamodel.data.EntryData {"label":"Substance ELN"}
  tags 78f93df50df67b20b4a1453d37b896e071f5a20b str[]
  substance_identifiers fcfae99b3c85cfe8021b1e452a59be4485c1fbb4 > nomad.datamodel.metainfo.basesections.v1.ReadableIdentifiers
ELNInstrument a8ba66dadf2a9aa15693ef5798e8f4b5fe66a773 nomad.datamodel.metainfo.basesections.v1.Instrument nomad.datamodel.data.EntryData {"label":"Instrument ELN"}
  tags 78f93df50df67b20b4a1453d37b896e071f5a20b str[]
  instrument_identifiers f9fb9bb17718cd22307d5370a6643887a32bf458 > nomad.datamodel.metainfo.basesections.v1.ReadableIdentifiers
ELNCollection 88014e24759d85ec212c463c9405414a7f61d8d9 nomad.datamodel.metainfo.basesections.v1.Collection nomad.datamodel.data.EntryData {"label":"Collection ELN"}
  tags 78f93df50df67b20b4a1453d37b896e071f5a20b str[]
  collection_identifiers 1d98a4661c625e424fb38991ca7895516ff56915 > nomad.datamodel.metainfo.basesections.v1.ReadableIdentifiers
ELNExperiment d72db57f4128dea68729114c0904b339ddd1b96c nomad.datamodel.metainfo.basesections.v1.Experiment nomad.datamodel.data.EntryData {"label":"Experiment ELN"}
  tags 78f93df50df67b20b4a1453d37b896e071f5a20b str[]
  experiment_identifiers 64444d75757f69ddac412a64106a02622312c7e7 > nomad.datamodel.metainfo.basesections.v1.ReadableIdentifiers
AnnotatedFile bd6e4712568803c4408bf0f1a4d5b1cef7afe0b9 nomad.datamodel.data.ArchiveSection
  file 4ad1ec8bef435a69dafe64b32b1de654438595a2 str
  description 00a156285e9d8b3703c20d180aa63d3643b6f29e str
ElnFileManager 6fdd7df967c8cc534ee4ffc0ea1de10cc75aba8f .ElnBaseSection nomad.datamodel.data.EntryData
  Files dfd854ba3c7aeb92d7a5c5aa253fc3e1e4f9df17 > .AnnotatedFile[]
ElnParserSection b5b9b9c904c876fa4c9fa81d7facfaae8eb4e5ba nomad.datamodel.metainfo.basesections.v1.BaseSection nomad.datamodel.data.EntryData
  data_file 99c1698b471b6c7025db3260336fb3e893139b3d str
ElnParserRawFile b208904e9378931ce4e23e292329d1323e22415d nomad.datamodel.data.EntryData
  eln 31ba41cd98eb3cc057963ac3580dedee4b6f504f reference {"target":"nomad.datamodel.metainfo.eln.ElnParserSection"}
  data_type 93b4db5ef98e3ce1a14a039ab48c1b3afb1a8420 str
  file_ending d54909c9d12e59a820b20df4938ac11a66b813cf str
  file_size 02d9f2da3930de46fb2246b6bf9390e18e2a2017 float64 {"unit":"byte"}
SampleID 980f126ae8f0a20c1316cffa9a5da80d939edb10 nomad.datamodel.data.ArchiveSection
  institute 1e7d96a1e13852feb46c6fd5928b2008adb8b0e1 str
  sample_owner 9faaf68bf13acf6c2a9fa3bb2e5f0d3a6fc44cfe str
  creation_datetime 456812fab2bc082d945fd8d8f8791c64f6a910f0 datetime
  sample_short_name aa1931fba79991bbaef8d80d35b1576a8864f1a1 str
  sample_id 6341e63c1958a78ad426e96c5be1ceab86a82c2d str
CASExperimentalProperty cba9be6cac5416dfd341f137faac694efe1adf30
  name 96c065737139d152724f00732f72cac3c4773c9b str
  property 931cfbe14e1a36604d0ff0075fd1b0f07f77ad99 str
  sourceNumber 43df2e0d0990cf77e07b94f222abda24be21eeca str
CASPropertyCitation 9138928ca0c356b056c89fc5e31448e6e0095cbf
  docUri cfb92c79dd8f32bb56824b4d65cf14c16880610d str
  sourceNumber b934e502edda7a64bc7b47eda069adbcc43e5c01 int
  source 4ef2997656c5e07f0ed7e810aea04727924874f9 str
Substance 2175336f648b1c3cf13aba2852fd576f20a345fc nomad.datamodel.metainfo.basesections.v1.System
  name 96c065737139d152724f00732f72cac3c4773c9b str
  lab_id 6374c17c84c2d2a5ae212dc67cef622464407045 str
  cas_uri a4fb24ba951b54a9af157954e1abc04dec02d8b3 str
  cas_number a92c57b9e26df41f55a12ae84c360870d5849625 str
  cas_name 2af3412b9349ddb7a5cd7f03b05c24728a437d0e str
  image d043111bd0e107561319a8c492cbd63b53d8e21c str
  inchi 97464c193c4a433b1fc9f2dfef0d2a7fcbde0eb1 str
  inchi_key c17dc7faf4948d17506ec13895890de16002c969 str
  smile 06d59ec4b14bd7f169babd47d8125addbb30aead str
  canonical_smile 15cc82bf325eeade2e45dbce0efdc79442eebf44 str
  molecular_formula e8db8408050c7eb89fdd11ebae687ed965b77b61 str
  molecular_mass 782e059a8d3b682e3e1b7630e59465f9b4b04a6e float64 {"unit":"dalton"}
  cas_synonyms 8ff8e4c742b4fcecb85ab5d33135d19e64ea5929 str[]
  description 00a156285e9d8b3703c20d180aa63d3643b6f29e str
  cas_experimental_properties 3f4ab16bb7edd74853382608dec7a06ca99bba1b > .CASExperimentalProperty[]
  cas_property_citations 526b72cd168218c48cec471cdaa6d1aab6cd1d4c > .CASPropertyCitation[]
ElnWithFormulaBaseSection 5faf603b5cb4b0754d2d128ecbd24e1eda4275e6 .ElnBaseSection
  chemical_formula 93abed2e31e2326259dea52876ad2ea981694a1a str
Chemical 6fd27bd56776e9535e0cba6162e0255160130380 .ElnWithFormulaBaseSection
Sample 37919f973b9d7921cfe681e2a7f071329d8dca74 .ElnWithFormulaBaseSection
ElnWithStructureFile 21aab133ce31c6a5b2934b4652b9e57722ff857f nomad.datamodel.data.ArchiveSection
  structure_file 0851ea5ff876580823f2328709dfe884196be89f str
SolarCellDefinition ac931a044d36468ff80f1801a657b248b77cf51a nomad.datamodel.data.ArchiveSection
  stack_sequence 043c397d676232aa4c1e3a9b3e9369cb1b3746a6 str[]
  solar_cell_area 0ed9eada866dbbe401ff6f53ea32772c94b9de0d float64 {"unit":"centimeter ** 2"}
  architecture 8bbc0f0831a5951a6b2aab001dc4d63339d0bb2e str
SolarCellLayer f2aa0a22c902cb60c0aad728a7fa4b7f02f6946c nomad.datamodel.data.ArchiveSection
  solar_cell_layer_type c29ba0c1b35669adea0cda26bb8ec97b3f941597 str
  layer_name 7dc66ce92572b8fc59579b0b3888d09454d47565 str[0..*]
  layer_thickness 25b17a9ed813ea09d4f6192e0a4f8f73e97f7af6 float64 {"unit":"nanometer"}
SolarCellBaseSectionWithOptoelectronicProperties bfcea1c50c424fa16b99f908d55f03480200c9cf nomad.datamodel.data.ArchiveSection
  bandgap e0a9c7e8a16980de631344428b867dcdca3cd7b4 float64 {"unit":"electron_volt"}
SolarCellJV 15608dbf902d7c281300de850069d167a68eb047 nomad.datamodel.metainfo.plot.PlotSection
  data_file 99c1698b471b6c7025db3260336fb3e893139b3d str
  certified_values 3e56324d9ff63e8cf4cd2a6a02a003e2b3a4746a bool
  certification_institute d0e995a0fc007e4b214eae01630325b61d01ed79 str
  light_intensity f2eee7e23571a4d643514606018ead798006fd40 float64 {"default":100,"unit":"milliwatt / centimeter ** 2"}
  open_circuit_voltage 8d30e873f0964b46b0354c19093023feed392a6b float64 {"unit":"volt"}
  short_circuit_current_density 67c0cf831b0c98dd238cf4168474744374455db8 float64 {"unit":"milliampere / centimeter ** 2"}
  fill_factor 85135e6bf7d9b5970bd4ab597c20111fa5be36cc float64
  efficiency 7d12f31e5393f513c3bfb0d30a3cfef89e0b730a float64
  potential_at_maximum_power_point 19c1a4be3869318b78751ed8e6a519c3c7d28c30 float64 {"unit":"volt"}
  current_density_at_maximun_power_point 6927c43b8db6190c855b3d456d65d44a3468696e float64 {"unit":"milliampere / centimeter ** 2"}
  series_resistance f9c56334282b2059afccf89738443978a07d77b1 float64 {"unit":"centimeter ** 2 * ohm"}
  shunt_resistance 26c34faba5165685226d32bbb93a76d961eca13d float64 {"unit":"centimeter ** 2 * ohm"}
  n_values 918cb2116a77ff1613a4cece30f2001928d1e41b int virtual
SolarCellJVCurve c47a49d6c3163095e93b1e792ded53f0e9a1163f .SolarCellJV
  cell_name 1fad83271f97884388858da2fa4b3060e1141054 str
  current_density 49b469dcff6f46dd9774a526da7e26d0d6038b5d float64[] {"unit":"milliampere / centimeter ** 2"}
  voltage 35b09e8aa72b38b91b0fc0e0b2991c3e41cdbe46 float64[] {"unit":"volt"}
SolarCellEQE 1fb797ac43ce3483701f5ff06967aab8af682418 nomad.datamodel.metainfo.plot.PlotSection
  eqe_data_file b5a31f9457bda8897d043ed594dfdbdaed7bc657 str
  header_lines 49a360859516e95f1c7a151bc87abd49f9aabe7a int64 {"default":0}
  light_bias 8ab4db0a259407349989eda8222161432bc91c08 float64 {"unit":"milliwatt / centimeter ** 2"}
  bandgap_eqe 8120b98c9b9e18d58cac98750ba5994151feeffd float64 {"unit":"electron_volt"}
  integrated_jsc 35949c7b76a1f59f5b053d9be8a1ddd4ad3baddf float64 {"unit":"milliampere / centimeter ** 2"}
  integrated_j0rad cedb49ce2f1d85a270678fc823a720e904d7aff2 float64 {"unit":"milliampere / centimeter ** 2"}
  voc_rad a630c67c012dfbed406be6b5491932472c759623 float64 {"unit":"volt"}
  urbach_energy 65a3c97f4193226cec0302147ef0143f20a475dd float64 {"unit":"electron_volt"}
  urbach_energy_fit_std_dev 33f17f9e2320a067c1ff949f468d3fa68fe0934a float64 {"unit":"electron_volt"}
  n_values 918cb2116a77ff1613a4cece30f2001928d1e41b int virtual
  n_raw_values f07d208f3f527c9b89195bacd49cae47536d0782 int virtual
  raw_eqe_array dd820b7e2717095cf56de321039c6ff8239a1b8e float64[]
  raw_photon_energy_array 9cb465b079b91fb20d3fdda9fa828c130b3bceb8 float64[] {"unit":"electron_volt"}
  raw_wavelength_array 2ef6264501c1d9b0a6adcd100d3512ad90479bcc float64[] {"unit":"nanometer"}
  eqe_array 3f1e7111fdb21ece46db50be1d470d07c4f0d6c8 float64[]
  wavelength_array 8f068c07e9decb2b595d0b55b531b6e19b69aae2 float64[] {"unit":"nanometer"}
  photon_energy_array 2e0cff62d7020949687bdd002f7b199a8ca3a6f2 float64[] {"unit":"electron_volt"}
`
}
