/**
 * Suggestions: values that quantities have in some entry, and that begin with what somebody types.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import { InvalidRequest } from "../schema/NomadError.ts"
import { NomadClient } from "../services/NomadClient.ts"

/**
 * For which quantity values are looked for, and how many: 5, if nothing is said.
 *
 * @category models
 * @since 0.1.0
 */
export interface Quantity {
  readonly name: string
  readonly size?: number
}

/**
 * A value that fits.
 *
 * @category models
 * @since 0.1.0
 */
export interface Suggestion {
  readonly value: string
  /** How well it fits. */
  readonly weight: number
}

const named = (quantity: string | Quantity): Quantity => (typeof quantity === "string" ? { name: quantity } : quantity)

/**
 * The values of some quantities that begin with a text, or have a word that does, by quantity. Quantities without any are
 * missing. The values come from all entries of the deployment, whether or not this account may see them.
 *
 * `POST /suggestions`; fails with `InvalidRequest` when there are no suggestions for a quantity, and names those for which
 * there are.
 *
 * @example
 * ```ts
 * import * as Suggestions from "effect-nomad/Suggestions"
 *
 * const found = Suggestions.find("sal", ["entry_name", { name: "results.eln.lab_ids", size: 10 }])
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const find = Effect.fn("Suggestions.find")(function* (
  input: string,
  quantities: ReadonlyArray<string | Quantity>
) {
  if (input.trim() === "") return yield* InvalidRequest.of("give the beginning of a value", ["input"])
  const wanted = quantities.map(named)
  if (wanted.some(({ size = 1 }) => !Number.isInteger(size) || size < 1)) {
    return yield* InvalidRequest.of("give a whole number from 1", ["size"])
  }
  const nomad = yield* NomadClient
  const found = yield* nomad.suggestions.find({ payload: { input, quantities: wanted } })
  const all: { [quantity: string]: ReadonlyArray<Suggestion> } = {}
  for (const [name, values] of Object.entries(found)) {
    all[name] = values.flatMap(({ value, weight }) => (value ? [{ value, weight: weight ?? 1 }] : []))
  }
  return all
})
