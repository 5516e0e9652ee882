/** Each quirk of the server, provoked through HTTP. The header tells that the fake means it. */
import { assert, describe, it, layer } from "@effect/vitest"
import * as Zip from "effect/encoding/Zip"
import * as Effect from "effect/Effect"
import * as HttpBody from "effect/http/HttpBody"
import type * as HttpMethod from "effect/http/HttpMethod"
import * as Stream from "effect/Stream"
import { readFileSync } from "node:fs"
import * as Deployment from "../../src/schema/Deployment.ts"
import { concatenate } from "../../src/testing/Bytes.ts"
import * as FakeNomad from "../../src/testing/FakeNomad.ts"
import { quirks, type Quirk } from "../../src/testing/Quirks.ts"
import { at, call, json, text } from "./routes/Calls.ts"

const as = "researcher"

const files = {
  "a.archive.json": `{"data":{"name":"a"}}`,
  "b.archive.json": "{}",
  "folder/notes.txt": "hello",
  "z.archive.json": "{broken"
}

const upload = Effect.flatMap(FakeNomad.FakeNomad, (fake) => fake.addUpload({ main_author: as, files }))

const published = Effect.flatMap(FakeNomad.FakeNomad, (fake) =>
  fake.addUpload({ main_author: as, files, published: true })
)

const get = (path: string) => call("GET", path, { as })

const send = (method: HttpMethod.HttpMethod, path: string, body: unknown) =>
  call(method, path, { as, body: json(body) })

const search = (body: unknown) => send("POST", "/entries/query", body)

/** A search in a page of none with one aggregation, among the entries of an upload. */
const aggregation = (aggregation: unknown) =>
  Effect.flatMap(upload, (upload_id) =>
    search({ owner: "user", query: { upload_id }, pagination: { page_size: 0 }, aggregations: { aggregation } })
  )

/** Entries by what stands in the address. */
const entries = (address: string) => Effect.andThen(upload, get(`/entries?owner=user&${address}`))

const put = (path: string) =>
  Effect.flatMap(upload, (id) =>
    call("PUT", `/uploads/${id}/raw/${path}&wait_for_processing=true`, { as, body: text("x") })
  )

const editing = (id: string, metadata: unknown) => send("POST", `/uploads/${id}/edit`, { metadata })

const editingArchive = (id: string) =>
  send("POST", `/entries/${id}/edit`, { changes: [{ path: "data/name", new_value: "b" }] })

const researcher = "10000000-0000-4000-8000-000000000001"

/** A bundle in which nothing more than this is said. */
const importing = (info: object) =>
  Stream.make(Zip.file("bundle_info.json", JSON.stringify(info))).pipe(
    Stream.pipeThroughChannel(Zip.encode()),
    Stream.runCollect,
    Effect.flatMap((pieces) => call("POST", "/uploads/bundle", { as, body: HttpBody.uint8Array(concatenate(pieces)) }))
  )

const tooDeep = Array.from({ length: 400 }).reduce((query: unknown) => ({ not: query }), { mainfile: "a" })

const limited = Effect.gen(function* () {
  const metadata = { name: "limited", scopes: ["users:read"] }
  const made = yield* send("POST", "/auth/pats", { metadata })
  return { authorization: `Bearer ${String(at(made.json, "raw_token"))}` }
})

type Answer = Effect.Success<ReturnType<typeof call>>

/** How each comes about. */
const provoked: {
  readonly [name in Quirk]: readonly [
    status: number,
    Effect.Effect<Answer, unknown, Effect.Services<ReturnType<typeof call>> | FakeNomad.FakeNomad>
  ]
} = {
  "number that is none": [
    500,
    call("POST", "/entries/query", { as, body: HttpBody.text('{"pagination":{"page_size":NaN}}', "application/json") })
  ],
  "half a character": [
    500,
    call("POST", "/datasets", { as, body: HttpBody.text('{"dataset_name":"a\\ud800"}', "application/json") })
  ],
  "page after no index": [500, get("/uploads?page_after_value=x")],
  "page before the first": [500, get("/uploads?page_after_value=-5")],
  "uploads by DOI": [500, get("/uploads?doi=10.1/unknown")],
  "unknown order of datasets": [500, get("/datasets?order_by=nothing")],
  "prefix that is no pattern": [500, get("/datasets?prefix=(")],
  "pattern with a zero": [500, get("/groups?search_terms=%00")],
  "unknown user": [500, get("/users/nobody")],
  "members by an outsider": [
    500,
    Effect.flatMap(send("POST", "/groups", { group_name: "a" }), ({ json: group }) =>
      call("POST", `/groups/${String(at(group, "group_id"))}/edit`, { as: "admin", body: json({ members: [] }) })
    )
  ],
  "transfer by no id": [500, get("/ownership-transfers/nothing")],
  "transfer of no upload": [
    500,
    Effect.gen(function* () {
      const resource_id = at((yield* send("POST", "/groups", { group_name: "a" })).json, "group_id")
      const offer = { resource_type: "group", resource_id, target_user: "other", target_user_type: "username" }
      const made = yield* send("POST", "/ownership-transfers", offer)
      return yield* get(`/ownership-transfers/${String(at(made.json, "transfer_id"))}?resource_type=upload`)
    })
  ],
  "invitation without a name": [500, send("PUT", "/users/invite", { email: "nobody@example.org" })],
  "invitation twice": [400, send("PUT", "/users/invite", { email: "nobody@example.org", username: as })],
  "scopes as Python prints them": [403, Effect.flatMap(limited, (headers) => call("GET", "/uploads", { headers }))],
  "slash behind a file": [500, Effect.flatMap(upload, (id) => get(`/uploads/${id}/raw/a.archive.json/`))],
  "hash without a file": [
    500,
    Effect.flatMap(upload, (id) => {
      const copy = "file_name=b.txt&copy_or_move=copy&copy_or_move_source_path=folder/notes.txt"
      return call("PUT", `/uploads/${id}/raw/?${copy}&entry_hash=x`, { as })
    })
  ],
  "put over a folder": [400, put("?file_name=folder")],
  "put below a file": [400, put("a.archive.json?file_name=x.txt")],
  "edit of a busy upload": [
    400,
    Effect.gen(function* () {
      const id = yield* upload
      yield* call("POST", `/uploads/${id}/action/process`, { as })
      return yield* editing(id, { comment: "c" })
    })
  ],
  "edit that fails": [400, Effect.flatMap(upload, (id) => editing(id, { upload_name: 5 }))],
  "dataset name taken": [
    400,
    Effect.andThen(
      send("POST", "/datasets", { dataset_name: "taken" }),
      send("POST", "/datasets", { dataset_name: "taken" })
    )
  ],
  "DOI service out of reach": [
    500,
    Effect.flatMap(published, (id) => call("POST", `/uploads/${id}/action/assign-doi`, { as }))
  ],
  "included entries by null": [
    500,
    Effect.flatMap(upload, (id) => send("POST", `/uploads/${id}/included-entries`, { query: null }))
  ],
  "import that fails": [400, importing({ upload_id: "0123456789abcdefghijkl", upload: { main_author: researcher } })],
  "import of nobody's upload": [
    400,
    importing({ upload_id: "0123456789abcdefghijkm", upload: { main_author: "nobody" } })
  ],
  "transfer that fails": [
    400,
    Effect.flatMap(published, (id) =>
      send("POST", `/uploads/${id}/action/transfer`, {
        auth_token: "none",
        target_deployment_url: Deployment.named.prod.replace("/v1/api/v1", "/v1/api")
      })
    )
  ],
  "Elasticsearch says no": [400, search({ pagination: { page_size: 10_001 } })],
  "aggregation of no kind": [500, aggregation({})],
  "metrics that are null": [500, aggregation({ terms: { quantity: "entry_name", metrics: null } })],
  "pattern for truth values": [500, aggregation({ terms: { quantity: "published", include: "t" } })],
  "too many buckets": [500, aggregation({ histogram: { quantity: "n_quantities", interval: 0.000_001 } })],
  "aggregations that are null": [500, search({ aggregations: null })],
  "page size that is null": [500, search({ pagination: { page_size: null } })],
  "page without entry ids": [
    500,
    Effect.andThen(upload, search({ owner: "user", pagination: { page_size: 1 }, required: { exclude: ["*_id"] } }))
  ],
  "formula that is none": [500, search({ query: { "results.material.chemical_formula_hill": "water" } })],
  "criterion below a prefix": [500, search({ query: { results: { "material:any": "x" } } })],
  "any of a section": [500, search({ query: { "datasets:any": ["x"] } })],
  "operator behind an operator": [500, search({ query: { "mainfile:any:any": ["x"] } })],
  "operator in an answer's form": [500, search({ query: { name: "mainfile", value: { nosuch: 1 } } })],
  "prefix in an answer's form": [
    500,
    search({ query: { prefix: "results.material.topology", query: { label: "x" } } })
  ],
  "query that is too deep": [500, search({ query: tooDeep })],
  "query of another type": [500, search({ query: 5 })],
  "parameter of another type": [500, entries("n_quantities=x")],
  "parameter of too many parts": [500, entries("n_quantities__gt__lt=1")],
  "parameter for a section": [500, entries("authors=x")],
  "none as a parameter": [500, entries("mainfile__none=a")],
  "bound that bounds nothing": [500, entries("n_quantities__gt=0")],
  "parameters that are no query": [500, entries(`json_query=${encodeURIComponent('{"mainfile":null}')}`)],
  "property as a value": [500, search({ query: { optimade_filter: "nelements = nsites" } })],
  "suggestions of nothing": [500, send("POST", "/suggestions", {})],
  "app of another form": [500, send("POST", "/apps/validate", [])],
  "column of no quantity": [
    500,
    send("POST", "/apps/validate", { label: "x", path: "x", category: "x", columns: [{}] })
  ],
  "edit of a broken archive": [
    500,
    Effect.gen(function* () {
      const entries = yield* get(`/uploads/${yield* upload}/entries?order_by=mainfile&order=desc`)
      return yield* editingArchive(String(at(entries.json, "data", "0", "entry_id")))
    })
  ],
  "older edit without actions": [500, send("POST", "/entries/edit_v0", {})],
  "older edit of an upload": [500, send("POST", "/entries/edit_v0", { actions: { license: { value: "CC0" } } })],
  "required that is no tree": [
    500,
    Effect.flatMap(upload, (upload_id) =>
      send("POST", "/entries/archive/query", { owner: "user", query: { upload_id }, required: { data: 5 } })
    )
  ],
  "graph query by an older route": [500, send("POST", "/graph/raw_query", {})],
  "gap that is resolved": [
    500,
    Effect.gen(function* () {
      const data = { m_def: "nomad.datamodel.metainfo.basesections.CompositeSystem", elemental_composition: [{}, null] }
      const { addUpload } = yield* FakeNomad.FakeNomad
      const upload_id = yield* addUpload({ main_author: as, files: { "a.archive.json": JSON.stringify({ data }) } })
      return yield* send("POST", "/entries/archive/query", {
        owner: "user",
        query: { upload_id },
        required: { data: "include-resolved" }
      })
    })
  ],
  "structure that is a list": [
    500,
    Effect.gen(function* () {
      const entries = yield* get(`/uploads/${yield* upload}/entries`)
      return yield* get(`/systems/${String(at(entries.json, "data", "0", "entry_id"))}?path=processing_logs`)
    })
  ]
}

const header = ({ headers }: Answer): string | undefined => headers["x-fake-quirk"]

layer(FakeNomad.layerHttpClient({ uploadLimit: 1000, doi: "unreachable", processing: { looks: 9 } }))(
  "the fake copies, and says that it means it:",
  (it) => {
    for (const [name, [status, provocation]] of Object.entries(provoked)) {
      it.effect(name, () =>
        Effect.gen(function* () {
          const answer = yield* provocation
          assert.deepStrictEqual([answer.status, header(answer)], [status, name])
        })
      )
    }

    it.effect("and nothing else", () =>
      Effect.gen(function* () {
        assert.isUndefined(header(yield* get("/users/me")))
        assert.isUndefined(header(yield* get("/uploads/nosuch")))
      })
    )
  }
)

describe("the page about quirks", () => {
  it("lists each in the words of the code", () => {
    const page = readFileSync(new URL("../../docs/quirks.md", import.meta.url), "utf8")
    const rows = [...page.matchAll(/^\| (.+?) +\| (.+?) +\|$/gm)].map(([, name, says]) => [name, says])
    assert.deepStrictEqual(
      rows.filter(([name]) => name !== "Quirk" && !/^-+$/.test(String(name))),
      Object.entries(quirks)
    )
  })
})
