/**
 * The short forms in which records are printed: a name and the fields worth a look.
 */
import * as DateTime from "effect/DateTime"

const printedValue = (value: unknown): string => {
  if (value === undefined || value === null) return "-"
  if (DateTime.isDateTime(value)) return DateTime.formatIso(value)
  if (Array.isArray(value)) return `[${value.map(printedValue).join(", ")}]`
  if (typeof value === "string") return JSON.stringify(value)
  if (typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype) return JSON.stringify(value)
  return String(value)
}

/** `Name(field=value, …)`, in the order of `fields`; what is absent shows as a dash. */
export const printed = <A extends object>(name: string, record: A, fields: ReadonlyArray<keyof A & string>): string =>
  `${name}(${fields.map((field) => `${field}=${printedValue(record[field])}`).join(", ")})`
