/**
 * Structures of entries as files, for programs that show or simulate them.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as Identifier from "../schema/Identifier.ts"
import type { Format, WrapMode } from "../schema/System.ts"
import { NomadClient } from "../services/NomadClient.ts"

/**
 * Which structure, and how it is written.
 *
 * @category models
 * @since 0.1.0
 */
export interface GetOptions {
  /**
   * Where the structure is in the archive: names and numbers, such as `results/material/topology/0` or `run/0/system/-1`.
   */
  readonly path: string
  /** `cif`, if nothing is said. */
  readonly format?: Format
  /** Where the atoms of a periodic structure are shown: where they are, if nothing is said. */
  readonly wrapMode?: WrapMode
}

/**
 * A structure as a file's text; all lengths in it are in angstroms.
 *
 * `GET /systems/{entry_id}`; fails with `SystemNotFound` when there is no such entry or nothing at the path, with
 * `SystemIncomplete` when what is there is no structure, or lacks what the format or the wrapping needs.
 *
 * @example
 * ```ts
 * import { Systems } from "effect-nomad"
 *
 * const xyz = Systems.get("zQJMKax7xk384h_rx7VW_-6bRIgi", {
 *   path: "results/material/topology/0",
 *   format: "xyz",
 *   wrapMode: "wrap"
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Effect.fn("Systems.get")(function* (entryId: string, { format, path, wrapMode }: GetOptions) {
  const entry_id = yield* Identifier.check("entry_id", entryId)
  yield* Effect.annotateCurrentSpan("nomad.entry_id", entry_id)
  const nomad = yield* NomadClient
  const query = {
    path,
    ...(format === undefined ? {} : { format }),
    ...(wrapMode === undefined ? {} : { wrap_mode: wrapMode })
  }
  return yield* nomad.systems.get({ params: { entry_id }, query }).pipe(Stream.decodeText, Stream.mkString)
})
