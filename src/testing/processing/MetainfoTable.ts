/**
 * The sections that the fake knows, as NOMAD 2.0.0 defines them: ids, base sections, and what each has of its own. The
 * facts are those of the server's `/metainfo`; a section that is not here is unknown to the fake, as one of a plugin is to
 * a server without it.
 */
import type { TableEntry } from "./Metainfo.ts"

/** Definitions by qualified name. `[]` marks what repeats. */
export const sections: { readonly [qualified_name: string]: TableEntry } = {
  "nomad.datamodel.data.ArchiveSection": {
    definition_id: "a4fc26727b8b3b1711ff8cea9896ac1910987509",
    bases: [],
    quantities: {},
    sub_sections: {}
  },
  "nomad.datamodel.data.EntryData": {
    definition_id: "486f476f18785f5f4bcbac10db7304d7de35636b",
    bases: ["nomad.datamodel.data.ArchiveSection"],
    quantities: {},
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.basesections.v1.Activity": {
    definition_id: "26ae54d13c750e9326f8e0fca1129c36bb0d07b8",
    bases: ["nomad.datamodel.metainfo.basesections.v1.BaseSection"],
    quantities: { datetime: "datetime", method: "str", location: "str" },
    sub_sections: { steps: "nomad.datamodel.metainfo.basesections.v1.ActivityStep[]" }
  },
  "nomad.datamodel.metainfo.basesections.v1.ActivityResult": {
    definition_id: "05bea20764a1d76a0a82519121ce57a09cf42d3f",
    bases: ["nomad.datamodel.data.ArchiveSection"],
    quantities: { name: "str" },
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.basesections.v1.ActivityStep": {
    definition_id: "e0a6427de58e6274b151cdb377e218d1df89153d",
    bases: ["nomad.datamodel.data.ArchiveSection"],
    quantities: { name: "str", start_time: "datetime", comment: "str" },
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.basesections.v1.Analysis": {
    definition_id: "8b3607191b0ee3663ff1279ae3609b20b3497255",
    bases: ["nomad.datamodel.metainfo.basesections.v1.Activity"],
    quantities: {},
    sub_sections: {
      inputs: "nomad.datamodel.metainfo.basesections.v1.SectionReference[]",
      outputs: "nomad.datamodel.metainfo.basesections.v1.AnalysisResult[]"
    }
  },
  "nomad.datamodel.metainfo.basesections.v1.AnalysisResult": {
    definition_id: "cd132538e68a17a9f4467d090844afe4b3d129c7",
    bases: ["nomad.datamodel.metainfo.basesections.v1.ActivityResult"],
    quantities: {},
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.basesections.v1.BaseSection": {
    definition_id: "d543328c56c9ed17b5f40cc9fbb383293e51b9ac",
    bases: ["nomad.datamodel.data.ArchiveSection"],
    quantities: { name: "str", datetime: "datetime", lab_id: "str", description: "str" },
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.basesections.v1.Collection": {
    definition_id: "68c97bb4af3e6887c441c6bf3733557e09583f40",
    bases: ["nomad.datamodel.metainfo.basesections.v1.Entity"],
    quantities: {},
    sub_sections: { entities: "nomad.datamodel.metainfo.basesections.v1.EntityReference[]" }
  },
  "nomad.datamodel.metainfo.basesections.v1.Component": {
    definition_id: "195f811d0a47aada33bde2a2c91625dca18b4b7d",
    bases: ["nomad.datamodel.data.ArchiveSection"],
    quantities: { name: "str", mass: "float", mass_fraction: "float" },
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.basesections.v1.CompositeSystem": {
    definition_id: "6d8d36a0c7a590926a7f0997071c6233a8d80509",
    bases: ["nomad.datamodel.metainfo.basesections.v1.System"],
    quantities: {},
    sub_sections: { components: "nomad.datamodel.metainfo.basesections.v1.Component[]" }
  },
  "nomad.datamodel.metainfo.basesections.v1.CompositeSystemReference": {
    definition_id: "b1c71d0baced832ed1d7002092f1b2fc7dfd2515",
    bases: ["nomad.datamodel.metainfo.basesections.v1.EntityReference"],
    quantities: { reference: "reference" },
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.basesections.v1.ElementalComposition": {
    definition_id: "0ec9d81aae47245ccbc4df61bcd97fbad50bf961",
    bases: ["nomad.datamodel.data.ArchiveSection"],
    quantities: { element: "element", atomic_fraction: "float", mass_fraction: "float" },
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.basesections.v1.Entity": {
    definition_id: "025a4251d57bd18212759fc61dbfd8b4b5bce371",
    bases: ["nomad.datamodel.metainfo.basesections.v1.BaseSection"],
    quantities: {},
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.basesections.v1.EntityReference": {
    definition_id: "61d1764e4cc999d5272791ab5943014b744f746d",
    bases: ["nomad.datamodel.metainfo.basesections.v1.SectionReference"],
    quantities: { reference: "reference", lab_id: "str" },
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.basesections.v1.Experiment": {
    definition_id: "9bf52e628e55f4ff66a57f98705b51d9536db4d2",
    bases: ["nomad.datamodel.metainfo.basesections.v1.Activity"],
    quantities: {},
    sub_sections: { steps: "nomad.datamodel.metainfo.basesections.v1.ExperimentStep[]" }
  },
  "nomad.datamodel.metainfo.basesections.v1.ExperimentStep": {
    definition_id: "b573f7b866116a7910b74712d11f2ffd832005d4",
    bases: ["nomad.datamodel.metainfo.basesections.v1.ActivityStep"],
    quantities: { activity: "reference", lab_id: "str" },
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.basesections.v1.HDF5Normalizer": {
    definition_id: "0a6463d3553a8c4fc0153f4c141d68022d07c56a",
    bases: ["nomad.datamodel.data.ArchiveSection"],
    quantities: {},
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.basesections.v1.Instrument": {
    definition_id: "180bb95cfa89b288849208df83e9cd102f01cd95",
    bases: ["nomad.datamodel.metainfo.basesections.v1.Entity"],
    quantities: {},
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.basesections.v1.InstrumentReference": {
    definition_id: "91b9fd975d7449da431850783dd427fb440b13bc",
    bases: ["nomad.datamodel.metainfo.basesections.v1.EntityReference"],
    quantities: { reference: "reference" },
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.basesections.v1.Measurement": {
    definition_id: "fcf0ee56416f7ec1a397a9b5c119a2d86572c7d2",
    bases: ["nomad.datamodel.metainfo.basesections.v1.Activity"],
    quantities: {},
    sub_sections: {
      samples: "nomad.datamodel.metainfo.basesections.v1.CompositeSystemReference[]",
      instruments: "nomad.datamodel.metainfo.basesections.v1.InstrumentReference[]",
      results: "nomad.datamodel.metainfo.basesections.v1.MeasurementResult[]"
    }
  },
  "nomad.datamodel.metainfo.basesections.v1.MeasurementResult": {
    definition_id: "96f0900b7104d6cf17c5794b3d2260632b8aa5d5",
    bases: ["nomad.datamodel.metainfo.basesections.v1.ActivityResult"],
    quantities: {},
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.basesections.v1.Process": {
    definition_id: "a7bf38697254ea05eb4d2f17b4278b8fc8195c47",
    bases: ["nomad.datamodel.metainfo.basesections.v1.Activity"],
    quantities: { end_time: "datetime" },
    sub_sections: {
      steps: "nomad.datamodel.metainfo.basesections.v1.ProcessStep[]",
      instruments: "nomad.datamodel.metainfo.basesections.v1.InstrumentReference[]",
      samples: "nomad.datamodel.metainfo.basesections.v1.CompositeSystemReference[]"
    }
  },
  "nomad.datamodel.metainfo.basesections.v1.ProcessStep": {
    definition_id: "b1e43fdda69e5d9b2abd9b196f31887005fbe92a",
    bases: ["nomad.datamodel.metainfo.basesections.v1.ActivityStep"],
    quantities: { duration: "float" },
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.basesections.v1.PublicationReference": {
    definition_id: "5913e45484e8c06ace406a51b753302f7d5cf5fe",
    bases: ["nomad.datamodel.data.ArchiveSection"],
    quantities: {
      DOI_number: "str",
      publication_authors: "str[]",
      publication_date: "datetime",
      journal: "str",
      publication_title: "str"
    },
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.basesections.v1.PureSubstance": {
    definition_id: "442e04f0c4a10071dbe1236a51c9a735fec42e31",
    bases: ["nomad.datamodel.metainfo.basesections.v1.System"],
    quantities: { name: "str", lab_id: "str", description: "str" },
    sub_sections: { pure_substance: "nomad.datamodel.metainfo.basesections.v1.PureSubstanceSection" }
  },
  "nomad.datamodel.metainfo.basesections.v1.PureSubstanceComponent": {
    definition_id: "ff1fbf393c2d671a866b244904b7c06becd9018a",
    bases: ["nomad.datamodel.metainfo.basesections.v1.Component"],
    quantities: { substance_name: "str" },
    sub_sections: { pure_substance: "nomad.datamodel.metainfo.basesections.v1.PureSubstanceSection" }
  },
  "nomad.datamodel.metainfo.basesections.v1.PureSubstanceSection": {
    definition_id: "e9fb3fead711de859f8643a84cc5b054eb55a583",
    bases: ["nomad.datamodel.data.ArchiveSection"],
    quantities: {
      name: "str",
      iupac_name: "str",
      molecular_formula: "str",
      molecular_mass: "float",
      molar_mass: "float",
      monoisotopic_mass: "float",
      inchi: "str",
      inchi_key: "str",
      smile: "str",
      canonical_smile: "str",
      cas_number: "str"
    },
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.basesections.v1.ReadableIdentifiers": {
    definition_id: "803c932fb7a28fce1a292da96a00d232414f19bf",
    bases: ["nomad.datamodel.data.ArchiveSection"],
    quantities: { institute: "str", owner: "str", datetime: "datetime", short_name: "str", lab_id: "str" },
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.basesections.v1.SectionReference": {
    definition_id: "ea786b3fd589602b100e8f9be08787c64339d40f",
    bases: ["nomad.datamodel.data.ArchiveSection"],
    quantities: { name: "str", reference: "reference" },
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.basesections.v1.SynthesisMethod": {
    definition_id: "2ed6822731b33014e3c8108499a566848e5b07b6",
    bases: ["nomad.datamodel.metainfo.basesections.v1.Process"],
    quantities: {},
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.basesections.v1.System": {
    definition_id: "fdcc68e25e8040c37010786214dfb35afcb0455f",
    bases: ["nomad.datamodel.metainfo.basesections.v1.Entity"],
    quantities: {},
    sub_sections: { elemental_composition: "nomad.datamodel.metainfo.basesections.v1.ElementalComposition[]" }
  },
  "nomad.datamodel.metainfo.basesections.v1.SystemComponent": {
    definition_id: "1da0c1181dc61bd5127aed0c4c58af0621599b4a",
    bases: ["nomad.datamodel.metainfo.basesections.v1.Component"],
    quantities: { system: "reference" },
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.eln.AnnotatedFile": {
    definition_id: "bd6e4712568803c4408bf0f1a4d5b1cef7afe0b9",
    bases: ["nomad.datamodel.data.ArchiveSection"],
    quantities: { file: "str", description: "str" },
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.eln.BasicAnalysisResult": {
    definition_id: "9be819e79e5b3bec4fe0233e61c8b834cb87da99",
    bases: ["nomad.datamodel.metainfo.basesections.v1.AnalysisResult"],
    quantities: { result: "str" },
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.eln.BasicEln": {
    definition_id: "d5c5b01bb2cc7fd7d895cc10b0ddb5719c3db23d",
    bases: ["nomad.datamodel.metainfo.eln.ElnBaseSection", "nomad.datamodel.data.EntryData"],
    quantities: { tags: "str[]" },
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.eln.BasicMeasurementResult": {
    definition_id: "185a50c743d72c97dd7ec76b8df98399dd48bdf9",
    bases: ["nomad.datamodel.metainfo.basesections.v1.MeasurementResult"],
    quantities: { result: "str" },
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.eln.Chemical": {
    definition_id: "6fd27bd56776e9535e0cba6162e0255160130380",
    bases: ["nomad.datamodel.metainfo.eln.ElnWithFormulaBaseSection"],
    quantities: {},
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.eln.ELNAnalysis": {
    definition_id: "67094a16b7b28348fee39b3efad5ae765e9b877c",
    bases: ["nomad.datamodel.metainfo.basesections.v1.Analysis", "nomad.datamodel.data.EntryData"],
    quantities: { tags: "str[]" },
    sub_sections: {
      outputs: "nomad.datamodel.metainfo.eln.BasicAnalysisResult[]",
      analysis_identifiers: "nomad.datamodel.metainfo.basesections.v1.ReadableIdentifiers"
    }
  },
  "nomad.datamodel.metainfo.eln.ELNCollection": {
    definition_id: "88014e24759d85ec212c463c9405414a7f61d8d9",
    bases: ["nomad.datamodel.metainfo.basesections.v1.Collection", "nomad.datamodel.data.EntryData"],
    quantities: { tags: "str[]" },
    sub_sections: { collection_identifiers: "nomad.datamodel.metainfo.basesections.v1.ReadableIdentifiers" }
  },
  "nomad.datamodel.metainfo.eln.ELNExperiment": {
    definition_id: "d72db57f4128dea68729114c0904b339ddd1b96c",
    bases: ["nomad.datamodel.metainfo.basesections.v1.Experiment", "nomad.datamodel.data.EntryData"],
    quantities: { tags: "str[]" },
    sub_sections: { experiment_identifiers: "nomad.datamodel.metainfo.basesections.v1.ReadableIdentifiers" }
  },
  "nomad.datamodel.metainfo.eln.ELNInstrument": {
    definition_id: "a8ba66dadf2a9aa15693ef5798e8f4b5fe66a773",
    bases: ["nomad.datamodel.metainfo.basesections.v1.Instrument", "nomad.datamodel.data.EntryData"],
    quantities: { tags: "str[]" },
    sub_sections: { instrument_identifiers: "nomad.datamodel.metainfo.basesections.v1.ReadableIdentifiers" }
  },
  "nomad.datamodel.metainfo.eln.ELNMeasurement": {
    definition_id: "e2525d0a61cf2f425bc8826c38053313ec2ab9d4",
    bases: ["nomad.datamodel.metainfo.basesections.v1.Measurement", "nomad.datamodel.data.EntryData"],
    quantities: { tags: "str[]" },
    sub_sections: {
      results: "nomad.datamodel.metainfo.eln.BasicMeasurementResult[]",
      measurement_identifiers: "nomad.datamodel.metainfo.basesections.v1.ReadableIdentifiers"
    }
  },
  "nomad.datamodel.metainfo.eln.ELNProcess": {
    definition_id: "c6a2bbc7e80284e8e785b25e9eb6da9eaf83f3f7",
    bases: ["nomad.datamodel.metainfo.basesections.v1.Process", "nomad.datamodel.data.EntryData"],
    quantities: { tags: "str[]" },
    sub_sections: { process_identifiers: "nomad.datamodel.metainfo.basesections.v1.ReadableIdentifiers" }
  },
  "nomad.datamodel.metainfo.eln.ELNSample": {
    definition_id: "44490fe969e6a313dc3d9c4ee6c578cb8013af9f",
    bases: ["nomad.datamodel.metainfo.basesections.v1.CompositeSystem", "nomad.datamodel.data.EntryData"],
    quantities: { tags: "str[]" },
    sub_sections: { sample_identifiers: "nomad.datamodel.metainfo.basesections.v1.ReadableIdentifiers" }
  },
  "nomad.datamodel.metainfo.eln.ELNSubstance": {
    definition_id: "f55454b87babeb3e3d6904bf8f7bb1de0e1c07fe",
    bases: ["nomad.datamodel.metainfo.basesections.v1.PureSubstance", "nomad.datamodel.data.EntryData"],
    quantities: { tags: "str[]" },
    sub_sections: { substance_identifiers: "nomad.datamodel.metainfo.basesections.v1.ReadableIdentifiers" }
  },
  "nomad.datamodel.metainfo.eln.ElnBaseSection": {
    definition_id: "41dc98eb8660401b196cd2c2f6bd74a02658dbf7",
    bases: ["nomad.datamodel.data.ArchiveSection"],
    quantities: { name: "str", datetime: "datetime", lab_id: "str", description: "str" },
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.eln.ElnFileManager": {
    definition_id: "6fdd7df967c8cc534ee4ffc0ea1de10cc75aba8f",
    bases: ["nomad.datamodel.metainfo.eln.ElnBaseSection", "nomad.datamodel.data.EntryData"],
    quantities: {},
    sub_sections: { Files: "nomad.datamodel.metainfo.eln.AnnotatedFile[]" }
  },
  "nomad.datamodel.metainfo.eln.ElnParserRawFile": {
    definition_id: "b208904e9378931ce4e23e292329d1323e22415d",
    bases: ["nomad.datamodel.data.EntryData"],
    quantities: { eln: "reference", data_type: "str", file_ending: "str", file_size: "float" },
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.eln.ElnParserSection": {
    definition_id: "b5b9b9c904c876fa4c9fa81d7facfaae8eb4e5ba",
    bases: ["nomad.datamodel.metainfo.basesections.v1.BaseSection", "nomad.datamodel.data.EntryData"],
    quantities: { data_file: "str" },
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.eln.ElnWithFormulaBaseSection": {
    definition_id: "5faf603b5cb4b0754d2d128ecbd24e1eda4275e6",
    bases: ["nomad.datamodel.metainfo.eln.ElnBaseSection"],
    quantities: { chemical_formula: "str" },
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.eln.ElnWithStructureFile": {
    definition_id: "21aab133ce31c6a5b2934b4652b9e57722ff857f",
    bases: ["nomad.datamodel.data.ArchiveSection"],
    quantities: { structure_file: "str" },
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.eln.Sample": {
    definition_id: "37919f973b9d7921cfe681e2a7f071329d8dca74",
    bases: ["nomad.datamodel.metainfo.eln.ElnWithFormulaBaseSection"],
    quantities: {},
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.eln.SampleID": {
    definition_id: "980f126ae8f0a20c1316cffa9a5da80d939edb10",
    bases: ["nomad.datamodel.data.ArchiveSection"],
    quantities: {
      institute: "str",
      sample_owner: "str",
      creation_datetime: "datetime",
      sample_short_name: "str",
      sample_id: "str"
    },
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.system.Atoms": {
    definition_id: "7d051e8be40aed92f0e7c7b537dcc0bd10f5eafe",
    bases: ["nomad.datamodel.data.ArchiveSection"],
    quantities: {
      n_atoms: "int",
      atomic_numbers: "int[]",
      equivalent_atoms: "int[]",
      wyckoff_letters: "str[]",
      concentrations: "float[]",
      species: "int[]",
      labels: "str[]",
      positions: "float[]",
      velocities: "float[]",
      lattice_vectors: "float[]",
      lattice_vectors_reciprocal: "float[]",
      local_rotations: "float[]",
      periodic: "bool[]",
      supercell_matrix: "int[]",
      symmorphic: "bool",
      bond_list: "int[]"
    },
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.workflow.Link": {
    definition_id: "7d9e1fa57f588525bd075187f97f743b01af1d68",
    bases: ["nomad.datamodel.data.ArchiveSection"],
    quantities: { name: "str", section: "reference" },
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.workflow.Task": {
    definition_id: "0aff7a298df5dcb6da4e05879103e52180302870",
    bases: ["nomad.datamodel.data.ArchiveSection"],
    quantities: { name: "str", section: "reference" },
    sub_sections: {
      inputs: "nomad.datamodel.metainfo.workflow.Link[]",
      outputs: "nomad.datamodel.metainfo.workflow.Link[]"
    }
  },
  "nomad.datamodel.metainfo.workflow.TaskReference": {
    definition_id: "467b665f8a3e82356f7c7d6fefb79e504b1373ab",
    bases: ["nomad.datamodel.metainfo.workflow.Task"],
    quantities: { task: "reference" },
    sub_sections: {}
  },
  "nomad.datamodel.metainfo.workflow.Workflow": {
    definition_id: "81151ff3ce7e4f6807a047c9e2775d9a7514b334",
    bases: ["nomad.datamodel.metainfo.workflow.Task", "nomad.datamodel.data.EntryData"],
    quantities: {},
    sub_sections: { tasks: "nomad.datamodel.metainfo.workflow.Task[]" }
  },
  "nomad.datamodel.results.DFT": {
    definition_id: "3858395ddf70e3bd973ea37ce47656df8daeeb46",
    bases: [],
    quantities: {
      basis_set_type: [
        "(L)APW+lo",
        "gaussians",
        "not processed",
        "numeric AOs",
        "plane waves",
        "psinc functions",
        "real-space grid",
        "unavailable"
      ],
      core_electron_treatment: ["all electron frozen core", "full all electron", "pseudopotential", "unavailable"],
      spin_polarized: "bool",
      scf_threshold_energy_change: "float",
      van_der_Waals_method: "str",
      relativity_method: ["pseudo_scalar_relativistic", "scalar_relativistic", "scalar_relativistic_atomic_ZORA"],
      smearing_kind: "str",
      smearing_width: "float",
      jacobs_ladder: ["GGA", "LDA", "hybrid", "hyper-GGA", "meta-GGA", "not processed", "unavailable"],
      xc_functional_type: ["GGA", "LDA", "hybrid", "hyper-GGA", "meta-GGA", "not processed", "unavailable"],
      xc_functional_names: "str[]",
      exact_exchange_mixing_factor: "float"
    },
    sub_sections: {}
  },
  "nomad.datamodel.results.ELN": {
    definition_id: "007663da7ce382ddfc731f92b5445a0532b06bf9",
    bases: [],
    quantities: {
      sections: "str[]",
      tags: "str[]",
      names: "str[]",
      descriptions: "str[]",
      instruments: "str[]",
      methods: "str[]",
      lab_ids: "str[]"
    },
    sub_sections: {}
  },
  "nomad.datamodel.results.ElementalComposition": {
    definition_id: "61f8380dd6dc37f9ff49d9ec2a5d254cbbb3d5af",
    bases: [],
    quantities: { element: "element", mass: "float", atomic_fraction: "float", mass_fraction: "float" },
    sub_sections: {}
  },
  "nomad.datamodel.results.Material": {
    definition_id: "e48979018727902ad9d5abec61066951ceec2a83",
    bases: [],
    quantities: {
      material_id: "str",
      material_name: "str",
      structural_type: ["1D", "2D", "atom", "bulk", "molecule / cluster", "not processed", "surface", "unavailable"],
      dimensionality: ["0D", "1D", "2D", "3D"],
      building_block: ["2D material", "molecule", "monomer", "surface"],
      functional_type: "str[]",
      compound_type: "str[]",
      elements: "element[]",
      chemical_formula_descriptive: "str",
      chemical_formula_reduced: "str",
      chemical_formula_hill: "str",
      chemical_formula_iupac: "str",
      chemical_formula_anonymous: "str",
      chemical_formula_reduced_fragments: "str[]"
    },
    sub_sections: {
      elemental_composition: "nomad.datamodel.results.ElementalComposition[]",
      symmetry: "nomad.datamodel.results.Symmetry"
    }
  },
  "nomad.datamodel.results.Method": {
    definition_id: "13692b3320e88d58e0b8ab58b98a4b36b63ac8e3",
    bases: [],
    quantities: {
      method_id: "str",
      equation_of_state_id: "str",
      parameter_variation_id: "str",
      method_name: [
        "BSE",
        "CoreHole",
        "DFT",
        "DMFT",
        "EELS",
        "GW",
        "NMR",
        "TB",
        "XPS",
        "XRD",
        "kMC",
        "quantum cms",
        "unavailable"
      ],
      workflow_name: "str"
    },
    sub_sections: { simulation: "nomad.datamodel.results.Simulation" }
  },
  "nomad.datamodel.results.Properties": {
    definition_id: "231e82b671bf7a64d007f7f0eb46869cf0441793",
    bases: [],
    quantities: { n_calculations: "int" },
    sub_sections: {}
  },
  "nomad.datamodel.results.Results": {
    definition_id: "240a855ffc7abf5dd6123f9bfd81f90c3e7ece05",
    bases: [],
    quantities: {},
    sub_sections: {
      material: "nomad.datamodel.results.Material",
      method: "nomad.datamodel.results.Method",
      properties: "nomad.datamodel.results.Properties",
      eln: "nomad.datamodel.results.ELN"
    }
  },
  "nomad.datamodel.results.Simulation": {
    definition_id: "22a418d225e6ef032e3187228e0eb6c68acfa6cc",
    bases: [],
    quantities: { program_name: "str", program_version: "str", program_version_internal: "str" },
    sub_sections: { dft: "nomad.datamodel.results.DFT" }
  },
  "nomad.datamodel.results.Symmetry": {
    definition_id: "e8e341b04685e59811e815fc1dbf1e1527de6b97",
    bases: [],
    quantities: {
      bravais_lattice: ["aP", "cF", "cI", "cP", "hP", "hR", "mP", "mS", "oF", "oI", "oP", "oS", "tI", "tP"],
      crystal_system: ["cubic", "hexagonal", "monoclinic", "orthorhombic", "tetragonal", "triclinic", "trigonal"],
      hall_number: "int",
      hall_symbol: "str",
      point_group: "str",
      space_group_number: "int",
      space_group_symbol: "str",
      prototype_formula: "str",
      prototype_aflow_id: "str",
      structure_name: [
        "4-member ring",
        "Heusler",
        "bcc",
        "bct",
        "bct5",
        "clathrate",
        "cuprite",
        "diamond",
        "fcc",
        "fct",
        "half-Heusler",
        "hcp",
        "perovskite",
        "rock salt",
        "rutile",
        "simple cubic",
        "wurtzite",
        "zincblende"
      ],
      strukturbericht_designation: "str"
    },
    sub_sections: {}
  },
  "nomad.datamodel.datamodel.EntryArchive": {
    definition_id: "c45f964bcfc5f5c1fa44fbeb5bcbe650f8f8c375",
    bases: ["nomad.datamodel.data.ArchiveSection"],
    quantities: {},
    sub_sections: {}
  },
  "nomad.datamodel.datamodel.EntryMetadata": {
    definition_id: "c06f90bdffc517cac4fae6bdee0a32c01a10b476",
    bases: [],
    quantities: {},
    sub_sections: {}
  },
  "nomad.datamodel.datamodel.CompatibleSectionDef": {
    definition_id: "9613d9893305eab0c5f33f86cba7ea399817d9c5",
    bases: [],
    quantities: {},
    sub_sections: {}
  },
  "nomad.datamodel.datamodel.SearchableQuantity": {
    definition_id: "5b07d1f2abf14e7a44c52fbe8df9108c4f43460d",
    bases: [],
    quantities: {},
    sub_sections: {}
  },
  "nomad.datamodel.datamodel.EntryArchiveReference": {
    definition_id: "1235799471926626b7cf5db0650cf194c207985b",
    bases: [],
    quantities: {},
    sub_sections: {}
  },
  "nomad.metainfo.metainfo.Package": {
    definition_id: "a72a2c7ceaf53ac718c9762364e83b2ea9712435",
    bases: ["nomad.metainfo.metainfo.Definition"],
    quantities: {},
    sub_sections: {}
  },
  "nomad.metainfo.metainfo.Definition": {
    definition_id: "08fd3f167d17a969919a006ab8cb3cf529d42613",
    bases: [],
    quantities: {},
    sub_sections: {}
  }
}
