/**
 * The server's readers by the names that lead to them: those of its database's documents take no limits.
 */
import * as Result from "effect/Result"
import type { Refused } from "../Refused.ts"
import * as Directives from "./Directives.ts"
import * as Things from "./Things.ts"

/** What the server calls a reader of documents; none for those that take limits. */
export type Documents = string | undefined

/** Where a query begins. */
export const top: Documents = "MongoReader"

const readers: { readonly [kind in Things.Kind]?: string } = {
  upload: "UploadReader",
  entry: "EntryReader",
  dataset: "DatasetReader",
  group: "UserGroupReader",
  user: "UserReader"
}

/** What takes limits. */
const limited = new Set(["files", "mainfile", "archive", "metainfo"])

/** Who reads what is below a name. */
export const below = (reader: Documents, name: string): Documents => {
  if (reader === undefined || limited.has(name)) return undefined
  const kind = Things.people.has(name) ? "user" : Things.listed[name]
  return (kind && readers[kind]) ?? reader
}

/** What is said at a place that its reader does not take. */
const refusedBy = (directives: Directives.Directives): string | undefined => {
  const { depth, max_dict_size, max_list_size, resolve_depth, said } = directives
  if ((said["include_definition"] ?? "none") !== "none") return "Including definitions"
  if (depth) return "Limiting result depth"
  if (resolve_depth) return "Limiting resolve depth"
  return max_list_size || max_dict_size ? "Limiting container size" : undefined
}

/** Refuses limits where there are none. */
export const check = (
  reader: Documents,
  directives: Directives.Directives,
  key: string | undefined
): Result.Result<void, Refused> => {
  const what = reader === undefined ? undefined : refusedBy(directives)
  return what === undefined
    ? Result.succeed(undefined)
    : Result.fail(Directives.refuse(400, `${what} is not supported in ${reader} @ ${key ?? "top level"}.`))
}
