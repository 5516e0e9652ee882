import { assert, describe, it } from "@effect/vitest"
import * as Decimal from "../../../src/testing/systems/Decimal.ts"
import * as Lattice from "../../../src/testing/systems/Lattice.ts"
import type { Cell, Vector } from "../../../src/testing/systems/Structure.ts"
import * as StructureFile from "../../../src/testing/systems/StructureFile.ts"
import * as SystemPath from "../../../src/testing/systems/SystemPath.ts"

const hydrogen = {
  labels: ["H", "H"],
  species: [1, 1],
  positions: [
    [0, 0, 0],
    [0, 0, 7.4e-11]
  ]
}
const asIs = { indices: undefined, entry_id: "e", format: "xyz", wrap_mode: "original" } as const

const leaning: Cell = [
  [2, 0, 0],
  [-1, 3, 0],
  [0.5, 0.25, 4]
]

describe("a structure's file", () => {
  it("is called by the formula of the labels, or plainly where they make none", () => {
    assert.strictEqual(StructureFile.make({ ...asIs, atoms: hydrogen })?.name, "H.xyz")
    assert.strictEqual(StructureFile.make({ ...asIs, atoms: { ...hydrogen, labels: ["?"] } })?.name, "system.xyz")
  })

  it("has the atoms that are asked for, in that order", () => {
    const salt = {
      species: [11, 17],
      positions: [
        [0, 0, 0],
        [1e-10, 0, 0]
      ]
    }
    const content = StructureFile.make({
      ...asIs,
      atoms: salt,
      indices: [
        [1, 0],
        [0, 1]
      ]
    })?.content
    assert.match(content ?? "", /Cl .*\nNa /)
  })

  it("is not made of what lacks positions, has other atoms than species, or no cell to wrap into", () => {
    const wrong = [undefined, {}, "atoms", { ...hydrogen, species: [1] }, { ...hydrogen, species: [1, 119] }]
    for (const atoms of wrong) assert.isUndefined(StructureFile.make({ ...asIs, atoms }))
    assert.isUndefined(StructureFile.make({ ...asIs, atoms: hydrogen, wrap_mode: "wrap" }))
    assert.isUndefined(StructureFile.make({ ...asIs, atoms: hydrogen, indices: [2] }))
  })
})

describe("Lattice", () => {
  const place: Vector = [0.3, -1.7, 5.2]

  it("takes a place to the cell and back", () => {
    const there = Lattice.toCartesian(leaning, Lattice.toRelative(leaning, place))
    there.forEach((value, axis) => assert.closeTo(value, place[axis] ?? 0, 1e-12))
  })

  it("turns a cell without changing distances", () => {
    const [turned = place] = Lattice.standardised([leaning[2], leaning[1], leaning[0]], [place])
    assert.closeTo(Math.hypot(...turned), Math.hypot(...place), 1e-12)
  })

  it("completes a cell with vectors of length one at right angles", () => {
    const none: Vector = [0, 0, 0]
    const cells: ReadonlyArray<Cell> = [
      [none, none, none],
      [leaning[0], none, none],
      [none, leaning[1], none],
      [none, none, leaning[2]],
      [leaning[0], leaning[1], none],
      [leaning[0], none, leaning[2]],
      [none, leaning[1], leaning[2]]
    ]
    for (const cell of cells) {
      const whole = Lattice.complete(cell)
      assert.strictEqual(Lattice.rank(whole), 3)
      cell.forEach((vector, index) => {
        if (vector === none) assert.closeTo(Math.hypot(...(whole[index] ?? none)), 1, 1e-12)
        else assert.strictEqual(whole[index], vector)
      })
    }
  })
})

describe("Decimal", () => {
  it("rounds what is just between two numbers to the even one", () => {
    assert.deepStrictEqual(
      [0.0625, 0.1875, -0.0625, 0.1236, -0].map((value) => Decimal.fixed(value, 3)),
      ["0.062", "0.188", "-0.062", "0.124", "-0.000"]
    )
  })

  it("writes numbers in as many digits as they need", () => {
    assert.deepStrictEqual([1, 0.1, 1e-5, 1.5e16, -0, 1e100].map(Decimal.shortest), [
      "1.0",
      "0.1",
      "1e-05",
      "1.5e+16",
      "-0.0",
      "1e+100"
    ])
  })
})

describe("SystemPath.follow", () => {
  const archive = { run: [{ system: [{ n: 1 }, { n: 2 }] }], list: [1, 2], text: "x" }
  const tagOf = (path: string) => SystemPath.follow(archive, path)._tag

  it("leads through lists by numbers, from either end", () => {
    assert.deepStrictEqual(SystemPath.follow(archive, "run/0/system/-1"), { _tag: "Section", section: { n: 2 } })
    assert.deepStrictEqual(SystemPath.follow(archive, "run/0/system/-9"), { _tag: "Section", section: { n: 1 } })
  })

  it("tells apart what is absent, what is a list, and what is no section", () => {
    assert.deepStrictEqual(["run/1", "run/0/nothing", "run/system"].map(tagOf), ["Absent", "Absent", "Absent"])
    assert.strictEqual(tagOf("run/0/system"), "Sections")
    assert.deepStrictEqual(["list", "text", "text/0", "text/x"].map(tagOf), Array(4).fill("NoSection"))
  })
})
