/**
 * Reads a query: each kind of thing has its names, and what a thing does not know of its own is read as another thing.
 */
import * as Result from "effect/Result"
import { Refused } from "../Refused.ts"
import type { Json, JsonObject } from "../search/Document.ts"
import { type Growing, Part } from "./Answer.ts"
import * as Archives from "./Archives.ts"
import * as Directives from "./Directives.ts"
import * as Files from "./Files.ts"
import * as Listing from "./Listing.ts"
import * as Packages from "./Packages.ts"
import * as Request from "./Request.ts"
import type { Source } from "./Source.ts"
import * as Things from "./Things.ts"

/** A thing that is read: where in the answer of its reader, and what is known of it. */
interface Node {
  readonly kind: Things.Kind
  readonly part: Part
  readonly path: ReadonlyArray<string>
  readonly archive: Json | undefined
  /** The id of what the reader reads. */
  readonly id: string
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const fail = (refused: Refused): never => {
  throw refused
}

/** What Python says of a name that is looked for in a value that has none. */
const noNames = (value: Json | undefined, name: string): string | undefined => {
  if (typeof value === "string") return value.includes(name) ? "string indices must be integers, not 'str'" : undefined
  if (value === null || value === undefined) return "argument of type 'NoneType' is not iterable"
  if (typeof value === "boolean") return "argument of type 'bool' is not iterable"
  return typeof value === "number" ? "argument of type 'int' is not iterable" : undefined
}

/** Reads one query, from a source, into an answer. */
export class Reader {
  private readonly source: Source
  private readonly whole: Part

  constructor(source: Source, whole: Part) {
    this.source = source
    this.whole = whole
  }

  /** Reads from the beginning, where nothing is known but the names of lists; or as somebody, who has lists as well. */
  root(request: Request.Request, as?: string): void {
    const archive = as === undefined ? undefined : Things.find(this.source, "user", as, this.whole)
    const kind = as === undefined ? "root" : "user"
    this.walk({ kind, part: this.whole, path: [], archive, id: as ?? "" }, request, Directives.everything)
  }

  /** Reads one thing by its id. */
  private read(kind: Things.Kind, id: string, request: Request.Request, given?: JsonObject): Growing {
    const part = new Part()
    const archive = given ?? Things.find(this.source, kind, id, part)
    if (archive !== undefined) {
      const own = kind === "user" ? (typeof archive["user_id"] === "string" ? archive["user_id"] : "") : id
      this.walk({ kind, part, path: [], archive, id: own }, request, Directives.everything)
    }
    return part.done()
  }

  /** Reads something else than what the node is; what that stumbles over, the node tells. */
  private put(node: Node, name: string, read: () => Json | Growing): true {
    try {
      node.part.set([...node.path, name], read())
    } catch (refused) {
      if (!(refused instanceof Refused) || refused.status !== 422) throw refused
      node.part.fail("GENERAL", String(refused.detail))
    }
    return true
  }

  private walk(node: Node, request: Request.Request, parent: Directives.Directives): void {
    if (request._tag === "Leaf") return this.resolve(node, request.directives, [])
    const directives = request.directives ?? parent
    const names = request.children.map(([name]) => name)
    const rest = Request.child(request, "*")
    let children = request.children.filter(([name]) => name !== "*")
    if (rest?._tag === "Leaf") this.others(node, rest.directives, names)
    else if (rest !== undefined && isObject(node.archive)) {
      const others = Object.keys(node.archive).filter((name) => !names.includes(name))
      children = [...children, ...others.map((name) => [name, rest] as const)]
    } else if (rest === undefined && request.directives !== undefined) this.resolve(node, directives, names)
    for (const [name, below] of children) this.step(node, name, below, directives)
  }

  /** All of a list that is not asked for by name. */
  private others(node: Node, directives: Directives.Directives, names: ReadonlyArray<string>): void {
    if (!isObject(node.archive)) return
    for (const [id, value] of Object.entries(node.archive)) {
      if (names.some((name) => name.startsWith(id))) continue
      this.resolve({ ...node, archive: value, path: [...node.path, id] }, directives, [])
    }
  }

  /** A thing as far as its names are wanted, less those that are asked for on their own. */
  private resolve(node: Node, directives: Directives.Directives, omitted: ReadonlyArray<string>): void {
    const { archive, part, path } = node
    if (!isObject(archive)) {
      if (archive !== undefined) part.set(path, Things.resolved(this.source, archive, directives))
      return
    }
    const reader = Things.listed[path.at(-2) ?? ""]
    if (directives.directive === "resolved" && reader !== undefined) {
      part.set(path, this.read(reader, path.at(-1) ?? "", { _tag: "Leaf", directives }))
      return
    }
    for (const [name, value] of Object.entries(archive)) {
      const isWanted = Directives.wants(directives, name) && !omitted.some((each) => each.startsWith(name))
      if (isWanted) part.set([...path, name], value)
    }
  }

  private step(node: Node, name: string, request: Request.Request, parent: Directives.Directives): void {
    if (this.elsewhere(node, name, request) || this.list(node, name, request, parent)) return
    const { archive, part, path } = node
    const reader = Things.listed[path.at(-1) ?? ""]
    if (reader !== undefined) {
      this.put(node, name, () => this.read(reader, name, request))
      return
    }
    const { bounds, name: field } = Request.range(name)
    const why = noNames(archive, field)
    if (why !== undefined) fail(Directives.refuse(422, why))
    if (!isObject(archive) || !Object.hasOwn(archive, field)) return
    const value = archive[field]
    if (Array.isArray(value) && request._tag === "Branch") {
      const list: ReadonlyArray<Json> = value
      const items = Request.picked(bounds ?? [null, null], list.length).map((index) => {
        const item = new Part()
        this.walk({ ...node, part: item, path: [], archive: list[index] }, request, parent)
        return item.done()
      })
      part.set([...path, field], items as Json)
      return
    }
    this.walk({ ...node, archive: value, path: [...path, field] }, request, parent)
  }

  /** What another reader reads; whether it was that. */
  private elsewhere(node: Node, name: string, request: Request.Request): boolean {
    const { archive, id, kind } = node
    if (kind === "root" && name === "metainfo") return this.put(node, name, () => Packages.read(request))
    if (name === "files" && kind === "upload") return this.put(node, name, () => this.files(id, "", request))
    if (!isObject(archive)) return false
    const as = (reader: Things.Kind, thing: Json | undefined) =>
      this.put(node, name, () => this.read(reader, String(thing), request))
    if (kind === "entry" && this.ofEntry(node, archive, name, request)) return true
    if (kind === "row" && (name === "entry" || name === "entries")) return as("entry", archive["entry_id"])
    if (request._tag === "Leaf" || !Object.hasOwn(archive, name)) return false
    const value = archive[name]
    if (name === "entry_id" && typeof value === "string") return as("entry", value)
    if (name === "upload_id" && typeof value === "string") return as("upload", value)
    if (!Things.people.has(name) || value === undefined || value === null) return false
    return this.put(node, name, () =>
      Array.isArray(value)
        ? (value.map((each: Json) => this.person(each, request)) as Json)
        : this.person(value, request)
    )
  }

  /** What an entry leads to: its row, its upload, its main file, its archive. */
  private ofEntry(node: Node, archive: JsonObject, name: string, request: Request.Request): boolean {
    const upload_id = String(archive["upload_id"] ?? "")
    if (name === "metadata") return this.put(node, name, () => this.read("row", node.id, request))
    if (name === "upload" || name === "uploads") {
      return this.put(node, name, () => this.read("upload", upload_id, request))
    }
    if (name === "mainfile") {
      return this.put(node, name, () => this.files(upload_id, String(archive["mainfile_path"] ?? ""), request))
    }
    if (name !== "archive") return false
    const whole = this.source.archive(node.id)
    const reading = { source: this.source, root: this.whole, upload_id, entry_id: node.id }
    return whole === undefined ? true : this.put(node, name, () => Archives.read(whole, request, reading))
  }

  private person(value: Json, request: Request.Request): Growing {
    return isObject(value)
      ? this.read("user", String(value["user_id"]), request, value)
      : this.read("user", String(value), request)
  }

  private files(upload_id: string, root: string, request: Request.Request): Growing {
    return Files.read(
      { source: this.source, upload_id, root, entry: (entry_id, wanted) => this.read("entry", entry_id, wanted) },
      request
    )
  }

  /** A list, and what is wanted of it; whether it was one. */
  private list(node: Node, name: string, request: Request.Request, parent: Directives.Directives): boolean {
    if (Things.listed[name] === undefined || name === "metadata") return false
    const below = { ...node, path: [...node.path, name] }
    const isBranch = request._tag === "Branch"
    const rest = isBranch ? Request.child(request, "*") : undefined
    if (isBranch && request.directives === undefined && rest === undefined && name !== "search") {
      this.walk({ ...below, archive: {} }, request, parent)
      return true
    }
    const directives = request.directives ?? Directives.inherited(parent)
    if (name === "user" || name === "users") {
      const asked = request.directives
      if (asked?.query !== undefined) fail(Directives.refuse(400, "User reader does not support query."))
      if (asked?.pagination !== undefined) fail(Directives.refuse(400, "User reader does not support pagination."))
      if (!isBranch) fail(Directives.refuse(422, "'RequestConfig' object has no attribute 'items'"))
      this.walk({ ...below, archive: {} }, request, parent)
      return true
    }
    const response = [...below.path, "m_response"]
    if (isBranch && request.directives !== undefined) node.part.set(response, directives.said)
    const { items, pagination, query } = Result.getOrElse(Listing.read(this.source, node, name, directives), fail)
    if (query !== undefined) node.part.set([...response, "query"], query)
    const isShown = !isBranch || rest !== undefined
    if (isShown) node.part.set([...response, "pagination"], pagination)
    const archive = Object.fromEntries(isShown ? items.map(([id, item]) => [id, isBranch ? item : id]) : [])
    this.walk({ ...below, archive }, request, parent)
    return true
  }
}
