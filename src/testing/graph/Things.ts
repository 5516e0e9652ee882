/**
 * The things of the graph by their ids, each as its reader finds it, and the complaints about those that it does not.
 */
import type { Json, JsonObject } from "../search/Document.ts"
import type { Part } from "./Answer.ts"
import type { Directives } from "./Directives.ts"
import type { Source } from "./Source.ts"

/** What a reader reads. */
export type Kind = "root" | "user" | "upload" | "entry" | "row" | "dataset" | "group"

/** The readers of what lists hold, by the names of the lists. */
export const listed: { readonly [name: string]: Kind } = {
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
export const people = new Set([
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

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Numbers as names are places in a list, which begins with the one before the first. */
const numbered = (value: Json): Json => {
  if (!isObject(value)) return value
  const names = Object.keys(value)
  return names.length > 0 && names.every((name) => /^\d+$/.test(name)) ? [null, ...Object.values(value)] : value
}

/** A row of a search as the graph has it. */
export const asRow = ({ mainfile, search_quantities, ...row }: JsonObject): JsonObject => ({
  ...row,
  ...(Array.isArray(search_quantities) && {
    search_quantities: search_quantities.map((each: JsonObject) => ({
      ...each,
      ...(each["segments"] !== undefined && { segments: numbered(each["segments"]) })
    }))
  }),
  ...(mainfile !== undefined && { mainfile_path: mainfile })
})

const user = (source: Source, id: string, part: Part): JsonObject | undefined => {
  const user_id = id === "me" ? source.me : id
  if (user_id === "") return {}
  const found = source.user(user_id)
  if (found === undefined) part.fail("NOTFOUND", `User ID ${user_id} does not exist.`)
  return found
}

const upload = (source: Source, id: string, part: Part): JsonObject | undefined => {
  const found = source.upload(id)
  if (found === "NOTFOUND") part.fail(found, `The value ${id} is not a valid upload id.`)
  if (found === "NOACCESS") part.fail(found, `No access to upload ${id}.`)
  return typeof found === "string" ? undefined : found
}

const entry = (source: Source, kind: "entry" | "row", id: string, part: Part): JsonObject | undefined => {
  const found = kind === "entry" ? source.entry(id) : source.row(id)
  if (found === undefined) {
    part.fail("NOACCESS", `The value ${id} is not a valid entry id or not visible to current user.`)
  }
  return kind === "row" && found !== undefined ? asRow(found) : found
}

const dataset = (source: Source, id: string, part: Part): JsonObject | undefined => {
  const found = source.dataset(id)
  if (found === undefined) part.fail("NOTFOUND", `The value ${id} is not a valid dataset id.`)
  else if (found["user_id"] !== source.me) {
    part.fail("NOACCESS", `No access to dataset ${id}.`)
    return undefined
  }
  return found
}

const group = (source: Source, id: string, part: Part): JsonObject | undefined => {
  const found = source.groups().find(({ group_id }) => group_id === id)
  if (found === undefined) {
    part.fail("NOTFOUND", `The value ${id} is not a valid group id.`)
    part.fail("NOTFOUND", `Group ID ${id} does not exist.`)
  }
  return found
}

/** The thing with an id, if there is one that the caller may read. */
export const find = (source: Source, kind: Kind, id: string, part: Part): JsonObject | undefined => {
  if (kind === "user") return user(source, id, part)
  if (kind === "upload") return upload(source, id, part)
  if (kind === "entry" || kind === "row") return entry(source, kind, id, part)
  if (kind === "dataset") return dataset(source, id, part)
  return kind === "group" ? group(source, id, part) : undefined
}

/** What an id stands for, where that is asked for. */
export const resolved = (source: Source, value: Json, { directive, resolve_type }: Directives): Json => {
  if (directive === "plain" || typeof value !== "string") return value
  if (resolve_type === "user") return source.user(value === "me" ? source.me : value) ?? value
  if (resolve_type === "entry") return source.entry(value) ?? value
  if (resolve_type === "dataset") return source.dataset(value) ?? value
  const upload = resolve_type === "upload" ? source.upload(value) : value
  return typeof upload === "string" ? value : upload
}
