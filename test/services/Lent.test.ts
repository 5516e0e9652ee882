import { assert, describe, it } from "@effect/vitest"
import { Lent, Pool } from "../../src/services/internal/Lent.ts"

describe("memory that is lent", () => {
  it("is used again once it is given back, and not before", () => {
    const pool = new Pool(4)
    const first = pool.take()
    const second = pool.take()
    assert.notStrictEqual(first.buffer, second.buffer)
    first.giveBack()
    assert.strictEqual(pool.take().buffer, first.buffer)
  })

  it("is lent to one at a time, however often it is given back", () => {
    const pool = new Pool(4)
    const room = pool.take()
    room.giveBack()
    room.giveBack()
    assert.notStrictEqual(pool.take().buffer, pool.take().buffer)
  })

  it("is given back by the one who has it now", () => {
    const pool = new Pool(4)
    const whole = pool.take()
    const part = whole.first(2)
    assert.strictEqual(part.length, 2)
    whole.giveBack()
    assert.notStrictEqual(pool.take().buffer, part.buffer)
    part.giveBack()
    assert.strictEqual(pool.take().buffer, part.buffer)
  })

  it("is not lent in parts", () => {
    const part = new Pool(4).take().subarray(1, 3)
    assert.isFalse(part instanceof Lent)
    assert.strictEqual(part.length, 2)
  })
})
