/**
 * An action as a test tells of it, and its runs: how far one has come, what it tells and what it comes to.
 */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type { Json, JsonObject } from "../search/Document.ts"
import * as Moment from "./Moment.ts"
import * as Wire from "./Wire.ts"

/** An action as a test installs it. */
export interface SimulatedAction {
  readonly action_id: string
  readonly name?: string
  readonly description?: string
  /** What its input is, as a JSON Schema. The fake does not hold anybody to it. */
  readonly json_schema?: JsonObject
  /** Ids of those who may run it: everybody, unless told. */
  readonly users?: ReadonlyArray<string>
  /** How long its runs take: none, unless told. */
  readonly duration?: Duration.Input
  /** What its runs come to: null, unless told. */
  readonly result?: Json
  /** Whether its runs fail. */
  readonly fails?: boolean
  /** The lines that its runs log when they start. */
  readonly logs?: ReadonlyArray<string>
  /** What its runs tell when they start: the fields of events, of which `type` is needed. */
  readonly events?: ReadonlyArray<JsonObject>
  /** What its runs ask the user for when they start; they are not over before all of it is answered. */
  readonly asks?: ReadonlyArray<{ readonly signal_fn_name: string; readonly [field: string]: Json }>
}

/** A run. */
export interface Run {
  readonly action: SimulatedAction
  readonly action_instance_id: string
  readonly user_id: string
  readonly input: JsonObject
  readonly created: Moment.Moment
  updated: Moment.Moment
  canceled: boolean
  requests: ReadonlyArray<{ readonly signal_fn_name: string; readonly [field: string]: Json }>
  submitted: ReadonlyArray<JsonObject>
}

/** An action as the list of them shows it. */
export const schema = (action: SimulatedAction): JsonObject => ({
  action_id: action.action_id,
  json_schema: action.json_schema ?? {},
  name: action.name ?? null,
  plugin_package: null,
  description: action.description ?? null,
  task_queue: null,
  groups: null,
  users: action.users ?? null,
  signals: (action.asks ?? []).map(({ signal_fn_name }) => ({ [signal_fn_name]: {} }))
})

/** When a run that waits for nothing is over. */
const end = ({ action, updated }: Run): Moment.Moment =>
  Moment.stored(updated) + Duration.toMillis(Duration.fromInputUnsafe(action.duration ?? 0)) * 1000

const statusAt = (run: Run, now: Moment.Moment): string => {
  if (run.canceled) return "CANCELED"
  if (run.requests.length > 0 || now < end(run)) return "RUNNING"
  return run.action.fails === true ? "FAILED" : "COMPLETED"
}

/** How far a run has come. */
export const status = (run: Run): Effect.Effect<string> => Effect.map(Moment.now, (now) => statusAt(run, now))

/** Whether a run is over. */
export const isOver = (run: Run): Effect.Effect<boolean> => Effect.map(status(run), (status) => status !== "RUNNING")

/** Waits until a run is over. The server, too, looks once a second. */
export const over = (run: Run): Effect.Effect<void> =>
  Effect.flatMap(isOver(run), (done) =>
    done
      ? Effect.void
      : Effect.andThen(
          Effect.sleep("1 second"),
          Effect.suspend(() => over(run))
        )
  )

/** The upload that a run is about, if its input says so. */
export const uploadOf = ({ input }: Run): Json => (typeof input["upload_id"] === "string" ? input["upload_id"] : null)

/** A run in a list. */
export const summary = Effect.fnUntraced(function* (run: Run) {
  return {
    action_id: run.action.action_id,
    action_instance_id: run.action_instance_id,
    upload_id: uploadOf(run),
    signal_input_requests: run.requests,
    status: yield* status(run),
    created_at: Moment.zulu(Moment.stored(run.created)),
    updated_at: Moment.zulu(Moment.stored(run.updated))
  }
})

/** A run with what it was given and what came of it. */
export const record = Effect.fnUntraced(function* (run: Run) {
  const { created_at, status, updated_at, ...rest } = yield* summary(run)
  const results = status === "COMPLETED" ? (run.action.result ?? null) : null
  return Wire.dropNulls({
    ...rest,
    user_id: run.user_id,
    status,
    input_data: run.input,
    signal_inputs_submitted: run.submitted,
    results,
    created_at,
    updated_at
  })
})

const event = (moment: Moment.Moment, told: JsonObject): JsonObject => ({
  type: "message",
  name: null,
  message: null,
  progress: null,
  data: {},
  severity: "info",
  terminal: false,
  ...told,
  timestamp: Moment.zulu(moment)
})

/** What a run has told so far; the last of it when it is over. */
export const events = (run: Run): Effect.Effect<ReadonlyArray<JsonObject>> =>
  Effect.map(Moment.now, (now) => {
    const told = (run.action.events ?? []).map((each) => event(run.created, each))
    const reached = statusAt(run, now)
    if (reached === "RUNNING") return told
    const message = `Action workflow reached ${reached}.`
    const last = { type: "state", name: "workflow_status", message, data: { status: reached }, terminal: true }
    return [...told, event(now, last)]
  })
