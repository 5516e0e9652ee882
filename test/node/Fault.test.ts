import { assert, describe, it, layer } from "@effect/vitest"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { readFileSync } from "node:fs"
import { connect } from "node:net"
import * as NodeFakeNomad from "../../src/node/NodeFakeNomad.ts"
import * as FakeNomad from "../../src/testing/FakeNomad.ts"
import * as Fault from "../../src/testing/Fault.ts"
import * as FaultJson from "../../src/testing/internal/FaultJson.ts"
import { at } from "../testing/routes/Calls.ts"
import { claims } from "../testing/faults.ts"

claims(
  "served",
  Effect.map(NodeFakeNomad.Served, ({ apiUrl }) => apiUrl),
  Layer.mergeAll(NodeFakeNomad.layerServed(), NodeHttpClient.layerUndici)
)

/** What came over a socket, and how that ended: the system's word for it, `closed`, or `open` when it was enough. */
interface Received {
  readonly head: string
  readonly body: string
  readonly pieces: number
  readonly end: string
}

/** Sends a request by hand, and reads what comes until the connection ends or the body has so many bytes. */
const exchange = Effect.fnUntraced(function* (
  request: string,
  options: {
    readonly headers?: string
    readonly body?: string
    /** How long the body is said to be. */
    readonly announced?: number
    readonly enough?: number
  } = {}
) {
  const { apiUrl } = yield* NodeFakeNomad.Served
  const { hostname, pathname, port } = new URL(apiUrl)
  const { body = "", announced = body.length, enough = Infinity, headers = "" } = options
  const [method, path] = request.split(" ")
  return yield* Effect.callback<Received>((resume) => {
    let [text, pieces] = ["", 0]
    const socket = connect(Number(port), hostname, () => {
      const lines = `host: ${hostname}:${port}\r\nconnection: close\r\ncontent-length: ${announced}\r\n${headers}`
      socket.write(`${method} ${pathname}${path} HTTP/1.1\r\n${lines}\r\n${body}`)
    })
    const done = (end: string) => {
      const [head = "", body = ""] = text.split("\r\n\r\n")
      resume(Effect.succeed({ head: head.toLowerCase(), body, pieces, end }))
    }
    socket.on("data", (data) => {
      text += data.toString("latin1")
      pieces++
      if ((text.split("\r\n\r\n")[1]?.length ?? 0) >= enough) done("open")
    })
    socket.on("error", (error) => done("code" in error ? String(error.code) : error.message))
    socket.on("close", () => done("closed"))
    return Effect.sync(() => socket.destroy())
  })
})

const fault = Effect.fnUntraced(function* (value: unknown) {
  const { origin } = yield* NodeFakeNomad.Served
  const response = yield* Effect.promise(() =>
    fetch(`${origin}/__fake/faults`, { method: "POST", body: JSON.stringify(value) })
  )
  const answer: unknown = yield* Effect.promise(() => response.json())
  return { status: response.status, detail: String(at(answer, "detail")) }
})

const asked = (value: string) => ({ headers: `x-fake-fault: ${value}\r\n` })

const info = "GET /info"

layer(NodeFakeNomad.layerServed(), { excludeTestServices: true })("faults over sockets:", (it) => {
  const whole = Effect.map(exchange(info), ({ body }) => body)

  for (const word of ["refuse", "resetBefore", "resetAfter", "lostAnswer"]) {
    it.effect(`${word} resets the connection`, () =>
      Effect.gen(function* () {
        yield* fault({ fault: word, operation: "info.get" })
        assert.strictEqual((yield* exchange(info)).end, "ECONNRESET")
        assert.strictEqual((yield* exchange(info)).end, "closed")
      })
    )
  }

  it.effect("resetBefore does not wait for the request's body", () =>
    Effect.gen(function* () {
      const options = { ...asked("resetBefore"), body: "{}", announced: 1000 }
      assert.strictEqual((yield* exchange("POST /datasets", options)).end, "ECONNRESET")
    })
  )

  it.effect("truncate announces the whole body and sends its beginning", () =>
    Effect.gen(function* () {
      const all = yield* whole
      yield* fault({ fault: "truncate", bytes: 10, path: "/info" })
      const { body, end, head } = yield* exchange(info)
      assert.include(head, `content-length: ${all.length}`)
      assert.strictEqual(body, all.slice(0, 10))
      assert.notStrictEqual(end, "open")
    })
  )

  it.effect("corrupt sends another byte", () =>
    Effect.gen(function* () {
      const all = yield* whole
      const { body } = yield* exchange(info, asked("corrupt 3"))
      assert.strictEqual(body.length, all.length)
      assert.strictEqual(body.slice(0, 3) + body.slice(4), all.slice(0, 3) + all.slice(4))
      assert.notStrictEqual(body[3], all[3])
    })
  )

  it.effect("stall keeps the connection open, with so much of the body as it is told", () =>
    Effect.gen(function* () {
      const all = yield* whole
      const { body, end } = yield* exchange(info, { ...asked("stall 5"), enough: 5 })
      assert.deepStrictEqual([body, end], [all.slice(0, 5), "open"])
    })
  )

  it.effect("slow sends the body in drops", () =>
    Effect.gen(function* () {
      yield* fault({ fault: "slow", bytesPerSecond: 1000 })
      const { body, pieces } = yield* exchange(info)
      assert.strictEqual(body, yield* whole)
      assert.isAbove(pieces, 2)
    })
  )

  it.effect("status answers in the place of NOMAD, as JSON or as HTML", () =>
    Effect.gen(function* () {
      yield* fault({ fault: "status", status: 503, html: "<h1>busy</h1>", headers: { "retry-after": "2" } })
      const { body, head } = yield* exchange(info)
      assert.match(head, /^http\/1.1 503 /)
      assert.include(head, "content-type: text/html")
      assert.include(head, "retry-after: 2")
      assert.strictEqual(body, "<h1>busy</h1>")
      yield* fault({ fault: "status", status: 409, json: { detail: "no" } })
      assert.strictEqual((yield* exchange(info)).body, '{"detail":"no"}')
    })
  )

  it.effect("a header makes just its request fail", () =>
    Effect.gen(function* () {
      const teapot = `{"fault":"status","status":418,"json":{"detail":"tea"}}`
      assert.match((yield* exchange(info, asked(teapot))).head, /^http\/1.1 418 /)
      assert.match((yield* exchange(info, asked("status 502"))).head, /^http\/1.1 502 /)
      assert.match((yield* exchange(info, asked("delay 1 millis"))).head, /^http\/1.1 200 /)
      assert.strictEqual((yield* exchange(info, asked("lostAnswer"))).end, "ECONNRESET")
      assert.match((yield* exchange(info)).head, /^http\/1.1 200 /)
    })
  )

  it.effect("a header that describes no fault is refused", () =>
    Effect.gen(function* () {
      for (const value of ["nosuch", "truncate", "status 7", "{"]) {
        const { body, head } = yield* exchange(info, asked(value))
        assert.match(head, /^http\/1.1 400 /)
        assert.include(body, "x-fake-fault")
      }
    })
  )

  it.effect("the control route counts, as the control service does", () =>
    Effect.gen(function* () {
      yield* fault({ fault: "status", status: 500, operation: "info.get", every: 2, times: 2 })
      const statuses = yield* Effect.forEach([1, 2, 3, 4, 5, 6], () =>
        Effect.map(exchange(info), ({ head }) => head.slice(9, 12))
      )
      assert.deepStrictEqual(statuses, ["200", "500", "200", "500", "200", "200"])
    })
  )

  it.effect("the control route says what is no fault", () =>
    Effect.gen(function* () {
      const wrong: ReadonlyArray<readonly [unknown, string]> = [
        [{ fault: "nosuch" }, "fault"],
        [{ fault: "stall", operation: "uploads.nosuch" }, "no operation of NOMAD's"],
        [{ fault: "slow" }, "bytesPerSecond"],
        [{ fault: "stall", operaton: "info.get" }, "operaton"],
        [{ fault: "stall", pattern: "(" }, "regular expression"]
      ]
      for (const [value, says] of wrong) {
        const { detail, status } = yield* fault(value)
        assert.strictEqual(status, 400)
        assert.include(detail, says)
      }
    })
  )

  it.effect("the control route forgets", () =>
    Effect.gen(function* () {
      const fake = yield* FakeNomad.FakeNomad
      yield* fault({ fault: "refuse", times: "always" })
      yield* fake.clearFaults
      assert.strictEqual((yield* exchange(info)).end, "closed")
    })
  )
})

describe("the page about faults", () => {
  const page = readFileSync(new URL("../../docs/faults.md", import.meta.url), "utf8")
  const found = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, text]) => String(text))
  const words = "refuse resetBefore resetAfter lostAnswer stall status truncate corrupt slow delay".split(" ")

  it("explains each word, with an example", () => {
    assert.deepStrictEqual(found(/^\| `(\w+)` +\|.*\| `Fault\.\1\(/gm), words)
    assert.deepStrictEqual(Object.keys(Fault).toSorted(), words.toSorted())
  })

  it.effect("gives only commands that the fake understands", () =>
    Effect.gen(function* () {
      const bodies = found(/-d '(.+)'/g).map((text): unknown => JSON.parse(text))
      const headers = found(/'x-fake-fault: (.+)'/g)
      assert.isAbove(Math.min(bodies.length, headers.length), 2)
      yield* Effect.forEach(bodies, FaultJson.decode)
      yield* Effect.forEach(headers, FaultJson.fromHeader)
    })
  )
})
