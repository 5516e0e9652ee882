/**
 * What can go wrong, one class for each thing that a program may want to tell apart. Every message is one line that says
 * what happened, to what, and what to do; no error ever carries a secret.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"

const call = {
  /** The HTTP method of the call that was refused. */
  method: Schema.String,
  /** Its path below the API address, without the query. */
  path: Schema.String,
  status: Schema.Int,
  /** The server's own words. */
  detail: Schema.String,
  /** How often the call was sent, if more than once. */
  attempts: Schema.optionalKey(Schema.Int)
}

/**
 * The call that a server refused, and its words.
 *
 * @category models
 * @since 0.1.0
 */
export const Refusal = Schema.Struct(call)
/** @since 0.1.0 */
export type Refusal = typeof Refusal.Type

const longest = 300

/** Words of others in one line, and not too long a one; the error itself has them whole. */
const line = (words: string): string => {
  const text = words.replace(/\s+/g, " ").trim()
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

const said = (detail: string): string => (detail === "" ? "" : ` (${line(detail)})`)

/**
 * No upload has this id, or it was deleted.
 *
 * @category errors
 * @since 0.1.0
 */
export class UploadNotFound extends Schema.TaggedError<UploadNotFound>("effect-nomad/UploadNotFound")(
  "UploadNotFound",
  {
    ...call,
    upload_id: Schema.String
  }
) {
  override get message(): string {
    return `There is no upload ${this.upload_id}: check the id and the deployment`
  }
}

/**
 * No entry has this id, or it is not visible to this account.
 *
 * @category errors
 * @since 0.1.0
 */
export class EntryNotFound extends Schema.TaggedError<EntryNotFound>("effect-nomad/EntryNotFound")("EntryNotFound", {
  ...call,
  entry_id: Schema.String
}) {
  override get message(): string {
    return `There is no entry ${this.entry_id}, or this account may not see it: check the id, the deployment and the account`
  }
}

/**
 * No dataset has this id, or it was deleted.
 *
 * @category errors
 * @since 0.1.0
 */
export class DatasetNotFound extends Schema.TaggedError<DatasetNotFound>("effect-nomad/DatasetNotFound")(
  "DatasetNotFound",
  { ...call, dataset_id: Schema.String }
) {
  override get message(): string {
    return `There is no dataset ${this.dataset_id}: check the id and the deployment`
  }
}

/**
 * Nobody has this user id on the deployment.
 *
 * @category errors
 * @since 0.1.0
 */
export class UserNotFound extends Schema.TaggedError<UserNotFound>("effect-nomad/UserNotFound")("UserNotFound", {
  ...call,
  user_id: Schema.String
}) {
  override get message(): string {
    return `There is no user ${this.user_id}: look the id up with Users.search, on the same deployment`
  }
}

/**
 * No personal access token of this account has this id.
 *
 * @category errors
 * @since 0.1.0
 */
export class TokenNotFound extends Schema.TaggedError<TokenNotFound>("effect-nomad/TokenNotFound")("TokenNotFound", {
  ...call,
  pat_id: Schema.String
}) {
  override get message(): string {
    return `This account has no personal access token ${this.pat_id}: look for it with Tokens.list`
  }
}

/**
 * There is no structure at this path of the entry's archive, or no such entry that this account may see.
 *
 * @category errors
 * @since 0.1.0
 */
export class SystemNotFound extends Schema.TaggedError<SystemNotFound>("effect-nomad/SystemNotFound")(
  "SystemNotFound",
  { ...call, entry_id: Schema.String }
) {
  override get message(): string {
    return `Entry ${this.entry_id} has no structure there${said(this.detail)}: look at its archive with Entries.archive`
  }
}

/**
 * What is at this path of the entry's archive is no structure, or lacks what the format or the wrapping needs.
 *
 * @category errors
 * @since 0.1.0
 */
export class SystemIncomplete extends Schema.TaggedError<SystemIncomplete>("effect-nomad/SystemIncomplete")(
  "SystemIncomplete",
  { ...call, entry_id: Schema.String }
) {
  override get message(): string {
    return `The structure of entry ${this.entry_id} cannot be written so: try another format, or leave it unwrapped`
  }
}

/**
 * No action is installed by this id, or no run of this account's has it.
 *
 * @category errors
 * @since 0.1.0
 */
export class ActionNotFound extends Schema.TaggedError<ActionNotFound>("effect-nomad/ActionNotFound")(
  "ActionNotFound",
  { ...call, action: Schema.String }
) {
  override get message(): string {
    return `There is no action or run ${this.action}: look at Actions.schemas and Actions.list`
  }
}

/**
 * The run of an action is over: it can be stopped and told nothing any more.
 *
 * @category errors
 * @since 0.1.0
 */
export class ActionNotRunning extends Schema.TaggedError<ActionNotRunning>("effect-nomad/ActionNotRunning")(
  "ActionNotRunning",
  { ...call, action_instance_id: Schema.String }
) {
  override get message(): string {
    return `The run ${this.action_instance_id} is over: look at its result, or start the action again`
  }
}

/**
 * The run of an action failed, or was stopped, and has no result.
 *
 * @category errors
 * @since 0.1.0
 */
export class ActionFailed extends Schema.TaggedError<ActionFailed>("effect-nomad/ActionFailed")("ActionFailed", {
  ...call,
  action_instance_id: Schema.String
}) {
  override get message(): string {
    return `The run ${this.action_instance_id} has no result${said(this.detail)}: look at Actions.status and Actions.logs`
  }
}

/**
 * The run of an action does not wait for this signal.
 *
 * @category errors
 * @since 0.1.0
 */
export class SignalNotRequested extends Schema.TaggedError<SignalNotRequested>("effect-nomad/SignalNotRequested")(
  "SignalNotRequested",
  { ...call, action_instance_id: Schema.String }
) {
  override get message(): string {
    return `The run ${this.action_instance_id} does not wait for that${said(this.detail)}: Actions.get shows what it asks for`
  }
}

/**
 * The deployment has no such tool, or no hub for tools at all.
 *
 * @category errors
 * @since 0.1.0
 */
export class ToolNotFound extends Schema.TaggedError<ToolNotFound>("effect-nomad/ToolNotFound")("ToolNotFound", {
  ...call,
  tool: Schema.String
}) {
  override get message(): string {
    return this.tool === ""
      ? "This deployment has no hub for tools: try another deployment"
      : `This deployment has no tool ${this.tool}: look at North.list`
  }
}

/**
 * No group of users has this id.
 *
 * @category errors
 * @since 0.1.0
 */
export class GroupNotFound extends Schema.TaggedError<GroupNotFound>("effect-nomad/GroupNotFound")("GroupNotFound", {
  ...call,
  group_id: Schema.String
}) {
  override get message(): string {
    return `There is no group ${this.group_id}: check the id and the deployment`
  }
}

/**
 * The server has no app of this path.
 *
 * @category errors
 * @since 0.1.0
 */
export class AppNotFound extends Schema.TaggedError<AppNotFound>("effect-nomad/AppNotFound")("AppNotFound", {
  ...call,
  app_path: Schema.String
}) {
  override get message(): string {
    return `There is no app ${this.app_path}: look with Apps.list which the deployment has`
  }
}

/**
 * The server knows no definition of this id or name.
 *
 * @category errors
 * @since 0.1.0
 */
export class DefinitionNotFound extends Schema.TaggedError<DefinitionNotFound>("effect-nomad/DefinitionNotFound")(
  "DefinitionNotFound",
  { ...call, definition: Schema.String }
) {
  override get message(): string {
    return `There is no definition ${this.definition}: check the id or name, and which plug-ins the deployment has`
  }
}

/**
 * No open or refused offer of an upload or a group has this id.
 *
 * @category errors
 * @since 0.1.0
 */
export class TransferNotFound extends Schema.TaggedError<TransferNotFound>("effect-nomad/TransferNotFound")(
  "TransferNotFound",
  { ...call, transfer_id: Schema.String }
) {
  override get message(): string {
    return `There is no offer ${this.transfer_id}, or it was taken or called off: look for it with OwnershipTransfers.list`
  }
}

/**
 * An upload or an entry has no file or folder at this path.
 *
 * @category errors
 * @since 0.1.0
 */
export class FileNotFound extends Schema.TaggedError<FileNotFound>("effect-nomad/FileNotFound")("FileNotFound", {
  ...call,
  file: Schema.String
}) {
  override get message(): string {
    return `There is no file ${JSON.stringify(this.file)}: list what is there first${said(this.detail)}`
  }
}

/**
 * The call needs an account, and none is configured.
 *
 * @category errors
 * @since 0.1.0
 */
export class AuthenticationRequired extends Schema.TaggedError<AuthenticationRequired>(
  "effect-nomad/AuthenticationRequired"
)("AuthenticationRequired", { ...call }) {
  override get message(): string {
    return `${this.method} ${this.path} needs an account: set NOMAD_USERNAME and NOMAD_PASSWORD, or NOMAD_PAT`
  }
}

/**
 * The server does not accept these credentials: a wrong user name or password, an expired or revoked token.
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidCredentials extends Schema.TaggedError<InvalidCredentials>("effect-nomad/InvalidCredentials")(
  "InvalidCredentials",
  { ...call, account: Schema.String }
) {
  override get message(): string {
    return `The deployment does not accept the credentials of ${this.account}: check them, and that the account is one of this deployment${said(this.detail)}`
  }
}

/**
 * The account may not do this.
 *
 * @category errors
 * @since 0.1.0
 */
export class AccessDenied extends Schema.TaggedError<AccessDenied>("effect-nomad/AccessDenied")("AccessDenied", {
  ...call
}) {
  override get message(): string {
    return `This account may not ${this.method} ${this.path}: ask the main author for access${said(this.detail)}`
  }
}

/**
 * The token lacks a scope that the call needs.
 *
 * @category errors
 * @since 0.1.0
 */
export class MissingScope extends Schema.TaggedError<MissingScope>("effect-nomad/MissingScope")("MissingScope", {
  ...call,
  scopes: Schema.Array(Schema.String)
}) {
  override get message(): string {
    return `The token lacks ${this.scopes.join(", ")} for ${this.method} ${this.path}: create one with these scopes`
  }
}

/**
 * The upload is being processed, and this has to wait until that is over.
 *
 * @category errors
 * @since 0.1.0
 */
export class UploadBusy extends Schema.TaggedError<UploadBusy>("effect-nomad/UploadBusy")("UploadBusy", {
  ...call,
  upload_id: Schema.String
}) {
  override get message(): string {
    return `The upload ${this.upload_id} is being processed: wait with Uploads.awaitProcessed, then try again`
  }
}

/**
 * The upload is published, and published data does not change.
 *
 * @category errors
 * @since 0.1.0
 */
export class UploadPublished extends Schema.TaggedError<UploadPublished>("effect-nomad/UploadPublished")(
  "UploadPublished",
  { ...call, upload_id: Schema.String }
) {
  override get message(): string {
    return `The upload ${this.upload_id} is published, which cannot be undone: only its metadata can still be edited${said(this.detail)}`
  }
}

/**
 * The account has as many unpublished uploads as the deployment allows.
 *
 * @category errors
 * @since 0.1.0
 */
export class UploadLimitReached extends Schema.TaggedError<UploadLimitReached>("effect-nomad/UploadLimitReached")(
  "UploadLimitReached",
  { ...call }
) {
  override get message(): string {
    return "The account has reached the deployment's limit of unpublished uploads: publish or delete some first"
  }
}

/**
 * The account has a dataset of this name already.
 *
 * @category errors
 * @since 0.1.0
 */
export class DatasetNameTaken extends Schema.TaggedError<DatasetNameTaken>("effect-nomad/DatasetNameTaken")(
  "DatasetNameTaken",
  { ...call, dataset_name: Schema.String }
) {
  override get message(): string {
    return `This account has a dataset ${JSON.stringify(this.dataset_name)} already: use that one, or another name`
  }
}

/**
 * There is an upload with the id of a bundle's: the same upload, most likely.
 *
 * @category errors
 * @since 0.1.0
 */
export class UploadExists extends Schema.TaggedError<UploadExists>("effect-nomad/UploadExists")("UploadExists", {
  ...call,
  upload_id: Schema.String
}) {
  override get message(): string {
    return `The upload ${this.upload_id} is on this deployment already: remove it before its bundle is imported`
  }
}

/**
 * A bundle could not be imported: it is none, or something in it does not fit the deployment.
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidBundle extends Schema.TaggedError<InvalidBundle>("effect-nomad/InvalidBundle")("InvalidBundle", {
  ...call
}) {
  override get message(): string {
    return `The bundle cannot be imported: export it again, and see that its people have accounts here${said(this.detail)}`
  }
}

/**
 * Another deployment did not take an upload: it does not answer, or refuses.
 *
 * @category errors
 * @since 0.1.0
 */
export class TransferFailed extends Schema.TaggedError<TransferFailed>("effect-nomad/TransferFailed")(
  "TransferFailed",
  {
    ...call,
    upload_id: Schema.String,
    /** What the other deployment says, or that it says nothing. */
    reason: Schema.String
  }
) {
  override get message(): string {
    return `The upload ${this.upload_id} was not transferred: check the target and the token for it (${line(this.reason)})`
  }
}

/**
 * The deployment cannot assign a DOI now: its service is off, or does not answer.
 *
 * @category errors
 * @since 0.1.0
 */
export class DoiUnavailable extends Schema.TaggedError<DoiUnavailable>("effect-nomad/DoiUnavailable")(
  "DoiUnavailable",
  {
    ...call,
    /** The dataset, or the upload, that was to have one. */
    dataset_id: Schema.optionalKey(Schema.String),
    upload_id: Schema.optionalKey(Schema.String)
  }
) {
  override get message(): string {
    const kind = this.dataset_id === undefined ? "upload" : "dataset"
    const id = this.dataset_id ?? this.upload_id ?? ""
    return `No DOI for ${kind} ${id}: the deployment's DOI service is off or does not answer; look at the ${kind} before trying again`
  }
}

/**
 * The address is no API address of a NOMAD installation.
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidDeployment extends Schema.TaggedError<InvalidDeployment>("effect-nomad/InvalidDeployment")(
  "InvalidDeployment",
  { address: Schema.String, hint: Schema.String }
) {
  override get message(): string {
    return `${JSON.stringify(this.address)} is not the address of a NOMAD API: ${this.hint}`
  }
}

/**
 * What was to be uploaded, or where something was to be written, cannot be used.
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidSource extends Schema.TaggedError<InvalidSource>("effect-nomad/InvalidSource")("InvalidSource", {
  source: Schema.String,
  hint: Schema.String
}) {
  override get message(): string {
    return `Cannot use ${JSON.stringify(this.source)}: ${this.hint}`
  }
}

/**
 * A zip is damaged, or names what must not be written; nothing of it was unpacked.
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidArchive extends Schema.TaggedError<InvalidArchive>("effect-nomad/InvalidArchive")(
  "InvalidArchive",
  {
    archive: Schema.String,
    /** The member that is wrong, if it is one. */
    member: Schema.optionalKey(Schema.String),
    hint: Schema.String
  }
) {
  override get message(): string {
    const place = this.member === undefined ? "" : ` at ${JSON.stringify(this.member.slice(0, 100))}`
    return `Cannot unpack ${JSON.stringify(this.archive)}${place}: ${line(this.hint)}; get it again, or unpack by hand what you trust`
  }
}

/**
 * An upload does not have what was sent to it, also after it was sent again.
 *
 * @category errors
 * @since 0.1.0
 */
export class UploadIncomplete extends Schema.TaggedError<UploadIncomplete>("effect-nomad/UploadIncomplete")(
  "UploadIncomplete",
  {
    upload_id: Schema.String,
    /** The paths of files that are missing, or have another size than what was sent. */
    files: Schema.Array(Schema.String)
  }
) {
  override get message(): string {
    const [first = "", ...others] = this.files
    const more = others.length === 0 ? "" : ` and ${others.length} more`
    return `The upload ${this.upload_id} lacks ${JSON.stringify(first)}${more}: deliver the folder again, and look whether somebody else changes the upload`
  }
}

/**
 * The processing of an upload failed.
 *
 * @category errors
 * @since 0.1.0
 */
export class UploadProcessingFailed extends Schema.TaggedError<UploadProcessingFailed>(
  "effect-nomad/UploadProcessingFailed"
)("UploadProcessingFailed", {
  upload_id: Schema.String,
  current_process: Schema.String,
  /** The line of the server's errors that tells what was wrong. */
  reason: Schema.String,
  /** The server's errors whole, tracebacks included. */
  errors: Schema.Array(Schema.String)
}) {
  override get message(): string {
    return `The processing of upload ${this.upload_id} failed: ${line(this.reason)}; correct the files and upload them again, or delete the upload`
  }
}

/**
 * The processing of an upload took longer than the program was ready to wait. The upload is as it is on the server.
 *
 * @category errors
 * @since 0.1.0
 */
export class UploadProcessingTimeout extends Schema.TaggedError<UploadProcessingTimeout>(
  "effect-nomad/UploadProcessingTimeout"
)("UploadProcessingTimeout", {
  upload_id: Schema.String,
  /** Seconds. */
  waited: Schema.Finite,
  process_status: Schema.String
}) {
  override get message(): string {
    return `The upload ${this.upload_id} was still ${this.process_status} after ${this.waited} s: wait again with Uploads.awaitProcessed`
  }
}

/**
 * One thing that is wrong with a request, and where.
 *
 * @category models
 * @since 0.1.0
 */
export const RequestIssue = Schema.Struct({ msg: Schema.String, loc: Schema.Array(Schema.String) })
/** @since 0.1.0 */
export type RequestIssue = typeof RequestIssue.Type

const printedIssue = (issue: RequestIssue): string =>
  line(issue.loc.length === 0 ? issue.msg : `${issue.loc.join(".")}: ${issue.msg}`)

/**
 * Something in the request is wrong: found here, before anything was sent (`status` 0), or by the server, with all of its
 * complaints.
 *
 * @category errors
 * @since 0.1.0
 */
export class InvalidRequest extends Schema.TaggedError<InvalidRequest>("effect-nomad/InvalidRequest")(
  "InvalidRequest",
  {
    ...call,
    issues: Schema.Array(RequestIssue)
  }
) {
  override get message(): string {
    const where = this.status === 0 ? "" : ` to ${this.method} ${this.path}`
    const what = this.issues.length === 0 ? line(this.detail) : this.issues.map(printedIssue).join("; ")
    return `The request${where} is wrong: ${what}`
  }

  /** A complaint of this side's, about something that was not sent. */
  static of(msg: string, loc: ReadonlyArray<string> = []): InvalidRequest {
    return new InvalidRequest({ method: "", path: "", status: 0, detail: msg, issues: [{ msg, loc }] })
  }
}

/**
 * The server asked for fewer requests, and went on asking after all repeats.
 *
 * @category errors
 * @since 0.1.0
 */
export class Throttled extends Schema.TaggedError<Throttled>("effect-nomad/Throttled")("Throttled", {
  ...call,
  /** Seconds that the server asked to wait. */
  retry_after: Schema.optionalKey(Schema.Finite)
}) {
  override get message(): string {
    const wait = this.retry_after === undefined ? "wait a while" : `wait ${this.retry_after} s`
    return `The server asks for fewer requests: ${wait}, and lower the limits of the client`
  }
}

/**
 * The server, or the proxy before it, could not answer.
 *
 * @category errors
 * @since 0.1.0
 */
export class ServerUnavailable extends Schema.TaggedError<ServerUnavailable>("effect-nomad/ServerUnavailable")(
  "ServerUnavailable",
  { ...call }
) {
  override get message(): string {
    return `The server could not answer ${this.method} ${this.path}: status ${this.status}; try again later${said(this.detail)}`
  }
}

/**
 * The connection failed, or fell silent. Whether the server got the request is not known unless it says so.
 *
 * @category errors
 * @since 0.1.0
 */
export class TransportError extends Schema.TaggedError<TransportError>("effect-nomad/TransportError")(
  "TransportError",
  {
    method: Schema.String,
    path: Schema.String,
    reason: Schema.String
  }
) {
  override get message(): string {
    return `No answer to ${this.method} ${this.path}: ${line(this.reason)}; check the address and the network`
  }
}

/**
 * The answer is none that a NOMAD server gives here: a page of a proxy, a bug that the request met, a redirect to nowhere.
 *
 * @category errors
 * @since 0.1.0
 */
export class UnexpectedResponse extends Schema.TaggedError<UnexpectedResponse>("effect-nomad/UnexpectedResponse")(
  "UnexpectedResponse",
  { ...call }
) {
  override get message(): string {
    return `Unexpected answer to ${this.method} ${this.path}: status ${this.status}${said(this.detail)}; check that the address is that of a NOMAD API`
  }
}

/**
 * What any call may fail with, whatever it is about.
 *
 * @category models
 * @since 0.1.0
 */
export type CallError =
  | AuthenticationRequired
  | InvalidCredentials
  | AccessDenied
  | MissingScope
  | InvalidRequest
  | InvalidDeployment
  | Throttled
  | ServerUnavailable
  | TransportError
  | UnexpectedResponse
