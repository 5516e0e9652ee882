/**
 * Main files: which files make entries, and of which code. A file is told by its name and by how it begins; the first
 * matcher that fits is the one.
 */
import * as Compression from "./Compression.ts"

/** A kind of main file, and what NOMAD says of entries made from it. */
export interface Matcher {
  readonly parser_name: string
  /** The whole path. */
  readonly mainfile_name: RegExp
  /** Somewhere in the beginning of the file; binary files have none. */
  readonly mainfile_contents?: RegExp
  readonly domain?: string
  readonly program_name?: string
  /** Where the program is at home. */
  readonly program_homepage?: string
  readonly method_name?: string
  /** The kind of calculation, going by the text of the main file. */
  readonly workflow_name?: string | ((text: string) => string)
}

/** A main file, and what it was recognised by. */
export interface Match {
  readonly mainfile: string
  readonly matcher: Matcher
}

/** The first of some kinds of calculation whose words are in a text; a single point if there are none. */
const kindOfRun =
  (kinds: { readonly [workflow_name: string]: RegExp }, otherwise = "SinglePoint") =>
  (text: string): string =>
    Object.entries(kinds).find(([, words]) => words.test(text))?.[0] ?? otherwise

/** `name` has a value from `low` to `high`: a setting of VASP, as `vasprun.xml` and OUTCAR write it. */
const vaspKinds = kindOfRun({
  MolecularDynamics: /(?:name="IBRION">|IBRION\s*=)\s*0\s*[<\s](?![\s\S]*(?:name="NSW">|NSW\s*=)\s*0\s*[<\s])/,
  GeometryOptimization: /(?:name="IBRION">|IBRION\s*=)\s*[123]\s*[<\s](?![\s\S]*(?:name="NSW">|NSW\s*=)\s*0\s*[<\s])/
})

/** Archives come first: they are what they say. */
export const archive: Matcher = {
  parser_name: "parsers/archive",
  mainfile_name: /(?:archive|metainfo)\.(?:json|yaml|yml)$/
}

/** The codes that the fake knows, each by what its main file begins with. */
export const standard: ReadonlyArray<Matcher> = [
  archive,
  {
    parser_name: "parsers/vasp",
    mainfile_name: /[^/]*xml[^/]*$/,
    mainfile_contents: /^\s*<\?xml[^>]*\?>\s*<modeling>/,
    domain: "dft",
    program_name: "VASP",
    program_homepage: "https://www.vasp.at/",
    method_name: "DFT",
    workflow_name: vaspKinds
  },
  {
    parser_name: "parsers/vasp",
    mainfile_name: /(?:^|\/)[^/]*OUTCAR[^/]*$/,
    mainfile_contents: /^\s*vasp[.\d]+[\s\S]*?(?:executed on|build|complex)/,
    domain: "dft",
    program_name: "VASP",
    program_homepage: "https://www.vasp.at/",
    method_name: "DFT",
    workflow_name: vaspKinds
  },
  {
    parser_name: "parsers/quantumespresso",
    mainfile_name: /./,
    mainfile_contents: /Program PWSCF.*starts|Current dimensions of program PWSCF are/,
    domain: "dft",
    program_name: "Quantum ESPRESSO",
    program_homepage: "https://www.quantum-espresso.org/",
    method_name: "DFT",
    workflow_name: kindOfRun({
      MolecularDynamics: /Entering Dynamics|Molecular Dynamics Calculation/,
      GeometryOptimization: /(?:BFGS|Damped Dynamics) (?:Geometry )?(?:Optimization|Calculation)/
    })
  },
  {
    parser_name: "parsers/fhi-aims",
    mainfile_name: /./,
    mainfile_contents: /^\s*Invoking FHI-aims \.\.\./m,
    domain: "dft",
    program_name: "FHI-aims",
    program_homepage: "https://fhi-aims.org/",
    method_name: "DFT",
    workflow_name: kindOfRun({
      MolecularDynamics: /^\s*(?:MD_run\s|Molecular dynamics)/m,
      GeometryOptimization: /^\s*(?:relax_geometry\s|Geometry relaxation:)/m
    })
  },
  {
    parser_name: "parsers/gromacs",
    mainfile_name: /./,
    mainfile_contents: /gmx mdrun, (?:VERSION|version)[\s\S]*Input Parameters:/,
    domain: "dft",
    program_name: "GROMACS",
    program_homepage: "https://www.gromacs.org/",
    workflow_name: kindOfRun(
      { GeometryOptimization: /^\s*integrator\s*=\s*(?:steep|cg|l-bfgs)\b/m },
      "MolecularDynamics"
    )
  },
  {
    parser_name: "parsers/lammps",
    mainfile_name: /./,
    mainfile_contents: /^LAMMPS\s+\(.+\)/,
    domain: "dft",
    program_name: "LAMMPS",
    program_homepage: "https://www.lammps.org/",
    workflow_name: kindOfRun({ GeometryOptimization: /^\s*minimize\s/m }, "MolecularDynamics")
  }
]

/** How much of a file is looked at, in bytes. */
const headSize = 12_000

/** The beginning of a file as text; undefined if it is binary. What is no UTF-8 is read as Latin 1, as the server does. */
const headOf = (bytes: Uint8Array): string | undefined => {
  const head = bytes.subarray(0, headSize)
  if (head.includes(0)) return undefined
  try {
    // a character may be cut in two at the end of the head
    return new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true })
  } catch {
    return new TextDecoder("latin1").decode(head)
  }
}

/** Files whose names begin so are never main files. */
const hidden = /(?:^|\/)[.~][^/]*$/

/** The matcher that a file fits; undefined if it is none. Compressed files are not looked into. */
export const matchFile = (
  path: string,
  bytes: Uint8Array,
  matchers: ReadonlyArray<Matcher> = standard
): Matcher | undefined => {
  if (hidden.test(path) || Compression.of(bytes) !== undefined) return undefined
  const named = matchers.filter(({ mainfile_name }) => path.search(mainfile_name) >= 0)
  if (named.length === 0) return undefined
  const head = headOf(bytes)
  return named.find(({ mainfile_contents: contents }) => {
    return contents === undefined || (head !== undefined && head.search(contents) >= 0)
  })
}

/** The main files among some files, in the order of their paths. */
export const match = (
  files: ReadonlyMap<string, Uint8Array>,
  matchers: ReadonlyArray<Matcher> = standard
): ReadonlyArray<Match> =>
  Array.from(files.keys())
    .sort()
    .flatMap((mainfile) => {
      const matcher = matchFile(mainfile, files.get(mainfile) ?? new Uint8Array(), matchers)
      return matcher === undefined ? [] : [{ mainfile, matcher }]
    })
