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

const names: { readonly [name: string]: Documents } = {
  upload: "UploadReader",
  uploads: "UploadReader",
  entry: "EntryReader",
  entries: "EntryReader",
  dataset: "DatasetReader",
  datasets: "DatasetReader",
  group: "UserGroupReader",
  groups: "UserGroupReader",
  user: "UserReader",
  users: "UserReader",
  files: undefined,
  mainfile: undefined,
  archive: undefined,
  metainfo: undefined
}

/** Who reads what is below a name. */
export const below = (reader: Documents, name: string): Documents => {
  if (reader === undefined) return undefined
  if (Object.hasOwn(names, name)) return names[name]
  return Things.people.has(name) ? names["user"] : reader
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
