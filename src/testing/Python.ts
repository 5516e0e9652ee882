/**
 * Values as Python writes them: where the server's answers and files show them, they are read letter by letter.
 */
import type { Json } from "./search/Document.ts"

/** A text in double quotes, in ASCII. */
const quoted = (text: string): string =>
  JSON.stringify(text).replace(/[\u007f-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)

/** JSON with blanks behind commas and colons. */
export const json = (value: Json): string => {
  if (typeof value === "string") return quoted(value)
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((each: Json) => json(each)).join(", ")}]`
  const fields = Object.entries(value).map(([name, each]) => `${quoted(name)}: ${json(each)}`)
  return `{${fields.join(", ")}}`
}

/** In single quotes, unless there are some in the text and no double ones. */
const textRepr = (text: string): string => {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  const escaped = text
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t")
    .replaceAll(quote, `\\${quote}`)
  return quote + escaped + quote
}

/** What Python's `repr` prints. */
export const repr = (value: Json): string => {
  if (value === null) return "None"
  if (typeof value === "boolean") return value ? "True" : "False"
  if (typeof value === "number") return String(value)
  if (typeof value === "string") return textRepr(value)
  if (Array.isArray(value)) return `[${value.map((each: Json) => repr(each)).join(", ")}]`
  return `{${Object.entries(value)
    .map(([name, each]) => `${textRepr(name)}: ${repr(each)}`)
    .join(", ")}}`
}

/** What Python's `str` prints: texts are left as they are. */
export const str = (value: Json): string => (typeof value === "string" ? value : repr(value))
