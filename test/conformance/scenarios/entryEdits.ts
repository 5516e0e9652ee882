/**
 * Editing the archive of an entry, and the older form of editing metadata.
 */
import { anonymous, bodies, by, each, main, type Scenario } from "../Step.ts"
import { files } from "./content.ts"

const upload = main("POST /uploads?upload_name={run} edits", { zip: files, capture: { upload: "upload_id" } })

const ids = main("POST /entries/query", {
  json: {
    owner: "user",
    query: { upload_id: "{upload}" },
    required: { include: ["mainfile"] },
    pagination: { order_by: "mainfile" }
  },
  capture: {
    alpha: "data.0.entry_id",
    beta: "data.1.entry_id",
    broken: "data.2.entry_id",
    gamma: "data.3.entry_id",
    delta: "data.4.entry_id",
    own: "data.5.entry_id"
  }
})

const set = (path: string, new_value: unknown) => ({ changes: [{ path, new_value, action: "upsert" }] })

const remove = (path: string) => ({ changes: [{ path, action: "remove" }] })

const eln = "nomad.datamodel.metainfo.eln"

const archives: Scenario = {
  name: "editing archives",
  steps: [
    upload,
    ids,
    ...[
      set("data/name", "Other"),
      { changes: [{ path: "data/description", new_value: "<p>said</p>" }] },
      {
        changes: [
          { path: "data/lab_id", new_value: "LAB-2" },
          { path: "data/tags", action: "remove" }
        ]
      },
      set("data/tags/3", "fourth"),
      set("data/tags/0", "first"),
      set("data/tags", ["a", "b", "c"]),
      remove("data/tags/0"),
      remove("data/tags/7"),
      remove("data/tags"),
      remove("data/tags"),
      remove("data/tags/0"),
      set("workflow2/name", "Steps"),
      set("workflow2/tasks/1/name", "second"),
      set("workflow2/tasks/0/name", "first"),
      remove("workflow2/tasks/1"),
      remove("workflow2/tasks"),
      remove("workflow2"),
      remove("results/material/elements"),
      set("metadata/comment", "from the file"),
      { changes: [] }
    ].flatMap((json) => [
      main("POST /entries/{alpha}/edit", { json, rest: "upload" }),
      main("GET /uploads/{upload}/raw/alpha.archive.json")
    ]),
    main("GET /entries/{alpha}?include=entry_name&include=comment&include=processed"),
    main("GET /uploads/{upload}"),
    main("GET /uploads/{upload}/entries/{alpha}", { unstable: ["data.entry_metadata"] }),
    ...bodies("main", "POST /entries/{alpha}/edit", [
      {},
      [],
      { changes: null },
      { changes: {} },
      { changes: [{}] },
      { changes: [{ path: 1, new_value: 2 }] },
      { changes: [{ path: "data/name", new_value: 1, action: "replace" }] },
      { changes: [{ path: "data/name", new_value: 1, action: null }] },
      set("", 1),
      set("nothing", 1),
      set("data/nothing", 1),
      set("nothing/name", 1),
      set("data/name/first", 1),
      set("data/name/first/second", 1),
      set("data//name", 1),
      set("/data/name", 1),
      set("workflow2/tasks/x", 1),
      set("workflow2/tasks/x/name", 1),
      remove("workflow2/name"),
      remove("workflow2/tasks/0"),
      remove("results/nothing")
    ]),
    main("POST /entries/{alpha}/edit"),
    main("GET /uploads/{upload}/raw/alpha.archive.json"),
    main("POST /entries/{alpha}/edit", { json: set("data/name", 7), rest: "upload" }),
    main("GET /uploads/{upload}/raw/alpha.archive.json"),
    main("GET /entries/{alpha}?include=entry_name&include=processed"),
    main("POST /entries/{alpha}/edit", { json: set("data/name", "Again"), rest: "upload" }),
    main("GET /entries/{alpha}?include=entry_name&include=processed"),
    main("POST /entries/{alpha}/edit", { json: set("data/m_def", `${eln}.NoSuchSection`), rest: "upload" }),
    main("GET /uploads/{upload}/raw/alpha.archive.json"),
    main("POST /entries/{alpha}/edit", { json: set("data/name", "Never"), rest: "upload" }),
    ...["beta", "gamma", "delta", "own", "broken"].map((name) =>
      main(`POST /entries/{${name}}/edit`, { json: set("data/name", "Renamed"), rest: "upload" })
    ),
    main("POST /entries/{own}/edit", { json: set("data/size", 2.5), rest: "upload" }),
    main("POST /entries/{own}/edit", { json: set("definitions/name", "Mine"), rest: "upload" }),
    ...each("main", [
      "GET /uploads/{upload}/raw/beta.archive.yaml",
      "GET /uploads/{upload}/raw/gamma.archive.yaml",
      "GET /uploads/{upload}/raw/gamma.archive.yml",
      "GET /uploads/{upload}/raw/sub/delta.archive.json",
      "GET /uploads/{upload}/raw/sub/own.archive.json",
      "GET /uploads/{upload}/rawdir/"
    ]),
    ...by(["coauthor", "stranger", "admin", "anonymous"], "POST /entries/{delta}/edit", {
      json: set("data/name", "By others"),
      rest: "upload"
    }),
    anonymous("POST /entries/{delta}/edit", { json: {} }),
    main("POST /entries/unknown/edit", { json: set("data/name", "x") }),
    main("POST /uploads/{upload}/edit", {
      json: { metadata: { coauthors: ["{coauthor.user_id}"], reviewers: ["{stranger.user_id}"] } }
    }),
    ...by(["coauthor", "stranger"], "POST /entries/{delta}/edit", {
      json: set("data/name", "By members"),
      rest: "upload"
    }),
    main("GET /entries/{alpha}/edit"),
    main("POST /uploads/{upload}/action/publish"),
    ...by(["main", "coauthor", "stranger", "admin", "anonymous"], "POST /entries/{delta}/edit", {
      json: set("data/name", "Late")
    })
  ]
}

const query = { upload_id: "{upload}" }

const older: Scenario = {
  name: "editing metadata the older way",
  steps: [
    upload,
    ids,
    ...[
      { query, actions: { comment: { value: " said " } } },
      { query, actions: { comment: { value: "checked only" } }, verify: true },
      { query, actions: { references: [{ value: "https://example.org/a" }, { value: " b " }] } },
      { query, actions: { references: [{ value: "twice" }, { value: "twice" }] } },
      { query, actions: { references: [] } },
      { query, actions: { comment: { value: "" } } },
      { query, actions: { comment: { value: null } } },
      { query, actions: { comment: {} } },
      { query, actions: { external_id: { value: "x-1" } } },
      { query, actions: { datasets: [{ value: "{run} old one" }] }, verify: true },
      { query, actions: { datasets: [{ value: "{run} old one" }, { value: "{run} old two" }] } },
      { query, actions: { datasets: [{ value: "{run} old one" }] } },
      { query: { entry_id: "{alpha}" }, actions: { comment: { value: "of one" } } },
      { query, actions: { coauthors: [{ value: "{coauthor.user_id}" }] } },
      { query, actions: { coauthors: [{ value: "{main.user_id}" }] } },
      { query, actions: { coauthors: [{ value: "nobody" }] } },
      { query, actions: { reviewers: [{ value: "{stranger.user_id}" }] } },
      { query, actions: { upload_name: { value: "{run} renamed" } } },
      { query, actions: { embargo_length: { value: "3" } } },
      { query, actions: { with_embargo: { value: "true" } } },
      { query, actions: { license: { value: "CC0" } } },
      { query, actions: { no_such: { value: "x" } } },
      { query, actions: { comment: [{ value: "x" }] } },
      { query, actions: { references: { value: "x" } } },
      { query, actions: { comment: { value: 7 } } },
      { query, actions: {} },
      { query, actions: null },
      { query },
      { actions: { comment: { value: "of all" } }, verify: true },
      { query: { no_such_quantity: 1 }, actions: { comment: { value: "x" } } },
      { query: { mainfile: "none" }, actions: { comment: { value: "x" } } },
      { query: "words", actions: { comment: { value: "x" } }, verify: true },
      { query, owner: "public", actions: { comment: { value: "by owner" } }, verify: true },
      { query, owner: "nobody", actions: { comment: { value: "by owner" } }, verify: true },
      { query, actions: { comment: { value: "x" } }, verify: "maybe" },
      { query, actions: "x" },
      { query, success: false, message: "mine", actions: { comment: { value: "x", success: false, message: "mine" } } },
      []
    ].flatMap((json) => [
      main("POST /entries/edit_v0", { json }),
      main("POST /entries/query", {
        json: {
          owner: "user",
          query: { entry_id: "{alpha}" },
          required: {
            include: ["comment", "external_id", "references", "datasets.dataset_name", "upload_name"]
          }
        }
      })
    ]),
    main("POST /entries/edit_v0"),
    main("GET /entries/{beta}?include=comment&include=datasets.dataset_name"),
    main("GET /datasets?dataset_name={run} old one", { capture: { one: "data.0.dataset_id" } }),
    main("GET /datasets?dataset_name={run} old two", { capture: { two: "data.0.dataset_id" } }),
    main("GET /uploads/{upload}"),
    ...by(["coauthor", "stranger", "admin", "anonymous"], "POST /entries/edit_v0", {
      json: { query, actions: { comment: { value: "by others" } } }
    }),
    main("GET /entries/{alpha}?include=comment"),
    main("GET /entries/edit_v0"),
    main("DELETE /datasets/{one}")
  ]
}

export const scenarios: ReadonlyArray<Scenario> = [archives, older]
