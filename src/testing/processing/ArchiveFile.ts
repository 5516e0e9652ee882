/**
 * Files that are archives themselves: `*.archive.json`, `*.archive.yaml` and the like, which NOMAD takes over as they
 * are, as far as their definitions are known.
 */
import * as Result from "effect/Result"
import * as Yaml from "effect/encoding/Yaml"
import type { Json, JsonObject } from "../search/Document.ts"
import * as Draft from "./Draft.ts"
import type { Neighbours } from "./Neighbours.ts"
import * as References from "./References.ts"
import * as Schema from "./Schema.ts"
import * as Section from "./Section.ts"

/** Why a main file did not become an archive: what the processing log says, line by line, and the entry's error. */
export interface Failure {
  readonly logged: ReadonlyArray<string>
  readonly error: string
}

/** The error of every entry whose parser gave up. */
export const parserFailed = "ProcessFailure: parser failed with exception"

const failure = (...logged: ReadonlyArray<string>): Failure => ({
  logged: [...logged, "process failed with exception"],
  error: parserFailed
})

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The object that a file holds; YAML goes through JSON, so that nothing is left in it that JSON does not have. */
export const parse = (mainfile: string, bytes: Uint8Array): Result.Result<JsonObject, Failure> => {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
    const content: unknown = mainfile.endsWith(".json")
      ? JSON.parse(text)
      : JSON.parse(JSON.stringify(Yaml.parse(text)) ?? "null")
    return isObject(content) ? Result.succeed(content) : Result.fail(failure())
  } catch {
    return Result.fail(failure("Cannot parse archive json or yaml."))
  }
}

/** The metadata that a file may set. What else it says there is passed over. */
const findingsOf = (metadata: Json | undefined): Draft.Findings => {
  const findings: Draft.Findings = {}
  if (!metadata) return findings
  if (!isObject(metadata)) throw new Section.Unreadable("metadata is no object")
  const { entry_name, comment, references } = metadata
  if (references && !Array.isArray(references)) throw new Section.Unreadable("references are no list")
  if (entry_name) findings.entry_name = String(entry_name)
  if (comment) findings.comment = String(comment)
  if (Array.isArray(references) && references.length > 0) findings.references = references.map(String)
  return findings
}

/** What a draft starts from. */
export interface Origin {
  readonly neighbours: Neighbours
  readonly entry_id: string
  readonly mainfile: string
  readonly entry_create_time: string
}

const isPlace = (name: string): name is Draft.Place => Object.hasOwn(Draft.places, name)

const draftOf = (content: JsonObject, { neighbours, entry_id, mainfile, entry_create_time }: Origin): Draft.Draft => {
  const definitions = isObject(content["definitions"]) ? content["definitions"] : undefined
  const lookup = {
    ...Schema.lookup(definitions, entry_id, neighbours),
    refer: References.inUpload(neighbours.upload_id)
  }
  const sections = new Map<Draft.Place, Section.Section>()
  for (const [name, value] of Object.entries(content)) {
    if (isPlace(name) && value !== null) sections.set(name, Section.read(value, Draft.places[name], lookup))
  }
  const findings = findingsOf(content["metadata"])
  return { mainfile, entry_create_time, sections, findings, run: [], neighbours, ...(definitions && { definitions }) }
}

/** The archive that a file's content stands for, before anything is added to it. */
export const read = (content: JsonObject, origin: Origin): Result.Result<Draft.Draft, Failure> => {
  try {
    return Result.succeed(draftOf(content, origin))
  } catch (error) {
    // sections that are their own bases never end
    if (error instanceof Section.Unreadable || error instanceof RangeError) return Result.fail(failure())
    throw error
  }
}
