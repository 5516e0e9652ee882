/**
 * The metadata of all entries that a query finds, as one file: JSON, or a table of comma separated values.
 */
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Python from "../Python.ts"
import { Refused } from "../Refused.ts"
import type { Json, JsonObject } from "../search/Document.ts"
import * as Downloads from "./Downloads.ts"

/** A page of rows behind a row, and where the next one begins. */
export type Page = (
  after: string | undefined
) => Effect.Effect<{ readonly rows: ReadonlyArray<JsonObject>; readonly next: string | undefined }, Refused>

/** The kinds of file, by the media type that a request claims to have. */
type Kind = "json" | "csv"

/** The kind that is asked for: by the type of the request itself, as odd as that is. */
export const kindOf = (content_type = "application/json"): Effect.Effect<Kind, Refused> => {
  if (content_type === "application/json") return Effect.succeed("json")
  if (content_type === "text/csv") return Effect.succeed("csv")
  const detail = `Unsupported content_type='${content_type}'. Expected 'application/json' or 'text/csv'.`
  return Effect.fail(new Refused({ status: 415, detail }))
}

/** Rows up to the first page that fails: by then the answer has begun, and the file ends where it is. */
const rowsOf = Effect.fnUntraced(function* (page: Page) {
  const rows: Array<JsonObject> = []
  let after: string | undefined
  do {
    const found = yield* Effect.option(page(after))
    if (found._tag === "None") return { rows, isWhole: false }
    rows.push(...found.value.rows)
    after = found.value.next
  } while (after !== undefined)
  return { rows, isWhole: true }
})

const json = (rows: ReadonlyArray<JsonObject>, isWhole: boolean): string =>
  `[${rows.map(Python.json).join(",")}${isWhole ? "]" : ""}`

const field = (value: Json | undefined): string => {
  const text = value === undefined || value === null ? "" : Python.str(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The first row says which columns there are; one that has others ends the file. */
const csv = (rows: ReadonlyArray<JsonObject>): string => {
  const columns = Object.keys(rows[0] ?? {})
  const odd = rows.findIndex((row) => Object.keys(row).some((name) => !columns.includes(name)))
  const table = (odd === -1 ? rows : rows.slice(0, odd)).map((row) => columns.map((name) => field(row[name])))
  return (rows.length === 0 ? [] : [columns.map(field), ...table]).map((cells) => `${cells.join(",")}\r\n`).join("")
}

/** The order in which Java's hash map goes through some names, and with them the server's search engine. */
const hashed = (name: string): number => {
  let hash = 0
  for (let at = 0; at < name.length; at++) hash = (Math.imul(31, hash) + name.charCodeAt(at)) | 0
  return hash ^ (hash >>> 16)
}

/** The fields of a row that was cut to what was asked for, in the order in which the server has them then. */
export const inOrder = (row: JsonObject): JsonObject => {
  const names = Object.keys(row)
  let size = 16
  while (names.length > 0.75 * size) size *= 2
  // The whole row was in a larger map before.
  const bucket = (name: string) => 64 * (hashed(name) & (size - 1)) + (hashed(name) & 63)
  return Object.fromEntries(
    names.sort((one, other) => bucket(one) - bucket(other)).map((name) => [name, row[name] ?? null])
  )
}

/** The file. */
export const answer = Effect.fnUntraced(function* (kind: Kind, page: Page) {
  const { isWhole, rows } = yield* rowsOf(page)
  return HttpServerResponse.text(kind === "json" ? json(rows, isWhole) : csv(rows), {
    contentType: "application/octet-stream",
    headers: Downloads.disposition(`metadata_export.${kind}`)
  })
})
