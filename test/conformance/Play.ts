/**
 * Plays the scenarios on a server: a fake in process, a fake behind sockets, or a live deployment.
 */
import * as Effect from "effect/Effect"
import type * as HttpClient from "effect/http/HttpClient"
import * as Layer from "effect/Layer"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import * as NodeFakeNomad from "../../src/node/NodeFakeNomad.ts"
import * as FakeNomad from "../../src/testing/FakeNomad.ts"
import type * as FakeState from "../../src/testing/state/FakeState.ts"
import * as Runner from "./Runner.ts"
import { script } from "./script.ts"
import type { Scenario } from "./Step.ts"
import type { Accounts, Answer, Transcript } from "./Transcript.ts"

/** The fake's answers, with the accounts that the server has. */
interface Fake {
  readonly accounts: Accounts
  readonly version: string
  readonly scenarios?: ReadonlyArray<Scenario>
}

const api = "http://localhost:8000/nomad-oasis/api/v1"

const run = "n00000000"

const passwordOf = ({ username }: { readonly username: string }): string => `${username}-pw`

const fakeOptions = ({ accounts, version }: Fake, { slow }: Scenario): FakeState.Options => ({
  users: Object.values(accounts).map(({ affiliation, affiliation_address, ...account }) => ({
    ...account,
    password: passwordOf(account),
    ...(affiliation !== null && { affiliation }),
    ...(affiliation_address !== null && { affiliation_address })
  })),
  version,
  uploadLimit: 1000,
  doi: "unreachable",
  // Counted in looks, so that it does not matter how fast the scenario is played.
  processing: { looks: slow ? 25 : 1 }
})

const fakeServer = (api: string, { accounts }: Fake): Runner.Server => ({
  api,
  accounts,
  passwords: {
    main: passwordOf(accounts.main),
    coauthor: passwordOf(accounts.coauthor),
    stranger: passwordOf(accounts.stranger),
    admin: passwordOf(accounts.admin)
  },
  pause: 0,
  run
})

const transcript = (
  version: string,
  accounts: Accounts,
  answers: ReadonlyArray<readonly [string, Answer]>
): Transcript => ({
  version,
  accounts,
  answers: Object.fromEntries(answers)
})

/** What a server answers to all scenarios. */
export const onServer = Effect.fnUntraced(function* (
  server: Runner.Server,
  version: string,
  scenarios: ReadonlyArray<Scenario> = script
) {
  const answers = yield* Effect.forEach(scenarios, (scenario) => Runner.run(server, scenario))
  return transcript(version, server.accounts, answers.flat())
})

const onEach = <E, R>(
  fake: Fake,
  play: (scenario: Scenario) => Effect.Effect<ReadonlyArray<readonly [string, Answer]>, E, R>
) =>
  Effect.map(Effect.forEach(fake.scenarios ?? script, play), (answers) =>
    transcript(fake.version, fake.accounts, answers.flat())
  )

/** What the fake in process answers; each scenario meets a fresh one. */
export const inProcess = (fake: Fake) =>
  onEach(fake, (scenario) =>
    Effect.provide(Runner.run(fakeServer(api, fake), scenario), FakeNomad.layerHttpClient(fakeOptions(fake, scenario)))
  )

/** What the fake behind sockets answers; each scenario meets a fresh one. */
export const served = (fake: Fake) =>
  onEach(fake, (scenario) =>
    Effect.flatMap(NodeFakeNomad.Served, ({ apiUrl }) => Runner.run(fakeServer(apiUrl, fake), scenario)).pipe(
      Effect.provide(Layer.mergeAll(NodeFakeNomad.layerServed(fakeOptions(fake, scenario)), NodeHttpClient.layerUndici))
    )
  )

/** Where live servers are reached. */
export const layerLive: Layer.Layer<HttpClient.HttpClient> = NodeHttpClient.layerUndici
