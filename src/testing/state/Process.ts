/**
 * The life cycle of a process of an upload, from pending to its end. An upload has one at a time. How long it takes is a
 * setting: no time at all, some of Effect's, or until the upload was looked at often enough.
 */
import * as Data from "effect/Data"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Notifications from "./Notifications.ts"
import * as Refusals from "./Refusals.ts"
import * as Store from "./Store.ts"

/** What makes a process fail: the last line of a Python traceback, or all that is kept of it. */
export class ProcessFailed extends Data.TaggedError("ProcessFailed")<{
  readonly error: string
  readonly isWhole?: true
}> {}

/** A step of a process: the message that shows meanwhile, and what it does. */
export interface Step {
  readonly message?: string
  /** Whether it takes most of the time. */
  readonly lasts?: true
  readonly run: Effect.Effect<void, ProcessFailed>
}

/** A process: the server's name for it, its steps, and the status that it ends with. */
export interface Job {
  readonly name: string
  readonly steps: ReadonlyArray<Step>
  readonly end?: "SUCCESS" | "READY"
}

/** The processes of which nobody is told. */
const silent = ["delete_upload", "_transfer_upload_ownership"]

/** What the main author is told of a process that failed: in which of the server's workflows it ran. */
const failures: { readonly [name: string]: string } = {
  _edit_metadata: "Edit metadata failed",
  _publish_upload: "Publish upload failed",
  _import_bundle: "Import bundle failed"
}

/** Tells the main author how a process ended; what only makes ready for one is nothing to tell of. */
const tell = (store: Store.Store, upload: Store.UploadRecord, { end, name }: Job, result: "success" | "failure") => {
  if (silent.includes(name) || (result === "success" && end === "READY")) return Effect.void
  return Notifications.emit(store, {
    id: store.seed.uuid(),
    user_id: upload.main_author,
    type: "upload_process",
    data: {
      resource_type: "upload",
      resource_id: upload.upload_id,
      resource_name: upload.upload_name,
      process: name,
      result,
      message: result === "success" ? "Process completed successfully" : (failures[name] ?? "Process upload failed")
    }
  })
}

const succeed = Effect.fnUntraced(function* (store: Store.Store, upload: Store.UploadRecord, job: Job) {
  upload.process.process_status = job.end ?? "SUCCESS"
  upload.process.last_status_message = "Process completed successfully"
  upload.process.complete_time = yield* Store.now(store)
  upload.running = undefined
  yield* tell(store, upload, job, "success")
})

const fail = Effect.fnUntraced(function* (
  store: Store.Store,
  upload: Store.UploadRecord,
  job: Job,
  failed: ProcessFailed
) {
  const text = failed.isWhole ? failed.error : Refusals.traceback(failed.error)
  upload.process.process_status = "FAILURE"
  upload.process.errors = [text]
  upload.process.last_status_message = `Process ${job.name} failed: ${text}`
  upload.process.complete_time = yield* Store.now(store)
  upload.running = undefined
  yield* tell(store, upload, job, "failure")
})

/** Begins a process: from now on the upload is pending. The message of the process before is left standing. */
export const begin = (store: Store.Store, upload: Store.UploadRecord, job: Job): void => {
  let done = 0
  const advanceTo = (steps: number) =>
    Effect.gen(function* () {
      while (done < Math.min(steps, job.steps.length)) {
        const step = job.steps[done++]!
        if (step.message !== undefined) upload.process.last_status_message = step.message
        yield* step.run
      }
    })
  const guarded = (effect: Effect.Effect<void, ProcessFailed>) =>
    Effect.uninterruptible(Effect.catch(effect, (failed) => fail(store, upload, job, failed)))
  const longStep = job.steps.findIndex(({ lasts }) => lasts) + 1
  upload.process.process_status = "PENDING"
  upload.process.current_process = job.name
  upload.process.errors = []
  upload.running = {
    steps: job.steps.length,
    longStep: longStep === 0 ? undefined : longStep,
    looks: 0,
    advanceTo: (steps) => guarded(advanceTo(steps)),
    finish: guarded(Effect.andThen(advanceTo(job.steps.length), succeed(store, upload, job)))
  }
}

/** The part of the time that a step takes beside one that lasts. */
const brief = 1 / 20

/**
 * Takes the steps at equal distances, or one after the other and the rest of the time for the one that lasts, and ends
 * when the time is over; stops early after a failure.
 */
const inTime = Effect.fnUntraced(function* (
  upload: Store.UploadRecord,
  running: Store.Running,
  duration: Duration.Duration
) {
  const short = running.longStep === undefined ? 1 / (running.steps + 1) : brief
  const long = 1 - short * running.steps
  const pause = (step: number) => Effect.sleep(Duration.times(duration, step === running.longStep ? long : short))
  for (let step = 0; step < running.steps && upload.running === running; step++) {
    yield* pause(step)
    yield* running.advanceTo(step + 1)
  }
  if (upload.running !== running) return
  yield* pause(running.steps)
  yield* running.finish
})

/** Lets a process that began take its course; whoever waits goes on after its end. */
export const launch = Effect.fnUntraced(function* (
  store: Store.Store,
  upload: Store.UploadRecord,
  options: { readonly wait: boolean }
) {
  const { processing } = store.settings
  const running = upload.running
  if (running === undefined) return
  if (processing === "at once") return yield* running.finish
  if (typeof processing === "object" && "looks" in processing) {
    return options.wait || processing.looks <= 0 ? yield* running.finish : undefined
  }
  const duration = Duration.fromInputUnsafe(processing)
  const fiber = yield* Effect.forkIn(inTime(upload, running, duration), store.scope)
  running.fiber = fiber
  if (options.wait) yield* Fiber.await(fiber)
})

/** Runs a process from beginning to end, whatever the settings say about time. */
export const run = (store: Store.Store, upload: Store.UploadRecord, job: Job): Effect.Effect<void> =>
  Effect.suspend(() => {
    begin(store, upload, job)
    return upload.running?.finish ?? Effect.void
  })

/** Somebody looks at the upload: where looks are what a process takes, it goes on. */
export const look = (store: Store.Store, upload: Store.UploadRecord): Effect.Effect<void> => {
  const { processing } = store.settings
  const running = upload.running
  if (running === undefined || typeof processing !== "object" || !("looks" in processing)) return Effect.void
  running.looks += 1
  if (running.looks > processing.looks) return running.finish
  return running.advanceTo(Math.floor(((running.looks - 1) * running.steps) / Math.max(processing.looks - 1, 1)))
}

/** Ends a process before its time. What it did stays done. */
export const stop = Effect.fnUntraced(function* (upload: Store.UploadRecord) {
  const fiber = upload.running?.fiber
  upload.running = undefined
  if (fiber) yield* Fiber.interrupt(fiber)
  upload.process.process_status = "READY"
  upload.process.last_status_message = "Processing stopped"
})
