/**
 * Uploads: sending data, waiting until NOMAD has processed it, its metadata, its files, publication and removal.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import * as Identifier from "../schema/Identifier.ts"
import * as Metadata from "../schema/Metadata.ts"
import { InvalidRequest, UnexpectedResponse } from "../schema/NomadError.ts"
import type { Order } from "../schema/Pagination.ts"
import type { Owner, Query } from "../schema/Query.ts"
import type { Upload } from "../schema/Upload.ts"
import { NomadClient } from "../services/NomadClient.ts"
import * as Ambiguity from "./internal/Ambiguity.ts"
import * as EmptyUpload from "./internal/EmptyUpload.ts"
import * as Pages from "./internal/Pages.ts"
import * as People from "./internal/People.ts"
import * as Sending from "./internal/Sending.ts"
import * as State from "./internal/UploadState.ts"
import type { UploadSource } from "./UploadSource.ts"

export type { AwaitOptions, Processed } from "./internal/UploadState.ts"
export { downloadFile, downloadZip } from "./internal/FileDownloads.ts"
export {
  type BundleContents,
  exportBundle,
  importBundle,
  type ImportOptions,
  saveBundle,
  transfer,
  type TransferOptions
} from "./internal/UploadBundles.ts"
export {
  copyFile,
  createFolder,
  files,
  moveFile,
  putFile,
  type PutOptions,
  rawFile,
  type ReadOptions,
  rawZip,
  removeFile
} from "./internal/UploadFiles.ts"
export { checkIncludedEntries, includeEntries } from "./internal/UploadIncluded.ts"

const named = (upload_id: Identifier.UploadId) => Effect.annotateCurrentSpan("nomad.upload_id", upload_id)

/**
 * What an upload starts with.
 *
 * @category models
 * @since 0.1.0
 */
export interface UploadOptions {
  /** The name that people see; the name of the file, if nothing is said. */
  readonly upload_name?: string
  /** Months, 0 to 36, from the day of publication. */
  readonly embargo_length?: number
  /** Publishes as soon as an entry was processed; it cannot be undone. */
  readonly publish_directly?: boolean
  /** Whether the server unpacks archives; it does, if nothing is said. */
  readonly auto_decompress?: boolean
}

/**
 * Uploads a source as a new upload of the account's, and answers as soon as the server has it; its processing goes on.
 * Wait for that with {@link awaitProcessed}. The call is sent once: after a `TransportError` look with {@link list}
 * whether the upload arrived before sending it again.
 *
 * `POST /uploads`; fails with `InvalidSource` when the source cannot be used (nothing is sent), `UploadLimitReached`, or
 * the errors of any call.
 *
 * @example
 * ```ts
 * import { Uploads, UploadSource } from "effect-nomad"
 * import { Effect } from "effect"
 *
 * const program = Effect.gen(function*() {
 *   const { upload_id } = yield* Uploads.upload(UploadSource.folder("calculations/water"))
 *   return yield* Uploads.awaitProcessed(upload_id)
 * })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const upload = Effect.fn("Uploads.upload")(function* <R>(source: UploadSource<R>, options: UploadOptions = {}) {
  const issue = options.embargo_length === undefined ? undefined : Metadata.embargoIssue(options.embargo_length)
  if (issue !== undefined) return yield* InvalidRequest.of(issue.msg, issue.loc)
  const opened = yield* source.open
  const nomad = yield* NomadClient
  const { data } = yield* Sending.send(opened, (payload, call) =>
    nomad.uploads.create({ query: { file_name: opened.file_name, ...options }, headers: {}, payload }, call)
  )
  const created = yield* State.expanded(data)
  yield* named(created.upload_id)
  yield* Effect.logDebug(`uploaded ${opened.file_name} as ${created.upload_id}`)
  return created
})

/**
 * Makes an upload without files; put them into it with {@link putFile}. There will be one such upload, also when answers
 * are lost: it is made under a name of its own, by which it can be found again, and renamed.
 *
 * `POST /uploads` without a body, `POST /uploads/{upload_id}/edit`; fails with `UploadLimitReached`.
 *
 * @category operations
 * @since 0.1.0
 */
export const createEmpty = Effect.fn("Uploads.createEmpty")(function* (
  options: Pick<UploadOptions, "embargo_length" | "upload_name"> = {}
) {
  const { embargo_length, upload_name = "" } = options
  const issue = embargo_length === undefined ? undefined : Metadata.embargoIssue(embargo_length)
  if (issue !== undefined) return yield* InvalidRequest.of(issue.msg, issue.loc)
  const marker = yield* EmptyUpload.newMarker(upload_name)
  const made = yield* EmptyUpload.make(marker, embargo_length === undefined ? {} : { embargo_length })
  yield* named(made.upload_id)
  const [upload] = yield* People.ofUploads([yield* EmptyUpload.rename(made, upload_name)])
  return upload ?? made
})

/**
 * An upload as it is now, with its people.
 *
 * `GET /uploads/{upload_id}`; fails with `UploadNotFound`, `AccessDenied` or `AuthenticationRequired`.
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Effect.fn("Uploads.get")(function* (id: string) {
  const upload_id = yield* Identifier.check("upload_id", id)
  yield* named(upload_id)
  const nomad = yield* NomadClient
  const { data } = yield* nomad.uploads.get({ params: { upload_id } })
  return yield* State.expanded(data)
})

/**
 * Which uploads of the account's, and in which order.
 *
 * @category models
 * @since 0.1.0
 */
export interface Filter extends Pages.PageOptions {
  /** What the account is to them; anything, if nothing is said. */
  readonly roles?: ReadonlyArray<"main_author" | "coauthor" | "reviewer">
  /** Also those that are open to everybody's review. */
  readonly include_all?: boolean
  readonly upload_id?: ReadonlyArray<string>
  /** Exact names. */
  readonly upload_name?: ReadonlyArray<string>
  readonly is_processing?: boolean
  readonly is_published?: boolean
  readonly is_owned?: boolean
  readonly process_status?: string
  /** By the time of creation, if nothing is said. */
  readonly order_by?: "upload_create_time" | "publish_time" | "upload_name" | "last_status_message" | "process_status"
  /** The oldest first, if nothing is said. */
  readonly order?: Order
}

/**
 * The uploads in which the account is main author, coauthor or reviewer, to the last page, with their people.
 *
 * `GET /uploads`, with one `GET /users` a page
 *
 * @category operations
 * @since 0.1.0
 */
export const list = (filter: Filter = {}) => {
  const { limit: _, pageSize: __, ...query } = filter
  // Pages as large as campaigns usually are: the people of a page are asked for together.
  return Pages.stream(filter, 250, (size, after) =>
    Effect.gen(function* () {
      const nomad = yield* NomadClient
      const page = yield* nomad.uploads.list({ query: { ...query, ...Pages.parameters(size, after) } })
      const uploads = yield* Effect.forEach(page.data ?? [], State.fromWire)
      return { items: yield* People.ofUploads(uploads), next: page.pagination.next_page_after_value }
    })
  ).pipe(Stream.withSpan("Uploads.list"))
}

/**
 * How to edit.
 *
 * @category models
 * @since 0.1.0
 */
export interface EditOptions extends State.AwaitOptions {
  /** Has the server check the edit, and changes nothing. */
  readonly verifyOnly?: boolean
  /** Narrows the edit to the entries of the upload that a query selects. */
  readonly query?: Query
  /** Whose entries the query looks at; `visible`, if nothing is said, so that it finds unpublished ones. */
  readonly owner?: Owner
}

/**
 * Edits the metadata of an upload, or of the entries that `query` selects, and answers the upload after the edit. All that
 * is wrong comes back in one `InvalidRequest`, and then nothing was changed.
 *
 * `POST /uploads/{upload_id}/edit`; fails with `UploadNotFound`, `AccessDenied`, `UploadBusy`, `InvalidRequest`,
 * `UploadProcessingFailed` or `UploadProcessingTimeout`.
 *
 * @example
 * ```ts
 * import { Uploads } from "effect-nomad"
 *
 * const edited = (id: string) =>
 *   Uploads.edit(id, {
 *     upload_name: "Water at 300 K",
 *     references: ["https://doi.org/10.1000/182"],
 *     coauthors: { add: "coauthor" },
 *     embargo_length: 0
 *   })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const edit = Effect.fn("Uploads.edit")(function* (
  id: string,
  metadata: Metadata.Metadata,
  options: EditOptions = {}
) {
  const upload_id = yield* Identifier.check("upload_id", id)
  yield* named(upload_id)
  const checked = yield* Metadata.check(metadata)
  const nomad = yield* NomadClient
  const { query, verifyOnly: verify_only = false } = options
  const edited = nomad.uploads.edit({
    params: { upload_id },
    query: { wait_for_processing: false },
    payload: {
      metadata: { ...checked },
      verify_only,
      ...(query === undefined ? {} : { query, owner: options.owner ?? "visible" })
    }
  })
  const { data } = yield* Ambiguity.repeated(upload_id, edited, options)
  if (verify_only) return yield* State.expanded(data)
  return yield* State.settledAndExpanded(upload_id, options)
})

/**
 * How to publish.
 *
 * @category models
 * @since 0.1.0
 */
export interface PublishOptions extends State.AwaitOptions {
  /** Months, 0 to 36; the upload's own, if nothing is said. */
  readonly embargo_length?: number
}

/**
 * Publishes an upload: everybody sees it, at the latest when its embargo is over, and its files never change again. This
 * cannot be undone. Answers the upload after publication; wait with {@link awaitProcessed} before.
 *
 * `POST /uploads/{upload_id}/action/publish`, then `GET /uploads/{upload_id}` until it rests; fails with
 * `UploadPublished` when it was published before, `UploadBusy` while it is processed, `InvalidRequest` when it has no
 * entries or its processing failed.
 *
 * @category operations
 * @since 0.1.0
 */
export const publish = Effect.fn("Uploads.publish")(function* (id: string, options: PublishOptions = {}) {
  const upload_id = yield* Identifier.check("upload_id", id)
  yield* named(upload_id)
  const { embargo_length } = options
  const issue = embargo_length === undefined ? undefined : Metadata.embargoIssue(embargo_length)
  if (issue !== undefined) return yield* InvalidRequest.of(issue.msg, issue.loc)
  const nomad = yield* NomadClient
  const asked = nomad.uploads.publish({
    params: { upload_id },
    query: { wait_for_processing: false, ...(embargo_length === undefined ? {} : { embargo_length }) }
  })
  yield* Ambiguity.settled(Effect.asVoid(asked), {
    done: Effect.map(State.settled(upload_id, { ...State.soon, ...options }), ({ published }) =>
      published ? Option.some(undefined) : Option.none()
    ),
    again: true,
    meets: ["UploadBusy", "UploadPublished"]
  })
  const published = yield* State.settledAndExpanded(upload_id, options)
  if (!published.published) {
    return yield* new UnexpectedResponse({
      method: "POST",
      path: `/uploads/${upload_id}/action/publish`,
      status: 200,
      detail: "the upload rests and is not published"
    })
  }
  yield* Effect.logDebug(`published ${upload_id}`)
  return published
})

/**
 * Deletes an upload with all its files and entries, and answers when it is gone. A published one cannot be deleted.
 *
 * `DELETE /uploads/{upload_id}`, then `GET /uploads/{upload_id}` until that answers 404; fails with `UploadNotFound`,
 * `AccessDenied` (only the main author may) or `UploadPublished`.
 *
 * @category operations
 * @since 0.1.0
 */
export const remove = Effect.fn("Uploads.remove")(function* (id: string, options: State.AwaitOptions = {}) {
  const upload_id = yield* Identifier.check("upload_id", id)
  yield* named(upload_id)
  const nomad = yield* NomadClient
  yield* nomad.uploads.remove({ params: { upload_id }, query: { wait_for_processing: false } }).pipe(
    // The answer to an earlier attempt was lost, and what it did was not.
    Effect.catchIf(
      (error) => error._tag === "UploadNotFound" && error.attempts !== undefined,
      () => Effect.void
    )
  )
  yield* State.removed(upload_id, { ...State.soon, ...options })
  yield* Effect.logDebug(`removed ${upload_id}`)
})

/**
 * Waits until an upload is processed. Succeeds with the upload and with those of its entries that failed: they do not
 * fail the upload. Asks after 1 second, then less and less often, at least every 15 seconds.
 *
 * `GET /uploads/{upload_id}`, until `process_running` is false; fails with `UploadProcessingFailed`, at once, or with
 * `UploadProcessingTimeout` after 20 minutes. Interrupted, it leaves the upload as it is.
 *
 * @category operations
 * @since 0.1.0
 */
export const awaitProcessed = State.processed

/**
 * Waits until NOMAD has removed an upload. One that is gone already is a success.
 *
 * `GET /uploads/{upload_id}`, until it answers 404; fails with `UploadProcessingTimeout`.
 *
 * @category operations
 * @since 0.1.0
 */
export const awaitRemoved = State.removed

/**
 * The states of an upload as they are seen, each once, until it rests (also after a failure) or the time is over.
 *
 * `GET /uploads/{upload_id}`, again and again
 *
 * @category operations
 * @since 0.1.0
 */
export const watch = State.watch

/**
 * Has an upload processed again; wait for it with {@link awaitProcessed}. What the files themselves say of comment and
 * references takes the place of what was edited.
 *
 * `POST /uploads/{upload_id}/action/process`; fails with `UploadNotFound`, `UploadBusy` or `UploadPublished`.
 *
 * @category operations
 * @since 0.1.0
 */
export const process = Effect.fn("Uploads.process")(function* (id: string) {
  const upload_id = yield* Identifier.check("upload_id", id)
  yield* named(upload_id)
  const nomad = yield* NomadClient
  const asked = Effect.flatMap(nomad.uploads.process({ params: { upload_id } }), ({ data }) => State.fromWire(data))
  const upload = yield* Ambiguity.settled(asked, {
    done: Effect.map(State.look(upload_id), (upload) =>
      upload.process_running ? Option.some(upload) : Option.none<Upload>()
    ),
    again: true,
    meets: ["UploadBusy"]
  })
  const [expanded] = yield* People.ofUploads([upload])
  return expanded ?? upload
})

/**
 * Calls off the processing of an upload that still waits for its turn; what runs already cannot be stopped. Answers the
 * upload, which is then ready for another process.
 *
 * `POST /uploads/{upload_id}/action/stop-processing`; fails with `UploadNotFound`, `AccessDenied`, or `InvalidRequest` when
 * nothing is pending.
 *
 * @category operations
 * @since 0.1.0
 */
export const stop = Effect.fn("Uploads.stop")(function* (id: string) {
  const upload_id = yield* Identifier.check("upload_id", id)
  yield* named(upload_id)
  const nomad = yield* NomadClient
  const { data } = yield* nomad.uploads.stopProcessing({ params: { upload_id } })
  return yield* State.expanded(data)
})

/**
 * Ends the embargo of a published upload, and answers the upload after that.
 *
 * `POST /uploads/{upload_id}/action/lift-embargo`; fails with `InvalidRequest` when there is none to lift.
 *
 * @category operations
 * @since 0.1.0
 */
export const liftEmbargo = Effect.fn("Uploads.liftEmbargo")(function* (id: string, options: State.AwaitOptions = {}) {
  const upload_id = yield* Identifier.check("upload_id", id)
  yield* named(upload_id)
  const nomad = yield* NomadClient
  yield* nomad.uploads.liftEmbargo({ params: { upload_id } })
  return yield* State.settledAndExpanded(upload_id, options)
})

/**
 * Which entry of an upload: its id, or the path of its main file.
 *
 * @category models
 * @since 0.1.0
 */
export type EntryOf = { readonly entry_id: string } | { readonly mainfile: string; readonly mainfile_key?: string }

/**
 * The archive of an entry of an upload, found by its id or by its main file.
 *
 * `GET /uploads/{upload_id}/archive/{entry_id}`, or `GET /uploads/{upload_id}/archive/mainfile/{mainfile}`; fails with
 * `UploadNotFound`, `EntryNotFound`, or with `FileNotFound` when there is no such main file or the entry has no archive.
 *
 * @example
 * ```ts
 * import { Uploads } from "effect-nomad"
 *
 * const archive = (id: string) => Uploads.archive(id, { mainfile: "water/scf.archive.json" })
 * ```
 *
 * @category operations
 * @since 0.1.0
 */
export const archive = Effect.fn("Uploads.archive")(function* (id: string, entry: EntryOf) {
  const upload_id = yield* Identifier.check("upload_id", id)
  yield* named(upload_id)
  const nomad = yield* NomadClient
  if ("mainfile" in entry) {
    const { mainfile, ...query } = entry
    const { data } = yield* nomad.uploads.mainfileArchive({ params: { upload_id, mainfile }, query })
    return data?.archive ?? {}
  }
  const entry_id = yield* Identifier.check("entry_id", entry.entry_id)
  const { data } = yield* nomad.uploads.archive({ params: { upload_id, entry_id } })
  return data?.archive ?? {}
})

/**
 * Which files of entries to delete.
 *
 * @category models
 * @since 0.1.0
 */
export interface DeleteEntryFilesOptions {
  /** Whose entries the query looks at; `all`, if nothing is said. None but the upload's are ever touched. */
  readonly owner?: Owner
  /** Deletes the folders of the main files, with all that is in them; only the main files, if nothing is said. */
  readonly include_parent_folders?: boolean
}

/**
 * Deletes the main files of the entries of an unpublished upload that a query selects, and with them the entries. Wait
 * with {@link awaitProcessed} for the end of that. A query that selects none changes nothing. The call is sent once.
 *
 * `POST /uploads/{upload_id}/action/delete-entry-files`; fails with `UploadNotFound`, `AccessDenied`, `UploadBusy`,
 * `UploadPublished`, or `InvalidRequest` when the query is empty or wrong.
 *
 * @example
 * ```ts
 * import { Query, Uploads } from "effect-nomad"
 *
 * const withoutDrafts = (id: string) => Uploads.deleteEntryFiles(id, Query.eq("entry_name", "draft"))
 * ```
 *
 * @category files
 * @since 0.1.0
 */
export const deleteEntryFiles = Effect.fn("Uploads.deleteEntryFiles")(function* (
  id: string,
  query: Query,
  options: DeleteEntryFilesOptions = {}
) {
  const upload_id = yield* Identifier.check("upload_id", id)
  yield* named(upload_id)
  const nomad = yield* NomadClient
  const { data } = yield* nomad.uploads.deleteEntryFiles({ params: { upload_id }, payload: { query, ...options } })
  return yield* State.expanded(data)
})

/**
 * Has a DOI assigned to a published upload: from then on it is citable. Only its main author may. A DOI is
 * asked for once: when the answer is lost the upload is looked at, and if it has none the call fails; look again with
 * {@link get} before trying again.
 *
 * `POST /uploads/{upload_id}/action/assign-doi`; fails with `DoiUnavailable` when the deployment's service is off or does
 * not answer, `UploadNotFound`, `AccessDenied`, or `InvalidRequest` when the upload is empty, unpublished or has a DOI.
 *
 * @category operations
 * @since 0.1.0
 */
export const assignDoi = Effect.fn("Uploads.assignDoi")(function* (id: string) {
  const upload_id = yield* Identifier.check("upload_id", id)
  yield* named(upload_id)
  const nomad = yield* NomadClient
  const asked = Effect.flatMap(nomad.uploads.assignDoi({ params: { upload_id } }), ({ data }) => State.fromWire(data))
  const upload = yield* Ambiguity.settled(asked, {
    done: Effect.map(State.look(upload_id), (upload) =>
      upload.doi === undefined ? Option.none<Upload>() : Option.some(upload)
    ),
    again: false
  })
  const [expanded] = yield* People.ofUploads([upload])
  return expanded ?? upload
})
