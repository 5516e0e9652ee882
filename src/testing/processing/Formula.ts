/**
 * Chemical formulas: what they are made of, and the ways in which NOMAD writes them.
 */
import * as Elements from "./Elements.ts"

/** How many atoms of each element, in the order of the formula. */
export type Formula = ReadonlyMap<string, number>

const token = /\s*(?:([A-Z][a-z]?)|([([])|([)\]]))\s*(\d+(?:\.\d+)?)?/y

const add = (counts: Map<string, number>, symbol: string, count: number): void => {
  counts.set(symbol, (counts.get(symbol) ?? 0) + count)
}

/** Counts the atoms of a formula with groups in brackets. */
const count = (text: string): Map<string, number> | undefined => {
  const groups: Array<Map<string, number>> = [new Map()]
  token.lastIndex = 0
  while (token.lastIndex < text.trimEnd().length) {
    const match = token.exec(text)
    if (match === null) return undefined
    const [, symbol, opening, closing, digits = "1"] = match
    if (opening !== undefined) groups.push(new Map())
    const group = closing === undefined ? new Map() : groups.pop()
    const target = groups.at(-1)
    if (target === undefined || group === undefined) return undefined
    if (symbol !== undefined && !Elements.isSymbol(symbol)) return undefined
    if (symbol !== undefined) add(target, symbol, Number(digits))
    for (const [member, times] of group) add(target, member, times * Number(digits))
  }
  return groups.length === 1 ? groups[0] : undefined
}

/** Fractions of atoms become whole ones: the formula is multiplied by the least number that makes them so. */
const whole = (counts: ReadonlyMap<string, number>): Formula | undefined => {
  for (let factor = 1; factor <= 100; factor++) {
    const scaled = Array.from(counts, ([symbol, times]) => [symbol, times * factor] as const)
    if (scaled.every(([, times]) => Math.abs(times - Math.round(times)) < 1e-6)) {
      return new Map(scaled.map(([symbol, times]) => [symbol, Math.round(times)]))
    }
  }
  return undefined
}

/** What a text says as a formula; undefined if it is none. */
export const parse = (text: string): Formula | undefined => {
  const counts = count(text)
  return counts === undefined || counts.size === 0 ? undefined : whole(counts)
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))

const divided = (formula: Formula): Formula => {
  const by = Array.from(formula.values()).reduce(divisor)
  return new Map(Array.from(formula, ([symbol, times]) => [symbol, times / by]))
}

const write = (parts: ReadonlyArray<readonly [string, number]>): string =>
  parts.map(([symbol, times]) => (times > 1 ? `${symbol}${times}` : symbol)).join("")

type Part = readonly [symbol: string, times: number]

const bySymbol = ([left]: Part, [right]: Part): number => (left < right ? -1 : 1)

/** The elements, by symbol. */
export const elements = (formula: Formula): ReadonlyArray<string> => Array.from(formula.keys()).sort()

/** Hill's order: carbon, hydrogen if there is carbon, then the others by symbol. */
export const hill = (formula: Formula): string => {
  const first = formula.has("C") ? ["C", "H"] : []
  const place = ([symbol]: Part) => (first.includes(symbol) ? first.indexOf(symbol) : 2)
  return write(Array.from(formula).sort((left, right) => place(left) - place(right) || bySymbol(left, right)))
}

/** The smallest numbers, elements by symbol. */
export const reduced = (formula: Formula): string => write(Array.from(divided(formula)).sort(bySymbol))

/** The smallest numbers, in the order of IUPAC. */
export const iupac = (formula: Formula): string =>
  write(Array.from(divided(formula)).sort(([left], [right]) => Elements.rank(left) - Elements.rank(right)))

/** The smallest numbers, letters in place of the elements: the most frequent one is A. */
export const anonymous = (formula: Formula): string =>
  write(
    Array.from(divided(formula).values())
      .sort((left, right) => right - left)
      .map((times, index) => [String.fromCharCode(65 + index), times])
  )

/** What part of the atoms, and of the mass, is of an element; and the mass of one atom in kilograms. */
export interface Share {
  readonly element: string
  readonly atomic_fraction: number
  readonly mass_fraction: number
  readonly mass: number
}

/** The shares of the elements, in the order of the formula. */
export const shares = (formula: Formula): ReadonlyArray<Share> => {
  const parts = Array.from(formula, ([element, times]) => ({
    element,
    times,
    mass: Elements.massInFormula(element) ?? Number.NaN
  }))
  const atoms = parts.reduce((sum, { times }) => sum + times, 0)
  const total = parts.reduce((sum, { times, mass }) => sum + mass * times, 0)
  return parts.map(({ element, times, mass }) => ({
    element,
    atomic_fraction: times / atoms,
    mass_fraction: (mass * times) / total,
    mass
  }))
}
