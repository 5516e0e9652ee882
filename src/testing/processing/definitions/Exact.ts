/**
 * JSON with numbers as they were written: ids of definitions tell `1.0` from `1`.
 */
import { Fraction } from "../../Python.ts"
import type { Json } from "../../search/Document.ts"
import * as Yaml from "../Yaml.ts"

/** A value of JSON, whose whole numbers may be fractions. */
export type Exact = string | number | boolean | null | Fraction | ReadonlyArray<Exact> | ExactObject

/** An object of such values. */
export interface ExactObject {
  readonly [name: string]: Exact
}

export const isObject = (value: Exact | undefined): value is ExactObject =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Fraction)

/** The engine tells what a number was written as; its types do not say so yet. */
type Reviver = (key: string, value: unknown, context?: { readonly source?: string }) => unknown

const reviver: Reviver = (_, value, context) =>
  typeof value === "number" && Number.isInteger(value) && /[.eE]/.test(context?.source ?? "")
    ? new Fraction(value)
    : value

/** Parses a text that is known to be JSON. */
export const parse = (text: string): Exact => JSON.parse(text, reviver) as Exact // JSON, but for what the reviver made

/** The definitions in the main file of an archive; those of YAML are as they were parsed. */
export const definitionsIn = (
  mainfile: string,
  bytes: Uint8Array,
  parsed: { readonly [name: string]: Json }
): Exact | undefined => {
  const { definitions } = parsed
  if (definitions === undefined || !mainfile.endsWith(".json")) return definitions && Yaml.withTexts(definitions)
  const exact = parse(new TextDecoder().decode(bytes))
  return isObject(exact) ? exact["definitions"] : definitions
}

/** The value without the difference. */
export const plain = (value: Exact): Json => {
  if (value instanceof Fraction) return value.value
  if (Array.isArray(value)) return value.map((each: Exact) => plain(each))
  if (!isObject(value)) return value as Json // neither a list nor an object
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]))
}
