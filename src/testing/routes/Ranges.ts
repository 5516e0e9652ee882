/**
 * Parts of a download, as the header `Range` asks for them. The server knows them on one route only: the zip of a whole
 * published upload.
 */
import * as HttpServerResponse from "effect/http/HttpServerResponse"

interface Part {
  readonly first: number
  readonly last: number
}

/** The part that is asked for; undefined for all of it, or if the header makes no sense. */
const part = (range: string | undefined, size: number): Part | "beyond" | undefined => {
  const match = /^bytes=(\d*)-(\d*)$/.exec(range ?? "")
  if (match === null || match[0] === "bytes=-") return undefined
  const [, from = "", to = ""] = match
  const first = from === "" ? Math.max(0, size - Number(to)) : Number(from)
  const last = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1)
  return first > last ? "beyond" : { first, last }
}

/** Answers the bytes, or the part of them that the headers ask for; an outdated `If-Range` asks for all. */
export const answer = (
  bytes: Uint8Array,
  etag: string,
  asked: { readonly [header: string]: string | undefined },
  headers: { readonly [name: string]: string }
): HttpServerResponse.HttpServerResponse => {
  const isCurrent = asked["if-range"] === undefined || asked["if-range"] === etag
  const wanted = isCurrent ? part(asked["range"], bytes.length) : undefined
  const options = { contentType: "application/zip", headers: { ...headers, etag, "accept-ranges": "bytes" } }
  if (wanted === undefined) return HttpServerResponse.uint8Array(bytes, options)
  if (wanted === "beyond") {
    const range = { "content-range": `*/${bytes.length}` }
    return HttpServerResponse.text("Range not satisfiable", { status: 416, headers: range })
  }
  const { first, last } = wanted
  const range = { "content-range": `bytes ${first}-${last}/${bytes.length}` }
  return HttpServerResponse.uint8Array(bytes.slice(first, last + 1), {
    ...options,
    status: 206,
    headers: { ...options.headers, ...range }
  })
}
