/**
 * What decides how long the parts of a zip are.
 */

/** From here on a size, a place or a number of files needs the wider fields of zip64. */
export const max32 = 0xffffffff
export const max16 = 0xffff

/** The first time that a zip can tell; files without a time have it. */
export const firstTime = Date.UTC(1980, 0, 1)

/** When a file was last changed, in seconds since 1970, where four bytes are enough for it. */
export const secondsOf = (modified: Date | undefined): number | undefined => {
  const seconds = Math.floor((modified?.getTime() ?? firstTime) / 1000)
  return seconds >= 0 && seconds <= 0x7fffffff ? seconds : undefined
}

/** The bytes in which a header tells of that. */
export const timestampLength = (modified: Date | undefined): number => (secondsOf(modified) === undefined ? 0 : 9)
