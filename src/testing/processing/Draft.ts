/**
 * An archive while it is made: its sections, and the metadata that parsing and normalising find out.
 */
import type { Definition } from "./definitions/Definition.ts"
import type { Neighbours } from "./Neighbours.ts"
import type { Section } from "./Section.ts"
import * as Sections from "./Section.ts"

/** The parts of an archive that are sections of their own, with the sections that their places expect. */
export const places = {
  data: "nomad.datamodel.data.EntryData",
  workflow2: "nomad.datamodel.metainfo.workflow.Workflow",
  results: "nomad.datamodel.results.Results"
} as const

/** A place for a section in an archive. */
export type Place = keyof typeof places

/** What is known of the entry itself. */
export interface Findings {
  entry_name?: string
  entry_type?: string
  domain?: string
  comment?: string
  references?: ReadonlyArray<string>
  /** What went wrong without ending the process, as the log says it. */
  errors?: ReadonlyArray<string>
  /** What processing could not find, as the log says it. */
  warnings?: ReadonlyArray<string>
}

/** An archive that is not finished. */
export interface Draft {
  readonly mainfile: string
  /** When the entry was created: the moment of everything that names none. */
  readonly entry_create_time: string
  readonly sections: Map<Place, Section>
  readonly findings: Findings
  /** The package of definitions that the file brings along. */
  readonly definitions?: Definition
  readonly neighbours: Neighbours
  /** The runs of a program: what the main files of codes are about. */
  readonly run: ReadonlyArray<Section>
}

/** The section at a place, made if there is none. */
export const need = ({ sections }: Draft, place: Place): Section => {
  const found = sections.get(place)
  if (found !== undefined) return found
  const made = Sections.Section.make(places[place])
  sections.set(place, made)
  return made
}

/** What the file's path ends in. */
export const fileName = (path: string): string => path.slice(path.lastIndexOf("/") + 1)
