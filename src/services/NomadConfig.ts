/**
 * Which deployment a program talks to, as whom, and how hard.
 *
 * @since 0.1.0
 */
import * as Config from "effect/Config"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import type * as PlatformError from "effect/PlatformError"
import type * as Redacted from "effect/Redacted"
import * as Deployment from "../schema/Deployment.ts"
import { InvalidDeployment, InvalidRequest } from "../schema/NomadError.ts"
import * as Account from "./Account.ts"

/**
 * How many requests one origin gets.
 *
 * @category models
 * @since 0.1.0
 */
export interface Limits {
  /** Requests at once. */
  readonly concurrency: number
  /** Requests begun in any one second. */
  readonly perSecond: number
}

/**
 * What NOMAD's documentation asks of its users: 10 requests at once, 30 a second.
 *
 * @category constants
 * @since 0.1.0
 */
export const defaultLimits: Limits = { concurrency: 10, perSecond: 30 }

/**
 * How a client repeats what is safe to repeat.
 *
 * @category models
 * @since 0.1.0
 */
export interface Retries {
  /** Repeats at most, after the first attempt. */
  readonly times: number
  /** The wait before the first repeat; it doubles each time, with jitter. */
  readonly base: Duration.Input
  /** The longest wait, also of those that a server asks for: one that asks for longer is not asked again. */
  readonly longest: Duration.Input
  /**
   * Repeats that all callers of one origin share while it fails; each success gives back what its own call took, and one
   * more. A call that gets none of them waits as if it had, and asks again; when its patience is over, it fails with what
   * it met last. `Infinity` for no such limit. So 100 callers of a dead server send 110 requests, and then 100 each time they try.
   */
  readonly budget: number
}

/**
 * Four repeats, after 0.2, 0.4, 0.8 and 1.6 seconds and never after more than a minute; ten for all callers of an origin.
 *
 * @category constants
 * @since 0.1.0
 */
export const defaultRetries: Retries = { times: 4, base: "200 millis", longest: "1 minute", budget: 10 }

/**
 * What a program may set. Everything has a default; the deployment's is `test`, the account's is nobody.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options {
  readonly deployment?: Deployment.Deployment
  readonly credentials?: Account.Credentials
  /** Takes plain http beyond this machine, for a container's or a laboratory's own network. */
  readonly allowHttp?: boolean
  /** `"none"` for a server of one's own. Nothing given, loopback has none and every other origin the default. */
  readonly limits?: Limits | "none"
  readonly retries?: Partial<Retries>
  /** How long a connection may be silent, not how long a transfer may take. */
  readonly idleTimeout?: Duration.Input
}

/**
 * The settings, checked and complete.
 *
 * @category models
 * @since 0.1.0
 */
export interface Service {
  /** The API's address, without a slash at its end. */
  readonly apiUrl: string
  readonly account: Account.Account
  readonly allowHttp: boolean
  readonly limits: Limits | "none" | undefined
  readonly retries: Retries
  readonly idleTimeout: Duration.Duration
}

/**
 * Which deployment, as whom, and how hard.
 *
 * @category services
 * @since 0.1.0
 */
export class NomadConfig extends Context.Service<NomadConfig, Service>()("effect-nomad/NomadConfig") {}

/**
 * Settings given in code.
 *
 * @category constructors
 * @since 0.1.0
 */
export const make = Effect.fnUntraced(function* (options: Options = {}): Effect.fn.Return<Service, InvalidDeployment> {
  const allowHttp = options.allowHttp ?? false
  return {
    apiUrl: yield* Deployment.apiUrl(options.deployment ?? "test", { allowHttp }),
    account: Account.make(options.credentials),
    allowHttp,
    limits: options.limits,
    retries: { ...defaultRetries, ...options.retries },
    idleTimeout: Duration.fromInputUnsafe(options.idleTimeout ?? "1 minute")
  }
})

/**
 * Settings given in code.
 *
 * @category layers
 * @since 0.1.0
 */
export const layer = (options?: Options): Layer.Layer<NomadConfig, InvalidDeployment> =>
  Layer.effect(NomadConfig, make(options))

const text = (name: string) => Config.option(Config.String(name))
const secret = (name: string) => Config.option(Config.Redacted(name))

const variables = Config.all({
  url: text("NOMAD_URL"),
  username: text("NOMAD_USERNAME"),
  password: secret("NOMAD_PASSWORD"),
  pat: secret("NOMAD_PAT"),
  allowHttp: Config.Boolean("NOMAD_ALLOW_HTTP").pipe(Config.withDefault(false))
})

interface Variables {
  readonly username: Option.Option<string>
  readonly password: Option.Option<Redacted.Redacted<string>>
  readonly pat: Option.Option<Redacted.Redacted<string>>
}

const credentialsOf = (given: Variables): Effect.Effect<Account.Credentials | undefined, InvalidRequest> => {
  if (Option.isSome(given.pat)) return Effect.succeed({ token: given.pat.value })
  if (Option.isSome(given.username) && Option.isSome(given.password)) {
    return Effect.succeed({ username: given.username.value, password: given.password.value })
  }
  if (Option.isSome(given.username)) {
    return Effect.fail(InvalidRequest.of("NOMAD_USERNAME is set and NOMAD_PASSWORD is not: set both, or neither"))
  }
  if (Option.isSome(given.password)) {
    return Effect.fail(InvalidRequest.of("NOMAD_PASSWORD is set and NOMAD_USERNAME is not: set both, or neither"))
  }
  return Effect.succeed(undefined)
}

/**
 * Settings from `Config`: `NOMAD_URL` (`prod`, `staging`, `test` or an address), `NOMAD_USERNAME` and `NOMAD_PASSWORD`, or
 * `NOMAD_PAT`, which wins; `NOMAD_ALLOW_HTTP`. What is given in `options` wins over all of them.
 *
 * @category layers
 * @since 0.1.0
 */
export const layerConfig = (
  options: Options = {}
): Layer.Layer<NomadConfig, Config.ConfigError | InvalidDeployment | InvalidRequest> =>
  Layer.effect(
    NomadConfig,
    Effect.gen(function* () {
      const given = yield* variables
      const credentials = options.credentials ?? (yield* credentialsOf(given))
      return yield* make({
        allowHttp: given.allowHttp,
        ...Option.match(given.url, { onNone: () => ({}), onSome: (deployment) => ({ deployment }) }),
        ...options,
        ...(credentials === undefined ? {} : { credentials })
      })
    })
  )

/** A file without its token, if the environment names an account: what is nearer wins, and not what is stronger. */
const besides = (
  environment: ConfigProvider.ConfigProvider,
  file: ConfigProvider.ConfigProvider
): ConfigProvider.ConfigProvider =>
  ConfigProvider.make((path) => {
    if (path[0] !== "NOMAD_PAT") return file.load(path)
    const account = Effect.all([environment.load(["NOMAD_USERNAME"]), environment.load(["NOMAD_PASSWORD"])])
    return Effect.flatMap(account, (given) =>
      given.every((node) => node === undefined) ? file.load(path) : Effect.succeed(undefined)
    )
  })

/**
 * The environment, and behind it the file `.env` of the working directory, if there is one: what the environment sets
 * wins.
 *
 * @category layers
 * @since 0.1.0
 */
export const layerDotEnv = (
  path: string = ".env"
): Layer.Layer<never, PlatformError.PlatformError, FileSystem.FileSystem> =>
  ConfigProvider.layer(
    Effect.gen(function* () {
      const environment = ConfigProvider.fromEnv()
      const fs = yield* FileSystem.FileSystem
      if (!(yield* fs.exists(path))) return environment
      const file = yield* ConfigProvider.fromDotEnv({ path })
      return ConfigProvider.orElse(environment, besides(environment, file))
    })
  )
