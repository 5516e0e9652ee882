/**
 * YAML as PyYAML writes it, block by block: what the server makes of an archive that was edited.
 */
import type { Json } from "../search/Document.ts"
import * as Yaml from "./Yaml.ts"

/** What YAML would read as something else than this text. */
const isAmbiguous = (text: string): boolean => {
  try {
    return Yaml.parse(text) !== text
  } catch {
    return true
  }
}

const scalar = (value: Json): string => {
  if (value === null) return "null"
  if (typeof value !== "string") return String(value)
  if (/[\n\t\u007f-\uffff]/.test(value)) return JSON.stringify(value)
  const isPlain = /^[\w<./(][^\n]*$/.test(value) && !/: |:$| #|\s$/.test(value)
  return isPlain && !isAmbiguous(value) ? value : `'${value.replaceAll("'", "''")}'`
}

const isEmpty = (value: Json): boolean => typeof value === "object" && value !== null && Object.keys(value).length === 0

const indented = (lines: ReadonlyArray<string>, by: string): ReadonlyArray<string> => lines.map((line) => by + line)

/** The lines of a value; a list stands as far to the left as the name in front of it. */
const lines = (value: Json): ReadonlyArray<string> => {
  if (value instanceof Yaml.Moment) return [value.text]
  if (isEmpty(value)) return [Array.isArray(value) ? "[]" : "{}"]
  if (typeof value !== "object" || value === null) return [scalar(value)]
  if (Array.isArray(value)) {
    return value.flatMap((each: Json) => {
      const [first = "", ...rest] = lines(each)
      return [`- ${first}`, ...indented(rest, "  ")]
    })
  }
  return Object.entries(value).flatMap(([name, each]) => {
    const below = lines(each)
    if (typeof each !== "object" || each === null || isEmpty(each)) return [`${scalar(name)}: ${below[0] ?? ""}`]
    return [`${scalar(name)}:`, ...indented(below, Array.isArray(each) ? "" : "  ")]
  })
}

/** A value as a YAML file. */
export const write = (value: Json): string => `${lines(value).join("\n")}\n`
