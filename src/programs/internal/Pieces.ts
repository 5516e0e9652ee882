/**
 * Bytes in pieces of a size that is worth a write, to a file or to a socket.
 */
import * as Stream from "effect/Stream"

/** Small pieces cost more to write than to join: this many bytes go at once. */
export const enough = 1024 * 1024

interface Kept {
  readonly pieces: ReadonlyArray<Uint8Array>
  readonly size: number
}

const nothing: Kept = { pieces: [], size: 0 }

/** All pieces in one. */
export const concatenate = (pieces: ReadonlyArray<Uint8Array>): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

const join = ({ pieces }: Kept): ReadonlyArray<Uint8Array> => (pieces.length < 2 ? pieces : [concatenate(pieces)])

/** The same bytes, joined until a piece is large enough; a larger one stays as it is. */
export const large = <E, R>(bytes: Stream.Stream<Uint8Array, E, R>): Stream.Stream<Uint8Array, E, R> =>
  Stream.mapAccum(
    bytes,
    () => nothing,
    (kept, piece) => {
      const now = { pieces: [...kept.pieces, piece], size: kept.size + piece.length }
      return now.size < enough ? [now, []] : [nothing, join(now)]
    },
    { onHalt: join }
  )
