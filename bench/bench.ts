/**
 * `npm run bench`: all that is measured, beside others that do the same work in the same run.
 *
 *     npm run bench -- [--growth] [--only WORD] [--rounds N] [--out FOLDER]
 *
 * Each contender is a process of its own; in each round all of a topic take their turns. With
 * `--growth` ours alone does ten times, a thousand times and a hundred thousand times the same, and the fake is measured with
 * as many entries. Prints a table, and writes it to
 * `results.md` and `results.json`, below `build/bench` unless told.
 */
import { execFile } from "node:child_process"
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { availableParallelism, cpus, release, tmpdir, type } from "node:os"
import { parseArgs, promisify } from "node:util"
import { type Contender, type Measured, run } from "./Contender.ts"
import * as Files from "./Files.ts"
import * as Python from "./Python.ts"
import * as Servers from "./Servers.ts"
import * as Table from "./Table.ts"
import { growth, sizes, type Topic, topics } from "./topics.ts"

const { values } = parseArgs({
  options: {
    growth: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    rounds: { type: "string", default: "5" },
    out: { type: "string", default: `${import.meta.dirname}/../build/bench` }
  }
})

const machine = () =>
  `${cpus()[0]?.model ?? "an unknown processor"}, ${availableParallelism()} at once, ${type()} ${release()}, Node ${process.version}`

const raced = async (topic: Topic, servers: Servers.Servers, rounds: number): Promise<ReadonlyArray<Table.Row>> => {
  const runs = new Map<Contender, Array<Measured>>(topic.contenders.map((contender) => [contender, []]))
  for (let round = 0; round < rounds; round++) {
    // Each begins a round in its turn: what one leaves behind, such as writes that are still under way, costs the next.
    const first = round % topic.contenders.length
    for (const contender of [...topic.contenders.slice(first), ...topic.contenders.slice(0, first)]) {
      process.stderr.write(`${topic.name}, round ${round + 1} of ${rounds}: ${contender.name}\n`)
      runs.get(contender)?.push(await run(contender, { ...topic.environment, BENCH_URL: servers.url[topic.server] }))
    }
  }
  return [...runs].map(([contender, measured]) => Table.row(topic, contender, measured))
}

/** The fake's own figures, as tables. */
const fake = async (out: string): Promise<string> => {
  process.stderr.write("the fake, as its entries grow\n")
  const args = ["--conditions=source", `${import.meta.dirname}/fake.ts`]
  const env = { ...process.env, BENCH_JSON: `${out}/fake.json` }
  return (await promisify(execFile)(process.execPath, args, { env })).stdout.trim()
}

const work = await mkdtemp(`${tmpdir()}/effect-nomad-bench-`)
const python = await Python.found()
if (python.path === undefined) process.stderr.write(`without Python: ${python.reason}\n`)
const files = await Files.make(work, values.growth ? sizes : [10_000])
const all = values.growth ? growth(files) : topics({ ...files, python: python.path })
const chosen = all.filter(({ name }) => name.includes(values.only))
const servers = await Servers.start(values.growth ? Math.max(...sizes) : 1000)
try {
  if (chosen.length === 0)
    throw new Error(`--only ${values.only} is in none of: ${all.map(({ name }) => name).join("; ")}`)
  const rows: Array<Table.Row> = []
  for (const topic of chosen) rows.push(...(await raced(topic, servers, topic.rounds ?? Number(values.rounds))))
  const name = values.growth ? "growth" : "results"
  await mkdir(values.out, { recursive: true })
  const own = values.growth && values.only === "" ? `\n### the fake\n\n${await fake(values.out)}\n` : ""
  const text = `${machine()}\n\n${Table.markdown(rows)}\n${own}`
  await writeFile(`${values.out}/${name}.md`, text)
  await writeFile(`${values.out}/${name}.json`, `${JSON.stringify({ machine: machine(), rows }, null, 2)}\n`)
  process.stdout.write(text)
} finally {
  await servers.stop()
  await rm(work, { recursive: true, force: true })
}
