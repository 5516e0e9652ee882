/** What is done with all entries that a query finds. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as Entries from "../../src/programs/Entries.ts"
import * as Archive from "../../src/schema/Archive.ts"
import * as FakeNomad from "../../src/testing/FakeNomad.ts"

const files = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${index}.archive.json`, `{"data":{"name":"sample ${index}"}}`])
  )

/** Written down, and never run: the checks are those of `npm run check`. */
const written = {
  misspeltDirective: () =>
    // @ts-expect-error the directive is `include-resolved`
    Archive.required({ metadata: "include-resolve" }),

  deepMisspeltDirective: () =>
    // @ts-expect-error there is no such directive
    Archive.required({ results: { material: { elements: "some" } } }),

  flag: () =>
    // @ts-expect-error a section is no flag
    Archive.required({ results: true })
}

describe("Archive.required", () => {
  it("does not compile with a misspelt directive", () => {
    assert.isAbove(Object.keys(written).length, 0)
  })

  it("writes NOMAD's JSON", () => {
    const tree = { run: { [Archive.at("calculation", -1)]: "*", [Archive.slice("system", 0, 2)]: "include" } } as const
    assert.deepStrictEqual(Archive.required(tree, { resolveInplace: true }), {
      run: { "calculation[-1]": "*", "system[0:2]": "include" },
      "resolve-inplace": true
    })
    assert.strictEqual(Archive.slice("system", 1), "system[1:]")
  })
})

describe("Entries.archives", () => {
  it.effect("gives each archive with the ids of its entry, to the last page", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      const upload_id = yield* nomad.addUpload({ main_author: "researcher", files: files(7) })
      const required = Archive.required({ metadata: { entry_id: "*", mainfile: "*" } })
      const found = yield* Stream.runCollect(Entries.archives({ upload_id }, { owner: "user", pageSize: 3, required }))
      assert.lengthOf(found, 7)
      assert.isTrue(found.every((each) => each.upload_id === upload_id))
      assert.isTrue(found.every(({ archive, entry_id }) => archive.metadata?.["entry_id"] === entry_id))
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("goes on after a page whose entries have no archives", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      yield* nomad.addUpload({ main_author: "researcher", files: files(2), published: true })
      yield* nomad.failNext({
        path: "/entries/archive/query",
        status: 200,
        body: { pagination: { total: 3, next_page_after_value: "-" }, data: [] }
      })
      assert.strictEqual(yield* Stream.runCount(Entries.archives({})), 2)
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("may not look at what is under embargo", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(Stream.runCount(Entries.archives({}, { owner: "all" })))
      assert.strictEqual(error._tag, "AccessDenied")
    }).pipe(Effect.provide(FakeNomad.layer()))
  )
})

describe("Entries.edit", () => {
  it.effect("edits the entries that the query finds, and no others", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      const upload_id = yield* nomad.addUpload({ main_author: "researcher", files: files(3) })
      const verified = yield* Entries.edit(
        { upload_id, mainfile: "1.archive.json" },
        { comment: "checked", references: "https://example.org/1" }
      )
      assert.deepStrictEqual(verified, { comment: "checked", references: { set: ["https://example.org/1"] } })
      const entries = yield* Stream.runCollect(Entries.ofUpload(upload_id))
      assert.deepStrictEqual(
        entries.map((entry) => entry.comment),
        [undefined, "checked", undefined]
      )
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("changes nothing when it only verifies", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      const upload_id = yield* nomad.addUpload({ main_author: "researcher", files: files(1) })
      yield* Entries.edit({ upload_id }, { comment: "checked" }, { verifyOnly: true })
      const [entry] = yield* Stream.runCollect(Entries.ofUpload(upload_id))
      assert.isUndefined(entry?.comment)
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("fails when the query finds nothing, or what belongs to somebody else", () =>
    Effect.gen(function* () {
      const nomad = yield* FakeNomad.FakeNomad
      yield* nomad.addUpload({ main_author: "researcher", files: files(1), published: true })
      const nothing = yield* Effect.flip(Entries.edit({ upload_id: "u".repeat(22) }, { comment: "x" }))
      assert.strictEqual(nothing._tag, "InvalidRequest")
      const foreign = yield* Effect.flip(
        Entries.edit({ published: true }, { comment: "x" }).pipe(FakeNomad.as("other"))
      )
      assert.strictEqual(foreign._tag, "AccessDenied")
    }).pipe(Effect.provide(FakeNomad.layer()))
  )
})
