/**
 * The content of one member of a zip file. Effect's decoder reads a zip from front to back and goes by the headers in
 * front of the files; the directory at the end is what other programs go by. So that all see the same files, the decoder
 * is given a member under a header written anew from the directory: it then checks size and checksum.
 */
import * as Zip from "effect/encoding/Zip"
import * as Stream from "effect/Stream"
import type { Member } from "./ZipDirectory.ts"

const all32 = 0xffffffff

/** A local header that says what the directory says, with a name that stands for nothing. */
const localHeader = ({ compressed, crc, method, size }: Member): Uint8Array => {
  const wide = size >= all32 || compressed >= all32
  const view = new DataView(new ArrayBuffer(wide ? 51 : 31))
  view.setUint32(0, 0x04034b50, true)
  view.setUint16(4, wide ? 45 : 20, true)
  view.setUint16(8, method, true)
  view.setUint32(14, crc, true)
  view.setUint32(18, wide ? all32 : compressed, true)
  view.setUint32(22, wide ? all32 : size, true)
  view.setUint16(26, 1, true)
  view.setUint16(28, wide ? 20 : 0, true)
  view.setUint8(30, 0x66)
  if (wide) {
    view.setUint16(31, 1, true)
    view.setUint16(33, 16, true)
    view.setBigUint64(35, BigInt(size), true)
    view.setBigUint64(43, BigInt(compressed), true)
  }
  return new Uint8Array(view.buffer)
}

/** The end of a zip file without a directory: all that the decoder asks for behind the last member. */
const end = (): Uint8Array => {
  const view = new DataView(new ArrayBuffer(22))
  view.setUint32(0, 0x06054b50, true)
  return new Uint8Array(view.buffer)
}

/** The bytes of a member, unpacked from its data; they have the size and the checksum that the directory gives, or fail. */
export const content = <E, R>(
  member: Member,
  data: Stream.Stream<Uint8Array, E, R>
): Stream.Stream<Uint8Array, E | Zip.ZipError, R> =>
  Stream.make(localHeader(member)).pipe(
    Stream.concat(data),
    Stream.concat(Stream.sync(end)),
    Stream.pipeThroughChannel(Zip.decode()),
    Stream.flatMap(({ body }) => body)
  )
