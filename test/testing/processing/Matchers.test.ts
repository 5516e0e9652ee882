import { assert, describe, it } from "@effect/vitest"
import * as CodeRun from "../../../src/testing/processing/CodeRun.ts"
import * as Matchers from "../../../src/testing/processing/Matchers.ts"

const encoded = (text: string) => new TextEncoder().encode(text)

const parserOf = (path: string, text: string) => Matchers.matchFile(path, encoded(text))?.parser_name

const workflowOf = (path: string, text: string) => {
  const matcher = Matchers.matchFile(path, encoded(text))
  return matcher && CodeRun.workflowOf(matcher, text)
}

const vasprun = (ibrion: number, nsw: number) =>
  `<?xml version="1.0" encoding="ISO-8859-1"?>\n<modeling>\n <i type="int" name="IBRION"> ${ibrion} </i>\n <i type="int" name="NSW"> ${nsw} </i>\n`

describe("Matchers.matchFile", () => {
  it("takes archives by their names alone", () => {
    for (const path of ["a.archive.json", "sub/a.archive.yaml", "a.archive.yml", "archive.json", "a.metainfo.json"]) {
      assert.strictEqual(parserOf(path, "whatever"), "parsers/archive", path)
    }
    for (const path of ["a.json", "a.archive.json.txt", "a.archive.txt", "nomad.yaml"]) {
      assert.isUndefined(parserOf(path, "{}"), path)
    }
  })

  it("passes over hidden files", () => {
    for (const path of [".a.archive.json", "sub/~a.archive.json"]) assert.isUndefined(parserOf(path, "{}"), path)
  })

  it("tells codes by how their main files begin", () => {
    assert.strictEqual(parserOf("vasprun.xml", vasprun(-1, 0)), "parsers/vasp")
    assert.strictEqual(
      parserOf("run/OUTCAR", " vasp.6.3.0 20Jan22 (build Jan 1) complex\n executed on"),
      "parsers/vasp"
    )
    assert.strictEqual(parserOf("o", "     Program PWSCF v.6.8 starts on\n"), "parsers/quantumespresso")
    assert.strictEqual(parserOf("aims.out", "-----\n          Invoking FHI-aims ...\n"), "parsers/fhi-aims")
    assert.strictEqual(
      parserOf("md.log", ":-) GROMACS - gmx mdrun, VERSION 5\n Input Parameters:\n"),
      "parsers/gromacs"
    )
    assert.strictEqual(parserOf("log.lammps", "LAMMPS (29 Oct 2020)\n"), "parsers/lammps")
  })

  it("takes neither a name nor a beginning for the whole", () => {
    assert.isUndefined(parserOf("vasprun.xml", "<?xml version='1.0'?><html>"))
    assert.isUndefined(parserOf("readme.txt", "how to run LAMMPS (any version)"))
    assert.isUndefined(parserOf("aims.out", "x".repeat(12_000) + "\n  Invoking FHI-aims ...\n"))
    assert.isUndefined(parserOf("binary", "LAMMPS (1)\u0000"))
  })

  it("sees from the text what kind of calculation it is", () => {
    assert.strictEqual(workflowOf("vasprun.xml", vasprun(-1, 0)), "SinglePoint")
    assert.strictEqual(workflowOf("vasprun.xml", vasprun(2, 0)), "SinglePoint")
    assert.strictEqual(workflowOf("vasprun.xml", vasprun(2, 20)), "GeometryOptimization")
    assert.strictEqual(workflowOf("vasprun.xml", vasprun(0, 20)), "MolecularDynamics")
    assert.strictEqual(workflowOf("log.lammps", "LAMMPS (29 Oct 2020)\nrun 100\n"), "MolecularDynamics")
    assert.strictEqual(workflowOf("log.lammps", "LAMMPS (29 Oct 2020)\nminimize 1 1 1 1\n"), "GeometryOptimization")
  })
})

describe("Matchers.match", () => {
  it("finds the main files among others, in order", () => {
    const files = new Map(
      Object.entries({ "b.archive.json": "{}", "a.txt": "", "a/log.lammps": "LAMMPS (1 Jan 2026)\n" }).map(
        ([path, text]) => [path, encoded(text)] as const
      )
    )
    const found = Matchers.match(files).map(({ mainfile, matcher }) => [mainfile, matcher.parser_name])
    assert.deepStrictEqual(found, [
      ["a/log.lammps", "parsers/lammps"],
      ["b.archive.json", "parsers/archive"]
    ])
  })

  it("finds exactly one in the smallest upload", () => {
    assert.lengthOf(Matchers.match(new Map([["test.archive.json", encoded("{}")]])), 1)
  })

  it("asks one's own matchers, too, in the order given", () => {
    const own: Matchers.Matcher = { parser_name: "parsers/own", mainfile_name: /\.own$/, program_name: "Own" }
    const files = new Map([["a.own", encoded("LAMMPS (1 Jan 2026)\n")]])
    assert.strictEqual(Matchers.match(files, [own, ...Matchers.standard])[0]?.matcher, own)
    assert.strictEqual(Matchers.match(files, [...Matchers.standard, own])[0]?.matcher.parser_name, "parsers/lammps")
  })
})
