/**
 * Small reads: of the fake in process and served, of a trivial handler that is served in the same way, and of a bare server
 * of Node. The servers answer what the fake answers.
 */
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpRouter from "effect/http/HttpRouter"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Layer from "effect/Layer"
import type { ChildProcess } from "node:child_process"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { NodeFakeNomad } from "effect-nomad/node"
import { FakeNomad } from "effect-nomad/testing"
import { upload } from "./Samples.ts"
import { median } from "../Table.ts"
import { timed, wall } from "./Timing.ts"

const api = "https://nomad-lab.eu/prod/v1/test/api/v1"

/** Where the two calls go on a server. */
interface Calls {
  readonly upload: string
  readonly info: string
}

const prepared = (apiUrl: string) =>
  Effect.gen(function* () {
    const fake = yield* FakeNomad.FakeNomad
    const id = yield* fake.addUpload(upload(0, 1))
    return { upload: `${apiUrl}/uploads/${id}`, info: `${apiUrl}/info` }
  })

const read = (url: string) => Effect.flatMap(HttpClient.get(url), (response) => response.json)

const listening = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

const tell = (calls: Calls) =>
  Effect.andThen(
    Effect.sync(() => process.send?.(calls)),
    Effect.never
  )

/** The servers, each answering the bodies that the fake answers. */
export const servers: { readonly [name: string]: Effect.Effect<unknown, unknown> } = {
  "the fake, served": Effect.gen(function* () {
    const { apiUrl } = yield* NodeFakeNomad.Served
    return yield* Effect.flatMap(prepared(apiUrl), tell)
  }).pipe(Effect.provide(NodeFakeNomad.layerServed())),
  "a trivial handler, served alike": Effect.gen(function* () {
    const bodies = yield* answers
    const server = createServer()
    const routes = Layer.mergeAll(
      HttpRouter.add("GET", "/uploads/:id", HttpServerResponse.json(bodies.upload)),
      HttpRouter.add("GET", "/info", HttpServerResponse.json(bodies.info))
    )
    const layer = HttpRouter.serve(routes, { disableListenLog: true, disableLogger: true }).pipe(
      Layer.provide(NodeHttpServer.layer(() => server, { port: 0, host: "127.0.0.1" }))
    )
    yield* Layer.build(layer)
    return yield* tell({ upload: `${listening(server)}/uploads/some`, info: `${listening(server)}/info` })
  }).pipe(Effect.scoped),
  "bare node:http": Effect.gen(function* () {
    const bodies = yield* answers
    const server = createServer(({ url }, response) => {
      const body = JSON.stringify(url === "/info" ? bodies.info : bodies.upload)
      const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) }
      response.writeHead(200, headers).end(body)
    })
    yield* Effect.callback<void>((resume) => void server.listen(0, "127.0.0.1", () => resume(Effect.void)))
    return yield* tell({ upload: `${listening(server)}/uploads/some`, info: `${listening(server)}/info` })
  })
}

/** What the fake answers to the two calls. */
const answers = Effect.flatMap(prepared(api), (calls) =>
  Effect.all({ upload: read(calls.upload), info: read(calls.info) })
).pipe(Effect.provide(FakeNomad.layerHttpClient()))

const batch = 1000

/** Microseconds a call, so many at once. */
const called = (url: string, concurrency: number) =>
  Effect.map(
    timed(
      Effect.forEach(Array.from({ length: batch }), () => read(url), { concurrency, discard: true }),
      1,
      wall
    ),
    (ms) => (1000 * ms) / batch
  )

const client = ({ info, upload }: Calls) =>
  Effect.all([called(upload, 1), called(info, 1), called(upload, 10), called(info, 10)])

/** A process, and the first thing that it says. */
export interface Started {
  readonly child: ChildProcess
  readonly said: Promise<unknown>
}

/** Who answers the calls: all take their turn in each round, so that a busy moment of the machine is nobody's bad luck. */
export const compared = Effect.fnUntraced(function* (rounds: number, start: (name: string) => Started) {
  const fake = yield* Layer.build(FakeNomad.layerHttpClient())
  const inProcess = yield* Effect.provideContext(prepared(api), fake)
  const undici = yield* Layer.build(NodeHttpClient.layerUndici)
  const contenders = [{ name: "the fake, in process", one: Effect.provideContext(client(inProcess), fake) }]
  const children = []
  for (const name of Object.keys(servers)) {
    const { child, said } = start(name)
    children.push(child)
    // it is this file that says where its server is
    const calls = (yield* Effect.promise(() => said)) as Calls
    contenders.push({ name, one: Effect.provideContext(client(calls), undici) })
  }
  const results = contenders.map(({ name, one }) => ({ name, one, rounds: new Array<ReadonlyArray<number>>() }))
  for (let round = 0; round < rounds; round++) {
    for (const { one, rounds } of results) rounds.push(yield* one)
  }
  for (const child of children) child.kill()
  return results.map(({ name, rounds }) => ({
    name,
    values: [0, 1, 2, 3].map((column) => median(rounds.map((values) => values[column] ?? Number.NaN)))
  }))
}, Effect.scoped)
