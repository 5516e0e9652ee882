/**
 * Five entries of one upload, as a NOMAD 2.0.0 server had them when the answers in these tests were observed; without
 * what the tests do not look at.
 */
import * as Result from "effect/Result"
import type { EntryDocument, JsonObject, Viewer } from "../../../src/testing/search/Document.ts"
import type { SearchAnswer, SearchRequest } from "../../../src/testing/search/Search.ts"
import * as Search from "../../../src/testing/search/Search.ts"

/** When their searches are made: a Tuesday. */
export const now = Date.UTC(2026, 10, 24, 12, 30)

/** Whose entries they are. */
export const owner: Viewer = { user_id: "10000000-0000-0000-0000-000000000003", is_admin: false, groups: [] }

const person = { user_id: owner.user_id, name: "Thea Third" }

const entry = (mainfile: string, entry_id: string, others: JsonObject): EntryDocument => ({
  upload_id: "mjfqTYGYS7uaQmdY13iBew",
  upload_name: "search-room",
  upload_create_time: "2026-11-24T03:27:25.580000+00:00",
  published: false,
  with_embargo: false,
  main_author: person,
  authors: [person],
  writers: [person],
  viewers: [person],
  viewer_groups: [],
  references: [],
  datasets: [],
  license: "CC BY 4.0",
  ...others,
  mainfile,
  entry_id
})

const topology = (label: string, elements: ReadonlyArray<string>, n_atoms: number): JsonObject => ({
  label,
  elements,
  n_elements: elements.length,
  n_atoms
})

/** The entries, in the order of their ids. */
export const entries: ReadonlyArray<EntryDocument> = [
  entry("e3.archive.json", "-vNWIpQqPlUV_dWVaQoMtHCqhema", {
    entry_name: "e3.archive.json",
    entry_create_time: "2024-02-29T12:00:00+00:00",
    comment: "No. 3, the Quick-Brown fox's jump",
    text_search_contents: ["No. 3, the Quick-Brown fox's jump", "alpha two", "The quick brown fox 3 jumps"],
    n_quantities: 43,
    results: { material: { elements: [], n_elements: 0 }, properties: {} }
  }),
  entry("sub/e0.archive.json", "3u2NVCXO5_h_Uf1GURUblXJhG34M", {
    entry_name: "Alpha One",
    entry_create_time: "2026-01-31T23:59:59.999000+00:00",
    comment: "No. 0, the Quick-Brown fox's jump",
    text_search_contents: ["Alpha One", "The quick brown fox 0 jumps", "No. 0, the Quick-Brown fox's jump"],
    n_quantities: 67,
    results: {
      material: {
        elements: ["Si", "O"],
        n_elements: 2,
        material_id: "m1",
        chemical_formula_hill: "O2Si",
        symmetry: { crystal_system: "cubic", space_group_number: 227 },
        topology: [topology("original", ["Si", "O"], 3), topology("conventional cell", ["Si"], 10)]
      },
      properties: {
        n_calculations: 3,
        electronic: {
          band_gap: [
            { index: 0, value: 1.5 },
            { index: 1, value: 3 }
          ]
        }
      }
    }
  }),
  entry("e4.archive.json", "6qpbxCHoDVxOcFv-RQHBubPKos95", {
    entry_name: "Delta",
    entry_create_time: "2026-03-01T00:00:00+00:00",
    comment: "zebra",
    text_search_contents: ["zebra", "The quick brown fox 4 jumps", "Delta"],
    n_quantities: 43,
    results: { material: { elements: [], n_elements: 0 }, properties: {} }
  }),
  entry("sub/e1.archive.json", "cXcUslIGZIJMNBO3NLbn3Bvx9df2", {
    entry_name: "e1.archive.json",
    entry_create_time: "2026-11-02T05:06:07+00:00",
    comment: "No. 1, the Quick-Brown fox's jump",
    text_search_contents: ["No. 1, the Quick-Brown fox's jump", "Beta Two", "The quick brown fox 1 jumps"],
    n_quantities: 63,
    results: {
      material: {
        elements: ["Si"],
        n_elements: 1,
        material_id: "m2",
        chemical_formula_hill: "Si",
        symmetry: { crystal_system: "cubic", space_group_number: 225 },
        topology: [topology("original", ["Si"], 10), topology("conventional cell", ["O"], 3)]
      },
      properties: { n_calculations: 5, electronic: { band_gap: [{ index: 0, value: 2.25 }] } }
    }
  }),
  entry("sub/e2.archive.json", "m0VsOjqYJZnbJ4zsa1XUmg5BbaPo", {
    entry_name: "Gamma: Three",
    entry_create_time: "2026-11-24T00:00:00+00:00",
    comment: "No. 2, the Quick-Brown fox's jump",
    text_search_contents: ["No. 2, the Quick-Brown fox's jump", "Gamma: Three", "The quick brown fox 2 jumps"],
    references: ["https://a.org/x", "https://b.org/y"],
    n_quantities: 49,
    results: {
      material: {
        elements: ["Ti", "O"],
        n_elements: 2,
        material_id: "m3",
        chemical_formula_hill: "O2Ti",
        symmetry: { crystal_system: "hexagonal", space_group_number: 194 }
      },
      properties: {}
    }
  })
]

/** The answer to a search of their owner. */
export const answer = (request: SearchRequest): SearchAnswer =>
  Result.getOrThrow(Search.search(entries, { owner: "user", ...request }, owner, now))

/** Status and detail of the refusal of a search. */
export const refusal = (request: SearchRequest): readonly [status: number, detail: unknown] => {
  const { detail, status } = Result.getOrThrow(
    Result.flip(Search.search(entries, { owner: "user", ...request }, owner, now))
  )
  return [status, detail]
}

/** The main files that a query finds, without what all their names have in common. */
export const found = (query: unknown): string =>
  answer({ query })
    .data.map((row) => String(row["mainfile"]).replace(/^(sub\/)?(e\d).*$/, "$2"))
    .sort()
    .join(" ")
