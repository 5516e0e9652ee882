/**
 * Transfers: a published upload's bundle is sent to another deployment and imported there, with a token of that one.
 */
import * as Effect from "effect/Effect"
import * as Deployment from "../../schema/Deployment.ts"
import { quirk } from "../Quirks.ts"
import type { Refused } from "../Refused.ts"
import type { JsonObject } from "../search/Document.ts"
import * as Access from "./Access.ts"
import type { Accounts } from "./Accounts.ts"
import * as BundleFiles from "./BundleFiles.ts"
import * as Bundles from "./Bundles.ts"
import type { Caller } from "./Caller.ts"
import * as Process from "./Process.ts"
import * as Refusals from "./Refusals.ts"
import * as Store from "./Store.ts"
import type { Tokens } from "./Tokens.ts"
import * as Uploads from "./Uploads.ts"

/** Another deployment, as far as a transfer needs it. */
export interface Receiver {
  /** Imports a bundle with a token; without one, as the deployment that sends it is known there. */
  readonly receive: (
    bundle: Uint8Array,
    options: { readonly auth_token: string | undefined; readonly embargo_length: number | undefined }
  ) => Effect.Effect<void, Refused>
}

/** The deployments that can be reached, by the addresses of their APIs. */
export type Reach = (apiUrl: string) => Effect.Effect<Receiver | undefined>

/** Where a deployment's transfers can go: to others, and to itself. */
export interface Receivers {
  readonly reach: Reach
  readonly own: Receiver
}

/** What `POST action/transfer` takes. */
export type TransferUpload = Bundles.ExportBundle & {
  readonly auth_token: string
  readonly target_deployment_url?: string | undefined
  readonly embargo_length?: number | null | undefined
}

/** What publishing to the central NOMAD takes. */
export type CentralRequest = Pick<TransferUpload, "deployment_url"> & { readonly embargo_length?: number | undefined }

/** What a deployment needs of its own to receive a transfer. */
interface Receiving {
  readonly accounts: Accounts
  readonly bundles: Bundles.Bundles
  readonly tokens: Tokens
}

/** A deployment as others reach it. */
export const receiver = ({ accounts, bundles, tokens }: Receiving): Receiver => ({
  receive: Effect.fnUntraced(function* (bundle, { auth_token, embargo_length }) {
    const admin = accounts.all().find(({ is_admin }) => is_admin)
    const sender: Caller | undefined = admin && { account: admin, scopes: "all", groups: [] }
    const caller = auth_token === undefined ? sender : yield* tokens.resolve({ authorization: `Bearer ${auth_token}` })
    yield* bundles.import(caller, { files: [{ bytes: bundle }], embargo_length })
  })
})

/** Transfers and their routes. */
export interface Transfers {
  /** `POST action/transfer`. */
  readonly transfer: (
    caller: Caller | undefined,
    upload_id: string,
    request: TransferUpload
  ) => Effect.Effect<JsonObject, Refused>
  /** `POST action/publish?to_central_nomad=true`. */
  readonly toCentral: (
    caller: Caller | undefined,
    upload_id: string,
    request: CentralRequest
  ) => Effect.Effect<JsonObject, Refused>
}

/** The address of the central deployment, as other deployments know it. */
const central = Deployment.named.prod.replace(/\/v1$/, "")

const address = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)([^?#]*)/i

const whyNoTarget = (url: string): string | undefined => {
  const [, scheme = "", host, path = ""] = address.exec(url) ?? []
  if (!["http", "https"].includes(scheme.toLowerCase())) return "URL must start with http:// or https://"
  if (!host) return "URL must contain a valid host (e.g., example.com)"
  return path.endsWith("/api") ? undefined : "URL path must end with '/api'"
}

const failed = ({ detail }: Refused) =>
  new Process.ProcessFailed({
    error: `nomad.processing.base.ProcessFailure: Error message from external deployment: ${JSON.stringify({ detail })}`
  })

type Sending = Omit<TransferUpload, "auth_token"> & { readonly auth_token: string | undefined }

const send = Effect.fnUntraced(function* (
  store: Store.Store,
  upload: Store.UploadRecord,
  receiver: Receiver,
  { auth_token, embargo_length, target_deployment_url = central, ...request }: Sending
): Effect.fn.Return<JsonObject, Refused> {
  const files = yield* Bundles.files(store, upload, request)
  const run = Effect.gen(function* () {
    const bundle = yield* BundleFiles.zip(files)
    const options = { auth_token, embargo_length: embargo_length ?? undefined }
    yield* Effect.mapError(receiver.receive(bundle, options), failed)
    upload.published_to = [...upload.published_to, target_deployment_url]
  })
  const body = yield* Uploads.start(store, upload, { name: "_publish_externally", steps: [{ run }] }, { wait: true })
  const [error] = upload.process.errors
  return error === undefined ? body : yield* notSent(error)
})

const notSent = (error: string) =>
  quirk("transfer that fails", Refusals.refuse(400, `Failed to start temporal workflow: ${error}`))

const unreachable = Refusals.refuse(400, "The target deployment is not available. Connection refused.")

const transfer = Effect.fnUntraced(function* (
  store: Store.Store,
  { own, reach }: Receivers,
  caller: Caller | undefined,
  upload_id: string,
  request: TransferUpload
): Effect.fn.Return<JsonObject, Refused> {
  yield* Access.require(caller, "uploads:export")
  const upload = yield* Access.readable(store, caller, upload_id, "uploads:export")
  if (!Store.isPublished(upload)) return yield* Refusals.refuse(400, "The upload should be published first.")
  const url = request.target_deployment_url ?? central
  const why = whyNoTarget(url)
  if (why !== undefined) return yield* Refusals.refuse(422, why)
  yield* Uploads.requireIdle(upload)
  const found = url === request.deployment_url ? own : yield* reach(`${url}/v1`)
  return found === undefined ? yield* unreachable : yield* send(store, upload, found, request)
})

/** What stands in the way of the central NOMAD, when nothing is in the way of publishing. */
const whyNotToCentral = (store: Store.Store, upload: Store.UploadRecord, caller: Caller): Refused | undefined => {
  if (!store.settings.oasis) {
    return Refusals.refuse(400, "Must be on an OASIS to publish to the central NOMAD repository.")
  }
  if (!Store.isPublished(upload)) return Refusals.refuse(400, "The upload must be published on the OASIS first.")
  return caller.account.is_admin
    ? undefined
    : Refusals.refuse(403, "Only admin of OASIS can publish to the central NOMAD.")
}

const toCentral = Effect.fnUntraced(function* (
  store: Store.Store,
  { reach }: Receivers,
  caller: Caller | undefined,
  upload_id: string,
  request: CentralRequest
): Effect.fn.Return<JsonObject, Refused> {
  const { caller: publisher, upload } = yield* Uploads.publishable(store, caller, upload_id, {
    embargo_length: request.embargo_length,
    to_central_nomad: true
  })
  const why = whyNotToCentral(store, upload, publisher)
  if (why !== undefined) return yield* why
  const found = yield* reach(Deployment.named.prod)
  return found === undefined
    ? yield* unreachable
    : yield* send(store, upload, found, { auth_token: undefined, ...request })
})

/** The transfers of a store's uploads to what is in reach. */
export const make = (store: Store.Store, receivers: Receivers): Transfers => ({
  transfer: (caller, upload_id, request) => transfer(store, receivers, caller, upload_id, request),
  toCentral: (caller, upload_id, request) => toCentral(store, receivers, caller, upload_id, request)
})
