/**
 * MessagePack, as far as JSON needs it: the bytes in which NOMAD keeps archives.
 */
import { concatenate } from "../Bytes.ts"
import type { Json } from "../search/Document.ts"

const encoder = new TextEncoder()

/** A mark, and a number in the bytes behind it. */
const marked = (mark: number, size: 1 | 2 | 4, value: number): Uint8Array => {
  const view = new DataView(new ArrayBuffer(1 + size))
  view.setUint8(0, mark)
  if (size === 1) view.setUint8(1, value)
  else if (size === 2) view.setUint16(1, value)
  else view.setUint32(1, value)
  return new Uint8Array(view.buffer)
}

const sized = (value: number, [one, two, four]: readonly [number, number, number]): Uint8Array => {
  if (value < 0x100) return marked(one, 1, value)
  return value < 0x10000 ? marked(two, 2, value) : marked(four, 4, value)
}

/** The head of a list or an object: there are none with a length of one byte. */
const several = (length: number, few: number, mark: number): Uint8Array => {
  if (length < 16) return Uint8Array.of(few | length)
  return length < 0x10000 ? marked(mark, 2, length) : marked(mark + 1, 4, length)
}

const text = (value: string): ReadonlyArray<Uint8Array> => {
  const bytes = encoder.encode(value)
  return [bytes.length < 32 ? Uint8Array.of(0xa0 | bytes.length) : sized(bytes.length, [0xd9, 0xda, 0xdb]), bytes]
}

const number = (value: number): Uint8Array => {
  const isSmall = Number.isInteger(value) && value >= -32 && value <= 0xffffffff && !Object.is(value, -0)
  if (isSmall && value < 0x80) return Uint8Array.of(value & 0xff)
  if (isSmall) return sized(value, [0xcc, 0xcd, 0xce])
  const view = new DataView(new ArrayBuffer(9))
  const isWhole = Number.isSafeInteger(value) && !Object.is(value, -0)
  view.setUint8(0, isWhole ? 0xd3 : 0xcb)
  if (isWhole) view.setBigInt64(1, BigInt(value))
  else view.setFloat64(1, value)
  return new Uint8Array(view.buffer)
}

const pieces = (value: Json): ReadonlyArray<Uint8Array> => {
  if (value === null) return [Uint8Array.of(0xc0)]
  if (typeof value === "boolean") return [Uint8Array.of(value ? 0xc3 : 0xc2)]
  if (typeof value === "number") return [number(value)]
  if (typeof value === "string") return text(value)
  if (Array.isArray(value)) return [several(value.length, 0x90, 0xdc), ...value.flatMap((each: Json) => pieces(each))]
  const fields = Object.entries(value)
  return [several(fields.length, 0x80, 0xde), ...fields.flatMap(([name, each]) => [...text(name), ...pieces(each)])]
}

/** The bytes of a value. */
export const encode = (value: Json): Uint8Array => concatenate(pieces(value))

/** The bytes are no MessagePack, or hold what JSON does not have. */
export class Unreadable extends Error {}

const decoder = new TextDecoder()

/** Reads values one after the other. */
class Reader {
  readonly view: DataView
  at: number

  constructor(bytes: Uint8Array, at: number) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.at = at
  }

  private take(size: number): number {
    const at = this.at
    this.at += size
    return at
  }

  private unsigned(size: number): number {
    const at = this.take(size)
    if (size === 1) return this.view.getUint8(at)
    if (size === 2) return this.view.getUint16(at)
    return size === 4 ? this.view.getUint32(at) : Number(this.view.getBigUint64(at))
  }

  private signed(size: number): number {
    const at = this.take(size)
    if (size === 1) return this.view.getInt8(at)
    if (size === 2) return this.view.getInt16(at)
    return size === 4 ? this.view.getInt32(at) : Number(this.view.getBigInt64(at))
  }

  private text(length: number): string {
    const at = this.take(length)
    return decoder.decode(new Uint8Array(this.view.buffer, this.view.byteOffset + at, length))
  }

  private list(length: number): Json {
    return Array.from({ length }, () => this.value())
  }

  private fields(length: number): Json {
    return Object.fromEntries(Array.from({ length }, () => [String(this.value()), this.value()]))
  }

  value(): Json {
    const mark = this.unsigned(1)
    if (mark < 0x80) return mark
    if (mark < 0x90) return this.fields(mark & 0x0f)
    if (mark < 0xa0) return this.list(mark & 0x0f)
    if (mark < 0xc0) return this.text(mark & 0x1f)
    if (mark >= 0xe0) return mark - 0x100
    const read = this.marked[mark]
    if (read === undefined) throw new Unreadable(`no JSON has what ${mark} stands for`)
    return read()
  }

  private readonly marked: { readonly [mark: number]: () => Json } = {
    0xc0: () => null,
    0xc2: () => false,
    0xc3: () => true,
    0xca: () => this.view.getFloat32(this.take(4)),
    0xcb: () => this.view.getFloat64(this.take(8)),
    0xcc: () => this.unsigned(1),
    0xcd: () => this.unsigned(2),
    0xce: () => this.unsigned(4),
    0xcf: () => this.unsigned(8),
    0xd0: () => this.signed(1),
    0xd1: () => this.signed(2),
    0xd2: () => this.signed(4),
    0xd3: () => this.signed(8),
    0xd9: () => this.text(this.unsigned(1)),
    0xda: () => this.text(this.unsigned(2)),
    0xdb: () => this.text(this.unsigned(4)),
    0xdc: () => this.list(this.unsigned(2)),
    0xdd: () => this.list(this.unsigned(4)),
    0xde: () => this.fields(this.unsigned(2)),
    0xdf: () => this.fields(this.unsigned(4))
  }
}

/** The value that begins at a place in the bytes; throws {@link Unreadable}, or `RangeError` where the bytes end too early. */
export const decode = (bytes: Uint8Array, at = 0): Json => new Reader(bytes, at).value()
