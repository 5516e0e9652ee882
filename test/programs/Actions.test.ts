import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import { Actions, Nomad, North } from "effect-nomad"
import { FakeNomad } from "effect-nomad/testing"

const tagOf = <A, E extends { readonly _tag: string }, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.map(Effect.flip(effect), (error) => error._tag)

const installed: ReadonlyArray<FakeNomad.SimulatedAction> = [
  {
    action_id: "train",
    name: "Training",
    json_schema: { type: "object", properties: { epochs: { type: "integer" } } },
    duration: "1 minute",
    result: { loss: 0.5 },
    logs: ["one", "two", "three"],
    events: [{ type: "message", message: "started" }]
  },
  { action_id: "fail", fails: true },
  { action_id: "ask", asks: [{ signal_fn_name: "confirm", title: "Sure?" }], result: "done" },
  { action_id: "secret", users: [] }
]

const fake = FakeNomad.layer({ actions: installed, north: [{ name: "jupyter", image: "jupyter:latest" }] })

const collect = <A, E, R>(stream: Stream.Stream<A, E, R>) => Stream.runCollect(stream)

describe("Actions", () => {
  it.effect("tells which are installed, and what they take", () =>
    Effect.gen(function* () {
      const [train, ...others] = yield* Actions.schemas
      assert.strictEqual(train?.name, "Training")
      assert.deepStrictEqual(train?.json_schema, installed[0]?.json_schema)
      assert.deepStrictEqual(
        others.map(({ action_id }) => action_id),
        ["fail", "ask", "secret"]
      )
    }).pipe(Effect.provide(fake))
  )

  it.effect("run as long as they take, and give what they come to", () =>
    Effect.gen(function* () {
      const id = yield* Actions.start("train", { epochs: 3 })
      assert.strictEqual(yield* Actions.status(id), "RUNNING")
      const running = yield* Actions.get(id)
      assert.include(running.input_data, { epochs: 3 })
      assert.isUndefined(running.results)
      const result = yield* Effect.forkChild(Actions.result(id))
      yield* TestClock.adjust("59 seconds")
      assert.isUndefined(result.pollUnsafe())
      yield* TestClock.adjust("2 seconds")
      assert.deepStrictEqual(yield* Fiber.join(result), { loss: 0.5 })
      const over = yield* Actions.get(id)
      assert.strictEqual(over.status, "COMPLETED")
      assert.deepStrictEqual(over.results, { loss: 0.5 })
    }).pipe(Effect.provide(fake))
  )

  it.effect("tell events as they come, the last one with how it ended", () =>
    Effect.gen(function* () {
      const id = yield* Actions.start("train")
      const all = yield* Effect.forkChild(collect(Actions.events(id)))
      yield* TestClock.adjust("2 minutes")
      const events = yield* Fiber.join(all)
      assert.deepStrictEqual(
        events.map(({ data, message, terminal }) => [message, terminal, data?.["status"]]),
        [
          ["started", false, undefined],
          ["Action workflow reached COMPLETED.", true, "COMPLETED"]
        ]
      )
      const rest = yield* collect(Actions.events(id, { from_offset: 1 }))
      assert.deepStrictEqual(
        rest.map(({ terminal }) => terminal),
        [true]
      )
    }).pipe(Effect.provide(fake))
  )

  it.effect("have logs, whole or from a line on until they are over", () =>
    Effect.gen(function* () {
      const id = yield* Actions.start("train")
      assert.deepStrictEqual(yield* collect(Actions.logs(id)), ["one", "two", "three"])
      const last = yield* Effect.forkChild(collect(Actions.logs(id, { follow: true, offset_lines: -1 })))
      yield* TestClock.adjust("2 minutes")
      assert.deepStrictEqual(yield* Fiber.join(last), ["three"])
      assert.deepStrictEqual(yield* collect(Actions.logs(id, { follow: true, offset_lines: 1 })), ["two", "three"])
      const without = yield* Actions.start("fail")
      assert.strictEqual(yield* tagOf(collect(Actions.logs(without))), "FileNotFound")
    }).pipe(Effect.provide(fake))
  )

  it.effect("are stopped once, and fail without a result", () =>
    Effect.gen(function* () {
      const id = yield* Actions.start("train")
      yield* Actions.stop(id)
      assert.strictEqual(yield* Actions.status(id), "CANCELED")
      assert.strictEqual(yield* tagOf(Actions.stop(id)), "ActionNotRunning")
      assert.strictEqual(yield* tagOf(Actions.result(id)), "ActionFailed")
      const failing = yield* Actions.start("fail")
      assert.strictEqual(yield* Actions.status(failing), "FAILED")
      assert.strictEqual(yield* tagOf(Actions.result(failing)), "ActionFailed")
    }).pipe(Effect.provide(fake))
  )

  it.effect("wait for what they ask", () =>
    Effect.gen(function* () {
      const id = yield* Actions.start("ask")
      const { signal_input_requests } = yield* Actions.get(id)
      assert.deepStrictEqual(signal_input_requests, [{ signal_fn_name: "confirm", title: "Sure?" }])
      assert.strictEqual(yield* tagOf(Actions.signal(id, "other", true)), "SignalNotRequested")
      yield* Actions.signal(id, "confirm", { yes: true })
      const { signal_inputs_submitted, status } = yield* Actions.get(id)
      assert.strictEqual(status, "COMPLETED")
      assert.include(signal_inputs_submitted?.[0], { signal_fn_name: "confirm", title: "Sure?" })
      assert.strictEqual(yield* tagOf(Actions.signal(id, "confirm", true)), "ActionNotRunning")
    }).pipe(Effect.provide(fake))
  )

  it.effect("are listed page by page, the newest first, to who started them", () =>
    Effect.gen(function* () {
      const ids: Array<string> = []
      for (const upload_id of ["a", "b", "a"]) ids.unshift(yield* Actions.start("fail", { upload_id }))
      const idsOf = (options: Actions.ListOptions) =>
        Effect.map(collect(Actions.list(options)), (all) => all.map((run) => run.action_instance_id))
      assert.deepStrictEqual(yield* idsOf({ pageSize: 1 }), ids)
      assert.deepStrictEqual(yield* idsOf({ upload_id: "a" }), [ids[0], ids[2]])
      assert.deepStrictEqual(yield* FakeNomad.as("other")(idsOf({})), [])
      assert.strictEqual(yield* tagOf(FakeNomad.as("other")(Actions.get(ids[0] ?? ""))), "ActionNotFound")
    }).pipe(Effect.provide(fake))
  )

  it.effect("get files that were sent for them, each once", () =>
    Effect.gen(function* () {
      const target = { purpose: "action_start", action_id: "train" } as const
      const asset = yield* Actions.uploadAsset(
        { name: "a.json", content: "{}", media_type: "application/json" },
        target
      )
      assert.include(asset, { media_type: "application/json", size: 2, purpose: "action_start" })
      const id = yield* Actions.start("train", { file: { ...asset } })
      assert.strictEqual(yield* tagOf(Actions.start("train", { file: { ...asset } })), "InvalidRequest")
      const again = yield* Actions.cloneAsset(asset.filename, { ...target, source_action_instance_id: id })
      assert.strictEqual(again.sha256, asset.sha256)
      assert.strictEqual(yield* tagOf(Actions.cloneAsset(asset.filename, target)), "InvalidRequest")
      const wrong = Actions.uploadAsset({ name: "a", content: "x", sha256: "0".repeat(64) }, target)
      assert.strictEqual(yield* tagOf(wrong), "InvalidRequest")
    }).pipe(Effect.provide(fake))
  )

  it.effect("are refused to those they are not for, and to nobody", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* tagOf(Actions.start("secret")), "AccessDenied")
      assert.strictEqual(yield* tagOf(Actions.start("nothing")), "ActionNotFound")
      assert.strictEqual(yield* tagOf(Nomad.anonymous(Actions.schemas)), "AuthenticationRequired")
    }).pipe(Effect.provide(fake))
  )
})

describe("North", () => {
  it.effect("lists and describes the tools of a hub, and says that none can run here", () =>
    Effect.gen(function* () {
      const [tool] = yield* North.list
      assert.include(tool, { name: "jupyter", image: "jupyter:latest", state: "stopped" })
      assert.isUndefined((yield* Nomad.anonymous(North.list))[0]?.state)
      assert.include(yield* North.get("jupyter"), { tool: "jupyter", username: "researcher" })
      assert.strictEqual(yield* tagOf(North.get("nothing")), "ToolNotFound")
      for (const run of [North.start("jupyter"), North.stop("jupyter")]) {
        const error = yield* Effect.flip(run)
        assert.include(error, { _tag: "UnexpectedResponse", status: 501 })
        assert.match(error.message, /\/north\/\{name\} is not simulated/)
      }
    }).pipe(Effect.provide(fake))
  )

  it.effect("has no tools where there is no hub", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* tagOf(North.list), "ToolNotFound")
      assert.strictEqual(yield* tagOf(North.start("jupyter")), "ToolNotFound")
    }).pipe(Effect.provide(FakeNomad.layer()))
  )
})
