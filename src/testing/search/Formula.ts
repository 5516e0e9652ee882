/**
 * Chemical formulas in Hill's order. NOMAD puts what is searched for in `chemical_formula_hill` into that order first, so
 * that `SiO2` finds `O2Si`.
 */
import * as Result from "effect/Result"
import type { Refused } from "../Refused.ts"
import type { Quantity } from "./Quantities.ts"
import type { Criterion, Scalar } from "./Query.ts"
import * as Refusals from "./Refusals.ts"

const isHill = (quantity: Quantity): boolean =>
  quantity.name.endsWith(".chemical_formula_hill") && quantity.name.startsWith("results.")

const shape = /^(?:[A-Z][a-z]?\d*|[()]\d*)+$/

type Counts = ReadonlyMap<string, number>

const add = (counts: Counts, more: Counts, times: number): Counts =>
  [...more].reduce((sum, [symbol, count]) => new Map(sum).set(symbol, (sum.get(symbol) ?? 0) + count * times), counts)

/** The atoms of a formula, groups in parentheses multiplied out; nothing if it is no formula. */
const atoms = (formula: string): Counts | undefined => {
  if (!shape.test(formula)) return undefined
  const stack: Array<Counts> = [new Map()]
  for (const [, symbol, sign, times] of formula.matchAll(/(?:([A-Z][a-z]?)|([()]))(\d*)/g)) {
    const count = times === "" ? 1 : Number(times)
    const top = stack.pop()
    if (top === undefined) return undefined
    if (symbol !== undefined) stack.push(add(top, new Map([[symbol, 1]]), count))
    else if (sign === "(") stack.push(top, new Map())
    else {
      const outer = stack.pop()
      if (outer === undefined) return undefined
      stack.push(add(outer, top, count))
    }
  }
  return stack.length === 1 ? stack[0] : undefined
}

/** A formula in Hill's order: carbon and hydrogen first where there is carbon, then the alphabet. */
export const hill = (formula: string): string | undefined => {
  const counts = atoms(formula)
  if (counts === undefined) return undefined
  const rank = (symbol: string) => (counts.has("C") && (symbol === "C" || symbol === "H") ? `0${symbol}` : symbol)
  return [...counts]
    .sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1))
    .map(([symbol, count]) => (count === 1 ? symbol : `${symbol}${count}`))
    .join("")
}

const values = (criterion: Criterion): ReadonlyArray<Scalar> => {
  if (typeof criterion !== "object") return [criterion]
  return "any" in criterion
    ? criterion.any
    : "all" in criterion
      ? criterion.all
      : "none" in criterion
        ? criterion.none
        : [0]
}

/** Refuses what is no formula, where one is searched for; the server stumbles over it. */
export const check = (quantity: Quantity, criterion: Criterion): Result.Result<void, Refused> => {
  if (!isHill(quantity)) return Result.succeed(undefined)
  const bad = values(criterion).find((value) => typeof value !== "string" || hill(value) === undefined)
  if (bad === undefined) return Result.succeed(undefined)
  return typeof bad === "string"
    ? Refusals.stumbled(
        "formula that is none",
        "ValueError",
        bad === "" ? 'Could not extract any species from the formula ""' : ""
      )
    : Refusals.stumbled("formula that is none", "TypeError", "expected string or bytes-like object")
}

const order = (value: Scalar): Scalar => hill(String(value)) ?? value

/** What to look for instead: formulas in the order in which they are stored. */
export const ordered = (quantity: Quantity, criterion: Criterion): Criterion => {
  if (!isHill(quantity)) return criterion
  if (typeof criterion !== "object") return order(criterion)
  if ("any" in criterion) return { any: criterion.any.map(order) }
  if ("all" in criterion) return { all: criterion.all.map(order) }
  return "none" in criterion ? { none: criterion.none.map(order) } : criterion
}
