import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { Metainfo, Schemas } from "effect-nomad"
import { FakeNomad } from "effect-nomad/testing"

const provided = Effect.provide(FakeNomad.layer())

describe("Metainfo.get", () => {
  it.effect("tells that there is no such definition, and sends nothing that is no id", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      assert.strictEqual((yield* Effect.flip(Metainfo.get("EntryData")))._tag, "InvalidRequest")
      assert.deepStrictEqual(yield* nomad.requests, [])
      const unknown = yield* Effect.flip(Metainfo.get("0".repeat(40)))
      assert.strictEqual(unknown._tag, "DefinitionNotFound")
      assert.include(unknown.message, "0".repeat(40))
    }).pipe(provided)
  )
})

describe("Schemas.get", () => {
  it.effect("asks in the form that is wanted, and tells that there is no such schema", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      const options = { format: "metainfo", unit_value: true } as const
      const error = yield* Effect.flip(Schemas.get("no.such.Schema", options))
      assert.strictEqual(error._tag, "DefinitionNotFound")
      const request = (yield* nomad.requests).find(({ path }) => path === "/schemas/no.such.Schema")
      assert.deepStrictEqual(request?.query, { format: ["metainfo"], unit_value: ["true"] })
    }).pipe(provided)
  )
})
