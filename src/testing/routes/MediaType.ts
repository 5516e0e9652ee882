/**
 * What kind of file it is, by its beginning: as `libmagic` tells it, for the kinds that uploads usually hold.
 */

const signatures: ReadonlyArray<readonly [ReadonlyArray<number>, string]> = [
  [[0x50, 0x4b, 0x03, 0x04], "application/zip"],
  [[0x50, 0x4b, 0x05, 0x06], "application/zip"],
  [[0x1f, 0x8b], "application/gzip"],
  [[0x42, 0x5a, 0x68], "application/x-bzip2"],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], "application/x-xz"],
  [[0x89, 0x48, 0x44, 0x46], "application/x-hdf5"],
  [[0x89, 0x50, 0x4e, 0x47], "image/png"],
  [[0xff, 0xd8, 0xff], "image/jpeg"],
  [[0x47, 0x49, 0x46, 0x38], "image/gif"],
  [[0x25, 0x50, 0x44, 0x46], "application/pdf"]
]

const begins = (bytes: Uint8Array, signature: ReadonlyArray<number>): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

const isJson = (text: string): boolean => {
  if (!/^\s*[{[]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The most that is looked at. */
const head = 2048

const ofText = (bytes: Uint8Array): string => {
  // A letter of several bytes may be cut where the head ends: that is no sign of binary content.
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true })
  if (isJson(text)) return "application/json"
  if (/^\s*<(?:!doctype html|html)/i.test(text)) return "text/html"
  return /^\s*<\?xml/.test(text) ? "text/xml" : "text/plain"
}

/** The type of a file. */
export const of = (content: Uint8Array): string => {
  const bytes = content.subarray(0, head)
  if (bytes.length === 0) return "inode/x-empty"
  const known = signatures.find(([signature]) => begins(bytes, signature))
  if (known !== undefined) return known[1]
  if (bytes.includes(0)) return "application/octet-stream"
  try {
    return ofText(bytes)
  } catch {
    return "application/octet-stream"
  }
}
