/**
 * Values of quantities, as their definitions have them.
 */
import type { Json, JsonObject } from "../search/Document.ts"
import * as Conversion from "./Conversion.ts"
import * as Python from "../Python.ts"
import * as Elements from "./Elements.ts"
import type * as Metainfo from "./Metainfo.ts"
import { Unreadable } from "./Unreadable.ts"

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const element = (value: Json): string => {
  if (typeof value === "string" && Elements.isSymbol(value)) return value
  throw new Unreadable(`no element: ${String(value)}`)
}

type Scalar = (value: Json, lookup: Metainfo.Lookup) => Json

const refer: Scalar = (value, { refer }) => (typeof value === "string" && refer !== undefined ? refer(value) : value)

const part = (value: Json, name: "re" | "im"): Json => (isObject(value) ? (value[name] ?? 0) : 0)

/** Complex numbers are told apart by their parts. */
const inParts = (values: Json): Json =>
  Array.isArray(values)
    ? { re: eachOf(values, (each) => part(each, "re")), im: eachOf(values, (each) => part(each, "im")) }
    : values

const scalars: { readonly [kind in Metainfo.Kind]: Scalar } = {
  str: Conversion.text,
  element,
  int: Conversion.int,
  float: Conversion.float,
  bool: Conversion.bool,
  datetime: Conversion.moment,
  reference: refer,
  any: (value) => value,
  url: Conversion.url,
  file: (value, lookup) => refer(Conversion.string(value), lookup),
  capitalized: Conversion.capitalized,
  bytes: Conversion.bytes,
  json: Conversion.json,
  complex: Conversion.complex,
  person: (value) => (isObject(value) ? value : Conversion.string(value))
}

/** How deep lists are in one another, if they are so everywhere, and as long as their neighbours. */
const depthOf = (value: Json): number => {
  if (!Array.isArray(value)) return 0
  const shapes = new Set(value.map((each: Json) => `${depthOf(each)} ${Array.isArray(each) ? each.length : ""}`))
  if (shapes.size > 1) throw new Unreadable("lists of several lengths")
  return 1 + depthOf(value[0] ?? null)
}

const eachOf = (value: Json, convert: (value: Json) => Json): Json =>
  Array.isArray(value) ? value.map((each: Json) => eachOf(each, convert)) : convert(value)

/** A single value, as exact as its type is. */
const single = ({ kind, size }: Metainfo.Quantity, value: Json, lookup: Metainfo.Lookup): Json => {
  const found = scalars[kind](value, lookup)
  if (typeof found !== "number" || size === undefined) return found
  if (kind === "float") return size === 32 ? Math.fround(found) : found
  if (Math.abs(found + 0.5) > 2 ** (size - 1)) throw new Unreadable(`no number of ${size} bits: ${found}`)
  return found
}

/** In lists of numbers, texts are not taken for numbers, and what is missing is no number; numbers stay what they are. */
const inList = (quantity: Metainfo.Quantity, value: ReadonlyArray<Json>, lookup: Metainfo.Lookup) => {
  const { kind } = quantity
  const isNumeric = kind === "int" || kind === "float"
  if (isNumeric && value.some((each) => typeof each === "string")) throw new Unreadable("texts among numbers")
  const areNumbers = value.every((each) => typeof each === "number")
  const haveFractions = areNumbers && value.some((each) => !Number.isInteger(each))
  return (each: Json): Json => {
    if (kind === "float" && each === null) return null
    if (kind === "str" && haveFractions) return Python.float(Number(each))
    if (kind === "bool" && areNumbers) return Number(Conversion.bool(each))
    return single(quantity, each, lookup)
  }
}

/** A value of several dimensions. */
const arrayed = (quantity: Metainfo.Quantity, value: Json, lookup: Metainfo.Lookup): Json => {
  const { dimensions = 1, kind, plain } = quantity
  if (plain || depthOf(value) !== dimensions) throw new Unreadable("a value of other dimensions")
  const all = eachOf(value, (each) => single(quantity, each, lookup))
  return kind === "complex" ? inParts(all) : all
}

/** One of those that there are; what stands in front of a dot does not matter. */
const chosen = (value: Json, values: ReadonlyArray<string>): Json => {
  if (typeof value !== "string") throw new Unreadable(`not allowed: ${String(value)}`)
  const last = value.slice(value.lastIndexOf(".") + 1)
  const found = [value, last].find((each) => values.includes(each))
  if (found === undefined) throw new Unreadable(`not allowed: ${value}`)
  return found
}

/** Whether a list is one of numpy's: those are taken where a single number is expected. */
const isArray = ({ kind, size }: Metainfo.Quantity, values: ReadonlyArray<Json>): boolean =>
  size !== undefined &&
  (kind === "int" || kind === "float") &&
  values.every((each) => typeof each === "number" && (kind === "float" || Number.isInteger(each)))

/** A value as its definition has it. Lists of lists are left as they are. */
const shaped = (quantity: Metainfo.Quantity, value: Json, lookup: Metainfo.Lookup): Json => {
  const { kind, list, values, dimensions = 1 } = quantity
  if (kind === "any") return value
  if (dimensions > 1) return arrayed(quantity, value, lookup)
  if (kind === "complex" && list && isObject(value)) return value
  if (!list && Array.isArray(value) && isArray(quantity, value)) return value
  if (list !== Array.isArray(value)) throw new Unreadable("a list in place of a value, or a value in place of a list")
  if (values !== undefined) return eachOf(value, (each) => chosen(each, values))
  if (!Array.isArray(value)) return single(quantity, value, lookup)
  const convert = inList(quantity, value, lookup)
  const all = value.map((each: Json) => (Array.isArray(each) ? each : convert(each)))
  return kind === "complex" ? inParts(all) : all
}

/** Values that come with names: each has its value, and may have a unit and attributes. */
const named = (quantity: Metainfo.Quantity, value: Json, lookup: Metainfo.Lookup): Json | undefined => {
  const all = isObject(value) ? value : { [quantity.name]: { m_value: value } }
  if (Object.keys(all).length === 0) return undefined
  return Object.fromEntries(
    Object.entries(all).map(([name, each]) => {
      if (!isObject(each) || each["m_value"] === undefined) throw new Unreadable("no value with a name")
      const { m_attributes, m_unit, m_value } = each
      const unit = quantity.full?.(typeof m_unit === "string" ? m_unit : undefined)
      return [
        name,
        {
          m_value: shaped(quantity, m_value, lookup),
          ...(unit !== undefined && { m_unit: unit, m_original_unit: unit }),
          ...(m_attributes !== undefined && { m_attributes })
        }
      ]
    })
  )
}

/** A number that is missing. */
export const missing = ({ list }: Metainfo.Quantity): Json => {
  if (list) throw new Unreadable("a value in place of a list")
  return null
}

/** A value of a quantity; nothing where none of several has a name. */
export const read = (quantity: Metainfo.Quantity, value: Json, lookup: Metainfo.Lookup): Json | undefined =>
  (quantity.full ? named : shaped)(quantity, value, lookup)
