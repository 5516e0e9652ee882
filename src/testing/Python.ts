/**
 * Values as Python writes them: where the server's answers and files show them, they are read letter by letter.
 */
import type { Json } from "./search/Document.ts"

/** A whole number that was written as a fraction: Python tells `1.0` from `1`. */
export class Fraction {
  readonly value: number

  constructor(value: number) {
    this.value = value
  }
}

/** A value of a class of the server's, as it prints itself: by the names of its fields. */
export class Instance {
  readonly name: string
  readonly fields: { readonly [name: string]: unknown }

  constructor(name: string, fields: { readonly [name: string]: unknown }) {
    this.name = name
    this.fields = fields
  }
}

/** A list that Python prints in round brackets. */
export class Tuple {
  readonly items: ReadonlyArray<unknown>

  constructor(...items: ReadonlyArray<unknown>) {
    this.items = items
  }
}

/** A text in double quotes, in ASCII. */
const inAscii = (text: string): string =>
  JSON.stringify(text).replace(/[\u007f-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)

/** JSON with blanks behind commas and colons. */
export const json = (value: Json): string => {
  if (typeof value === "string") return inAscii(value)
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((each: Json) => json(each)).join(", ")}]`
  const fields = Object.entries(value).map(([name, each]) => `${inAscii(name)}: ${json(each)}`)
  return `{${fields.join(", ")}}`
}

const short: { readonly [character: string]: string } = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" }

const escaped = (character: string): string =>
  short[character] ?? `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`

/** A text in quotes, with the characters escaped that cannot be printed. */
export const quoted = (text: string): string => {
  const printable = text.replace(/\\|\p{Cc}/gu, escaped)
  return text.includes("'") && !text.includes('"') ? `"${printable}"` : `'${printable.replaceAll("'", "\\'")}'`
}

/** A number with a fraction: exponents come earlier than in JavaScript, and have two digits. */
export const float = (value: number): string => {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf"
  const size = Math.abs(value)
  if (size !== 0 && (size >= 1e16 || size < 1e-4)) {
    return value.toExponential().replace(/e([+-])(\d)$/, "e$10$2")
  }
  return Number.isInteger(value) ? `${value}.0` : String(value)
}

/** What Python's `repr` prints. */
export const repr = (value: unknown): string => {
  if (value === null || value === undefined) return "None"
  if (typeof value === "boolean") return value ? "True" : "False"
  if (typeof value === "number") return Number.isInteger(value) ? BigInt(value).toString() : float(value)
  if (typeof value === "string") return quoted(value)
  if (value instanceof Fraction) return float(value.value)
  if (Array.isArray(value)) return `[${value.map(repr).join(", ")}]`
  if (value instanceof Tuple) return `(${value.items.map(repr).join(", ")})`
  if (value instanceof Instance) {
    const fields = Object.entries(value.fields).map(([name, each]) => `${name}=${repr(each)}`)
    return `${value.name}(${fields.join(", ")})`
  }
  const fields = Object.entries(value).map(([name, each]) => `${quoted(name)}: ${repr(each)}`)
  return `{${fields.join(", ")}}`
}

/** What Python's `str` prints: texts are left as they are. */
export const str = (value: unknown): string => (typeof value === "string" ? value : repr(value))

/** What Python calls the type of a value. */
export const typeOf = (value: unknown): string => {
  if (value === null || value === undefined) return "NoneType"
  if (typeof value === "boolean") return "bool"
  if (typeof value === "string") return "str"
  if (typeof value === "number") return Number.isInteger(value) ? "int" : "float"
  if (value instanceof Tuple) return "tuple"
  if (value instanceof Instance) return value.name
  return Array.isArray(value) ? "list" : "dict"
}
