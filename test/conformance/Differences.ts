/**
 * The differences that are meant, as `docs/differences.md` lists them: rows of tables with an exchange, a place in its
 * answer and a reason, the first two in backticks, where `*` stands for anything.
 */
import type { Difference } from "./Transcript.ts"

/** A row of the list. */
export interface Known {
  readonly exchange: string
  readonly place: string
  readonly reason: string
}

const row = /^\|\s*`(.+?)`\s*\|\s*`(.+?)`\s*\|\s*(.+?)\s*\|$/

/** The rows of the list. */
export const parse = (markdown: string): ReadonlyArray<Known> =>
  markdown.split("\n").flatMap((line) => {
    const [, exchange, place, reason] = row.exec(line) ?? []
    return exchange && place && reason ? [{ exchange, place, reason }] : []
  })

const fits = (pattern: string, text: string): boolean => {
  const parts = pattern.split("*").map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&"))
  return new RegExp(`^${parts.join(".*")}$`, "s").test(text)
}

/** Whether a row of the list is about a difference. */
export const explains = (known: Known, { place, title }: Difference): boolean =>
  fits(known.exchange, title) && fits(known.place, place)

/** The differences that the list does not have, and its rows that are about none. */
export const judge = (known: ReadonlyArray<Known>, found: ReadonlyArray<Difference>) => ({
  unlisted: found.filter((difference) => !known.some((one) => explains(one, difference))),
  gone: known.filter((one) => !found.some((difference) => explains(one, difference)))
})
