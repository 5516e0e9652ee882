/**
 * Actions and their runs. The fake runs no code: an action is told beforehand how long its runs take, what they tell on
 * the way, what they ask for, and what they come to.
 */
import * as Effect from "effect/Effect"
import type { Refused } from "../Refused.ts"
import type { Json, JsonObject } from "../search/Document.ts"
import * as Access from "./Access.ts"
import * as ActionRun from "./ActionRun.ts"
import * as Assets from "./ActionAssets.ts"
import type { Caller } from "./Caller.ts"
import * as Cursor from "./Cursor.ts"
import * as Moment from "./Moment.ts"
import * as Refusals from "./Refusals.ts"
import * as Store from "./Store.ts"

export type { SimulatedAction } from "./ActionRun.ts"

/** The routes `/actions`. */
export interface Actions {
  readonly schemas: () => ReadonlyArray<JsonObject>
  readonly list: (caller: Caller | undefined, request: ListRequest) => Effect.Effect<JsonObject, Refused>
  readonly get: (caller: Caller | undefined, id: string) => Effect.Effect<JsonObject, Refused>
  readonly status: (caller: Caller | undefined, id: string) => Effect.Effect<string, Refused>
  /** Waits until the run is over. */
  readonly result: (caller: Caller | undefined, id: string) => Effect.Effect<Json, Refused>
  readonly logs: (caller: Caller | undefined, id: string) => Effect.Effect<ReadonlyArray<string>, Refused>
  /** Waits until the run is over, whatever comes of it. */
  readonly over: (caller: Caller | undefined, id: string) => Effect.Effect<void, Refused>
  readonly events: (caller: Caller | undefined, id: string) => Effect.Effect<ReadonlyArray<JsonObject>, Refused>
  readonly start: (caller: Caller | undefined, action_id: string, data: JsonObject) => Effect.Effect<string, Refused>
  readonly stop: (caller: Caller | undefined, id: string) => Effect.Effect<void, Refused>
  readonly signal: (caller: Caller | undefined, id: string, input: SignalInput) => Effect.Effect<void, Refused>
  readonly uploadAsset: (caller: Caller | undefined, asset: Assets.NewAsset) => Effect.Effect<JsonObject, Refused>
  readonly cloneAsset: (
    caller: Caller | undefined,
    filename: string,
    target: Assets.CloneTarget
  ) => Effect.Effect<JsonObject, Refused>
}

/** Which runs. */
export interface ListRequest {
  readonly page_size?: number
  readonly cursor?: string
  readonly upload_id?: string
}

/** What a run is told. */
export interface SignalInput {
  readonly signal_fn_name: string
  readonly data: Json
}

const unknownAction = Refusals.refuse(404, "Action not found.")

const unknownRun = Refusals.refuse(
  404,
  "The action was not registered in the DB or was registered under a different user."
)

const notRunning = Refusals.refuse(409, "Action is not running.")

/** The actions of a store. */
export const make = (store: Store.Store): Actions => {
  const { actions } = store.settings
  const runs = new Map<string, ActionRun.Run>()
  const assets = Assets.make(store)

  const owned = Effect.fnUntraced(function* (
    caller: Caller | undefined,
    id: string,
    unknown: Refused
  ): Effect.fn.Return<ActionRun.Run, Refused> {
    const { account } = yield* Access.require(caller, "actions:read")
    const run = runs.get(id)
    return run?.user_id === account.user_id ? run : yield* unknown
  })

  const list = Effect.fnUntraced(function* (
    caller: Caller | undefined,
    { cursor, page_size = 20, upload_id }: ListRequest
  ): Effect.fn.Return<JsonObject, Refused> {
    const { account } = yield* Access.require(caller, "actions:read")
    const before = cursor === undefined ? Infinity : yield* Cursor.decode(cursor)
    const mine = Array.from(runs.values())
      .filter(
        (run) => run.user_id === account.user_id && (upload_id === undefined || ActionRun.uploadOf(run) === upload_id)
      )
      .toReversed()
    const rest = mine.filter(({ created }) => created < before)
    const page = rest.slice(0, page_size)
    const last = page.at(-1)
    return {
      items: yield* Effect.forEach(page, ActionRun.summary),
      next_cursor: last !== undefined && rest.length > page_size ? Cursor.encode(last.created) : null,
      total: mine.length
    }
  })

  const start = Effect.fnUntraced(function* (
    caller: Caller | undefined,
    action_id: string,
    data: JsonObject
  ): Effect.fn.Return<string, Refused> {
    const { account } = yield* Access.require(caller, "actions:run")
    const action = actions.find((each) => each.action_id === action_id)
    if (action === undefined) return yield* unknownAction
    if (action.users !== undefined && !action.users.includes(account.user_id)) {
      return yield* Refusals.refuse(403, "User is not authorized to execute this action.")
    }
    const { user_id } = account
    const action_instance_id = `${action_id}-${user_id}-${store.seed.uuid()}`
    yield* assets.consume(data, { purpose: "action_start", user_id, action_id, action_instance_id })
    const created = yield* Store.now(store)
    runs.set(action_instance_id, {
      action,
      action_instance_id,
      user_id,
      input: { ...data, user_id },
      created,
      updated: created,
      canceled: false,
      requests: action.asks ?? [],
      submitted: []
    })
    return action_instance_id
  })

  const stop = Effect.fnUntraced(function* (caller: Caller | undefined, id: string): Effect.fn.Return<void, Refused> {
    const run = yield* owned(caller, id, unknownRun)
    if (yield* ActionRun.isOver(run)) return yield* notRunning
    run.canceled = true
    run.updated = Moment.stored(yield* Moment.now)
  })

  const signal = Effect.fnUntraced(function* (
    caller: Caller | undefined,
    id: string,
    { data, signal_fn_name }: SignalInput
  ): Effect.fn.Return<void, Refused> {
    const run = yield* owned(caller, id, unknownRun)
    if (yield* ActionRun.isOver(run)) return yield* notRunning
    const request = run.requests.find((each) => each.signal_fn_name === signal_fn_name)
    if (request === undefined) {
      return yield* Refusals.refuse(404, `No pending signal input request found for signal '${signal_fn_name}'.`)
    }
    const { user_id } = run
    yield* assets.consume(data, { purpose: "action_signal", user_id, action_instance_id: id, signal_fn_name })
    const { content, description, title } = request
    const now = yield* Moment.now
    const shown = Object.entries({ title, description, content }).filter(([, value]) => value !== undefined)
    run.requests = run.requests.filter((each) => each !== request)
    run.submitted = [
      ...run.submitted,
      { signal_fn_name, data, timestamp: `${Moment.zulu(now).slice(0, -1)}+00:00`, ...Object.fromEntries(shown) }
    ]
    run.updated = Moment.stored(now)
  })

  return {
    schemas: () => actions.map(ActionRun.schema),
    list,
    get: (caller, id) => Effect.flatMap(owned(caller, id, unknownAction), ActionRun.record),
    status: (caller, id) => Effect.flatMap(owned(caller, id, unknownRun), ActionRun.status),
    result: Effect.fnUntraced(function* (caller, id): Effect.fn.Return<Json, Refused> {
      const run = yield* owned(caller, id, unknownRun)
      yield* ActionRun.over(run)
      return (yield* ActionRun.status(run)) === "COMPLETED"
        ? (run.action.result ?? null)
        : yield* Refusals.refuse(500, "Workflow execution failed")
    }),
    logs: Effect.fnUntraced(function* (caller, id): Effect.fn.Return<ReadonlyArray<string>, Refused> {
      const { action } = yield* owned(caller, id, unknownAction)
      return action.logs ?? (yield* Refusals.refuse(404, "Log file not found for this action."))
    }),
    over: (caller, id) => Effect.flatMap(owned(caller, id, unknownAction), ActionRun.over),
    events: (caller, id) => Effect.flatMap(owned(caller, id, unknownAction), ActionRun.events),
    start,
    stop,
    signal,
    uploadAsset: (caller, asset) =>
      Effect.flatMap(Access.require(caller, "actions:run"), ({ account }) => assets.upload(account.user_id, asset)),
    cloneAsset: Effect.fnUntraced(function* (caller, filename, target): Effect.fn.Return<JsonObject, Refused> {
      const { account } = yield* Access.require(caller, "actions:run")
      const source = target.source_action_instance_id
      if (source !== undefined && runs.get(source)?.user_id !== account.user_id) {
        return yield* Refusals.refuse(404, "Source action was not found for the user.")
      }
      return yield* assets.clone(account.user_id, filename, target)
    })
  }
}
