/**
 * Values of quantities, as their definitions have them.
 */
import type { Json, JsonObject } from "../search/Document.ts"
import * as Conversion from "./Conversion.ts"
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
  url: Conversion.string,
  file: (value, lookup) => refer(Conversion.string(value), lookup),
  capitalized: Conversion.capitalized,
  bytes: Conversion.bytes,
  json: Conversion.json,
  complex: Conversion.complex,
  person: (value) => (isObject(value) ? value : Conversion.string(value))
}

/** How deep lists are in one another. */
const depthOf = (value: Json): number => (Array.isArray(value) ? 1 + depthOf(value[0] ?? null) : 0)

const eachOf = (value: Json, convert: (value: Json) => Json): Json =>
  Array.isArray(value) ? value.map((each: Json) => eachOf(each, convert)) : convert(value)

/** In lists of numbers, texts are not taken for numbers. */
const isNumeric = (kind: Metainfo.Kind): boolean => kind === "int" || kind === "float"

/** A value of several dimensions. */
const arrayed = ({ kind, dimensions = 1, plain }: Metainfo.Quantity, value: Json, lookup: Metainfo.Lookup): Json => {
  if (plain || depthOf(value) !== dimensions) throw new Unreadable("a value of other dimensions")
  const all = eachOf(value, (each) => scalars[kind](each, lookup))
  return kind === "complex" ? inParts(all) : all
}

/** A value as its definition has it. Lists of lists are left as they are. */
const shaped = (quantity: Metainfo.Quantity, value: Json, lookup: Metainfo.Lookup): Json => {
  const { kind, list, values, dimensions = 1 } = quantity
  if (kind === "any") return value
  if (values !== undefined && !asList(value).every((each) => values.includes(String(each))))
    throw new Unreadable(`not allowed: ${String(value)}`)
  if (dimensions > 1) return arrayed(quantity, value, lookup)
  if (list !== Array.isArray(value)) throw new Unreadable("a list in place of a value, or a value in place of a list")
  if (!Array.isArray(value)) return scalars[kind](value, lookup)
  if (isNumeric(kind) && value.some((each) => typeof each === "string")) throw new Unreadable("texts among numbers")
  const all = value.map((each) => (Array.isArray(each) ? each : scalars[kind](each, lookup)))
  return kind === "complex" ? inParts(all) : all
}

const asList = (value: Json): ReadonlyArray<Json> => (Array.isArray(value) ? value : [value])

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

/** A value of a quantity; nothing where none of several has a name. */
export const read = (quantity: Metainfo.Quantity, value: Json, lookup: Metainfo.Lookup): Json | undefined =>
  (quantity.full ? named : shaped)(quantity, value, lookup)
