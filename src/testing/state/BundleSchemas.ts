/**
 * The packages of definitions that the entries of an upload use. Those of other uploads go along in a bundle, each as an
 * entry of its own, and its archives then call all sections by where their packages are in the bundle.
 */
import { md5 } from "@noble/hashes/legacy.js"
import * as Hex from "effect/encoding/Hex"
import * as Effect from "effect/Effect"
import type { Definition } from "../processing/definitions/Definition.ts"
import * as Digest from "../processing/definitions/Digest.ts"
import * as Write from "../processing/definitions/Write.ts"
import * as Python from "../Python.ts"
import type { Json, JsonObject } from "../search/Document.ts"
import * as Definitions from "./Definitions.ts"
import * as Engine from "./Engine.ts"
import * as Store from "./Store.ts"
import * as Wire from "./Wire.ts"

/** A package that becomes an entry of the bundle. */
export interface Exported {
  readonly entry_id: string
  readonly mainfile: string
  readonly name: Json
  readonly definitions: JsonObject
}

/** What a bundle has of packages. */
export interface Schemas {
  readonly exported: ReadonlyArray<Exported>
  /** The entries that hold packages, in order. */
  readonly schema_entries: ReadonlyArray<string>
  /** What the bundle calls sections, by their ids. */
  readonly names: ReadonlyMap<string, string>
}

/** What a bundle without packages has of them. */
export const none: Schemas = { exported: [], schema_entries: [], names: new Map() }

const inside = (definition: Definition): ReadonlyArray<Definition> =>
  Array.from(definition.parts.values()).flatMap((part) => part.flatMap((each) => [each, ...inside(each)]))

const sectionsOf = (definition: Definition): ReadonlyArray<Definition> =>
  inside(definition).filter(({ kind }) => kind === "Section")

/** What the server tells packages by. */
const keyOf = ({ context, name }: Definition): string =>
  [context.upload_id, context.entry_id, Python.str(name ?? "")].join("\0")

/** The packages that entries use, in the server's order. */
const used = (store: Store.Store, entries: ReadonlyArray<Store.EntryRecord>): ReadonlyArray<Definition> => {
  const found = new Map<string, Definition>()
  for (const { processed } of entries) {
    const section_defs = processed?.document["section_defs"]
    for (const section of Array.isArray(section_defs) ? section_defs : []) {
      const definition = Wire.isObject(section)
        ? Definitions.find(store, String(section["definition_id"]))?.definition
        : undefined
      if (definition !== undefined) found.set(keyOf(definition), found.get(keyOf(definition)) ?? definition)
    }
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, definition]) => definition)
}

/** The order of fields counts for nothing in it. */
const sorted = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(sorted)
  if (!Wire.isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, sorted(each)])
  )
}

const exported = Effect.fnUntraced(function* (upload_id: string, definition: Definition) {
  const definitions = Write.writeStable(definition)
  const hash = Hex.encode(md5(new TextEncoder().encode(Python.json(sorted(definitions)))))
  const mainfile = `schema_package_${hash.slice(0, 8)}.archive.json`
  const entry_id = yield* Engine.entryId(upload_id, mainfile)
  return { entry_id, mainfile, name: definition.name ?? null, definitions }
})

/** What the sections of a package are called where it is the package of an entry. */
const namesIn = (definition: Definition, entry_id: string): ReadonlyArray<readonly [id: string, name: string]> =>
  sectionsOf(definition).map((section) => {
    const name = section.qualified_name.slice(definition.qualified_name.length + 1)
    return [Digest.id(section), `entry_id:${entry_id}.${name}`]
  })

/** What goes along with such entries of an upload. */
export const make = Effect.fnUntraced(function* (
  store: Store.Store,
  upload: Store.UploadRecord,
  entries: ReadonlyArray<Store.EntryRecord>
): Effect.fn.Return<Schemas> {
  const own = new Set(entries.map(({ entry_id }) => entry_id))
  const isOwn = ({ context }: Definition) => context.upload_id === upload.upload_id && own.has(context.entry_id)
  const packages = used(store, entries)
  const schemas = new Map<Definition, Exported>()
  for (const each of packages) if (!isOwn(each)) schemas.set(each, yield* exported(upload.upload_id, each))
  const entryOf = (definition: Definition) => schemas.get(definition)?.entry_id ?? definition.context.entry_id
  return {
    exported: [...schemas.values()],
    schema_entries: packages.map(entryOf).toSorted(),
    names: new Map(packages.flatMap((each) => namesIn(each, entryOf(each))))
  }
})

const renamedPart = (value: Json, names: Schemas["names"]): Json => {
  if (Array.isArray(value)) return value.map((each: Json) => renamedPart(each, names))
  return Wire.isObject(value) ? renamed(value, names) : value
}

/** A section of an archive, with the names that sections have in the bundle. */
export const renamed = (section: JsonObject, names: Schemas["names"]): JsonObject => {
  const m_def = names.get(String(section["m_def_id"]))
  return {
    ...Object.fromEntries(Object.entries(section).map(([name, each]) => [name, renamedPart(each, names)])),
    ...(m_def !== undefined && { m_def })
  }
}

/** The archive of a package's entry. */
export const archiveOf = (upload_id: string, { definitions, entry_id, mainfile, name }: Exported): JsonObject => ({
  metadata: {
    upload_id,
    entry_id,
    ...(name !== null && { entry_name: name }),
    entry_type: "Schema",
    parser_name: "parsers/archive",
    mainfile,
    processed: true
  },
  definitions
})
