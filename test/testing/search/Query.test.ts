import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import * as Result from "effect/Result"
import type { EntryDocument } from "../../../src/testing/search/Document.ts"
import * as Search from "../../../src/testing/search/Search.ts"
import { answer, found, refusal } from "./entries.ts"

const material = "results.material"
const topology = "results.material.topology"

/** A query and the entries that the server found with it. */
const observed: ReadonlyArray<readonly [claim: string, query: unknown, entries: string]> = [
  ["no condition selects everything", {}, "e0 e1 e2 e3 e4"],
  ["no query is no condition", null, "e0 e1 e2 e3 e4"],
  ["a list of values means all of them", { [`${material}.elements`]: ["Si", "O"] }, "e0"],
  ["any", { [`${material}.elements:any`]: ["Ti", "Si"] }, "e0 e1 e2"],
  ["none", { [`${material}.elements:none`]: ["Si"] }, "e2 e3 e4"],
  ["any of nothing selects nothing", { "mainfile:any": [] }, ""],
  ["any of no words selects everything", { "comment:any": [] }, "e0 e1 e2 e3 e4"],
  ["all of nothing selects everything, whatever the name", { nosuch: [] }, "e0 e1 e2 e3 e4"],
  ["a number may be a text", { [`${material}.n_elements`]: "1e0" }, "e1"],
  ["no whole number is half of one", { [`${material}.n_elements`]: 2.5 }, ""],
  ["bounds", { [`${material}.n_elements`]: { gte: 1, lt: 2 } }, "e1"],
  ["a bound as an operator", { [`${material}.n_elements:gt`]: 1 }, "e0 e2"],
  ["null bounds nothing", { [`${material}.n_elements`]: { gt: null, lt: 2 } }, "e1 e3 e4"],
  ["bounds of texts", { mainfile: { gt: "e3", lt: "f" } }, "e3 e4"],
  ["keywords are exact", { entry_name: "alpha one" }, ""],
  ["words are not", { comment: "brown-QUICK" }, "e0 e1 e2 e3"],
  ["one of several words is enough", { comment: "zebra quick" }, "e0 e1 e2 e3 e4"],
  ["an apostrophe does not end a word", { comment: "fox" }, ""],
  ["the beginning of a name", { "entry_name.prefix": "alpha o" }, "e0"],
  ["the words of a name's beginning come in order", { "entry_name.prefix": "one alp" }, ""],
  ["the last word may be a beginning", { text_search_contents: "nosuchword zeb" }, "e4"],
  ["a part of a path", { "mainfile.path": "nosuch/e1.archive.json" }, "e1"],
  ["no wildcards", { mainfile: "e*" }, ""],
  ["formulas in any order", { [`${material}.chemical_formula_hill`]: "Ti(O)2" }, "e2"],
  ["a day is all of it", { entry_create_time: "2026-01-31" }, "e0"],
  ["after a day is after its end", { "entry_create_time:gt": "2026-11-02" }, "e2"],
  ["a year is its first day", { "entry_create_time:lte": "2026" }, "e3"],
  ["milliseconds since 1970", { "entry_create_time:lt": 1769903999999 }, "e3"],
  ["a zone", { entry_create_time: "2026-11-02T07:06:07+02:00" }, "e1"],
  ["truth values as texts", { published: "false" }, "e0 e1 e2 e3 e4"],
  ["a nested object's conditions hold for one element", { [topology]: { label: "original", n_elements: 1 } }, "e1"],
  ["apart they may hold for two", { [`${topology}.label`]: "original", [`${topology}.n_elements`]: 1 }, "e0 e1"],
  ["none of an element's values", { "results.properties.electronic.band_gap.value:none": [1.5] }, "e0 e1"],
  ["not of a nested object", { not: { [`${topology}.label`]: "original" } }, "e2 e3 e4"],
  ["names may be nested", { results: { material: { n_elements: { gt: 1 }, "elements:any": ["Ti"] } } }, "e2"],
  ["and", { and: [{ mainfile: "e3.archive.json" }, { [`${material}.n_elements`]: 0 }] }, "e3"],
  ["or", { or: [{ mainfile: "e3.archive.json" }, { [`${material}.n_elements`]: 1 }] }, "e1 e3"],
  ["and hides what stands beside it", { and: [{ mainfile: "e3.archive.json" }], or: [{ nosuch: 1 }] }, "e3"],
  ["not of nothing is everything", { not: {} }, "e0 e1 e2 e3 e4"],
  ["the answer's own form, where it is an object", { name: "mainfile", value: { any: ["e3.archive.json"] } }, "e3"]
]

describe("Search: the query language", () => {
  for (const [claim, query, entries] of observed) {
    it(claim, () => assert.strictEqual(found(query), entries))
  }

  it("answers a query in its normal form", () => {
    assert.deepStrictEqual<unknown>(answer({ query: {} }).query, { and: [] })
    assert.deepStrictEqual<unknown>(answer({ query: { upload_id: "u" } }).query, { name: "upload_id", value: "u" })
    assert.deepStrictEqual<unknown>(answer({ query: { "mainfile:any": ["a"], upload_id: "u" } }).query, {
      and: [
        { name: "upload_id", value: "u" },
        { name: "mainfile", value: { any: ["a"] } }
      ]
    })
    assert.deepStrictEqual<unknown>(answer({ query: { [`${topology}.elemental_composition.element`]: "Si" } }).query, {
      prefix: topology,
      query: { prefix: `${topology}.elemental_composition`, query: { name: "element", value: "Si" } }
    })
    assert.deepStrictEqual<unknown>(answer({ query: { or: [{ not: { mainfile: ["a"] } }] } }).query, {
      or: [{ not: { name: "mainfile", value: { all: ["a"] } } }]
    })
  })

  it("refuses names that it does not know, with a list inside a list", () => {
    const unknown = (name: string) => [422, [{ msg: `${name} is not a doc quantity`, loc: [[name]] }]]
    assert.deepStrictEqual<unknown>(refusal({ query: { nosuch: 1 } }), unknown("nosuch"))
    assert.deepStrictEqual<unknown>(refusal({ query: { "mainfile:GT": 1 } }), unknown("mainfile:GT"))
    assert.deepStrictEqual<unknown>(refusal({ query: { and: { mainfile: "a" } } }), unknown("and.mainfile"))
    assert.deepStrictEqual<unknown>(refusal({ query: { [topology]: "x" } }), unknown(`${topology}.`))
    assert.deepStrictEqual<unknown>(
      refusal({ query: { [`${material}.n_elements`]: { gt: 0 } } }),
      unknown(`${material}.n_elements.gt`)
    )
  })

  it("refuses the form of a query as the server's validator does", () => {
    const query = { "mainfile:any": ["a"], "mainfile:none": ["b"] }
    const duplicate = "A quantity can only appear once in a query"
    assert.deepStrictEqual<unknown>(refusal({ query }), [
      422,
      [{ type: "duplicate_quantity", loc: ["body", "query"], msg: duplicate, input: query }]
    ])
    assert.deepStrictEqual<unknown>(refusal({ query: { "mainfile:all": "a" } }), [
      422,
      [{ type: "list_type", loc: ["body", "query", "all"], msg: "Input should be a valid list", input: "a" }]
    ])
    assert.deepStrictEqual<unknown>(refusal({ query: { "n_quantities:gte": 0 } }), [
      422,
      [
        {
          type: "range_undefined",
          loc: ["body", "query"],
          msg: "At least one range boundary must be defined",
          input: { gte: 0 }
        }
      ]
    ])
  })

  it("refuses null with a line for each form that a query can have", () => {
    const [status, detail] = refusal({ query: { mainfile: null } })
    assert.strictEqual(status, 422)
    assert.isArray(detail)
    assert.strictEqual(Array.isArray(detail) ? detail.length : 0, 20)
  })

  it("refuses values that the quantity does not take, in Elasticsearch's words", () => {
    const refused = (reason: string) => [
      400,
      `Elasticsearch could not process your query: RequestError(400, 'search_phase_execution_exception', ${reason})`
    ]
    assert.deepStrictEqual<unknown>(
      refusal({ query: { n_quantities: "x" } }),
      refused("'failed to create query: For input string: \"x\"'")
    )
    assert.deepStrictEqual<unknown>(
      refusal({ query: { published: 1 } }),
      refused('"failed to create query: Can\'t parse boolean value [1], expected [true] or [false]"')
    )
    const date = "failed to parse date field [2026-1-1] with format [strict_date_optional_time||epoch_millis]"
    assert.deepStrictEqual<unknown>(
      refusal({ query: { "upload_create_time:gt": "2026-1-1" } }),
      refused(`'${date}: [${date}]'`)
    )
  })

  it("refuses what is nested too deeply, however deep it is", () => {
    const nested = (depth: number): unknown => (depth === 0 ? { mainfile: "a" } : { not: nested(depth - 1) })
    const tooDeep = Array.from({ length: 100_000 }).reduce<unknown>((query) => ({ and: [query] }), {})
    assert.strictEqual(found(nested(20)), "")
    assert.include(String(refusal({ query: nested(21) })[1]), "[bool] failed to parse field [must_not]")
    assert.strictEqual(refusal({ query: tooDeep })[0], 500)
  })

  it("stumbles where the server does", () => {
    const stumbled = (request: Parameters<typeof refusal>[0]) => {
      const [status, detail] = refusal(request)
      return [
        status,
        typeof detail === "object" && detail !== null && "exception_class" in detail && detail.exception_class
      ]
    }
    assert.deepStrictEqual(stumbled({ query: 5 }), [500, "TypeError"])
    assert.deepStrictEqual(stumbled({ query: { or: [null] } }), [500, "TypeError"])
    assert.deepStrictEqual(stumbled({ query: { prefix: topology, query: { label: "x" } } }), [500, "RecursionError"])
    assert.deepStrictEqual(stumbled({ query: { results: { "material:any": "x" } } }), [500, "ValidationError"])
  })
})

/** A condition on a generated entry, said apart from NOMAD's language. */
const Letter = Schema.Literals(["a", "b", "c"])
const Count = Schema.Literals([1, 2, 3])
const Condition = Schema.Union([
  Schema.Struct({ is: Schema.Literal("tag"), of: Schema.Literals(["all", "any", "none"]), tags: Schema.Array(Letter) }),
  Schema.Struct({ is: Schema.Literal("count"), from: Count, to: Count }),
  Schema.Struct({ is: Schema.Literal("part"), label: Letter, above: Count })
])
type Condition = typeof Condition.Type

const Level = <S extends Schema.Top>(inner: S) =>
  Schema.Union([
    inner,
    Schema.Struct({ is: Schema.Literal("and"), one: inner, two: inner }),
    Schema.Struct({ is: Schema.Literal("or"), one: inner, two: inner }),
    Schema.Struct({ is: Schema.Literal("not"), one: inner })
  ])
const Tree = Level(Level(Condition))
type Tree =
  | Condition
  | { readonly is: "and" | "or"; readonly one: Tree; readonly two: Tree }
  | { readonly is: "not"; readonly one: Tree }

const Entry = Schema.Struct({
  tags: Schema.Array(Letter),
  count: Schema.Union([Count, Schema.Undefined]),
  parts: Schema.Array(Schema.Struct({ label: Letter, size: Count }))
})
type Entry = typeof Entry.Type

/** The condition in NOMAD's language. */
const query = (tree: Tree): unknown => {
  switch (tree.is) {
    case "tag":
      return { [`references:${tree.of}`]: tree.tags }
    case "count":
      return { [`${material}.n_elements`]: { gte: tree.from, lte: tree.to } }
    case "part":
      return { [topology]: { label: tree.label, n_atoms: { gt: tree.above } } }
    case "not":
      return { not: query(tree.one) }
    default:
      return { [tree.is]: [query(tree.one), query(tree.two)] }
  }
}

/** What the condition means. */
const holds = (tree: Tree, entry: Entry): boolean => {
  switch (tree.is) {
    case "tag": {
      const has = (tag: string) => entry.tags.some((own) => own === tag)
      if (tree.of === "all") return tree.tags.every(has)
      return tree.of === "any" ? tree.tags.some(has) : !tree.tags.some(has)
    }
    case "count":
      return entry.count !== undefined && entry.count >= tree.from && entry.count <= tree.to
    case "part":
      return entry.parts.some((part) => part.label === tree.label && part.size > tree.above)
    case "and":
      return holds(tree.one, entry) && holds(tree.two, entry)
    case "or":
      return holds(tree.one, entry) || holds(tree.two, entry)
    case "not":
      return !holds(tree.one, entry)
  }
}

const document = (entry: Entry, index: number): EntryDocument => ({
  entry_id: String(index).padStart(3, "0"),
  upload_id: "u",
  mainfile: "m",
  published: true,
  with_embargo: false,
  references: entry.tags,
  results: {
    material: {
      ...(entry.count === undefined ? {} : { n_elements: entry.count }),
      topology: entry.parts.map(({ label, size }) => ({ label, n_atoms: size }))
    }
  }
})

describe("Search: any query", () => {
  it.prop("selects the entries that fulfil it", [Tree, Schema.Array(Entry)], ([tree, entries]) => {
    const selected = Search.select(entries.map(document), { query: query(tree) }, undefined, 0)
    assert.deepStrictEqual(
      Result.getOrThrow(selected).map((entry) => entry.entry_id),
      entries
        .map(document)
        .filter((_, index) => holds(tree, entries[index]!))
        .map((entry) => entry.entry_id)
    )
  })
})
