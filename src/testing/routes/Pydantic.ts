/**
 * The server's way to read values, which is pydantic's: numbers and truth values also from text, and a list of
 * everything that is wrong, each with its place and the value that was found there.
 */
import * as SchemaAST from "effect/SchemaAST"
import { literal, trimmed, unique } from "../../schema/internal/Field.ts"
import type { Issue } from "../Refused.ts"
import * as Fields from "../search/Fields.ts"
import * as PydanticMoment from "./PydanticMoment.ts"

/** A place in a request: `query` or `body`, then names and indices. */
export type Place = ReadonlyArray<string | number>

/** A value as the server understood it, and what it could not make sense of. */
export interface Reading {
  readonly value: unknown
  readonly issues: ReadonlyArray<Issue>
}

type Read = (input: unknown, place: Place) => Reading

const fine = (value: unknown): Reading => ({ value, issues: [] })

const wrong =
  (type: string, msg: string, ctx?: unknown) =>
  (input: unknown, loc: Place): Reading => ({
    value: input,
    issues: [{ type, loc, msg, input, ...(ctx === undefined ? {} : { ctx }) }]
  })

/** What a place that must not be empty is told. */
export const missing = (loc: Place, input: unknown = null): Issue => ({
  type: "missing",
  loc,
  msg: "Field required",
  input
})

/** What is told where an object has to be. */
export const noObject: Read = wrong(
  "model_attributes_type",
  "Input should be a valid dictionary or object to extract fields from"
)

const isObject = (input: unknown): input is { readonly [key: string]: unknown } =>
  typeof input === "object" && input !== null && !Array.isArray(input)

const text: Read = (input, place) =>
  typeof input === "string" ? fine(input) : wrong("string_type", "Input should be a valid string")(input, place)

/** A text as long as its schema wants it, after the blanks around it are gone where they do not count. */
const sized =
  (ast: SchemaAST.AST): Read =>
  (input, place) => {
    if (typeof input !== "string") return text(input, place)
    const value = SchemaAST.resolveAt(trimmed)(ast) === true ? input.trim() : input
    for (const check of ast.checks ?? []) {
      const bound = check.annotations?.representation?.payload
      const { minLength: min_length } = isObject(bound) ? bound : {}
      if (typeof min_length === "number" && value.length < min_length) {
        const msg = `String should have at least ${min_length} character${min_length === 1 ? "" : "s"}`
        return wrong("string_too_short", msg, { min_length })(input, place)
      }
    }
    return fine(value)
  }

const moment: Read = (input, place) => {
  if (typeof input === "number") return fine(String(input))
  if (typeof input !== "string") return wrong("datetime_type", "Input should be a valid datetime")(input, place)
  const reading = PydanticMoment.read(input)
  if ("text" in reading) return fine(reading.text)
  const msg = `Input should be a valid datetime or date, ${reading.error}`
  return wrong("datetime_from_date_parsing", msg, { error: reading.error })(input, place)
}

/** A number within the bounds that its schema sets. */
const bounded =
  (ast: SchemaAST.AST): Read =>
  (input, place) => {
    const reading = Fields.integer(input, place)
    const value = Number(reading.value)
    for (const check of reading.issues.length === 0 ? (ast.checks ?? []) : []) {
      const bound = check.annotations?.representation?.payload
      const { exclusiveMinimum: gt, maximum: le, minimum: ge } = isObject(bound) ? bound : {}
      if (typeof gt === "number" && value <= gt) {
        return wrong("greater_than", `Input should be greater than ${gt}`, { gt })(input, place)
      }
      if (typeof ge === "number" && value < ge) {
        return wrong("greater_than_equal", `Input should be greater than or equal to ${ge}`, { ge })(input, place)
      }
      if (typeof le === "number" && value > le) {
        return wrong("less_than_equal", `Input should be less than or equal to ${le}`, { le })(input, place)
      }
    }
    return reading
  }

const oneOf =
  (choices: ReadonlyArray<unknown>, type: "enum" | "literal_error" = "enum"): Read =>
  (input, place) => {
    if (choices.includes(input)) return fine(input)
    const quoted = choices.map((choice) => `'${String(choice)}'`)
    const expected = [quoted.slice(0, -1).join(", "), quoted.at(-1)].filter((part) => part !== "").join(" or ")
    return wrong(type, `Input should be ${expected}`, { expected })(input, place)
  }

const list =
  (item: SchemaAST.AST, kind: "list" | "set"): Read =>
  (input, place) => {
    if (!Array.isArray(input)) return wrong(`${kind}_type`, `Input should be a valid ${kind}`)(input, place)
    const readings = input.map((each, index) => read(item)(each, [...place, index]))
    return { value: readings.map(({ value }) => value), issues: readings.flatMap(({ issues }) => issues) }
  }

const record =
  (item: SchemaAST.AST): Read =>
  (input, place) => {
    if (!isObject(input)) return wrong("dict_type", "Input should be a valid dictionary")(input, place)
    const readings = Object.entries(input).map(([key, each]) => [key, read(item)(each, [...place, key])] as const)
    return {
      value: Object.fromEntries(readings.map(([key, { value }]) => [key, value])),
      issues: readings.flatMap(([, { issues }]) => issues)
    }
  }

const model =
  (ast: SchemaAST.Objects): Read =>
  (input, place) => {
    if (!isObject(input)) return noObject(input, place)
    // Keys that the server does not know stay: some of its routes look at the body as it came.
    const value: { [key: string]: unknown } = { ...input }
    const issues: Array<Issue> = []
    for (const { name, type } of ast.propertySignatures) {
      const key = String(name)
      const here = [...place, key]
      if (input[key] === undefined) {
        if (!SchemaAST.isOptional(type)) issues.push(missing(here, input))
        continue
      }
      const reading = read(type)(input[key], here)
      value[key] = reading.value
      issues.push(...reading.issues)
    }
    return { value, issues }
  }

/** What Python calls a type of texts, or of lists of them. */
const named = (ast: SchemaAST.AST): string | undefined => {
  if (SchemaAST.isString(ast)) return "str"
  const item = SchemaAST.isArrays(ast) ? ast.rest[0] : undefined
  return item !== undefined && SchemaAST.isString(item) ? "list[str]" : undefined
}

const choice =
  (ast: SchemaAST.Union): Read =>
  (input, place) => {
    const members = ast.types.filter((type) => !SchemaAST.isNull(type))
    if (input === null && members.length < ast.types.length) return fine(null)
    if (members.every(SchemaAST.isLiteral)) {
      const type = SchemaAST.resolveAt(literal)(ast) === true ? "literal_error" : "enum"
      return oneOf(
        members.map((member) => member.literal),
        type
      )(input, place)
    }
    const readings = members.map((member) => read(member)(input, place))
    const fitting = readings.find(({ issues }) => issues.length === 0)
    if (fitting !== undefined) return fitting
    const names = members.length > 1 ? members.map(named) : [undefined]
    return names.every((name) => name !== undefined)
      ? {
          value: input,
          issues: members.flatMap((member, index) => read(member)(input, [...place, names[index] ?? ""]).issues)
        }
      : (readings[0] ?? fine(input))
  }

/** Reads a value as the type of a schema wants it. What no other kind of type asks for is taken as it is. */
export const read = (ast: SchemaAST.AST): Read => {
  if (SchemaAST.isString(ast)) return SchemaAST.resolveAt("format")(ast) === "date-time" ? moment : sized(ast)
  if (SchemaAST.isNumber(ast)) return bounded(ast)
  if (SchemaAST.isBoolean(ast)) return Fields.truth
  if (SchemaAST.isLiteral(ast)) return oneOf([ast.literal])
  if (SchemaAST.isUnion(ast)) return choice(ast)
  if (SchemaAST.isArrays(ast) && ast.rest[0] !== undefined) {
    return list(ast.rest[0], SchemaAST.resolveAt(unique)(ast) === true ? "set" : "list")
  }
  if (SchemaAST.isSuspend(ast)) return read(ast.thunk())
  if (!SchemaAST.isObjects(ast)) return fine
  const values = ast.indexSignatures[0]
  return values !== undefined && ast.propertySignatures.length === 0 ? record(values.type) : model(ast)
}
