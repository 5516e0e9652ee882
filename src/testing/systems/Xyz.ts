/**
 * XYZ files with the extended comment line.
 */
import * as Decimal from "./Decimal.ts"
import * as Lattice from "./Lattice.ts"
import { periodicity, type Structure } from "./Structure.ts"

/** Writes a structure in angstroms. */
export const write = (structure: Structure, entry_id: string): string => {
  const { cell, positions, symbols } = structure
  const lattice =
    cell === undefined || Lattice.rank(cell) === 0 ? "" : `Lattice="${cell.flat().map(Decimal.shortest).join(" ")}" `
  const periodic = periodicity(structure).map((repeats) => (repeats ? "T" : "F"))
  const rows = positions.map((position, index) => {
    const columns = position.map((value) => Decimal.fixed(value, 8).padStart(16))
    return [(symbols[index] ?? "").padEnd(2), ...columns].join(" ")
  })
  const comment = `${lattice}Properties=species:S:1:pos:R:3 pbc="${periodic.join(" ")}" nomad_entry_id="${entry_id}"`
  return [String(positions.length), comment, ...rows, ""].join("\n")
}
