/**
 * Entries of other uploads that an upload includes.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Identifier from "../../schema/Identifier.ts"
import { IncludedEntries } from "../../schema/Upload.ts"
import type { Query } from "../../schema/Query.ts"
import { NomadClient } from "../../services/NomadClient.ts"
import { decoded } from "./Decoded.ts"

const isNothing = (query: Query): boolean => Object.keys(query).length === 0

const decode = decoded(IncludedEntries, "/uploads/{upload_id}/included-entries")

/**
 * Has an unpublished upload include the entries of other uploads that a query finds: those that are there now, and none
 * that come later. The query takes the place of the one before; an empty one includes nothing. Answers the query as the
 * server keeps it, the moment, and how many entries it finds. Before the upload can be published, they have to be.
 *
 * `POST /uploads/{upload_id}/included-entries`; fails with `UploadNotFound`, `AccessDenied`, `UploadBusy`,
 * `UploadPublished`, or `InvalidRequest` when the query is wrong.
 *
 * @example
 * ```ts
 * import { Query, Uploads } from "effect-nomad"
 *
 * const withReferences = (id: string) =>
 *   Uploads.includeEntries(id, Query.eq("datasets.dataset_name", "reference calculations"))
 * ```
 *
 * @category included entries
 * @since 0.1.0
 */
export const includeEntries = Effect.fn("Uploads.includeEntries")(function* (id: string, query: Query) {
  const upload_id = yield* Identifier.check("upload_id", id)
  yield* Effect.annotateCurrentSpan("nomad.upload_id", upload_id)
  const nomad = yield* NomadClient
  const { total, ...kept } = yield* nomad.uploads.includeEntries({ params: { upload_id }, payload: { query } })
  return isNothing(query) ? { total: 0 } : { ...(yield* decode(kept)), total: total ?? 0 }
})

const Found = Schema.Struct({
  entry_id: Identifier.EntryId,
  upload_id: Identifier.UploadId,
  published: Schema.Boolean
})

const decodeFound = decoded(Schema.Array(Found), "/uploads/{upload_id}/included-entries/validate")

/**
 * Tells which entries {@link includeEntries} would include, and changes nothing: how many there are, how many of them are
 * not public, and the first of them.
 *
 * `POST /uploads/{upload_id}/included-entries/validate`; fails as {@link includeEntries} does.
 *
 * @category included entries
 * @since 0.1.0
 */
export const checkIncludedEntries = Effect.fn("Uploads.checkIncludedEntries")(function* (
  id: string,
  query: Query,
  /** How many of the entries are wanted: 10, if nothing is said. */
  options: { readonly limit?: number } = {}
) {
  const upload_id = yield* Identifier.check("upload_id", id)
  yield* Effect.annotateCurrentSpan("nomad.upload_id", upload_id)
  const nomad = yield* NomadClient
  const { entries, n_unpublished, pagination } = yield* nomad.uploads.checkIncludedEntries({
    params: { upload_id },
    payload: { query, pagination: { page_size: options.limit ?? 10 } }
  })
  return {
    total: pagination?.total ?? 0,
    n_unpublished: n_unpublished ?? 0,
    entries: yield* decodeFound(entries ?? [])
  }
})
