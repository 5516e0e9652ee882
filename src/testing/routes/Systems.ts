/**
 * The route `/systems`.
 */
import * as Effect from "effect/Effect"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import { Refused } from "../Refused.ts"
import type { JsonObject } from "../search/Document.ts"
import * as Search from "../search/Search.ts"
import { type Caller, viewer } from "../state/Caller.ts"
import type { FakeState } from "../state/FakeState.ts"
import * as Refusals from "../state/Refusals.ts"
import * as StructureFile from "../systems/StructureFile.ts"
import * as SystemPath from "../systems/SystemPath.ts"
import type { WrapMode } from "../systems/Wrapping.ts"
import { answerWith } from "./Answer.ts"
import { CurrentState } from "./CurrentState.ts"
import * as Downloads from "./Downloads.ts"
import { ServedApi } from "./ServedApi.ts"

const noData = Refusals.refuse(
  404,
  "Could not find data for given entry id and path. Check that the\narguments are correct and that you are authorized to access the data."
)

const noPath = Refusals.refuse(404, "The given path does not exist in the archive.")

const notWritable = Refusals.refuse(
  500,
  "Could not serialize the system information in the given format. The\ninformation may be invalid or incomplete for this format."
)

const archiveOf = Effect.fnUntraced(function* (
  { entries, tokens }: FakeState,
  caller: Caller | undefined,
  entry_id: string
): Effect.fn.Return<JsonObject, Refused> {
  yield* tokens.allow(caller, "systems:read")
  const row = entries.document(entry_id)
  const isFound = row !== undefined && Search.visibleTo(viewer(caller))(row)
  return (isFound ? entries.archive(entry_id) : undefined) ?? (yield* noData)
})

const sectionAt = (archive: JsonObject, path: string): Effect.Effect<JsonObject, Refused> => {
  const target = SystemPath.follow(archive, path)
  if (target._tag === "Section") return Effect.succeed(target.section)
  if (target._tag === "Absent") return Effect.fail(noPath)
  return Effect.fail(
    target._tag === "NoSection"
      ? noData
      : Refusals.exception("structure that is a list", "AttributeError", "'list' object has no attribute 'get'")
  )
}

/** The atoms of a section, and which of them. Only where the path tells of a topology, they may be those of another. */
const atomsOf = (archive: JsonObject, { atoms, atoms_ref, indices }: JsonObject, path: string) => {
  if (!path.includes("topology")) return { atoms, indices: undefined }
  const reference = typeof atoms_ref === "string" ? atoms_ref.replace(/^#/, "") : ""
  const target = SystemPath.follow(archive, reference)
  const referred = reference.startsWith("/") && target._tag === "Section" ? target.section : undefined
  return { atoms: atoms ?? referred, indices }
}

interface Asked {
  readonly path: string
  readonly format?: StructureFile.Format
  readonly wrap_mode?: WrapMode
}

const structure = Effect.fnUntraced(function* (
  state: FakeState,
  caller: Caller | undefined,
  entry_id: string,
  { format = "cif", path: asked, wrap_mode = "original" }: Asked
): Effect.fn.Return<StructureFile.StructureFile, Refused> {
  const archive = yield* archiveOf(state, caller, entry_id)
  const path = asked.replace(/^#\//, "")
  const found = atomsOf(archive, yield* sectionAt(archive, path), path)
  return StructureFile.make({ ...found, entry_id, format, wrap_mode }) ?? (yield* notWritable)
})

const file = ({ content, mediaType, name }: StructureFile.StructureFile) =>
  HttpServerResponse.text(content, { contentType: mediaType, headers: Downloads.disposition(name) })

export const layer = HttpApiBuilder.group(
  ServedApi,
  "systems",
  Effect.fnUntraced(function* (handlers) {
    const state = yield* CurrentState
    return handlers.handle("get", ({ params, query }) =>
      answerWith((caller) => structure(state, caller, params.entry_id, query), file)
    )
  })
)
