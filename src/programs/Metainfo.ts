/**
 * The metainfo: packages of definitions, which say what the sections of an archive hold.
 *
 * @since 0.1.0
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { optional, Section } from "../schema/internal/Field.ts"
import { InvalidRequest } from "../schema/NomadError.ts"
import { NomadClient } from "../services/NomadClient.ts"
import { decoded } from "./internal/Decoded.ts"

/**
 * A package of definitions, and where it comes from.
 *
 * @category models
 * @since 0.1.0
 */
export class DefinitionPackage extends Schema.Class<DefinitionPackage>("effect-nomad/DefinitionPackage")({
  /** The entry in whose archive it stands; absent for packages of the server's own. */
  entry_id: optional(Schema.String),
  upload_id: optional(Schema.String),
  snapshot_package_id: optional(Schema.String),
  /** The id that was asked for. */
  snapshot_section_id: optional(Schema.String),
  /** The ids of the sections in it. */
  snapshot_section_ids: optional(Schema.Array(Schema.String)),
  /** The package, as NOMAD writes it. */
  data: optional(Section)
}) {}

const decodePackage = decoded(DefinitionPackage, "/metainfo/{definition_id}")

/**
 * The package that has a definition: what an archive's `m_def_id` names, or a row's `section_defs`.
 *
 * `GET /metainfo/{definition_id}`; fails with `DefinitionNotFound`.
 *
 * @category operations
 * @since 0.1.0
 */
export const get = Effect.fn("Metainfo.get")(function* (definition_id: string) {
  if (!/^[a-f0-9]{40}$/.test(definition_id)) {
    return yield* InvalidRequest.of("give the 40 hexadecimal digits of a definition's id", ["definition_id"])
  }
  yield* Effect.annotateCurrentSpan("nomad.definition_id", definition_id)
  const nomad = yield* NomadClient
  return yield* decodePackage(yield* nomad.metainfo.get({ params: { definition_id } }))
})
