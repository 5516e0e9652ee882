/**
 * Values and refusals as Python prints them, where the server's words quote them.
 */
import type { Issue } from "../Refused.ts"
import { isObject } from "./Fields.ts"

const short: { readonly [character: string]: string } = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" }

const escaped = (character: string): string =>
  short[character] ?? `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`

/** A text in quotes, with the characters escaped that cannot be printed. */
export const quoted = (text: string): string => {
  const printable = text.replace(/\\|\p{Cc}/gu, escaped)
  return text.includes("'") && !text.includes('"') ? `"${printable}"` : `'${printable.replaceAll("'", "\\'")}'`
}

const notFinite = (value: number): string => (Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf")

/** A value of JSON. */
export const printed = (value: unknown): string => {
  if (value === null || value === undefined) return "None"
  if (typeof value === "boolean") return value ? "True" : "False"
  if (typeof value === "string") return quoted(value)
  if (Array.isArray(value)) return `[${value.map(printed).join(", ")}]`
  if (typeof value === "number" && !Number.isFinite(value)) return notFinite(value)
  if (!isObject(value)) return String(value)
  return `{${Object.entries(value)
    .map(([key, item]) => `${quoted(key)}: ${printed(item)}`)
    .join(", ")}}`
}

/** What Python calls the type of a value. */
export const typeOf = (value: unknown): string => {
  if (value === null || value === undefined) return "NoneType"
  if (typeof value === "boolean") return "bool"
  if (typeof value === "string") return "str"
  if (typeof value === "number") return Number.isInteger(value) ? "int" : "float"
  return Array.isArray(value) ? "list" : "dict"
}

/** NOMAD's own complaints; pydantic's have a page each. */
const own = ["range_undefined", "no_values", "duplicate_quantity"]

const line = ({ input, loc, msg, type = "" }: Issue): string => {
  const place = loc.length === 0 ? "" : `${loc.join(".")}\n`
  const page = own.includes(type)
    ? ""
    : `\n    For further information visit https://errors.pydantic.dev/2.14/v/${type}`
  return `${place}  ${msg} [type=${type}, input_value=${printed(input)}, input_type=${typeOf(input)}]${page}`
}

/** The exception that nobody caught when a model did not validate. */
export const validationError = (model: string, issues: ReadonlyArray<Issue>): string =>
  [`${issues.length} validation error${issues.length === 1 ? "" : "s"} for ${model}`, ...issues.map(line)].join("\n")
