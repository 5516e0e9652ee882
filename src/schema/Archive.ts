/**
 * Archives: everything that NOMAD extracted from one entry.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { EntryId, UploadId } from "./Identifier.ts"
import { optional, Section } from "./internal/Field.ts"

/**
 * An archive. Its sections are as deep and as various as NOMAD's schemas; the ones named here are at the top of every
 * archive that has them, others keep their own names in `raw`.
 *
 * @category models
 * @since 0.1.0
 */
export const Archive = Schema.StructWithRest(
  Schema.Struct({
    processing_logs: Schema.optionalKey(Schema.Array(Section)),
    metadata: Schema.optionalKey(Section),
    results: Schema.optionalKey(Section),
    data: Schema.optionalKey(Section),
    run: Schema.optionalKey(Schema.Array(Section)),
    workflow2: Schema.optionalKey(Section),
    definitions: Schema.optionalKey(Section),
    m_ref_archives: Schema.optionalKey(Section)
  }),
  [Schema.Record(Schema.String, Schema.Unknown)]
)
/** @since 0.1.0 */
export type Archive = typeof Archive.Type

/**
 * What to read of an archive: `"*"` for all of it, or a tree of section names whose leaves are `"*"`, `"include"`,
 * `"include-resolved"` or `"exclude"`.
 *
 * @category models
 * @since 0.1.0
 */
export const Required = Schema.Union([Schema.String, Schema.Record(Schema.String, Schema.Unknown)])
/** @since 0.1.0 */
export type Required = typeof Required.Type

/**
 * What to read of a section: all of it (`"*"` or `"include"`), all of it and what it refers to (`"include-resolved"`), or
 * nothing (`"exclude"`).
 *
 * @category models
 * @since 0.1.0
 */
export type Directive = "*" | "include" | "include-resolved" | "exclude"

/**
 * The sections that are wanted, and what of each. A name may say which elements of a repeated section (see {@link at} and
 * {@link slice}); `"*"` as a name says what is wanted of all others.
 *
 * @category models
 * @since 0.1.0
 */
export interface Tree {
  readonly [section: string]: Directive | Tree
}

/**
 * How references are followed.
 *
 * @category models
 * @since 0.1.0
 */
export interface ResolveOptions {
  /** Puts what is referred to in the place of the reference, instead of beside it in `m_ref_archives`. */
  readonly resolveInplace?: boolean
}

/**
 * What to read of an archive, as a tree in which the compiler knows every directive.
 *
 * @example
 * ```ts
 * import { Archive, Entries } from "effect-nomad"
 *
 * const lastEnergies = (id: string) =>
 *   Entries.archive(id, Archive.required({ run: { [Archive.at("calculation", -1)]: { energy: "*" } }, metadata: "include" }))
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const required = (tree: Tree, options: ResolveOptions = {}): Required => ({
  ...tree,
  ...(options.resolveInplace === undefined ? {} : { "resolve-inplace": options.resolveInplace })
})

/**
 * The name of one element of a repeated section, from 0; -1 is the last. It stays a list, of one element.
 *
 * @category constructors
 * @since 0.1.0
 */
export const at = (section: string, index: number): string => `${section}[${index}]`

/**
 * The name of some elements of a repeated section: from the first index up to the second, which is left out.
 *
 * @category constructors
 * @since 0.1.0
 */
export const slice = (section: string, from: number, to?: number): string => `${section}[${from}:${to ?? ""}]`

/**
 * An archive that a query found, with the ids of its entry.
 *
 * @category models
 * @since 0.1.0
 */
export class FoundArchive extends Schema.Class<FoundArchive>("effect-nomad/FoundArchive")({
  entry_id: EntryId,
  upload_id: UploadId,
  parser_name: optional(Schema.String),
  archive: Archive
}) {}

/**
 * Where an archive belongs, beside the archive itself.
 *
 * @category models
 * @since 0.1.0
 */
export const EntryArchive = Schema.Struct({
  entry_id: optional(Schema.String),
  upload_id: optional(Schema.String),
  parser_name: optional(Schema.String),
  archive: optional(Archive)
})
