/**
 * The way to a section of an archive: names, with the number of an element behind that of a list, as in
 * `results/material/topology/0`.
 */
import type { Json, JsonObject } from "../search/Document.ts"

/** What a path leads to. */
export type Target =
  | { readonly _tag: "Section"; readonly section: JsonObject }
  /** Nothing. */
  | { readonly _tag: "Absent" }
  /** Something that a path cannot lead into: the server stumbles over it, and tells of that as of a missing entry. */
  | { readonly _tag: "NoSection" }
  /** A list of sections, of which none was chosen. */
  | { readonly _tag: "Sections" }

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** What Python takes for a whole number. */
const number = /^\s*[+-]?\d+(?:_\d+)*\s*$/

/** The element of a list; one too far from its end is the first. */
const element = (list: ReadonlyArray<Json>, index: number): Json | undefined =>
  list.at(index < 0 ? Math.max(index, -list.length) : index)

const ended = (value: Json | undefined): Target => {
  if (isObject(value)) return { _tag: "Section", section: value }
  return { _tag: Array.isArray(value) && value.some(isObject) ? "Sections" : "NoSection" }
}

/** Follows a path from the archive's root. */
export const follow = (archive: JsonObject, path: string): Target => {
  const steps = path.split("/").filter((step) => step !== "")
  let value: Json | undefined = archive
  for (let at = 0; at < steps.length; at++) {
    const name: string = steps[at] ?? ""
    // Names behind a list that no number follows are looked for in the list itself.
    if (Array.isArray(value)) return { _tag: value.some(isObject) ? "Absent" : "NoSection" }
    if (!isObject(value)) return { _tag: "NoSection" }
    if (!Object.hasOwn(value, name)) return { _tag: "Absent" }
    value = value[name]
    const index: string | undefined = steps[at + 1]
    if (index === undefined || !number.test(index)) continue
    if (!Array.isArray(value)) return { _tag: "NoSection" }
    value = element(value, Number(index.replaceAll("_", "")))
    if (value === undefined) return { _tag: "Absent" }
    at++
  }
  return ended(value)
}
