/**
 * Unpacks tar files, plain or compressed with gzip or bzip2. Only plain files are taken: links could lead anywhere.
 */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as Tar from "effect/encoding/Tar"
import * as Bytes from "../Bytes.ts"
import * as BadArchive from "./BadArchive.ts"
import * as Compression from "./Compression.ts"
import type { Limits } from "./Limits.ts"
import * as MemberPath from "./MemberPath.ts"

const blockSize = 512

/** The sum of a header's bytes, its own checksum counted as blanks. */
const sumOf = (block: Uint8Array): number =>
  block.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 0x20 : byte), 0)

/** Whether a file begins as a tar file does: with a header whose checksum is right, or with the zeros of the end. */
export const isTar = (bytes: Uint8Array): boolean => {
  if (bytes.length < blockSize) return false
  const block = bytes.subarray(0, blockSize)
  if (block.every((byte) => byte === 0)) return true
  const written = String.fromCharCode(...block.subarray(148, 156)).replaceAll(/[\0 ]/g, "")
  return /^[0-7]+$/.test(written) && Number.parseInt(written, 8) === sumOf(block)
}

/** Where a member goes; undefined for those that the server passes over. */
const placeOf = ({ path, type }: Tar.Header): string | undefined => {
  if (type !== "File" || path.startsWith("/") || path.includes("//") || MemberPath.isImpossible(path)) return undefined
  return MemberPath.normalise(path)
}

/** The files of a tar archive, by path. */
export const unpack = Effect.fnUntraced(function* (file_name: string, bytes: Uint8Array, limits: Limits) {
  const failure = BadArchive.broken(file_name)
  const plain = yield* Compression.undo(bytes, limits.bytes, failure).pipe(
    Effect.catchIf(
      (error) => error === failure,
      () => Effect.fail(BadArchive.notAnArchive())
    )
  )
  if (!isTar(plain)) return yield* BadArchive.notAnArchive()
  const files = new Map<string, Uint8Array>()
  const folders = new Set<string>()
  const keep = Effect.fnUntraced(function* ({ header, body }: Tar.Entry<Tar.TarError>) {
    const path = placeOf(header)
    if (path === undefined) return
    const content = Bytes.concatenate(yield* Stream.runCollect(body))
    if (!MemberPath.put(files, folders, path, content)) return yield* failure
    if (files.size > limits.files) return yield* BadArchive.tooLarge()
  })
  yield* Stream.make(plain).pipe(
    Stream.pipeThroughChannel(Tar.decode()),
    Stream.runForEach(keep),
    Effect.catchTag("TarError", () => Effect.fail(failure))
  )
  return files
})
