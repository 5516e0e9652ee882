/**
 * Endpoints of the declaration as what a call needs of them: the request from its parts, and the value from an answer.
 */
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientError from "effect/http/HttpClientError"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import type * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as HttpApi from "effect/http-api/HttpApi"
import * as HttpApiClient from "effect/http-api/HttpApiClient"
import type * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import { InvalidRequest } from "../../schema/NomadError.ts"
import type { Received } from "./Silence.ts"

/** The parts of a request that are looked at by themselves. */
interface Given {
  readonly params?: { readonly [name: string]: string }
  readonly payload?: unknown
}

/** A request as the declaration has it, of which only its form is known here. */
export const givenIn = (request: unknown) => (request ?? {}) as Given

/** What the declaration makes of an endpoint. */
export interface Derived {
  readonly request: (parts: unknown) => Effect.Effect<HttpClientRequest.HttpClientRequest, InvalidRequest>
  readonly decode: (received: Received) => Effect.Effect<unknown, HttpClientError.HttpClientError | Schema.SchemaError>
}

/** A request that was made, and not sent. */
class Made extends Data.TaggedClass("Made")<{ readonly request: HttpClientRequest.HttpClientRequest }> {}

/** A client that sends nothing: it fails with what it was to send. */
const unsent = HttpClient.makeWith(
  (request: Effect.Effect<HttpClientRequest.HttpClientRequest>) =>
    Effect.flatMap(request, (made) => Effect.fail(new Made({ request: made }))),
  Effect.succeed
)

/**
 * The schema that was declared for JSON. Effect puts a codec around it that looks through all of a tree, to see whether it is
 * JSON: what was just parsed is, and what is not is found when it is written.
 */
const declared = (codec: Schema.Top): Schema.Top =>
  Predicate.hasProperty(codec, "schema") && Schema.isSchema(codec.schema) ? codec.schema : codec

/** The schema of a payload that is JSON. */
const payloadOf = ({ payload }: HttpApiEndpoint.Top): Schema.Top | undefined => {
  const [only, ...others] = payload.values()
  const [schema, ...more] = only?.encoding._tag === "Json" ? only.schemas : []
  return schema === undefined || others.length + more.length > 0 ? undefined : declared(schema)
}

/** Puts a payload of JSON into a request. */
const withJson = (schema: Schema.Top) => {
  // What a schema of the declaration needs, it has: a request cannot need services of its own.
  const encode = Schema.encodeUnknownEffect(schema) as (payload: unknown) => Effect.Effect<unknown, Schema.SchemaError>
  return (request: HttpClientRequest.HttpClientRequest, payload: unknown) =>
    Effect.flatMap(encode(payload), HttpBody.json).pipe(Effect.map((body) => HttpClientRequest.setBody(request, body)))
}

/** What could not be put into a request, in one line. */
const unfit = (error: Schema.SchemaError | HttpBody.HttpBodyError) =>
  InvalidRequest.of(
    Schema.isSchemaError(error)
      ? `the API takes no such request: ${error.message.replace(/\s+/g, " ").slice(0, 300)}`
      : "the body is no JSON"
  )

/** The JSON of an answer. What the body was instead is not told: it may hold a token. */
export const jsonOf = ({
  response,
  text = ""
}: Received): Effect.Effect<Schema.Json, HttpClientError.HttpClientError> => {
  try {
    return Effect.succeed(JSON.parse(text))
  } catch {
    return Effect.fail(
      new HttpClientError.HttpClientError({
        reason: new HttpClientError.DecodeError({
          request: response.request,
          response,
          description: "the answer is no JSON"
        })
      })
    )
  }
}

/** A value from an answer: of JSON by its schema; the rest as Effect's derived client does it. */
const decoder = (api: HttpApi.Top, names: { readonly group: never; readonly endpoint: never }): Derived["decode"] => {
  const json = new Map<number, (body: unknown) => Effect.Effect<unknown, Schema.SchemaError>>()
  HttpApi.reflect(api, {
    onGroup: () => {},
    onEndpoint: ({ successes }) => {
      for (const [status, [success, ...others]] of successes) {
        if (others.length > 0 || HttpApiSchema.isNoContent(success.ast)) continue
        // An answer cannot need services of its own, either.
        json.set(status, Schema.decodeUnknownEffect(declared(success)) as (body: unknown) => Effect.Effect<unknown>)
      }
    }
  })
  const other = HttpApiClient.decodeResponse(api, names) as (
    response: HttpClientResponse.HttpClientResponse
  ) => ReturnType<Derived["decode"]>
  return (received) => {
    const decode = json.get(received.response.status)
    return decode === undefined ? other(received.response) : Effect.flatMap(jsonOf(received), decode)
  }
}

/**
 * Derives an endpoint. Request and answer are taken apart, as Effect's derived client would put a request together within the
 * call that sends it, with steps of its own for each. JSON is put into a request here: the derived client asks first whether a
 * payload is a form, for which Node loads a client of its own, in 25 ms.
 */
const derive = (group: string, name: string, endpoint: HttpApiEndpoint.Top): Derived => {
  const json = payloadOf(endpoint)
  const bare: HttpApiEndpoint.Top =
    json === undefined ? endpoint : Object.create(endpoint, { payload: { value: new Map() } })
  const api = HttpApi.make("one").add(HttpApiGroup.make(group).add(bare))
  // Only names from the declaration come here; the types that they select are given back by `Methods`.
  const names = { group: group as never, endpoint: name as never }
  const made = HttpApiClient.endpoint(api, { ...names, httpClient: unsent }) as unknown as Effect.Effect<
    (parts: unknown) => Effect.Effect<never, Made | Schema.SchemaError>
  >
  const call = Effect.runSync(made)
  const put = json === undefined ? Effect.succeed : withJson(json)
  const plain = HttpClientRequest.make(endpoint.method)(endpoint.path)
  return {
    request: (parts) =>
      parts === undefined
        ? Effect.succeed(plain)
        : Effect.catchTag(call(parts), "Made", ({ request }) => put(request, givenIn(parts).payload)).pipe(
            Effect.mapError(unfit)
          ),
    decode: decoder(api as never, names)
  }
}

/** Endpoints, each derived when it is first called: there are a hundred, of which a program needs a few. */
export class Derivation {
  readonly #known = new Map<HttpApiEndpoint.Top, Derived>()

  of(group: string, name: string, endpoint: HttpApiEndpoint.Top): Derived {
    const derived = this.#known.get(endpoint) ?? derive(group, name, endpoint)
    this.#known.set(endpoint, derived)
    return derived
  }
}
