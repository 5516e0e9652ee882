/**
 * NOMAD's graph: from people to their uploads, from uploads to entries and files, from entries to archives, in one query.
 * Each kind of thing has its reader; what a reader does not know of its own, it hands to the reader of another.
 */
import * as Result from "effect/Result"
import { Refused } from "../Refused.ts"
import type { Json, JsonObject } from "../search/Document.ts"
import { type Growing, Part } from "./Answer.ts"
import * as Archives from "./Archives.ts"
import * as Files from "./Files.ts"
import * as Lists from "./Lists.ts"
import * as Request from "./Request.ts"
import type { Source } from "./Source.ts"

/** What a reader reads. */
type Kind = "root" | "user" | "upload" | "entry" | "row" | "dataset" | "group"

/** The readers of what lists hold, by the names of the lists. */
const listed: { readonly [name: string]: Kind } = {
  search: "row",
  metadata: "row",
  entry: "entry",
  entries: "entry",
  upload: "upload",
  uploads: "upload",
  user: "user",
  users: "user",
  dataset: "dataset",
  datasets: "dataset",
  group: "group",
  groups: "group"
}

/** Fields that hold people. */
const people = new Set([
  "main_author",
  "coauthors",
  "reviewers",
  "viewers",
  "writers",
  "entry_coauthors",
  "user_id",
  "owner",
  "members"
])

/** A thing that is read: where in the answer of its reader, and what is known of it. */
interface Node {
  readonly kind: Kind
  readonly part: Part
  readonly path: ReadonlyArray<string>
  readonly archive: Json | undefined
  /** The id of what the reader reads. */
  readonly id: string
}

type Branch = Request.Request & { readonly _tag: "Branch" }

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const child = (branch: Branch, name: string): Request.Request | undefined =>
  branch.children.find(([each]) => each === name)?.[1]

/** What a search is said to have been asked for. */
const searched = (query: JsonObject | undefined): JsonObject => {
  if (query === undefined) return {}
  const { pagination } = query
  const paged = isObject(pagination) ? { pagination: { page_size: 10, order: "asc", ...pagination } } : {}
  return { ...query, ...paged, aggregations: query["aggregations"] ?? {} }
}

/** A refusal of a search, as the server prints it within a sentence. */
const told = (refused: Refused): Refused =>
  Request.refuse(
    422,
    typeof refused.detail === "string" ? `${refused.status}: ${refused.detail}` : `${refused.status}: `
  )

const fail = (refused: Refused): never => {
  throw refused
}

class Reader {
  readonly source: Source

  constructor(source: Source) {
    this.source = source
  }

  /** Reads one thing by its id. */
  read(kind: Kind, id: string, request: Request.Request, given?: JsonObject): Growing {
    const part = new Part()
    const archive = given ?? this.target(kind, id, part)
    if (archive !== undefined) {
      const own = kind === "user" ? (typeof archive["user_id"] === "string" ? archive["user_id"] : "") : id
      this.walk({ kind, part, path: [], archive, id: own }, request, Request.initial)
    }
    return part.done()
  }

  /** Reads from the beginning, where nothing is known but the names of lists. */
  root(part: Part, request: Request.Request): void {
    this.walk({ kind: "root", part, path: [], archive: undefined, id: "" }, request, Request.initial)
  }

  private target(kind: Kind, id: string, part: Part): JsonObject | undefined {
    if (kind === "user") return this.user(id, part)
    if (kind === "upload") return this.upload(id, part)
    if (kind === "entry" || kind === "row") {
      const found = kind === "entry" ? this.source.entry(id) : this.source.row(id)
      if (found === undefined) {
        part.fail("NOACCESS", `The value ${id} is not a valid entry id or not visible to current user.`)
      }
      return found
    }
    if (kind === "dataset") return this.dataset(id, part)
    if (kind === "group") {
      part.fail("NOTFOUND", `The value ${id} is not a valid group id.`)
      part.fail("NOTFOUND", `Group ID ${id} does not exist.`)
    }
    return undefined
  }

  private user(id: string, part: Part): JsonObject | undefined {
    const user_id = id === "me" ? this.source.me : id
    if (user_id === "") return {}
    const found = this.source.user(user_id)
    if (found === undefined) part.fail("NOTFOUND", `User ID ${user_id} does not exist.`)
    return found
  }

  private upload(id: string, part: Part): JsonObject | undefined {
    const found = this.source.upload(id)
    if (found === "NOTFOUND") part.fail(found, `The value ${id} is not a valid upload id.`)
    if (found === "NOACCESS") part.fail(found, `No access to upload ${id}.`)
    return typeof found === "string" ? undefined : found
  }

  private dataset(id: string, part: Part): JsonObject | undefined {
    const found = this.source.dataset(id)
    if (found === undefined) part.fail("NOTFOUND", `The value ${id} is not a valid dataset id.`)
    else if (found["user_id"] !== this.source.me) {
      part.fail("NOACCESS", `No access to dataset ${id}.`)
      return undefined
    }
    return found
  }

  private walk(node: Node, request: Request.Request, parent: Request.Directives): void {
    if (request._tag === "Leaf") return this.resolve(node, request.directives, [])
    const directives = request.directives ?? parent
    const names = request.children.map(([name]) => name)
    const rest = child(request, "*")
    let children = request.children.filter(([name]) => name !== "*")
    if (rest?._tag === "Leaf") this.others(node, rest.directives, names)
    else if (rest !== undefined && isObject(node.archive)) {
      const others = Object.keys(node.archive).filter((name) => !names.includes(name))
      children = [...children, ...others.map((name) => [name, rest] as const)]
    } else if (rest === undefined && request.directives !== undefined) this.resolve(node, directives, names)
    for (const [name, below] of children) this.step(node, name, below, directives)
  }

  /** All of a list that is not asked for by name. */
  private others(node: Node, directives: Request.Directives, names: ReadonlyArray<string>): void {
    if (!isObject(node.archive)) return
    for (const [id, value] of Object.entries(node.archive)) {
      if (names.some((name) => name.startsWith(id))) continue
      this.resolve({ ...node, archive: value, path: [...node.path, id] }, directives, [])
    }
  }

  /** A thing as far as its names are wanted, less those that are asked for on their own. */
  private resolve(node: Node, directives: Request.Directives, omitted: ReadonlyArray<string>): void {
    const { archive, part, path } = node
    if (!isObject(archive)) {
      if (archive !== undefined) part.set(path, this.resolved(archive, directives))
      return
    }
    const reader = listed[path.at(-2) ?? ""]
    if (directives.directive === "resolved" && reader !== undefined) {
      part.set(path, this.read(reader, path.at(-1) ?? "", { _tag: "Leaf", directives }))
      return
    }
    for (const [name, value] of Object.entries(archive)) {
      const isWanted = Request.wants(directives, name) && !omitted.some((each) => each.startsWith(name))
      if (isWanted) part.set([...path, name], value)
    }
  }

  /** What an id stands for, where that is asked for. */
  private resolved(value: Json, { directive, resolve_type }: Request.Directives): Json {
    if (directive === "plain" || typeof value !== "string") return value
    if (resolve_type === "user") return this.source.user(value === "me" ? this.source.me : value) ?? value
    if (resolve_type === "entry") return this.source.entry(value) ?? value
    if (resolve_type === "dataset") return this.source.dataset(value) ?? value
    const upload = resolve_type === "upload" ? this.source.upload(value) : value
    return typeof upload === "string" ? value : upload
  }

  private step(node: Node, name: string, request: Request.Request, parent: Request.Directives): void {
    if (this.elsewhere(node, name, request) || this.list(node, name, request, parent)) return
    const { archive, part, path } = node
    const reader = listed[path.at(-1) ?? ""]
    if (reader !== undefined) {
      part.set([...path, name], this.read(reader, name, request))
      return
    }
    const { name: field, pick } = Request.range(name)
    if (archive === undefined) fail(Request.refuse(422, "argument of type 'NoneType' is not iterable"))
    if (!isObject(archive) || !Object.hasOwn(archive, field)) return
    const value = archive[field]
    if (Array.isArray(value) && request._tag === "Branch") {
      const list: ReadonlyArray<Json> = value
      const items = pick(list.length).map((index) => {
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
    const { archive, id, kind, part, path } = node
    const put = (value: Json | Growing): true => {
      part.set([...path, name], value)
      return true
    }
    if (kind === "root" && name === "metainfo") fail(notSimulated)
    if (name === "files" && kind === "upload") return put(this.files(id, "", request))
    if (!isObject(archive)) return false
    const upload_id = String(archive["upload_id"] ?? "")
    const isEntry = kind === "entry" || kind === "row"
    if (kind === "entry" && name === "metadata") return put(this.read("row", id, request))
    if (kind === "entry" && (name === "upload" || name === "uploads"))
      return put(this.read("upload", upload_id, request))
    if (kind === "entry" && name === "mainfile") {
      return put(this.files(upload_id, String(archive["mainfile_path"] ?? ""), request))
    }
    if (kind === "entry" && name === "archive") {
      const whole = this.source.archive(id)
      return whole === undefined ? true : put(Archives.read(whole, request, { entry_id: id, upload_id }))
    }
    if (isEntry && kind === "row" && (name === "entry" || name === "entries")) {
      return put(this.read("entry", String(archive["entry_id"]), request))
    }
    if (request._tag === "Leaf" || !Object.hasOwn(archive, name)) return false
    const value = archive[name]
    if (name === "entry_id" && typeof value === "string") return put(this.read("entry", value, request))
    if (name === "upload_id" && typeof value === "string") return put(this.read("upload", value, request))
    if (!people.has(name) || value === undefined || value === null) return false
    return put(
      Array.isArray(value)
        ? (value.map((each: Json) => this.person(each, request)) as Json)
        : this.person(value, request)
    )
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
  private list(node: Node, name: string, request: Request.Request, parent: Request.Directives): boolean {
    if (listed[name] === undefined || (name === "metadata" && node.kind === "entry")) return false
    const below = { ...node, path: [...node.path, name] }
    const isBranch = request._tag === "Branch"
    if (isBranch && request.directives === undefined && child(request, "*") === undefined && name !== "search") {
      this.walk({ ...below, archive: {} }, request, parent)
      return true
    }
    if (name === "user" || name === "users") {
      if (!isBranch) fail(Request.refuse(422, "'RequestConfig' object has no attribute 'items'"))
      this.walk({ ...below, archive: {} }, request, parent)
      return true
    }
    const directives = request.directives ?? Request.inherited(parent)
    const response = [...below.path, "m_response"]
    if (isBranch && request.directives !== undefined) node.part.set(response, directives.said)
    const { items, pagination, query } = this.page(node, name, directives)
    if (query !== undefined) node.part.set([...response, "query"], query)
    const isShown = !isBranch || child(request, "*") !== undefined
    if (isShown) node.part.set([...response, "pagination"], pagination)
    const archive = Object.fromEntries(isShown ? items.map(([id, item]) => [id, isBranch ? item : id]) : [])
    this.walk({ ...below, archive }, request, parent)
    return true
  }

  private page(node: Node, name: string, directives: Request.Directives) {
    const query = directives.query
    if (name === "search") return { ...this.search(directives), query: searched(query) }
    const kind = Lists.kinds[name]
    if (kind === undefined) {
      // The server looks for a field that its datasets do not have under that name.
      if (name.startsWith("dataset") && this.source.datasets > 0) fail(Request.refuse(422, "'dataset_id'"))
      const asked = name.startsWith("group") ? { query: query ?? {} } : { query }
      return { items: [], pagination: Lists.described(directives.pagination ?? {}, 0, null), ...asked }
    }
    const all = kind.id === "upload_id" ? this.uploads(node) : this.entries(node)
    const { items, pagination } = Result.getOrElse(Lists.page(all, kind, directives), fail)
    return { items: items.map((item) => [String(item[kind.id]), item] as const), pagination, query }
  }

  private uploads({ id, kind }: Node): ReadonlyArray<JsonObject> {
    return this.source.uploadsOf(kind === "user" ? id : this.source.me)
  }

  private entries(node: Node): ReadonlyArray<JsonObject> {
    if (node.kind === "upload") return this.source.entriesOf([node.id])
    return this.source.entriesOf(this.uploads(node).map((upload) => String(upload["upload_id"])))
  }

  private search({ pagination: paged, query }: Request.Directives) {
    const { owner, pagination, query: criteria, required } = query ?? {}
    const wanted = pagination ?? paged
    const answer = Result.getOrElse(
      this.source.search({
        owner: owner ?? (this.source.me === "" ? "public" : "user"),
        query: criteria ?? {},
        ...(wanted && { pagination: wanted }),
        ...(required && { required })
      }),
      (refused) => fail(told(refused))
    )
    const { next_page_after_value, total, ...rest } = { next_page_after_value: undefined, ...answer.pagination }
    return {
      items: answer.data.map((row) => {
        const { mainfile, ...others } = row
        const item = mainfile === undefined ? others : { ...others, mainfile_path: mainfile }
        return [String(row["entry_id"]), item] as const
      }),
      pagination: Lists.described(rest, total, next_page_after_value ?? null)
    }
  }
}

const notSimulated = new Refused({ status: 501, detail: "metainfo in POST /graph/query is not simulated." })

/** Answers a query. */
export const query = (source: Source, body: unknown): Result.Result<Growing, Refused> =>
  Result.flatMap(Request.parse(body), (request) => {
    if (request._tag === "Leaf") return Result.fail(Request.refuse(422, ""))
    const part = new Part()
    try {
      new Reader(source).root(part, request)
      return Result.succeed(part.done())
    } catch (refused) {
      if (refused instanceof Refused) return Result.fail(refused)
      throw refused
    }
  })
