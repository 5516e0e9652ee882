/**
 * Sections that archives define, in all their relations, and what is wrong with some.
 */
import { each, type Files, main, type Scenario } from "../Step.ts"
import { eln, entryData, json, prose, schema, text, uploaded } from "./ownSchema.ts"

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

export const scenarios: ReadonlyArray<Scenario> = [sections, wrong]
