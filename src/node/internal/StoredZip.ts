/**
 * Files as a zip in which they are stored as they are: byte for byte what Effect's encoder makes of them. That one copies
 * small files twice and takes their checksums in JavaScript; here they are read to where they stand in the zip.
 */
import { firstTime, max16, max32, secondsOf, timestampLength } from "../../services/internal/ZipLayout.ts"
import type { LocalFile } from "../../services/LocalFiles.ts"

/** What each part of a zip begins with. */
const marks = {
  header: 0x04034b50,
  descriptor: 0x08074b50,
  listing: 0x02014b50,
  wideEnd: 0x06064b50,
  wideEndLocator: 0x07064b50,
  end: 0x06054b50
}

/** What old zips do not have stands in fields that begin so. */
const extras = { wide: 0x0001, timestamp: 0x5455 }

/** Which version of zip a file takes. */
const plainVersion = 20
const wideVersion = 45

/** Files have the attributes of Unix. */
const unix = 3

/** The sizes stand behind the data, with the checksum. */
const describedFlag = 0x0008
const utf8Flag = 0x0800

/** A plain file of Unix that its owner may write, and all may read. */
const attributes = 0o100644 * 0x10000

/** The last time that a zip can tell, in steps of two seconds. */
const lastTime = Date.UTC(2107, 11, 31, 23, 59, 58)

/** A time as zips had it first: the day in the upper two bytes, the time of the day in the lower. */
const dosTime = (millis: number): number => {
  const time = new Date(Math.min(Math.max(millis, firstTime), lastTime))
  const day = ((time.getUTCFullYear() - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate()
  const second = (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1)
  return day * 0x10000 + second
}

/** A file of a zip, and what the zip says of it. */
export class Entry {
  readonly file: LocalFile
  readonly #name: Buffer
  readonly #described: boolean
  readonly #wide: boolean
  readonly #time: number
  readonly #seconds: number | undefined

  /** An entry whose checksum is known before its data is sent, or only after. */
  constructor(file: LocalFile, checksum: "before" | "after") {
    this.file = file
    this.#name = Buffer.from(file.name)
    this.#described = checksum === "after"
    this.#wide = file.size >= max32
    this.#time = dosTime(file.modified?.getTime() ?? firstTime)
    this.#seconds = secondsOf(file.modified)
  }

  /** The bytes in front of the data. */
  get headerLength(): number {
    return 30 + this.#name.length + (this.#wide ? 20 : 0) + timestampLength(this.file.modified)
  }

  /** The bytes of the data, and around it. */
  get length(): number {
    return this.headerLength + this.file.size + (this.#described ? (this.#wide ? 24 : 16) : 0)
  }

  /** What both headers of a file say: from the version that it takes to the length of what is not in old zips. */
  #writeShared(target: Buffer, at: number, given: { crc32: number; size: number; wide: boolean; extra: number }): void {
    const isAscii = this.#name.length === this.file.name.length
    target.writeUInt16LE(given.wide ? wideVersion : plainVersion, at)
    target.writeUInt16LE((this.#described ? describedFlag : 0) | (isAscii ? 0 : utf8Flag), at + 2)
    target.writeUInt16LE(0, at + 4)
    target.writeUInt32LE(this.#time, at + 6)
    target.writeUInt32LE(given.crc32, at + 10)
    target.writeUInt32LE(given.size, at + 14)
    target.writeUInt32LE(given.size, at + 18)
    target.writeUInt16LE(this.#name.length, at + 22)
    target.writeUInt16LE(given.extra, at + 24)
  }

  #writeTimestamp(target: Buffer, at: number): void {
    if (this.#seconds === undefined) return
    target.writeUInt16LE(extras.timestamp, at)
    target.writeUInt16LE(5, at + 2)
    target.writeUInt8(1, at + 4)
    target.writeUInt32LE(this.#seconds, at + 5)
  }

  /** Writes what stands in front of the data. */
  writeHeader(target: Buffer, at: number, crc32: number): void {
    const extra = this.headerLength - 30 - this.#name.length
    const size = this.#wide ? max32 : this.file.size
    target.writeUInt32LE(marks.header, at)
    this.#writeShared(target, at + 4, { crc32, size, wide: this.#wide, extra })
    let next = at + 30 + this.#name.copy(target, at + 30)
    if (this.#wide) {
      target.writeUInt16LE(extras.wide, next)
      target.writeUInt16LE(16, next + 2)
      target.writeBigUInt64LE(BigInt(this.file.size), next + 4)
      target.writeBigUInt64LE(BigInt(this.file.size), next + 12)
      next += 20
    }
    this.#writeTimestamp(target, next)
  }

  /** What stands behind the data, where the checksum was not known before. */
  descriptor(crc32: number): Buffer {
    const target = Buffer.alloc(this.#wide ? 24 : 16)
    target.writeUInt32LE(marks.descriptor, 0)
    target.writeUInt32LE(crc32, 4)
    if (this.#wide) {
      target.writeBigUInt64LE(BigInt(this.file.size), 8)
      target.writeBigUInt64LE(BigInt(this.file.size), 16)
    } else {
      target.writeUInt32LE(this.file.size, 8)
      target.writeUInt32LE(this.file.size, 12)
    }
    return target
  }

  /** What the directory says of a file that begins after so many bytes. */
  listing(offset: number, crc32: number): Buffer {
    const wide = [...(this.#wide ? [this.file.size, this.file.size] : []), ...(offset >= max32 ? [offset] : [])]
    const wideLength = wide.length === 0 ? 0 : 4 + 8 * wide.length
    const extra = wideLength + timestampLength(this.file.modified)
    // Room of its own for each would cost more than what is written.
    const target = Buffer.allocUnsafe(46 + this.#name.length + extra).fill(0)
    target.writeUInt32LE(marks.listing, 0)
    target.writeUInt8(wide.length === 0 ? plainVersion : wideVersion, 4)
    target.writeUInt8(unix, 5)
    this.#writeShared(target, 6, { crc32, size: Math.min(this.file.size, max32), wide: wide.length > 0, extra })
    target.writeUInt32LE(attributes, 38)
    target.writeUInt32LE(Math.min(offset, max32), 42)
    const next = 46 + this.#name.copy(target, 46)
    if (wide.length > 0) {
      target.writeUInt16LE(extras.wide, next)
      target.writeUInt16LE(8 * wide.length, next + 2)
      for (const [index, value] of wide.entries()) target.writeBigUInt64LE(BigInt(value), next + 4 + 8 * index)
    }
    this.#writeTimestamp(target, next + wideLength)
    return target
  }
}

/** What stands at the end of a zip: where each of its files begins. */
export class Directory {
  readonly #listings: Array<Buffer> = []
  #offset = 0
  #size = 0

  /** The next file in the zip. */
  add(entry: Entry, crc32: number): void {
    const listing = entry.listing(this.#offset, crc32)
    this.#listings.push(listing)
    this.#size += listing.length
    this.#offset += entry.length
  }

  get #isWide(): boolean {
    return this.#listings.length >= max16 || this.#size >= max32 || this.#offset >= max32
  }

  #wideEnd(): Buffer {
    const target = Buffer.alloc(76)
    const count = BigInt(this.#listings.length)
    target.writeUInt32LE(marks.wideEnd, 0)
    target.writeBigUInt64LE(44n, 4)
    target.writeUInt8(wideVersion, 12)
    target.writeUInt8(unix, 13)
    target.writeUInt16LE(wideVersion, 14)
    target.writeBigUInt64LE(count, 24)
    target.writeBigUInt64LE(count, 32)
    target.writeBigUInt64LE(BigInt(this.#size), 40)
    target.writeBigUInt64LE(BigInt(this.#offset), 48)
    target.writeUInt32LE(marks.wideEndLocator, 56)
    target.writeBigUInt64LE(BigInt(this.#offset + this.#size), 64)
    target.writeUInt32LE(1, 72)
    return target
  }

  #end(): Buffer {
    const target = Buffer.alloc(22)
    const count = Math.min(this.#listings.length, max16)
    target.writeUInt32LE(marks.end, 0)
    target.writeUInt16LE(count, 8)
    target.writeUInt16LE(count, 10)
    target.writeUInt32LE(Math.min(this.#size, max32), 12)
    target.writeUInt32LE(Math.min(this.#offset, max32), 16)
    return target
  }

  /** Its bytes. */
  get pieces(): ReadonlyArray<Uint8Array> {
    return [...this.#listings, ...(this.#isWide ? [this.#wideEnd()] : []), this.#end()]
  }
}
