/**
 * References from one archive into another: how they are written, and what NOMAD notes about each.
 */
import type { JsonObject } from "../search/Document.ts"
import * as Identifiers from "./Identifiers.ts"
import type { Neighbours } from "./Neighbours.ts"

const byMainfile = /^\.\.\/upload\/archive\/mainfile\/([^#]+)#(.*)$/
const byEntry = /^\.\.\/uploads?\/(?:([^/#]+)\/)?archive\/([^/#]+)#(.*)$/
const byRawFile = /^\.\.\/uploads?\/(?:([^/#]+)\/)?raw\/([^#]+)#(.*)$/

/** A reference by main file is kept as one by entry id. */
export const inUpload =
  (upload_id: string) =>
  (reference: string): string => {
    const [, mainfile, path] = byMainfile.exec(reference) ?? []
    if (mainfile === undefined) return reference
    return `../upload/archive/${Identifiers.entryIdOf({ upload_id, mainfile })}#${path}`
  }

/** The last name of a path that is no index. */
const nameOf = (path: string): string =>
  path
    .split("/")
    .toReversed()
    .find((name) => !/^\d+$/.test(name)) ?? path

/** Where a reference is. */
export interface Source {
  readonly neighbours: Neighbours
  readonly path: string
  readonly name: string
  /** The section that defines it. */
  readonly owner: string
}

/** What is noted of a reference to another entry; nothing of one within the archive. */
export const describe = (reference: string, source: Source): ReadonlyArray<JsonObject> => {
  const [, upload = "", target = "", path = ""] = byEntry.exec(reference) ?? byRawFile.exec(reference) ?? []
  if (target === "") return []
  const target_upload_id = upload === "" ? source.neighbours.upload_id : upload
  const isRaw = byRawFile.test(reference)
  const target_entry_id = isRaw ? Identifiers.entryIdOf({ upload_id: target_upload_id, mainfile: target }) : target
  const target_mainfile = source.neighbours.mainfileOf(target_entry_id)
  return [
    {
      target_reference: reference,
      target_entry_id,
      ...(target_mainfile !== undefined && { target_mainfile }),
      target_upload_id,
      target_name: nameOf(path),
      target_path: path,
      source_name: source.name,
      source_path: source.path,
      source_quantity: `${source.owner}.${source.name}`
    }
  ]
}
