/**
 * Files on their way out: as they are, or as a zip; and which of several a request picks.
 */
import * as Zip from "effect/encoding/Zip"
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import * as PythonPattern from "../PythonPattern.ts"
import { Refused } from "../Refused.ts"
import type { RawFile } from "../state/RawFiles.ts"
import * as MediaType from "./MediaType.ts"

/** Which of several files are wanted; the last of the three that is given counts. */
export interface FileFilter {
  readonly glob_pattern?: string | null | undefined
  readonly re_pattern?: string | null | undefined
  readonly include_files?: ReadonlyArray<string> | null | undefined
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

/** A shell's pattern; `*` also takes slashes. */
const fromGlob = (glob: string): string =>
  `${escaped(glob)
    .replaceAll("\\*", ".*")
    .replaceAll("\\?", ".")
    .replace(/\\\[!?([^\]]*)\\\]/g, (all, names: string) => `[${all.startsWith("\\[!") ? "^" : ""}${names}]`)}$`

const badPattern = (input: string, place: ReadonlyArray<string>, complaint: string) => {
  const msg = `could not parse the re pattern: ${complaint}`
  return new Refused({
    status: 422,
    detail: [{ type: "invalid_pattern", loc: [...place, "re_pattern"], msg, input }]
  })
}

/** Tells whether a path is wanted. A pattern may begin anywhere in it. */
export const picks = (
  { glob_pattern, include_files, re_pattern }: FileFilter,
  place: ReadonlyArray<string>
): Effect.Effect<(path: string) => boolean, Refused> => {
  if (include_files) return Effect.succeed((path) => include_files.some((file) => path.endsWith(file)))
  if (!re_pattern && !glob_pattern) return Effect.succeed(() => true)
  return Effect.fromResult(
    Result.mapBoth(PythonPattern.parse(re_pattern ?? fromGlob(glob_pattern ?? "")), {
      onSuccess: (pattern) => (path: string) => pattern.test(path),
      onFailure: (complaint) => badPattern(re_pattern ?? "", place, complaint)
    })
  )
}

/** A name as Python quotes it. */
const quoted = (name: string): string =>
  encodeURIComponent(name).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** Tells a browser to save what it gets, under this name: once in plain letters, once exactly. */
export const disposition = (name: string): { readonly "content-disposition": string } => {
  const plain = Array.from(name, (letter) => (letter >= " " && letter <= "~" ? letter : "_")).join("")
  const fallback = plain.replaceAll("\\", "\\\\").replaceAll('"', '\\"')
  return { "content-disposition": `attachment; filename="${fallback}"; filename*=UTF-8''${quoted(name)}` }
}

const pieceSize = 1 << 20

const pieces = (bytes: Uint8Array): Stream.Stream<Uint8Array> =>
  Stream.fromIterable({
    *[Symbol.iterator]() {
      for (let from = 0; from < bytes.length; from += pieceSize) yield bytes.subarray(from, from + pieceSize)
    }
  })

/** One file, of the type that its first bytes show, unless told. */
export const file = (
  name: string,
  bytes: Uint8Array,
  contentType: string = MediaType.of(bytes)
): HttpServerResponse.HttpServerResponse =>
  HttpServerResponse.stream(pieces(bytes), { contentType, headers: disposition(name) })

/** The bytes of a zip. */
export const zipped = (files: ReadonlyArray<RawFile>, compress: boolean): Stream.Stream<Uint8Array, Zip.ZipError> =>
  Stream.fromIterable(files).pipe(
    Stream.map(({ bytes, path }) => Zip.file(path, bytes, { method: compress ? "Deflate" : "Store" })),
    Stream.pipeThroughChannel(Zip.encode())
  )

/** Several files as a zip, under the given name. */
export const zip = (
  name: string,
  files: ReadonlyArray<RawFile>,
  compress = true
): HttpServerResponse.HttpServerResponse =>
  HttpServerResponse.stream(zipped(files, compress), {
    contentType: "application/zip",
    headers: disposition(name)
  })
