/**
 * Values that begin with what somebody types, or that have a word which does. They come from all entries, whoever asks.
 */
import * as Result from "effect/Result"
import * as Quirks from "../Quirks.ts"
import { Refused } from "../Refused.ts"
import type { EntryDocument } from "./Document.ts"
import * as Occurrences from "./Occurrences.ts"
import type { Occurrence } from "./Occurrences.ts"
import * as Quantities from "./Quantities.ts"
import * as Text from "./Text.ts"

/** A value, and how much it weighs, which is the same for all. */
export interface Suggestion {
  readonly value: string
  readonly weight: number
}

/** For what values are looked for, and how many. */
export interface Wanted {
  readonly name?: string | null | undefined
  readonly size?: number | undefined
}

/** A value and the ways to begin it: from each word on, what stands before it put behind. */
type Beginnings = (value: string) => ReadonlyArray<string>

const from =
  (boundary: RegExp): Beginnings =>
  (value) => [
    value,
    ...[...value.matchAll(boundary)].flatMap((match) => {
      const end = match.index + match[0].length
      return end === value.length ? [] : [`${value.slice(end)} ${value.slice(0, end)}`]
    })
  ]

const byWord = from(/[_\s./-]+/g)
const byElement = from(/[A-Z][a-z]?\d*/g)

/** The quantities that are stored under another path than the one they are looked for at: nothing is ever found. */
const lost = ["main_author.name", "authors.name", "writers.name", "viewers.name", "datasets.dataset_name"]

const beginningsOf = (name: string): Beginnings => {
  if (lost.includes(name)) return () => []
  if (Quantities.all.has(`${name}__suggestion.suggestion`)) return (value) => [value]
  return name.includes("chemical_formula_") ? byElement : byWord
}

const suffix = /__suggestion(\.suggestion)?$/

const read = (): ReadonlySet<string> =>
  new Set([...Quantities.all.keys()].filter((name) => suffix.test(name)).map((name) => name.replace(suffix, "")))

/** The quantities for which there are suggestions. */
export const suggestable: ReadonlySet<string> = /* @__PURE__ */ read()

/** How a text is compared: by its words, in small letters. */
const key = (text: string): string => Text.words(text).join(" ")

const texts = ({ values }: Occurrence): ReadonlyArray<string> => values.filter((value) => typeof value === "string")

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The values of one quantity. Of an entry that has a fitting one, all that have the text somewhere are told. */
const find = (
  documents: ReadonlyArray<EntryDocument>,
  name: string,
  size: number,
  input: string
): ReadonlyArray<Suggestion> => {
  const quantity = Quantities.all.get(name)
  const wanted = key(input)
  if (quantity === undefined || wanted === "") return []
  const beginnings = beginningsOf(name)
  const fitting = new Map<string, Occurrence>()
  for (const occurrence of Occurrences.find(quantity, documents)) {
    for (const beginning of texts(occurrence).flatMap(beginnings)) {
      if (key(beginning).startsWith(wanted) && !fitting.has(beginning)) fitting.set(beginning, occurrence)
    }
  }
  const first = [...fitting].sort(([a], [b]) => compare(key(a), key(b))).slice(0, size)
  const text = input.toLowerCase().trim()
  const values = first.flatMap(([, occurrence]) =>
    texts(occurrence).filter((each) => each.toLowerCase().includes(text))
  )
  return [...new Set(values)].map((value) => ({ value, weight: 1 }))
}

const stumbled = (exceptionClass: string, message: string): Result.Result<never, Refused> =>
  Result.fail(Quirks.exception("suggestions of nothing", exceptionClass, message))

const unknown = (name: string | null | undefined, index: number): Result.Result<never, Refused> => {
  const msg = `The string "${name ?? "None"}" does not represent a suggestable quantity. Possible values are ${[...suggestable].join(", ")}.`
  return Result.fail(new Refused({ status: 422, detail: [{ msg, loc: ["quantities", index] }] }))
}

/** The names, if all of them are known; the server counts them without those that are missing. */
const named = (quantities: ReadonlyArray<Wanted>): Result.Result<ReadonlyArray<string>, Refused> => {
  const given = quantities.filter(({ name }) => typeof name === "string").length
  return Result.all(
    quantities.map(({ name }, index) => {
      if (index >= given) return stumbled("IndexError", "list index out of range")
      return typeof name === "string" && suggestable.has(name) ? Result.succeed(name) : unknown(name, index)
    })
  )
}

/** The values for each quantity that has any. */
export const suggest = (
  documents: ReadonlyArray<EntryDocument>,
  quantities: ReadonlyArray<Wanted> | null | undefined,
  input: string | null | undefined
): Result.Result<{ readonly [name: string]: ReadonlyArray<Suggestion> }, Refused> =>
  Result.gen(function* () {
    if (quantities === null || quantities === undefined) {
      return yield* stumbled("TypeError", "'NoneType' object is not iterable")
    }
    const names = yield* named(quantities)
    const [first] = names
    if (first === undefined) return {}
    if (input === null || input === undefined) {
      return yield* stumbled("ValueError", 'You have to pass "text" or "regex" argument.')
    }
    if (quantities.some(({ size = 5 }) => size < 1)) return yield* stumbled("SuggestionError", "")
    if (input === "") return yield* stumbled("KeyError", `'${first.replaceAll(".", "-")}'`)
    const found = names.map(
      (name, index) => [name, find(documents, name, quantities[index]?.size ?? 5, input)] as const
    )
    return Object.fromEntries(found.filter(([, values]) => values.length > 0))
  })
