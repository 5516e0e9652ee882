/**
 * Bodies on their way to a socket.
 */
import * as Effect from "effect/Effect"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Stream from "effect/Stream"
import { getDefaultHighWaterMark } from "node:stream"
import { Lent } from "../../services/internal/Lent.ts"

/** So much undici lets its sockets hold back; streams of HTTP/2 hold back as much as Node's others do. */
const heldBack = 64 * 1024

/** A piece that is larger than what may be held back is sent when the next is asked for. */
const isSentWhenNextIsAsked = ({ length }: Uint8Array): boolean =>
  length > Math.max(heldBack, getDefaultHighWaterMark(false))

/**
 * The pieces of a body, one by one: who asks for the next one is done with the last, which gives lent memory back. The next
 * one is made while the last one is sent: a socket that has drained waits for nothing.
 */
class Pieces implements AsyncIterableIterator<Uint8Array> {
  readonly #pieces: AsyncIterator<Uint8Array>
  #last: Uint8Array | undefined
  #ahead: Promise<IteratorResult<Uint8Array>> | undefined

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.#pieces = pieces[Symbol.asyncIterator]()
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  async next(): Promise<IteratorResult<Uint8Array>> {
    if (this.#last instanceof Lent && isSentWhenNextIsAsked(this.#last)) this.#last.giveBack()
    this.#last = undefined
    const result = await (this.#ahead ?? this.#pieces.next())
    this.#ahead = undefined
    if (result.done === true) return result
    this.#last = result.value
    this.#ahead = this.#pieces.next()
    // Whoever asks for it hears of it.
    this.#ahead.catch(() => {})
    return result
  }

  async return(): Promise<IteratorResult<Uint8Array>> {
    await this.#pieces.return?.()
    return { done: true, value: undefined }
  }
}

/**
 * The same client, but undici itself pulls the pieces of a streamed body, and pulls the next one only when the socket has
 * drained: no other stream of Node's stands between, and lent memory is used again.
 */
export const pulled = <E, R>(client: HttpClient.HttpClient.With<E, R>): HttpClient.HttpClient.With<E, R> =>
  HttpClient.transform(client, (answer, request) => {
    const { body } = request
    if (body._tag !== "Stream") return answer
    return Effect.flatMap(Effect.context<never>(), (context) => {
      const pieces = new Pieces(Stream.toAsyncIterableWith(body.stream, context))
      const raw = HttpBody.raw(pieces, { contentType: body.contentType, contentLength: body.contentLength })
      return Effect.onError(client.postprocess(Effect.succeed(HttpClientRequest.setBody(request, raw))), () =>
        // What ended the request may have left the source open: undici closes it only where it asks for a piece.
        Effect.ignore(Effect.promise(() => pieces.return()))
      )
    })
  })
