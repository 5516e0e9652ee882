/**
 * The repeats that all callers of one origin share, so that many of them together do not keep a server down that fails.
 *
 * It begins full. A repeat takes one; a success gives back what its own call took, and one more. So single failures
 * cost nothing in the end, and a server that fails everybody gets no more than what is there.
 */

export interface Budget {
  /**
   * Takes one repeat, the first or a later one of a call that makes so many at most. The earlier it is, the more it has to
   * leave: otherwise the first repeats of many calls took all, at a moment when a server that restarts is still away.
   */
  readonly take: (repeat: number, times: number) => boolean
  /** Gives back what a call took that then succeeded. */
  readonly giveBack: (taken: number) => void
}

/** As many as anybody wants. */
export const unlimited: Budget = { take: () => true, giveBack: () => {} }

/** A budget of an origin's own. */
export const make = (size: number): Budget => {
  if (!Number.isFinite(size)) return unlimited
  let left = size
  return {
    take: (repeat, times) => {
      const reserved = size * Math.max(0, 1 - repeat / times)
      if (left < 1 || left <= reserved) return false
      left -= 1
      return true
    },
    giveBack: (taken) => {
      left = Math.min(size, left + taken + 1)
    }
  }
}
