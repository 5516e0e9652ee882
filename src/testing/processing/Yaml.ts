/**
 * YAML as the server reads it: version 1.1, with the words that PyYAML takes for numbers and truth values, where the last of
 * two same names counts.
 */
import { isScalar, parseDocument, type ScalarTag, visit } from "yaml"
import type { Json } from "../search/Document.ts"

/** A text that the server cannot read. */
export class NotYaml extends Error {}

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

/** PyYAML takes of these only tabs and ends of lines, and the next line of 1.1. */
const control = /(?![\t\n\r\u0085])\p{Cc}/u

/** Moments stay texts: what reads them knows their forms. */
const tags: ReadonlyArray<ScalarTag> = [
  tag("null", /^(?:~|null|Null|NULL|)$/, () => null),
  tag("bool", truths, (text) => /^(?:yes|true|on)$/i.test(text)),
  tag("int", whole, number),
  tag("float", decimal, number),
  // Where it is said that it is one, it may also be written as a whole number.
  { tag: "tag:yaml.org,2002:float", default: false, resolve: number },
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
