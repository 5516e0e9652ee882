/**
 * Whole files that are compressed: told apart by how they begin, and undone.
 */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as Failure from "./BadArchive.ts"
import type { BadArchive } from "./BadArchive.ts"
import * as Bytes from "../Bytes.ts"
import * as Bzip2 from "./Bzip2.ts"

/** How a file is compressed. */
export type Compression = "gzip" | "bzip2"

/** What a file is compressed with, going by its first bytes. */
export const of = (bytes: Uint8Array): Compression | undefined => {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8) return "gzip"
  return bytes[0] === 0x42 && bytes[1] === 0x5a && bytes[2] === 0x68 ? "bzip2" : undefined
}

const gunzipped = (bytes: Uint8Array, failure: BadArchive): Stream.Stream<Uint8Array, BadArchive> =>
  Stream.fromReadableStream({
    evaluate: () => new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(new DecompressionStream("gzip")),
    onError: () => failure
  })

const gunzip = (bytes: Uint8Array, atMost: number, failure: BadArchive): Effect.Effect<Uint8Array, BadArchive> => {
  let size = 0
  return gunzipped(bytes, failure).pipe(
    Stream.mapEffect((chunk) => {
      size += chunk.length
      return size > atMost ? Effect.fail(Failure.tooLarge()) : Effect.succeed(chunk)
    }),
    Stream.runCollect,
    Effect.map(Bytes.concatenate)
  )
}

const bunzip2 = (bytes: Uint8Array, atMost: number, failure: BadArchive): Effect.Effect<Uint8Array, BadArchive> =>
  Effect.suspend(() => {
    const result = Bzip2.decompress(bytes, atMost)
    if (result === "too large") return Effect.fail(Failure.tooLarge())
    return result === "broken" ? Effect.fail(failure) : Effect.succeed(result)
  })

/** How the content of a compressed file begins: at least so many bytes, if there are so many and they can be read. */
export const head = (bytes: Uint8Array, size: number): Effect.Effect<Uint8Array> => {
  const failure = Failure.notAnArchive()
  const compression = of(bytes)
  if (compression === undefined) return Effect.succeed(bytes.subarray(0, size))
  if (compression === "bzip2") return Effect.orElseSucceed(bunzip2(bytes, Infinity, failure), () => new Uint8Array())
  let found = 0
  return gunzipped(bytes, failure).pipe(
    Stream.takeUntil((chunk) => (found += chunk.length) >= size),
    Stream.runCollect,
    Effect.map(Bytes.concatenate),
    Effect.orElseSucceed(() => new Uint8Array())
  )
}

/** What a file holds that is called as one compressed by gzip; of a damaged one, nothing. Other files are as they are. */
export const opened = (name: string, bytes: Uint8Array): Effect.Effect<Uint8Array> =>
  name.endsWith(".gz")
    ? Effect.orElseSucceed(undo(bytes, Infinity, Failure.notAnArchive()), () => new Uint8Array())
    : Effect.succeed(bytes)

/** What a compressed file holds, if it is no more than so many bytes; other files are given back as they are. */
export const undo = (bytes: Uint8Array, atMost: number, failure: BadArchive): Effect.Effect<Uint8Array, BadArchive> => {
  const compression = of(bytes)
  if (compression === undefined) return Effect.succeed(bytes)
  return compression === "gzip" ? gunzip(bytes, atMost, failure) : bunzip2(bytes, atMost, failure)
}
