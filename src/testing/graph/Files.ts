/**
 * Folders and files in the graph: those below a place, page by page, and the entries whose main files they are.
 */
import * as Result from "effect/Result"
import type { JsonObject } from "../search/Document.ts"
import { type Growing, Part } from "./Answer.ts"
import * as Directives from "./Directives.ts"
import * as Models from "./Models.ts"
import type * as Request from "./Request.ts"
import type { FileInfo, Source } from "./Source.ts"

/** Where to read, and how the entry of a file is read. */
export interface Reading {
  readonly source: Source
  readonly upload_id: string
  readonly root: string
  readonly entry: (entry_id: string, request: Request.Request) => Growing
}

const usual = { page_size: 10, order: "asc" }

const pages: Models.Pages = {
  model: "RawDirPagination",
  orders: [],
  orderedBy: null,
  wrongOrder: (input) => ({
    place: "order_by",
    msg: "Assertion failed, Cannot specify `order_by` for rawdir calls",
    type: "assertion_error",
    input,
    isOwn: true
  })
}

const number = (value: unknown, usual: number): number => (typeof value === "number" ? value : usual)

/** How many files lie before the page. */
const start = ({ page, page_after_value, page_offset }: JsonObject, size: number): number => {
  if (typeof page_offset === "number") return page_offset
  if (typeof page_after_value === "string") return Number(page_after_value) + 1
  return (number(page, 1) - 1) * size
}

/** Folders come first in either order. */
const ordered = (files: ReadonlyArray<FileInfo>, order: unknown): ReadonlyArray<FileInfo> =>
  order === "desc"
    ? files.toReversed().toSorted((one, other) => Number(one.size !== undefined) - Number(other.size !== undefined))
    : files

/** A file or a folder, and where in the answer it stands: a key that is a path stays as it is. */
interface Place {
  readonly path: string
  readonly shown: ReadonlyArray<string>
}

/** Reads what is wanted of the files of an upload. */
export const read = ({ entry, root, source, upload_id }: Reading, request: Request.Request): Growing => {
  const part = new Part()
  const segments = (path: string) => path.split("/").filter((name) => name !== "")

  const resolve = (at: Place, directives: Directives.Directives) => {
    const isFile = source.isFile(upload_id, at.path)
    if (!isFile) part.set([...at.shown, "m_is"], "Directory")
    const depth = directives.depth ?? 0
    const above = segments(at.path).length
    const all = (source.files(upload_id, at.path) ?? []).filter(
      (file) => depth === 0 || segments(file.path).length - above <= depth
    )
    const asked = Result.getOrThrow(Models.page(pages, directives.pagination ?? {}))
    const size = number(asked["page_size"], 10)
    const from = start(asked, size)
    const told = directives.pagination === undefined ? { page: 1, ...usual } : { ...usual, ...asked }
    const pagination: JsonObject = { ...told, total: all.length }
    part.set([...at.shown, "m_response"], { ...directives.said, pagination })
    for (const file of ordered(all, asked["order"]).slice(from, from + size)) {
      if (!Directives.wants(directives, file.path)) continue
      const entry_id = directives.directive === "resolved" ? source.entryOfFile(upload_id, file.path) : undefined
      const found = entry_id === undefined ? undefined : source.entry(entry_id)
      part.set([...at.shown, ...segments(file.path).slice(above)], {
        ...(file.size === undefined ? { m_is: "Directory" } : { path: file.path, size: file.size, m_is: "File" }),
        ...(found && { entry: found })
      })
    }
  }

  const walk = (at: Place, wanted: Request.Request) => {
    if (wanted._tag === "Leaf") return resolve(at, wanted.directives)
    if (wanted.directives !== undefined) resolve(at, wanted.directives)
    const isFile = source.isFile(upload_id, at.path)
    if (!isFile) part.set([...at.shown, "m_is"], "Directory")
    for (const [name, child] of wanted.children) {
      const entry_id = name === "entry" && isFile ? source.entryOfFile(upload_id, at.path) : undefined
      if (entry_id !== undefined) part.set([...at.shown, name], entry(entry_id, child))
      const path = [...segments(at.path), ...segments(name)].join("/")
      if (source.files(upload_id, path) !== undefined) walk({ path, shown: [...at.shown, name] }, child)
    }
  }

  walk({ path: root, shown: segments(root) }, request)
  return part.done()
}
