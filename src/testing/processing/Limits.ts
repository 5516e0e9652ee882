/**
 * How much the fake unpacks: all is kept in memory, and an archive can promise more than there is.
 */

/** The most that an archive may hold. */
export interface Limits {
  readonly bytes: number
  readonly files: number
}

/** What holds where nothing else is said: half a gigabyte in a hundred thousand files. */
export const standard: Limits = { bytes: 512 * 1024 * 1024, files: 100_000 }
