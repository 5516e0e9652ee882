/**
 * The row of an entry: what search answers for it.
 */
import type { EntryDocument, Json, JsonObject } from "../search/Document.ts"
import * as EntryMetadata from "./EntryMetadata.ts"
import * as RowResults from "./RowResults.ts"
import type { Summary } from "./Summary.ts"

interface Tree {
  [name: string]: Json | Tree | Array<Json | Tree>
}

type Mutable = Tree | Array<Json | Tree>

/** Sets what is at a path, and makes what is above it: lists where the path has numbers. */
const setAt = (tree: Tree, path: ReadonlyArray<string>, value: Json): void => {
  let at: Mutable = tree
  path.forEach((name, index) => {
    const next = path[index + 1]
    const key = Array.isArray(at) ? Number(name) : name
    const there: unknown = Reflect.get(at, key)
    const made = next === undefined ? value : (there ?? (/^\d+$/.test(next) ? [] : {}))
    Reflect.set(at, key, made)
    // whatever is above the end of the path was made here, as a list or an object
    at = made as Mutable
  })
}

/** The searchable part of `data`, folded back from the quantities that search keeps one by one. */
const dataOf = (searchable: ReadonlyArray<JsonObject>): Json | undefined => {
  const tree: Tree = {}
  for (const quantity of searchable) {
    const field = Object.keys(quantity).find((name) => name.endsWith("_value"))
    const path = String(quantity["path_archive"]).split(".")
    if (field !== undefined) setAt(tree, path, quantity[field] ?? null)
  }
  // a tree holds nothing but JSON
  return tree["data"] as Json | undefined
}

/** The quantities of the archive's metadata that a row has, too. */
const shared = [
  "entry_name",
  "entry_type",
  "entry_create_time",
  "parser_name",
  "mainfile_key",
  "files",
  "processed",
  "processing_errors",
  "nomad_version",
  "nomad_commit",
  "nomad_distro_commit_url",
  "domain"
] as const

/** All that a row is made of. */
export interface Parts {
  readonly upload: EntryMetadata.Upload
  readonly edited: EntryMetadata.Edited
  readonly metadata: JsonObject
  /** None of an archive that could not be summed up. */
  readonly summary: Summary | undefined
  /** As the archive has them. */
  readonly results: JsonObject | undefined
  readonly process_status: "SUCCESS" | "FAILURE"
  readonly last_processing_time: string
  readonly entry_id: string
  readonly mainfile: string
}

const unlessEmpty = (list: ReadonlyArray<JsonObject>): ReadonlyArray<JsonObject> | undefined =>
  list.length === 0 ? undefined : list

const summedUp = (summary: Summary): { readonly [name: string]: Json | undefined } => ({
  data: dataOf(summary.search_quantities),
  ...summary,
  entry_references: unlessEmpty(summary.entry_references),
  search_quantities: unlessEmpty(summary.search_quantities)
})
const untold = [
  "text_search_contents",
  "quantities",
  "sections",
  "section_defs",
  "processing_errors",
  "files",
  "entry_name",
  "entry_type"
]

/** What is left of a row where nothing can be told of the archive. */
export const bare = (row: EntryDocument): EntryDocument => {
  const { entry_id, mainfile, upload_id, published, with_embargo } = row
  const kept = Object.fromEntries(Object.entries(row).filter(([name]) => !untold.includes(name)))
  return { ...kept, n_quantities: 0, entry_id, mainfile, upload_id, published, with_embargo }
}

/** Makes a row. */
export const make = (parts: Parts): EntryDocument => {
  const { upload, edited, metadata, summary, results, entry_id, mainfile } = parts
  const bare: EntryDocument = {
    ...EntryMetadata.present({
      ...Object.fromEntries(shared.map((name) => [name, metadata[name]])),
      ...EntryMetadata.fromEdits(edited),
      last_processing_time: parts.last_processing_time,
      calc_id: entry_id,
      process_status: parts.process_status,
      readonly: false,
      results: RowResults.of(results),
      ...(summary === undefined ? { n_quantities: 0 } : summedUp(summary))
    }),
    entry_id,
    mainfile,
    upload_id: upload.upload_id,
    published: false,
    with_embargo: false
  }
  return EntryMetadata.withUploadMetadata(bare, upload)
}
