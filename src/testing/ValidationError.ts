/**
 * What pydantic prints of values that a model does not take: a number of errors, each with its place and its value.
 */
import * as Python from "./Python.ts"
import type { Issue } from "./Refused.ts"

/** One of the errors. */
export interface Fault {
  /** None for the model as a whole. */
  readonly place?: string
  readonly msg: string
  readonly type: string
  readonly input: unknown
  /** Whether pydantic itself says so, which then also says where to read more. */
  readonly isOwn?: true
}

/** NOMAD's own complaints about a query. */
const fromNomad = ["range_undefined", "no_values", "duplicate_quantity"]

/** An issue of a request as one of the errors of a model. */
export const fault = ({ input, loc, msg, type = "" }: Issue): Fault => ({
  ...(loc.length > 0 && { place: loc.join(".") }),
  msg,
  type,
  input,
  ...(!fromNomad.includes(type) && { isOwn: true })
})

const shortened = (text: string): string => (text.length > 50 ? `${text.slice(0, 25)}...${text.slice(-24)}` : text)

const told = ({ input, isOwn, msg, place, type }: Fault): string =>
  `${place === undefined ? "" : `${place}\n`}  ${msg} ` +
  `[type=${type}, input_value=${shortened(Python.repr(input))}, input_type=${Python.typeOf(input)}]` +
  (isOwn ? `\n    For further information visit https://errors.pydantic.dev/2.14/v/${type}` : "")

/** All that is wrong with a model. */
export const printed = (model: string, faults: ReadonlyArray<Fault>): string => {
  const many = faults.length === 1 ? "error" : "errors"
  return `${faults.length} validation ${many} for ${model}\n${faults.map(told).join("\n")}`
}
