import { inspect } from "node:util"
import { assert, describe, it } from "@effect/vitest"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as Nomad from "../../src/programs/Nomad.ts"
import * as Uploads from "../../src/programs/Uploads.ts"
import * as UploadSource from "../../src/programs/UploadSource.ts"
import * as Users from "../../src/programs/Users.ts"
import * as Account from "../../src/services/Account.ts"
import { Auth } from "../../src/services/Auth.ts"
import { NomadClient } from "../../src/services/NomadClient.ts"
import { NomadConfig } from "../../src/services/NomadConfig.ts"
import * as Canned from "./CannedServer.ts"
import * as Traces from "./Traces.ts"

const password = "passw0rd+of/ada=s3cret"
const access = "access.s3cret.token"
const pat = "nomad_pat_s3cret"
const uploadToken = "upload-s3cret.token"

/** All secrets have this in common, in any encoding. */
const secret = /s3cret/

const ada = { credentials: { username: "ada", password } }
const withPat = { credentials: { token: pat } }
const me = { body: { user_id: "ada-id", name: "Ada" } }
const token = { body: { access_token: access, token_type: "Bearer", expires_in: 300 } }
const upload = Uploads.upload(UploadSource.bytes("a.txt", "hello"))

const byUploadToken = Effect.flatMap(NomadClient, (nomad) =>
  nomad.uploads.create({
    query: {},
    headers: { "upload-token": uploadToken },
    payload: Stream.make(new TextEncoder().encode("hello"))
  })
)

/** Gives out the token, and leaves all other requests to a script. */
const signedIn =
  (script: Canned.Script): Canned.Script =>
  (request, count) =>
    request.path === "/auth/token" ? token : script(request, count)

/** What a clumsy server or proxy makes of a request: it says back what it was sent. */
const echo =
  (status: number): Canned.Script =>
  (request) => ({ status, body: { detail: `cannot take ${JSON.stringify(request.headers)} ${request.body}` } })

const page: Canned.Script = (request) => ({
  status: 502,
  headers: { "content-type": "text/html" },
  body: `<h1>Bad gateway: ${request.headers["authorization"]}</h1>`
})

/** What a client says of a header that it cannot send. */
const refusing: Canned.Script = (request) => ({
  broken: new TypeError(`Headers.append: "${request.headers["authorization"]}" is an invalid header value.`)
})

type Needs = NomadClient | NomadConfig | Auth

const situations: ReadonlyArray<
  readonly [string, Canned.Script, { credentials: Account.Credentials }, Effect.Effect<unknown, unknown, Needs>]
> = [
  ["a success", signedIn(() => me), ada, Users.me],
  ["a success with a personal access token", () => me, withPat, Users.me],
  ["a wrong password", () => ({ status: 401, body: { detail: "Incorrect username or password" } }), ada, Users.me],
  ["a password that is said back", echo(422), ada, Users.me],
  ["a password that is said back in a page", echo(502), ada, Users.me],
  ["a token that is said back", signedIn(echo(401)), ada, Users.me],
  ["a token that is said back as forbidden", signedIn(echo(403)), ada, Users.me],
  ["a token that is said back as wrong", signedIn(echo(400)), ada, upload],
  ["a token that is said back in a page", signedIn(page), ada, Users.me],
  ["a personal access token that is said back", echo(401), withPat, Users.me],
  ["a personal access token that cannot be sent", refusing, withPat, Users.me],
  ["a token that cannot be sent", signedIn(refusing), ada, Users.me],
  ["an upload token that is said back", signedIn(echo(401)), ada, byUploadToken],
  ["a broken connection", () => "reset", ada, Users.me],
  ["a broken connection later", signedIn(() => "reset"), ada, Users.me],
  ["silence", signedIn(() => "silence"), ada, Users.me],
  ["a login that answers something else", () => ({ body: { token: access } }), ada, Users.me],
  ["a login that answers half", () => ({ body: `{"access_token":"${access}` }), ada, Users.me],
  ["a login with a strange life", () => ({ body: { ...token.body, expires_in: access } }), ada, Users.me],
  ["a loop of redirects", signedIn(() => ({ status: 307, headers: { location: "/x" } })), ada, Users.me],
  [
    "a token among the answers, not as expected",
    signedIn(() => ({ body: { app_token: access } })),
    ada,
    Nomad.get("/auth/app_token", { query: { expires_in: 5 }, response: Schema.Struct({ app_token: Schema.Int }) })
  ]
]

/** What somebody may come to see of a failure. */
const shown = (error: unknown): ReadonlyArray<string> => [
  String(error),
  error instanceof Error ? `${error.message} ${error.stack}` : "",
  JSON.stringify(error) ?? "",
  Traces.shown(error)
]

/** Runs a program and gives all that it leaves behind: its errors, its log, its spans. */
const traces = Effect.fnUntraced(function* <A, E, R>(program: Effect.Effect<A, E, R>) {
  const { layer, log, spans } = Traces.make()
  const exit = yield* Canned.during(Effect.exit(Effect.withSpan(program, "program")), "10 minutes", "10 seconds").pipe(
    Effect.provide(layer)
  )
  const causes = [...(Exit.isFailure(exit) ? [exit.cause] : []), ...Traces.causesOf(spans)]
  return {
    exit,
    log,
    errors: causes.flatMap((cause) => [
      Cause.pretty(cause),
      Traces.shown(cause),
      ...cause.reasons.flatMap((reason) => (reason._tag === "Fail" ? shown(reason.error) : shown(reason)))
    ]),
    spans: spans.map(Traces.described)
  }
})

describe("a secret", () => {
  for (const [what, script, credentials, program] of situations) {
    it.effect(`shows nowhere after ${what}`, () =>
      Effect.gen(function* () {
        const left = yield* traces(program)
        const succeeds = what.startsWith("a success")
        assert.strictEqual(Exit.isSuccess(left.exit), succeeds)
        assert.isNotEmpty(left.spans)
        for (const text of [...left.errors, ...left.log, ...left.spans]) assert.notMatch(text, secret)
        for (const { url } of yield* Canned.requests) assert.notMatch(url, secret)
      }).pipe(Effect.provide(Canned.layer(script, credentials)))
    )
  }

  it.effect("was sent, or these tests would prove nothing", () =>
    Effect.gen(function* () {
      yield* byUploadToken.pipe(Effect.ignore)
      const [login, create] = yield* Canned.requests
      assert.strictEqual(new URLSearchParams(login?.body).get("password"), password)
      assert.strictEqual(create?.headers["authorization"], `Bearer ${access}`)
      assert.strictEqual(create?.headers["upload-token"], uploadToken)
    }).pipe(
      Effect.provide(
        Canned.layer(
          signedIn(() => me),
          ada
        )
      )
    )
  )

  for (const [what, script] of [
    ["answered", () => me],
    ["refused", () => ({ status: 404, body: { detail: "No such page." } })],
    ["lost", () => "reset"]
  ] satisfies ReadonlyArray<readonly [string, Canned.Script]>) {
    it.effect(`in an address shows nowhere else, when the call is ${what}`, () =>
      Effect.gen(function* () {
        const left = yield* traces(
          Nomad.get("/page?signature_token=s3cret", {
            query: { signature_token: "s3cret" },
            response: Schema.Unknown
          })
        )
        assert.include((yield* Canned.requests)[0]?.url ?? "", "s3cret")
        for (const text of [...left.errors, ...left.log, ...left.spans]) assert.notMatch(text, secret)
      }).pipe(Effect.provide(Canned.layer(script)))
    )
  }

  it.effect("is not to be seen in what holds it", () =>
    Effect.gen(function* () {
      yield* Users.me
      const held = [yield* NomadConfig, yield* Auth, yield* NomadClient, Account.make({ username: "ada", password })]
      for (const value of held) {
        assert.notMatch(inspect(value, { depth: 8, showHidden: true }), secret)
        assert.notMatch(String(value), secret)
      }
      assert.notMatch(JSON.stringify([yield* NomadConfig, (yield* NomadClient).session]), secret)
    }).pipe(
      Effect.provide(
        Layer.mergeAll(
          Canned.layer(
            signedIn(() => me),
            ada
          )
        )
      )
    )
  )
})
