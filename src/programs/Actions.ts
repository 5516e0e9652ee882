/**
 * Actions: programs that a deployment has installed, run in the account's name. Servers before 2.0 have none.
 *
 * @since 0.1.0
 */
import * as Sse from "effect/encoding/Sse"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { Action, ActionAsset, ActionEvent, ActionSchema, ActionStatus, ActionSummary } from "../schema/Action.ts"
import { NomadClient } from "../services/NomadClient.ts"
import { decoded } from "./internal/Decoded.ts"
import * as Pages from "./internal/Pages.ts"

const decodeSchemas = decoded(Schema.Array(ActionSchema), "/actions/schemas")
const decodeSummaries = decoded(Schema.Array(ActionSummary), "/actions")
const decodeAction = decoded(Action, "/actions/{action_instance_id}")
const decodeAsset = decoded(ActionAsset, "/actions/assets/upload")
const decodeStatus = decoded(Schema.Struct({ status: ActionStatus }), "/actions/{action_instance_id}/status")
const decodeStarted = decoded(Schema.Struct({ action_instance_id: Schema.String }), "/actions/{action_id}/start")
const decodeEvent = decoded(Schema.fromJsonString(ActionEvent), "/actions/{action_instance_id}/events")

const named = (action_instance_id: string) => Effect.annotateCurrentSpan("nomad.action_instance_id", action_instance_id)

const run = (action_instance_id: string) => ({ params: { action_instance_id } })

/**
 * The actions that are installed, and what input each takes.
 *
 * `GET /actions/schemas`
 *
 * @category operations
 * @since 0.1.0
 */
export const schemas = Effect.gen(function* () {
  const nomad = yield* NomadClient
  return yield* decodeSchemas(yield* nomad.actions.schemas())
}).pipe(Effect.withSpan("Actions.schemas"))

/**
 * Which runs, and how the list is read.
 *
 * @category models
 * @since 0.1.0
 */
export interface ListOptions extends Pages.PageOptions {
  /** Only those on this upload. */
  readonly upload_id?: string
}

/**
 * The account's runs, the newest first, to the last page.
 *
 * `GET /actions`
 *
 * @category operations
 * @since 0.1.0
 */
export const list = ({ upload_id, ...options }: ListOptions = {}) =>
  Pages.stream(options, 100, (size, cursor) =>
    Effect.gen(function* () {
      const nomad = yield* NomadClient
      const page = yield* nomad.actions.list({
        query: {
          page_size: Math.min(size, 100),
          ...(cursor === undefined ? {} : { cursor }),
          ...(upload_id === undefined ? {} : { upload_id })
        }
      })
      return { items: yield* decodeSummaries(page.items), next: page.next_cursor }
    })
  ).pipe(Stream.withSpan("Actions.list"))

/**
 * Starts an action, and gives the id of the run. The call is sent once.
 *
 * `POST /actions/{action_id}/start`; fails with `ActionNotFound`, with `InvalidRequest` when the input does not fit, with
 * `AccessDenied` when the action is for others.
 *
 * @example
 * ```ts
 * import { Actions } from "effect-nomad"
 * import * as Effect from "effect/Effect"
 *
 * const answer = Effect.gen(function* () {
 *   const id = yield* Actions.start("my_plugin.actions:train", { upload_id: "ZTDQGQFVSXWSJhF-QmCPWg", epochs: 10 })
 *   return yield* Actions.result(id)
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const start = Effect.fn("Actions.start")(function* (
  action_id: string,
  data: { readonly [name: string]: unknown } = {}
) {
  yield* Effect.annotateCurrentSpan("nomad.action_id", action_id)
  const nomad = yield* NomadClient
  const answer = yield* nomad.actions.start({ params: { action_id }, payload: { data } })
  return (yield* decodeStarted(answer)).action_instance_id
})

/**
 * A run of the account's.
 *
 * `GET /actions/{action_instance_id}`; fails with `ActionNotFound`.
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Effect.fn("Actions.get")(function* (action_instance_id: string) {
  yield* named(action_instance_id)
  const nomad = yield* NomadClient
  return yield* decodeAction(yield* nomad.actions.get(run(action_instance_id)))
})

/**
 * How far a run has come.
 *
 * `GET /actions/{action_instance_id}/status`; fails with `ActionNotFound`.
 *
 * @category operations
 * @since 0.1.0
 */
export const status = Effect.fn("Actions.status")(function* (action_instance_id: string) {
  yield* named(action_instance_id)
  const nomad = yield* NomadClient
  return (yield* decodeStatus(yield* nomad.actions.status(run(action_instance_id)))).status
})

/**
 * What a run came to, as JSON; the server answers when the run is over. For long runs follow {@link events}, or look at
 * {@link status}, first: a silent connection does not last.
 *
 * `GET /actions/{action_instance_id}/result`; fails with `ActionNotFound`, with `ActionFailed` when the run failed or was
 * stopped.
 *
 * @category operations
 * @since 0.1.0
 */
export const result = Effect.fn("Actions.result")(function* (action_instance_id: string) {
  yield* named(action_instance_id)
  const nomad = yield* NomadClient
  return yield* nomad.actions.result(run(action_instance_id))
})

/**
 * Which lines of a log.
 *
 * @category models
 * @since 0.1.0
 */
export interface LogsOptions {
  /** Goes on with new lines until the run is over; otherwise it ends with what is there, at most the last 2 MB. */
  readonly follow?: boolean
  /**
   * With `follow`: how many lines to leave out from the beginning, or, below zero, how many to show from the end. Only
   * new ones, if nothing is said.
   */
  readonly offset_lines?: number
}

/**
 * The lines that a run has logged.
 *
 * `GET /actions/{action_instance_id}/logs`; fails with `ActionNotFound`, or with `FileNotFound` when there is no log.
 *
 * @category operations
 * @since 0.1.0
 */
export const logs = (action_instance_id: string, { follow, offset_lines }: LogsOptions = {}) =>
  Stream.unwrap(
    Effect.map(NomadClient, (nomad) =>
      nomad.actions.logs({
        ...run(action_instance_id),
        query: {
          ...(follow === undefined ? {} : { stream: follow }),
          ...(offset_lines === undefined ? {} : { offset_lines })
        }
      })
    )
  ).pipe(Stream.decodeText, Stream.splitLines, Stream.withSpan("Actions.logs"))

/**
 * What a run tells while it goes on, from its beginning; the last one, which is `terminal`, says how it ended.
 *
 * `GET /actions/{action_instance_id}/events`; fails with `ActionNotFound`, and with `InvalidRequest` when the action tells
 * nothing.
 *
 * @category operations
 * @since 0.1.0
 */
export const events = (action_instance_id: string, options: { readonly from_offset?: number } = {}) =>
  Stream.unwrap(
    Effect.map(NomadClient, (nomad) =>
      nomad.actions.events({
        ...run(action_instance_id),
        query: options.from_offset === undefined ? {} : { from_offset: options.from_offset },
        headers: {}
      })
    )
  ).pipe(
    Stream.decodeText,
    Stream.pipeThroughChannel(Sse.decode()),
    // The server asks for no pauses, and its events are short: neither stands for anything here.
    Stream.catchTag(["Retry", "SseError"], () => Stream.empty),
    Stream.mapEffect(({ data }) => decodeEvent(data)),
    Stream.withSpan("Actions.events")
  )

/**
 * Tells a run what it asks for: `signal_input_requests` of the run has the names. The call is sent once.
 *
 * `POST /actions/{action_instance_id}/signal-input`; fails with `ActionNotFound`, with `SignalNotRequested`, or with
 * `ActionNotRunning`.
 *
 * @category operations
 * @since 0.1.0
 */
export const signal = Effect.fn("Actions.signal")(function* (
  action_instance_id: string,
  signal_fn_name: string,
  data: unknown
) {
  yield* named(action_instance_id)
  const nomad = yield* NomadClient
  yield* nomad.actions.signal({ ...run(action_instance_id), payload: { signal_fn_name, data } })
})

/**
 * Stops a run.
 *
 * `POST /actions/{action_instance_id}/stop`; fails with `ActionNotFound`, or with `ActionNotRunning` when it is over.
 *
 * @category operations
 * @since 0.1.0
 */
export const stop = Effect.fn("Actions.stop")(function* (action_instance_id: string) {
  yield* named(action_instance_id)
  const nomad = yield* NomadClient
  yield* nomad.actions.stop(run(action_instance_id))
})

/**
 * The run that a file is for: one that is to be started, or one that asks for it.
 *
 * @category models
 * @since 0.1.0
 */
export type AssetTarget =
  | { readonly purpose: "action_start"; readonly action_id: string }
  | { readonly purpose: "action_signal"; readonly action_instance_id: string; readonly signal_fn_name: string }

/**
 * A file for a run.
 *
 * @category models
 * @since 0.1.0
 */
export interface NewAsset {
  readonly name: string
  readonly content: string | Uint8Array
  /** `application/octet-stream`, if nothing is said. */
  readonly media_type?: string
  /** What the server has to find the file's SHA-256 to be, in hexadecimal digits. */
  readonly sha256?: string
}

const bytesOf = (content: NewAsset["content"]): Uint8Array<ArrayBuffer> =>
  typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content)

/**
 * Sends a file that a run is to have, and gives what stands for it in the run's input or in the data of a signal.
 *
 * `POST /actions/assets/upload`; fails with `InvalidRequest` for files of other types than images, audio, PDF, JSON, plain
 * text and bytes, or of more than 100 MB, on servers as they come.
 *
 * @category operations
 * @since 0.1.0
 */
export const uploadAsset = Effect.fn("Actions.uploadAsset")(function* (
  { content, media_type = "application/octet-stream", name, sha256 }: NewAsset,
  target: AssetTarget
) {
  const form = new FormData()
  form.set("file", new Blob([bytesOf(content)], { type: media_type }), name)
  for (const [field, value] of Object.entries(target)) form.set(field, value)
  if (sha256 !== undefined) form.set("expected_sha256", sha256)
  const nomad = yield* NomadClient
  return yield* decodeAsset(yield* nomad.actions.uploadAsset({ payload: form }))
})

/**
 * A file once more, of those that wait for the same target, or of those that a run of the account's had.
 *
 * `POST /actions/assets/{filename}/clone`; fails with `InvalidRequest` when there is no such file, with `ActionNotFound`
 * when there is no such run.
 *
 * @category operations
 * @since 0.1.0
 */
export const cloneAsset = Effect.fn("Actions.cloneAsset")(function* (
  filename: string,
  target: AssetTarget & { readonly source_action_instance_id?: string }
) {
  const nomad = yield* NomadClient
  return yield* decodeAsset(yield* nomad.actions.cloneAsset({ params: { filename }, payload: { ...target } }))
})
