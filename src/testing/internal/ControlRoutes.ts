/**
 * The routes beside NOMAD's with which a served fake is controlled: what `FakeNomad` does, as JSON.
 */
import * as Effect from "effect/Effect"
import * as Base64 from "effect/encoding/Base64"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Service } from "../FakeNomad.ts"
import * as FaultJson from "./FaultJson.ts"
import * as NewAccount from "./NewAccount.ts"

const optional = Schema.optionalKey

/** Text as it is, or anything in base64. */
const Content = Schema.Union([Schema.String, Schema.Struct({ base64: Schema.String })])

const Upload = Schema.Struct({
  main_author: Schema.String,
  upload_name: optional(Schema.String),
  files: optional(Schema.Record(Schema.String, Content)),
  coauthors: optional(Schema.Array(Schema.String)),
  reviewers: optional(Schema.Array(Schema.String)),
  coauthor_groups: optional(Schema.Array(Schema.String)),
  reviewer_groups: optional(Schema.Array(Schema.String)),
  published: optional(Schema.Boolean),
  embargo_length: optional(Schema.Int),
  metadata: optional(Schema.Record(Schema.String, Schema.Json))
})

const Dataset = Schema.Struct({
  user: Schema.String,
  dataset_name: Schema.String,
  doi: optional(Schema.String)
})

const Group = Schema.Struct({
  owner: Schema.String,
  group_name: Schema.String,
  description: optional(Schema.String),
  maintainers: optional(Schema.Array(Schema.String)),
  members: optional(Schema.Array(Schema.String))
})

const Seed = Schema.Struct({
  users: optional(Schema.Array(NewAccount.Schema)),
  groups: optional(Schema.Array(Group)),
  uploads: optional(Schema.Array(Upload)),
  datasets: optional(Schema.Array(Dataset))
})

const bytesOf = (content: typeof Content.Type): string | Uint8Array =>
  typeof content === "string" ? content : Result.getOrElse(Base64.decode(content.base64), () => new Uint8Array())

const filesOf = (files: { readonly [path: string]: typeof Content.Type }) =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [path, bytesOf(content)]))

const body = <A>(schema: Schema.Codec<A, unknown>) =>
  Effect.flatMap(HttpServerRequest.HttpServerRequest, (request) =>
    Effect.flatMap(request.text, Schema.decodeEffect(Schema.fromJsonString(schema)))
  )

const seed = Effect.fnUntraced(function* (fake: Service) {
  const { datasets = [], groups = [], uploads = [], users = [] } = yield* body(Seed)
  const added = yield* Effect.forEach(users, fake.addUser)
  const group_ids = yield* Effect.forEach(groups, fake.addGroup)
  const upload_ids = yield* Effect.forEach(uploads, ({ files, ...upload }) =>
    fake.addUpload({ ...upload, ...(files && { files: filesOf(files) }) })
  )
  const dataset_ids = yield* Effect.forEach(datasets, fake.addDataset)
  return { users: added.map(({ user_id }) => user_id), groups: group_ids, uploads: upload_ids, datasets: dataset_ids }
})

const addFault = (fake: Service) =>
  Effect.flatMap(Effect.flatMap(body(Schema.Unknown), FaultJson.decode), fake.failNext)

const done = { ok: true }

const routes: {
  readonly [route: string]: (fake: Service) => Effect.Effect<unknown, unknown, HttpServerRequest.HttpServerRequest>
} = {
  "GET health": () => Effect.succeed(done),
  "GET requests": (fake) => fake.requests,
  "DELETE requests": (fake) => Effect.as(fake.clearRequests, done),
  "GET state": (fake) => fake.state,
  "POST faults": (fake) => Effect.as(addFault(fake), done),
  "DELETE faults": (fake) => Effect.as(fake.clearFaults, done),
  "POST seed": seed,
  "POST expire-tokens": (fake) => Effect.as(fake.expireTokens, done),
  "POST reset": (fake) => Effect.as(fake.reset, done)
}

const sentence = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

/** The answer to a request for one of these routes; undefined for any other request. */
export const answer = (
  fake: Service,
  request: HttpServerRequest.HttpServerRequest
): Effect.Effect<HttpServerResponse.HttpServerResponse, never, HttpServerRequest.HttpServerRequest> | undefined => {
  const name = /^\/__fake\/([a-z-]+)(?:$|\?)/.exec(request.url)?.[1]
  if (name === undefined) return undefined
  const route = routes[`${request.method} ${name}`]
  if (route === undefined) {
    const detail = `There is no ${request.method} /__fake/${name}; there are ${Object.keys(routes).join(", ")}.`
    return Effect.succeed(HttpServerResponse.jsonUnsafe({ detail }, { status: 404 }))
  }
  return route(fake).pipe(
    Effect.map((answer) => HttpServerResponse.jsonUnsafe(answer)),
    Effect.catch((cause) => Effect.succeed(HttpServerResponse.jsonUnsafe({ detail: sentence(cause) }, { status: 400 })))
  )
}
