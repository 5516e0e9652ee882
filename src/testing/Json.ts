/**
 * Bodies of JSON, and what Python says of those that are none.
 */
import * as Predicate from "effect/Predicate"
import type { Issue } from "./Refused.ts"
import type { Json } from "./search/Document.ts"

/** A body, or what is wrong with it. */
export type Parsed =
  | { readonly _tag: "Parsed"; readonly value: Json }
  | { readonly _tag: "Broken"; readonly issue: Issue }

/** Python's words for the mistakes that JavaScript engines name otherwise. */
const words: ReadonlyArray<readonly [RegExp, string]> = [
  [/after property name/, "Expecting ':' delimiter"],
  [/property name/, "Expecting property name enclosed in double quotes"],
  [/Unterminated string/, "Unterminated string starting at"],
  [/',' or/, "Expecting ',' delimiter"],
  [/non-whitespace/, "Extra data"],
  [/control character/, "Invalid control character at"],
  [/escape/, "Invalid \\escape"]
]

/** Parses a body. */
export const parse = (text: string): Parsed => {
  try {
    return { _tag: "Parsed", value: JSON.parse(text) }
  } catch (cause) {
    const message = String(cause)
    const position = /position (\d+)/.exec(message)?.[1]
    const error = words.find(([pattern]) => pattern.test(message))?.[1] ?? "Expecting value"
    // Python tells where a text began that does not end.
    const at = error.startsWith("Unterminated") ? text.lastIndexOf('"') : Number(position ?? text.length)
    const loc = ["body", at]
    return { _tag: "Broken", issue: { type: "json_invalid", loc, msg: "JSON decode error", input: {}, ctx: { error } } }
  }
}

/** What Python's own exception says of a text that is no JSON. */
export const complaint = (text: string): string | undefined => {
  const parsed = parse(text)
  if (parsed._tag === "Parsed") return undefined
  const { ctx, loc } = parsed.issue
  const at = Number(loc.at(-1))
  const lines = text.slice(0, at).split("\n")
  const error = Predicate.hasProperty(ctx, "error") ? String(ctx.error) : ""
  return `${error}: line ${lines.length} column ${(lines.at(-1)?.length ?? 0) + 1} (char ${at})`
}
