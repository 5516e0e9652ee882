/**
 * Archives in the graph: sections by their names, with elements of lists by their numbers.
 */
import type { Json, JsonObject } from "../search/Document.ts"
import { type Growing, Part } from "./Answer.ts"
import * as Request from "./Request.ts"

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** What a section of itself says is no part of it. */
const own = new Set(["m_def", "m_def_id"])

/** A section as far as its names are wanted, less those that are asked for on their own. */
const section = (value: JsonObject, directives: Request.Directives, omitted: ReadonlyArray<string>): Growing =>
  Object.fromEntries(
    Object.entries(value).filter(
      ([name]) => !own.has(name) && Request.wants(directives, name) && !omitted.some((each) => each.startsWith(name))
    )
  )

const whole = (value: Json, directives: Request.Directives): Json | Growing => {
  if (isObject(value)) return section(value, directives, [])
  return Array.isArray(value)
    ? (value as ReadonlyArray<Json>).map((each) => (isObject(each) ? (section(each, directives, []) as Json) : each))
    : value
}

/** Where an archive is, for the server's complaints. */
export interface Place {
  readonly upload_id: string
  readonly entry_id: string
}

/** Reads what is wanted of an archive. */
export const read = (archive: JsonObject, request: Request.Request, { entry_id, upload_id }: Place): Growing => {
  const part = new Part()
  const missing = (name: string, path: ReadonlyArray<string>) => {
    const reference = `../uploads/${upload_id}/archive/${entry_id}#/${path.join("/")}`
    part.fail("NOTFOUND", `Field ${name} is not found in archive ${reference}.`)
  }
  const walk = (value: Json, wanted: Request.Request, path: ReadonlyArray<string>): Json | Growing => {
    if (wanted._tag === "Leaf") return whole(value, wanted.directives)
    if (!isObject(value)) return value
    const names = wanted.children.map(([name]) => name)
    const out = wanted.directives === undefined ? {} : section(value, wanted.directives, names)
    for (const [key, child] of wanted.children) {
      if (key === "*") {
        part.fail(
          "NOTFOUND",
          "Wildcard '*' as field name is not supported in archive query as its data is not homogeneous."
        )
        continue
      }
      const { name, pick } = Request.range(key)
      const there = value[name]
      if (there === undefined || there === null) {
        missing(name, path)
        continue
      }
      const isSections = Array.isArray(there) && there.some(isObject)
      if (!isSections) {
        const found = walk(there, child, [...path, name])
        // A section of which nothing was found is left out itself.
        if (child._tag === "Leaf" || !isObject(found as Json) || Object.keys(found as object).length > 0)
          out[name] = found
        continue
      }
      const list: ReadonlyArray<Json> = there
      const before = out[name]
      const filled: Array<Json | Growing> = Array.isArray(before) ? [...before] : []
      for (const index of pick(list.length)) {
        while (filled.length < index) filled.push(null)
        filled[index] = walk(list[index] ?? null, child, [...path, name, String(index)])
      }
      out[name] = filled as Json
    }
    return out
  }
  part.set([], walk(archive, request, []))
  return part.done()
}
