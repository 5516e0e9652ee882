/**
 * An `HttpClient` that answers from a script and writes down what it was sent: no sockets, and no NOMAD behind it, so that
 * a server can be as broken as a test needs.
 */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientError from "effect/http/HttpClientError"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import type * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Layer from "effect/Layer"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import * as TestClock from "effect/testing/TestClock"
import * as Nomad from "../../src/programs/Nomad.ts"
import type * as NomadConfig from "../../src/services/NomadConfig.ts"

/** The API of a deployment that does not exist. */
export const address = "https://nomad.example.org/oasis/api/v1"

/** A request as it came. */
export interface Received {
  readonly method: string
  readonly url: string
  /** Path and query below the API address; the whole address elsewhere. */
  readonly path: string
  readonly headers: { readonly [name: string]: string }
  readonly body: string
  /** The clock, in milliseconds. */
  readonly at: number
}

/** An answer: an object goes as JSON, a string as it is, `bytes` piece by piece. */
export interface Reply {
  readonly status?: number
  readonly headers?: { readonly [name: string]: string }
  readonly body?: object | string
  readonly bytes?: Stream.Stream<Uint8Array, unknown>
  readonly after?: Duration.Input
}

/** Why no answer comes: the connection breaks, for a cause of its own, or nothing is ever heard. */
export type Trouble = "reset" | "silence" | { readonly broken: unknown }

/** What a server says to a request; `count` is how many came before. */
export type Script = (request: Received, count: number) => Reply | Trouble

/** What the server was sent, and how much of it at once. */
export class CannedServer extends Context.Service<
  CannedServer,
  {
    readonly requests: Effect.Effect<ReadonlyArray<Received>>
    /** The most requests that were without their answer at any moment. */
    readonly most: Effect.Effect<number>
  }
>()("effect-nomad/test/CannedServer") {}

/** The answers one after the other; the last goes on. */
export const inOrder =
  (...answers: readonly [Reply | Trouble, ...ReadonlyArray<Reply | Trouble>]): Script =>
  (_, count) =>
    answers[count] ?? answers.at(-1) ?? answers[0]

/** The name of the n-th token of somebody: `token-1-of-ada`. */
export const tokenOf = (username: string, n = 1): string => `token-${n}-of-${username}`

/** Gives out tokens at `/auth/token`, and leaves all other requests, counted without those, to a script. */
export const withTokens = (script: Script, life: { readonly expires_in?: number } = { expires_in: 300 }): Script => {
  const given = new Map<string, number>()
  let others = 0
  return (request) => {
    if (request.path !== "/auth/token") return script(request, others++)
    const username = new URLSearchParams(request.body).get("username") ?? ""
    const n = (given.get(username) ?? 0) + 1
    given.set(username, n)
    return { body: { access_token: tokenOf(username, n), token_type: "Bearer", ...life } }
  }
}

const decoder = new TextDecoder()

const failure = (request: HttpClientRequest.HttpClientRequest, cause: unknown) =>
  new HttpClientError.HttpClientError({ reason: new HttpClientError.TransportError({ request, cause }) })

const reset = Object.assign(new Error("socket hang up"), { code: "ECONNRESET" })

const bodyOf = (request: HttpClientRequest.HttpClientRequest) => {
  const { body } = request
  if (body._tag === "Uint8Array") return Effect.succeed(decoder.decode(body.body))
  if (body._tag !== "Stream") return Effect.succeed("")
  return body.stream.pipe(
    Stream.decodeText,
    Stream.mkString,
    Effect.mapError((cause) => failure(request, cause))
  )
}

const responseOf = ({ body = "", bytes, headers = {}, status = 200 }: Reply): HttpServerResponse.HttpServerResponse => {
  if (bytes !== undefined) return HttpServerResponse.stream(bytes, { status, headers })
  return typeof body === "string"
    ? HttpServerResponse.text(body, { status, headers })
    : HttpServerResponse.jsonUnsafe(body, { status, headers })
}

/** The wire alone. */
export const wire = (script: Script): Layer.Layer<CannedServer | HttpClient.HttpClient> =>
  Layer.effectContext(
    Effect.sync(() => {
      const requests: Array<Received> = []
      const load = { now: 0, most: 0 }
      const answer = Effect.fnUntraced(function* (request: HttpClientRequest.HttpClientRequest, url: URL) {
        const at = yield* Clock.currentTimeMillis
        const body = yield* bodyOf(request)
        const path = url.href.startsWith(address) ? url.href.slice(address.length) : url.href
        const received = { method: request.method, url: url.href, path, headers: { ...request.headers }, body, at }
        requests.push(received)
        const reply = script(received, requests.length - 1)
        if (reply === "silence") return yield* Effect.never
        if (reply === "reset") return yield* failure(request, reset)
        if ("broken" in reply) return yield* failure(request, reply.broken)
        if (reply.after !== undefined) yield* Effect.sleep(reply.after)
        return HttpServerResponse.toClientResponse(responseOf(reply), { request })
      })
      const client = HttpClient.make((request, url) => {
        load.most = Math.max(load.most, ++load.now)
        const over: Effect.Effect<void> = Effect.sync(() => load.now--)
        const response: Effect.Effect<HttpClientResponse.HttpClientResponse, HttpClientError.HttpClientError> = answer(
          request,
          url
        )
        return Effect.ensuring(response, over)
      })
      return Context.make(CannedServer, {
        requests: Effect.sync(() => [...requests]),
        most: Effect.sync(() => load.most)
      }).pipe(Context.add(HttpClient.HttpClient, client))
    })
  )

/** The live client on a server that follows a script. */
export const layer = (script: Script, options: NomadConfig.Options = {}) =>
  Nomad.layer({ deployment: address, ...options }).pipe(Layer.provideMerge(wire(script)))

/** What the server was sent so far. */
export const requests = Effect.flatMap(CannedServer, (server) => server.requests)

/** What the server was sent so far, each as `GET /path`. */
export const calls = Effect.map(requests, (all) => all.map(({ method, path }) => `${method} ${path}`))

/** Everything that waits for a turn of the event loop, and not for the clock, has its turn. */
const turns = Effect.promise(() => new Promise<void>((resolve) => setImmediate(resolve)))

/** Lets time pass, a little at a time, as it does. */
export const elapse = Effect.fnUntraced(function* (total: Duration.Input, step: Duration.Input = "100 millis") {
  const whole = Duration.toMillis(Duration.fromInputUnsafe(total))
  const each = Duration.toMillis(Duration.fromInputUnsafe(step))
  for (let passed = 0; passed < whole; passed += each) {
    yield* turns
    yield* TestClock.adjust(Math.min(each, whole - passed))
  }
  yield* turns
})

/** Runs a program so many times at once. */
export const atOnce = <A, E, R>(times: number, program: Effect.Effect<A, E, R>): Effect.Effect<Array<A>, E, R> =>
  Effect.all(
    Array.from({ length: times }, () => program),
    { concurrency: "unbounded" }
  )

/** Runs a program while time passes, which has to be enough for it. */
export const during = <A, E, R>(
  program: Effect.Effect<A, E, R>,
  total: Duration.Input,
  step: Duration.Input = "100 millis"
): Effect.Effect<A, E, R | Scope.Scope> =>
  Effect.gen(function* () {
    const fiber = yield* Effect.forkScoped(program)
    yield* elapse(total, step)
    assertEnded(fiber)
    return yield* Fiber.join(fiber)
  })

const assertEnded = (fiber: Fiber.Fiber<unknown, unknown>): void => {
  if (fiber.pollUnsafe() === undefined) throw new Error("the program still runs when its time is over")
}
