/**
 * The kinds of things in the graph's lists: what their queries ask for, what they can be ordered by.
 */
import * as Result from "effect/Result"
import * as PythonPattern from "../PythonPattern.ts"
import type { Json, JsonObject } from "../search/Document.ts"
import type { Field, Pages } from "./Models.ts"
import * as Python from "../Python.ts"

/** One kind of things in lists. */
export interface Kind {
  readonly id: string
  readonly query: { readonly model: string; readonly fields: { readonly [name: string]: Field } }
  readonly pages: Pages
  /** Whether a list of them is said to have been asked for something, also when it was not. */
  readonly alwaysQueried?: true
  readonly fits: (query: JsonObject) => (item: JsonObject) => boolean
}

const texts = (value: Json | undefined): ReadonlyArray<string> =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value.map(String) : [String(value)]

const oneOf = (wanted: Json | undefined, value: Json | undefined): boolean => {
  const all = texts(wanted)
  return all.length === 0 || all.includes(String(value))
}

const same = (wanted: Json | undefined, value: Json | undefined): boolean =>
  wanted === undefined || wanted === null || wanted === value

/** An order that there is not, told of the page as a whole. */
const unknownOrder =
  (names: ReadonlyArray<string>): Pages["wrongOrder"] =>
  (order_by, input) => ({
    msg: `order_by is ${Python.repr(order_by)}, must be one of (${names.map((name) => `'${name}'`).join(", ")})`,
    type: "invalid_order_by",
    input
  })

const uploadOrders = ["upload_create_time", "publish_time", "upload_name", "last_status_message", "process_status"]

const uploads: Kind = {
  id: "upload_id",
  query: {
    model: "UploadProcDataQuery",
    fields: {
      upload_id: "texts",
      doi: "texts",
      upload_name: "texts",
      is_processing: "truth",
      is_published: "truth",
      process_status: "text",
      is_owned: "truth"
    }
  },
  pages: {
    model: "UploadProcDataPagination",
    orders: uploadOrders,
    orderedBy: "upload_create_time",
    wrongOrder: unknownOrder(uploadOrders)
  },
  fits: (query) => (item) =>
    oneOf(query["upload_id"], item["upload_id"]) &&
    oneOf(query["upload_name"], item["upload_name"]) &&
    same(query["process_status"], item["process_status"]) &&
    same(query["is_processing"], item["process_running"]) &&
    same(query["is_published"], item["published"])
}

const matches = (patterns: Json | undefined, value: Json | undefined): boolean => {
  const all = texts(patterns)
    .filter((pattern) => pattern !== "")
    .map((pattern) => PythonPattern.parse(pattern))
  const isFound = (text: string) => all.some((pattern) => Result.isSuccess(pattern) && pattern.success.test(text))
  return all.length === 0 || texts(value).some(isFound)
}

const entryOrders = [
  "mainfile_path",
  "mainfile",
  "parser_name",
  "process_status",
  "current_process",
  "entry_create_time"
]

const entries: Kind = {
  id: "entry_id",
  query: { model: "EntryQuery", fields: { mainfile: "texts", parser_name: "texts", references: "texts" } },
  pages: {
    model: "EntryProcDataPagination",
    orders: entryOrders,
    orderedBy: null,
    wrongOrder: unknownOrder(entryOrders)
  },
  fits: (query) => (item) =>
    matches(query["parser_name"], item["parser_name"]) &&
    matches(query["mainfile"], item["mainfile_path"]) &&
    matches(query["references"], item["references"])
}

const terms = (text: Json | undefined): ReadonlyArray<string> =>
  typeof text === "string" ? text.toLowerCase().split(/\s+/) : []

const groups: Kind = {
  id: "group_id",
  query: {
    model: "UserGroupQuery",
    fields: { group_id: "text or texts", user_id: "text", search_terms: "text" }
  },
  alwaysQueried: true,
  pages: {
    model: "UserGroupPagination",
    orders: ["group_id", "group_name", "owner"],
    orderedBy: null,
    wrongOrder: (input) => ({
      place: "order_by",
      msg: "order_by must be one of (None, 'group_id', 'group_name', 'owner')",
      type: "invalid_order_by",
      input
    })
  },
  fits: (query) => (item) => {
    const name = String(item["group_name"]).toLowerCase()
    const { members_info } = item
    const isMember = (user_id: Json) =>
      Array.isArray(members_info) && members_info.some((member: JsonObject) => member["user_id"] === user_id)
    return (
      oneOf(query["group_id"], item["group_id"]) &&
      (typeof query["user_id"] !== "string" || isMember(query["user_id"])) &&
      terms(query["search_terms"]).every((term) => name.includes(term))
    )
  }
}

const datasets: Kind = {
  id: "dataset_id",
  query: {
    model: "DatasetQuery",
    fields: {
      dataset_id: "text",
      dataset_name: "text",
      user_id: "texts",
      dataset_type: "text",
      doi: "text",
      prefix: "text"
    }
  },
  pages: {
    model: "DatasetPagination",
    orders: ["dataset_create_time", "dataset_modified_time", "dataset_name"],
    orderedBy: null,
    wrongOrder: (input) => ({
      place: "order_by",
      msg: "Assertion failed, order_by must be a valid attribute",
      type: "assertion_error",
      input,
      isOwn: true
    })
  },
  fits: (query) => (item) =>
    same(query["dataset_id"], item["dataset_id"]) &&
    same(query["dataset_name"], item["dataset_name"]) &&
    oneOf(query["user_id"], item["user_id"]) &&
    same(query["dataset_type"], item["dataset_type"]) &&
    same(query["doi"], item["doi"]) &&
    (typeof query["prefix"] !== "string" ||
      String(item["dataset_name"] ?? "")
        .toLowerCase()
        .startsWith(query["prefix"].toLowerCase()))
}

/** The kinds, by the names that lists go by. */
export const byName: { readonly [name: string]: Kind } = {
  upload: uploads,
  uploads,
  entry: entries,
  entries,
  group: groups,
  groups,
  dataset: datasets,
  datasets
}
