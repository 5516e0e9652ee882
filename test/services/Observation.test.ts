import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as HttpClient from "effect/http/HttpClient"
import * as Logger from "effect/Logger"
import * as Metric from "effect/Metric"
import * as Option from "effect/Option"
import * as References from "effect/References"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as Tracer from "effect/Tracer"
import * as Nomad from "../../src/programs/Nomad.ts"
import * as Uploads from "../../src/programs/Uploads.ts"
import * as UploadSource from "../../src/programs/UploadSource.ts"
import * as Users from "../../src/programs/Users.ts"
import * as Canned from "./CannedServer.ts"
import * as Traces from "./Traces.ts"

const id = "i".repeat(22)
const people = { body: { data: [] } }
const token = { credentials: { token: "ready" } }
const noUpload = { status: 404, body: { detail: "The specified upload_id was not found." } }

/** What is left of a program for those who watch: its spans, its log, its metrics. */
const watched = Effect.fnUntraced(function* <A, E, R>(program: Effect.Effect<A, E, R>) {
  const spans: Array<Tracer.NativeSpan> = []
  const log: Array<string> = []
  const tracer = Tracer.make({
    span: (options) => {
      const span = new Tracer.NativeSpan(options)
      spans.push(span)
      return span
    }
  })
  const metrics = yield* Canned.during(Effect.exit(program), "1 minute", "1 second").pipe(
    Effect.andThen(Metric.snapshot),
    Effect.provideService(Metric.MetricRegistry, new Map()),
    Effect.withTracer(tracer),
    Effect.provide(Logger.layer([Logger.make(({ logLevel, message }) => log.push(`${logLevel} ${String(message)}`))])),
    Effect.provideService(References.MinimumLogLevel, "Info")
  )
  const counts = Object.fromEntries(
    metrics.flatMap((metric) =>
      metric.type === "Counter"
        ? [[[metric.id, ...Object.values(metric.attributes ?? {})].join(" "), Number(metric.state.count)]]
        : []
    )
  )
  const durations = metrics.flatMap((metric) => (metric.type === "Histogram" ? [metric] : []))
  return { spans, log, counts, durations }
})

const attribute = (name: string) => (span: Tracer.NativeSpan) => span.attributes.get(name)

describe("a call, watched,", () => {
  it.effect("has a span with the operation and the upload's id", () =>
    Effect.gen(function* () {
      const { spans } = yield* watched(Uploads.get(id))
      const span = spans.find(({ name }) => name === "uploads.get")
      assert.strictEqual(span?.kind, "client")
      assert.deepStrictEqual(Object.fromEntries(span?.attributes ?? []), {
        "nomad.operation": "uploads.get",
        "nomad.deployment": "nomad.example.org",
        "nomad.upload_id": id,
        "nomad.attempt": 1,
        "server.address": "nomad.example.org",
        "http.request.method": "GET",
        "http.response.status_code": 404,
        "error.type": "404"
      })
    }).pipe(Effect.provide(Canned.layer(Canned.inOrder(noUpload), token)))
  )

  it.effect("tells its attempts apart, and says why it was repeated, in one line for each", () =>
    Effect.gen(function* () {
      const { counts, log, spans } = yield* watched(Users.search("Ada"))
      const requests = spans.filter(({ kind }) => kind === "client")
      assert.deepStrictEqual(requests.map(attribute("nomad.attempt")), [1, 2, 3])
      assert.deepStrictEqual(log, [
        `Warn users.list (GET ${Canned.address}/users) is sent again, attempt 2 of 5: status 502`,
        `Warn users.list (GET ${Canned.address}/users) is sent again, attempt 3 of 5: ECONNRESET: socket hang up`
      ])
      assert.strictEqual(counts["nomad_retries users.list status 502"], 1)
      assert.strictEqual(counts["nomad_retries users.list connection"], 1)
      assert.strictEqual(counts["nomad_requests users.list success"], 1)
    }).pipe(Effect.provide(Canned.layer(Canned.inOrder({ status: 502 }, "reset", people))))
  )

  it.effect("has a span for each repeat within its own, which all tell of their upload and their answer", () =>
    Effect.gen(function* () {
      const { spans } = yield* watched(Uploads.get(id))
      const [call, ...repeats] = spans.filter(({ kind }) => kind === "client")
      assert.deepStrictEqual(repeats.map(attribute("nomad.upload_id")), [id, id])
      assert.deepStrictEqual(
        repeats.map(({ parent }) => Option.getOrUndefined(parent)),
        [call, call]
      )
      assert.deepStrictEqual(
        [call, ...repeats].map((span) => span?.attributes.get("http.response.status_code")),
        [503, undefined, 404]
      )
      // How a repeat failed is the HTTP client's own word; the call's error is a refusal's.
      assert.isTrue(repeats.every(({ status }) => status._tag === "Ended" && Exit.isSuccess(status.exit)))
      assert.include(Traces.shown(call?.status), "UploadNotFound")
    }).pipe(Effect.provide(Canned.layer(Canned.inOrder({ status: 503 }, "reset", noUpload), token)))
  )

  it.effect("tells the server of the span of each request, unless that is switched off", () =>
    Effect.gen(function* () {
      const { spans } = yield* watched(Users.search("Ada"))
      yield* Effect.provideService(Users.search("Ada"), HttpClient.TracerPropagationEnabled, false)
      yield* Effect.withTracerEnabled(Users.search("Ada"), false)
      const { requests } = yield* Canned.CannedServer
      const told = spans
        .filter(({ kind }) => kind === "client")
        .map(({ spanId, traceId }) => `00-${traceId}-${spanId}-01`)
      assert.deepStrictEqual(
        (yield* requests).map(({ headers }) => headers["traceparent"]),
        [...told, undefined, undefined]
      )
      assert.lengthOf(told, 2)
    }).pipe(Effect.provide(Canned.layer(Canned.inOrder({ status: 502 }, people))))
  )

  it.effect("names no parameter of its address", () =>
    Effect.gen(function* () {
      const { spans } = yield* watched(Users.search("Ada"))
      assert.isNotEmpty(spans)
      assert.notInclude(JSON.stringify(spans.map(({ attributes, name }) => [name, ...attributes])), "Ada")
    }).pipe(Effect.provide(Canned.layer(Canned.inOrder(people))))
  )

  it.effect("is counted by its outcome, and its duration is known", () =>
    Effect.gen(function* () {
      const { counts, durations } = yield* watched(Uploads.get(id))
      assert.strictEqual(counts["nomad_requests uploads.get UploadNotFound"], 1)
      const duration = durations.find(({ attributes }) => attributes?.["operation"] === "uploads.get")
      assert.strictEqual(duration?.id, "nomad_request_duration")
      assert.strictEqual(duration?.state.count, 1)
      assert.isAtLeast(duration?.state.sum ?? 0, 700)
    }).pipe(Effect.provide(Canned.layer(Canned.inOrder({ ...noUpload, after: "700 millis" }), token)))
  )

  it.effect("is counted by the bytes of what it sends and gets", () =>
    Effect.gen(function* () {
      const pieces = UploadSource.stream("a.txt", Stream.make(new Uint8Array(500), new Uint8Array(250)))
      const { counts } = yield* watched(
        Effect.gen(function* () {
          yield* Effect.exit(Uploads.putFile(id, pieces))
          yield* Effect.exit(Uploads.putFile(id, UploadSource.bytes("b.txt", "four")))
          yield* Stream.runDrain(Uploads.rawFile(id, "a.txt"))
          yield* Nomad.get("/x", { response: Schema.Unknown })
        })
      )
      assert.strictEqual(counts["nomad_bytes_sent uploads.putRawFile"], 754)
      assert.strictEqual(counts["nomad_bytes_received uploads.rawFile"], 12)
      assert.strictEqual(counts["nomad_bytes_received call"], 12)
    }).pipe(Effect.provide(Canned.layer(() => ({ body: { data: [1] } }), token)))
  )
})
