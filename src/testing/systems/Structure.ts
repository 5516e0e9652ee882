/**
 * Atoms in space, as a section `Atoms` of an archive has them: lengths in metres there, in angstroms in the files.
 */
import * as Schema from "effect/Schema"
import * as Option from "effect/Option"
import * as Elements from "../processing/Elements.ts"
import * as Formula from "../processing/Formula.ts"
import type { Json } from "../search/Document.ts"

/** A place or a direction. */
export type Vector = readonly [x: number, y: number, z: number]

/** Three vectors. */
export type Cell = readonly [a: Vector, b: Vector, c: Vector]

/** Atoms in space. */
export interface Structure {
  /** What the atoms are called; not always the symbols of elements. */
  readonly labels: ReadonlyArray<string> | undefined
  readonly symbols: ReadonlyArray<string>
  readonly positions: ReadonlyArray<Vector>
  readonly cell: Cell | undefined
  readonly periodic: readonly [boolean, boolean, boolean] | undefined
}

/** A structure that cannot be written: the server says no more than that. */
export class Incomplete extends Error {}

const Position = Schema.Tuple([Schema.Number, Schema.Number, Schema.Number])
const Periodic = Schema.Tuple([Schema.Boolean, Schema.Boolean, Schema.Boolean])

const Atoms = Schema.Struct({
  species: Schema.optionalKey(Schema.Array(Schema.Int)),
  labels: Schema.optionalKey(Schema.Array(Schema.String)),
  positions: Schema.Array(Position),
  lattice_vectors: Schema.optionalKey(Schema.Tuple([Position, Position, Position])),
  periodic: Schema.optionalKey(Periodic)
})

/** Which atoms of all; of several lists of them, the first. */
const Indices = Schema.Union([Schema.Array(Schema.Int), Schema.Array(Schema.Array(Schema.Int))])

const decodeAtoms = Schema.decodeUnknownOption(Atoms)
const decodeIndices = Schema.decodeUnknownOption(Indices)

const unknownElement = "X"

const symbolOf = (number: number): string => {
  const symbol = [unknownElement, ...Elements.symbols].at(number)
  if (symbol === undefined) throw new Incomplete(`no element: ${number}`)
  return symbol
}

const chosen = (indices: Json | undefined): ReadonlyArray<number> | undefined => {
  if (indices === undefined) return undefined
  const rows = Option.getOrElse(decodeIndices(indices), () => [])
  const [first] = rows
  const one = Array.isArray(first) ? first : rows
  return one.length === 0 ? undefined : one.filter((index) => typeof index === "number")
}

const picked = <A>(all: ReadonlyArray<A>, indices: ReadonlyArray<number> | undefined): ReadonlyArray<A> =>
  indices === undefined
    ? all
    : indices.map((index) => {
        const found = all.at(index)
        if (found === undefined) throw new Incomplete(`no atom: ${index}`)
        return found
      })

/** Reads a section `Atoms`, or the atoms of it that the indices name. */
export const read = (section: Json | undefined, indices?: Json): Structure => {
  const atoms = Option.getOrUndefined(decodeAtoms(section))
  if (atoms === undefined) throw new Incomplete("no positions")
  const wanted = chosen(indices)
  const positions = picked(atoms.positions, wanted)
  // Without species, the server knows the atoms' number and none of their kinds.
  const species = atoms.species && picked(atoms.species, wanted)
  if (species !== undefined && species.length !== positions.length) throw new Incomplete("more species than positions")
  return {
    labels: atoms.labels && picked(atoms.labels, wanted),
    symbols: species?.map(symbolOf) ?? positions.map(() => unknownElement),
    positions,
    cell: atoms.lattice_vectors,
    periodic: atoms.periodic
  }
}

/** The formula that the labels make up, if they do. */
export const formula = ({ labels }: Structure): string | undefined => {
  const parsed = labels && Formula.parse(labels.join(""))
  return parsed && Formula.iupac(parsed)
}

const perMetre = 1e10

/** A length in metres, in angstroms. */
export const angstroms = (length: number): number => length * perMetre

/** The same structure, its lengths in angstroms. */
export const inAngstroms = (structure: Structure): Structure => {
  const vector = ([x, y, z]: Vector): Vector => [angstroms(x), angstroms(y), angstroms(z)]
  const { cell, positions } = structure
  return {
    ...structure,
    positions: positions.map(vector),
    cell: cell && [vector(cell[0]), vector(cell[1]), vector(cell[2])]
  }
}

/** Whether the structure repeats along each of the three vectors; if nothing is said, it does not. */
export const periodicity = ({ periodic }: Structure): readonly [boolean, boolean, boolean] =>
  periodic ?? [false, false, false]
