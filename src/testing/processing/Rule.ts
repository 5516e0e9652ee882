/**
 * What a kind of section does when an archive is finished.
 */
import type { Draft, Place } from "./Draft.ts"
import type { Section } from "./Section.ts"

/** Where a section is: its place in the archive, if it is at the top, and the path that references to it have. */
export interface Where {
  readonly place: Place | undefined
  readonly path: string
}

/** Changes the section, or the archive around it. */
export type Rule = (section: Section, where: Where, draft: Draft) => void
