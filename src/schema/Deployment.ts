/**
 * The NOMAD installations that a program can talk to.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import { InvalidDeployment } from "./NomadError.ts"

const central = "https://nomad-lab.eu/prod/v1"

/**
 * The central installations by name. `prod` and `staging` share their data: what is published on either is public, and
 * stays so. `test` is wiped from time to time, so publishing is safe to try there; it is the default.
 *
 * @category constants
 * @since 0.1.0
 */
export const named = {
  prod: `${central}/api/v1`,
  staging: `${central}/staging/api/v1`,
  test: `${central}/test/api/v1`
} as const

/**
 * The name of a central installation, or the full address of any API, such as an Oasis' own.
 *
 * @category models
 * @since 0.1.0
 */
export type Deployment = keyof typeof named | (string & {})

const isNamed = (deployment: string): deployment is keyof typeof named => Object.hasOwn(named, deployment)

const loopback = /^(localhost|.*\.localhost|127(\.\d{1,3}){3}|\[::1\])$/i

/**
 * Whether an address stays on this machine.
 *
 * @category predicates
 * @since 0.1.0
 */
export const isLoopback = (url: URL): boolean => loopback.test(url.hostname)

/** An address without what may be a secret in it: what stands before an `@`, a query, a fragment. */
const shown = (address: string): string => address.replace(/^(\w+:\/\/)?.*@/s, "$1").replace(/[?#&].*$/s, "")

const refuse = (address: string, hint: string) => Effect.fail(new InvalidDeployment({ address: shown(address), hint }))

/**
 * The API address of a deployment given by name or by address; a trailing slash does not matter. Fails with
 * `InvalidDeployment` before anything is sent: for what is no address, one that does not end in `/api/v1`, one that
 * carries credentials, and for plain http beyond this machine unless `allowHttp`.
 *
 * @example
 * ```ts
 * import { Deployment } from "effect-nomad"
 * import { Effect } from "effect"
 *
 * const url = Effect.runSync(Deployment.apiUrl("test")) // https://nomad-lab.eu/prod/v1/test/api/v1
 * ```
 *
 * @category accessors
 * @since 0.1.0
 */
export const apiUrl = (
  deployment: Deployment,
  options: { readonly allowHttp?: boolean } = {}
): Effect.Effect<string, InvalidDeployment> => {
  const given = deployment.trim()
  if (isNamed(given)) return Effect.succeed(named[given])
  const lower = given.toLowerCase()
  if (isNamed(lower)) return refuse(deployment, `write ${lower} in lower case`)
  if (!URL.canParse(given)) return refuse(deployment, "give prod, staging, test or a full address")
  const url = new URL(given)
  if (url.username !== "" || url.password !== "") {
    return refuse(deployment, "an address carries no credentials: set NOMAD_USERNAME and NOMAD_PASSWORD")
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") return refuse(deployment, "it has to begin with https://")
  if (url.search !== "" || url.hash !== "") return refuse(deployment, "it has neither a query nor a fragment")
  if (url.protocol === "http:" && !isLoopback(url) && options.allowHttp !== true) {
    return refuse(
      deployment,
      "plain http would show your credentials to the network: use https, or set NOMAD_ALLOW_HTTP=true"
    )
  }
  const path = url.pathname.replace(/\/+$/, "")
  if (!path.endsWith("/api/v1")) return refuse(deployment, "it has to end in /api/v1")
  return Effect.succeed(`${url.origin}${path}`)
}

/**
 * The address of the deployment itself: the API's without `/api/v1`.
 *
 * @category accessors
 * @since 0.1.0
 */
export const baseUrl = (apiUrl: string): string => apiUrl.replace(/\/api\/v1$/, "")

/**
 * A short name for log lines: `prod`, `staging`, `test`, or the host.
 *
 * @category accessors
 * @since 0.1.0
 */
export const nameOf = (apiUrl: string): string => {
  for (const [name, url] of Object.entries(named)) {
    if (url === apiUrl) return name
  }
  return URL.canParse(apiUrl) ? new URL(apiUrl).host : apiUrl
}
