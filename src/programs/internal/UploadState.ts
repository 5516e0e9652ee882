/**
 * The state of an upload: read it once, follow it, wait until it rests.
 */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { type EntryProcessing, EntryProcessingFromWire } from "../../schema/Entry.ts"
import * as Identifier from "../../schema/Identifier.ts"
import { UploadProcessingFailed, UploadProcessingTimeout } from "../../schema/NomadError.ts"
import { Upload, UploadFromWire } from "../../schema/Upload.ts"
import { NomadClient } from "../../services/NomadClient.ts"
import { decoded } from "./Decoded.ts"
import * as Pages from "./Pages.ts"
import * as People from "./People.ts"

const decode = decoded(UploadFromWire, "/uploads")
const decodeEntries = decoded(Schema.Array(EntryProcessingFromWire), "/uploads/{upload_id}/entries")

/**
 * How to wait.
 *
 * @category models
 * @since 0.1.0
 */
export interface AwaitOptions {
  /** The wait before the second look; 1 second. It grows by half each time. */
  readonly first?: Duration.Input
  /** The longest wait between two looks; 15 seconds. */
  readonly longest?: Duration.Input
  /** For how long to go on; 20 minutes. */
  readonly atMost?: Duration.Input
  /** The looks themselves, instead of `first` and `longest`; `atMost` holds all the same. */
  readonly schedule?: Schedule.Schedule<unknown>
}

/**
 * An upload that rests, and those of its entries that could not be processed.
 *
 * @category models
 * @since 0.1.0
 */
export interface Processed {
  readonly upload: Upload
  readonly failedEntries: ReadonlyArray<EntryProcessing>
}

/** The upload of an answer, as it came: people are bare ids. */
export const fromWire = Effect.fnUntraced(function* (data: unknown) {
  const nomad = yield* NomadClient
  return new Upload({ ...(yield* decode(data)), url: nomad.session.apiUrl })
})

/** The upload of an answer, with its people. */
export const expanded = Effect.fnUntraced(function* (data: unknown) {
  const [upload] = yield* People.ofUploads([yield* fromWire(data)])
  return upload as Upload
})

/** An upload as it is now. */
export const look = Effect.fnUntraced(function* (upload_id: Identifier.UploadId) {
  const nomad = yield* NomadClient
  const { data } = yield* nomad.uploads.get({ params: { upload_id } })
  return yield* fromWire(data)
})

const looks = (options: AwaitOptions): Schedule.Schedule<unknown> => {
  if (options.schedule !== undefined) return options.schedule
  const growing = Schedule.exponential(options.first ?? "1 second", 1.5)
  return Schedule.min([growing, Schedule.spaced(options.longest ?? "15 seconds")])
}

/** The looks of one who waits for what was just asked for: soon, as small changes take a fraction of a second. */
export const soon: AwaitOptions = { first: "200 millis", longest: "5 seconds" }

/** All looks at an upload, until it rests. */
const states = (upload_id: Identifier.UploadId, options: AwaitOptions) => {
  const atMost = Duration.fromInputUnsafe(options.atMost ?? "20 minutes")
  return Stream.fromEffectSchedule(look(upload_id), looks(options)).pipe(
    Stream.takeUntil((upload) => !upload.process_running),
    Stream.interruptWhen(Effect.sleep(atMost))
  )
}

/** What a look may newly tell. */
const told = (upload: Upload): string =>
  [
    upload.process_running,
    upload.current_process,
    upload.process_status,
    upload.last_status_message,
    upload.entries
  ].join()

/** The states of an upload, each once, until it rests or the time is over. */
export const watch = (id: string, options: AwaitOptions = {}) =>
  Stream.unwrap(
    Effect.map(Identifier.check("upload_id", id), (upload_id) =>
      Stream.changesWith(states(upload_id, options), (before, now) => told(before) === told(now))
    )
  )

const timeout = (upload_id: string, options: AwaitOptions, last: Option.Option<Upload>) =>
  new UploadProcessingTimeout({
    upload_id,
    waited: Duration.toSeconds(Duration.fromInputUnsafe(options.atMost ?? "20 minutes")),
    process_status: Option.match(last, { onNone: () => "unknown", onSome: ({ process_status }) => process_status })
  })

/** Tracebacks end with the line that matters, and the frames of remote ones with quotation marks. */
const usefulLine = (errors: ReadonlyArray<string>): string | undefined =>
  errors
    .at(-1)
    ?.split("\n")
    .map((line) => line.trim())
    .findLast((line) => line !== "" && !/^["~^]+$/.test(line))

const failed = (upload: Upload) =>
  new UploadProcessingFailed({
    upload_id: upload.upload_id,
    current_process: upload.current_process ?? "",
    reason:
      usefulLine(upload.errors) ?? usefulLine([upload.last_status_message ?? ""]) ?? "the server does not say why",
    errors: upload.errors
  })

/** Waits until an upload rests; a failure ends the wait at once. */
export const settled = Effect.fnUntraced(function* (upload_id: Identifier.UploadId, options: AwaitOptions = {}) {
  const last = yield* Stream.runLast(states(upload_id, options))
  if (Option.isNone(last) || last.value.process_running) return yield* timeout(upload_id, options, last)
  if (last.value.process_status === "FAILURE") return yield* failed(last.value)
  return last.value
})

/** Waits until an upload rests, and gives it with its people. */
export const settledAndExpanded = Effect.fnUntraced(function* (
  upload_id: Identifier.UploadId,
  options: AwaitOptions = {}
) {
  const upload = yield* settled(upload_id, { ...soon, ...options })
  const [expanded] = yield* People.ofUploads([upload])
  return expanded ?? upload
})

/** The entries that could not be processed: the server lists failures first. */
const failures = (upload_id: Identifier.UploadId) =>
  Pages.stream({}, 100, (size, after) =>
    Effect.gen(function* () {
      const nomad = yield* NomadClient
      const page = yield* nomad.uploads.entries({
        params: { upload_id },
        query: { ...Pages.parameters(size, after), order_by: "process_status", order: "asc" }
      })
      const items = yield* decodeEntries(page.data ?? [])
      const more = page.processing_failed !== 0 && items.every(({ process_status }) => process_status === "FAILURE")
      return { items, next: more ? page.pagination.next_page_after_value : undefined }
    })
  ).pipe(Stream.filter(({ process_status }) => process_status === "FAILURE"))

/** Waits until an upload rests, and tells which of its entries failed. */
export const processed = Effect.fn("Uploads.awaitProcessed")(function* (id: string, options: AwaitOptions = {}) {
  const upload_id = yield* Identifier.check("upload_id", id)
  yield* Effect.annotateCurrentSpan("nomad.upload_id", upload_id)
  const state = yield* settled(upload_id, options)
  const [upload] = yield* People.ofUploads([state])
  const failedEntries = upload?.entries === 0 ? [] : yield* Stream.runCollect(failures(upload_id))
  return { upload: upload ?? state, failedEntries } satisfies Processed
})

/** Waits until an upload is gone. */
export const removed = Effect.fn("Uploads.awaitRemoved")(function* (id: string, options: AwaitOptions = {}) {
  const upload_id = yield* Identifier.check("upload_id", id)
  yield* Effect.annotateCurrentSpan("nomad.upload_id", upload_id)
  const atMost = Duration.fromInputUnsafe(options.atMost ?? "20 minutes")
  yield* look(upload_id).pipe(
    Effect.flatMap((upload) => (upload.process_status === "FAILURE" ? Effect.fail(failed(upload)) : Effect.void)),
    Effect.repeat(looks(options)),
    Effect.catchTag("UploadNotFound", () => Effect.void),
    Effect.timeoutOrElse({
      duration: atMost,
      orElse: () => Effect.fail(timeout(upload_id, options, Option.none()))
    })
  )
})
