import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import type { JsonObject } from "../../../src/testing/search/Document.ts"
import * as Fixture from "./Fixture.ts"

/** A state with one upload of two entries, and a dataset of the researcher's. */
const make = Effect.fnUntraced(function* () {
  const state = yield* Fixture.make()
  const files = { "a.archive.json": Fixture.archive, "sub/b.archive.json": Fixture.archive }
  const id = yield* state.addUpload({ main_author: "researcher", upload_name: "old", files })
  const dataset = yield* state.addDataset({ user: "researcher", dataset_name: "mine" })
  const edit = (request: JsonObject, caller = state.researcher) => state.edits.upload(caller, id, request)
  const comments = () => state.entries.documents().map((row) => [row.mainfile, row["comment"] ?? null])
  return { ...state, id, dataset, edit, comments }
})

describe("Edits.upload", () => {
  it.effect("sets upload and entries, with people and datasets named in any way", () =>
    Effect.gen(function* () {
      const state = yield* make()
      const { data } = yield* state.edit({
        metadata: {
          upload_name: "new",
          comment: "read me",
          references: "https://example.org/paper",
          coauthors: ["coauthor", "other@example.org", "researcher"],
          datasets: ["mine"]
        }
      })
      const { coauthor, other } = state
      assert.deepInclude(data, {
        upload_name: "new",
        process_status: "SUCCESS",
        current_process: "_edit_metadata",
        coauthors: [coauthor.account.user_id, other.account.user_id]
      })
      const [row] = state.entries.documents()
      assert.deepInclude(row, { upload_name: "new", comment: "read me", references: ["https://example.org/paper"] })
      assert.deepStrictEqual(Fixture.at(row, "datasets", 0, "dataset_id"), state.dataset)
      assert.deepStrictEqual(Fixture.at(row, "authors", 1), {
        user_id: coauthor.account.user_id,
        name: "Carl Coauthor"
      })
    })
  )

  it.effect("tells all that is wrong at once, and changes nothing", () =>
    Effect.gen(function* () {
      const state = yield* make()
      yield* state.addDataset({ user: "other", dataset_name: "theirs" })
      const request = {
        metadata: {
          nope: 1,
          coauthors_ids: ["x"],
          coauthors: ["nobody", "other"],
          datasets: ["theirs"],
          references: ["x"],
          embargo_length: 37,
          reviewers: { add: ["other"], remove: ["other"] },
          external_db: "zz",
          upload_name: "changed"
        }
      }
      const issue = (msg: string, name: string) => ({ msg, loc: ["metadata", name] })
      assert.deepStrictEqual(yield* Fixture.refusal(state.edit(request)), [
        422,
        [
          issue("Unknown quantity", "nope"),
          issue("Unknown quantity", "coauthors_ids"),
          issue("User reference not found: `nobody`", "coauthors"),
          issue("Dataset reference not found: `theirs`", "datasets"),
          issue("Please enter a valid URL ...", "references"),
          issue("Value should be between 0 and 36", "embargo_length"),
          issue("The same value cannot be specified for both `add` and `remove`", "reviewers"),
          issue("Bad enum value zz", "external_db")
        ]
      ])
      assert.deepInclude(yield* Fixture.look(state, state.id), { upload_name: "old", process_status: "SUCCESS" })
    })
  )

  it.effect("explains what the operations on a list are", () =>
    Effect.gen(function* () {
      const state = yield* make()
      const [, detail] = yield* Fixture.refusal(
        state.edit({
          metadata: {
            coauthors: { ad: ["other"] },
            reviewers: {},
            references: { set: [], add: [] },
            datasets: { set: [state.dataset] },
            coauthor_groups: ["all"],
            embargo_length: "x"
          }
        })
      )
      assert.deepStrictEqual(
        (detail as ReadonlyArray<{ readonly msg: string }>).map(({ msg }) => msg),
        [
          "Allowed operations are `set`, `add`, and `remove`, got ad",
          "No operation specified",
          "Cannot specify both `set` and `add`/`remove` operations",
          "Only `add` and `remove` operations permitted for datasets",
          "Special group 'all' is invalid for field coauthor_groups.",
          "'<=' not supported between instances of 'int' and 'str'"
        ]
      )
    })
  )

  it.effect("adds to a list, removes from it, and sets it", () =>
    Effect.gen(function* () {
      const state = yield* make()
      const coauthors = (value: JsonObject | ReadonlyArray<string>) =>
        Effect.map(state.edit({ metadata: { coauthors: value } }), (answer) =>
          (Fixture.at(answer, "data", "coauthors") as ReadonlyArray<string>).map(
            (id) => state.accounts.byId(id)?.username
          )
        )
      assert.deepStrictEqual(yield* coauthors(["coauthor"]), ["coauthor"])
      assert.deepStrictEqual(yield* coauthors({ add: ["other"] }), ["coauthor", "other"])
      assert.deepStrictEqual(yield* coauthors({ remove: ["coauthor"], add: ["admin"] }), ["other", "admin"])
      assert.deepStrictEqual(yield* coauthors({ set: [] }), [])
    })
  )

  it.effect("leaves some quantities to the admin", () =>
    Effect.gen(function* () {
      const state = yield* make()
      const request = { metadata: { license: "CC0", upload_create_time: "2020-01-01", comment: "c" } }
      assert.deepStrictEqual(yield* Fixture.refusal(state.edit(request)), [
        422,
        [
          { msg: "Admin rights required", loc: ["metadata", "license"] },
          { msg: "Admin rights required", loc: ["metadata", "upload_create_time"] }
        ]
      ])
      const { data } = yield* state.edit(request, state.admin)
      assert.deepInclude(data, { license: "CC0", upload_create_time: "2020-01-01T00:00:00Z" })
    })
  )

  it.effect("refuses who may not write, unknown uploads, and requests that change nothing", () =>
    Effect.gen(function* () {
      const state = yield* make()
      const metadata = { metadata: { comment: "c" } }
      assert.deepStrictEqual(yield* Fixture.refusal(state.edit(metadata, state.other)), [
        422,
        [{ msg: `AuthLevel.coauthor access required for upload ${state.id}`, loc: ["metadata", "comment"] }]
      ])
      assert.deepStrictEqual(yield* Fixture.refusal(state.edits.upload(state.researcher, "nope", metadata)), [
        422,
        [{ msg: "No matching upload found", loc: ["upload_id"] }]
      ])
      assert.deepStrictEqual(yield* Fixture.refusal(state.edits.upload(undefined, state.id, metadata)), [
        401,
        "Authentication required."
      ])
      for (const request of [{}, { metadata: {} }, { metadata: { comment: null } }]) {
        assert.deepStrictEqual(yield* Fixture.refusal(state.edit(request)), [
          422,
          [{ msg: "No fields to update specified", loc: ["metadata"] }]
        ])
      }
    })
  )

  it.effect("only verifies when told so", () =>
    Effect.gen(function* () {
      const state = yield* make()
      const { data } = yield* state.edit({ metadata: { upload_name: "new" }, verify_only: true })
      assert.deepInclude(data, { upload_name: "old" })
    })
  )

  it.effect("narrows by a query, which has to say whose entries it means", () =>
    Effect.gen(function* () {
      const state = yield* make()
      const query = { mainfile: "a.archive.json" }
      assert.deepStrictEqual(yield* Fixture.refusal(state.edit({ metadata: { comment: "c" }, query })), [
        422,
        [{ msg: "No matching entries found", loc: ["query"] }]
      ])
      yield* state.edit({ metadata: { comment: "c" }, query, owner: "user" })
      assert.deepStrictEqual(state.comments(), [
        ["a.archive.json", "c"],
        ["sub/b.archive.json", null]
      ])
      assert.deepStrictEqual(
        yield* Fixture.refusal(state.edit({ metadata: { upload_name: "x" }, query, owner: "user" })),
        [422, [{ msg: "Quantity can only be edited on the upload level", loc: ["metadata", "upload_name"] }]]
      )
      const unknown = { metadata: { comment: "c" }, query: { nope: "x" }, owner: "user" }
      assert.deepStrictEqual(yield* Fixture.refusal(state.edit(unknown)), [
        422,
        [{ msg: "Could not evaluate query: nope is not a doc quantity", loc: ["query"] }]
      ])
    })
  )

  it.effect("sets single entries by id or by main file", () =>
    Effect.gen(function* () {
      const state = yield* make()
      yield* state.edit({
        metadata: { comment: "all" },
        entries: { "sub/b.archive.json": { comment: "one" } },
        entries_key: "mainfile"
      })
      assert.deepStrictEqual(state.comments(), [
        ["a.archive.json", "all"],
        ["sub/b.archive.json", "one"]
      ])
      yield* state.edit({ metadata: { comment: "" } })
      assert.deepStrictEqual(state.comments(), [
        ["a.archive.json", null],
        ["sub/b.archive.json", null]
      ])
    })
  )

  it.effect("lets the embargo of a published upload be lifted, not set", () =>
    Effect.gen(function* () {
      const state = yield* make()
      yield* state.edit({ metadata: { embargo_length: 3 } })
      yield* state.uploads.publish(state.researcher, state.id)
      assert.deepStrictEqual(yield* Fixture.refusal(state.edit({ metadata: { embargo_length: 5 } })), [
        422,
        [
          {
            msg: `Upload ${state.id} is published, embargo can only be lifted`,
            loc: ["metadata", "embargo_length"]
          }
        ]
      ])
      const { data } = yield* state.edit({ metadata: { embargo_length: 0, comment: "open" } })
      assert.deepInclude(data, { embargo_length: 0, with_embargo: false })
      assert.isTrue(state.entries.documents().every((row) => row.published && !row.with_embargo))
    })
  )

  it.effect("fails late over a name that is no text, which a good edit heals", () =>
    Effect.gen(function* () {
      const state = yield* make()
      assert.deepStrictEqual(yield* Fixture.refusal(state.edit({ metadata: { upload_name: 5 } })), [
        400,
        "Failed to execute temporal workflow: Workflow execution failed"
      ])
      assert.deepInclude(yield* Fixture.look(state, state.id), { process_status: "FAILURE" })
      yield* state.edit({ metadata: { upload_name: "good" } })
      yield* state.uploads.publish(state.researcher, state.id)
    })
  )

  it.effect("only adds to a dataset that has a DOI", () =>
    Effect.gen(function* () {
      const state = yield* make()
      const cited = yield* state.addDataset({ user: "researcher", dataset_name: "cited", doi: "10.17172/x" })
      yield* state.edit({ metadata: { datasets: [cited] } })
      assert.deepStrictEqual(yield* Fixture.refusal(state.edit({ metadata: { datasets: { remove: ["cited"] } } })), [
        422,
        [{ msg: "Dataset `cited` has a doi, can only add entries to it", loc: ["metadata", "datasets"] }]
      ])
    })
  )
})

describe("Edits.entries", () => {
  it.effect("answers the request in its verified form", () =>
    Effect.gen(function* () {
      const state = yield* make()
      const answer = yield* state.edits.entries(state.researcher, {
        metadata: { comment: "c", references: ["http://a.bc"], datasets: "mine" },
        query: { upload_id: [state.id] },
        owner: "user"
      })
      assert.deepStrictEqual(answer, {
        owner: "user",
        query: { upload_id: { all: [state.id] } },
        metadata: { comment: "c", references: { set: ["http://a.bc"] }, datasets: { add: [state.dataset] } },
        entries: {}
      })
      assert.isTrue(state.entries.documents().every((row) => row["comment"] === "c"))
    })
  )

  it.effect("needs a query, and finds no unpublished entry unless told whose", () =>
    Effect.gen(function* () {
      const state = yield* make()
      const edit = (request: JsonObject) => Fixture.refusal(state.edits.entries(state.researcher, request))
      assert.deepStrictEqual(yield* edit({ metadata: { comment: "c" } }), [
        422,
        [{ msg: "Must specify `query` or `upload_id`", loc: ["query"] }]
      ])
      assert.deepStrictEqual(yield* edit({ metadata: { comment: "c" }, query: { upload_id: state.id } }), [
        422,
        [{ msg: "No matching entries found", loc: ["query"] }]
      ])
    })
  )
})
