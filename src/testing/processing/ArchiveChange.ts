/**
 * Changes of an archive's file, one path at a time: the definitions say which paths there are, and the file is changed
 * as it stands there.
 */
import * as Result from "effect/Result"
import type { Json, JsonObject } from "../search/Document.ts"
import * as Metainfo from "./Metainfo.ts"
import { Unreadable } from "./Unreadable.ts"

/** One change; `path` has names and, behind what repeats, numbers. */
export interface Change {
  readonly path: string
  readonly new_value?: Json | undefined
  readonly action?: "upsert" | "remove" | undefined
}

/** Why a change cannot be made. */
type Complaint = string

/** An object, or a list, that may be changed. */
interface Tree {
  [name: string]: Json | Tree | Array<Json | Tree>
}

type Place = { readonly parent: Tree; readonly name: string; readonly index?: number }

const root: Metainfo.TableEntry = {
  definition_id: "",
  bases: [],
  quantities: { entry_id: "str", processing_logs: "any" },
  sub_sections: {
    measurement: "nomad.datamodel.metainfo.measurements.Measurement[]",
    data: "nomad.datamodel.data.EntryData",
    workflow: "nomad.datamodel.metainfo.simulation.legacy_workflows.Workflow[]",
    workflow2: "nomad.datamodel.metainfo.workflow.Workflow",
    metadata: "nomad.datamodel.datamodel.EntryMetadata",
    results: "nomad.datamodel.results.Results",
    tabular_tree: "nomad.datamodel.metainfo.tabulartree.TabularTree",
    definitions: "nomad.metainfo.metainfo.Package"
  }
}

const rootName = "nomad.datamodel.datamodel.EntryArchive"

/** The sections of which processing needs no more than a part. */
const partlyKnown = ["nomad.datamodel.datamodel.EntryMetadata", "nomad.metainfo.metainfo.Package"]

/** The definitions of an archive, and what the sections of its own are called. */
export interface Definitions {
  readonly lookup: Metainfo.Lookup
  /** The name of the package that the archive brings along. */
  readonly package_name: string | undefined
}

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value)

const ownName = (name: string, { package_name = "" }: Definitions): string =>
  name.replace(/^entry_id:[^.]+/, package_name)

const invalid = (path: string, more = ""): Complaint => `Invalid archive change path "${path}".${more}`

/** The section at a place: that of an archive, or the name of one of NOMAD's. */
type Expected = Metainfo.Definition | string

/** The section that `m_def` names, if there is one. */
const known = (m_def: string, lookup: Metainfo.Lookup): Metainfo.Definition | undefined => {
  try {
    return Metainfo.definition(m_def, lookup)
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}

const wholly = (name: string, lookup: Metainfo.Lookup): Metainfo.Definition | undefined =>
  partlyKnown.includes(name) ? undefined : known(name, lookup)

/** Finds definitions step by step along a path. */
const walker = (path: string, definitions: Definitions) => {
  const lookup: Metainfo.Lookup = {
    ...definitions.lookup,
    find: (name) => (name === rootName ? root : definitions.lookup.find(name))
  }
  /** The section that stands there: the one that its `m_def` names, or the one that the place expects. */
  const sectionAt = (data: Tree, expected: Expected): Result.Result<Expected, Complaint> => {
    const { m_def } = data
    if (typeof m_def !== "string" || m_def === "") return Result.succeed(expected)
    const found = known(m_def, lookup)
    return found === undefined ? Result.fail(`Could not resolve m_def "${m_def}".`) : Result.succeed(found)
  }
  const unknown = (name: string, section: string): Complaint =>
    invalid(path, ` Property "${name}" is not defined in ${ownName(section, definitions)}.`)
  /** What a section has under a name. Those that the fake does not know, or not all of, are believed to have it. */
  const property = (
    data: Tree,
    expected: Expected,
    name: string
  ): Result.Result<Metainfo.SubSection | undefined, Complaint> =>
    Result.flatMap(sectionAt(data, expected), (section) => {
      const definition = typeof section === "string" ? wholly(section, lookup) : section
      const sub = definition?.sub_sections.get(name)
      const isKnown = definition === undefined || sub !== undefined || definition.quantities.has(name)
      return isKnown ? Result.succeed(sub) : Result.fail(unknown(name, definition.qualified_name))
    })
  return { property }
}

const isIndex = (part: string | undefined): part is string => part !== undefined && /^\d+$/.test(part)

const listAt = (data: Tree, name: string): Array<Json | Tree> => {
  const found = data[name]
  if (Array.isArray(found)) return found as Array<Json | Tree> // a list of JSON that was parsed for this very edit
  const made: Array<Json | Tree> = []
  data[name] = made
  return made
}

const lengthAt = (data: Tree, name: string): number => {
  const found = data[name]
  return Array.isArray(found) ? found.length : 0
}

/** Steps into a section, which is made where the change may make it. */
const entered = (
  data: Tree,
  name: string,
  index: number | undefined,
  mayMake: boolean,
  path: string
): Result.Result<Tree, Complaint> => {
  const there = index === undefined ? data[name] : lengthAt(data, name) > index ? listAt(data, name)[index] : undefined
  if (isTree(there)) return Result.succeed(there)
  if (!mayMake) return Result.fail(invalid(path))
  const made: Tree = {}
  if (index === undefined) data[name] = made
  else padded(listAt(data, name), index)[index] = made
  return Result.succeed(made)
}

/** A list that reaches to an index: what nothing is known of is null. */
const padded = (list: Array<Json | Tree>, index: number): Array<Json | Tree> => {
  while (list.length <= index) list.push(null)
  return list
}

/** Where a path leads, from section to section. */
const find = (
  archive: Tree,
  path: string,
  definitions: Definitions,
  mayMake: boolean
): Result.Result<Place, Complaint> =>
  Result.gen(function* () {
    if (path === "") return yield* Result.fail("Archive change path must not be empty.")
    const { property } = walker(path, definitions)
    const parts = path.split("/")
    let [data, at] = [archive, 0]
    let expected: Expected = rootName
    while (at < parts.length - 1) {
      const name = parts[at] ?? ""
      const next = parts[at + 1]
      const sub: Metainfo.SubSection | undefined = yield* property(data, expected, name)
      const index = isIndex(next) ? Number(next) : undefined
      const isLast = at === parts.length - 2
      const isItem = index !== undefined && (sub === undefined || sub.repeats)
      if (isItem && isLast) {
        return !mayMake && index >= lengthAt(data, name)
          ? yield* Result.fail(invalid(path, ` Index ${index} out of bounds.`))
          : { parent: data, name, index }
      }
      if (sub === undefined || (sub.repeats && index === undefined)) return yield* Result.fail(invalid(path))
      data = yield* entered(data, name, sub.repeats ? index : undefined, mayMake, path)
      expected = sub.own?.enter() ?? sub.section
      at += sub.repeats ? 2 : 1
    }
    const name = parts.at(-1) ?? ""
    yield* property(data, expected, name)
    return { parent: data, name }
  })

/** Lists stay as short as what is in them. */
const removeItem = (list: Array<Json | Tree>, index: number): void => {
  list.splice(index, 1)
  while (list.length > 0 && list.at(-1) === null) list.pop()
}

const change = (archive: Tree, { action = "upsert", new_value = null, path }: Change, definitions: Definitions) =>
  Result.map(find(archive, path, definitions, action === "upsert"), ({ index, name, parent }) => {
    if (index === undefined && action === "remove") delete parent[name]
    else if (index === undefined) parent[name] = new_value
    else if (action === "remove") removeItem(listAt(parent, name), index)
    else padded(listAt(parent, name), index)[index] = new_value
  })

/** An archive with some changes made, one after the other. */
export const apply = (
  archive: JsonObject,
  changes: ReadonlyArray<Change>,
  definitions: Definitions
): Result.Result<JsonObject, Complaint> =>
  Result.gen(function* () {
    const tree: Tree = structuredClone({ ...archive })
    for (const each of changes) yield* change(tree, each, definitions)
    return tree as JsonObject // nothing but JSON was put into it
  })
