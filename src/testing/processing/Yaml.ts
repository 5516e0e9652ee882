/**
 * YAML as the server reads it: version 1.1, with the words that PyYAML takes for numbers and truth values, where the last of
 * two same names counts.
 */
import { isScalar, parseDocument, type ScalarTag, visit } from "yaml"
import type { Json } from "../search/Document.ts"

/** A text that the server cannot read. */
export class NotYaml extends Error {}

/** A day, or a moment of one, that stands without quotation marks: no text, though it is written as one. */
export class Moment {
  readonly text: string
  /** The same in ISO format. */
  readonly iso: string

  constructor(text: string, iso: string) {
    this.text = text
    this.iso = iso
  }

  toJSON(): string {
    return this.text
  }
}

const tag = (name: string, test: RegExp, resolve: (text: string) => unknown): ScalarTag => ({
  tag: `tag:yaml.org,2002:${name}`,
  default: true,
  test,
  resolve
})

const refuse = (text: string): never => {
  throw new NotYaml(`${text} stands for no value`)
}

/** Numbers with `:` count in sixties. */
const inSixties = (text: string): number => text.split(":").reduce((sum, digits) => sum * 60 + Number(digits), 0)

const unsigned = (digits: string): number => {
  if (digits.startsWith("0b")) return Number.parseInt(digits.slice(2), 2)
  if (digits.startsWith("0x")) return Number.parseInt(digits.slice(2), 16)
  if (digits.includes(":")) return inSixties(digits)
  return digits.startsWith("0") && !digits.includes(".") ? Number.parseInt(digits, 8) : Number(digits)
}

const number = (text: string): number => {
  const digits = text.replaceAll("_", "").toLowerCase()
  if (digits.endsWith(".nan")) return Number.NaN
  const size = digits.replace(/^[-+]/, "")
  return (digits.startsWith("-") ? -1 : 1) * (size === ".inf" ? Infinity : unsigned(size))
}

const truths = /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/

const whole =
  /^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+)$/

const decimal =
  /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/

const timestamp =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt]|[ \t]+)(\d\d?):(\d\d:\d\d)(\.\d*)?(?:[ \t]*(Z|([-+])(\d\d?)(:\d\d)?))?)?$/

const two = (digits: string): string => digits.padStart(2, "0")

/** A day alone has two digits for month and day; a day that there is not, cannot be read. */
const moment = (text: string): Moment | string => {
  const [
    ,
    year = "",
    month = "",
    day = "",
    hour,
    rest = "",
    fraction = "",
    zone = "Z",
    sign,
    hours = "",
    minutes = ":00"
  ] = timestamp.exec(text) ?? []
  if (hour === undefined && (month.length < 2 || day.length < 2)) return text
  const date = `${year}-${two(month)}-${two(day)}`
  if (new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).toISOString().slice(0, 10) !== date) refuse(text)
  if (hour === undefined) return new Moment(text, date)
  const part = fraction.length > 1 ? fraction.slice(0, 7) : ""
  const offset = sign === undefined ? zone : `${sign}${two(hours)}${minutes}`
  return new Moment(text, `${date}T${two(hour)}:${rest}${part}${offset}`)
}

/** A value in which moments are texts again. */
export const withTexts = (value: Json): Json => {
  if (value instanceof Moment) return value.text
  if (Array.isArray(value)) return value.map(withTexts)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withTexts(each)]))
}

/** PyYAML takes of these only tabs and ends of lines, and the next line of 1.1. */
const control = /(?![\t\n\r\u0085])\p{Cc}/u

const tags: ReadonlyArray<ScalarTag> = [
  tag("null", /^(?:~|null|Null|NULL|)$/, () => null),
  tag("bool", truths, (text) => /^(?:yes|true|on)$/i.test(text)),
  tag("int", whole, number),
  tag("float", decimal, number),
  // Where it is said that it is one, it may also be written as a whole number.
  { tag: "tag:yaml.org,2002:float", default: false, resolve: number },
  tag("timestamp", timestamp, moment),
  tag("value", /^=$/, refuse)
]

/** The value of a text. */
export const parse = (text: string): Json => {
  const document = parseDocument(text, {
    version: "1.1",
    schema: "failsafe",
    customTags: [...tags],
    merge: true,
    uniqueKeys: false
  })
  if (control.test(text)) throw new NotYaml("a character that cannot be printed")
  const [problem] = [...document.errors, ...document.warnings]
  if (problem !== undefined) throw new NotYaml(problem.message)
  visit(document, {
    Pair: (_, { key }) => {
      // What is to be merged stands behind a symbol.
      const isName = isScalar(key) && (typeof key.value === "string" || typeof key.value === "symbol")
      if (!isName) throw new NotYaml("a name is no text")
    }
  })
  return document.toJS()
}
