/**
 * The server that clients are driven on: the fake, served in this process, or a live one.
 */
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as NodeFakeNomad from "../../src/node/NodeFakeNomad.ts"

/** Who a client is. */
export interface Account {
  readonly username: string
  readonly password: string
}

/** What a drive is told. */
export interface Server {
  /** The address of the API. */
  readonly url: string
  readonly main: Account
  readonly coauthor: Account
  readonly stranger: Account
  readonly admin: Account
}

const account = (username: string): Account => ({ username, password: `${username}-pw` })

/** The fake, on any port that is free. */
export const served = Effect.map(NodeFakeNomad.Served, ({ apiUrl }): Server => ({
  url: apiUrl,
  main: account("researcher"),
  coauthor: account("coauthor"),
  stranger: account("other"),
  admin: account("admin")
}))

const person = (name: string): Config.Config<Account> =>
  Config.all({
    username: Config.String(`NOMAD_CONFORMANCE_${name}`),
    password: Config.String(`NOMAD_CONFORMANCE_${name}_PASSWORD`)
  })

/** A live server, with the accounts of the environment: those that conformance is measured with. */
export const live = (url: string): Config.Config<Server> =>
  Config.all({
    url: Config.succeed(url),
    main: person("MAIN"),
    coauthor: person("COAUTHOR"),
    stranger: person("STRANGER"),
    admin: person("ADMIN")
  })
