/**
 * Moments as text, the way entries have them: UTC with its offset written out, and a fraction of six digits unless it
 * is zero.
 */

const written = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/

/** A text that says a moment, as an entry writes it; UTC where it names no zone. Undefined for other texts. */
export const parse = (text: string): string | undefined => {
  const match = written.exec(text)
  if (match === null) return undefined
  const [, year, month, day, hour = "00", minute = "00", second = "00", fraction = "", zone = "Z"] = match
  const seconds = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`)
  if (Number.isNaN(seconds)) return undefined
  const digits = fraction.padEnd(6, "0").slice(0, 6)
  const point = digits === "000000" ? "" : `.${digits}`
  return `${new Date(seconds).toISOString().slice(0, 19)}${point}+00:00`
}

/** A text in ISO format as an entry writes it; other texts stay as they are. */
export const offset = (text: string): string => parse(text) ?? text

/** The same to the millisecond: what comes back from the database. */
export const stored = (text: string): string =>
  offset(text)
    .replace(/\.(\d{3})\d{3}/, (_, kept) => `.${kept}000`)
    .replace(".000000", "")

/** A text in ISO format to the second, with a `Z`: what logs have. */
export const logged = (text: string): string => `${offset(text).slice(0, 19)}Z`
