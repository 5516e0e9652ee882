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
export type Compression = "gzip" | "bzip2" | "xz"

const beginnings: ReadonlyArray<readonly [Compression, ReadonlyArray<number>]> = [
  ["gzip", [0x1f, 0x8b, 8]],
  ["bzip2", [0x42, 0x5a, 0x68]],
  ["xz", [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]]
]

/** What a file is compressed with, going by its first bytes. */
export const of = (bytes: Uint8Array): Compression | undefined =>
  beginnings.find(([, beginning]) => beginning.every((byte, index) => bytes[index] === byte))?.[0]

/** What is undone piece by piece. */
type Streamed = Exclude<Compression, "bzip2">

const source = (bytes: Uint8Array) => new Blob([Uint8Array.from(bytes)]).stream()

const undone: { readonly [Kind in Streamed]: (bytes: Uint8Array) => Effect.Effect<ReadableStream<Uint8Array>> } = {
  gzip: (bytes) => Effect.sync(() => source(bytes).pipeThrough(new DecompressionStream("gzip"))),
  // Only who has such a file needs what undoes it.
  xz: (bytes) =>
    Effect.map(
      Effect.promise(() => import("xz-decompress")),
      ({ default: { XzReadableStream } }) => new XzReadableStream(source(bytes))
    )
}

const streamed = (kind: Streamed, bytes: Uint8Array, failure: BadArchive): Stream.Stream<Uint8Array, BadArchive> =>
  Stream.unwrap(
    Effect.map(undone[kind](bytes), (stream) =>
      Stream.fromReadableStream({ evaluate: () => stream, onError: () => failure })
    )
  )

const whole = (
  kind: Streamed,
  bytes: Uint8Array,
  atMost: number,
  failure: BadArchive
): Effect.Effect<Uint8Array, BadArchive> => {
  let size = 0
  return streamed(kind, bytes, failure).pipe(
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
  return streamed(compression, bytes, failure).pipe(
    Stream.takeUntil((chunk) => (found += chunk.length) >= size),
    Stream.runCollect,
    Effect.map(Bytes.concatenate),
    Effect.orElseSucceed(() => new Uint8Array())
  )
}

const nothing = new Uint8Array()

/** What a file holds that is called as one compressed; of a damaged one, nothing. Other files are as they are. */
export const opened = (name: string, bytes: Uint8Array): Effect.Effect<Uint8Array> => {
  const kind = name.endsWith(".gz") ? "gzip" : name.endsWith(".xz") ? "xz" : undefined
  if (kind === undefined || bytes.length === 0) return Effect.succeed(bytes)
  return Effect.orElseSucceed(whole(kind, bytes, Infinity, Failure.notAnArchive()), () => nothing)
}

/** What a compressed file holds, if it is no more than so many bytes; other files are given back as they are. */
export const undo = (bytes: Uint8Array, atMost: number, failure: BadArchive): Effect.Effect<Uint8Array, BadArchive> => {
  const compression = of(bytes)
  if (compression === undefined) return Effect.succeed(bytes)
  return compression === "bzip2" ? bunzip2(bytes, atMost, failure) : whole(compression, bytes, atMost, failure)
}
