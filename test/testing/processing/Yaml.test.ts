import { assert, describe, it } from "@effect/vitest"
import type { Json } from "../../../src/testing/search/Document.ts"
import * as Yaml from "../../../src/testing/processing/Yaml.ts"

const values: ReadonlyArray<readonly [text: string, value: Json]> = [
  ["yes", true],
  ["Off", false],
  ["y", "y"],
  ["tRue", "tRue"],
  ["~", null],
  ["012", 10],
  ["0o14", "0o14"],
  ["08", "08"],
  ["0x1F", 31],
  ["-0b101", -5],
  ["1_000", 1000],
  ["1:30", 90],
  ["-1:30.5", -90.5],
  ["1e3", "1e3"],
  ["1.5e+3", 1500],
  [".5", 0.5],
  ["5.", 5],
  ["-.INF", -Infinity],
  [".nan", Number.NaN],
  ["2020-1-01", "2020-1-01"],
  ["'2020-01-01'", "2020-01-01"],
  ["'yes'", "yes"],
  ["!!str 5", "5"],
  ["!!float 3", 3],
  ["[on, 1]", [true, 1]]
]

const broken = [
  "!custom x",
  "!!binary aGVsbG8=",
  "=",
  "@x",
  "%x",
  "- x: [",
  "a\n---\nb",
  "{1: a}",
  "{on: a}",
  "a\u0007",
  "2001-13-01",
  "2001-02-30"
]

describe("YAML as the server reads it", () => {
  for (const [text, value] of values) {
    it(`takes ${text} for ${String(value)}`, () => assert.deepStrictEqual(Yaml.parse(`a: ${text}`), { a: value }))
  }

  for (const text of broken) {
    it(`refuses ${JSON.stringify(text)}`, () => assert.throws(() => Yaml.parse(text), Yaml.NotYaml))
  }

  const moments = [
    ["2001-12-14", "2001-12-14"],
    ["2001-12-14t21:59:43.10-05:00", "2001-12-14T21:59:43.10-05:00"],
    ["2001-1-4 1:59:43 +1", "2001-01-04T01:59:43+01:00"],
    ["2001-12-14 21:59:43.1234567 Z", "2001-12-14T21:59:43.123456Z"]
  ] as const
  for (const [text, iso] of moments) {
    it(`takes ${text} for a moment`, () => {
      const moment: unknown = Yaml.parse(text)
      assert.deepStrictEqual(moment, new Yaml.Moment(text, iso))
    })
  }

  it("takes the last of two same names, and merges", () => {
    assert.deepStrictEqual(Yaml.parse("a: 1\na: 2"), { a: 2 })
    assert.deepStrictEqual(Yaml.parse("x: &x {a: 1, b: 2}\ny:\n  <<: *x\n  b: 3"), {
      x: { a: 1, b: 2 },
      y: { a: 1, b: 3 }
    })
  })

  it("finds nothing in nothing", () => assert.strictEqual(Yaml.parse(""), null))
})
