import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { LocalFiles } from "effect-nomad"
import * as ZipStream from "../../src/programs/internal/ZipStream.ts"

describe("The length of a zip that is made on its way", () => {
  const member = (name: string, size: number) => ({ name, path: name, size, modified: undefined })

  const lengthOf = (members: ReadonlyArray<ReturnType<typeof member>>) =>
    Stream.runFold(
      ZipStream.encode(Stream.fromIterable(members)),
      () => 0,
      (length, piece) => length + piece.length
    )

  /** Files of zeros, as long as one likes. */
  const zeros = Layer.mergeAll(
    FileSystem.layerNoop({}),
    Layer.succeed(LocalFiles.LocalFiles, {
      look: () => Effect.succeed([]),
      read: (files) => Effect.succeed(files.map(({ size }) => new Uint8Array(size))),
      bytes: (path) => Stream.take(Stream.succeed(new Uint8Array(2 ** 20)).pipe(Stream.forever), Number(path)),
      writer: () => Effect.succeed(() => Effect.void)
    })
  )

  it.effect("is right for more files than a plain zip can hold", () =>
    Effect.gen(function* () {
      for (const count of [65_534, 65_535]) {
        const members = Array.from({ length: count }, (_, index) => member(String(index), 0))
        assert.strictEqual(yield* lengthOf(members), ZipStream.storedLength(members))
      }
    }).pipe(Effect.provide(zeros))
  )

  it.effect(
    "is right for files of more than 4 GiB, and for what stands behind them",
    () =>
      Effect.gen(function* () {
        const members = [member("4097", 4097 * 2 ** 20), member("small", 7), member("1", 2 ** 20)]
        assert.strictEqual(yield* lengthOf(members), ZipStream.storedLength(members))
      }).pipe(Effect.provide(zeros)),
    120_000
  )
})
