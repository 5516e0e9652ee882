/** Contents of large files and bodies, in which no byte can be taken for another. */
import { createHash } from "node:crypto"

export const mebibyte = 1024 * 1024

/** Bytes of which no two pieces are the same. */
export const varied = (length: number): Uint8Array => {
  const words = new Uint32Array(Math.ceil(length / 4))
  let word = 1
  for (let index = 0; index < words.length; index++) {
    word = (Math.imul(word, 1_664_525) + 1_013_904_223) >>> 0
    words[index] = word
  }
  return new Uint8Array(words.buffer, 0, length)
}

export const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex")
