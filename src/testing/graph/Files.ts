/**
 * Folders and files in the graph: those below a place, page by page, and the entries whose main files they are.
 */
import type { JsonObject } from "../search/Document.ts"
import { type Growing, Part } from "./Answer.ts"
import * as Request from "./Request.ts"
import type { Source } from "./Source.ts"

/** Where to read, and how the entry of a file is read. */
export interface Reading {
  readonly source: Source
  readonly upload_id: string
  readonly root: string
  readonly entry: (entry_id: string, request: Request.Request) => Growing
}

const usual = { page_size: 10, order: "asc" }

const number = (value: unknown, usual: number): number => (typeof value === "number" ? value : usual)

/** Reads what is wanted of the files of an upload. */
export const read = ({ entry, root, source, upload_id }: Reading, request: Request.Request): Growing => {
  const part = new Part()
  const segments = (path: string) => path.split("/").filter((name) => name !== "")

  const resolve = (path: ReadonlyArray<string>, directives: Request.Directives) => {
    const here = path.join("/")
    const isFile = source.isFile(upload_id, here)
    if (!isFile) part.set([...path, "m_is"], "Directory")
    const depth = number(directives.said["depth"], 0)
    const all = (source.files(upload_id, here) ?? []).filter(
      (file) => depth === 0 || segments(file.path).length - path.length <= depth
    )
    const asked = directives.pagination ?? {}
    const size = number(asked["page_size"], 10)
    const from = (number(asked["page"], 1) - 1) * size
    const told = directives.pagination === undefined ? { page: 1, ...usual } : { ...usual, ...asked }
    const pagination: JsonObject = { ...told, total: all.length }
    part.set([...path, "m_response"], { ...directives.said, pagination })
    for (const file of all.slice(from, from + size)) {
      if (!Request.wants(directives, file.path)) continue
      const entry_id = directives.directive === "resolved" ? source.entryOfFile(upload_id, file.path) : undefined
      const found = entry_id === undefined ? undefined : source.entry(entry_id)
      part.set(segments(file.path), {
        ...(file.size === undefined ? { m_is: "Directory" } : { path: file.path, size: file.size, m_is: "File" }),
        ...(found && { entry: found })
      })
    }
  }

  const walk = (path: ReadonlyArray<string>, wanted: Request.Request) => {
    if (wanted._tag === "Leaf") return resolve(path, wanted.directives)
    const here = path.join("/")
    if (wanted.directives !== undefined) resolve(path, wanted.directives)
    const isFile = source.isFile(upload_id, here)
    if (!isFile) part.set([...path, "m_is"], "Directory")
    for (const [name, child] of wanted.children) {
      const entry_id = name === "entry" && isFile ? source.entryOfFile(upload_id, here) : undefined
      if (entry_id !== undefined) part.set([...path, name], entry(entry_id, child))
      const below = [...path, ...segments(name)]
      if (source.files(upload_id, below.join("/")) !== undefined) walk(below, child)
    }
  }

  walk(segments(root), request)
  return part.done()
}
