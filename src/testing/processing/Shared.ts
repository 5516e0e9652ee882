/**
 * What many entries have alike, kept once for all of them: entries of one kind have the same quantities and sections, and
 * those take more room than all that tells the entries apart.
 */
import type { Json } from "../search/Document.ts"

/** Values by their texts. */
export type Shared = Map<string, Json>

/** Nothing yet. */
export const make = (): Shared => new Map()

/** A value, or an equal one that was there before. */
export const once = <A extends Json>(shared: Shared, value: A): A => {
  const text = JSON.stringify(value)
  const found = shared.get(text)
  // Equal texts are of equal values.
  if (found !== undefined) return found as A
  shared.set(text, value)
  return value
}
