/**
 * Uploads on their way from one deployment to another: as bundles, or by a transfer from server to server.
 */
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Stream from "effect/Stream"
import * as Deployment from "../../schema/Deployment.ts"
import * as Identifier from "../../schema/Identifier.ts"
import * as Metadata from "../../schema/Metadata.ts"
import { InvalidRequest } from "../../schema/NomadError.ts"
import { NomadClient } from "../../services/NomadClient.ts"
import type { UploadSource } from "../UploadSource.ts"
import * as Sending from "./Sending.ts"
import * as State from "./UploadState.ts"
import * as WholeFile from "./WholeFile.ts"

/**
 * What a bundle holds.
 *
 * @category models
 * @since 0.1.0
 */
export interface BundleContents {
  /** The files as they were uploaded; they are, if nothing is said. */
  readonly include_raw_files?: boolean
  /** What processing made of them; it is, if nothing is said. One of the two has to be there. */
  readonly include_archive_files?: boolean
  /** The datasets that entries are in; they are, if nothing is said. */
  readonly include_datasets?: boolean
  /** The definitions that archives refer to, for deployments with other plug-ins; they are not, if nothing is said. */
  readonly include_schemas?: boolean
}

/**
 * An upload as a bundle: a zip from which {@link importBundle} makes the same upload on another deployment, or again on
 * this one.
 *
 * `GET /uploads/{upload_id}/bundle`; fails with `UploadNotFound`, `AccessDenied`, `UploadBusy`, `AuthenticationRequired`,
 * also for public uploads, or `InvalidRequest` when the bundle would hold neither files nor archives.
 *
 * @category bundles
 * @since 0.1.0
 */
export const exportBundle = (id: string, contents: BundleContents = {}) =>
  Stream.unwrap(
    Effect.gen(function* () {
      const upload_id = yield* Identifier.check("upload_id", id)
      const nomad = yield* NomadClient
      return nomad.uploads.bundle({ params: { upload_id }, query: { ...contents } })
    })
  ).pipe(Stream.withSpan("Uploads.exportBundle"))

/**
 * Writes a bundle to a path. It is there when it is whole, and not before.
 *
 * `GET /uploads/{upload_id}/bundle`; fails as {@link exportBundle} does, or with `InvalidSource` when the path cannot be
 * written, before anything is fetched.
 *
 * @example
 * ```ts
 * import { Uploads } from "effect-nomad"
 *
 * const backup = (id: string) => Uploads.saveBundle(id, `${id}.zip`)
 * ```
 *
 * @category bundles
 * @since 0.1.0
 */
export const saveBundle = Effect.fn("Uploads.saveBundle")(function* (
  id: string,
  path: string,
  contents: BundleContents = {}
) {
  yield* WholeFile.check(path)
  yield* WholeFile.write(path, exportBundle(id, contents))
})

/**
 * How to import a bundle. All but the embargo is for the server's administrators.
 *
 * @category models
 * @since 0.1.0
 */
export interface ImportOptions {
  /** Months, 0 to 36, in the place of the bundle's own. */
  readonly embargo_length?: number
  readonly include_raw_files?: boolean
  readonly include_archive_files?: boolean
  readonly include_datasets?: boolean
  /** Whether upload, entries and publication keep their times; they are of now, if nothing is said. */
  readonly keep_original_timestamps?: boolean
  /** Whether the upload says which deployment it comes from; it does, if nothing is said. */
  readonly set_from_oasis?: boolean
}

const checkEmbargo = ({ embargo_length }: { readonly embargo_length?: number }) => {
  const issue = embargo_length === undefined ? undefined : Metadata.embargoIssue(embargo_length)
  return issue === undefined ? Effect.void : InvalidRequest.of(issue.msg, issue.loc)
}

/**
 * Makes an upload of a bundle, under its old id, with its files, entries, metadata and datasets, and answers it. Its main
 * author is the old one, who needs an account with the same id here. The call is sent once: after a `TransportError` look
 * with `Uploads.get` whether the upload is there.
 *
 * `POST /uploads/bundle`, then `GET /uploads/{upload_id}` until it rests; fails with `UploadExists`, `InvalidBundle`,
 * `AccessDenied` when an option is for administrators only, or `InvalidSource` when the source cannot be used.
 *
 * @example
 * ```ts
 * import { Nomad, Uploads, UploadSource } from "effect-nomad"
 *
 * const moved = (path: string) =>
 *   Uploads.importBundle(UploadSource.zip(path)).pipe(Nomad.withDeployment("http://localhost:8000/nomad-oasis/api/v1"))
 * ```
 *
 * @category bundles
 * @since 0.1.0
 */
export const importBundle = Effect.fn("Uploads.importBundle")(function* <R>(
  source: UploadSource<R>,
  options: ImportOptions = {}
) {
  yield* checkEmbargo(options)
  const opened = yield* source.open
  const nomad = yield* NomadClient
  const { data } = yield* Sending.send(opened, (payload, call) =>
    nomad.uploads.importBundle({ query: { ...options }, headers: {}, payload }, call)
  )
  const { upload_id } = yield* State.fromWire(data)
  yield* Effect.annotateCurrentSpan("nomad.upload_id", upload_id)
  return yield* State.settledAndExpanded(upload_id)
})

/**
 * Where to transfer an upload, and what of it.
 *
 * @category models
 * @since 0.1.0
 */
export interface TransferOptions extends BundleContents {
  /** The deployment to which it goes: `prod`, `staging`, `test`, or the address of its API. */
  readonly target: Deployment.Deployment
  /** A token of an account there. */
  readonly auth_token: Redacted.Redacted<string>
  /** Months, 0 to 36, in the place of the upload's own. */
  readonly embargo_length?: number
}

/**
 * Has the deployment send a published upload to another one, which imports it under the same id. Answers the upload here:
 * its `published_to` then names the other deployment. The call is sent once, and is answered when the transfer is over.
 *
 * `POST /uploads/{upload_id}/action/transfer`; fails with `TransferFailed` when the other deployment does not answer, or
 * refuses, with its words; `UploadNotFound`, `UploadBusy`, `AccessDenied`, or `InvalidRequest` when the upload is not
 * published.
 *
 * @category bundles
 * @since 0.1.0
 */
export const transfer = Effect.fn("Uploads.transfer")(function* (id: string, options: TransferOptions) {
  const { auth_token, target, ...request } = options
  const upload_id = yield* Identifier.check("upload_id", id)
  yield* Effect.annotateCurrentSpan("nomad.upload_id", upload_id)
  yield* checkEmbargo(options)
  const apiUrl = yield* Deployment.apiUrl(target)
  const nomad = yield* NomadClient
  yield* nomad.uploads.transfer({
    params: { upload_id },
    payload: {
      auth_token: Redacted.value(auth_token),
      // Servers name each other without the version of the API.
      target_deployment_url: apiUrl.replace(/\/v1$/, ""),
      ...request
    }
  })
  return yield* State.settledAndExpanded(upload_id)
})
