/**
 * Bundles: uploads on their way from one deployment to another, with NOMAD's rules for who may send and receive them.
 */
import * as Effect from "effect/Effect"
import { quirk } from "../Quirks.ts"
import type { Refused } from "../Refused.ts"
import type { JsonObject } from "../search/Document.ts"
import * as Access from "./Access.ts"
import * as BundleFiles from "./BundleFiles.ts"
import * as BundleImport from "./BundleImport.ts"
import * as BundleInfo from "./BundleInfo.ts"
import * as BundleSchemas from "./BundleSchemas.ts"
import type { Caller } from "./Caller.ts"
import type * as Folder from "./Folder.ts"
import * as Incoming from "./Incoming.ts"
import * as Process from "./Process.ts"
import * as Refusals from "./Refusals.ts"
import * as Store from "./Store.ts"
import * as Uploads from "./Uploads.ts"
import * as Wire from "./Wire.ts"

/** What an export is asked for; all of it but the schemas, unless told. */
export type ExportBundle = { readonly [name in keyof BundleInfo.Contents]?: boolean | undefined } & {
  /** The address of the deployment that exports. */
  readonly deployment_url: string
}

/** What an import is asked for. */
export interface ImportBundle extends Incoming.Request {
  readonly embargo_length?: number | undefined
  readonly settings?: { readonly [name in keyof BundleImport.Settings]?: boolean | undefined }
}

/** Bundles and their routes. */
export interface Bundles {
  /** `GET /uploads/{upload_id}/bundle` and `/export`: the files of the bundle, in their order. */
  readonly export: (
    caller: Caller | undefined,
    upload_id: string,
    request: ExportBundle
  ) => Effect.Effect<ReadonlyArray<Folder.File>, Refused>
  /** `POST /uploads/bundle` and `/import`: answers a picture from before the import. */
  readonly import: (caller: Caller | undefined, request: ImportBundle) => Effect.Effect<JsonObject, Refused>
}

const everything: BundleInfo.Contents = {
  include_raw_files: true,
  include_archive_files: true,
  include_datasets: true,
  include_schemas: false
}

/** Settings with what was given in the place of what is usual. */
const settled = <Settings extends { readonly [name: string]: boolean }>(
  usual: Settings,
  given: { readonly [name in keyof Settings]?: boolean | undefined }
): Settings => {
  const changes = Object.entries(given).filter(([name, value]) => value !== undefined && Object.hasOwn(usual, name))
  return { ...usual, ...Object.fromEntries(changes) }
}

/** The files of a bundle: what it says of the upload comes first. */
export const files = Effect.fnUntraced(function* (
  store: Store.Store,
  upload: Store.UploadRecord,
  { deployment_url, ...asked }: ExportBundle
): Effect.fn.Return<ReadonlyArray<Folder.File>, Refused> {
  const contents = settled({ ...everything }, asked)
  if (!contents.include_raw_files && !contents.include_archive_files) {
    const error = "Export must include the archive files or the raw files, or both"
    return yield* Refusals.refuse(400, `Could not export due to error: ${error}`)
  }
  const schemas = contents.include_schemas
    ? yield* BundleSchemas.make(store, upload, BundleInfo.exported(upload))
    : BundleSchemas.none
  const now = yield* Store.now(store)
  const info = JSON.stringify(BundleInfo.make(store, upload, { contents, deployment_url, now, schemas }))
  const first = { path: BundleInfo.fileName, bytes: new TextEncoder().encode(info) }
  return [first, ...(yield* BundleFiles.make(upload, contents, schemas))]
})

const exportBundle = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  upload_id: string,
  request: ExportBundle
): Effect.fn.Return<ReadonlyArray<Folder.File>, Refused> {
  const upload = yield* Access.readable(store, caller, upload_id, "uploads:export")
  yield* Uploads.requireIdle(upload)
  return yield* files(store, upload, request)
})

/** Only the admin changes how bundles are imported. */
const checkSettings = ({ account }: Caller, settings: BundleImport.Settings): Effect.Effect<void, Refused> => {
  const usual = Object.entries(BundleImport.standard)
  const changed = usual.find(([name, value]) => Object.entries(settings).some(([n, v]) => n === name && v !== value))
  return account.is_admin || changed === undefined
    ? Effect.void
    : Effect.fail(Refusals.refuse(403, `Changing the setting ${changed[0]} requires an admin user`))
}

const fileOf = Effect.fnUntraced(function* (caller: Caller, request: Incoming.Request) {
  const [file, ...others] = yield* Incoming.named(caller, request)
  if (file === undefined) return yield* Refusals.refuse(400, "No bundle file provided")
  return others.length === 0 ? file : yield* Refusals.refuse(400, "Can only provide one bundle file at a time")
})

const notImported = (why: string) => Refusals.refuse(400, `Failed to import bundle: ${why}`)

/** The server waits for the import, and then shows the upload as it was when it began; only entries are counted late. */
const importBundle = Effect.fnUntraced(function* (
  store: Store.Store,
  caller: Caller | undefined,
  { embargo_length, settings = {}, ...request }: ImportBundle
): Effect.fn.Return<JsonObject, Refused> {
  const importer = yield* Access.require(caller, "uploads:import")
  if (request.local_path) {
    return yield* Refusals.refuse(400, "You can only target a single bundle file using local_path.")
  }
  const how = settled({ ...BundleImport.standard }, settings)
  yield* checkSettings(importer, how)
  const { bytes } = yield* fileOf(importer, request)
  const bundle = yield* Effect.mapError(BundleImport.open(store, bytes), (why) =>
    why === BundleImport.unknownAuthor ? quirk("import of nobody's upload", notImported(why)) : notImported(why)
  )
  const { main_author, upload_id } = bundle
  const upload = yield* Uploads.add(store, { upload_id, main_author, upload_name: null, isStored: false })
  const run = BundleImport.run(store, upload, bundle, how, embargo_length)
  Process.begin(store, upload, { name: "_import_bundle", steps: [{ run }] })
  const before = { ...upload, process: { ...upload.process } }
  yield* Process.launch(store, upload, { wait: true })
  if (upload.process.process_status === "FAILURE") {
    const why = "Failed to execute temporal workflow: Workflow execution failed"
    return yield* quirk("import that fails", notImported(why))
  }
  return Wire.uploadBody({ ...before, entries: upload.entries, isStored: !Store.isPublished(upload) })
})

/** The bundles of a store. */
export const make = (store: Store.Store): Bundles => ({
  export: (caller, upload_id, request) => exportBundle(store, caller, upload_id, request),
  import: (caller, request) => importBundle(store, caller, request)
})
