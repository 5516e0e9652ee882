/**
 * Virtual environments with the packages of `requirements`, from the Python package index.
 */
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import { mkdir, readFile, rm, writeFile } from "node:fs/promises"
import * as Command from "./Command.ts"

/** This machine cannot have it, through no fault of the project. */
export class Unavailable extends Data.TaggedError("Unavailable")<{ readonly message: string }> {}

/** It could not be made, though nothing is missing. */
export class NotMade extends Data.TaggedError("NotMade")<{ readonly message: string }> {}

/** What the requirements were resolved for. */
const versions = ["3.11", "3.12", "3.13"]

const names = ["python3", ...versions.map((version) => `python${version}`)]

const versionOf = (program: string) =>
  Command.run([program, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]).pipe(
    Effect.map(({ printed }) => printed.trim()),
    Effect.catchTag("NotStarted", () => Effect.succeed(""))
  )

/** The Python of this machine. */
const interpreter = Effect.gen(function* () {
  const found: Array<string> = []
  for (const program of names) {
    const version = yield* versionOf(program)
    if (versions.includes(version)) return program
    if (version !== "") found.push(version)
  }
  const wanted = `Python ${versions.join(", ")}`
  return yield* new Unavailable({
    message: found.length === 0 ? `there is no ${wanted}` : `there is Python ${found.join(", ")}, but no ${wanted}`
  })
})

/** How pip and uv say that they do not reach the index. */
const unreached =
  /NewConnectionError|NameResolutionError|ConnectTimeout|ReadTimeout|Connection refused|dns error|error sending request|timed out/i

const noEnvironments = /ensurepip|No module named '?venv/

/** A step of an installation: a program that has to succeed. */
const must = Effect.fnUntraced(function* (command: readonly [string, ...ReadonlyArray<string>]) {
  const { code, errors, printed } = yield* Command.run(command).pipe(
    Effect.mapError(({ message }) => new NotMade({ message }))
  )
  if (code === 0) return undefined
  const said = `${printed}\n${errors}`
  if (unreached.test(said)) return yield* new Unavailable({ message: "the Python package index cannot be reached" })
  if (noEnvironments.test(said)) return yield* new Unavailable({ message: `${command[0]} cannot make environments` })
  return yield* new NotMade({ message: `${command.join(" ")}\n${said.trim()}` })
})

const requirements = (packages: string): string => `test/clients/requirements/${packages}.txt`

const read = (file: string) => Effect.promise(() => readFile(file, "utf8").catch(() => undefined))

/** Makes an environment, unless one is there that was made from just these requirements; gives the path of its Python. */
const made = Effect.fnUntraced(function* (
  packages: string,
  python: string,
  make: (folder: string) => Effect.Effect<void, Unavailable | NotMade>
) {
  const folder = `${Command.build}/${packages}`
  const from = `${yield* versionOf(python)}\n${yield* read(requirements(packages))}`
  if ((yield* read(`${folder}/made-from`)) !== from) {
    yield* Effect.promise(() => rm(folder, { recursive: true, force: true }))
    yield* Effect.promise(() => mkdir(Command.build, { recursive: true }))
    yield* make(folder)
    yield* Effect.promise(() => writeFile(`${folder}/made-from`, from))
  }
  return `${folder}/bin/python`
})

/** The Python of an environment with these packages. */
export const environment = Effect.fn("Python.environment")(function* (packages: string) {
  const python = yield* interpreter
  // A fifth of pip's time, for what is large.
  const uv = yield* made("uv", python, (folder) =>
    Effect.andThen(
      must([python, "-m", "venv", folder]),
      must([`${folder}/bin/python`, "-m", "pip", "install", "--quiet", "--requirement", requirements("uv")])
    )
  )
  const list = requirements(packages)
  return yield* made(packages, python, (folder) =>
    Effect.andThen(
      must([uv, "-m", "uv", "venv", "--quiet", "--python", python, folder]),
      must([uv, "-m", "uv", "pip", "install", "--quiet", "--python", `${folder}/bin/python`, "--requirement", list])
    )
  )
})
