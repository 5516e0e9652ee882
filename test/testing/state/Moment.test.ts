import { assert, describe, it } from "@effect/vitest"
import * as Moment from "../../../src/testing/state/Moment.ts"

const moment = Date.UTC(2026, 10, 23, 4, 22, 36) * 1000 + 453_663

describe("Moment", () => {
  it("is written in the three forms of the server", () => {
    assert.strictEqual(Moment.zulu(moment), "2026-11-23T04:22:36.453663Z")
    assert.strictEqual(Moment.withoutZone(moment), "2026-11-23T04:22:36.453000")
    assert.strictEqual(Moment.withOffset(moment), "2026-11-23T04:22:36.453000+00:00")
  })

  it("has no fraction where it would be zero", () => {
    assert.strictEqual(Moment.zulu(moment - 453_663), "2026-11-23T04:22:36Z")
    assert.strictEqual(Moment.withoutZone(moment - 453_663 + 999), "2026-11-23T04:22:36")
  })

  it("is read from ISO texts, as UTC where they name no zone", () => {
    const start = Date.UTC(2020, 0, 1) * 1000
    for (const text of ["2020-01-01", "2020-01-01T00:00:00", "2020-01-01T00:00:00Z", "2020-01-01T01:00:00+01:00"]) {
      assert.strictEqual(Moment.parse(text), start)
    }
    assert.isUndefined(Moment.parse("yesterday"))
    assert.isUndefined(Moment.parse("2020-13-01"))
  })
})
