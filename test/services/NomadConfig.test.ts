import * as NodeServices from "@effect/platform-node/NodeServices"
import { assert, describe, it } from "@effect/vitest"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Nomad from "../../src/programs/Nomad.ts"
import * as Users from "../../src/programs/Users.ts"
import * as Deployment from "../../src/schema/Deployment.ts"
import type * as Account from "../../src/services/Account.ts"
import * as NomadConfig from "../../src/services/NomadConfig.ts"
import * as Canned from "./CannedServer.ts"

const settings = (env: { readonly [name: string]: string }, options?: NomadConfig.Options) =>
  NomadConfig.NomadConfig.pipe(
    Effect.provide(
      Layer.provide(NomadConfig.layerConfig(options), ConfigProvider.layer(ConfigProvider.fromEnv({ env })))
    )
  )

/** An account with its secrets laid open. */
const open = (account: Account.Account) => {
  switch (account._tag) {
    case "Password":
      return { username: account.username, password: Redacted.value(account.password) }
    case "Token":
      return { token: Redacted.value(account.token) }
    case "Nobody":
      return "nobody"
  }
}

describe("NomadConfig", () => {
  it.effect("takes values, and completes them", () =>
    Effect.gen(function* () {
      const config = yield* NomadConfig.make({
        deployment: "staging",
        credentials: { username: "ada", password: "ada-pw" },
        limits: { concurrency: 2, perSecond: 3 },
        retries: { times: 1 },
        idleTimeout: "5 seconds"
      })
      assert.strictEqual(config.apiUrl, Deployment.named.staging)
      assert.deepStrictEqual(open(config.account), { username: "ada", password: "ada-pw" })
      assert.deepStrictEqual(config.limits, { concurrency: 2, perSecond: 3 })
      assert.deepStrictEqual(config.retries, { ...NomadConfig.defaultRetries, times: 1 })
      assert.strictEqual(Duration.toSeconds(config.idleTimeout), 5)
    })
  )

  it.effect("is nobody at the test deployment, when nothing is said", () =>
    Effect.gen(function* () {
      for (const config of [yield* NomadConfig.make(), yield* settings({})]) {
        assert.strictEqual(config.apiUrl, Deployment.named.test)
        assert.strictEqual(open(config.account), "nobody")
      }
    })
  )

  it.effect("reads the environment", () =>
    Effect.gen(function* () {
      const config = yield* settings({
        NOMAD_URL: "http://lab.example.org/oasis/api/v1",
        NOMAD_USERNAME: "ada",
        NOMAD_PASSWORD: "ada-pw",
        NOMAD_ALLOW_HTTP: "true"
      })
      assert.strictEqual(config.apiUrl, "http://lab.example.org/oasis/api/v1")
      assert.deepStrictEqual(open(config.account), { username: "ada", password: "ada-pw" })
    })
  )

  it.effect("reads any other source of settings alike", () =>
    Effect.gen(function* () {
      const config = yield* NomadConfig.NomadConfig.pipe(
        Effect.provide(
          Layer.provide(
            NomadConfig.layerConfig(),
            ConfigProvider.layer(ConfigProvider.fromUnknown({ NOMAD_URL: "prod", NOMAD_PAT: "nomad_pat_x" }))
          )
        )
      )
      assert.strictEqual(config.apiUrl, Deployment.named.prod)
      assert.deepStrictEqual(open(config.account), { token: "nomad_pat_x" })
    })
  )

  it.effect("lets what is given in code win over the environment", () =>
    Effect.gen(function* () {
      const env = { NOMAD_URL: "prod", NOMAD_PAT: "nomad_pat_x" }
      const config = yield* settings(env, { deployment: "staging", credentials: { token: "given" } })
      assert.strictEqual(config.apiUrl, Deployment.named.staging)
      assert.deepStrictEqual(open(config.account), { token: "given" })
    })
  )

  it.effect("prefers NOMAD_PAT to user name and password", () =>
    Effect.gen(function* () {
      const both = { NOMAD_USERNAME: "ada", NOMAD_PASSWORD: "ada-pw", NOMAD_PAT: "nomad_pat_x" }
      assert.deepStrictEqual(open((yield* settings(both)).account), { token: "nomad_pat_x" })
    })
  )

  it.effect("takes a variable that is empty for one that is not set", () =>
    Effect.gen(function* () {
      const config = yield* settings({ NOMAD_URL: "", NOMAD_USERNAME: "", NOMAD_PASSWORD: "", NOMAD_PAT: "" })
      assert.strictEqual(config.apiUrl, Deployment.named.test)
      assert.strictEqual(open(config.account), "nobody")
    })
  )

  it.effect("never looks at another product's NOMAD_TOKEN and NOMAD_ADDR", () =>
    Effect.gen(function* () {
      const config = yield* settings({ NOMAD_TOKEN: "cluster-secret", NOMAD_ADDR: "http://cluster.example.org:4646" })
      assert.strictEqual(config.apiUrl, Deployment.named.test)
      assert.strictEqual(open(config.account), "nobody")
    })
  )

  it.effect("says which half of a user name and password is missing", () =>
    Effect.gen(function* () {
      const noPassword = yield* Effect.flip(settings({ NOMAD_USERNAME: "ada" }))
      assert.strictEqual(noPassword._tag, "InvalidRequest")
      assert.include(noPassword.message, "NOMAD_PASSWORD is not")
      const noName = yield* Effect.flip(settings({ NOMAD_PASSWORD: "ada-pw" }))
      assert.strictEqual(noName._tag, "InvalidRequest")
      assert.include(noName.message, "NOMAD_USERNAME is not")
      assert.notInclude(noName.message, "ada-pw")
    })
  )

  it.effect("does not mind a slash at the end of an address", () =>
    Effect.gen(function* () {
      const config = yield* NomadConfig.make({ deployment: "https://nomad.example.org/oasis/api/v1//" })
      assert.strictEqual(config.apiUrl, "https://nomad.example.org/oasis/api/v1")
    })
  )

  it.effect.each([
    "nonsense",
    "https://nomad.example.org/oasis",
    "http://nomad.example.org/oasis/api/v1",
    "https://ada:ada-pw@nomad.example.org/oasis/api/v1",
    "https://nomad.example.org/oasis/api/v1?x=1",
    "ftp://nomad.example.org/oasis/api/v1"
  ])("refuses %s before any request", (deployment) =>
    Effect.gen(function* () {
      const program = Users.search("Ada").pipe(Effect.provide(Nomad.layer({ deployment })))
      const error = yield* Effect.flip(program)
      assert.strictEqual(error._tag, "InvalidDeployment")
      assert.notInclude(error.message, "ada-pw")
      assert.deepStrictEqual(yield* Canned.calls, [])
    }).pipe(Effect.provide(Canned.wire(Canned.inOrder({ body: { data: [] } }))))
  )

  it.effect("takes plain http on this machine, and elsewhere when that is allowed", () =>
    Effect.gen(function* () {
      for (const host of ["localhost:8000", "127.0.0.1", "[::1]:80", "nomad.localhost"]) {
        yield* NomadConfig.make({ deployment: `http://${host}/oasis/api/v1` })
      }
      yield* NomadConfig.make({ deployment: "http://nomad.example.org/oasis/api/v1", allowHttp: true })
    })
  )
})

/** Runs with variables of the process set, and puts back what was there. */
const withEnvironment = (variables: { readonly [name: string]: string }) =>
  Effect.acquireRelease(
    Effect.sync(() => {
      const before = { ...process.env }
      for (const name of Object.keys(before)) if (name.startsWith("NOMAD_")) delete process.env[name]
      Object.assign(process.env, variables)
      return before
    }),
    (before) =>
      Effect.sync(() => {
        for (const name of Object.keys(process.env)) if (name.startsWith("NOMAD_")) delete process.env[name]
        Object.assign(process.env, before)
      })
  )

const fromDotEnv = (path: string) =>
  NomadConfig.NomadConfig.pipe(Effect.provide(Layer.provide(NomadConfig.layerConfig(), NomadConfig.layerDotEnv(path))))

describe("NomadConfig.layerDotEnv", () => {
  it.effect("puts the file under the environment, variable by variable", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const path = `${yield* fs.makeTempDirectoryScoped()}/.env`
      yield* fs.writeFileString(path, 'NOMAD_URL=prod\nNOMAD_USERNAME=ada\nNOMAD_PASSWORD="ada pw"\nNOMAD_PAT=\n')
      yield* withEnvironment({ NOMAD_URL: "staging" })
      const config = yield* fromDotEnv(path)
      assert.strictEqual(config.apiUrl, Deployment.named.staging)
      assert.deepStrictEqual(open(config.account), { username: "ada", password: "ada pw" })
    }).pipe(Effect.provide(NodeServices.layer))
  )

  it.effect("prefers the account of the environment to the token of the file", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const path = `${yield* fs.makeTempDirectoryScoped()}/.env`
      yield* fs.writeFileString(path, "NOMAD_PAT=nomad_pat_of_the_file\nNOMAD_PASSWORD=file-pw\n")
      yield* withEnvironment({ NOMAD_USERNAME: "ada" })
      const config = yield* fromDotEnv(path)
      assert.deepStrictEqual(open(config.account), { username: "ada", password: "file-pw" })
    }).pipe(Effect.provide(NodeServices.layer))
  )

  it.effect("does without a file", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      yield* withEnvironment({ NOMAD_PAT: "nomad_pat_x" })
      const config = yield* fromDotEnv(`${yield* fs.makeTempDirectoryScoped()}/.env`)
      assert.deepStrictEqual(open(config.account), { token: "nomad_pat_x" })
    }).pipe(Effect.provide(NodeServices.layer))
  )
})
