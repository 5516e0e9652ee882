/**
 * The quantities that an app names, all of which have to exist: in the columns of its table, in its widgets and menus, and
 * in the query that it always makes.
 */
import * as Result from "effect/Result"
import { Refused } from "../Refused.ts"
import { isObject } from "../search/Fields.ts"
import * as Refusals from "../search/Refusals.ts"
import * as Expression from "./Expression.ts"
import * as SearchQuantities from "./SearchQuantities.ts"

type Settings = { readonly [key: string]: unknown }

/** A name, whether it may be an expression, and where in the app it stands, in the server's words. */
interface Use {
  readonly name: unknown
  readonly isExpression: boolean
  readonly place: string | undefined
}

const plain = (name: unknown, place?: string): Use => ({ name, isExpression: false, place })
const expression = (name: unknown, place: string): Use => ({ name, isExpression: true, place })

const objects = (value: unknown): ReadonlyArray<Settings> => (Array.isArray(value) ? value.filter(isObject) : [])

const within = (value: unknown, ...path: ReadonlyArray<string>): unknown =>
  path.reduce<unknown>((node, key) => (isObject(node) ? node[key] : undefined), value)

const inWidget = (widget: Settings): ReadonlyArray<Use> => {
  switch (widget["type"]) {
    case "terms":
    case "periodic_table":
    case "periodictable":
      return [plain(widget["search_quantity"])]
    case "histogram":
      return [plain(within(widget, "x", "search_quantity"))]
    case "scatter_plot":
    case "scatterplot": {
      const color = within(widget, "markers", "color", "search_quantity")
      return [
        expression(within(widget, "x", "search_quantity"), "the x-axis of a scatter plot widget"),
        expression(within(widget, "y", "search_quantity"), "the y-axis of a scatter plot widget"),
        ...(color === undefined ? [] : [expression(color, "the marker color of a scatter plot widget")])
      ]
    }
    default:
      return []
  }
}

const inItem = (item: Settings): ReadonlyArray<Use> => {
  switch (item["type"]) {
    case "menu":
      return objects(item["items"]).flatMap(inItem)
    case "nested_object":
      return [plain(item["path"], "a menu nested object item"), ...objects(item["items"]).flatMap(inItem)]
    case "terms":
      return [plain(item["search_quantity"], "a menu terms item")]
    case "histogram":
      return [plain(within(item, "x", "search_quantity"), "a menu histogram item")]
    case "periodic_table":
      return [plain(item["search_quantity"], "a menu periodic table item")]
    default:
      return []
  }
}

const operators = ["lt", "lte", "gt", "gte", "all", "any", "none"]

/** The names in a query, without their operators. */
const inQuery = (query: unknown, prefix?: string): ReadonlyArray<string> => {
  if (Array.isArray(query)) return query.flatMap((each) => inQuery(each, prefix))
  if (!isObject(query)) return []
  return Object.entries(query).flatMap(([key, value]) => {
    if (["and", "or", "not"].includes(key)) return inQuery(value, prefix)
    const at = key.lastIndexOf(":")
    const name = at > 0 && operators.includes(key.slice(at + 1)) ? key.slice(0, at) : key
    const full = prefix === undefined ? name : `${prefix}.${name}`
    const isSection =
      isObject(value) && Object.keys(value).length > 0 && !Object.keys(value).every((each) => operators.includes(each))
    return isSection ? inQuery(value, full) : [full]
  })
}

const uses = (app: Settings): ReadonlyArray<Use> => [
  ...objects(app["columns"]).map((column) => expression(column["search_quantity"], "the results table column")),
  ...objects(within(app, "dashboard", "widgets")).flatMap(inWidget),
  ...objects([app["menu"]]).flatMap(inItem),
  ...inQuery(app["filters_locked"]).map((name) => plain(name, "filters_locked"))
]

const refused = (detail: string): Result.Result<never, Refused> => Result.fail(new Refused({ status: 422, detail }))

const names = ({ isExpression, name, place }: Use): Result.Result<ReadonlyArray<string>, Refused> => {
  if (!isExpression) return Result.succeed([String(name)])
  if (typeof name !== "string") {
    return Refusals.stumbled(
      "column of no quantity",
      "TypeError",
      "expected string or bytes-like object, got 'NoneType'"
    )
  }
  const found = Expression.named(name)
  return "error" in found
    ? refused(
        `Could not parse the app search quantity "${name}" used in ${place}. Please verify that any JMESPath expressions ` +
          `are valid. Error: ${found.error}`
      )
    : Result.succeed([found.quantity, ...found.others])
}

/** Quantities of schemas that say their type themselves are not looked up. */
const isTyped = (name: string): boolean => (name.split("#", 3)[2] ?? "") !== ""

const unknown = (name: string, place: string | undefined): Result.Result<never, Refused> =>
  refused(
    `Could not load the app search quantity "${name}" used in ${place ?? "None"}. Please check for typos and ensure that ` +
      "the corresponding schema package is installed and contains the requested definition. Note that currently only " +
      "scalar quantities can be used in the apps, and data from e.g. lists or matrices cannot be accessed."
  )

const absent = { description: null, dtype: null, unit: null, shape: null, aliases: null }

/** What a server tells of each quantity that an app names; here what does not apply is null. */
export const of = (app: Settings): Result.Result<{ readonly [name: string]: object }, Refused> =>
  Result.gen(function* () {
    const found: { [name: string]: object } = {}
    for (const use of uses(app)) {
      for (const name of yield* names(use)) {
        if (isTyped(name)) continue
        const quantity = SearchQuantities.all.get(name)
        if (quantity === undefined) return yield* unknown(name, use.place)
        found[name] = { ...absent, ...quantity }
      }
    }
    return found
  })
