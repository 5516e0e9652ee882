import { assert, describe, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as Search from "../../../src/testing/search/Search.ts"
import { entries, owner } from "./entries.ts"

const read = (address: string) => Search.fromParameters([...new URLSearchParams(address)])

const answer = (address: string) =>
  Result.getOrThrow(
    Result.flatMap(read(`owner=user&${address}`), (request) => Search.search(entries, request, owner, 0))
  )

const refusal = (address: string): unknown => {
  const { detail, status } = Result.getOrThrow(Result.flip(read(address)))
  return status === 500 && typeof detail === "object" && "exception_class" in detail
    ? [status, detail.exception_class]
    : [status, detail]
}

/** An address and the normal form of the query that the server read from it. */
const observed: ReadonlyArray<readonly [address: string, query: unknown]> = [
  ["mainfile=a&mainfile=b", { name: "mainfile", value: { any: ["a", "b"] } }],
  ["mainfile__all=a", { name: "mainfile", value: { all: ["a"] } }],
  [
    "results.material.elements=Si&results.material.elements=O",
    {
      name: "results.material.elements",
      value: { all: ["Si", "O"] }
    }
  ],
  ["n_quantities__gte=%2063", { name: "n_quantities", value: { gte: 63 } }],
  ["published=false", { name: "published", value: { any: [true] } }],
  ["published=", { name: "published", value: { any: [false] } }],
  ["upload_create_time__gt=2020-01-01", { name: "upload_create_time", value: { gt: "2020-01-01T00:00:00" } }],
  ["q=mainfile__a&mainfile=b", { name: "mainfile", value: { any: ["b", "a"] } }],
  ["q=n_quantities__gt__1", { name: "n_quantities", value: { gt: 1 } }],
  ["n_quantities__gt=1&n_quantities__lt=3", { name: "n_quantities", value: { lt: 3 } }],
  ["nosuch=1&nosuch__gt=1", { and: [] }],
  [`json_query=${encodeURIComponent('{"mainfile":"a"}')}&mainfile=zzz`, { name: "mainfile", value: "a" }],
  [
    `json_query=${encodeURIComponent('{"or":[{"mainfile":"a"}]}')}&mainfile=zzz`,
    {
      or: [{ name: "mainfile", value: "a" }]
    }
  ]
]

describe("Search: in a web address", () => {
  for (const [address, query] of observed) {
    it(`reads ${address}`, () => assert.deepStrictEqual<unknown>(answer(address).query, query))
  }

  it("reads the page and what is required", () => {
    const { data, pagination, required } = answer("page_size=2&page_size=1&page=2&order=desc&include=mainfile")
    assert.deepInclude(pagination, { page_size: 1, page: 2, order: "desc", total: 5 })
    assert.deepStrictEqual(required, { include: ["mainfile", "entry_id"] })
    assert.deepStrictEqual(data, [{ mainfile: "sub/e1.archive.json", entry_id: "cXcUslIGZIJMNBO3NLbn3Bvx9df2" }])
    assert.deepStrictEqual(answer("").required, {})
  })

  it("refuses what it cannot read, each in its place", () => {
    assert.deepStrictEqual(refusal("q=mainfile"), [
      422,
      [{ loc: ["query", "q"], msg: "wrong format, use <quantity>[__<op>]__<value>" }]
    ])
    assert.deepStrictEqual(refusal("q=nosuch__1"), [
      422,
      [{ loc: ["query", "nosuch__1"], msg: "nosuch is not a doc quantity" }]
    ])
    assert.deepStrictEqual(refusal("mainfile__nosuch=x"), [
      422,
      [{ loc: ["query", "mainfile__nosuch"], msg: "operator nosuch is unknown" }]
    ])
    assert.deepStrictEqual(refusal("n_quantities__gt=1&n_quantities__gt=2"), [
      422,
      [{ loc: ["query", "n_quantities__gt"], msg: "operator gt does not support multiple values" }]
    ])
    assert.deepStrictEqual(refusal("json_query=[]"), [422, [{ loc: ["json_query"], msg: "cannot parse json_query" }]])
    assert.deepStrictEqual(refusal("page_size=0&page=1"), [
      422,
      [
        {
          type: "invalid_pagination",
          loc: ["query"],
          msg: "Cannot specify page when page_size is set to 0",
          input: { page_size: 0, order_by: null, order: "asc", page_after_value: null, page: 1, page_offset: null }
        }
      ]
    ])
  })

  it("stumbles over values that are not the quantity's, as the server does", () => {
    assert.deepStrictEqual(refusal("n_quantities=x"), [500, "ValueError"])
    assert.deepStrictEqual(refusal("upload_create_time__gt=nodate"), [500, "ValueError"])
    assert.deepStrictEqual(refusal("n_quantities__gt=0"), [500, "ValidationError"])
    assert.deepStrictEqual(refusal("mainfile__none=a"), [500, "ValidationError"])
    assert.deepStrictEqual(refusal("authors=x"), [500, "AttributeError"])
  })
})
