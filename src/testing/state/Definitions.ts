/**
 * The packages of definitions that archives brought along. They are kept whatever becomes of the archives.
 */
import * as Effect from "effect/Effect"
import type { Snapshot } from "../processing/definitions/Snapshot.ts"
import type { Refused } from "../Refused.ts"
import * as Refusals from "./Refusals.ts"
import type * as Store from "./Store.ts"

/** Packages and their routes. */
export interface Definitions {
  /** `GET /metainfo/{definition_id}`: by the id of the package, or of a section in it. */
  readonly find: (definition_id: string) => Effect.Effect<Snapshot, Refused>
  /** The one that an entry brought along last. */
  readonly latest: (entry_id: string) => Snapshot | undefined
}

/** Keeps packages. One that is there already is the newest again. */
export const keep = (store: Store.Store, packages: ReadonlyArray<Snapshot>): void => {
  for (const each of packages) store.packages.set(each.package_id, each)
}

/** A package by its id, or by that of a section in it. */
export const find = (store: Store.Store, definition_id: string): Snapshot | undefined =>
  Array.from(store.packages.values()).find(
    ({ package_id, section_ids }) => package_id === definition_id || section_ids.includes(definition_id)
  )

const unknown = "Package not found. The given section definition is not contained in any packages."

/** The packages of a store. */
export const make = (store: Store.Store): Definitions => ({
  find: (definition_id) => {
    const found = find(store, definition_id)
    return found === undefined ? Effect.fail(Refusals.refuse(404, unknown)) : Effect.succeed(found)
  },
  latest: (entry_id) => Array.from(store.packages.values()).findLast((each) => each.entry_id === entry_id)
})
