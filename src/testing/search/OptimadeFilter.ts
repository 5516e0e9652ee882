/**
 * Filters of OPTIMADE 1.0, the query language that databases of materials share:
 * `nelements >= 2 AND elements HAS ALL "Ti", "O"`. Here one is read; what it means for a row is `Optimade`'s matter.
 */
import * as Result from "effect/Result"

/** The name of a property, a text or a number. */
export type Value = string | number | { readonly property: string }

/** How a value is compared. */
export type Operator = "<" | "<=" | ">" | ">=" | "=" | "!="

/** Values, and how each is compared. */
export type Values = ReadonlyArray<readonly [Operator, Value]>

/** What is asked of a property. */
export type Demand =
  | { readonly kind: "compare"; readonly operator: Operator; readonly value: Value }
  | { readonly kind: "known"; readonly isKnown: boolean }
  | { readonly kind: "fuzzy"; readonly where: "CONTAINS" | "STARTS" | "ENDS"; readonly value: Value }
  | { readonly kind: "has"; readonly mode: string; readonly values: Values }
  | { readonly kind: "length"; readonly operator: Operator; readonly value: number }
  /** Several lists side by side. */
  | { readonly kind: "zipped"; readonly properties: ReadonlyArray<string>; readonly tuples: ReadonlyArray<Values> }

/** A filter. `reversed` is a comparison that begins with its constant. */
export type Filter =
  | { readonly and: ReadonlyArray<Filter> }
  | { readonly or: ReadonlyArray<Filter> }
  | { readonly not: Filter }
  | { readonly property: string; readonly demand: Demand }
  | { readonly reversed: Value; readonly operator: Operator; readonly constant: string | number }

/** The names of what can stand in a filter, as its grammar has them, with their patterns. */
const terminals = {
  AND: /AND/y,
  OR: /OR/y,
  NOT: /NOT/y,
  IS: /IS/y,
  KNOWN: /KNOWN/y,
  UNKNOWN: /UNKNOWN/y,
  CONTAINS: /CONTAINS/y,
  STARTS: /STARTS/y,
  ENDS: /ENDS/y,
  WITH: /WITH/y,
  LENGTH: /LENGTH/y,
  HAS: /HAS/y,
  ALL: /ALL/y,
  ONLY: /ONLY/y,
  ANY: /ANY/y,
  OPERATOR: /<=|>=|!=|[<>=]/y,
  ESCAPED_STRING: /"(?:[^"\\]|\\.)*"/sy,
  SIGNED_FLOAT: /[+-]?(?:\d+\.\d*|\.\d+)(?:[eE][+-]?\d+)?|[+-]?\d+[eE][+-]?\d+/y,
  SIGNED_INT: /[+-]?\d+/y,
  IDENTIFIER: /[a-z_][a-z_0-9]*/y,
  LPAR: /\(/y,
  RPAR: /\)/y,
  COMMA: /,/y,
  COLON: /:/y,
  DOT: /\./y
}

type Terminal = keyof typeof terminals

/** Where a filter is none. */
class Unexpected extends Error {}

/** Reads a text from its beginning, and remembers what could have come at the place where it stands. */
class Reader {
  readonly text: string
  private at = 0
  private expected: Array<Terminal> = []

  constructor(text: string) {
    this.text = text
    this.skip(0)
  }

  private skip(length: number): void {
    this.at += length
    this.at += /^\s*/.exec(this.text.slice(this.at))?.[0].length ?? 0
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length
  }

  /** What comes next, if it is one of these. */
  next(...names: ReadonlyArray<Terminal>): readonly [name: Terminal, text: string] | undefined {
    for (const name of names) {
      const pattern = terminals[name]
      pattern.lastIndex = this.at
      const [found] = pattern.exec(this.text) ?? []
      if (found !== undefined) {
        this.expected = []
        this.skip(found.length)
        return [name, found]
      }
      if (!this.expected.includes(name)) this.expected.push(name)
    }
    return undefined
  }

  has(name: Terminal): boolean {
    return this.next(name) !== undefined
  }

  take(...names: ReadonlyArray<Terminal>): readonly [name: Terminal, text: string] {
    return this.next(...names) ?? this.fail()
  }

  fail(): never {
    throw new Unexpected(`${this.isAtEnd ? "Unexpected end-of-input. " : this.place()}${this.expectations()}`)
  }

  private place(): string {
    const before = this.text.slice(0, this.at).split("\n")
    const column = before.at(-1)?.length ?? 0
    const line = this.text.split("\n")[before.length - 1] ?? ""
    const what = `No terminal matches '${this.text.charAt(this.at)}' in the current parser context`
    return `${what}, at line ${before.length} col ${column + 1}\n\n${line}\n${" ".repeat(column)}^\n`
  }

  private expectations(): string {
    return `Expected one of: \n${this.expected.map((name) => `\t* ${name}\n`).join("")}`
  }
}

const isOperator = (text: string): text is Operator => ["<", "<=", ">", ">=", "=", "!="].includes(text)

const operator = (text: string): Operator => (isOperator(text) ? text : "=")

/** Only the first part of a name counts. */
const property = (reader: Reader, first: string): { readonly property: string } => {
  while (reader.has("DOT")) reader.take("IDENTIFIER")
  return { property: first }
}

const unquoted = (text: string): string => text.replaceAll(/^"+|"+$/g, "")

const value = (reader: Reader): Value => {
  const [name, text] = reader.take("SIGNED_FLOAT", "SIGNED_INT", "ESCAPED_STRING", "IDENTIFIER")
  if (name === "IDENTIFIER") return property(reader, text)
  return name === "ESCAPED_STRING" ? unquoted(text) : Number(text)
}

const compared = (reader: Reader): readonly [Operator, Value] => {
  const found = reader.next("OPERATOR")
  return [operator(found?.[1] ?? "="), value(reader)]
}

const listed = <A>(reader: Reader, separator: Terminal, item: (reader: Reader) => A): ReadonlyArray<A> => {
  const items = [item(reader)]
  while (reader.has(separator)) items.push(item(reader))
  return items
}

const has = (reader: Reader): Demand => {
  const many = reader.next("ALL", "ANY", "ONLY")
  if (many !== undefined) return { kind: "has", mode: `HAS ${many[0]}`, values: listed(reader, "COMMA", compared) }
  const given = reader.next("OPERATOR")
  const mode = given === undefined ? "HAS" : `HAS ${given[1]}`
  return { kind: "has", mode, values: [[operator(given?.[1] ?? "="), value(reader)]] }
}

const zipped = (reader: Reader): Demand => {
  const properties = listed(reader, "COLON", () => property(reader, reader.take("IDENTIFIER")[1]).property)
  reader.take("HAS")
  const tuple = () => listed(reader, "COLON", compared)
  const isOne = reader.next("ALL", "ANY", "ONLY") === undefined
  return { kind: "zipped", properties, tuples: isOne ? [tuple()] : listed(reader, "COMMA", tuple) }
}

const demand = (reader: Reader): Demand => {
  const [name, text] = reader.take("OPERATOR", "IS", "CONTAINS", "STARTS", "ENDS", "HAS", "LENGTH", "COLON")
  switch (name) {
    case "OPERATOR":
      return { kind: "compare", operator: operator(text), value: value(reader) }
    case "IS":
      return { kind: "known", isKnown: reader.take("KNOWN", "UNKNOWN")[0] === "KNOWN" }
    case "CONTAINS":
      return { kind: "fuzzy", where: name, value: value(reader) }
    case "STARTS":
    case "ENDS":
      reader.has("WITH")
      return { kind: "fuzzy", where: name, value: value(reader) }
    case "HAS":
      return has(reader)
    case "LENGTH": {
      const given = reader.next("OPERATOR")
      return { kind: "length", operator: operator(given?.[1] ?? "="), value: Number(reader.take("SIGNED_INT")[1]) }
    }
    default:
      return zipped(reader)
  }
}

const constant = (reader: Reader, constant: string | number): Filter => {
  const [, text] = reader.take("OPERATOR")
  return { reversed: value(reader), operator: operator(text), constant }
}

const phrase = (reader: Reader): Filter => {
  const isNot = reader.has("NOT")
  const [name, text] = reader.take("LPAR", "SIGNED_FLOAT", "SIGNED_INT", "ESCAPED_STRING", "IDENTIFIER")
  const found = (): Filter => {
    if (name === "IDENTIFIER") return { ...property(reader, text), demand: demand(reader) }
    if (name !== "LPAR") return constant(reader, name === "ESCAPED_STRING" ? unquoted(text) : Number(text))
    const inner = expression(reader)
    reader.take("RPAR")
    return inner
  }
  return isNot ? { not: found() } : found()
}

const clause = (reader: Reader): Filter => ({ and: listed(reader, "AND", phrase) })

const expression = (reader: Reader): Filter => ({ or: listed(reader, "OR", clause) })

/** A filter, or why the text is none. What stands side by side has to hold together. */
export const parse = (text: string): Result.Result<Filter, string> =>
  Result.try({
    try: () => {
      const reader = new Reader(text)
      const and: Array<Filter> = []
      while (!reader.isAtEnd) and.push(expression(reader))
      return { and }
    },
    catch: (cause) =>
      `Unable to parse filter ${text}. Lark traceback: \n${cause instanceof Error ? cause.message : String(cause)}`
  })
