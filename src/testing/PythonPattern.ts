/**
 * Regular expressions as Python's `re` takes them: what is wrong with one is told in its words, with the place where it
 * was found; one that is right runs as JavaScript's.
 */
import * as Result from "effect/Result"

/** What `re` says of an expression that is none. */
type Complaint = string

/** An expression while it is read. */
interface Cursor {
  readonly source: string
  at: number
  /** How many groups were opened. */
  groups: number
}

class Wrong extends Error {}

const fail = (message: string, position: number): never => {
  throw new Wrong(`${message} at position ${position}`)
}

const letters = /[AbBdDsSwWZafnrtvxuU]/

/** What follows a backslash. */
const escape = (cursor: Cursor, isInSet: boolean): string => {
  const from = cursor.at
  const sign = cursor.source[++cursor.at]
  if (sign === undefined) return fail("bad escape (end of pattern)", from)
  cursor.at += 1
  if (/[a-z]/i.test(sign) && !(isInSet ? /[bdDsSwWafnrtvxuU]/ : letters).test(sign)) {
    return fail(`bad escape \\${sign}`, from)
  }
  if (!isInSet && /[1-9]/.test(sign) && Number(sign) > cursor.groups) {
    return fail(`invalid group reference ${sign}`, from + 1)
  }
  return `\\${sign}`
}

const sign = (cursor: Cursor): string =>
  cursor.source[cursor.at] === "\\" ? escape(cursor, true) : (cursor.source[cursor.at++] ?? "")

/** Letters in brackets, the first of which may be a closing one. */
const set = (cursor: Cursor): void => {
  const from = cursor.at++
  const { source } = cursor
  if (source[cursor.at] === "^") cursor.at += 1
  for (let isFirst = true; isFirst || source[cursor.at] !== "]"; isFirst = false) {
    if (cursor.at >= source.length) fail("unterminated character set", from)
    const low = sign(cursor)
    if (source[cursor.at] !== "-" || source[cursor.at + 1] === "]" || cursor.at + 1 >= source.length) continue
    cursor.at += 1
    const high = sign(cursor)
    if (low.length === 1 && high.length === 1 && high < low) {
      fail(`bad character range ${low}-${high}`, cursor.at - low.length - high.length - 1)
    }
  }
  cursor.at += 1
}

/** What stands behind the question mark that a group begins with. */
const kindOfGroup = (cursor: Cursor, from: number): void => {
  const { source } = cursor
  const rest = source.slice(cursor.at)
  if (rest === "") fail("unexpected end of pattern", cursor.at)
  const [known] = /^(?:[:=!>]|<[=!]|P<[A-Za-z_]\w*>|[aiLmsux]*-?[imsx]*:)/.exec(rest) ?? []
  if (known !== undefined) {
    cursor.at += known.length
    return
  }
  if (/^[aiLmsux]+\)/.test(rest) && from > 0) fail("global flags not at the start of the expression", from)
  const flags = /^[aiLmsux]+/.exec(rest)?.[0]
  if (flags !== undefined) {
    cursor.at += flags.length
    const next = cursor.source[cursor.at] ?? ""
    if (next !== ")") fail(/[a-z]/i.test(next) ? "unknown flag" : "missing -, : or )", cursor.at)
  } else fail(`unknown extension ?${rest.slice(0, rest.startsWith("<") ? 2 : 1)}`, from + 1)
}

const group = (cursor: Cursor): void => {
  const from = cursor.at++
  if (cursor.source[cursor.at] === "?") {
    cursor.at += 1
    kindOfGroup(cursor, from)
  } else cursor.groups += 1
  expression(cursor)
  if (cursor.source[cursor.at] !== ")") fail("missing ), unterminated subpattern", from)
  cursor.at += 1
}

/** A sign of repetition, if one stands there. */
const repetition = (cursor: Cursor): string | undefined =>
  /^(?:[*+?]|\{(?:\d+(?:,\d*)?|,\d*)\})/.exec(cursor.source.slice(cursor.at))?.[0]

const repeat = (cursor: Cursor, found: string, before: "nothing" | "item" | "repeated"): void => {
  if (before !== "item") fail(before === "nothing" ? "nothing to repeat" : "multiple repeat", cursor.at)
  const [, least, most] = /^\{(\d+),(\d+)\}$/.exec(found) ?? []
  if (Number(least) > Number(most)) fail("min repeat greater than max repeat", cursor.at + 1)
  cursor.at += found.length
  if (/[?+]/.test(cursor.source[cursor.at] ?? "")) cursor.at += 1
}

/** Reads up to a parenthesis that it did not open, or to the end. */
const expression = (cursor: Cursor): void => {
  let before: "nothing" | "item" | "repeated" = "nothing"
  while (cursor.at < cursor.source.length && cursor.source[cursor.at] !== ")") {
    const here = cursor.source[cursor.at]
    const found = repetition(cursor)
    if (found !== undefined) {
      repeat(cursor, found, before)
      before = "repeated"
      continue
    }
    if (here === "(") group(cursor)
    else if (here === "[") set(cursor)
    else if (here === "\\") escape(cursor, false)
    else cursor.at += 1
    before = here === "|" || here === "^" || here === "$" ? "nothing" : "item"
  }
}

const check = (source: string): Complaint | undefined => {
  const cursor: Cursor = { source, at: 0, groups: 0 }
  try {
    expression(cursor)
    return cursor.at < source.length ? `unbalanced parenthesis at position ${cursor.at}` : undefined
  } catch (error) {
    if (error instanceof Wrong) return error.message
    throw error
  }
}

/** In JavaScript's writing: an empty list of letters is none in Python, and the least number of repetitions is zero. */
const translated = (source: string): string =>
  source
    .replaceAll("(?P<", "(?<")
    .replaceAll("\\Z", "$")
    .replace(/\{,(\d*)\}/g, "{0,$1}")
    .replace(/\[(\^?)\]/g, "[$1\\]")

/** The expression to run, or what `re` says against it. What only JavaScript does not take is told in its words. */
export const parse = (source: string, flags = ""): Result.Result<RegExp, Complaint> => {
  const complaint = check(source)
  if (complaint !== undefined) return Result.fail(complaint)
  try {
    return Result.succeed(new RegExp(translated(source), flags))
  } catch (error) {
    return Result.fail(String(error))
  }
}
