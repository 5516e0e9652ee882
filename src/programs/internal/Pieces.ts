/**
 * Bytes in pieces of a size that is worth a write, to a file or to a socket.
 */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { concatenate } from "../../services/internal/Bytes.ts"
import { LocalFiles, pieceSize, smallSize, type Target } from "../../services/LocalFiles.ts"

/** Small pieces cost more to write than to join: this many bytes go at once, which is what files that are read together have. */
export const enough = pieceSize - smallSize

/** What waits for more: it grows, as a copy for each small piece would take longer than the joining. */
interface Kept {
  readonly pieces: Array<Uint8Array>
  size: number
}

const nothing = (): Kept => ({ pieces: [], size: 0 })

const join = ({ pieces }: Kept): ReadonlyArray<Uint8Array> => (pieces.length < 2 ? pieces : [concatenate(pieces)])

/** The same bytes, joined until a piece is large enough; a larger one stays as it is. */
export const large = <E, R>(bytes: Stream.Stream<Uint8Array, E, R>): Stream.Stream<Uint8Array, E, R> =>
  Stream.mapAccum(
    bytes,
    nothing,
    (kept, piece) => {
      kept.pieces.push(piece)
      kept.size += piece.length
      return kept.size < enough ? [kept, []] : [nothing(), join(kept)]
    },
    { onHalt: join }
  )

/** Writes bytes to a file, so many at once: all that a pull brought, as to group it in a step of its own costs a tenth more. */
export const writeFile = Effect.fnUntraced(function* <E, R>(bytes: Stream.Stream<Uint8Array, E, R>, target: Target) {
  const write = yield* (yield* LocalFiles).writer(target)
  let kept = nothing()
  yield* Stream.runForEachArray(bytes, (pieces) =>
    Effect.suspend(() => {
      for (const piece of pieces) {
        kept.pieces.push(piece)
        kept.size += piece.length
      }
      if (kept.size < enough) return Effect.void
      const full = kept.pieces
      kept = nothing()
      return write(full)
    })
  )
  yield* write(kept.pieces)
}, Effect.scoped)
