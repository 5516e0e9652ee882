import { assert, describe, it } from "@effect/vitest"
import type { Json } from "../../../src/testing/search/Document.ts"
import { answer, refusal } from "./entries.ts"

const material = "results.material"
const elements = `${material}.elements`
const label = "results.material.topology.label"

const aggregate = (aggregation: object, query: unknown = {}): Json | undefined =>
  answer({ query, pagination: { page_size: 0 }, aggregations: { a: aggregation } }).aggregations?.["a"]

/** What lies at a path in an answer. */
const at = (json: Json | undefined, ...[key, ...path]: ReadonlyArray<string>): Json | undefined =>
  key === undefined || typeof json !== "object" || json === null
    ? json
    : at(Object.entries(json).find(([own]) => own === key)?.[1], ...path)

const list = (json: Json | undefined): ReadonlyArray<Json> => (Array.isArray(json) ? json : [])

const refused = (aggregation: unknown): unknown => refusal({ aggregations: { a: aggregation } })

/** The values and counts of an aggregation's buckets. */
const buckets = (kind: string, options: object, query: unknown = {}): unknown =>
  list(at(aggregate({ [kind]: options }, query), kind, "data")).map((bucket) => [
    at(bucket, "value"),
    at(bucket, "count")
  ])

describe("Search: terms", () => {
  it("counts the entries that have each value, the most frequent first", () =>
    assert.deepStrictEqual(aggregate({ terms: { quantity: elements, size: 2 } }), {
      terms: {
        quantity: elements,
        exclude_from_search: false,
        metrics: [],
        size: 2,
        data: [
          { count: 2, nested_count: 2, value: "O" },
          { count: 2, nested_count: 2, value: "Si" }
        ]
      }
    }))

  it("counts the elements of nested objects apart from their entries", () =>
    assert.deepStrictEqual(aggregate({ terms: { quantity: "results.material.topology.elements" } }), {
      terms: {
        quantity: "results.material.topology.elements",
        exclude_from_search: false,
        metrics: [],
        size: 10,
        data: [
          { count: 2, nested_count: 3, value: "Si" },
          { count: 2, nested_count: 2, value: "O" }
        ]
      }
    }))

  it("includes values by a part of them, or by a list", () => {
    assert.deepStrictEqual(buckets("terms", { quantity: elements, include: "i" }), [
      ["Si", 2],
      ["Ti", 1]
    ])
    assert.deepStrictEqual(buckets("terms", { quantity: elements, include: ["Si", "X"] }), [["Si", 2]])
  })

  it("measures and shows entries of each value", () => {
    const answered = aggregate({
      terms: {
        quantity: elements,
        size: 1,
        metrics: ["n_entries", "n_calculations", "n_quantities", "n_materials", "n_authors"],
        entries: { size: 2, required: { include: ["mainfile"] } }
      }
    })
    assert.deepStrictEqual(at(answered, "terms", "data"), [
      {
        entries: [{ mainfile: "sub/e0.archive.json" }, { mainfile: "sub/e2.archive.json" }],
        count: 2,
        nested_count: 2,
        metrics: { n_entries: 2, n_calculations: 3, n_quantities: 116, n_materials: 2, n_authors: 0 },
        value: "O"
      }
    ])
  })

  it("pages through all values", () => {
    const page = (pagination: object) => {
      const answered = aggregate({ terms: { quantity: elements, pagination: { page_size: 2, ...pagination } } })
      return [
        list(at(answered, "terms", "data")).map((bucket) => at(bucket, "value")),
        at(answered, "terms", "pagination", "total"),
        at(answered, "terms", "pagination", "next_page_after_value")
      ]
    }
    assert.deepStrictEqual(page({}), [["O", "Si"], 3, "Si"])
    assert.deepStrictEqual(page({ page_after_value: "Si" }), [["Ti"], 3, "Ti"])
    assert.deepStrictEqual(page({ page_after_value: "Ti" }), [[], 3, undefined])
    assert.deepStrictEqual(page({ order: "desc" }), [["Ti", "Si"], 3, "Si"])
    assert.deepStrictEqual(page({ order_by: `${material}.n_elements` }), [["Si", "O"], 3, "2:O"])
    assert.deepStrictEqual(page({ order_by: `${material}.n_elements`, page_after_value: "1:Si" }), [
      ["O", "Si"],
      3,
      "2:Si"
    ])
  })

  it("can leave out the conditions on its own quantity, and only those", () => {
    const query = { mainfile: "e3.archive.json", [`${material}.n_elements`]: 0 }
    const options = { quantity: "mainfile", exclude_from_search: true }
    assert.deepStrictEqual(buckets("terms", options, query), [
      ["e3.archive.json", 1],
      ["e4.archive.json", 1]
    ])
    assert.deepStrictEqual(buckets("terms", { quantity: label, exclude_from_search: true }, { [label]: "x" }), [
      ["conventional cell", 2],
      ["original", 2]
    ])
  })
})

describe("Search: histograms", () => {
  it("cut numbers by a width, with the empty intervals between", () => {
    assert.deepStrictEqual(buckets("histogram", { quantity: "n_quantities", interval: 10 }), [
      [40, 3],
      [50, 0],
      [60, 2]
    ])
    assert.deepStrictEqual(buckets("histogram", { quantity: `${material}.n_elements`, interval: 2, offset: 1 }), [
      [-1, 2],
      [1, 3]
    ])
    assert.deepStrictEqual(
      buckets("histogram", { quantity: `${material}.n_elements`, interval: 1, extended_bounds: { min: -1, max: 3 } }),
      [
        [-1, 0],
        [0, 2],
        [1, 1],
        [2, 2],
        [3, 0]
      ]
    )
  })

  it("choose a width for a number of buckets", () => {
    assert.deepStrictEqual(buckets("histogram", { quantity: "n_quantities", buckets: 3 }), [
      [40, 2],
      [48, 1],
      [56, 1],
      [64, 1]
    ])
    assert.deepStrictEqual(
      buckets("histogram", { quantity: "results.properties.electronic.band_gap.value", buckets: 3 }),
      [
        [1.000000000001, 1],
        [1.5000000000015001, 0],
        [2.000000000002, 1],
        [2.5000000000025002, 1]
      ]
    )
    assert.deepStrictEqual(buckets("histogram", { quantity: "upload_create_time", buckets: 3 }), [[1795490845580, 5]])
  })

  it("cut time by the calendar", () => {
    const query = { "entry_create_time:gte": "2026-11-01" }
    const cut = (interval: string) => buckets("date_histogram", { quantity: "entry_create_time", interval }, query)
    assert.deepStrictEqual(cut("1w"), [
      ["2026-11-02", 1],
      ["2026-11-09", 0],
      ["2026-11-16", 0],
      ["2026-11-23", 1]
    ])
    assert.deepStrictEqual(cut("quarter"), [["2026-10-01", 2]])
    assert.deepStrictEqual(cut("1y"), [["2026-01-01", 2]])
    assert.deepStrictEqual(cut("10d"), [
      ["2026-10-24", 1],
      ["2026-11-03", 0],
      ["2026-11-13", 0],
      ["2026-11-23", 1]
    ])
  })

  it("find intervals that make few enough buckets", () => {
    const answered = aggregate({ auto_date_histogram: { quantity: "entry_create_time", buckets: 5 } })
    assert.strictEqual(at(answered, "auto_date_histogram", "interval"), "1y")
    assert.deepStrictEqual(buckets("auto_date_histogram", { quantity: "entry_create_time", buckets: 5 }), [
      [1704067200000, 1],
      [1735689600000, 0],
      [1767225600000, 4]
    ])
  })
})

describe("Search: measures", () => {
  it("min_max is null where there is nothing", () => {
    const minMax = (quantity: string) => at(aggregate({ min_max: { quantity } }), "min_max", "data")
    assert.deepStrictEqual(minMax("results.properties.n_calculations"), [3, 5])
    assert.deepStrictEqual(minMax("upload_create_time"), [1795490845580, 1795490845580])
    assert.deepStrictEqual(minMax("results.properties.geometry_optimization.final_energy_difference"), [null, null])
  })

  it("percentiles lie between the values, for all or for groups", () => {
    const percentiles = (options: object) =>
      at(aggregate({ percentiles: { quantity: "n_quantities", ...options } }), "percentiles", "data")
    assert.deepStrictEqual(percentiles({}), [
      { label: "all", percentiles: { "0": 43, "25": 43, "50": 49, "75": 64, "100": 67 }, count: 5 }
    ])
    assert.deepStrictEqual(percentiles({ percents: [50], group_by: `${material}.symmetry.crystal_system` }), [
      { label: "cubic", percentiles: { "50.0": 65 }, count: 2 },
      { label: "hexagonal", percentiles: { "50.0": 49 }, count: 1 }
    ])
  })

  it("statistics count and sum", () =>
    assert.deepStrictEqual(
      aggregate({ statistics: { metrics: ["n_entries", "n_uploads", "n_quantities", "n_authors"] } }),
      {
        statistics: {
          metrics: ["n_entries", "n_uploads", "n_quantities", "n_authors"],
          data: { n_entries: 5, n_uploads: 1, n_quantities: 265, n_authors: 0 }
        }
      }
    ))
})

describe("Search: refused aggregations", () => {
  it("name the quantity that does not exist, or does not fit", () => {
    assert.deepStrictEqual(refused({ terms: { quantity: "nosuch" } }), [
      422,
      [{ msg: "nosuch is not a doc quantity", loc: [["aggregation", "quantity"]] }]
    ])
    assert.deepStrictEqual(refused({ terms: { quantity: "n_quantities" } }), [
      422,
      [
        {
          msg: "The aggregation quantity cannot be used in a terms aggregation.",
          loc: [["aggregation", "a", "terms", "quantity"]]
        }
      ]
    ])
    assert.deepStrictEqual(refused({ histogram: { quantity: "mainfile", interval: 1 } }), [
      422,
      [
        {
          msg: "The quantity SearchQuantity(mainfile) cannot be used in a histogram aggregation",
          loc: [["aggregations", "a", "histogram", "quantity"]]
        }
      ]
    ])
  })

  it("do not have the form of one", () => {
    assert.deepStrictEqual(refused({ terms: { size: 0 } }), [
      422,
      [
        {
          type: "missing",
          loc: ["body", "aggregations", "a", "terms", "quantity"],
          msg: "Field required",
          input: { size: 0 }
        },
        {
          type: "greater_than",
          loc: ["body", "aggregations", "a", "terms", "size"],
          msg: "Input should be greater than 0",
          input: 0,
          ctx: { gt: 0 }
        }
      ]
    ])
    assert.deepStrictEqual(refused({ histogram: { quantity: "n_quantities" } }), [
      422,
      [
        {
          type: "value_error",
          loc: ["body", "aggregations", "a", "histogram"],
          msg: "Value error, Provide either interval or the number of buckets.",
          input: { quantity: "n_quantities" },
          ctx: { error: {} }
        }
      ]
    ])
  })

  it("page with something that pages cannot have", () => {
    const place = (part: string) => [["aggregations", "a", "terms", part]]
    const terms = { quantity: elements, pagination: {} }
    assert.deepStrictEqual(refused({ terms: { ...terms, size: 3 } }), [
      422,
      [{ msg: "You cannot paginate and provide an extra size parameter.", loc: place("pagination") }]
    ])
    assert.deepStrictEqual(refused({ terms: { ...terms, exclude_from_search: true } }), [
      422,
      [
        {
          msg: "Aggregation pagination cannot be used with exclude_from_search in the same request",
          loc: place("pagination")
        }
      ]
    ])
  })

  it("make the server stumble: none of a kind, or too many buckets", () => {
    const status = (aggregation: object) => refusal({ aggregations: { a: aggregation } })[0]
    assert.strictEqual(status({}), 500)
    assert.strictEqual(status({ date_histogram: { quantity: "entry_create_time", interval: "1s" } }), 500)
  })
})
