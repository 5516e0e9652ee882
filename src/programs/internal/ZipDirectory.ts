/**
 * The central directory of a zip file: what the archive holds, and where. It is what Python's `zipfile` reads, and what
 * an archive from a stranger is to be judged by before anything is unpacked.
 */

/** A member, as the directory describes it. */
export interface Member {
  readonly path: string
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly compressed: number
  readonly size: number
  /** Where its local header begins. */
  readonly offset: number
  /** Mode and type of the file, where a system wrote the archive that has them, and 0 elsewhere. */
  readonly mode: number
}

/** Where the directory is, in bytes from the beginning of the file. */
export interface Location {
  readonly entries: number
  readonly size: number
  readonly offset: number
  /** Bytes in front of the archive that its own offsets do not count. */
  readonly prefix: number
}

/** How much of a file's end has to be looked at to find the directory: the end records, and the longest comment. */
export const tailLength = 22 + 0xffff + 20 + 56

const endSignature = 0x06054b50
const end64Signature = 0x06064b50
const locator64Signature = 0x07064b50
const memberSignature = 0x02014b50
const localSignature = 0x04034b50

const all32 = 0xffffffff
const zip64Extra = 1

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** A number of 64 bits; numbers beyond what a double holds are beyond any buffer as well. */
const uint64 = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x100000000

/** Where the end record is; it is the last thing in the file, but for a comment of up to 65535 bytes. */
const findEnd = (view: DataView): number | undefined => {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  return undefined
}

const locate64 = (view: DataView, end: number): Location | undefined => {
  const locator = end - 20
  const record = locator - 56
  if (record < 0 || view.getUint32(locator, true) !== locator64Signature) return undefined
  if (view.getUint32(record, true) !== end64Signature) return undefined
  const size = uint64(view, record + 40)
  const offset = uint64(view, record + 48)
  return { entries: uint64(view, record + 32), size, offset, prefix: record - size - offset }
}

/**
 * Where the directory of a file is, of which the last bytes are given, {@link tailLength} of them if it has as many;
 * undefined if they do not end as a zip file does.
 */
export const locate = (tail: Uint8Array, length: number): Location | undefined => {
  const view = viewOf(tail)
  const end = findEnd(view)
  if (end === undefined) return undefined
  const before = length - tail.length
  const wide = locate64(view, end)
  if (wide !== undefined) {
    const prefix = wide.prefix + before
    return { ...wide, prefix, offset: wide.offset + prefix }
  }
  const size = view.getUint32(end + 12, true)
  const prefix = before + end - size - view.getUint32(end + 16, true)
  return { entries: view.getUint16(end + 10, true), size, prefix, offset: before + end - size }
}

/** The sizes and the offset, from the zip64 field where the plain ones are too small for them. */
const wide = (view: DataView, at: number, length: number, plain: ReadonlyArray<number>): ReadonlyArray<number> => {
  for (let field = at; field + 4 <= at + length; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== zip64Extra) continue
    let next = field + 4
    return plain.map((value) => {
      if (value !== all32) return value
      next += 8
      return uint64(view, next - 8)
    })
  }
  return plain
}

const utf8Flag = 0x800

/** Names without the flag for UTF-8 are most often UTF-8 all the same; what is none is read byte by byte. */
const nameOf = (bytes: Uint8Array, flags: number): string => {
  try {
    return new TextDecoder("utf-8", { fatal: (flags & utf8Flag) === 0, ignoreBOM: true }).decode(bytes)
  } catch {
    return new TextDecoder("latin1").decode(bytes)
  }
}

/** Systems that keep the modes of files with them: Unix and macOS. */
const unix = [3, 19]

const modeOf = (view: DataView, at: number): number =>
  unix.includes(view.getUint8(at + 5)) ? view.getUint32(at + 38, true) >>> 16 : 0

const readMember = (
  bytes: Uint8Array,
  view: DataView,
  at: number
): { readonly member: Member; readonly next: number } => {
  if (view.getUint32(at, true) !== memberSignature) throw new RangeError("no member of a central directory")
  const flags = view.getUint16(at + 8, true)
  const nameLength = view.getUint16(at + 28, true)
  const extraLength = view.getUint16(at + 30, true)
  const extra = at + 46 + nameLength
  const plain = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]
  const [size = 0, compressed = 0, offset = 0] = wide(view, extra, extraLength, plain)
  const path = nameOf(bytes.subarray(at + 46, extra), flags)
  const member = { path, flags, method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true) }
  return {
    member: { ...member, compressed, size, offset, mode: modeOf(view, at) },
    next: extra + extraLength + view.getUint16(at + 32, true)
  }
}

/** Whether a file ends as a zip file does; that it can be read is not said. */
export const isZip = (bytes: Uint8Array): boolean => findEnd(viewOf(bytes)) !== undefined

/**
 * The members of a directory, in its order, at most so many; undefined if it cannot be read. They are as many as fill it:
 * what the end record says of their number is not asked.
 */
export const read = (
  directory: Uint8Array,
  { prefix }: Location,
  atMost: number
): ReadonlyArray<Member> | undefined => {
  const view = viewOf(directory)
  try {
    const found: Array<Member> = []
    let at = 0
    while (at < directory.length && found.length < atMost) {
      const { member, next } = readMember(directory, view, at)
      found.push({ ...member, offset: member.offset + prefix })
      at = next
    }
    return found
  } catch {
    // a DataView throws where an offset leads out of the directory
    return undefined
  }
}

/** The members of a file in memory, as {@link read} gives them. */
export const members = (bytes: Uint8Array, atMost: number): ReadonlyArray<Member> | undefined => {
  const location = locate(bytes, bytes.length)
  if (location === undefined || location.offset < 0) return undefined
  return read(bytes.subarray(location.offset, location.offset + location.size), location, atMost)
}

/** How much of a local header has to be read to know where the data behind it begin. */
export const localHeaderLength = 30

/** How far behind the beginning of its local header the data of a member begin; undefined if there is no header. */
export const dataOffset = (header: Uint8Array): number | undefined => {
  const view = viewOf(header)
  if (header.length < localHeaderLength || view.getUint32(0, true) !== localSignature) return undefined
  return localHeaderLength + view.getUint16(26, true) + view.getUint16(28, true)
}

/** The compressed data of a member of a file in memory; undefined if they are not where the directory says. */
export const data = (bytes: Uint8Array, { offset, compressed }: Member): Uint8Array | undefined => {
  const behind = offset < 0 ? undefined : dataOffset(bytes.subarray(offset, offset + localHeaderLength))
  const start = behind === undefined ? Infinity : offset + behind
  return start + compressed > bytes.length ? undefined : bytes.subarray(start, start + compressed)
}
