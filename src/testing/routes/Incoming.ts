/**
 * Files on their way in: the parts of a form, or the body itself whatever type it claims to have.
 */
import * as Effect from "effect/Effect"
import type * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as Multipart from "effect/http/Multipart"
import * as Stream from "effect/Stream"
import { Refused } from "../Refused.ts"
import type { IncomingFile } from "../state/Incoming.ts"
import { concatenate } from "../Bytes.ts"
import { unquote } from "./Path.ts"

/** The files of a request. */
export interface Incoming {
  readonly files: ReadonlyArray<IncomingFile>
  readonly multipart: boolean
}

const part = (each: Multipart.Part): Effect.Effect<ReadonlyArray<IncomingFile>, Multipart.MultipartError> => {
  if (!Multipart.isFile(each)) return Effect.succeed([])
  const content = Effect.map(Stream.runCollect(each.content), concatenate)
  // What is not called `file` has to be read all the same, or the parts behind it never come.
  return Effect.map(content, (bytes) => (each.key === "file" ? [{ name: unquote(each.name), bytes }] : []))
}

/** The parts of a form; one of JSON with a file's name is a file like any other. */
export const formParts = (
  request: HttpServerRequest.HttpServerRequest
): Stream.Stream<Multipart.Part, Multipart.MultipartError> =>
  Stream.provideService(request.multipartStream, Multipart.FieldMimeTypes, [])

const parts = (request: HttpServerRequest.HttpServerRequest): Effect.Effect<Incoming, Refused> =>
  formParts(request).pipe(
    Stream.mapEffect(part),
    Stream.runCollect,
    Effect.map((files) => ({ files: files.flat(), multipart: true })),
    Effect.mapError(() => {
      const hasBoundary = /;\s*boundary=/i.test(request.headers["content-type"] ?? "")
      return new Refused({
        status: 400,
        detail: hasBoundary ? "Invalid multipart data." : "Missing boundary in multipart."
      })
    })
  )

/** Whether a body is a form that can have files. */
export const isForm = ({ headers }: HttpServerRequest.HttpServerRequest): boolean =>
  /^multipart\/form-data\b/i.test(headers["content-type"] ?? "")

/** Reads them all. A body without a byte is no file. */
export const read = (request: HttpServerRequest.HttpServerRequest): Effect.Effect<Incoming, Refused> =>
  isForm(request)
    ? parts(request)
    : request.stream.pipe(
        Stream.runCollect,
        Effect.orDie,
        Effect.map((pieces) => {
          const bytes = concatenate(pieces)
          return { files: bytes.length === 0 ? [] : [{ bytes }], multipart: false }
        })
      )
