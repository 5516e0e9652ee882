/**
 * Moments, in microseconds since 1970, and the three forms in which NOMAD writes them. What comes out of its database
 * is cut to milliseconds; what was just made is not. A fraction of zero is left out.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"

/** Microseconds since 1970. */
export type Moment = number

/** Now, by Effect's clock. */
export const now: Effect.Effect<Moment> = Effect.map(Clock.currentTimeNanos, (nanos) => Number(nanos / 1000n))

const naive = (moment: Moment): string => {
  const seconds = new Date(Math.floor(moment / 1_000_000) * 1000).toISOString().slice(0, 19)
  const fraction = ((moment % 1_000_000) + 1_000_000) % 1_000_000
  return fraction === 0 ? seconds : `${seconds}.${String(fraction).padStart(6, "0")}`
}

/** As the database keeps it: to the millisecond. */
export const stored = (moment: Moment): Moment => Math.floor(moment / 1000) * 1000

/** `2026-11-23T04:22:36.453663Z`: uploads, and what was just made. */
export const zulu = (moment: Moment): string => `${naive(moment)}Z`

/** `2026-11-23T04:22:36.453663+00:00`: transfers that were just made. */
export const fresh = (moment: Moment): string => `${naive(moment)}+00:00`

/** `2026-11-23T04:22:36.453000`: datasets out of the database. */
export const withoutZone = (moment: Moment): string => naive(stored(moment))

/** `2026-11-23T04:22:36.453000+00:00`: the rows of entries. */
export const withOffset = (moment: Moment): string => fresh(stored(moment))

const isoFormat =
  /^\d{4}-?(?:\d{2}-?\d{2}|W\d{2}(?:-?\d)?)(?:.\d{2}(?::?\d{2}(?::?\d{2}(?:[.,]\d+)?)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/

/** What a text in ISO format says; UTC where it names no zone. */
export const parse = (text: string): Moment | undefined => {
  if (!isoFormat.test(text)) return undefined
  const zoned = /(?:Z|[+-]\d{2}(?::?\d{2})?)$/.test(text.slice(10)) || text.length <= 10 ? text : `${text}Z`
  const millis = Date.parse(zoned)
  return Number.isNaN(millis) ? undefined : millis * 1000
}
