/**
 * Files that bring definitions along, and how scenarios look at what comes of them.
 */
import { type Files, main, type Scenario, type Step } from "../Step.ts"

/** The base of sections that an entry can be. */
export const entryData = "nomad.datamodel.data.EntryData"
/** The module of the laboratory's notebook. */
export const eln = "nomad.datamodel.metainfo.eln"
/** A quantity to have something. */
export const text = { x: { type: "str" } }

/** A file of JSON. */
export const json = (value: unknown): string => JSON.stringify(value)

/** A file with sections, and data of one of them. */
export const schema = (sections: unknown, data?: unknown, more: object = {}): string =>
  json({ definitions: { name: "Own definitions", ...more, sections }, ...(data !== undefined && { data }) })

/** What depends on when and where processing ran. */
export const logs = ["data.archive.processing_logs"]

/** What describes NOMAD's own sections is its documentation. */
export const prose = ["$defs.*.description", "$defs.*.allOf.*.description", "allOf.*.description"]

/** Uploads files, and looks at the archives and rows that come of them. */
export const uploaded = (name: string, files: Files, ...more: ReadonlyArray<Step>): Scenario => ({
  name: `definitions: ${name}`,
  steps: [
    main(`POST /uploads?upload_name={run} ${name}`, { zip: files, capture: { upload: "upload_id" } }),
    ...Object.keys(files)
      .filter((path) => path.includes(".archive."))
      .map((path) =>
        main(`GET /uploads/{upload}/archive/mainfile/${path}`, {
          unstable: logs,
          // by their names, which have the ids of entries in them
          unordered: ["data.archive.metadata.sections", "data.archive.metadata.section_defs"],
          capture: { [path.split(".", 1)[0] ?? ""]: "data.entry_id" }
        })
      ),
    main("POST /entries/query", {
      json: { owner: "user", query: { upload_id: "{upload}" }, pagination: { order_by: "mainfile", page_size: 50 } },
      unstable: ["data.*.sections", "data.*.section_defs"]
    }),
    ...more
  ]
})

/** Where the ids of definitions are in an archive. */
export const definitionIds = {
  package: "data.archive.definitions.definition_id",
  section: "data.archive.data.m_def_id",
  quantity: "data.archive.definitions.section_definitions.0.quantities.0.definition_id"
}
