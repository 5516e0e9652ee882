/**
 * One program that takes part: a process of its own, that says when it is ready, works when told, and says how long it took.
 * Its memory is looked at from outside.
 */
import { spawn } from "node:child_process"
import { once } from "node:events"
import { readFile, rm, writeFile } from "node:fs/promises"
import { createInterface } from "node:readline"

/** What takes part in a race. */
export interface Contender {
  readonly name: string
  /** The program and its arguments. */
  readonly command: ReadonlyArray<string>
  /** How many times it does something, where that differs from one to the next. */
  readonly count?: number
  /** Settings of its own. */
  readonly environment?: { readonly [name: string]: string }
}

/** One run of one contender. */
export interface Measured {
  readonly seconds: number
  /** Seconds of processor time, where the program tells. */
  readonly cpu?: number
  /** MiB at most above what the process had when it was ready; not known but on Linux. */
  readonly memory?: number
}

const mebibyte = 1024

/** A line of `/proc/PID/status`, in MiB. */
const memoryOf = async (pid: number, line: "VmRSS" | "VmHWM"): Promise<number | undefined> => {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "")
  const kibibytes = new RegExp(`^${line}:\\s+(\\d+)`, "m").exec(status)?.[1]
  return kibibytes === undefined ? undefined : Number(kibibytes) / mebibyte
}

/** Has the kernel forget how much memory a process had at most until now. */
const forgetPeak = (pid: number) => writeFile(`/proc/${pid}/clear_refs`, "5").catch(() => {})

/** Runs a contender once. */
export const run = async (
  contender: Contender,
  environment: { readonly [name: string]: string }
): Promise<Measured> => {
  const { command, name } = contender
  const [program = "", ...args] = command
  const child = spawn(program, args, {
    env: { ...process.env, ...environment, ...contender.environment },
    stdio: ["pipe", "pipe", "inherit"]
  })
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`${name} ended with ${code} before it was done`)
  })
  ended.catch(() => {})
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const said = async () => String((await Promise.race([lines.next(), ended])).value)
  const pid = child.pid ?? 0
  const ready = await said()
  if (ready !== "ready") throw new Error(`${name} said ${ready}`)
  const rest = await memoryOf(pid, "VmRSS")
  await forgetPeak(pid)
  // All write a file that is not there yet. Whoever writes over one gets its memory, which in a virtual machine is quicker than
  // to get other; it would count against those who keep the old file until the new one is whole.
  const target = environment["BENCH_TARGET"]
  if (target !== undefined) await rm(target, { force: true })
  child.stdin.write("go\n")
  const result: { readonly seconds: number; readonly cpu?: number } = JSON.parse(await said())
  const peak = await memoryOf(pid, "VmHWM")
  child.stdin.end()
  await ended.catch(() => {})
  return { ...result, ...(rest === undefined || peak === undefined ? {} : { memory: peak - rest }) }
}
