/**
 * Units of quantities: expressions such as `eV/angstrom**2`, and how NOMAD writes them.
 */
import { Unreadable } from "../Unreadable.ts"
import * as Table from "./UnitTable.ts"

/** Powers of units, or of dimensions, by name. */
export type Powers = ReadonlyMap<string, number>

type Token = { readonly kind: "name" | "number" | "sign"; readonly text: string }

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹"

/** The expression as plain signs: superscripts are powers, `per` divides, what stands side by side is multiplied. */
const plain = (text: string): string =>
  text
    .trim()
    .replace(/(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_, minus: string, digits: string) => {
      const number = Array.from(digits, (digit) => superscripts.indexOf(digit)).join("")
      return `**${minus === "" ? "" : "-"}${number}`
    })
    .replaceAll("·", "*")
    .replaceAll("%", " percent ")
    .trim()
    .replaceAll("^", "**")
    .replaceAll(/\bper\b/g, "/")
    .replaceAll("//", "/")
    .replaceAll(/\s*(\*\*|[*/])\s*/g, "$1")
    .replaceAll(/(?<=[^\s*/(+-])\s+(?=[^\s*/)+-])/g, "*")

const token = /\s*(?:(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)|([\p{L}_°µ‰][\p{L}\p{N}_°µ]*)|(\*\*|[*/()+-]))/uy

const tokens = (text: string): ReadonlyArray<Token> => {
  const out: Array<Token> = []
  token.lastIndex = 0
  while (token.lastIndex < text.length) {
    const match = token.exec(text)
    if (match === null) throw new Unreadable(`no unit: ${text}`)
    const [, number, name, sign = ""] = match
    out.push(
      number !== undefined
        ? { kind: "number", text: number }
        : name !== undefined
          ? { kind: "name", text: name }
          : { kind: "sign", text: sign }
    )
  }
  return out
}

interface Known {
  readonly name: string
  readonly dimensions: Powers
}

const words = (list: string): ReadonlyArray<ReadonlyArray<string>> =>
  list.split(",").map((each) => each.trim().split(/\s+/))

const dimensionsOf = (text: string): Powers =>
  new Map(
    Array.from(text.matchAll(/(\[\w+\])(-?\d+)?/g), ([, name = "", power = "1"]) => [name, Number(power)] as const)
  )

const isEnd = (sign: string | undefined): boolean => sign === undefined || /[\s,:]/.test(sign)

/** Where a name stands in the table, as a whole word. */
const placeOf = (name: string): number => {
  const { units } = Table
  for (let at = units.indexOf(name); at !== -1; at = units.indexOf(name, at + 1)) {
    if (isEnd(units[at - 1]) && isEnd(units[at + name.length])) return at
  }
  return -1
}

/** The line of a place: those that go on are indented further. */
const lineOf = (at: number): string => {
  let start = Table.units.lastIndexOf("\n  ", at)
  while (Table.units[start + 3] === " ") start = Table.units.lastIndexOf("\n  ", start - 1)
  return Table.units.slice(start + 3, at)
}

/** Reads what the table says of a name. It is searched, not parsed: most packages have few units, if any. */
const look = (name: string): Known | undefined => {
  const at = placeOf(name)
  if (at === -1) return undefined
  const line = lineOf(at)
  const start = at - line.length + Math.max(line.lastIndexOf(","), line.indexOf(":")) + 1
  const [first = name] = /\S+/.exec(Table.units.slice(start, at + name.length)) ?? []
  return { name: first, dimensions: dimensionsOf(line.slice(0, line.indexOf(":"))) }
}

const readPrefixes = (): ReadonlyArray<readonly [written: string, name: string]> => [
  ["", ""],
  ...words(Table.prefixes).flatMap(([name = "", ...others]) => [name, ...others].map((each) => [each, name] as const))
]

interface Value {
  readonly factor: number
  readonly powers: Powers
}

const raised = ({ factor, powers }: Value, by: number): Value => ({
  factor: factor ** by,
  powers: new Map(Array.from(powers, ([name, power]) => [name, power * by]))
})

const product = (one: Value, other: Value): Value => {
  const powers = new Map(one.powers)
  for (const [name, power] of other.powers) powers.set(name, (powers.get(name) ?? 0) + power)
  return { factor: one.factor * other.factor, powers }
}

/** Reads an expression from names to powers; `leaf` says what a name is. */
const evaluate = (text: string, leaf: (name: string) => Value): Value => {
  const all = tokens(plain(text))
  let at = 0
  const takes = (sign: string): boolean => all[at]?.kind === "sign" && all[at]?.text === sign && ++at > 0
  const factor = (): Value => {
    if (takes("-")) return product({ factor: -1, powers: new Map() }, factor())
    const base = atom()
    if (!takes("**")) return base
    const { factor: by, powers } = factor()
    if (powers.size > 0) throw new Unreadable(`no power: ${text}`)
    return raised(base, by)
  }
  const terms = (): Value => {
    let value = factor()
    for (;;) {
      if (takes("*")) value = product(value, factor())
      else if (takes("/")) value = product(value, raised(factor(), -1))
      else return value
    }
  }
  const atom = (): Value => {
    if (takes("(")) {
      const inner = terms()
      if (!takes(")")) throw new Unreadable(`no unit: ${text}`)
      return inner
    }
    const found = all[at++]
    if (found === undefined || found.kind === "sign") throw new Unreadable(`no unit: ${text}`)
    return found.kind === "number" ? { factor: Number(found.text), powers: new Map() } : leaf(found.text)
  }
  const value = terms()
  if (at < all.length) throw new Unreadable(`no unit: ${text}`)
  return value
}

const withoutZeros = (powers: Powers): Powers => new Map(Array.from(powers).filter(([, power]) => power !== 0))

const powerOf = (name: string, power: number): string => (power === 1 ? name : `${name} ** ${power}`)

/** A unit as NOMAD writes it. */
export const write = (powers: Powers): string => {
  const sorted = Array.from(powers).toSorted(([one], [other]) => (one < other ? -1 : 1))
  const above = sorted.filter(([, power]) => power > 0).map(([name, power]) => powerOf(name, power))
  const below = sorted.filter(([, power]) => power < 0).map(([name, power]) => powerOf(name, -power))
  if (sorted.length === 0) return "dimensionless"
  return [above.length === 0 ? "1" : above.join(" * "), ...below].join(" / ")
}

const derived: { readonly [name: string]: string } = {
  area: "[length]2",
  volume: "[length]3",
  frequency: "[time]-1",
  velocity: "[length] [time]-1",
  speed: "[length] [time]-1",
  acceleration: "[length] [time]-2",
  force: "[length] [mass] [time]-2",
  energy: "[length]2 [mass] [time]-2",
  power: "[length]2 [mass] [time]-3",
  pressure: "[length]-1 [mass] [time]-2",
  density: "[length]-3 [mass]",
  concentration: "[length]-3 [substance]",
  charge: "[current] [time]",
  electric_potential: "[current]-1 [length]2 [mass] [time]-3",
  resistance: "[current]-2 [length]2 [mass] [time]-3"
}

const none: Value = { factor: 1, powers: new Map() }

/** NOMAD's registry of units. */
export class Registry {
  readonly #units = new Map<string, Known | undefined>()
  #prefixes: ReadonlyArray<readonly [written: string, name: string]> | undefined

  #look(text: string): Known | undefined {
    if (text !== "" && !this.#units.has(text)) this.#units.set(text, look(text))
    return this.#units.get(text)
  }

  /** A unit by any of its names, with a prefix, or in the plural. */
  #find(text: string): Known | undefined {
    const known = this.#look(text)
    if (known !== undefined) return known
    const prefixes = (this.#prefixes ??= readPrefixes())
    for (const ending of ["", "s"]) {
      if (!text.endsWith(ending)) continue
      const stem = text.slice(0, text.length - ending.length)
      for (const [written, prefix] of prefixes) {
        const unit = stem.startsWith(written) ? this.#look(stem.slice(written.length)) : undefined
        const isShort = ending !== "" && stem.length - written.length === 1
        const isRight = written === "" || (unit !== undefined && !Table.withZero.includes(unit.name))
        if (unit !== undefined && isRight && !isShort) return { ...unit, name: `${prefix}${unit.name}` }
      }
    }
    return undefined
  }

  #named(text: string): Known {
    const difference = /^(?:delta_|Δ)(.+)$/.exec(text)?.[1]
    const found = this.#find(difference ?? text)
    if (found === undefined) throw new Unreadable(`no unit: ${text}`)
    return difference === undefined ? found : { ...found, name: `delta_${found.name}` }
  }

  /** Reads a unit. Numbers in it have to come to 1. */
  parse(text: string): Powers {
    if (text.trim() === "") return new Map()
    const { factor, powers } = evaluate(text, (name) =>
      name === "dimensionless" ? none : { factor: 1, powers: new Map([[this.#named(name).name, 1]]) }
    )
    if (factor !== 1) throw new Unreadable(`no unit: ${text}`)
    const all = withoutZeros(powers)
    const isAlone = all.size === 1 && Array.from(all.values())[0] === 1
    const change = (name: string) => (!isAlone && Table.withZero.includes(name) ? `delta_${name}` : name)
    return new Map(Array.from(all, ([name, power]) => [change(name), power]))
  }

  #dimensions(powers: Powers): Powers {
    const parts = Array.from(powers, ([name, power]) =>
      raised({ factor: 1, powers: this.#named(name).dimensions }, power)
    )
    return withoutZeros(parts.reduce(product, none).powers)
  }

  /** Whether a unit measures what a dimensionality such as `[length] / [time]` says. */
  measures(powers: Powers, dimensionality: string): boolean {
    if (dimensionality === "transformation") return true
    const own = this.#dimensions(powers)
    if (dimensionality === "dimensionless" || dimensionality === "1") return own.size === 0
    const wanted = evaluate(dimensionality.replaceAll(/\[(\w+)\]/g, "$1"), (name) => ({
      factor: 1,
      powers: dimensionsOf(derived[name] ?? `[${name}]`)
    })).powers
    const other = withoutZeros(wanted)
    return own.size === other.size && Array.from(own).every(([name, power]) => other.get(name) === power)
  }
}
