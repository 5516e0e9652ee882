/**
 * The bodies of requests, from the data of their steps.
 */
import * as Effect from "effect/Effect"
import * as Base64 from "effect/encoding/Base64"
import * as Zip from "effect/encoding/Zip"
import * as HttpBody from "effect/http/HttpBody"
import * as Stream from "effect/Stream"
import type { Files, Step } from "./Step.ts"

const boundary = "conformance-boundary"

/** What clients take files for, by their names. */
const typeOf = (name: string): string => {
  if (name.endsWith(".json")) return "application/json"
  return name.endsWith(".txt") ? "text/plain" : "application/octet-stream"
}

const multipart = (files: Files): HttpBody.HttpBody => {
  const parts = Object.entries(files).map(
    ([name, content]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n` +
      `Content-Type: ${typeOf(name)}\r\n\r\n${content}\r\n`
  )
  return HttpBody.text(`${parts.join("")}--${boundary}--\r\n`, `multipart/form-data; boundary=${boundary}`)
}

const zip = (files: Files): Effect.Effect<HttpBody.HttpBody, Zip.ZipError> =>
  Stream.fromIterable(Object.entries(files).map(([path, content]) => Zip.file(path, content))).pipe(
    Stream.pipeThroughChannel(Zip.encode()),
    Stream.runCollect,
    Effect.map((chunks) => HttpBody.uint8Array(Uint8Array.from(chunks.flatMap((chunk) => Array.from(chunk)))))
  )

const bytes = (base64: string) => Effect.fromResult(Base64.decode(base64))

const filledAll = (files: Files, filled: (text: string) => string): Files =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [path, filled(content)]))

const formWith = (bytes: Uint8Array<ArrayBuffer>): HttpBody.HttpBody => {
  const form = new FormData()
  form.append("file", new Blob([bytes]), "kept.zip")
  return HttpBody.formData(form)
}

/** What was captured and kept so far. */
export interface Earlier {
  /** Puts what was captured into a text. */
  readonly filled: (text: string) => string
  readonly kept: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
}

const nothing = new Uint8Array()

/** The body of a step. */
export const make = (step: Step, { filled, kept }: Earlier): Effect.Effect<HttpBody.HttpBody, Zip.ZipError> => {
  const type = step.headers?.["content-type"]
  if (step.json !== undefined)
    return Effect.succeed(HttpBody.text(filled(JSON.stringify(step.json)), type ?? "application/json"))
  if (step.form !== undefined) {
    const form = Object.entries(step.form).map(([name, value]): [string, string] => [name, filled(value)])
    return Effect.succeed(
      HttpBody.text(new URLSearchParams(form).toString(), type ?? "application/x-www-form-urlencoded")
    )
  }
  if (step.multipart !== undefined) return Effect.succeed(multipart(step.multipart))
  if (step.zip !== undefined) return zip(filledAll(step.zip, filled))
  if (step.kept !== undefined) return Effect.succeed(HttpBody.uint8Array(kept.get(step.kept) ?? nothing))
  if (step.keptAsFile !== undefined) return Effect.succeed(formWith(kept.get(step.keptAsFile) ?? nothing))
  if (step.base64 !== undefined)
    return Effect.orDie(Effect.map(bytes(step.base64), (bytes) => HttpBody.uint8Array(bytes)))
  if (step.text !== undefined)
    return Effect.succeed(HttpBody.text(filled(step.text), type ?? "application/octet-stream"))
  return Effect.succeed(HttpBody.empty)
}
