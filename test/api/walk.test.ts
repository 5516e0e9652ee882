/**
 * Every operation of the real server's document is there in the fake: it answers with a status that the document names,
 * or that the real server was seen to give, or with 501 and the operation's name.
 */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import type * as HttpMethod from "effect/http/HttpMethod"
import * as OpenApi from "effect/http-api/OpenApi"
import { readFileSync } from "node:fs"
import { NomadApi } from "../../src/api/NomadApi.ts"
import * as FakeNomad from "../../src/testing/FakeNomad.ts"
import { api, at, text, token } from "../testing/routes/Calls.ts"
import type { Document } from "./facts.ts"
import { type Operation, operationsOf, type Placeholder, placeholder } from "./Operations.ts"
import { missing, undocumented } from "./walk.ts"

// An OpenAPI document, of which this reads only what that format fixes.
const server = JSON.parse(
  readFileSync(new URL("../recordings/openapi-2.0.0.json", import.meta.url), "utf8")
) as Document

const ours = JSON.parse(JSON.stringify(OpenApi.fromApi(NomadApi))) as Document

const operations = operationsOf(server)

const bodyOf = (body: Placeholder["body"]): HttpBody.HttpBody => {
  if (body === undefined) return HttpBody.empty
  if (body.mediaType === "multipart/form-data") return HttpBody.formData(new FormData())
  return body.mediaType === "application/json"
    ? text(JSON.stringify(body.json), body.mediaType)
    : text("grant_type=password&username=placeholder&password=placeholder", body.mediaType)
}

/** An upload with an entry, and what the names of parameters stand for in it. */
const parameters = Effect.gen(function* () {
  const fake = yield* FakeNomad.FakeNomad
  const path = "water.archive.json"
  const upload_id = yield* fake.addUpload({
    main_author: "researcher",
    files: { [path]: '{"data":{"m_def":"nomad.datamodel.metainfo.basesections.v1.CompositeSystem"}}' }
  })
  const dataset_id = yield* fake.addDataset({ user: "researcher", dataset_name: `waters of ${upload_id}` })
  const { uploads, users } = yield* fake.state
  const entry_id = uploads.at(-1)?.entries[0]?.entry_id ?? ""
  return { upload_id, entry_id, dataset_id, path, mainfile: path, user_id: users[0]?.user_id ?? "" }
})

/** What an operation answers. A stream of events never ends: only JSON is read. */
const answer = Effect.fnUntraced(function* (operation: Operation, options: Options) {
  const { body, path } = placeholder(server, operation, options.known === true ? yield* parameters : {})
  const headers = options.as === undefined ? {} : { authorization: `Bearer ${yield* token(options.as)}` }
  // methods are those of HTTP in every OpenAPI document
  const request = HttpClientRequest.make(operation.method as HttpMethod.HttpMethod)(api + path).pipe(
    HttpClientRequest.setBody(bodyOf(body)),
    HttpClientRequest.setHeaders(headers)
  )
  const response = yield* HttpClient.execute(request)
  const isJson = response.headers["content-type"] === "application/json"
  return { status: response.status, detail: isJson ? at(yield* response.json, "detail") : undefined }
}, Effect.scoped)

interface Options {
  readonly as?: string
  readonly known?: boolean
}

type Answer = Effect.Success<ReturnType<typeof answer>>

const isUnknownRoute = ({ detail, status }: Answer): boolean =>
  status === 405 || (status === 404 && detail === "Not Found")

const isAnswered = (operation: Operation, { detail, status }: Answer): boolean => {
  if (status === 501) return JSON.stringify(detail).includes(operation.path)
  return [...operation.documented.map(Number), ...undocumented(operation.name)].includes(status)
}

/** The operations that do not answer as they should. */
const strayed = Effect.fnUntraced(function* (options: Options) {
  const lines: Array<string> = []
  for (const operation of operations.filter(({ name }) => !missing.includes(name))) {
    const given = yield* answer(operation, options)
    if (isUnknownRoute(given) || !isAnswered(operation, given)) {
      lines.push(`${operation.name}: ${given.status} ${JSON.stringify(given.detail)}`)
    }
  }
  return lines
})

/** Without a hub, a server has no routes `/north`. */
const withHub = FakeNomad.layerHttpClient({ north: [] })

describe("every operation of the server's document", () => {
  it("is one of 104", () => {
    assert.strictEqual(operations.length, 104)
  })

  it.effect("answers anonymous callers", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* strayed({}), [])
    }).pipe(Effect.provide(withHub))
  )

  it.effect("answers an account that asks for what is not there", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* strayed({ as: "researcher" }), [])
    }).pipe(Effect.provide(withHub))
  )

  it.effect("answers an account about what is its own", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* strayed({ as: "researcher", known: true }), [])
    }).pipe(Effect.provide(withHub))
  )

  it("is listed as missing as long as the fake does not declare it, and no longer", () => {
    const declared = new Set(operationsOf(ours).map(({ name }) => name))
    const undeclared = operations.map(({ name }) => name).filter((name) => !declared.has(name))
    assert.deepStrictEqual(missing.toSorted(), undeclared.toSorted())
  })
})
