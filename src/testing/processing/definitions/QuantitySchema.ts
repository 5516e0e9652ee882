/**
 * Quantities as JSON Schema.
 */
import type { Json, JsonObject } from "../../search/Document.ts"
import * as Conversion from "../Conversion.ts"
import * as Elements from "../Elements.ts"
import * as KnownSections from "../KnownSections.ts"
import type * as Metainfo from "../Metainfo.ts"
import { Unreadable } from "../Unreadable.ts"
import { DataType } from "./DataType.ts"
import type { Definition } from "./Definition.ts"
import * as Digest from "./Digest.ts"
import { person } from "./Kinds.ts"
import * as SchemaId from "./SchemaId.ts"
import * as Unit from "./Unit.ts"

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Links and other names, where there are some. */
export const lists = (definition: Definition): JsonObject =>
  Object.fromEntries(
    ["links", "aliases"].map((name) => [name, definition.texts(name)] as const).filter(([, texts]) => texts.length > 0)
  )

const bases: { readonly [kind in Metainfo.Kind]: JsonObject } = {
  str: { type: "string" },
  element: { type: "string" },
  url: { type: "string" },
  file: { type: "string" },
  capitalized: { type: "string" },
  reference: { type: "string" },
  person: { type: "string" },
  int: { type: "integer" },
  float: { type: "number" },
  complex: { type: "number" },
  bool: { type: "boolean" },
  json: { type: "object" },
  datetime: { type: "string", format: "date-time" },
  bytes: { type: "string", contentEncoding: "base64" },
  any: {}
}

const dimension = (value: Json): JsonObject => {
  if (typeof value === "number") return { minItems: value, maxItems: value }
  const [, from, to] = /^(\d+)?\.\.(\d+|\*)?$/.exec(String(value)) ?? []
  return {
    ...(from !== undefined && { minItems: Number(from) }),
    ...(to !== undefined && to !== "*" && { maxItems: Number(to) })
  }
}

const shaped = (shape: ReadonlyArray<Json>, value: JsonObject): JsonObject => {
  const [first, ...rest] = shape
  return first === undefined ? value : { type: "array", ...dimension(first), items: shaped(rest, value) }
}

const nomadType = (type: DataType): string => {
  if (type.target !== undefined) return "Reference"
  return type.kind === "person" ? `${type.standard}Reference` : type.standard
}

const referenceOf = (type: DataType): JsonObject => {
  const somebody = type.kind === "person" ? person(type.standard) : undefined
  if (somebody !== undefined) return { reference_section_def: `${somebody.qualified_name}@${somebody.definition_id}` }
  if (type.target === undefined) return {}
  const { qualified_name } = type.target.resolve()
  return { reference_section_def: `${qualified_name}@${Digest.id(type.target)}` }
}

const conversions: { readonly [kind in Metainfo.Kind]?: (value: Json) => Json } = {
  datetime: Conversion.moment,
  float: Conversion.float,
  int: Conversion.int,
  bool: Conversion.bool
}

const converted = ({ kind }: DataType, value: Json): Json => {
  const convert = conversions[kind] ?? ((each: Json) => each)
  try {
    return Array.isArray(value) ? value.map(convert) : convert(value)
  } catch (error) {
    if (error instanceof Unreadable) return value
    throw error
  }
}

const limits = (quantity: Definition): JsonObject => {
  const [eln] = quantity.annotations.get("eln") ?? []
  const props = isObject(eln) ? eln["props"] : undefined
  const { minValue = null, maxValue = null } = isObject(props) ? props : {}
  return { ...(minValue !== null && { minimum: minValue }), ...(maxValue !== null && { maximum: maxValue }) }
}

const shapeOf = ({ values }: Definition): ReadonlyArray<Json> => {
  // shapes are kept as they were given
  const shape = values.get("shape") as Json | undefined
  if (typeof shape === "string") return Array.from(shape)
  return Array.isArray(shape) ? shape : []
}

const valueOf = (quantity: Definition, type: DataType, unit: string | undefined): JsonObject => {
  const single = {
    ...bases[type.kind],
    ...(unit !== undefined && { unit }),
    ...(type.values !== undefined && { enum: type.values }),
    ...limits(quantity)
  }
  const all = shaped(shapeOf(quantity), single)
  return type.kind === "complex" ? { type: "object", properties: { re: all, im: all } } : all
}

const standards: { readonly [word: string]: string } = {
  element: "enum",
  url: "str",
  file: "str",
  capitalized: "str",
  reference: "Reference",
  int: "int32",
  float: "float64",
  json: "dict"
}

const kindOf = (word: string): Metainfo.Kind => (word in bases ? (word as Metainfo.Kind) : "str") // just looked at

/** The definition that a quantity of NOMAD's own refers to. */
const knownTarget = ({ more }: KnownSections.Type): JsonObject => {
  const somebody = typeof more["person"] === "string" ? person(more["person"]).qualified_name : undefined
  const target = somebody ?? more["target"]
  const found = typeof target === "string" ? KnownSections.all.get(target) : undefined
  return found === undefined ? {} : { reference_section_def: `${String(target)}@${found.definition_id}` }
}

/** The schema of a quantity of NOMAD's own, without what it is for. */
export const ofKnown = (qualified_name: string, id: string, text: string, flags: SchemaId.Flags): JsonObject => {
  const type = KnownSections.typeOf(text)
  const { more, shape, word } = type
  const { aliases, default: standard, enum: values, links, maximum, minimum, unit } = more
  const kind = kindOf(word)
  const single = {
    ...bases[kind],
    ...(unit !== undefined && { unit }),
    ...(word === "element" && { enum: Elements.symbols.toSorted() }),
    ...(values !== undefined && { enum: values }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum })
  }
  const all = shaped(shape, single)
  const value = kind === "complex" ? { type: "object", properties: { re: all, im: all } } : all
  const isPair = flags.unit_value === true && unit !== undefined
  const somebody = more["person"] === undefined ? undefined : `${String(more["person"])}Reference`
  return {
    ...(links !== undefined && { links }),
    ...(aliases !== undefined && { aliases }),
    nomad_type: somebody ?? (type.bits === "" || kind === "str" ? (standards[word] ?? word) : word + type.bits),
    ...knownTarget(type),
    ...(standard !== undefined && { default: isPair ? { value: standard, unit } : standard }),
    $id: SchemaId.of(qualified_name, id, flags),
    ...(isPair ? { type: "object", properties: { value, unit: { type: "string", enum: [unit] } } } : value)
  }
}

/** The schema of a quantity. */
export const make = (quantity: Definition, flags: SchemaId.Flags): JsonObject => {
  const { values } = quantity
  const [type, powers, given] = [values.get("type"), values.get("unit"), values.get("default") as Json | undefined]
  if (!(type instanceof DataType)) throw new Unreadable("a quantity without a type")
  const unit = powers instanceof Map ? Unit.write(powers) : undefined
  const isPair = flags.unit_value === true && unit !== undefined
  const value = valueOf(quantity, type, unit)
  const standard = given === undefined ? undefined : converted(type, given)
  const description = values.get("description")
  return {
    $schema: SchemaId.dialect,
    ...(typeof description === "string" && { description }),
    ...lists(quantity),
    nomad_type: nomadType(type),
    ...referenceOf(type),
    ...(standard !== undefined && { default: isPair ? { value: standard, unit } : standard }),
    $id: SchemaId.of(quantity.qualified_name, Digest.id(quantity), flags),
    ...(isPair ? { type: "object", properties: { value, unit: { type: "string", enum: [unit] } } } : value)
  }
}
