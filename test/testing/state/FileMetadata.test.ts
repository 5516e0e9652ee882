import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fixture from "./Fixture.ts"

const files = { "a.archive.json": Fixture.archive, "sub/b.archive.json": Fixture.archive }

/** Comments by main file, after an upload of the two files and these. */
const upload = Effect.fnUntraced(function* (more: { readonly [path: string]: string }) {
  const state = yield* Fixture.make()
  const id = yield* state.addUpload({ main_author: "researcher", upload_name: "given", files: { ...files, ...more } })
  const comments = state.entries.documents().map((row) => [row.mainfile, row["comment"] ?? null])
  return { ...state, id, comments: Object.fromEntries(comments) }
})

describe("metadata in files", () => {
  it.effect("overrides the upload's name, and counts for all entries below", () =>
    Effect.gen(function* () {
      const metadata = { upload_name: "from the file", comment: "all", coauthors: ["coauthor"] }
      const state = yield* upload({ "nomad.json": JSON.stringify(metadata), "sub/nomad.yaml": "comment: nearer\n" })
      assert.deepInclude(yield* Fixture.look(state, state.id), {
        upload_name: "from the file",
        coauthors: [state.coauthor.account.user_id]
      })
      assert.deepStrictEqual(state.comments, { "a.archive.json": "all", "sub/b.archive.json": "nearer" })
    })
  )

  it.effect("can name single entries, and leave out all others", () =>
    Effect.gen(function* () {
      const entries = { "sub/b.archive.json": { comment: "this one" } }
      const state = yield* upload({ "nomad.json": JSON.stringify({ entries, skip_matching: true }) })
      assert.deepStrictEqual(state.comments, { "sub/b.archive.json": "this one" })
    })
  )

  it.effect("is passed over where it is wrong, or the admin's to say", () =>
    Effect.gen(function* () {
      const metadata = { license: "CC0", nope: 1, coauthors: ["nobody"], comment: "kept" }
      const state = yield* upload({ "nomad.json": JSON.stringify(metadata), "sub/nomad.json": "{" })
      assert.deepInclude(yield* Fixture.look(state, state.id), { license: "CC BY 4.0", process_status: "SUCCESS" })
      assert.deepStrictEqual(state.comments, { "a.archive.json": "kept", "sub/b.archive.json": "kept" })
    })
  )
})
