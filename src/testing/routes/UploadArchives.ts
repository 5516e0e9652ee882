/**
 * The archive of an upload's entry, for the routes `/uploads/{upload_id}/archive`.
 */
import * as Effect from "effect/Effect"
import { Refused } from "../Refused.ts"
import type { EntryDocument, JsonObject } from "../search/Document.ts"
import * as Search from "../search/Search.ts"
import { type Caller, viewer } from "../state/Caller.ts"
import type { FakeState } from "../state/FakeState.ts"
import * as RequiredArchive from "./RequiredArchive.ts"

const notFound = (detail: string) => new Refused({ status: 404, detail })

const body = Effect.fnUntraced(function* (
  { entries }: FakeState,
  { entry_id, parser_name, upload_id }: EntryDocument
): Effect.fn.Return<JsonObject, Refused> {
  const whole = entries.archive(entry_id)
  if (whole === undefined) return yield* notFound("The entry does exist, but it has no archive.")
  const archive = yield* RequiredArchive.select({ entry_id, upload_id, archive: whole }, "*")
  const data = { entry_id, upload_id, ...(parser_name !== undefined && { parser_name }), archive }
  return { required: "*", entry_id, data }
})

/** The archive of an entry, if the entry is one of the upload's. The server searches for it, and so finds less for admins. */
export const byId = Effect.fnUntraced(function* (
  state: FakeState,
  caller: Caller | undefined,
  upload_id: string,
  entry_id: string | undefined
): Effect.fn.Return<JsonObject, Refused> {
  yield* state.entries.requireReadable(caller, upload_id)
  const row = entry_id === undefined ? undefined : state.entries.document(entry_id)
  const isFound = row?.upload_id === upload_id && Search.visibleTo(viewer(caller))(row)
  return isFound ? yield* body(state, row) : yield* notFound("The entry does not exist or is not visible to you.")
})

/** The same by the entry's main file. None of the fake's parsers makes a second entry of a file, under a key. */
export const byMainfile = (
  state: FakeState,
  caller: Caller | undefined,
  upload_id: string,
  { mainfile, mainfile_key }: { readonly mainfile: string; readonly mainfile_key?: string | undefined }
): Effect.Effect<JsonObject, Refused> =>
  byId(state, caller, upload_id, mainfile_key ? undefined : state.entries.idOf(upload_id, mainfile))
