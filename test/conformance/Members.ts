/**
 * The members of a zip file, read by its directory.
 */
import { inflateRawSync } from "node:zlib"

const signature = { end: 0x06054b50, directory: 0x02014b50, zip: 0x04034b50 }

const endOf = (view: DataView): number => {
  for (let at = view.byteLength - 22; at >= 0; at--) if (view.getUint32(at, true) === signature.end) return at
  return -1
}

/** Paths to contents, in the order of the directory; nothing, where the bytes are no zip file. */
export const read = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 22 || ![signature.zip, signature.end].includes(view.getUint32(0, true))) return undefined
  const end = endOf(view)
  if (end === -1) return undefined
  const members = new Map<string, Uint8Array>()
  let at = view.getUint32(end + 16, true)
  while (at < end && view.getUint32(at, true) === signature.directory) {
    const method = view.getUint16(at + 10, true)
    const size = view.getUint32(at + 20, true)
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const local = view.getUint32(at + 42, true)
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (lengths[0] ?? 0)))
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const content = bytes.subarray(start, start + size)
    members.set(path, method === 0 ? content : inflateRawSync(content))
    at += 46 + lengths.reduce((sum, length) => sum + length, 0)
  }
  return members
}
