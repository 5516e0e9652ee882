import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import type { EntryDocument, JsonObject } from "../../../src/testing/search/Document.ts"
import * as Search from "../../../src/testing/search/Search.ts"

const row = (entry_id: string, optimade: JsonObject | undefined): EntryDocument => ({
  entry_id,
  upload_id: "u",
  mainfile: `${entry_id}.json`,
  upload_create_time: "2026-11-24T03:27:25+00:00",
  published: true,
  with_embargo: false,
  ...(optimade === undefined ? {} : { optimade })
})

const rows = [
  row("bare", undefined),
  row("iron", { elements: ["Fe"], nelements: 1, nsites: 2, chemical_formula_reduced: "Fe" }),
  row("rutile", { elements: ["O", "Ti"], nelements: 2, nsites: 6, chemical_formula_reduced: "O2Ti" }),
  row("water", { elements: ["H", "O"], nelements: 2, chemical_formula_reduced: "H2O" })
]

const asked = (optimade_filter: unknown) => Search.select(rows, { query: { optimade_filter } }, undefined, 0)

const found = (filter: unknown) =>
  Result.getOrThrow(asked(filter))
    .map(({ entry_id }) => entry_id)
    .join(" ")

const refused = (filter: string) => String(JSON.stringify(Result.getOrThrow(Result.flip(asked(filter))).detail))

describe("a filter of OPTIMADE", () => {
  it("compares numbers and texts, from either side", () => {
    assert.strictEqual(found("nelements >= 2"), "rutile water")
    assert.strictEqual(found("2 > nelements"), "iron")
    assert.strictEqual(found(`chemical_formula_reduced = "H2O"`), "water")
    assert.strictEqual(found(`chemical_formula_reduced < "G"`), "iron")
    assert.strictEqual(found("nelements != 2"), "bare iron")
  })

  it("looks into lists", () => {
    assert.strictEqual(found(`elements HAS "O"`), "rutile water")
    assert.strictEqual(found(`elements HAS ALL "O", "H"`), "water")
    assert.strictEqual(found(`elements HAS ANY "H", "Fe"`), "iron water")
    assert.strictEqual(found(`elements HAS ONLY "O", "Ti"`), "rutile")
    assert.strictEqual(found("elements LENGTH 2"), "rutile water")
    assert.strictEqual(found("elements LENGTH < 2"), "iron")
  })

  it("looks for parts of texts, and for what is there at all", () => {
    assert.strictEqual(found(`chemical_formula_reduced STARTS WITH "H"`), "water")
    assert.strictEqual(
      found(`chemical_formula_reduced ENDS "Ti" OR chemical_formula_reduced CONTAINS "e"`),
      "iron rutile"
    )
    assert.strictEqual(found("nsites IS KNOWN"), "iron rutile")
    assert.strictEqual(found("nsites IS UNKNOWN"), "bare water")
  })

  it("binds AND closer than OR, and NOT closest", () => {
    assert.strictEqual(found(`nelements=1 OR nelements=2 AND elements HAS "H"`), "iron water")
    assert.strictEqual(found(`(nelements=1 OR nelements=2) AND elements HAS "H"`), "water")
    assert.strictEqual(found(`NOT nelements=1 AND nsites IS KNOWN`), "rutile")
    assert.strictEqual(found(`NOT (nelements=1 OR elements HAS "O")`), "bare")
    assert.strictEqual(found(""), "bare iron rutile water")
  })

  it("knows ids, dates and NOMAD's own quantities", () => {
    assert.strictEqual(found(`id = "iron" OR immutable_id = "water"`), "iron water")
    assert.strictEqual(found(`last_modified > "2027"`), "")
    assert.strictEqual(found(`_nmd_mainfile = "iron.json" OR mainfile CONTAINS "wat"`), "iron water")
    assert.strictEqual(found("_other_thing IS UNKNOWN"), "bare iron rutile water")
  })

  it("is refused where it is none, with the place and what could stand there", () => {
    assert.include(refused("nelements > > 1"), "at line 1 col 13")
    assert.include(refused("nelements IS"), "Unexpected end-of-input. Expected one of: \\n\\t* KNOWN\\n\\t* UNKNOWN")
    assert.include(refused("(nelements = 1"), "RPAR")
    assert.include(refused("nothing = 1"), "'nothing' is not a known or searchable quantity")
    assert.include(refused("nelements LENGTH 1"), "LENGTH is not supported for 'nelements'")
  })
})
