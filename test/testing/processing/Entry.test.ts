import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import type { Json, JsonObject } from "../../../src/testing/search/Document.ts"
import * as Entry from "../../../src/testing/processing/Entry.ts"
import * as EntryMetadata from "../../../src/testing/processing/EntryMetadata.ts"
import * as Identifiers from "../../../src/testing/processing/Identifiers.ts"
import * as Matchers from "../../../src/testing/processing/Matchers.ts"
import * as Recorded from "./Recorded.ts"

const encoded = (text: string) => new TextEncoder().encode(text)

/** The server's own order of these is that of a Python set: it says nothing. */
const sorted = (row: JsonObject): JsonObject => {
  const texts = row["text_search_contents"]
  return { ...row, text_search_contents: Array.isArray(texts) ? texts.map(String).sort() : [] }
}

/** Numbers to the last digit but one: Python and JavaScript add in different orders. */
const rounded = (value: Json): Json => {
  if (typeof value === "number") return Number(value.toPrecision(14))
  if (Array.isArray(value)) return value.map(rounded)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, rounded(each)]))
}

const summarised = [
  "quantities",
  "sections",
  "section_defs",
  "search_quantities",
  "text_search_contents",
  "entry_references"
]

const upload: EntryMetadata.Upload = {
  upload_id: "upload",
  upload_name: "a.zip",
  upload_create_time: "2026-01-02T03:04:05.678901Z",
  main_author: { user_id: "u1", name: "First Author" }
}

const process = (
  mainfile: string,
  content: string,
  more: Partial<Entry.Input> = {},
  others: ReadonlyArray<readonly [string, string]> = []
) =>
  Entry.processEntry({
    upload,
    mainfile,
    files: new Map([...others, [mainfile, content] as const].map(([path, text]) => [path, encoded(text)])),
    matcher: Matchers.matchFile(mainfile, encoded(content)) ?? Matchers.archive,
    now: "2026-01-02T03:04:07.123456Z",
    entry_create_time: "2026-01-02T03:04:06Z",
    ...more
  })

describe("Entry.processEntry, beside the server", () => {
  for (const recorded of Recorded.entries) {
    it.effect(`makes the same of ${recorded.about}`, () =>
      Effect.gen(function* () {
        const made = yield* Recorded.process(recorded)
        assert.strictEqual(made.entry_id, recorded.row.entry_id)
        assert.strictEqual(made.process_status, recorded.process_status)
        assert.deepStrictEqual(made.errors, recorded.errors)
        assert.deepStrictEqual(rounded(sorted(made.document)), rounded(sorted(recorded.row)))
        const { processing_logs: _logs, metadata, ...archive } = made.archive
        assert.deepStrictEqual(rounded(archive), rounded(recorded.archive))
        const own = Object.entries(metadata ?? {}).filter(([name]) => !summarised.includes(name))
        assert.deepStrictEqual(Object.fromEntries(own), recorded.metadata)
      })
    )
  }
})

describe("Entry.processEntry", () => {
  it.effect("reads YAML like JSON", () =>
    Effect.gen(function* () {
      const definition = "nomad.datamodel.metainfo.eln.ELNSample"
      const json = yield* process("a.archive.json", JSON.stringify({ data: { m_def: definition, name: "S" } }))
      const yaml = yield* process("a.archive.yaml", `data:\n  m_def: ${definition}\n  name: S\n`)
      assert.strictEqual(yaml.process_status, "SUCCESS")
      assert.deepStrictEqual(yaml.archive["data"], json.archive["data"])
      assert.strictEqual(yaml.document["entry_name"], "S")
    })
  )

  it.effect("fails at what the parser cannot take, and says so in the log", () =>
    Effect.gen(function* () {
      const sample = { m_def: "nomad.datamodel.metainfo.eln.ELNSample" }
      const contents = [
        "",
        "null",
        "[1, 2]",
        "5",
        "\u{feff}{}",
        JSON.stringify({ data: { m_def: "nomad.no.such.Section" } }),
        JSON.stringify({ data: [1] }),
        JSON.stringify({ data: { ...sample, name: ["a"] } }),
        JSON.stringify({ data: { ...sample, components: { name: "c" } } }),
        JSON.stringify({ data: { ...sample, components: [{ mass_fraction: "much" }] } }),
        JSON.stringify({ metadata: { references: "https://example.org" } }),
        JSON.stringify({ results: { material: { elements: ["Xx"] } } }),
        JSON.stringify({ results: { method: { method_name: "guess" } } })
      ]
      for (const content of contents) {
        const { process_status, errors, document, archive } = yield* process("a.archive.json", content)
        assert.strictEqual(process_status, "FAILURE", content)
        assert.deepStrictEqual(errors, ["ProcessFailure: parser failed with exception"])
        assert.strictEqual(document["processed"], false)
        assert.include(JSON.stringify(archive["processing_logs"]), "process failed with exception")
        assert.notProperty(archive, "data")
      }
      const yaml = yield* process("a.archive.yaml", "data: [1, 2")
      assert.deepStrictEqual(yaml.document["processing_errors"], [
        "Cannot parse archive json or yaml.",
        "process failed with exception"
      ])
    })
  )

  it.effect("lists the files of the entry's own folder, the main file first", () =>
    Effect.gen(function* () {
      const others = [
        ["run/b.txt", "b"],
        ["run/a.txt", "a"],
        ["run/sub/c.txt", "c"],
        ["d.txt", "d"]
      ] as const
      const { document } = yield* process("run/m.archive.json", "{}", {}, others)
      assert.deepStrictEqual(document["files"], ["run/m.archive.json", "run/a.txt", "run/b.txt"])
    })
  )

  it.effect("knows sections that the file itself defines", () =>
    Effect.gen(function* () {
      const thing = {
        base_sections: ["nomad.datamodel.data.EntryData"],
        quantities: { a: { type: "str" }, b: { type: "float" } }
      }
      const content = JSON.stringify({
        definitions: { name: "Mine", sections: { Thing: thing } },
        data: { m_def: "#/definitions/sections/Thing", a: "x", b: 1.5, c: "unknown" }
      })
      const { document, archive, entry_id } = yield* process("a.archive.json", content)
      assert.strictEqual(document["entry_type"], "Thing")
      assert.deepStrictEqual(document["data"], { a: "x", b: 1.5 })
      assert.include(JSON.stringify(document["search_quantities"]), `data.b#entry_id:${entry_id}.Thing`)
      assert.include(JSON.stringify(archive["data"]), "#/definitions/section_definitions/0")
    })
  )

  it.effect("lets what the file says win over what was edited", () =>
    Effect.gen(function* () {
      const edited = { comment: "edited", references: ["https://edited.example"], datasets: [{ dataset_id: "d" }] }
      const without = yield* process("a.archive.json", "{}", { edited })
      assert.strictEqual(without.document["comment"], "edited")
      assert.deepStrictEqual(without.document["datasets"], edited.datasets)
      assert.include(JSON.stringify(without.archive["metadata"]), '"datasets":["d"]')
      const content = JSON.stringify({ metadata: { comment: "own", references: ["https://own.example"] } })
      const { document } = yield* process("a.archive.json", content, { edited })
      assert.strictEqual(document["comment"], "own")
      assert.deepStrictEqual(document["references"], ["https://own.example"])
    })
  )

  it.effect("says which program a code's main file is from, and what kind of calculation it is", () =>
    Effect.gen(function* () {
      const content = "\n     Program PWSCF v.7.2 starts on  1Jan2026\n     BFGS Geometry Optimization\n"
      const { document, archive, parser_name } = yield* process("scf.out", content)
      assert.strictEqual(parser_name, "parsers/quantumespresso")
      assert.strictEqual(document["entry_type"], "Quantum ESPRESSO GeometryOptimization")
      assert.strictEqual(document["entry_name"], "Quantum ESPRESSO GeometryOptimization simulation")
      assert.strictEqual(document["domain"], "dft")
      assert.deepInclude(document["results"], {
        method: {
          method_name: "DFT",
          workflow_name: "GeometryOptimization",
          simulation: {
            program_name: "Quantum ESPRESSO",
            program_version: "not processed",
            program_version_internal: "not processed"
          }
        }
      })
      assert.deepStrictEqual(archive["run"], [{ program: { name: "Quantum ESPRESSO" } }])
      assert.deepInclude(archive["workflow2"], { name: "GeometryOptimization" })
    })
  )
})

describe("EntryMetadata.withUploadMetadata", () => {
  const coauthor = { user_id: "u2", name: "Second Author" }
  const reviewer = { user_id: "u3", name: "Third Reader" }

  it.effect("gives the row that processing again would give", () =>
    Effect.gen(function* () {
      const changed: EntryMetadata.Upload = {
        ...upload,
        upload_name: "renamed",
        coauthors: [coauthor],
        reviewers: [reviewer, coauthor],
        coauthor_groups: ["g1"],
        reviewer_groups: ["g2", "g1"],
        published: true,
        publish_time: "2026-02-01T00:00:00.123456Z",
        embargo_length: 3
      }
      const { document } = yield* process("a.archive.json", "{}")
      const row = EntryMetadata.withUploadMetadata(document, changed)
      assert.deepInclude(row, {
        upload_name: "renamed",
        published: true,
        publish_time: "2026-02-01T00:00:00.123000+00:00",
        with_embargo: true,
        writer_groups: ["g1"],
        viewer_groups: ["g1", "g2"],
        origin: "First Author"
      })
      assert.strictEqual(JSON.stringify(row["authors"]), JSON.stringify([upload.main_author, coauthor]))
      assert.strictEqual(
        JSON.stringify(row["viewers"]),
        JSON.stringify([upload.main_author, coauthor, reviewer, coauthor])
      )
      const again = yield* process("a.archive.json", "{}", { upload: changed })
      const { text_search_contents: _row, quantities: _q1, n_quantities: _n1, ...left } = row
      const { text_search_contents: _again, quantities: _q2, n_quantities: _n2, ...right } = again.document
      assert.deepStrictEqual(left, right)
    })
  )

  it.effect("takes away what is no longer there", () =>
    Effect.gen(function* () {
      const from = { ...upload, description: "d", published: true, publish_time: "2026-02-01T00:00:00Z" }
      const { document } = yield* process("a.archive.json", "{}", { upload: from, edited: { comment: "c" } })
      const { upload_name: _name, ...unnamed } = upload
      const row = EntryMetadata.withUploadMetadata(document, unnamed, {})
      assert.doesNotHaveAnyKeys(row, ["upload_name", "description", "publish_time", "comment"])
      assert.strictEqual(EntryMetadata.withUploadMetadata(document, unnamed)["comment"], "c")
    })
  )
})

describe("Entry.processEntry, among other files", () => {
  const upload_id = "upload"
  const sample = { m_def: "nomad.datamodel.metainfo.eln.ELNSample", name: "One", lab_id: "L1" }
  const one = ["one.archive.json", JSON.stringify({ data: sample })] as const

  it.effect("keeps references by main file as references by entry, and notes where they lead", () =>
    Effect.gen(function* () {
      const section = "../upload/archive/mainfile/one.archive.json#/data"
      const content = JSON.stringify({ workflow2: { inputs: [{ section }] } })
      const { document, archive } = yield* process("w.archive.json", content, {}, [one])
      const target = yield* Identifiers.entryId({ upload_id, mainfile: "one.archive.json" })
      assert.deepStrictEqual(archive["workflow2"], {
        inputs: [{ name: "One", section: `../upload/archive/${target}#/data` }]
      })
      assert.deepStrictEqual(document["entry_references"], [
        {
          target_reference: `../upload/archive/${target}#/data`,
          target_entry_id: target,
          target_mainfile: "one.archive.json",
          target_upload_id: upload_id,
          target_name: "data",
          target_path: "/data",
          source_name: "section",
          source_path: "workflow2.inputs.section",
          source_quantity: "nomad.datamodel.metainfo.workflow.Link.section"
        }
      ])
    })
  )

  it.effect("finds sections in the schema of another file", () =>
    Effect.gen(function* () {
      const schema = `definitions:
  sections:
    Thing:
      base_sections: [nomad.datamodel.metainfo.eln.ElnBaseSection, nomad.datamodel.data.EntryData]
      quantities:
        n: {type: int, shape: ["*"]}
      sub_sections:
        parts: {repeats: true, section: {quantities: {x: {type: np.float64}}}}
`
      const m_def = "../upload/raw/s.archive.yaml#/definitions/sections/Thing"
      const content = JSON.stringify({ data: { m_def, name: "D", n: [1, 2], parts: [{ x: 1.5 }] } })
      const { document } = yield* process("d.archive.json", content, {}, [["s.archive.yaml", schema]])
      const id = yield* Identifiers.entryId({ upload_id, mainfile: "s.archive.yaml" })
      assert.strictEqual(document["entry_type"], "Thing")
      assert.strictEqual(document["entry_name"], "D")
      assert.include(JSON.stringify(document["sections"]), `"entry_id:${id}.Thing","entry_id:${id}.Thing.Parts"`)
    })
  )

  it.effect("is not led astray by a schema that means harm", () =>
    Effect.gen(function* () {
      const schemas = [
        '{"Thing": {"base_sections": ["#/definitions/sections/Thing"]}}',
        '{"Thing": {"sub_sections": {"__proto__": {"section": {"quantities": {"polluted": {"type": "str"}}}}}}}',
        '{"Thing": {"quantities": {"a": {"type": "constructor"}}}}',
        '{"Thing": {"sub_sections": {"a": {"section": "#/definitions/sections/Thing"}}}}'
      ]
      const nested = '{"a":'.repeat(5000) + "{}" + "}".repeat(5000)
      const data = `{"m_def": "#/definitions/sections/Thing", "a": ${nested}, "__proto__": {"polluted": "yes"}}`
      for (const sections of schemas) {
        const content = `{"definitions": {"sections": ${sections}}, "data": ${data}}`
        const { process_status } = yield* process("a.archive.json", content)
        assert.include(["SUCCESS", "FAILURE"], process_status)
        assert.notProperty({}, "polluted")
      }
    })
  )
})
