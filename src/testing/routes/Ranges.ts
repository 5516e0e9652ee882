/**
 * Parts of a download, as the header `Range` asks for them. The server knows them on one route only: the zip of a whole
 * published upload.
 */
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import { concatenate } from "../Bytes.ts"

/** Bytes from the first to the one before the end. */
interface Part {
  readonly start: number
  readonly end: number
}

type Asked =
  | { readonly _tag: "Parts"; readonly parts: ReadonlyArray<Part> }
  | { readonly _tag: "Beyond" }
  | { readonly _tag: "Malformed"; readonly message: string }

const malformed = (message: string): Asked => ({ _tag: "Malformed", message })

const contentType = "application/zip"

/** A part like `0-3`, `5-` or `-4`; what is none is passed over. */
const partOf = (text: string, size: number): ReadonlyArray<Part> => {
  const [, from = "", to = ""] = /^\s*(\d*)\s*-\s*(\d*)\s*$/.exec(text) ?? []
  if (from === "" && to === "") return []
  const start = from === "" ? Math.max(size - Number(to), 0) : Number(from)
  return [{ start, end: from !== "" && to !== "" && Number(to) < size ? Number(to) + 1 : size }]
}

/** Parts that touch become one. */
const merged = (parts: ReadonlyArray<Part>): ReadonlyArray<Part> =>
  parts
    .toSorted((one, other) => one.start - other.start || one.end - other.end)
    .reduce((done: ReadonlyArray<Part>, next) => {
      const last = done.at(-1)
      return last === undefined || next.start > last.end
        ? [...done, next]
        : [...done.slice(0, -1), { start: last.start, end: Math.max(last.end, next.end) }]
    }, [])

const asked = (range: string, size: number): Asked => {
  const [, unit, text = ""] = /^([^=]*)=(.*)$/s.exec(range) ?? []
  if (unit === undefined) return malformed("Malformed range header.")
  if (unit.trim().toLowerCase() !== "bytes") return malformed("Only support bytes range")
  const parts = text.split(",").flatMap((each) => partOf(each, size))
  if (parts.length === 0) return malformed("Range header: range must be requested")
  if (parts.some(({ start }) => start >= size)) return { _tag: "Beyond" }
  if (parts.some(({ end, start }) => start >= end)) return malformed("Range header: start must be less than end")
  return { _tag: "Parts", parts: merged(parts) }
}

const boundary = "00000000000000000000000000"

/** Several parts as one body. */
const joined = (bytes: Uint8Array, parts: ReadonlyArray<Part>): Uint8Array => {
  const encoder = new TextEncoder()
  const head = ({ end, start }: Part) =>
    `--${boundary}\r\nContent-Type: ${contentType}\r\nContent-Range: bytes ${start}-${end - 1}/${bytes.length}\r\n\r\n`
  return concatenate([
    ...parts.flatMap((part) => [
      encoder.encode(head(part)),
      bytes.subarray(part.start, part.end),
      encoder.encode("\r\n")
    ]),
    encoder.encode(`--${boundary}--`)
  ])
}

const plain = "text/plain; charset=utf-8"

/** Answers the bytes, or the parts of them that the headers ask for; an outdated `If-Range` asks for all. */
export const answer = (
  bytes: Uint8Array,
  etag: string,
  { "if-range": current = etag, range }: { readonly [header: string]: string | undefined },
  headers: { readonly [name: string]: string }
): HttpServerResponse.HttpServerResponse => {
  const known = { ...headers, etag, "accept-ranges": "bytes" }
  if (range === undefined || current !== etag) {
    return HttpServerResponse.uint8Array(bytes, { contentType, headers: known })
  }
  const found = asked(range, bytes.length)
  if (found._tag === "Malformed") {
    return HttpServerResponse.text(found.message, { status: 400, contentType: plain })
  }
  if (found._tag === "Beyond") {
    const beyond = { "content-range": `bytes */${bytes.length}`, "content-type": plain }
    return HttpServerResponse.empty({ status: 416, headers: beyond })
  }
  const [part, ...others] = found.parts
  if (part === undefined || others.length > 0) {
    const several = { contentType: `multipart/byteranges; boundary=${boundary}`, headers: known, status: 206 }
    return HttpServerResponse.uint8Array(joined(bytes, found.parts), several)
  }
  const { end, start } = part
  const whole = { ...known, "content-range": `bytes ${start}-${end - 1}/${bytes.length}` }
  return HttpServerResponse.uint8Array(bytes.slice(start, end), { contentType, headers: whole, status: 206 })
}
