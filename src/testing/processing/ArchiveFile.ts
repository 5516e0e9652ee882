/**
 * Files that are archives themselves: `*.archive.json`, `*.archive.yaml` and the like, which NOMAD takes over as they
 * are, as far as their definitions are known.
 */
import * as Result from "effect/Result"
import type { Json, JsonObject } from "../search/Document.ts"
import * as Python from "../Python.ts"
import * as Exact from "./definitions/Exact.ts"
import * as Packages from "./definitions/Packages.ts"
import * as Validate from "./definitions/Validate.ts"
import * as Draft from "./Draft.ts"
import * as Failure from "./Failure.ts"
import type { Neighbours } from "./Neighbours.ts"
import * as References from "./References.ts"
import * as Section from "./Section.ts"
import { Unreadable } from "./Unreadable.ts"
import * as Yaml from "./Yaml.ts"

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The object that a file holds. */
export const parse = (mainfile: string, bytes: Uint8Array): Result.Result<JsonObject, Failure.Failure> => {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
    const content: unknown = mainfile.endsWith(".json") ? JSON.parse(text) : Yaml.parse(text)
    return isObject(content) ? Result.succeed(content) : Result.fail(Failure.ofParser())
  } catch {
    return Result.fail(Failure.ofParser("Cannot parse archive json or yaml."))
  }
}

/** A text, or a plain value as Python writes it. */
const textOf = (value: Json): string => {
  if (typeof value === "object") throw new Unreadable("a text is no plain value")
  return Python.str(value)
}

/** Adds the metadata that a file may set; what comes before something that cannot be read stays. The rest is passed over. */
const addFindings = (metadata: Json | undefined, findings: Draft.Findings): void => {
  if (!metadata) return
  if (!isObject(metadata)) throw new Unreadable("metadata is no object")
  const { entry_name, comment, references } = metadata
  if (entry_name) findings.entry_name = textOf(entry_name)
  if (comment) findings.comment = textOf(comment)
  if (references && !Array.isArray(references)) throw new Unreadable("references are no list")
  if (Array.isArray(references) && references.length > 0) findings.references = references.map(textOf)
}

/** What a draft starts from. */
export interface Origin {
  readonly neighbours: Neighbours
  readonly entry_id: string
  readonly mainfile: string
  readonly bytes: Uint8Array
  readonly entry_create_time: string
}

const isPlace = (name: string): name is Draft.Place => Object.hasOwn(Draft.places, name)

/** Reads the definitions first: all else may need them. */
const packagesOf = (content: JsonObject, origin: Origin): Packages.Packages => {
  const { neighbours, entry_id, mainfile, bytes } = origin
  return Packages.read(
    Exact.definitionsIn(mainfile, bytes, content),
    { upload_id: neighbours.upload_id, entry_id },
    neighbours
  )
}

const emptyDraft = ({ neighbours, mainfile, entry_create_time }: Origin, { own }: Packages.Packages): Draft.Draft => ({
  mainfile,
  entry_create_time,
  sections: new Map(),
  findings: {},
  run: [],
  neighbours,
  ...(own && { definitions: own })
})

/** Reads the sections one by one; those before one that cannot be read stay. */
const readSections = (content: JsonObject, draft: Draft.Draft, { lookup }: Packages.Packages): void => {
  const referring = { ...lookup, refer: References.inUpload(draft.neighbours.upload_id) }
  addFindings(content["metadata"], draft.findings)
  for (const [name, value] of Object.entries(content)) {
    if (isPlace(name) && value !== null) draft.sections.set(name, Section.read(value, Draft.places[name], referring))
  }
}

/** What becomes of it, but for sections that are their own bases, which never end. */
const attempt = <A>(make: () => A): A | undefined => {
  try {
    return make()
  } catch (error) {
    if (error instanceof Unreadable || error instanceof RangeError) return undefined
    throw error
  }
}

/** The archive that a file's content stands for, before anything is added to it. */
export const read = (content: JsonObject, origin: Origin): Result.Result<Draft.Draft, Failure.Failure> => {
  const { definitions = null } = content
  if (definitions !== null && typeof definitions !== "object")
    return Result.fail({ ...Failure.ofParser(), isUnwritable: true })
  const packages = attempt(() => packagesOf(content, origin))
  if (packages === undefined) return Result.fail(Failure.ofParser())
  const draft = emptyDraft(origin, packages)
  const isRead = attempt(() => {
    readSections(content, draft, packages)
    return true
  })
  if (!isRead) return Result.fail({ ...Failure.ofParser(), draft })
  const errors = attempt(() => (packages.own === undefined ? 0 : Validate.errors(packages.own)))
  if (errors === 0) return Result.succeed(draft)
  const logged = Array.from({ length: errors ?? 0 }, () => "Validation error")
  return Result.fail({ ...Failure.ofParser(...logged), draft })
}
