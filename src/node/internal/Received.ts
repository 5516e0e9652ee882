/**
 * Bodies on their way from a socket.
 */
import type * as Undici from "@effect/platform-node/Undici"
import { Readable } from "node:stream"

/** A body of more bytes than these comes in more than one piece. */
const onePiece = 64 * 1024

/** So many bytes wait for their reader; then the socket waits, until half of them are read. */
const mostWaiting = 2 * 1024 * 1024

type Body = Undici.Dispatcher.ResponseData["body"]

/**
 * A body in the pieces in which it came. A stream of bytes of Node's joins all that waits whenever it is read, at the cost of
 * a copy in memory that is new each time; here what came in one turn of the event loop is handed on together, and as it is.
 */
class Pieces extends Readable {
  readonly #body: Body
  #came: Array<Uint8Array | null> = []
  #waiting = 0

  constructor(body: Body) {
    super({ objectMode: true, highWaterMark: Number.MAX_SAFE_INTEGER })
    this.#body = body
    body.on("error", (error) => this.destroy(error))
  }

  /** The body as a whole, for who reads no pieces. */
  arrayBuffer(): Promise<ArrayBuffer> {
    return this.#body.arrayBuffer()
  }

  /** The body is left alone until somebody reads pieces of it. */
  override _read(): void {
    const body = this.#body
    if (body.listenerCount("data") > 0) return
    body.on("data", (piece: Uint8Array) => {
      this.#waiting += piece.length
      if (this.#waiting >= mostWaiting) body.pause()
      this.#hand(piece)
    })
    body.on("end", () => this.#hand(null))
    body.on("close", () => {
      if (!body.readableEnded) this.destroy()
    })
  }

  override read(size?: number): unknown {
    const piece = super.read(size)
    if (piece instanceof Uint8Array) {
      this.#waiting -= piece.length
      if (this.#waiting <= mostWaiting / 2 && this.#body.isPaused()) this.#body.resume()
    }
    return piece
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.#body.destroy(error ?? undefined)
    done(error)
  }

  #hand(piece: Uint8Array | null): void {
    if (this.#came.push(piece) > 1) return
    setImmediate(() => {
      const came = this.#came
      this.#came = []
      for (const one of came) this.push(one)
    })
  }
}

const lengthOf = ({ headers }: Undici.Dispatcher.ResponseData): number => Number(headers["content-length"] ?? Infinity)

/** An answer as it came, but for a body of many pieces, which is not joined on its way. */
const inPieces = (answer: Undici.Dispatcher.ResponseData): Undici.Dispatcher.ResponseData =>
  lengthOf(answer) <= onePiece
    ? answer
    : // Of a body Effect's client uses what every `Readable` has, and `arrayBuffer`.
      { ...answer, body: new Pieces(answer.body) as unknown as Body }

/** The same dispatcher, whose answers come in pieces. */
export const dispatcher = <Agent extends Undici.Dispatcher>(agent: Agent): Agent => {
  const request = agent.request.bind(agent)
  return Object.assign(agent, {
    request: async (options: Undici.Dispatcher.RequestOptions) => inPieces(await request(options))
  })
}
