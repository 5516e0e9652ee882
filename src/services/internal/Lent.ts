/**
 * Memory that is lent: what is read into it goes out, and then the next piece is read into the same.
 */

/** Rooms of one size that are used again. */
export class Pool {
  readonly #size: number
  readonly #free: Array<ArrayBuffer> = []

  /** Rooms of so many bytes. */
  constructor(size: number) {
    this.#size = size
  }

  /** A room that nobody uses. */
  take(): Lent {
    return new Lent(this.#free.pop() ?? new ArrayBuffer(this.#size), this.#size, this.#free)
  }
}

/**
 * Bytes in a room of a pool. Who knows nothing of it has them for good, as any other bytes; who sends them gives the room
 * back once nobody looks at it any more. A part of it is not lent.
 */
export class Lent extends Uint8Array<ArrayBuffer> {
  static get [Symbol.species](): Uint8ArrayConstructor {
    return Uint8Array
  }

  #home: Array<ArrayBuffer> | undefined

  constructor(room: ArrayBuffer, length: number, home: Array<ArrayBuffer>) {
    super(room, 0, length)
    this.#home = home
  }

  /** The same room, of which only the first bytes count. */
  first(length: number): Lent {
    const home = this.#home ?? []
    this.#home = undefined
    return new Lent(this.buffer, length, home)
  }

  /** The next who takes a room of the pool may write into this one. */
  giveBack(): void {
    this.#home?.push(this.buffer)
    this.#home = undefined
  }
}
