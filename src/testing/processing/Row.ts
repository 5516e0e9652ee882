/**
 * The row of an entry: what search answers for it.
 */
import type { EntryDocument, Json, JsonObject } from "../search/Document.ts"
import * as EntryMetadata from "./EntryMetadata.ts"
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

const notProcessed = "not processed"

/** What search does not keep of a result. */
const unsearchable = ["mass", "equation_of_state_id", "parameter_variation_id"]

/** A value without that; the same where there is nothing of that in it, so that rows and archives share it. */
const withoutUnsearchable = (value: Json): Json => {
  if (typeof value !== "object" || value === null) return value
  if (isList(value)) {
    const items = value.map(withoutUnsearchable)
    return items.every((item, index) => item === value[index]) ? value : items
  }
  const entries = Object.entries(value)
  const left = entries
    .filter(([name]) => !unsearchable.includes(name) && !name.startsWith("m_def"))
    .map(([name, each]) => [name, withoutUnsearchable(each)] as const)
  const isWhole = left.length === entries.length && left.every(([name, each]) => each === value[name])
  return isWhole ? value : Object.fromEntries(left)
}

const isList = (value: Json): value is ReadonlyArray<Json> => Array.isArray(value)

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** What search derives from the material. */
const materialOf = (material: JsonObject): JsonObject => {
  const elements = Array.isArray(material["elements"]) ? material["elements"].map(String) : []
  return {
    structural_type: notProcessed,
    ...material,
    elements,
    n_elements: elements.length,
    elements_exclusive: elements.toSorted().join(" ")
  }
}

const unknownDft: JsonObject = {
  basis_set_type: "unavailable",
  core_electron_treatment: "unavailable",
  jacobs_ladder: notProcessed,
  xc_functional_names: [],
  xc_functional_type: notProcessed
}

const methodOf = (method: JsonObject): JsonObject => {
  const simulation = method["simulation"]
  if (!isObject(simulation)) return method
  const unknown = {
    program_name: notProcessed,
    program_version: notProcessed,
    program_version_internal: notProcessed
  }
  const dft = simulation["dft"]
  const described = isObject(dft) ? { dft: { ...unknownDft, ...dft } } : {}
  return { ...method, simulation: { ...unknown, ...simulation, ...described } }
}

const resultsOf = (results: JsonObject | undefined): JsonObject | undefined => {
  if (results === undefined) return undefined
  const searchable = withoutUnsearchable(results)
  const { material, method, properties, ...rest } = isObject(searchable) ? searchable : {}
  return {
    ...rest,
    ...(isObject(material) && { material: materialOf(material) }),
    ...(isObject(method) && { method: methodOf(method) }),
    ...(isObject(properties) && { properties: { ...properties, available_properties: [] } })
  }
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
      results: resultsOf(results),
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
