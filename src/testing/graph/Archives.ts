/**
 * Archives in the graph: sections by their names, items of lists by their numbers. What a reference means, where it is
 * followed, stands at its own place in the answer: below its upload and its entry.
 */
import * as Result from "effect/Result"
import type { Json, JsonObject } from "../search/Document.ts"
import { type Growing, Part } from "./Answer.ts"
import * as Directives from "./Directives.ts"
import * as References from "./References.ts"
import * as Request from "./Request.ts"
import type { Source } from "./Source.ts"

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** What a section of itself says is no part of it. */
const own = new Set(["m_def", "m_def_id", "m_ref_archives"])

/** A value in an archive. */
interface Node extends References.Place {
  readonly value: Json
  /** How many sections it lies below the one that was asked for. */
  readonly depth: number
}

/** Where to read, and where what is found elsewhere goes. */
export interface Reading {
  readonly source: Source
  readonly root: Part
  readonly upload_id: string
  readonly entry_id: string
}

const isEmpty = (value: Json): boolean => typeof value === "object" && value !== null && Object.keys(value).length === 0

const isContainer = (value: Json): boolean => typeof value === "object" && value !== null

const isSections = (value: Json): value is ReadonlyArray<Json> => Array.isArray(value) && value.some(isObject)

/** Whether a value is more than is wanted, so that the answer only tells where it is. */
const isTooMuch = ({ depth, value }: Node, directives: Directives.Directives): boolean => {
  if (!isContainer(value) || isEmpty(value)) return false
  const size = Object.keys(value as object).length
  const most = Array.isArray(value) ? directives.max_list_size : directives.max_dict_size
  return (most !== undefined && size > most) || (directives.depth !== undefined && depth >= directives.depth)
}

const whereItIs = (node: Node): Json => `__INTERNAL__:${References.written(node)}`

class ArchiveReader {
  readonly part = new Part()
  private readonly source: Source
  private readonly root: Part

  constructor({ root, source }: Reading) {
    this.source = source
    this.root = root
  }

  /** What is wanted of a value; nothing where nothing was found. */
  walk(node: Node, request: Request.Request, parent: Directives.Directives): Json | undefined {
    if (request._tag === "Leaf") return this.resolve(node, request.directives)
    const directives = request.directives ?? parent
    if (References.isReference(node)) {
      return this.followed(node, directives, (target) => this.walk(target, request, parent))
    }
    const names = request.children.map(([name]) => name)
    const all = request.directives === undefined ? undefined : this.resolve(node, directives, names)
    const out: { [name: string]: Json } = isObject(all) ? { ...all } : {}
    for (const [key, child] of request.children) this.step(node, key, child, directives, out)
    return Object.keys(out).length === 0 && !isEmpty(node.value) ? undefined : out
  }

  private step(
    node: Node,
    key: string,
    request: Request.Request,
    directives: Directives.Directives,
    out: { [name: string]: Json }
  ): void {
    if (key === "*") {
      const why = "Wildcard '*' as field name is not supported in archive query as its data is not homogeneous."
      return this.part.fail("NOTFOUND", why)
    }
    const { bounds, name } = Request.range(key)
    if (request.directives?.query !== undefined) {
      throw Directives.refuse(400, `Query is not supported in ArchiveReader @ ${key}.`)
    }
    if (!isObject(node.value)) return this.part.fail("NOTFOUND", "'str' object has no attribute 'get'")
    const value = node.value[name]
    if (value === undefined || value === null) {
      return this.part.fail("NOTFOUND", `Field ${name} is not found in archive ${References.written(node)}.`)
    }
    const below: Node = { ...node, value, path: [...node.path, name] }
    if (!isSections(value)) {
      const found = this.walk(below, request, directives)
      if (found !== undefined) out[name] = found
      return
    }
    const index = request.directives?.index ?? bounds
    const found =
      request._tag === "Leaf"
        ? this.list(below, { ...request.directives, index }, out)
        : this.items(below, Request.picked(index ?? [null, null], value.length), (item) =>
            this.walk(item, request, directives)
          )
    out[name] = found.map(
      (item, at) => item ?? (Array.isArray(out[name]) ? ((out[name] as ReadonlyArray<Json>)[at] ?? null) : null)
    )
  }

  /** Some items of a list, each in its place. */
  private items(node: Node, places: ReadonlyArray<number>, read: (item: Node) => Json | undefined) {
    const list: ReadonlyArray<Json> = Array.isArray(node.value) ? node.value : []
    const filled: Array<Json | null> = []
    for (const index of places) {
      while (filled.length < index) filled.push(null)
      filled[index] = read({ ...node, value: list[index] ?? null, path: [...node.path, String(index)] }) ?? null
    }
    return filled
  }

  /** A list of sections; a page of it tells in the section around it which one it is. */
  private list(node: Node, directives: Directives.Directives, around: { [name: string]: Json }): ReadonlyArray<Json> {
    const length = Array.isArray(node.value) ? node.value.length : 0
    const { index, pagination, ...rest } = directives
    const plain = { ...rest, index: undefined, pagination: undefined }
    const read = (below: Directives.Directives) => (item: Node) => this.resolve(item, below)
    if (index !== undefined || pagination === undefined) {
      return this.items(node, Request.picked(index ?? [null, null], length), read({ ...plain, pagination }))
    }
    const { page = 1, page_containing, page_size = 10 } = pagination
    const size = Number(page_size)
    const containing = typeof page_containing === "number" && page_containing < length ? page_containing : undefined
    const number = containing === undefined ? Number(page) : Math.floor(containing / size) + 1
    const { m_response } = around
    const { subsection_lists } = isObject(m_response) ? m_response : {}
    const shown = { pagination: { page: number, page_size: size, total: length } }
    const lists = isObject(subsection_lists) ? subsection_lists : {}
    around["m_response"] = { subsection_lists: { ...lists, [node.path.at(-1) ?? ""]: shown } }
    const [from, to] = [(number - 1) * size, Math.min(number * size, length) - 1]
    return from > to
      ? []
      : this.items(node, Request.picked([from, to], length), read({ ...plain, pagination: { page_size } }))
  }

  /** A value as far as it is wanted, less the names that are asked for on their own. */
  resolve(node: Node, directives: Directives.Directives, omitted: ReadonlyArray<string> = []): Json | undefined {
    const { value } = node
    if (directives.directive === "resolved" && References.isReference(node)) {
      return this.followed(node, directives, (target) => this.resolve(target, directives, omitted))
    }
    if (isSections(value)) return this.list(node, directives, {})
    if (!isObject(value)) {
      return Array.isArray(value) && isTooMuch(node, directives) ? whereItIs(node) : value
    }
    const out: { [name: string]: Json } = {}
    for (const [name, each] of Object.entries(value)) {
      const isOmitted = omitted.some((one) => one.startsWith(name))
      if (own.has(name) || isOmitted || !Directives.wants(directives, name)) continue
      const below = this.below(
        { ...node, value: each, path: [...node.path, name], depth: node.depth + 1 },
        directives,
        out
      )
      if (below !== undefined) out[name] = below
    }
    // What is empty leaves no trace.
    return Object.keys(out).length === 0 ? undefined : out
  }

  private below(node: Node, directives: Directives.Directives, around: { [name: string]: Json }): Json | undefined {
    if (isTooMuch(node, directives)) return whereItIs(node)
    const { page_size } = directives.pagination ?? {}
    // Lists further below have pages of the same size, and show the first.
    const pagination = page_size === undefined ? undefined : { page_size }
    const further = { ...directives, include: ["*"], exclude: undefined, index: undefined, pagination }
    if (Directives.isPlain(further)) return node.value
    return isSections(node.value) ? this.list(node, further, around) : this.resolve(node, further)
  }

  /** Puts what a reference means at its place, and gives the name of that place; what cannot be followed stays. */
  private followed(
    node: Node,
    { resolve_depth }: Directives.Directives,
    read: (target: Node) => Json | undefined
  ): Json {
    if (resolve_depth && node.visited.size === resolve_depth) return node.value
    return Result.match(References.follow(this.source, node, String(node.value)), {
      onFailure: (why) => {
        this.part.fail("ARCHIVEERROR", why)
        return node.value
      },
      onSuccess: ({ value, ...place }) => {
        const path = ["uploads", place.upload_id, "entries", place.entry_id, "archive", ...place.path]
        const found = read({ ...place, value, depth: node.depth })
        if (found !== undefined) this.root.join(path, found)
        return path.join("/")
      }
    })
  }
}

/** Reads what is wanted of an archive. */
export const read = (archive: JsonObject, request: Request.Request, reading: Reading): Growing => {
  const { entry_id, upload_id } = reading
  const reader = new ArchiveReader(reading)
  const whole = { value: archive, archive, entry_id, upload_id, path: [], visited: new Set<string>(), depth: 0 }
  const found = reader.walk(whole, request, Directives.everything)
  if (isObject(found)) reader.part.set([], found)
  return reader.part.done()
}
