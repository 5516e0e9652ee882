import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Stream from "effect/Stream"
import { LocalFiles } from "effect-nomad"
import { crc32 } from "node:zlib"
import { stored } from "../../src/node/internal/StoredFiles.ts"
import * as ZipStream from "../../src/programs/internal/ZipStream.ts"

describe("A zip that is made on its way", () => {
  const member = (name: string, size: number) => ({ name, path: name, size, modified: undefined })

  const bytes = (path: string) => Stream.take(Stream.forever(Stream.succeed(new Uint8Array(2 ** 20))), Number(path))

  /** Files of zeros, as long as one likes. */
  const zeros: LocalFiles.Service = {
    list: () => Effect.succeed([]),
    look: () => Effect.succeed([]),
    read: (files) => Effect.succeed(files.map(({ size }) => new Uint8Array(size))),
    bytes,
    writer: () => Effect.succeed(() => Effect.void)
  }

  const storedZeros = stored({
    read: (rooms) => Effect.succeed(rooms.map(({ bytes, size }) => bytes.fill(0).subarray(0, size))),
    bytes
  })

  interface Made {
    readonly length: number
    readonly checksum: number
  }

  const made = (members: ReadonlyArray<LocalFiles.LocalFile>, way: LocalFiles.Service) =>
    Stream.runFold(
      ZipStream.encode(Stream.fromIterable(members)),
      (): Made => ({ length: 0, checksum: 0 }),
      ({ checksum, length }, piece) => ({ length: length + piece.length, checksum: crc32(piece, checksum) })
    ).pipe(Effect.provideService(LocalFiles.LocalFiles, way))

  const isRight = (members: ReadonlyArray<LocalFiles.LocalFile>) =>
    Effect.gen(function* () {
      const one = yield* made(members, zeros)
      assert.strictEqual(one.length, ZipStream.storedLength(members))
      assert.deepStrictEqual(yield* made(members, { ...zeros, stored: storedZeros }), one)
    }).pipe(Effect.provide(FileSystem.layerNoop({})))

  it.effect("is as long as was said, and the same whoever makes it, for more files than a plain zip can hold", () =>
    Effect.forEach([65_534, 65_535], (count) =>
      isRight(Array.from({ length: count }, (_, index) => member(String(index), 0)))
    )
  )

  it.effect(
    "is as long as was said, and the same whoever makes it, for files of more than 4 GiB and what stands behind them",
    () => isRight([member("4097", 4097 * 2 ** 20), member("small", 7), member("1", 2 ** 20)]),
    120_000
  )
})
