/**
 * Compiles every example, and runs those that are tests: those in the doc comments of `src`, and the TypeScript of the README and of `docs`. Each one has
 * to stand on its own, as it would in a reader's file.
 */
import { spawnSync } from "node:child_process"
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"

const target = "build/examples"

interface Example {
  readonly from: string
  readonly line: number
  readonly code: string
}

const fence = /```ts\n([\s\S]*?)```/g

/** An example of a test is run as well. */
const isTest = (code: string): boolean => code.includes('from "@effect/vitest"')

const lineAt = (text: string, index: number): number => text.slice(0, index).split("\n").length

const inMarkdown = (from: string): ReadonlyArray<Example> => {
  const text = readFileSync(from, "utf8")
  return [...text.matchAll(fence)].map((match) => ({ from, line: lineAt(text, match.index), code: match[1] ?? "" }))
}

const inComments = (from: string): ReadonlyArray<Example> => {
  const text = readFileSync(from, "utf8")
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap((comment) => {
    const plain = comment[0].replace(/^[ \t]*\* ?/gm, "")
    return [...plain.matchAll(fence)].map((match) => ({
      from,
      line: lineAt(text, comment.index) + lineAt(plain, match.index),
      code: match[1] ?? ""
    }))
  })
}

const examples = [
  ...globSync("src/**/*.ts").flatMap(inComments),
  ...["README.md", "CONTRIBUTING.md", ...globSync("docs/**/*.md")].flatMap(inMarkdown)
]

rmSync(target, { recursive: true, force: true })
mkdirSync(target, { recursive: true })
for (const { code, from, line } of examples) {
  const name = `${from.replace(/[^\w]+/g, "_")}_${line}.${isTest(code) ? "test.ts" : "ts"}`
  writeFileSync(`${target}/${name}`, `// ${from}:${line}\n${code}\nexport {}\n`)
}

const run = (command: string, ...options: ReadonlyArray<string>): boolean =>
  spawnSync(command, options, { stdio: "inherit" }).status === 0

const compile = run("tsc", "--noEmit", "-p", "tsconfig.examples.json")
process.stdout.write(`${examples.length} examples ${compile ? "compile" : "do not all compile"}\n`)
const pass = run("vitest", "run", "--config", "vitest.examples.config.ts")
process.exitCode = compile && pass ? 0 : 1
