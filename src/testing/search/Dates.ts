/**
 * Moments as Elasticsearch reads them: ISO 8601 with parts left out at the end, in UTC unless a zone is given, or the
 * milliseconds since 1970.
 */

const iso =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(?:(\d\d)(?::(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?)?)?)?$/

const number = (text: string | undefined, otherwise: number): number => (text === undefined ? otherwise : Number(text))

const minutesOf = (zone: string | undefined): number => {
  if (zone === undefined || zone === "Z") return 0
  const digits = zone.slice(1).replace(":", "")
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || "0")
  return zone.startsWith("-") ? -minutes : minutes
}

/** Whether no part was so large that it ran over into the next. */
const isCalendarDate = (
  date: Date,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number
): boolean =>
  date.getUTCMonth() + 1 === month &&
  date.getUTCDate() === day &&
  date.getUTCHours() === hour &&
  date.getUTCMinutes() === minute &&
  date.getUTCSeconds() === second

/** The form that rows have, on a day that every month has. */
const ofRow =
  /^(?!00)\d{4}-(?:0[1-9]|1[0-2])-(?:[01][1-9]|10|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{6})?\+00:00$/

/** The number that some digits are. */
const digits = (text: string, from: number, to: number): number => {
  let number = 0
  for (let at = from; at < to; at++) number = number * 10 + text.charCodeAt(at) - 48
  return number
}

/** What a text of such a form says, without taking it apart: a search may read a hundred thousand of them. */
const fromRow = (text: string): number =>
  Date.UTC(
    digits(text, 0, 4),
    digits(text, 5, 7) - 1,
    digits(text, 8, 10),
    digits(text, 11, 13),
    digits(text, 14, 16),
    digits(text, 17, 19),
    text.length === 32 ? digits(text, 20, 23) : 0
  )

/** The milliseconds since 1970. A time that is left out is the day's first, or its last where `round` is `up`. */
export const parse = (text: string, round: "down" | "up" = "down"): number | undefined => {
  if (ofRow.test(text)) return fromRow(text)
  const parts = iso.exec(text)
  if (parts === null) return /^\d+$/.test(text) ? Number(text) : undefined
  const last = round === "up"
  const [month, day] = [number(parts[2], 1), number(parts[3], 1)]
  const [hour, minute] = [number(parts[4], last ? 23 : 0), number(parts[5], last ? 59 : 0)]
  const second = number(parts[6], last ? 59 : 0)
  const millisecond = number(parts[7]?.padEnd(3, "0").slice(0, 3), last ? 999 : 0)
  const date = new Date(Date.UTC(Number(parts[1]), month - 1, day, hour, minute, second, millisecond))
  return isCalendarDate(date, month, day, hour, minute, second)
    ? date.getTime() - minutesOf(parts[8]) * 60_000
    : undefined
}
