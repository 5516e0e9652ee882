import { assert, describe, it } from "@effect/vitest"
import * as Equal from "effect/Equal"
import * as Schema from "effect/Schema"
import { inspect } from "node:util"
import { Dataset, DatasetFromWire } from "../../src/schema/Dataset.ts"
import { UserFromWire } from "../../src/schema/User.ts"

const json = {
  dataset_id: "uPzlRzLVTAKJ9hN1LxEyeA",
  dataset_create_time: "2024-10-15T10:51:47.453000",
  dataset_name: "one",
  dataset_type: "owned",
  dataset_modified_time: "2024-10-15T10:51:47.453000",
  user_id: "u-1",
  doi: "10.17172/NOMAD/2026.11.24-1",
  pid: 7,
  m_annotations: { a: 1 }
}

const decode = Schema.decodeUnknownSync(DatasetFromWire)

describe("Dataset", () => {
  it("is printed with all of its nine fields, in the seed's order, what is absent as a dash", () => {
    const user = Schema.decodeUnknownSync(UserFromWire)({ user_id: "u-1", name: "Tess Tester" })
    const printed =
      'NomadDataset(dataset_id="uPzlRzLVTAKJ9hN1LxEyeA", dataset_create_time=2024-10-15T10:51:47.453Z, ' +
      'dataset_name="one", dataset_type="owned", dataset_modified_time=2024-10-15T10:51:47.453Z, ' +
      'user=NomadUser(name=Tess Tester), doi="10.17172/NOMAD/2026.11.24-1", pid=7, m_annotations={"a":1})'
    const dataset = new Dataset({ ...decode(json), user })
    assert.strictEqual(String(dataset), printed)
    assert.strictEqual(inspect(dataset), printed)
    assert.strictEqual(
      String(decode({ dataset_id: json.dataset_id })),
      'NomadDataset(dataset_id="uPzlRzLVTAKJ9hN1LxEyeA", dataset_create_time=-, dataset_name=-, dataset_type=-, ' +
        "dataset_modified_time=-, user=-, doi=-, pid=-, m_annotations=-)"
    )
  })

  it("needs no more than an id, and has nulls like what is missing", () => {
    const nulls = Object.fromEntries(Object.keys(json).map((field) => [field, null]))
    for (const least of [{ dataset_id: "d" }, { ...nulls, dataset_id: "d" }]) {
      assert.deepStrictEqual(Object.keys(decode(least)).sort(), ["dataset_id", "raw"])
    }
  })

  it("takes either form of pid", () => {
    assert.strictEqual(decode({ ...json, pid: "7" }).pid, "7")
    assert.strictEqual(decode(json).pid, 7)
  })

  it("is a value", () => {
    assert.isTrue(Equal.equals(decode(json), decode({ ...json })))
    assert.isFalse(Equal.equals(decode(json), decode({ ...json, doi: "10.1/2" })))
  })
})
