/**
 * JSON with numbers as they were written: ids of definitions tell `1.0` from `1`.
 */
import type { Json } from "../../search/Document.ts"

/** A whole number that was written as a fraction. */
export class Fraction {
  readonly value: number

  constructor(value: number) {
    this.value = value
  }
}

/** A value of JSON, whose whole numbers may be fractions. */
export type Exact = string | number | boolean | null | Fraction | ReadonlyArray<Exact> | ExactObject

/** An object of such values. */
export interface ExactObject {
  readonly [name: string]: Exact
}

export const isObject = (value: Exact | undefined): value is ExactObject =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Fraction)

/** The engine tells what a number was written as; its types do not say so yet. */
type Reviver = (key: string, value: unknown, context?: { readonly source?: string }) => unknown

const reviver: Reviver = (_, value, context) =>
  typeof value === "number" && Number.isInteger(value) && /[.eE]/.test(context?.source ?? "")
    ? new Fraction(value)
    : value

/** Parses a text that is known to be JSON. */
export const parse = (text: string): Exact => JSON.parse(text, reviver) as Exact // JSON, but for what the reviver made

/** The definitions in the main file of an archive; those of YAML are as they were parsed. */
export const definitionsIn = (
  mainfile: string,
  bytes: Uint8Array,
  parsed: { readonly [name: string]: Json }
): Exact | undefined => {
  const { definitions } = parsed
  if (definitions === undefined || !mainfile.endsWith(".json")) return definitions
  const exact = parse(new TextDecoder().decode(bytes))
  return isObject(exact) ? exact["definitions"] : definitions
}

/** The value without the difference. */
export const plain = (value: Exact): Json => {
  if (value instanceof Fraction) return value.value
  if (Array.isArray(value)) return value.map((each: Exact) => plain(each))
  if (!isObject(value)) return value as Json // neither a list nor an object
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]))
}

/** A fraction as Python prints it: exponents come earlier than in JavaScript, and have two digits. */
export const fraction = (value: number): string => {
  const size = Math.abs(value)
  if (size !== 0 && (size >= 1e16 || size < 1e-4)) {
    return value.toExponential().replace(/e([+-])(\d)$/, "e$10$2")
  }
  return Number.isInteger(value) ? `${value}.0` : String(value)
}

const quoted = (text: string): string => {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  const escaped = text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t")
  return quote + escaped.replaceAll(quote, `\\${quote}`) + quote
}

const repr = (value: Exact): string => {
  if (value === null) return "None"
  if (typeof value === "boolean") return value ? "True" : "False"
  if (value instanceof Fraction) return fraction(value.value)
  if (typeof value === "number") return Number.isInteger(value) ? BigInt(value).toString() : fraction(value)
  if (typeof value === "string") return quoted(value)
  if (Array.isArray(value)) return `[${value.map((each: Exact) => repr(each)).join(", ")}]`
  const fields = isObject(value) ? Object.entries(value) : []
  return `{${fields.map(([name, each]) => `${quoted(name)}: ${repr(each)}`).join(", ")}}`
}

/** What Python's `str` makes of a value. */
export const str = (value: Exact): string => (typeof value === "string" ? value : repr(value))
