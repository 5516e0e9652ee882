/**
 * SHA-1 (FIPS 180-4) in plain TypeScript, for the ids of definitions: like `Sha512`, because it has to answer at once.
 */
import * as Hex from "effect/encoding/Hex"
import { concatenate } from "../../Bytes.ts"

const rotated = (word: number, bits: number): number => (word << bits) | (word >>> (32 - bits))

/** The message with its end marked and its length in bits, in whole blocks of 64 bytes. */
const padded = (bytes: Uint8Array): DataView => {
  const out = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  out.set(bytes)
  out[bytes.length] = 0x80
  const view = new DataView(out.buffer)
  view.setUint32(out.length - 8, Math.floor(bytes.length / 0x20000000))
  view.setUint32(out.length - 4, (bytes.length << 3) >>> 0)
  return view
}

const compress = (state: Uint32Array, words: Uint32Array): void => {
  let [a, b, c, d, e] = [state[0]!, state[1]!, state[2]!, state[3]!, state[4]!]
  for (let i = 0; i < 80; i++) {
    const [mixed, constant] =
      i < 20
        ? [(b & c) | (~b & d), 0x5a827999]
        : i < 40
          ? [b ^ c ^ d, 0x6ed9eba1]
          : i < 60
            ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
            : [b ^ c ^ d, 0xca62c1d6]
    const next = (rotated(a, 5) + mixed + e + constant + words[i]!) | 0
    ;[e, d, c, b, a] = [d, c, rotated(b, 30), a, next]
  }
  ;[a, b, c, d, e].forEach((word, index) => (state[index] = state[index]! + word))
}

/** The 20 bytes of the digest. */
export const digest = (bytes: Uint8Array): Uint8Array => {
  const view = padded(bytes)
  const state = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0)
  const words = new Uint32Array(80)
  for (let offset = 0; offset < view.byteLength; offset += 64) {
    for (let i = 0; i < 16; i++) words[i] = view.getUint32(offset + 4 * i)
    for (let i = 16; i < 80; i++) words[i] = rotated(words[i - 3]! ^ words[i - 8]! ^ words[i - 14]! ^ words[i - 16]!, 1)
    compress(state, words)
  }
  const out = new DataView(new ArrayBuffer(20))
  state.forEach((word, index) => out.setUint32(4 * index, word))
  return new Uint8Array(out.buffer)
}

const encoder = new TextEncoder()

/** A digest that grows: what was added so far can be asked for at any time. */
export class Growing {
  #parts: Array<Uint8Array> = []

  add(part: string | Uint8Array): this {
    this.#parts.push(typeof part === "string" ? encoder.encode(part) : part)
    return this
  }

  digest(): Uint8Array {
    return digest(concatenate(this.#parts))
  }

  hex(): string {
    return Hex.encode(this.digest())
  }
}
