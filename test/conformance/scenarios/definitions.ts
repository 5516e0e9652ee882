/**
 * Definitions: those that archives bring along, as the archive, search, `/metainfo` and `/schemas` show them.
 */
import { anonymous, bodies, each, type Files, main, type Scenario, type Step } from "../Step.ts"

const entryData = "nomad.datamodel.data.EntryData"
const eln = "nomad.datamodel.metainfo.eln"
const text = { x: { type: "str" } }

const json = (value: unknown): string => JSON.stringify(value)

/** A file with sections, and data of one of them. */
const schema = (sections: unknown, data?: unknown, more: object = {}): string =>
  json({ definitions: { name: "Own definitions", ...more, sections }, ...(data !== undefined && { data }) })

const logs = ["data.archive.processing_logs"]

/** What describes NOMAD's own sections is its documentation. */
const prose = ["$defs.*.description", "$defs.*.allOf.*.description", "allOf.*.description"]

/** Uploads files, and looks at the archives and rows that come of them. */
const uploaded = (name: string, files: Files, ...more: ReadonlyArray<Step>): Scenario => ({
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

const simple = schema(
  { Thing: { base_section: entryData, quantities: { size: { type: "float", unit: "m" }, ...text } } },
  { m_def: "Thing", size: 1.5, x: "hello" }
)

const definitionIds = {
  package: "data.archive.definitions.definition_id",
  section: "data.archive.data.m_def_id",
  quantity: "data.archive.definitions.section_definitions.0.quantities.0.definition_id"
}

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

const words = (text: string): ReadonlyArray<string> => text.trim().split(/\s*,\s*/)

const typeNames = words(`
  str, string, int, float, bool, boolean, complex, np.float64, numpy.int32, np.uint8, np.bool_, np.str_, np.datetime64,
  Datetime, nomad.metainfo.Datetime, JSON, URL, File, Any, Capitalized, Bytes, User, Author, Query,
  ${eln}.ElnBaseSection, All, #/All, #/definitions/section_definitions/0
`)

const types = [
  ...typeNames,
  { type_kind: "python", type_data: "int" },
  { type_kind: "numpy", type_data: "float32", disable_shape_check: true },
  { type_kind: "Enum", type_data: ["b", "a"] },
  { type_kind: "enum", type_data: ["b", "a"], type_descriptions: { a: "the first" } },
  { type_kind: "custom", type_data: "nomad.metainfo.data_type.JSON" },
  { type_kind: "User", type_data: "User" },
  { type_kind: "reference", type_data: "All" }
]

const named = (list: ReadonlyArray<unknown>, one: (each: unknown) => unknown) =>
  Object.fromEntries(list.map((each, index) => [`q${index}`, one(each)]))

const units = words(`
  m, eV/angstrom**2, kg*m/s^2, degC, degC/s, 1/s, mol/L, dimensionless, , µm, %, m², kWh, J/(mol*K), m per s, m**0.5,
  kilometers, delta_degC, m/m, kg m^2 s^-2
`)

const quantities = uploaded(
  "of quantities",
  {
    "types.archive.json": schema({ All: { base_section: entryData, quantities: named(types, (type) => ({ type })) } }),
    "units.archive.json": schema({
      All: { base_section: entryData, quantities: named(units, (unit) => ({ type: "float", unit })) }
    }),
    "measured.archive.json": schema({
      All: {
        quantities: {
          a: { type: "float", unit: "m", dimensionality: "[length]" },
          b: { type: "float", unit: "m/s", dimensionality: "[length] / [time]" },
          c: { type: "float", unit: "%", dimensionality: "dimensionless" }
        }
      }
    }),
    "more.archive.json": json({
      definitions: {
        name: "More",
        label: "A label",
        description: "All that can be said",
        sections: {
          A: {
            base_section: entryData,
            label: "L",
            description: "D",
            links: ["https://example.org"],
            aliases: ["AA"],
            deprecated: "old",
            unheard_of: 1,
            more: { k: 2 },
            categories: ["nomad.datamodel.data.EntryDataCategory"],
            quantities: {
              x: { type: "str", label: "l", aliases: ["xx"], links: ["u"], description: " d ", foo: 3 },
              d: { type: "float", default: 1.5 },
              e: { type: "str", default: "it's" },
              f: { type: "int", shape: ["*"], default: [1, 2] },
              g: { type: "bool", default: false },
              h: { type: "JSON", default: { a: null } },
              m: { type: "np.float64", shape: ["*", "*"] },
              n: { type: "int", shape: [3] },
              o: { type: "int", shape: "*" },
              v: { type: "float", virtual: true },
              VARIED_x: { type: "float", variable: true },
              u: { type: "float", flexible_unit: true },
              t: { type: "str", attributes: [{ name: "of", type: "int" }] }
            },
            attributes: [{ name: "at", type: "str" }]
          }
        }
      },
      data: {
        m_def: "AA",
        m_attributes: { at: "v" },
        xx: "v",
        m: [
          [1, 2],
          [3, 4]
        ],
        n: [1, 2, 3],
        v: 3,
        my_x: { my_x: { m_value: 5 } },
        u: { u: { m_value: 5, m_unit: "m" } },
        t: { t: { m_value: "5", m_attributes: { of: 3 } } }
      }
    }),
    "annotated.archive.json": schema({
      A: {
        base_section: entryData,
        m_annotations: { eln: { hide: ["x"] }, plot: [{ x: "x", y: "x" }], own: "word" },
        quantities: {
          x: { type: "str", m_annotations: { eln: { component: "StringEditQuantity" }, own: { a: 1 } } },
          y: { type: "float", a_eln: { component: "NumberEditQuantity", defaultDisplayUnit: "m" }, unit: "m" }
        }
      }
    })
  },
  ...each(
    "main",
    [
      "GET /schemas/entry_id:{types}.All",
      "GET /schemas/entry_id:{units}.All?unit_value=true",
      "GET /schemas/entry_id:{measured}.All",
      "GET /schemas/entry_id:{more}.A",
      "GET /schemas/entry_id:{more}.A.m",
      "GET /schemas/entry_id:{more}"
    ],
    { unstable: prose }
  )
)

const values = uploaded(
  "of data",
  Object.fromEntries(
    (
      [
        ["int", 5],
        ["int", 5.5],
        ["int", "5"],
        ["int", true],
        ["float", "1.5"],
        ["float", "one"],
        ["str", 5],
        ["str", false],
        ["bool", 1],
        ["bool", "yes"],
        ["Datetime", "2020-01-02T03:04:05"],
        ["JSON", { a: [1, null] }],
        ["JSON", "text"],
        ["URL", "https://example.org/x"],
        ["File", "notes.txt"],
        ["Capitalized", "some Words"],
        ["complex", "1+2j"],
        ["Any", [1, "two"]],
        [{ type_kind: "Enum", type_data: ["a", "b"] }, "b"],
        [{ type_kind: "Enum", type_data: ["a", "b"] }, "c"],
        ["str", ["a"]]
      ] as const
    ).map(([type, x], index) => [
      `v${String(index).padStart(2, "0")}.archive.json`,
      schema({ V: { base_section: entryData, quantities: { x: { type } } } }, { m_def: "V", x })
    ])
  )
)

const sections = uploaded(
  "of sections",
  {
    "inner.archive.json": schema(
      {
        A: {
          base_section: entryData,
          sub_sections: {
            b: { section: { quantities: text } },
            c_d: { repeats: true, description: "several", section: { quantities: text } }
          }
        }
      },
      { m_def: "A", b: { x: "1" }, c_d: [{ x: "2" }, { x: "3" }] }
    ),
    "named.archive.json": schema(
      {
        A: {
          base_section: entryData,
          inner_section_definitions: { B: { quantities: text } },
          sub_sections: { b: { sub_section: "B" }, c: { section: "C", repeats: true, label: "Cs" } }
        },
        C: { quantities: text }
      },
      { m_def: "#/definitions/section_definitions/0", b: { x: "1" }, c: [{ x: "2" }, { x: "3" }, { x: "4" }] }
    ),
    "inherited.archive.json": schema(
      {
        A: { base_sections: [entryData], quantities: { x: { type: "str", description: "d" }, y: { type: "int" } } },
        B: { base_section: "A", quantities: { x: { type: "str" }, z: { type: "bool" } } },
        C: { base_sections: ["#/B", `${eln}.ElnBaseSection`], sub_sections: { a: { section: "A" } } }
      },
      { m_def: "C", x: "1", y: 2, z: true, name: "See", a: { m_def: "B", x: "2", z: false } }
    ),
    "basic.archive.json": schema(
      {
        A: {
          base_sections: ["nomad.datamodel.metainfo.basesections.CompositeSystem", entryData],
          quantities: text,
          sub_sections: { samples: { section: `${eln}.ELNSample`, repeats: true } }
        }
      },
      { m_def: "A", name: "A system", x: "1", samples: [{ name: "one", chemical_formula: "H2O" }, { name: "two" }] }
    ),
    "tree.archive.json": schema(
      { N: { base_section: entryData, quantities: text, sub_sections: { n: { section: "N", repeats: true } } } },
      { m_def: "N", x: "0", n: [{ x: "1", n: [{ x: "11" }] }, { x: "2" }] }
    ),
    "referring.archive.json": schema(
      {
        A: {
          base_section: entryData,
          quantities: { r: { type: "B" }, rs: { type: "B", shape: ["*"] } },
          sub_sections: { b: { section: "B", repeats: true } }
        },
        B: { quantities: text }
      },
      { m_def: "A", b: [{ x: "1" }, { x: "2" }], r: "#/data/b/0", rs: ["#/data/b/0", "/data/b/1"] }
    ),
    "circle.archive.json": schema({ A: { base_section: "B" }, B: { base_section: "A" } }),
    "extending.archive.json": schema(
      {
        A: { base_section: entryData, quantities: text },
        B: { base_section: "A", extends_base_section: true, quantities: { y: { type: "int" } } }
      },
      { m_def: "A", x: "1", y: 2 }
    ),
    "plain.archive.json": schema({ A: { quantities: text } }, { m_def: "A", x: "1" }),
    "unnamed.archive.json": json({ definitions: { sections: [{ quantities: [{ name: "x", type: "str" }] }] } }),
    "twice.archive.json": json({ definitions: { name: "Twice", sections: [{ name: "A" }, { name: "A" }] } }),
    "empty.archive.json": json({ definitions: {} }),
    "nothing.archive.json": json({ definitions: { name: "Nothing", sections: {} } }),
    "written.archive.yaml": `definitions:
  name: Written
  section_definitions:
    - name: A
      base_sections: [${entryData}]
      quantities:
        - {name: x, type: str}
        - {name: d, type: Datetime}
data:
  m_def: "#/A"
  x: hello
  d: 2020-01-02
`
  },
  ...each(
    "main",
    [
      "GET /schemas/entry_id:{inner}.A",
      "GET /schemas/entry_id:{inner}.A.B",
      "GET /schemas/entry_id:{inner}.A.c_d",
      "GET /schemas/entry_id:{named}.A?property_subtypes=true",
      "GET /schemas/entry_id:{inherited}.A?section_subtypes=true",
      "GET /schemas/entry_id:{inherited}.B",
      "GET /schemas/entry_id:{tree}.N",
      "GET /schemas/entry_id:{referring}.A"
    ],
    { unstable: prose }
  )
)

const wrongFiles: Files = {
  "base.archive.json": schema({ A: { base_section: "nomad.nothing.Entry" } }),
  "type.archive.json": schema({ A: { quantities: { x: { type: "Nothing" } } } }),
  "typed.archive.json": schema({ A: { quantities: { x: { type: 5 } } } }),
  "untyped.archive.json": schema({ A: { quantities: { x: {} } } }),
  "null.archive.json": schema({ A: { quantities: { x: null } } }),
  "unit.archive.json": schema({ A: { quantities: { x: { type: "float", unit: "nosuch" } } } }),
  "dimension.archive.json": schema({
    A: { quantities: { x: { type: "float", unit: "m", dimensionality: "[mass]" } } }
  }),
  "name.archive.json": schema({ "A b": { base_section: entryData, quantities: text } }),
  "named.archive.json": schema({ A: { quantities: { "x y": { type: "str" } } } }),
  "again.archive.json": json({
    definitions: {
      sections: [
        {
          name: "A",
          quantities: [
            { name: "x", type: "str" },
            { name: "x", type: "int" }
          ]
        }
      ]
    }
  }),
  "sub.archive.json": schema({ A: { sub_sections: { b: { section: "B" } } } }),
  "subless.archive.json": schema({ A: { sub_sections: { b: {} } } }),
  "itself.archive.json": schema({ A: { base_section: "A" } }),
  "category.archive.json": schema({ A: { categories: ["C"] } }, undefined, { category_definitions: { C: {} } }),
  "component.archive.json": schema({
    A: { quantities: { x: { type: "str", m_annotations: { eln: { component: "NoSuch" } } } } }
  }),
  "fitting.archive.json": schema({
    A: { quantities: { x: { type: "str", m_annotations: { eln: { component: "NumberEditQuantity" } } } } }
  }),
  "annotation.archive.json": schema({ A: { m_annotations: 5 } }),
  "shape.archive.json": schema({ A: { quantities: { x: { type: "int", shape: 3 } } } }),
  "text.archive.json": json({ definitions: "x" }),
  "list.archive.json": json({ definitions: [] }),
  "gone.archive.json": json({ definitions: null }),
  "sections.archive.json": json({ definitions: { sections: "x" } }),
  "section.archive.json": json({ definitions: { sections: { A: "x" } } }),
  "m_def.archive.json": schema({ A: { base_section: entryData, quantities: text } }, { m_def: "B", x: "1" }),
  "path.archive.json": schema({ A: { base_section: entryData, quantities: text } }, { m_def: "#/definitions/A" }),
  "value.archive.json": schema({ A: { base_section: entryData, quantities: text } }, { m_def: "A", x: {} })
}

const wrong = uploaded("that are wrong", wrongFiles, main("GET /uploads/{upload}/entries?page_size=50"))

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
        "GET /schemas/nomad.datamodel.metainfo.eln.ElnBaseSection"
      ],
      { unstable: ["description", ...prose] }
    ),
    anonymous("GET /schemas/nothing"),
    anonymous(`GET /metainfo/${"0".repeat(40)}`)
  ]
}

export const scenarios: ReadonlyArray<Scenario> = [others, first, quantities, values, sections, wrong, elsewhere]
