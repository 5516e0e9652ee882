/**
 * Refusals as NOMAD 2.0.0 gave them, and some of 1.3.14 and of web servers, each with the error that it has to become.
 * Ids are shortened to one letter repeated; of tracebacks only the last line is kept.
 */

export const upload_id = "u".repeat(22)
export const entry_id = "e".repeat(28)
export const dataset_id = "d".repeat(22)
export const group_id = "g".repeat(22)
export const transfer_id = "b".repeat(24)
export const pat_id = "a".repeat(24)
export const user_id = "10000000-0000-0000-0000-0000000000ff"
export const definition_id = "f".repeat(40)
export const schema_id = "no.such.Schema"
export const action_id = "plugin.actions:train"
export const path = "sub/notes.txt"

/** An answer to a call of an endpoint, and what it means. */
export interface Case {
  readonly endpoint: string
  readonly status: number
  readonly headers?: { readonly [name: string]: string }
  /** The `detail` of the answer's JSON. */
  readonly detail?: unknown
  /** The answer, where it is no such JSON. */
  readonly body?: string
  /** Who calls: somebody with a user name and a password, unless told. */
  readonly as?: "nobody" | "personal access token"
  readonly tag: string
  /** Fields of the error. */
  readonly fields?: { readonly [name: string]: unknown }
}

const exception = (exception_class: string, exception: string) => ({
  reason: "Unexpected exception while handling your request",
  exception,
  exception_class,
  exception_traceback: `Traceback (most recent call last):\n${exception_class}: ${exception}\n`
})

const unknownUpload = {
  status: 404,
  detail: "The specified upload_id was not found.",
  tag: "UploadNotFound",
  fields: { upload_id }
}
const processing = {
  status: 400,
  detail: "The upload is currently being processed, operation not allowed.",
  tag: "UploadBusy",
  fields: { upload_id }
}
const blocked = {
  status: 400,
  detail: "The upload is currently blocked by another process.",
  tag: "UploadBusy",
  fields: { upload_id }
}
const uploadThere = {
  status: 400,
  detail: `Failed to import bundle: Upload with id ${upload_id} already exists`,
  tag: "UploadExists",
  fields: { upload_id }
}
const published = {
  status: 400,
  detail: "Upload is already published, operation not possible.",
  tag: "UploadPublished",
  fields: { upload_id }
}
const onlyAdmins = {
  status: 403,
  detail: "Upload is already published, only admins can perform this operation.",
  tag: "UploadPublished",
  fields: { upload_id }
}
const unknownEntry = {
  status: 404,
  detail: "The entry with the given id does not exist or is not visible to you.",
  tag: "EntryNotFound",
  fields: { entry_id }
}
const unknownArchive = { ...unknownEntry, detail: "The entry does not exist or is not visible to you." }
const noArchive = { status: 404, detail: "The entry does exist, but it has no archive.", tag: "FileNotFound" }
const unknownDataset = {
  status: 404,
  detail: "Dataset not found. The given id does not match any dataset.",
  tag: "DatasetNotFound",
  fields: { dataset_id }
}
const invalidPath = { status: 404, detail: "Not found. Invalid path?", tag: "FileNotFound", fields: { file: path } }
const bearer = { "www-authenticate": "Bearer" }

const uploads: ReadonlyArray<Case> = [
  ...[
    "get",
    "remove",
    "publish",
    "process",
    "stopProcessing",
    "liftEmbargo",
    "entries",
    "entry",
    "archive",
    "mainfileArchive",
    "deleteEntryFiles",
    "assignDoi",
    "rawDir",
    "rawZip"
  ].map((name) => ({ endpoint: `uploads.${name}`, ...unknownUpload })),
  ...["rawFile", "putRawFile", "removeRawFile", "createRawFolder"].map((name) => ({
    endpoint: `uploads.${name}`,
    ...unknownUpload
  })),
  ...["publish", "process", "liftEmbargo"].map((name) => ({ endpoint: `uploads.${name}`, ...processing })),
  ...["putRawFile", "removeRawFile", "deleteEntryFiles"].map((name) => ({ endpoint: `uploads.${name}`, ...blocked })),
  ...["putRawFile", "removeRawFile", "createRawFolder", "deleteEntryFiles"].map((name) => ({
    endpoint: `uploads.${name}`,
    ...published
  })),
  { endpoint: "uploads.deleteEntryFiles", status: 400, detail: "A query must be specified.", tag: "InvalidRequest" },
  {
    endpoint: "uploads.assignDoi",
    status: 403,
    detail: "The DataCite DOI service is not enabled on this deployment.",
    tag: "DoiUnavailable",
    fields: { upload_id }
  },
  {
    endpoint: "uploads.assignDoi",
    status: 500,
    detail: exception(
      "ConnectionError",
      "HTTPConnectionPool(host='localhost', port=1): Max retries exceeded with url: /dois"
    ),
    tag: "DoiUnavailable",
    fields: { upload_id }
  },
  {
    endpoint: "uploads.assignDoi",
    status: 400,
    detail: "The upload is unpublished. No DOI can be assigned at the moment.\nPublish the upload first.",
    tag: "InvalidRequest"
  },
  {
    endpoint: "uploads.assignDoi",
    status: 403,
    detail: "Only main author has permissions for this operation.",
    tag: "AccessDenied"
  },
  ...["process", "remove"].map((name) => ({ endpoint: `uploads.${name}`, ...onlyAdmins })),
  { endpoint: "uploads.edit", ...blocked, detail: "'NoneType' object has no attribute 'is_blocking'" },
  { endpoint: "uploads.publish", ...published, detail: "Upload already published." },
  { endpoint: "uploads.bundle", ...unknownUpload },
  { endpoint: "uploads.bundle", ...processing },
  { endpoint: "uploads.export", ...unknownUpload },
  { endpoint: "uploads.export", ...processing },
  {
    endpoint: "uploads.export",
    status: 403,
    detail: "Missing scopes: [<Scope.UPLOADS_EXPORT: 'uploads:export'>]",
    as: "nobody",
    tag: "AuthenticationRequired"
  },
  { endpoint: "uploads.import", ...uploadThere },
  { endpoint: "uploads.importBundle", ...uploadThere },
  {
    endpoint: "uploads.import",
    status: 400,
    detail: "Failed to import bundle: bundle_info.json",
    tag: "InvalidBundle"
  },
  { endpoint: "uploads.import", status: 400, detail: "No bundle file provided", tag: "InvalidBundle" },
  {
    endpoint: "uploads.importBundle",
    status: 400,
    detail: "Failed to import bundle: Failed to execute temporal workflow: Workflow execution failed",
    tag: "InvalidBundle"
  },
  {
    endpoint: "uploads.import",
    status: 403,
    detail: "Changing the setting include_raw_files requires an admin user",
    tag: "AccessDenied"
  },
  { endpoint: "uploads.transfer", ...unknownUpload },
  { endpoint: "uploads.transfer", ...processing },
  {
    endpoint: "uploads.transfer",
    status: 400,
    detail: "The target deployment is not available. Connection refused.",
    tag: "TransferFailed",
    fields: { upload_id, reason: "The target deployment is not available. Connection refused." }
  },
  {
    endpoint: "uploads.transfer",
    status: 400,
    detail: `Failed to start temporal workflow: _RemoteTraceback: \n"""\nTraceback (most recent call last):\nnomad.processing.base.ProcessFailure: Error message from external deployment: {"detail":"Could not validate credentials. The given token is invalid."}\n"""`,
    tag: "TransferFailed",
    fields: { upload_id, reason: '{"detail":"Could not validate credentials. The given token is invalid."}' }
  },
  {
    endpoint: "uploads.transfer",
    status: 400,
    detail: "The upload should be published first.",
    tag: "InvalidRequest"
  },
  { endpoint: "uploads.transfer", status: 422, detail: "URL path must end with '/api'", tag: "InvalidRequest" },
  { endpoint: "uploads.includeEntries", ...unknownUpload },
  { endpoint: "uploads.includeEntries", ...blocked },
  { endpoint: "uploads.includeEntries", ...published },
  { endpoint: "uploads.checkIncludedEntries", ...unknownUpload },
  { endpoint: "uploads.checkIncludedEntries", ...published },
  { endpoint: "entries.editArchive", ...unknownEntry },
  {
    endpoint: "entries.editArchive",
    status: 400,
    detail: "Editing is only allowed for non published entries.",
    tag: "InvalidRequest"
  },
  {
    endpoint: "entries.editArchive",
    status: 403,
    detail: "Not enough permissions to execute edit request.",
    tag: "AccessDenied"
  },
  {
    endpoint: "uploads.publish",
    status: 400,
    detail: "The upload has 1 unpublished included entries. Have those published first.",
    tag: "InvalidRequest"
  },
  {
    endpoint: "uploads.create",
    status: 400,
    detail: "Limit of unpublished uploads exceeded for user.",
    tag: "UploadLimitReached"
  },
  {
    endpoint: "uploads.edit",
    status: 422,
    detail: [{ msg: "No matching upload found", loc: ["upload_id"] }],
    tag: "UploadNotFound",
    fields: { upload_id }
  },
  {
    endpoint: "uploads.edit",
    status: 422,
    detail: [{ msg: `AuthLevel.coauthor access required for upload ${upload_id}`, loc: ["metadata", "upload_name"] }],
    tag: "AccessDenied"
  },
  {
    endpoint: "entries.edit",
    status: 422,
    detail: [{ msg: `AuthLevel.coauthor access required for upload ${upload_id}`, loc: ["metadata", "comment"] }],
    tag: "AccessDenied"
  },
  {
    endpoint: "uploads.edit",
    status: 422,
    detail: [
      { msg: "Unknown quantity", loc: ["metadata", "coauthors_ids"] },
      { msg: "No fields to update specified", loc: ["metadata"] }
    ],
    tag: "InvalidRequest",
    fields: {
      issues: [
        { msg: "Unknown quantity", loc: ["metadata", "coauthors_ids"] },
        { msg: "No fields to update specified", loc: ["metadata"] }
      ]
    }
  },
  {
    endpoint: "uploads.entry",
    status: 404,
    detail: "An entry by that id could not be found in the specified upload.",
    tag: "EntryNotFound",
    fields: { entry_id }
  },
  { endpoint: "uploads.archive", ...unknownArchive },
  { endpoint: "uploads.archive", ...noArchive },
  { endpoint: "uploads.mainfileArchive", ...unknownArchive, tag: "FileNotFound", fields: { file: path } },
  { endpoint: "uploads.mainfileArchive", ...noArchive },
  { endpoint: "uploads.rawDir", ...invalidPath },
  { endpoint: "uploads.rawFile", ...invalidPath },
  { endpoint: "uploads.removeRawFile", ...invalidPath, detail: "No file or folder with that path found." },
  {
    endpoint: "uploads.createRawFolder",
    status: 400,
    detail: "Path `notes.txt` already exists.",
    tag: "InvalidRequest"
  },
  {
    endpoint: "uploads.putRawFile",
    status: 409,
    detail: "The provided path already exists and overwrite_if_exists is set to False.",
    tag: "InvalidRequest"
  },
  { endpoint: "uploads.putRawFile", ...invalidPath, detail: "No file or folder with that path found." },
  {
    endpoint: "uploads.putRawFile",
    status: 409,
    detail: "No file or folder with that source path: nope.txt",
    tag: "FileNotFound",
    fields: { file: "nope.txt" }
  },
  { endpoint: "uploads.putRawFile", status: 409, detail: "The provided path already exists.", tag: "InvalidRequest" },
  { endpoint: "uploads.putRawFile", status: 400, detail: "Bad file name provided.", tag: "InvalidRequest" },
  {
    endpoint: "uploads.rawZip",
    status: 400,
    detail:
      "Cannot download raw files .zip from non published uploads. Use '/{upload_id}/raw/' instead\nto recursively create and download a .zip file with all files.",
    tag: "InvalidRequest"
  },
  {
    endpoint: "uploads.publish",
    status: 400,
    detail: "Cannot publish an upload without any resulting entries.",
    tag: "InvalidRequest"
  },
  { endpoint: "uploads.liftEmbargo", status: 400, detail: "Upload has no embargo.", tag: "InvalidRequest" }
]

const entries: ReadonlyArray<Case> = [
  ...["get", "raw", "rawFile", "rawDir"].map((name) => ({ endpoint: `entries.${name}`, ...unknownEntry })),
  ...["archive", "archiveDownload", "entryArchiveQuery"].flatMap((name) => [
    { endpoint: `entries.${name}`, ...unknownArchive },
    { endpoint: `entries.${name}`, ...noArchive }
  ]),
  { endpoint: "entries.rawFile", ...invalidPath, detail: "The requested file does not exist." },
  {
    endpoint: "entries.query",
    status: 422,
    detail: [{ msg: "nosuch is not a doc quantity", loc: [["nosuch"]] }],
    tag: "InvalidRequest",
    fields: { issues: [{ msg: "nosuch is not a doc quantity", loc: ["nosuch"] }] }
  },
  {
    endpoint: "entries.query",
    status: 403,
    detail: "This can only be used by the admin user.",
    tag: "AccessDenied"
  },
  {
    endpoint: "entries.query",
    status: 401,
    headers: bearer,
    detail: "Authentication required for owner='user'.",
    as: "nobody",
    tag: "AuthenticationRequired"
  }
]

const datasets: ReadonlyArray<Case> = [
  { endpoint: "datasets.get", ...unknownDataset, detail: "The dataset with the given id does not exist." },
  { endpoint: "datasets.remove", ...unknownDataset },
  { endpoint: "datasets.assignDoi", ...unknownDataset },
  {
    endpoint: "datasets.create",
    status: 400,
    detail: "The chosen dataset name is already taken. Datesets of the same user must have a\nunique name.",
    tag: "DatasetNameTaken",
    fields: { dataset_name: "Water" }
  },
  {
    endpoint: "datasets.remove",
    status: 403,
    detail: "The dataset can only be edited by the user who created the dataset.",
    tag: "AccessDenied"
  },
  {
    endpoint: "datasets.assignDoi",
    status: 403,
    detail: "The DataCite DOI service is not enabled on this deployment.",
    tag: "DoiUnavailable",
    fields: { dataset_id }
  },
  {
    endpoint: "datasets.assignDoi",
    status: 500,
    detail: exception(
      "ConnectionError",
      "HTTPConnectionPool(host='localhost', port=1): Max retries exceeded with url: /dois"
    ),
    tag: "DoiUnavailable",
    fields: { dataset_id }
  },
  {
    endpoint: "datasets.assignDoi",
    status: 400,
    detail:
      "The dataset is empty. No DOI can be assigned at this moment. Add some published\ncontents to the dataset first.",
    tag: "InvalidRequest"
  }
]

const unknownGroup = {
  status: 404,
  detail: `User group '${group_id}' was not found.`,
  tag: "GroupNotFound",
  fields: { group_id }
}
const unknownTransfer = {
  status: 404,
  detail: "Transfer does not exist.",
  tag: "TransferNotFound",
  fields: { transfer_id }
}
const notPending =
  "No pending transfer request for this transfer id. The request may have expired or already been handled."

const groups: ReadonlyArray<Case> = [
  { endpoint: "groups.get", ...unknownGroup },
  { endpoint: "groups.edit", ...unknownGroup },
  { endpoint: "groups.remove", ...unknownGroup },
  {
    endpoint: "groups.edit",
    status: 403,
    detail: `Not authorized to edit user group '${group_id}'. Only group owners, maintainers and admins are allowed to edit a group.`,
    tag: "AccessDenied"
  },
  {
    endpoint: "groups.create",
    status: 422,
    detail: [{ loc: ["body", "members_info", 1, "user_id"], msg: "User 'unknown' was not found." }],
    tag: "InvalidRequest"
  },
  { endpoint: "ownershipTransfers.create", ...unknownUpload },
  { endpoint: "ownershipTransfers.create", ...processing },
  {
    endpoint: "ownershipTransfers.create",
    status: 404,
    detail: "User Group does not exist.",
    tag: "GroupNotFound",
    fields: { group_id: upload_id }
  },
  {
    endpoint: "ownershipTransfers.create",
    status: 400,
    detail: "Could not resolve target user by username. Provide a valid username.",
    tag: "InvalidRequest"
  },
  { endpoint: "ownershipTransfers.get", ...unknownTransfer },
  {
    endpoint: "ownershipTransfers.get",
    status: 500,
    detail: exception("KeyError", `'Upload with id ${upload_id} does not exist'`),
    tag: "TransferNotFound"
  },
  { endpoint: "ownershipTransfers.respond", ...unknownTransfer },
  { endpoint: "ownershipTransfers.respond", ...processing, fields: {} },
  { endpoint: "ownershipTransfers.respond", status: 400, detail: notPending, tag: "InvalidRequest" },
  { endpoint: "ownershipTransfers.cancel", ...unknownTransfer },
  { endpoint: "ownershipTransfers.cancel", ...unknownUpload, fields: {} },
  { endpoint: "ownershipTransfers.cancel", ...processing, fields: {} },
  {
    endpoint: "ownershipTransfers.cancel",
    status: 403,
    detail: "You are not authorized to cancel this transfer request.",
    tag: "AccessDenied"
  }
]

const unknownToken = {
  status: 404,
  detail: "Token not found or does not belong to the user.",
  tag: "TokenNotFound",
  fields: { pat_id }
}

const tokens: ReadonlyArray<Case> = [
  ...["personalToken", "revokePersonal", "rotatePersonal"].map((name) => ({
    endpoint: `auth.${name}`,
    ...unknownToken
  })),
  {
    endpoint: "auth.rotatePersonal",
    status: 400,
    detail: "Cannot rotate an expired/revoked token.",
    tag: "InvalidRequest"
  },
  {
    endpoint: "auth.createPersonal",
    status: 400,
    detail: "Invalid scopes: {'nonsense'}",
    tag: "InvalidRequest"
  },
  {
    endpoint: "auth.rotatePersonal",
    status: 403,
    detail: "Missing scopes: [<Scope.TOKENS_CREATE: 'tokens:create'>, <Scope.TOKENS_DELETE: 'tokens:delete'>]",
    as: "personal access token",
    tag: "MissingScope",
    fields: { scopes: ["tokens:create", "tokens:delete"] }
  },
  {
    endpoint: "auth.app",
    status: 422,
    detail: [
      {
        type: "less_than_equal",
        loc: ["query", "expires_in"],
        msg: "Input should be less than or equal to 2592000",
        input: "2592001",
        ctx: { le: 2592000 }
      }
    ],
    tag: "InvalidRequest",
    fields: { issues: [{ msg: "Input should be less than or equal to 2592000", loc: ["query", "expires_in"] }] }
  }
]

const users: ReadonlyArray<Case> = [
  {
    endpoint: "users.get",
    status: 500,
    detail: exception("KeyError", "'User does not exist'"),
    tag: "UserNotFound",
    fields: { user_id }
  }
]

/** What any endpoint may say. */
const anywhere: ReadonlyArray<Case> = [
  {
    endpoint: "uploads.get",
    status: 401,
    headers: bearer,
    detail: "You need to log in to access the specified upload.",
    as: "nobody",
    tag: "AuthenticationRequired"
  },
  {
    endpoint: "users.me",
    status: 401,
    headers: bearer,
    detail: "Could not validate credentials. The given token is invalid.",
    tag: "InvalidCredentials",
    fields: { account: "ada" }
  },
  { endpoint: "users.me", status: 401, headers: bearer, detail: "Expired token.", tag: "InvalidCredentials" },
  {
    endpoint: "users.me",
    status: 401,
    headers: bearer,
    detail: "Authentication required.",
    as: "personal access token",
    tag: "InvalidCredentials",
    fields: { account: "the given token" }
  },
  {
    endpoint: "uploads.get",
    status: 403,
    detail: "You do not have access to the specified upload.",
    tag: "AccessDenied"
  },
  {
    endpoint: "uploads.remove",
    status: 403,
    detail: "You do not have write access to the specified upload.",
    tag: "AccessDenied"
  },
  {
    endpoint: "uploads.create",
    status: 403,
    detail: "Missing scopes: [<Scope.UPLOADS_WRITE: 'uploads:write'>]",
    as: "personal access token",
    tag: "MissingScope",
    fields: { scopes: ["uploads:write"] }
  },
  {
    endpoint: "uploads.get",
    status: 403,
    detail: "Missing scopes: [<Scope.UPLOADS_EXPORT: 'uploads:export'>]",
    as: "nobody",
    tag: "AuthenticationRequired"
  },
  {
    endpoint: "uploads.list",
    status: 422,
    detail: [
      {
        type: "enum",
        loc: ["query", "roles", 0],
        msg: "Input should be 'main_author', 'reviewer' or 'coauthor'",
        input: "x",
        ctx: { expected: "'main_author', 'reviewer' or 'coauthor'" }
      }
    ],
    tag: "InvalidRequest",
    fields: {
      issues: [{ msg: "Input should be 'main_author', 'reviewer' or 'coauthor'", loc: ["query", "roles", "0"] }]
    }
  },
  {
    endpoint: "uploads.list",
    status: 500,
    detail: exception(
      "InvalidQueryError",
      "Querying the embedded document 'EmbeddedDOI' failed, due to an invalid query value"
    ),
    tag: "UnexpectedResponse"
  },
  { endpoint: "info.get", status: 404, detail: "Not Found", tag: "UnexpectedResponse" },
  { endpoint: "info.get", status: 405, detail: "Method Not Allowed", tag: "UnexpectedResponse" },
  { endpoint: "info.get", status: 500, body: "Internal Server Error", tag: "ServerUnavailable" }
]

/** What 1.3.14 says with 401 where 2.0.0 says 400 or 403. */
const before: ReadonlyArray<Case> = [
  {
    endpoint: "uploads.get",
    status: 401,
    detail: "You do not have access to the specified upload.",
    tag: "AccessDenied"
  },
  { endpoint: "uploads.remove", ...onlyAdmins, status: 401 },
  { endpoint: "users.me", status: 401, detail: "Authorization required.", tag: "InvalidCredentials" },
  {
    endpoint: "users.me",
    status: 401,
    detail: "You are logged in with an unknown user",
    tag: "InvalidCredentials"
  }
]

const html = { "content-type": "text/html; charset=utf-8" }
const page = (title: string): string =>
  `<!DOCTYPE html>\n<html>\n<head><title>${title}</title><style>body { margin: 0 }</style></head>\n<body>\n<center><h1>${title}</h1></center>\n<hr><center>nginx</center>\n</body>\n</html>\n`

/** What a web server says that stands before NOMAD, or in its place. */
const proxies: ReadonlyArray<Case> = [
  { endpoint: "info.get", status: 502, headers: html, body: page("502 Bad Gateway"), tag: "ServerUnavailable" },
  { endpoint: "uploads.get", status: 503, headers: html, body: page("503 Unavailable"), tag: "ServerUnavailable" },
  { endpoint: "info.get", status: 504, headers: html, body: page("504 Gateway Time-out"), tag: "ServerUnavailable" },
  {
    endpoint: "info.get",
    status: 503,
    headers: { ...html, "retry-after": "600" },
    body: page("503 Too many requests"),
    tag: "Throttled",
    fields: { retry_after: 600 }
  },
  {
    endpoint: "info.get",
    status: 429,
    headers: { "retry-after": "120" },
    body: "",
    tag: "Throttled",
    fields: { retry_after: 120 }
  },
  { endpoint: "info.get", status: 200, headers: html, body: page("Sign in"), tag: "UnexpectedResponse" },
  { endpoint: "uploads.get", status: 404, headers: html, body: page("404 Not Found"), tag: "UnexpectedResponse" },
  { endpoint: "users.me", status: 401, headers: html, body: page("401 Required"), tag: "UnexpectedResponse" },
  { endpoint: "info.get", status: 403, headers: html, body: page("403 Forbidden"), tag: "UnexpectedResponse" },
  { endpoint: "uploads.create", status: 413, headers: html, body: page("413 Too Large"), tag: "UnexpectedResponse" },
  { endpoint: "info.get", status: 200, body: "not JSON at all", tag: "UnexpectedResponse" },
  { endpoint: "info.get", status: 200, body: "", tag: "UnexpectedResponse" },
  { endpoint: "info.get", status: 204, body: "", tag: "UnexpectedResponse" },
  { endpoint: "info.get", status: 200, body: "{}", tag: "UnexpectedResponse" },
  { endpoint: "uploads.get", status: 404, body: "{}", tag: "UnexpectedResponse" }
]

const unknownAction = {
  status: 404,
  detail: "Action not found.",
  tag: "ActionNotFound",
  fields: { action: action_id }
}
const unknownRun = {
  ...unknownAction,
  detail: "The action was not registered in the DB or was registered under a different user."
}

/** No action was installed there; the answers about runs are made of its sources. */
const actions: ReadonlyArray<Case> = [
  ...["get", "start", "logs", "events"].map((name) => ({ endpoint: `actions.${name}`, ...unknownAction })),
  ...["status", "result", "stop", "signal"].map((name) => ({ endpoint: `actions.${name}`, ...unknownRun })),
  { endpoint: "actions.cloneAsset", ...unknownAction, detail: "Source action was not found for the user." },
  ...["stop", "signal"].map((name) => ({
    endpoint: `actions.${name}`,
    status: 409,
    detail: "Action is not running.",
    tag: "ActionNotRunning",
    fields: { action_instance_id: action_id }
  })),
  { endpoint: "actions.result", status: 500, detail: "Workflow execution failed", tag: "ActionFailed" },
  {
    endpoint: "actions.signal",
    status: 404,
    detail: "No pending signal input request found for signal 'go'.",
    tag: "SignalNotRequested"
  },
  { endpoint: "actions.logs", status: 404, detail: "Log file not found for this action.", tag: "FileNotFound" },
  {
    endpoint: "actions.cloneAsset",
    status: 400,
    detail: "Asset filename notes.txt was not found.",
    tag: "InvalidRequest"
  },
  ...["list", "get", "start", "stop"].map((name) => ({
    endpoint: `north.${name}`,
    status: 404,
    detail: "Not Found",
    tag: "ToolNotFound"
  }))
]

const systems: ReadonlyArray<Case> = [
  ...[
    "Could not find data for given entry id and path. Check that the\narguments are correct and that you are authorized to access the data.",
    "The given path does not exist in the archive."
  ].map((detail) => ({ endpoint: "systems.get", status: 404, detail, tag: "SystemNotFound", fields: { entry_id } })),
  ...[
    "Could not serialize the system information in the given format. The\ninformation may be invalid or incomplete for this format.",
    exception("AttributeError", "'list' object has no attribute 'get'")
  ].map((detail) => ({ endpoint: "systems.get", status: 500, detail, tag: "SystemIncomplete", fields: { entry_id } }))
]

const noApp = {
  status: 404,
  detail: 'Could not find an app with the path "nothing".',
  tag: "AppNotFound",
  fields: { app_path: "nothing" }
}

const catalogue: ReadonlyArray<Case> = [
  { endpoint: "apps.get", ...noApp },
  { endpoint: "apps.searchQuantities", ...noApp },
  {
    endpoint: "metainfo.get",
    status: 404,
    detail: "Package not found. The given section definition is not contained in any packages.",
    tag: "DefinitionNotFound",
    fields: { definition: definition_id }
  },
  {
    endpoint: "schemas.get",
    status: 404,
    detail: "Could not resolve no.such.Schema to a valid schema class or property.",
    tag: "DefinitionNotFound",
    fields: { definition: schema_id }
  },
  {
    endpoint: "schemas.get",
    status: 400,
    detail: "definition=<module 'posixpath' (frozen)> does not have metainfo definition.",
    tag: "DefinitionNotFound",
    fields: { definition: schema_id }
  }
]

export const cases: ReadonlyArray<Case> = [
  ...uploads,
  ...entries,
  ...datasets,
  ...groups,
  ...tokens,
  ...actions,
  ...systems,
  ...users,
  ...catalogue,
  ...anywhere,
  ...before,
  ...proxies
]
