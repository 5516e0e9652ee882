/**
 * A package of definitions as NOMAD keeps it, whatever becomes of the archive that brought it along.
 */
import type { JsonObject } from "../../search/Document.ts"
import type { Draft } from "../Draft.ts"
import { Definition, Reference } from "./Definition.ts"
import * as Digest from "./Digest.ts"
import * as Write from "./Write.ts"

/** A package, and the ids by which it is found. */
export interface Snapshot {
  readonly package_id: string
  readonly section_ids: ReadonlyArray<string>
  readonly upload_id: string
  readonly entry_id: string
  readonly data: JsonObject
  /** The package itself. */
  readonly definition: Definition
}

const make = (definition: Definition): Snapshot => ({
  package_id: Digest.id(definition),
  section_ids: definition.all("section_definitions").map(Digest.id),
  upload_id: definition.context.upload_id,
  entry_id: definition.context.entry_id,
  data: Write.write(definition),
  definition
})

/** The package in which the section of the data is defined, if an archive does that. */
const ofData = ({ sections }: Draft): Definition | undefined => {
  const key = sections.get("data")?.definition.key
  const target = key instanceof Reference ? key.target : key
  return target instanceof Definition ? target.context.package : undefined
}

/** The packages that an archive brings along, or takes its data's section from. */
export const of = (draft: Draft): ReadonlyArray<Snapshot> => {
  const all = new Set([draft.definitions, ofData(draft)])
  return Array.from(all).flatMap((each) => (each === undefined ? [] : [make(each)]))
}
