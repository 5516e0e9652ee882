import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import * as NomadError from "../../src/schema/NomadError.ts"

const call = { method: "POST", path: "/uploads", status: 400, detail: "The server's\n\nown   words" }

/** Every error, made with whatever a server may say, what its message has to name, and what it has to tell to do. */
const errors = [
  [new NomadError.UploadNotFound({ ...call, upload_id: "u-1" }), "u-1", /check the id/],
  [new NomadError.EntryNotFound({ ...call, entry_id: "e-1" }), "e-1", /check the id/],
  [new NomadError.DatasetNotFound({ ...call, dataset_id: "d-1" }), "d-1", /check the id/],
  [new NomadError.UserNotFound({ ...call, user_id: "p-1" }), "p-1", /Users\.search/],
  [new NomadError.AppNotFound({ ...call, app_path: "eln" }), "eln", /Apps\.list/],
  [new NomadError.DefinitionNotFound({ ...call, definition: "d-1" }), "d-1", /plug-ins/],
  [new NomadError.TokenNotFound({ ...call, pat_id: "t-1" }), "t-1", /Tokens\.list/],
  [new NomadError.SystemNotFound({ ...call, entry_id: "e-1" }), "e-1", /Entries\.archive/],
  [new NomadError.SystemIncomplete({ ...call, entry_id: "e-1" }), "e-1", /try another format/],
  [new NomadError.TransferNotFound({ ...call, transfer_id: "o-1" }), "o-1", /OwnershipTransfers\.list/],
  [new NomadError.ActionNotFound({ ...call, action: "a-1" }), "a-1", /Actions\.list/],
  [new NomadError.ActionNotRunning({ ...call, action_instance_id: "a-1" }), "a-1", /start the action again/],
  [new NomadError.ActionFailed({ ...call, action_instance_id: "a-1" }), "a-1", /Actions\.logs/],
  [new NomadError.SignalNotRequested({ ...call, action_instance_id: "a-1" }), "a-1", /Actions\.get/],
  [new NomadError.ToolNotFound({ ...call, tool: "t-1" }), "t-1", /North\.list/],
  [new NomadError.GroupNotFound({ ...call, group_id: "g-1" }), "g-1", /check the id/],
  [new NomadError.FileNotFound({ ...call, file: "a\nb.txt" }), '"a\\nb.txt"', /list what is there/],
  [new NomadError.AuthenticationRequired(call), "POST /uploads", /set NOMAD_USERNAME and NOMAD_PASSWORD/],
  [new NomadError.InvalidCredentials({ ...call, account: "tess" }), "tess", /check them/],
  [new NomadError.AccessDenied(call), "POST /uploads", /ask the main author/],
  [
    new NomadError.MissingScope({ ...call, scopes: ["uploads:write"] }),
    "uploads:write",
    /create one with these scopes/
  ],
  [new NomadError.UploadBusy({ ...call, upload_id: "u-1" }), "u-1", /Uploads\.awaitProcessed/],
  [new NomadError.UploadPublished({ ...call, upload_id: "u-1" }), "u-1", /only its metadata can still be edited/],
  [new NomadError.UploadLimitReached(call), "limit", /publish or delete some/],
  [new NomadError.DatasetNameTaken({ ...call, dataset_name: "one\n" }), '"one\\n"', /use that one, or another name/],
  [new NomadError.UploadExists({ ...call, upload_id: "u-1" }), "u-1", /remove it before/],
  [new NomadError.InvalidBundle(call), "bundle", /export it again/],
  [new NomadError.TransferFailed({ ...call, upload_id: "u-1", reason: "no\nanswer" }), "u-1", /check the target/],
  [new NomadError.DoiUnavailable({ ...call, dataset_id: "d-1" }), "d-1", /look at the dataset/],
  [new NomadError.InvalidDeployment({ address: "x\ny", hint: "give an address" }), '"x\\ny"', /give an address/],
  [new NomadError.InvalidSource({ source: "x\ny", hint: "give a file" }), '"x\\ny"', /give a file/],
  [
    new NomadError.InvalidArchive({ archive: "x.zip", member: "../a\nb", hint: "it leads out\nof the folder" }),
    '"../a\\nb"',
    /get it again/
  ],
  [
    new NomadError.UploadIncomplete({ upload_id: "u-1", files: ["x\ny", "z"] }),
    '"x\\ny" and 1 more',
    /deliver the folder again/
  ],
  [
    new NomadError.UploadProcessingFailed({
      upload_id: "u-1",
      current_process: "process_upload",
      reason: "no\nzip",
      errors: ["Traceback\n"]
    }),
    "u-1",
    /correct the files and upload them again/
  ],
  [
    new NomadError.UploadProcessingTimeout({ upload_id: "u-1", waited: 1200, process_status: "RUNNING" }),
    "u-1",
    /wait again with Uploads\.awaitProcessed/
  ],
  [
    new NomadError.InvalidRequest({
      ...call,
      issues: [
        { msg: "Unknown\nquantity", loc: ["metadata", "nosuch"] },
        { msg: "Field required", loc: [] }
      ]
    }),
    "metadata.nosuch: Unknown quantity; Field required",
    /is wrong/
  ],
  [new NomadError.Throttled({ ...call, retry_after: 7 }), "7 s", /lower the limits/],
  [new NomadError.ServerUnavailable({ ...call, status: 502 }), "502", /try again later/],
  [
    new NomadError.TransportError({ method: "GET", path: "/users/me", reason: "refused\nby the peer" }),
    "GET /users/me",
    /check the address and the network/
  ],
  [new NomadError.UnexpectedResponse({ ...call, status: 204 }), "204", /check that the address/]
] as const

const isErrorClass = (value: unknown): value is { readonly fields: object } =>
  typeof value === "function" && value.prototype instanceof Error

const classes = Object.entries(NomadError).filter(([, value]) => isErrorClass(value))

describe("every error", () => {
  it("is tested here", () => {
    assert.isAbove(classes.length, 20)
    assert.deepStrictEqual(errors.map(([error]) => error._tag).sort(), classes.map(([name]) => name).sort())
  })

  for (const [error, what, remedy] of errors) {
    it(`${error._tag} says in one line what happened, to what, and what to do`, () => {
      assert.match(error.message, /^[^\n\r]{20,400}$/)
      assert.include(error.message, what)
      assert.match(error.message, remedy)
    })
  }

  it("has no place for a secret", () => {
    for (const [name, value] of classes) {
      const fields = isErrorClass(value) ? Object.keys(value.fields) : []
      assert.isNotEmpty(fields, name)
      assert.notMatch(fields.join(" "), /password|token|authorization|secret|headers/i, name)
    }
  })

  it("stays on one line, and short, however much a server says", () => {
    const traceback = { ...call, detail: `Traceback (most recent call last):\n${"  File\n".repeat(1000)}` }
    for (const error of [
      new NomadError.UnexpectedResponse(traceback),
      new NomadError.ServerUnavailable(traceback),
      new NomadError.AccessDenied(traceback),
      new NomadError.InvalidRequest({ ...traceback, issues: [] })
    ]) {
      assert.notInclude(error.message, "\n")
      assert.isBelow(error.message.length, 1000)
      assert.strictEqual(error.detail, traceback.detail)
    }
  })

  it("tells how often a call was sent only to who asks", () => {
    assert.strictEqual(new NomadError.ServerUnavailable({ ...call, attempts: 4 }).attempts, 4)
  })

  it("is a value, there and back", () => {
    const error = new NomadError.UploadNotFound({ ...call, upload_id: "u-1" })
    const json = Schema.encodeSync(NomadError.UploadNotFound)(error)
    assert.deepStrictEqual(json, { _tag: "UploadNotFound", ...call, upload_id: "u-1" })
    assert.deepStrictEqual(Schema.decodeSync(NomadError.UploadNotFound)(json), error)
  })
})

describe("InvalidRequest.of", () => {
  it("is a complaint about something that was not sent", () => {
    const error = NomadError.InvalidRequest.of("it has no whole months", ["embargo_length"])
    assert.strictEqual(error.message, "The request is wrong: embargo_length: it has no whole months")
    assert.strictEqual(error.status, 0)
  })
})
