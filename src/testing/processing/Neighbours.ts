/**
 * Other archives, as far as an entry refers to them: by entry id, or by the path of their file.
 */
import * as Result from "effect/Result"
import type { Json, JsonObject } from "../search/Document.ts"
import * as Exact from "./definitions/Exact.ts"
import type { Snapshot } from "./definitions/Snapshot.ts"
import * as Identifiers from "./Identifiers.ts"

/** Looks at other files. */
export interface Neighbours {
  readonly upload_id: string
  /** The main file of an entry; undefined if it is not among the files. */
  readonly mainfileOf: (entry_id: string) => string | undefined
  /** What an archive file of an upload holds; undefined if there is none, or none that can be read. */
  readonly content: (upload_id: string, mainfile: string) => JsonObject | undefined
  /** The definitions in an archive file of an upload, with their numbers as they are written. */
  readonly definitions: (upload_id: string, mainfile: string) => Exact.Exact | undefined
  /** The archive of an entry of this upload or another, if it was processed before. */
  readonly archive: (upload_id: string, entry_id: string) => JsonObject | undefined
  /** A package of definitions that was kept, by its id or that of a section in it. */
  readonly snapshot: (definition_id: string) => Snapshot | undefined
  /** The entries with the id of a laboratory which the main author finds, in the order of search. */
  readonly withLabId: (lab_id: string) => ReadonlyArray<EntryIds>
  /** The main author of the upload, if there is an account. */
  readonly author: Author | undefined
}

/** What is known of the main author. */
export interface Author {
  readonly first_name: string
  readonly last_name: string
  readonly affiliation?: string | undefined
}

/** Which entry it is. */
export interface EntryIds {
  readonly upload_id: string
  readonly entry_id: string
}

/** What is known of an upload beyond the files beside a main file. */
export interface Surroundings {
  readonly file: (upload_id: string, path: string) => Uint8Array | undefined
  readonly mainfileOf: (entry_id: string) => string | undefined
  readonly archive: Neighbours["archive"]
  readonly snapshot: Neighbours["snapshot"]
  readonly withLabId: Neighbours["withLabId"]
  readonly author: Neighbours["author"]
}

const nothing: Surroundings = {
  file: () => undefined,
  mainfileOf: () => undefined,
  archive: () => undefined,
  snapshot: () => undefined,
  withLabId: () => [],
  author: undefined
}

/** An entry without neighbours. */
export const none = (upload_id: string): Neighbours => ({
  upload_id,
  mainfileOf: () => undefined,
  content: () => undefined,
  definitions: () => undefined,
  archive: () => undefined,
  snapshot: () => undefined,
  withLabId: () => [],
  author: undefined
})

/** Reads an archive file: what `ArchiveFile.parse` does. */
type Parse = (mainfile: string, bytes: Uint8Array) => Result.Result<JsonObject, unknown>

/** The archives among some files; `isArchive` tells them by their names. */
export const make = (
  upload_id: string,
  files: ReadonlyMap<string, Uint8Array>,
  isArchive: RegExp,
  parse: Parse,
  beyond: Surroundings = nothing
): Neighbours => {
  const bytesOf = (from: string, path: string) =>
    (from === upload_id ? files.get(path) : undefined) ?? beyond.file(from, path)
  const parsed = (path: string, bytes: Uint8Array) => Result.getOrElse(parse(path, bytes), () => undefined)
  const isOf = (entry_id: string) => (mainfile: string) =>
    isArchive.test(mainfile) && Identifiers.entryIdOf({ upload_id, mainfile }) === entry_id
  return {
    upload_id,
    mainfileOf: (entry_id) => beyond.mainfileOf(entry_id) ?? Array.from(files.keys()).find(isOf(entry_id)),
    content: (from, mainfile) => {
      const bytes = bytesOf(from, mainfile)
      return bytes && parsed(mainfile, bytes)
    },
    definitions: (from, mainfile) => {
      const bytes = bytesOf(from, mainfile)
      const content = bytes && parsed(mainfile, bytes)
      return content && Exact.definitionsIn(mainfile, bytes, content)
    },
    archive: beyond.archive,
    snapshot: beyond.snapshot,
    withLabId: beyond.withLabId,
    author: beyond.author
  }
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const toSection = /^\.\.\/uploads?\/(?:([^/#]+)\/)?archive\/([^/#]+)#\/?(data|workflow2)$/

/** The section of another entry that a reference leads to: of its archive, or of its file where there is none yet. */
export const sectionAt = (neighbours: Neighbours, reference: string): JsonObject | undefined => {
  const [, upload_id = neighbours.upload_id, entry_id, place] = toSection.exec(reference) ?? []
  if (entry_id === undefined || place === undefined) return undefined
  const mainfile = upload_id === neighbours.upload_id ? neighbours.mainfileOf(entry_id) : undefined
  const content = mainfile === undefined ? undefined : neighbours.content(upload_id, mainfile)
  const section = (neighbours.archive(upload_id, entry_id) ?? content)?.[place]
  return isObject(section) ? section : undefined
}

/** A text in the section of another entry that a reference leads to. */
export const textAt = (neighbours: Neighbours, reference: string, name: string): string | undefined => {
  const text = sectionAt(neighbours, reference)?.[name]
  return typeof text === "string" && text !== "" ? text : undefined
}
