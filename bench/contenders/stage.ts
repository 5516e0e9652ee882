/**
 * What a contender in TypeScript does around its work: it says that it is ready, waits to be told, and tells how long the
 * work took.
 */
import { once } from "node:events"

/** The environment's settings of a race. */
export const setting = (name: string): string => {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set`)
  return value
}

/** Runs the task that the command line names. */
export const perform = async (tasks: { readonly [name: string]: () => Promise<() => Promise<void>> }) => {
  const [name = ""] = process.argv.slice(2)
  const prepare = tasks[name]
  if (prepare === undefined) throw new Error(`there is no ${name}, but ${Object.keys(tasks).join(", ")}`)
  const work = await prepare()
  process.stdout.write("ready\n")
  await once(process.stdin, "data")
  const [cpu, start] = [process.cpuUsage(), performance.now()]
  await work()
  const { system, user } = process.cpuUsage(cpu)
  process.stdout.write(
    `${JSON.stringify({ seconds: (performance.now() - start) / 1000, cpu: (system + user) / 1e6 })}\n`
  )
  await once(process.stdin, "end")
  process.exit(0)
}
