/**
 * What FastAPI says of a query that does not have the form of one: a line for every form that it might have had.
 */
import * as Python from "../Python.ts"
import type { Issue } from "../Refused.ts"
import { isObject } from "./Fields.ts"

const query = ["body", "query"] as const
const scalars = "int,float,bool,str,datetime"
const values = `union[${scalars},list[union[${scalars}]]`

/** How the validator calls an object of quantities: at the top, and inside another query. */
const quantities = `dict[str,${values},function-after[check_range_is_valid(), Range],Any_,All,None_,dict[str,any]]]`
const innerQuantities = `dict[str,${values},...,...,...,...,dict[str,any]]]`

const noModel = "Input should be a valid dictionary or object to extract fields from"

const line = (type: string, msg: string, loc: ReadonlyArray<unknown>, input: unknown): Issue => ({
  type,
  loc,
  msg,
  input
})

const kinds = [
  ["int", "Input should be a valid integer", "int"],
  ["float", "Input should be a valid number", "float"],
  ["bool", "Input should be a valid boolean", "bool"],
  ["string", "Input should be a valid string", "str"],
  ["datetime", "Input should be a valid datetime", "datetime"]
] as const

const noScalar = (loc: ReadonlyArray<unknown>, input: unknown, bool = true): ReadonlyArray<Issue> =>
  kinds
    .filter(([kind]) => bool || kind !== "bool")
    .map(([kind, msg, at]) => line(`${kind}_type`, msg, [...loc, at], input))

/** A bound has to be a number, a text or a date. */
export const bound = (name: string, input: unknown): ReadonlyArray<Issue> => noScalar([...query, name], input, false)

/** An operator has to have values, and not what another operator makes of them. */
export const behind = (outer: string, inner: Python.Instance): ReadonlyArray<Issue> =>
  ["any", "all", "none"].includes(outer)
    ? Object.entries(inner.fields).flatMap((field, index) =>
        noScalar(["value", outer, index], new Python.Tuple(...field))
      )
    : noScalar(["value", outer], inner, false)

/** A bound that bounds nothing, such as 0. */
export const unbounded = (name: string, value: unknown): Issue =>
  line("range_undefined", "At least one range boundary must be defined", query, { [name]: value })

/** `any`, `all` and `none` take lists. */
export const noList = (name: string, input: unknown): Issue =>
  line("list_type", "Input should be a valid list", [...query, name], input)

const duplicate = (input: unknown): Issue =>
  line("duplicate_quantity", "A quantity can only appear once in a query", query, input)

const rangeForm = "function-after[check_range_is_valid(), Range]"
const setForms = ["Any_", "All", "None_"]

/** What null is not, besides no scalar: the validator tries it in all forms of a value. */
const noForm: ReadonlyArray<Issue> = [
  line("list_type", "Input should be a valid list", [...query, `list[union[${scalars}]]`], null),
  line("model_type", "Input should be a valid dictionary or instance of Range", [...query, rangeForm], null),
  ...setForms.map((name) => line("no_values", "At least one value must be provided", [...query, name], null)),
  line("dict_type", "Input should be a valid dictionary", [...query, "dict[str,any]"], null)
]

/** A quantity's value has to be a text, number, truth value, list of them, or object. */
export const noValue = (input: unknown): ReadonlyArray<Issue> => [
  ...noScalar(query, input),
  ...(input === null ? noForm : [])
]

const isScalar = (value: unknown): boolean => ["string", "number", "boolean"].includes(typeof value)

const isValue = (value: unknown): boolean =>
  Array.isArray(value) ? value.every(isScalar) : isScalar(value) || isObject(value)

const badItems = (loc: ReadonlyArray<unknown>, items: ReadonlyArray<unknown>): ReadonlyArray<Issue> =>
  items.flatMap((item, index) => (isScalar(item) ? [] : noScalar([...loc, index], item)))

const badValue = (loc: ReadonlyArray<unknown>, value: unknown): ReadonlyArray<Issue> => {
  if (isValue(value)) return []
  const list = [...loc, `list[union[${scalars}]]`]
  const set = (name: string) =>
    value === null
      ? line("no_values", "At least one value must be provided", [...loc, name], value)
      : line("model_attributes_type", noModel, [...loc, name], value)
  return [
    ...noScalar(loc, value),
    ...(Array.isArray(value)
      ? badItems(list, value)
      : [line("list_type", "Input should be a valid list", list, value)]),
    line("model_attributes_type", noModel, [...loc, rangeForm], value),
    ...setForms.map(set),
    line("dict_type", "Input should be a valid dictionary", [...loc, "dict[str,any]"], value)
  ]
}

/** Python finds an operator also in the middle of a text, and then takes the text for an object that has it. */
const looksLike = (form: string, input: unknown): unknown =>
  typeof input === "string" && input.includes(form.toLowerCase()) ? input : false

/** Every form that something that is no object fails to have. */
const noObject = (loc: ReadonlyArray<unknown>, input: unknown, label: string): ReadonlyArray<Issue> => [
  ...["And", "Or", "Not"].map((form) => line("model_attributes_type", noModel, [...loc, form], looksLike(form, input))),
  ...["Nested", "Criteria", "Empty"].map((form) => line("model_attributes_type", noModel, [...loc, form], input)),
  line("dict_type", "Input should be a valid dictionary", [...loc, label], input)
]

const operators = /^(.*):(lt|lte|gt|gte|any|all|none)$/s
const isSet = (operator: string): boolean => ["any", "all", "none"].includes(operator)

/** What is wrong with the quantities of one object, once their values have a form that can be read: the first fault. */
const faulty = (fields: { readonly [key: string]: unknown }): ReadonlyArray<Issue> => {
  const names = new Set(Object.keys(fields))
  for (const [key, value] of Object.entries(fields)) {
    const [, name, operator] = operators.exec(key) ?? []
    if (name === undefined || operator === undefined) continue
    if (isSet(operator) && !Array.isArray(value)) return [noList(operator, value)]
    if (!isSet(operator) && typeof value !== "string" && typeof value !== "number") return bound(operator, value)
    if (value === 0 || value === "") return [unbounded(operator, value)]
    if (names.has(name)) return [duplicate(fields)]
    names.add(name)
  }
  return []
}

const form = (name: "And" | "Or" | "Not"): string => name.toLowerCase()

/** Why an object is no `And`, `Or` or `Not`; nothing if it is one. */
const noLogic = (
  name: "And" | "Or" | "Not",
  fields: { readonly [key: string]: unknown },
  loc: ReadonlyArray<unknown>
): ReadonlyArray<Issue> => {
  const key = form(name)
  const operand = fields[key]
  if (operand === undefined) return [line("model_attributes_type", noModel, [...loc, name], false)]
  if (operand === null) return [line("no_values", "At least one value must be provided", [...loc, name], fields)]
  const at = [...loc, name, key]
  if (name === "Not") return findAt(operand, at, innerQuantities)
  if (!Array.isArray(operand)) return [line("list_type", "Input should be a valid list", at, operand)]
  const issues = operand.flatMap((item, index) => formOf(item, [...at, index], innerQuantities))
  return issues.length > 0
    ? issues
    : moved(
        operand.flatMap((item) => (isObject(item) ? faulty(item) : [])),
        at,
        operand
      )
}

/** The first fault of a list's queries is shown at the list. */
const moved = (
  faults: ReadonlyArray<Issue>,
  at: ReadonlyArray<unknown>,
  operand: ReadonlyArray<unknown>
): ReadonlyArray<Issue> =>
  faults.map((fault) => ({
    ...fault,
    loc: [...at, ...fault.loc.slice(query.length)],
    input: fault.type === "duplicate_quantity" ? operand : fault.input
  }))

const missing = (
  fields: { readonly [key: string]: unknown },
  loc: ReadonlyArray<unknown>,
  keys: ReadonlyArray<string>
) =>
  keys
    .filter((key) => !Object.hasOwn(fields, key))
    .map((key) => line("missing", "Field required", [...loc, key], fields))

const extra = (
  fields: { readonly [key: string]: unknown },
  loc: ReadonlyArray<unknown>,
  known: ReadonlyArray<string>
) =>
  Object.entries(fields)
    .filter(([key]) => !known.includes(key))
    .map(([key, value]) => line("extra_forbidden", "Extra inputs are not permitted", [...loc, key], value))

/** Everything that an object might have been instead. */
const otherForms = (
  fields: { readonly [key: string]: unknown },
  loc: ReadonlyArray<unknown>,
  label: string
): ReadonlyArray<Issue> => [
  ...missing(fields, [...loc, "Nested"], ["prefix", "query"]),
  ...missing(fields, [...loc, "Criteria"], ["name", "value"]),
  ...("name" in fields && "value" in fields ? badValue([...loc, "Criteria", "value"], fields["value"]) : []),
  ...extra(fields, [...loc, "Criteria"], ["name", "value"]),
  ...extra(fields, [...loc, "Empty"], []),
  ...Object.entries(fields).flatMap(([key, value]) => badValue([...loc, label, key], value))
]

/** Why something has none of the forms of a query. */
const formOf = (value: unknown, loc: ReadonlyArray<unknown>, label: string): ReadonlyArray<Issue> => {
  if (!isObject(value)) return noObject(loc, value, label)
  if (Object.values(value).every(isValue)) return []
  const logic = (["And", "Or", "Not"] as const).map((name) => noLogic(name, value, loc))
  return logic.some((issues) => issues.length === 0) ? [] : [...logic.flat(), ...otherForms(value, loc, label)]
}

const findAt = (value: unknown, loc: ReadonlyArray<unknown>, label: string): ReadonlyArray<Issue> => {
  const issues = formOf(value, loc, label)
  if (issues.length > 0 || !isObject(value)) return issues
  return Object.values(value).every(isValue) ? faulty(value) : []
}

/** What is wrong with the form of a query. */
export const find = (value: unknown): ReadonlyArray<Issue> => findAt(value, query, quantities)
