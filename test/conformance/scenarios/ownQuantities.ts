/**
 * Quantities that archives define, and values of them.
 */
import { each, type Scenario } from "../Step.ts"
import { eln, entryData, json, prose, schema, uploaded } from "./ownSchema.ts"

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

export const scenarios: ReadonlyArray<Scenario> = [quantities, values]
