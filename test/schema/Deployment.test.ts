import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Deployment from "../../src/schema/Deployment.ts"

const refusal = (address: string) => Effect.map(Effect.flip(Deployment.apiUrl(address)), (error) => error.message)

describe("Deployment.apiUrl", () => {
  it.effect("knows the three central installations by name", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* Deployment.apiUrl("prod"), "https://nomad-lab.eu/prod/v1/api/v1")
      assert.strictEqual(yield* Deployment.apiUrl("staging"), "https://nomad-lab.eu/prod/v1/staging/api/v1")
      assert.strictEqual(yield* Deployment.apiUrl("test"), "https://nomad-lab.eu/prod/v1/test/api/v1")
    })
  )

  it.effect("takes the address of any API, with slashes and blanks around it", () =>
    Effect.gen(function* () {
      const oasis = "https://oasis.example.org/nomad-oasis/api/v1"
      for (const given of [oasis, `${oasis}/`, `${oasis}//`, ` ${oasis}\n`, oasis.replace("oasis.", "OASIS.")]) {
        assert.strictEqual(yield* Deployment.apiUrl(given), oasis, given)
      }
      assert.strictEqual(yield* Deployment.apiUrl("https://a.org:8443/api/v1"), "https://a.org:8443/api/v1")
      for (const url of Object.values(Deployment.named)) assert.strictEqual(yield* Deployment.apiUrl(url), url)
    })
  )

  it.effect("refuses a name in capitals and says how it is written", () =>
    Effect.gen(function* () {
      for (const given of ["PROD", "Staging", "Test"]) {
        assert.include(yield* refusal(given), `write ${given.toLowerCase()} in lower case`)
      }
    })
  )

  it.effect("refuses what is no address", () =>
    Effect.gen(function* () {
      for (const given of ["", "production", "nomad-lab.eu/prod/v1/api/v1", "constructor", "__proto__"]) {
        assert.include(yield* refusal(given), "prod, staging, test or a full address", given)
      }
    })
  )

  it.effect("refuses an address that is no API's", () =>
    Effect.gen(function* () {
      for (const given of ["https://a.org", "https://a.org/gui", "https://a.org/api", "https://a.org/api/v1/uploads"]) {
        assert.include(yield* refusal(given), "it has to end in /api/v1", given)
      }
      assert.include(yield* refusal("https://a.org/api/v1?x=1"), "neither a query nor a fragment")
      assert.include(yield* refusal("https://a.org/api/v1#x"), "neither a query nor a fragment")
      assert.include(yield* refusal("ftp://a.org/api/v1"), "it has to begin with https://")
    })
  )

  it.effect("refuses credentials in an address without showing them", () =>
    Effect.gen(function* () {
      for (const given of ["https://tess:hush-hush@a.org/api/v1", "https://hush-hush@a.org/api/v1"]) {
        const error = yield* Effect.flip(Deployment.apiUrl(given))
        assert.notInclude(JSON.stringify(error) + error.message, "hush-hush")
        assert.include(error.message, "NOMAD_PASSWORD")
      }
    })
  )

  it.effect("never shows what may be a secret in a query or a broken address", () =>
    Effect.gen(function* () {
      for (const given of [
        "https://a.org/api/v1?token=hush-hush",
        "https://a.org/api/v1#hush-hush",
        "https://tess:hush-hush@/api/v1",
        "ftp://tess:hush-hush@a.org/api/v1",
        "tess:hush-hush@a.org/api/v1"
      ]) {
        const error = yield* Effect.flip(Deployment.apiUrl(given))
        assert.notInclude(JSON.stringify(error) + error.message, "hush-hush", given)
      }
    })
  )

  it.effect("refuses plain http beyond this machine, unless it is allowed", () =>
    Effect.gen(function* () {
      const plain = "http://laboratory.example.org/api/v1"
      assert.include(yield* refusal(plain), "NOMAD_ALLOW_HTTP=true")
      for (const given of ["http://localhost.example.org/api/v1", "http://127.0.0.1.example.org/api/v1"]) {
        assert.include(yield* refusal(given), "NOMAD_ALLOW_HTTP=true", given)
      }
      assert.strictEqual(yield* Deployment.apiUrl(plain, { allowHttp: true }), plain)
    })
  )

  it.effect("takes plain http on this machine", () =>
    Effect.gen(function* () {
      for (const host of [
        "localhost",
        "localhost:8070",
        "nomad.localhost",
        "127.0.0.1:80",
        "127.1.2.3",
        "[::1]:8080"
      ]) {
        const given = `http://${host}/nomad-oasis/api/v1`
        assert.strictEqual(yield* Deployment.apiUrl(given), new URL(given).href, given)
      }
    })
  )
})

describe("Deployment.baseUrl", () => {
  it("is the address without the API", () => {
    assert.strictEqual(Deployment.baseUrl(Deployment.named.test), "https://nomad-lab.eu/prod/v1/test")
    assert.strictEqual(Deployment.baseUrl("https://a.org/api/v1"), "https://a.org")
  })
})

describe("Deployment.nameOf", () => {
  it("is a central installation's name, or the host", () => {
    assert.deepStrictEqual(Object.values(Deployment.named).map(Deployment.nameOf), ["prod", "staging", "test"])
    assert.strictEqual(Deployment.nameOf("https://oasis.example.org:8443/api/v1"), "oasis.example.org:8443")
  })
})
