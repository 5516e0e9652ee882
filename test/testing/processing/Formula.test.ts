import { assert, describe, it } from "@effect/vitest"
import * as Formula from "../../../src/testing/processing/Formula.ts"

const written = (text: string) => {
  const formula = Formula.parse(text)
  return (
    formula && [Formula.hill(formula), Formula.reduced(formula), Formula.iupac(formula), Formula.anonymous(formula)]
  )
}

describe("Formula", () => {
  it("is written in the ways that the server writes it", () => {
    assert.deepStrictEqual(written("NaCl"), ["ClNa", "ClNa", "NaCl", "AB"])
    assert.deepStrictEqual(written("Al2(SO4)3"), ["Al2O12S3", "Al2O12S3", "Al2S3O12", "A12B3C2"])
    assert.deepStrictEqual(written("CH3COOH"), ["C2H4O2", "CH2O", "CH2O", "A2BC"])
    assert.deepStrictEqual(written("(NH4)2SO4"), ["H8N2O4S", "H8N2O4S", "N2H8SO4", "A8B4C2D"])
    assert.deepStrictEqual(written("O2"), ["O2", "O", "O", "A"])
    assert.deepStrictEqual(written("Ti0.5Al0.5N"), ["AlN2Ti", "AlN2Ti", "TiAlN2", "A2BC"])
  })

  it("is none where there are no elements", () => {
    for (const text of ["", "xyz", "h2o", "not a formula", "Xx2", "Na(Cl", "Na)Cl"]) {
      assert.isUndefined(Formula.parse(text), text)
    }
  })

  it("has shares that add up to one", () => {
    const shares = Formula.shares(Formula.parse("C2H6O") ?? new Map())
    assert.approximately(
      shares.reduce((sum, { mass_fraction }) => sum + mass_fraction, 0),
      1,
      1e-12
    )
    assert.approximately(
      shares.reduce((sum, { atomic_fraction }) => sum + atomic_fraction, 0),
      1,
      1e-12
    )
  })
})
