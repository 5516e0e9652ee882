/**
 * What is measured: the work, who does it, and against whom it is held.
 */
import type { Contender } from "./Contender.ts"

/** Where the work goes. */
export type Server = "canned" | "fake" | "fake, 20 ms away"

/** One line of work that several contenders do. */
export interface Topic {
  readonly name: string
  readonly server: Server
  /** What the work amounts to, and the unit in which that a second is told; without, seconds are. */
  readonly amount?: { readonly of: number; readonly unit: string }
  readonly environment: { readonly [name: string]: string }
  /** The first one is ours. */
  readonly contenders: ReadonlyArray<Contender>
  /** Rounds, where fewer than elsewhere are enough. */
  readonly rounds?: number
}

const here = (file: string) => `${import.meta.dirname}/contenders/${file}`

const ours = (task: string): Contender => ({
  name: "effect-nomad",
  command: [process.execPath, "--conditions=source", here("ours.ts"), task]
})

const node = (name: string, task: string): Contender => ({
  name,
  command: [process.execPath, "--conditions=source", here("node.ts"), task]
})

/** What the files and folders of a run are, and the Python of an environment, where there is one. */
export interface Stage {
  readonly file: string
  /** The folder with so many files. */
  readonly folderOf: (count: number) => string
  readonly target: string
  readonly python: string | undefined
}

/** How much of everything there is, where growth is looked at. */
export const sizes = [10, 1000, 100_000]

const mebibyte = 1024 * 1024

/** Ours alone, with ten, a thousand and a hundred thousand of something. */
const grown = (task: string, settings: (count: number) => { readonly [name: string]: string }) =>
  sizes.map((count): Contender => ({
    ...ours(task),
    name: count.toLocaleString("en"),
    count,
    environment: settings(count)
  }))

/** How the time grows with the work. */
export const growth = ({ folderOf }: Pick<Stage, "folderOf">): ReadonlyArray<Topic> => [
  {
    name: "so many small reads, ten at once",
    server: "canned",
    environment: {},
    contenders: grown("reads", (count) => ({ BENCH_COUNT: String(count) }))
  },
  {
    name: "a folder of so many files of 4 KiB becomes a zip",
    server: "canned",
    environment: {},
    contenders: grown("folder", (count) => ({ BENCH_FOLDER: folderOf(count) }))
  },
  {
    name: "so many entries of a query, in pages of 1,000",
    server: "fake",
    environment: { BENCH_PAGE: "1000" },
    contenders: grown("entries of a query", (count) => ({ BENCH_COUNT: String(count) }))
  }
]

/** All topics. */
export const topics = ({ file, folderOf, python, target }: Stage): ReadonlyArray<Topic> => {
  const inPython = (name: string, task: string): ReadonlyArray<Contender> =>
    python === undefined ? [] : [{ name, command: [python, here("python.py"), task] }]
  const transfer = (size: number) => ({ of: size / mebibyte, unit: "MiB/s" })
  const [small, large] = [512 * mebibyte, 8192 * mebibyte]
  return [
    {
      name: "1,000 small reads, ten at once",
      server: "canned",
      environment: { BENCH_COUNT: "1000" },
      contenders: [
        ours("reads by the client"),
        { ...ours("reads"), name: "a program of effect-nomad" },
        node("bare HttpClient of Effect", "reads by a bare HttpClient"),
        node("undici", "reads by undici"),
        ...inPython("Python requests, one at once", "reads")
      ]
    },
    {
      name: "a file of 512 MiB goes up",
      server: "canned",
      amount: transfer(small),
      environment: { BENCH_FILE: file },
      contenders: [
        ours("upload"),
        node("undici", "upload by undici"),
        node("node:http", "upload by node:http"),
        ...inPython("Python requests", "upload")
      ]
    },
    {
      name: "8 GiB of a stream go up",
      server: "canned",
      amount: transfer(large),
      environment: { BENCH_SIZE: String(large) },
      rounds: 3,
      contenders: [
        ours("upload of a stream"),
        node("undici", "upload of a stream by undici"),
        node("node:http", "upload of a stream by node:http"),
        ...inPython("Python requests", "upload of a stream")
      ]
    },
    {
      name: "512 MiB come down into a file",
      server: "canned",
      amount: transfer(small),
      environment: { BENCH_SIZE: String(small), BENCH_TARGET: target },
      contenders: [ours("download"), node("undici", "download by undici"), ...inPython("Python requests", "download")]
    },
    {
      name: "a folder of 10,000 files of 4 KiB becomes a zip",
      server: "canned",
      amount: { of: (10_000 * 4096) / mebibyte, unit: "MiB/s" },
      environment: { BENCH_FOLDER: folderOf(10_000) },
      contenders: [
        ours("folder"),
        node("reading and CRC alone", "reading and CRC"),
        ...inPython("Python zipfile", "folder")
      ]
    },
    {
      name: "1,000 entries of a query",
      server: "fake",
      environment: { BENCH_COUNT: "1000" },
      contenders: [ours("entries of a query"), ...inPython("nomad-utility-workflows", "entries of a query")]
    },
    ...(["fake", "fake, 20 ms away"] as const).map((server): Topic => ({
      name: `200 archives${server === "fake" ? "" : ", 20 ms away"}`,
      server,
      environment: { BENCH_COUNT: "200" },
      contenders: [ours("archives"), ...inPython("nomad-utility-workflows", "archives")]
    }))
  ]
}
