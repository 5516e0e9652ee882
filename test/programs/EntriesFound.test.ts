/** What is done with all entries that a query finds. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as Entries from "../../src/programs/Entries.ts"
import * as Archive from "../../src/schema/Archive.ts"
import * as FakeNomad from "../../src/testing/FakeNomad.ts"
import * as Members from "../conformance/Members.ts"

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

const members = <E, R>(zip: Stream.Stream<Uint8Array, E, R>) =>
  Effect.map(Stream.runCollect(zip), (pieces) => {
    const found = Members.read(Buffer.concat(pieces)) ?? new Map<string, Uint8Array>()
    return new Map(Array.from(found, ([path, bytes]) => [path, new TextDecoder().decode(bytes)]))
  })

const folders = { "d/a.archive.json": `{"data":{"name":"a"}}`, "b.archive.json": "{}", "notes.txt": "hello" }

describe("the files of what a query finds", () => {
  const uploaded = Effect.flatMap(FakeNomad.FakeNomad, (nomad) =>
    nomad.addUpload({ main_author: "researcher", files: folders })
  )

  it.effect("are listed entry by entry, to the last page", () =>
    Effect.gen(function* () {
      const upload_id = yield* uploaded
      const listed = yield* Stream.runCollect(Entries.rawDirs({ upload_id }, { owner: "user", pageSize: 1 }))
      assert.deepStrictEqual(listed.map(({ files }) => files.map(({ path }) => path)).toSorted(), [
        ["b.archive.json", "notes.txt"],
        ["d/a.archive.json"]
      ])
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("come as one zip, all or some of them", () =>
    Effect.gen(function* () {
      const upload_id = yield* uploaded
      const all = yield* members(Entries.rawOf({ upload_id }, { owner: "user" }))
      assert.sameMembers(
        [...all.keys()],
        [...Object.keys(folders).map((path) => `${upload_id}/${path}`), "manifest.json"]
      )
      assert.strictEqual(all.get(`${upload_id}/notes.txt`), "hello")
      const texts = yield* members(Entries.rawOf({ upload_id }, { owner: "user", glob_pattern: "*.txt" }))
      assert.deepStrictEqual([...texts.keys()], [`${upload_id}/notes.txt`, "manifest.json"])
    }).pipe(Effect.provide(FakeNomad.layer()))
  )

  it.effect("are their archives, too: a file for each entry, the manifest last", () =>
    Effect.gen(function* () {
      const upload_id = yield* uploaded
      const required = Archive.required({ metadata: { mainfile: "*" } })
      const files = yield* members(Entries.archivesZip({ upload_id }, { owner: "user", required }))
      const manifest = JSON.parse(files.get("manifest.json") ?? "")
      assert.strictEqual([...files.keys()].at(-1), "manifest.json")
      assert.lengthOf(manifest, 2)
      for (const { entry_id, parser_name, path } of manifest) {
        assert.strictEqual(path, `${upload_id}/${entry_id}.json`)
        const content = JSON.parse(files.get(path) ?? "")
        assert.deepStrictEqual(Object.keys(content), ["entry_id", "parser_name", "archive"])
        assert.strictEqual(content.parser_name, parser_name)
        assert.hasAllKeys(content.archive, ["metadata", "m_ref_archives"])
      }
    }).pipe(Effect.provide(FakeNomad.layer()))
  )
})
