/**
 * Identifiers in the shapes of NOMAD's, made from a seed: the same seed makes the same ones in the same order.
 */
import * as Base64Url from "effect/encoding/Base64Url"
import * as Hex from "effect/encoding/Hex"

/** Makes identifiers; each call makes the next one. */
export interface Seed {
  /** 22 characters, as of uploads and datasets: a random UUID's bytes. */
  readonly id: () => string
  /** A UUID with dashes, as of users. */
  readonly uuid: () => string
  /** Hexadecimal digits, as of personal access tokens. */
  readonly hex: (digits: number) => string
  /** Digits and small letters, without those that look alike, as in DOIs. */
  readonly word: (length: number) => string
  /** Letters that stand for so many random bytes. */
  readonly secret: (bytes: number) => string
}

/** Four 32-bit numbers from a text, to start the generator with (FNV-1a, a different offset for each). */
const start = (text: string): Uint32Array =>
  Uint32Array.from([2166136261, 374761393, 668265263, 2246822519], (offset) => {
    let hash = offset
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619)
    return hash
  })

/** The generator "small fast counter" (sfc32): 32 random bits at each call. */
const generator = (text: string): (() => number) => {
  let [a = 0, b = 0, c = 0, counter = 0] = start(text)
  const next = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  for (let round = 0; round < 12; round++) next()
  return next
}

/** Numbers from 0 up to 1, as chance has them; each call gives the next one. */
export const chance = (seed: string | number): (() => number) => {
  const next = generator(String(seed))
  return () => next() / 2 ** 32
}

/** The digits of Crockford's base 32. */
const crockford = "0123456789abcdefghjkmnpqrstvwxyz"

/** A maker of identifiers, from a seed. */
export const make = (seed: string | number): Seed => {
  const next = generator(String(seed))
  const bytes = (length: number) => Uint8Array.from({ length }, () => next() & 0xff)
  const uuidBytes = () => {
    const random = bytes(16)
    random[6] = (random[6]! & 0x0f) | 0x40
    random[8] = (random[8]! & 0x3f) | 0x80
    return random
  }
  return {
    id: () => Base64Url.encode(uuidBytes()),
    uuid: () => Hex.encode(uuidBytes()).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"),
    hex: (digits) => Hex.encode(bytes(digits / 2)),
    word: (length) => Array.from(bytes(length), (byte) => crockford[byte % crockford.length]).join(""),
    secret: (length) => Base64Url.encode(bytes(length))
  }
}
