/**
 * The metadata edit, of uploads and of entries, and datasets that hold entries.
 */
import { admin, anonymous, bodies, by, coauthor, main, type Scenario, stranger } from "../Step.ts"
import { files } from "./content.ts"

const two = {
  "alpha.archive.json": files["alpha.archive.json"] ?? "",
  "beta.archive.json": files["beta.archive.json"] ?? ""
}

const upload = [
  main("POST /uploads?upload_name={run} edited", { zip: two, capture: { upload: "upload_id" } }),
  main("GET /uploads/{upload}/entries?page_size=0"),
  main("POST /entries/query", {
    json: {
      owner: "user",
      query: { upload_id: "{upload}" },
      required: { include: ["entry_id"] },
      pagination: { order_by: "mainfile" }
    },
    capture: { alpha: "data.0.entry_id", beta: "data.1.entry_id" }
  })
]

const edit = "POST /uploads/{upload}/edit"

const row = main("POST /entries/query", {
  json: {
    owner: "user",
    query: { upload_id: "{upload}" },
    pagination: { order_by: "mainfile" },
    required: {
      include: [
        "mainfile",
        "upload_name",
        "comment",
        "references",
        "external_id",
        "external_db",
        "origin",
        "datasets*",
        "authors*",
        "writers*",
        "viewers*",
        "main_author*"
      ]
    }
  }
})

const metadata = (fields: object) => ({ metadata: fields })

const uploads: Scenario = {
  name: "editing uploads",
  steps: [
    ...upload,
    main("POST /datasets", { json: { dataset_name: "{run} mine" }, capture: { mine: "dataset_id" } }),
    stranger("POST /datasets", { json: { dataset_name: "{run} theirs" }, capture: { theirs: "dataset_id" } }),
    main(edit, {
      json: metadata({ upload_name: "{run} new name", comment: "a comment", references: ["https://example.org/1"] })
    }),
    row,
    main(edit, { json: metadata({ references: { add: ["https://example.org/2"], remove: "https://example.org/1" } }) }),
    main(edit, { json: metadata({ external_id: "E-1", external_db: "AFLOW", description: "described" }) }),
    main("GET /uploads/{upload}"),
    row,
    main(edit, { json: metadata({ comment: "", external_id: "", upload_name: "" }) }),
    main(edit, { json: metadata({ coauthors: ["{coauthor.username}"], reviewers: "{stranger.email}" }) }),
    main("GET /uploads/{upload}"),
    row,
    main(edit, { json: metadata({ coauthors: { add: ["{stranger.user_id}", "{main.user_id}"] } }) }),
    main(edit, { json: metadata({ coauthors: { remove: ["{stranger.user_id}"] }, reviewers: [] }) }),
    main(edit, { json: metadata({ datasets: ["{mine}"] }) }),
    row,
    main("POST /datasets/{mine}/action/doi"),
    main(edit, { json: metadata({ datasets: { remove: ["{run} mine"] } }) }),
    main(edit, { json: { metadata: { comment: "only one" }, entries: { "{alpha}": { comment: "another" } } } }),
    main(edit, { json: { entries: { "beta.archive.json": { comment: "by file" } }, entries_key: "mainfile" } }),
    row,
    main(edit, { json: metadata({ embargo_length: 12 }) }),
    main(edit, { json: metadata({ embargo_length: 0 }) }),
    main(edit, { json: { metadata: { comment: "unsaid" }, verify_only: true } }),
    main(edit, {
      json: { metadata: { comment: "queried" }, query: { mainfile: "alpha.archive.json" }, owner: "user" }
    }),
    main(edit, { json: { metadata: { comment: "queried" }, query: { mainfile: "alpha.archive.json" } } }),
    row,
    ...bodies("main", edit, [
      {},
      metadata({}),
      metadata({ no_such_key: 1 }),
      metadata({ no_such_key: 1, other: 2, comment: 5 }),
      metadata({ coauthors_ids: ["x"] }),
      metadata({ coauthors: ["nobody"] }),
      metadata({ coauthors: ["nobody", "nobody else"], reviewers: ["also nobody"] }),
      metadata({ coauthors: 5 }),
      metadata({ coauthors: { add: ["{stranger.user_id}"], remove: ["{stranger.user_id}"] } }),
      metadata({ coauthors: { set: ["{stranger.user_id}"], add: ["{stranger.user_id}"] } }),
      metadata({ coauthors: { replace: ["{stranger.user_id}"] } }),
      metadata({ coauthor_groups: ["unknown"] }),
      metadata({ coauthor_groups: ["all"] }),
      metadata({ references: ["no url"] }),
      metadata({ references: ["https://example.org", "no url", 5] }),
      metadata({ datasets: ["unknown"] }),
      metadata({ datasets: ["{theirs}"] }),
      metadata({ datasets: { set: ["{mine}"] } }),
      metadata({ embargo_length: 37 }),
      metadata({ embargo_length: -1 }),
      metadata({ embargo_length: "12" }),
      metadata({ embargo_length: 1.5 }),
      metadata({ upload_name: 5 }),
      metadata({ upload_name: ["a"] }),
      metadata({ upload_name: null }),
      metadata({ external_db: "Nowhere" }),
      metadata({ main_author: "{stranger.user_id}" }),
      metadata({ license: "none" }),
      metadata({ upload_create_time: "2001-01-01" }),
      metadata({ publish_time: "2001-01-01" }),
      metadata({ entry_create_time: "2001-01-01" }),
      metadata({ published: true }),
      metadata({ upload_id: "x" }),
      metadata({ mainfile: "x" }),
      { entries: {} },
      { entries: { unknown: { comment: "x" } } },
      { entries: { "{alpha}": { upload_name: "x" } } },
      { entries: { "{alpha}": { no_such_key: 1 } } },
      { entries: { "{alpha}": "x" } },
      { metadata: { comment: "x" }, entries_key: "name" },
      { metadata: { upload_name: "x" }, query: { mainfile: "alpha.archive.json" }, owner: "user" },
      { metadata: { comment: "x" }, query: { no_such_quantity: 1 } },
      { metadata: { comment: "x" }, query: { mainfile: "none" }, owner: "user" },
      { metadata: { comment: "x" }, query: {}, owner: "user" },
      { metadata: { comment: "x" }, owner: "nobody" },
      { metadata: "comment" },
      { comment: "x" },
      { metadata: { comment: "x" }, verify_only: "perhaps" },
      [],
      "text"
    ]),
    main(edit),
    main(edit, { text: "{broken", headers: { "content-type": "application/json" } }),
    main(`${edit}?wait_for_processing=perhaps`, { json: metadata({ comment: "x" }) }),
    main(`${edit}?wait_for_processing=false`, { json: metadata({ comment: "later" }) }),
    main("GET /uploads/{upload}"),
    ...by(["stranger", "anonymous", "coauthor"], edit, { json: metadata({ comment: "theirs" }) }),
    coauthor(edit, { json: metadata({ datasets: ["{mine}"] }) }),
    admin(edit, { json: metadata({ main_author: "{stranger.user_id}" }) }),
    stranger("GET /uploads/{upload}"),
    admin(edit, { json: metadata({ main_author: "{main.user_id}", license: "CC BY 4.0" }) }),
    admin(edit, { json: metadata({ upload_create_time: "2001-01-01T00:00:00", entry_create_time: "2001-01-01" }) }),
    admin("GET /uploads/{upload}"),
    admin(edit, { json: metadata({ upload_create_time: "yesterday" }) })
  ]
}

const within = { owner: "user", query: { upload_id: "{upload}" } }

const entries: Scenario = {
  name: "editing entries",
  steps: [
    ...upload,
    ...bodies(
      "main",
      "POST /entries/edit",
      [
        { ...within, metadata: { comment: "both" } },
        {
          owner: "user",
          query: { entry_id: "{alpha}" },
          metadata: { comment: "one", references: ["https://example.org"] }
        },
        { ...within, metadata: { comment: "unsaid" }, verify_only: true },
        { ...within, metadata: { references: { remove: ["https://example.org"] } } },
        { query: { upload_id: "{upload}" }, metadata: { comment: "public" } },
        { owner: "user", query: { upload_id: "unknown" }, metadata: { comment: "none" } },
        { metadata: { comment: "nothing asked" } },
        { ...within, metadata: {} },
        { ...within },
        { ...within, metadata: { upload_name: "x" } },
        { ...within, metadata: { no_such_key: 1 } },
        { ...within, metadata: { datasets: ["unknown"] } },
        { owner: "nobody", query: { upload_id: "{upload}" }, metadata: { comment: "x" } },
        { owner: "user", query: { no_such_quantity: 1 }, metadata: { comment: "x" } },
        {},
        []
      ],
      { rest: "upload" }
    ),
    main("POST /entries/edit"),
    anonymous("POST /entries/edit", { json: { ...within, metadata: { comment: "x" } } }),
    stranger("POST /entries/edit", { json: { ...within, metadata: { comment: "x" } } }),
    stranger("POST /entries/edit", { json: { ...within, owner: "all", metadata: { comment: "x" } } }),
    row,
    main("PUT /uploads/{upload}/raw/?file_name=alpha.archive.json", { text: two["beta.archive.json"] }),
    row,
    main("PUT /uploads/{upload}/raw/?file_name=late.archive.json", { text: two["alpha.archive.json"] }),
    main("GET /uploads/{upload}/entries?page_size=0"),
    main("DELETE /uploads/{upload}/raw/beta.archive.json"),
    row,
    main("GET /entries/{beta}"),
    main("POST /uploads/{upload}/action/process"),
    main("GET /uploads/{upload}"),
    main("PUT /uploads/{upload}/raw/?file_name=inline.archive.json&wait_for_processing=true", {
      text: two["alpha.archive.json"]
    }),
    main("PUT /uploads/{upload}/raw/?file_name=inline.archive.json&wait_for_processing=true&include_archive=true", {
      text: two["alpha.archive.json"],
      unstable: [
        "processing.archive.processing_logs",
        "processing.archive.metadata.quantities",
        "processing.archive.metadata.sections"
      ]
    })
  ]
}

const doi: Scenario = {
  name: "datasets with entries",
  steps: [
    ...upload,
    main("POST /datasets", { json: { dataset_name: "{run} full" }, capture: { full: "dataset_id" } }),
    main(edit, { json: metadata({ datasets: ["{run} full"] }) }),
    main("POST /datasets/{full}/action/doi"),
    main("POST /entries/query", {
      json: {
        owner: "user",
        query: { "datasets.dataset_id": "{full}" },
        required: { include: ["mainfile", "datasets*"] },
        pagination: { order_by: "mainfile" }
      }
    }),
    main("POST /datasets", {
      json: { dataset_name: "{run} by id", entries: ["{alpha}"] },
      capture: { byId: "dataset_id" }
    }),
    stranger("POST /datasets", { json: { dataset_name: "{run} not theirs", entries: ["{alpha}"] } }),
    row,
    main("DELETE /datasets/{byId}"),
    row,
    main("POST /uploads/{upload}/action/publish"),
    // What it says depends on how the service is out of reach.
    main("POST /datasets/{full}/action/doi", { unstable: ["detail.exception"] }),
    anonymous("POST /entries/query", {
      json: {
        query: { "datasets.dataset_name": "{run} full" },
        required: { include: ["mainfile", "datasets*"] },
        pagination: { order_by: "mainfile" }
      }
    }),
    anonymous("GET /datasets/{full}"),
    main("DELETE /datasets/{full}"),
    main("POST /entries/query", {
      json: { owner: "user", query: { "datasets.dataset_id": "{full}" }, pagination: { page_size: 0 } }
    })
  ]
}

const verified = (body: object) => main(edit, { json: { verify_only: true, ...body } })

/** Values of a field of several, of all the types that there are. */
const several = [
  1,
  true,
  null,
  [],
  [1],
  [true],
  [null, "https://example.org"],
  [["x"]],
  {},
  { set: 1 },
  { set: true, add: "https://example.org" },
  { set: ["https://example.org", 1] },
  { remove: { a: 1 } },
  { add: null },
  { nothing: 1 }
]

const forms: Scenario = {
  name: "forms of an edit",
  steps: [
    main("POST /uploads?upload_name={run} forms", { zip: two, capture: { upload: "upload_id" } }),
    ...several.map((references) => verified(metadata({ references }))),
    ...[true, [true], { set: 1 }].flatMap((value) =>
      ["coauthors", "reviewers", "datasets", "entry_coauthors"].map((field) => verified(metadata({ [field]: value })))
    ),
    ...[true, [], {}, 1.5].flatMap((value) =>
      ["upload_name", "comment", "external_id", "upload_create_time"].map((field) =>
        verified(metadata({ [field]: value }))
      )
    ),
    verified(metadata({ coauthor_groups: [null] })),
    verified(metadata({ publish_time: "" })),
    ...["yes", "on", "TRUE", "x", 0, 1, 2, [], {}, null].map((verify_only) =>
      main(edit, { json: { verify_only, ...metadata({ embargo_length: 99 }) } })
    ),
    ...[1, true, [], "", null, "nothing"].map((entries_key) =>
      verified({ entries_key, entries: { "alpha.archive.json": { comment: "x" } } })
    ),
    ...[1, [], null, { x: null }, { x: {} }, { x: { references: true } }, { x: { upload_name: "y" } }].map((entries) =>
      verified({ entries })
    ),
    ...[1, true, [], "x", { and: 1 }, { nothing: 1 }].map((query) =>
      verified({ query, ...metadata({ comment: "x" }) })
    ),
    ...[1, null, "nobody"].map((owner) =>
      verified({ owner, query: { mainfile: "alpha.archive.json" }, ...metadata({ comment: "x" }) })
    )
  ]
}

export const scenarios: ReadonlyArray<Scenario> = [uploads, entries, doi, forms]
