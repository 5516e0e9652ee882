/**
 * Making an upload exactly once. The server has no mark for a request that is sent again; the upload's name serves as
 * one until it is certain that there is one upload and no second.
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import type { Upload } from "../../schema/Upload.ts"
import { NomadClient } from "../../services/NomadClient.ts"
import * as Ambiguity from "./Ambiguity.ts"
import * as State from "./UploadState.ts"

/** A name that no other upload bears. */
export const newMarker = (upload_name: string): Effect.Effect<string> =>
  Effect.sync(() => `${upload_name} (arriving ${crypto.randomUUID()})`.trim())

/** The uploads of the account's that bear a name. */
const bearing = Effect.fnUntraced(function* (marker: string) {
  const nomad = yield* NomadClient
  const page = yield* nomad.uploads.list({
    query: { upload_name: [marker], roles: ["main_author"], order_by: "upload_create_time", page_size: 100 }
  })
  return yield* Effect.forEach(page.data ?? [], State.fromWire)
})

const first = (marker: string) => Effect.map(bearing(marker), ([upload]) => Option.fromUndefinedOr(upload))

const post = Effect.fnUntraced(function* (upload_name: string, embargo_length: number | undefined) {
  const nomad = yield* NomadClient
  const query = { upload_name, ...(embargo_length === undefined ? {} : { embargo_length }) }
  const { data } = yield* nomad.uploads.create({ query, headers: {}, payload: Stream.empty }, { contentLength: 0 })
  return yield* State.fromWire(data)
})

const removeOthers = Effect.fnUntraced(function* (marker: string, upload_id: string) {
  const nomad = yield* NomadClient
  const others = (yield* bearing(marker)).filter((upload) => upload.upload_id !== upload_id)
  yield* Effect.forEach(others, (other) =>
    nomad.uploads.remove({ params: { upload_id: other.upload_id }, query: { wait_for_processing: false } })
  )
})

/** The upload that bears a marker: made, unless an earlier call has made it. */
export const make = Effect.fnUntraced(function* (marker: string, options: { readonly embargo_length?: number } = {}) {
  let lost = false
  const done = Effect.tap(first(marker), () => Effect.sync(() => (lost = true)))
  const upload = yield* Ambiguity.settled(post(marker, options.embargo_length), { done, again: true })
  // A request that was thought lost may have come late, after another was sent in its place.
  if (lost) yield* removeOthers(marker, upload.upload_id)
  return upload
})

/** The upload that an earlier call has made under a marker, if it has. */
export const found = first

/** Gives an upload the name that people are to see. */
export const rename = Effect.fnUntraced(function* (
  upload: Upload,
  upload_name: string,
  options: State.AwaitOptions = {}
) {
  const { upload_id } = upload
  const nomad = yield* NomadClient
  const edit = nomad.uploads.edit({
    params: { upload_id },
    query: { wait_for_processing: false },
    payload: { metadata: { upload_name } }
  })
  yield* Ambiguity.repeated(upload_id, edit, options)
  return yield* State.settled(upload_id, { ...State.soon, ...options })
})
