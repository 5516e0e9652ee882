/**
 * Files that are read together.
 */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { InvalidSource } from "../../schema/NomadError.ts"
import { changed, type LocalFile, pieceSize, smallSize } from "../LocalFiles.ts"

/** So many small files are read together at most. */
const most = 1024

/** Files that are read together; it grows until it is full. */
export interface Batch {
  readonly members: Array<LocalFile>
  size: number
}

const empty = (): Batch => ({ members: [], size: 0 })

const isFull = ({ members, size }: Batch, next: LocalFile): boolean =>
  members.length >= most || size + next.size > pieceSize

/** The file that makes a batch of its own, where it is a large one. */
export const largeOf = ({ members: [first], size }: Batch): LocalFile | undefined =>
  size > smallSize && first?.size === size ? first : undefined

/** Small files, together until they make a piece, or one large file. */
export const batches = <E, R>(members: Stream.Stream<LocalFile, E, R>): Stream.Stream<Batch, E, R> =>
  Stream.mapAccumArray(
    members,
    empty,
    (open, next) => {
      const done: Array<Batch> = []
      let batch = open
      const end = () => {
        if (batch.members.length > 0) done.push(batch)
        batch = empty()
      }
      for (const member of next) {
        if (member.size > smallSize || isFull(batch, member)) end()
        batch.members.push(member)
        batch.size += member.size
        if (member.size > smallSize) end()
      }
      return [batch, done]
    },
    { onHalt: (batch) => (batch.members.length === 0 ? [] : [batch]) }
  )

/** Said of a file that is not as long as it was when it was listed. */
export const changedAt = (path: string): InvalidSource => new InvalidSource({ source: path, hint: changed })

/** Fails for the first file whose content is not as long as it was when the file was listed. */
export const unchanged = (
  members: ReadonlyArray<LocalFile>,
  contents: ReadonlyArray<Uint8Array>
): Effect.Effect<void, InvalidSource> => {
  const wrong = members.find(({ size }, index) => contents[index]?.length !== size)
  return wrong === undefined ? Effect.void : Effect.fail(changedAt(wrong.path))
}
