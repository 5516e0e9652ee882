/**
 * The fake as a server of version 1.3, where that differs from 2.0.
 */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import type * as HttpMethod from "effect/http/HttpMethod"
import { FakeNomad } from "effect-nomad/testing"

const api = "https://nomad-lab.eu/prod/v1/test/api/v1"

const call = Effect.fnUntraced(function* (
  method: HttpMethod.HttpMethod,
  path: string,
  { body = HttpBody.empty, token }: { readonly body?: HttpBody.HttpBody; readonly token?: string } = {}
) {
  const request = HttpClientRequest.make(method)(api + path).pipe(
    HttpClientRequest.setBody(body),
    HttpClientRequest.setHeaders({ accept: "application/json", ...(token && { authorization: `Bearer ${token}` }) })
  )
  const { headers, status, text } = yield* HttpClient.execute(request)
  const answer = yield* text
  return { status, headers, body: answer === "" ? undefined : JSON.parse(answer) }
})

const login = (username: string) =>
  call("POST", "/auth/token", {
    body: HttpBody.text(
      `grant_type=password&username=${username}&password=${username}-pw`,
      "application/x-www-form-urlencoded"
    )
  })

const signIn = (username: string) => Effect.map(login(username), ({ body }): string => body.access_token)

const seeded = FakeNomad.FakeNomad.pipe(
  Effect.flatMap(({ addUpload }) => addUpload({ main_author: "researcher", files: { "a.archive.json": "{}" } }))
)

const layer = FakeNomad.layerHttpClient({ version: "1.3.14" })

describe("the fake as a server of version 1.3", () => {
  it.effect("gives a token of two fields", () =>
    Effect.gen(function* () {
      const { body } = yield* login("researcher")
      assert.deepStrictEqual(Object.keys(body), ["access_token", "token_type"])
      assert.strictEqual(body.token_type, "bearer")
    }).pipe(Effect.provide(layer))
  )

  it.effect("signs in by GET, and without a grant type", () =>
    Effect.gen(function* () {
      const got = yield* call("GET", "/auth/token?username=researcher&password=researcher-pw")
      assert.deepStrictEqual(Object.keys(got.body), ["access_token", "token_type"])
      assert.deepInclude(yield* call("GET", "/users/me", { token: got.body.access_token }), { status: 200 })
      const form = (fields: string) => ({ body: HttpBody.text(fields, "application/x-www-form-urlencoded") })
      const posted = yield* call("POST", "/auth/token", form("username=researcher&password=researcher-pw"))
      assert.strictEqual(posted.status, 200)
      const wrong = yield* call("GET", "/auth/token?username=researcher&password=x")
      assert.deepInclude(wrong, { status: 401, body: { detail: "Incorrect username or password" } })
      assert.strictEqual((yield* call("GET", "/auth/token?username=researcher")).status, 422)
    }).pipe(Effect.provide(layer))
  )

  it.effect("writes upload tokens into addresses, and one interval into histograms", () =>
    Effect.gen(function* () {
      yield* seeded
      const token = yield* signIn("researcher")
      const { body } = yield* call("GET", "/uploads/command-examples", { token })
      assert.match(body.upload_command, /^curl -X POST 'http[^']+\/uploads\?token=[^']+' -T <local_file>$/)
      const aggregations = { times: { date_histogram: { quantity: "upload_create_time", interval: "1y" } } }
      const found = yield* call("POST", "/entries/query", {
        token,
        body: HttpBody.jsonUnsafe({ owner: "user", pagination: { page_size: 0 }, aggregations })
      })
      assert.strictEqual(found.body.aggregations.times.date_histogram.interval, "1y")
    }).pipe(Effect.provide(layer))
  )

  it.effect("refuses with 401 what the account may not, and what is published", () =>
    Effect.gen(function* () {
      const id = yield* seeded
      const [own, other] = [yield* signIn("researcher"), yield* signIn("other")]
      assert.deepInclude(yield* call("GET", `/uploads/${id}`, { token: other }), {
        status: 401,
        body: { detail: "You do not have access to the specified upload." }
      })
      yield* call("POST", `/uploads/${id}/action/publish`, { token: own })
      const created = yield* call("POST", `/uploads/${id}/raw-create-dir/a`, { token: own })
      assert.deepInclude(created, {
        status: 401,
        body: { detail: "Upload is already published, operation not possible." }
      })
      assert.deepInclude(yield* call("GET", "/users/me"), { status: 401, body: { detail: "Authorization required." } })
    }).pipe(Effect.provide(layer))
  )

  it.effect("writes moments without a zone, processes by their old names, and no fields of 2.0", () =>
    Effect.gen(function* () {
      const id = yield* seeded
      const { body } = yield* call("GET", `/uploads/${id}`, { token: yield* signIn("researcher") })
      assert.match(body.data.upload_create_time, /^[\d-]+T[\d:.]+$/)
      assert.strictEqual(body.data.current_process, "process_upload")
      assert.strictEqual(body.data.last_status_message, "Process process_upload completed successfully")
      assert.notProperty(body.data, "description")
    }).pipe(Effect.provide(layer))
  )

  it.effect("keeps datasets behind a slash", () =>
    Effect.gen(function* () {
      const sent = yield* call("GET", "/datasets?page_size=0")
      assert.deepInclude(sent, { status: 307 })
      assert.strictEqual(sent.headers["location"], `${api}/datasets/?page_size=0`)
      assert.strictEqual((yield* call("GET", "/datasets/?page_size=0")).status, 200)
    }).pipe(Effect.provide(layer))
  )

  it.effect("takes tokens in the query, and knows nothing of what came later", () =>
    Effect.gen(function* () {
      const token = yield* signIn("researcher")
      const examples = yield* call("GET", "/uploads/command-examples", { token })
      const [, upload] = /[?]token=([\w.-]+)/.exec(examples.body.upload_command) ?? []
      assert.strictEqual((yield* call("POST", `/uploads?token=${upload}`)).status, 200)
      assert.strictEqual((yield* call("POST", "/uploads")).status, 401)
      for (const path of ["/auth/pats", "/actions", "/entries/export", "/notifications"]) {
        assert.deepInclude(yield* call("GET", path, { token }), { status: 404, body: { detail: "Not Found" } })
      }
    }).pipe(Effect.provide(layer))
  )

  it.effect("publishes and deletes without waiting for the end", () =>
    Effect.gen(function* () {
      const id = yield* seeded
      const token = yield* signIn("admin")
      const { body } = yield* call("POST", `/uploads/${id}/action/publish?wait_for_processing=true`, { token })
      assert.strictEqual(body.data.process_status, "PENDING")
      assert.isFalse((yield* call("GET", `/uploads/${id}`, { token })).body.data.published)
      yield* call("GET", `/uploads/${id}`, { token })
      assert.isTrue((yield* call("GET", `/uploads/${id}`, { token })).body.data.published)
    }).pipe(Effect.provide(FakeNomad.layerHttpClient({ version: "1.3.14", processing: { looks: 2 } })))
  )
})
