import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { EntryDocument } from "../../../src/testing/search/Document.ts"
import * as Search from "../../../src/testing/search/Search.ts"
import { answer, refusal } from "./entries.ts"

const page = (pagination: object) => answer({ pagination, required: { include: ["entry_id"] } })

const refused = (pagination: object): unknown => {
  const [status, detail] = refusal({ pagination })
  return Array.isArray(detail) ? [status, detail.map((issue) => [issue.type, ...issue.loc.slice(1)])] : [status, detail]
}

describe("Search: pages", () => {
  it("gives ten by id, unless told otherwise", () =>
    assert.deepStrictEqual(page({}).pagination, { page_size: 10, order_by: "entry_id", order: "asc", total: 5 }))

  it("says where the next page starts: behind the last id, or behind the last value and id", () => {
    const next = (pagination: object) => page({ page_size: 2, ...pagination }).pagination.next_page_after_value
    assert.strictEqual(next({}), "3u2NVCXO5_h_Uf1GURUblXJhG34M")
    assert.strictEqual(next({ order_by: "mainfile" }), "e4.archive.json:6qpbxCHoDVxOcFv-RQHBubPKos95")
    assert.strictEqual(next({ order_by: "upload_create_time" }), "1795490845580:3u2NVCXO5_h_Uf1GURUblXJhG34M")
    assert.strictEqual(next({ order_by: "published" }), "0:3u2NVCXO5_h_Uf1GURUblXJhG34M")
  })

  it("counts a missing value as the last, and writes it as the server does", () => {
    const next = (pagination: object) => page({ page_size: 4, ...pagination }).pagination.next_page_after_value
    const order_by = "results.properties.n_calculations"
    assert.strictEqual(next({ order_by }), "9223372036854775807:6qpbxCHoDVxOcFv-RQHBubPKos95")
    assert.strictEqual(next({ order_by, order: "desc" }), "-9223372036854775808:6qpbxCHoDVxOcFv-RQHBubPKos95")
    assert.strictEqual(next({ order_by: "results.material.material_id" }), "None:-vNWIpQqPlUV_dWVaQoMtHCqhema")
  })

  it("takes a page's start as a date too, and splits it at the last colon", () => {
    const after = (page_after_value: string) => page({ order_by: "entry_create_time", page_after_value }).data.length
    assert.strictEqual(after("2026-03-01T00:00:00:zzz"), 2)
    assert.strictEqual(after("1772323200000:6"), 3)
  })

  it("answers an exactly full last page with a next one, which is empty", () => {
    const last = page({ page_size: 1, page_offset: 4 })
    assert.strictEqual(last.pagination.next_page_after_value, "m0VsOjqYJZnbJ4zsa1XUmg5BbaPo")
    assert.isEmpty(page({ page_size: 1, page_after_value: "m0VsOjqYJZnbJ4zsa1XUmg5BbaPo" }).data)
  })

  it("gives no page behind the end, and no refusal", () => assert.isEmpty(page({ page: 4, page_size: 2 }).data))

  it("refuses what is no page, as the server's validator does", () => {
    assert.deepStrictEqual(refused({ page_size: -1 }), [422, [["invalid_page_size", "pagination", "page_size"]]])
    assert.deepStrictEqual(refused({ page_size: "x" }), [422, [["int_parsing", "pagination", "page_size"]]])
    assert.deepStrictEqual(refused({ page_size: 2.5 }), [422, [["int_from_float", "pagination", "page_size"]]])
    assert.deepStrictEqual(refused({ page: 0 }), [422, [["bad_page", "pagination", "page"]]])
    assert.deepStrictEqual(refused({ page: 1000 }), [422, [["bad_page", "pagination", "page"]]])
    assert.deepStrictEqual(refused({ page_offset: 9990 }), [422, [["bad_page_offset", "pagination", "page_offset"]]])
    assert.deepStrictEqual(refused({ order: "DESC" }), [422, [["enum", "pagination", "order"]]])
    assert.deepStrictEqual(refused({ page: 1, page_offset: 1 }), [
      422,
      [["multiple_pagination_criteria", "pagination"]]
    ])
    assert.deepStrictEqual(refused({ page: 1, page_size: 0 }), [422, [["invalid_pagination", "pagination"]]])
  })

  it("tells all faults of a page at once", () =>
    assert.deepStrictEqual(refused({ page_size: -5, order: "x", page: 0 }), [
      422,
      [
        ["invalid_page_size", "pagination", "page_size"],
        ["enum", "pagination", "order"],
        ["bad_page", "pagination", "page"]
      ]
    ]))

  it("orders by single values of known quantities only", () => {
    const loc = [["pagination", "order_by"]]
    assert.deepStrictEqual<unknown>(refusal({ pagination: { order_by: "nosuch" } }), [
      422,
      [{ msg: "nosuch is not a doc quantity", loc }]
    ])
    assert.deepStrictEqual<unknown>(refusal({ pagination: { order_by: "results.material.elements" } }), [
      422,
      [{ msg: "the order_by quantity must be a scalar", loc }]
    ])
  })

  it("passes on what Elasticsearch refuses", () => {
    const [status, detail] = refusal({ pagination: { page_size: 10001 } })
    assert.strictEqual(status, 400)
    assert.include(String(detail), "Result window is too large")
    assert.include(String(refusal({ pagination: { order_by: "comment" } })[1]), "Text fields are not optimised")
    assert.include(
      String(refusal({ pagination: { order_by: "mainfile", page_after_value: "a" } })[1]),
      "search_after has 1 value(s) but sort has 2."
    )
  })
})

const Entry = Schema.Struct({
  name: Schema.Literals(["a", "b", "c:d"]),
  count: Schema.Union([Schema.Literals([1, 2]), Schema.Undefined]),
  day: Schema.Literals(["2026-01-01T00:00:00+00:00", "2026-01-02T00:00:00.001000+00:00"])
})

const documents = (entries: ReadonlyArray<typeof Entry.Type>): ReadonlyArray<EntryDocument> =>
  entries.map(({ count, day, name }, index) => ({
    entry_id: `id${String((index * 7) % 10)}-${index}`,
    upload_id: "u",
    mainfile: name,
    upload_create_time: day,
    published: true,
    with_embargo: false,
    results: { properties: count === undefined ? {} : { n_calculations: count } }
  }))

type Turn = (answer: Search.SearchAnswer, number: number) => object | undefined

/** The three ways to go on to the next page. */
const turns: { readonly [style: string]: Turn } = {
  page: (_, number) => ({ page: number + 1 }),
  page_offset: (answer, number) => ({ page_offset: number * answer.pagination.page_size }),
  page_after_value: ({ pagination }) =>
    pagination.next_page_after_value === undefined ? undefined : { page_after_value: pagination.next_page_after_value }
}

const pages = (entries: ReadonlyArray<EntryDocument>, pagination: object, turn: Turn): ReadonlyArray<unknown> => {
  const all: Array<unknown> = []
  let next: object | undefined = {}
  for (let number = 1; next !== undefined && number < 100; number++) {
    const answer: Search.SearchAnswer = Result.getOrThrow(
      Search.search(entries, { pagination: { ...pagination, ...next } }, undefined, 0)
    )
    all.push(...answer.data.map((row) => row["entry_id"]))
    next = answer.data.length === 0 ? undefined : turn(answer, number)
  }
  return all
}

const orders = ["entry_id", "mainfile", "upload_create_time", "results.properties.n_calculations"] as const

describe("Search: all pages", () => {
  it.prop(
    "give every entry once and in order, whatever their size and however one turns them",
    {
      entries: Schema.Array(Entry),
      order_by: Schema.Literals(orders),
      order: Schema.Literals(["asc", "desc"]),
      page_size: Schema.Literals([1, 2, 3, 5]),
      style: Schema.Literals(["page", "page_offset", "page_after_value"])
    },
    ({ entries, order, order_by, page_size, style }) => {
      const all = documents(entries)
      const once = pages(all, { order, order_by, page_size: 9000 }, () => undefined)
      assert.deepStrictEqual([...once].sort(), all.map((entry) => entry.entry_id).sort())
      assert.deepStrictEqual(pages(all, { order, order_by, page_size }, turns[style]!), once)
    }
  )
})
