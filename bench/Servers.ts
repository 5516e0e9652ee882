/**
 * The servers of a run, each in a process of its own: they take no time of those who are measured.
 */
import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import type { Server } from "./topics.ts"

/** The servers, by the addresses of their APIs. */
export interface Servers {
  readonly url: { readonly [S in Server]: string }
  readonly stop: () => Promise<void>
}

/** Starts a server whose first line is its address. */
const started = async (script: string, args: ReadonlyArray<string> = []) => {
  const child = spawn(process.execPath, ["--conditions=source", `${import.meta.dirname}/${script}`, ...args], {
    stdio: ["ignore", "pipe", "inherit"]
  })
  const { value } = await createInterface(child.stdout)[Symbol.asyncIterator]().next()
  return { child, url: String(value) }
}

const entry = (index: number) =>
  JSON.stringify({
    metadata: { comment: `calculation ${index}`, references: [`https://example.org/${index}`] },
    workflow2: { name: `calculation ${index}`, inputs: [], outputs: [] },
    results: {
      material: { elements: ["H", "O"], chemical_formula_reduced: "H2O", n_elements: 2 },
      method: { simulation: { program_name: "VASP" } }
    }
  })

/** How many entries an upload has. */
const each = 1000

const seed = async (url: string, entries: number) => {
  for (let from = 0; from < entries; from += each) {
    const files = Object.fromEntries(
      Array.from({ length: each }, (_, index) => [`calculation-${index}/entry.archive.json`, entry(from + index)])
    )
    const response = await fetch(`${new URL(url).origin}/__fake/seed`, {
      method: "POST",
      body: JSON.stringify({ uploads: [{ main_author: "researcher", published: true, files }] })
    })
    if (!response.ok) throw new Error(`seeding: ${response.status} ${await response.text()}`)
    await response.arrayBuffer()
  }
}

const stopped = async (child: ChildProcess) => {
  child.kill()
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit")
}

/** Starts all of them. */
export const start = async (entries: number): Promise<Servers> => {
  const canned = await started("canned.ts")
  const fake = await started("../src/cli/fake.ts")
  await seed(fake.url, entries)
  const away = await started("away.ts", [fake.url, "20"])
  return {
    url: { canned: canned.url, fake: fake.url, "fake, 20 ms away": away.url },
    stop: async () => {
      for (const { child } of [away, fake, canned]) await stopped(child)
    }
  }
}
