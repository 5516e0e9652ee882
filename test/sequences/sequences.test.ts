/**
 * After any sequence of commands, what the fake says in one place agrees with what it says in another.
 */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Nomad } from "effect-nomad"
import { FakeNomad } from "effect-nomad/testing"
import * as Schema from "effect/Schema"
import * as Runner from "../conformance/Runner.ts"
import * as Transcript from "../conformance/Transcript.ts"
import * as Invariants from "./Invariants.ts"
import * as Sequence from "./Sequence.ts"

const api = "http://localhost:8000/nomad-oasis/api/v1"

/** A fresh fake, its client and the wire. */
const layer = Nomad.layer({ deployment: api, limits: "none" }).pipe(
  Layer.provideMerge(FakeNomad.layerHttpClient({ deployment: api }))
)

const people = { main: "researcher", coauthor: "coauthor", stranger: "other", admin: "admin" }
const passwords = { main: "researcher-pw", coauthor: "coauthor-pw", stranger: "other-pw", admin: "admin-pw" }

const account = Effect.fnUntraced(function* (username: string) {
  return yield* Schema.decodeUnknownEffect(Transcript.Account)(yield* Runner.account(api, username, `${username}-pw`))
})

const server = Effect.map(
  Effect.all({
    main: account(people.main),
    coauthor: account(people.coauthor),
    stranger: account(people.stranger),
    admin: account(people.admin)
  }),
  (accounts): Runner.Server => ({ api, accounts, passwords, pause: 0, run: "n00000000" })
)

describe("the fake", () => {
  it.effect.prop(
    "agrees with itself after every command",
    [Sequence.ofLength(10)],
    ([commands]) =>
      Effect.gen(function* () {
        let checks = 0
        const check = Effect.tap(Invariants.check, () => Effect.sync(() => (checks += 1)))
        const steps = Sequence.steps([...commands, ...Sequence.closing])
        yield* Runner.run(yield* server, { name: "invariants", steps }, check)
        assert.strictEqual(checks, steps.length)
      }).pipe(Effect.provide(layer)),
    { timeout: 120_000, arbitrary: { seed: 152, runs: 4, size: 10 } }
  )
})
