/**
 * The fields of a request as FastAPI's validator reads them: what it accepts for a number, a text or a list, and the line
 * that it writes for what it does not accept.
 */
import type { Issue } from "../Refused.ts"

/** Something read, or what is wrong with it. */
export type Read<A> = { readonly value: A; readonly issues: ReadonlyArray<Issue> }

/** Where in the request a field is. */
export type Loc = ReadonlyArray<unknown>

/** A value with nothing wrong. */
export const valid = <A>(value: A): Read<A> => ({ value, issues: [] })

/** A value to go on with, and what was wrong. */
export const refused = <A>(value: A, issue: Issue): Read<A> => ({ value, issues: [issue] })

const integerText = /^\s*[+-]?\d+(?:_\d+)*(?:\.0*)?\s*$/

/** A whole number, as the server's validator reads one: texts that look like one count, and so do truth values. */
export const integer = (input: unknown, loc: Loc): Read<number | undefined> => {
  const wrong = (type: string, msg: string) => refused(undefined, { type, loc, msg, input })
  if (typeof input === "boolean") return valid(input ? 1 : 0)
  if (typeof input === "string") {
    return integerText.test(input)
      ? valid(Number(input.replaceAll("_", "")))
      : wrong("int_parsing", "Input should be a valid integer, unable to parse string as an integer")
  }
  if (typeof input !== "number") return wrong("int_type", "Input should be a valid integer")
  if (Math.abs(input) > Number.MAX_SAFE_INTEGER) {
    return wrong("int_parsing_size", "Unable to parse input string as an integer, exceeded maximum size")
  }
  if (!Number.isInteger(input)) {
    return wrong("int_from_float", "Input should be a valid integer, got a number with a fractional part")
  }
  return valid(input)
}

/** A whole number or nothing, which has to pass a check as well. */
export const integerOr = <A>(
  input: unknown,
  loc: Loc,
  otherwise: A,
  check: (value: number) => { readonly type: string; readonly msg: string } | undefined = () => undefined
): Read<number | A> => {
  if (input === undefined || input === null) return valid(otherwise)
  const { value, issues } = integer(input, loc)
  if (value === undefined) return { value: otherwise, issues }
  const fault = check(value)
  return fault === undefined ? valid(value) : refused(otherwise, { ...fault, loc, input: value })
}

/** A text or nothing. */
export const textOr = (input: unknown, loc: Loc): Read<string | undefined> => {
  if (input === undefined || input === null) return valid(undefined)
  return typeof input === "string"
    ? valid(input)
    : refused(undefined, { type: "string_type", loc, msg: "Input should be a valid string", input })
}

/** One of several texts. */
export const oneOf = <A extends string>(
  input: unknown,
  loc: Loc,
  allowed: ReadonlyArray<A>,
  otherwise: A | undefined
): Read<A | undefined> => {
  if (input === undefined) return valid(otherwise)
  if (input === null) return valid(undefined)
  const found = allowed.find((value) => value === input)
  if (found !== undefined) return valid(found)
  const quoted = allowed.map((value) => `'${value}'`)
  const expected = `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`
  return refused(otherwise, { type: "enum", loc, msg: `Input should be ${expected}`, input, ctx: { expected } })
}

/** Whether something is an object, not a list. */
export const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The line for something that should be an object. */
export const noObject = (input: unknown, loc: Loc): Issue => ({
  type: "model_attributes_type",
  loc,
  msg: "Input should be a valid dictionary or object to extract fields from",
  input
})

/** What is wrong with a value, apart from where it is. */
export interface Fault {
  readonly type: string
  readonly msg: string
  readonly ctx?: unknown
}

/** A number that has to be above zero. */
export const positive = (value: number): Fault | undefined =>
  value > 0 ? undefined : { type: "greater_than", msg: "Input should be greater than 0", ctx: { gt: 0 } }

const asNumber = (input: unknown): number | undefined => {
  if (typeof input === "boolean") return input ? 1 : 0
  if (typeof input === "number") return input
  if (typeof input !== "string" || input.trim() === "") return undefined
  const number = Number(input)
  return Number.isNaN(number) ? undefined : number
}

/** A number, not only a whole one. */
export const number = (input: unknown, loc: Loc): Read<number> => {
  const value = asNumber(input)
  if (value !== undefined) return valid(value)
  return typeof input === "string"
    ? refused(0, {
        type: "float_parsing",
        loc,
        msg: "Input should be a valid number, unable to parse string as a number",
        input
      })
    : refused(0, { type: "float_type", loc, msg: "Input should be a valid number", input })
}

/** A number or nothing, which has to pass a check as well. */
export const numberOr = (
  input: unknown,
  loc: Loc,
  check: (value: number) => Fault | undefined = () => undefined
): Read<number | undefined> => {
  if (input === undefined || input === null) return valid(undefined)
  const read = number(input, loc)
  if (read.issues.length > 0) return read
  const fault = check(read.value)
  return fault === undefined ? read : refused(undefined, { ...fault, loc, input })
}

const truths: { readonly [text: string]: boolean } = {
  true: true,
  t: true,
  yes: true,
  y: true,
  on: true,
  "1": true,
  false: false,
  f: false,
  no: false,
  n: false,
  off: false,
  "0": false
}

/** A truth value, or what the validator takes for one. */
export const truth = (input: unknown, loc: Loc): Read<boolean> => {
  if (input === undefined) return valid(false)
  if (typeof input === "boolean") return valid(input)
  const isText = typeof input === "string" || Number.isInteger(input)
  const found =
    isText && Object.hasOwn(truths, String(input).toLowerCase()) ? truths[String(input).toLowerCase()] : undefined
  if (found !== undefined) return valid(found)
  return refused(
    false,
    isText
      ? { type: "bool_parsing", loc, msg: "Input should be a valid boolean, unable to interpret input", input }
      : { type: "bool_type", loc, msg: "Input should be a valid boolean", input }
  )
}

/** A text that has to be there. */
export const text = (fields: { readonly [key: string]: unknown }, key: string, loc: Loc): Read<string> => {
  const input = fields[key]
  if (typeof input === "string") return valid(input)
  return refused(
    "",
    Object.hasOwn(fields, key)
      ? { type: "string_type", loc: [...loc, key], msg: "Input should be a valid string", input }
      : { type: "missing", loc: [...loc, key], msg: "Field required", input: fields }
  )
}

/** A list whose items are read one by one. */
export const list = <A>(
  input: unknown,
  loc: Loc,
  item: (input: unknown, loc: Loc) => Read<A>
): Read<ReadonlyArray<A>> => {
  if (!Array.isArray(input)) return refused([], { type: "list_type", loc, msg: "Input should be a valid list", input })
  const items = input.map((value, index) => item(value, [...loc, index]))
  return { value: items.map((read) => read.value), issues: items.flatMap((read) => read.issues) }
}

/** A text among others. */
export const textItem = (input: unknown, loc: Loc): Read<string> =>
  typeof input === "string"
    ? valid(input)
    : refused("", { type: "string_type", loc, msg: "Input should be a valid string", input })
