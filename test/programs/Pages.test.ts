import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as Pages from "../../src/programs/internal/Pages.ts"

/** Four pages of two numbers; it writes down what happens. */
const numbers = (options: Pages.PageOptions = {}) => {
  const log: Array<string> = []
  const page = (size: number, after: string | undefined) =>
    Effect.sync(() => {
      const from = Number(after ?? 0)
      log.push(`asked for ${from}`)
      return { items: [from, from + 1], next: from + size < 8 ? String(from + size) : null }
    })
  const decode = (rows: ReadonlyArray<number>) =>
    // Whoever decodes lets others go on.
    Effect.yieldNow.pipe(
      Effect.andThen(Effect.sync(() => log.push(`decoded ${rows[0]}`))),
      Effect.as(rows.map((row) => row * 10))
    )
  return { log, stream: Pages.decodedStream({ pageSize: 2, ...options }, 2, page, decode) }
}

describe("pages", () => {
  it.effect("are asked for while others are decoded, from the second on", () =>
    Effect.gen(function* () {
      const { log, stream } = numbers()
      assert.deepStrictEqual(yield* Stream.runCollect(stream), [0, 10, 20, 30, 40, 50, 60, 70])
      assert.deepStrictEqual(log, [
        "asked for 0",
        "decoded 0",
        "asked for 2",
        "asked for 4",
        "decoded 2",
        "asked for 6",
        "decoded 4",
        "decoded 6"
      ])
    })
  )

  it.effect("are not asked for by who has enough of the first, or a limit", () =>
    Effect.gen(function* () {
      const first = numbers()
      yield* Stream.runDrain(Stream.take(first.stream, 1))
      assert.deepStrictEqual(first.log, ["asked for 0", "decoded 0"])
      const limited = numbers({ limit: 5 })
      assert.deepStrictEqual(yield* Stream.runCollect(limited.stream), [0, 10, 20, 30, 40])
      assert.deepStrictEqual(limited.log, [
        "asked for 0",
        "asked for 2",
        "decoded 0",
        "asked for 4",
        "decoded 2",
        "decoded 4"
      ])
    })
  )

  it.effect("that fail do so after all before them were used, and one that is on its way is let go of", () =>
    Effect.gen(function* () {
      const seen: Array<number> = []
      let letGo = 0
      const page = (_: number, after: string | undefined) => {
        const from = Number(after ?? 0)
        if (from === 2) return Effect.fail("no third page")
        return Effect.succeed({ items: [from], next: String(from + 1) })
      }
      const failing = Pages.stream({ pageSize: 1 }, 1, page)
      const error = yield* Effect.flip(Stream.runForEach(failing, (item) => Effect.sync(() => seen.push(item))))
      assert.strictEqual(error, "no third page")
      assert.deepStrictEqual(seen, [0, 1])
      const slow = (size: number, after: string | undefined) =>
        after === "2" ? Effect.onInterrupt(Effect.never, () => Effect.sync(() => letGo++)) : page(size, after)
      const used = Stream.tap(Pages.stream({ pageSize: 1 }, 1, slow), () => Effect.yieldNow)
      yield* Stream.runDrain(Stream.take(used, 2))
      assert.strictEqual(letGo, 1)
    })
  )
})
