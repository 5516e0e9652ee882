/** Texts out of other values, as a NOMAD 2.0.0 server wrote them. */
import { assert, describe, it } from "@effect/vitest"
import * as Conversion from "../../../src/testing/processing/Conversion.ts"
import type { Json } from "../../../src/testing/search/Document.ts"

describe("Conversion.text", () => {
  const texts: ReadonlyArray<readonly [value: Json, text: string]> = [
    ["a", "a"],
    [3, "3"],
    [2.5, "2.5"],
    [1e-7, "1e-07"],
    [-Infinity, "-inf"],
    [true, "True"]
  ]
  for (const [value, text] of texts) {
    it(`writes ${String(value)} as ${text}`, () => assert.strictEqual(Conversion.text(value), text))
  }

  const others: ReadonlyArray<Json> = [null, false, Number.NaN, [], {}]
  for (const value of others) {
    it(`writes no text for ${JSON.stringify(value)}${Number.isNaN(value) ? ", which is no number" : ""}`, () =>
      assert.throws(() => Conversion.text(value), "no text"))
  }
})
