import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Failure from "../../../src/testing/processing/BadArchive.ts"
import * as Compression from "../../../src/testing/processing/Compression.ts"

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

/** The word `inside`, as other programs compress it. */
const inside: ReadonlyArray<readonly [Compression.Compression, string]> = [
  ["gzip", "H4sIAAAAAAAAA8vMK85MSQUAtPL+ugYAAAA="],
  ["bzip2", "QlpoOTFBWSZTWTiZEPkAAAGBgAYhCAAgADDNAMNFmDcXckU4UJA4mRD5"],
  ["xz", "/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQAFaW5zaWRlAAAAChpoDlKbprsAAR4GwS+kHR+2830BAAAAAARZWg=="]
]

const text = (bytes: Effect.Effect<Uint8Array, unknown>) =>
  Effect.map(bytes, (content) => new TextDecoder().decode(content))

describe("a compressed file", () => {
  for (const [kind, base64] of inside) {
    const bytes = bytesOf(base64)

    it.effect(`is undone: ${kind}`, () =>
      Effect.gen(function* () {
        assert.strictEqual(Compression.of(bytes), kind)
        assert.strictEqual(yield* text(Compression.undo(bytes, 6, Failure.notAnArchive())), "inside")
        assert.strictEqual(yield* text(Compression.head(bytes, 6)), "inside")
      })
    )

    it.effect(`is refused when it holds too much, or is cut: ${kind}`, () =>
      Effect.gen(function* () {
        const cut = Failure.broken("a")
        const large = yield* Effect.flip(Compression.undo(bytes, 5, cut))
        assert.deepStrictEqual(large, Failure.tooLarge())
        const half = yield* Effect.flip(Compression.undo(bytes.subarray(0, bytes.length / 2), 100, cut))
        assert.strictEqual(half, cut)
      })
    )
  }

  it.effect("is opened by its name, and is empty when it is none", () =>
    Effect.gen(function* () {
      const [[, gzip] = ["", ""], , [, xz] = ["", ""]] = inside
      assert.strictEqual(yield* text(Compression.opened("a.gz", bytesOf(gzip))), "inside")
      assert.strictEqual(yield* text(Compression.opened("a.xz", bytesOf(xz))), "inside")
      assert.strictEqual(yield* text(Compression.opened("a.gz", bytesOf(xz))), "")
      assert.strictEqual(yield* text(Compression.opened("a.xz", bytesOf(gzip))), "")
      assert.strictEqual(yield* text(Compression.opened("a.txt", new TextEncoder().encode("as it is"))), "as it is")
    })
  )
})
