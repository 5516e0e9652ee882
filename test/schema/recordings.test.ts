/**
 * Answers recorded from a NOMAD 2.0.0 server decode with what the declaration and the domain say of them, and lose
 * nothing on the way there and back. Long lists in them are cut, tokens and server paths taken out.
 */
import { assert, describe, it } from "@effect/vitest"
import * as HttpApi from "effect/http-api/HttpApi"
import * as Schema from "effect/Schema"
import { readFileSync } from "node:fs"
import { NomadApi } from "../../src/api/NomadApi.ts"
import { DatasetFromWire } from "../../src/schema/Dataset.ts"
import { EntryFromWire, EntryProcessingFromWire } from "../../src/schema/Entry.ts"
import { GroupFromWire } from "../../src/schema/Group.ts"
import { OwnershipTransferFromWire } from "../../src/schema/OwnershipTransfer.ts"
import { PersonalTokenFromWire } from "../../src/schema/PersonalToken.ts"
import { UploadFromWire } from "../../src/schema/Upload.ts"
import { UserFromWire } from "../../src/schema/User.ts"

interface Exchange {
  readonly endpoint: string
  readonly method: string
  readonly path: string
  readonly status: number
  readonly body: unknown
}

const recorded = (name: string): ReadonlyArray<Exchange> =>
  JSON.parse(readFileSync(new URL(`../recordings/${name}.json`, import.meta.url), "utf8"))

const answers = recorded("answers")

type Bodies = ReadonlyMap<number, readonly [Schema.Top, ...ReadonlyArray<Schema.Top>]>

const declared = (): ReadonlyMap<string, { readonly successes: Bodies; readonly errors: Bodies }> => {
  const endpoints = new Map<string, { readonly successes: Bodies; readonly errors: Bodies }>()
  HttpApi.reflect(NomadApi, {
    onGroup: () => {},
    onEndpoint: ({ endpoint, errors, group, successes }) =>
      endpoints.set(`${group.identifier}.${endpoint.identifier}`, { successes, errors })
  })
  return endpoints
}

const endpoints = declared()

/** The body that an endpoint may answer with the given status. Those of NOMAD need no services to decode. */
const schemaOf = (name: string, kind: "successes" | "errors", status: number) => {
  const found = endpoints.get(name)?.[kind].get(status) ?? []
  assert.lengthOf(found, 1, `${name} declares ${status}`)
  return found[0] as Schema.Codec<unknown>
}

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00)?$/

/** A moment is the same in all of the server's forms, to the millisecond; everything else has to come back as it was. */
const normalised = (json: unknown): unknown => {
  if (typeof json === "string") {
    return dateTime.test(json) ? Date.parse(`${json.replace(/Z|\+00:00$/, "")}Z`) : json
  }
  if (Array.isArray(json)) return json.map(normalised)
  if (typeof json !== "object" || json === null) return json
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, normalised(value)]))
}

const comesBack = <A>(schema: Schema.Codec<A, unknown>, json: unknown): A => {
  const decoded = Schema.decodeUnknownSync(schema)(json)
  assert.deepStrictEqual(normalised(Schema.encodeSync(schema)(decoded)), normalised(json))
  return decoded
}

interface Body {
  readonly data?: unknown
  readonly upload?: unknown
  readonly entry_metadata?: unknown
}

/** The records in the `data` of an answer, one or many. */
const recordsOf = (answer: Exchange): ReadonlyArray<unknown> => [(answer.body as Body).data ?? []].flat()

const answersOf = (...names: ReadonlyArray<string>) => answers.filter(({ endpoint }) => names.includes(endpoint))

describe("the recorded answers", () => {
  it("are of every endpoint that answers JSON, but for those that this server could not be brought to", () => {
    const ofEntries = ["archiveZip", "archiveZipQuery", "export", "raw", "rawFile", "rawQuery", "rawZip"]
    const ofUploads = ["bundle", "export", "rawFile", "rawZip"]
    const runs = ["get", "status", "result", "start", "stop", "signal"].map((name) => `actions.${name}`)
    const tools = ["list", "get", "start", "stop"].map((name) => `north.${name}`)
    const binary = [
      "actions.logs",
      "actions.events",
      ...ofEntries.map((name) => `entries.${name}`),
      ...ofUploads.map((name) => `uploads.${name}`),
      "notifications.stream",
      "systems.get"
    ]
    const empty = ["auth.revokePersonal", "groups.remove"]
    const unreached = ["datasets.assignDoi", "uploads.assignDoi", "uploads.stopProcessing", ...runs, ...tools]
    const names = new Set(answers.map(({ endpoint }) => endpoint))
    assert.deepStrictEqual(
      [...endpoints.keys()].filter((name) => !names.has(name)).sort(),
      [...binary, ...empty, ...unreached].sort()
    )
  })

  for (const name of new Set(answers.map(({ endpoint }) => endpoint))) {
    it(`of ${name} are what is declared, and come back unchanged`, () => {
      for (const { body, status } of answersOf(name)) {
        const schema = schemaOf(name, "successes", status)
        assert.deepStrictEqual(Schema.encodeSync(schema)(Schema.decodeUnknownSync(schema)(body)), body)
      }
    })
  }
})

describe("the recorded refusals", () => {
  const refusals = recorded("refusals").filter(({ endpoint, status }) => endpoint !== null && status >= 400)

  it("are declared, each with its status, but for the server's own faults", () => {
    assert.isAbove(refusals.length, 100)
    for (const { body, endpoint, status } of refusals.filter(({ status }) => status < 500)) {
      const schema = schemaOf(endpoint, "errors", status)
      assert.deepStrictEqual(Schema.encodeSync(schema)(Schema.decodeUnknownSync(schema)(body)), body)
    }
  })
})

describe("the domain, from recorded answers", () => {
  it("has every upload whole", () => {
    const single = answersOf("uploads.list", "uploads.get", "uploads.create", "uploads.edit", "uploads.publish")
    const others = answersOf("uploads.remove", "uploads.putRawFile", "uploads.liftEmbargo", "uploads.process")
    const uploads = [
      ...[...single, ...others].flatMap(recordsOf),
      ...answersOf("uploads.entries").map((answer) => (answer.body as Body).upload)
    ]
    assert.isAbove(uploads.length, 40)
    for (const json of uploads) {
      const upload = comesBack(UploadFromWire, json)
      assert.strictEqual(upload.raw, json)
    }
  })

  it("has every group and every offer whole", () => {
    const groups = [
      ...answersOf("groups.create", "groups.get", "groups.edit").map(({ body }) => body),
      ...answersOf("groups.list").flatMap(recordsOf)
    ]
    const offers = answersOf("ownershipTransfers.create", "ownershipTransfers.get").map(({ body }) => body)
    assert.deepStrictEqual([groups.length, offers.length], [4, 2])
    for (const json of groups) comesBack(GroupFromWire, json)
    for (const json of offers) comesBack(OwnershipTransferFromWire, json)
  })

  it("has every row of a search whole", () => {
    const rows = answersOf("entries.query", "entries.list", "entries.get").flatMap(recordsOf)
    const complete = rows.filter((row) => typeof row === "object" && row !== null && "upload_id" in row)
    assert.isAbove(complete.length, 5)
    for (const json of complete) comesBack(EntryFromWire, json)
  })

  it("has every entry of an upload whole, with its metadata", () => {
    const entries = answersOf("uploads.entries", "uploads.entry").flatMap(recordsOf)
    assert.isAbove(entries.length, 10)
    for (const json of entries) {
      const entry = comesBack(EntryProcessingFromWire, json)
      if (entry.entry_metadata !== undefined) comesBack(EntryFromWire, entry.entry_metadata)
    }
  })

  it("has every dataset whole", () => {
    const datasets = answersOf("datasets.list", "datasets.get", "datasets.create", "datasets.remove").flatMap(recordsOf)
    assert.isAbove(datasets.length, 4)
    for (const json of datasets) comesBack(DatasetFromWire, json)
  })

  it("has every person whole", () => {
    const people = [
      ...answersOf("users.list").flatMap(recordsOf),
      ...answersOf("users.me", "users.get").map(({ body }) => body)
    ]
    assert.isAbove(people.length, 5)
    for (const json of people) comesBack(UserFromWire, json)
  })

  it("has every personal access token whole", () => {
    const tokens = [
      ...answersOf("auth.personalTokens").flatMap(recordsOf),
      ...answersOf("auth.createPersonal", "auth.rotatePersonal").map(({ body }) => (body as { pat: unknown }).pat),
      ...answersOf("auth.personalToken").map(({ body }) => body)
    ]
    assert.isAbove(tokens.length, 5)
    for (const json of tokens) comesBack(PersonalTokenFromWire, json)
  })
})
