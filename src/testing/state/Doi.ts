/**
 * DOIs, and the service that gives them: it can be there, switched off, or out of reach.
 */
import * as Effect from "effect/Effect"
import type { Refused } from "../Refused.ts"
import * as Refusals from "./Refusals.ts"
import type * as Store from "./Store.ts"

/** Refuses where the service is switched off. */
export const requireService = (store: Store.Store): Effect.Effect<void, Refused> =>
  store.settings.doi === "off"
    ? Effect.fail(Refusals.refuse(403, "The DataCite DOI service is not enabled on this deployment."))
    : Effect.void

/** Why there is no second DOI. */
export const taken = (what: "dataset" | "upload"): string =>
  `The ${what} already has a DOI and cannot be changed anymore.`

/** Why nothing can be cited of an upload that is empty. */
export const empty = (what: "dataset" | "upload"): string =>
  `The ${what === "upload" ? "Upload" : what} is empty. No DOI can be assigned at this moment. Add some published\ncontents to the ${what} first.`

/** Why an upload cannot be cited before it is published. */
export const unpublishedUpload =
  "The upload is unpublished. No DOI can be assigned at the moment.\nPublish the upload first."

/** A new DOI. A service that does not answer is an exception in the server. */
export const mint = Effect.fnUntraced(function* (store: Store.Store): Effect.fn.Return<string, Refused> {
  if (store.settings.doi === "unreachable") {
    const pool = "HTTPSConnectionPool(host='api.datacite.org', port=443)"
    const cause = "NewConnectionError('Failed to establish a new connection: [Errno 111] Connection refused')"
    const message = `${pool}: Max retries exceeded with url: /dois (Caused by ${cause})`
    return yield* Refusals.exception("DOI service out of reach", "ConnectionError", message)
  }
  return `10.17172/nomad.${store.seed.word(4)}-${store.seed.word(4)}`
})
