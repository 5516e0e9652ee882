/**
 * Archives as they are written, without their logs.
 */
import type { JsonObject } from "../search/Document.ts"
import * as Write from "./definitions/Write.ts"
import type { Draft } from "./Draft.ts"
import * as Drafts from "./Draft.ts"
import * as EntryMetadata from "./EntryMetadata.ts"
import * as Section from "./Section.ts"
import type { Summary } from "./Summary.ts"

/** The metadata with the summary in its places; lists of what is rare are left out when they are empty. */
export const withSummary = (metadata: JsonObject, summary: Summary): JsonObject => {
  const { text_search_contents, n_quantities, quantities, sections, section_defs } = summary
  const { entry_references, search_quantities } = summary
  const fields = Object.entries(metadata).flatMap(([name, value]) =>
    name === "files"
      ? [["text_search_contents", text_search_contents] as const, [name, value] as const]
      : [[name, value] as const]
  )
  return {
    ...Object.fromEntries(fields),
    n_quantities,
    quantities,
    sections,
    section_defs,
    ...(entry_references.length > 0 && { entry_references }),
    ...(search_quantities.length > 0 && { search_quantities })
  }
}

const partsOf = (draft: Draft): JsonObject => {
  const { data, workflow2 } = Object.fromEntries(
    Array.from(draft.sections, ([place, section]) => [place, Section.write(section, Drafts.places[place])])
  )
  const run = draft.run.map((section) => Section.write(section, section.definition.qualified_name))
  return EntryMetadata.present({ run: run.length > 0 ? run : undefined, data, workflow2 })
}

/** The results. */
export const resultsOf = ({ sections }: Draft): JsonObject | undefined => {
  const results = sections.get("results")
  return results && Section.write(results, Drafts.places.results)
}

/** All of it. */
export const whole = (draft: Draft, metadata: JsonObject, results: JsonObject | undefined): JsonObject =>
  EntryMetadata.present({
    ...partsOf(draft),
    metadata,
    results,
    definitions: draft.definitions && Write.write(draft.definitions),
    m_ref_archives: {}
  })

/** What is left of an archive that cannot be written. */
export const metadataOnly = (metadata: JsonObject): JsonObject => ({
  metadata: { ...metadata, process_status: "FAILURE" },
  m_ref_archives: {}
})
