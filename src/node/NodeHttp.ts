/**
 * Node's way to the network: undici, through the proxies that the environment names, trusting one's own authorities too.
 *
 * @since 0.1.0
 */
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as tls from "node:tls"
import * as Deployment from "../schema/Deployment.ts"
import { InvalidRequest } from "../schema/NomadError.ts"
import * as Received from "./internal/Received.ts"
import * as SentBody from "./internal/SentBody.ts"

/**
 * How to reach the network.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options {
  /**
   * Certificates of authorities to trust besides those that Node trusts, as PEM: a laboratory's own, for example. Those in
   * the file that `NODE_EXTRA_CA_CERTS` names are trusted without this.
   */
  readonly ca?: string | ReadonlyArray<string>
}

const given = (name: string) => Config.option(Config.Redacted(name))

/** A variable by its name in lower case, which wins, or in upper case. */
const variable = (name: string) =>
  Effect.map(Effect.all([given(name.toLowerCase()), given(name)]), ([lower, upper]) =>
    Option.orElse(lower, () => upper).pipe(
      Option.map((value) => Redacted.value(value).trim()),
      Option.getOrElse(() => "")
    )
  )

/** The address of a proxy; without a scheme it is one for plain http, as elsewhere. */
const proxy = Effect.fnUntraced(function* (name: string) {
  const value = yield* variable(name)
  if (value === "") return undefined
  const address = /^\w+:\/\//.test(value) ? value : `http://${value}`
  // The value is not told: it may hold a password.
  if (!URL.canParse(address)) return yield* InvalidRequest.of(`${name} is no address: write http://host:port`)
  return new URL(address)
})

/** This machine; what only a proxy on this machine can mean the same by. */
const loopback = "localhost,127.0.0.1,::1"

const proxies = Effect.gen(function* () {
  const http = yield* proxy("HTTP_PROXY")
  const https = yield* proxy("HTTPS_PROXY")
  const direct = yield* variable("NO_PROXY")
  const elsewhere = [http, https].some((address) => address !== undefined && !Deployment.isLoopback(address))
  if (http === undefined && https === undefined) return undefined
  return {
    httpProxy: http?.href ?? "",
    httpsProxy: https?.href ?? "",
    noProxy: elsewhere ? `${direct},${loopback}` : direct
  }
})

const trusted = (own: NonNullable<Options["ca"]>) => [
  ...(typeof own === "string" ? [own] : own),
  ...tls.getCACertificates("default")
]

const dispatcher = (options: Options) =>
  Effect.gen(function* () {
    const undici = yield* Effect.promise(() => import("@effect/platform-node/Undici"))
    const ways = yield* proxies
    const trust = options.ca === undefined ? {} : { ca: trusted(options.ca) }
    return yield* Effect.acquireRelease(
      Effect.sync(() =>
        Received.dispatcher(
          ways === undefined
            ? new undici.Agent({ connect: trust })
            : new undici.EnvHttpProxyAgent({ ...ways, connect: trust, requestTls: trust, proxyTls: trust })
        )
      ),
      (agent) => Effect.promise(() => agent.destroy())
    )
  })

/**
 * An `HttpClient` through the proxies of the environment: `HTTP_PROXY`, `HTTPS_PROXY`, and `NO_PROXY` for hosts that are
 * reached without; in lower case they win. `HTTP_PROXY` is taken for https as well where there is no `HTTPS_PROXY`. This
 * machine is reached directly, unless the proxy is on it too.
 *
 * @category layers
 * @since 0.1.0
 */
export const layer = (options: Options = {}): Layer.Layer<HttpClient.HttpClient, Config.ConfigError | InvalidRequest> =>
  Layer.effect(HttpClient.HttpClient, Effect.map(NodeHttpClient.makeUndici, SentBody.pulled)).pipe(
    Layer.provide(Layer.effect(NodeHttpClient.Dispatcher, dispatcher(options)))
  )
