import { assert, describe, it } from "@effect/vitest"
import * as Unit from "../../../../src/testing/processing/definitions/Unit.ts"
import { Unreadable } from "../../../../src/testing/processing/Unreadable.ts"

/** What NOMAD's registry makes of them. */
const written = {
  "": "dimensionless",
  m: "meter",
  kilometers: "kilometer",
  "eV/angstrom**2": "electron_volt / angstrom ** 2",
  "kg m^2 s^-2": "kilogram * meter ** 2 / second ** 2",
  "W/m^2/K": "watt / kelvin / meter ** 2",
  "(1/s)*m": "meter / second",
  "m per s": "meter / second",
  "m²": "meter ** 2",
  "m**(1/2)": "meter ** 0.5",
  "m/m": "dimensionless",
  kg·m: "kilogram * meter",
  "mol%": "mole * percent",
  µmol: "micromole",
  "°C": "degree_Celsius",
  "degC/s": "delta_degree_Celsius / second",
  kWh: "kilowatt_hour",
  h: "planck_constant",
  min: "milliinch",
  Pas: "pascal",
  das: "decasecond"
}

describe("Unit", () => {
  it("writes units as NOMAD does, whatever one would expect", () => {
    const units = new Unit.Registry()
    for (const [text, expected] of Object.entries(written)) {
      assert.strictEqual(Unit.write(units.parse(text)), expected, text)
    }
  })

  it("knows no others, and no numbers in front", () => {
    const units = new Unit.Registry()
    for (const text of ["nosuch", "m2", "3*m", "1e3 m", "day", "m+s", "Meter", "wt%", "(m"]) {
      assert.throws(() => units.parse(text), Unreadable, undefined, text)
    }
  })

  it("tells what units measure", () => {
    const units = new Unit.Registry()
    assert.isTrue(units.measures(units.parse("km/h"), "[length] / [mass] / [length]**2 * [time]"))
    assert.isTrue(units.measures(units.parse("eV"), "[energy]"))
    assert.isTrue(units.measures(units.parse("%"), "dimensionless"))
    assert.isFalse(units.measures(units.parse("m"), "[mass]"))
  })
})
