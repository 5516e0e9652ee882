import { assert, describe, it } from "@effect/vitest"
import * as Equal from "effect/Equal"
import * as Schema from "effect/Schema"
import { inspect } from "node:util"
import { Entry, EntryFromWire, EntryProcessingFromWire } from "../../src/schema/Entry.ts"

const person = { user_id: "u-1", name: "Tess Tester" }

/** The 40 fields of an entry in the seed's order, and how this one shows those that are printed. */
const shown: ReadonlyArray<readonly [field: string, json: unknown, printed?: string]> = [
  ["entry_id", "zQJMKax7xk384h_rx7VW_-6bRIgi", '"zQJMKax7xk384h_rx7VW_-6bRIgi"'],
  ["upload_id", "RdA_3ZsOTMqbtAhYLivVsw", '"RdA_3ZsOTMqbtAhYLivVsw"'],
  ["references", ["https://doi.org/10.1/2"], '["https://doi.org/10.1/2"]'],
  ["origin", "Tess Tester", '"Tess Tester"'],
  ["quantities", ["", "metadata"]],
  ["datasets", [{ dataset_id: "d-1", dataset_name: "one" }]],
  ["n_quantities", 34, "34"],
  ["nomad_version", "1.3.7", '"1.3.7"'],
  ["upload_create_time", "2024-10-14T20:48:41.959000+00:00", "2024-10-14T20:48:41.959Z"],
  ["nomad_commit", "", '""'],
  ["section_defs", [{ used_directly: true, definition_id: "0f".repeat(20), definition_qualified_name: "nomad.a.B" }]],
  ["processing_errors", ["one"], '["one"]'],
  ["results", { material: { elements: ["Si"] } }],
  ["entry_name", "test.archive.json", '"test.archive.json"'],
  ["last_processing_time", "2024-10-14T20:48:42.415000+00:00", "2024-10-14T20:48:42.415Z"],
  ["parser_name", "parsers/archive", '"parsers/archive"'],
  ["calc_id", "zQJMKax7xk384h_rx7VW_-6bRIgi", '"zQJMKax7xk384h_rx7VW_-6bRIgi"'],
  ["published", false, "false"],
  ["writers", [person], "[NomadUser(name=Tess Tester)]"],
  ["sections", ["nomad.a.B"]],
  ["processed", true, "true"],
  ["mainfile", "test.archive.json", '"test.archive.json"'],
  ["main_author", person, "NomadUser(name=Tess Tester)"],
  ["viewers", [person]],
  ["entry_create_time", "2024-10-14T20:48:42.288000+00:00", "2024-10-14T20:48:42.288Z"],
  ["with_embargo", false, "false"],
  ["files", ["test.archive.json"]],
  ["entry_type", "Schema", '"Schema"'],
  ["authors", [person, { name: "A. Nonymous" }]],
  ["license", "CC BY 4.0", '"CC BY 4.0"'],
  ["domain", "dft", '"dft"'],
  ["optimade", { nelements: 1 }],
  ["comment", "This is a test", '"This is a test"'],
  ["upload_name", "Test Upload", '"Test Upload"'],
  ["viewer_groups", ["g-1"]],
  ["writer_groups", ["g-1"]],
  ["text_search_contents", ["words"], '["words"]'],
  ["publish_time", "2024-10-15T00:00:00+00:00", "2024-10-15T00:00:00.000Z"],
  ["entry_references", [{ target_entry_id: "e" }], '[{"target_entry_id":"e"}]'],
  ["url", "https://oasis.example.org/nomad-oasis/api/v1", '"https://oasis.example.org/nomad-oasis/api/v1"']
]

const json = Object.fromEntries(shown.map(([field, value]) => [field, value]))
const least = { entry_id: "zQJMKax7xk384h_rx7VW_-6bRIgi", upload_id: "RdA_3ZsOTMqbtAhYLivVsw" }

const decode = Schema.decodeUnknownSync(EntryFromWire)
const commented = (comment: string) => decode({ ...least, comment })

describe("Entry", () => {
  it("has all 40 fields", () => {
    const entry = decode(json)
    assert.lengthOf(shown, 40)
    assert.deepStrictEqual(Object.keys(entry).sort(), [...Object.keys(json), "raw"].sort())
  })

  it("is printed with 29 of them, in the seed's order", () => {
    const printed = shown.flatMap(([field, , printed]) => (printed === undefined ? [] : [`${field}=${printed}`]))
    assert.lengthOf(printed, 29)
    assert.strictEqual(String(decode(json)), `NomadEntry(${printed.join(", ")})`)
    assert.strictEqual(inspect(decode(json)), `NomadEntry(${printed.join(", ")})`)
  })

  it("needs no more than its ids, and has nulls like what is missing", () => {
    const nulls = Object.fromEntries(Object.keys(json).map((field) => [field, null]))
    const { url: _, ...server } = nulls
    for (const row of [least, { ...server, ...least }]) {
      assert.deepStrictEqual(Object.keys(decode(row)).sort(), ["entry_id", "raw", "upload_id"])
    }
    assert.throws(() => decode({ entry_id: least.entry_id }), /upload_id/)
  })

  it("has authors with and without an account, datasets and section definitions as such", () => {
    const { authors, datasets, section_defs } = decode(json)
    assert.deepStrictEqual<ReadonlyArray<unknown> | undefined>(
      authors?.map(({ name, user_id }) => [user_id, name]),
      [
        ["u-1", "Tess Tester"],
        [undefined, "A. Nonymous"]
      ]
    )
    assert.strictEqual(datasets?.[0]?.dataset_name, "one")
    assert.deepStrictEqual(
      { ...section_defs?.[0] },
      {
        used_directly: true,
        definition_id: "0f".repeat(20),
        definition_qualified_name: "nomad.a.B"
      }
    )
  })

  it("has its page in the interface of the deployment that it came from", () => {
    assert.strictEqual(
      decode(json).guiUrl,
      "https://oasis.example.org/nomad-oasis/gui/user/uploads/upload/id/RdA_3ZsOTMqbtAhYLivVsw" +
        "/entry/id/zQJMKax7xk384h_rx7VW_-6bRIgi"
    )
    assert.isUndefined(decode(least).guiUrl)
  })

  it("is a value", () => {
    assert.isTrue(Equal.equals(decode(json), decode({ ...json })))
    assert.isFalse(Equal.equals(decode(json), decode({ ...json, comment: "another" })))
    assert.instanceOf(decode(json), Entry)
  })
})

describe("the comment of an entry", () => {
  it("gives the properties that workflow managers leave in it as JSON", () => {
    const entry = commented(
      JSON.stringify({ job_id: "7", workflow_name: "relax", state_point: { T: 300 }, mdp_files: ["nvt.mdp"] })
    )
    assert.strictEqual(entry.job_id, "7")
    assert.strictEqual(entry.workflow_name, "relax")
    assert.deepStrictEqual(entry.state_point, { T: 300 })
    assert.deepStrictEqual(entry.mdp_files, ["nvt.mdp"])
  })

  it("gives none where it is no JSON object, and never fails", () => {
    const comments = [
      "This is a test",
      "",
      "{",
      "[]",
      "7",
      "null",
      '"job_id"',
      "[1]",
      '{"other":1}',
      '{"state_point":7}'
    ]
    for (const entry of [decode(least), ...comments.map(commented)]) {
      assert.isUndefined(entry.job_id, entry.comment)
      assert.isUndefined(entry.workflow_name, entry.comment)
      assert.isUndefined(entry.mdp_files, entry.comment)
      assert.deepStrictEqual(entry.state_point, {}, entry.comment)
    }
  })

  it.prop("never fails, whatever it is", [Schema.String], ([comment]) => {
    const entry = commented(comment)
    assert.strictEqual(entry.comment, comment)
    assert.isObject(entry.state_point)
  })
})

describe("EntryProcessing", () => {
  const row = {
    ...least,
    mainfile: "a.archive.json",
    parser_name: "parsers/archive",
    process_running: true,
    errors: [],
    warnings: []
  }
  const processing = Schema.decodeUnknownSync(EntryProcessingFromWire)

  it("may have no metadata yet, missing or null", () => {
    assert.isUndefined(processing(row).entry_metadata)
    assert.isUndefined(processing({ ...row, entry_metadata: null }).entry_metadata)
  })

  it("is ready where a server leaves its state out", () => {
    assert.strictEqual(processing(row).process_status, "READY")
  })
})
