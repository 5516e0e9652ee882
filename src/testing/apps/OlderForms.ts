/**
 * Apps in the forms of older versions, which the server still takes, and what it stumbles over when it looks for them.
 */
import * as Result from "effect/Result"
import type { Refused } from "../Refused.ts"
import { isObject } from "../search/Fields.ts"
import * as Python from "../Python.ts"
import * as Refusals from "../search/Refusals.ts"

type Input = { readonly [key: string]: unknown }

const stumbled = (exceptionClass: string, message: string): Result.Result<never, Refused> =>
  Refusals.stumbled("app of another form", exceptionClass, message)

const hasNone = (value: unknown, attribute: string) =>
  stumbled("AttributeError", `'${Python.typeOf(value)}' object has no attribute '${attribute}'`)

/** Whether Python takes a value for none. */
const isFalse = (value: unknown): boolean =>
  typeof value === "object" && value !== null
    ? Object.keys(value).length === 0
    : value === undefined || value === null || value === 0 || value === "" || value === false

const names = (value: unknown): ReadonlyArray<string> => (Array.isArray(value) ? value.map(String) : [])

/** Columns by their names, some of which are shown, as a list. */
const listed = (columns: Input): Result.Result<ReadonlyArray<Input>, Refused> =>
  Result.gen(function* () {
    const options = isObject(columns["options"]) ? columns["options"] : {}
    const include = names(columns["include"])
    const exclude = names(columns["exclude"])
    const selected = names(columns["selected"])
    const list: Array<Input> = []
    for (const name of include.length > 0 ? include : Object.keys(options)) {
      if (exclude.includes(name)) continue
      const column = options[name]
      if (!isObject(column)) return yield* stumbled("KeyError", Python.quoted(name))
      list.push({ ...column, search_quantity: name, ...(selected.includes(name) && { selected: true }) })
    }
    return list
  })

const columnsOf = (columns: unknown): Result.Result<unknown, Refused> => {
  if (isObject(columns)) return listed(columns)
  const wrong = Array.isArray(columns) ? columns.find((column) => !isObject(column)) : undefined
  return wrong === undefined ? Result.succeed(columns) : hasNone(wrong, "get")
}

/** A menu is told its type while it is looked at. */
const menuOf = (menu: unknown): Result.Result<unknown, Refused> => {
  if (menu === null) return Result.succeed(menu)
  if (isObject(menu)) return Result.succeed({ ...menu, type: "menu" })
  return Array.isArray(menu)
    ? stumbled("TypeError", "list indices must be integers or slices, not str")
    : stumbled("TypeError", `'${Python.typeOf(menu)}' object does not support item assignment`)
}

/** An app in the form of today. */
export const modern = (given: unknown): Result.Result<Input, Refused> =>
  Result.gen(function* () {
    if (!isObject(given)) return yield* hasNone(given, "get")
    const { filter_menus, filters, ...rest } = given
    if (!isFalse(filter_menus) && !isObject(filter_menus)) return yield* hasNone(filter_menus, "get")
    const isRenamed = !isFalse(filters) && isFalse(given["search_quantities"])
    return {
      ...rest,
      ...(filter_menus !== undefined && { filter_menus }),
      ...(filters !== undefined && { [isRenamed ? "search_quantities" : "filters"]: filters }),
      ...(rest["columns"] !== undefined && { columns: yield* columnsOf(rest["columns"]) }),
      ...(rest["menu"] !== undefined && { menu: yield* menuOf(rest["menu"]) })
    }
  })
