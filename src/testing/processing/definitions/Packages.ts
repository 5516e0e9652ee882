/**
 * The definitions that one archive brings along, and those that it finds in others.
 */
import type { JsonObject } from "../../search/Document.ts"
import type * as Metainfo from "../Metainfo.ts"
import { Unreadable } from "../Unreadable.ts"
import { Context } from "./Context.ts"
import { Definition } from "./Definition.ts"
import * as Elsewhere from "./Elsewhere.ts"
import type { Exact } from "./Exact.ts"
import * as OwnLookup from "./OwnLookup.ts"
import * as Read from "./Read.ts"
import * as Unit from "./Unit.ts"

/** The definitions of an archive, and the way to all that it can use. */
export interface Packages {
  /** Those that the archive itself has. */
  readonly own: Definition | undefined
  readonly lookup: Metainfo.Lookup
}

/** The way to all that an archive with such definitions can use; as good as there are none, if they cannot be read. */
export const lookup = (
  definitions: JsonObject | undefined,
  owner: Elsewhere.Owner,
  others: Elsewhere.Others
): Metainfo.Lookup => {
  try {
    return read(definitions, owner, others).lookup
  } catch (error) {
    if (error instanceof Unreadable) return read(undefined, owner, others).lookup
    throw error
  }
}

/** Reads what an archive has under `definitions`, if it has that. */
export const read = (definitions: Exact | undefined, owner: Elsewhere.Owner, others: Elsewhere.Others): Packages => {
  const units = new Unit.Registry()
  const kept = Elsewhere.keeping(others)
  const elsewhere = Elsewhere.make(owner, others, kept, units)
  const context = new Context({ ...owner, url: "", elsewhere, kept, units })
  const own = definitions === undefined ? undefined : Read.read(definitions, context)
  return { own, lookup: OwnLookup.make(own ?? new Definition("Package", context, "definitions"), kept) }
}
