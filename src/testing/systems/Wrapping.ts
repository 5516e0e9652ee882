/**
 * Where the atoms of a periodic structure are shown: as they are, all inside the cell, or together where the cell's
 * borders cut them apart.
 */
import * as Lattice from "./Lattice.ts"
import { Incomplete, periodicity, type Structure, type Vector } from "./Structure.ts"

/** The ways to show them. */
export type WrapMode = "original" | "wrap" | "unwrap"

type PerAxis<A> = readonly [A, A, A]

const eachAxis = <A>([x, y, z]: Vector, periodic: PerAxis<boolean>, of: (value: number, periodic: boolean) => A) =>
  [of(x, periodic[0]), of(y, periodic[1]), of(z, periodic[2])] as const

/** How far below the cell's border a place still counts as inside. */
const tolerance = 1e-12

const inside = (relative: Vector, periodic: PerAxis<boolean>): Vector =>
  eachAxis(relative, periodic, (value, wraps) => (wraps ? Lattice.fraction(value + tolerance) - tolerance : value))

const mean = (values: ReadonlyArray<number>): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** The middle of places on a circle. Where nothing repeats, the server takes the sum of them for it. */
const middle = (values: ReadonlyArray<number>, wraps: boolean): number => {
  if (!wraps) return values.reduce((sum, value) => sum + value, 0)
  const angles = values.map((value) => value * 2 * Math.PI)
  return (Math.atan2(-mean(angles.map(Math.sin)), -mean(angles.map(Math.cos))) + Math.PI) / (2 * Math.PI)
}

const together = (relative: ReadonlyArray<Vector>, periodic: PerAxis<boolean>): ReadonlyArray<Vector> => {
  const centre = ([0, 1, 2] as const).map((axis) =>
    middle(
      relative.map((place) => place[axis]),
      periodic[axis]
    )
  )
  const [x = 0, y = 0, z = 0] = centre.map((value) => 0.5 - value)
  return relative.map(([a, b, c]) => inside([a + x, b + y, c + z], periodic))
}

/** The structure with its atoms where the mode wants them. */
export const apply = (structure: Structure, mode: WrapMode): Structure => {
  if (mode === "original") return structure
  const { cell, positions } = structure
  if (cell === undefined) throw new Incomplete("no cell")
  const periodic = periodicity(structure)
  if (mode === "unwrap" && !periodic.includes(true)) return structure
  const relative = positions.map((position) => Lattice.toRelative(cell, position))
  const moved = mode === "wrap" ? relative.map((place) => inside(place, periodic)) : together(relative, periodic)
  return { ...structure, positions: moved.map((place) => Lattice.toCartesian(cell, place)) }
}
