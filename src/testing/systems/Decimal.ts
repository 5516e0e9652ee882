/**
 * Numbers as Python prints them.
 */

/** With so many digits behind the point; what is just between two is rounded to the even one. */
export const fixed = (value: number, digits: number): string => {
  const between = value * 2 ** (digits + 1)
  const isBetween = Number.isInteger(between) && between % 2 !== 0
  const lower = Math.floor(Math.abs(value) * 10 ** digits)
  const rounded = isBetween ? (lower + (lower % 2)) / 10 ** digits : Math.abs(value)
  return `${value < 0 || Object.is(value, -0) ? "-" : ""}${rounded.toFixed(digits)}`
}

/** With as many digits as it takes to tell it from every other number. */
export const shortest = (value: number): string => {
  if (Object.is(value, -0)) return "-0.0"
  const size = Math.abs(value)
  if (value !== 0 && (size < 1e-4 || size >= 1e16)) {
    return value.toExponential().replace(/e([+-])(\d)$/, "e$10$2")
  }
  const text = String(value)
  return text.includes(".") ? text : `${text}.0`
}
