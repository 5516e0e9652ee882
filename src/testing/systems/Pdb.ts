/**
 * Protein Data Bank files. What the format has no place for, the lattice and its periodicity, stands in remarks.
 */
import * as Decimal from "./Decimal.ts"
import * as Lattice from "./Lattice.ts"
import { type Cell, periodicity, type Structure } from "./Structure.ts"

const names = ["A", "B", "C"]

const remarks = ({ cell, periodic }: Structure): ReadonlyArray<string> => [
  ...(cell === undefined
    ? []
    : [
        "REMARK 285 LATTICE VECTORS",
        ...cell.map(
          (vector, index) => `REMARK 285  ${names[index]}: ${vector.map((value) => Decimal.fixed(value, 3)).join(", ")}`
        )
      ]),
  ...(periodic === undefined
    ? []
    : [`REMARK 285 PBC (A, B, C): ${periodic.map((repeats) => (repeats ? "TRUE" : "FALSE")).join(", ")}`])
]

const crystal = (cell: Cell): string => {
  const parameters = Lattice.parameters(cell).map((value, index) =>
    index < 3 ? Decimal.fixed(value, 3).padStart(9) : Decimal.fixed(value, 2).padStart(7)
  )
  return `CRYST1${parameters.join("")} P 1`
}

const none: Cell = [
  [0, 0, 0],
  [0, 0, 0],
  [0, 0, 0]
]

/** Numbers of atoms begin anew here. */
const limit = 100_000

/** Writes a structure in angstroms. */
export const write = (structure: Structure, entry_id: string): string => {
  const { cell = none, positions, symbols } = structure
  const isPeriodic = periodicity(structure).includes(true)
  const places = isPeriodic ? Lattice.standardised(cell, positions) : positions
  const rows = places.map((position, index) => {
    const symbol = symbols[index] ?? ""
    const number = String((index + 1) % limit).padStart(5)
    const place = position.map((value) => Decimal.fixed(value, 3).padStart(8)).join("")
    return `ATOM  ${number} ${symbol.padStart(4)} MOL     1    ${place}  1.00  0.00          ${symbol.toUpperCase().padStart(2)}  `
  })
  return [
    `TITLE     NOMAD ENTRY ID: ${entry_id}`,
    ...remarks(structure),
    ...(isPeriodic ? [crystal(cell)] : []),
    "MODEL     1",
    ...rows,
    "ENDMDL",
    ""
  ].join("\n")
}
