/**
 * Lists as Streams: page after page as they are pulled, to the end unless a limit is given.
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import { InvalidRequest } from "../../schema/NomadError.ts"

/** How a list is to be read. */
export interface PageOptions {
  /** How many items are wanted at most; all of them, if nothing is said. */
  readonly limit?: number
  /** How many items one request asks for, 1 to 10,000. */
  readonly pageSize?: number
}

/** One page, and where the next one begins, if there is one. */
export interface Page<A> {
  readonly items: ReadonlyArray<A>
  readonly next: string | null | undefined
  /** Whether the server leaves out some items, so that a page without any need not be the last. */
  readonly mayBeEmpty?: boolean
}

const largest = 10_000

const checked = (
  options: PageOptions,
  usual: number
): Effect.Effect<{ limit: number; size: number }, InvalidRequest> => {
  const { limit = Infinity, pageSize = usual } = options
  if (!(limit === Infinity || (Number.isInteger(limit) && limit >= 0))) {
    return Effect.fail(InvalidRequest.of("give a whole number from 0", ["limit"]))
  }
  if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > largest) {
    return Effect.fail(InvalidRequest.of(`give a whole number from 1 to ${largest}`, ["pageSize"]))
  }
  return Effect.succeed({ limit, size: pageSize })
}

/** The items of all pages; no page is asked for that the limit does not need. */
export const stream = <A, E, R>(
  options: PageOptions,
  usual: number,
  page: (size: number, after: string | undefined) => Effect.Effect<Page<A>, E, R>
): Stream.Stream<A, E | InvalidRequest, R> =>
  Stream.unwrap(
    Effect.map(checked(options, usual), ({ limit, size }) => {
      if (limit === 0) return Stream.empty
      // The same size for all pages: the server counts in pages of the size it is asked for, and loses its place if that
      // changes on the way.
      const constant = Math.min(size, limit)
      const start: { readonly after: string | undefined; readonly left: number } = { after: undefined, left: limit }
      return Stream.paginate(start, ({ after, left }) =>
        Effect.map(page(constant, after), ({ items, mayBeEmpty = false, next }) => {
          const remaining = left - items.length
          const isLast = next === null || next === undefined || next === after || (items.length === 0 && !mayBeEmpty)
          const ends = isLast || remaining <= 0
          return [items.slice(0, left), ends ? Option.none() : Option.some({ after: next, left: remaining })] as const
        })
      )
    })
  )

/** The parameters of a page. */
export const parameters = (size: number, after: string | undefined) => ({
  page_size: size,
  ...(after === undefined ? {} : { page_after_value: after })
})
