import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Identifiers from "../../../src/testing/processing/Identifiers.ts"

const text = (value: string) => new TextEncoder().encode(value)

describe("Identifiers.entryId", () => {
  it.effect("is the one that the server gave", () =>
    Effect.gen(function* () {
      const id = yield* Identifiers.entryId({ upload_id: "wOpc3hcjSRKWBRtbIPCq9w", mainfile: "test.archive.json" })
      assert.strictEqual(id, "F7P0cInf8zEFfR9FcHQMkMEBplDH")
    })
  )

  it.effect("tells the entries of one main file apart by their keys", () =>
    Effect.gen(function* () {
      const file = { upload_id: "u", mainfile: "m" }
      assert.notStrictEqual(
        yield* Identifiers.entryId(file),
        yield* Identifiers.entryId({ ...file, mainfile_key: "0" })
      )
    })
  )
})

describe("Identifiers.entryHash", () => {
  it.effect("is the one that the server gave", () =>
    Effect.gen(function* () {
      const files = new Map([["test.archive.json", text("{}")]])
      const hash = yield* Identifiers.entryHash({ mainfile: "test.archive.json" }, files)
      assert.strictEqual(hash, "J8dGcK23UHX60FjVzq97IMTneGyD")
    })
  )

  it.effect("covers the files beside the main file, and none in other folders", () =>
    Effect.gen(function* () {
      const mainfile = "run/a.archive.json"
      const alone = new Map([[mainfile, text("{}")]])
      const hash = yield* Identifiers.entryHash({ mainfile }, alone)
      const beside = new Map([...alone, ["run/notes.txt", text("n")]])
      const elsewhere = new Map([...alone, ["run/sub/notes.txt", text("n")], ["notes.txt", text("n")]])
      assert.notStrictEqual(yield* Identifiers.entryHash({ mainfile }, beside), hash)
      assert.strictEqual(yield* Identifiers.entryHash({ mainfile }, elsewhere), hash)
    })
  )
})

describe("Identifiers.entryFiles", () => {
  it("puts the main file first and the others in order, up to the server's limit", () => {
    assert.deepStrictEqual(Identifiers.entryFiles("d/m", ["d/b", "d/m", "d/a", "x", "d/e/f"]), ["d/m", "d/a", "d/b"])
    const many = Array.from({ length: 300 }, (_, index) => `f${index}`)
    assert.lengthOf(Identifiers.entryFiles("m", many), 102)
  })
})
