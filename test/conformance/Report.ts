/**
 * Differences as they are printed.
 */
import type { Difference } from "./Transcript.ts"

const short = (value: unknown): string => {
  const text = value === undefined ? "nothing" : JSON.stringify(value)
  return text.length > 300 ? `${text.slice(0, 299)}…` : text
}

/** Differences under the title of their exchange. */
export const block = (title: string, differences: ReadonlyArray<Difference>): string =>
  [
    `\n${title}`,
    ...differences.map(
      ({ fake, place, server }) => `  ${place}\n    server ${short(server)}\n    fake   ${short(fake)}`
    )
  ].join("\n")
