/**
 * Structures as files, in the formats that NOMAD has.
 */
import type { Json } from "../search/Document.ts"
import * as Cif from "./Cif.ts"
import * as Pdb from "./Pdb.ts"
import * as Structure from "./Structure.ts"
import * as Wrapping from "./Wrapping.ts"
import * as Xyz from "./Xyz.ts"

/** The formats. */
export type Format = "cif" | "pdb" | "xyz"

const writers = { cif: Cif.write, pdb: Pdb.write, xyz: Xyz.write } as const

/** A file with a structure. */
export interface StructureFile {
  readonly name: string
  readonly mediaType: string
  readonly content: string
}

/** What is wanted of a section `Atoms`. */
export interface Wanted {
  readonly atoms: Json | undefined
  readonly indices: Json | undefined
  readonly entry_id: string
  readonly format: Format
  readonly wrap_mode: Wrapping.WrapMode
}

/** The file; undefined for a structure that lacks what the format, or the wrapping, needs. */
export const make = ({ atoms, entry_id, format, indices, wrap_mode }: Wanted): StructureFile | undefined => {
  try {
    const structure = Structure.read(atoms, indices)
    const formula = Structure.formula(structure)
    const shown = Structure.inAngstroms(Wrapping.apply(structure, wrap_mode))
    return {
      name: `${formula ?? "system"}.${format}`,
      mediaType: `chemical/x-${format}`,
      content: writers[format](shown, entry_id, formula)
    }
  } catch (failure) {
    if (failure instanceof Structure.Incomplete) return undefined
    throw failure
  }
}
