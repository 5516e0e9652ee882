/**
 * `npm run bench`: all that is measured, beside others that do the same work in the same run.
 *
 *     npm run bench -- [--only WORD] [--rounds N] [--out FOLDER]
 *
 * Each contender is a process of its own; in each round all of a topic take their turns. Prints a table, and writes it to
 * `results.md` and `results.json`, below `build/bench` unless told.
 */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { availableParallelism, cpus, release, tmpdir, type } from "node:os"
import { parseArgs } from "node:util"
import { type Measured, run } from "./Contender.ts"
import * as Files from "./Files.ts"
import * as Python from "./Python.ts"
import * as Servers from "./Servers.ts"
import * as Table from "./Table.ts"
import { type Topic, topics } from "./topics.ts"

const { values } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    rounds: { type: "string", default: "5" },
    out: { type: "string", default: `${import.meta.dirname}/../build/bench` }
  }
})

const machine = () =>
  `${cpus()[0]?.model ?? "an unknown processor"}, ${availableParallelism()} at once, ${type()} ${release()}, Node ${process.version}`

const raced = async (topic: Topic, servers: Servers.Servers, rounds: number): Promise<ReadonlyArray<Table.Row>> => {
  const runs = new Map<string, Array<Measured>>(topic.contenders.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const contender of topic.contenders) {
      process.stderr.write(`${topic.name}, round ${round + 1} of ${rounds}: ${contender.name}\n`)
      runs
        .get(contender.name)
        ?.push(await run(contender, { ...topic.environment, BENCH_URL: servers.url[topic.server] }))
    }
  }
  return [...runs].map(([name, measured]) => Table.row(topic, name, measured))
}

const work = await mkdtemp(`${tmpdir()}/effect-nomad-bench-`)
const python = await Python.found()
if (python.path === undefined) process.stderr.write(`without Python: ${python.reason}\n`)
const all = topics({ ...(await Files.make(work)), python: python.path })
const chosen = all.filter(({ name }) => name.includes(values.only))
const servers = await Servers.start(1000)
try {
  const rows: Array<Table.Row> = []
  for (const topic of chosen) rows.push(...(await raced(topic, servers, topic.rounds ?? Number(values.rounds))))
  const text = `${machine()}\n\n${Table.markdown(rows)}\n`
  await mkdir(values.out, { recursive: true })
  await writeFile(`${values.out}/results.md`, text)
  await writeFile(`${values.out}/results.json`, `${JSON.stringify({ machine: machine(), rows }, null, 2)}\n`)
  process.stdout.write(text)
} finally {
  await servers.stop()
  await rm(work, { recursive: true, force: true })
}
