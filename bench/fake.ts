/**
 * What the fake takes: time and memory as its entries grow, and what a call costs, in process and served, beside a
 * trivial handler that is served in the same way and a bare server of Node.
 *
 *     node --conditions=source bench/fake.ts [rounds]
 *
 * Prints tables; where `BENCH_JSON` names a file, the figures go there as well.
 *
 * Every size and every server is a process of its own. Medians: of processor time for what grows, of the time that
 * passes for calls, with the client's in it.
 */
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { fork } from "node:child_process"
import { writeFile } from "node:fs/promises"
import * as Calls from "./fake/Calls.ts"
import * as Growth from "./fake/Growth.ts"
import * as Table from "./Table.ts"

const sizes = [10, 1000, 100_000]

const digits = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(2))

/** Starts this file as another process, and gives the first thing that it says. */
const started = (...args: ReadonlyArray<string>): Calls.Started => {
  const child = fork(import.meta.filename, args, { execArgv: ["--conditions=source", "--expose-gc"] })
  const said = new Promise<unknown>((resolve, reject) => {
    child.once("message", resolve)
    child.once("exit", (code) => reject(new Error(`${args.join(" ")} ended with ${code}`)))
  })
  return { child, said }
}

const [mode = "7", argument = ""] = process.argv.slice(2)

const all = Effect.gen(function* () {
  const figures: Array<Growth.Figures> = []
  for (const size of sizes) {
    // it is this file that says what it measured
    figures.push((yield* Effect.promise(() => started("size", String(size)).said)) as Growth.Figures)
  }
  const names = Object.keys(figures[0] ?? {})
  const rows = names.map((name) => [name, ...figures.map((each) => digits(each[name] ?? Number.NaN))])
  yield* Console.log(
    Table.grid(["ms of a processor, at so many entries", ...sizes.map((size) => size.toLocaleString("en"))], rows)
  )
  const calls = yield* Calls.compared(Number(mode), (name) => started("serve", name))
  const file = process.env["BENCH_JSON"]
  if (file !== undefined) {
    const growth = sizes.map((size, index) => ({ size, figures: figures[index] }))
    yield* Effect.promise(() => writeFile(file, `${JSON.stringify({ growth, calls }, null, 2)}\n`))
  }
  const head = ["µs a call", "GET /uploads/{id}", "GET /info", "the same, 10 at once", "10 at once"]
  yield* Console.log(
    `\n${Table.grid(
      head,
      calls.map(({ name, values }) => [name, ...values.map(digits)])
    )}`
  )
})

if (mode === "serve") await Effect.runPromise(Calls.servers[argument] ?? Effect.void)
else if (mode === "size") {
  process.send?.(await Effect.runPromise(Growth.grown(Number(argument), 7)))
  process.disconnect?.()
} else await Effect.runPromise(all)
