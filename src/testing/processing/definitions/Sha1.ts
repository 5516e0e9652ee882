/**
 * SHA-1, for the ids of definitions.
 */
import { sha1 } from "@noble/hashes/legacy.js"
import * as Hex from "effect/encoding/Hex"

const encoder = new TextEncoder()

/** A digest that grows: what was added so far can be asked for at any time. */
export class Growing {
  readonly #hash = sha1.create()

  add(part: string | Uint8Array): this {
    this.#hash.update(typeof part === "string" ? encoder.encode(part) : part)
    return this
  }

  digest(): Uint8Array {
    return this.#hash.clone().digest()
  }

  hex(): string {
    return Hex.encode(this.digest())
  }
}
