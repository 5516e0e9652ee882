import { assert, describe, it } from "@effect/vitest"
import { found, refusal } from "./entries.ts"

const created = (entry_create_time: unknown) => found({ entry_create_time })

describe("the arithmetic of dates", () => {
  it("begins at the moment of the search, or at a date", () => {
    assert.strictEqual(created({ lt: "now" }), "e0 e1 e2 e3 e4")
    assert.strictEqual(created({ gt: "now" }), "")
    assert.strictEqual(created({ gte: "now-22d" }), "e2")
    assert.strictEqual(created({ gte: "now-23d" }), "e1 e2")
    assert.strictEqual(created({ gte: "2026-01-31||+1d" }), "e1 e2 e4")
    assert.strictEqual(created({ lt: "2026-11-02||+5h+6m+7s" }), "e0 e3 e4")
    assert.strictEqual(created({ lte: "2026-11-02||+5h+6m+7s" }), "e0 e1 e3 e4")
  })

  it("knows how long months and years are", () => {
    assert.strictEqual(created({ lt: "2026-01-31||+1M" }), "e0 e3")
    assert.strictEqual(created({ gte: "2026-01-31||+1M+1d" }), "e1 e2 e4")
    assert.strictEqual(created({ gte: "2028-02-29||-4y" }), "e0 e1 e2 e3 e4")
    assert.strictEqual(created({ gte: "2024-02-29T12:00:01||-1y+1y" }), "e0 e1 e2 e3 e4")
  })

  it("rounds to the beginning of a unit, or to its end where that is meant", () => {
    assert.strictEqual(created({ gte: "now/d" }), "e2")
    assert.strictEqual(created({ gt: "now/d" }), "")
    assert.strictEqual(created({ gt: "now-1d/d" }), "e2")
    assert.strictEqual(created({ lt: "now/w" }), "e0 e1 e3 e4")
    assert.strictEqual(created({ lte: "2026-01||/M" }), "e0 e3")
    assert.strictEqual(created({ lt: "2026-01||/M" }), "e3")
  })

  it("means a whole unit where a value is asked for", () => {
    assert.strictEqual(created("now/M"), "e1 e2")
    assert.strictEqual(found({ "entry_create_time:any": ["2026-02||-1M/M", "2024||/y"] }), "e0 e3")
    assert.strictEqual(found({ "entry_create_time:none": ["now/y"] }), "e3")
  })

  it("is refused where it is none, in Elasticsearch's words", () => {
    const refused = (gt: string) => String(refusal({ query: { entry_create_time: { gt } } })[1])
    assert.include(refused("now-1x"), "unit [x] not supported for date math [-1x]")
    assert.include(refused("now+"), "truncated date math [+]")
    assert.include(refused("now 1d"), "operator not supported for date math [ 1d]")
    assert.include(refused("now/2d"), "rounding `/` can only be used on single unit types [/2d]")
    assert.include(refused("then||+1d"), "failed to parse date field [then]")
  })

  it("is a text like others for quantities that are no dates", () => {
    assert.strictEqual(found({ upload_name: "now" }), "")
    assert.strictEqual(found({ mainfile: { lt: "now" } }), "e3 e4")
  })
})
