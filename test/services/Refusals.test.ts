import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as Uploads from "../../src/programs/Uploads.ts"
import * as UploadSource from "../../src/programs/UploadSource.ts"
import * as Users from "../../src/programs/Users.ts"
import * as NomadError from "../../src/schema/NomadError.ts"
import * as NomadClient from "../../src/services/NomadClient.ts"
import * as Refusals from "../../src/services/Refusals.ts"
import { sentenceOf } from "../../src/services/internal/Answer.ts"
import * as Canned from "./CannedServer.ts"
import {
  action_id,
  type Case,
  cases,
  dataset_id,
  definition_id,
  entry_id,
  group_id,
  pat_id,
  path,
  schema_id,
  transfer_id,
  upload_id,
  user_id
} from "./refusals.ts"

type Call = (nomad: NomadClient.Service) => Effect.Effect<unknown, unknown>

const upload = { params: { upload_id } }
const file = { params: { upload_id, path } }
const entry = { params: { entry_id } }
const run = { params: { action_instance_id: action_id } }
const tool = { params: { name: "jupyter" } }
const dataset = { params: { dataset_id } }
const group = { params: { group_id } }
const transfer = { params: { transfer_id }, query: {} }
const hello = Stream.make(new TextEncoder().encode("hello"))

const calls: { readonly [endpoint: string]: Call } = {
  "apps.get": (nomad) => nomad.apps.get({ params: { app_path: "nothing" } }),
  "apps.searchQuantities": (nomad) => nomad.apps.searchQuantities({ payload: { app_path: "nothing", pagination: {} } }),
  "metainfo.get": (nomad) => nomad.metainfo.get({ params: { definition_id } }),
  "schemas.get": (nomad) => nomad.schemas.get({ params: { schema_id }, query: {} }),
  "info.get": (nomad) => nomad.info.get(),
  "auth.app": (nomad) => nomad.auth.app({ query: { expires_in: 60 } }),
  "auth.createPersonal": (nomad) =>
    nomad.auth.createPersonal({ payload: { metadata: { name: "robot", scopes: ["users:read"] } } }),
  "auth.personalToken": (nomad) => nomad.auth.personalToken({ params: { pat_id } }),
  "auth.revokePersonal": (nomad) => nomad.auth.revokePersonal({ params: { pat_id } }),
  "auth.rotatePersonal": (nomad) => nomad.auth.rotatePersonal({ params: { pat_id } }),
  "groups.create": (nomad) => nomad.groups.create({ payload: {} }),
  "groups.get": (nomad) => nomad.groups.get(group),
  "groups.edit": (nomad) => nomad.groups.edit({ ...group, payload: {} }),
  "groups.remove": (nomad) => nomad.groups.remove(group),
  "ownershipTransfers.create": (nomad) =>
    nomad.ownershipTransfers.create({
      payload: { resource_type: "upload", resource_id: upload_id, target_user: "tess", target_user_type: "username" }
    }),
  "ownershipTransfers.get": (nomad) => nomad.ownershipTransfers.get(transfer),
  "ownershipTransfers.respond": (nomad) =>
    nomad.ownershipTransfers.respond({ ...transfer, payload: { action: "accept" } }),
  "ownershipTransfers.cancel": (nomad) => nomad.ownershipTransfers.cancel(transfer),
  "users.me": (nomad) => nomad.users.me(),
  "users.get": (nomad) => nomad.users.get({ params: { user_id } }),
  "uploads.list": (nomad) => nomad.uploads.list({ query: {} }),
  "uploads.create": (nomad) => nomad.uploads.create({ query: {}, headers: {}, payload: hello }),
  "uploads.get": (nomad) => nomad.uploads.get(upload),
  "uploads.remove": (nomad) => nomad.uploads.remove({ ...upload, query: {} }),
  "uploads.edit": (nomad) => nomad.uploads.edit({ ...upload, query: {}, payload: { metadata: {} } }),
  "uploads.publish": (nomad) => nomad.uploads.publish({ ...upload, query: {} }),
  "uploads.process": (nomad) => nomad.uploads.process(upload),
  "uploads.stopProcessing": (nomad) => nomad.uploads.stopProcessing(upload),
  "uploads.liftEmbargo": (nomad) => nomad.uploads.liftEmbargo(upload),
  "uploads.deleteEntryFiles": (nomad) =>
    nomad.uploads.deleteEntryFiles({ ...upload, payload: { query: { mainfile: path } } }),
  "uploads.assignDoi": (nomad) => nomad.uploads.assignDoi(upload),
  "uploads.bundle": (nomad) => Stream.runDrain(nomad.uploads.bundle({ ...upload, query: {} })),
  "uploads.export": (nomad) => Stream.runDrain(nomad.uploads.export({ ...upload, query: {} })),
  "uploads.import": (nomad) => nomad.uploads.import({ query: {}, headers: {}, payload: hello }),
  "uploads.importBundle": (nomad) => nomad.uploads.importBundle({ query: {}, headers: {}, payload: hello }),
  "uploads.transfer": (nomad) => nomad.uploads.transfer({ ...upload, payload: { auth_token: "theirs" } }),
  "uploads.includeEntries": (nomad) => nomad.uploads.includeEntries({ ...upload, payload: { query: {} } }),
  "uploads.checkIncludedEntries": (nomad) => nomad.uploads.checkIncludedEntries({ ...upload, payload: { query: {} } }),
  "uploads.entries": (nomad) => nomad.uploads.entries({ ...upload, query: {} }),
  "uploads.entry": (nomad) => nomad.uploads.entry({ params: { upload_id, entry_id } }),
  "uploads.archive": (nomad) => nomad.uploads.archive({ params: { upload_id, entry_id } }),
  "uploads.mainfileArchive": (nomad) =>
    nomad.uploads.mainfileArchive({ params: { upload_id, mainfile: path }, query: {} }),
  "uploads.rawDir": (nomad) => nomad.uploads.rawDir({ ...file, query: {} }),
  "uploads.rawZip": (nomad) => Stream.runDrain(nomad.uploads.rawZip({ ...upload, headers: {} })),
  "uploads.rawFile": (nomad) => Stream.runDrain(nomad.uploads.rawFile({ ...file, query: {} })),
  "uploads.putRawFile": (nomad) => nomad.uploads.putRawFile({ ...file, query: {}, headers: {}, payload: hello }),
  "uploads.removeRawFile": (nomad) => nomad.uploads.removeRawFile({ ...file, query: {}, headers: {} }),
  "uploads.createRawFolder": (nomad) => nomad.uploads.createRawFolder({ ...file, headers: {} }),
  "entries.query": (nomad) => nomad.entries.query({ payload: {} }),
  "entries.edit": (nomad) => nomad.entries.edit({ payload: { query: {}, metadata: { comment: "x" } } }),
  "entries.editArchive": (nomad) => nomad.entries.editArchive({ ...entry, payload: { changes: [] } }),
  "entries.get": (nomad) => nomad.entries.get({ ...entry, query: {} }),
  "entries.archive": (nomad) => nomad.entries.archive(entry),
  "entries.archiveDownload": (nomad) => nomad.entries.archiveDownload(entry),
  "entries.entryArchiveQuery": (nomad) => nomad.entries.entryArchiveQuery({ ...entry, payload: { required: "*" } }),
  "entries.raw": (nomad) => Stream.runDrain(nomad.entries.raw({ ...entry, query: {} })),
  "entries.rawFile": (nomad) => Stream.runDrain(nomad.entries.rawFile({ params: { entry_id, path }, query: {} })),
  "entries.rawDir": (nomad) => nomad.entries.rawDir(entry),
  "datasets.create": (nomad) => nomad.datasets.create({ payload: { dataset_name: "Water" } }),
  "datasets.get": (nomad) => nomad.datasets.get(dataset),
  "datasets.remove": (nomad) => nomad.datasets.remove(dataset),
  "datasets.assignDoi": (nomad) => nomad.datasets.assignDoi(dataset),
  "actions.get": (nomad) => nomad.actions.get(run),
  "actions.status": (nomad) => nomad.actions.status(run),
  "actions.result": (nomad) => nomad.actions.result(run),
  "actions.logs": (nomad) => Stream.runDrain(nomad.actions.logs({ ...run, query: {} })),
  "actions.events": (nomad) => Stream.runDrain(nomad.actions.events({ ...run, query: {}, headers: {} })),
  "actions.cloneAsset": (nomad) =>
    nomad.actions.cloneAsset({
      params: { filename: path },
      payload: { purpose: "action_start", action_id, source_action_instance_id: action_id }
    }),
  "actions.start": (nomad) => nomad.actions.start({ params: { action_id }, payload: { data: {} } }),
  "actions.stop": (nomad) => nomad.actions.stop(run),
  "actions.signal": (nomad) => nomad.actions.signal({ ...run, payload: { signal_fn_name: "go", data: 1 } }),
  "north.list": (nomad) => nomad.north.list(),
  "north.get": (nomad) => nomad.north.get({ ...tool, query: {} }),
  "north.start": (nomad) => nomad.north.start({ ...tool, query: {} }),
  "north.stop": (nomad) => nomad.north.stop(tool),
  "systems.get": (nomad) => Stream.runDrain(nomad.systems.get({ ...entry, query: { path: "run/0/system/0" } }))
}

const credentials = ({ as }: Case) => {
  if (as === "nobody") return {}
  return { credentials: as === undefined ? { username: "ada", password: "ada-pw" } : { token: "nomad_pat_abc" } }
}

const textOf = ({ body, detail }: Case): string => body ?? JSON.stringify({ detail })

/** A server that refuses all but what comes before the call. */
const refusing = (given: Case): Canned.Script =>
  Canned.withTokens(({ headers, path }) =>
    path === "/users/me" && given.endpoint !== "users.me" && headers["authorization"]?.includes("nomad_pat")
      ? { body: { user_id: "ada-id", name: "Ada" } }
      : {
          status: given.status,
          headers: { "content-type": "application/json", ...given.headers },
          body: textOf(given)
        }
  )

const said = (given: Case): string => sentenceOf(textOf(given)).slice(0, 60)

describe("a refusal", () => {
  for (const given of cases) {
    const by = given.as === undefined ? "" : ` to ${given.as}`
    it.effect(`of ${given.endpoint}${by} with ${given.status} (${said(given)}) is ${given.tag}`, () =>
      Effect.gen(function* () {
        const call = calls[given.endpoint]
        if (call === undefined) return assert.fail(`there is no call of ${given.endpoint}`)
        const nomad = yield* NomadClient.NomadClient
        const error = yield* Canned.during(Effect.flip(call(nomad)), "10 seconds", "1 second")
        assert.include(error, { _tag: given.tag })
        for (const [name, value] of Object.entries(given.fields ?? {})) assert.deepPropertyVal(error, name, value)
        const message = error instanceof Error ? error.message : ""
        assert.match(message, /^[^\n]{20,500}$/)
        assert.notMatch(message, /<\/?[a-z!]|Traceback|margin/i)
      }).pipe(Effect.provide(Canned.layer(refusing(given), credentials(given))))
    )
  }

  it("is there for every row of the table", () => {
    const rows: {
      readonly [endpoint: string]: ReadonlyArray<{ readonly status: ReadonlyArray<number>; says: RegExp }>
    } = Refusals.rows
    const met = new Set(
      cases.map((given) =>
        rows[given.endpoint]?.find(
          ({ says, status }) => status.includes(given.status) && says.test(sentenceOf(textOf(given)))
        )
      )
    )
    const missing = Object.entries(rows).flatMap(([endpoint, all]) =>
      all.filter((row) => !met.has(row)).map(({ says }) => `${endpoint} ${says.source}`)
    )
    assert.deepStrictEqual(missing, [])
  })

  it("is there for every endpoint that has rows of its own", () => {
    const tried = new Set(cases.map(({ endpoint }) => endpoint))
    assert.deepStrictEqual(
      Object.keys(Refusals.rows).filter((endpoint) => !tried.has(endpoint)),
      []
    )
  })
})

const state = (process_status: string) => ({
  body: {
    upload_id,
    data: {
      upload_id,
      process_running: process_status === "PENDING",
      process_status,
      current_process: "_process_upload",
      errors: process_status === "FAILURE" ? ["Traceback (most recent call last):\nValueError: Bad archive."] : [],
      warnings: [],
      with_embargo: false,
      embargo_length: 0,
      license: "CC BY 4.0"
    }
  }
})

/** What goes wrong otherwise than by a refusal. */
const others: ReadonlyArray<
  readonly [
    tag: string,
    answer: Canned.Reply | Canned.Trouble,
    Effect.Effect<unknown, unknown, NomadClient.NomadClient>
  ]
> = [
  ["TransportError", "reset", Users.search("Ada")],
  ["InvalidSource", {}, Uploads.upload(UploadSource.bytes("a.txt", ""))],
  ["UploadProcessingFailed", state("FAILURE"), Uploads.awaitProcessed(upload_id)],
  ["UploadProcessingTimeout", state("PENDING"), Uploads.awaitProcessed(upload_id, { atMost: "5 seconds" })],
  [
    "InvalidDeployment",
    {},
    Effect.flatMap(NomadClient.NomadClient, (nomad) => nomad.at("https://nomad.example.org/gui"))
  ]
]

describe("another mishap", () => {
  for (const [tag, answer, program] of others) {
    it.effect(`is ${tag}, in one line`, () =>
      Effect.gen(function* () {
        const error = yield* Canned.during(Effect.flip(program), "20 seconds", "1 second")
        assert.include(error, { _tag: tag })
        assert.match(error instanceof Error ? error.message : "", /^[^\n]{20,300}$/)
        assert.notInclude(error instanceof Error ? error.message : "", "Traceback")
      }).pipe(Effect.provide(Canned.layer(Canned.inOrder(answer), { credentials: { token: "ready" } })))
    )
  }
})

describe("every error", () => {
  it("was provoked by one of these tests, but for what deliveries and files meet", () => {
    const declared = Object.entries(NomadError).flatMap(([name, value]) =>
      typeof value === "function" && value.prototype instanceof Error ? [name] : []
    )
    const provoked = new Set([...cases.map(({ tag }) => tag), ...others.map(([tag]) => tag)])
    assert.deepStrictEqual(
      declared.filter((name) => !provoked.has(name)),
      ["InvalidArchive", "UploadIncomplete"]
    )
  })
})
