/**
 * Lists as Streams: page after page as they are pulled, to the end unless a limit is given.
 */
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
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

/** Where a list goes on. */
interface Place<Row, E, R> {
  readonly after: string | undefined
  /** How many items are still wanted. */
  readonly left: number
  /** The page there, which may be on its way. */
  readonly coming: Effect.Effect<Page<Row>, E, R>
}

/**
 * The items of all pages, decoded from the rows that came; no page is asked for that the limit does not need. Whoever gives
 * a limit, or reads on behind the first page, is taken to read on: while one page is decoded and used, the next is on its way.
 */
export const decodedStream = <Row, E, R, A, E2, R2>(
  options: PageOptions,
  usual: number,
  page: (size: number, after: string | undefined) => Effect.Effect<Page<Row>, E, R>,
  decode: (rows: ReadonlyArray<Row>) => Effect.Effect<ReadonlyArray<A>, E2, R2>
): Stream.Stream<A, E | E2 | InvalidRequest, R | R2> =>
  Stream.unwrap(
    Effect.gen(function* () {
      const { limit, size } = yield* checked(options, usual)
      if (limit === 0) return Stream.empty
      const scope = yield* Effect.scope
      // The same size for all pages: the server counts in pages of the size it is asked for, and loses its place if that
      // changes on the way.
      const constant = Math.min(size, limit)
      const start: Place<Row, E, R> = { after: undefined, left: limit, coming: page(constant, undefined) }
      return Stream.paginate(start, ({ after, coming, left }) =>
        Effect.gen(function* () {
          const { items, mayBeEmpty = false, next } = yield* coming
          const remaining = left - items.length
          const isLast = next === null || next === undefined || next === after || (items.length === 0 && !mayBeEmpty)
          if (isLast || remaining <= 0) return [yield* decode(items.slice(0, left)), Option.none()] as const
          const following = page(constant, next)
          const readsOn = limit < Infinity || after !== undefined
          const place: Place<Row, E, R> = {
            after: next,
            left: remaining,
            coming: readsOn ? Fiber.join(yield* Effect.forkIn(following, scope)) : following
          }
          return [yield* decode(items), Option.some(place)] as const
        })
      )
    })
  )

/** The items of all pages, as {@link decodedStream} gives them. */
export const stream = <A, E, R>(
  options: PageOptions,
  usual: number,
  page: (size: number, after: string | undefined) => Effect.Effect<Page<A>, E, R>
): Stream.Stream<A, E | InvalidRequest, R> => decodedStream(options, usual, page, Effect.succeed)

/** The parameters of a page. */
export const parameters = (size: number, after: string | undefined) => ({
  page_size: size,
  ...(after === undefined ? {} : { page_after_value: after })
})
