/**
 * The live server to compare with, as the environment names it.
 */
import * as Clock from "effect/Clock"
import * as Config from "effect/Config"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Runner from "./Runner.ts"
import * as Transcript from "./Transcript.ts"

const person = (name: string) =>
  Config.all({
    username: Config.String(`NOMAD_CONFORMANCE_${name}`),
    password: Config.String(`NOMAD_CONFORMANCE_${name}_PASSWORD`)
  })

const settings = Config.all({
  api: Config.String("NOMAD_CONFORMANCE_URL"),
  main: person("MAIN"),
  coauthor: person("COAUTHOR"),
  stranger: person("STRANGER"),
  admin: person("ADMIN")
})

const decodeAccounts = Schema.decodeUnknownEffect(Transcript.Accounts)
const decodeInfo = Schema.decodeUnknownEffect(Schema.Struct({ version: Schema.String }))

/** A word for names that nobody used before. */
export const freshWord = Effect.map(Clock.currentTimeMillis, (now) => `n0${now}`)

/** The server, its version, and the accounts that call it. */
export const connect = Effect.gen(function* () {
  const { api, ...people } = yield* settings
  const of = ({ password, username }: { readonly username: string; readonly password: string }) =>
    Runner.account(api, username, password)
  const accounts = yield* decodeAccounts({
    main: yield* of(people.main),
    coauthor: yield* of(people.coauthor),
    stranger: yield* of(people.stranger),
    admin: yield* of(people.admin)
  })
  const { version } = yield* decodeInfo(yield* Runner.info(api))
  const passwords = {
    main: people.main.password,
    coauthor: people.coauthor.password,
    stranger: people.stranger.password,
    admin: people.admin.password
  }
  const server: Runner.Server = { api, accounts, passwords, pause: "100 millis", run: yield* freshWord }
  return { server, version }
})
