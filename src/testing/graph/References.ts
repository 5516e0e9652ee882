/**
 * References within archives and from one into another: what they look like, and what they mean.
 */
import * as Result from "effect/Result"
import type { Json, JsonObject } from "../search/Document.ts"
import type { Source } from "./Source.ts"

/** A place in an archive, and the references on the way to it. */
export interface Place {
  readonly upload_id: string
  readonly entry_id: string
  readonly archive: JsonObject
  readonly path: ReadonlyArray<string>
  readonly visited: ReadonlySet<string>
}

/** A place with what is there. */
export interface Target extends Place {
  readonly value: Json
}

const inside = /^#?\/(?:data|definitions|metadata|results|run|workflow2)(?:\/|$)/
const outside = /^\.\.\/uploads?\/(?:([^/#]+)\/)?(archive|raw)\/(mainfile\/)?([^#]+)#\/?(.*)$/

/** Whether a value refers to something; what the metadata say of references are texts. */
export const isReference = ({ path, value }: { readonly path: ReadonlyArray<string>; readonly value: Json }): boolean =>
  typeof value === "string" && path[0] !== "metadata" && (inside.test(value) || outside.test(value))

/** A place as a reference that is valid everywhere. */
export const written = ({ entry_id, path, upload_id }: Omit<Place, "archive" | "visited">): string =>
  `../uploads/${upload_id}/archive/${entry_id}#/${path.join("/")}`

const at = (archive: JsonObject, path: ReadonlyArray<string>): Json | undefined =>
  path.reduce((value: Json | undefined, name) => {
    const next: unknown = typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined
    return next as Json | undefined // what is in JSON is JSON
  }, archive)

const within = (place: Omit<Place, "visited">, visited: ReadonlySet<string>, reference: string) => {
  const url = written(place)
  if (visited.has(url)) return Result.fail(`Circular reference detected: ${url}.`)
  const value = at(place.archive, place.path)
  return value === undefined
    ? Result.fail(`Archive ${place.entry_id} does not contain ${reference}.`)
    : Result.succeed<Target>({ ...place, value, visited: new Set([...visited, url]) })
}

const names = (path: string): ReadonlyArray<string> => path.split("/").filter((name) => name !== "" && name !== "#")

/** What a reference at a place means, or why nobody can tell. */
export const follow = (source: Source, from: Place, reference: string): Result.Result<Target, string> => {
  if (inside.test(reference)) return within({ ...from, path: names(reference) }, from.visited, reference)
  const [, upload_id = from.upload_id, kind, mainfile, name = "", path = ""] = outside.exec(reference) ?? []
  const isFile = kind === "raw" || mainfile !== undefined
  const entry_id = isFile ? source.entryOfFile(upload_id, name) : name
  if (entry_id === undefined) return Result.fail(`File ${name} does not exist in upload ${upload_id}.`)
  const archive = source.archive(entry_id)
  if (archive === undefined) return Result.fail(`Could not load archive for ${upload_id}/${entry_id}.`)
  return within({ upload_id, entry_id, archive, path: names(path) }, from.visited, path)
}
