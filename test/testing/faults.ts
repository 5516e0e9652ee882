/**
 * What the typed client makes of calls that go wrong, written once for the fake in process and the fake behind sockets.
 */
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import type { NomadConfig } from "effect-nomad"
import { Datasets, Nomad, NomadClient, Uploads, Users } from "effect-nomad"
import { FakeNomad, Fault } from "effect-nomad/testing"

const client = (deployment: string, options: NomadConfig.Options = {}) =>
  Nomad.layer({
    deployment,
    limits: "none",
    retries: { base: "1 millis" },
    credentials: { username: "researcher", password: "researcher-pw" },
    ...options
  })

/** How often an operation was asked for since the last time. */
const sent = (method: string, path: RegExp) =>
  Effect.gen(function* () {
    const fake = yield* FakeNomad.FakeNomad
    const all = yield* fake.requests
    yield* fake.clearRequests
    return all.filter((request) => request.method === method && path.test(request.path)).length
  })

const failing = (fault: Fault.Fault) => Effect.flatMap(FakeNomad.FakeNomad, (fake) => fake.failNext(fault))

const html = "<h1>Bad gateway</h1>"

/** What is over when a call is repeated, with what it is called if it is not. */
const passing: ReadonlyArray<readonly [name: string, tag: string, (options: Fault.Calls) => Fault.Fault]> = [
  ["a refused connection", "TransportError", Fault.refuse],
  ["a reset before the request was read", "TransportError", Fault.resetBefore],
  ["a reset after the request was read", "TransportError", Fault.resetAfter],
  ["a lost answer", "TransportError", Fault.lostAnswer],
  ["a truncated answer", "TransportError", (options) => Fault.truncate(10, options)],
  ["a gateway's page", "ServerUnavailable", (options) => Fault.status(502, { ...options, html })],
  ["a server that is down", "ServerUnavailable", (options) => Fault.status(503, options)],
  ["a server that wants less", "Throttled", (options) => Fault.status(429, options)]
]

/** What stays as it is. */
const lasting: ReadonlyArray<readonly [name: string, tag: string, (options: Fault.Calls) => Fault.Fault]> = [
  ["a corrupt answer", "UnexpectedResponse", Fault.corrupt],
  ["a page in the place of JSON", "UnexpectedResponse", (options) => Fault.status(200, { ...options, html })],
  ["JSON of another form", "UnexpectedResponse", (options) => Fault.status(200, { ...options, json: { data: 1 } })]
]

/** The bare call: `Datasets.create` would find out what became of it. */
const creation = (dataset_name: string) =>
  Effect.flatMap(NomadClient.NomadClient, (nomad) => nomad.datasets.create({ payload: { dataset_name } }))

const me = { operation: "users.me" } as const

/** The claims about a fake and the wire to it; the deployment is the address of the fake's API. */
export const claims = <R>(
  name: string,
  deployment: Effect.Effect<string, never, R>,
  back: Layer.Layer<FakeNomad.FakeNomad | HttpClient.HttpClient | R, unknown>
): void => {
  const on = (options?: NomadConfig.Options) =>
    Layer.unwrap(Effect.map(deployment, (url) => client(url, options))).pipe(Layer.provideMerge(back))

  layer(on(), { excludeTestServices: true })(`calls that go wrong, ${name}:`, (it) => {
    for (const [what, tag, fault] of passing) {
      it.effect(`${what} is got over by reading again`, () =>
        Effect.gen(function* () {
          yield* failing(fault(me))
          assert.strictEqual((yield* Users.me).username, "researcher")
          assert.strictEqual(yield* sent("GET", /^\/users\/me$/), 2)
        })
      )

      it.effect(`${what} that does not end is ${tag}`, () =>
        Effect.gen(function* () {
          const fake = yield* FakeNomad.FakeNomad
          yield* failing(fault({ ...me, times: "always" }))
          const error = yield* Effect.flip(Users.me)
          yield* fake.clearFaults
          assert.strictEqual(error._tag, tag)
        })
      )

      it.effect(`${what} leaves it open what a creation did, which is not repeated`, () =>
        Effect.gen(function* () {
          yield* sent("POST", /./)
          yield* failing(fault({ operation: "datasets.create" }))
          const error = yield* Effect.flip(creation(what))
          assert.strictEqual(error._tag, tag)
          assert.strictEqual(yield* sent("POST", /^\/datasets$/), 1)
          const made = yield* Stream.runCollect(Datasets.list({ dataset_name: what }))
          assert.lengthOf(made, /lost|truncated/.test(what) ? 1 : 0)
        })
      )
    }

    for (const [what, tag, fault] of lasting) {
      it.effect(`${what} is ${tag}, and not asked for again`, () =>
        Effect.gen(function* () {
          yield* sent("GET", /./)
          yield* failing(fault(me))
          assert.strictEqual((yield* Effect.flip(Users.me))._tag, tag)
          assert.strictEqual(yield* sent("GET", /^\/users\/me$/), 1)
        })
      )
    }

    it.effect("a deletion whose answer is lost is found done", () =>
      Effect.gen(function* () {
        const { dataset_id } = yield* Datasets.create("to delete")
        yield* failing(Fault.lostAnswer({ operation: "datasets.remove" }))
        yield* Datasets.remove(dataset_id)
        assert.strictEqual(yield* sent("DELETE", /^\/datasets\//), 2)
      })
    )

    it.effect("drops add up to the whole", () =>
      Effect.gen(function* () {
        const fake = yield* FakeNomad.FakeNomad
        const text = "x".repeat(2500)
        const id = yield* fake.addUpload({ main_author: "researcher", files: { "a.txt": text } })
        yield* failing(Fault.slow({ bytesPerSecond: 50_000, operation: "uploads.rawFile" }))
        assert.strictEqual(yield* Stream.mkString(Stream.decodeText(Uploads.rawFile(id, "a.txt"))), text)
      })
    )

    it.effect("a file has one byte that was not sent", () =>
      Effect.gen(function* () {
        const fake = yield* FakeNomad.FakeNomad
        const id = yield* fake.addUpload({ main_author: "researcher", files: { "a.txt": "abc" } })
        yield* failing(Fault.corrupt({ at: 1, operation: "uploads.rawFile" }))
        const bytes = (yield* Stream.runCollect(Uploads.rawFile(id, "a.txt"))).flatMap((piece) => [...piece])
        assert.deepStrictEqual(bytes, [97, 255 - 98, 99])
      })
    )
  })

  layer(on({ idleTimeout: "300 millis", retries: { times: 0 } }), { excludeTestServices: true })(
    `a server that stalls, ${name},`,
    (it) => {
      for (const [when, options] of [
        ["at once", {}],
        ["within its answer", { after: 5 }]
      ] as const) {
        it.effect(`${when} is left when its time is over`, () =>
          Effect.gen(function* () {
            yield* failing(Fault.stall({ ...me, ...options }))
            const error = yield* Effect.flip(Users.me)
            assert.strictEqual(error._tag, "TransportError")
            assert.include(error.message, "silent")
          })
        )
      }
    }
  )
}
