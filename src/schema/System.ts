/**
 * Structures as files: the formats that NOMAD writes, and where it shows the atoms of periodic ones.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

/**
 * Crystallographic Information File, XYZ with the extended comment line, or Protein Data Bank file. A structure with one
 * or two lattice vectors cannot be a `cif`.
 *
 * @category models
 * @since 0.1.0
 */
export const Format = Schema.Literals(["cif", "xyz", "pdb"])
/** @since 0.1.0 */
export type Format = typeof Format.Type

/**
 * Where the atoms of a periodic structure are shown: where the archive has them (`original`), all of them in the cell
 * (`wrap`), or together where the cell's borders cut a structure apart that is smaller than the cell (`unwrap`).
 *
 * @category models
 * @since 0.1.0
 */
export const WrapMode = Schema.Literals(["original", "wrap", "unwrap"])
/** @since 0.1.0 */
export type WrapMode = typeof WrapMode.Type
