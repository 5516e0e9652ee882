/**
 * Where a package of definitions stands: which archive it came with, and what it can refer to.
 */
import * as Metainfo from "../Metainfo.ts"
import * as References from "../References.ts"
import { Unreadable } from "../Unreadable.ts"
import type { Definition } from "./Definition.ts"
import { Known, Reference } from "./Definition.ts"
import * as Resolve from "./Resolve.ts"
import * as Unit from "./Unit.ts"

/** Finds a package in another archive of the upload, by what stands before `#` in a reference. */
export type Elsewhere = (url: string) => Definition | undefined

/** What a package knows of its surroundings. */
export interface Surroundings {
  readonly upload_id: string
  readonly entry_id: string
  /** What stands before `#` in references to it from other archives; nothing in its own. */
  readonly url: string
  readonly elsewhere: Elsewhere
  /** A package or section that was kept, by its id. */
  readonly kept: (definition_id: string) => Definition | undefined
  readonly units: Unit.Registry
  /** The upload that references mean which do not name one; its own, unless told. */
  readonly relativeTo?: string
  /** Whether it is not of an archive of this upload. */
  readonly isForeign?: boolean
  /** Whether it was kept by itself, without its archive. */
  readonly isKept?: boolean
}

/** The surroundings of a package. */
export class Context {
  readonly upload_id: string
  readonly entry_id: string
  readonly url: string
  readonly elsewhere: Elsewhere
  readonly kept: Surroundings["kept"]
  readonly units: Unit.Registry
  readonly relativeTo: string
  readonly isForeign: boolean
  readonly isKept: boolean
  /** The sections of the package that processing has met. */
  readonly sections = new Map<Definition | Reference, Metainfo.Definition>()
  /** The package itself, once it is read. */
  package?: Definition

  constructor({ upload_id, entry_id, url, elsewhere, kept, units, relativeTo, isForeign, isKept }: Surroundings) {
    this.upload_id = upload_id
    this.entry_id = entry_id
    this.url = url
    this.elsewhere = elsewhere
    this.kept = kept
    this.units = units
    this.relativeTo = relativeTo ?? upload_id
    this.isForeign = isForeign ?? false
    this.isKept = isKept ?? false
  }

  /** A reference from a definition. */
  reference(text: string, scope: Definition): Reference {
    return new Reference(References.inUpload(this.relativeTo)(text), scope)
  }

  /** A section of NOMAD's own. */
  known(qualified_name: string): Known | undefined {
    const found = Metainfo.definition(qualified_name)
    return found && new Known(found.qualified_name, found.definition_id)
  }

  /** What a reference leads to. */
  resolve(reference: Reference): Definition | Known {
    const found = Resolve.resolve(reference, this)
    if (found === undefined) throw new Unreadable(`no definition: ${reference.text}`)
    return found
  }
}
