/**
 * What is published: who sees it then, what can still be done to it and by whom, what its entries say after each change.
 */
import { admin, anonymous, bodies, by, coauthor, each, main, type Scenario, type Step, stranger } from "../Step.ts"
import * as Glasses from "./glasses.ts"

const upload = (name: string, query = ""): Step =>
  main(`POST /uploads?upload_name={run} ${name}${query}`, {
    zip: Glasses.files(name),
    capture: { upload: "upload_id" }
  })

const inSearch = {
  owner: "visible",
  query: { upload_id: "{upload}" },
  pagination: { order_by: "mainfile" },
  required: {
    include: ["mainfile", "published", "publish_time", "with_embargo", "comment", "datasets", "n_quantities"]
  }
}

/** What can be read of it, by those with a role and those without. */
const reads: ReadonlyArray<Step> = [
  ...by(["main", "stranger", "anonymous"], "GET /uploads/{upload}"),
  ...by(["main", "stranger", "anonymous"], "GET /uploads/{upload}/entries?order_by=mainfile&page_size=1"),
  ...by(["main", "stranger", "anonymous"], "POST /entries/query", { json: inSearch }),
  ...by(["main", "stranger"], "GET /uploads/{upload}/rawdir/"),
  ...by(["main", "stranger"], "GET /uploads/{upload}/raw/notes.txt"),
  ...by(["main", "stranger"], "GET /uploads/{upload}/archive/mainfile/nail_a.archive.yaml", {
    unstable: ["data.archive.processing_logs"]
  }),
  main("GET /uploads?upload_id={upload}&is_published=true"),
  main("GET /uploads?upload_id={upload}&is_published=false&page_size=0")
]

const open: Scenario = {
  name: "published",
  steps: [
    upload("a"),
    main("POST /uploads/{upload}/edit", { json: { metadata: { coauthors: "{coauthor.username}" } } }),
    ...by(["stranger", "anonymous", "coauthor"], "POST /uploads/{upload}/action/publish?embargo_length=37"),
    coauthor("POST /uploads/{upload}/action/publish"),
    ...reads,
    ...by(["main", "coauthor", "stranger", "admin"], "POST /uploads/{upload}/action/publish"),
    ...by(["main", "coauthor", "stranger", "admin"], "PUT /uploads/{upload}/raw/?file_name=a.txt", { text: "a" }),
    ...by(["main", "admin"], "DELETE /uploads/{upload}/raw/notes.txt"),
    ...by(["main", "admin"], "POST /uploads/{upload}/raw-create-dir/made"),
    ...by(["main", "coauthor", "stranger"], "POST /uploads/{upload}/action/process"),
    ...by(["main", "coauthor", "stranger", "anonymous"], "DELETE /uploads/{upload}"),
    ...by(["main", "stranger", "admin"], "POST /uploads/{upload}/action/lift-embargo"),
    main("POST /uploads/{upload}/action/stop-processing"),
    main("POST /uploads/{upload}/action/assign-doi", { unstable: ["detail.exception"] }),
    main("POST /uploads/{upload}/action/delete-entry-files", {
      json: { owner: "visible", query: { mainfile: "nail_a.archive.yaml" } }
    }),
    ...bodies("main", "POST /uploads/{upload}/edit", [
      { metadata: { upload_name: "{run} renamed" } },
      { metadata: { comment: "after", references: ["https://example.org/after"] } },
      { metadata: { comment: "" } },
      { metadata: { embargo_length: 3 } },
      { metadata: { embargo_length: 0 } },
      { metadata: { coauthors: [] } },
      { metadata: { license: "CC0" } }
    ]),
    stranger("POST /uploads/{upload}/edit", { json: { metadata: { comment: "not mine" } } }),
    ...reads,
    admin("POST /uploads/{upload}/action/process"),
    ...reads,
    ...each("anonymous", [
      "GET /uploads/{upload}/rawdir/?include_entry_info=true",
      "GET /uploads/{upload}/raw/sub?compress=true",
      "GET /uploads/{upload}/raw/nail_a.archive.yaml?offset=2&length=5",
      "GET /uploads/{upload}/entries/unknown"
    ]),
    admin("DELETE /uploads/{upload}"),
    main("GET /uploads/{upload}")
  ]
}

const embargoed: Scenario = {
  name: "published with an embargo",
  steps: [
    upload("a", "&embargo_length=5"),
    main("GET /uploads/{upload}"),
    main("POST /uploads/{upload}/action/publish"),
    ...reads,
    ...by(["stranger", "anonymous"], "POST /entries/query", {
      json: {
        ...inSearch,
        owner: "all",
        required: { include: ["mainfile", "published", "with_embargo", "main_author"] }
      }
    }),
    ...bodies("main", "POST /uploads/{upload}/edit", [
      { metadata: { embargo_length: 6 } },
      { metadata: { embargo_length: 2 } },
      { metadata: { reviewers: ["{stranger.user_id}"] } }
    ]),
    ...by(["main", "stranger", "anonymous"], "GET /uploads/{upload}"),
    ...by(["stranger", "anonymous"], "POST /uploads/{upload}/action/lift-embargo"),
    main("POST /uploads/{upload}/action/lift-embargo"),
    main("POST /uploads/{upload}/action/lift-embargo"),
    ...reads,
    admin("DELETE /uploads/{upload}")
  ]
}

const directly: Scenario = {
  name: "published directly",
  steps: [
    upload("a", "&publish_directly=true&embargo_length=2"),
    ...reads,
    main("POST /uploads/{upload}/action/publish"),
    main("POST /uploads/{upload}/edit", { json: { metadata: { comment: "later" } } }),
    anonymous("GET /uploads/{upload}"),
    admin("DELETE /uploads/{upload}")
  ]
}

export const scenarios: ReadonlyArray<Scenario> = [open, embargoed, directly]
