/**
 * Delivering a folder exactly once: in parts that can be sent again without harm, into an upload that is found again
 * when an answer was lost, with a journal that survives the end of the program. The same call, made again after whatever
 * stopped it, goes on where the first was stopped.
 *
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import * as Digest from "effect/crypto/Digest"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Option from "effect/Option"
import * as Path from "effect/Path"
import * as Queue from "effect/Queue"
import * as Stream from "effect/Stream"
import * as Metadata from "../schema/Metadata.ts"
import * as Identifier from "../schema/Identifier.ts"
import { InvalidRequest, InvalidSource, UploadIncomplete } from "../schema/NomadError.ts"
import type { Upload } from "../schema/Upload.ts"
import { label } from "../services/Account.ts"
import { readable } from "../services/LocalFiles.ts"
import { NomadClient } from "../services/NomadClient.ts"
import * as Ambiguity from "./internal/Ambiguity.ts"
import * as EmptyUpload from "./internal/EmptyUpload.ts"
import * as FolderListing from "./internal/FolderListing.ts"
import * as FolderPlan from "./internal/FolderPlan.ts"
import * as Journal from "./internal/Journal.ts"
import * as State from "./internal/UploadState.ts"
import * as ZipStream from "./internal/ZipStream.ts"
import * as Uploads from "./Uploads.ts"

/**
 * How a folder is delivered.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options extends FolderListing.ListingOptions, State.AwaitOptions {
  /** The name that people see; that of the folder, if nothing is said. Several uploads are numbered. */
  readonly upload_name?: string
  /** Months, 0 to 36, from the day of publication. */
  readonly embargo_length?: number
  /** What one upload has at most, in bytes: 32 GiB, as NOMAD takes it. A larger folder becomes several uploads. */
  readonly largest?: number
  /** What one request sends, in bytes: 64 MiB, or one file that is larger. */
  readonly partSize?: number
}

/**
 * How far a delivery has come: what the server has, and what was sent, which never become less.
 *
 * @category models
 * @since 0.1.0
 */
export interface Progress {
  readonly upload_id: Identifier.UploadId
  /** Files that are there, and all. */
  readonly files: number
  readonly totalFiles: number
  /** Bytes of files that are there, and all. */
  readonly bytes: number
  readonly totalBytes: number
  /** Bytes of files that were sent, also those of a part that is on its way. */
  readonly sent: number
  /** Bytes a second since the delivery began, without those that were there before. */
  readonly rate: number
  /** Seconds, at that rate; nothing before anything was sent. */
  readonly timeLeft: number | undefined
}

/**
 * An upload that a folder will become.
 *
 * @category models
 * @since 0.1.0
 */
export interface Planned {
  readonly upload_name: string
  readonly files: number
  /** In bytes. */
  readonly size: number
  /** How many requests send it. */
  readonly parts: number
}

const mebibyte = 1024 ** 2
const bounds = ({ largest = 32 * 1024 * mebibyte, partSize = 64 * mebibyte }: Options) => ({ largest, partSize })

const sha256 = (text: string) =>
  Effect.flatMap(Digest.Digest, (digest) => digest.digestHex(Digest.sha256, new TextEncoder().encode(text)))

/** What of a part is worth sending it again when it has changed. */
const fingerprint = (part: FolderPlan.Part) =>
  sha256(JSON.stringify(part.map(({ modified, name, size }) => [name, size, modified?.getTime()])))

interface Named extends FolderPlan.UploadPlan {
  readonly upload_name: string
}

const planned = Effect.fnUntraced(function* (folder: string, options: Options) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const issue = options.embargo_length === undefined ? undefined : Metadata.embargoIssue(options.embargo_length)
  if (issue !== undefined) return yield* InvalidRequest.of(issue.msg, issue.loc)
  const info = yield* readable(folder, fs.stat(folder))
  if (info.type !== "Directory") {
    return yield* new InvalidSource({ source: folder, hint: "it is no folder: use Uploads.upload" })
  }
  const members = yield* Stream.runCollect(FolderListing.members(folder, options))
  if (members.length === 0) return yield* new InvalidSource({ source: folder, hint: "the folder is empty" })
  const uploads = yield* FolderPlan.make(members, bounds(options))
  const name = options.upload_name ?? path.basename(path.resolve(folder))
  const count = uploads.length
  return uploads.map((upload, index): Named => ({
    ...upload,
    upload_name: count === 1 ? name : `${name} (${index + 1} of ${count})`
  }))
})

/**
 * What a folder would become, without sending anything.
 *
 * Fails with `InvalidSource` when the folder cannot be delivered as it is.
 *
 * @category operations
 * @since 0.1.0
 */
export const plan = Effect.fn("Delivery.plan")(function* (folder: string, options: Options = {}) {
  return (yield* planned(folder, options)).map(({ members, parts, size, upload_name }): Planned => ({
    upload_name,
    files: members.length,
    size,
    parts: parts.length
  }))
})

/** What tells one delivery from all others: where it goes, whose it is, and what folder it takes. */
const keyOf = Effect.fnUntraced(function* (folder: string, { upload_name }: Options) {
  const fs = yield* FileSystem.FileSystem
  const { session } = yield* NomadClient
  const real = yield* readable(folder, fs.realPath(folder))
  return `delivery-${yield* sha256(JSON.stringify([session.apiUrl, label(session.account), real, upload_name ?? null]))}`
})

/** The upload of a delivery: found again, or made. */
const arrived = Effect.fnUntraced(function* (upload_name: string, journal: Journal.Journal, options: Options) {
  const known = journal.get(upload_name)
  if (known?.upload_id !== undefined) {
    const upload = yield* Effect.catchTag(Uploads.get(known.upload_id), "UploadNotFound", () => Effect.undefined)
    if (upload !== undefined) return { known, upload }
  }
  const isBegun = known !== undefined && known.upload_id === undefined
  const marker = isBegun ? known.marker : yield* EmptyUpload.newMarker(upload_name)
  const begun: Journal.Progress = { marker, parts: [], processing: false }
  yield* journal.set(upload_name, begun)
  const before = isBegun ? yield* EmptyUpload.found(marker) : Option.none()
  const upload = Option.isSome(before) ? before.value : yield* EmptyUpload.make(marker, options)
  const made: Journal.Progress = { ...begun, upload_id: upload.upload_id }
  yield* journal.set(upload_name, made)
  return { known: made, upload }
})

/** Hears how many bytes of a part went out. */
type Sending = (bytes: number) => Effect.Effect<void>

/** A part as a zip, each of whose pieces is told of; read again, it begins anew. */
const zipped = (part: FolderPlan.Part, sending: Sending) =>
  Effect.map(ZipStream.opened("part.zip", part), (opened) => ({
    ...opened,
    bytes: Stream.suspend(() => {
      let sent = 0
      return Stream.tap(opened.bytes, (piece) => sending((sent += piece.length)))
    })
  }))

/** Sends a part, and waits until the server has unpacked it. */
const send = Effect.fn("Delivery.send")(function* (
  upload_id: Identifier.UploadId,
  part: FolderPlan.Part,
  options: Options,
  sending: Sending = () => Effect.void
) {
  const patience = { ...State.soon, ...options }
  const put = Uploads.putFile(
    upload_id,
    { open: zipped(part, sending) },
    // Processing waits until everything is there.
    { trigger_processing: false }
  )
  yield* State.settled(upload_id, patience)
  yield* Ambiguity.repeated(upload_id, put, options)
  yield* State.settled(upload_id, patience)
})

interface Listed {
  readonly path: string
  readonly size: number | undefined
}

type Listing = Stream.Stream<
  Listed,
  Stream.Error<ReturnType<typeof Uploads.files>>,
  Stream.Services<ReturnType<typeof Uploads.files>>
>

/** All files of an upload, folder by folder. */
const listed = (upload_id: string, folder: string): Listing =>
  Uploads.files(upload_id, folder).pipe(
    Stream.flatMap(({ is_file, name, size }): Listing => {
      const path = folder === "" ? name : `${folder}/${name}`
      return is_file ? Stream.succeed({ path, size: size ?? undefined }) : listed(upload_id, path)
    })
  )

/** The files that the server does not have as they were sent. */
const lacking = Effect.fnUntraced(function* (upload_id: string, { members }: FolderPlan.UploadPlan) {
  const sizes = new Map<string, number | undefined>()
  yield* Stream.runForEach(listed(upload_id, ""), ({ path, size }) => Effect.sync(() => sizes.set(path, size)))
  return new Set(members.flatMap(({ name, size }) => (sizes.get(name) === size ? [] : [name])))
})

/** Looks whether the server has all files, and sends the parts again of which it lacks one. */
const verified = Effect.fnUntraced(function* (
  upload_id: Identifier.UploadId,
  upload: FolderPlan.UploadPlan,
  options: Options
) {
  const missing = yield* lacking(upload_id, upload)
  if (missing.size === 0) return
  const parts = upload.parts.filter((part) => part.some(({ name }) => missing.has(name)))
  yield* Effect.logWarning(`sending ${parts.length} parts of ${upload_id} again: ${missing.size} files are not there`)
  yield* Effect.forEach(parts, (part) => send(upload_id, part, options))
  const still = yield* lacking(upload_id, upload)
  if (still.size > 0) return yield* new UploadIncomplete({ upload_id, files: [...still] })
})

const isMarker = (upload: Upload, known: Journal.Progress): boolean => upload.upload_name === known.marker

/** How many times a delivery tells of what is on its way. */
const steps = 200

const sizeOf = (part: FolderPlan.Part): number => part.reduce((sum, member) => sum + member.size, 0)

/** How much of a delivery is there, and on its way, for those who want to know. */
const meter = Effect.fnUntraced(function* (uploads: ReadonlyArray<FolderPlan.UploadPlan>, tell: Tell) {
  const began = yield* Clock.currentTimeMillis
  const totalFiles = uploads.reduce((sum, { members }) => sum + members.length, 0)
  const totalBytes = uploads.reduce((sum, { size }) => sum + size, 0)
  let [files, bytes, fresh, sent] = [0, 0, 0, 0]
  const told = Effect.fnUntraced(function* (upload_id: Identifier.UploadId) {
    const seconds = ((yield* Clock.currentTimeMillis) - began) / 1000
    const rate = seconds > 0 ? fresh / seconds : 0
    const timeLeft = rate > 0 ? (totalBytes - bytes) / rate : undefined
    yield* tell({ upload_id, files, totalFiles, bytes, totalBytes, sent, rate, timeLeft })
  })
  return {
    /** A part is on its way. What is sent once more does not count. */
    sending: (upload_id: Identifier.UploadId, part: FolderPlan.Part): Sending => {
      const size = sizeOf(part)
      return (pieces) => {
        const now = bytes + Math.min(pieces, size)
        if (now - sent < totalBytes / steps) return Effect.void
        sent = now
        return told(upload_id)
      }
    },
    /** A part is there. */
    arrived: (upload_id: Identifier.UploadId, part: FolderPlan.Part, isNew: boolean) =>
      Effect.suspend(() => {
        const size = sizeOf(part)
        files += part.length
        bytes += size
        sent = Math.max(sent, bytes)
        if (isNew) fresh += size
        return told(upload_id)
      })
  }
})

type Tell = (progress: Progress) => Effect.Effect<void>

const deliverOne = Effect.fnUntraced(function* (
  planned: Named,
  journal: Journal.Journal,
  options: Options,
  meters: Effect.Success<ReturnType<typeof meter>>
) {
  const { parts, upload_name } = planned
  const { known, upload } = yield* arrived(upload_name, journal, options)
  const { upload_id } = upload
  yield* Effect.annotateCurrentSpan("nomad.upload_id", upload_id)
  if (isMarker(upload, known)) yield* EmptyUpload.rename(upload, upload_name, options)
  let progress = known
  for (const part of parts) {
    const print = yield* fingerprint(part)
    const isNew = !progress.parts.includes(print)
    if (isNew) {
      yield* send(upload_id, part, options, meters.sending(upload_id, part))
      progress = { ...progress, parts: [...progress.parts, print], processing: false }
      yield* journal.set(upload_name, progress)
    }
    yield* meters.arrived(upload_id, part, isNew)
  }
  if (!progress.processing) {
    yield* verified(upload_id, planned, options)
    yield* Uploads.process(upload_id)
    yield* journal.set(upload_name, { ...progress, processing: true })
  }
  return yield* Uploads.awaitProcessed(upload_id, options)
})

const run = Effect.fnUntraced(function* (folder: string, options: Options, tell: Tell) {
  const uploads = yield* planned(folder, options)
  const journal = yield* Journal.open(yield* keyOf(folder, options))
  const meters = yield* meter(uploads, tell)
  return yield* Effect.forEach(uploads, (upload) => deliverOne(upload, journal, options, meters))
})

/**
 * Delivers a folder: makes an upload, or several where the folder is too large for one, sends the files in parts, looks
 * whether all of them are there, and has them processed. Made again, after an error or after the end of the program at
 * whatever moment, the same call goes on where it was: it makes no second upload, and sends no part again that is there.
 * Files that have changed meanwhile are sent. After its end it answers the same uploads, until {@link forget}.
 *
 * A journal is kept in the `KeyValueStore`; `NodeNomad.layer` has one in the user's folder for the state of programs. A
 * folder of an account is delivered by one program at a time.
 *
 * `POST /uploads` without a body, `PUT /uploads/{upload_id}/raw/` for each part, `GET /uploads/{upload_id}/rawdir/{path}`
 * for each folder, `POST /uploads/{upload_id}/action/process`; fails with `InvalidSource` when the folder or the journal
 * cannot be used, `UploadLimitReached`, `UploadProcessingFailed`, `UploadProcessingTimeout`, `UploadIncomplete`, or
 * `UploadPublished` when the upload was published and the folder has changed since.
 *
 * @example
 * ```ts
 * import { Delivery } from "effect-nomad"
 * import { NodeNomad } from "effect-nomad/node"
 * import { Effect } from "effect"
 *
 * const program = Delivery.deliver("calculations/water", { upload_name: "Water at 300 K" }).pipe(
 *   Effect.map((uploads) => uploads.map(({ upload }) => upload.upload_id)),
 *   Effect.provide(NodeNomad.layer())
 * )
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const deliver = Effect.fn("Delivery.deliver")(function* (folder: string, options: Options = {}) {
  return yield* Effect.provide(
    run(folder, options, () => Effect.void),
    Digest.layerWebCrypto
  )
})

/**
 * Delivers a folder as {@link deliver} does, and tells after each part how much of it the server has, and meanwhile, at most
 * 200 times, how much is on its way.
 *
 * @category operations
 * @since 0.1.0
 */
export const progress = (folder: string, options: Options = {}) =>
  Stream.callback<
    Progress,
    Effect.Error<ReturnType<typeof run>>,
    Exclude<Effect.Services<ReturnType<typeof run>>, Digest.Digest>
  >((queue) =>
    run(folder, options, (told) => Effect.asVoid(Queue.offer(queue, told))).pipe(
      Effect.andThen(Queue.end(queue)),
      Effect.provide(Digest.layerWebCrypto)
    )
  ).pipe(Stream.withSpan("Delivery.progress"))

/**
 * Forgets that a folder was delivered: the next delivery makes new uploads. What is on the server stays.
 *
 * @category operations
 * @since 0.1.0
 */
export const forget = Effect.fn("Delivery.forget")(function* (folder: string, options: Options = {}) {
  const key = yield* Effect.provide(keyOf(folder, options), Digest.layerWebCrypto)
  yield* Effect.flatMap(Journal.open(key), ({ clear }) => clear)
})
