/**
 * The client: NOMAD's API as typed calls, in the name of one account, to one deployment.
 *
 * @since 0.1.0
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import type * as HttpMethod from "effect/http/HttpMethod"
import * as UrlParams from "effect/http/UrlParams"
import * as Layer from "effect/Layer"
import * as MutableHashMap from "effect/MutableHashMap"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Deployment from "../schema/Deployment.ts"
import { type CallError, type InvalidDeployment, InvalidRequest } from "../schema/NomadError.ts"
import type { User } from "../schema/User.ts"
import type { Account } from "./Account.ts"
import { Auth } from "./Auth.ts"
import * as Budget from "./internal/Budget.ts"
import { Derivation, jsonOf } from "./internal/Derivation.ts"
import * as Limiter from "./internal/Limiter.ts"
import * as Methods from "./internal/Methods.ts"
import * as People from "./internal/People.ts"
import * as Observation from "./internal/Observation.ts"
import { Session } from "./internal/Session.ts"
import type { Received } from "./internal/Silence.ts"
import { seen } from "./internal/Tracing.ts"
import * as Transport from "./internal/Transport.ts"
import { defaultLimits, NomadConfig, type Service as Config } from "./NomadConfig.ts"
import * as Refusals from "./Refusals.ts"

/**
 * A call of one's own: what to send, and what the answer has to be.
 *
 * @category models
 * @since 0.1.0
 */
export interface OwnCall<A, RD> {
  readonly method: HttpMethod.HttpMethod
  /** The path below the API address, such as `/groups`. */
  readonly path: string
  readonly query?: UrlParams.Input
  /** Sent as JSON. */
  readonly body?: unknown
  readonly response: Schema.Codec<A, unknown, RD, unknown>
  /** Whether the call may be sent again when its answer was lost; a POST may not, unless said so here. */
  readonly repeatable?: boolean
}

/**
 * What `NomadClient` does, whoever does it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Service extends Methods.Methods {
  /** Where the calls go, and as whom. */
  readonly session: Session
  /** A call of one's own, with the same account, repeats and errors as all others. */
  readonly call: <A, RD>(call: OwnCall<A, RD>) => Effect.Effect<A, CallError, RD>
  /** People by their ids: one request for many, shared and kept; whoever cannot be looked up stays a bare id. */
  readonly people: (ids: ReadonlyArray<string>) => Effect.Effect<ReadonlyMap<string, User>>
  /** The same deployment as somebody else. */
  readonly as: (account: Account) => Service
  /** The same account on another deployment. */
  readonly at: (deployment: Deployment.Deployment) => Effect.Effect<Service, InvalidDeployment>
}

/**
 * NOMAD's API as typed calls.
 *
 * @category services
 * @since 0.1.0
 */
export class NomadClient extends Context.Service<NomadClient, Service>()("effect-nomad/NomadClient") {}

/** One limiter for each origin, made when it is first met. */
const limiters = ({ limits, retries }: Config) => {
  const known = new Map<string, Limiter.Limiter>()
  const make = (origin: string): Limiter.Limiter => {
    const budget = Budget.make(retries.budget)
    return limits === "none" || (limits === undefined && URL.canParse(origin) && Deployment.isLoopback(new URL(origin)))
      ? Limiter.unlimited(budget)
      : Limiter.make(limits ?? defaultLimits, budget)
  }
  return (origin: string): Limiter.Limiter => {
    const limiter = known.get(origin) ?? make(origin)
    known.set(origin, limiter)
    return limiter
  }
}

/** What calls of one's own are called together, whatever they are about. */
const ownOperation = "call"

/** Addresses take a backslash for a slash, and `%2e` for a dot. */
const notBelow = (path: string): boolean => {
  const [way = ""] = path.split(/[?#]/)
  return !way.startsWith("/") || way.startsWith("//") || way.includes("\\") || /\/(\.|%2e){1,2}(\/|$)/i.test(way)
}

const make = Effect.gen(function* () {
  const config = yield* NomadConfig
  const auth = yield* Auth
  const limiterOf = limiters(config)
  const transport = Transport.make(yield* HttpClient.HttpClient, {
    retries: config.retries,
    idleTimeout: config.idleTimeout,
    limiter: limiterOf,
    tokens: {
      token: auth.token,
      invalidate: auth.invalidate,
      renewable: (session) => session.account._tag === "Password"
    }
  })
  const shared = { idleTimeout: config.idleTimeout, transport, derivation: new Derivation() }
  const services = MutableHashMap.empty<Session, Service>()

  const people = yield* People.make((session) => serviceOf(session))

  const ownCall = (session: Session) => {
    const operation = Observation.operation(ownOperation, session)
    const limiter = limiterOf(session.origin)
    return Effect.fn("NomadClient.call")(function* <A, RD>(given: OwnCall<A, RD>): Effect.fn.Return<A, CallError, RD> {
      if (notBelow(given.path)) {
        return yield* InvalidRequest.of(
          `${JSON.stringify(given.path)} is no path below the API address: begin it with /, and leave out .. and \\`
        )
      }
      const bare = HttpClientRequest.make(given.method)(given.path, { urlParams: given.query ?? UrlParams.empty })
      const request =
        given.body === undefined
          ? bare
          : yield* Effect.mapError(HttpClientRequest.bodyJson(bare, given.body), () =>
              InvalidRequest.of("the body is no JSON")
            )
      const repeatable = given.repeatable ?? given.method !== "POST"
      const call = {
        session,
        limiter,
        operation,
        attributes: { ...operation.attributes(), "http.request.method": given.method },
        repeatable,
        once: false,
        signed: true,
        streamed: false
      }
      const sent = seen(call, (context) =>
        Effect.flatMap(transport(request, call, context), bodyOf(given.response)).pipe(
          Effect.mapError((failure) =>
            Refusals.general(failure, {
              method: given.method,
              // What stands behind may be a signature, as good as a token.
              path: given.path.replace(/[?#].*$/s, ""),
              account: session.account
            })
          )
        )
      )
      return yield* limiter.within(sent)
    })
  }

  const serviceOf = (session: Session): Service => {
    const known = MutableHashMap.get(services, session)
    if (Option.isSome(known)) return known.value
    const made = makeService(session)
    MutableHashMap.set(services, session, made)
    return made
  }

  const makeService = (session: Session): Service => {
    return {
      ...Methods.bind({ ...shared, session, limiter: limiterOf(session.origin) }),
      session,
      call: ownCall(session),
      people: people(session),
      as: (account) => serviceOf(new Session({ apiUrl: session.apiUrl, account })),
      at: (deployment) =>
        Effect.map(Deployment.apiUrl(deployment, { allowHttp: config.allowHttp }), (apiUrl) =>
          serviceOf(new Session({ apiUrl, account: session.account }))
        )
    }
  }

  return serviceOf(new Session({ apiUrl: config.apiUrl, account: auth.account }))
})

/** The body of an answer: JSON by its schema, nothing for 204. */
const bodyOf = <A, RD>(schema: Schema.Codec<A, unknown, RD, unknown>) => {
  const decode = Schema.decodeUnknownEffect(Schema.toCodecJson(schema))
  return (received: Received) => {
    if (received.response.status === 204) return Schema.decodeUnknownEffect(schema)(undefined)
    return received.text === "" ? decode(null) : Effect.flatMap(jsonOf(received), decode)
  }
}

/**
 * The client over the application's own `HttpClient`.
 *
 * @category layers
 * @since 0.1.0
 */
export const layer: Layer.Layer<NomadClient, never, Auth | NomadConfig | HttpClient.HttpClient> = Layer.effect(
  NomadClient,
  make
)
