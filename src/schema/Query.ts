/**
 * NOMAD's query language, as its JSON has it.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { optional } from "./internal/Field.ts"

/**
 * Whose entries a search looks at: `public` (published, no embargo), `visible` (those and what I may see), `all` (those
 * and the metadata of what is under embargo), `shared` (what I may see as a member), `user` (mine), `staging` (unpublished
 * and visible to me), `admin` (everything, for the admin).
 *
 * @category models
 * @since 0.1.0
 */
export const Owner = Schema.Literals(["public", "all", "visible", "shared", "user", "staging", "admin"])
/** @since 0.1.0 */
export type Owner = typeof Owner.Type

/**
 * A value to compare with.
 *
 * @category models
 * @since 0.1.0
 */
export type Value = string | number | boolean

/**
 * What a quantity has to be: a value, one or all of several, or within bounds.
 *
 * @category models
 * @since 0.1.0
 */
export type Condition =
  | Value
  | ReadonlyArray<Value>
  | { readonly gt?: Value; readonly gte?: Value; readonly lt?: Value; readonly lte?: Value }
  | { readonly all: ReadonlyArray<Value> }
  | { readonly any: ReadonlyArray<Value> }
  | { readonly none: ReadonlyArray<Value> }
  | { readonly [quantity: string]: Condition }

/**
 * A query: quantities with the values they have to have, a suffix (`:all :any :none :gt :gte :lt :lte`) where equality is
 * not meant, and `and`, `or`, `not` around them.
 *
 * @example
 * ```ts
 * import type { Query } from "effect-nomad"
 *
 * const oxides: Query.Query = {
 *   and: [{ "results.material.elements:all": ["Ti", "O"] }, { not: { "results.material.n_elements:gt": 3 } }]
 * }
 * ```
 *
 * @category models
 * @since 0.1.0
 */
export type Query =
  | { readonly and: ReadonlyArray<Query> }
  | { readonly or: ReadonlyArray<Query> }
  | { readonly not: Query }
  | { readonly [quantity: string]: Condition }

/**
 * What most searches ask for.
 *
 * @category models
 * @since 0.1.0
 */
export interface Filter {
  readonly dataset_id?: string
  /** Such as `GeometryOptimization`. */
  readonly workflow_name?: string
  /** Such as `VASP`. */
  readonly program_name?: string
  /** The external database, or the name of the main author. */
  readonly origin?: string
  readonly upload_id?: string
}

const quantities: { readonly [K in keyof Filter]-?: string } = {
  dataset_id: "datasets.dataset_id",
  workflow_name: "results.method.workflow_name",
  program_name: "results.method.simulation.program_name",
  origin: "origin",
  upload_id: "upload_id"
}

/**
 * The query for what most searches ask for: all that is given has to hold, what is not given is not asked for.
 *
 * @example
 * ```ts
 * import { Entries, Query } from "effect-nomad"
 *
 * const relaxed = Entries.query(Query.by({ program_name: "VASP", workflow_name: "GeometryOptimization" }))
 * ```
 *
 * @category constructors
 * @since 0.1.0
 */
export const by = (filter: Filter): Query => ({
  and: Object.entries(quantities).flatMap(([name, quantity]) => {
    const value = filter[name as keyof Filter]
    return value === undefined ? [] : [{ [quantity]: value }]
  })
})

const compared =
  (operator: string) =>
  (quantity: string, value: Value): Query => ({ [`${quantity}:${operator}`]: value })

const among =
  (operator: string) =>
  (quantity: string, values: ReadonlyArray<Value>): Query => ({
    [`${quantity}:${operator}`]: values
  })

/**
 * The quantity has this value. A list quantity has it among its values.
 *
 * @category constructors
 * @since 0.1.0
 */
export const eq = (quantity: string, value: Value): Query => ({ [quantity]: value })

/**
 * The quantity is greater than the value: a number, or a date-time as text.
 *
 * @category constructors
 * @since 0.1.0
 */
export const gt: (quantity: string, value: Value) => Query = compared("gt")

/**
 * The quantity is the value, or greater.
 *
 * @category constructors
 * @since 0.1.0
 */
export const gte: (quantity: string, value: Value) => Query = compared("gte")

/**
 * The quantity is less than the value.
 *
 * @category constructors
 * @since 0.1.0
 */
export const lt: (quantity: string, value: Value) => Query = compared("lt")

/**
 * The quantity is the value, or less.
 *
 * @category constructors
 * @since 0.1.0
 */
export const lte: (quantity: string, value: Value) => Query = compared("lte")

/**
 * The quantity has every one of the values, and may have others.
 *
 * @category constructors
 * @since 0.1.0
 */
export const all: (quantity: string, values: ReadonlyArray<Value>) => Query = among("all")

/**
 * The quantity has at least one of the values.
 *
 * @category constructors
 * @since 0.1.0
 */
export const any: (quantity: string, values: ReadonlyArray<Value>) => Query = among("any")

/**
 * The quantity has not one of the values.
 *
 * @category constructors
 * @since 0.1.0
 */
export const none: (quantity: string, values: ReadonlyArray<Value>) => Query = among("none")

/**
 * All of the queries hold; with none of them, everything does.
 *
 * @example
 * ```ts
 * import { Query } from "effect-nomad"
 *
 * const oxides = Query.and(
 *   Query.all("results.material.elements", ["Ti", "O"]),
 *   Query.not(Query.gt("results.material.n_elements", 3)),
 *   // NOMAD's own JSON goes along with it.
 *   { "results.method.workflow_name": "GeometryOptimization" }
 * )
 * ```
 *
 * @category combinators
 * @since 0.1.0
 */
export const and = (...queries: ReadonlyArray<Query>): Query => ({ and: queries })

/**
 * At least one of the queries holds.
 *
 * @category combinators
 * @since 0.1.0
 */
export const or = (...queries: ReadonlyArray<Query>): Query => ({ or: queries })

/**
 * The query does not hold.
 *
 * @category combinators
 * @since 0.1.0
 */
export const not = (query: Query): Query => ({ not: query })

const Json: Schema.Codec<{ readonly [key: string]: unknown }> = Schema.Record(Schema.String, Schema.Unknown)

/**
 * A query on the wire, where the server itself says what is wrong with it.
 *
 * @category codecs
 * @since 0.1.0
 */
export const QueryFromWire = Json

/**
 * Which parts of each row are wanted: names, or patterns with `*`.
 *
 * @category models
 * @since 0.1.0
 */
export const RowFields = Schema.Struct({
  include: optional(Schema.Array(Schema.String)),
  exclude: optional(Schema.Array(Schema.String))
})
/** @since 0.1.0 */
export type RowFields = typeof RowFields.Type
