/**
 * Entries: their rows, archives and files, and who may see them.
 */
import { admin, anonymous, bodies, by, coauthor, each, everyone, main, type Scenario, stranger } from "../Step.ts"
import { files } from "./content.ts"

/** What depends on when and where processing ran. */
const logs = ["data.archive.processing_logs", "processing_logs"]

/** What is compared in the rows already. */
const summaries = ["quantities", "sections", "section_defs", "search_quantities"].flatMap((name) => [
  `data.archive.metadata.${name}`,
  `metadata.${name}`
])

const timed = { unstable: [...logs, ...summaries] }

const upload = main("POST /uploads?upload_name={run} entries", { zip: files, capture: { upload: "upload_id" } })

/** The entries in the order of their main files. */
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

/** Rows that are compared elsewhere. */
const withoutRows = { unstable: ["data.entry_metadata", "data.*.entry_metadata"] }

const reading: Scenario = {
  name: "entries",
  steps: [
    upload,
    main("GET /uploads/{upload}"),
    ids,
    ...each(
      "main",
      [
        "GET /uploads/{upload}/entries",
        "GET /uploads/{upload}/entries?page_size=1",
        "GET /uploads/{upload}/entries/{alpha}",
        "GET /uploads/{upload}/entries/{broken}",
        "GET /uploads/{upload}/entries?page_size=1&page_after_value=4",
        "GET /uploads/{upload}/entries?page_size=1&order_by=mainfile&order=desc",
        "GET /uploads/{upload}/entries?page_size=1&order_by=process_status"
      ],
      withoutRows
    ),
    ...each("main", [
      "GET /uploads/{upload}/entries?page_size=0",
      "GET /uploads/{upload}/entries?page_size=0&page=1",
      "GET /uploads/{upload}/entries?page_size=1&page=9",
      "GET /uploads/{upload}/entries?page_size=1&page_after_value=x",
      "GET /uploads/{upload}/entries?page_size=0&order_by=nothing",
      "GET /uploads/{upload}/entries/unknown",
      "GET /entries/{alpha}",
      "GET /entries/{beta}",
      "GET /entries/{gamma}",
      "GET /entries/{delta}",
      "GET /entries/{own}",
      "GET /entries/{broken}",
      "GET /entries/unknown",
      "GET /entries/{alpha}?include=entry_name",
      "GET /entries/{alpha}?include=entry_name&include=upload_*",
      "GET /entries/{alpha}?include=no_such_quantity",
      "GET /entries/{alpha}?exclude=*",
      "GET /entries/{alpha}?include=main_author&exclude=entry_name",
      "GET /entries/{alpha}/rawdir",
      "GET /entries/{delta}/rawdir",
      "GET /entries/unknown/rawdir",
      "GET /entries/{alpha}/raw",
      "GET /entries/{delta}/raw",
      "GET /entries/{delta}/raw?glob_pattern=*.txt",
      "GET /entries/{delta}/raw?re_pattern=more",
      "GET /entries/{delta}/raw?include_files=more.txt",
      "GET /entries/{delta}/raw?include_files=missing.txt",
      "GET /entries/{delta}/raw?compress=true",
      "GET /entries/unknown/raw",
      "GET /entries/{alpha}/raw/notes.txt",
      "GET /entries/{alpha}/raw/alpha.archive.json",
      "GET /entries/{delta}/raw/more.txt",
      "GET /entries/{delta}/raw/more.txt?offset=5&length=3",
      "GET /entries/{delta}/raw/notes.txt",
      "GET /entries/{delta}/raw/missing.txt",
      "GET /entries/{delta}/raw/..%2Fnotes.txt",
      "GET /entries/unknown/raw/notes.txt",
      "GET /uploads/{upload}/rawdir/?include_entry_info=true",
      "GET /uploads/{upload}/rawdir/sub?include_entry_info=true",
      "GET /uploads/{upload}/rawdir/alpha.archive.json?include_entry_info=true",
      "GET /entries/{alpha}/archive/",
      "POST /entries/{alpha}",
      "DELETE /entries/{alpha}"
    ])
  ]
}

/** The entries without definitions of their own: a server that has read the same package before stumbles over those. */
const known = { upload_id: "{upload}", mainfile: { none: ["sub/own.archive.json"] } }

const archives: Scenario = {
  name: "archives",
  steps: [
    upload,
    ids,
    ...each(
      "main",
      ["alpha", "beta", "gamma", "delta", "own", "broken"].map((name) => `GET /entries/{${name}}/archive`),
      timed
    ),
    ...each(
      "main",
      ["GET /uploads/{upload}/archive/{alpha}", "GET /uploads/{upload}/archive/mainfile/sub/delta.archive.json"],
      { unstable: [...logs, "data.archive.metadata"] }
    ),
    ...each("main", [
      "GET /uploads/{upload}/archive/unknown",
      "GET /uploads/{upload}/archive/mainfile/missing.archive.json",
      "GET /uploads/{upload}/archive/mainfile/notes.txt",
      "GET /uploads/{upload}/archive/mainfile/alpha.archive.json?mainfile_key=none"
    ]),
    ...by(["stranger", "anonymous"], "GET /uploads/{upload}/archive/{alpha}"),
    ...by(["stranger", "anonymous"], "GET /uploads/{upload}/archive/mainfile/alpha.archive.json"),
    main("GET /entries/unknown/archive"),
    main("GET /entries/{alpha}/archive/download", timed),
    main("GET /entries/unknown/archive/download"),
    ...bodies("main", "POST /entries/{alpha}/archive/query", [
      { required: { data: "*" } },
      { required: { data: { name: "*" } } },
      { required: { data: { name: "*", tags: "include" } } },
      { required: { data: { name: "exclude", "*": "*" } } },
      { required: { metadata: { upload_id: "*", mainfile: "*" } } },
      { required: { results: { eln: "*" } } },
      { required: { no_such_section: "*" } },
      { required: { data: { no_such_quantity: "*" } } },
      { required: { data: "nosuch" } },
      { required: "nosuch" },
      { required: 5 },
      { required: { data: 5 } },
      { required: { data: ["*"] } },
      { required: { "data[0]": "*" } },
      { required: { "data[x]": "*" } },
      { required: { data: "include-resolved" } },
      { required: { data: "*", "resolve-inplace": true } },
      { required: { data: "*", "resolve-inplace": "yes" } },
      { required: {} },
      { unknown: 1, required: { data: { name: "*" } } }
    ]),
    main("POST /entries/{alpha}/archive/query", { json: {}, ...timed }),
    main("POST /entries/{alpha}/archive/query", { json: { required: "*" }, ...timed }),
    main("POST /entries/{alpha}/archive/query"),
    main("POST /entries/unknown/archive/query", { json: {} }),
    main("POST /entries/{own}/archive/query", { json: { required: { definitions: "*" } } }),
    main("POST /entries/{broken}/archive/query", { json: { required: { metadata: { mainfile: "*" } } } }),
    ...bodies("main", "POST /entries/archive/query", [
      { owner: "user", query: known, required: { data: { name: "*" } }, pagination: { order_by: "mainfile" } },
      {
        owner: "visible",
        query: { upload_id: "{upload}", mainfile: "alpha.archive.json" },
        required: { metadata: { entry_id: "*" } }
      },
      {
        owner: "visible",
        query: known,
        required: { data: { name: "*" } },
        pagination: { page_size: 2, order_by: "mainfile" }
      },
      { owner: "all", query: known },
      { owner: "public", query: known },
      { owner: "visible", query: known, required: { data: "nosuch" } }
    ]),
    anonymous("POST /entries/archive/query", { json: { owner: "user", query: { upload_id: "{upload}" } } }),
    ...bodies(
      "main",
      "POST /entries/raw/query",
      [
        { owner: "user", query: { upload_id: "{upload}" } },
        { owner: "user", query: { upload_id: "{upload}" }, files: { glob_pattern: "*.txt" } },
        { owner: "user", query: { upload_id: "{upload}" }, files: { re_pattern: "delta" } },
        { owner: "user", query: { upload_id: "{upload}" }, files: { include_files: ["notes.txt"] } },
        { owner: "user", query: { upload_id: "{upload}", mainfile: "alpha.archive.json" }, files: { compress: true } },
        { owner: "visible", query: { upload_id: "{upload}", mainfile: "sub/delta.archive.json" } },
        { owner: "all", query: { upload_id: "{upload}" } },
        { owner: "public", query: { upload_id: "{upload}" } }
      ],
      { unordered: ["zip.*"] }
    ),
    anonymous("POST /entries/raw/query", { json: { owner: "visible", query: { upload_id: "{upload}" } } })
  ]
}

const published = { query: { upload_id: "{upload}" }, required: { include: ["mainfile", "published", "with_embargo"] } }

const looks = [
  "GET /entries/{alpha}?include=mainfile",
  "GET /entries/{alpha}/raw/notes.txt",
  "GET /entries/{alpha}/rawdir",
  "GET /uploads/{upload}/entries/{alpha}",
  "GET /uploads/{upload}/rawdir/sub",
  "GET /uploads/{upload}/raw/notes.txt"
]

const small = {
  "alpha.archive.json": files["alpha.archive.json"] ?? "",
  "notes.txt": "some notes\n",
  "sub/more.txt": "more"
}

const searched = (people = everyone) =>
  ["public", "visible", "all", "shared", "user", "staging", "admin"].flatMap((owner) =>
    by(people, "POST /entries/query", { json: { owner, ...published } })
  )

const access: Scenario = {
  name: "access to entries",
  steps: [
    main("POST /uploads?upload_name={run} access", { zip: small, capture: { upload: "upload_id" } }),
    main("GET /uploads/{upload}/entries", { capture: { alpha: "data.0.entry_id" }, ...withoutRows }),
    ...looks.flatMap((call) => by(everyone, call, withoutRows)),
    ...by(["coauthor", "anonymous"], "POST /entries/{alpha}/archive/query", {
      json: { required: { data: { name: "*" } } }
    }),
    ...searched(),
    main("POST /uploads/{upload}/edit", {
      json: { metadata: { coauthors: ["{coauthor.user_id}"], reviewers: ["{stranger.user_id}"] } }
    }),
    ...looks.flatMap((call) => by(["coauthor", "stranger"], call, withoutRows)),
    ...searched(["coauthor", "stranger"]),
    coauthor("GET /entries/{alpha}?exclude=quantities&exclude=sections&exclude=section_defs"),
    ...by(["stranger", "anonymous", "coauthor"], "POST /uploads/{upload}/action/publish?embargo_length=2"),
    main("GET /uploads/{upload}"),
    main("POST /uploads/{upload}/edit", { json: { metadata: { coauthors: [], reviewers: [] } } }),
    ...looks.flatMap((call) => by(everyone, call, withoutRows)),
    ...searched(),
    ...by(["stranger", "anonymous"], "GET /uploads/{upload}"),
    ...by(["main", "stranger", "anonymous"], "GET /uploads/{upload}/raw"),
    ...by(["stranger", "anonymous"], "POST /uploads/{upload}/action/lift-embargo"),
    main("POST /uploads/{upload}/action/lift-embargo"),
    main("POST /uploads/{upload}/action/lift-embargo"),
    ...looks.flatMap((call) => by(["stranger", "anonymous"], call, withoutRows)),
    ...searched(["anonymous"]),
    ...by(["stranger", "anonymous"], "GET /uploads/{upload}"),
    anonymous("GET /uploads/{upload}/raw"),
    anonymous("GET /uploads/{upload}/raw/?compress=true"),
    anonymous("GET /entries/{alpha}?exclude=quantities&exclude=sections&exclude=section_defs"),
    anonymous("GET /entries/{alpha}/raw"),
    admin("GET /uploads/{upload}/raw/notes.txt")
  ]
}

const publishing: Scenario = {
  name: "publishing",
  steps: [
    main("POST /uploads?upload_name={run} published", { zip: small, capture: { upload: "upload_id" } }),
    main("GET /uploads/{upload}/entries?page_size=0"),
    ...each("main", [
      "POST /uploads/{upload}/action/publish?embargo_length=37",
      "POST /uploads/{upload}/action/publish?embargo_length=-1",
      "POST /uploads/{upload}/action/publish?to_central_nomad=true",
      "POST /uploads/{upload}/action/publish",
      "GET /uploads/{upload}",
      "POST /uploads/{upload}/action/publish",
      "POST /uploads/{upload}/action/process",
      "POST /uploads/{upload}/action/stop-processing",
      "POST /uploads/{upload}/action/lift-embargo",
      "DELETE /uploads/{upload}",
      "DELETE /uploads/{upload}/raw/notes.txt",
      "POST /uploads/{upload}/raw-create-dir/new",
      "PUT /uploads/{upload}/raw/?copy_or_move=copy&copy_or_move_source_path=notes.txt&file_name=copy.txt",
      "GET /uploads/{upload}/rawdir/",
      "GET /uploads?upload_id={upload}&is_published=true",
      "GET /uploads?upload_id={upload}&is_published=false&page_size=0",
      "GET /uploads/{upload}/raw",
      "GET /uploads/{upload}/raw/notes.txt"
    ]),
    main("GET /uploads/{upload}/raw", { headers: { range: "bytes=0-3" }, unstable: ["*"] }),
    main("PUT /uploads/{upload}/raw/?file_name=late.txt", { text: "late" }),
    main("POST /uploads/{upload}/edit", { json: { metadata: { upload_name: "{run} renamed" } } }),
    main("POST /uploads/{upload}/edit", { json: { metadata: { embargo_length: 3 } } }),
    main("POST /uploads/{upload}/edit", { json: { metadata: { comment: "late" } } }),
    main("GET /uploads/{upload}"),
    ...by(["coauthor", "stranger", "anonymous"], "DELETE /uploads/{upload}"),
    admin("POST /uploads/{upload}/action/publish"),
    admin("POST /uploads/{upload}/action/process"),
    admin("GET /uploads/{upload}"),
    stranger("GET /uploads/{upload}"),
    admin("DELETE /uploads/{upload}"),
    main("GET /uploads/{upload}"),
    main("POST /uploads?publish_directly=true&upload_name={run} direct&embargo_length=1", {
      zip: small,
      capture: { direct: "upload_id" }
    }),
    main("GET /uploads/{direct}"),
    main("POST /uploads?upload_name={run} failing", {
      zip: { "broken.archive.json": "{broken" },
      capture: { failing: "upload_id" }
    }),
    main("GET /uploads/{failing}"),
    main("GET /uploads/{failing}/entries"),
    main("POST /uploads/{failing}/action/publish"),
    main("GET /uploads/{failing}")
  ]
}

const removal = "POST /uploads/{upload}/action/delete-entry-files"

const removing: Scenario = {
  name: "deleting the files of entries",
  steps: [
    upload,
    ids,
    main(removal, { json: { query: { mainfile: "alpha.archive.json" } } }),
    main("GET /uploads/{upload}/rawdir/"),
    main(removal, { json: { owner: "user", query: { mainfile: "nothing" } } }),
    main(removal, { json: { owner: "public", query: { mainfile: "beta.archive.json" } } }),
    main(removal, { json: { owner: "user", query: { mainfile: "beta.archive.json" } } }),
    main("GET /uploads/{upload}/rawdir/"),
    main(removal, {
      json: { owner: "user", query: { mainfile: "sub/delta.archive.json" }, include_parent_folders: true }
    }),
    main("GET /uploads/{upload}/rawdir/"),
    main("GET /uploads/{upload}/entries?page_size=0"),
    main("GET /entries/{delta}"),
    main("POST /uploads/{upload}/action/assign-doi"),
    main("POST /uploads/{upload}/action/publish"),
    main(removal, { json: { owner: "user", query: { mainfile: "gamma.archive.yaml" } } }),
    // What is said of the service depends on how it is out of reach.
    ...by(["stranger", "anonymous", "coauthor", "admin", "main"], "POST /uploads/{upload}/action/assign-doi", {
      unstable: ["detail.exception"]
    }),
    main("GET /uploads/{upload}")
  ]
}

const asked = "owner=visible&upload_id={upload}"
const list = { owner: "visible", query: { upload_id: "{upload}" } }

const found: Scenario = {
  name: "files and archives that a query finds",
  steps: [
    main("POST /uploads?upload_name={run} found", { zip: small, capture: { upload: "upload_id" } }),
    main("GET /uploads/{upload}/entries?page_size=0"),
    ...each(
      "main",
      [
        `GET /entries/raw?${asked}`,
        `GET /entries/raw?${asked}&glob_pattern=*.txt`,
        `GET /entries/raw?${asked}&re_pattern=alpha`,
        `GET /entries/raw?${asked}&re_pattern=(`,
        `GET /entries/raw?${asked}&include_files=notes.txt&compress=true`,
        `GET /entries/raw?${asked}&mainfile=none`,
        "GET /entries/raw?owner=all&upload_id={upload}",
        "GET /entries/raw?owner=nobody&upload_id={upload}",
        `GET /entries/rawdir?${asked}`,
        `GET /entries/rawdir?${asked}&page_size=0`,
        `GET /entries/rawdir?${asked}&page=0`,
        `GET /entries/rawdir?${asked}&order_by=nothing`,
        "GET /entries/rawdir?owner=all&upload_id={upload}",
        `GET /entries/archive?${asked}&page_size=0`,
        "GET /entries/archive?owner=all&upload_id={upload}",
        `GET /entries/archive/download?${asked}&mainfile=none`,
        "GET /entries/archive/download?owner=all&upload_id={upload}"
      ],
      { unordered: ["zip.*"] }
    ),
    main(`GET /entries/archive?${asked}`, {
      unstable: [...logs, ...summaries].map((place) => place.replace(/^data\./, "data.*."))
    }),
    main(`GET /entries/archive/download?${asked}`, { unstable: ["zip.*.archive"], unordered: ["zip.*"] }),
    ...bodies("main", "POST /entries/rawdir/query", [
      list,
      { ...list, pagination: { page_size: 0 } },
      { ...list, pagination: { page: 0 } },
      { ...list, owner: "all" },
      { ...list, query: { no_such_quantity: 1 } },
      []
    ]),
    ...bodies(
      "main",
      "POST /entries/archive/download/query",
      [list, { ...list, files: { compress: true } }, { ...list, owner: "all" }, { ...list, owner: "public" }, []],
      { unstable: ["zip.*.archive"], unordered: ["zip.*"] }
    ),
    ...by(["stranger", "anonymous"], `GET /entries/raw?${asked}`, { unordered: ["zip.*"] }),
    ...by(["stranger", "anonymous"], `GET /entries/rawdir?${asked}`),
    ...by(["stranger", "anonymous"], `GET /entries/archive?${asked}`),
    ...by(["stranger", "anonymous"], `GET /entries/archive/download?${asked}`),
    anonymous("GET /entries/raw?owner=user&upload_id={upload}"),
    anonymous("POST /entries/rawdir/query", { json: { ...list, owner: "user" } })
  ]
}

export const scenarios: ReadonlyArray<Scenario> = [reading, archives, access, publishing, removing, found]
