/**
 * How the server reads a moment that a request names, and how it says it back: ISO 8601 or seconds since 1970.
 */

/** A moment as Python prints it, or what is wrong with the text. */
export type MomentReading = { readonly text: string } | { readonly error: string }

const whole = /^(\d{4}-\d\d-\d\d)(?:[Tt _](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(Z|z|[+-]\d\d:?\d\d)?)?$/

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** What is wrong with the date at the beginning of a text, character by character. */
const dateError = (text: string): string | undefined => {
  const month = Number(text.slice(5, 7))
  const day = Number(text.slice(8, 10))
  if (text.length < 10) return "input is too short"
  if (!/^\d{4}/.test(text)) return "invalid character in year"
  if (text[4] !== "-") return "invalid date separator, expected `-`"
  if (!/^\d\d$/.test(text.slice(5, 7))) return "invalid character in month"
  if (text[7] !== "-") return "invalid date separator, expected `-`"
  if (!/^\d\d$/.test(text.slice(8, 10))) return "invalid character in day"
  if (month < 1 || month > 12) return "month value is outside expected range of 1-12"
  return day < 1 || day > daysIn(Number(text.slice(0, 4)), month) ? "day value is outside expected range" : undefined
}

const zoneOf = (zone: string | undefined): string => {
  if (zone === undefined) return ""
  const hours = zone.slice(0, 3)
  const minutes = zone.slice(-2)
  return /^z$/i.test(zone) || (Number(hours) === 0 && Number(minutes) === 0) ? "Z" : `${hours}:${minutes}`
}

const lastMillis = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

/** The beginning of the year 0, which `Date.UTC` takes for 1900. */
const firstMillis = Date.parse("0000-01-01T00:00:00Z")

const ofSeconds = (seconds: number): MomentReading => {
  // Numbers that would be far in the future are taken for milliseconds.
  const millis = Math.abs(seconds) > 20_000_000_000 ? seconds : seconds * 1000
  if (millis > lastMillis) return { error: "dates after 9999 are not supported as unix timestamps" }
  if (millis < firstMillis) return { error: "dates before 0000 are not supported as unix timestamps" }
  const text = new Date(millis)
    .toISOString()
    .replace(/\.000Z$/, "Z")
    .replace(/\.(\d{3})Z$/, ".$1000Z")
  return { text }
}

/** Numbers of more than eight bytes are none to the server. */
const isNumber = (text: string): boolean => /^[+-]?\d+(\.\d+)?$/.test(text) && Math.abs(Number(text)) < 2 ** 63

/** Reads a moment. */
export const read = (text: string): MomentReading => {
  if (isNumber(text)) return ofSeconds(Number(text))
  const error = dateError(text)
  if (error !== undefined) return { error }
  const [, date = "", hour = "00", minute = "00", second = "00", fraction = "", zone] = whole.exec(text) ?? []
  if (date === "" || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    return { error: "unexpected extra characters at the end of the input" }
  }
  const micros = fraction.padEnd(6, "0").slice(0, 6)
  return { text: `${date}T${hour}:${minute}:${second}${Number(micros) === 0 ? "" : `.${micros}`}${zoneOf(zone)}` }
}
