/**
 * Structures as files: every format and wrapping, of structures that have all of it and of some that do not.
 */
import { anonymous, by, each, everyone, main, type Scenario } from "../Step.ts"

const angstrom = 1e-10

const metres = (vectors: ReadonlyArray<ReadonlyArray<number>>) =>
  vectors.map((vector) => vector.map((length) => length * angstrom))

const cubic = (length: number) => [
  [length, 0, 0],
  [0, length, 0],
  [0, 0, length]
]

const salt = {
  labels: ["Na", "Cl"],
  species: [11, 17],
  positions: metres([
    [0, 0, 0],
    [2.82, 0.1, -0.5]
  ]),
  lattice_vectors: metres(cubic(5.64)),
  periodic: [true, true, true]
}

/** Atoms that are no elements in name, in a cell that leans and repeats in a plane. */
const graphite = {
  labels: ["C", "C", "Fe2"],
  species: [6, 6, 26],
  positions: metres([
    [0.1, 7, 12],
    [1.23, 0.71, -3],
    [-1, 0.5, 3]
  ]),
  lattice_vectors: metres([
    [2.46, 0, 0],
    [-1.23, 2.1304, 0],
    [0.1, 0, 10]
  ]),
  periodic: [true, true, false]
}

const water = {
  labels: ["O", "H", "H"],
  species: [8, 1, 1],
  positions: metres([
    [0, 0, 0.1173],
    [0, 0.7572, -0.4692],
    [0, -0.7572, -0.4692]
  ])
}

/** Turned away from the axes, left-handed, and with coordinates just between two that are written. */
const turned = {
  labels: ["Si", "Si", "?"],
  species: [14, 14, 0],
  positions: metres([
    [0.5, 0.0625, -0.1875],
    [1.357, 1.357, 1.357],
    [0, 0, 0]
  ]),
  lattice_vectors: metres([
    [0, 2.715, 2.715],
    [2.715, 2.715, 0],
    [2.715, 0, 2.715]
  ]),
  periodic: [true, true, true]
}

const chain = {
  labels: ["H", "H"],
  species: [1, 1],
  positions: metres([
    [0, 0, 0],
    [0, 0, 0.74]
  ]),
  lattice_vectors: metres([
    [1, 0, 0],
    [0, 0, 0],
    [0, 0, 0]
  ]),
  periodic: [true, false, false]
}

const topology = [
  { atoms: salt },
  { atoms: water },
  { atoms: graphite },
  { atoms: salt, indices: [1] },
  { atoms: turned },
  { atoms: chain },
  { atoms_ref: "#/data/topology/0/atoms" },
  { atoms: { labels: ["Na"], positions: [[0, 0, 0]] } },
  { atoms: { labels: ["H"] } },
  { indices: [0] },
  { atoms: { ...water, species: [8, 1] } },
  { atoms: salt, indices: [1, 0, 5] }
]

const definitions = {
  sections: {
    Structures: {
      base_section: "nomad.datamodel.data.EntryData",
      sub_sections: { topology: { section: "Structure", repeats: true } }
    },
    Structure: {
      quantities: {
        indices: { type: "np.int64", shape: ["*"] },
        atoms_ref: { type: "nomad.datamodel.metainfo.system.Atoms" }
      },
      sub_sections: { atoms: { section: "nomad.datamodel.metainfo.system.Atoms" } }
    }
  }
}

const archive = JSON.stringify({ definitions, data: { m_def: "Structures", topology } })

const upload = main("POST /uploads?upload_name={run} systems", {
  zip: { "structures.archive.json": archive },
  capture: { upload: "upload_id" }
})

const entry = main("GET /uploads/{upload}/entries", {
  capture: { entry: "data.0.entry_id" },
  unstable: ["data"]
})

const formats = ["cif", "xyz", "pdb"]
const modes = ["original", "wrap", "unwrap"]

const files: Scenario = {
  name: "systems",
  steps: [
    upload,
    entry,
    ...topology.flatMap((_, index) =>
      modes.flatMap((mode) =>
        formats.map((format) =>
          main(`GET /systems/{entry}?path=data/topology/${index}&format=${format}&wrap_mode=${mode}`)
        )
      )
    ),
    ...each(
      "main",
      [
        "",
        "/",
        "data",
        "data/topology",
        "data/0",
        "data/topology/-1",
        "data/topology/-20",
        "data/topology/20",
        "data/topology/00",
        "data/topology/%2B0",
        "data/topology/x",
        "data/topology/0/0",
        "data/topology/0/atoms",
        "data/topology/0/atoms/positions",
        "data/topology/3/indices",
        "data//topology/0/",
        "%23/data/topology/0",
        "results/material/topology/0",
        "run/0/system/0",
        "0",
        "nothing"
      ].map((path) => `GET /systems/{entry}?path=${path}`)
    ),
    ...each("main", [
      "GET /systems/{entry}",
      "GET /systems/{entry}?path=data/topology/0&format=vasp&wrap_mode=around",
      "GET /systems/unknown?path=data/topology/0",
      "POST /systems/{entry}?path=data/topology/0"
    ]),
    ...by(everyone, "GET /systems/{entry}?path=data/topology/0"),
    anonymous("GET /systems/{entry}")
  ]
}

export const scenarios: ReadonlyArray<Scenario> = [files]
