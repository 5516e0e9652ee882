/**
 * The typed client: a method for each endpoint of the declaration, that fails with the errors of that endpoint.
 */
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import type * as HttpClientError from "effect/http/HttpClientError"
import * as HttpApiClient from "effect/http-api/HttpApiClient"
import type * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import type * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as Predicate from "effect/Predicate"
import * as Stream from "effect/Stream"
import { Access, Repeatable } from "../../api/Access.ts"
import { NomadApi } from "../../api/NomadApi.ts"
import { AuthenticationRequired, type CallError, TransportError } from "../../schema/NomadError.ts"
import * as Refusals from "../Refusals.ts"
import { type Call, type Head, under } from "./Call.ts"
import type { Limiter } from "./Limiter.ts"
import * as Observation from "./Observation.ts"
import type { Session } from "./Session.ts"
import { cutShort } from "./Silence.ts"
import type { Failure } from "./Failure.ts"

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

/** A method of the derived client, of which nothing more is known here. */
type Derived = (request: unknown) => Effect.Effect<unknown, Failure | CallError>

/** The derived client, by the names of groups and endpoints. */
export type Derivation = (group: string, endpoint: string) => Effect.Effect<Derived>

/**
 * The derived client, whose calls take address and account from the call that is under way. There are a hundred, of which
 * a program needs a few: each is derived when it is first called.
 */
export const derive = (http: HttpClient.HttpClient.With<Failure | CallError>): Derivation => {
  const known = new Map<string, Derived>()
  return (group, endpoint) =>
    Effect.suspend(() => {
      const id = `${group}.${endpoint}`
      const derived = known.get(id)
      if (derived !== undefined) return Effect.succeed(derived)
      // Only names from the declaration come here; the types that they select are given back by `Methods`.
      const made = HttpApiClient.endpoint(NomadApi, {
        group: group as never,
        endpoint: endpoint as never,
        httpClient: http
      }) as unknown as Effect.Effect<Derived>
      return Effect.tap(made, (call) => Effect.sync(() => known.set(id, call)))
    })
}

interface Around {
  readonly session: Session
  readonly limiter: Limiter
  readonly idleTimeout: Duration.Duration
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

const method = (id: string, endpoint: HttpApiEndpoint.Top, derived: Effect.Effect<Derived>, around: Around) => {
  const streamed = isStreamed(endpoint)
  const byDefault = repeatable(endpoint)
  const access = Context.getOrElse(endpoint.annotations, Access, () => "required" as const)
  const seen = Observation.call(id, around.session)
  const needsAccount = access === "required" && around.session.account._tag === "Nobody"
  return (request: unknown, options: CallOptions = {}) => {
    const call: Call = {
      session: around.session,
      limiter: around.limiter,
      operation: id,
      repeatable: byDefault && options.repeatable !== false,
      once: options.repeatable === false,
      signed: access !== "none",
      streamed,
      ...(options.contentLength === undefined ? {} : { contentLength: options.contentLength }),
      ...(options.answered === undefined ? {} : { answered: options.answered })
    }
    const about = () => asked(endpoint, request, around.session)
    const meaning = (failure: Failure | CallError) => Refusals.refine(id, failure, about())
    const answer = (
      needsAccount
        ? Effect.suspend(() => {
            const { method, path } = about()
            return Effect.fail(new AuthenticationRequired({ method, path, status: 0, detail: "" }))
          })
        : Effect.flatMap(derived, (send) => send(request)).pipe(under(call), Effect.mapError(meaning))
    ).pipe(seen(paramsOf(request)))
    if (!streamed) return around.limiter.within(answer)
    const silent = () => {
      const { method, path } = about()
      return Stream.fail(
        new TransportError({ method, path, reason: `silent for ${Duration.toSeconds(around.idleTimeout)} s` })
      )
    }
    return Stream.unwrap(
      Effect.andThen(
        around.limiter.place,
        Effect.map(answer, (bytes) =>
          (bytes as Stream.Stream<Uint8Array, HttpClientError.HttpClientError>).pipe(
            Stream.mapArrayEffect((pieces) =>
              Effect.as(
                Observation.down(
                  id,
                  pieces.reduce((sum, piece) => sum + piece.length, 0)
                ),
                pieces
              )
            ),
            Stream.mapError((error) => meaning(cutShort(error))),
            Stream.timeoutOrElse({ duration: around.idleTimeout, orElse: silent })
          )
        )
      )
    )
  }
}

/** A group's endpoints, as a plain record: each group's own type names them one by one. */
const endpointsOf = (endpoints: object) => endpoints as { readonly [name: string]: HttpApiEndpoint.Top }

/** The methods of one session. */
export const bind = (derivation: Derivation, around: Around): Methods => {
  const groups: Record<string, Record<string, unknown>> = {}
  for (const [group, { endpoints }] of Object.entries(NomadApi.groups)) {
    const methods: Record<string, unknown> = {}
    for (const [name, endpoint] of Object.entries(endpointsOf(endpoints))) {
      let made: ReturnType<typeof method> | undefined
      methods[name] = (request: unknown, options?: CallOptions) => {
        made ??= method(`${group}.${name}`, endpoint, derivation(group, name), around)
        return made(request, options)
      }
    }
    groups[group] = methods
  }
  // The loops above make what the mapped type says, for every endpoint of the declaration.
  return groups as unknown as Methods
}
