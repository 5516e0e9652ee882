/**
 * The settings of an app: what people see of a search, as the server reads it and fills it up.
 */
import * as Result from "effect/Result"
import type { Refused } from "../Refused.ts"
import * as Fields from "../search/Fields.ts"
import * as Refusals from "../search/Refusals.ts"
import * as OlderForms from "./OlderForms.ts"
import { defaulting, either, object, oneOfType, optional, record, required, text, type Reader } from "./Model.ts"

type Input = { readonly [key: string]: unknown }

const integer: Reader = Fields.integer
const truth: Reader = Fields.truth

const choice =
  (...choices: ReadonlyArray<string>): Reader =>
  (input, loc) =>
    Fields.oneOf(input, loc, choices, undefined)

const list =
  (item: Reader): Reader =>
  (input, loc) =>
    Fields.list(input, loc, item)

const anything: Reader = (input) => Fields.valid(input)

const literal = (value: string) => defaulting(() => Fields.valid(value), value)

/** An older name of a field counts where today's is missing. */
const renamed =
  (older: string, name: string) =>
  (input: Input): Input => {
    const { [older]: value, ...rest } = input
    return value === undefined || value === null || (rest[name] ?? null) !== null ? input : { ...rest, [name]: value }
  }

const bySearchQuantity = renamed("quantity", "search_quantity")

const scale = choice("linear", "log", "1/2", "1/4", "1/8")

const scaled = { scale: optional(scale, "linear") }

const axis = object(
  { title: optional(text), unit: optional(text), search_quantity: required(text), ...scaled },
  bySearchQuantity
)

/** A quantity by its name alone means an axis with it. */
const axisByName: Reader = (input, loc) => axis(typeof input === "string" ? { search_quantity: input } : input, loc)

const terms = {
  search_quantity: required(text),
  type: literal("terms"),
  scale: defaulting(scale, "linear"),
  show_input: defaulting(truth, true),
  query_mode: optional(choice("and", "or"))
}

const histogram = {
  type: literal("histogram"),
  show_input: defaulting(truth, true),
  x: required(axisByName),
  y: defaulting(object(scaled), { scale: "linear" }),
  autorange: defaulting(truth, false),
  n_bins: optional(integer)
}

const periodicTable = (type: string) => ({ type: literal(type), search_quantity: required(text), ...scaled })

const item = { width: defaulting(integer, 12), show_header: defaulting(truth, true), title: optional(text) }
const statistics = { show_statistics: defaulting(truth, true) }

const bare = (type: string): Reader => object({ ...item, type: literal(type) })

/** What can also stand inside a nested object. */
const innerItems = {
  terms: object(
    {
      ...item,
      ...terms,
      options: optional(either(integer, truth, record(object({ label: optional(text), description: optional(text) })))),
      n_columns: defaulting(integer, 1),
      sort_static: defaulting(truth, true),
      ...statistics
    },
    bySearchQuantity
  ),
  histogram: object({ ...item, ...histogram, ...statistics }),
  periodic_table: object({ ...item, ...periodicTable("periodic_table"), ...statistics }, bySearchQuantity)
}

const otherItems = {
  visibility: bare("visibility"),
  definitions: bare("definitions"),
  optimade: bare("optimade"),
  custom_quantities: bare("custom_quantities")
}

const nested = object({
  ...item,
  type: literal("nested_object"),
  path: required(text),
  items: optional(list(oneOfType(() => ({ ...innerItems, ...otherItems }))))
})

const menu: Reader = object({
  ...item,
  type: literal("menu"),
  size: optional(text, "sm"),
  indentation: optional(integer, 0),
  items: optional(list(oneOfType(() => ({ ...innerItems, nested_object: nested, ...otherItems, menu }))))
})

const place = object({
  h: required(integer),
  w: required(integer),
  x: required(integer),
  y: required(integer),
  minH: optional(integer, 3),
  minW: optional(integer, 3)
})

const widget = {
  title: optional(text),
  description: optional(text),
  layout: required(record(place, choice("sm", "md", "lg", "xl", "xxl")))
}

const markers = optional(object({ color: optional(axis) }))

const scatterPlot = (type: string): Reader =>
  object({
    ...widget,
    type: literal(type),
    x: required(axisByName),
    y: required(axisByName),
    markers,
    size: defaulting(integer, 1000),
    sample_size: defaulting(integer, 1000),
    drag_mode: defaulting(text, "zoom"),
    autorange: defaulting(truth, true)
  })

const boxPlot = object({
  ...widget,
  type: literal("box_plot"),
  sample_size: defaulting(integer, 1000),
  show_points: defaulting(truth, true),
  y: required(axis),
  group_by: optional(text),
  group_by_size: defaulting(integer, 10),
  subgroup_by: optional(text),
  subgroup_by_size: optional(text),
  autorange: defaulting(truth, true),
  markers
})

const widgets = oneOfType(() => ({
  terms: object({ ...widget, ...terms }, bySearchQuantity),
  histogram: object({ ...widget, ...histogram }),
  scatter_plot: scatterPlot("scatter_plot"),
  scatterplot: scatterPlot("scatterplot"),
  box_plot: boxPlot,
  periodic_table: object({ ...widget, ...periodicTable("periodic_table") }, bySearchQuantity),
  periodictable: object({ ...widget, ...periodicTable("periodictable") }, bySearchQuantity)
}))

const column = object(
  {
    search_quantity: optional(text),
    selected: defaulting(truth, false),
    title: optional(text),
    label: optional(text),
    align: defaulting(choice("left", "right", "center"), "left"),
    unit: optional(text),
    format: optional(
      object({
        decimals: defaulting(integer, 3),
        mode: defaulting(choice("standard", "scientific", "separators", "date", "time"), "scientific")
      })
    )
  },
  (input) => bySearchQuantity(input["title"] || !input["label"] ? input : { ...input, title: input["label"] })
)

const rowAction = { description: optional(text), icon: defaulting(text, "launch") }

const rows = object({
  actions: defaulting(
    object({
      include: optional(list(text)),
      exclude: optional(list(text)),
      enabled: defaulting(truth, true),
      items: optional(
        list(
          oneOfType(() => ({
            north: object({
              ...rowAction,
              type: literal("north"),
              filepath: required(text),
              tool_name: required(text)
            }),
            url: object({ ...rowAction, type: literal("url"), path: required(text) })
          }))
        ),
        []
      )
    }),
    { enabled: true, items: [] }
  ),
  details: defaulting(object({ enabled: defaulting(truth, true) }), { enabled: true }),
  selection: defaulting(object({ enabled: defaulting(truth, true) }), { enabled: true })
})

const everyRow = { actions: { enabled: true, items: [] }, details: { enabled: true }, selection: { enabled: true } }

const firstPage = { order_by: "upload_create_time", order: "desc", page_size: 20 }

const quantities = object({ include: optional(list(text)), exclude: optional(list(text)) })

const app = object({
  label: required(text),
  path: required(text),
  resource: defaulting(choice("entries", "materials"), "entries"),
  breadcrumb: optional(text),
  category: required(text),
  description: optional(text),
  readme: optional(text),
  pagination: defaulting(
    object({
      order_by: defaulting(text, firstPage.order_by),
      order: defaulting(text, firstPage.order),
      page_size: defaulting(integer, firstPage.page_size)
    }),
    firstPage
  ),
  columns: optional(list(column)),
  rows: optional(rows, everyRow),
  menu: optional(menu),
  filters: optional(quantities),
  search_quantities: optional(quantities, { exclude: ["mainfile", "entry_name", "combine"] }),
  dashboard: optional(object({ widgets: required(list(widgets)) })),
  filters_locked: optional(record(anything)),
  search_syntaxes: optional(object({ exclude: optional(list(text)) }))
})

/** An app with all that it leaves to the server, or what is wrong with it. */
export const read = (given: unknown): Result.Result<Input, Refused> =>
  Result.flatMap(OlderForms.modern(given), (input) => {
    const { issues, value } = app(input, ["body"])
    return issues.length === 0 && Fields.isObject(value) ? Result.succeed(value) : Refusals.invalid(issues)
  })
