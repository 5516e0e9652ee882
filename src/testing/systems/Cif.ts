/**
 * Crystallographic Information Files.
 */
import * as Decimal from "./Decimal.ts"
import * as Lattice from "./Lattice.ts"
import { type Cell, Incomplete, periodicity, type Structure, type Vector } from "./Structure.ts"

const cellTags = [
  "_cell_length_a",
  "_cell_length_b",
  "_cell_length_c",
  "_cell_angle_alpha",
  "_cell_angle_beta",
  "_cell_angle_gamma"
]

const counts = (symbols: ReadonlyArray<string>): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const symbol of symbols) found.set(symbol, (found.get(symbol) ?? 0) + 1)
  return found
}

/** The symbols in their order, those that follow each other counted: `OH2`. */
const structural = (symbols: ReadonlyArray<string>): string =>
  symbols
    .join(" ")
    .replace(/(\S+)(?: \1(?!\S))*/g, (run, symbol: string) => {
      const times = run.split(" ").length
      return times === 1 ? symbol : `${symbol}${times}`
    })
    .replaceAll(" ", "")

const cellOf = (cell: Cell): ReadonlyArray<string> => [
  ...Lattice.parameters(cell).map((value, index) => `${(cellTags[index] ?? "").padEnd(20)} ${Decimal.shortest(value)}`),
  "",
  '_space_group_name_H-M_alt    "P 1"',
  "_space_group_IT_number       1",
  "",
  "loop_",
  "  _space_group_symop_operation_xyz",
  "  'x, y, z'",
  ""
]

/** Each symbol with its number among its own kind. */
const numbered = (symbols: ReadonlyArray<string>): ReadonlyArray<string> => {
  const seen = new Map<string, number>()
  return symbols.map((symbol) => {
    const number = (seen.get(symbol) ?? 0) + 1
    seen.set(symbol, number)
    return `${symbol}${number}`
  })
}

const places = (structure: Structure): readonly [kind: string, ReadonlyArray<Vector>] => {
  const { cell, positions } = structure
  if (cell === undefined || Lattice.rank(cell) === 0) return ["Cartn", positions]
  const [a, b, c] = periodicity(structure)
  const wrapped = positions.map((position): Vector => {
    const [x, y, z] = Lattice.toRelative(cell, position)
    return [a ? Lattice.fraction(x) : x, b ? Lattice.fraction(y) : y, c ? Lattice.fraction(z) : z]
  })
  return ["fract", wrapped]
}

/** Writes a structure in angstroms. */
export const write = (structure: Structure, entry_id: string, formula: string | undefined): string => {
  const { cell, symbols } = structure
  const rank = Lattice.rank(cell)
  if (rank !== 0 && rank !== 3) throw new Incomplete("the format knows three lattice vectors or none")
  const [kind, coordinates] = places(structure)
  const labels = numbered(symbols)
  const sum = Array.from(counts(symbols), ([symbol, count]) => `${symbol}${count}`).join(" ")
  const rows = coordinates.map((place, index) => {
    const columns = [
      (symbols[index] ?? "").padEnd(2),
      (labels[index] ?? "").padEnd(8),
      "1.0",
      ...place.map(Decimal.shortest),
      "1.0000"
    ]
    return `  ${columns.join("  ")}`
  })
  return [
    `# NOMAD ENTRY ID: ${entry_id}`,
    `data_${formula ?? "None"}`,
    `_chemical_formula_structural       ${structural(symbols)}`,
    `_chemical_formula_sum              "${sum}"`,
    ...(cell === undefined || rank === 0 ? [] : cellOf(cell)),
    "loop_",
    "  _atom_site_type_symbol",
    "  _atom_site_label",
    "  _atom_site_symmetry_multiplicity",
    ...["x", "y", "z"].map((axis) => `  _atom_site_${kind}_${axis}`),
    "  _atom_site_occupancy",
    ...rows,
    ""
  ].join("\n")
}
