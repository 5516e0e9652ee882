/**
 * The definitions that one archive brings along, and those that it finds in others.
 */
import type { Json, JsonObject } from "../../search/Document.ts"
import type * as Metainfo from "../Metainfo.ts"
import * as MetainfoKnown from "../Metainfo.ts"
import * as Identifiers from "../Identifiers.ts"
import { Unreadable } from "../Unreadable.ts"
import { Context } from "./Context.ts"
import { Definition } from "./Definition.ts"
import type { Exact } from "./Exact.ts"
import * as OwnSection from "./OwnSection.ts"
import * as Read from "./Read.ts"
import type { Snapshot } from "./Snapshot.ts"
import * as Stored from "./Stored.ts"
import * as Unit from "./Unit.ts"
import * as Validate from "./Validate.ts"

/** What is known of other archives. */
export interface Others {
  /** What a file of the upload holds, if it is an archive. */
  readonly content: (mainfile: string) => JsonObject | undefined
  /** The main file of an entry of the upload. */
  readonly mainfileOf: (entry_id: string) => string | undefined
  /** The archive of an entry that was processed before. */
  readonly archive: (upload_id: string, entry_id: string) => JsonObject | undefined
  /** A package that was kept, by its id or that of a section in it. */
  readonly snapshot: (definition_id: string) => Snapshot | undefined
}

/** Whose definitions they are. */
export interface Owner {
  readonly upload_id: string
  readonly entry_id: string
}

/** Where a reference leads: into a file of an upload, or into an archive. */
const address = /^(?:\.\.)?\/uploads?\/(?:([\w=-]+)\/)?(archive|raw)\/(.+)$/

interface Found extends Owner {
  readonly definitions: Json
}

const find = (url: string, { upload_id: own }: Owner, others: Others): Found | undefined => {
  const [, upload_id = own, kind, target] = address.exec(url) ?? []
  if (target === undefined) return undefined
  const entry_id = kind === "raw" ? Identifiers.entryIdOf({ upload_id, mainfile: target }) : target
  const mainfile = kind === "raw" ? target : others.mainfileOf(target)
  const content = upload_id === own && mainfile !== undefined ? others.content(mainfile) : undefined
  const { definitions = null } = content ?? others.archive(upload_id, entry_id) ?? {}
  return definitions === null ? undefined : { upload_id, entry_id, definitions }
}

/** Finds packages elsewhere, each once. */
const elsewhere = (owner: Owner, others: Others, kept: Context["kept"], units: Unit.Registry) => {
  const packages = new Map<string, Definition | undefined>()
  const load = (url: string): Definition | undefined => {
    if (packages.has(url)) return packages.get(url)
    packages.set(url, undefined)
    const found = find(url, owner, others)
    if (found === undefined) return undefined
    const { definitions, ...there } = found
    const read = Read.read(
      definitions,
      new Context({ ...there, url, elsewhere: load, kept, units, isForeign: there.upload_id !== owner.upload_id })
    )
    packages.set(url, read)
    // the archive does not load, though what it has may be met again
    if (Validate.errors(read) > 0) throw new Unreadable(`no right definitions: ${url}`)
    return read
  }
  return load
}

/** Finds what was kept, each once. */
const keeping = (others: Others): Context["kept"] => {
  const found = new Map<string, Definition | undefined>()
  return (id) => {
    const snapshot = found.has(id) ? undefined : others.snapshot(id)
    if (snapshot !== undefined) found.set(id, Stored.byId(snapshot, id))
    return found.get(id)
  }
}

/** The definitions of an archive, and the way to all that it can use. */
export interface Packages {
  /** Those that the archive itself has. */
  readonly own: Definition | undefined
  readonly lookup: Metainfo.Lookup
}

/** The way to all that an archive with such definitions can use; as good as there are none, if they cannot be read. */
export const lookup = (definitions: JsonObject | undefined, owner: Owner, others: Others): Metainfo.Lookup => {
  try {
    return read(definitions, owner, others).lookup
  } catch (error) {
    if (error instanceof Unreadable) return read(undefined, owner, others).lookup
    throw error
  }
}

/** Reads what an archive has under `definitions`, if it has that. */
export const read = (definitions: Exact | undefined, owner: Owner, others: Others): Packages => {
  const units = new Unit.Registry()
  const kept = keeping(others)
  const context = new Context({ ...owner, url: "", elsewhere: elsewhere(owner, others, kept, units), kept, units })
  const own = definitions === undefined ? undefined : Read.read(definitions, context)
  const scope = own ?? new Definition("Package", context, "definitions")
  const named = (m_def: string): Metainfo.Definition | undefined => {
    const inner = m_def.startsWith(`${scope.qualified_name}.`) ? m_def.slice(scope.qualified_name.length + 1) : m_def
    if (MetainfoKnown.known.find(MetainfoKnown.known.qualify(inner)) !== undefined) return undefined
    return OwnSection.describe(context.reference(inner, scope))
  }
  const byId = (definition_id: string): Metainfo.Definition | undefined => {
    const found = kept(definition_id)
    return found?.kind === "Section" ? OwnSection.describe(found) : undefined
  }
  return { own, lookup: { ...MetainfoKnown.known, own: named, byId } }
}
