import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Refused } from "../../../src/testing/Refused.ts"
import * as Paging from "../../../src/testing/state/Paging.ts"

const url = "http://localhost/list"

/** All items, page by page, as long as there is a next page; by index, or through the address of the next page. */
const walk = Effect.fnUntraced(function* (
  list: ReadonlyArray<number>,
  page_size: number,
  by: "value" | "address"
): Effect.fn.Return<ReadonlyArray<number>, Refused> {
  const seen: Array<number> = []
  let after: string | null | undefined = undefined
  do {
    const paging: Paging.Paging = { page_size, ...(after == null ? {} : { page_after_value: after }) }
    const page: Paging.Page<number> = yield* Paging.cut(list, { paging, url })
    seen.push(...page.items)
    const { next_page_after_value, next_page_url } = page.pagination
    const next = by === "value" ? next_page_after_value : next_page_url
    after =
      next === undefined
        ? undefined
        : by === "value"
          ? String(next)
          : new URL(String(next)).searchParams.get("page_after_value")
  } while (after != null)
  return seen
})

const Lists = Schema.Array(Schema.Int)
const Sizes = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 7 }))

describe("Paging.cut", () => {
  it.effect.prop("reaches every item once, whatever the size of the page", [Lists, Sizes], ([list, size]) =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* walk(list, size, "value"), list)
      assert.deepStrictEqual(yield* walk(list, size, "address"), list)
    })
  )

  it.effect.prop("cuts the same page by number, by offset and after an index", [Lists, Sizes], ([list, size]) =>
    Effect.gen(function* () {
      for (let page = 2; (page - 1) * size < list.length; page++) {
        const start = (page - 1) * size
        const cut = (paging: Paging.Paging) =>
          Effect.map(Paging.cut(list, { url, paging: { ...paging, page_size: size } }), ({ items }) => items)
        const items = yield* cut({ page })
        assert.deepStrictEqual(items, list.slice(start, start + size))
        assert.deepStrictEqual(yield* cut({ page_offset: start }), items)
        assert.deepStrictEqual(yield* cut({ page_after_value: String(start - 1) }), items)
      }
    })
  )

  it.effect("only counts with a page of nothing", () =>
    Effect.gen(function* () {
      const { items, pagination } = yield* Paging.cut([1, 2, 3], { paging: { page_size: 0 }, url })
      assert.deepStrictEqual(items, [])
      assert.deepStrictEqual(pagination, { page_size: 0, order: "asc", page: 1, total: 3, page_url: url })
    })
  )

  it.effect("has a first page of an empty list, and no second", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual((yield* Paging.cut([], { paging: { page: 1 }, url })).items, [])
      const refused = yield* Effect.flip(Paging.cut([], { paging: { page: 2 }, url }))
      assert.strictEqual(refused.detail, "Page out of range requested.")
    })
  )
})

describe("Paging.sortBy", () => {
  it("turns around only the first key, and puts nothing before everything", () => {
    const list = [
      { name: "b", id: 1 },
      { name: "a", id: 2 },
      { name: "b", id: 0 },
      { name: null, id: 3 }
    ]
    const ids = (order: "asc" | "desc") =>
      Paging.sortBy(list, [({ name }) => name, ({ id }) => id], order).map(({ id }) => id)
    assert.deepStrictEqual(ids("asc"), [3, 2, 0, 1])
    assert.deepStrictEqual(ids("desc"), [0, 1, 2, 3])
  })
})
