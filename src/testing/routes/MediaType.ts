/**
 * What kind of file it is, by its beginning: as `libmagic` tells it, for the kinds that uploads usually hold.
 */

const signatures: ReadonlyArray<readonly [ReadonlyArray<number>, string]> = [
  [[0xff, 0xfe], "text/plain"],
  [[0xfe, 0xff], "text/plain"],
  [[0x50, 0x4b, 0x03, 0x04], "application/zip"],
  [[0x50, 0x4b, 0x05, 0x06], "application/zip"],
  [[0x1f, 0x8b], "application/gzip"],
  [[0x42, 0x5a, 0x68], "application/x-bzip2"],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], "application/x-xz"],
  [[0x89, 0x48, 0x44, 0x46], "application/x-hdf5"],
  [[0xff, 0xd8, 0xff], "image/jpeg"],
  [[0x47, 0x49, 0x46, 0x38], "image/gif"],
  [[0x25, 0x50, 0x44, 0x46], "application/pdf"]
]

const begins = (bytes: Uint8Array, signature: ReadonlyArray<number>, from = 0): boolean =>
  signature.every((byte, index) => bytes[from + index] === byte)

/** The signature, and the kind of the first chunk. */
const isPng = (bytes: Uint8Array): boolean =>
  begins(bytes, [0x89, 0x50, 0x4e, 0x47]) && begins(bytes, [0x49, 0x48, 0x44, 0x52], 12)

/** A head of small numbers without a signature, which other files can have as well. */
const isTarga = (bytes: Uint8Array): boolean => {
  const [, colors = 0, kind = 0, , , , , entrySize = 0] = bytes
  const [depth = 0, flags = 0] = bytes.subarray(16, 18)
  const isKind = kind !== 0 && (kind & 0xc4) === 0
  return colors < 2 && isKind && entrySize < 64 && [1, 8, 15, 16, 24, 32].includes(depth) && flags < 255
}

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

/** Whether each of at least three lines has as many commas as the others, and some. */
const isTable = (text: string): boolean => {
  const [first = 0, ...others] = text
    .split("\n")
    .slice(0, -1)
    .map((line) => line.split(",").length)
  return first > 1 && others.length > 1 && others.every((fields) => fields === first)
}

const kinds: ReadonlyArray<readonly [is: (text: string) => boolean, type: string]> = [
  [isJson, "application/json"],
  [(text) => text.includes("\n") && text.trimEnd().split("\n").every(isJson), "application/x-ndjson"],
  [(text) => /^\s*<(?:!doctype html|html)/i.test(text), "text/html"],
  [(text) => /^\s*<\?xml/.test(text), "text/xml"],
  [(text) => text.startsWith("<svg"), "image/svg+xml"],
  [(text) => /^#!.*\bpython/.test(text), "text/x-script.python"],
  [(text) => /^#!.*sh\b/.test(text), "text/x-shellscript"],
  [isTable, "text/csv"]
]

/** The control characters that texts use: bell to carriage return, and escape. */
const isUsedInTexts = (byte: number): boolean => byte >= 32 || (byte >= 7 && byte <= 13) || byte === 27

const ofText = (bytes: Uint8Array): string => {
  if (!bytes.every(isUsedInTexts)) return "application/octet-stream"
  // One letter a byte is enough to tell, whatever the encoding is.
  const text = new TextDecoder("latin1").decode(bytes)
  return kinds.find(([is]) => is(text))?.[1] ?? "text/plain"
}

/** The type of a file. A single byte says nothing. */
export const of = (content: Uint8Array): string => {
  const bytes = content.subarray(0, head)
  if (bytes.length === 0) return "application/x-empty"
  if (bytes.length === 1) return "application/octet-stream"
  const known = signatures.find(([signature]) => begins(bytes, signature))
  if (known !== undefined) return known[1]
  if (isPng(bytes)) return "image/png"
  return isTarga(bytes) ? "image/x-tga" : ofText(bytes)
}
