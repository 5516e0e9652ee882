import * as NodeFileSystem from "@effect/platform-node/NodeFileSystem"
import { assert, describe, it } from "@effect/vitest"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as FileSystem from "effect/FileSystem"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { LocalFiles } from "effect-nomad"
import { NodeHttp, NodeLocalFiles } from "effect-nomad/node"
import { createHash } from "node:crypto"
import { setImmediate as turn } from "node:timers/promises"
import { Lent } from "../../src/services/internal/Lent.ts"
import { selfSigned } from "./Certificate.ts"
import { digest, mebibyte, varied } from "./Content.ts"
import * as Serving from "./Serving.ts"

const layer = (options: NodeHttp.Options = {}) =>
  Layer.mergeAll(NodeHttp.layer(options), NodeFileSystem.layer, NodeLocalFiles.layer)

const fileOf = Effect.fnUntraced(function* (content: Uint8Array) {
  const fs = yield* FileSystem.FileSystem
  const path = `${yield* fs.makeTempDirectoryScoped()}/large.bin`
  yield* fs.writeFile(path, content)
  return path
})

/** The digest of what comes, read by somebody who takes his time, so that a sender has to wait. */
const digestOf = async (body: AsyncIterable<Buffer>) => {
  const hash = createHash("sha256")
  for await (const piece of body) {
    hash.update(piece)
    for (let turns = 0; turns < 3; turns++) await turn()
  }
  return hash.digest("hex")
}

const put = (origin: string, body: Stream.Stream<Uint8Array, unknown>, contentLength?: number) =>
  HttpClient.execute(
    HttpClientRequest.setBody(HttpClientRequest.put(origin), HttpBody.stream(body, undefined, contentLength))
  )

const sendFile = Effect.fnUntraced(function* (origin: string, content: Uint8Array) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* fileOf(content)
  const rooms = new Set<ArrayBufferLike>()
  const bytes = Stream.tap((yield* LocalFiles.LocalFiles).bytes(path), (piece) =>
    Effect.sync(() => {
      assert.instanceOf(piece, Lent)
      rooms.add(piece.buffer)
    })
  )
  const response = yield* put(origin, Stream.provideService(bytes, FileSystem.FileSystem, fs), content.length)
  return { text: yield* response.text, rooms: rooms.size }
})

describe("a body that is read into the same memory again", () => {
  const content = varied(24 * mebibyte + 4)

  it.live("arrives as it is at a server that takes its time", () =>
    Effect.gen(function* () {
      const origin = yield* Serving.http(async (request, response) => response.end(await digestOf(request)))
      const { rooms, text } = yield* sendFile(origin, content)
      assert.strictEqual(text, digest(content))
      assert.isAtMost(rooms, 4)
    }).pipe(Effect.provide(layer()))
  )

  for (const [name, serve] of [
    ["https", Serving.https],
    ["HTTP/2", Serving.http2]
  ] as const) {
    it.live(`arrives as it is over ${name}`, () => {
      const certificate = selfSigned()
      return Effect.gen(function* () {
        const origin = yield* serve(async (request, response) => response.end(await digestOf(request)), certificate)
        const { rooms, text } = yield* sendFile(origin, content)
        assert.strictEqual(text, digest(content))
        assert.isAtMost(rooms, 4)
      }).pipe(Effect.provide(layer({ ca: certificate.cert })))
    })
  }
})

describe("a body whose request ends before it", () => {
  /** A source that gives a piece, and then nothing more; it tells when it is closed. */
  const endless = Effect.map(Deferred.make<void>(), (closed) => ({
    closed: Deferred.await(closed),
    bytes: Stream.concat(Stream.succeed(varied(mebibyte)), Stream.never).pipe(
      Stream.ensuring(Deferred.succeed(closed, undefined))
    )
  }))

  it.live("is closed when nobody waits for the answer any more", () =>
    Effect.gen(function* () {
      const begun = yield* Deferred.make<void>()
      const origin = yield* Serving.http((request) => {
        request.once("data", () => Deferred.doneUnsafe(begun, Effect.void))
      })
      const { bytes, closed } = yield* endless
      const request = yield* Effect.forkChild(put(origin, bytes))
      yield* Deferred.await(begun)
      yield* Fiber.interrupt(request)
      yield* closed
    }).pipe(Effect.provide(layer()))
  )

  it.live("is closed when the connection breaks", () =>
    Effect.gen(function* () {
      const origin = yield* Serving.http((request) => {
        request.once("data", () => request.socket.destroy())
      })
      const { bytes, closed } = yield* endless
      const error = yield* Effect.flip(put(origin, bytes))
      assert.strictEqual(error._tag === "HttpClientError" && error.reason._tag, "TransportError")
      yield* closed
    }).pipe(Effect.provide(layer()))
  )

  it.live("ends the request when it fails while the piece before is still on its way", () =>
    Effect.gen(function* () {
      const failed = yield* Deferred.make<void>()
      const origin = yield* Serving.http((request) => {
        // What does not fit into the connection's own memory waits until then.
        Effect.runFork(
          Effect.andThen(
            Deferred.await(failed),
            Effect.sync(() => request.resume())
          )
        )
      })
      const failing = Stream.fromEffect(Effect.andThen(Deferred.succeed(failed, undefined), Effect.fail("no disk")))
      const error = yield* Effect.flip(put(origin, Stream.concat(Stream.succeed(varied(32 * mebibyte)), failing)))
      assert.strictEqual(error._tag === "HttpClientError" && error.reason._tag, "TransportError")
    }).pipe(Effect.provide(layer()))
  )

  it.live("ends the request when it fails itself, and the server sees no end of it", () =>
    Effect.gen(function* () {
      const ended = yield* Deferred.make<string>()
      const origin = yield* Serving.http((request) => {
        request.resume()
        request.on("end", () => Deferred.doneUnsafe(ended, Effect.succeed("whole")))
        request.on("error", () => Deferred.doneUnsafe(ended, Effect.succeed("cut short")))
      })
      const broken = Stream.concat(Stream.succeed(varied(mebibyte)), Stream.fail("the disk is gone"))
      const error = yield* Effect.flip(put(origin, broken))
      assert.strictEqual(error._tag === "HttpClientError" && error.reason._tag, "TransportError")
      assert.strictEqual(yield* Deferred.await(ended), "cut short")
    }).pipe(Effect.provide(layer()))
  )
})
