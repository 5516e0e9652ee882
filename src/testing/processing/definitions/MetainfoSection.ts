/**
 * What describes the definition of a section, in the metainfo's own terms: what the server answers for
 * `format=metainfo`, whatever schema is asked for. Without NOMAD's words.
 */
import type { Json } from "../../search/Document.ts"

/** Where the metainfo's own package stands among those that a server loads. */
const definitions = "/packages/22/section_definitions"

const section = `${definitions}/3`

const reference = { type_kind: "reference", type_data: section }
const text = { type_kind: "python", type_data: "str" }
const truth = { type_kind: "python", type_data: "bool" }
const custom = (name: string) => ({ type_kind: "custom", type_data: `nomad.metainfo.data_type.${name}` })

const several = { shape: ["0..*"], default: [] }
const derived = { type: custom("Any"), cached: true, virtual: true }

const quantities: ReadonlyArray<readonly [name: string, attributes: { readonly [name: string]: Json }]> = [
  ["base_sections", { type: reference, ...several }],
  ["extending_sections", { type: reference, ...several }],
  ["extends_base_section", { type: truth, default: false }],
  ["inheriting_sections", { type: reference, ...several, virtual: true }],
  ["constraints", { type: text, ...several }],
  ["event_handlers", { type: custom("Callable"), ...several, virtual: true }],
  ["inherited_sections", derived],
  ["all_base_sections", { ...derived, cached: false }],
  ["all_inheriting_sections", derived],
  ["all_properties", derived],
  ["all_quantities", derived],
  ["all_sub_sections", derived],
  ["all_sub_sections_by_section", derived],
  ["all_aliases", derived],
  ["all_inner_section_definitions", derived],
  ["has_variable_names", derived],
  ["path", derived]
]

const subSections: ReadonlyArray<{ readonly [name: string]: Json }> = [
  { name: "quantities", sub_section: `${definitions}/6` },
  { name: "sub_sections", sub_section: `${definitions}/7` },
  {
    name: "inner_section_definitions",
    aliases: ["inner_section_defs", "section_defs", "inner_sections", "sections"],
    sub_section: section
  }
]

const placed = (kind: string, list: string, index: number) => ({
  m_def: `nomad.metainfo.metainfo.${kind}`,
  m_parent_index: index,
  m_parent_sub_section: list
})

/** The answer. */
export const json: Json = {
  ...placed("Section", "section_definitions", 3),
  name: "Section",
  base_sections: [`${definitions}/0`],
  constraints: ["resolved_base_sections", "unique_names", "valid_name"],
  quantities: quantities.map(([name, attributes], index) => ({
    ...placed("Quantity", "quantities", index),
    name,
    ...attributes
  })),
  sub_sections: subSections.map((each, index) => ({
    ...placed("SubSection", "sub_sections", index),
    ...each,
    repeats: true
  }))
}
