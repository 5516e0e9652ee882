/**
 * Makes answers of two servers comparable: what differs from run to run, ids and times above all, becomes a word for its
 * kind; what a scenario captured, becomes the name under which it did.
 */
import * as Predicate from "effect/Predicate"
import { bases, kinds, people } from "../../src/testing/processing/definitions/Kinds.ts"
import * as KnownSections from "../../src/testing/processing/KnownSections.ts"
import * as Members from "./Members.ts"

/** The ids of NOMAD's own definitions, and of none. */
const ownIds = new Set([
  ...[...KnownSections.all.values(), ...Object.values(kinds), ...Object.values(bases), ...Object.values(people)].map(
    ({ definition_id }) => definition_id
  ),
  // the archive's, where the server itself processed the file
  "44dfa9c5d54b950a6cb1fe2cb76cdce448114a8f",
  "0".repeat(40)
])

/** What differs from run to run. */
export interface Names {
  /** The address of the API. */
  readonly api: string
  /** What was captured: names to texts. */
  readonly captured: ReadonlyMap<string, string>
}

const patterns: ReadonlyArray<readonly [RegExp, string]> = [
  [/eyJ[\w-]+\.[\w-]+\.[\w-]+/g, "<token>"],
  [/nomad_pat_[\w-]+/g, "<token>"],
  [/(?<![\w-])[\w-]{22}\.[\w-]{43}(?![\w-])/g, "<token>"],
  [/\b(1970|20(2[6-9]|[3-9]\d))-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?/g, "<time>"],
  [/\b[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}\b/g, "<uuid>"],
  [/\b[\da-f]{24}\b/g, "<hex>"],
  [/'[^']*\/\.volumes\/[^']*\/raw\//g, "'<path>/raw/"],
  // Ids of uploads, datasets and entries, and hashes of entries: words of base 64 with a digit, a capital and a small letter.
  [/(?<=%3A|(?<![\w-]))(?=[\w-]*\d)(?=[\w-]*[A-Z])(?=[\w-]*[a-z])([\w-]{28}|[\w-]{22})(?![\w-])/g, "<id>"],
  // One in a hundred has no digit.
  [/(?<=entry_id:|\/archive\/)(?=[\w-]*[A-Za-z])[\w-]{28}(?![\w-])/g, "<id>"]
]

/** The head of a traceback, and its last line, which says what went wrong. */
const withoutTraceback = (text: string): string => {
  const at = text.indexOf("Traceback (most recent call last)")
  if (at === -1) return text
  return `${text.slice(0, at)}<traceback>${text.trimEnd().split("\n").at(-1)}`
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")

/** A text without what differs from run to run. */
export const text = (names: Names) => {
  const { host, pathname } = new URL(names.api)
  const captured = [...names.captured]
    .filter(([, value]) => value.length >= 8)
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([name, value]): readonly [RegExp, string] => [new RegExp(escaped(value), "g"), `{${name}}`])
  const addresses: ReadonlyArray<readonly [RegExp, string]> = [
    [new RegExp(`https?://${escaped(host)}${escaped(pathname)}`, "g"), "{api}"],
    [new RegExp(`https?://${escaped(host)}${escaped(pathname.replace(/\/api\/v1$/, ""))}`, "g"), "{app}"],
    [new RegExp(escaped(host), "g"), "{host}"],
    [new RegExp(escaped(pathname), "g"), "{root}"]
  ]
  const all = [...captured, ...addresses, ...patterns]
  return (value: string): string =>
    all.reduce((text, [pattern, word]) => text.replaceAll(pattern, () => word), withoutTraceback(value))
}

/** Lists that are sets: their order means nothing. */
const sets = new Set(["viewers", "writers", "viewer_groups", "writer_groups", "text_search_contents"])

/** What says where and when the server ran, and not what it does. */
const words: { readonly [key: string]: string } = {
  exception_traceback: "<traceback>",
  upload_files_server_path: "<path>",
  expires_in: "<seconds>",
  refresh_expires_in: "<seconds>"
}

/** Whether a field is for ids, of which one in a hundred has no digit. */
const isId = (key: string | undefined, value: string): boolean =>
  key !== undefined && /_id$|_hash$/.test(key) && /^([\w-]{22}|[\w-]{28})$/.test(value)

const digest = /(?<![\da-f])[\da-f]{40}(?![\da-f])/g

/** All texts of a value, whatever order its fields are in. */
const texts = (value: unknown): ReadonlyArray<string> => {
  if (typeof value === "string") return [value]
  if (Array.isArray(value)) return value.flatMap(texts)
  if (!Predicate.isObject(value)) return []
  const fields = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return fields.flatMap(([name, each]) => [name, ...texts(each)])
}

/** The ids of definitions that archives bring along depend on the ids of entries: what counts is which are the same. */
const definitions = (value: unknown): ((text: string) => string) => {
  const found = texts(value).flatMap((text) => text.match(digest) ?? [])
  const own = [...new Set(found)].filter((id) => !ownIds.has(id))
  return (text) => text.replaceAll(digest, (id) => (own.includes(id) ? `<definition ${own.indexOf(id) + 1}>` : id))
}

/** A value without what differs from run to run. */
export const value = (names: Names) => (whole: unknown) => {
  const [plain, numbered] = [text(names), definitions(whole)]
  return valueWith((each) => plain(numbered(each)))(whole)
}

const valueWith = (normalText: (text: string) => string): ((value: unknown) => unknown) => {
  const normal = (value: unknown, key?: string): unknown => {
    if (key !== undefined && Object.hasOwn(words, key) && value !== null) return words[key]
    if (typeof value === "string") return isId(key, value) && normalText(value) === value ? "<id>" : normalText(value)
    if (Array.isArray(value)) {
      const items = value.map((item) => normal(item))
      return key !== undefined && sets.has(key) ? items.sort(byJson) : items
    }
    if (!Predicate.isObject(value)) return value
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [normalText(name), normal(item, name)]))
  }
  return (whole) => normal(whole)
}

/** A value as JSON, its fields in the order of their names. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) =>
    Predicate.isObject(item) ? Object.fromEntries(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1))) : item
  )

const byJson = (one: unknown, other: unknown): number => (canonical(one) < canonical(other) ? -1 : 1)

/** The value with the lists at these places in an order of their own. */
export const sorted = (value: unknown, places: ReadonlyArray<string>): unknown =>
  places.reduce((rest, place) => changed(rest, place.split("."), inOrder), value)

const inOrder = (value: unknown): unknown => (Array.isArray(value) ? value.toSorted(byJson) : value)

const changed = (
  value: unknown,
  [key, ...rest]: ReadonlyArray<string>,
  change: (value: unknown) => unknown
): unknown => {
  if (key === undefined) return change(value)
  const at = ([name, item]: readonly [string, unknown]): [string, unknown] => [
    name,
    key === "*" || key === name ? changed(item, rest, change) : item
  ]
  if (Array.isArray(value)) return value.map((item, index) => at([String(index), item])[1])
  return Predicate.isObject(value) ? Object.fromEntries(Object.entries(value).map(at)) : value
}

/** The value without what stands at these places; `*` is any key. */
export const without = (value: unknown, places: ReadonlyArray<string>): unknown =>
  places.reduce((rest, place) => removed(rest, place.split(".")), value)

const removed = (value: unknown, [key = "*", ...rest]: ReadonlyArray<string>): unknown => {
  const chosen = (name: string) => key === "*" || key === name
  if (Array.isArray(value)) {
    const items = value.flatMap((item, index) => (chosen(String(index)) && rest.length === 0 ? [] : [item]))
    return rest.length === 0 ? items : items.map((item, index) => (chosen(String(index)) ? removed(item, rest) : item))
  }
  if (!Predicate.isObject(value)) return value
  const kept = Object.entries(value).filter(([name]) => rest.length > 0 || !chosen(name))
  return Object.fromEntries(kept.map(([name, item]) => [name, chosen(name) ? removed(item, rest) : item]))
}

const decoder = new TextDecoder("utf-8", { fatal: true })

const asText = (bytes: Uint8Array): string | undefined => {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

const asJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What bytes are: a zip file's members, a value of JSON, a text, or a number of bytes. */
export const read = (bytes: Uint8Array): unknown => {
  const members = Members.read(bytes)
  if (members !== undefined) return { zip: Object.fromEntries([...members].map(([path, file]) => [path, read(file)])) }
  const text = asText(bytes)
  if (text === undefined) return { bytes: bytes.length }
  return asJson(text) ?? text
}
