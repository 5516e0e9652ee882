import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Entry from "../../../../src/testing/processing/Entry.ts"
import * as Matchers from "../../../../src/testing/processing/Matchers.ts"
import type { JsonObject } from "../../../../src/testing/search/Document.ts"
import recorded from "./recorded.json" with { type: "json" }

/** A section that an archive uses: its name, its id, and whether there is data of it. */
type Used = readonly [qualified_name: string, definition_id: string, used_directly: boolean]

/** An entry that a NOMAD 2.0.0 server made of definitions. */
interface Recorded {
  readonly mainfile: string
  readonly text: string
  readonly status: string
  readonly n_quantities?: number
  readonly section_defs?: ReadonlyArray<Used>
  readonly definitions?: JsonObject
  readonly data?: JsonObject
}

// the file is as the server answered: its shape is what the tests are about
const uploads = recorded as unknown as ReadonlyArray<{ readonly upload_id: string; readonly entries: Array<Recorded> }>

const moment = "2026-01-01T00:00:00Z"

const processed = (upload_id: string, { mainfile, text }: Recorded) =>
  Entry.processEntry({
    upload: {
      upload_id,
      upload_name: "probe",
      upload_create_time: moment,
      main_author: { user_id: "10000000-0000-0000-0000-000000000001", name: "Tess Tester" }
    },
    mainfile,
    files: new Map([[mainfile, new TextEncoder().encode(text)]]),
    matcher: Matchers.archive,
    now: moment,
    entry_create_time: moment
  })

const sectionsOf = ({ archive, entry_id }: Entry.ProcessedEntry): ReadonlyArray<Used> => {
  const { section_defs } = archive["metadata"] as { readonly section_defs: ReadonlyArray<JsonObject> } // always there
  return section_defs
    .filter(({ definition_qualified_name }) => String(definition_qualified_name).startsWith("entry_id:"))
    .map((each) => [
      String(each["definition_qualified_name"]).replace(entry_id, "{entry}"),
      String(each["definition_id"]),
      each["used_directly"] === true
    ])
}

/** Sections of one name come in any order. */
const sorted = (used: ReadonlyArray<Used> = []): ReadonlyArray<string> => used.map(String).toSorted()

describe("definitions that archives bring along", () => {
  for (const { upload_id, entries } of uploads) {
    for (const entry of entries) {
      it.effect(`${entry.mainfile} has the server's ids, and its data are of the server's sections`, () =>
        Effect.gen(function* () {
          const found = yield* processed(upload_id, entry)
          assert.strictEqual(found.process_status, entry.status)
          assert.strictEqual(found.hasArchive, entry.n_quantities !== undefined)
          if (!found.hasArchive) return
          const { data, definitions, metadata } = found.archive
          assert.deepStrictEqual(definitions, entry.definitions)
          assert.deepStrictEqual(data, entry.data)
          assert.deepStrictEqual(sorted(sectionsOf(found)), sorted(entry.section_defs))
          assert.strictEqual((metadata as JsonObject)["n_quantities"], entry.n_quantities)
        })
      )
    }
  }
})
