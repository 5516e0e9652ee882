/**
 * Tokens: got when a call needs one, shared by all who wait, kept as long as they live.
 *
 * @since 0.1.0
 */
import * as Cache from "effect/Cache"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Encoding from "effect/encoding/Base64Url"
import * as Exit from "effect/Exit"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { TokenAnswer } from "../api/Auth.ts"
import { type CallError, UnexpectedResponse } from "../schema/NomadError.ts"
import * as Account from "./Account.ts"
import * as Budget from "./internal/Budget.ts"
import { CurrentCall } from "./internal/Call.ts"
import { jsonOf } from "./internal/Derivation.ts"
import * as Limiter from "./internal/Limiter.ts"
import * as Observation from "./internal/Observation.ts"
import { Session } from "./internal/Session.ts"
import { seen } from "./internal/Tracing.ts"
import * as Transport from "./internal/Transport.ts"
import { NomadConfig } from "./NomadConfig.ts"
import * as Refusals from "./Refusals.ts"

/**
 * What `Auth` does, whoever does it.
 *
 * @category models
 * @since 0.1.0
 */
export interface Service {
  /** Who programs are, unless they say otherwise. */
  readonly account: Account.Account
  /** The token to send now; none for nobody. One request gets it for all who ask meanwhile. */
  readonly token: (session: Session) => Effect.Effect<Option.Option<Redacted.Redacted<string>>, CallError>
  /** Forgets a token that the server refused, unless another has taken its place already. */
  readonly invalidate: (session: Session, token: Redacted.Redacted<string>) => Effect.Effect<void>
}

/**
 * Who a program is to NOMAD, and the tokens that prove it.
 *
 * @category services
 * @since 0.1.0
 */
export class Auth extends Context.Service<Auth, Service>()("effect-nomad/Auth") {}

interface Kept {
  readonly token: Redacted.Redacted<string>
  /** How much longer it is worth keeping. */
  readonly keep: Duration.Duration
}

/** A token is not used in the last seconds of its life, in which it might not arrive in time. */
const margin = Duration.seconds(10)

/** For how long a token of unknown life is kept, and a given one taken as checked. */
const unknownLife = Duration.minutes(3)

const personalAccessToken = "nomad_pat_"

const shortened = (life: Duration.Duration): Duration.Duration =>
  Duration.isGreaterThan(life, Duration.times(margin, 2)) ? Duration.subtract(life, margin) : Duration.times(life, 0.5)

const Claims = Schema.fromJsonString(Schema.Struct({ exp: Schema.Finite }))

/** The life that a token itself tells of: servers before 2.0 do not say it beside the token. */
const claimedLife = (token: string, now: number): Duration.Duration => {
  const claims = Encoding.decodeString(token.split(".")[1] ?? "")
  const read = Result.isSuccess(claims) ? Schema.decodeUnknownOption(Claims)(claims.success) : Option.none()
  return Option.match(read, {
    onNone: () => unknownLife,
    onSome: ({ exp }) => Duration.millis(Math.max(0, exp * 1000 - now))
  })
}

const noTokens: Transport.Tokens = {
  token: () => Effect.succeedNone,
  invalidate: () => Effect.void,
  renewable: () => false
}

const make = Effect.fnUntraced(function* (account: Account.Account) {
  const config = yield* NomadConfig
  const transport = Transport.make(yield* HttpClient.HttpClient, {
    retries: config.retries,
    idleTimeout: config.idleTimeout,
    limiter: (_, call) => call.limiter,
    tokens: noTokens
  })

  /** Sends a request for a session, without looking for a token first, within the limits of the call that waits for it. */
  const send = (session: Session, name: string, request: HttpClientRequest.HttpClientRequest) =>
    Effect.flatMap(CurrentCall, (waiting) => {
      const operation = Observation.operation(name, session, request.method)
      const call = {
        session,
        limiter: waiting?.limiter ?? Limiter.unlimited(Budget.unlimited),
        operation,
        attributes: operation.attributes(),
        repeatable: true,
        once: false,
        signed: false,
        streamed: false
      }
      return seen(call, (context) =>
        Effect.mapError(transport(request, call, context), (failure) =>
          Refusals.general(failure, { method: request.method, path: request.url, account: session.account })
        )
      )
    })

  const signIn = Effect.fn("Auth.signIn")(function* (session: Session, account: Account.Password) {
    const form = HttpClientRequest.post("/auth/token").pipe(
      HttpClientRequest.bodyUrlParams({
        grant_type: "password",
        username: account.username,
        password: Redacted.value(account.password)
      })
    )
    const received = yield* send(session, "auth.token", form)
    const answer = yield* Effect.flatMap(jsonOf(received), Schema.decodeUnknownEffect(TokenAnswer)).pipe(
      // What the body was is not told: it may hold a token.
      Effect.mapError(
        () =>
          new UnexpectedResponse({
            method: "POST",
            path: "/auth/token",
            status: received.response.status,
            detail: "no token in the answer"
          })
      )
    )
    const life =
      typeof answer.expires_in === "number"
        ? Duration.seconds(answer.expires_in)
        : claimedLife(answer.access_token, yield* Clock.currentTimeMillis)
    return { token: Redacted.make(answer.access_token), keep: shortened(life) }
  })

  /** A revoked personal access token reads as nobody's; asking who it is tells a bad one from a good one. */
  const checked = Effect.fn("Auth.check")(function* (session: Session, account: Account.Token) {
    const token = Redacted.value(account.token)
    if (token.startsWith(personalAccessToken)) {
      yield* send(session, "users.me", HttpClientRequest.bearerToken(HttpClientRequest.get("/users/me"), token)).pipe(
        // Without the scope to say who it is, it is still somebody's.
        Effect.catchTag("MissingScope", () => Effect.void)
      )
    }
    return { token: account.token, keep: unknownLife }
  })

  const lookup = (session: Session): Effect.Effect<Kept, CallError> => {
    const account = session.account
    switch (account._tag) {
      case "Password":
        return signIn(session, account)
      case "Token":
        return checked(session, account)
      case "Nobody":
        return Effect.die("nobody has no token")
    }
  }

  const tokens = yield* Cache.makeWith(lookup, {
    capacity: 1000,
    timeToLive: (exit) => (Exit.isSuccess(exit) ? exit.value.keep : Duration.zero)
  })

  return Auth.of({
    account,
    token: (session) =>
      session.account._tag === "Nobody"
        ? Effect.succeedNone
        : Effect.map(Cache.get(tokens, session), ({ token }) => Option.some(token)),
    invalidate: (session, refused) =>
      Effect.asVoid(
        Cache.invalidateWhen(tokens, session, ({ token }) => Redacted.value(token) === Redacted.value(refused))
      )
  })
})

/**
 * The account that the configuration names.
 *
 * @category layers
 * @since 0.1.0
 */
export const layer: Layer.Layer<Auth, never, HttpClient.HttpClient | NomadConfig> = Layer.effect(
  Auth,
  Effect.flatMap(NomadConfig, (config) => make(config.account))
)

/**
 * The account of the given credentials, whatever the configuration names.
 *
 * @category layers
 * @since 0.1.0
 */
export const layerCredentials = (
  credentials: Account.Credentials
): Layer.Layer<Auth, never, HttpClient.HttpClient | NomadConfig> => Layer.effect(Auth, make(Account.make(credentials)))

/**
 * Nobody, whatever the configuration names.
 *
 * @category layers
 * @since 0.1.0
 */
export const layerAnonymous: Layer.Layer<Auth, never, HttpClient.HttpClient | NomadConfig> = Layer.effect(
  Auth,
  make(Account.nobody)
)
