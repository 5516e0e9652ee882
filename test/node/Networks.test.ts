import { assert, describe, it } from "@effect/vitest"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Datasets, NomadClient, Users } from "effect-nomad"
import { NodeNomad } from "effect-nomad/node"
import type { RequestListener, ServerResponse } from "node:http"
import type { Socket } from "node:net"
import { inspect } from "node:util"
import { selfSigned } from "./Certificate.ts"
import * as Serving from "./Serving.ts"

const token = "t0ken-s3cret"
const me = JSON.stringify({ user_id: "u", name: "Ada" })

const answer = (response: ServerResponse, body: string) =>
  response.writeHead(200, { "content-type": "application/json" }).end(body)

/** Says who one is, and writes down who asked. */
const server = () => {
  const asked: Array<string> = []
  const listener: RequestListener = (request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers["authorization"] ?? "-"}`)
    answer(response, me)
  }
  return { asked, listener }
}

const options = (origin: string): NodeNomad.Options => ({
  deployment: `${origin}/api/v1`,
  retries: { base: "1 millis" },
  credentials: { token }
})

const mine = `GET /api/v1/users/me Bearer ${token}`

/** The client in an environment. */
const within = (environment: Record<string, string>, given: NodeNomad.Options) =>
  Effect.provide(
    NodeNomad.layer(given).pipe(Layer.provide(ConfigProvider.layer(ConfigProvider.fromEnvRecord(environment))))
  )

describe("a proxy of the environment", () => {
  it.live("gets requests to http as a whole, with its own password", () =>
    Effect.gen(function* () {
      const { asked, listener } = server()
      const origin = yield* Serving.http(listener)
      const proxy = yield* Serving.proxy()
      yield* Users.me.pipe(within({ HTTP_PROXY: `http://ada:pr0xy@${proxy.host}` }, options(origin)))
      assert.deepStrictEqual(asked, [mine])
      assert.strictEqual(proxy.seen[0]?.line, `GET ${origin}/api/v1/users/me`)
      assert.strictEqual(proxy.seen[0]?.headers["proxy-authorization"], `Basic ${btoa("ada:pr0xy")}`)
    })
  )

  it.live("gets a tunnel to https, and sees no token in it", () =>
    Effect.gen(function* () {
      const { asked, listener } = server()
      const certificate = selfSigned()
      const origin = yield* Serving.https(listener, certificate)
      const proxy = yield* Serving.proxy()
      const environment = { HTTPS_PROXY: proxy.host }
      yield* Users.me.pipe(within(environment, { ...options(origin), ca: certificate.cert }))
      assert.deepStrictEqual(asked, [mine])
      assert.deepStrictEqual(
        proxy.seen.map(({ line }) => line),
        [`CONNECT ${new URL(origin).host}`]
      )
      assert.notInclude(JSON.stringify(proxy.seen), token)
    })
  )

  for (const direct of ["127.0.0.1", "example.org, 127.0.0.1", "*"]) {
    it.live(`gets nothing for hosts that NO_PROXY names as ${direct}`, () =>
      Effect.gen(function* () {
        const { asked, listener } = server()
        const origin = yield* Serving.http(listener)
        const proxy = yield* Serving.proxy()
        yield* Users.me.pipe(within({ http_proxy: proxy.host, NO_PROXY: direct }, options(origin)))
        assert.deepStrictEqual(asked, [mine])
        assert.deepStrictEqual(proxy.seen, [])
      })
    )
  }

  it.live("beyond this machine gets nothing that is meant for this machine", () =>
    Effect.gen(function* () {
      const { asked, listener } = server()
      const origin = yield* Serving.http(listener)
      yield* Users.me.pipe(within({ HTTP_PROXY: "http://proxy.invalid:3128" }, options(origin)))
      assert.deepStrictEqual(asked, [mine])
    })
  )

  for (const [name, scheme] of [
    ["HTTP_PROXY", "http"],
    ["HTTPS_PROXY", "https"]
  ] as const) {
    it.live(`that lets nobody pass to ${scheme} is no answer of NOMAD's, and its password shows nowhere`, () =>
      Effect.gen(function* () {
        const proxy = yield* Serving.proxy({ refuses: true })
        const environment = { [name]: `http://ada:pr0xy-s3cret@${proxy.host}` }
        const error = yield* Effect.flip(Users.me).pipe(within(environment, options(`${scheme}://127.0.0.1:1`)))
        assert.strictEqual(error._tag, "TransportError")
        assert.include(String(error), "407")
        assert.isNotEmpty(proxy.seen)
        assert.notMatch(inspect(error, { depth: Infinity, showHidden: true }), /s3cret/)
      })
    )
  }

  it.live("whose address is none is told of by the variable's name alone", () =>
    Effect.gen(function* () {
      const environment = { HTTPS_PROXY: "http://ada:pr0xy-s3cret@:99999999" }
      const error = yield* Effect.flip(Users.me.pipe(within(environment, options("http://127.0.0.1:1"))))
      assert.include(String(error), "HTTPS_PROXY")
      assert.notMatch(inspect(error, { depth: Infinity, showHidden: true }), /s3cret/)
    })
  )
})

describe("an authority of one's own", () => {
  it.live("is trusted when it is given", () =>
    Effect.gen(function* () {
      const { asked, listener } = server()
      const certificate = selfSigned()
      const origin = yield* Serving.https(listener, certificate)
      const user = yield* Users.me.pipe(within({}, { ...options(origin), ca: [selfSigned().cert, certificate.cert] }))
      assert.strictEqual(user.name, "Ada")
      assert.deepStrictEqual(asked, [mine])
    })
  )

  it.live("is not trusted otherwise, and gets no token", () =>
    Effect.gen(function* () {
      const { asked, listener } = server()
      const origin = yield* Serving.https(listener, selfSigned())
      for (const ca of [{}, { ca: selfSigned().cert }]) {
        const error = yield* Effect.flip(Users.me).pipe(within({}, { ...options(origin), ...ca }))
        assert.strictEqual(error._tag, "TransportError")
        assert.match(String(error), /self-signed|certificate/)
      }
      assert.deepStrictEqual(asked, [])
    })
  )
})

describe("this machine by IPv6", () => {
  it.live("is reached by plain http", () =>
    Effect.gen(function* () {
      const { asked, listener } = server()
      const origin = yield* Serving.http(listener, "::1")
      assert.match(origin, /^http:\/\/\[::1\]:\d+$/)
      const session = yield* Effect.gen(function* () {
        yield* Users.me
        return (yield* NomadClient.NomadClient).session
      }).pipe(within({}, options(origin)))
      assert.strictEqual(session.apiUrl, `${origin}/api/v1`)
      assert.deepStrictEqual(asked, [mine])
    })
  )
})

/** Answers the first request of a connection, and closes it instead of an answer to the second. */
const closing = (bodies: ReadonlyArray<string>) => {
  const heard: Array<string> = []
  const connected = (socket: Socket) => {
    let requests = 0
    socket.on("data", (data) => {
      const [line = ""] = data.toString().split("\r\n")
      if (!/^[A-Z]+ \//.test(line)) return
      heard.push(line.replace(" HTTP/1.1", ""))
      if (++requests > 1) return socket.destroy()
      const body = bodies[heard.length - 1] ?? me
      socket.write(`HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`)
    })
  }
  return { heard, connected }
}

/** Until undici takes a connection for idle, and uses it again. */
const idle = Effect.sleep("20 millis")

describe("a connection that the server has just closed", () => {
  it.live("does not matter to what is safe to repeat", () =>
    Effect.gen(function* () {
      const { connected, heard } = closing([])
      const origin = yield* Serving.tcp(connected)
      yield* Effect.gen(function* () {
        yield* Users.me
        yield* idle
        const user = yield* Users.me
        assert.strictEqual(user.name, "Ada")
      }).pipe(within({}, options(origin)))
      assert.deepStrictEqual(heard, Array(3).fill("GET /api/v1/users/me"))
    })
  )

  it.live("makes nobody create a second time without a look at what became of the first", () =>
    Effect.gen(function* () {
      const { connected, heard } = closing([])
      const origin = yield* Serving.tcp(connected)
      yield* Effect.gen(function* () {
        yield* Users.me
        yield* idle
        yield* Effect.exit(Datasets.create("Water"))
      }).pipe(within({}, options(origin)))
      const [, create, next = ""] = heard
      assert.strictEqual(create, "POST /api/v1/datasets")
      assert.match(next, /^GET /)
    })
  )
})

describe("an AbortSignal", () => {
  it.live("ends the request itself, when a Promise is given up", () =>
    Effect.gen(function* () {
      const came = yield* Deferred.make<void>()
      const gone = yield* Deferred.make<string>()
      const origin = yield* Serving.http((request, response) => {
        response.on("close", () => {
          Deferred.doneUnsafe(gone, Effect.succeed(`${request.url} ${response.writableFinished}`))
        })
        Deferred.doneUnsafe(came, Effect.void)
      })
      const controller = new AbortController()
      const program = Users.me.pipe(within({}, options(origin)))
      const ended = Effect.runPromise(program, { signal: controller.signal }).then(
        () => "a success",
        () => "a failure"
      )
      yield* Deferred.await(came)
      controller.abort()
      assert.strictEqual(yield* Effect.promise(() => ended), "a failure")
      assert.strictEqual(yield* Deferred.await(gone), "/api/v1/users/me false")
    })
  )
})
