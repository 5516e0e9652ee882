/**
 * What becomes of a call that goes wrong.
 */
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpEffect from "effect/http/HttpEffect"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { Fault, Said } from "../Fault.ts"

/** There is no connection, or no longer. */
export class Disconnected extends Data.TaggedError("Disconnected")<{ readonly how: "refused" | "reset" }> {}

type Response = HttpServerResponse.HttpServerResponse

/** A call's answer. */
export type Answer = Effect.Effect<Response, Disconnected, HttpServerRequest.HttpServerRequest | Scope.Scope>

const refused = Effect.fail(new Disconnected({ how: "refused" }))

const reset = Effect.fail(new Disconnected({ how: "reset" }))

/** What was written before is on its way after a turn of the event loop, and not sooner. */
const resetOnceSent = Effect.andThen(Effect.yieldNow, reset)

/** Reads the request's body to its end. Whether it was whole is its sender's business. */
const received = Effect.flatMap(HttpServerRequest.HttpServerRequest, ({ stream }) =>
  Effect.ignore(Stream.runDrain(stream))
)

const status = (status: number, { headers = {}, html, json }: Said): Response =>
  html === undefined
    ? HttpServerResponse.jsonUnsafe(json ?? { detail: "This call fails on purpose." }, { status, headers })
    : HttpServerResponse.text(html, { status, headers: { "content-type": "text/html", ...headers } })

/** The answer with another body, which is announced as the one that it had. */
const changed = (
  response: Response,
  change: (body: Uint8Array) => Stream.Stream<Uint8Array, Disconnected>
): Effect.Effect<Response> =>
  HttpServerResponse.toClientResponse(HttpEffect.scopeTransferToStream(response)).arrayBuffer.pipe(
    Effect.orDie,
    Effect.map((buffer) => {
      const body = new Uint8Array(buffer)
      const type = response.headers["content-type"]
      return HttpServerResponse.setBody(response, HttpBody.stream(change(body), type, body.length))
    })
  )

const inverted = (body: Uint8Array, at: number): Uint8Array => body.map((byte, index) => (index === at ? ~byte : byte))

/** Drops that come ten times a second, or byte by byte where that is too often. */
const dripping = (body: Uint8Array, bytesPerSecond: number): Stream.Stream<Uint8Array> => {
  const size = Math.max(1, Math.floor(bytesPerSecond / 10))
  const drops = Array.from({ length: Math.ceil(body.length / size) }, (_, index) =>
    body.subarray(index * size, (index + 1) * size)
  )
  return Stream.fromIterable(drops).pipe(
    Stream.mapEffect((drop) => Effect.as(Effect.sleep((1000 * drop.length) / bytesPerSecond), drop))
  )
}

/** The beginning of a body, and how it ends. */
const begun = <E>(body: Uint8Array, bytes: number, end: Stream.Stream<Uint8Array, E>): Stream.Stream<Uint8Array, E> =>
  body.length <= bytes ? Stream.succeed(body) : Stream.concat(Stream.succeed(body.subarray(0, bytes)), end)

const happening = (fault: Fault, answer: Answer): Answer => {
  const changing = (change: (body: Uint8Array) => Stream.Stream<Uint8Array, Disconnected>) =>
    Effect.flatMap(answer, (response) => changed(response, change))
  switch (fault.fault) {
    case "refuse":
      return refused
    case "resetBefore":
      return reset
    case "resetAfter":
      return Effect.andThen(received, reset)
    case "lostAnswer":
      return Effect.andThen(answer, reset)
    case "stall": {
      const { after } = fault
      return after === undefined ? Effect.never : changing((body) => begun(body, after, Stream.never))
    }
    case "status":
      return Effect.succeed(status(fault.status, fault))
    case "truncate":
      return changing((body) => begun(body, fault.bytes, Stream.fromEffect(resetOnceSent)))
    case "corrupt":
      return changing((body) => Stream.succeed(inverted(body, fault.at ?? 0)))
    case "slow":
      return changing((body) => dripping(body, fault.bytesPerSecond))
    case "delay":
      return answer
  }
}

/** Answers a call to which this happens. */
export const by = (fault: Fault, answer: Answer): Answer =>
  fault.delay === undefined ? happening(fault, answer) : Effect.delay(happening(fault, answer), fault.delay)
