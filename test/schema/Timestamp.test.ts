import { afterAll, assert, beforeAll, describe, it } from "@effect/vitest"
import * as DateTime from "effect/DateTime"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Timestamp } from "../../src/schema/Timestamp.ts"

const decode = Schema.decodeUnknownSync(Timestamp)
const encode = Schema.encodeSync(Timestamp)
const milliseconds = (text: string) => DateTime.toEpochMillis(decode(text))

describe("Timestamp", () => {
  // Where the machine's zone is UTC, a moment without a zone would be right by accident.
  const zone = process.env["TZ"]
  beforeAll(() => {
    process.env["TZ"] = "Asia/Kolkata"
  })
  afterAll(() => {
    if (zone === undefined) delete process.env["TZ"]
    else process.env["TZ"] = zone
  })

  it("is tested away from UTC", () => {
    assert.strictEqual(new Date(0).getTimezoneOffset(), -330)
  })

  it("reads the forms of uploads, datasets and entries as the same moment", () => {
    const moment = Date.UTC(2026, 10, 23, 4, 34, 32, 246)
    for (const form of [
      "2026-11-23T04:34:32.246000Z",
      "2026-11-23T04:34:32.246Z",
      "2026-11-23T04:34:32.246000",
      "2026-11-23T04:34:32.246",
      "2026-11-23T04:34:32.246000+00:00",
      "2026-11-23T04:34:32.246+00:00",
      "2026-11-23T05:34:32.246000+01:00",
      "2026-11-23T05:34:32.246000+0100"
    ]) {
      assert.strictEqual(milliseconds(form), moment, form)
    }
  })

  it("reads them without a fraction too", () => {
    const moment = Date.UTC(2026, 10, 23, 4, 34, 32)
    for (const form of ["2026-11-23T04:34:32Z", "2026-11-23T04:34:32", "2026-11-23T04:34:32+00:00"]) {
      assert.strictEqual(milliseconds(form), moment, form)
    }
  })

  it("cuts microseconds to milliseconds", () => {
    assert.strictEqual(milliseconds("2026-11-23T04:22:36.453663Z"), milliseconds("2026-11-23T04:22:36.453000"))
  })

  it("refuses what is no moment, and says what it was", () => {
    for (const text of ["", "yesterday", "2026-13-01T00:00:00", 1795407720385, null]) {
      const result = Schema.decodeUnknownResult(Timestamp)(text)
      assert.isTrue(Result.isFailure(result), String(text))
    }
    assert.throws(() => decode("yesterday"), /no date-time: yesterday/)
  })

  it.prop("writes what reads back as the same moment", [Schema.DateTimeUtc], ([moment]) => {
    const text = encode(moment)
    assert.match(text, /Z$/)
    assert.strictEqual(milliseconds(text), DateTime.toEpochMillis(moment))
  })

  it.prop(
    "reads any moment alike in all forms",
    [Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 4_102_444_800_000 }))],
    ([moment]) => {
      const naive = new Date(moment).toISOString().replace("Z", "")
      for (const form of [`${naive}Z`, `${naive}000Z`, naive, `${naive}999`, `${naive}+00:00`, `${naive}000+00:00`]) {
        assert.strictEqual(milliseconds(form), moment, form)
      }
    }
  )
})
