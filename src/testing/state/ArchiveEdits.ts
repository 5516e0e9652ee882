/**
 * The archive's edit: changes the main file of an entry, which has to be an archive itself, and processes it again.
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Json from "../Json.ts"
import * as ArchiveChange from "../processing/ArchiveChange.ts"
import * as ArchiveFile from "../processing/ArchiveFile.ts"
import * as Matchers from "../processing/Matchers.ts"
import * as Neighbours from "../processing/Neighbours.ts"
import * as Packages from "../processing/definitions/Packages.ts"
import * as YamlText from "../processing/YamlText.ts"
import * as Python from "../Python.ts"
import type { Refused } from "../Refused.ts"
import type { JsonObject } from "../search/Document.ts"
import * as Access from "./Access.ts"
import type { Caller } from "./Caller.ts"
import * as Engine from "./Engine.ts"
import * as Folder from "./Folder.ts"
import * as RawPut from "./RawPut.ts"
import * as Refusals from "./Refusals.ts"
import * as Rows from "./Rows.ts"
import * as Selection from "./Selection.ts"
import * as Store from "./Store.ts"
import * as Wire from "./Wire.ts"

/** The archive's edit and its route. */
export interface ArchiveEdits {
  /** `POST /entries/{entry_id}/edit`. */
  readonly edit: (
    caller: Caller | undefined,
    entry_id: string,
    changes: ReadonlyArray<ArchiveChange.Change>
  ) => Effect.Effect<void, Refused>
}

interface Editable {
  readonly upload: Store.UploadRecord
  readonly entry: Store.EntryRecord
}

/** Who sees an entry may still not be one who changes it. */
const editable = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  entry_id: string
): Effect.fn.Return<Editable, Refused> {
  const editor = yield* Access.require(caller, "entries:write")
  const [row] = yield* Selection.select(Rows.all(store), { owner: "all", query: { entry_id } }, editor)
  const entry = Store.entry(store, entry_id)
  const upload = entry && store.uploads.get(entry.upload_id)
  if (row === undefined || upload === undefined || entry === undefined) {
    return yield* Refusals.refuse(404, "The entry with the given id does not exist or is not visible to you.")
  }
  if (!Access.isWriter(upload, editor)) {
    return yield* Refusals.refuse(403, "Not enough permissions to execute edit request.")
  }
  if (Store.isPublished(upload)) {
    return yield* Refusals.refuse(400, "Editing is only allowed for non published entries.")
  }
  return { upload, entry }
})

const isArchive = /\.archive\.(?:json|yaml|yml)$/

const contentOf = (mainfile: string, bytes: Uint8Array): Effect.Effect<JsonObject, Refused> => {
  const text = new TextDecoder().decode(bytes)
  const complaint = mainfile.endsWith(".json") ? Json.complaint(text) : undefined
  if (complaint !== undefined)
    return Effect.fail(Refusals.exception("edit of a broken archive", "JSONDecodeError", complaint))
  return Effect.mapError(Effect.fromResult(ArchiveFile.parse(mainfile, bytes)), () =>
    Refusals.exception("edit of a broken archive", "ScannerError", "the main file is no YAML")
  )
}

const definitionsOf = ({ entry, upload }: Editable, { definitions }: JsonObject): ArchiveChange.Definitions => {
  const files = Engine.neighbours(upload)(entry.mainfile)
  const beside = Neighbours.make(upload.upload_id, files, Matchers.archive.mainfile_name, ArchiveFile.parse)
  const own = Wire.isObject(definitions) ? definitions : undefined
  const { name } = own ?? {}
  return {
    lookup: Packages.lookup(own, { upload_id: upload.upload_id, entry_id: entry.entry_id }, beside),
    package_name: typeof name === "string" ? name : undefined
  }
}

const edit = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  entry_id: string,
  changes: ReadonlyArray<ArchiveChange.Change>
): Effect.fn.Return<void, Refused> {
  const found = yield* editable(store, caller, entry_id)
  const { mainfile } = found.entry
  if (!isArchive.test(mainfile)) {
    return yield* Refusals.refuse(400, "The entry mainfile in not in archive format.")
  }
  const file = Folder.find(found.upload.files, mainfile)
  const content = yield* contentOf(mainfile, Folder.isFile(file) ? file : new Uint8Array())
  const changed = yield* Result.match(ArchiveChange.apply(content, changes, definitionsOf(found, content)), {
    onSuccess: Effect.succeed,
    onFailure: (detail) => Effect.fail(Refusals.refuse(400, detail))
  })
  const text = mainfile.endsWith(".json") ? Python.json(changed) : YamlText.write(changed)
  const put = { name: Folder.basename(mainfile), bytes: new TextEncoder().encode(text) }
  yield* RawPut.putAndProcess(store, found.upload, Folder.dirname(mainfile), put, false)
})

/** The archive's edits of a store. */
export const make = (store: Store.Store): ArchiveEdits => ({
  edit: (caller, entry_id, changes) => edit(store, caller, entry_id, changes)
})
