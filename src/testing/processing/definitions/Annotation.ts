/**
 * Annotations of definitions. Those that NOMAD has models for have to hold what the models ask for: what does not is told
 * when the package is validated.
 */
import type { Json, JsonObject } from "../../search/Document.ts"
import { Unreadable } from "../Unreadable.ts"
import { DataType } from "./DataType.ts"
import type { Definition, Kind } from "./Definition.ts"
import * as Python from "../../Python.ts"
import * as Exact from "./Exact.ts"

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Whether a field can have a value. */
type Check = (value: Json) => boolean

const text: Check = (value) => typeof value === "string"
const object: Check = isObject
const truth: Check = (value) =>
  typeof value === "boolean" || /^(?:true|false|yes|no|on|off|[01tfyn])$/i.test(String(value))
const number: Check = (value) => typeof value === "number" || (typeof value === "string" && /^[-+\d.]+$/.test(value))
const oneOf =
  (...words: ReadonlyArray<string>): Check =>
  (value) =>
    words.includes(String(value))
const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)
const either =
  (...checks: ReadonlyArray<Check>): Check =>
  (value) =>
    checks.some((check) => check(value))
const filter: Check = (value) =>
  isObject(value) && ["include", "exclude"].every((name) => value[name] == null || list(text)(value[name]))

const components: { readonly [type: string]: ReadonlyArray<string> } = {
  str: ["String", "URL", "File", "RichText", "Enum"],
  bool: ["Bool", "Action"],
  int: ["Number", "Slider"],
  float: ["Number", "Slider"],
  datetime: ["DateTime", "Date", "Time"],
  enum: ["Enum", "Autocomplete", "RadioEnum"],
  User: ["Author"],
  Author: ["Author"],
  reference: ["Reference"]
}

const allComponents = [...new Set([...Object.values(components).flat(), "User", "Query"])].map(
  (name) => `${name}EditQuantity`
)

interface Model {
  readonly fields: { readonly [name: string]: Check }
  /** Whether such a definition can have it. */
  readonly suits?: (annotation: JsonObject, kind: Kind) => boolean
}

const suitsComponent = ({ component }: JsonObject, kind: Kind): boolean => component == null || kind === "Quantity"

const suitsDisplay = ({ visible, editable, order, unit }: JsonObject, kind: Kind): boolean => {
  const right = kind === "Section" ? isObject : (value: Json | undefined) => typeof value === "boolean"
  return (
    [visible, editable].every((value) => value == null || right(value)) &&
    (kind === "Section" || order == null) &&
    (kind === "Quantity" || unit == null)
  )
}

const models: { readonly [name: string]: Model } = {
  eln: {
    fields: {
      component: oneOf(...allComponents),
      label: text,
      props: object,
      defaultDisplayUnit: text,
      minValue: number,
      maxValue: number,
      showSectionLabel: truth,
      hide: list(text),
      overview: truth,
      lane_width: either(text, number),
      properties: object
    },
    suits: suitsComponent
  },
  display: {
    fields: { visible: either(filter, truth), editable: either(filter, truth), unit: text, order: list(text) },
    suits: suitsDisplay
  },
  browser: { fields: { adaptor: text, render_value: oneOf("JsonValue", "HtmlValue") } },
  tabular_parser: { fields: { parsing_options: object, mapping_options: list(object) } },
  tabular: { fields: { name: text, unit: text } },
  hdf5: { fields: { path: text, unit: text } },
  h5web: {
    fields: {
      axes: either(text, list(text)),
      signal: text,
      long_name: text,
      auxiliary_signals: list(text),
      title: text,
      errors: text,
      paths: list(text)
    }
  },
  schema: { fields: { label: text, description: text, enabled: truth } }
}

/** An annotation as it is written, after its model has seen it; nothing is left of one that is wrong. */
const checked = (name: string, value: Json, definition: Definition): Json => {
  const model = Object.hasOwn(models, name) ? models[name] : undefined
  if (model === undefined) return isObject(value) ? value : Python.str(value)
  const isRight =
    isObject(value) &&
    Object.entries(model.fields).every(([field, check]) => value[field] == null || check(value[field])) &&
    model.suits?.(value, definition.kind) !== false
  if (isRight) return value
  definition.faults++
  return {}
}

const isEmpty = (name: string, value: Json): boolean =>
  value === null ||
  value === "" ||
  value === 0 ||
  value === false ||
  (typeof value === "object" &&
    Object.keys(value).length === 0 &&
    (Array.isArray(value) || !Object.hasOwn(models, name)))

/** Annotations stand together, or each behind `a_`. */
const given = (json: Exact.ExactObject): ReadonlyArray<readonly [name: string, value: Json]> => {
  const { m_annotations = {} } = json
  if (!Exact.isObject(m_annotations)) throw new Unreadable("annotations that are no object")
  const single = Object.entries(json).filter(([name]) => name.startsWith("a_"))
  return [...Object.entries(m_annotations), ...single.map(([name, value]) => [name.slice(2), value] as const)]
    .map(([name, value]) => [name, Exact.plain(value)] as const)
    .filter(([name, value]) => !isEmpty(name, value))
}

const listed = (value: Json): ReadonlyArray<Json> => (Array.isArray(value) ? value : [value])

/** Reads the annotations of a definition. */
export const read = (definition: Definition, json: Exact.ExactObject): void => {
  for (const [name, value] of given(json)) {
    definition.annotations.set(
      name,
      listed(value).map((each) => checked(name, each, definition))
    )
  }
}

/** The annotations of data, as they are written. */
export const ofData = (json: JsonObject): JsonObject =>
  Object.fromEntries(
    given(json).map(([name, value]) => [name, listed(value).map((each) => (isObject(each) ? each : Python.str(each)))])
  )

/** Whether the components of the form fit the type of the quantity. */
export const fit = (definition: Definition): boolean => {
  const type = definition.values.get("type")
  const shape = definition.values.get("shape")
  if (definition.kind !== "Quantity" || !(type instanceof DataType)) return true
  const accepted = Object.entries(components).find(([name]) => type.standard.startsWith(name))?.[1]
  return (definition.annotations.get("eln") ?? []).every((each) => {
    const component = isObject(each) ? each["component"] : undefined
    if (component == null) return true
    if (Array.isArray(shape) && shape.length > 1) return false
    return accepted === undefined || accepted.some((name) => component === `${name}EditQuantity`)
  })
}
