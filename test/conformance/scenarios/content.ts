/**
 * The files that scenarios upload.
 */
import type { Files } from "../Step.ts"

const eln = "nomad.datamodel.metainfo.eln"

const json = (value: unknown): string => JSON.stringify(value, null, 2)

/** Six main files, one of them broken, among others. */
export const files: Files = {
  "alpha.archive.json": json({
    data: {
      m_def: `${eln}.ElnBaseSection`,
      name: "Alpha",
      description: "<p>The first of them</p>",
      tags: ["one", "two"],
      lab_id: "LAB-1"
    }
  }),
  "beta.archive.json": json({
    metadata: { entry_name: "Named beta", comment: "of its own", references: ["https://example.org/beta"] },
    data: { m_def: `${eln}.ELNSample`, name: "Beta", chemical_formula: "H2O", lab_id: "LAB-2" }
  }),
  "gamma.archive.yaml": `data:\n  m_def: ${eln}.ElnBaseSection\n  name: Gamma\n  description: the third\n`,
  "sub/delta.archive.json": json({
    data: { m_def: `${eln}.ELNProcess`, name: "Delta", datetime: "2001-02-03T04:05:06Z", method: "heating" }
  }),
  "sub/own.archive.json": json({
    definitions: {
      name: "Own",
      sections: {
        Thing: {
          base_section: "nomad.datamodel.data.EntryData",
          quantities: { size: { type: "float", unit: "m" }, word: { type: "str" } }
        }
      }
    },
    data: { m_def: "Thing", size: 1.5, word: "hello" }
  }),
  "broken.archive.json": "{broken",
  "notes.txt": "some notes\n",
  "sub/more.txt": "some more\n"
}
