/**
 * What pydantic prints of values that a model does not take: a number of errors, each with its place and its value.
 */
import * as Python from "./Python.ts"
import type { Json } from "./search/Document.ts"

/** One of the errors. */
export interface Fault {
  /** None for the model as a whole. */
  readonly place?: string
  readonly msg: string
  readonly type: string
  readonly input: Json
  /** Whether pydantic itself says so, which then also says where to read more. */
  readonly isOwn?: true
}

const typeOf = (value: Json): string => {
  if (value === null) return "NoneType"
  if (typeof value === "boolean") return "bool"
  if (typeof value === "number") return Number.isInteger(value) ? "int" : "float"
  if (typeof value === "string") return "str"
  return Array.isArray(value) ? "list" : "dict"
}

const shortened = (text: string): string => (text.length > 50 ? `${text.slice(0, 25)}...${text.slice(-24)}` : text)

const told = ({ input, isOwn, msg, place, type }: Fault): string =>
  `${place === undefined ? "" : `${place}\n`}  ${msg} ` +
  `[type=${type}, input_value=${shortened(Python.repr(input))}, input_type=${typeOf(input)}]` +
  (isOwn ? `\n    For further information visit https://errors.pydantic.dev/2.14/v/${type}` : "")

/** All that is wrong with a model. */
export const printed = (model: string, faults: ReadonlyArray<Fault>): string => {
  const many = faults.length === 1 ? "error" : "errors"
  return `${faults.length} validation ${many} for ${model}\n${faults.map(told).join("\n")}`
}
