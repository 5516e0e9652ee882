/**
 * Files of an upload on this machine's disk: continued where a connection broke, and there when they are whole.
 */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as Identifier from "../../schema/Identifier.ts"
import { FileNotFound, InvalidArchive, UnexpectedResponse } from "../../schema/NomadError.ts"
import type { Head } from "../../services/internal/Call.ts"
import { NomadClient } from "../../services/NomadClient.ts"
import * as Files from "./UploadFiles.ts"
import * as State from "./UploadState.ts"
import * as WholeFile from "./WholeFile.ts"

interface Tagged {
  readonly _tag: string
}

/** How often a download may break without getting any further. */
const patience = 4

const pause = "500 millis"

/** Bytes that are asked for from where the last connection broke, as long as each one brings some. */
export const continued = <E extends Tagged, R>(
  from: (offset: number) => Stream.Stream<Uint8Array, E, R>
): Stream.Stream<Uint8Array, E, R> =>
  Stream.suspend(() => {
    let at = 0
    let breaks = 0
    const counted = (): Stream.Stream<Uint8Array, E, R> =>
      Stream.suspend(() => from(at)).pipe(
        Stream.map((piece) => {
          at += piece.length
          if (piece.length > 0) breaks = 0
          return piece
        }),
        Stream.catchIf(
          (error) => error._tag === "TransportError" && ++breaks < patience,
          () => Stream.unwrap(Effect.as(Effect.sleep(pause), counted()))
        )
      )
    return counted()
  })

const sizeOf = Effect.fnUntraced(function* (upload_id: string, path: string) {
  const [file] = yield* Stream.runCollect(Files.files(upload_id, path, { limit: 1 }))
  if (file === undefined || !file.is_file || file.name !== path.split("/").at(-1)) {
    return yield* new FileNotFound({
      method: "GET",
      path: `/uploads/${upload_id}/rawdir/${path}`,
      status: 404,
      detail: "there is no such file; a folder is downloaded by Uploads.rawZip",
      file: path
    })
  }
  return file.size ?? undefined
})

/** Fails when not as many bytes came as the file has. */
const whole = <E, R>(bytes: Stream.Stream<Uint8Array, E, R>, size: number | undefined, path: string) =>
  Stream.suspend(() => {
    let at = 0
    const counted = Stream.map(bytes, (piece) => {
      at += piece.length
      return piece
    })
    const checked = Effect.suspend(() =>
      size === undefined || at === size
        ? Effect.void
        : Effect.fail(
            new UnexpectedResponse({
              method: "GET",
              path,
              status: 200,
              detail: `${at} bytes came of a file of ${size}: it changes while it is read`
            })
          )
    )
    return Stream.concat(counted, Stream.fromEffectDrain(checked))
  })

/**
 * Downloads a file of an upload to a path: at that path only when it is whole. When the connection breaks it goes on where
 * it was.
 *
 * `GET /uploads/{upload_id}/rawdir/{path}` for the size, then `GET /uploads/{upload_id}/raw/{path}`; fails with
 * `FileNotFound`, `UploadNotFound`, or `InvalidSource` when the target cannot be written, before anything is fetched.
 *
 * @category files
 * @since 0.1.0
 */
export const downloadFile = Effect.fn("Uploads.downloadFile")(function* (id: string, path: string, target: string) {
  const upload_id = yield* Identifier.check("upload_id", id)
  yield* WholeFile.check(target)
  const size = yield* sizeOf(upload_id, path)
  const bytes = continued((offset) => Files.rawFile(upload_id, path, offset === 0 ? {} : { offset }))
  yield* WholeFile.write(target, whole(bytes, size, `/uploads/${upload_id}/raw/${path}`))
})

type DownloadError = Stream.Error<ReturnType<typeof Files.rawZip>> | InvalidArchive

/** Bytes without the first so many, a number that is known when they begin to come. */
const without = <E, R>(bytes: Stream.Stream<Uint8Array, E, R>, count: () => number): Stream.Stream<Uint8Array, E, R> =>
  Stream.suspend(() => {
    let left: number | undefined
    return Stream.map(bytes, (piece) => {
      const skipped = Math.min((left ??= count()), piece.length)
      left -= skipped
      return piece.subarray(skipped)
    })
  })

/** What the first answer says of a zip: what comes later has to be a part of the same. */
interface Known {
  readonly etag: string | undefined
  /** In bytes; `NaN` where the answer does not say it. */
  readonly size: number
}

/** The zip of a published upload from an offset on, as long as it stays the same. */
const publishedZip = (upload_id: Identifier.UploadId, target: string) => {
  let known: Known | undefined
  return (offset: number) =>
    Stream.unwrap(
      Effect.map(NomadClient, (nomad) => {
        // All of it came, only the end of the connection did not.
        if (offset > 0 && offset === known?.size) return Stream.empty
        let head: Head | undefined
        const answered = (given: Head) => {
          head = given
          if (offset > 0) return
          known = { etag: given.headers["etag"], size: Number(given.headers["content-length"] ?? Number.NaN) }
        }
        const isSame = () => offset === 0 || head?.headers["etag"] === known?.etag
        const headers =
          offset > 0 && known?.etag !== undefined ? { range: `bytes=${offset}-`, "if-range": known.etag } : {}
        const bytes = nomad.uploads.rawZip({ params: { upload_id }, headers }, { answered })
        // A server that does not know ranges begins from the start.
        return without(bytes, () => (head?.status === 206 ? 0 : offset)).pipe(
          Stream.mapEffect((piece) =>
            isSame()
              ? Effect.succeed(piece)
              : new InvalidArchive({ archive: target, hint: "it changed while it was downloaded" })
          )
        )
      })
    )
}

/**
 * Downloads all files of an upload as one zip to a path: at that path only when each file in it has its size and its
 * checksum. `Extraction.extract` unpacks it. The zip of a published upload is continued where a connection broke, as long
 * as the server says that it is the same.
 *
 * `GET /uploads/{upload_id}`, then `GET /uploads/{upload_id}/raw` when it is published, and
 * `GET /uploads/{upload_id}/raw/?compress=true` otherwise; fails with `UploadNotFound`, with `InvalidArchive` when what came is not
 * whole, or with `InvalidSource` when the target cannot be written, before anything is fetched.
 *
 * @category files
 * @since 0.1.0
 */
export const downloadZip = Effect.fn("Uploads.downloadZip")(function* (id: string, target: string) {
  const upload_id = yield* Identifier.check("upload_id", id)
  yield* WholeFile.check(target)
  const { published } = yield* State.look(upload_id)
  const bytes = Stream.suspend((): Stream.Stream<Uint8Array, DownloadError, NomadClient> =>
    published ? continued(publishedZip(upload_id, target)) : Files.rawZip(upload_id)
  )
  yield* WholeFile.writeZip(target, bytes).pipe(
    // What is made anew each time cannot be continued.
    Effect.retry({ while: (error) => error._tag === "TransportError" || error._tag === "InvalidArchive", times: 2 })
  )
})
