/**
 * JSON as Python reads it: with `NaN`, `Infinity` and `-Infinity` as numbers, and with Python's words for what is none.
 */
import type { Issue } from "./Refused.ts"
import type { Json } from "./search/Document.ts"

/** A body, or what is wrong with it. */
export type Parsed =
  | { readonly _tag: "Parsed"; readonly value: Json }
  | { readonly _tag: "Broken"; readonly issue: Issue }

/** A mistake, in Python's words, and where it is. */
class Mistake extends Error {
  readonly at: number
  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}

const words: ReadonlyMap<string, Json> = new Map<string, Json>([
  ["null", null],
  ["true", true],
  ["false", false],
  ["NaN", Number.NaN],
  ["Infinity", Infinity],
  ["-Infinity", -Infinity]
])

/** What stands at a place, where it begins just there. */
const found = (pattern: RegExp, text: string, at: number): string => {
  const sticky = new RegExp(pattern, `${pattern.flags}y`)
  sticky.lastIndex = at
  return sticky.exec(text)?.[0] ?? ""
}

/** Reads a text from front to back, as far as it is JSON. */
class Reader {
  private readonly text: string
  private at = 0

  constructor(text: string) {
    this.text = text
  }

  whole(): Json {
    this.skip()
    const value = this.value()
    this.skip()
    if (this.at < this.text.length) throw new Mistake("Extra data", this.at)
    return value
  }

  private skip(): void {
    this.at += found(/[ \t\n\r]*/, this.text, this.at).length
  }

  /** Goes behind a character, if it is the next one. */
  private takes(character: string): boolean {
    const isNext = this.text[this.at] === character
    if (isNext) this.at++
    return isNext
  }

  private value(): Json {
    if (this.takes("{")) return this.object()
    if (this.takes("[")) return this.list()
    if (this.takes('"')) return this.string()
    const word = found(/null|true|false|NaN|-?Infinity/, this.text, this.at)
    const number = found(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/, this.text, this.at)
    if (word === "" && number === "") throw new Mistake("Expecting value", this.at)
    this.at += word.length || number.length
    const value = words.get(word)
    return value === undefined ? Number(number) : value
  }

  private list(): Json {
    const items: Array<Json> = []
    this.skip()
    if (this.takes("]")) return items
    for (;;) {
      this.skip()
      items.push(this.value())
      this.skip()
      if (this.takes("]")) return items
      if (!this.takes(",")) throw new Mistake("Expecting ',' delimiter", this.at)
    }
  }

  private object(): Json {
    const members: Array<readonly [string, Json]> = []
    this.skip()
    if (this.takes("}")) return {}
    for (;;) {
      this.skip()
      if (!this.takes('"')) throw new Mistake("Expecting property name enclosed in double quotes", this.at)
      const name = this.string()
      this.skip()
      if (!this.takes(":")) throw new Mistake("Expecting ':' delimiter", this.at)
      this.skip()
      members.push([name, this.value()])
      this.skip()
      if (this.takes("}")) return Object.fromEntries(members)
      if (!this.takes(",")) throw new Mistake("Expecting ',' delimiter", this.at)
    }
  }

  /** The rest of a text behind its first quotation mark. */
  private string(): string {
    const begin = this.at - 1
    for (;;) {
      this.at += found(/(?:(?!\p{Cc})[^"\\]|[\u007f-\u009f])*/u, this.text, this.at).length
      const next = this.text[this.at]
      if (next === undefined) throw new Mistake("Unterminated string starting at", begin)
      if (next === '"') return JSON.parse(this.text.slice(begin, ++this.at))
      if (next !== "\\") throw new Mistake("Invalid control character at", this.at)
      const escape = found(/\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/, this.text, this.at)
      if (escape === "") throw this.badEscape(begin)
      this.at += escape.length
    }
  }

  private badEscape(begin: number): Mistake {
    const letter = this.text[this.at + 1]
    if (letter === undefined) return new Mistake("Unterminated string starting at", begin)
    return letter === "u"
      ? new Mistake("Invalid \\uXXXX escape", this.at + 1)
      : new Mistake("Invalid \\escape", this.at)
  }
}

const read = (text: string): Json | Mistake => {
  try {
    return JSON.parse(text)
  } catch {
    // What the engine does not take may be Python's numbers, and otherwise wants Python's words.
    try {
      return new Reader(text).whole()
    } catch (cause) {
      return cause instanceof Mistake ? cause : new Mistake("Expecting value", 0)
    }
  }
}

/** Parses a body. */
export const parse = (text: string): Parsed => {
  const value = read(text)
  if (!(value instanceof Mistake)) return { _tag: "Parsed", value }
  const loc = ["body", value.at]
  const ctx = { error: value.message }
  return { _tag: "Broken", issue: { type: "json_invalid", loc, msg: "JSON decode error", input: {}, ctx } }
}

/** What Python's own exception says of a text that is no JSON. */
export const complaint = (text: string): string | undefined => {
  const value = read(text)
  if (!(value instanceof Mistake)) return undefined
  const lines = text.slice(0, value.at).split("\n")
  return `${value.message}: line ${lines.length} column ${(lines.at(-1)?.length ?? 0) + 1} (char ${value.at})`
}

/** Whether among the texts of some JSON is half of a character of two. */
export const hasHalfCharacter = (value: unknown): boolean => {
  if (typeof value === "string") return /\p{Surrogate}/u.test(value)
  if (typeof value !== "object" || value === null) return false
  return Array.isArray(value)
    ? value.some(hasHalfCharacter)
    : Object.entries(value).some(([name, each]) => hasHalfCharacter(name) || hasHalfCharacter(each))
}

/** Whether a number is among some JSON that JSON has no word for. */
export const hasNonFinite = (value: unknown): boolean =>
  typeof value === "number"
    ? !Number.isFinite(value)
    : typeof value === "object" && value !== null && Object.values(value).some(hasNonFinite)
