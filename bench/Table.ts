/**
 * What was measured, as a table for people and as data.
 */
import type { Contender, Measured } from "./Contender.ts"
import type { Topic } from "./topics.ts"

/** What one contender needed in all rounds. */
export interface Row {
  readonly topic: string
  readonly contender: string
  /** How many times it did something, where contenders differ in that. */
  readonly count: number | undefined
  readonly unit: string
  readonly median: number
  readonly least: number
  readonly most: number
  readonly rounds: number
  /** Median seconds of processor time. */
  readonly cpu: number | undefined
  /** MiB at most above the process at rest, the median of the rounds. */
  readonly memory: number | undefined
}

const sorted = (values: ReadonlyArray<number>) => values.toSorted((a, b) => a - b)

/** The one in the middle, or between the two. */
export const median = (values: ReadonlyArray<number>): number => {
  const all = sorted(values)
  const middle = all.length >> 1
  return all.length % 2 === 1 ? (all[middle] ?? 0) : ((all[middle - 1] ?? 0) + (all[middle] ?? 0)) / 2
}

const medianOf = (values: ReadonlyArray<number | undefined>): number | undefined => {
  const known = values.filter((value) => value !== undefined)
  return known.length === 0 ? undefined : median(known)
}

/** The row of one contender. */
export const row = ({ amount, name }: Topic, contender: Contender, runs: ReadonlyArray<Measured>): Row => {
  const values = sorted(runs.map(({ seconds }) => (amount === undefined ? seconds : amount.of / seconds)))
  return {
    topic: name,
    contender: contender.name,
    count: contender.count,
    unit: amount?.unit ?? "s",
    median: median(values),
    least: values[0] ?? 0,
    most: values.at(-1) ?? 0,
    rounds: values.length,
    cpu: medianOf(runs.map(({ cpu }) => cpu)),
    memory: medianOf(runs.map(({ memory }) => memory))
  }
}

const digits = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))

/** How much faster ours was than another: above one, ours was faster. */
const speed = (ours: Row, other: Row): number =>
  ours.unit === "s" ? other.median / ours.median : ours.median / other.median

const compared = (row: Row, ours: Row): string => {
  if (row.count !== undefined) return `${digits((row.median * 1e6) / row.count)} µs each`
  return row === ours ? "" : digits(speed(ours, row))
}

const line = (row: Row, ours: Row): ReadonlyArray<string> => [
  row.contender,
  `${digits(row.median)} ${row.unit}`,
  `${digits(row.least)} to ${digits(row.most)}`,
  compared(row, ours),
  row.cpu === undefined ? "" : digits(row.cpu),
  row.memory === undefined ? "" : row.memory.toFixed(0)
]

/** Cells as a table: what stands in the first column to the left, figures to the right. */
export const grid = (head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  [head, head.map((_, index) => (index === 0 ? "---" : "---:")), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n")

const head = ["", "median", "from to", "ours to this", "processor s", "MiB above rest"]

const tableOf = (topic: string, rows: ReadonlyArray<Row>): string => {
  const lines = rows.map((row) => line(row, rows[0] ?? row))
  return `### ${topic}\n\n${grid(head, lines)}`
}

/** One table for each topic; in each, the first row is ours. */
export const markdown = (rows: ReadonlyArray<Row>): string =>
  [...new Set(rows.map(({ topic }) => topic))]
    .map((topic) =>
      tableOf(
        topic,
        rows.filter((row) => row.topic === topic)
      )
    )
    .join("\n\n")
