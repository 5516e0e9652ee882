/**
 * Packages of definitions in other archives: in files of the upload, in archives that were made before, and those that
 * were kept by themselves.
 */
import type { Json, JsonObject } from "../../search/Document.ts"
import * as Drafts from "../Draft.ts"
import * as Identifiers from "../Identifiers.ts"
import * as Section from "../Section.ts"
import { Unreadable } from "../Unreadable.ts"
import { Context } from "./Context.ts"
import type { Definition } from "./Definition.ts"
import type { Exact } from "./Exact.ts"
import * as OwnLookup from "./OwnLookup.ts"
import * as Read from "./Read.ts"
import type { Snapshot } from "./Snapshot.ts"
import * as Stored from "./Stored.ts"
import type * as Unit from "./Unit.ts"
import * as Validate from "./Validate.ts"

/** What is known of other archives. */
export interface Others {
  /** What a file of an upload holds, if it is an archive. */
  readonly content: (upload_id: string, mainfile: string) => JsonObject | undefined
  /** The definitions in a file of an upload, with their numbers as they are written there. */
  readonly definitions: (upload_id: string, mainfile: string) => Exact | undefined
  /** The main file of an entry. */
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
  readonly definitions: Exact | undefined
  /** The rest of the archive, which is read as well. */
  readonly content: { readonly [name: string]: Json }
  /** Whether it was parsed from a file: then the definitions have to be right. */
  readonly isRaw: boolean
}

const find = (url: string, { upload_id: own }: Owner, others: Others): Found | undefined => {
  const [, upload_id = own, kind, target] = address.exec(url) ?? []
  if (target === undefined) return undefined
  const entry_id = kind === "raw" ? Identifiers.entryIdOf({ upload_id, mainfile: target }) : target
  const archive = kind === "raw" ? undefined : others.archive(upload_id, entry_id)
  if (archive !== undefined) {
    return { upload_id, entry_id, content: archive, definitions: archive["definitions"], isRaw: false }
  }
  // What was not processed yet, is read from its file; by its entry, this is done in the same upload only.
  const mainfile = kind === "raw" ? target : upload_id === own ? others.mainfileOf(target) : undefined
  const content = mainfile === undefined ? undefined : others.content(upload_id, mainfile)
  if (content === undefined || mainfile === undefined) return undefined
  return { upload_id, entry_id, content, definitions: others.definitions(upload_id, mainfile), isRaw: true }
}

/** Reads the rest of the archive: data that cannot be read, keep its definitions from whoever refers to them. */
const readRest = ({ content }: Found, package_: Definition, kept: Context["kept"]): void => {
  const lookup = OwnLookup.make(package_, kept)
  for (const [place, section] of Object.entries(Drafts.places)) {
    const value = content[place]
    if (value !== undefined && value !== null) Section.read(value, section, lookup)
  }
}

/** Finds packages by what stands before `#` in references to them, each once. */
export const make = (owner: Owner, others: Others, kept: Context["kept"], units: Unit.Registry) => {
  const packages = new Map<string, Definition | undefined>()
  const load = (url: string): Definition | undefined => {
    if (packages.has(url)) return packages.get(url)
    const found = find(url, owner, others)
    if (found?.definitions === undefined) return undefined
    const { upload_id, entry_id } = found
    // A file is read as one of the upload that refers to it.
    const relativeTo = found.isRaw ? owner.upload_id : upload_id
    const isForeign = relativeTo !== owner.upload_id
    const read = Read.read(
      found.definitions,
      new Context({ upload_id, entry_id, relativeTo, url, elsewhere: load, kept, units, isForeign })
    )
    readRest(found, read, kept)
    packages.set(url, read)
    // the archive does not load, though what it has may be met again
    if (found.isRaw && Validate.errors(read) > 0) throw new Unreadable(`no right definitions: ${url}`)
    return read
  }
  return load
}

/** Finds what was kept, each once. */
export const keeping = (others: Others): Context["kept"] => {
  const found = new Map<string, Definition | undefined>()
  return (id) => {
    const snapshot = found.has(id) ? undefined : others.snapshot(id)
    if (snapshot !== undefined) found.set(id, Stored.byId(snapshot, id))
    return found.get(id)
  }
}
