/**
 * The typed client: a method for each endpoint of the declaration, that fails with the errors of that endpoint.
 */
import type * as Arr from "effect/Array"
import * as Context from "effect/Context"
import * as Data from "effect/Data"
import * as Duration from "effect/Duration"
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
import * as Stream from "effect/Stream"
import { Access, Repeatable } from "../../api/Access.ts"
import { NomadApi } from "../../api/NomadApi.ts"
import { AuthenticationRequired, type CallError, InvalidRequest, TransportError } from "../../schema/NomadError.ts"
import * as Refusals from "../Refusals.ts"
import type { Call, Head } from "./Call.ts"
import type { Limiter } from "./Limiter.ts"
import * as Observation from "./Observation.ts"
import type { Session } from "./Session.ts"
import { cutShort } from "./Silence.ts"
import type { Failure } from "./Failure.ts"
import type { Transport } from "./Transport.ts"

/** What a caller knows of one call that the declaration cannot. */
export interface CallOptions {
  /** Bytes of a streamed body, when they are known beforehand. */
  readonly contentLength?: number
  /** Whether this call may be repeated, where the endpoint leaves it open: a body that can be read only once cannot. */
  readonly repeatable?: boolean
  /** Hears what stands above the body of the answer, before the body is read. */
  readonly answered?: (head: Head) => void
}

type Outcome<Success, E> =
  Success extends Stream.Stream<infer A, infer _E, infer _R> ? Stream.Stream<A, E> : Effect.Effect<Success, E>

/** A method: the request's parts in, the wire's answer out. */
export type Method<Group extends string, Endpoint extends HttpApiEndpoint.ConstraintRequest> = (
  request: HttpApiEndpoint.ClientRequest<
    Endpoint["~Params"],
    Endpoint["~Query"],
    Endpoint["~Payload"],
    Endpoint["~Headers"],
    "decoded-only"
  >,
  options?: CallOptions
) => Outcome<
  HttpApiClient.SuccessType<Endpoint["~Success"]>,
  CallError | Refusals.Own<`${Group}.${Endpoint["identifier"]}`>
>

type Groups = (typeof NomadApi)["groups"]

type MethodsOf<Group extends HttpApiGroup.Constraint> = Group["endpoints"] extends infer Endpoints extends Readonly<
  Record<string, HttpApiEndpoint.ConstraintRequest>
>
  ? { readonly [Id in keyof Endpoints]: Method<Group["identifier"], Endpoints[Id]> }
  : {}

/** All methods, by router. */
export type Methods = {
  readonly [Id in keyof Groups]: Groups[Id] extends HttpApiGroup.Constraint ? MethodsOf<Groups[Id]> : never
}

/** What the declaration makes of an endpoint: the request from its parts, and the value from an answer. */
interface Derived {
  readonly request: (parts: unknown) => Effect.Effect<HttpClientRequest.HttpClientRequest, InvalidRequest>
  readonly decode: (
    answer: HttpClientResponse.HttpClientResponse
  ) => Effect.Effect<unknown, HttpClientError.HttpClientError | Schema.SchemaError>
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
const jsonOf = ({ payload }: HttpApiEndpoint.Top): Schema.Top | undefined => {
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
const jsonIn = (response: HttpClientResponse.HttpClientResponse) =>
  Effect.flatMap(response.text, (text) =>
    Effect.try({
      try: (): unknown => JSON.parse(text),
      catch: () =>
        new HttpClientError.HttpClientError({
          reason: new HttpClientError.DecodeError({
            request: response.request,
            response,
            description: "the answer is no JSON"
          })
        })
    })
  )

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
  const other = HttpApiClient.decodeResponse(api, names) as Derived["decode"]
  return (response) => {
    const decode = json.get(response.status)
    return decode === undefined ? other(response) : Effect.flatMap(jsonIn(response), decode)
  }
}

/**
 * Derives an endpoint. Request and answer are taken apart, as Effect's derived client would put a request together within the
 * call that sends it, with steps of its own for each. JSON is put into a request here: the derived client asks first whether a
 * payload is a form, for which Node loads a client of its own, in 25 ms.
 */
const derive = (group: string, name: string, endpoint: HttpApiEndpoint.Top): Derived => {
  const json = jsonOf(endpoint)
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

/** What the methods of a session share. */
interface Around {
  readonly session: Session
  readonly limiter: Limiter
  readonly idleTimeout: Duration.Duration
  readonly transport: Transport
  /** Serves all sessions. */
  readonly derivation: Derivation
}

const isStreamed = (endpoint: HttpApiEndpoint.Top): boolean =>
  [...endpoint.success].some((schema) => Predicate.isTagged(schema, "StreamUint8Array"))

const repeatable = (endpoint: HttpApiEndpoint.Top): boolean =>
  Context.getOrElse(endpoint.annotations, Repeatable, () => endpoint.method !== "POST")

/** The parts of a request that errors and spans tell of. */
interface Given {
  readonly params?: { readonly [name: string]: string }
  readonly payload?: unknown
}

/** A request as the declaration has it, of which only its form is known here. */
const givenIn = (request: unknown) => (request ?? {}) as Given

const paramsOf = (request: unknown) => givenIn(request).params

const asked = (endpoint: HttpApiEndpoint.Top, request: unknown, session: Session): Refusals.Asked => {
  const given = givenIn(request)
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => given.params?.[name] ?? "")
  return {
    method: endpoint.method,
    path,
    account: session.account,
    ...(given.params === undefined ? {} : { params: given.params }),
    payload: given.payload
  }
}

const method = (
  id: string,
  endpoint: HttpApiEndpoint.Top,
  { decode, request }: Derived,
  { idleTimeout, limiter, session, transport }: Around
) => {
  const streamed = isStreamed(endpoint)
  const byDefault = repeatable(endpoint)
  const access = Context.getOrElse(endpoint.annotations, Access, () => "required" as const)
  const seen = Observation.call(id, session)
  const traffic = Observation.traffic(id)
  const needsAccount = access === "required" && session.account._tag === "Nobody"
  return (parts: unknown, options: CallOptions = {}) => {
    const call: Call = {
      session,
      limiter,
      operation: id,
      repeatable: byDefault && options.repeatable !== false,
      once: options.repeatable === false,
      signed: access !== "none",
      streamed,
      traffic,
      ...(options.contentLength === undefined ? {} : { contentLength: options.contentLength }),
      ...(options.answered === undefined ? {} : { answered: options.answered })
    }
    const about = () => asked(endpoint, parts, session)
    const meaning = (failure: Failure | Schema.SchemaError | CallError) => Refusals.refine(id, failure, about())
    const answer = (
      needsAccount
        ? Effect.suspend(() => {
            const { method, path } = about()
            return Effect.fail(new AuthenticationRequired({ method, path, status: 0, detail: "" }))
          })
        : request(parts).pipe(
            Effect.flatMap((made) => Effect.mapError(Effect.flatMap(transport(made, call), decode), meaning))
          )
    ).pipe(seen(paramsOf(parts)))
    if (!streamed) return limiter.within(answer)
    const silent = () => {
      const { method, path } = about()
      return Stream.fail(
        new TransportError({ method, path, reason: `silent for ${Duration.toSeconds(idleTimeout)} s` })
      )
    }
    const counted = (pieces: Arr.NonEmptyReadonlyArray<Uint8Array>) =>
      Effect.contextWith((context: Context.Context<never>) => {
        traffic.down(
          pieces.reduce((sum, piece) => sum + piece.length, 0),
          context
        )
        return Effect.succeed(pieces)
      })
    return Stream.unwrap(
      Effect.andThen(
        limiter.place,
        Effect.map(answer, (bytes) =>
          (bytes as Stream.Stream<Uint8Array, HttpClientError.HttpClientError>).pipe(
            Stream.mapArrayEffect(counted),
            Stream.mapError((error) => meaning(cutShort(error))),
            Stream.timeoutOrElse({ duration: idleTimeout, orElse: silent })
          )
        )
      )
    )
  }
}

/** A group's endpoints, as a plain record: each group's own type names them one by one. */
const endpointsOf = (endpoints: object) => endpoints as { readonly [name: string]: HttpApiEndpoint.Top }

/** The methods of one session, each made when it is first called. */
export const bind = (around: Around): Methods => {
  const groups: Record<string, Record<string, unknown>> = {}
  for (const [group, { endpoints }] of Object.entries(NomadApi.groups)) {
    const methods: Record<string, unknown> = {}
    for (const [name, endpoint] of Object.entries(endpointsOf(endpoints))) {
      let made: ReturnType<typeof method> | undefined
      methods[name] = (request: unknown, options?: CallOptions) => {
        made ??= method(`${group}.${name}`, endpoint, around.derivation.of(group, name, endpoint), around)
        return made(request, options)
      }
    }
    groups[group] = methods
  }
  // The loops above make what the mapped type says, for every endpoint of the declaration.
  return groups as unknown as Methods
}
