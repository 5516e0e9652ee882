/** What kinds of files are told apart, by bytes whose kinds a NOMAD 2.0.0 server told. */
import { assert, describe, it } from "@effect/vitest"
import * as MediaType from "../../../src/testing/routes/MediaType.ts"

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const latin = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0))
const header = [0, 0, 0, 13, ...latin("IHDR")]
const every = Array.from({ length: 256 }, (_, byte) => byte)

describe("MediaType", () => {
  const kinds: ReadonlyArray<readonly [what: string, bytes: ReadonlyArray<number>, type: string]> = [
    ["a picture", [...png, ...header, 0, 0, 0, 1], "image/png"],
    ["a picture without its first chunk", png, "application/octet-stream"],
    ["a picture whose first chunk is another", [...png, 0, 0, 0, 13, ...latin("IHDX")], "application/octet-stream"],
    ["every byte once, which is the head of a Targa picture", every, "image/x-tga"],
    ["a Targa picture of no depth", every.with(16, 0), "application/octet-stream"],
    ["a Targa picture of no kind", every.with(2, 4), "application/octet-stream"]
  ]
  for (const [what, bytes, type] of kinds) {
    it(`takes ${what} for ${type}`, () => {
      assert.strictEqual(MediaType.of(Uint8Array.from(bytes)), type)
    })
  }
})
