/**
 * Definitions: those that archives bring along, as the archive, search, `/metainfo` and `/schemas` show them.
 */
import { anonymous, bodies, each, main, type Scenario } from "../Step.ts"
import { definitionIds, entryData, json, logs, schema, text, uploaded, prose } from "./ownSchema.ts"

const simple = schema(
  { Thing: { base_section: entryData, quantities: { size: { type: "float", unit: "m" }, ...text } } },
  { m_def: "Thing", size: 1.5, x: "hello" }
)

const first = uploaded(
  "of one file",
  { "first.archive.json": simple },
  main("GET /entries/{first}/archive", { unstable: logs, capture: definitionIds }),
  ...bodies("main", "POST /entries/{first}/archive/query", [
    { required: { definitions: "*" } },
    { required: { definitions: { name: "*" } } },
    { required: { definitions: { section_definitions: { name: "*", quantities: "*" } } } },
    { required: { definitions: { "section_definitions[0]": { base_sections: "*" } } } },
    { required: { data: "*" } },
    { required: { data: { size: "*" } } }
  ]),
  ...each("main", [
    "GET /metainfo/{package}",
    "GET /metainfo/{section}",
    "GET /metainfo/{quantity}",
    "GET /schemas/entry_id:{first}.Other",
    "GET /schemas/entry_id:{first}.Thing@{package}",
    "GET /schemas/entry_id:{first}.Thing@tag",
    `GET /schemas/entry_id:{first}.Thing@${"0".repeat(40)}`,
    "GET /schemas/entry_id:nothing.Thing",
    "GET /schemas/entry_id:{first}.Thing.size",
    "GET /schemas/entry_id:{first}.Thing.x@{section}"
  ]),
  ...each(
    "main",
    [
      "GET /schemas/entry_id:{first}.Thing",
      "GET /schemas/entry_id:{first}.Thing@{section}",
      "GET /schemas/entry_id:{first}.Thing?unit_value=true",
      "GET /schemas/entry_id:{first}.Thing?section_subtypes=true",
      "GET /schemas/entry_id:{first}.Thing?property_subtypes=true&unit_value=true"
    ],
    { unstable: prose }
  ),
  anonymous("GET /metainfo/{section}"),
  anonymous("GET /schemas/entry_id:{first}.Thing", { unstable: prose }),
  ...bodies("main", "POST /entries/query", [
    {
      owner: "user",
      query: { "data.size#entry_id:{first}.Thing#float": { gte: 1 } },
      required: { include: ["mainfile"] }
    },
    { owner: "user", query: { "data.x#entry_id:{first}.Thing#str": "hello" }, required: { include: ["mainfile"] } },
    { owner: "user", query: { "data.x#entry_id:{first}.Thing#str": "other" }, required: { include: ["mainfile"] } },
    {
      owner: "user",
      query: { "section_defs.definition_id": "{section}" },
      required: { include: ["mainfile", "sections"] }
    },
    {
      owner: "user",
      query: { "section_defs.definition_qualified_name": "entry_id:{first}.Thing" },
      required: { include: ["mainfile"] }
    }
  ]),
  main("DELETE /uploads/{upload}"),
  main("GET /metainfo/{section}"),
  main("GET /schemas/entry_id:{first}.Thing", { unstable: prose })
)

const elsewhere = uploaded(
  "of other files",
  {
    "schema.archive.yaml": `definitions:
  name: Shared
  sections:
    Thing:
      base_sections: [${entryData}]
      quantities:
        x: {type: str}
      sub_sections:
        part: {section: Part, repeats: true}
    Part:
      quantities:
        y: {type: float, unit: mm}
`,
    "sub/far.archive.yaml": `definitions:
  sections:
    Far:
      base_sections: [../upload/raw/schema.archive.yaml#Thing]
      quantities:
        z: {type: int}
      sub_sections:
        more: {section: "../upload/raw/schema.archive.yaml#/definitions/section_definitions/1"}
`,
    "byName.archive.json": json({ data: { m_def: "../upload/raw/schema.archive.yaml#Thing", x: "1" } }),
    "byIndex.archive.json": json({
      data: {
        m_def: "../upload/raw/schema.archive.yaml#/definitions/section_definitions/0",
        x: "2",
        part: [{ y: 1 }, { y: 2 }]
      }
    }),
    "byPath.archive.json": json({
      data: { m_def: "../upload/raw/schema.archive.yaml#/definitions/sections/Thing", x: "3" }
    }),
    "byMainfile.archive.json": json({
      data: { m_def: "../upload/archive/mainfile/schema.archive.yaml#/definitions/section_definitions/0", x: "4" }
    }),
    "byFar.archive.json": json({
      data: { m_def: "../upload/raw/sub/far.archive.yaml#/Far", x: "5", z: 6, more: { y: 7 }, part: [{ y: 8 }] }
    }),
    "own.archive.json": schema(
      {
        Own: {
          base_section: "../upload/raw/schema.archive.yaml#Thing",
          quantities: { r: { type: "../upload/raw/schema.archive.yaml#Part" } }
        }
      },
      { m_def: "Own", x: "9", r: "#/data/part/0", part: [{ y: 1 }] }
    ),
    "nowhere.archive.json": json({ data: { m_def: "../upload/raw/none.archive.yaml#Thing", x: "1" } }),
    "nothing.archive.json": json({ data: { m_def: "../upload/raw/schema.archive.yaml#Other", x: "1" } })
  },
  main("GET /entries/{byIndex}/archive", { unstable: logs, capture: definitionIds }),
  main("GET /metainfo/{section}")
)

const there = "../uploads/{schemas}/archive/{schema}#"
const file = "../uploads/{schemas}/raw/schema.archive.json#"
const relative = "../uploads/{schemas}/raw/relative.archive.json#"

const otherUploads: Scenario = {
  name: "definitions: of other uploads",
  steps: [
    main("POST /uploads?upload_name={run} schemas", {
      zip: {
        "schema.archive.json": schema({ Thing: { base_section: entryData, quantities: text } }),
        "relative.archive.json": schema({ More: { base_section: "../upload/raw/schema.archive.json#Thing" } })
      },
      capture: { schemas: "upload_id" }
    }),
    main("GET /uploads/{schemas}/archive/mainfile/schema.archive.json", {
      unstable: logs,
      capture: {
        schema: "data.entry_id",
        package: definitionIds.package,
        section: "data.archive.definitions.section_definitions.0.definition_id"
      }
    }),
    main("POST /uploads?upload_name={run} data", {
      zip: {
        "based.archive.json": schema({ Own: { base_section: `${there}/Thing` } }, { m_def: "Own", x: "3" }),
        "byId.archive.json": json({ data: { m_def: "entry_id:{schema}.Thing@{section}", x: "4" } }),
        "byOwnId.archive.json": json({ data: { m_def_id: "{section}", x: "5" } }),
        "byBareId.archive.json": json({ data: { m_def: "Thing@{section}", x: "6" } }),
        "byFile.archive.json": json({ data: { m_def: `${file}Thing`, x: "9" } }),
        "byPath.archive.json": json({ data: { m_def: `${file.slice(2)}/definitions/section_definitions/0`, x: "10" } }),
        "basedOnFile.archive.json": schema({ Own: { base_section: `${file}Thing` } }, { m_def: "Own", x: "11" }),
        "relative.archive.json": json({ data: { m_def: `${relative}More`, x: "12" } }),
        "noFile.archive.json": json({ data: { m_def: "../uploads/{schemas}/raw/none.archive.json#Thing", x: "13" } }),
        "unknown.archive.json": json({ data: { m_def: `${there}Other`, x: "7" } }),
        "nowhere.archive.json": json({
          data: { m_def: "../uploads/{schemas}/archive/AAAAAAAAAAAAAAAAAAAAAAAAAAAA#Thing", x: "8" }
        })
      },
      capture: { upload: "upload_id" }
    }),
    ...each(
      "main",
      [
        "based",
        "byId",
        "byOwnId",
        "byBareId",
        "byFile",
        "byPath",
        "basedOnFile",
        "relative",
        "noFile",
        "unknown",
        "nowhere"
      ].map((name) => `GET /uploads/{upload}/archive/mainfile/${name}.archive.json`),
      { unstable: logs, unordered: ["data.archive.metadata.sections", "data.archive.metadata.section_defs"] }
    ),
    // by themselves: what such an entry is among is processed once more
    main("POST /uploads?upload_name={run} foreign", {
      zip: { "byIndex.archive.json": json({ data: { m_def: `${there}/definitions/section_definitions/0`, x: "1" } }) },
      capture: { foreign: "upload_id" }
    }),
    main("GET /uploads/{foreign}/archive/mainfile/byIndex.archive.json", {
      unstable: logs,
      unordered: ["data.archive.metadata.sections", "data.archive.metadata.section_defs"]
    }),
    main("GET /uploads/{foreign}/entries", { unstable: ["data.0.entry_metadata.section_defs"] }),
    main("GET /metainfo/{section}"),
    main("GET /metainfo/{package}"),
    main("GET /metainfo/486f476f18785f5f4bcbac10db7304d7de35636b")
  ]
}

/** All that schemas of NOMAD's own sections say in words. */
const allProse = ["", "$defs.*."].flatMap((place) =>
  [
    "description",
    "allOf.*.description",
    "anyOf.*.description",
    "properties.*.description",
    "properties.*.anyOf.*.description",
    "properties.*.items.anyOf.*.description"
  ].map((field) => `${place}${field}`)
)

const others: Scenario = {
  name: "metainfo and schemas",
  steps: [
    ...each("main", [
      `GET /metainfo/${"0".repeat(40)}`,
      `GET /metainfo/${"A".repeat(40)}`,
      `GET /metainfo/${"0".repeat(39)}`,
      "GET /metainfo/nomad.datamodel.data.EntryData",
      "GET /schemas/nothing",
      "GET /schemas/no.such.Schema",
      "GET /schemas/no.such.Schema@tag?format=metainfo",
      "GET /schemas/nomad.datamodel.data.EntryData@tag",
      "GET /schemas/nothing?format=xml",
      "GET /schemas/nothing?unit_value=perhaps&section_subtypes=x"
    ]),
    ...each(
      "main",
      [
        "GET /schemas/nomad.datamodel.data.EntryData",
        "GET /schemas/nomad.datamodel.data.EntryData@486f476f18785f5f4bcbac10db7304d7de35636b?unit_value=true",
        "GET /schemas/nomad.datamodel.data.ArchiveSection?property_subtypes=true",
        "GET /schemas/nomad.datamodel.metainfo.eln.ElnBaseSection",
        "GET /schemas/nomad.datamodel.metainfo.eln.Ensemble",
        "GET /schemas/nomad.datamodel.metainfo.basesections.v1.Process",
        "GET /schemas/nomad.datamodel.metainfo.basesections.v1.Process?section_subtypes=true",
        "GET /schemas/nomad.datamodel.metainfo.basesections.v1.Process?property_subtypes=true&unit_value=true",
        "GET /schemas/nomad.datamodel.metainfo.basesections.PureSubstance@0000000000000000000000000000000000000000",
        "GET /schemas/nomad.datamodel.results.BandGap?unit_value=true&section_subtypes=true",
        "GET /schemas/nomad.datamodel.results.Material?property_subtypes=true",
        "GET /schemas/nomad.datamodel.metainfo.workflow.Workflow"
      ],
      { unstable: allProse }
    ),
    main("GET /schemas/nomad.datamodel.data.EntryData?format=metainfo", {
      unstable: ["description", "quantities.*.description", "sub_sections.*.description"]
    }),
    main("POST /graph/query", {
      json: { metainfo: { nothing: "*", "nomad.nothing": { name: "*" } } },
      unordered: ["metainfo.m_errors"]
    }),
    anonymous("GET /schemas/nothing"),
    anonymous(`GET /metainfo/${"0".repeat(40)}`)
  ]
}

export const scenarios: ReadonlyArray<Scenario> = [others, first, elsewhere, otherUploads]
