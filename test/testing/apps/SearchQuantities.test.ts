import { assert, describe, it } from "@effect/vitest"
import { readFileSync } from "node:fs"
import * as SearchQuantities from "../../../src/testing/apps/SearchQuantities.ts"
import * as Quantities from "../../../src/testing/search/Quantities.ts"

/** What a server of version 2.0.0 answered when it was asked for all of them. */
const recorded = (): ReadonlyArray<SearchQuantities.SearchQuantity> => {
  const file = new URL("../../conformance/transcript-2.0.0/search-quantities.jsonl", import.meta.url)
  const lines = readFileSync(file, "utf8").trim().split("\n")
  const exchanges = lines.map((line): readonly [title: string, status: number, body: unknown] => JSON.parse(line))
  const all = exchanges.find(([title]) => title.includes('{"page_size":1000}'))
  return all?.[2] as ReadonlyArray<SearchQuantities.SearchQuantity>
}

/** What a type of the server's can be indexed as. */
const indexed: { readonly [dtype: string]: ReadonlyArray<Quantities.Type> } = {
  string: ["keyword", "text", "phrasePrefix", "wordPrefix", "segments"],
  enum: ["keyword"],
  timestamp: ["date"],
  boolean: ["boolean"],
  int: ["integer", "long"],
  // a list of numbers that nothing is compared with
  float: ["double", "object"],
  unknown: ["object"]
}

describe("the quantities of a server", () => {
  const server = recorded()
  const quantities = server.filter(({ dtype }) => dtype !== undefined)

  it("are those that the fake tells of", () => {
    assert.lengthOf(server, 485)
    assert.deepStrictEqual([...SearchQuantities.all.values()], server)
  })

  it("are those that the fake searches for, beside those for suggestions", () => {
    const searched = [...Quantities.all.values()].filter(({ type }) => type !== "suggestion").map(({ name }) => name)
    assert.deepStrictEqual(searched.toSorted(), quantities.map(({ quantity }) => quantity).toSorted())
  })

  it("have the types by which the fake indexes them", () => {
    const wrong = quantities.filter(({ dtype = "", quantity }) => {
      const type = Quantities.all.get(quantity)?.type
      return type === undefined || indexed[dtype]?.includes(type) !== true
    })
    assert.deepStrictEqual(wrong, [])
  })

  it("can be counted where the fake counts them", () => {
    const counted = (name: string) => ["keyword", "boolean"].includes(Quantities.all.get(name)?.type ?? "")
    assert.deepStrictEqual(
      quantities.filter(({ aggregatable, quantity }) => aggregatable !== counted(quantity)),
      []
    )
  })

  it("lie in the nested objects that the fake searches one by one", () => {
    const inResults = Quantities.nestedObjects.filter((name) => name.startsWith("results."))
    const nested = server.filter(({ nested }) => nested).map(({ quantity }) => quantity)
    assert.deepStrictEqual(nested.toSorted(), inResults.toSorted())
  })
})
