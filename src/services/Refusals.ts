/**
 * What a server's refusals mean: one table, from the endpoint, the status and the server's words to the error that a
 * program sees. NOMAD gives the same status for many different things; servers before 2.0 say 401 where 2.0 says 403 or
 * 400.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import {
  AccessDenied,
  AppNotFound,
  ActionFailed,
  ActionNotFound,
  ActionNotRunning,
  AuthenticationRequired,
  type CallError,
  DatasetNameTaken,
  DatasetNotFound,
  DefinitionNotFound,
  DoiUnavailable,
  EntryNotFound,
  FileNotFound,
  InvalidBundle,
  GroupNotFound,
  InvalidCredentials,
  InvalidRequest,
  MissingScope,
  type Refusal,
  ServerUnavailable,
  SignalNotRequested,
  SystemIncomplete,
  SystemNotFound,
  Throttled,
  TransferFailed,
  TokenNotFound,
  TransferNotFound,
  ToolNotFound,
  TransportError,
  UnexpectedResponse,
  UploadBusy,
  UploadExists,
  UploadLimitReached,
  UploadNotFound,
  UploadPublished,
  UserNotFound
} from "../schema/NomadError.ts"
import { type Account, label, nobody } from "./Account.ts"
import { Answer, detailOf, isException, issuesOf, sentenceOf } from "./internal/Answer.ts"
import { type Failure, reasonOf } from "./internal/Failure.ts"

/** The call that was refused: what it was about, and as whom. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly account?: Account
  /** The parameters in the path. */
  readonly params?: { readonly [name: string]: string }
  readonly payload?: unknown
}

/** A refusal in the server's words, with what the call was about. */
export interface Met extends Refusal {
  readonly params: { readonly [name: string]: string }
  readonly payload: unknown
}

/** One line of the table. */
interface Row<E> {
  readonly status: ReadonlyArray<number>
  readonly says: RegExp
  readonly error: (met: Met, refusal: Refusal) => E
}

const row = <E>(
  status: number | ReadonlyArray<number>,
  says: RegExp,
  error: (met: Met, refusal: Refusal) => E
): Row<E> => ({ status: typeof status === "number" ? [status] : status, says, error })

const param = (met: Met, name: string): string => met.params[name] ?? ""

const uploadId = (met: Met) => ({ upload_id: param(met, "upload_id") })

const NamedDataset = Schema.is(Schema.Struct({ dataset_name: Schema.String }))

const OfferedResource = Schema.is(Schema.Struct({ resource_id: Schema.String }))

const uploadNotFound = row(
  404,
  /specified upload_id|upload.*not found/i,
  (met, refusal) => new UploadNotFound({ ...refusal, ...uploadId(met) })
)
const editUnknownUpload = row(
  422,
  /^No matching upload found$/,
  (met, refusal) => new UploadNotFound({ ...refusal, ...uploadId(met) })
)
const editNotAllowed = row(422, /AuthLevel\.\w+ access required/, (_, refusal) => new AccessDenied(refusal))
const uploadBusy = row(
  400,
  /currently (blocked|being processed)|still(\/already)? (being )?processed|'is_blocking'/,
  (met, refusal) => new UploadBusy({ ...refusal, ...uploadId(met) })
)
const uploadPublished = row(
  [400, 401, 403],
  /already published/i,
  (met, refusal) => new UploadPublished({ ...refusal, ...uploadId(met) })
)
const uploadLimit = row(400, /^Limit of unpublished uploads/, (_, refusal) => new UploadLimitReached(refusal))
const fileNotFound = row(
  404,
  /Invalid path|No file or folder|file does not exist/i,
  (met, refusal) => new FileNotFound({ ...refusal, file: param(met, "path") })
)
const sourceNotFound = row(409, /^No file or folder with that source path: /, (_, refusal) => {
  const file = refusal.detail.replace(/^.*?: /, "")
  return new FileNotFound({ ...refusal, file })
})
const entryNotFound = row(
  404,
  /entry with the given id|entry by that id|not visible to you|entry_id/i,
  (met, refusal) => new EntryNotFound({ ...refusal, entry_id: param(met, "entry_id") })
)
const mainfileNotFound = row(
  404,
  /not visible to you/i,
  (met, refusal) => new FileNotFound({ ...refusal, file: param(met, "mainfile") })
)
const noArchive = row(404, /has no archive/, (_, refusal) => new FileNotFound({ ...refusal, file: "archive" }))
const userNotFound = row(
  [404, 500],
  /User does not exist|not found/i,
  (met, refusal) => new UserNotFound({ ...refusal, user_id: param(met, "user_id") })
)
const tokenNotFound = row(
  404,
  /^Token not found/,
  (met, refusal) => new TokenNotFound({ ...refusal, pat_id: param(met, "pat_id") })
)
const groupNotFound = row(
  404,
  /^User group/i,
  (met, refusal) => new GroupNotFound({ ...refusal, group_id: param(met, "group_id") })
)
const transferNotFound = row(
  [404, 500],
  /^Transfer does not exist|^User Group does not exist|is not a valid ObjectId|Upload with id \S+ does not exist/,
  (met, refusal) => new TransferNotFound({ ...refusal, transfer_id: param(met, "transfer_id") })
)
const offered = (met: Met): string => (OfferedResource(met.payload) ? met.payload.resource_id : "")
const offeredUploadNotFound = row(
  404,
  /specified upload_id/,
  (met, refusal) => new UploadNotFound({ ...refusal, upload_id: offered(met) })
)
const offeredUploadBusy = row(
  400,
  /currently being processed/,
  (met, refusal) => new UploadBusy({ ...refusal, upload_id: offered(met) })
)
const offeredGroupNotFound = row(
  404,
  /^User group/i,
  (met, refusal) => new GroupNotFound({ ...refusal, group_id: offered(met) })
)
const datasetNotFound = row(
  404,
  /dataset/i,
  (met, refusal) => new DatasetNotFound({ ...refusal, dataset_id: param(met, "dataset_id") })
)
const datasetNameTaken = row(
  400,
  /name is already taken/,
  (met, refusal) =>
    new DatasetNameTaken({ ...refusal, dataset_name: NamedDataset(met.payload) ? met.payload.dataset_name : "" })
)
const doiOff = row(
  [401, 403],
  /DOI service is not enabled/i,
  (met, refusal) => new DoiUnavailable({ ...refusal, ...met.params })
)
const doiFailed = row(500, /(?:)/, (met, refusal) => new DoiUnavailable({ ...refusal, ...met.params }))

const systemNotFound = row(
  404,
  /Could not find data|does not exist in the archive/,
  (met, refusal) => new SystemNotFound({ ...refusal, entry_id: param(met, "entry_id") })
)
const systemIncomplete = row(
  500,
  /Could not serialize|has no attribute 'get'/,
  (met, refusal) => new SystemIncomplete({ ...refusal, entry_id: param(met, "entry_id") })
)
const appNotFound = row(
  404,
  /^Could not find an app/,
  (met, refusal) => new AppNotFound({ ...refusal, app_path: param(met, "app_path") })
)
const searchedAppNotFound = row(404, /^Could not find an app/, (_, refusal) => {
  const app_path = /"(.*)"/.exec(refusal.detail)?.[1] ?? ""
  return new AppNotFound({ ...refusal, app_path })
})
const packageNotFound = row(
  404,
  /^Package not found/,
  (met, refusal) => new DefinitionNotFound({ ...refusal, definition: param(met, "definition_id") })
)
const schemaNotFound = row(
  404,
  /^Could not resolve|^Package not found/,
  (met, refusal) => new DefinitionNotFound({ ...refusal, definition: param(met, "schema_id") })
)
const noSchema = row(
  400,
  /does not have metainfo definition/,
  (met, refusal) => new DefinitionNotFound({ ...refusal, definition: param(met, "schema_id") })
)

const uploadExists = row(400, /^Failed to import bundle: Upload with id .* already exists$/, (_, refusal) => {
  const upload_id = /with id (\S+)/.exec(refusal.detail)?.[1] ?? ""
  return new UploadExists({ ...refusal, upload_id })
})
const invalidBundle = row(
  400,
  /^Failed to import bundle|^No bundle file provided|^Can only provide one bundle file/,
  (_, refusal) => new InvalidBundle(refusal)
)
const targetUnavailable = row(
  400,
  /^The target deployment is not available|^Failed to check external deployment health/,
  (met, refusal) => new TransferFailed({ ...refusal, ...uploadId(met), reason: refusal.detail })
)
const targetRefused = row(400, /^Failed to start temporal workflow/, (met, refusal) => {
  // The rest is a traceback of the server's.
  const reason = /Error message from external deployment: (.*?)\s*(?:"""\s*)?$/s.exec(refusal.detail)?.[1]
  return new TransferFailed({ ...refusal, ...uploadId(met), reason: reason ?? refusal.detail })
})
const runId = (met: Met) => ({ action_instance_id: param(met, "action_instance_id") })

const Source = Schema.is(Schema.Struct({ source_action_instance_id: Schema.String }))

const actionNotFound = row(404, /action (was )?not/i, (met, refusal) => {
  const source = Source(met.payload) ? met.payload.source_action_instance_id : ""
  const action = param(met, "action_id") || param(met, "action_instance_id") || source
  return new ActionNotFound({ ...refusal, action })
})
const actionNotRunning = row(409, /not running/, (met, refusal) => new ActionNotRunning({ ...refusal, ...runId(met) }))
const actionFailed = row(500, /(?:)/, (met, refusal) => new ActionFailed({ ...refusal, ...runId(met) }))
const signalNotRequested = row(
  404,
  /^No pending signal/,
  (met, refusal) => new SignalNotRequested({ ...refusal, ...runId(met) })
)
const noLog = row(404, /^Log file/, (_, refusal) => new FileNotFound({ ...refusal, file: "logs" }))
const toolNotFound = row(404, /(?:)/, (met, refusal) => new ToolNotFound({ ...refusal, tool: param(met, "name") }))

const changing = [uploadNotFound, uploadBusy, uploadPublished] as const

/**
 * The rows of each endpoint that has its own; the first that fits is the one. What fits none is told by the general rules
 * of {@link general}.
 */
export const rows = {
  "apps.get": [appNotFound],
  "apps.searchQuantities": [searchedAppNotFound],
  "metainfo.get": [packageNotFound],
  "schemas.get": [schemaNotFound, noSchema],
  "auth.personalToken": [tokenNotFound],
  "auth.revokePersonal": [tokenNotFound],
  "auth.rotatePersonal": [tokenNotFound],
  "users.get": [userNotFound],
  "uploads.create": [uploadLimit],
  "uploads.get": [uploadNotFound],
  "uploads.remove": changing,
  "uploads.edit": [editUnknownUpload, editNotAllowed, ...changing],
  "uploads.publish": changing,
  "uploads.process": changing,
  "uploads.stopProcessing": changing,
  "uploads.liftEmbargo": changing,
  "uploads.deleteEntryFiles": changing,
  "uploads.assignDoi": [doiOff, uploadNotFound, doiFailed],
  "uploads.bundle": [uploadNotFound, uploadBusy],
  "uploads.export": [uploadNotFound, uploadBusy],
  "uploads.import": [uploadExists, invalidBundle],
  "uploads.importBundle": [uploadExists, invalidBundle],
  "uploads.transfer": [uploadNotFound, uploadBusy, targetUnavailable, targetRefused],
  "uploads.includeEntries": changing,
  "uploads.checkIncludedEntries": changing,
  "uploads.entries": [uploadNotFound],
  "uploads.entry": [uploadNotFound, entryNotFound],
  "uploads.archive": [uploadNotFound, noArchive, entryNotFound],
  "uploads.mainfileArchive": [uploadNotFound, noArchive, mainfileNotFound],
  "uploads.rawDir": [fileNotFound, uploadNotFound],
  "uploads.rawZip": [uploadNotFound],
  "uploads.rawFile": [fileNotFound, uploadNotFound],
  "uploads.putRawFile": [fileNotFound, sourceNotFound, ...changing],
  "uploads.removeRawFile": [fileNotFound, ...changing],
  "uploads.createRawFolder": changing,
  "entries.edit": [editNotAllowed],
  "entries.editArchive": [entryNotFound],
  "entries.get": [entryNotFound],
  "entries.archive": [noArchive, entryNotFound],
  "entries.archiveDownload": [noArchive, entryNotFound],
  "entries.entryArchiveQuery": [noArchive, entryNotFound],
  "entries.raw": [entryNotFound],
  "entries.rawFile": [fileNotFound, entryNotFound],
  "entries.rawDir": [entryNotFound],
  "groups.get": [groupNotFound],
  "groups.edit": [groupNotFound],
  "groups.remove": [groupNotFound],
  "ownershipTransfers.create": [offeredUploadNotFound, offeredUploadBusy, offeredGroupNotFound],
  "ownershipTransfers.get": [transferNotFound],
  "ownershipTransfers.respond": [transferNotFound, uploadBusy],
  "ownershipTransfers.cancel": [transferNotFound, uploadNotFound, uploadBusy],
  "datasets.create": [datasetNameTaken],
  "datasets.get": [datasetNotFound],
  "datasets.remove": [datasetNotFound],
  "datasets.assignDoi": [doiOff, datasetNotFound, doiFailed],
  "systems.get": [systemNotFound, systemIncomplete],
  "actions.get": [actionNotFound],
  "actions.status": [actionNotFound],
  "actions.result": [actionNotFound, actionFailed],
  "actions.logs": [noLog, actionNotFound],
  "actions.events": [actionNotFound],
  "actions.cloneAsset": [actionNotFound],
  "actions.start": [actionNotFound],
  "actions.stop": [actionNotFound, actionNotRunning],
  "actions.signal": [signalNotRequested, actionNotFound, actionNotRunning],
  "north.list": [toolNotFound],
  "north.get": [toolNotFound],
  "north.start": [toolNotFound],
  "north.stop": [toolNotFound]
} satisfies { readonly [endpoint: string]: ReadonlyArray<Row<unknown>> }

/** The errors of an endpoint's own, beside those that any call may meet. */
export type Own<Endpoint extends string> = Endpoint extends keyof typeof rows
  ? (typeof rows)[Endpoint][number] extends Row<infer E>
    ? E
    : never
  : never

const isOwn = (endpoint: string): endpoint is keyof typeof rows => Object.hasOwn(rows, endpoint)

const scopes = (detail: string): ReadonlyArray<string> =>
  [...detail.matchAll(/'([a-z_]+:[a-z_]+)'/g)].flatMap(([, scope]) => scope ?? [])

const unauthorized = (refusal: Refusal, said: string, account: Account): CallError => {
  if (account._tag === "Nobody") return new AuthenticationRequired(refusal)
  // Servers before 2.0 refuse with 401 what the account may not.
  return said === "" ||
    /credentials|token|password|Authentication required|Authorization required|unknown user/i.test(said)
    ? new InvalidCredentials({ ...refusal, account: label(account) })
    : new AccessDenied(refusal)
}

const forbidden = (refusal: Refusal, account: Account): CallError => {
  if (!refusal.detail.startsWith("Missing scopes")) return new AccessDenied(refusal)
  // Nobody has only the scopes to read: what misses one needs an account.
  return account._tag === "Nobody"
    ? new AuthenticationRequired(refusal)
    : new MissingScope({ ...refusal, scopes: scopes(refusal.detail) })
}

const unavailable = (refusal: Refusal, answer: Answer): CallError => {
  const wait = answer.retryAfter
  return answer.status === 429 || (answer.status === 503 && wait !== undefined)
    ? new Throttled({ ...refusal, ...(wait === undefined ? {} : { retry_after: wait }) })
    : new ServerUnavailable(refusal)
}

const isHtml = (answer: Answer): boolean => (answer.headers["content-type"] ?? "").includes("html")

const whatever = (answer: Answer, refusal: Refusal, account: Account): CallError => {
  if (answer.status === 429 || [502, 503, 504].includes(answer.status)) return unavailable(refusal, answer)
  if (answer.status === 500) {
    return isException(detailOf(answer.text)) ? new UnexpectedResponse(refusal) : new ServerUnavailable(refusal)
  }
  // A page for people is none of NOMAD's refusals, whatever its status.
  if (isHtml(answer) || detailOf(answer.text) === undefined) return new UnexpectedResponse(refusal)
  if (answer.status === 401) return unauthorized(refusal, sentenceOf(answer.text), account)
  if (answer.status === 403) return forbidden(refusal, account)
  if ([400, 409, 413, 415, 422].includes(answer.status)) {
    const issues = issuesOf(detailOf(answer.text)).map(({ loc, msg }) => ({
      msg: answer.hide(msg),
      loc: loc.map(answer.hide)
    }))
    return new InvalidRequest({ ...refusal, issues })
  }
  return new UnexpectedResponse(refusal)
}

const refusalOf = (answer: Answer): Refusal => ({
  method: answer.method,
  path: answer.path,
  status: answer.status,
  detail: answer.hide(sentenceOf(answer.text)),
  ...(answer.attempts === undefined ? {} : { attempts: answer.attempts })
})

const isAnswer = (failure: unknown): failure is Answer => failure instanceof Answer

/** What a failure means that no row tells of. */
export const general = <E>(
  failure: Failure | Schema.SchemaError | E,
  asked: Asked
): CallError | Exclude<E, Failure> => {
  const call = { method: asked.method, path: asked.path }
  if (isAnswer(failure)) return whatever(failure, refusalOf(failure), asked.account ?? nobody)
  if (Schema.isSchemaError(failure)) {
    return new UnexpectedResponse({ ...call, status: 200, detail: failure.message.replace(/\s+/g, " ").slice(0, 300) })
  }
  if (isTransportFailure(failure)) {
    return failure.reason._tag === "TransportError"
      ? new TransportError({ ...call, reason: reasonOf(failure) })
      : new UnexpectedResponse({ ...call, status: failure.response?.status ?? 0, detail: reasonOf(failure) })
  }
  return failure as Exclude<E, Failure>
}

const isTransportFailure = (failure: unknown): failure is Exclude<Failure, Answer> =>
  typeof failure === "object" && failure !== null && "_tag" in failure && failure._tag === "HttpClientError"

/** What a failure of an endpoint means: its own rows first, then the general rules. */
export const refine = (endpoint: string, failure: Failure | Schema.SchemaError | CallError, asked: Asked): unknown => {
  if (isAnswer(failure) && isOwn(endpoint)) {
    const refusal = refusalOf(failure)
    const met: Met = { ...refusal, params: asked.params ?? {}, payload: asked.payload }
    const said = sentenceOf(failure.text)
    const all: ReadonlyArray<Row<unknown>> = rows[endpoint]
    const fits = all.find(({ says, status }) => status.includes(failure.status) && says.test(said))
    if (fits !== undefined) return fits.error(met, refusal)
  }
  return general(failure, asked)
}
