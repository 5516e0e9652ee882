/**
 * Sections of NOMAD's own beyond those of the laboratory's notebook: results as archives bring them along, workflows of
 * simulations, and the second version of the base sections.
 */
import { main, type Scenario } from "../Step.ts"
import { json, logs, uploaded } from "./ownSchema.ts"

const results = {
  "simulation.archive.json": json({
    results: {
      material: { chemical_formula_hill: "H2O", elements: ["H", "O"] },
      method: {
        method_name: "DFT",
        simulation: {
          program_name: "VASP",
          dft: {
            basis_set_type: "plane waves",
            xc_functional_type: "GGA",
            xc_functional_names: ["GGA_X_PBE"],
            scf_threshold_energy_change: 1.5e-22
          },
          precision: { k_line_density: 1.5, basis_set: "plane waves" }
        }
      },
      properties: {
        available_properties: ["band_gap"],
        electronic: {
          band_gap: [{ index: 1, value: 1.5e-19, type: "direct" }],
          band_structure_electronic: [{ spin_polarized: false, band_gap: [{ value: 2.5e-19, type: "indirect" }] }]
        },
        mechanical: {
          bulk_modulus: [{ type: "birch_murnaghan", value: 1.5 }],
          energy_volume_curve: [{ type: "raw", volumes: [1.5, 2.5], energies_raw: [0.5, 1.5] }]
        },
        structures: {
          structure_original: {
            dimension_types: [1, 1, 0],
            lattice_vectors: [
              [1.5, 0.5, 0.5],
              [0.5, 1.5, 0.5],
              [0.5, 0.5, 1.5]
            ],
            cartesian_site_positions: [[0.5, 0.5, 0.5]],
            species_at_sites: ["H"],
            cell_volume: 1.5e-28,
            lattice_parameters: { a: 1.5e-10 }
          }
        },
        optoelectronic: { solar_cell: { efficiency: 12.5, device_stack: ["A", "B"] } },
        spectroscopic: { spectra: [{ type: "XAS", label: "computation" }] },
        thermodynamic: { trajectory: [{ available_properties: ["temperature"], provenance: { label: "run" } }] },
        catalytic: { reaction: { name: "oxidation", reactants: [{ name: "CO", conversion: [1.5, 2.5] }] } }
      }
    }
  }),
  "topology.archive.json": json({
    results: {
      material: {
        material_name: "Water",
        functional_type: ["semiconductor"],
        symmetry: { crystal_system: "cubic", space_group_number: 225 },
        topology: [
          { system_id: "results/material/topology/0", label: "original", cell: { a: 1.5e-10 } },
          { system_id: "results/material/topology/1", label: "part", atomic_fraction: 0.5 }
        ]
      }
    }
  }),
  "measured.archive.json": json({ results: { method: { method_name: "XPS", measurement: { xps: {} } } } }),
  "noType.archive.json": json({ results: { method: { simulation: { dft: { xc_functional_type: "none such" } } } } }),
  "noNumber.archive.json": json({ results: { properties: { electronic: { band_gap: [{ value: "much" }] } } } }),
  "more.archive.json": json({ results: { nothing: { a: 1 }, properties: { none: 1 } } })
}

const brought = uploaded(
  "results",
  results,
  main("POST /entries/query", {
    json: {
      owner: "user",
      query: { upload_id: "{upload}", "results.properties.electronic.band_gap.value:gt": 1e-19 },
      required: { include: ["mainfile", "results.properties.electronic.*"] }
    }
  }),
  main("DELETE /uploads/{upload}")
)

const simulation = "nomad.datamodel.metainfo.simulation.workflow"
const second = "nomad.datamodel.metainfo.basesections.v2"
const eln = "nomad.datamodel.metainfo.eln"

const kinds = ["DMFT", "EquationOfState", "GeometryOptimization", "GW", "MolecularDynamics", "SinglePoint", "TB", "XS"]

const bare = (kind: string) => json({ workflow2: { m_def: `${simulation}.${kind}` } })

const full = (kind: string) =>
  json({
    workflow2: {
      m_def: `${simulation}.${kind}`,
      name: "A workflow",
      inputs: [{ name: "in" }],
      outputs: [{ name: "out" }],
      tasks: [{ name: "task" }],
      method: {},
      results: {}
    }
  })

const day = "2020-05-06T07:08:09Z"

const things = { name: "Thing", lab_id: "T1", description: "what it is" }

const sections = {
  ...Object.fromEntries(
    kinds.flatMap((kind) => [
      [`${kind}.archive.json`, bare(kind)],
      [`${kind}Full.archive.json`, full(kind)]
    ])
  ),
  "entity.archive.json": json({ data: { m_def: `${second}.Entity` } }),
  "instrument.archive.json": json({ data: { m_def: `${second}.Instrument`, ...things } }),
  "experiment.archive.json": json({ data: { m_def: `${second}.Experiment`, ...things, steps: [{ name: "one" }] } }),
  "process.archive.json": json({ data: { m_def: `${second}.Process`, ...things, samples: [{ name: "sample" }] } }),
  "imported.archive.json": json({ data: { m_def: `${eln}.Ensemble`, ...things, components: [{ name: "part" }] } }),
  "identified.archive.json": json({
    data: { m_def: `${eln}.ELNSample`, name: "A sample_of mine", datetime: day, sample_identifiers: {} }
  }),
  "partly.archive.json": json({
    data: { m_def: `${eln}.ELNMeasurement`, datetime: day, measurement_identifiers: { owner: "O P", institute: "I" } }
  }),
  "sampleId.archive.json": json({ data: { m_def: `${eln}.SampleID`, creation_datetime: day } }),
  "plot.archive.json": json({ data: { m_def: "nomad.datamodel.metainfo.plot.PlotSection" } })
}

/** Ids of definitions that go in circles depend on which of them a process of the server asked for first. */
const circular = ["data.archive.*.m_def_id", "data.archive.metadata.section_defs"]

const described: Scenario = {
  name: "definitions: of simulations and base sections",
  steps: [
    main("POST /uploads?upload_name={run} sections", { zip: sections, capture: { upload: "upload_id" } }),
    ...Object.keys(sections).map((path) =>
      main(`GET /uploads/{upload}/archive/mainfile/${path}`, {
        unstable: [...logs, ...circular],
        unordered: ["data.archive.metadata.sections"]
      })
    ),
    main("DELETE /uploads/{upload}")
  ]
}

export const scenarios: ReadonlyArray<Scenario> = [brought, described]
