/**
 * What shows that the server itself processed a main file while it was put, instead of one of its workers.
 */
import type { Json, JsonObject } from "../search/Document.ts"
import type { ProcessedEntry } from "./Entry.ts"

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const archive = "nomad.datamodel.datamodel.EntryArchive"

/** The server has other plug-ins loaded than its workers, so that the definition has another hash. */
const archiveDefinition = "44dfa9c5d54b950a6cb1fe2cb76cdce448114a8f"

const definition = (each: Json): Json =>
  isObject(each) && each["definition_qualified_name"] === archive ? { ...each, definition_id: archiveDefinition } : each

const shown = <A extends JsonObject>(metadata: A): A => ({
  ...metadata,
  ...(Array.isArray(metadata["section_defs"]) && { section_defs: metadata["section_defs"].map(definition) })
})

/** The entry as the server's own process leaves it. */
export const byServer = (entry: ProcessedEntry): ProcessedEntry => {
  const { archive, document } = entry
  const { metadata } = archive
  if (entry.process_status === "FAILURE" || !isObject(metadata)) return entry
  // The archive is written while it runs, and not written again.
  const inArchive = { ...shown(metadata), process_status: "RUNNING" }
  return { ...entry, document: shown(document), archive: { ...archive, metadata: inArchive } }
}
