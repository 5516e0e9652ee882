/**
 * Undoes bzip2, which no runtime brings along and in which NOMAD takes tar files.
 */
import * as Bytes from "../Bytes.ts"

/** What is wrong with a file. */
class Broken extends Error {}

/** More came out than was allowed. */
class TooLarge extends Error {}

/** Bits from the most significant on. */
class Bits {
  private readonly bytes: Uint8Array
  private at = 0
  private held = 0
  private count = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  get ended(): boolean {
    return this.at >= this.bytes.length
  }

  bit(): number {
    if (this.count === 0) {
      if (this.ended) throw new Broken("the data ends too early")
      this.held = this.bytes[this.at++]!
      this.count = 8
    }
    return (this.held >> --this.count) & 1
  }

  read(bits: number): number {
    let value = 0
    for (let i = 0; i < bits; i++) value = value * 2 + this.bit()
    return value
  }

  /** Goes on at the next whole byte. */
  align(): void {
    this.count = 0
  }
}

/** A Huffman code: for each length, the first code and the symbols that have it. */
type Code = ReadonlyArray<{ readonly first: number; readonly symbols: ReadonlyArray<number> }>

const codeOf = (lengths: ReadonlyArray<number>): Code => {
  let first = 0
  return Array.from({ length: 21 }, (_, length) => {
    const symbols = length === 0 ? [] : lengths.flatMap((of, symbol) => (of === length ? [symbol] : []))
    const entry = { first, symbols }
    first = (first + symbols.length) * 2
    return entry
  })
}

const symbolOf = (bits: Bits, code: Code): number => {
  let value = 0
  for (const { first, symbols } of code.slice(1)) {
    value = value * 2 + bits.bit()
    const symbol = symbols[value - first]
    if (value >= first && symbol !== undefined) return symbol
  }
  throw new Broken("a code that stands for nothing")
}

/** The symbols that occur in a block: a map of maps of sixteen bits. */
const readAlphabet = (bits: Bits): Array<number> => {
  const groups = bits.read(16)
  const used: Array<number> = []
  for (let group = 0; group < 16; group++) {
    if (((groups >> (15 - group)) & 1) === 0) continue
    const members = bits.read(16)
    for (let i = 0; i < 16; i++) if (((members >> (15 - i)) & 1) === 1) used.push(group * 16 + i)
  }
  if (used.length === 0) throw new Broken("a block without symbols")
  return used
}

/** Takes the one at an index to the front. */
const toFront = (list: Array<number>, index: number): number => {
  const [value] = list.splice(index, 1)
  if (value === undefined) throw new Broken("an index that leads nowhere")
  list.unshift(value)
  return value
}

/** Which code is used for each fifty symbols. */
const readSelectors = (bits: Bits, codes: number): Array<number> => {
  const order = Array.from({ length: codes }, (_, index) => index)
  return Array.from({ length: bits.read(15) }, () => {
    let index = 0
    while (bits.bit() === 1) index++
    return toFront(order, index)
  })
}

const readCode = (bits: Bits, symbols: number): Code => {
  let length = bits.read(5)
  const lengths = Array.from({ length: symbols }, () => {
    while (bits.bit() === 1) length += bits.bit() === 1 ? -1 : 1
    if (length < 1 || length > 20) throw new Broken("a code of an impossible length")
    return length
  })
  return codeOf(lengths)
}

/** The symbols of a block, one after the other, each by the code whose turn it is. */
const symbolReader = (bits: Bits, symbols: number): (() => number) => {
  const count = bits.read(3)
  if (count < 2 || count > 6) throw new Broken("an impossible number of codes")
  const selectors = readSelectors(bits, count)
  const codes = Array.from({ length: count }, () => readCode(bits, symbols))
  let taken = 0
  return () => {
    const code = codes[selectors[Math.floor(taken++ / 50)] ?? -1]
    if (code === undefined) throw new Broken("more symbols than there are codes for")
    return symbolOf(bits, code)
  }
}

/** The last column of the sorted rotations: runs and move-to-front undone. Symbols 0 and 1 are digits of a run's length. */
const readColumn = (bits: Bits, room: number): Uint8Array => {
  const alphabet = readAlphabet(bits)
  const next = symbolReader(bits, alphabet.length + 2)
  const column = new Uint8Array(room)
  let size = 0
  let run = 0
  let weight = 1
  for (let symbol = next(); ; symbol = next()) {
    if (symbol <= 1) {
      run += weight << symbol
      weight *= 2
      if (run > room) throw new Broken("a run that is longer than the block")
      continue
    }
    if (size + run > room) throw new Broken("a block that is too long")
    column.fill(alphabet[0]!, size, size + run)
    size += run
    run = 0
    weight = 1
    if (symbol === alphabet.length + 1) return column.subarray(0, size)
    if (size === room) throw new Broken("a block that is too long")
    column[size++] = toFront(alphabet, symbol - 1)
  }
}

/** From each row of the sorted rotations to the row of the rotation after it. */
const successors = (column: Uint8Array): Uint32Array => {
  const starts = new Uint32Array(257)
  for (const byte of column) starts[byte + 1]!++
  for (let i = 1; i < 257; i++) starts[i] = starts[i]! + starts[i - 1]!
  const out = new Uint32Array(column.length)
  column.forEach((byte, row) => {
    out[starts[byte]!++] = row
  })
  return out
}

/** The block in its own order, and its first stage undone: after four equal bytes comes how often the byte is repeated. */
const unfold = (column: Uint8Array, origin: number, room: number): Uint8Array => {
  const next = successors(column)
  const out: Array<number> = []
  let row = next[origin] ?? 0
  let same = 0
  let last = -1
  for (let i = 0; i < column.length; i++) {
    const byte = column[row]!
    row = next[row]!
    if (same === 4) {
      for (let times = 0; times < byte; times++) out.push(last)
      same = 0
      last = -1
    } else {
      out.push(byte)
      same = byte === last ? same + 1 : 1
      last = byte
    }
    if (out.length > room) throw new TooLarge()
  }
  return Uint8Array.from(out)
}

const blockMark = 0x314159265359
const endMark = 0x177245385090

/** Reads one stream: a header, blocks, and the mark of the end. */
const readStream = (bits: Bits, room: number): Array<Uint8Array> => {
  if (bits.read(24) !== 0x425a68) throw new Broken("no bzip2 stream")
  const blockSize = (bits.read(8) - 0x30) * 100_000
  if (blockSize < 100_000 || blockSize > 900_000) throw new Broken("an impossible block size")
  const blocks: Array<Uint8Array> = []
  let left = room
  for (;;) {
    const mark = bits.read(48)
    bits.read(32)
    if (mark === endMark) return blocks
    if (mark !== blockMark || bits.bit() === 1) throw new Broken("no block")
    const origin = bits.read(24)
    const block = unfold(readColumn(bits, blockSize), origin, left)
    left -= block.length
    blocks.push(block)
  }
}

/** What a file holds; `broken` if it is damaged, `too large` if it is more than so many bytes. */
export const decompress = (bytes: Uint8Array, atMost: number): Uint8Array | "broken" | "too large" => {
  const bits = new Bits(bytes)
  const blocks: Array<Uint8Array> = []
  let size = 0
  try {
    while (!bits.ended) {
      for (const block of readStream(bits, atMost - size)) {
        blocks.push(block)
        size += block.length
      }
      bits.align()
    }
    return Bytes.concatenate(blocks)
  } catch (error) {
    if (error instanceof TooLarge) return "too large"
    if (error instanceof Broken) return "broken"
    throw error
  }
}
