/**
 * Schemas: what a section or a quantity holds, as JSON Schema or in NOMAD's own form.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import { NomadClient } from "../services/NomadClient.ts"

/**
 * In which form, and with what.
 *
 * @category models
 * @since 0.1.0
 */
export interface Options {
  /** `jsonschema`, which is draft 2020-12, unless told otherwise. */
  readonly format?: "jsonschema" | "metainfo"
  /** Writes quantities that have a unit as objects of `value` and `unit`. */
  readonly unit_value?: boolean
  /** Adds the sections that inherit from this one. */
  readonly section_subtypes?: boolean
  /** Adds the sections that inherit from those that this one holds. */
  readonly property_subtypes?: boolean
}

/**
 * A schema by its qualified name, such as `nomad.datamodel.data.EntryData`; `@` and the definition's id behind it make sure
 * that it is that version.
 *
 * `GET /schemas/{schema_id}`; fails with `DefinitionNotFound`.
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Effect.fn("Schemas.get")(function* (schema_id: string, options: Options = {}) {
  yield* Effect.annotateCurrentSpan("nomad.schema_id", schema_id)
  const nomad = yield* NomadClient
  return yield* nomad.schemas.get({ params: { schema_id }, query: { ...options } })
})
