/**
 * NOMAD's metadata edit: of an upload and its entries, or of the entries that a query finds.
 */
import type * as Effect from "effect/Effect"
import type { Refused } from "../Refused.ts"
import type { JsonObject } from "../search/Document.ts"
import type { Caller } from "./Caller.ts"

/** The edit routes. The request is the JSON body as it came: the server, too, checks it by hand. */
export interface Edits {
  /** `POST /uploads/{upload_id}/edit`: answers the upload as it is afterwards. */
  readonly upload: (
    caller: Caller | undefined,
    upload_id: string,
    request: JsonObject,
    options?: { readonly wait_for_processing?: boolean | undefined }
  ) => Effect.Effect<JsonObject, Refused>
  /** `POST /entries/edit`: answers the request, in its verified form. */
  readonly entries: (caller: Caller | undefined, request: JsonObject) => Effect.Effect<JsonObject, Refused>
}
