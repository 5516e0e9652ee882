/**
 * Bytes in pieces of a size that is worth a write, to a file or to a socket.
 */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { concatenate } from "../../services/internal/Bytes.ts"
import { LocalFiles, pieceSize, type Target } from "../../services/LocalFiles.ts"

/** Small pieces cost more to write than to join: this many bytes go at once. */
export const enough = pieceSize

/** What waits for more: it grows, as a copy for each small piece would take longer than the joining. */
interface Kept {
  readonly pieces: Array<Uint8Array>
  size: number
}

const nothing = (): Kept => ({ pieces: [], size: 0 })

/** The same pieces, in groups of which each is large enough; a large piece is one by itself, or the last of one. */
const together = <E, R>(bytes: Stream.Stream<Uint8Array, E, R>): Stream.Stream<ReadonlyArray<Uint8Array>, E, R> =>
  Stream.mapAccum(
    bytes,
    nothing,
    (kept, piece) => {
      kept.pieces.push(piece)
      kept.size += piece.length
      return kept.size < enough ? [kept, []] : [nothing(), [kept.pieces]]
    },
    { onHalt: ({ pieces }) => (pieces.length === 0 ? [] : [pieces]) }
  )

/** The same bytes, joined until a piece is large enough; a larger one stays as it is. */
export const large = <E, R>(bytes: Stream.Stream<Uint8Array, E, R>): Stream.Stream<Uint8Array, E, R> =>
  Stream.map(together(bytes), (pieces) => {
    const [only, ...others] = pieces
    return only !== undefined && others.length === 0 ? only : concatenate(pieces)
  })

/** Writes bytes to a file, so many at once. */
export const writeFile = Effect.fnUntraced(function* <E, R>(bytes: Stream.Stream<Uint8Array, E, R>, target: Target) {
  const write = yield* (yield* LocalFiles).writer(target)
  yield* Stream.runForEach(together(bytes), write)
}, Effect.scoped)
