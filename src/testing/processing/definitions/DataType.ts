/**
 * Types of quantities: as people write them, and as NOMAD does.
 */
import type { Json, JsonObject } from "../../search/Document.ts"
import { isObject } from "../../search/Fields.ts"
import type * as Metainfo from "../Metainfo.ts"
import { Unreadable } from "../Unreadable.ts"
import { type Definition, Reference } from "./Definition.ts"

/** A type. */
export class DataType {
  readonly kind: Metainfo.Kind
  /** What the type is where languages have their own names for it, such as `float64`. */
  readonly standard: string
  /** As it is written, but for references. */
  readonly written: JsonObject
  /** The section that values refer to. */
  readonly target: Reference | undefined

  constructor(kind: Metainfo.Kind, standard: string, written: JsonObject, target?: Reference) {
    this.kind = kind
    this.standard = standard
    this.written = written
    this.target = target
  }

  /** The only values that there are. */
  get values(): ReadonlyArray<string> | undefined {
    const data = this.written["type_data"]
    return this.standard === "enum" && Array.isArray(data) ? data.map(String) : undefined
  }
}

const make = (type_kind: string, type_data: string, kind: Metainfo.Kind, standard: string = type_data): DataType =>
  new DataType(kind, standard, { type_kind, type_data })

const python: { readonly [name: string]: readonly [Metainfo.Kind, standard: string] } = {
  int: ["int", "int32"],
  float: ["float", "float64"],
  complex: ["complex", "complex128"],
  bool: ["bool", "bool"],
  str: ["str", "str"]
}

const numpy: { readonly [name: string]: readonly [Metainfo.Kind, type_data: string] } = {
  int8: ["int", "int8"],
  uint8: ["int", "int8"],
  int16: ["int", "int16"],
  uint16: ["int", "int16"],
  int32: ["int", "int32"],
  uint32: ["int", "int32"],
  int64: ["int", "int64"],
  uint64: ["int", "int64"],
  int_: ["int", "int64"],
  uint: ["int", "int64"],
  float16: ["float", "float16"],
  half: ["float", "float16"],
  float32: ["float", "float32"],
  single: ["float", "float32"],
  float64: ["float", "float64"],
  double: ["float", "float64"],
  complex64: ["complex", "complex128"],
  complex128: ["complex", "complex128"],
  bool_: ["bool", "bool"],
  bool: ["bool", "bool"],
  str_: ["str", "str_"]
}

const dataTypes = "nomad.metainfo.data_type."

/** NOMAD's own types by the ends of their names, in the order in which they are looked for. */
const custom: ReadonlyArray<readonly [ending: string, name: string, Metainfo.Kind, standard: string]> = [
  ["url", `${dataTypes}URL`, "url", "str"],
  ["file", `${dataTypes}File`, "file", "str"],
  ["any", `${dataTypes}Any`, "any", "any"],
  ["capitalized", `${dataTypes}Capitalized`, "capitalized", "str"],
  ["bytes", `${dataTypes}Bytes`, "bytes", "bytes"],
  ["json", `${dataTypes}JSON`, "json", "dict"],
  ["query", "nomad.datamodel.data.Query", "json", "dict"],
  ["datetime", `${dataTypes}Datetime`, "datetime", "datetime"]
]

const ofCustom = ([, name, kind, standard]: (typeof custom)[number]): DataType => make("custom", name, kind, standard)

const found = <A>(table: { readonly [name: string]: A }, name: string): A | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined

const ofNumpy = (name: string): DataType | undefined => {
  if (name === "datetime64") return ofCustom(custom[7]!)
  const known = found(numpy, name)
  return known && make("numpy", known[1], known[0], known[1].replace("_", ""))
}

const person = (name: "User" | "Author"): DataType => make(name, name, "person", name)

/** A type by a name of Python's, numpy's or NOMAD's. */
const named = (text: string): DataType | undefined => {
  const name = text.toLowerCase()
  const inNumpy = /^(?:np|numpy)\.(.+)$/.exec(name)?.[1]
  if (inNumpy !== undefined) return ofNumpy(inNumpy)
  if (name === "string") return named("str")
  if (name === "boolean") return named("bool")
  const own = custom.find(([ending]) => name.endsWith(ending))
  if (own !== undefined) return ofCustom(own)
  if (name === "user") return person("User")
  if (name === "author") return person("Author")
  const known = found(python, name)
  return known && make("python", name, ...known)
}

const flags = ["disable_shape_check", "disable_type_check", "disable_auto_conversion"]

const withFlags = (type: DataType | undefined, given: JsonObject): DataType | undefined => {
  if (type === undefined || type.kind === "person") return undefined
  const set = Object.fromEntries(flags.filter((name) => given[name] === true).map((name) => [name, true]))
  return new DataType(type.kind, type.standard, { ...type.written, ...set })
}

const byCodePoint = (one: string, other: string): number => {
  const [a, b] = [Array.from(one), Array.from(other)]
  const at = a.findIndex((sign, index) => sign !== b[index])
  if (at === -1) return a.length - b.length
  return (a[at]?.codePointAt(0) ?? -1) - (b[at]?.codePointAt(0) ?? -1)
}

const ofEnum = ({ type_data, type_descriptions }: JsonObject): DataType | undefined => {
  const given: ReadonlyArray<Json> = typeof type_data === "string" ? Array.from(type_data) : asList(type_data)
  const all = given.length === 1 && Array.isArray(given[0]) ? given[0] : given
  const values = all.filter((each) => typeof each === "string")
  if (values.length < all.length || new Set(values).size < values.length) return undefined
  const described =
    isObject(type_descriptions) && Object.keys(type_descriptions).length > 0 ? { type_descriptions } : {}
  return new DataType("str", "enum", { type_kind: "enum", type_data: values.toSorted(byCodePoint), ...described })
}

const asList = (value: Json | undefined): ReadonlyArray<Json> => (Array.isArray(value) ? value : [])

const described = (given: JsonObject): DataType | undefined => {
  const { type_kind, type_data = "" } = given
  if (typeof type_kind !== "string") return undefined
  const text = typeof type_data === "string" ? type_data : ""
  const kind = type_kind.toLowerCase()
  if (kind === "python") return withFlags(named(text), given)
  if (kind === "user" || kind === "author") return named(text)
  if (kind === "numpy") return withFlags(named(`np.${text}`), given)
  if (kind === "custom") {
    const own = custom.find(([, name]) => text.includes(".") && name.endsWith(text.slice(text.lastIndexOf("."))))
    return own && withFlags(ofCustom(own), given)
  }
  return kind === "enum" ? withFlags(ofEnum(given), given) : undefined
}

const referring = (text: string, scope: Definition): DataType =>
  new DataType("reference", "reference", {}, scope.context.reference(text, scope))

/** Reads the type of a quantity. A text that names no type is a reference to a section. */
export const read = (value: Json, scope: Definition): DataType => {
  if (typeof value === "string") {
    const type = named(value)
    if (type !== undefined) return type
    if (!/^(?:np|numpy)\./.test(value)) return referring(value, scope)
  }
  if (isObject(value)) {
    const type = described(value)
    if (type !== undefined) return type
    const { type_kind, type_data } = value
    if (type_kind === "reference" && typeof type_data === "string") return referring(type_data, scope)
  }
  throw new Unreadable(`no type: ${JSON.stringify(value)}`)
}
