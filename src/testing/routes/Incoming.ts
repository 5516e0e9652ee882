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

/** How a route takes its files: what the server calls the place of the first, and whether there may be no list of them. */
export interface Field {
  readonly place: ReadonlyArray<string | number>
  readonly isOptional: boolean
}

/** What is said of a text where a file has to be. */
const noFile = (input: string, { isOptional, place }: Field) => {
  const none = { type: "none_required", loc: ["body", "file", "none"], msg: "Input should be None", input: [input] }
  const wrong = {
    type: "value_error",
    loc: ["body", "file", ...place],
    msg: "Value error, Expected UploadFile, received: <class 'str'>",
    input,
    ctx: { error: {} }
  }
  return new Refused({ status: 422, detail: isOptional ? [wrong, none] : [wrong] })
}

const part = (
  each: Multipart.Part,
  field: Field
): Effect.Effect<ReadonlyArray<IncomingFile>, Multipart.MultipartError | Refused> => {
  if (!Multipart.isFile(each)) {
    return each.key === "file" ? Effect.fail(noFile(each.value, field)) : Effect.succeed([])
  }
  const content = Effect.map(Stream.runCollect(each.content), concatenate)
  // What is not called `file` has to be read all the same, or the parts behind it never come.
  return Effect.map(content, (bytes) => (each.key === "file" ? [{ name: unquote(each.name), bytes }] : []))
}

/** The parts of a form; one of JSON with a file's name is a file like any other. */
export const formParts = (
  request: HttpServerRequest.HttpServerRequest
): Stream.Stream<Multipart.Part, Multipart.MultipartError> =>
  Stream.provideService(request.multipartStream, Multipart.FieldMimeTypes, [])

const parts = (request: HttpServerRequest.HttpServerRequest, field: Field): Effect.Effect<Incoming, Refused> =>
  formParts(request).pipe(
    Stream.mapEffect((each) => part(each, field)),
    Stream.runCollect,
    Effect.map((files) => ({ files: files.flat(), multipart: true })),
    Effect.mapError((error) => {
      if (error instanceof Refused) return error
      const hasBoundary = /;\s*boundary=/i.test(request.headers["content-type"] ?? "")
      return new Refused({
        status: 400,
        detail: hasBoundary ? "Invalid multipart data." : "Missing boundary in multipart."
      })
    })
  )

/** The texts of a form that can have files; of one that cannot be read, none. */
export const fields = (
  request: HttpServerRequest.HttpServerRequest
): Effect.Effect<{ readonly [name: string]: string }> =>
  formParts(request).pipe(
    Stream.mapEffect((each) =>
      Multipart.isFile(each) ? Effect.as(Stream.runDrain(each.content), []) : Effect.succeed([[each.key, each.value]])
    ),
    Stream.runCollect,
    Effect.map((all) => Object.fromEntries(all.flat())),
    Effect.orElseSucceed(() => ({}))
  )

/** Whether a body is a form that can have files. */
export const isForm = ({ headers }: HttpServerRequest.HttpServerRequest): boolean =>
  /^multipart\/form-data\b/i.test(headers["content-type"] ?? "")

/** A form without files: whatever it holds is lost. */
const withoutFiles = (request: HttpServerRequest.HttpServerRequest, field: Field): Effect.Effect<Incoming, Refused> =>
  Effect.flatMap(Effect.orDie(request.text), (text) => {
    const file = new URLSearchParams(text).get("file")
    return file === null ? Effect.succeed({ files: [], multipart: true }) : Effect.fail(noFile(file, field))
  })

/** Reads them all. A body without a byte is no file. */
export const read = (
  request: HttpServerRequest.HttpServerRequest,
  field: Field = { place: [0], isOptional: false }
): Effect.Effect<Incoming, Refused> => {
  if (isForm(request)) return parts(request, field)
  if (/^application\/x-www-form-urlencoded\b/i.test(request.headers["content-type"] ?? "")) {
    return withoutFiles(request, field)
  }
  return request.stream.pipe(
    Stream.runCollect,
    Effect.orDie,
    Effect.map((pieces) => {
      const bytes = concatenate(pieces)
      return { files: bytes.length === 0 ? [] : [{ bytes }], multipart: false }
    })
  )
}
