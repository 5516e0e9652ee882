/**
 * A Python with the packages that are measured beside this one, from PyPI, in an environment of its own.
 */
import { execFile } from "node:child_process"
import { access } from "node:fs/promises"
import { promisify } from "node:util"

const run = promisify(execFile)

const folder = `${import.meta.dirname}/../build/bench/python`

const packages = ["nomad-utility-workflows==0.3.2", "requests==2.34.2"]

/** The path of its interpreter, or why there is none. */
export const found = async (): Promise<{ readonly path: string | undefined; readonly reason: string }> => {
  const path = `${folder}/bin/python`
  try {
    await access(`${folder}/ready`).catch(async () => {
      await run("python3", ["-m", "venv", folder])
      await run(path, ["-m", "pip", "install", "--quiet", ...packages])
      await run("touch", [`${folder}/ready`])
    })
    return { path, reason: "" }
  } catch (error) {
    return { path: undefined, reason: error instanceof Error ? (error.message.split("\n", 1)[0] ?? "") : String(error) }
  }
}
