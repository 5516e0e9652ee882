/**
 * The quantities of `data` that search keeps one by one, with the sections that they are in.
 */
import type { Json, JsonObject } from "../search/Document.ts"
import type * as Metainfo from "./Metainfo.ts"
import type { Section } from "./Section.ts"
import * as Shared from "./Shared.ts"

/** A section on the way through an archive, with the sections that it is in. */
export interface Step {
  readonly section: Section
  readonly path: string
  /** The path with the indices of what repeats. */
  readonly location: string
  readonly above: ReadonlyArray<{ readonly name: string; readonly definition: Metainfo.Definition }>
}

const fields: { readonly [kind in Metainfo.Kind]?: string } = {
  str: "str_value",
  element: "str_value",
  url: "str_value",
  file: "str_value",
  capitalized: "str_value",
  int: "int_value",
  float: "float_value",
  bool: "bool_value",
  datetime: "datetime_value"
}

/** Sections that are too general to be searched by. */
const general = ["nomad.datamodel.data.EntryData", "nomad.datamodel.data.ArchiveSection"]

const specific = ({ lineage }: Metainfo.Definition) => lineage.filter((name) => !general.includes(name))

const segments = (step: Step, { name, owner }: Metainfo.Quantity): JsonObject => {
  const parts: ReadonlyArray<JsonObject> = [
    ...step.above.map((each) => ({ path: each.name, definitions: specific(each.definition) })),
    { path: name, definitions: [owner] }
  ]
  return Object.fromEntries(parts.map((part, index) => [String(index + 1), part]))
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The value with a name among those that have names. */
export const valueOf = (value: Json, name: string): Json | undefined => {
  const found = isObject(value) ? value[name] : undefined
  return isObject(found) ? found["m_value"] : undefined
}

/** The first of the values that have names. */
const firstOf = (value: Json): Json | undefined => valueOf(value, Object.keys(isObject(value) ? value : {})[0] ?? "")

/** What quantities are known by, beside their paths. */
export interface Context {
  /** The section that `data` is. */
  readonly schema: string | undefined
  readonly shared: Shared.Shared
}

/** A quantity as search keeps it, if it does. */
export const make = (
  step: Step,
  quantity: Metainfo.Quantity,
  value: Json,
  { schema, shared }: Context
): JsonObject | undefined => {
  const field = fields[quantity.kind]
  const given = quantity.full ? firstOf(value) : value
  const found = Array.isArray(given) && given.length === 1 ? given[0] : given
  if (field === undefined || quantity.list || found === undefined || found === null) return undefined
  if (Array.isArray(found)) return undefined
  const path = `${step.path}.${quantity.name}`
  const place = Shared.once(shared, {
    id: schema === undefined ? path : `${path}#${schema}`,
    definition: `${quantity.owner}.${quantity.name}`,
    path_archive: `${step.location}.${quantity.name}`,
    segments: segments(step, quantity)
  })
  const { id, definition, path_archive } = place
  return { id, definition, path_archive, [field]: found, segments: place.segments }
}
