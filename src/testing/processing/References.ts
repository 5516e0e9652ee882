/**
 * References from one archive into another: how they are written, and what NOMAD notes about each.
 */
import type { JsonObject } from "../search/Document.ts"
import * as Identifiers from "./Identifiers.ts"
import type { Neighbours } from "./Neighbours.ts"

const byEntry = /^\.\.\/uploads?\/(?:([^/#]+)\/)?archive\/([^/#]+)#(.*)$/
const byRawFile = /^\.\.\/uploads?\/(?:([^/#]+)\/)?raw\/([^#]+)#(.*)$/

/** A reference as NOMAD keeps it: by entry instead of by main file, the upload by its id, the path from its root. */
export const inUpload =
  (upload_id: string) =>
  (reference: string): string => {
    const at = reference.indexOf("#")
    const [url, fragment] = at === -1 ? [reference, ""] : [reference.slice(0, at), reference.slice(at + 1)]
    const [, mainfile] = /\/archive\/mainfile\/(.*)$/.exec(url) ?? []
    const kept =
      mainfile === undefined
        ? url.replace("/upload/raw", `/upload/${upload_id}/raw`)
        : url.replace(`/archive/mainfile/${mainfile}`, `/archive/${Identifiers.entryIdOf({ upload_id, mainfile })}`)
    if (fragment === "") return kept
    return `${kept}#${fragment.startsWith("/") ? "" : "/"}${fragment}`
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
