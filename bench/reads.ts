/**
 * A thousand small reads, ten at once: ours (decoding, repeats, limits, tracing), a bare Effect `HttpClient` on the same
 * layer, and raw undici, each in a process of its own, in turn, against one server in another. Processor time stands beside
 * the time that passes: on a busy machine it is the steadier of the two.
 *
 *     node --conditions=source bench/reads.ts [rounds]
 */
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import * as Undici from "@effect/platform-node/Undici"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import { fork } from "node:child_process"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { Users } from "effect-nomad"
import { NodeNomad } from "effect-nomad/node"

const reads = 1000
const atOnce = 10
const path = "/api/v1/users/me"

const me = JSON.stringify({
  user_id: "10000000-0000-4000-8000-000000000001",
  username: "researcher",
  name: "Rosa Researcher",
  first_name: "Rosa",
  last_name: "Researcher",
  email: "researcher@example.org",
  affiliation: "Institute of Examples",
  is_admin: false
})

interface Measured {
  /** Milliseconds. */
  readonly wall: number
  readonly cpu: number
}

const many = <A, E, R>(read: Effect.Effect<A, E, R>) =>
  Effect.forEach(Array.from({ length: reads }), () => read, { concurrency: atOnce, discard: true })

const measured = <E, R>(work: Effect.Effect<void, E, R>): Effect.Effect<Measured, E, R> =>
  Effect.gen(function* () {
    // Once to warm up.
    yield* work
    const [cpu, start] = [process.cpuUsage(), performance.now()]
    yield* work
    const { system, user } = process.cpuUsage(cpu)
    return { wall: performance.now() - start, cpu: (system + user) / 1000 }
  })

const contenders: { readonly [name: string]: (origin: string) => Effect.Effect<Measured, unknown> } = {
  "effect-nomad": (origin) =>
    measured(many(Users.me)).pipe(
      Effect.provide(
        NodeNomad.layer({
          deployment: `${origin}/api/v1`,
          credentials: { token: "ready" },
          limits: { concurrency: atOnce, perSecond: 1_000_000 }
        })
      )
    ),
  "bare HttpClient of Effect": (origin) =>
    measured(many(Effect.flatMap(HttpClient.get(`${origin}${path}`), (response) => response.json))).pipe(
      Effect.provide(NodeHttpClient.layerUndici)
    ),
  "raw undici": (origin) =>
    measured(
      many(
        Effect.promise(async () => {
          const { body } = await Undici.request(`${origin}${path}`)
          return body.json()
        })
      )
    )
}

const serve = () => {
  const server = createServer((_, response) =>
    response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(me) }).end(me)
  )
  server.listen(0, "127.0.0.1", () => {
    const { port } = server.address() as AddressInfo
    process.send?.(`http://127.0.0.1:${port}`)
  })
}

/** Starts this file as another process, and gives the first thing that it says. */
const started = (...args: ReadonlyArray<string>) => {
  const child = fork(import.meta.filename, args, { execArgv: ["--conditions=source"] })
  const said = new Promise<unknown>((resolve, reject) => {
    child.once("message", resolve)
    child.once("exit", (code) => reject(new Error(`${args.join(" ")} ended with ${code}`)))
  })
  return { child, said }
}

const median = (values: ReadonlyArray<number>): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const compare = async (rounds: number) => {
  const server = started("serve")
  const origin = String(await server.said)
  const results = new Map<string, Array<Measured>>()
  for (let round = 0; round < rounds; round++) {
    for (const name of Object.keys(contenders)) {
      const result = (await started("run", name, origin).said) as Measured
      results.set(name, [...(results.get(name) ?? []), result])
    }
  }
  server.child.kill()
  const rows = [...results].map(([name, all]) => ({
    name,
    wall: median(all.map(({ wall }) => wall)),
    cpu: median(all.map(({ cpu }) => cpu))
  }))
  const bare = rows.find(({ name }) => name.startsWith("bare"))
  console.log(`| ${reads} reads | ms | of bare | processor ms | of bare |\n| --- | ---: | ---: | ---: | ---: |`)
  for (const { cpu, name, wall } of rows) {
    const of = (value: number, whole: number | undefined) => (value / (whole ?? Number.NaN)).toFixed(2)
    console.log(
      `| ${name} | ${wall.toFixed(0)} | ${of(wall, bare?.wall)} | ${cpu.toFixed(0)} | ${of(cpu, bare?.cpu)} |`
    )
  }
}

const [mode, name = "", origin = ""] = process.argv.slice(2)
if (mode === "serve") serve()
else if (mode === "run") {
  const contender = contenders[name]
  if (contender !== undefined) {
    process.send?.(await Effect.runPromise(contender(origin)))
    process.disconnect?.()
  }
} else await compare(Number(mode ?? 5))
