/** References that have no more than the id of a laboratory, where several entries have it. */
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { Entries } from "effect-nomad"
import { FakeNomad } from "effect-nomad/testing"

const eln = "nomad.datamodel.metainfo.eln"

const file = (m_def: string, fields: object): string =>
  JSON.stringify({ data: { m_def: `${eln}.${m_def}`, ...fields } })

const sample = (name: string, lab_id: string) => file("ELNSample", { name, lab_id })

const using = (lab_id: string) => ({
  "process.archive.json": file("ELNProcess", { name: "P", samples: [{ lab_id }] })
})

/** The reference in the only entry of an upload, and what its log warns of. */
const referenceIn = Effect.fnUntraced(function* (upload_id: string) {
  const [entry] = yield* Stream.runCollect(Entries.query({ upload_id }, { owner: "user" }))
  const { data, processing_logs } = yield* Entries.archive(entry?.entry_id ?? "")
  const logs = Array.isArray(processing_logs) ? processing_logs : []
  return {
    reference: Object(data)["samples"][0]["reference"],
    warnings: logs.flatMap((line) => (line["level"] === "WARNING" ? [line["event"]] : []))
  }
})

layer(FakeNomad.layer())("a reference by the id of a laboratory", (it) => {
  it.effect("leads to the entry that search has first, and says that there are others", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      const addSample = nomad.addUpload({
        main_author: "researcher",
        files: { "sample.archive.json": sample("a", "S-1") }
      })
      const uploads = yield* Effect.all(Array.from({ length: 6 }, () => addSample))
      const entries = yield* Stream.runCollect(
        Stream.flatMap(Stream.fromIterable(uploads), (id) => Entries.ofUpload(id))
      )
      const [first] = entries.toSorted((a, b) => (a.entry_id < b.entry_id ? -1 : 1))
      assert.notStrictEqual(first?.upload_id, uploads[0], "or the order would not show")
      const { reference, warnings } = yield* referenceIn(
        yield* nomad.addUpload({ main_author: "researcher", files: using("S-1") })
      )
      assert.strictEqual(reference, `../uploads/${first?.upload_id}/archive/${first?.entry_id}#/data`)
      assert.deepStrictEqual(warnings, ['Found 6 entries with lab_id: "S-1". Will use the first one found.'])
    })
  )

  it.effect("leads to what everybody may find, and to nothing that only others may", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      const files = { "a.archive.json": sample("a", "S-2") }
      yield* nomad.addUpload({ main_author: "other", files })
      const upload_id = yield* nomad.addUpload({ main_author: "researcher", files: using("S-2") })
      assert.deepStrictEqual(yield* referenceIn(upload_id), {
        reference: undefined,
        warnings: ['Found no entries with lab_id: "S-2".']
      })
      const published = yield* nomad.addUpload({ main_author: "other", files, published: true })
      const again = yield* referenceIn(yield* nomad.addUpload({ main_author: "researcher", files: using("S-2") }))
      assert.match(again.reference, new RegExp(`^\\.\\./uploads/${published}/archive/[\\w-]{28}#/data$`))
      assert.deepStrictEqual(again.warnings, [])
    })
  )
})
