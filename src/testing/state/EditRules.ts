/**
 * What the metadata edit can change, and what it takes for a value: a row per quantity. A value is verified one at a
 * time, lists value by value; people become ids, and so do datasets.
 */
import * as Result from "effect/Result"
import type { Json } from "../search/Document.ts"
import * as Python from "../Python.ts"
import type { Accounts } from "./Accounts.ts"
import type { Caller } from "./Caller.ts"
import * as Datasets from "./Datasets.ts"
import * as Moment from "./Moment.ts"
import type { Store } from "./Store.ts"

/** What the rules have to know to judge a value. */
export interface Context {
  readonly store: Store
  readonly accounts: Accounts
  readonly caller: Caller
}

/** How one value of a list is meant. */
export type Operation = "set" | "add" | "remove"

/** A verified value, or the server's complaint. */
export type Verdict = Result.Result<Json, string>

/** A quantity that can be edited. */
export interface Quantity {
  readonly level: "upload" | "entry"
  readonly who: "coauthor" | "admin"
  readonly list: boolean
  readonly verify: (value: Json, context: Context, operation: Operation | undefined) => Verdict
}

const schemes = ["ftp", "ftps", "git", "http", "https", "irc", "rtmp", "rtmps", "rtsp", "sftp", "ssh", "telnet"]
const domain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9][a-z0-9-]{0,61}[a-z]\.?$/
const address = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\])$/

/** Whether a text is a URL as the server understands it: no local names, and each parameter with its value. */
const isUrl = (text: string): boolean => {
  if (/[\s{}|\\^`<>"]/.test(text) || !/^[a-z]+:\/\//i.test(text) || !URL.canParse(text)) return false
  const { protocol, hostname, search } = new URL(text)
  // Only web schemes have their host translated to ASCII.
  const { hostname: host } = new URL(`http://${hostname}`)
  const parameters = search === "" ? [] : search.slice(1).split("&")
  return (
    schemes.includes(protocol.slice(0, -1)) &&
    (domain.test(host) || address.test(host)) &&
    parameters.every((parameter) => parameter.includes("="))
  )
}

/** An empty text clears a value. */
const orNull = (value: Json): Json => (value === "" ? null : value)

const text = (value: Json): Verdict => Result.succeed(orNull(value))

const months = (value: Json): Verdict => {
  if (typeof value !== "number") {
    const type = typeof value === "string" ? "str" : typeof value
    return Result.fail(`'<=' not supported between instances of 'int' and '${type}'`)
  }
  return value >= 0 && value <= 36 ? Result.succeed(value) : Result.fail("Value should be between 0 and 36")
}

const url = (value: Json): Verdict =>
  typeof value === "string" && isUrl(value) ? Result.succeed(value) : Result.fail("Please enter a valid URL ...")

const time = (value: Json): Verdict => {
  if (typeof value !== "string") return Result.fail("fromisoformat: argument must be str")
  return Moment.parse(value) === undefined ? Result.fail(`Invalid isoformat string: '${value}'`) : Result.succeed(value)
}

const user = (value: Json, { accounts }: Context): Verdict => {
  if (typeof value !== "string") return Result.fail("Expected a string value")
  const account = accounts.byAnyName(value)
  return account ? Result.succeed(account.user_id) : Result.fail(`User reference not found: \`${value}\``)
}

/** A group that there is; the one of everybody may look, not change. */
const group =
  (everybody: boolean) =>
  (value: Json, { store }: Context): Verdict => {
    if (value === "all" && !everybody) {
      return Result.fail("Special group 'all' is invalid for field coauthor_groups.")
    }
    return value === "all" || store.groups.has(String(value))
      ? Result.succeed(value)
      : Result.fail(`User group '${Python.str(value)}' does not exist.`)
  }

const databases = [
  "The Perovskite Database Project",
  "EELS Data Base",
  "Materials Project",
  "AFLOW",
  "OQMD",
  "Kyoto Phonopy Database",
  "CatTestHub",
  "Catalyst Acquisition by Data Sharing (CADS)",
  "Open Catalyst Project"
]

const database = (value: Json): Verdict => {
  if (typeof value !== "string") return Result.fail("Expected a string value")
  return value === "" || databases.includes(value)
    ? Result.succeed(orNull(value))
    : Result.fail(`Bad enum value ${value}`)
}

/** By id, or by name if it is the caller's own. */
const dataset = (value: Json, { store, caller }: Context, operation: Operation | undefined): Verdict => {
  if (typeof value !== "string") return Result.fail("Expected a string value")
  const { user_id, is_admin } = caller.account
  const found = store.datasets.get(value) ?? Datasets.byName(store, user_id, value)
  if (found === undefined) return Result.fail(`Dataset reference not found: \`${value}\``)
  if (!is_admin && found.user_id !== user_id) return Result.fail(`Dataset \`${value}\` does not belong to you`)
  return operation === "add" || found.doi === null
    ? Result.succeed(found.dataset_id)
    : Result.fail(`Dataset \`${value}\` has a doi, can only add entries to it`)
}

const row = (
  level: Quantity["level"],
  verify: Quantity["verify"],
  options: { readonly list?: true; readonly who?: "admin" } = {}
): Quantity => ({ level, verify, list: options.list ?? false, who: options.who ?? "coauthor" })

/** All that can be edited. */
export const quantities: { readonly [name: string]: Quantity } = {
  upload_name: row("upload", text),
  description: row("upload", text),
  embargo_length: row("upload", months),
  external_db: row("upload", database),
  coauthors: row("upload", user, { list: true }),
  coauthor_groups: row("upload", group(false), { list: true }),
  reviewers: row("upload", user, { list: true }),
  reviewer_groups: row("upload", group(true), { list: true }),
  main_author: row("upload", user, { who: "admin" }),
  license: row("upload", text, { who: "admin" }),
  upload_create_time: row("upload", time, { who: "admin" }),
  publish_time: row("upload", time, { who: "admin" }),
  entry_create_time: row("entry", time, { who: "admin" }),
  external_id: row("entry", text),
  comment: row("entry", text),
  references: row("entry", url, { list: true }),
  datasets: row("entry", dataset, { list: true })
}

/** The operations that a list's value stands for, in the server's words where it stands for none. */
const operations = (name: string, value: Json): Result.Result<{ readonly [operation: string]: Json }, string> => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return Result.succeed({ [name === "datasets" ? "add" : "set"]: value })
  }
  const asked = value as { readonly [operation: string]: Json } // a JSON object, arrays were sorted out
  const keys = Object.keys(asked)
  const unknown = keys.find((key) => !["set", "add", "remove"].includes(key))
  if (keys.length === 0) return Result.fail("No operation specified")
  if (unknown !== undefined)
    return Result.fail(`Allowed operations are \`set\`, \`add\`, and \`remove\`, got ${unknown}`)
  if ("set" in asked && keys.length > 1) {
    return Result.fail("Cannot specify both `set` and `add`/`remove` operations")
  }
  return name === "datasets" && "set" in asked
    ? Result.fail("Only `add` and `remove` operations permitted for datasets")
    : Result.succeed(asked)
}

const overlap = "The same value cannot be specified for both `add` and `remove`"

const verifyList = (name: string, quantity: Quantity, value: Json, context: Context): Verdict =>
  Result.gen(function* () {
    const verified: { [operation: string]: ReadonlyArray<Json> } = {}
    for (const [operation, values] of Object.entries(yield* operations(name, value))) {
      const kept: Array<Json> = []
      for (const each of Array.isArray(values) ? values : [values]) {
        kept.push(yield* quantity.verify(each, context, operation as Operation)) // `operations` let no other through
      }
      verified[operation] = kept
    }
    const removed = verified["remove"] ?? []
    return verified["add"]?.some((each) => removed.includes(each)) ? yield* Result.fail(overlap) : verified
  })

/** A value, verified: a list becomes operations on it. */
export const verify = (name: string, quantity: Quantity, value: Json, context: Context): Verdict =>
  quantity.list ? verifyList(name, quantity, value, context) : quantity.verify(value, context, undefined)

/** What operations make of a list; nothing stands in it twice. */
export const applyTo = (list: ReadonlyArray<string>, verified: Json): ReadonlyArray<string> => {
  const asked = (verified ?? {}) as { readonly [operation in Operation]?: ReadonlyArray<string> } // from `verifyList`
  const kept = (asked.set ? [] : list).filter((value) => !asked.remove?.includes(value))
  return [...new Set([...kept, ...(asked.set ?? []), ...(asked.add ?? [])])]
}
