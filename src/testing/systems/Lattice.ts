/**
 * Lattices: places relative to a cell and back, the cell's lengths and angles, and its standard orientation.
 */
import type { Cell, Vector } from "./Structure.ts"

/** Sums begin at zero, so that none is `-0`. */
const dot = ([a, b, c]: Vector, [x, y, z]: Vector): number => 0 + a * x + b * y + c * z

const norm = (vector: Vector): number => Math.sqrt(dot(vector, vector))

const cross = ([a, b, c]: Vector, [x, y, z]: Vector): Vector => [b * z - c * y, c * x - a * z, a * y - b * x]

const times = ([x, y, z]: Vector, factor: number): Vector => [x * factor, y * factor, z * factor]

const minus = ([a, b, c]: Vector, [x, y, z]: Vector): Vector => [a - x, b - y, c - z]

const unit = (vector: Vector): Vector => {
  const length = norm(vector)
  const [x, y, z] = vector
  return [x / length, y / length, z / length]
}

const isNone = ([x, y, z]: Vector): boolean => x === 0 && y === 0 && z === 0

const axes: Cell = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1]
]

/** Positive for a right-handed cell, zero for one without volume. */
const determinant = ([a, b, c]: Cell): number => dot(a, cross(b, c))

/** How many of the cell's vectors there are. */
export const rank = (cell: Cell | undefined): number => cell?.filter((vector) => !isNone(vector)).length ?? 0

/** Something that is perpendicular to a direction. */
const perpendicular = (direction: Vector): Vector => {
  const far = axes.find((axis) => Math.abs(dot(axis, direction)) < 0.9) ?? axes[1]
  return unit(minus(far, times(direction, dot(far, direction))))
}

/** The cell with vectors of length one, at right angles to the rest, for those that it does not have. */
export const complete = (cell: Cell): Cell => {
  const [a, b, c] = cell
  const missing = cell.map(isNone)
  if (rank(cell) === 0) return axes
  if (rank(cell) === 3) return cell
  if (rank(cell) === 2) {
    if (missing[0]) return [unit(cross(b, c)), b, c]
    return missing[1] ? [a, unit(cross(c, a)), c] : [a, b, unit(cross(a, b))]
  }
  const only = unit(cell.find((vector) => !isNone(vector)) ?? a)
  const one = perpendicular(only)
  const other = cross(only, one)
  if (!missing[0]) return [a, one, other]
  return missing[1] ? [one, other, c] : [other, b, one]
}

/**
 * Solves three equations by elimination, the largest coefficient first. Like the server's library it multiplies by
 * reciprocals, so that the last digits are the same.
 */
const solve = (matrix: ReadonlyArray<ReadonlyArray<number>>, right: Vector): Vector => {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0])
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0
  for (const step of [0, 1, 2]) {
    const below = [0, 1, 2].filter((row) => row >= step)
    const pivot = below.reduce((best, row) => (Math.abs(at(row, step)) > Math.abs(at(best, step)) ? row : best))
    ;[rows[step], rows[pivot]] = [rows[pivot] ?? [], rows[step] ?? []]
    for (const row of below.slice(1)) {
      const factor = at(row, step) * (1 / at(step, step))
      rows[row] = (rows[row] ?? []).map((value, column) => value - factor * at(step, column))
    }
  }
  const z = at(2, 3) * (1 / at(2, 2))
  const y = (at(1, 3) - at(1, 2) * z) * (1 / at(1, 1))
  const x = (at(0, 3) - at(0, 2) * z - at(0, 1) * y) * (1 / at(0, 0))
  return [x, y, z]
}

/** A place relative to the cell. */
export const toRelative = (cell: Cell, position: Vector): Vector => {
  const whole = complete(cell)
  return solve(
    [0, 1, 2].map((axis) => whole.map((vector) => vector[axis] ?? 0)),
    position
  )
}

/** What is left of a number of cells: Python's `%`, which is never negative. */
export const fraction = (value: number): number => {
  const rest = value % 1
  return rest < 0 ? rest + 1 : rest
}

/** A place in space, given one relative to the cell. */
export const toCartesian = (cell: Cell, [x, y, z]: Vector): Vector => {
  const [a, b, c] = complete(cell)
  const along = (axis: 0 | 1 | 2): number => x * a[axis] + y * b[axis] + z * c[axis]
  return [along(0), along(1), along(2)]
}

const angle = (one: Vector, other: Vector): number => {
  const lengths = norm(one) * norm(other)
  return lengths > 1e-16 ? (180 / Math.PI) * Math.acos(dot(one, other) / lengths) : 90
}

/** The lengths of a cell's vectors, then the angles between them in degrees. */
export const parameters = ([a, b, c]: Cell): readonly [number, number, number, number, number, number] => [
  norm(a),
  norm(b),
  norm(c),
  angle(c, b),
  angle(a, c),
  angle(b, a)
]

/** Places in space, turned so that the first vector lies along x and the second in the plane of x and y. */
export const standardised = (cell: Cell, positions: ReadonlyArray<Vector>): ReadonlyArray<Vector> => {
  const [a, b, c] = complete(cell)
  const sign = determinant(cell) < 0 ? -1 : 1
  const first = times(unit(a), sign)
  const second = times(unit(minus(b, times(first, dot(b, first)))), sign)
  const rest = minus(minus(c, times(first, dot(c, first))), times(second, dot(c, second)))
  const third = times(unit(rest), sign)
  return positions.map((position) => [dot(position, first), dot(position, second), dot(position, third)])
}
