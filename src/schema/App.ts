/**
 * Apps: the ways in which NOMAD's interface lets people search, and the quantities that they can search for.
 *
 * @since 0.1.0
 */
import * as Schema from "effect/Schema"
import { asReceived, type AsReceived, optional, raw, Section } from "./internal/Field.ts"

const Chosen = Schema.Struct({
  include: optional(Schema.Array(Schema.String)),
  exclude: optional(Schema.Array(Schema.String))
})

/** The settings of an app. Menus, rows and widgets are taken as they are: they say how something looks. */
export const settings = {
  label: Schema.String,
  /** What it is called in addresses. */
  path: Schema.String,
  category: Schema.String,
  resource: optional(Schema.String),
  breadcrumb: optional(Schema.String),
  description: optional(Schema.String),
  readme: optional(Schema.String),
  pagination: optional(
    Schema.Struct({
      order_by: optional(Schema.String),
      order: optional(Schema.String),
      page_size: optional(Schema.Int)
    })
  ),
  columns: optional(Schema.Array(Section)),
  rows: optional(Section),
  menu: optional(Section),
  dashboard: optional(Section),
  /** Which quantities it offers; `*` in a name stands for anything. */
  search_quantities: optional(Chosen),
  /** The query that is always made. */
  filters_locked: optional(Section),
  search_syntaxes: optional(Schema.Struct({ exclude: optional(Schema.Array(Schema.String)) }))
}

/**
 * An app, with NOMAD's own field names.
 *
 * @category models
 * @since 0.1.0
 */
export class App extends Schema.Class<App>("effect-nomad/App")({
  /** Its name among the server's plug-ins; absent where the app itself was asked for. */
  id: optional(Schema.String),
  ...settings,
  raw
}) {}

/**
 * An app on the wire.
 *
 * @category codecs
 * @since 0.1.0
 */
export const AppFromWire: AsReceived<typeof App> = asReceived(App)

/**
 * What an app can be, as one gives it: only label, path and category are needed.
 *
 * @category models
 * @since 0.1.0
 */
export class AppSettings extends Schema.Opaque<AppSettings>()(
  Schema.toEncoded(Schema.Struct({ ...settings, resource: optional(Schema.Literals(["entries", "materials"])) }))
) {}

/**
 * A quantity that can be searched for, or a section with such quantities, which has no `dtype`.
 *
 * @category models
 * @since 0.1.0
 */
export class SearchQuantity extends Schema.Class<SearchQuantity>("effect-nomad/SearchQuantity")({
  /** Its name in queries. */
  quantity: Schema.String,
  description: optional(Schema.String),
  /** `int`, `float`, `timestamp`, `string`, `enum`, `boolean` or `unknown`. */
  dtype: optional(Schema.String),
  unit: optional(Schema.String),
  shape: optional(Schema.Union([Schema.String, Schema.Array(Schema.String)])),
  aliases: optional(Schema.Array(Schema.String)),
  /** Whether a `terms` aggregation can count its values. */
  aggregatable: optional(Schema.Boolean),
  /** Whether it comes from a schema of somebody's own. */
  dynamic: optional(Schema.Boolean),
  /** Whether one entry can have several of it. */
  repeats: optional(Schema.Boolean),
  /** Whether the elements of a section are searched one by one. */
  nested: optional(Schema.Boolean)
}) {}
