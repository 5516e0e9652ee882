import { assert, describe, it } from "@effect/vitest"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as Stream from "effect/Stream"
import { NodeHttp } from "effect-nomad/node"
import { createHash } from "node:crypto"
import type { RequestListener } from "node:http"
import { digest, mebibyte, varied } from "./Content.ts"
import * as Serving from "./Serving.ts"

const run = Effect.provide(NodeHttp.layer())

const streamOf = (origin: string) => Effect.map(HttpClient.get(origin), (response) => response.stream)

const got = (listener: RequestListener) => Effect.flatMap(Serving.http(listener), streamOf)

describe("a body of many pieces", () => {
  it.live("comes whole to a reader who takes his time", () =>
    Effect.gen(function* () {
      const content = varied(24 * mebibyte)
      const bytes = yield* got((_, response) => response.end(content))
      const hash = createHash("sha256")
      yield* Stream.runForEach(bytes, (piece) =>
        Effect.andThen(
          Effect.sync(() => hash.update(piece)),
          Effect.yieldNow
        )
      )
      assert.strictEqual(hash.digest("hex"), digest(content))
    }).pipe(run)
  )

  it.live("comes piece by piece as it is sent", () =>
    Effect.gen(function* () {
      const seen = yield* Deferred.make<void>()
      const bytes = yield* got((_, response) => {
        response.write("first")
        Effect.runFork(Effect.map(Deferred.await(seen), () => response.end("second")))
      })
      const pieces: Array<string> = []
      yield* Stream.runForEach(bytes, (piece) => {
        pieces.push(Buffer.from(piece).toString())
        return Deferred.succeed(seen, undefined)
      })
      assert.deepStrictEqual(pieces, ["first", "second"])
    }).pipe(run)
  )

  it.live("fails where the connection breaks, and does not just end", () =>
    Effect.gen(function* () {
      const bytes = yield* got((_, response) => response.write(varied(mebibyte), () => response.destroy()))
      const error = yield* Effect.flip(Stream.runDrain(bytes))
      assert.match(String(error.reason.cause), /other side closed|ECONNRESET/)
    }).pipe(run)
  )

  it.live("is ended when its reader has enough", () =>
    Effect.gen(function* () {
      const ended = yield* Deferred.make<void>()
      const bytes = yield* got((request, response) => {
        request.socket.on("close", () => Deferred.doneUnsafe(ended, Effect.void))
        response.write(varied(mebibyte))
      })
      yield* Stream.runDrain(Stream.take(bytes, 1))
      yield* Deferred.await(ended)
    }).pipe(run)
  )

  it.live("waits at the server while its reader does", () =>
    Effect.gen(function* () {
      let sent = 0
      const piece = varied(mebibyte)
      const bytes = yield* got((_, response) => {
        const more = () =>
          response.write(piece, (error) => {
            sent++
            if (error == null) more()
          })
        more()
      })
      // What the sockets of a system take is some MiB; without an end to it, hundreds go in the time.
      yield* Stream.runForEach(Stream.take(bytes, 1), () => Effect.sleep("500 millis"))
      assert.isAbove(sent, 0)
      assert.isBelow(sent, 64)
    }).pipe(run)
  )

  it.live("is read whole, too", () =>
    Effect.gen(function* () {
      const text = "ä".repeat(mebibyte)
      const origin = yield* Serving.http((request, response) => {
        if (request.url === "/empty") return response.end()
        return response.writeHead(200, { "transfer-encoding": "chunked" }).end(text)
      })
      assert.strictEqual(yield* Effect.flatMap(HttpClient.get(`${origin}/long`), (response) => response.text), text)
      assert.strictEqual(yield* Effect.flatMap(HttpClient.get(`${origin}/empty`), (response) => response.text), "")
      const empty = yield* streamOf(`${origin}/empty`)
      assert.strictEqual(yield* Stream.runCount(empty), 0)
    }).pipe(run)
  )
})
