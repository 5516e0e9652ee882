/**
 * What an installation says of itself: which version it is, and what it can parse.
 */
import type { JsonObject } from "../search/Document.ts"
import type { Store } from "./Store.ts"

/** The installation, as `/info` answers it. */
export interface Installation {
  readonly version: string
  readonly info: JsonObject
}

/** The installation of a store. */
export const make = ({ settings: { matchers, oasis, version } }: Store): Installation => {
  const names = matchers.map(({ parser_name }) => parser_name.replace(/^(?:parsers?|missing)\//, ""))
  const parsers = [...new Set(names)].sort()
  const codes = new Map(
    matchers.flatMap(({ program_homepage, program_name }) =>
      program_name === undefined ? [] : [[program_name, program_homepage] as const]
    )
  )
  const info = {
    parsers,
    metainfo_packages: ["general", "general.experimental", "common", "public", ...parsers],
    codes: Array.from(codes, ([code_name, code_homepage]) => ({
      code_name,
      ...(code_homepage !== undefined && { code_homepage })
    })).toSorted((one, other) => (one.code_name.toLowerCase() < other.code_name.toLowerCase() ? -1 : 1)),
    normalizers: ["MetainfoNormalizer", "OptimadeNormalizer", "ResultsNormalizer"],
    plugin_entry_points: [],
    plugin_packages: [],
    version,
    deployment: "oasis",
    oasis,
    git: {}
  }
  return { version, info }
}
