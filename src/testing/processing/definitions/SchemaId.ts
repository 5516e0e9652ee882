/**
 * The ids of schemas: where the central NOMAD answers them.
 */

/** What a schema was asked to have beside the rest. */
export interface Flags {
  readonly unit_value?: boolean
  readonly section_subtypes?: boolean
  readonly property_subtypes?: boolean
}

/** The dialect of JSON Schema. */
export const dialect = "https://json-schema.org/draft/2020-12/schema"

const endpoint = "https://nomad-lab.eu/prod/v1/api/v1/schemas"

/** What a definition goes by in `$defs`: its qualified name up to the first colon. */
export const key = (qualified_name: string): string => qualified_name.split(":", 1)[0] ?? ""

/** The id of a schema. */
export const of = (
  qualified_name: string,
  definition_id: string,
  { unit_value, section_subtypes, property_subtypes }: Flags
): string => {
  const flags = Object.entries({ unit_value, section_subtypes, property_subtypes })
    .filter(([, isSet]) => isSet)
    .map(([name]) => `${name}=true`)
  const query = flags.length === 0 ? "" : `?${flags.join("&")}`
  return `${endpoint}/${key(qualified_name)}@${definition_id}${query}`
}
